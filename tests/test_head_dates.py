"""When a page was published: what counts as its date, what does not, and that none is ever invented."""

from datetime import date

import pytest
from lxml.html import document_fromstring

from ingest.page_head import read_head

TODAY = date(2026, 6, 1)
TITLE = "Quota for yttrium is set"
BODY = (
    "<p>The ministry set a quota of four hundred tonnes for yttrium, and it will hand out licences twice a year from now on, "
    "with a reserve for makers of lamps.</p><p>Producers had asked for six hundred tonnes. The tariff had been raised on "
    "March 4, 2019, and a hearing was held on 2021-06-09 in the capital; neither changed the volume that was exported.</p>"
)


def published(
    head: str = "", above: str = "", under: str = "", below: str = "", lang: str = "", url: str | None = None
) -> date | None:
    told = f' lang="{lang}"' if lang else ""
    html = (
        f"<html{told}><head><title>{TITLE} | The Lamp</title>{head}</head><body><header><a href='/'>The Lamp</a></header><main>"
        f"<article>{above}<h1>{TITLE}</h1>{under}{BODY}</article>{below}</main></body></html>"
    )
    return read_head(document_fromstring(html), url, TODAY).published


def json_ld(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


NO_DATE = {
    "nothing": {},
    "comments": {
        "below": "<section id='comments'><article class='comment'><time datetime='2024-05-03T10:00'>May 3, 2024</time>"
        "<p>At last.</p></article></section>"
    },
    "a comment's own property": {
        "below": "<div class='thread' itemscope itemtype='https://schema.org/Comment'>"
        "<meta itemprop='datePublished' content='2024-05-03'><p>At last.</p></div>"
    },
    "related links": {
        "under": "<div class='related-box'><a href='/a'>Quota for lanthanum</a> <time datetime='2024-05-03'>May 3, 2024</time></div>",
        "below": "<aside><ul><li><a href='/b'>Quota for cerium</a> <span>3 May 2024</span></li></ul></aside>",
    },
    "cards of other articles under this one": {
        "below": "<div class='more'><ul><li><h3><a href='/c'>A new quota for cerium is near</a></h3>"
        "<time datetime='2024-05-03'>May 3, 2024</time></li></ul></div>",
    },
    "a related article in JSON-LD": {
        "head": f"<meta property='og:title' content='{TITLE}'>"
        + json_ld('"headline": "Quota for lanthanum", "datePublished": "2024-05-03"')
        + json_ld('"headline": "Quota for cerium", "datePublished": "2024-05-01"')
    },
    "a copyright line": {"below": "<footer>© May 3, 2024 The Lamp</footer>", "under": "<p>Copyright May 3, 2024</p>"},
    "a deadline": {"under": "<p>Deadline: May 3, 2024</p>"},
    "a day of effect beside its name": {"under": "<dl><dt>Effective date</dt><dd>May 3, 2024</dd></dl>"},
    "the day of a hearing": {"under": "<p>Hearing: 3 May 2024, 10:00</p>"},
    "a chronicle": {"under": f"{BODY}<h2>May 3, 2024</h2><p>The draft is out.</p><h2>May 9, 2024</h2><p>It is in force.</p>"},
    "a change": {
        "head": "<meta property='article:modified_time' content='2024-05-03T09:00:00Z'>" + json_ld('"dateModified": "2024-05-03"'),
        "under": "<p>Updated: <b>May 3, 2024</b></p>",
    },
    "a change, its label in a line of its own": {"under": "<span>Updated</span> <span>May 3, 2024, 10:01 pm</span>"},
    "a change that only its class names": {"under": "<time class='entry-updated updated'>May 3, 2024</time>"},
    "a change in German": {"lang": "de", "under": "<p>Zuletzt aktualisiert am 3. Mai 2024</p>"},
    "a change in Chinese": {"lang": "zh", "under": "<p>更新时间：2024-05-03 10:00</p>"},
    "a day of effect in Japanese": {"lang": "ja", "under": "<p>2024年5月3日施行</p>"},
    "numbers in the address": {"url": "https://lamp.example/20240503/1714723200-2024.05.html"},
    "a document's number in the address": {"url": "https://lamp.example/documents/2024-05031/yttrium"},
    "the future": {
        "head": "<meta name='date' content='2027-05-03'>" + json_ld('"datePublished": "2031-01-01T00:00:00Z"'),
        "under": "<p>May 3, 2029</p>",
    },
    "an empty field": {"head": json_ld('"datePublished": "1970-01-01T00:00:00Z"')},
    "numbers without a language": {"under": "<p>Published 03/04/2024</p>"},
    "numbers in an English of no country": {"lang": "en", "under": "<time>03/04/2024</time>"},
    "numbers in Canadian French": {"lang": "fr-CA", "under": "<p>Publié le 03/04/2024</p>"},
    "numbers that the page itself contradicts": {
        "lang": "en-US", "under": "<p>Published 03/04/2024</p>", "below": "<p>Printed 23/04/2024</p>",
    },
    "a masthead": {"above": "<p>Monday, June 1, 2026</p>"},
}  # fmt: skip


@pytest.mark.parametrize("page", NO_DATE.values(), ids=NO_DATE)
def test_a_page_that_states_no_date_of_publication_has_none(page: dict[str, str]) -> None:
    assert published(**page) is None


DATED = {
    "a themed page": ({"under": "<time class='entry-date published updated' datetime='2024-05-03'>May 3</time>"}, 3),
    "under the headline": ({"under": "<p>By Ann Lee</p><p>May 3, 2024 at 9:24 pm ET</p>"}, 3),
    "above the headline": ({"above": "<p>Von Ann Lee <span>publiziert am 3. Mai 2024</span></p>", "lang": "en"}, 3),
    "its label in a line of its own": ({"under": "<span>Posted:</span> <b>Fri 6:45 PM, May 3, 2024</b> | <i>Updated: May 5, 2024</i>"}, 3),
    "German": ({"lang": "de", "under": "<p>Veröffentlicht am 3. Mai 2024, 10:15 Uhr</p>"}, 3),
    "German in numbers": ({"lang": "de-DE", "under": "<p>04.05.2024, 10:15 Uhr</p>"}, 4),
    "French": ({"lang": "fr", "under": "<p>Publié le 1er mai 2024 à 10h15</p>"}, 1),
    "French in numbers": ({"lang": "fr-FR", "under": "<p>Publié le 04/05/2024</p>"}, 4),
    "Spanish": ({"lang": "es", "under": "<p>3 de mayo de 2024</p>"}, 3),
    "Portuguese": ({"lang": "pt-BR", "under": "<p>sexta-feira, 3 de maio de 2024 às 0:13</p>"}, 3),
    "Russian": ({"lang": "ru", "under": "<p>3 мая 2024 г.</p>"}, 3),
    "Chinese": ({"lang": "zh-CN", "under": "<p>发布时间：2024年5月1日 来源：新华社</p>"}, 1),
    "Japanese": ({"lang": "ja", "under": "<p>公開日: 2024年5月1日（水）</p>"}, 1),
    "a Japanese era": ({"lang": "ja", "under": "<p>令和6年5月1日</p>"}, 1),
    "Korean": ({"lang": "ko", "under": "<p>2024년 5월 1일</p>"}, 1),
    "American numbers": ({"lang": "en-US", "under": "<p>Published 05/04/2024</p>"}, 4),
    "British numbers": ({"lang": "en-GB", "under": "<p>Published 04/05/2024</p>"}, 4),
    "British numbers, the country told beside": (
        {"lang": "en", "head": "<meta property='og:locale' content='en_GB'>", "under": "<p>04/05/2024</p>"}, 4,
    ),
    "among related articles in JSON-LD": (
        {"head": json_ld('"headline": "Quota for lanthanum", "datePublished": "2024-05-01"')
            + json_ld(f'"headline": "{TITLE}", "datePublished": "2024-05-03"')}, 3,
    ),
    "in UTC, the evening before in the west": (
        {"head": json_ld('"datePublished": "2024-05-04T00:04:00.000Z"'), "under": "<p>May 3, 2024 7:04 pm ET</p>"}, 3,
    ),
    "in UTC, changed the evening before in the west": (
        {"head": json_ld('"datePublished": "2024-05-04T05:14:35Z"'), "under": "<p>Updated</p><p>11:21 pm CST, Friday, May 3, 2024</p>"}, 3,
    ),
    "in UTC, the morning after in the east": (
        {"lang": "ja", "head": json_ld('"datePublished": "2024-05-02T22:30:00Z"'), "under": "<p>2024年5月3日 7:30</p>"}, 3,
    ),
    "in UTC, changed a day later": (
        {"head": json_ld('"datePublished": "2024-05-03T15:00:00Z", "dateModified": "2024-05-04T10:00:00Z"'),
            "under": "<p>May 4, 2024</p>"}, 3,
    ),
    "with its own clock": (
        {"head": json_ld('"datePublished": "2024-05-03T08:00:00-05:00"'), "under": "<p>May 2, 2024</p>"}, 3,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "day"), DATED.values(), ids=DATED)
def test_a_date_that_a_page_states_is_read(page: dict[str, str], day: int) -> None:
    assert published(**page) == date(2024, 5, day)
