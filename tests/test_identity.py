"""One id for one source in every article, however it is spelled; what is shown stays as it is written."""

import pytest

from provtrace import trace_article
from provtrace.identity import identity
from provtrace.lexicon import default


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param("فلاديمير بوتن", "فلاديمير بوتين", "person", id="spellings of a name"),
        pytest.param("سيرجي لافروف", "سيرغي لافروف", "person", id="ج and غ"),
        pytest.param("الخارجية الروسية", "وزارة الخارجية الروسية", "organization", id="a ministry by what it is for"),
        pytest.param("سفارة روسيا في دمشق", "السفارة الروسية في دمشق", "organization", id="an embassy by its country"),
        pytest.param("وزارة الدفاع الأمريكية", "وزارة الدفاع الامريكية", "organization", id="hamzas"),
    ],
)
def test_one(one: str, other: str, kind: str) -> None:
    assert identity(default(), kind, one) == identity(default(), kind, other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param("الخارجية الروسية", "الخارجية التركية", "organization", id="two countries"),
        pytest.param("الدفاع المدني", "وزارة الدفاع المدني", "organization", id="no nationality, no ministry"),
        pytest.param("محمد بوتين", "محمد بوتفليقة", "person", id="two names"),
    ],
)
def test_two(one: str, other: str, kind: str) -> None:
    assert identity(default(), kind, one) != identity(default(), kind, other)  # type: ignore[arg-type]


def test_the_name_shown_is_the_name_written() -> None:
    (one,) = trace_article("قال فلاديمير بوتن إن الجسر آمن.").attributions
    assert (one.chain[0].name, one.chain[0].id) == ("فلاديمير بوتن", "person:فلاديمير بوتين")
