"""One article -> its trace: the steps in order, pure and picklable. Below stories."""

import functools
import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from msgspec import UNSET

from provtrace.anatomy import dissect
from provtrace.attribution import Claim, Reader
from provtrace.clause import CARRIERS
from provtrace.credits import bylines, colons, labels
from provtrace.cues import Passage, find_cues
from provtrace.furniture import Page
from provtrace.lead import headline_words, leads, origins
from provtrace.lexicon import Lexicon
from provtrace.models import Article, ArticleTrace, Attribution, Body, Cue, Link, Span
from provtrace.phrases import Parser
from provtrace.phrases.classes import COMMAS
from provtrace.publisher import publisher
from provtrace.resolve import Discourse, Resolved

NEAR: Final = 5  # cues or claims behind a content's start among which its end is looked for
SPARSE: Final = 1000  # code points a claim, over which an article tells of its own and weak claims credit nobody
TOLD: Final = 2  # times that the writer of a tale says قلت, where those who answer him bear no full names
ADJUNCT: Final = 6  # tokens between the comma and the verb of a clause that an adjunct opens


def trace_parsed(article: Article, lexicon: Lexicon) -> ArticleTrace:
    """Trace one article as it was read. Never raises for what a text holds; `story` is left unset."""
    return parse(article, lexicon)[0]


def parse(article: Article, lexicon: Lexicon) -> tuple[ArticleTrace, Passage]:
    """The trace of an article, and the tokens of its text that it was read from."""
    passage = Passage(_after_front_matter(article), lexicon)
    anatomy = dissect(article, passage)
    begin, end = anatomy.body
    parser = Parser(passage)
    claims = _borne_out(_claims(passage, parser, begin, anatomy.title, anatomy.page), passage, begin, end)
    outlet = publisher(article, passage, parser, claims, anatomy.title[1] or begin, anatomy.page)
    discourse = Discourse(passage, parser, article.id, outlet.id)
    resolved = _named_in_full(_resolved(claims, discourse), anatomy.title, discourse)
    headline = headline_words(passage, *anatomy.title)
    outside: list[tuple[Resolved, Passage]] = []
    if article.title:
        title = Passage(article.title, lexicon, "title")
        headline = headline_words(title, 0, title.end)
        named = _claims(title, Parser(title), 0, (0, title.end), Page(title.end, ()))
        if named:
            outside += [(one, title) for one in _outside(title, named, article.id, outlet.id, discourse)]
    flags = leads(passage, resolved, anatomy.title, headline, anatomy.page)
    if article.author:
        author, signed = _signed(article.author, lexicon)
        if signed:
            outside += [(one, author) for one in _outside(author, signed, article.id, outlet.id, discourse)]
    everything = [(one, passage, lead) for one, lead in zip(resolved, flags, strict=True)]
    everything += [(one, where, where.field == "title" or not any(flags)) for one, where in outside]
    via = _article_credit([one for one, _, _ in everything])
    attributions = [_attribution(one, where, lead, via) for one, where, lead in everything]
    digest = hashlib.blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    trace = ArticleTrace(
        article.id, article.path, article.record, digest, anatomy.title_text, article.url, article.date, outlet,
        _body(passage, begin, end), tuple(attributions),
        origins([one for one, _, _ in everything], [lead for _, _, lead in everything]),
    )  # fmt: skip
    return trace, passage


def _after_front_matter(article: Article) -> str:
    """The text, blank where no article is yet: offsets and lines stay what they are."""
    if not article.begin:
        return article.text
    return re.sub(r"[^\n]", " ", article.text[: article.begin]) + article.text[article.begin :]


@functools.lru_cache(1 << 12)
def _signed(author: str, lexicon: Lexicon) -> tuple[Passage, list[Claim]]:
    """A record's author and what it credits; the same few sign most of what a medium publishes."""
    passage = Passage(author, lexicon, "author")
    return passage, bylines(passage, Parser(passage), 0, passage.end, whole=True)


def _outside(passage: Passage, claims: list[Claim], article_id: str, outlet: str, body: Discourse) -> list[Resolved]:
    """The attributions of a record's own title or author, which name whom the body names."""
    discourse = Discourse(passage, Parser(passage), article_id, outlet)
    discourse.entities.update(body.entities)
    return _resolved(claims, discourse)


def _body(passage: Passage, begin: int, end: int) -> Body:
    if end <= begin:
        return Body(0, 0)
    return Body(passage.starts[begin], passage.after(end - 1))


def _claims(passage: Passage, parser: Parser, begin: int, title: tuple[int, int], page: Page) -> list[Claim]:
    """The claims of the article in reading order, from token `begin` to the page's end."""
    end = page.end
    reader = Reader(passage, parser)
    claims: list[Claim] = []
    for spot in find_cues(passage, begin, end):
        if not _in_quotation(passage, spot.start) and not page.leaves_out(spot.start):
            claims += reader.read(spot)
    claims += colons(passage, parser, begin, end, title, claims)
    if passage.field == "text":
        claims += labels(passage, parser, begin, end) + bylines(passage, parser, page.past(max(begin, title[1])), end)
        claims = [claim for claim in claims if not page.leaves_out(claim.start)]
    claims.sort(key=lambda claim: (claim.start, claim.end))
    claims = _joined(passage, claims)
    _nest(passage, claims)
    _bound_contents(passage, claims)
    return claims


def _borne_out(claims: list[Claim], passage: Passage, begin: int, end: int) -> list[Claim]:
    """The claims; some only tell who acts where the article, tokens [begin, end), is a tale or credits hardly any."""
    length = passage.after(end - 1) - passage.starts[begin] if end > begin else 0
    sparse = sum(claim.credits for claim in claims) * SPARSE < length
    tale = _tells(passage, begin, end)
    for claim in claims:
        claim.credits = claim.credits and not ((sparse and claim.weak) or (tale and _in_a_tale(claim)))
    return claims


def _tells(passage: Passage, begin: int, end: int) -> bool:
    """Whether the writer of tokens [begin, end) says again and again what he himself said, as in a tale."""
    said = passage.lexicon.grammar.i_said
    if sum(passage.text.count(word) for word in said) < TOLD:
        return False
    return sum(passage.words[k].bare in said and passage.inside[k] < 0 for k in range(begin, end)) >= TOLD


def _in_a_tale(claim: Claim) -> bool:
    """Whether who speaks is called by one name alone, as those in a tale are."""
    speaker = claim.speaker
    return speaker is not None and speaker.kind == "person" and not speaker.title and " " not in speaker.name


def _resolved(claims: Sequence[Claim], discourse: Discourse) -> list[Resolved]:
    resolved: list[Resolved] = []
    for claim in claims:
        if not claim.credits:
            discourse.note(claim)
            continue
        resolved += discourse.resolve(claim)
    return discourse.carried_later(resolved)


def _named_in_full(resolved: list[Resolved], title: tuple[int, int], body: Discourse) -> list[Resolved]:
    """A headline calls by surname or office whom only the body names in full: its sources are read again after it."""
    above = [one for one in resolved if title[0] <= one.claim.start < title[1]]
    if not above:
        return resolved
    below = resolved[len(above) :]
    ids = [{link.id for one in part for link in (*one.via, *one.chain)} for part in (above, below)]
    headline = Discourse(body.p, body.parser, body.article_id, body.publisher)
    fuller = ids[1] - ids[0]
    headline.entities.update((key, entity) for key, entity in body.entities.items() if key in fuller)
    again = [headline.resolve(one.claim) for one in above]
    return [new[0] if len(new) == 1 else old for new, old in zip(again, above, strict=True)] + below


def _in_quotation(passage: Passage, i: int) -> bool:
    """Whether token i stands in somebody's quoted words; a quoted name or phrase is none."""
    opened = passage.inside[i]
    return opened >= 0 and passage.partner[opened] - opened > 4


def _joined(passage: Passage, claims: list[Claim]) -> list[Claim]:
    """Adverbials of a clause that has a verb become links of the verb's chain."""
    kept: list[Claim] = []
    past = 0  # the token past the last adverbial that became a link
    for claim in claims:
        if any(not other.credits and other.start == claim.start for other in kept[-1:]):
            kept.pop()
        host = kept[-1] if kept else None
        if claim.start < past or (host is not None and _within(claim, host)):
            continue  # read already, inside the host's clause
        if host is not None and _before_content(passage, claim, host):
            if "complementizer" not in passage.words[claim.start + 1].tags:
                continue  # أفاد المكتب، في بلاغ توصلت به الجريدة، أن
            if claim.content == host.content:
                kept.pop()  # يتفق معه فلان، الذي يرى أن
        elif host is not None and _published(claim, host):
            kept.pop()  # في تقرير نشرته صحيفة المدار، يقول فلان
        said = next((other for other in reversed(kept) if _says(passage, other)), None)
        if said is not None and claim.speaker is not None and _closes_over(passage, claim, said):
            said.carriers, past = (*claim.carriers, claim.speaker, *claim.relayed), claim.to
            continue
        if host is not None and host.speaker is not None and _opens_over(passage, host, claim):
            kept.pop()
            claim.carriers = (*host.carriers, host.speaker, *host.relayed, *claim.carriers)
        kept.append(claim)
    return kept


def _within(claim: Claim, host: Claim) -> bool:
    """Whether a claim stands in an adverbial (حسبما نقلت رويترز عن مصدر), or is an adverbial or بقوله in a clause."""
    inner = "adverbial" in (claim.marker, host.marker) or (claim.marker == "participle" and claim.verb is None)
    return inner and host.credits and host.start < claim.start < host.to


def _closes_over(passage: Passage, claim: Claim, said: Claim) -> bool:
    """Whether an adverbial at a sentence's end carries what a verb before it credits: قال زيد إن …، بحسب رويترز."""
    if claim.marker != "adverbial" or not said.credits or said.marker not in ("verb", "adverbial") or said.carriers:
        return False
    one = passage.opened[said.start] == passage.opened[claim.start]
    return one and _ends_sentence(passage, claim.to) and _carries(claim, said)


def _opens_over(passage: Passage, host: Claim, claim: Claim) -> bool:
    """Whether an adverbial right before a verb's clause carries it: وبحسب رويترز، قال زيد إن …."""
    if host.marker != "adverbial" or not host.credits or claim.marker != "verb" or not claim.credits:
        return False
    one = passage.opened[host.start] == passage.opened[claim.start] and claim.at - host.to <= 2
    return one and host.speaker is not None and host.speaker.kind in CARRIERS


def _says(passage: Passage, claim: Claim) -> bool:
    """Whether a claim has a verb of its own; an adverbial has one in a clause: حسبما قال مصدران."""
    return claim.marker != "adverbial" or (claim.end < passage.end and bool(passage.words[claim.end].verbs))


def _before_content(passage: Passage, claim: Claim, host: Claim) -> bool:
    """Whether a verb stands between another and the words that one credits: it belongs to who says them."""
    if host.content is None or host.marker != "verb" or claim.marker != "verb" or not host.credits:
        return False
    before, word = passage.words[claim.start - 1], passage.words[claim.start]
    if word.conj or before.fold in passage.lexicon.grammar.leaning:
        return False  # a clause of its own
    inside = host.start < claim.start and passage.starts[claim.start] < host.content[0]
    return inside and claim.start + 1 < passage.end


def _published(claim: Claim, host: Claim) -> bool:
    """Whether the claim before only says who published what this one tells."""
    relates = host.verb is not None and host.verb.kind == "relay" and any(r.object for r in host.readings)
    return relates and host.speaker is not None and host.speaker in claim.carriers and host.to <= claim.start


def _carries(claim: Claim, host: Claim) -> bool:
    """Whether an adverbial's source is one that carries the host's speaker: a medium, or sources who tell of him."""
    if claim.speaker is None or claim.speaker.kind in CARRIERS | {"document"}:
        return True
    return (
        claim.speaker.kind == "unnamed" and host.speaker is not None and host.speaker.kind in ("person", "organization")
    )


def _ends_sentence(passage: Passage, j: int) -> bool:
    """Whether nothing but a gloss or a participle's clause follows at j in the sentence."""
    while j < passage.end and passage.partner[j] >= 0:
        j = max(passage.partner[j], j) + 1
    if j >= passage.end or passage.past[j] - j <= 1:
        return True
    return passage.words[j].raw in "،," and any(r.tense == "r" for r in passage.words[j + 1].verbs)


def _nest(passage: Passage, claims: Sequence[Claim]) -> None:
    """Mark the claims that stand in the words another one of the same sentence reports."""
    outer: Claim | None = None
    for claim in claims:
        if claim.scope == "article":
            continue
        if outer is not None and passage.opened[outer.start] == passage.opened[claim.start]:
            word = passage.words[claim.at]
            new_clause = (
                word.conj
                or claim.marker == "participle"
                or passage.words[claim.at - 1].raw in "،,"
                or claim.marker == "adverbial"
            )
            claim.nested = not new_clause or outer.nested
            if claim.nested:
                continue
        outer = claim


def _bound_contents(passage: Passage, claims: Sequence[Claim]) -> None:
    """A content ends where the next cue's clause begins, or what the speaker does besides."""
    for n, claim in enumerate(claims):
        if claim.content is None or claim.quoted or claim.marker not in ("verb", "participle", "colon"):
            continue
        start, end = claim.content
        for other in claims[n + 1 : n + 1 + NEAR]:
            first = _clause_start(passage, other)
            if start < passage.starts[first] < end and other.start > claim.start and _parts(passage, other, first):
                last = first - 1
                while last > 0 and passage.words[last].raw in "،,-–(;؛":
                    last -= 1
                end = passage.after(last) if passage.after(last) > start else end
                break
        claim.content = start, _besides(passage, start, end)


def _clause_start(passage: Passage, claim: Claim) -> int:
    """The token that a claim's clause starts at, with the adjunct or word that parts it: ، وفي جدة قال, فيما أكد."""
    words, grammar = passage.words, passage.lexicon.grammar
    first = claim.at if claim.at < passage.end else claim.start
    for k in range(first, max(first - ADJUNCT, 1), -1):
        if words[k - 1].raw in COMMAS:
            return k if words[k].conj or words[k].fold in grammar.parting else first
        if words[k - 1].shape != "word":
            break
    return first


def _parts(passage: Passage, claim: Claim, first: int) -> bool:
    """Whether a claim's clause, which starts at token `first`, is no part of what is said before it."""
    word, before = passage.words[first], passage.words[first - 1].raw if first else ""
    return claim.marker in ("participle", "adverbial") or word.conj or before in "،,"


def _besides(passage: Passage, start: int, end: int) -> int:
    """Where content ends before what else the speaker does, or who else is credited: …، داعيا إلى ضبط النفس."""
    words = passage.words
    first = passage.until(start)
    near = bisect_left(passage.cues, first + 1)
    for i in passage.cues[near : near + NEAR]:
        if passage.starts[i] >= end:
            break
        if words[i - 1].raw not in COMMAS or words[i].definite or passage.inside[i] != passage.inside[first]:
            continue
        if words[i].participle or ("adverbial" in words[i].opens and passage.phrase(i, "adverbial") is not None):
            return passage.after(i - 2)
    return end


def _article_credit(found: Sequence[Resolved]) -> list[Link]:
    """The medium that a label or byline credits for the whole article."""
    for one in found:
        if (
            one.claim.scope == "article"
            and one.chain
            and one.chain[0].kind in ("agency", "outlet")
            and one.chain[0].unresolved is None
        ):
            return one.chain[:1]
    return []


def _attribution(one: Resolved, passage: Passage, lead: bool, credit: Sequence[Link]) -> Attribution:
    claim = one.claim
    skip = 1 if claim.marker not in ("colon", "label", "byline") and passage.words[claim.start].conj else 0
    start, end = passage.starts[claim.start] + skip, passage.after(claim.end - 1)
    field = UNSET if passage.field == "text" else passage.field
    via = list(one.via)
    if credit and claim.scope == "clause" and not via and one.chain[0].kind not in ("agency", "outlet"):
        via = [link for link in credit if link.id not in {other.id for other in one.chain}]
    content = None
    if claim.content is not None and claim.content[1] > claim.content[0]:
        content = Span(passage.text[claim.content[0] : claim.content[1]], *claim.content, field=field)
    cue = Cue(passage.text[start:end], start, end, passage.line(start), field=field)
    return Attribution(
        cue, claim.marker, tuple(one.chain), tuple(via), claim.channel, content, claim.quoted,
        claim.polarity, claim.scope, lead,
    )  # fmt: skip
