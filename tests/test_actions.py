"""The verbs that report nothing, as data: form, order, no word that another file holds. Reads provtrace/data."""

import tomllib
from pathlib import Path

import pytest

from provtrace.lexicon import default
from provtrace.normalise import fold

ACTIONS = tomllib.loads((Path(__file__).parents[1] / "provtrace" / "data" / "actions.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("gender", ["masculine", "feminine"])
def test_forms_are_folded_sorted_and_many(gender: str) -> None:
    forms = ACTIONS[gender]
    assert forms == sorted(set(forms))
    assert [form for form in forms if fold(form) != form or " " in form] == []
    assert len(forms) > 1000


def test_no_form_has_two_genders() -> None:
    assert set(ACTIONS["masculine"]).isdisjoint(ACTIONS["feminine"])


@pytest.mark.parametrize(
    ("word", "acts"),
    [
        ("زار", "m"),
        ("واستقبلت", "f"),
        ("ترافقت", "f"),
        ("يشارك", "m"),
        pytest.param("قال", "", id="a reporting verb"),
        pytest.param("الاستقبال", "", id="a noun"),
        pytest.param("وزير", "", id="a title"),
        pytest.param("تماما", "", id="an adverb spelled like a dual"),
    ],
)
def test_what_the_lexicon_says(word: str, acts: str) -> None:
    assert default().word(word).acts == acts
