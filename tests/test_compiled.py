"""What `make compiled` builds does what plain Python does, byte for byte. Skips, saying so, where it is not current."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLAIN = Path(sys.executable).with_name("provtrace")
COMPILED = ROOT / ".venv-compiled" / "bin" / "provtrace"
GOLD = ROOT.parent / "shared" / "gold"
OWN = """
[[media]]
id = "zofara"
name = "زوفارا"
kind = "outlet"
type = "newspaper"
country = "OM"
examples = ["نقلت زوفارا أن الجسر مغلق"]
"""


def current() -> bool:
    """Whether what is built is built from the sources as they are: a wheel holds them beside the machine code."""
    sources = {file.relative_to(ROOT): file.read_bytes() for file in (ROOT / "provtrace").rglob("*.py")}
    return any(
        all((site / name).exists() and (site / name).read_bytes() == text for name, text in sources.items())
        for site in ROOT.glob(".venv-compiled/lib/python*/site-packages")
    )


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not current(), reason="not built, or since changed: make compiled"),
]


def output(program: Path, *arguments: str | Path) -> bytes:
    done = subprocess.run([program, "trace", *arguments, "--quiet"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_compiled(tmp_path: Path) -> None:
    ask: list[str | Path] = [COMPILED.with_name("python"), "-c", "import provtrace.clause as one; print(one.__file__)"]
    where = subprocess.run(ask, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert where.stdout.strip().endswith((".so", ".pyd"))


@pytest.mark.parametrize("form", ["json", "ndjson", "csv", "tree"])
def test_the_seeds_in_every_form(form: str) -> None:
    seeds = ROOT / "seeds"
    assert output(COMPILED, seeds, "--format", form) == output(PLAIN, seeds, "--format", form)


@pytest.mark.parametrize("name", ["dev", "many", "blind"])
def test_the_gold(name: str) -> None:
    texts = GOLD / f"{name}_texts.jsonl"
    if not texts.exists():
        pytest.skip(f"needs {texts}")
    assert output(COMPILED, texts, "--format", "ndjson") == output(PLAIN, texts, "--format", "ndjson")


def test_a_lexicon_of_one_s_own_in_two_processes(tmp_path: Path) -> None:
    added = tmp_path / "own.toml"
    added.write_text(OWN, encoding="utf-8")
    articles = tmp_path / "a.jsonl"
    articles.write_text('{"text": "نقلت زوفارا عن مصدر أمني أن الجسر مغلق."}\n' * 600, encoding="utf-8")
    options: list[str | Path] = [articles, "--lexicon", added, "--jobs", "2", "--format", "ndjson"]
    assert output(COMPILED, *options) == output(PLAIN, *options)
    assert b'"zofara"' in output(COMPILED, *options)
