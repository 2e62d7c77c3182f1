"""Tables and properties of sentence splitting."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.sentences import sentences

GOLDEN = Path(__file__).resolve().parents[2] / "shared" / "golden" / "articles.jsonl"

# Each row is one text; "|" marks where a sentence ends and the next one begins.
PROSE = [
    "BIS added 25 entities.| The rule took effect at once.",
    "The U.S. Department of Commerce issued the rule.| It applies to China.",
    "Chips may not leave the U.S. without a licence.",
    "The chips were made in the U.S.| The rule covers them all.",
    "The chips were made in the U.S.| In October the rule was widened.",
    "Exports from the U.K. Government stores fell.| Nothing else changed.",
    "It listed Yangtze Memory Technologies Co., Ltd. of Wuhan.| The listing is new.",
    "It listed Huawei Technologies Co., Ltd.| The firm objected.",
    "It listed Example Optics Co., Ltd.| BIS added two more in May.",
    "Nvidia Corp. Chief Executive Jensen Huang spoke.| Shares rose.",
    "Applied Materials, Inc. shipped tools via Korea.",
    "Announcement No. 62 of 2025 covers rare earths.| No. 61 covers parts made abroad.",
    "See Announcements Nos. 55-58 of 2025.| All four were suspended.",
    "Did the ministry agree? No.| The talks ended.".replace("agree? No", "agree?| No"),
    "Sec. 744.21 covers military end users.| Sec. 744.22 covers intelligence.",
    "A licence is needed under § 744.11(a)(2)(v).| § 744.16 explains the list.",
    "Supp. No. 4 to part 744 lists the names.| Supp. No. 1 lists the items.",
    "The notice is at 87 Fed. Reg. 62186.| It ran to 139 pages.",
    "In Loper Bright v. Raimondo the court ruled.| Deference ended.",
    "See 50 U.S.C. 4801 et seq. for the statute.| It was enacted in 2018.",
    "Under ECRA, 50 U.S.C. 4801 et seq.| The Secretary may act.",
    "Officials such as J. Smith and R. J. Miller testified.| Nobody asked.",
    "The rule starts at 8 a.m. Eastern on Monday.| Until then nothing changes.",
    "The call ended at 5 p.m.| The notice followed.",
    "Exports fell 3.5 percent.| Imports rose 2.25 percent.",
    "The fee is $1.5 million.| It is due in May.",
    "Details are at https://www.bis.gov/press.| Comments close soon.",
    "Write to www.regulations.gov. with the docket number.",
    "He hesitated ... and then signed.",
    "He hesitated...| Then he signed.",
    "“The items … are controlled … .” |The notice gave no date.".replace(" |T", "| T"),
    "The text . . . was cut . . . here.| It goes on.",
    "“We oppose this.”| The ministry said no more.",
    "“We oppose this.” the ministry said.",
    '"Will it hold?" asked one lawyer.| Nobody knew.',
    "They asked: will it hold?| Yes.| But for how long!| Nobody knew.",
    "The rule (see the note below) applies.| (A second notice corrected it.)| It stands.",
    "The fifth item (5) is new.| So is the sixth (6).",
    "It applies to items in (a)(1).| (b) has its own rule.",
    "The licence exceptions TSR, GOV, etc. are open.| Others are not.",
    "Gallium, germanium, antimony, etc.| Graphite came later.",
    "Mr. Estevez and Ms. Kendler resigned.| Dr. Lee stayed.",
    "Gen. Zhang met Sen. Rubio and Rep. McCaul in St. Louis.",
    "The rule of Oct. 7, 2022 was amended on Jan. 16, 2025.| Both stand.",
    "It was announced in Oct.| The text came later.",
    "Items fall in Category B. Items in C do not.".replace("B. I", "B.| I"),
    "Licences go to Country Group A. Exporters keep records.".replace("A. E", "A.| E"),
    "The count rose to 62.| Then it fell to 25.",
    "The number of names was 140.| 25 of them were in Japan.",
    "It covers 3A090.a.| It covers 4A090 as well.",
    "ASML N.V. Chief Executive Fouquet agreed.| The U.N. Security Council did not.",
    "The tool (e.g. an etcher) and its parts, i.e. Chambers, are covered.",
    "The P.R.C. Ministry of Commerce spoke.| MOFCOM gave no reason.",
    "See 15 CFR 744.11.[12] The list is there.".replace("] T", "]| T"),
    "The tariff was raised.The ministry objected.".replace("d.T", "d.|T"),
    "Amazon.com, Inc. and Node.js are named.| Booking.Com is not.",
    "出口管制公告今日生效。|商务部发布了公告。|是否延期？|否！",
    "商务部表示：“将依法处理。”|公告即日生效。",
    "“将依法处理。”，商务部表示。|公告即日生效。",
    "Jeffrey Kessler, Ph.D., spoke.| Alan Est. did not.".replace("Est. ", "Estevez "),
    "Only part 744 (Supp. No. 7) applies.| See also Note 2 to 3B001.",
    "The price was 5 yuan/kg.| €3 per piece is the limit.",
    "Sales in F.Y. 2023 grew.| Sales in 2024 shrank.",
    "Is it final?!| It is.",
    "Yahoo! sold the unit.| Nobody bid against it!",
    "Ft. Meade, MD.| Comments go there.",
]

BLOCKS = [
    ("Key dates\nThe rule takes effect on May 1.", ["Key dates", "The rule takes effect on May 1."]),
    ("## Scope\nIt covers chips.", ["## Scope", "It covers chips."]),
    (
        "First paragraph without a stop\n\nsecond paragraph",
        ["First paragraph without a stop", "second paragraph"],
    ),
    (
        "The rule adds entities to the Entity List and applies to all items\nsubject to the regulations.",
        ["The rule adds entities to the Entity List and applies to all items\nsubject to the regulations."],
    ),
    (
        "The notice was signed by the Under Secretary of the Bureau of\nIndustry and Security. It is final.",
        [
            "The notice was signed by the Under Secretary of the Bureau of\nIndustry and Security.",
            "It is final.",
        ],
    ),
    (
        "You may not export:\n(1) Chips;\n(2) Tools; or\n(3) software for either.",
        ["You may not export:", "(1) Chips;", "(2) Tools; or", "(3) software for either."],
    ),
    (
        "Covered items:\n- gallium\n- germanium\n• antimony",
        ["Covered items:", "- gallium", "- germanium", "• antimony"],
    ),
    (
        "1. The rule is final.\n2. Comments are open. They close in May.",
        ["1. The rule is final.", "2. Comments are open.", "They close in May."],
    ),
    ("a) chips\nb) tools", ["a) chips", "b) tools"]),
    (
        "This is prohibited by the general rule that is stated in paragraph\n(a) of this section. It is broad.",
        [
            "This is prohibited by the general rule that is stated in paragraph\n(a) of this section.",
            "It is broad.",
        ],
    ),
    ("(a) General. (1) You need a licence.", ["(a) General.", "(1) You need a licence."]),
    ("| item | code |\n| chip | 3A090 |", ["| item | code |", "| chip | 3A090 |"]),
    (
        "Chips, tools and everything that goes with them were put under control by the ministry on the same day as the"
        " notice said\nExporters reacted calmly",
        [
            "Chips, tools and everything that goes with them were put under control by the ministry on the same day as the"
            " notice said",
            "Exporters reacted calmly",
        ],
    ),
    (
        "By Ana Silva\nMarch 3, 2025\nThe ministry acted.",
        ["By Ana Silva", "March 3, 2025", "The ministry acted."],
    ),
    ("Effective\nThe rule\r\n\r\nIs final.", ["Effective", "The rule", "Is final."]),
    ("It is controlled. `", ["It is controlled. `"]),
    ("", []),
    (" \n\t ", []),
    ("...", ["..."]),
]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("row", PROSE)
def test_prose_splits_where_a_reader_would(row: str) -> None:
    assert split(row.replace("|", "")) == [part.strip() for part in row.split("|")]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_lists_headings_and_wrapped_lines_are_seen(text: str, expected: list[str]) -> None:
    assert split(text) == expected


PIECES = st.sampled_from(
    [
        "U.S. ",
        "The rule. ",
        "Co., Ltd. ",
        "No. 5 ",
        "\n",
        "\n\n",
        "(a) ",
        "1. ",
        "- ",
        "BIS said ",
        "etc. ",
        "“Yes.” ",
        "…",
        ". ",
        "J. ",
        "a ",
        "。",
        "」",
        ".)",
        "| ",
        "# ",
        "; or\n",
        "\u2028",
        "\u00a0",
        "x" * 61 + " ",
        "Y" * 130,
        "The ",
        "!",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join)))
def test_spans_are_tight_in_order_and_cover_everything(text: str) -> None:
    position = 0
    for start, end in sentences(text):
        assert not text[position:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join)))
def test_a_sentence_splits_into_itself(text: str) -> None:
    for sentence in split(text):
        assert split(sentence) == [sentence]


def test_a_megabyte_takes_well_under_a_second() -> None:
    text = (
        "The U.S. Department of Commerce added Example Co., Ltd. to the Entity List on Oct. 7, 2022. It is final.\n"
        * 10_000
    )
    began = time.process_time()
    assert len(sentences(text)) == 20_000
    assert time.process_time() - began < 1.0


def test_text_without_blanks_does_not_take_quadratic_time() -> None:
    began = time.process_time()
    for text in (
        "." * 200_000,
        "a." * 100_000,
        ". " * 100_000,
        "\n(a" * 60_000,
        "A. " * 60_000,
        '."' * 100_000,
    ):
        sentences(text)
    assert time.process_time() - began < 3.0


@pytest.mark.shared
def test_few_sentences_of_real_articles_look_cut() -> None:
    if not GOLDEN.exists():
        pytest.skip("needs ../shared/golden, which is not beside this clone")
    found = [part for line in GOLDEN.open() for part in split(json.loads(line)["text"])]
    cut = [part for part in found if part[0].islower() or not any(map(str.isalnum, part))]
    assert len(found) > 3_000
    assert len(cut) / len(found) < 0.005
