//! The page's markup, `www/index.html`, made to load other files than those of a working copy.
//!
//! It is edited by its lines, which are ours, and each line that is looked for must be there.

use anyhow::{Context, Result};

use super::read_text;

/// The page's markup.
const SOURCE: &str = "www/index.html";

/// How the line of the page's policy begins, up to the policy.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

const STYLE: &str = "<link rel=\"stylesheet\" href=\"";
const ICON: &str = "<link rel=\"icon\" href=\"";

/// The scripts of the page, in order.
pub const BASELINE: &str = "<script src=\"app/baseline.js\"></script>";
/// The page's module.
pub const MAIN: &str = "<script type=\"module\" src=\"app/main.js\"></script>";

/// The markup while it is edited.
pub struct Markup {
    lines: Vec<String>,
}

impl Markup {
    /// The markup of a working copy.
    pub fn read() -> Result<Self> {
        let lines = read_text(SOURCE)?.lines().map(str::to_owned).collect();
        Ok(Self { lines })
    }

    /// The page's style sheets: paths in the repository, each with the further attributes of its element (a medium, a
    /// name). Those without any can be one.
    pub fn style_sheets(&self) -> Vec<(String, String)> {
        self.lines
            .iter()
            .filter_map(|line| line.trim().strip_prefix(STYLE)?.split_once('"'))
            .map(|(href, rest)| (format!("www/{href}"), rest.trim_end_matches('>').to_owned()))
            .collect()
    }

    /// Puts markup in the place of all style sheets.
    pub fn replace_style_sheets(&mut self, markup: &str) -> Result<()> {
        let first = self.find(STYLE)?;
        self.lines
            .retain(|line| !line.trim_start().starts_with(STYLE));
        self.lines.insert(first, format!("    {markup}"));
        Ok(())
    }

    /// Puts markup in the place of the icon.
    pub fn replace_icon(&mut self, markup: &str) -> Result<()> {
        self.replace(ICON, markup)
    }

    /// Puts markup in the place of the line that begins so; none takes the line away.
    pub fn replace(&mut self, begin: &str, markup: &str) -> Result<()> {
        let at = self.find(begin)?;
        if markup.is_empty() {
            self.lines.remove(at);
        } else if let Some(line) = self.lines.get_mut(at) {
            *line = format!("    {markup}");
        }
        Ok(())
    }

    /// Puts markup before the end of an element.
    pub fn append_to(&mut self, element: &str, markup: &str) -> Result<()> {
        let at = self.find(&format!("</{element}>"))?;
        self.lines.insert(at, markup.to_owned());
        Ok(())
    }

    /// Edits the page's policy.
    pub fn change_policy(&mut self, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
        let at = self.find(POLICY)?;
        let line = self.lines.get_mut(at).context("no policy")?;
        let policy = policy_of(line).context("the policy's line has another form")?;
        let changed = change(policy)?;
        *line = line.replace(policy, &changed);
        Ok(())
    }

    /// The page's policy as it is now.
    pub fn policy(&self) -> Result<&str> {
        let at = self.find(POLICY)?;
        let line = self.lines.get(at).context("no policy")?;
        policy_of(line).context("the policy's line has another form")
    }

    /// The whole markup.
    pub fn finish(&self) -> String {
        self.lines.join("\n") + "\n"
    }

    fn find(&self, begin: &str) -> Result<usize> {
        self.lines
            .iter()
            .position(|line| line.trim_start().starts_with(begin))
            .with_context(|| format!("{SOURCE} has no line that begins with {begin}"))
    }
}

fn policy_of(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix(POLICY)?.strip_suffix("\">")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_what_is_looked_for() {
        let mut markup = Markup::read().unwrap();
        assert!(markup.style_sheets().len() > 3);
        assert!(markup.style_sheets()[0].0.starts_with("www/style/"));
        markup.replace_style_sheets("<style></style>").unwrap();
        markup.replace_icon("").unwrap();
        markup.replace(BASELINE, "").unwrap();
        markup.replace(MAIN, "").unwrap();
        let finished = markup.finish();
        assert!(!finished.contains("href=\"style/") && !finished.contains("src=\"app/"));
    }
}
