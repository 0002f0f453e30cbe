"""One article through all steps: the short form in which every other table is written, spans, odd input, time."""

from provtrace import trace_article
from provtrace.models import ArticleTrace, Attribution, Link

SHORT = {"person": "person:", "organization": "org:", "document": "doc:", "unnamed": "?", "unspecified": "vague:"}


def link(one: Link) -> str:
    """`reuters`, `agency:المدار` (not in the lexicon), `person:`, `org:`, `doc:`, `vague:`, `?unnamed`, `!unresolved`."""
    if one.unresolved:
        return f"!{one.name or ''}"
    if one.kind in ("agency", "outlet"):
        return one.id if ":" not in one.id else f"{one.kind}:{one.name}"
    return f"{SHORT[one.kind]}{one.name}"


def line(one: Attribution) -> str:
    """`[deny ][all ]cue = [via => ]link > link[ @channel]`."""
    before = ("deny " if one.polarity == "deny" else "") + ("all " if one.scope == "article" else "")
    via = " > ".join(map(link, one.via)) + " => " if one.via else ""
    channel = f" @{one.channel}" if one.channel else ""
    return f"{before}{one.cue.text} = {via}{' > '.join(map(link, one.chain))}{channel}"


def short(trace: ArticleTrace) -> list[str]:
    return [line(one) for one in trace.attributions]


def shown(text: str) -> list[str]:
    """Every attribution of a text, each in a line."""
    return short(trace_article(text))
