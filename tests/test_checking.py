"""The checker's mechanisms, each as a table: a quote, sentences that it does not back, and sentences that it does."""

import pytest

from qa.claims import split_claims
from qa.deeds import deeds
from qa.verify import check

Rows = tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]

DATED: Rows = (
    (
        ("The agency published the order on 3 May 2024.", "The order takes effect on 1 July 2024."),
        (
            "The agency published the order on 1 July 2024.",
            "The order came into force on 3 May 2024.",
        ),
        (
            "The order, published by the agency on May 3, 2024, entered into force on July 1, 2024.",
            "The order took effect on 1 July 2024.",
        ),
    ),
    (
        ("The minister signed the decree on 2 March 2024.", "Parliament had adopted it on 20 February 2024."),
        (
            "Parliament adopted the decree on 2 March 2024.",
            "The minister signed the decree on 20 February 2024.",
        ),
        ("The decree was signed by the minister on March 2, 2024.",),
    ),
    (
        ("Comments are due on 5 June 2024.", "A waiver allows old orders through 9 August 2024."),
        ("Comments are due on 9 August 2024.",),
        ("Comments must be submitted by 5 June 2024.",),
    ),
    (
        ("The list was announced on 1 May 2024 and took effect on the day of its announcement.",),
        ("The list took effect on 2 May 2024.",),
        ("The list took effect on 1 May 2024.",),
    ),
    (
        ("The order was released on 2 May 2024 and published on 5 May 2024.",),
        (
            "The order was released on 2 May 2024, four days before its publication on 5 May 2024.",
            "The order was released on 2 May 2024, three days after its publication on 5 May 2024.",
        ),
        ("The order was released on 2 May 2024, three days before its publication on 5 May 2024.",),
    ),
)

DONE: Rows = (
    (
        ("The ministry instructed the officials of the port not to open the containers.",),
        ("The officials of the port instructed the ministry not to open the containers.",),
        ("The officials of the port were instructed by the ministry not to open the containers.",),
    ),
    (
        ("Order No. 12 of 2024 replaces Order No. 7 of 2019.",),
        (
            "Order No. 12 of 2024 is replaced by Order No. 7 of 2019.",
            "Order No. 7 of 2019 replaces Order No. 12 of 2024.",
        ),
        ("Order No. 7 of 2019 is replaced by Order No. 12 of 2024.",),
    ),
    (
        ("The appeal is referred to the president within ten days.",),
        ("The appeal is referred by the president within ten days.",),
        ("Within ten days the appeal is referred to the president.",),
    ),
    (
        ("The bank's branch in Riga had sent payments to the listed firm.",),
        ("The listed firm had sent payments to the bank's branch in Riga.",),
        ("Payments had been sent to the listed firm by the bank's branch in Riga.",),
    ),
    (
        ("The office moved the firm from the Unverified List to the Entity List.",),
        ("The office moved the firm from the Entity List to the Unverified List.",),
        ("The firm was moved from the Unverified List to the Entity List by the office.",),
    ),
)

TOGETHER: Rows = (
    (
        ("Traders can use bulk permits for 42 countries.", "Shipments to China need single permits."),
        ("Traders can use bulk permits for shipments to China.",),
        ("Traders can use bulk permits for 42 countries, but shipments to China need single permits.",),
    ),
    (
        ("The board adds a firm by majority vote.", "It removes a firm by unanimous vote."),
        ("The board adds a firm by unanimous vote.", "The board removes a firm by majority vote."),
        ("The board adds a firm by majority vote, while it removes a firm by unanimous vote.",),
    ),
    (
        ("The office listed 38 affiliates.", "The 38 affiliates are located in 21 countries."),
        ("The office listed 21 affiliates.",),
        ("The office listed 38 affiliates in 21 countries.",),
    ),
    (
        ("Tariffs on solar cells rise to 50 percent, and those on syringes to 100 percent.",),
        ("Tariffs on syringes rise to 50 percent.", "Tariffs on solar cells rise to 100 percent."),
        ("Tariffs on solar cells rise to 50 percent and those on syringes to 100 percent.",),
    ),
    (
        ("The office adds four firms under Greece, Hungary, Ireland and Malta.",),
        ("The office adds four firms under Hungary.",),
        ("Four firms under Greece, Hungary, Ireland and Malta are added by the office.",),
    ),
    (
        ("The rule corrects six entries, one under Germany and the other five under China.",),
        ("The rule corrects six entries, five under Germany and one under China.",),
        ("The rule corrects six entries: one under Germany and five under China.",),
    ),
)

REACHING: Rows = (
    (
        ("Carriers do not need a licence unless they know of a military user.",),
        (
            "Carriers do not need a licence.",
            "Carriers need a licence even if they do not know of a military user.",
        ),
        ("Unless they know of a military user, carriers do not need a licence.",),
    ),
    (
        ("Samples usually need no licence.",),
        ("Samples never need a licence.",),
        ("Usually samples need no licence.",),
    ),
    (
        ("A licence is required for items that go to a plant that makes advanced chips.",),
        ("A licence is required for items that go to any plant that makes chips.",),
        ("Items that go to a plant that makes advanced chips require a licence.",),
    ),
    (
        ("The chip stayed below the limit of the old rule.",),
        ("The chip exceeded the limit of the old rule.",),
        ("The chip remained below the limit of the old rule.",),
    ),
    (
        ("The Provisions followed as Order No. 4 of 2020 and have 14 articles.",),
        ("The Provisions followed as Order No. 14 of 2020.",),
        ("The Provisions, which have 14 articles, followed as Order No. 4 of 2020.",),
    ),
    (
        ("Police arrested a former engineer in August.",),
        ("Police convicted a former engineer in August.",),
        ("A former engineer was arrested by police in August.",),
    ),
)

FREER: Rows = (
    (
        ("The bureau amends the rules to remove duties, expand the use of waivers, and cut the scope of fees for exports to Japan.",),
        ("The bureau added duties for exports to Japan.",),
        ("The bureau removed duties for exports to Japan and expanded the use of waivers.",),
    ),
    (
        ("The rule creates ECCN 3A090 for chips and ECCN 4A090 for computers.",),
        ("The rule creates three new ECCNs: 3A090 for chips and 4A090 for computers.",),
        ("The rule creates two ECCNs: 3A090 for chips and 4A090 for computers.",),
    ),
    (
        ("The firm disclosed all but 15 of the sales.",),
        ("The firm disclosed all of the sales.",),
        ("The firm disclosed all except 15 of the sales.",),
    ),
    (
        ("The Departments of State, Defense and Energy are members.",),
        ("The Treasury Department is a member.",),
        ("The State, Defense and Energy Departments are members.",),
    ),
)  # fmt: skip

ALL = (*DATED, *DONE, *TOGETHER, *REACHING, *FREER)


@pytest.mark.parametrize(
    ("quotes", "sentence"), [(quotes, one) for quotes, falses, _ in ALL for one in falses]
)
def test_what_the_quotes_do_not_say_is_not_verified(quotes: tuple[str, ...], sentence: str) -> None:
    assert check(sentence, quotes).status in ("mismatch", "unsupported")


@pytest.mark.parametrize(("quotes", "sentence"), [(quotes, one) for quotes, _, trues in ALL for one in trues])
def test_the_same_in_other_words_is_verified(quotes: tuple[str, ...], sentence: str) -> None:
    verdict = check(sentence, quotes)
    assert verdict.status == "verified", verdict.reason


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done_to"),
    [
        ("The court fined the bank.", "fined", "court", "bank"),
        ("The bank was fined by the court.", "fined", "court", "bank"),
        ("Exports to China need a licence.", "need", "export", "licens"),
        ("The ministry, which had announced the plan, adopted the order.", "adopted", "ministry", "order"),
        ("The minister adopted the order and signed the decree.", "signed", "minister", "decre"),
        ("The order was adopted by consensus.", "adopted", "", "order"),
        ("The listed items of the firm remain prohibited.", "prohibited", "", "item"),
    ],
)
def test_a_deed_has_a_doer_and_what_it_is_done_to(text: str, verb: str, doer: str, done_to: str) -> None:
    found = next(deed for deed in deeds(split_claims(text)) if deed.verb.shown == verb)
    assert (doer in found.doer) if doer else not found.doer
    assert done_to in found.object
