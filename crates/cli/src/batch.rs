//! The filter: JSON Lines in, JSON Lines out, in order, one line out for each line in.
//!
//! One thread cuts standard input into chunks of whole lines, a few answer chunks, and the main thread writes
//! the answers in order. The channels between them are bounded, so memory is: a few chunks, whatever the input.
//! A chunk is what one read gave, so a line is answered as soon as it is there and nothing waits for a
//! buffer to fill. No answer depends on where chunks are cut, nor on the number of threads.

use std::io::{self, Read};
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use nutgraf::Analyzer;

use crate::answer;
use crate::args::Settings;
use crate::json::Json;
use crate::model;
use crate::output::Output;
use crate::record::{self, BadLine, Fault};

/// Most bytes taken from standard input at once.
const READ_SIZE: usize = 1 << 18;

/// Bytes a line may have beyond its text: names, title, other fields.
const LINE_ALLOWANCE: usize = 1 << 20;

/// A chunk to answer, and where its answers go.
type Task = (Chunk, SyncSender<Vec<u8>>);

/// Answers standard input on standard output.
///
/// # Errors
/// Weights that cannot be had; what reading or writing met with, a reader that went away among them.
pub fn run(settings: Settings, jobs: NonZeroUsize) -> io::Result<ExitCode> {
    let analyzer = model::analyzer(&settings)?;
    let ahead = 2 * jobs.get();
    let (tasks, queue) = sync_channel::<Task>(ahead);
    let (slots, answers) = sync_channel::<io::Result<Receiver<Vec<u8>>>>(ahead);
    let queue = Arc::new(Mutex::new(queue));
    let settings = Arc::new(settings);
    let limit = line_limit(&settings);
    // The threads are not joined: when the main thread is done, or the reader of its output has gone away,
    // they have nothing left to do.
    for _ in 0..jobs.get() {
        let (queue, settings) = (Arc::clone(&queue), Arc::clone(&settings));
        let analyzer = analyzer.clone();
        thread::Builder::new().spawn(move || answer_tasks(&queue, &analyzer, &settings))?;
    }
    thread::Builder::new()
        .spawn(move || hand_out(Chunks::new(io::stdin(), limit), &tasks, &slots))?;
    let mut output = Output::open();
    for slot in answers {
        let bytes = slot?
            .recv()
            .map_err(|_| io::Error::other("a worker stopped: please report the input"))?;
        output.write(&bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A line longer than this has a text that is too large, even if each of its bytes is escaped.
fn line_limit(settings: &Settings) -> usize {
    settings
        .options
        .max_bytes
        .saturating_mul(6)
        .saturating_add(LINE_ALLOWANCE)
}

/// Sends each chunk to the workers, and to the writer the place where its answers will be.
fn hand_out<R: Read>(
    mut chunks: Chunks<R>,
    tasks: &SyncSender<Task>,
    slots: &SyncSender<io::Result<Receiver<Vec<u8>>>>,
) {
    while let Some(chunk) = chunks.next().transpose() {
        let (sender, slot) = sync_channel(1);
        let failed = chunk.is_err();
        let sent = slots.send(chunk.and_then(|chunk| {
            tasks
                .send((chunk, sender))
                .map_err(|_| io::Error::other("the workers stopped"))?;
            Ok(slot)
        }));
        if failed || sent.is_err() {
            return;
        }
    }
}

fn answer_tasks(queue: &Mutex<Receiver<Task>>, analyzer: &Analyzer, settings: &Settings) {
    loop {
        let task = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((chunk, answers)) = task else { return };
        // A writer that is gone needs no answers.
        let _ = answers.send(answer_chunk(&chunk, analyzer, settings));
    }
}

fn answer_chunk(chunk: &Chunk, analyzer: &Analyzer, settings: &Settings) -> Vec<u8> {
    let mut json = Json::default();
    match &chunk.content {
        Content::OverlongLine => {
            answer::write_error(
                &mut json,
                "null",
                &overlong(line_limit(settings)),
                chunk.first_line,
            );
        }
        Content::Lines(lines) => {
            let body = lines.strip_suffix(b"\n").unwrap_or(lines);
            for (line, number) in body.split(|&byte| byte == b'\n').zip(chunk.first_line..) {
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                let line = if number == 1 {
                    line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line)
                } else {
                    line
                };
                if let Err(BadLine { id, fault }) = answer_line(&mut json, line, analyzer, settings)
                {
                    answer::write_error(&mut json, &id, &fault, number);
                }
            }
        }
    }
    json.into_bytes()
}

/// Writes the result of one line, or says why there is none.
fn answer_line(
    json: &mut Json,
    line: &[u8],
    analyzer: &Analyzer,
    settings: &Settings,
) -> Result<(), BadLine> {
    let limit = line_limit(settings);
    if line.len() > limit {
        return Err(overlong(limit).without_id());
    }
    let record = record::read(line)?;
    let mut options = settings.options.clone();
    options.title = record.title.or(options.title);
    options.lang = record.lang.or(options.lang);
    let analysis = analyzer
        .analyze(&record.text, &options)
        .map_err(|fault| BadLine {
            id: record.id.to_owned(),
            fault: Fault::new(fault.code(), fault.to_string()),
        })?;
    answer::write_result(json, record.id, &analysis, settings);
    Ok(())
}

fn overlong(limit: usize) -> Fault {
    Fault::new(
        "line-too-long",
        format!("the line has more than {limit} bytes: raise --max-bytes or split the text"),
    )
}

/// A piece of the input that is answered by one worker.
#[derive(Debug, PartialEq)]
struct Chunk {
    /// Number of its first line, from 1.
    first_line: u64,
    content: Content,
}

#[derive(Debug, PartialEq)]
enum Content {
    /// Whole lines with their LFs; the very last line of the input may have none.
    Lines(Vec<u8>),
    /// One line that was too long to be kept.
    OverlongLine,
}

/// Cuts a stream into chunks.
struct Chunks<R> {
    input: R,
    /// Read, but not handed out yet.
    pending: Vec<u8>,
    /// How many bytes of `pending` are known to hold no LF.
    searched: usize,
    next_line: u64,
    line_limit: usize,
}

impl<R: Read> Chunks<R> {
    fn new(input: R, line_limit: usize) -> Self {
        Self {
            input,
            pending: Vec::new(),
            searched: 0,
            next_line: 1,
            line_limit,
        }
    }

    /// The next chunk; none at the end of the input.
    fn next(&mut self) -> io::Result<Option<Chunk>> {
        loop {
            let unsearched = self.pending.get(self.searched..).unwrap_or_default();
            if let Some(at) = memchr::memrchr(b'\n', unsearched) {
                let rest = self.pending.split_off(self.searched + at + 1);
                self.searched = rest.len();
                let lines = std::mem::replace(&mut self.pending, rest);
                return Ok(Some(self.lines(lines)));
            }
            self.searched = self.pending.len();
            if self.pending.len() > self.line_limit {
                self.skip_line()?;
                return Ok(Some(self.chunk(Content::OverlongLine, 1)));
            }
            if self.fill()? == 0 {
                self.searched = 0;
                let last = std::mem::take(&mut self.pending);
                return Ok((!last.is_empty()).then(|| self.lines(last)));
            }
        }
    }

    fn lines(&mut self, lines: Vec<u8>) -> Chunk {
        let count = memchr::memchr_iter(b'\n', &lines).count() as u64;
        self.chunk(Content::Lines(lines), count)
    }

    fn chunk(&mut self, content: Content, lines: u64) -> Chunk {
        let first_line = self.next_line;
        self.next_line += lines;
        Chunk {
            first_line,
            content,
        }
    }

    /// Drops what is pending and what follows it up to the next LF.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            self.pending.clear();
            self.searched = 0;
            if self.fill()? == 0 {
                return Ok(());
            }
            if let Some(at) = memchr::memchr(b'\n', &self.pending) {
                self.pending.drain(..=at);
                return Ok(());
            }
        }
    }

    /// Reads once; 0 at the end of the input.
    fn fill(&mut self) -> io::Result<usize> {
        let before = self.pending.len();
        self.pending.resize(before + READ_SIZE, 0);
        let read = loop {
            let room = self.pending.get_mut(before..).unwrap_or_default();
            match self.input.read(room) {
                Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
                done => break done,
            }
        };
        self.pending.truncate(before + *read.as_ref().unwrap_or(&0));
        read.map_err(|fault| {
            let message =
                format!("standard input cannot be read ({fault}): check where it comes from");
            io::Error::new(fault.kind(), message)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that gives a few bytes at a time.
    struct Drip<'b>(&'b [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let (now, later) = self.0.split_at(self.1.min(self.0.len()).min(into.len()));
            into[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    /// The lines that come out, `None` for one that is too long, with their numbers.
    fn lines(input: &[u8], step: usize, limit: usize) -> Vec<(u64, Option<Vec<u8>>)> {
        let mut chunks = Chunks::new(Drip(input, step), limit);
        let mut lines = Vec::new();
        while let Some(Chunk {
            first_line,
            content,
        }) = chunks.next().unwrap()
        {
            match content {
                Content::OverlongLine => lines.push((first_line, None)),
                Content::Lines(bytes) => {
                    let body = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
                    for (line, number) in body.split(|&byte| byte == b'\n').zip(first_line..) {
                        lines.push((number, (line.len() <= limit).then(|| line.to_owned())));
                    }
                }
            }
        }
        lines
    }

    #[test]
    fn the_lines_do_not_depend_on_how_the_input_comes() {
        for input in [
            "",
            "\n",
            "a",
            "a\n",
            "a\n\nbb\nccc",
            "long long long\na\nlong long\n",
            "a\nlong long",
            "\n\n\n",
        ] {
            let expected: Vec<(u64, Option<Vec<u8>>)> = input
                .split_terminator('\n')
                .zip(1..)
                .map(|(line, number)| {
                    (
                        number,
                        (line.len() <= 4).then(|| line.as_bytes().to_owned()),
                    )
                })
                .collect();
            for step in 1..=input.len() + 1 {
                assert_eq!(
                    lines(input.as_bytes(), step, 4),
                    expected,
                    "{input:?} in steps of {step}"
                );
            }
        }
    }
}
