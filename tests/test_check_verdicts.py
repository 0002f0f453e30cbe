"""A reader's verdict on each finding in 300 real articles, and what follows: a rule that is too often wrong is off.

The sample: every 48th line of saudinewsnet-2015, from the first, 300 of them. No text of it is here.
"""

import json
from collections import defaultdict
from pathlib import Path

from provtrace import rules

VERDICTS = Path(__file__).parent / "gold" / "check_verdicts.jsonl"
README = Path(__file__).parents[1] / "README.md"
ENOUGH = 0.85  # the share of right findings from which a rule is on by default


def shares() -> dict[str, tuple[int, int]]:
    """Right findings and all findings of each rule."""
    counted: dict[str, list[bool]] = defaultdict(list)
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        verdict = json.loads(line)
        assert set(verdict) == {"article", "code", "in", "start", "right", "why"}
        assert verdict["why"]
        counted[verdict["code"]].append(verdict["right"])
    return {code: (sum(found), len(found)) for code, found in sorted(counted.items())}


def test_a_rule_that_is_too_often_wrong_is_off_by_default() -> None:
    known = {row.code: row for row in rules.RULES}
    for code, (right, found) in shares().items():
        assert known[code].default == (right / found >= ENOUGH), f"{code}: {right} of {found}"


def test_the_readme_tells_the_shares_of_today() -> None:
    text = README.read_text(encoding="utf-8")
    for code, (right, found) in shares().items():
        assert f"| `{code}` | {right} of {found} |" in text
