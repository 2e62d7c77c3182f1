"""From a location to the bytes of its pages, and what is said where there are none."""

import os
from datetime import date
from pathlib import Path

import pytest

from ingest.decode import decode
from ingest.fetch import Fetcher
from ingest.kinds import LARGEST_FILE
from ingest.locations import Pasted, Unusable, Upload, name_of, places, read, samples
from qa.errors import Blocked, TooLarge, Unreadable


def test_a_folder_stands_for_its_files_in_order_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c.HTML", "x.pdf", ".hidden.md", ".git/d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = [str(place).removeprefix(f"{tmp_path}/") for place in places(str(tmp_path))]
    assert sorted(found) == ["a/c.HTML", "a/z.md", "b.txt", "x.pdf"]
    assert found == [str(place).removeprefix(f"{tmp_path}/") for place in places(str(tmp_path))]


def test_a_folder_without_articles_says_what_it_should_hold(tmp_path: Path) -> None:
    (tmp_path / ".hidden.md").write_bytes(b"x")
    with pytest.raises(Unreadable, match=r"\.html"):
        list(places(str(tmp_path)))


def test_files_of_other_kinds_are_reported_and_what_a_saved_page_leaves_beside_itself_is_not(
    tmp_path: Path,
) -> None:
    names = ("a.html", "a_files/frame.html", "a_files/x.js", "logo.png", "b.css", "c.xlsx", "LICENSE")
    for name in (*names, *(f"{number}.py" for number in range(23))):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = list(places(str(tmp_path)))
    assert [place for place in found if isinstance(place, str)] == [str(tmp_path / "a.html")]
    refused = {place.location: str(place.error) for place in found if isinstance(place, Unusable)}
    assert len(refused) == 2 + 20 + 1
    assert "“.xlsx” files are not supported" in refused[str(tmp_path / "c.xlsx")]
    assert "without an extension" in refused[str(tmp_path / "LICENSE")]
    assert refused[str(tmp_path)].startswith("3 more “.py” files")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("none.txt", None, "no such file"), ("a.txt", b"", "empty"), ("b.md", b" \n ", "empty"), ("c.xls", b"x", r"“\.xls”"), ("d", b"x", "extension")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable, match=reason):
        read(str(tmp_path / name), Fetcher())


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(TooLarge, match="20 MB"):
        read(str(tmp_path / "a.txt"), Fetcher())
    with pytest.raises(TooLarge, match="20 MB"):
        read(Upload("a.txt", b"x" * (LARGEST_FILE + 1)), Fetcher())


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(Unreadable, match="not a file"):
        read(str(tmp_path / "a.txt"), Fetcher())


@pytest.mark.parametrize(
    "location", ["ftp://example.org/a.html", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x"]
)
def test_another_scheme_is_blocked(location: str) -> None:
    with pytest.raises(Blocked, match="http"):
        read(location, Fetcher())


def test_nonsense_paths_are_refused_and_named_in_valid_unicode(tmp_path: Path) -> None:
    for path in ("a\0b.txt", "x" * 5_000 + ".txt", str(tmp_path / "\udcff.txt")):
        assert list(places(path)) == [path]
        with pytest.raises(Unreadable):
            read(path, Fetcher())
        name_of(path).encode()


def test_an_upload_is_known_by_its_name_and_kind() -> None:
    page = read(Upload("../etc/Note.MD", b"# x", label="Note"), Fetcher())
    assert (page.location, page.kind, page.identity) == ("Note", "markdown", None)
    with pytest.raises(Unreadable, match="not supported"):
        read(Upload("virus.exe", b"MZ"), Fetcher())


def test_a_pasted_text_keeps_what_is_given_with_it() -> None:
    page = read(Pasted("Words.", title=" A\ntitle ", published=date(2024, 5, 1)), Fetcher())
    assert (page.given.title, page.given.published, page.kind) == ("A title", date(2024, 5, 1), "text")
    assert read(Pasted("<!DOCTYPE html><p>x"), Fetcher()).kind == "html"
    with pytest.raises(Unreadable, match="empty"):
        read(Pasted(" \n"), Fetcher())


def test_the_samples_are_files_that_can_be_read() -> None:
    assert all(Path(path).suffix == ".md" and Path(path).is_file() for path in samples())
    assert list(samples()) == sorted(samples())


TEXT = "The ministry’s “dual-use” list – 12 entries – costs €40 to look up; a café in Orléans has a copy."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_in_a_common_encoding_is_read_without_mojibake(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), None, is_html=False) == TEXT


def test_a_declared_charset_is_believed_if_it_holds() -> None:
    russian = "Министерство расширило список товаров двойного назначения."
    assert decode(russian.encode("koi8-r"), "koi8-r", is_html=False) == russian
    html = f'<meta charset="windows-1251"><p>{russian}</p>'
    assert decode(html.encode("cp1251"), None, is_html=True) == html
    assert decode(TEXT.encode(), "ascii", is_html=False) == TEXT
    assert decode(TEXT.encode("cp1252"), "iso-8859-1", is_html=False) == TEXT
    assert decode(TEXT.encode(), "no-such-charset", is_html=False) == TEXT


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 20,
        os.urandom(3_000),
        b"%PDF-1.7 text",
        b"PK\x03\x04 text",
        b"\x89PNG\r\n",
        TEXT.encode("utf-16-le"),
        "Łódź, źdźbło, gęś, żółw".encode("cp1250"),
        b"text \x81\x8d\x8f\x90\x9d text",
    ],
)
def test_what_is_no_text_or_cannot_be_told_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match=r"UTF-8|save"):
        decode(content, None, is_html=False)
