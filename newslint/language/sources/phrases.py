"""Finds the words that name a source, beside the cue that they go with, without a parser.

A subject stands before its cue, after whatever opens the clause and before whatever is set off by commas (the mayor,
who had not been told, said); or behind it (said Ruth Adler, the mayor). Every function returns code points of the
text, or None.
"""

from __future__ import annotations

import re

from newslint.language.names.lexicon import lexicon
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

#: What may stand between a subject and its verb.
_BETWEEN = late_pattern(
    r"(?:(?:^|[\s,]+)(?:has|have|had|is|was|are|were|been|be|being|did|does|do|not|also|later|then|now|once|again|still|"
    r"even|never|always|often|just|only|further|instead|went on to|has since|since|first|previously|would|could|will|"
    r"may|might|should|can|to|himself|herself|itself|themselves|both|all|too|yet|already|so|in turn|in part|"
    r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?!only|July|family)[a-z]+ly|"
    r"(?:did|does|do|has|have|had|is|was|are|were|wo|would|could)n['’]t))+[\s,]*$"
)
#: What opens a clause of its own inside a sentence.
_CLAUSE = late_pattern(
    r"(?:[;—–?!]|\((?![^()]*\))|:\s|\s-\s|\s--\s?|[”\"]|\b(?:but|while|as|because|when|where|whereas|although|though|after|before|"
    r"since|if|whether|until|unless|that|what|how|why|which|so|than|and then|for which|in which|said|says)\s)\s*",
    re.IGNORECASE,
)
#: A clause with a subject of its own.
_NEW_CLAUSE = late_pattern(r"\s(?:and|or)\s(?=(?:he|she|they|it|I|we)\b)")
_CONJUNCTION = late_pattern(
    r"^(?:[\s,]*(?:But|And|Yet|So|However|Still|Meanwhile|Instead|Later|Then|Also|Now|Indeed|Nor|Or|Perhaps)\b,?\s*)+"
)
_RELATIVE = late_pattern(r"\s+(?:who|whose|whom|which|that|where)\s.*$", re.DOTALL)
#: A piece between commas that explains the piece before it.
_APPOSITION = late_pattern(
    r"\s*(?:who\b|whose\b|whom\b|which\b|where\b|when\b|(?:a|an|the|its|his|her|their|one|now|then|also|formerly|including|"
    r"speaking|writing|himself|herself|\d+|of|in|at|on|from|with|and|or|[DR]-[A-Z])\b|[DR]-|Jr\b|Sr\b|I{2,3}\b|[a-z])"
)
_OPENING = late_pattern(
    r"(?:Even|Just|In|On|At|During|After|Before|By|For|With|From|Under|Over|Since|Until|Despite|Following|Asked|"
    r"Here|Back|back|Elsewhere|Inside|Outside|Across|Near|Behind|Alongside|Once|Standing|Sitting|Speaking|"
    r"Writing|When|While|As|If|Although|Though|To|Given|Citing|Among|Like|Unlike|Last|Earlier|Later|This|That|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b"
)
#: What of these opens a clause that another one follows.
_SUBORDINATE = late_pattern(
    r"(?:Even|Just|After|Before|Since|Until|Following|Asked|Speaking|Writing|When|While|As|If|Although|Though|Given|Citing)\b"
)
#: A verb that is no participle.
_FINITE = late_pattern(r"\s(?:is|was|are|were|has|have|had|will|would|could|can|may|might|must|did|does|do)\b")
#: One that goes on with a subject behind what is set off by commas.
_GOES_ON = late_pattern(r", (?:is|was|are|were|has|have|had|will|would|could|can|may|might|must|did|does|do)\b")
#: A name, with its titles and particles, or a noun phrase after a determiner.
_AFTER = late_pattern(
    r"\s*,?\s*((?:[^\W\d_]|\d)(?:(?!\s(?:who|which|that|when|while|as|after|before|during|in|on|at|to|by|with|because|about|"
    r"from|through|via|last|this|earlier|later|outside|following|(?<!\ba\s)(?<!\bthe\s)(?<!\bhis\s)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|"
    r"today|recently|told|said|added|is|was|are|were|has|have|had|referring|speaking|citing|noting|adding|explaining|"
    r"and\s(?:he|she|they|it|that))\b)"
    r"[^,;:“”\"()\[\]—–!?\n])*)"
)
_STOP = late_pattern(r"(?<![A-Z])\.(?:\s(?![a-z])|$)")
_DATE = late_pattern(
    r"(?:(?:on|late|early|last|this|earlier)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|"
    r"January|February|March|April|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|"
    r"in|on|at|during|of|that|to|about|the (?:same|following|next)|last|this week|it|so)\b"
)
#: What opens an object, or what is said, sooner than a subject behind its verb.
_OBJECT = late_pattern(r"(?:his|her|their|he|she)\b")
#: A finite verb that a sentence's subject may stand before.
_VERB = late_pattern(
    r"\s(?:is|was|are|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do|went|took|made|gave|came|"
    r"got|held|led|won|lost|left|met|ran|said|saw|sent|set|stood|spoke|began|told|wrote|became|brought|built|bought|caught|chose|drew|drove|"
    r"fell|felt|fought|found|grew|heard|hit|kept|knew|laid|let|meant|paid|put|read|rose|sat|sold|spent|struck|taught|thought|"
    r"threw|understood|wore|shot|ripped|slammed|[a-z]{2,}ed|says|takes|makes|gives|tells|"
    r"[a-z]{3,}(?<!s)(?<!new)s(?=\s(?:the|a|an|his|her|their|that|to|on|at|in)\b))\b"
)
#: A party, a place or an age in brackets behind a name.
_BRACKET = late_pattern(r"\s*[(\[][^()\[\]]*[)\]]?$")
#: Capitalised words running, with the particles between them.
_NAME = late_pattern(r"[A-Z][\w.’'-]*(?:\s(?:(?:de|of|al|van|von|bin|the)\s)*[A-Z][\w.’'-]*)*")
#: Words before and behind a subject that are none of it, and verbs, with which none begins.
_LEADING = late_pattern(
    r"(?:(?:and|but|or|nor|because|if|though|although|when|where|while|since|even|as|than|so|whom|how|then|now)\s+)+",
    re.IGNORECASE,
)
_TRAILING = late_pattern(r"\s(?:then|also|later|once|repeatedly|continually|recently|again)$")
_NO_SUBJECT = word_set(
    "and but or nor was were is are am be been being has have had did does do should would could can will may might "
    "must not"
)
_QUOTES = " \t\n,.;:“”\"'’‘()—–-"
_LONGEST = 14
#: How far from a cue, or from the beginning of its sentence, a subject is looked for, in code points.
_REACH = 400


def subject_before(text: str, start: int, end: int) -> Span | None:
    """The subject in `text[start:end]`, what stands before a cue in its sentence, or since the last quotation."""
    start = max(start, end - _REACH)
    piece = text[start:end]
    cut = _BETWEEN.search(piece)
    if cut:
        set_off = "," in cut.group()
        piece = piece[: cut.start()] + ("," if set_off and cut.start() else "")
    stripped = piece.rstrip()
    offset = 0
    if not stripped.endswith(","):
        for boundary in _CLAUSE.finditer(stripped):
            if boundary.end() < len(stripped):
                offset = boundary.end()
        offset = _behind_commas(stripped, offset)
        return _tidy(text, start + offset, start + len(stripped))
    parts = _pieces(stripped)
    at = len(parts) - 1
    while at > 0 and _APPOSITION.match(stripped, *parts[at]):
        at -= 1
    if at == 0 and len(parts) > 1 and _OPENING.match(stripped[parts[0][0] :].lstrip()):
        at = 1
    begin, stop = parts[at]
    for boundary in _CLAUSE.finditer(stripped, begin, stop):
        if boundary.end() < stop:
            begin = boundary.end()
    return _tidy(text, start + begin, start + stop)


def _pieces(piece: str) -> list[tuple[int, int]]:
    """The stretches between commas, without the last comma."""
    parts = []
    at = 0
    for match in re.finditer(r",(?!\d{3})", piece):
        if match.start() > at:
            parts.append((at, match.start()))
        at = match.end()
    return parts or [(0, len(piece))]


def _behind_commas(piece: str, offset: int) -> int:
    """Where the last stretch between commas begins, where it can be a subject; else `offset`."""
    comma = piece.rfind(", ", offset)
    if comma >= 0:
        rest = piece[comma + 2 :]
        if rest.startswith(("and ", "or ")):
            head = rest.partition(" ")[2]
            if piece.count(", ", offset) == 1 or not head[:1].islower():
                return comma + 2 + len(rest) - len(head)
            return offset
        return comma + 2
    clauses = [match.end() for match in _NEW_CLAUSE.finditer(piece, offset)]
    return clauses[-1] if clauses else offset


def subject_after(text: str, start: int, end: int) -> Span | None:
    """The subject right behind a cue, in `text[start:end]`, the rest of the sentence or up to the next quotation."""
    found = phrase_after(text, start, end)
    return None if found is None or _OBJECT.match(text, found.start, found.end) else found


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The words right behind a cue up to a mark, a verb or a preposition, unless they are a date or open a clause."""
    match = _AFTER.match(text, start, min(end, start + _REACH))
    if match is None:
        return None
    begin, stop = match.span(1)
    for full in _STOP.finditer(text, begin, stop):
        if full.end() == stop or text[begin : full.start()].split()[-1] not in lexicon().abbreviations:
            stop = full.start()
            break
    if _DATE.match(text, begin, stop):
        return None
    return _tidy(text, begin, stop)


def has_clause(piece: str) -> bool:
    """Whether a piece of a sentence begins with a clause, not with a subject alone: has a verb of its own."""
    begin = 0
    skip = _CONJUNCTION.match(piece)
    if skip:
        begin = skip.end()
    while (opening := _OPENING.match(piece, begin) is not None) and (comma := piece.find(", ", begin)) >= 0:
        begin = comma + 2
    comma = piece.find(", ", begin)
    main = piece[begin : comma if comma >= 0 else len(piece)]
    relative = _RELATIVE.search(main)
    if relative and relative.start():
        main = main[: relative.start()]
    if opening:  # On Monday the road was closed, but not: After the road was closed
        return _SUBORDINATE.match(main) is None and _FINITE.search(main) is not None
    if comma >= 0 and _GOES_ON.search(piece, comma):  # The plan, which was late, is dead
        return True
    return _VERB.search(main) is not None


def opening_subject(text: str, start: int, end: int) -> Span | None:
    """The subject of the sentence that begins at `start`, of which `text[start:end]` holds more than the subject."""
    piece = text[start : min(end, start + _REACH)]
    begin = 0
    skip = _CONJUNCTION.match(piece)
    if skip:
        begin = skip.end()
    while _OPENING.match(piece, begin) and (comma := piece.find(", ", begin)) >= 0:
        begin = comma + 2
    verb = _VERB.search(piece, begin)
    stop = verb.start() if verb else len(piece)
    comma = piece.find(",", begin, stop)
    if comma > begin:
        stop = comma
    return _tidy(text, start + begin, start + stop)


def _tidy(text: str, start: int, end: int) -> Span | None:
    """The stretch without what only goes with a subject before and behind it, if it can be one."""
    start, end = _core(text, start, end)
    words = text[start:end].split()
    if not words or words[0].lower() in _NO_SUBJECT:
        return None
    if not any(letter.isalpha() for letter in words[0] + words[-1]):
        return None
    if len(words) > _LONGEST:
        return _shortened(text, start, end)
    return Span(start, end)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without conjunctions before it, relative clauses and adverbs after it and marks around it."""
    skip = _CONJUNCTION.match(text[start:end])
    if skip:
        start += skip.end()
    relative = _RELATIVE.search(text[start:end])
    if relative and relative.start():
        end = start + relative.start()
    bracket = _BRACKET.search(text[start:end])
    if bracket and bracket.start():
        end = start + bracket.start()
    while start < end and text[start] in _QUOTES:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    if trailing := _TRAILING.search(text, start, end):
        end = trailing.start()
    if leading := _LEADING.match(text, start, end):
        start = leading.end()
    return start, end


def _shortened(text: str, start: int, end: int) -> Span | None:
    """The last words of a stretch that is too long to be a name: from its last capitalised phrase on."""
    names = list(_NAME.finditer(text, start, end))
    return Span(names[-1].start(), names[-1].end()) if names else None
