"""The check `unused-suppression`: a suppression in the draft that does nothing.

It looks at no text, for the rule set alone knows what a suppression let pass.
"""

from __future__ import annotations

from newslint.checks.check import Check

UNUSED_SUPPRESSION = Check(settings={}, prepare=lambda _: [])
