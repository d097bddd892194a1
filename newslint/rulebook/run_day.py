"""The day of a run, by which suppressions run out."""

from __future__ import annotations

import datetime
import os


def run_day() -> datetime.date:
    """Today by the local clock, or the day in UTC of the moment that SOURCE_DATE_EPOCH names.

    That is a number of seconds since 1970, so that a run can be repeated, as in
    https://reproducible-builds.org/specs/source-date-epoch/. Raises ValueError where it is none.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return datetime.datetime.now().astimezone().date()
    try:
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"SOURCE_DATE_EPOCH is '{given}': write seconds since 1970, such as 1798675200") from error
