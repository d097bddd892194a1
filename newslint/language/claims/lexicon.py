"""The words of accusation, from data/accusations.txt."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Any

from newslint.language.inflection import inflect
from newslint.text.derived import derived

_FILE = Path(__file__).resolve().parents[2] / "data" / "accusations.txt"
#: The sections whose rows may be of several words.
_PHRASES = frozenset({"crimes", "deeds", "doers", "causes", "phrases", "motives"})


class Lexicon:
    """data/accusations.txt, every verb in all its forms."""

    def __init__(self) -> None:
        self.wrongs: set[str] = set()
        self.passives: set[str] = set()
        self.unbound: set[str] = set()
        self.acts: dict[str, set[str]] = {}
        self.particles: dict[str, str] = {}
        self.adverbs: set[str] = set()
        self.force: set[str] = set()
        self.agents: set[str] = set()
        self.victims: set[str] = set()
        self.people: set[str] = set()
        self.nature: set[str] = set()
        self.taints: set[str] = set()
        self.offences: set[str] = set()
        self.owners: set[str] = set()
        self.called: set[str] = set()
        self.states: set[str] = set()
        self.knowers: set[str] = set()
        self.known: set[str] = set()
        self.faults: set[str] = set()
        self.crimes: list[str] = []
        self.deeds: list[str] = []
        self.doers: list[str] = []
        self.causes: list[str] = []
        self.phrases: list[str] = []
        self.motives: list[str] = []
        self.present: set[str] = set()
        self.needed: dict[str, set[str]] = {}

    def add_verb(self, section: str, row: str) -> None:
        """Adds every form of the verb in a row of one of the sections of verbs."""
        verb, _, objects = row.partition(":")
        base, *irregular = verb.split()
        mark, base = base[-1], base.rstrip("+*")
        base, _, particle = base.partition("/")
        third, *regular = inflect(base)
        forms = {base, *irregular} if base.endswith("ed") else {base, third, *regular, *irregular}
        if section != "offences" and not base.endswith("ed") and base not in irregular:
            self.present.update((base, third))
        if section == "acts":
            for form in forms:
                self.acts.setdefault(form, set()).update(objects.split())
                if particle:
                    self.particles[form] = particle
            return
        getattr(self, section).update(forms)
        if mark == "+":
            self.passives.update(forms)
        elif mark == "*":
            self.unbound.update(forms)

    def fill(self) -> None:
        """Puts the words of a section where an act names the section."""
        self.victims |= self.people
        deeds = {word + ending for word in self.deeds + self.crimes if " " not in word for ending in ("", "s")}
        for objects in self.acts.values():
            if "@deeds" in objects:
                objects |= deeds
            if "@people" in objects:
                objects |= self.people
            if "@taints" in objects:
                objects |= self.taints

    def find_needed(self) -> None:
        """Finds, for every verb that accuses only with certain words behind it, those words."""
        needed = {word: set(objects) for word, objects in self.acts.items()}
        for word in self.force:
            needed.setdefault(word, set()).update(self.victims)
        enough = self.wrongs | self.adverbs
        self.needed = {word: objects for word, objects in needed.items() if word not in enough}

    def share(self) -> None:
        """Lets equal sets of words be one: what is kept of them takes a fifth of the time to read."""
        known: dict[frozenset[str], set[str]] = {}
        for table in (self.acts, self.needed):
            for word, objects in table.items():
                table[word] = known.setdefault(frozenset(objects), objects)

    @cached_property
    def triggers(self) -> set[str]:
        """Every word that can make an accusation."""
        return self.wrongs | set(self.acts) | self.adverbs | self.force


@cache
def lexicon() -> Lexicon:
    """The words of accusation, read once a process."""
    words = Lexicon()
    vars(words).update(_plain())
    return words


@derived
def _plain() -> dict[str, Any]:
    """Their sets and lists by name."""
    words = Lexicon()
    section = ""
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        if row.startswith("["):
            section = row.strip("[] ")
        elif not row or row.startswith("#"):
            continue
        elif section in ("wrongs", "acts", "force", "offences"):
            words.add_verb(section, row)
        elif section in _PHRASES:
            getattr(words, section).append(row)
        else:
            getattr(words, section).add(row)
    words.fill()
    words.find_needed()
    words.share()
    return vars(words)
