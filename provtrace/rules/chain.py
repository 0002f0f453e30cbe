"""PT2xx: how the articles of one story credit each other. A rule's docstring is its page."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from provtrace.models import ArticleTrace, Attribution, Unnamed
from provtrace.rules.anonymous import withheld
from provtrace.rules.material import MEDIA, Ask, Found, Told, about, leads, links, place
from provtrace.shingles import skeletons

# Who is close to a body, and who is of it.
CLOSE, OF_IT = "insider", frozenset({"official", "military", "security", "diplomatic"})

# Articles that have to agree on what a source was where the medium's own article is not there.
AGREED = 2


def single_origin(told: Told, ask: Ask) -> Iterator[Found]:
    """Several outlets tell a story, and all of it comes from one origin.

    Why: AFP 2024, Verification Handbook: ten outlets on one source are one source; repetition confirms nothing.
    Mend: Look for a second, independent origin before calling it confirmed.
    Settings: thresholds.story-outlets: outlets from which a story is asked (3).

    Fails:
        [sabq] نقلت وكالة رويترز عن مصدر في وزارة النفط أن الإنتاج سيرتفع الشهر المقبل.
        [alriyadh] نقلت وكالة رويترز عن مصدر في وزارة النفط أن الإنتاج سيرتفع الشهر المقبل بعد الاجتماع.
        [okaz] ذكرت رويترز نقلا عن مصدر في وزارة النفط أن الإنتاج سيرتفع الشهر المقبل.
    Passes:
        [sabq] نقلت وكالة رويترز عن مصدر في وزارة النفط أن الإنتاج سيرتفع الشهر المقبل.
        [alriyadh] قال وزير النفط سامي الحداد إن الإنتاج سيرتفع الشهر المقبل.
        [okaz] ذكرت رويترز نقلا عن مصدر في وزارة النفط أن الإنتاج سيرتفع الشهر المقبل.
    """
    story = told.story
    independent = story.independent_origins
    if len(story.outlets) < ask.settings.thresholds.story_outlets or independent.max != 1 or not story.origins:
        return
    shown = [(trace, found[0]) for trace in told.articles if (found := leads(trace))]
    via = f", all via {story.bottleneck}" if story.bottleneck and story.bottleneck.isascii() else ""
    message = f"{len(story.outlets)} outlets, 1 independent origin{via}"
    related = tuple(place(trace, one, "it tells this story") for trace, one in shown)
    words = " ".join([story.title or "", *(origin.name or "" for origin in story.origins)])
    yield Found(message, told.articles[0], story, whole=True, related=related, words=words)


def circular(told: Told, ask: Ask) -> Iterator[Found]:
    """Media credit each other in a circle, or one credits what came out later.

    Why: Verification Handbook: circular reporting makes a claim out of nothing.
    Mend: Find who had it first; where nobody had, withdraw it.

    Fails:
        [sabq] ذكرت صحيفة عكاظ أن الملعب الجديد سيفتتح الشهر المقبل في جدة.
        [okaz] ذكرت صحيفة سبق أن الملعب الجديد سيفتتح الشهر المقبل في جدة.
    Passes:
        [sabq] ذكرت صحيفة عكاظ أن الملعب الجديد سيفتتح الشهر المقبل في جدة.
        [okaz] قال أمين جدة صالح التركي إن الملعب الجديد سيفتتح الشهر المقبل في جدة.
    """
    for cycle in told.story.cycles:
        shown = [(edge, found) for edge in cycle.edges if (found := _crediting(told, edge, ask))]
        first = next((found for edge, found in shown if edge == cycle.breaks_at), None)
        if first is None:
            continue
        rest = [found for edge, found in shown if edge != cycle.breaks_at]
        circle = len(cycle.edges) > 1
        message = "media credit each other in a circle" if circle else "it credits what came out later"
        related = tuple(place(trace, one, "and here it comes back") for trace, one in rest)
        yield about(*first, message, others=related, story=told.story)


def _crediting(told: Told, edge: tuple[str, str], ask: Ask) -> tuple[ArticleTrace, Attribution] | None:
    """The article and the credit that make an edge between two media."""
    for trace in told.articles:
        for one in leads(trace):
            nodes = [ask.family(node) for node in (trace.outlet.id, *(link.id for link in links(one)))]
            if (ask.family(edge[0]), ask.family(edge[1])) in list(pairwise(nodes)):
                return trace, one
    return None


def required_credit(told: Told, ask: Ask) -> Iterator[Found]:
    """A story runs through a medium that must be credited, and this article of it does not credit it.

    Why: AP: credit who had it, even when matched; many licences of agencies ask for it.
    Mend: Name the medium where its news is told.
    Settings: require-credit: ids of media, as ["was"]; without it nothing is held against anybody.

    Fails:
        [was] أعلنت وزارة الصحة تسجيل عشر إصابات جديدة بالفيروس في مكة المكرمة.
        [sabq] أعلنت وزارة الصحة تسجيل عشر إصابات جديدة بالفيروس في مكة المكرمة اليوم.
    Passes:
        [was] أعلنت وزارة الصحة تسجيل عشر إصابات جديدة بالفيروس في مكة المكرمة.
        [sabq] ذكرت وكالة الأنباء السعودية أن وزارة الصحة أعلنت تسجيل عشر إصابات جديدة بالفيروس في مكة المكرمة.
    """
    through = {ask.family(node) for origin in told.story.origins for path in origin.paths for node in path}
    through |= {ask.family(outlet) for outlet in told.story.outlets}
    for medium in ask.settings.require_credit:
        family = ask.family(medium)
        if family not in through:
            continue
        for trace in told.articles:
            credited = {ask.family(link.id) for one in trace.attributions for link in links(one)}
            if family not in credited | {ask.family(trace.outlet.id)}:
                yield Found(f"the story runs through {medium}, which is not credited", trace, told.story)


def inflated_source(told: Told, ask: Ask) -> Iterator[Found]:
    """One source becomes many, or its description more than it was.

    Why: Reuters: never "sources" in the plural for one; a description must not make more of a source than it is.
    Mend: Use the number and the description of the first credit throughout.

    Fails:
        نقلت وكالة بلومبيرغ عن مصدر مقرب من الرئاسة أن الاتفاق انتهى ولن يجدد هذا العام.

        وأكدت مصادر مقربة من الرئاسة أن الاتفاق انتهى ولن يجدد.
    Passes:
        نقلت وكالة بلومبيرغ عن مصدر مقرب من الرئاسة أن الاتفاق انتهى ولن يجدد هذا العام.

        وأكد المصدر أن الاتفاق انتهى ولن يجدد.
    """
    for trace in told.articles:
        yield from _within(trace, told, ask)
    yield from _across(told, ask)


class Credited(NamedTuple):
    """An unnamed source that an article credits its main news to; `by` is who told of it, the nearest medium."""

    trace: ArticleTrace
    attribution: Attribution
    about: Unnamed
    by: str


def _credited(trace: ArticleTrace, ask: Ask) -> list[Credited]:
    found = []
    for one in leads(trace):
        told = one.chain[-1].unnamed
        if isinstance(told, Unnamed) and one.chain[-1].unresolved is None and withheld(one.chain[-1], ask.lexicon):
            media = [link.id for link in links(one)[:-1] if link.kind in MEDIA]
            found.append(Credited(trace, one, told, media[-1] if media else ""))
    return found


def _within(trace: ArticleTrace, told: Told, ask: Ask) -> Iterator[Found]:
    """A later credit of the same news, or a headline, makes more of a source than the article's first one."""
    found = sorted(
        _credited(trace, ask), key=lambda one: (one.attribution.cue.field == "title", one.attribution.cue.start)
    )
    for at, first in enumerate(found):
        for later in found[at + 1 :]:
            if later.by not in ("", first.by):
                continue
            if more := _more(first.about, later.about):
                where = (place(trace, first.attribution, "here it was less"),)
                yield about(trace, later.attribution, more, others=where, story=told.story)
                return


def _across(told: Told, ask: Ask) -> Iterator[Found]:
    """An article makes more of a source than the medium that told of it, or than all others that cite that medium."""
    found = [one for trace in told.articles for one in _credited(trace, ask)]
    for by in dict.fromkeys(one.by for one in found if one.by):
        family = ask.family(by)
        own = [one for one in found if ask.family(one.trace.outlet.id) == family]
        citing = [one for one in found if one.by == by and ask.family(one.trace.outlet.id) != family]
        for trace in {one.trace.id: one.trace for one in citing}.values():
            here = [one for one in citing if one.trace is trace]
            basis = own or [one for one in citing if one.trace is not trace]
            if not own and len({one.trace.id for one in basis}) < AGREED:
                continue
            more = [_more(first.about, later.about) for first in basis for later in here]
            if all(more):
                first, later = basis[0], here[0]
                where = (place(first.trace, first.attribution, "here it was less"),)
                yield about(trace, later.attribution, more[0], others=where, story=told.story)


def _more(first: Unnamed, later: Unnamed) -> str:
    """What one description makes more of a source than another, where both can be of one; else nothing."""
    if not _of_one(first, later):
        return ""
    if first.count == 1 and not first.plural and later.plural:
        return "one source has become several"
    if first.affiliation and first.category == CLOSE and later.category in OF_IT and later.plural == first.plural:
        return "a source close to a body has become one of it"
    return ""


def _of_one(first: Unnamed, later: Unnamed) -> bool:
    """Whether nothing in two descriptions contradicts that they are of one source; the later may leave out."""
    if later.affiliation and first.affiliation:
        one, other = skeletons(first.affiliation), skeletons(later.affiliation)
        return one <= other or other <= one
    if later.affiliation:
        return False
    return later.category in (None, first.category)
