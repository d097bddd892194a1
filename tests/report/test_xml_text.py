import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sample_runs import TRICKY

from newslint.report.xml_text import tag, writable, xml_text

ANY = st.text(st.one_of(st.sampled_from(TRICKY + "\ufffe\uffff\ud800\udc80]>&"), st.characters()))


def test_what_xml_cannot_hold_becomes_a_sign():
    assert writable("a\x00\x1b[31m\x0b\ud800\ufffe\uffff") == "a␀␛[31m␋<U+D800><U+FFFE><U+FFFF>"


@given(ANY)
def test_all_that_xml_can_hold_comes_back_from_two_parsers(text):
    element = f"<{tag('a', b=text)}>{xml_text(text)}</a>"
    assert re.fullmatch("[ -~]*", element)  # plain ASCII: nothing that a terminal acts on
    for root in (ElementTree.fromstring(element), etree.fromstring(element)):
        assert (root.get("b"), root.text or "") == (writable(text), writable(text))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_text_without_control_characters_is_left_alone(text):
    assert writable(text) == text
