"""The check `expired-suppression`: a suppression in the draft whose last day is over.

It looks at no text, for the rule set alone knows which suppressions there are.
"""

from __future__ import annotations

from newslint.checks.check import Check

EXPIRED_SUPPRESSION = Check(settings={}, prepare=lambda _: [])
