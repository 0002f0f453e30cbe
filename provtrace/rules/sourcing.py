"""PT1xx: how one article credits its sources. A rule's docstring is its page (rules.pages reads it).

A rule yields what it finds and neither prints, sorts nor filters.
"""

from collections.abc import Iterator

from provtrace.cues import Passage
from provtrace.models import ArticleTrace, Attribution
from provtrace.rules.anonymous import public, sayings, sources, withheld
from provtrace.rules.material import (
    MEDIA,
    STOPS,
    Ask,
    Found,
    about,
    credit,
    ends,
    leads,
    links,
    place,
)

SHORTEST = 5  # tokens of a sentence; what is shorter is a dateline or a heading (lead.py counts alike)


def no_attribution(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """The article credits nobody.

    Why: AP, BBC: facts that are not common knowledge are attributed; a reader cannot weigh what nobody is named for.
    Mend: Say who told it, or who saw it: an agency, a person, a body, a document, or the reporter.
    Settings: thresholds.article-words: shorter articles are not asked (40).

    Fails:
        أعيد فتح الجسر الكبير وسط المدينة صباح اليوم بعد أعمال صيانة استمرت ثلاثة أشهر، وعادت حركة السير إلى
        طبيعتها في الشوارع المحيطة به. وشملت الأعمال تقوية الأعمدة وتبديل الإنارة ورصف الممرات، وأزيلت الحواجز
        كلها من الضفتين قبل أن تعبر أول حافلة عند السابعة صباحا.
    Passes:
        قالت بلدية المدينة إن الجسر الكبير أعيد فتحه صباح اليوم بعد أعمال صيانة استمرت ثلاثة أشهر، وإن حركة السير
        عادت إلى طبيعتها في الشوارع المحيطة به. وشملت الأعمال تقوية الأعمدة وتبديل الإنارة ورصف الممرات، وأزيلت
        الحواجز كلها من الضفتين قبل أن تعبر أول حافلة عند السابعة صباحا.
    """
    family = ask.family(trace.outlet.id)
    others = [one for one in trace.attributions if any(ask.family(link.id) != family for link in links(one))]
    text = trace.text if isinstance(trace.text, str) else ""
    if not others and len(text[trace.body.start : trace.body.end].split()) >= ask.settings.thresholds.article_words:
        yield Found("the article credits nobody", trace)


def unnamed_only(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """The main news rests on unnamed sources alone.

    Why: Reuters, AP, NYT 2004: anonymous sources are the weakest; a story on them alone needs a second, named one.
    Mend: Find a named source or a document that confirms it, or say in the text that nobody does.

    Fails:
        نقلت وكالة رويترز عن مصدر مقرب من الحكومة أن الموازنة ستخفض هذا العام.
    Passes:
        نقلت وكالة رويترز عن وزير المالية سامي الحداد أن الموازنة ستخفض هذا العام.
    """
    origins = ends(trace)
    kinds = {origin.kind for origin in origins}
    if "unnamed" not in kinds or not kinds <= {"unnamed", "unspecified"}:
        return
    shown = [one for origin in origins if (one := credit(trace, origin))]
    if shown and all(one.chain[-1].kind != "unnamed" or withheld(one.chain[-1], ask.lexicon) for one in shown):
        first, *rest = shown
        message = "the main news rests on unnamed sources alone"
        yield about(trace, first, message, others=tuple(place(trace, one, "and on this one") for one in rest))


def vague_credit(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """Agencies, media or social networks without a name are the only credit of the main news.

    Why: AP: credit by name who reported it first; "media reports" can be neither found nor weighed.
    Mend: Name the agency, the paper or the account.

    Fails:
        ذكرت وسائل إعلام محلية أن الميناء أغلق أمام السفن بسبب العاصفة.
    Passes:
        ذكرت صحيفة النهار أن الميناء أغلق أمام السفن بسبب العاصفة.
    """
    found = leads(trace)
    if found and all(link.kind == "unspecified" and not link.unresolved for one in found for link in links(one)):
        yield about(trace, found[0], "the only credit of the main news names no medium")


def bare_source(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """A source of whom nothing at all is said.

    Why: AP: an unmodified "a source" is almost never acceptable; Reuters: describe it as precisely as is safe.
    Mend: Say of whom or of what it is: a security source, a source close to the ministry.

    Fails:
        قال مصدر إن الاجتماع تأجل إلى الأسبوع المقبل.
    Passes:
        قال مصدر في وزارة الخارجية إن الاجتماع تأجل إلى الأسبوع المقبل.
    """
    seen = set()
    for said in sayings(trace, ask.lexicon):
        link, told = said.link, said.about
        if link.resolved_by != "description" or link.mention is None or link.id in seen:
            continue
        described = told.specificity or told.affiliation or told.category or told.reason
        if not described and _is_source(link.mention.text, ask):
            seen.add(link.id)
            yield about(trace, said.attribution, "nothing is said of this source", span=link.mention)


def _is_source(mention: str, ask: Ask) -> bool:
    """Whether its head is the bare word for a source."""
    return any(ask.lexicon.word(word).stem in ask.lexicon.grammar.source_word for word in mention.split())


def anonymity_unexplained(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """An unnamed source, and no word on why it is not named. One finding a source an article.

    Witnesses in the plural speak in the open and are not asked; nor are people told of by a role alone.

    Why: NYT 2004: say how it knows, and why it is not named; AP: the reason belongs in the story.
    Mend: Add the reason: he was not authorised to speak, she feared for her work.

    Fails:
        قال مسؤول في الوزارة إن القرار سيصدر غدا.
    Passes:
        قال مسؤول في الوزارة طلب عدم الكشف عن هويته إن القرار سيصدر غدا.
    """
    for source in sources(trace, ask.lexicon):
        first = next((said for said in source.said if said.link.mention), source.said[0])
        known = all(public(said.about) or not withheld(said.link, ask.lexicon) for said in source.said)
        if source.reason is None and not known:
            message = "the article does not say why this source is not named"
            yield about(trace, first.attribution, message, span=first.link.mention)


def late_attribution(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """The main news is credited only late in the text.

    A headline, a byline or a label that credits counts as early.

    Why: AFP 2024: the source stands in the lead; AP: attribute in the sentence that tells it.
    Mend: Put the credit into the first sentence.
    Settings: thresholds.late-sentences: sentences after which a credit is late (3).

    Fails:
        أغلق المطار الدولي أبوابه أمام المسافرين مساء أمس. وتوقفت الرحلات كلها حتى إشعار آخر بسبب العاصفة. وانتظر
        المئات في القاعات من دون طعام. وحولت طائرات إلى مطارات الجوار. وقال مدير المطار خالد سعيد إن المطار الدولي
        أغلق أبوابه أمام المسافرين بسبب العاصفة وتوقفت الرحلات.
    Passes:
        قال مدير المطار خالد سعيد إن المطار الدولي أغلق أبوابه أمام المسافرين مساء أمس. وتوقفت الرحلات كلها حتى
        إشعار آخر بسبب العاصفة. وانتظر المئات في القاعات من دون طعام.
    """
    if any(one.scope == "article" for one in trace.attributions):
        return
    found = leads(trace)
    if not found or any(_in_title(trace, one) for one in found):
        return
    first = min(found, key=lambda one: one.cue.start)
    before = _sentences_before(trace, first, ask)
    if before >= ask.settings.thresholds.late_sentences:
        yield about(trace, first, f"the main news is first credited in sentence {before + 1}")


def _in_title(trace: ArticleTrace, one: Attribution) -> bool:
    return one.cue.field == "title" or one.cue.start < _after_title(trace)


def _after_title(trace: ArticleTrace) -> int:
    """Where the text goes on after its headline, which may be the text's own first line."""
    text = trace.text if isinstance(trace.text, str) else ""
    at = text.find(trace.title) if trace.title else -1
    return at + len(trace.title or "") if 0 <= at <= trace.body.start else trace.body.start


def _sentences_before(trace: ArticleTrace, one: Attribution, ask: Ask) -> int:
    """Sentences of the body before that of the cue."""
    text = trace.text if isinstance(trace.text, str) else ""
    body = text[_after_title(trace) : one.cue.start]
    if sum(map(body.count, STOPS)) < ask.settings.thresholds.late_sentences:
        return 0
    passage = Passage(body, ask.lexicon)
    begins = sorted(set(passage.opened))
    whole = [begin for begin in begins if passage.past[begin] - begin >= SHORTEST]
    return len(whole) - (bool(whole) and passage.past[whole[-1]] == passage.end and not _ended(passage))


def _ended(passage: Passage) -> bool:
    return passage.words[-1].raw in STOPS or passage.words[-1].shape == "line"


def dangling_reference(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """It says "the agency" or "the source", and there is no one candidate to whom that could refer.

    Why: AP: a second reference must be clear; a reader who cannot tell who speaks cannot weigh it.
    Mend: Repeat the name.

    Fails:
        قال وزير الصحة سامي الحداد إن اللقاح وصل مساء أمس. وذكرت الوكالة أن توزيعه يبدأ غدا.
    Passes:
        ذكرت وكالة رويترز أن اللقاح وصل مساء أمس. وذكرت الوكالة أن توزيعه يبدأ غدا.
    """
    for one in trace.attributions:
        for link in one.chain:
            if link.unresolved is not None and link.mention is not None:
                yield about(trace, one, f"nobody to whom this could refer: {link.unresolved}", span=link.mention)


def self_credit(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """The publisher credits itself for what its own text credits to another medium.

    Why: AP: credit who broke it, even when matched; a label that names the house hides the origin.
    Mend: Name the medium of the text in the label, or drop the label.

    Fails:
        [sabq] نقلت وكالة رويترز عن وزير النفط سامي الحداد أن الصادرات ارتفعت هذا الشهر.

        المصدر: صحيفة سبق
    Passes:
        [sabq] نقلت وكالة رويترز عن وزير النفط سامي الحداد أن الصادرات ارتفعت هذا الشهر.

        المصدر: رويترز
    """
    own = ask.family(trace.outlet.id)
    labels = [one for one in trace.attributions if one.marker == "label" and ask.family(one.chain[-1].id) == own]
    credited = [one for one in leads(trace) if any(_other(link.kind, link.id, own, ask) for link in links(one))]
    named = [one for one in trace.attributions if one.marker == "label" and one not in labels]
    if labels and credited and not named:
        related = (place(trace, credited[0], "here the text credits another"),)
        yield about(
            trace, labels[0], "the publisher credits itself for what its text credits to another", others=related
        )


def _other(kind: str, medium: str, own: str, ask: Ask) -> bool:
    return kind in MEDIA and ask.family(medium) != own


def forbidden_origin(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """The main news originates with a kind of source that the configuration does not allow.

    Why: A house's own rule, told by `forbid-origin`; without it nothing is held against anybody.
    Mend: Find a source of another kind.
    Settings: forbid-origin: kinds, as ["unspecified"].

    Fails:
        ذكرت وسائل إعلام محلية أن الميناء أغلق أمام السفن.
    Passes:
        ذكرت صحيفة النهار أن الميناء أغلق أمام السفن.
    """
    for origin in ends(trace):
        if origin.kind in ask.settings.forbid_origin and (one := credit(trace, origin)):
            yield about(trace, one, f"an origin of the kind {origin.kind} is not allowed here")
