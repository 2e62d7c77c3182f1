"""The bundled articles: complete front matter, bounded length, and every subject that the product promises."""

from datetime import date
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
import yaml

FIELDS = {"title", "url", "publisher", "author", "published"}
WORDS_AT_LEAST, WORDS_AT_MOST = 250, 600

SUBJECTS = [
    "October 7, 2022",
    "2022-21658",
    "2023-23055",
    "2023-23049",
    "2023-23048",
    "2024-28270",
    "2024-28267",
    "ECCN 3A090.c",
    "140 entities",
    "Framework for Artificial Intelligence Diffusion",
    "rescinds the AI diffusion rule",
    "How the Entity List works",
    "owned 50 percent or more",
    "suspends the affiliates rule",
    "Huawei foreign direct product rule",
    "Russia and Belarus foreign direct product rule",
    "February 24, 2022",
    "May 19, 2023",
    "Deemed exports",
    "Licence exceptions",
    "Validated End-User",
    "SK hynix",
    "Announcement No. 23 of 2023",
    "Announcement No. 39 of 2023",
    "Announcement No. 33 of 2024",
    "Announcement No. 46 of 2024",
    "Announcement No. 10 of 2025",
    "Announcement No. 18 of 2025",
    "Announcement No. 61 of 2025",
    "Announcement No. 62 of 2025",
    "Announcement No. 70 of 2025",
    "Announcement No. 72 of 2025",
    "Unreliable Entity List",
    "Regulations on the Export Control of Dual-Use Items",
    "Regulation (EU) 2021/821",
    "Delegated Regulation (EU) 2025/2003",
    "1 September 2023",
    "7 September 2024",
    "23 July 2023",
    "Wassenaar Arrangement",
]


@cache
def raw_samples() -> dict[str, str]:
    folder = files("ingest") / "samples"
    return {
        entry.name: entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".md")
    }


def front_matter(name: str) -> dict[str, object]:
    fields = yaml.safe_load(raw_samples()[name].split("---\n", 2)[1])
    assert isinstance(fields, dict)
    return fields


def body(name: str) -> str:
    return raw_samples()[name].split("---\n", 2)[2]


NAMES = sorted(raw_samples())


def test_there_are_about_twenty_five_samples() -> None:
    assert 24 <= len(NAMES) <= 28


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_exactly_the_five_fields(name: str) -> None:
    fields = front_matter(name)

    assert set(fields) == FIELDS
    assert all(isinstance(fields[field], str) and fields[field] for field in FIELDS - {"published"})


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_dated_in_the_past_and_named_after_its_date(name: str) -> None:
    published = front_matter(name)["published"]

    assert type(published) is date
    assert published <= date.today()
    assert name.startswith(f"{published.isoformat()}-")


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_neither_too_short_nor_too_long(name: str) -> None:
    assert WORDS_AT_LEAST <= len(body(name).split()) <= WORDS_AT_MOST


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_opens_with_its_title_and_closes_with_its_source(name: str) -> None:
    lines = body(name).strip().splitlines()

    assert lines[0] == f"# {front_matter(name)['title']}"
    assert lines[-1].startswith("Primary source: ")


def test_every_sample_links_its_own_primary_source() -> None:
    urls = [urlsplit(str(front_matter(name)["url"])) for name in NAMES]

    assert all(url.scheme in {"http", "https"} and "." in url.netloc and url.path for url in urls)
    assert len({(url.netloc.removeprefix("www."), url.path.rstrip("/")) for url in urls}) == len(NAMES)


def test_no_two_samples_share_a_title() -> None:
    titles = [str(front_matter(name)["title"]).casefold() for name in NAMES]

    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("phrase", SUBJECTS)
def test_every_promised_subject_is_covered(phrase: str) -> None:
    assert any(phrase in text for text in raw_samples().values())
