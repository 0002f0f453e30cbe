"""One article explained, as a page of HTML: right to left, self-contained, no script, everything escaped. Pure."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from msgspec import UNSET

from provtrace.explain import Explanation, Membership
from provtrace.models import ArticleTrace, Attribution, Link
from provtrace.render.evidence import independent, path_line
from provtrace.render.explanation import RESOLVED, described
from provtrace.render.line import clean, many, unspoofed
from provtrace.render.marks import Piece, fields, marks, pieces


def render(found: Explanation) -> bytes:
    """The whole page, UTF-8."""
    article = found.article
    style = files("provtrace").joinpath("render", "page.css").read_text(encoding="utf-8")
    parts = [*_head(article), *_article(article), *_table(article)]
    if found.membership:
        parts += _story(found.membership)
    made = found.generator
    foot = f"{made.name} {made.version} · lexicon {made.lexicon} · says who is credited, not who is right"
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(article.title or path_line(article))}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + f'\n<footer dir="ltr">{_text(foot)}</footer>\n</body>\n</html>\n'
    ).encode()


def _text(raw: str) -> str:
    """Text from anywhere: one line, nothing that moves or hides text, and no markup."""
    return escape(clean(raw))


def _latin(raw: str, name: str = "") -> str:
    """Words and numbers that stand from left to right among the Arabic."""
    kind = f' class="{name}"' if name else ""
    return f'<bdi dir="ltr"{kind}>{_text(raw)}</bdi>'


def _head(article: ArticleTrace) -> Iterator[str]:
    outlet = article.outlet
    known = f"{outlet.kind} by its {outlet.found_by.replace('_', ' ')}" if outlet.found_by else "outlet not shown"
    parts = [path_line(article), *([article.date] if article.date else []), *([article.url] if article.url else [])]
    yield f"<header>\n<h1>{_text(article.title or '')}</h1>"
    name = f"<b>{_text(outlet.name)}</b> " if outlet.name else ""
    yield f"<p>{name}{_latin(known)}</p>"
    yield f'<p dir="ltr" class="place">{" · ".join(map(_text, parts))}</p>\n</header>'
    key = (("cue", "cue"), ("source", "source"), ("content", "what is credited"), ("out", "outside the article"))
    words = " ".join(f'<span class="{name}">{words}</span>' for name, words in key)
    yield f'<p dir="ltr" class="key">{words}</p>'


def _article(article: ArticleTrace) -> Iterator[str]:
    """Each line a paragraph with its number; a piece carries the classes of all that it is part of."""
    yield "<article>"
    for name, value in fields(article):
        breaks = (*(at + 1 for at, letter in enumerate(value) if letter == "\n"),)
        cuts = (*breaks, article.body.start, article.body.end) if name == "text" else breaks
        line, at = "", 1
        for piece in pieces(value, marks(article, name), tuple(cut for cut in cuts if 0 < cut < len(value))):
            outside = name == "text" and not article.body.start <= piece.start < article.body.end
            line += _piece(piece, outside=outside)
            if piece.text.endswith("\n") or piece.start + len(piece.text) == len(value):
                if line.strip():
                    yield f'<p id="{name}-{at}"><span class="n">{at if name == "text" else name}</span>{line}</p>'
                line, at = "", at + 1
    yield "</article>"


def _piece(piece: Piece, *, outside: bool) -> str:
    shown = escape(unspoofed(piece.text.removesuffix("\n")))
    roles = {mark.role for mark in piece.inside} | ({"out"} if outside else set())
    begins = "".join(
        f'<a class="at" id="cue-{mark.number}" href="#credit-{mark.number}">{mark.number}</a>'
        for mark in piece.opens
        if mark.role == "cue"
    )
    if not roles or not shown.strip():
        return begins + shown
    return f'{begins}<span class="{" ".join(sorted(roles))}">{shown}</span>'


def _table(article: ArticleTrace) -> Iterator[str]:
    leads = sum(one.lead for one in article.attributions)
    counts = f"{many(len(article.attributions), 'attribution')} · {leads} of the main news"
    yield f'<h2 dir="ltr">{counts}</h2>'
    if article.attributions:
        heads = ("", "cue", "chain, the origin last", "how it was resolved", "content")
        yield "<table>\n<thead><tr>" + "".join(f"<th>{_latin(head)}</th>" for head in heads) + "</tr></thead>"
        for at, one in enumerate(article.attributions, start=1):
            yield from _rows(at, one)
        yield "</table>"
    origins = "".join(f"<li>{_text(one.name or '')} {_latin(one.kind, 'kind')}</li>" for one in article.origins)
    yield f'<h2 dir="ltr">{many(len(article.origins), "origin")} of the article</h2>\n<ul>{origins}</ul>'


def _rows(at: int, one: Attribution) -> Iterator[str]:
    """A row a link; the cells of the attribution itself span them."""
    links = (*one.via, *one.chain)
    high = f' rowspan="{len(links)}"' if len(links) > 1 else ""
    content = f"{_text(one.content.text)}{' ' + _latin('quoted', 'kind') if one.quoted else ''}" if one.content else ""
    cue = f'<td{high}><a href="#cue-{at}">{_text(one.cue.text)}</a> {_latin(described(one), "kind")}</td>'
    lead = ' class="lead"' if one.lead else ""
    yield f'<tbody id="credit-{at}"{lead}>'
    for n, link in enumerate(links):
        implied = n < len(one.via)
        before, after = (f"<td{high}>{at}</td>{cue}", f"<td{high}>{content}</td>") if n == 0 else ("", "")
        last = n == len(links) - 1
        yield f"<tr>{before}<td>{_link(link, implied=implied, last=last)}</td><td>{_how(link)}</td>{after}</tr>"
    yield "</tbody>"


def _link(link: Link, *, implied: bool, last: bool) -> str:
    name = f"<b>{_text(link.name or '')}</b>" if last else _text(link.name or "")
    parts = [link.kind, *(["implied"] if implied else []), *(["origin"] if last and not link.unresolved else [])]
    return f"{name} {_latin(' · '.join(parts), 'kind')}"


def _how(link: Link) -> str:
    how = f"not resolved: {link.unresolved}" if link.unresolved else RESOLVED.get(link.resolved_by, link.resolved_by)
    said = f" «{_text(link.mention.text)}»" if link.mention else ""
    reason = link.unnamed.reason if link.unnamed is not UNSET else None
    return _latin(how) + said + (f"<br>{_latin('why it is not named:')} {_text(reason)}" if reason else "")


def _story(found: Membership) -> Iterator[str]:
    story = found.story
    counts = [many(len(story.articles), "article"), many(len(story.outlets), "outlet"), independent(story)]
    yield f'<section>\n<h2 dir="ltr">story {_text(story.id)} · {" · ".join(counts)}</h2>'
    yield f'<p>{_text(story.title or "")}</p>\n<p dir="ltr">{_text(found.why)}</p>'
    if found.neighbours:
        heads = ("article", "likeness", "days apart", "words both lean on")
        yield "<table>\n<thead><tr>" + "".join(f"<th>{_latin(head)}</th>" for head in heads) + "</tr></thead>\n<tbody>"
        for near in found.neighbours:
            lead = ' class="lead"' if near.same_story else ""
            days = "" if near.days is None else str(near.days)
            words = _text("، ".join(near.words))
            cells = (_latin(near.article), _latin(f"{near.likeness:.2f}"), _latin(days), words)
            yield f"<tr{lead}>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        yield "</tbody>\n</table>"
    yield "</section>"
