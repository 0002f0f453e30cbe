"""Where an office ends and the name begins: each office of cases/offices.toml before names, in three frames."""

import tomllib
from pathlib import Path

import pytest

from provtrace import trace_article

CASES = tomllib.loads((Path(__file__).parent / "cases" / "offices.toml").read_text(encoding="utf-8"))
FEMININE = ("وزيرة", "المتحدثة", "المحامية", "الدكتورة", "أستاذة", "الفنانة", "المواطنة")

FRAMES = {
    "before": ("قال {} {} إن الجسر آمن.", "قالت {} {} إن الجسر آمن."),
    "comma": ("أكد {}، {}، أن الجسر آمن.", "أكدت {}، {}، أن الجسر آمن."),
    "relayed": ("ونقلت رويترز عن {} {} قوله إن الجسر آمن.", "ونقلت رويترز عن {} {} قولها إن الجسر آمن."),
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("office", CASES["offices"])
def test_the_name_behind_an_office(office: str, frame: str) -> None:
    feminine = office.startswith(FEMININE)
    wrong = []
    for name in CASES["women" if feminine else "men"]:
        (one,) = trace_article(FRAMES[frame][feminine].format(office, name)).attributions
        if (one.chain[-1].name, one.chain[-1].kind) != (name, "person"):
            wrong.append((name, one.chain[-1].name, one.chain[-1].kind))
    assert wrong == []
