"""Classes of words that several readers ask for, as sets of the lexicon's tags. Constants alone."""

from typing import Final

ARTICLE: Final = "ال"
COMMAS: Final = frozenset("،,")
DASHES: Final = frozenset("-–—")
QUOTES: Final = frozenset('"«»“”')
FEMININE_ENDINGS: Final = ("ه", "ات")  # of a folded noun
PRONOUNS: Final = ("ه", "ها", "هم", "هما", "هن")  # of the third person, written onto a word
FEMININE_PLURAL: Final = "ات"
MEN: Final = "ون"  # of such a plural that can only be a subject, and takes a plural after it
MEN_ENDINGS: Final = ("ون", "ين")  # of a plural of men
NISBA_ENDINGS: Final = ("ي", "يه")  # of an adjective made of a noun

PLACES: Final = frozenset({"place", "body"})
BODIES: Final = frozenset({"institution", "institution_plural"})
GROUPS: Final = frozenset({"role_plural", "office_plural"})
TITLE_ORDER: Final = ("spokesman", "office_head", "rank", "honorific", "role")  # which of a word's titles counts first
TITLES: Final = frozenset(TITLE_ORDER)
# No phrase goes on
CLOSED: Final = frozenset({"complementizer", "preposition", "relative", "time", "negation", "auxiliary"})
# في بيان, خلال مؤتمر: when something was said, not where
OCCASIONS: Final = frozenset({"event_noun", "time", "speech"})
# Word.name of what a person's name is made of
NAMED: Final = frozenset({"given", "family", "unknown", "particle", "shared"})
WHOLE: Final = frozenset({"given", "family", "unknown"})  # of those, what may be a firm's whole name as well
