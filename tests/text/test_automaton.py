"""The first text is looked at with fewer phrases made ready, and what is found is the same."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.automaton import Pass

TEXTS = st.text(alphabet="abc é", max_size=40)


@given(st.lists(st.text(alphabet="abc é", min_size=1, max_size=7), unique=True, max_size=30), TEXTS)
def test_the_first_text_is_as_any_other(phrases, text):
    first, later = Pass(), Pass()
    number, other = first.join(phrases), later.join(phrases)
    later.places(other, text + "!")
    found = first.places(number, text)
    assert found == later.places(other, text)
    assert sorted(found) == sorted(
        (index, at, at + len(phrase))
        for index, phrase in enumerate(phrases)
        for at in range(len(text))
        if text.startswith(phrase, at)
    )
