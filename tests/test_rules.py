"""Every rule against its page's examples and tests/cases/. A rule has a function, a row, cases and a README line.

A case is `text` (of `outlet`, if it says so), or `articles`; the rule alone is asked, with the case's `settings`.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from provtrace import check, rules
from provtrace.config import Config, Settings, merged
from provtrace.models import Finding
from provtrace.rules.pages import articles, parts

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases"
LEAST = 8


def found(folder: Path, records: list[Any], code: str, settings: dict[str, Any] | None = None) -> list[Finding]:
    """What one rule holds against records; a string is a line of the file as it is."""
    file = folder / "copy.jsonl"
    lines = [
        one if isinstance(one, str) else json.dumps({"id": f"a{at}", **one}, ensure_ascii=False)
        for at, one in enumerate(records)
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    what = check.inputs([file])
    config = Config(settings=merged(Settings(select=(code,)), settings or {}))
    return list(check.report(check.events(what), what, config).findings)


def case_records(case: dict[str, Any]) -> list[Any]:
    if "lines" in case:
        return list(case["lines"])
    if "articles" in case:
        return list(case["articles"])
    return [{key: case[key] for key in ("text", "title", "outlet", "author", "date", "url") if key in case}]


def example_records(example: tuple[str, ...]) -> list[Any]:
    records: list[Any] = []
    for article in example:
        outlet, bracket, text = article.partition("] ")
        if article.startswith("{"):
            records.append(article)
        elif bracket and outlet.startswith("["):
            records.append({"outlet": outlet[1:], "text": text})
        else:
            records.append({"text": article})
    return records


def settings_of(case: dict[str, Any]) -> dict[str, Any]:
    def named(table: dict[str, Any]) -> dict[str, Any]:
        return {key.replace("-", "_"): value(one) for key, one in table.items()}

    def value(one: Any) -> Any:
        return named(one) if isinstance(one, dict) else tuple(one) if isinstance(one, list) else one

    return named(case.get("settings", {}))


EXAMPLE_SETTINGS: dict[str, dict[str, Any]] = {
    "PT109": {"forbid_origin": ("unspecified",)},
    "PT207": {"require_credit": ("was",)},
}


def test_a_circle_is_held_against_the_article_at_which_it_breaks(tmp_path: Path) -> None:
    records = [
        {"outlet": outlet, "date": date, "text": f"ذكرت صحيفة {other} أن الملعب الجديد سيفتتح الشهر المقبل في جدة."}
        for outlet, other, date in (("okaz", "سبق", "2024-12-02"), ("sabq", "عكاظ", "2024-12-01"))
    ]
    [one] = found(tmp_path, records, "PT202")
    assert one.article == "a1"
    assert [related.article for related in one.related if related.message == "and here it comes back"] == ["a0"]


def every_case() -> list[Any]:
    listed = []
    for row in rules.RULES:
        file = CASES / f"{row.code}.toml"
        cases = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        for side in ("fails", "passes"):
            for at, case in enumerate(cases.get(side, ()), 1):
                listed.append(pytest.param(row.code, side, case, id=f"{row.code}-{side}-{at}-{case['why']}"))
    return listed


@pytest.mark.parametrize(("code", "side", "case"), every_case())
def test_a_case(tmp_path: Path, code: str, side: str, case: dict[str, Any]) -> None:
    findings = found(tmp_path, case_records(case), code, settings_of(case))
    assert [one.code for one in findings] == [code] * case.get("findings", 1 if side == "fails" else 0)
    if words := case.get("words"):
        assert words in [one.span.text if one.span else None for one in findings]


@pytest.mark.parametrize("row", rules.RULES, ids=lambda row: row.code)
def test_the_examples_of_its_page(tmp_path: Path, row: rules.Row) -> None:
    page, settings = rules.page(row), EXAMPLE_SETTINGS.get(row.code)
    assert page.fails
    assert page.passes
    assert {one.code for one in found(tmp_path, example_records(page.fails), row.code, settings)} == {row.code}
    assert not found(tmp_path, example_records(page.passes), row.code, settings)


@pytest.mark.parametrize("row", rules.RULES, ids=lambda row: row.code)
def test_a_rule_has_cases_and_a_line_in_the_readme(row: rules.Row) -> None:
    cases = tomllib.loads((CASES / f"{row.code}.toml").read_text(encoding="utf-8"))
    assert set(cases) == {"fails", "passes"}
    assert min(len(cases["fails"]), len(cases["passes"])) >= LEAST
    for side in ("fails", "passes"):
        whys = [case["why"] for case in cases[side]]
        assert len(set(whys)) == len(whys)
    assert f"| `{row.code}` | {row.name} | {row.severity} |" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_function_of_the_rules_has_a_row() -> None:
    checks = {row.check for row in rules.RULES}
    homes = {row.check.__module__ for row in rules.RULES}
    public = {
        function
        for home in homes
        for name, function in vars(__import__(home, fromlist=["_"])).items()
        if not name.startswith("_") and getattr(function, "__module__", "") == home and parts_or_none(function)
    }
    assert public == checks


def parts_or_none(function: Any) -> bool:
    return callable(function) and not isinstance(function, type) and "Fails" in parts(function)


def test_codes_are_sorted_unique_and_none_is_reserved() -> None:
    codes = [row.code for row in rules.RULES]
    assert codes == sorted(set(codes))
    assert not {"PT203", "PT204", "PT206"} & set(codes)
    assert len({row.name for row in rules.RULES}) == len(codes)


def test_the_parts_of_a_docstring() -> None:
    def rule() -> None:
        """A title.

        More of it.

        Why: a reason
            in two lines.
        Mend: so.

        Fails:
            [a-b] واحد
            [c] اثنان
        Passes:
            واحد
            اثنان

            ثلاثة
        """

    told = parts(rule)
    assert told["Title"] == "A title."
    assert told["About"] == "More of it."
    assert told["Why"] == "a reason in two lines."
    assert articles(told["Fails"]) == ("[a-b] واحد", "[c] اثنان")
    assert articles(told["Passes"]) == ("واحد اثنان\nثلاثة",)
