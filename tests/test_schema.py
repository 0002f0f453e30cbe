"""The documents that programs read, held to the JSON Schemas that are printed of them."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import put
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.cli.schema import Documents
from provtrace.render.schema import DOCUMENTS

SAID = "نقلت وكالة الأناضول عن مصدر أمني أن الجسر سيفتح غدا.\nوقال الوزير إن العمل انتهى.\n"
PRINTED = {
    "trace": "trace in --include-text",
    "check": "check in --corpus more",
    "explain": "explain in/a.txt --corpus in --corpus more",
    "diff": "diff old.json new.json",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in [("in/a.txt", SAID), ("in/bad.txt", ""), ("more/a.txt", SAID), ("more/b.txt", SAID * 2)]:
        put(name, text)
    for name, folder in [("old.json", "in"), ("new.json", "more")]:
        run("trace", folder, "--format", "json", "-o", name)


def run(*arguments: str) -> bytes:
    return CliRunner().invoke(app, arguments, catch_exceptions=False).stdout_bytes


def schema_of(*command: str) -> Any:
    found = json.loads(run("schema", *command))
    jsonschema.Draft202012Validator.check_schema(found)
    return found


@pytest.mark.parametrize("command", Documents)
def test_a_document_keeps_to_its_schema(command: str) -> None:
    printed = json.loads(run(*PRINTED[command].split(), "--format", "json"))
    schema = schema_of(command)
    check = jsonschema.Draft202012Validator(schema)
    check.validate(printed)
    assert schema["title"] == printed["schema"] == f"provtrace.{command}/1"
    assert not check.is_valid({**printed, "schema": f"provtrace.{command}/2"})
    for name in schema["$defs"][schema["$ref"].rpartition("/")[2]]["required"]:
        assert not check.is_valid({key: value for key, value in printed.items() if key != name}), name


def test_the_schema_is_the_trace_s_if_none_is_named() -> None:
    assert schema_of() == schema_of("trace")
    assert set(DOCUMENTS) == set(Documents)
