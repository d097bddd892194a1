import pytest

from newslint.checks.check import SettingError
from newslint.checks.replace import REPLACE


def test_one_suggestion_or_several():
    settings = REPLACE.read({"replace": {"colour": "color", "(gr)ey": [r"\1ay", "ash"]}})
    assert settings["replace"] == {"colour": ["color"], "(gr)ey": [r"\1ay", "ash"]}


@pytest.mark.parametrize(
    ("replace", "message"),
    [
        ({"(": "x"}, "no regular expression"),
        ({"a": []}, "takes a text or a list of texts"),
        ({"a": 3}, "takes a text or a list of texts"),
        ({"a": r"\1"}, "does not go with"),
        ({"a*": "b"}, "matches nothing at all"),
    ],
)
def test_what_is_wrong_is_said(replace, message):
    with pytest.raises(SettingError, match=message):
        REPLACE.read({"replace": replace})
