"""The value that this folder makes of a noun phrase. Imports models alone."""

from msgspec import Struct

from provtrace.models import Kind, Unnamed


class Phrase(Struct, frozen=True, gc=False):
    """Who a noun phrase names: tokens [start, end), and the text at [at, to)."""

    start: int
    end: int
    at: int
    to: int
    kind: Kind
    name: str
    key: str = ""  # the medium's id, where the gazetteer knows it
    gender: str = ""  # m f, or "" where the words do not tell
    number: str = "s"
    head: str = ""  # folded first noun, by which an anaphor finds it
    back: bool = False  # a definite noun alone: it refers to something said before
    title: frozenset[str] = frozenset()  # the folded words of a person's office
    unnamed: Unnamed | None = None
    owner: str = ""  # the gender of a pronoun for whose the unnamed are: أقرباؤه, مصدر مقرب منها
    inner: "Phrase | None" = None  # whom a spokesman or a report belongs to
