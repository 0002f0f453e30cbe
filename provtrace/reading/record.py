"""One record: its type, how it is made of a mapping, and why it is none. Pure."""

from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from provtrace.reading.encodings import whole

Row = TypeVar("Row", bound=Struct)
SHOWN = 8  # names that a reason lists


class Record(Struct):
    """An article's record as it should be; other fields are passed over."""

    text: str
    id: str | int | None = None
    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None


class Broken(NamedTuple):
    """Why a row could not be read."""

    reason: str


def record_type(fields: dict[str, str]) -> type[Record]:
    """Record with the names that the input uses for its fields."""
    return _renamed(tuple(sorted(fields.items()))) if fields else Record


@lru_cache(maxsize=8)
def _renamed(fields: tuple[tuple[str, str], ...]) -> type[Record]:
    # Only fields that a class declares itself are renamed.
    own = [
        (one.name, one.type) if one.required else (one.name, one.type, one.default)
        for one in msgspec.structs.fields(Record)
    ]
    return msgspec.defstruct("Record", own, bases=(Record,), rename=dict(fields))  # type: ignore[return-value]


def row_of(value: Any, kind: type[Row]) -> Row:
    """The row that a value of JSON or a line of a table is. Raises ValueError, which says why it is none."""
    names = kind.__struct_encode_fields__
    if isinstance(value, dict):
        for field in msgspec.structs.fields(kind):
            if field.required and field.encode_name not in value:
                there = ", ".join(f"`{name}`" for name in list(value)[:SHOWN])
                raise ValueError(f"not a record: no `{field.encode_name}` among {there or 'no fields'}")
        value = {name: _whole(value[name]) for name in names if name in value}
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise ValueError(f"not a record: {error}") from None
    except RecursionError:
        raise ValueError("not a record: nested too deeply") from None


def row_or_reason(value: Any, kind: type[Row]) -> Row | Broken:
    """As `row_of`, the reason as a value."""
    try:
        return row_of(value, kind)
    except ValueError as error:
        return Broken(str(error))


def _whole(value: Any) -> Any:
    return whole(value) if isinstance(value, str) else value
