"""The error tree. A message says what happened and what to do next, naming the setting or the command.

ExportQAError
├── SettingsError                 a setting is missing or wrong
├── LibraryError                  the record or the index cannot do what was asked
│   ├── LibraryEmpty              nothing has been ingested yet
│   ├── ArticleUnknown            no article has this id
│   ├── ArticleChanged            it got another version in the meantime
│   ├── FeedUnknown               no feed with this address is followed
│   ├── ModelMismatch             built with another embedding model
│   ├── LibraryInUse              another process owns the data folder
│   └── StoreUnavailable          a disk, a database or Chroma does not answer
│       └── IndexUnavailable      only Chroma: the record still answers
├── SourceError                   one page; collected in the report, never fatal
│   ├── Blocked                   refused before fetching: scheme, address, robots
│   ├── TooLarge                  over a limit of size or time
│   ├── Unreadable                missing, empty, binary, wrong encoding, HTTP error
│   └── NoArticle                 read, but there is no article in it
├── ChatModelError                the chat model is missing, down, slow or talks nonsense
└── GoldenSetError                a file of golden questions cannot be used
"""


class ExportQAError(Exception):
    """Root of all errors that this product raises on purpose."""


class SettingsError(ExportQAError):
    """A setting is missing or wrong."""


class LibraryError(ExportQAError):
    """The record or the index cannot do what was asked."""


class LibraryEmpty(LibraryError):
    """Nothing has been ingested yet."""


class ArticleUnknown(LibraryError):
    """No article has this id."""


class ArticleChanged(LibraryError):
    """The article got another version in the meantime."""


class FeedUnknown(LibraryError):
    """No feed with this address is followed."""


class ModelMismatch(LibraryError):
    """The library was built with another embedding model."""


class LibraryInUse(LibraryError):
    """Another process owns the data folder."""


class StoreUnavailable(LibraryError):
    """A disk, a database or Chroma does not answer."""


class IndexUnavailable(StoreUnavailable):
    """Chroma does not answer, or not rightly. The record still does."""


class SourceError(ExportQAError):
    """One page could not become an article. Collected in the ingest report, never fatal."""


class Blocked(SourceError):
    """Refused before fetching: scheme, address or robots."""


class TooLarge(SourceError):
    """Over a limit of size or time."""


class Unreadable(SourceError):
    """Missing, empty, binary, wrongly encoded, or an HTTP error."""


class NoArticle(SourceError):
    """It was read, but there is no article in it."""


class ChatModelError(ExportQAError):
    """The chat model is missing, down, slow or talks nonsense."""


class GoldenSetError(ExportQAError):
    """A file of golden questions cannot be used."""
