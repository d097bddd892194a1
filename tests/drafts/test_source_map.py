"""The way from the file to the prose is the way back turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.drafts.source_map import SourceMap
from newslint.text.span import Span


@given(st.text("ab *[]()\n#", max_size=40))
def test_a_place_of_prose_is_found_again(source):
    draft = read_text(source, "draft.md")
    for block in draft.blocks:
        for offset in range(block.start, block.end):
            at = draft.map.span(Span(offset, offset + 1)).start
            assert draft.map.span(Span(draft.map.prose(at), draft.map.prose(at) + 1)).start == at


@pytest.mark.parametrize(("offset", "prose"), [(0, 0), (2, 0), (5, 3), (99, 5)])
def test_a_place_without_prose_leads_to_what_follows(offset, prose):
    draft = read_text("# abc\n\n", "draft.md")
    assert draft.map.prose(offset) == min(prose, len(draft.text))


def test_an_empty_file_has_one_place():
    assert SourceMap([]).prose(7) == 0
