"""One article explained, as text: its words with the attributions marked in place, then each of them, then its story.

Pure. In the article `[1 …]` is the cue of attribution 1, `{…}` a source, `‹…›` what is credited. All other lines are
those of the tree: Latin words, counts and places first, then one Arabic run.
"""

from collections.abc import Iterator

from msgspec import UNSET
from rich.cells import cell_len, get_character_cell_size
from rich.console import Group, RenderableType
from rich.text import Text

from provtrace.explain import Explanation, Membership, Neighbour
from provtrace.models import ArticleTrace, Attribution, Body, Link
from provtrace.render.evidence import independent, line_of, number, path_line
from provtrace.render.line import GREEN, OCHRE, TEAL, Bidi, Line, clean, many, text, unspoofed
from provtrace.render.marks import Mark, fields, marks, pieces
from provtrace.render.visual import visual_text

GUTTER = 7  # cells: five digits of a line's number, a mark, a blank
OPENS = {"cue": "[{} ", "source": "{{", "content": "‹"}
CLOSES = {"cue": "]", "source": "}", "content": "›"}
STYLES = {"cue": f"bold {OCHRE}", "source": TEAL, "content": GREEN}
RESOLVED = {
    "name": "by its name",
    "alias": "by another of its names",
    "description": "by what is said of it",
    "anaphora": "refers back to it",
    "elision": "left out, said before",
}


def render(
    found: Explanation, *, width: int | None = None, bidi: Bidi = "none", limit: int | None = None
) -> RenderableType:
    """`width` in cells, None for no terminal; at most `limit` other articles beside it (None: all)."""
    article = found.article
    lines: list[Text] = [text(line, width, bidi) for line in _head(article)]
    for name, value in fields(article):
        lines += _marked(name, value, article, width, bidi)
    lines += [text(line, width, bidi) for line in _table(article)]
    if found.membership:
        lines += [text(line, width, bidi) for line in _story(found.membership, limit)]
    return Group(*lines)


def _head(article: ArticleTrace) -> Iterator[Line]:
    outlet = article.outlet
    known = f"by its {outlet.found_by.replace('_', ' ')}" if outlet.found_by else "who published it is not shown"
    parts = [path_line(article), *([article.date] if article.date else []), f"{outlet.kind} {known}"]
    yield Line("", parts[0], "".join(f" · {part}" for part in parts[1:]), outlet.name or "", style="bold")
    yield Line("[n cue] {source} ‹content› ~ outside the article", style="dim")


def _marked(name: str, value: str, article: ArticleTrace, width: int | None, bidi: Bidi) -> Iterator[Text]:
    """The lines of a field that are not blank, each behind its number; on a terminal wrapped and set to the right."""
    room = None if width is None else max(width - GUTTER, 10)
    for at, (line, start, end) in enumerate(_lines(name, value, article), start=1):
        line.rstrip()
        if not line.plain.strip():
            continue
        outside = name == "text" and _outside(article.body, start, end)
        if outside:
            line.stylize("dim")
        label = f"{at if name == 'text' else name:>5}{'~' if outside else ' '} "
        for part in _wrapped(line, room):
            yield _aligned(label, part, room, bidi)
            label = " " * GUTTER


def _lines(name: str, value: str, article: ArticleTrace) -> Iterator[tuple[Text, int, int]]:
    """Each line of a field with its marks, and where it begins and ends."""
    breaks = tuple(at + 1 for at, letter in enumerate(value) if letter == "\n")
    line, start = Text(), 0
    for piece in pieces(value, marks(article, name), breaks):
        for mark in piece.opens:
            line.append(OPENS[mark.role].format(mark.number), STYLES[mark.role])
        line.append(unspoofed(piece.text.removesuffix("\n")), _style(piece.inside))
        for mark in piece.closes:
            line.append(CLOSES[mark.role], STYLES[mark.role])
        if piece.text.endswith("\n"):
            end = piece.start + len(piece.text)
            yield line, start, end
            line, start = Text(), end
    yield line, start, len(value)


def _style(inside: tuple[Mark, ...]) -> str:
    roles = {mark.role for mark in inside}
    return next((STYLES[role] for role in ("cue", "source", "content") if role in roles), "")


def _outside(body: Body, start: int, end: int) -> bool:
    return end <= body.start or start >= body.end


def _wrapped(line: Text, room: int | None) -> list[Text]:
    """A line in pieces of `room` cells at most."""
    parts = [line] if room is None else list(line.divide(_cuts(line.plain, room)))
    for part in parts:
        part.rstrip()
    return parts


def _cuts(plain: str, room: int) -> Iterator[int]:
    """Where a line is cut: between words, or in a word that is longer than the room."""
    start = word = used = 0
    for at, letter in enumerate(plain):
        used += get_character_cell_size(letter)
        if letter == " ":
            word = at + 1
        elif used > room:
            start = word if word > start else at
            used = cell_len(plain[start : at + 1])
            yield start


def _aligned(label: str, part: Text, room: int | None, bidi: Bidi) -> Text:
    shown = Text(no_wrap=True, overflow="crop").append(label, "dim")
    if room is not None:
        shown.append(" " * max(0, room - cell_len(part.plain)))
    if bidi == "visual":
        return shown.append_text(visual_text(part))
    marks = ("\u2067", "\u2069") if bidi == "isolate" else ("", "")
    return shown.append(marks[0]).append_text(part).append(marks[1])


def _table(article: ArticleTrace) -> Iterator[Line]:
    leads = sum(one.lead for one in article.attributions)
    yield Line("")
    yield Line(f"{many(len(article.attributions), 'attribution')} · {leads} of the main news", style="bold")
    for at, one in enumerate(article.attributions, start=1):
        yield from _attribution(at, one)
    yield Line(many(len(article.origins), "origin") + " of the article", style="bold")
    for origin in article.origins:
        yield Line(f"    {origin.kind}{_id(origin.id)}", run=origin.name or "", style=TEAL)


def _attribution(at: int, one: Attribution) -> Iterator[Line]:
    yield Line(f"[{at}] {described(one)}", line_of(one), run=one.cue.text, style=STYLES["cue"])
    for place, link in enumerate((*one.via, *one.chain), start=1 - len(one.via)):
        yield _link(place, link, last=place == len(one.chain))
        if link.unnamed is not UNSET and link.unnamed.reason:
            yield Line("      why it is not named", run=link.unnamed.reason)
    if one.content:
        yield Line(f"    content{' · quoted' if one.quoted else ''}", run=one.content.text, style=STYLES["content"])


def described(one: Attribution) -> str:
    """What kind of credit it is, in a few Latin words."""
    said = [one.marker, "main news" if one.lead else "", "denies" if one.polarity == "deny" else ""]
    said += ["of the whole article" if one.scope == "article" else "", f"on {one.channel}" if one.channel else ""]
    return " · ".join(filter(None, said))


def _link(place: int, link: Link, *, last: bool) -> Line:
    """Who, how the text's words were resolved to it or why not, and whether the chain ends here."""
    kind: str = link.kind
    if link.unnamed is not UNSET:
        count, category = number(link.unnamed), link.unnamed.category
        kind += (f" ×{count}" if count else "") + (f" · {category}" if category else "")
    how = f"not resolved: {link.unresolved}" if link.unresolved else RESOLVED.get(link.resolved_by, link.resolved_by)
    parts = [
        f"{kind}{_id(link.id)}",
        *(["implied before"] if place < 1 else []),
        how,
        *(["origin"] if last and not link.unresolved else []),
    ]
    said = f"«{clean(link.mention.text)}»" if link.mention and link.mention.text != link.name else ""
    run = ": ".join(filter(None, [clean(link.name or ""), said]))
    return Line(f"    {place} {' · '.join(parts)}", run=run, style=STYLES["source"])


def _id(name: str) -> str:
    """A medium's id, as the lexicon has it; others only repeat the name."""
    return f" {name}" if name.isascii() and ":" not in name else ""


def _story(found: Membership, limit: int | None) -> Iterator[Line]:
    story = found.story
    yield Line("")
    counts = [many(len(story.articles), "article"), many(len(story.outlets), "outlet"), independent(story)]
    yield Line(f"story {story.id} · {' · '.join(counts)}", run=story.title or "", style="bold")
    yield Line(f"    {found.why}")
    for near in found.neighbours[:limit]:
        yield _neighbour(near)
    if limit is not None and len(found.neighbours) > limit:
        yield Line(f"    … {len(found.neighbours) - limit} more ({limit} shown)", style="dim")
    for reason in story.independent_origins.reasons:
        one = {"yes": "one", "no": "two", "perhaps": "perhaps one"}[reason.same]
        run = "، ".join(
            clean(name.partition("/")[2] or name.partition(":")[2] or name) for name in (reason.a, reason.b)
        )
        yield Line(f"    {one}: {reason.why}", run=run)


def _neighbour(near: Neighbour) -> Line:
    days = "" if near.days is None else " · same day" if near.days == 0 else f" · {many(near.days, 'day')} apart"
    sign = "=" if near.same_story else "≠"
    run = "، ".join(map(clean, near.words))
    return Line(
        f"    {sign} {near.likeness:.2f}{days}", clean(near.article), run=run, style="" if near.same_story else "dim"
    )
