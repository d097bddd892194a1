"""Our named tuples do what typing's do, so that nobody has to know which one a class is."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing
from typing import Generic, TypeVar

import pytest

from newslint.text.named_tuples import NamedTuple

T = TypeVar("T")


class Ours(NamedTuple):
    """A place."""

    name: str
    miles: int = 3
    parts: tuple[str, ...] = ()

    @property
    def kilometres(self) -> float:
        return self.miles * 1.6

    @classmethod
    def far(cls, name: str) -> Ours:
        return cls(name, 100)


class Theirs(typing.NamedTuple):
    """A place."""

    name: str
    miles: int = 3
    parts: tuple[str, ...] = ()


class One(NamedTuple, Generic[T]):
    value: T


BOTH = pytest.mark.parametrize("kind", [Ours, Theirs])


def test_they_are_made_compared_and_shown_alike():
    for given, named in ((("a",), {}), (("a", 5), {}), (("a",), {"parts": ("x",)}), ((), {"miles": 1, "name": "b"})):
        ours, theirs = Ours(*given, **named), Theirs(*given, **named)
        assert ours == theirs == tuple(ours)
        assert hash(ours) == hash(theirs)
        assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
        assert ours._asdict() == theirs._asdict()
    assert (Ours._fields, Ours._field_defaults, Ours.__match_args__) == (
        *(Theirs._fields, Theirs._field_defaults, Theirs.__match_args__),
    )
    assert str(inspect.signature(Ours)).replace("'", "") == "(name, miles=3, parts=())"
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert Ours.far("c").kilometres == 160
    assert not hasattr(Ours("a"), "__dict__")


@BOTH
def test_wrong_arguments_are_told(kind):
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        kind()
    with pytest.raises(TypeError, match="unexpected keyword argument 'mile'"):
        kind("a", mile=3)
    with pytest.raises(TypeError, match="Expected 3 arguments, got 2"):
        kind._make(["a", 1])
    with pytest.raises(ValueError, match="unexpected field names"):
        kind("a")._replace(mile=3)
    with pytest.raises(AttributeError):
        kind("a").name = "b"


@BOTH
def test_copies_and_pickles_are_equal(kind):
    one = kind("a", 2, ("x",))
    assert one._replace(miles=4) == ("a", 4, ("x",))
    for again in (pickle.loads(pickle.dumps(one)), copy.deepcopy(one), kind._make(one)):
        assert again == one
        assert type(again) is kind


def test_one_field_and_a_type_of_its_own():
    assert One(3) == (3,)
    assert One[int](3).value == 3
    match One("x"):
        case One(value):
            assert value == "x"


def test_a_field_without_a_default_stands_before_those_with_one():
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            first: int = 1
            second: int
