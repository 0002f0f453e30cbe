"""What README.md says is so: commands, options, formats, sample, Python. PROVTRACE_REWRITE=1 writes the sample anew."""

import doctest
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import provtrace
from provtrace import cli, models
from provtrace.cli.trace import Format

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SAMPLE = re.compile(
    r"(<!-- sample: .*? -->\n```console\n\$ provtrace trace seeds/\n)(.*?)(```\n<!-- end of sample -->)", re.DOTALL
)


def readme() -> str:
    return README.read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, Any]]:
    """Every command that `provtrace --help` shows, with its parameters."""
    whole: Any = typer.main.get_command(cli.app)
    for name, command in getattr(whole, "commands", {}).items():
        if not command.hidden:
            yield name, command


def test_every_command_and_option_stands_in_the_readme() -> None:
    text, missing, found = readme(), [], list(commands())
    assert {name for name, _ in found} >= {"trace", "schema"}
    for name, command in found:
        if f"provtrace {name}" not in text:
            missing.append(f"provtrace {name}")
        for parameter in command.params:
            long = [option for option in parameter.opts if option.startswith("--")]
            if long and not parameter.hidden and not any(re.search(rf"`[^`]*{o}\b", text) for o in long):
                missing.append(f"{name} {long[0]}")
    assert not missing


def test_the_readme_names_no_option_that_is_not_there() -> None:
    there = {option for _, command in commands() for parameter in command.params for option in parameter.opts}
    there |= {
        option for _, command in commands() for parameter in command.params for option in parameter.secondary_opts
    }
    section = readme().partition("## Tracing your own articles")[2].partition("## From Python")[0]
    assert section
    assert set(re.findall(r"(?<![\w-])--[a-z][\w-]*", section)) <= there


def test_every_format_stands_in_the_readme() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", readme().partition("## Formats")[2].partition("\n## ")[0], re.MULTILINE)
    assert rows == list(Format)


def test_the_sample_is_what_the_command_prints_today() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "provtrace", "trace", "seeds/"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    text = readme()
    assert SAMPLE.search(text)
    current = SAMPLE.sub(lambda found: found[1] + done.stdout + found[3], text)
    if os.environ.get("PROVTRACE_REWRITE"):
        README.write_text(current, encoding="utf-8")
    assert readme() == current, "PROVTRACE_REWRITE=1 make test writes the sample anew"


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert result.attempted >= 5
    assert not result.failed


def test_the_readme_names_the_public_verbs() -> None:
    verbs = [name for name in provtrace.__all__ if inspect.isfunction(getattr(provtrace, name))]
    assert {"trace", "trace_article", "build_graph"} <= set(verbs)
    assert not [name for name in verbs if not re.search(rf"`(provtrace\.)?{name}[`(]", readme())]


def test_its_links_lead_to_files() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", readme())
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]


def test_the_schema_number_is_today_s() -> None:
    assert models.SCHEMA in readme()


def test_the_readme_s_lexicon_is_one_that_can_be_used(tmp_path: Path) -> None:
    [given] = re.findall(r"```toml\n(\[\[media\]\].*?)```", readme(), re.DOTALL)
    (tmp_path / "mine.toml").write_text(given, encoding="utf-8")
    assert "zofara" in provtrace.load_lexicon([str(tmp_path / "mine.toml")]).media
