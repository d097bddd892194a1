"""Short digests that stand for content."""

from __future__ import annotations

try:  # hashlib takes 5 ms of a start, for OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

#: The length of a digest in bytes: no two drafts of all that are ever written share one by chance.
LENGTH = 16


def digest(data: bytes, key: bytes = b"") -> bytes:
    """What stands for these bytes, LENGTH bytes long; `key`, at most 64 bytes, sets apart what they stand for."""
    return blake2b(data, digest_size=LENGTH, key=key).digest()
