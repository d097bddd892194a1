"""A linter for news copy: names, attribution, figures, repetition, typos and house style."""

from __future__ import annotations

__version__ = "0.1.0"
