"""rouge.py SPLITTER: ROUGE-1, -2, -Lsum F1 of summaries, in percent; called by `cargo xtask eval`.

A line in is an article: `text`, `references` (each a list of sentences), `summary` and `sentences` (ours), and the
length asked, `size` in `unit`. A line out has the scores of each system: `nutgraf`, `lead` (the first of our
sentences) and, where SPLITTER is a file with a function `split(text)`, `reference lead` (the first of its).
Of several references the best score of each measure counts. Lsum wants one sentence a line."""
import functools
import importlib.util
import json
import os
import sys

from rouge_score import rouge_scorer

MEASURES = ["rouge1", "rouge2", "rougeLsum"]


def load_splitter(path):
    if not os.path.isfile(path):
        return None
    spec = importlib.util.spec_from_file_location("splitter", path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module.split


def lead(sentences, unit, size):
    """The first sentences: `size` of them, or as many as have at most `size` words together, at least one."""
    if unit == "sentences":
        return sentences[:size]
    kept, words = [], 0
    for sentence in sentences:
        words += len(sentence.split())
        if kept and words > size:
            break
        kept.append(sentence)
    return kept


def main():
    split = load_splitter(sys.argv[1])
    scorer = rouge_scorer.RougeScorer(MEASURES, use_stemmer=True)
    stemmer = scorer._tokenizer._stemmer
    stemmer.stem = functools.lru_cache(None)(stemmer.stem)  # the same stems, sooner
    for line in sys.stdin:
        article = json.loads(line)
        unit, size = article["unit"], article["size"]
        systems = {"nutgraf": article["summary"], "lead": lead(article["sentences"], unit, size)}
        references = article["references"]
        if split:
            systems["reference lead"] = lead(split(article["text"]), unit, size)
            # Some sets keep a whole reference in one string.
            references = [[part for sentence in reference for part in split(sentence)] for reference in references]
        lines = lambda sentences: "\n".join(" ".join(sentence.split()) for sentence in sentences)
        targets = [lines(reference) for reference in references]
        scores = {name: scorer.score_multi(targets, lines(sentences)) for name, sentences in systems.items()}
        print(json.dumps({name: [100 * score[m].fmeasure for m in MEASURES] for name, score in scores.items()}))


if __name__ == "__main__":
    main()
