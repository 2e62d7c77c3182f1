"""The record's tables. Knows no search and no vectors' meaning; `qa.database` opens the database that they are in."""

import sqlalchemy as sa

SCHEMA_VERSION = "1"

tables = sa.MetaData()

meta = sa.Table(
    "meta",
    tables,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

articles = sa.Table(
    "articles",
    tables,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("text_digest", sa.String(64), nullable=False, index=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("publisher_folded", sa.Text, nullable=True),
    sa.Column("published", sa.Date, nullable=True, index=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("passages", sa.Integer, nullable=False),
    sa.Column("characters", sa.Integer, nullable=False),
)


def _article_id(primary_key: bool) -> sa.Column[str]:
    """A column that goes away with its article."""
    owner = sa.ForeignKey("articles.id", ondelete="CASCADE")
    return sa.Column("article_id", sa.String(64), owner, primary_key=primary_key, nullable=False)


versions = sa.Table(
    "versions",
    tables,
    _article_id(primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

copies = sa.Table(
    "copies",
    tables,
    _article_id(primary_key=True),
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
)

passages = sa.Table(
    "passages",
    tables,
    sa.Column("row", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.String(120), nullable=False, unique=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("article_id", sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    sqlite_autoincrement=True,
)

# In a table of its own: reading all vectors must not read all text, and the other way round.
vectors = sa.Table(
    "vectors",
    tables,
    sa.Column("row", sa.ForeignKey("passages.row", ondelete="CASCADE"), primary_key=True),
    sa.Column("vector", sa.LargeBinary, nullable=False),
)

# The packed vectors of the words of a passage and its title (qa/wordvectors.py). Records from before lack some.
words = sa.Table(
    "words",
    tables,
    sa.Column("row", sa.ForeignKey("passages.row", ondelete="CASCADE"), primary_key=True),
    sa.Column("packed", sa.LargeBinary, nullable=False),
)

# The words of the passages as they are written, in lower case, and how many passages hold each (qa/vocabulary.py).
vocabulary = sa.Table(
    "vocabulary",
    tables,
    sa.Column("word", sa.Text, primary_key=True),
    sa.Column("initial", sa.Text, nullable=False),
    sa.Column("length", sa.Integer, nullable=False),
    sa.Column("passages", sa.Integer, nullable=False),
    sa.Column("plain", sa.Integer, nullable=False),
    sa.Column("named", sa.Integer, nullable=False),
    sa.Index("vocabulary_beginnings", "initial", "length", "word"),
    sqlite_with_rowid=False,
)

# Which articles tell the same story (qa/groups.py): `row` is the order in which they came, `shown` the earliest of each.
stories = sa.Table(
    "stories",
    tables,
    sa.Column("row", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("article_id", sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True),
    sa.Column("story", sa.String(64), nullable=False, index=True),
    sa.Column("shown", sa.Boolean, nullable=False),
)

# The fingerprints of the articles' texts.
numbers = sa.Table(
    "numbers",
    tables,
    sa.Column("number", sa.BigInteger, primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# A passage that another member of its group holds too; it is `hides` where that member is the earlier one.
reprints = sa.Table(
    "reprints",
    tables,
    sa.Column("row", sa.ForeignKey("passages.row", ondelete="CASCADE"), primary_key=True),
    sa.Column("by", sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True),
    sa.Column("hides", sa.Boolean, nullable=False),
)

# What readers put right in an article's source (qa/corrections.py).
corrections = sa.Table(
    "corrections",
    tables,
    _article_id(primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
)

# An article cut and embedded anew with another model (`exportqa reindex`), until all are and the record changes over.
staged = sa.Table(
    "staged",
    tables,
    _article_id(primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("embedding", sa.Text, nullable=False),
    sa.Column("cut", sa.Text, nullable=False),
    sa.Column("vectors", sa.LargeBinary, nullable=False),
)

staged_words = sa.Table(
    "staged_words",
    tables,
    sa.Column("id", sa.String(120), primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("packed", sa.LargeBinary, nullable=False),
)

# No foreign key: a removed article still owes the index its deletion.
owed = sa.Table("owed", tables, sa.Column("article_id", sa.String(64), primary_key=True))

# Tables that an older record lacks are made when it is opened; the layout of the others is as before.
visits = sa.Table(
    "visits",
    tables,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
)

# The page that was last read at a place (qa/readings.py).
readings = sa.Table(
    "readings",
    tables,
    sa.Column("place", sa.String(64), primary_key=True),
    sa.Column("content", sa.String(64), nullable=False),
    sa.Column("article_id", sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("until", sa.Date, nullable=False),
)

subscriptions = sa.Table(
    "subscriptions",
    tables,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
)
