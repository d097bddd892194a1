"""The check `vale-unsupported`: rules of Vale styles that newslint does not carry out, so that it can say so."""

from __future__ import annotations

from newslint.checks.check import Check, Setting

UNSUPPORTED = Check(
    {
        "reason": Setting(str, None, "why the rule is not carried out", required=True),
        "line": Setting(int, 1, "the line of its file that asks for what newslint does not do"),
    },
    lambda _: [],
    help="Nothing: newslint does not carry the rule out.",
)
