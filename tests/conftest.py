"""What all tests share: properties are tried on the same examples everywhere, and on new ones where that is asked for.

`NEWSLINT_FUZZ=2000 pytest` tries as many new examples of each property.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=int(os.environ.get("NEWSLINT_FUZZ") or 100))
settings.load_profile("search" if os.environ.get("NEWSLINT_FUZZ") else "same")


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    """What a person's cache holds, or another version has left there, plays no part."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEWSLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
