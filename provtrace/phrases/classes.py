"""Classes of words that several readers ask for, as sets of the lexicon's tags. Constants alone."""

ARTICLE = "ال"
COMMAS = frozenset("،,")
DASHES = frozenset("-–—")
FEMININE_ENDINGS = ("ه", "ات")  # of a folded noun
MEN_ENDINGS = ("ون", "ين")  # of a plural of men
NISBA_ENDINGS = ("ي", "يه")  # of an adjective made of a noun

PLACES = frozenset({"place", "body"})
BODIES = frozenset({"institution", "institution_plural"})
GROUPS = frozenset({"role_plural", "office_plural"})
TITLE_ORDER = ("spokesman", "office_head", "rank", "honorific", "role")  # which of a word's titles counts first
TITLES = frozenset(TITLE_ORDER)
CLOSED = frozenset({"complementizer", "preposition", "relative", "time", "negation", "auxiliary"})  # no phrase goes on
OCCASIONS = frozenset({"event_noun", "time", "speech"})  # في بيان, خلال مؤتمر: when something was said, not where
NAMED = frozenset({"given", "family", "unknown", "particle", "shared"})  # Word.name of what a person's name is made of
