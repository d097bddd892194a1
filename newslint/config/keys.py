"""The keys that a configuration may have, and what each means."""

from __future__ import annotations

from newslint.checks.settings import Setting
from newslint.finding import Severity

#: Where a value stands in a file: the keys that lead to it, and the number (from 0) of a list's item.
KeyPath = tuple[str | int, ...]

#: What `fail-on` may say: the least severity that fails a run, or that none does.
FAIL_ON = ("error", "warning", "never")
#: What `consistency` may say.
CONSISTENCY = ("draft", "run")
#: What `english` may say.
ENGLISH = ("auto", "us", "gb")

KEYS = {
    "extend": Setting(list, [], "configurations to build on: files, or profiles such as ap-like"),
    "select": Setting(list, [], "the only rules or categories that run"),
    "extend-select": Setting(list, [], "rules or categories that run besides, also those that are off by default"),
    "ignore": Setting(list, [], "rules or categories that do not run"),
    "severity": Setting(
        dict, {}, "rule or category = error, warning or advice; a rule that advises is raised by its own name only"
    ),
    "fail-on": Setting(str, "warning", "the least severity that fails a run", choices=FAIL_ON),
    "advice": Setting(bool, True, "whether advice is reported"),
    "consistency": Setting(
        str, "draft", "what agrees with itself: each draft, or all drafts of a run", choices=CONSISTENCY
    ),
    "baseline": Setting(str, "", "the file of findings that are known already, which newslint baseline makes"),
    "exclude": Setting(list, [], "files that are not checked, as patterns of .gitignore"),
    "include": Setting(list, [], "further files that a folder is searched for, as patterns of .gitignore"),
    "encoding": Setting(str, "utf-8", "how drafts are encoded that do not say so by a mark"),
    "english": Setting(str, "auto", "whose spelling: us, gb, or auto for each draft's own", choices=ENGLISH),
    "names": Setting(
        list, [], "house lists of names, CSV with columns preferred, variants (apart by semicolons), note"
    ),
    "words": Setting(list, [], "house lists of words, one a line"),
    "terms": Setting(
        list, [], "house lists of terms, CSV with columns find, use, message; each is a rule house/<name>"
    ),
    "rule-folders": Setting(list, [], "folders of house rules, <category>/<name>.md in each"),
    "vale": Setting(list, [], "Vale styles: their folders, a folder of styles, or a .vale.ini"),
    "rules": Setting(dict, {}, "a table for a rule: keys of its page that are changed"),
    "languagetool": Setting(dict, {}, "a table for a LanguageTool server: server, its address, and seconds"),
    "overrides": Setting(list, [], "tables with `paths` and the keys that hold for the drafts there"),
}

#: The keys of the table for a LanguageTool server, by their whole names.
LANGUAGETOOL = {
    "languagetool.server": Setting(
        str, "", "the LanguageTool server that checks drafts too, such as http://localhost:8081"
    ),
    "languagetool.seconds": Setting(float, 10.0, "how long a request to it may take, in seconds"),
}

#: Lists that a configuration adds to those of what it extends; `select` takes the place of it.
LISTS = ("select", "extend-select", "ignore", "exclude", "include", "names", "words", "terms", "rule-folders", "vale")
SCALARS = ("fail-on", "advice", "consistency", "baseline", "encoding", "english", *LANGUAGETOOL)
#: Lists of rules and categories.
SELECTORS = ("select", "extend-select", "ignore")
#: Files, named from the folder of the configuration that states them.
FILES = ("names", "words", "terms", "rule-folders", "vale", "baseline")
#: Lists of patterns of .gitignore.
PATTERNS = ("exclude", "include", "paths")
#: The keys of an override besides `paths`: what says where drafts and rules are found concerns the whole folder.
IN_OVERRIDES = (*SELECTORS, "severity", *SCALARS, "names", "words", "rules")

LEVELS = tuple(severity.value for severity in Severity)
