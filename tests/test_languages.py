"""Pages in other languages than English: their encoding, their sentences, their language, and finding them by keyword."""

from pathlib import Path

import pytest
from test_catalogue import catalogue, matching, postgres, url, write  # noqa: F401
from written import written

from ingest.decode import decode
from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from ingest.language import language_of
from ingest.locations import Upload
from qa.assistant import Assistant
from qa.catalogue import Catalogue
from qa.domain import Question
from qa.library import Library
from qa.models import open_embedder
from qa.sentences import sentences
from qa.settings import Settings
from qa.terms import content_words

CHINESE = (
    "商务部、海关总署10月20日发布公告，决定对石墨物项实施出口管制。公告自2023年12月1日起正式实施。未经许可，任何企业不得出口高纯度人造"
    "石墨材料及其制品。商务部应当在收到申请后45个工作日内作出是否许可的决定。"
)
TRADITIONAL = "經濟部國際貿易署表示，這項規定自下個月起實施，廠商出口相關製程設備時，必須事先申請許可，違者將依貿易法處罰。"
JAPANESE = "経済産業省は半導体製造装置の輸出規制を発表した。対象は23品目で、7月23日に施行する。輸出には経済産業大臣の許可が必要になる。"
GERMAN = "Die Verordnung tritt am 3. Oktober in Kraft. Nach Art. 8 Abs. 2 ist für Güter, z. B. Maschinen, eine Genehmigung nötig."
FRENCH = "Le ministère a publié l’arrêté. « La licence est requise. » M. Le Maire cite l’art. 5 de la loi, et les exportateurs attendent."


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"), (TRADITIONAL, "big5"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"),
        (GERMAN, "iso-8859-1"), (FRENCH.replace("’", "'"), "iso-8859-1"), (FRENCH, "windows-1252"),
    ],
)  # fmt: skip
def test_the_encoding_is_believed_or_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding, is_html=False) == text
    assert decode(text.encode(encoding), None, is_html=False) == text


def test_a_page_that_declares_gb2312_may_use_all_of_gb18030() -> None:
    assert decode("朱镕基 石墨".encode("gb18030"), "gb2312", is_html=True) == "朱镕基 石墨"


@pytest.mark.parametrize(
    ("text", "html", "language"),
    [
        (CHINESE, "", "zh"), (CHINESE, "<html lang='en'>", "zh"), (TRADITIONAL, "", "zh"), (JAPANESE, "", "ja"),
        (GERMAN, "", "de"), (FRENCH, "", "fr"), (GERMAN, '<html lang="en-US">', "de"), ("Gallium 3A090.", "", None),
        ("The rule is in force for the items that the list of the bureau names.", "", "en"), ("Gallium", "<html lang=sv>", "sv"),
    ],
)  # fmt: skip
def test_the_language_is_told(text: str, html: str, language: str | None) -> None:
    assert language_of(text, html) == language


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (CHINESE, 4),
        (JAPANESE, 3),
        (GERMAN, 2),
        ("Die Frist endet am 15. März. Sie gilt nach Nr. 62 weiter.", 2),
        ("In section 3. The rule applies.", 2),
        ("Il a dit : « La licence est requise. » Elle entre en vigueur.", 2),
        ("M. Dupont cite l’art. 5. Les exportateurs attendent.", 2),
    ],
)
def test_sentences_end_where_the_language_ends_them(text: str, parts: int) -> None:
    assert len(split(text)) == parts


def test_words_of_asking_are_no_words_of_the_subject() -> None:
    assert content_words("石墨什么时候受管制？") == ["石墨", "受管", "管制"]


def test_chinese_is_found_by_any_of_its_words(catalogue: Catalogue) -> None:  # noqa: F811
    write(catalogue, written("zh", CHINESE, title="石墨出口管制公告"))
    write(catalogue, written("ja", JAPANESE, title="輸出規制"))
    write(catalogue, written("en", "Graphite exports need a licence."))
    assert matching(catalogue, "人造") == ["azh"]
    assert matching(catalogue, "半導") == ["aja"]
    assert matching(catalogue, "天气") == []
    assert catalogue.document_frequency(["石墨"]) == {"石墨": 1}
    write(catalogue, written("zh", "公告已经废止，不再适用。", title="公告"))
    assert matching(catalogue, "石墨") == []
    catalogue.delete("azh")
    assert matching(catalogue, "公告") == []


@pytest.mark.model
def test_a_chinese_question_is_answered_with_a_quote_or_not_at_all(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    embedder = open_embedder(settings)
    library = Library.open(settings, embedder)
    with Ingestor(library, Fetcher(()), embedder) as ingestor:
        page = f"商务部公布石墨出口管制公告\n\n{CHINESE}".encode("gb18030")
        assert len(ingestor.run([Upload("zh.txt", page)]).added) == 1
    assistant = Assistant(library, embedder)
    answer = assistant.ask(Question(question="商务部应当在多少个工作日内作出许可决定？"))
    assert answer.status == "answered"
    assert "45个工作日" in answer.text
    assert answer.citations[0].source.language == "zh"
    for asked in ("中国什么时候限制钨出口？", "日本半导体制造设备的出口规定是什么？", "今天天气怎么样？"):
        assert assistant.ask(Question(question=asked)).status == "not_found"
    library.close()
