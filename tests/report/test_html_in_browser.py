"""The HTML report in a real browser: filters, links between both places, keys, and hostile drafts that stay text."""

import json
import subprocess
import sys

import pytest
from browser import start_browser
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from newslint.report.visible import visible

FERRY = """Ferry to Kaleva runs again

The the ferry to Kaleva runs again, the harbour authority at Kaleva said on Monday, May 4, 2026.

The company bribed two safety inspectors to pass the ship in June.

Nobody in Kalewa had been told, said Ada Lund.
"""
COPY = """Harbour reopens

The harbour authority of Osthaven says that the ferry across the sound runs again after eleven days in dock for repairs.
"""
HOSTILE = """He said the the </p></main><script>window.pwned = 1</script> word.
The the <img src=x onerror="window.pwned = 1"> and the the <svg onload=window.pwned=1> fell.
The the "onmouseover="window.pwned=1" x=' </style></script><!-- --> ]]> &lt;script&gt; &#60; fell.
The the javascript:window.pwned=1 <a href="javascript:window.pwned=1">fell</a> <base href="https://example.org/">.
The the <iframe src="https://example.org/"></iframe><link rel=stylesheet href=x.css> \x1b[31m\u202e fell.
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    driver = start_browser(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


def report(folder, *options):
    page = folder / "report.html"
    command = [sys.executable, "-m", "newslint", "check", "--exit-zero", "--isolated", "--format", "html"]
    done = subprocess.run([*command, "-o", str(page), *options, "."], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return page


@pytest.fixture
def page(tmp_path, browser):
    """The report of three drafts that are to agree with one another, opened."""
    (tmp_path / "a.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "c.md").write_text(f"# Another story\n\nNews came in.\n\n{COPY.splitlines()[2]}\n", encoding="utf-8")
    browser.get(report(tmp_path, "--across").as_uri())
    return browser


def find(browser, selector):
    return browser.find_element(By.CSS_SELECTOR, selector)


def shown(browser):
    """The rules of the notes that can be seen, in the page's order."""
    notes = browser.find_elements(By.CSS_SELECTOR, ".note")
    return [note.get_dom_attribute("data-rule") for note in notes if note.is_displayed()]


def lit(browser):
    """The words of the marks that are lit up."""
    return [mark.text for mark in browser.find_elements(By.CSS_SELECTOR, "a.lit")]


def tick(browser, selector):
    find(browser, selector).click()


ALL = [
    "typos/doubled-word",
    "attribution/unattributed-claim",
    "names/inconsistent-spelling",
    "duplicates/repeated-paragraph",
]


def test_everything_is_shown_at_first(page):
    assert shown(page) == ALL
    assert find(page, "#state").text == "All 4 shown"
    assert find(page, ".top p").text == "2 errors and 2 warnings in 3 drafts, 93 words"


def test_filters_by_severity_category_rule_and_words(page):
    tick(page, "input[name=severity][value=warning]")
    assert shown(page) == ["typos/doubled-word", "names/inconsistent-spelling"]
    assert find(page, "#state").text == "2 of 4 shown"
    assert find(page, "[data-finding='2']:not(.note)").get_dom_attribute("class") == "place off"
    tick(page, "input[name=category][value=typos]")
    assert shown(page) == ["names/inconsistent-spelling"]
    assert [item.text for item in page.find_elements(By.CSS_SELECTOR, ".contents li") if item.is_displayed()] == [
        "a.txt\n1"
    ]
    tick(page, "#filters button")
    assert shown(page) == ALL
    tick(page, "details:has(input[value='names/inconsistent-spelling']) summary")
    tick(page, "input[value='names/inconsistent-spelling']")
    assert "names/inconsistent-spelling" not in shown(page)
    assert not find(page, "input[value=names]").is_selected()
    tick(page, "#filters button")
    find(page, "#search").send_keys("Kalewa spelled")
    assert shown(page) == ["names/inconsistent-spelling"]


def test_lines_without_findings_can_be_hidden(page):
    tick(page, "#only")
    rows = [row.text for row in page.find_elements(By.CSS_SELECTOR, "#draft-1 .row > p") if row.is_displayed()]
    assert rows == [line for line in FERRY.splitlines() if line]
    tick(page, "input[name=category][value=names]")
    rows = [row.text for row in page.find_elements(By.CSS_SELECTOR, "#draft-1 .row > p") if row.is_displayed()]
    assert rows == [FERRY.splitlines()[2], FERRY.splitlines()[4]]


def test_both_places_are_linked_and_lit(page):
    link = find(page, "[data-rule='names/inconsistent-spelling'] .places a")
    assert link.text == "line 1"
    link.click()
    assert lit(page) == ["Kaleva", "Kaleva", "Kaleva", "Kalewa"]
    assert (
        page.execute_script("return document.querySelector(location.hash).nextElementSibling.textContent") == "Kaleva"
    )
    find(page, "#draft-1 .place").click()  # and back from the other place to the finding
    assert (
        page.execute_script("return document.querySelector(location.hash).dataset.rule")
        == "names/inconsistent-spelling"
    )
    assert len(lit(page)) == 4


def test_a_place_in_another_draft_is_one_click_away(page):
    link = find(page, "[data-rule='duplicates/repeated-paragraph'] .places a")
    other = "b.txt" if find(page, "#draft-3 .note").is_displayed() else "c.md"
    assert link.text.startswith(f"{other}, line ")
    link.click()
    place = page.execute_script(
        "return document.querySelector(location.hash).closest('.draft').querySelector('h2').textContent"
    )
    assert place == other


def test_keys_walk_through_what_is_shown(page):
    body = find(page, "body")
    tick(page, "input[name=severity][value=warning]")

    def current():
        return page.execute_script("return document.activeElement.dataset.rule")

    body.send_keys("j")
    assert current() == "typos/doubled-word"
    body.send_keys("j")
    assert current() == "names/inconsistent-spelling"
    body.send_keys("o")
    assert page.current_url.endswith("-1")
    assert current() == "names/inconsistent-spelling"
    body.send_keys("k")
    assert current() == "typos/doubled-word"
    body.send_keys("/")
    page.switch_to.active_element.send_keys("jk")
    assert shown(page) == []
    page.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert shown(page) == ["typos/doubled-word", "names/inconsistent-spelling"]
    tick(page, "#keys")
    body.send_keys("j")
    assert find(page, ".lit.note").get_dom_attribute("data-rule") == "typos/doubled-word"


def test_a_hostile_draft_is_text_and_nothing_else(tmp_path, browser):
    name = 'x"><script>window.pwned=1<!--.txt'
    (tmp_path / name).write_text(HOSTILE, encoding="utf-8")
    page = report(tmp_path)
    browser.get_log("performance")
    browser.get(page.as_uri())
    rows = browser.execute_script("return [...document.querySelectorAll('.row > p')].map(p => p.textContent)")
    assert rows == [visible(line) for line in HOSTILE.split("\n")]
    assert find(browser, ".draft h2").text == name
    kinds = ["script", "style", "img", "svg", "iframe", "base", "link"]
    counts = [len(browser.find_elements(By.TAG_NAME, kind)) for kind in kinds]
    assert counts == [1, 1, 0, 0, 0, 0, 0]
    for mark in browser.find_elements(By.CSS_SELECTOR, ".mark"):
        mark.click()
    assert browser.execute_script("return window.pwned") is None
    assert requests(browser) == {page.as_uri()}
    assert browser.get_log("browser") == []


def requests(browser):
    """The addresses that pages have asked for since this was last asked, but for what their policy stopped."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    failed = [m["params"] for m in messages if m["method"] == "Network.loadingFailed"]
    stopped = {each["requestId"] for each in failed if each.get("blockedReason") == "csp"}
    asked = [m["params"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    return {each["request"]["url"].partition("#")[0] for each in asked if each["requestId"] not in stopped}


def test_the_page_runs_no_code_but_its_own_even_if_some_got_in(tmp_path, browser):
    (tmp_path / "a.txt").write_text(FERRY, encoding="utf-8")
    page = report(tmp_path)
    smuggled = """<script>window.pwned = 1</script><img src="data:," onerror="window.pwned = 1">
        <img src="https://example.org/x.png"><style>body { display: none }</style><main id="drafts">"""
    page.write_text(page.read_text(encoding="utf-8").replace('<main id="drafts">', smuggled), encoding="utf-8")
    browser.get_log("performance")
    browser.get(page.as_uri())
    assert browser.execute_script("return window.pwned") is None
    assert find(browser, "#state").text == "All 3 shown"
    assert requests(browser) == {page.as_uri()}
    assert len(browser.get_log("browser")) >= 4  # each of them was refused


def test_without_scripts_it_is_still_a_page_to_read(tmp_path, browser):
    (tmp_path / "a.txt").write_text(FERRY, encoding="utf-8")
    page = report(tmp_path)
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(page.as_uri())
        assert not find(browser, "#filters").is_displayed()
        assert len(shown(browser)) == 3
        assert "Kalewa" in find(browser, "#draft-1 .row:nth-of-type(7) > p").text
        find(browser, ".places a").click()
        assert browser.current_url.endswith("-1")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
