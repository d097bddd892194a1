"""The hook's entry goes into any configuration of pre-commit and changes nothing else."""

import copy

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli.pre_commit import EntryError, with_entry

REPO = {"repo": "local", "hooks": [{"id": "a", "files": "x: y"}]}
DOCUMENTS = st.fixed_dictionaries(
    {},
    optional={
        "repos": st.lists(st.builds(lambda: copy.deepcopy(REPO)), max_size=3),
        "ci": st.just({"skip": ["a"]}),
        "fail_fast": st.booleans(),
    },
)


@given(DOCUMENTS, st.booleans(), st.sampled_from(["", "# Ours.\n", "---\n"]), st.sampled_from(["", "\n\n# End.\n"]))
def test_the_entry_is_added_once_and_every_line_stays(document, sort, head, tail):
    text = head + (yaml.safe_dump(document, sort_keys=sort) if document else "") + tail
    try:
        after = with_entry(text, "v1")
    except EntryError:
        assert document.get("repos") == []  # written as `repos: []`
        return
    kept = iter(after.splitlines())
    assert all(line in kept for line in text.splitlines())
    expected = {**document, "repos": [*document.get("repos", []), yaml.safe_load(after)["repos"][-1]]}
    assert yaml.safe_load(after) == expected
    assert expected["repos"][-1]["hooks"] == [{"id": "newslint"}]
    assert with_entry(after, "v2") == after


def test_line_ends_and_a_last_line_without_one_are_kept():
    after = with_entry("repos:\r\n- repo: local\r\n  hooks: []", "v1")
    assert after.startswith("repos:\r\n- repo: local\r\n  hooks: []\r\n- repo: ")
    assert after.count("\n") == after.count("\r\n")


@pytest.mark.parametrize(
    "text", ["repos: [", "repos: {a: 1}", "- a\n", "repos: []\n", "repos: [{repo: local, hooks: []}]"]
)
def test_what_cannot_be_edited_says_what_to_do(text):
    with pytest.raises(EntryError, match="by hand\n- repo: "):
        with_entry(text, "v1")
