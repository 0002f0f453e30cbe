"""Where does this story come from? Traces Arabic news to its agencies, outlets and unnamed sources, with evidence.

The public verbs and types, imported when they are first asked for: `import provtrace` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provtrace.corpus import trace, trace_article, version
    from provtrace.errors import InputError, LexiconError, ProvtraceError, SettingsError
    from provtrace.examples import load_lexicon
    from provtrace.graph import build_graph
    from provtrace.lexicon import Lexicon
    from provtrace.models import Article, ArticleTrace, Attribution, Document, Failure, Graph, Link, Span, Story
    from provtrace.reading import Settings

_WHERE = {
    "trace": "corpus",
    "trace_article": "corpus",
    "version": "corpus",
    "build_graph": "graph",
    "load_lexicon": "examples",
    "Lexicon": "lexicon",
    "InputError": "errors",
    "LexiconError": "errors",
    "ProvtraceError": "errors",
    "Settings": "reading",
    "SettingsError": "errors",
    "Article": "models",
    "ArticleTrace": "models",
    "Attribution": "models",
    "Document": "models",
    "Failure": "models",
    "Graph": "models",
    "Link": "models",
    "Span": "models",
    "Story": "models",
}

__all__ = [
    "Article",
    "ArticleTrace",
    "Attribution",
    "Document",
    "Failure",
    "Graph",
    "InputError",
    "Lexicon",
    "LexiconError",
    "Link",
    "ProvtraceError",
    "Settings",
    "SettingsError",
    "Span",
    "Story",
    "build_graph",
    "load_lexicon",
    "trace",
    "trace_article",
    "version",
]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_WHERE])
