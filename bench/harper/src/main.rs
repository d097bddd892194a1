//! Checks files with Harper's curated rules, one line a finding: as bench/speed.py wants it.

use std::sync::Arc;

use harper_core::linting::{LintGroup, Linter};
use harper_core::parsers::PlainEnglish;
use harper_core::spell::FstDictionary;
use harper_core::{Dialect, Document};

fn main() {
    let dictionary = FstDictionary::curated();
    let mut linter = LintGroup::new_curated(Arc::clone(&dictionary), Dialect::American);
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).expect("a file that can be read");
        let document = Document::new_curated(&String::from_utf8_lossy(&bytes), &PlainEnglish);
        for lint in linter.lint(&document) {
            println!("{path}:{}: {}", lint.span.start, lint.message);
        }
    }
}
