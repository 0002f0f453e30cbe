"""`provtrace rules`: what `check` holds against articles, and on what ground. Below the app."""

from enum import StrEnum
from typing import Annotated

import typer

from provtrace.cli.options import BidiChoice, BidiOption, writes_bidi
from provtrace.cli.streams import USAGE, tell, write_json, write_text, writing


class RulesFormat(StrEnum):
    """What `rules` prints."""

    TEXT = "text"
    JSON = "json"


def rules(
    codes: Annotated[list[str] | None, typer.Argument(metavar="[RULE...]", help="Codes or names; none: all.")] = None,
    form: Annotated[RulesFormat, typer.Option("--format", help="How they are printed.")] = RulesFormat.TEXT,
    bidi: BidiChoice = BidiOption.AUTO,
) -> None:
    """List the rules of check, or show the page of one: why, what would mend it, examples, settings.

    Example: provtrace rules PT205
    """
    from provtrace import check as checking
    from provtrace.render import pages

    writes_bidi(bidi)
    known = checking.pages()
    names = {name: code for code, page in known.items() for name in (code, code.lower(), page.name)}
    if wrong := [code for code in codes or () if code not in names]:
        for code in wrong:
            tell(f"no rule is called {code!r}")
        raise typer.Exit(USAGE)
    chosen = [known[names[code]] for code in codes] if codes else list(known.values())
    with writing("-") as out:
        if form is RulesFormat.JSON:
            write_json(chosen, out)
        else:
            write_text(lambda **look: pages.render(chosen, whole=bool(codes), **look), out, 0, bidi)
