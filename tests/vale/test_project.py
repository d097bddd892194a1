"""`.vale.ini` and vocabularies: which rules run on which drafts, as https://vale.sh/docs/vale-ini documents it."""

import pytest

from newslint.vale.project import Project

RULE = "extends: existence\nmessage: \"'%s'\"\nlevel: {}\ntokens: ['[A-Z]{{3,}}']\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Makes a project of two styles, two rules each, and of what its `.vale.ini` says."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    styles = tmp_path / "styles"
    for name, level in (("One.A", "error"), ("One.B", "suggestion"), ("Two.A", "warning"), ("Two.B", "suggestion")):
        style, rule = name.split(".")
        (styles / style).mkdir(parents=True, exist_ok=True)
        (styles / style / f"{rule}.yml").write_text(RULE.format(level), encoding="utf-8")

    def make(ini, **files):
        (tmp_path / ".vale.ini").write_text(ini, encoding="utf-8")
        for path, text in files.items():
            target = styles.joinpath(*path.split("__"))
            target.parent.mkdir(parents=True, exist_ok=True)
            target.with_suffix(".txt").write_text(text, encoding="utf-8")
        return Project(tmp_path)

    return make


def running(project, *holds):
    standing = project.stands(holds or [True] * len(project.globs))
    return {
        identity.removeprefix("vale/"): rule.severity.value
        for identity, rule in sorted(standing.rules.items())
        if rule.enabled
    }


HEAD = "StylesPath = styles\nMinAlertLevel = suggestion\n"


@pytest.mark.parametrize(
    ("ini", "expected"),
    [
        ("[*]\nBasedOnStyles = One\n", {"One.A": "error", "One.B": "advice"}),
        ("[*]\nBasedOnStyles = One, Two\nOne.A = NO\nTwo = NO\nTwo.A = YES\n", {"One.B": "advice", "Two.A": "warning"}),
        ("[*]\nOne.A = suggestion\n", {"One.A": "advice"}),
        ("[*]\nBasedOnStyles = One\nOne = warning\nOne.B = error\n", {"One.A": "warning", "One.B": "error"}),
        ("[*]\nBasedOnStyles = One\n[*.md]\nBasedOnStyles = Two\n", {"Two.A": "warning", "Two.B": "advice"}),
        ("[*]\nBasedOnStyles = One\nOne.A = NO\n[*.md]\nBasedOnStyles = One\n", {"One.B": "advice"}),
        ("[*]\nOne.A = NO\n[*.md]\nOne.A = error\n", {"One.A": "error"}),
        ("[*]\nBasedOnStyles = One\n[*.md]\nBasedOnStyles =\n", {}),
        (
            "[*]\nBasedOnStyles = One\nBasedOnStyles = Two\n",
            {"One.A": "error", "One.B": "advice", "Two.A": "warning", "Two.B": "advice"},
        ),
    ],
)
def test_sections_say_which_rules_run_and_at_which_level(project, ini, expected):
    made = project(HEAD + ini)
    assert (running(made), made.errors) == (expected, [])


def test_a_section_that_does_not_hold_says_nothing(project):
    made = project(f"{HEAD}[*]\nBasedOnStyles = One\n[*.md]\nBasedOnStyles = Two\n")
    assert running(made, True, False) == {"One.A": "error", "One.B": "advice"}


def test_what_is_below_the_least_level_does_not_run(project):
    least = HEAD.replace("suggestion", "warning")
    made = project(f"{least}[*]\nBasedOnStyles = One, Two\nTwo.B = error\nTwo.A = suggestion\n")
    assert running(made) == {"One.A": "error", "Two.B": "error"}


def test_each_rule_says_which_line_set_it(project):
    lines = project(f"{HEAD}[*]\nBasedOnStyles = One\nOne.A = NO\n").stands([True]).lines
    assert lines == {"vale/One.A": 5, "vale/One.B": 4}


@pytest.mark.parametrize(
    ("glob", "patterns"),
    [
        ("*", ["*"]),
        ("*.{md,txt}", ["*.md", "*.txt"]),
        ("docs/*.md", ["docs/**/*.md"]),
        ("docs/**/*.md", ["docs/**/*.md"]),
        ("{a,b}/{c,d}.md", ["a/c.md", "a/d.md", "b/c.md", "b/d.md"]),
        ("README.md", ["README.md"]),
        ("[Rr]eadme.md", ["[Rr]eadme.md"]),
    ],
)
def test_globs_become_patterns_of_gitignore(project, glob, patterns):
    assert project(f"{HEAD}[{glob}]\nBasedOnStyles = One\n").globs == [patterns]


@pytest.mark.parametrize("place", ["config__vocabularies__Base", "Vocab__Base"])
def test_a_vocabulary_accepts_in_every_rule_and_makes_rules_of_its_own(project, place):
    made = project(
        f"Vocab = Base\n{HEAD}[*]\nBasedOnStyles = One, Vale\n",
        **{f"{place}__accept": "# names\nNASA\n(?i)okafor\n\n", f"{place}__reject": "whilst\n"},
    )
    assert made.errors == []
    assert made.rules["vale/One.A"].settings["accepted"] == ("NASA", "(?i)okafor")
    assert made.rules["vale/Vale.Repetition"].settings["accepted"] == ("NASA", "(?i)okafor")
    assert {identity for identity in made.rules if ".Vale" in identity or "/Vale." in identity} == {
        "vale/Vale.Avoid",
        "vale/Vale.Repetition",
        "vale/Vale.Spelling",
        "vale/Vale.Terms",
    }


@pytest.mark.parametrize(
    ("ini", "line", "said"),
    [
        ("StylesPath = nowhere\n", 1, "there is no folder of styles 'nowhere'"),
        (f"{HEAD}[*]\nBasedOnStyles = Onee\n", 4, "there is no style 'Onee' in the StylesPath; did you mean 'One'?"),
        (f"{HEAD}[*]\nOne.A = YESS\n", 4, "'YESS' is no setting of a rule; did you mean 'YES'?"),
        (f"{HEAD}[*]\nwhat\n", 4, "'what' is neither a [section] nor 'key = value'"),
        (f"{HEAD}Minimum = 1\n", 3, "unknown key 'Minimum'"),
        ("MinAlertLevel = loud\n", 1, "'loud' is no level"),
        (f"{HEAD}Vocab = None\n", 3, "there is no vocabulary 'None'"),
        (f"{HEAD}BasedOnStyles = One\n", 3, "'BasedOnStyles' belongs into a section: write [*] above it"),
        (f"{HEAD}[*]\nMinAlertLevel = error\n", 4, "'MinAlertLevel' belongs above the first [section]"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(project, ini, line, said):
    made = project(ini)
    assert [(place.path.name, place.line) for place in made.errors] == [(".vale.ini", line)]
    assert made.errors[0].message.startswith(said)


@pytest.mark.parametrize(
    ("ini", "said"),
    [
        (f"{HEAD}IgnoredScopes = code\n", "'IgnoredScopes' is not heeded"),
        (f"{HEAD}[*]\nTokenIgnores = (x)\n", "'TokenIgnores' is not heeded"),
        (f"{HEAD}[formats]\nmdx = md\n", "[formats] is not heeded"),
        (f"{HEAD}[!*.md]\nBasedOnStyles = One\n", "the section [!*.md] is left out"),
        (f"{HEAD}[*]\nBasedOnStyles = One\nOne.C = NO\n", "there is no rule or style 'One.C'"),
        (f"{HEAD}[*]\nOne.A[max] = 3\n", '\'One.A[max]\' is not heeded: write "max" below [rules."vale/One.A"]'),
    ],
)
def test_what_newslint_does_not_heed_is_told(project, ini, said):
    made = project(ini)
    assert made.errors == []
    assert len(made.notes) == 1
    assert made.notes[0].message.startswith(said)


def test_comments_continued_lines_and_packages_are_read_over(project):
    made = project(f"{HEAD}# a comment\nPackages = One, \\\n  Two\n[*] ; all\nBasedOnStyles = One, \\\n  Two # both\n")
    assert (made.errors, made.notes) == ([], [])
    assert len(running(made)) == 4


def test_a_broken_entry_of_a_vocabulary_is_told_with_its_line(project):
    made = project(f"Vocab = Base\n{HEAD}", config__vocabularies__Base__accept="NASA\nNode (js\n")
    (place,) = made.errors
    assert (place.path.name, place.line) == ("accept.txt", 2)
    assert "is no regular expression" in place.message


def test_a_folder_of_styles_brings_all_of_them_and_a_style_itself(project, tmp_path):
    project("")
    (tmp_path / ".vale.ini").unlink()
    assert len(Project(tmp_path / "styles").rules) == 4
    assert sorted(Project(tmp_path / "styles" / "One").rules) == ["vale/One.A", "vale/One.B"]
    (empty := tmp_path / "empty").mkdir()
    assert "holds no Vale rules" in Project(empty).errors[0].message
