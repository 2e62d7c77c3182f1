"""From a page to an article: the HTML pages in tests/articles, the development set, and what is refused."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ingest.extract import article
from ingest.fetch import Fetcher
from ingest.front_matter import Given
from ingest.locations import Page, Pasted, read
from qa.domain import Article
from qa.errors import NoArticle, SourceError, Unreadable

ARTICLES = Path(__file__).parent / "articles"
GOLDEN = Path(__file__).resolve().parents[2] / "shared" / "golden"
RETRIEVED = datetime(2026, 6, 1, tzinfo=UTC)


def of_file(path: Path) -> Article:
    return article(read(str(path), Fetcher()))


def of_html(html: str, fetched: str | None = None) -> Article:
    return article(
        Page("p.html", "file:/p.html", html.encode(), "html", fetched=fetched, retrieved_at=RETRIEVED)
    )


def page(head: str = "", above: str = "", below: str = "") -> str:
    return f"<html><head>{head}</head><body><main><article><h1>Quota for yttrium</h1>{above}{PARAGRAPHS}{below}</article></main></body></html>"


PARAGRAPHS = (
    "<p>The ministry set a quota of four hundred tonnes for yttrium, and it will hand out licences twice a year from now on.</p>"
    "<p>Producers had asked for six hundred tonnes. They will get the difference as a reserve if prices rise above a limit.</p>"
)


def test_a_news_page_gives_its_article_and_its_source() -> None:
    found = of_file(ARTICLES / "press.html")
    source = found.source
    assert source.title == "Licence waits grow as staff leave"
    assert source.url == "https://www.gulfregister.example/trade/licence-waits?id=7"
    assert (source.publisher, source.author) == ("The Gulf Register", "Noor Haddad, Ben Ilves")
    assert (source.published, source.date_origin) == (date(2024, 11, 5), "json-ld")


def test_headings_lists_tables_and_quotations_stay_readable() -> None:
    assert of_file(ARTICLES / "press.html").text.endswith(
        """Where the time goes

Three steps take most of it:

- checking the end user,
- asking other departments,
- the energy department first,
- and writing conditions.

Year: 2023; Days: 41; Officers: 95
Year: 2024; Days: 74; Officers: 76

“We cannot check what we cannot read,” an officer said.

The committee will hear the agency again in January, and it has asked for the figures of every month until then."""
    )


def test_blanks_and_soft_hyphens_are_plain_and_furniture_is_gone() -> None:
    text = of_file(ARTICLES / "press.html").text
    assert "for a decision, up from 41 a year ago, according to" in text
    assert "in the same time.\nIt has hired nine." in text
    for gone in ("cookies", "Home", "First!", "Jebel", "inbox", "Printed"):
        assert gone not in text


@pytest.mark.parametrize(
    ("file", "reason"),
    [("login.html", "log in"), ("not_found.html", "not found"), ("index.html", "list of headlines"), ("paywall_stub.txt", "free to read"),
     ("paywall_stub.html", "free to read"), ("video.html", "video"), ("cookie_wall.html", "consent to cookies")],
)  # fmt: skip
def test_a_page_without_an_article_is_refused_with_the_reason(file: str, reason: str) -> None:
    with pytest.raises(NoArticle, match=reason):
        of_file(ARTICLES / file)


def test_a_short_article_is_kept_whatever_the_theme_calls_its_page() -> None:
    text = of_file(ARTICLES / "short.html").text
    assert text.startswith("A court in Rotterdam")
    assert text.endswith("a spokesman said.")


def test_cards_lists_of_titles_and_marked_furniture_are_left_out() -> None:
    titles = "".join(f'<li><a href="/{n}">Ministry weighs quota number {n}</a></li>' for n in range(3))
    below = (
        f"<ul>{titles}</ul><article><h2>Another story</h2><p>Copper fell on Friday, traders said in the city.</p></article>"
        '<div class="inline-promo"><p>Hear our reporters every Tuesday in a hall near you, they know it all.</p></div>'
    )
    text = of_html(page(below=below + PARAGRAPHS.replace("quota", "limit") * 3)).text
    for gone in ("weighs", "Copper", "reporters"):
        assert gone not in text


def test_a_body_that_adverts_divide_is_read_to_its_end() -> None:
    piece = '<div class="grid"><div class="text-body">{}</div><div class="slot">Ad</div></div>'
    inner = "".join(piece.format(PARAGRAPHS.replace("quota", f"quota {number}")) for number in range(4))
    text = of_html(f"<html><body><article><h1>Quota</h1>{inner}</article></body></html>").text
    assert [f"quota {number}" in text for number in range(4)] == [True] * 4


@pytest.mark.parametrize(
    ("head", "updated"),
    [
        ('<meta property="article:modified_time" content="2024-02-09">', date(2024, 2, 9)),
        ('<meta property="article:published_time" content="2024-02-09"><meta property="og:updated_time" content="2024-02-11">', date(2024, 2, 11)),
        ('<meta property="article:published_time" content="2024-02-09"><meta property="og:updated_time" content="2024-02-09T20:00">', None),
        ('<meta name="last-modified" content="2024-02-09">', None),
    ],
)  # fmt: skip
def test_the_day_of_a_change_is_kept_apart_from_that_of_publication(head: str, updated: date | None) -> None:
    assert of_html(page(head)).source.updated == updated


@pytest.mark.parametrize(
    ("stamp", "url", "published"),
    [
        ("2024-02-08T01:53:14Z", "https://n.example/2024/02/07/yttrium", date(2024, 2, 7)),
        ("2024-02-08T01:53:14-05:00", "https://n.example/2024/02/07/yttrium", date(2024, 2, 8)),
        ("2024-02-08T01:53:14Z", "https://n.example/2024/01/07/yttrium", date(2024, 2, 8)),
        ("1970-01-01T00:00:00Z", None, None),
    ],
)
def test_a_stamp_of_utc_yields_to_the_day_in_the_address_and_an_empty_one_is_no_date(
    stamp: str, url: str | None, published: date | None
) -> None:
    head = f'<meta property="article:published_time" content="{stamp}">'
    assert of_html(page(head), url).source.published == published


def test_the_offer_to_subscribe_at_the_end_is_cut_off() -> None:
    text = of_file(ARTICLES / "paywall_tail.txt").text
    assert text.endswith("a single call to the manufacturer would have been enough.")


def test_neither_masthead_nor_change_nor_footer_gives_a_date() -> None:
    source = of_file(ARTICLES / "undated.html").source
    assert (source.published, source.date_origin) == (None, None)


@pytest.mark.parametrize(
    ("head", "above", "url", "published", "origin"),
    [
        ('<meta name="parsely-pub-date" content="2024-02-03T10:00:00Z">', "", None, date(2024, 2, 3), "meta"),
        ('<meta name="DC.date.issued" content="2024-02-04">', "", None, date(2024, 2, 4), "meta"),
        ("", '<div class="byline"><time datetime="2024-02-05">Feb 5</time></div>', None, date(2024, 2, 5), "time-element"),
        ("", '<p>Updated <time datetime="2024-02-06">Feb 6</time></p>', None, None, None),
        ("", "", "https://n.example/2024/02/07/yttrium", date(2024, 2, 7), "url"),
        ("", "<p>Published on 8 February 2024</p>", None, date(2024, 2, 8), "text"),
        ('<meta property="article:published_time" content="2031-01-01">', "", None, None, None),
        ('<meta property="article:modified_time" content="2024-02-09">', "", None, None, None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>', "", None, None, None),
        ('<script type="application/ld+json">[[[{"@type":"Report","datePublished":"2024-02-10"}]]]</script>', "", None, date(2024, 2, 10), "json-ld"),
    ],
)  # fmt: skip
def test_a_date_is_read_only_where_it_says_when_it_was_published(
    head: str, above: str, url: str | None, published: date | None, origin: str | None
) -> None:
    source = of_html(page(head, above), url).source
    assert (source.published, source.date_origin) == (published, origin)


@pytest.mark.parametrize(
    ("canonical", "fetched", "url"),
    [
        ("https://n.example/yttrium#x", None, "https://n.example/yttrium"),
        ("https://n.example/yttrium?fbclid=1", "https://www.n.example/y?s=2", "https://n.example/yttrium"),
        ("/yttrium", "https://n.example/y", "https://n.example/yttrium"),
        ("https://elsewhere.example/yttrium", "https://n.example/y?utm_medium=rss", "https://n.example/y"),
        ("https://n.example/", "https://n.example/y", "https://n.example/y"),
        ("javascript:alert(1)", "https://n.example/y", "https://n.example/y"),
        ("ftp://n.example/y", None, None),
    ],
)
def test_a_canonical_address_is_believed_within_its_own_site(
    canonical: str, fetched: str | None, url: str | None
) -> None:
    assert of_html(page(f'<link rel="canonical" href="{canonical}">'), fetched).source.url == url


MAIN = "https://www.lamp.example/trade/yttrium"


@pytest.mark.parametrize(
    "twin",
    [
        "https://www.lamp.example/trade/yttrium/amp/",
        "https://www.lamp.example/amp/trade/yttrium",
        "https://www.lamp.example/trade/yttrium?amp=1",
        "https://www.lamp.example/trade/yttrium?outputType=amp",
        "https://amp.lamp.example/trade/yttrium",
        "https://m.lamp.example/trade/yttrium",
        "https://mobile.lamp.example/trade/yttrium",
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        f'<link rel="canonical" href="{MAIN}">',
        f'<link rel="canonical" href="{{twin}}"><meta property="og:url" content="{MAIN}">',
        f'<script type="application/ld+json">{{{{"@type": "NewsArticle", "mainEntityOfPage": {{{{"@id": "{MAIN}"}}}}}}}}</script>',
        f'<script type="application/ld+json">{{{{"@type": "NewsArticle", "url": "{MAIN}"}}}}</script>',
    ],
)
def test_an_amp_or_mobile_page_is_the_page_that_it_names_as_its_main_one(twin: str, told: str) -> None:
    assert of_html(page(told.format(twin=twin)), twin).source.url == MAIN


@pytest.mark.parametrize(
    ("told", "fetched"),
    [
        # says nothing of a main page
        ("<html amp>", "https://lamp.example/yttrium/amp/"),
        # another story's address in its data
        ('<script type="application/ld+json">{"@type": "NewsArticle", "url": "https://lamp.example/cerium"}</script>',
            "https://lamp.example/yttrium/amp/"),
        # the section for every page in it, the first page for the second, one address for all numbers
        ('<link rel="canonical" href="https://lamp.example/trade/">', "https://lamp.example/trade/yttrium"),
        ('<link rel="canonical" href="https://lamp.example/trade/yttrium">', "https://lamp.example/trade/yttrium/page/2"),
        ('<link rel="canonical" href="https://lamp.example/story.php">', "https://lamp.example/story.php?id=17"),
        # another site whose name ends alike
        ('<link rel="canonical" href="https://www.lamp.example/yttrium">', "https://amp-lamp.example/yttrium"),
        # a word that happens to be in the address
        ('<meta property="og:url" content="https://lamp.example/trade/yttrium">', "https://lamp.example/trade/amp/yttrium"),
    ],
)  # fmt: skip
def test_what_is_no_twin_keeps_its_own_address(told: str, fetched: str) -> None:
    html = page(told)
    if "og:url" in told:
        html = page(f'<link rel="canonical" href="{fetched}">{told}')
    assert of_html(html, fetched).source.url == fetched


def test_the_title_comes_without_the_name_of_the_site() -> None:
    html = page("<title>Quota for yttrium | The Gulf Register</title>")
    source = of_html(html).source
    assert (source.title, source.publisher) == ("Quota for yttrium", "The Gulf Register")


def test_a_file_without_an_address_is_known_by_its_path() -> None:
    one, other = (article(Page("p", f"file:/{name}", page().encode(), "html")) for name in "ab")
    assert one.id != other.id
    assert one.digest == other.digest


def test_the_digest_changes_with_text_and_source_but_not_with_the_time_of_retrieval() -> None:
    first = of_html(page())
    later = article(Page("p.html", "file:/p.html", page().encode(), "html"))
    changed = of_html(
        page(below="<p>The reserve was used for the first time in May, after prices had doubled.</p>")
    )
    assert first.digest == later.digest
    assert first.id == changed.id
    assert first.digest != changed.digest


def pasted(text: str, **given: str | None) -> Article:
    return article(read(Pasted(text, title=given.get("title"), url=given.get("url")), Fetcher()))


def test_what_is_given_overrules_what_the_text_says() -> None:
    text = "A heading\n\n" + (ARTICLES / "wrapped.txt").read_text(encoding="utf-8").partition("\n\n")[2]
    found = pasted(text, title="Given title", url="https://n.example/x?utm_source=a")
    assert (found.source.title, found.source.url, found.source.publisher) == (
        "Given title",
        "https://n.example/x",
        "n.example",
    )
    assert found.text.startswith("A heading\n\nA good")


def test_a_given_address_that_is_none_is_refused_by_name() -> None:
    with pytest.raises(Unreadable, match="`url` is not"):
        pasted("Word " * 40 + "end.", url="javascript:alert(1)")


def test_a_short_official_notice_is_an_article_and_a_short_remark_is_none() -> None:
    notice = "Document number: 2024-11111\n\nThe agency hereby removes one entity under the destination of Finland."
    assert pasted(notice, title="Entity List Removal").text == notice
    with pytest.raises(NoArticle, match="words"):
        pasted("The agency has removed one entity under the destination of Finland from its list on Monday.")


def test_pasted_markdown_and_html_are_read_as_such() -> None:
    markdown = pasted(
        "# A quota\n\nOn Monday the **ministry** set a quota of four hundred tonnes for yttrium, and it will hand out [licences](https://x.example) twice a year from now on."
    )
    assert (markdown.source.title, "**" in markdown.text, "](" in markdown.text) == ("A quota", False, False)
    assert pasted(PARAGRAPHS, title="A quota").text.count("\n\n") == 1


def test_a_check_for_robots_is_no_article() -> None:
    words = "<p>Verifying that you are human. This may take a few seconds. The site needs to review the security of your connection before it goes on.</p>"
    with pytest.raises(NoArticle, match="Just a moment"):
        of_html(
            f"<html><head><title>Just a moment...</title></head><body><h1>n.example</h1>{words}</body></html>"
        )


def test_a_page_that_is_laid_out_with_tables_keeps_its_lines() -> None:
    cells = (
        "<tr><td><a href='/'>Home</a> | <a href='/x'>About</a></td></tr><tr><td>"
        + PARAGRAPHS.replace("<p>", "<br><br>").replace("</p>", "") * 2
    )
    text = of_html(
        f"<html><head><title>Quota</title></head><body><table>{cells}</td></tr></table></body></html>"
    ).text
    assert "\nProducers had asked" in text
    assert "Home" not in text


def test_no_control_character_or_lone_surrogate_reaches_the_library() -> None:
    found = pasted("A\u0007 sentence\ud800 with\u200b junk\u202e in it. " + "A sentence without any. " * 12)
    json.dumps(found.model_dump(mode="json"), ensure_ascii=False).encode()
    assert found.text.startswith("A sentence with junk in it.")


HOSTILE: tuple[tuple[str, Callable[[], str]], ...] = (
    ("deep", lambda: "<div>" * 50_000 + "x"),
    (
        "attributes",
        lambda: "<p " + " ".join(f'a{number}="{"v" * 50}"' for number in range(5_000)) + ">x</p>",
    ),
    ("entities", lambda: "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><p>&b;</p>"),
    ("broken", lambda: "<table><tr><td><table>" * 2_000),
    ("json", lambda: f'<script type="application/ld+json">{"[" * 100_000}</script><p>x</p>'),
    ("nothing", lambda: "<!-- -->"),
)


@pytest.mark.parametrize("html", [make for _, make in HOSTILE], ids=[name for name, _ in HOSTILE])
def test_hostile_html_gives_a_reason_and_nothing_else(html: Callable[[], str]) -> None:
    with pytest.raises(SourceError):
        of_html(html())


@pytest.mark.shared
def test_every_article_of_the_development_set_is_read_exactly() -> None:
    if not GOLDEN.exists():
        pytest.skip("the development data is not beside the repository")
    truths = {
        row["id"]: row
        for row in map(json.loads, (GOLDEN / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    }
    names = json.loads((GOLDEN / "file_to_id.json").read_text(encoding="utf-8"))
    wrong = []
    for name, identity in names.items():
        truth, found = truths[identity], of_file(GOLDEN / "files" / name)
        source = found.source
        got = (source.title, source.url, source.publisher, str(source.published), found.text)
        if got != tuple(truth[field] for field in ("title", "url", "publisher", "published", "text")):
            wrong.append(name)
    assert wrong == []
    assert len(names) == 262


def test_given_fields_of_a_page_are_kept() -> None:
    given = Given(title="T", publisher="P", published=date(2024, 1, 2))
    found = article(Page("x", None, ("Word " * 40 + "end.").encode(), "text", given=given))
    assert (found.source.publisher, found.source.published, found.source.date_origin) == (
        "P",
        date(2024, 1, 2),
        "given",
    )


@pytest.mark.parametrize(
    ("below", "kept", "gone"),
    [
        ("<p>The agency decided <span class='link'><a href='/m'>to move the hearing to May</a></span> after the makers had asked for "
         "it twice.</p>", "decided to move the hearing to May after the makers", "nothing"),
        ("<p><b>Don't miss</b></p><p><a href='/a'>Makers of lamps furious at the quota</a> [VIDEO] <a href='/b'>What the quota "
         "means for lamps</a></p>", "rise above a limit.", "furious"),
        ("<div>More top stories</div><ul><li>The plan to boost lamps <a href='/a'>with a teensy jet engine</a></li><li>Lamps are not "
         "the problem. <a href='/b'>Our perceptions are that</a></li></ul>", "rise above a limit.", "teensy"),
        ("<p>(Reporting by Ann Lee; editing by Bo Li)</p><p>Follow Ann Lee on Twitter for more.</p>", "rise above a limit.", "Ann Lee"),
        ("<p>Tags</p><p>yttrium, lamps, quota, reserve</p>", "rise above a limit.", "quota, reserve"),
        ("<div class='social-embed'><blockquote class='social-post'><p>Yes, this is real, and yes, the ministry spent half a million "
         "on it.</p></blockquote></div><p>That was written by a maker of lamps on the day after, and it was read by many.</p>",
         "the ministry spent half a million", "nothing"),
    ],
)  # fmt: skip
def test_what_is_of_the_article_stays_and_what_leads_elsewhere_goes(below: str, kept: str, gone: str) -> None:
    text = of_html(page(below=below)).text
    assert kept in text
    assert gone not in text
    assert "Producers had asked" in text


def test_title_date_and_author_at_the_beginning_are_not_part_of_the_text() -> None:
    html = f"<html><body><div><h2>Trade</h2><p>Quota for yttrium</p><p>By Ann Lee</p><p>May 3, 2024</p>{PARAGRAPHS}</div></body></html>"
    found = of_html(f"<title>Quota for yttrium</title>{html}")
    assert found.text.startswith("The ministry set a quota")
