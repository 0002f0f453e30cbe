"""Options that several commands take, and what stands behind them. Below every command."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from provtrace.render.line import Bidi

ON_A_TERMINAL = 50  # stories, articles or names; more scroll away


class BidiOption(StrEnum):
    """How Arabic is written for the terminal."""

    AUTO = "auto"
    ISOLATE = "isolate"
    VISUAL = "visual"
    NONE = "none"


BidiChoice = Annotated[
    BidiOption,
    typer.Option(
        "--bidi",
        help="How Arabic stands in text: isolate for terminals that reorder, visual (needs provtrace[bidi]) for those "
        "that do not, none. auto: isolate on a terminal.",
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes; the output is the same.")]
Output = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to -.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no notes; errors are still told.")]


def limit_of(things: str) -> Any:
    """`--limit`, by what it limits: as many, 0 for all, None for what suits where it is printed."""
    return typer.Option(min=0, show_default=False, help=f"{things}, 0: all. [default: {ON_A_TERMINAL} on a terminal]")


def writes_bidi(chosen: BidiOption, *, terminal: bool = False) -> "Bidi":
    """What `auto` means on a terminal or off it. `visual` without its packages is a usage error."""
    from importlib.util import find_spec

    if chosen is BidiOption.AUTO:
        return "isolate" if terminal else "none"
    if chosen is not BidiOption.VISUAL:
        return "isolate" if chosen is BidiOption.ISOLATE else "none"
    if not (find_spec("bidi") and find_spec("arabic_reshaper")):
        raise typer.BadParameter("visual needs two packages more: pip install 'provtrace[bidi]'", param_hint="--bidi")
    return "visual"
