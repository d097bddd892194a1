"""How well a source is told: named, by an office, or not at all."""

import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.sources.standing import Standing, standing_of


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("Lena Ortiz said the bridge would close.", Standing.NAMED),
        ("A spokesman, Per Holm, said the bridge would close.", Standing.NAMED),
        ("The mayor said the bridge would close.", Standing.UNNAMED),
        ("Officers who saw it are well, and police said the bridge would close.", Standing.UNNAMED),
        ("A report said the bridge would close.", Standing.UNNAMED),
        ("An official said the bridge would close.", Standing.ANONYMOUS),
        ("Critics said the bridge would close.", Standing.ANONYMOUS),
        ("Two of the guards said the bridge would close.", Standing.ANONYMOUS),
        ("They said the bridge would close.", Standing.ANONYMOUS),
        ("The driver, who asked not to be named, said the bridge would close.", Standing.ANONYMOUS),
    ],
)
def test_standing(sentence, standing):
    analysis = Analysis(read_text(f"The valley woke early.\n\n{sentence}", "draft.txt"))
    (told,) = analysis.sources.statements
    assert standing_of(analysis, told.source) is standing
