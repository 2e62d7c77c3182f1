"""Answers as a chat model words them over tests/golden_bulletins and tests/golden_trade: the held-out half.

As in tests/developed_wordings.py, from other articles. Measure, do not tune: no verdict on a single sentence was looked at.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2021-07-29-addition-of-nine-entities-to-the-entity-list-notic-bul-02",
        (
            "Three entities in China acquired American technology for computers used in modelling hypersonic flight.",
            "The entities in Hong Kong and the United Arab Emirates acted as procurement fronts.",
            "A licence is required for all items subject to the Regulations when a listed entity is the purchaser, intermediate consignee, ultimate consignee or end user. No licence exceptions are available.",
        ),
        (
            "Three Chinese entities had obtained U.S. technology for computers that are used to model hypersonic flight, while those in Hong Kong and the UAE served as procurement fronts.",
            "Exporters need a licence for any item subject to the Regulations if a listed entity is the purchaser, consignee or end user, and they cannot rely on a licence exception.",
            "No, licence exceptions cannot be used for shipments to the listed entities.",
        ),
        (
            (
                "role",
                "Three entities in China acted as procurement fronts, while those in Hong Kong and the UAE acquired American technology for modelling hypersonic flight.",
            ),
            ("negation", "Exporters can still use licence exceptions when a listed entity is the end user."),
            (
                "scope",
                "A licence is required only when a listed entity is the end user, not when it is the purchaser or a consignee.",
            ),
        ),
    ),
    (
        "2022-05-16-announcement-no-71-of-2022-on-export-control-of-ce-bul-05",
        (
            "A permit is valid for six months and for a single consignee. It may be used for several batches through one customs office.",
            "The Ministry of Commerce shall examine the application, alone or with other departments, and shall decide within 45 working days of accepting it.",
            "This announcement shall take effect on 1 July 2022. Contracts signed before that day are not exempt.",
        ),
        (
            "Each permit covers one consignee and remains valid for six months, although it can be used for several batches if they go through the same customs office.",
            "The ministry has 45 working days from acceptance of an application to reach a decision.",
            "Yes, contracts concluded before July 1, 2022 are also covered, since the announcement grants them no exemption.",
        ),
        (
            (
                "date_role",
                "The ministry has 45 working days from the submission of the contract to accept an application.",
            ),
            ("negation", "Contracts signed before 1 July 2022 are exempt from the announcement."),
            ("number", "A permit is valid for one month and for up to six consignees."),
        ),
    ),
    (
        "2023-10-27-announcement-no-88-of-2023-suspending-graphite-con-bul-07",
        (
            "From 6 November 2023 until 31 October 2024, the implementation of Announcement No. 71 of 2022 is suspended for the items under control numbers 1C571.a and 1C571.b that are exported to end users in the Republic of Korea.",
            "Graphite blocks under control number 1C571.c remain subject to a permit for all destinations, the Republic of Korea included.",
            "If the quarterly volume exceeds 21,000 tonnes, the two sides shall consult within 15 days.",
        ),
        (
            "China suspended Announcement No. 71 of 2022 for items 1C571.a and 1C571.b going to end users in South Korea between November 6, 2023 and October 31, 2024.",
            "The suspension does not extend to graphite blocks under 1C571.c, which still require a permit even when shipped to South Korea.",
            "Consultations between the two sides must take place within 15 days should the volume exceed 21,000 tonnes in a quarter.",
        ),
        (
            (
                "scope",
                "The suspension covers all graphite items exported to the Republic of Korea, including blocks under control number 1C571.c.",
            ),
            ("condition", "The two sides shall consult every 15 days about the quarterly volume."),
            (
                "direction",
                "Announcement No. 71 of 2022 applies from 6 November 2023 until 31 October 2024 to end users in the Republic of Korea.",
            ),
        ),
    ),
    (
        "2021-10-05-answers-to-questions-by-members-terpstra-and-el-id-bul-13",
        (
            "The term is eight weeks and can be extended once by eight weeks. Where advice from the intelligence services has been sought, the term is suspended until the advice is received.",
            "The unit has 23 full-time posts, of which four are vacant. I intend to add six posts in the budget for 2022.",
            "The company has put the value of the order at EUR 34 million. The State has received no claim for damages.",
        ),
        (
            "The statutory term of eight weeks may be extended one time by another eight weeks, and it stops running while advice from the intelligence services is awaited.",
            "Four of the unit's 23 full-time posts are unfilled, and the minister plans to create six more in the 2022 budget.",
            "No claim for damages has been made against the State, although the company values the order at €34 million.",
        ),
        (
            ("modality", "The minister has added six posts to the unit in the budget for 2022."),
            ("number", "Six of the unit's 23 full-time posts are vacant, and four more are to be added."),
            ("negation", "The company has claimed damages of EUR 34 million from the State."),
        ),
    ),
    (
        "2023-05-26-the-hague-puts-off-licence-duty-for-etching-tools-bul-15",
        (
            "An amending regulation published today changes the date in the final article of the Regulation on semiconductor process equipment from 1 June to 1 September 2023.",
            "The criterion for dry etchers is narrowed: the aspect ratio has to be above 40:1, not 30:1.",
            "ChipNL had pointed out that the lower figure would catch older tools used to make pressure sensors.",
        ),
        (
            "The start of the Dutch rules was postponed from June 1 to September 1, 2023 by an amending regulation.",
            "The criterion for dry etchers was narrowed to an aspect ratio above 40:1 instead of 30:1, after ChipNL had noted that the lower threshold would capture older tools for making pressure sensors.",
            "The amending regulation moved the date from 1 June 2023 to 1 September 2023.",
        ),
        (
            ("order", "The amending regulation brings the date forward from 1 September to 1 June 2023."),
            (
                "direction",
                "The criterion for dry etchers is widened: the aspect ratio has to be above 30:1, not 40:1.",
            ),
            (
                "role",
                "ChipNL had pointed out that the higher figure would catch older tools used to make pressure sensors.",
            ),
        ),
    ),
    (
        "2022-09-30-revision-of-the-foreign-end-user-list-2022-edition-bul-17",
        (
            "It is not a list of prohibited parties.",
            "If the consignee or the user of the goods is on the list, the exporter must apply for a licence, unless it is clear that the goods will not be used for the development of weapons of mass destruction.",
            "The exporter judges this with the help of 18 check points, which concern among other things the packaging, the route and the terms of payment.",
        ),
        (
            "No, the list does not name prohibited parties; rather, an exporter has to apply for a licence if the consignee or user appears on it, except where it is clear that the goods will not serve the development of weapons of mass destruction.",
            "Exporters make this assessment using 18 check points, covering for example packaging, the route and payment terms.",
        ),
        (
            (
                "condition",
                "If the consignee is on the list, the exporter must apply for a licence in every case.",
            ),
            ("party", "The Ministry judges this with the help of 18 check points."),
            ("negation", "The list names parties to which exports are prohibited."),
        ),
    ),
    (
        "2024-02-28-sumire-chemical-loses-its-fast-lane-for-photoresis-bul-19",
        (
            "The trade ministry revoked the licence on Monday and told the company on Tuesday, according to a notice that Sumire filed with the Tokyo exchange.",
            "From 1 March it must apply for an individual licence for every order of resist for exposure at wavelengths below 15 nanometres.",
            "The company can ask for a new bulk licence once it has passed an inspection of its internal control programme, though not before 1 March 2025.",
        ),
        (
            "Sumire's licence was revoked on Monday by the trade ministry, which informed the company a day later.",
            "As of 1 March, Sumire needs an individual licence for each order of resist for wavelengths under 15 nanometres.",
            "A new bulk licence is possible only after the company passes an inspection of its internal control programme, and no earlier than March 1, 2025.",
        ),
        (
            (
                "date_role",
                "The trade ministry told the company on Monday that its licence would be revoked on Tuesday.",
            ),
            (
                "condition",
                "The company can ask for a new bulk licence on 1 March 2025 without an inspection of its internal control programme.",
            ),
            (
                "direction",
                "From 1 March it must apply for an individual licence for every order of resist for exposure at wavelengths above 15 nanometres.",
            ),
        ),
    ),
    (
        "2023-06-23-union-general-export-authorisation-eu-gx9-low-valu-bul-21",
        (
            "The value of all items in one shipment to one consignee may not exceed EUR 25,000.",
            "The total value of the shipments to one consignee may not exceed EUR 150,000 in a calendar year.",
            "The exporter shall register with the competent authority at the latest 30 days after the first export, and shall report each year, by the end of January, the number, value and destination of the shipments.",
        ),
        (
            "A single shipment to a consignee is limited to €25,000, and shipments to the same consignee may total no more than €150,000 per calendar year.",
            "Exporters must register with the competent authority no later than 30 days after their first export and file an annual report by the end of January.",
            "The annual report, due by the end of January, has to state how many shipments were made, what they were worth and where they went.",
        ),
        (
            (
                "number",
                "A single shipment to a consignee is limited to EUR 150,000, and shipments to the same consignee may total no more than EUR 25,000 per calendar year.",
            ),
            (
                "order",
                "The exporter shall register with the competent authority at the latest 30 days before the first export.",
            ),
            (
                "party",
                "The competent authority shall report each year, by the end of January, the number, value and destination of the shipments.",
            ),
        ),
    ),
    (
        "2022-10-20-brightwater-avionics-to-pay-2-9-million-to-settle-bul-25",
        (
            "The company disclosed the violations voluntarily in February 2021, after a new compliance officer had gone through old files. The Office cut the penalty by half on that account.",
            "Two former sales managers have each accepted a separate ban of five years from taking part in exports.",
            "The goods, worth $1.9 million in all, went to an integrator of drones in Israel and to its subsidiary in Brazil.",
        ),
        (
            "Because the company voluntarily disclosed the violations in February 2021, the Office halved the penalty.",
            "The disclosure followed a review of old files by a new compliance officer.",
            "The goods were worth $1.9 million in total and were shipped to an Israeli drone integrator and its Brazilian subsidiary.",
            "Separately, two former sales managers each agreed to be barred from exporting for five years.",
        ),
        (
            ("role", "The goods went to an integrator of drones in Brazil and to its subsidiary in Israel."),
            ("date", "The company disclosed the violations voluntarily in October 2020."),
            (
                "role",
                "A new compliance officer has accepted a separate ban of five years from taking part in exports.",
            ),
        ),
    ),
    (
        "2023-03-15-notice-to-exporters-2023-07-new-open-general-licen-bul-27",
        (
            "The Export Control Unit has today published the Open General Export Licence (Quantum Components). It comes into force on 3 April 2023.",
            "In January and February we received 88 applications, of which 81 were for destinations about which we have no concerns.",
            "Complete quantum computers are not covered.",
            "Register in the digital system SPIRE before your first export. Registration is free.",
        ),
        (
            "The licence does not apply to complete quantum computers.",
            "Of the 88 applications received in January and February, 81 concerned destinations that raise no concerns.",
            "Exporters must register in SPIRE, free of charge, before exporting for the first time.",
            "The Open General Export Licence for quantum components, published by the Export Control Unit, enters into force on April 3, 2023.",
        ),
        (
            ("order", "Exporters must register in SPIRE after their first export."),
            (
                "number",
                "In January and February the unit received 81 applications, of which 88% were for destinations about which it has no concerns.",
            ),
            ("negation", "The licence also covers complete quantum computers."),
        ),
    ),
    (
        "2023-08-03-interim-final-rule-controls-on-near-memory-process-bul-30",
        (
            "This rule adds ECCN 4A095 to the Commerce Control List. It covers processors that are stacked on memory and that can move data at very high rates, known as near-memory processors.",
            "Applications for Group D:5 are reviewed under a presumption of denial, all others case by case with a view to approval.",
            "New section 740.28 permits exports to Group A:5 affiliates in Group D:1 of up to 64 circuits per calendar year for use in their own laboratories. The exporter has to notify the agency 25 days beforehand.",
        ),
        (
            "ECCN 4A095, which the rule adds to the Commerce Control List, covers so-called near-memory processors, i.e. processors stacked on memory that can move data at very high rates.",
            "Licence applications for Group D:5 face a presumption of denial, whereas all other applications are considered case by case with a view to approval.",
            "Under section 740.28, affiliates of Group A:5 in Group D:1 may receive up to 64 circuits a year for use in their own labs, provided the agency is notified 25 days in advance.",
        ),
        (
            (
                "role",
                "Applications for Group D:5 are reviewed case by case with a view to approval, all others under a presumption of denial.",
            ),
            (
                "number",
                "Section 740.28 permits exports of up to 25 circuits per calendar year if the agency is notified 64 days beforehand.",
            ),
            ("party", "The agency has to notify the exporter 25 days beforehand."),
        ),
    ),
    (
        "2024-01-24-client-alert-the-final-us-rule-on-near-memory-proc-bul-32",
        (
            "The final rule catches circuits with a memory bandwidth of 3.2 terabytes per second or more, in place of the 2.4 that applied since 1 December.",
            "A board is now caught from two circuits, not four. This is the one point where the final rule is stricter.",
            "The yearly allowance rises from 64 to 200 circuits, and the notice beforehand shrinks from 25 days to 10.",
            "But a company can use it only if it files a yearly report on where the circuits are. The first report is due by 31 March 2025.",
        ),
        (
            "The final rule raises the bandwidth threshold to 3.2 terabytes per second from 2.4.",
            "Boards are now covered if they contain two circuits rather than four, which is the only respect in which the final rule is stricter.",
            "The annual allowance goes up from 64 to 200 circuits and the notice period is cut from 25 to 10 days, but companies must file an annual report on the location of the circuits, first by March 31, 2025.",
        ),
        (
            (
                "direction",
                "The yearly allowance falls from 200 to 64 circuits, and the notice beforehand grows from 10 days to 25.",
            ),
            ("order", "A board is now caught from four circuits, not two."),
            ("scope", "The final rule is stricter on every point."),
            (
                "condition",
                "A company can use the exception without filing a yearly report on where the circuits are.",
            ),
        ),
    ),
    (
        "2024-06-11-announcement-no-33-of-2024-on-export-control-of-ce-bul-09",
        (
            "Magnets that are already built into motors, loudspeakers or other assemblies are not controlled, unless the assembly was made in order to evade this announcement.",
            "A permit is valid for three months. Exporters that have kept a good record for two years may apply for a general permit that is valid for one year and covers a named customer.",
            "Goods declared to customs before that day may leave under the former rules until 31 July 2024.",
            "This announcement shall take effect on 15 July 2024.",
        ),
        (
            "No, magnets already installed in motors or loudspeakers fall outside the controls, unless the assembly was produced to evade them.",
            "Permits last three months, but exporters with a good record over two years can apply for a one-year general permit for a named customer.",
            "Goods declared to customs before July 15, 2024 could still leave under the previous rules until the end of that month.",
        ),
        (
            ("condition", "Magnets that are already built into motors are never controlled."),
            (
                "number",
                "A general permit is valid for two years and is open to exporters that have kept a good record for one year.",
            ),
            ("scope", "All exporters may apply for a general permit that is valid for one year."),
        ),
    ),
    (
        "2025-08-29-announcement-no-52-of-2025-amending-the-export-con-bul-12",
        (
            "Under control number 1C612.a, the content of dysprosium or terbium, taken together, above which sintered neodymium-iron-boron magnets are controlled is changed from 2.5% to 4.0% by weight.",
            "The validity of a permit for a single customer is changed from three months to six months. The validity of a general permit remains one year.",
            "This announcement shall take effect on 1 October 2025, except for Article 2, which shall take effect on 1 December 2025.",
        ),
        (
            "The dysprosium and terbium threshold for sintered neodymium-iron-boron magnets rises from 2.5% to 4.0% by weight.",
            "Single-customer permits will be valid for six months instead of three, while general permits continue to be valid for one year.",
            "Apart from Article 2, which applies from December 1, 2025, the announcement enters into force on October 1, 2025.",
        ),
        (
            (
                "direction",
                "The dysprosium and terbium threshold for sintered neodymium-iron-boron magnets is lowered from 4.0% to 2.5% by weight.",
            ),
            (
                "date_role",
                "Article 2 takes effect on 1 October 2025, the rest of the announcement on 1 December 2025.",
            ),
            ("scope", "The validity of all permits, including general permits, is changed to six months."),
        ),
    ),
    (
        "2025-01-21-corrigendum-to-the-amendment-of-eu-gx9-of-13-decem-bul-23",
        (
            "The figure of EUR 15,000 came from the proposal that was put to the coordination group in October.",
            "In November the group settled on EUR 18,000 by a vote of 16 to 9, with two Member States abstaining.",
            "The corrections apply from 1 February 2025, at the same time as the amendment.",
        ),
        (
            "The figure of €15,000 originated in the proposal submitted to the coordination group in October, whereas the group agreed on €18,000 in November.",
            "Two Member States abstained when the coordination group agreed on EUR 18,000 in November by 16 votes to 9.",
            "Both the amendment and the corrections apply as of 1 February 2025.",
        ),
        (
            (
                "date_role",
                "The group settled on EUR 15,000 in November, after a proposal of EUR 18,000 in October.",
            ),
            (
                "number",
                "The group settled on EUR 18,000 by a vote of 16 to 2, with nine Member States abstaining.",
            ),
            ("order", "The corrections apply before the amendment, from 1 February 2025."),
        ),
    ),
    (
        "2025-03-27-us-scraps-year-old-curbs-on-near-memory-chips-to-s-bul-33",
        (
            "The United States will scrap its worldwide curbs on near-memory processors and replace them with agreements with single governments, the commerce department said on Thursday, overturning a rule that had been in force since last February.",
            "The department said it would not enforce the rule from March 31. A formal notice of rescission is to follow in May.",
            "The first agreement, with the United Arab Emirates, is to be signed in April and would allow up to 90,000 chips a year, two people briefed on it said. Talks with Saudi Arabia and Malaysia are at an early stage.",
        ),
        (
            "The Commerce Department said on Thursday that Washington would abolish the worldwide curbs on near-memory processors in favour of agreements with individual governments.",
            "Enforcement of the rule ends on March 31, with the formal rescission notice expected in May.",
            "The UAE is to be the first to sign such an agreement, in April; it would permit as many as 90,000 chips annually, according to two people briefed on it.",
            "Negotiations with Malaysia and Saudi Arabia are still in the early stages.",
        ),
        (
            (
                "modality",
                "The United States has signed its first agreement, with the United Arab Emirates, which allows up to 90,000 chips a year.",
            ),
            (
                "date_role",
                "A formal notice of rescission was published on March 31, and enforcement of the rule will end in May.",
            ),
            ("party", "The first agreement, with Saudi Arabia, is to be signed in April."),
            (
                "scope",
                "The United States will scrap its curbs on near-memory processors without replacing them.",
            ),
        ),
    ),
    (
        "2025-10-16-china-bars-us-drone-maker-halberd-and-two-supplier-bul-35",
        (
            "Halberd, of San Marcos, California, is accused of having sold reconnaissance drones to Taiwan.",
            "Senior managers of the three companies may not enter China, and their work permits are cancelled, Announcement No. 61 of 2025 of the commerce ministry says. Halberd is in addition fined $27 million, to be paid within 15 days.",
            "It forbids exports of brushless motors with a power of more than 1.2 kilowatts to any maker of military drones in the United States from Nov 3, and makes those to civilian makers subject to a permit.",
            "Motors below 1.2 kilowatts, which drive most camera drones, remain free.",
        ),
        (
            "California-based Halberd is alleged to have sold reconnaissance drones to Taiwan.",
            "Under Announcement No. 61 of 2025, senior managers of the three companies are barred from entering China and lose their work permits, and Halberd must also pay a $27 million fine within 15 days.",
            "From November 3, brushless motors above 1.2 kilowatts may not be exported to U.S. makers of military drones, while exports to civilian makers need a permit.",
            "Most camera drones use motors of less than 1.2 kilowatts, which are not restricted.",
        ),
        (
            (
                "role",
                "It forbids exports of brushless motors to makers of civilian drones in the United States, and makes those to military makers subject to a permit.",
            ),
            ("scope", "Each of the three companies is fined $27 million, to be paid within 15 days."),
            ("party", "Halberd is accused of having sold reconnaissance drones to China."),
            ("modality", "Halberd has admitted that it sold reconnaissance drones to Taiwan."),
        ),
    ),
    (
        "2024-06-14-kesselbach-magnettechnik-statement-on-chinese-expo-bul-10",
        (
            "About 38% of the blocks bought last year contained more than 2.5% of heavy rare earths and will need a permit.",
            "Since last autumn we have raised our stocks of the grades in question to the needs of about five months. Production is secure until the end of November even if not a single permit is granted before then.",
            "Its grain-boundary process, developed with the University of Ilmtal, brings the dysprosium content of traction grades down to 1.9%, below the threshold. The process has been qualified by one carmaker and is being tested by three more.",
        ),
        (
            "Roughly 38% of last year's blocks had a heavy rare earth content above 2.5% and will therefore need a permit.",
            "Even without a single permit, production is secured through the end of November, as stocks of the affected grades cover about five months of demand.",
            "The grain-boundary process, which was developed together with the University of Ilmtal, lowers the dysprosium content of traction grades to 1.9%; one carmaker has qualified it and three others are testing it.",
        ),
        (
            ("number", "The process has been qualified by three carmakers and is being tested by one more."),
            ("negation", "About 38% of the blocks bought last year will not need a permit."),
            (
                "condition",
                "Production is secure until the end of November provided that permits are granted before then.",
            ),
        ),
    ),
    (
        "2023-11-06-modification-of-ruling-cvr-2021-117-after-tribunal-trade-16",
        (
            "In Fjordwear ApS v Customs Authority, the Tariff and Customs Tribunal held on 3 October 2023 that a right of the trademark owner to approve manufacturers does not by itself make the royalty a condition of sale.",
            "The period for adjusting provisional values is lengthened from 90 days to 120 days after the end of each half-year.",
            "Claims must be lodged by 30 June 2024 on form C-285R. The Authority expects about 340 claims and has set aside 21 million for repayments. Ruling CVR 2021-118 is not affected.",
        ),
        (
            "On October 3, 2023, the Tariff and Customs Tribunal ruled in Fjordwear ApS v Customs Authority that the trademark owner's right to approve manufacturers is not enough on its own to make the royalty a condition of sale.",
            "Importers now have 120 days rather than 90 after each half-year to adjust provisional values.",
            "About 340 claims are expected, for which the Authority has reserved 21 million; they have to be filed on form C-285R by June 30, 2024.",
        ),
        (
            (
                "negation",
                "The Tribunal held that a right of the trademark owner to approve manufacturers is enough to make the royalty a condition of sale.",
            ),
            (
                "direction",
                "The period for adjusting provisional values is shortened from 120 days to 90 days.",
            ),
            ("number", "The Authority has received about 340 claims."),
            ("party", "The Tribunal expects about 340 claims and has set aside 21 million for repayments."),
        ),
    ),
    (
        "2023-06-14-steel-safeguard-on-rebar-extended-to-june-2025-out-trade-07",
        (
            "The additional duty on goods imported outside the quota is reduced from 25% to 20%.",
            "The reduction follows the recommendation of the Remedies Authority, which found that the price gap between domestic and imported rebar had narrowed to less than 4% by the end of 2022.",
            "The measure on category 14 (wire rod) is not extended and ends on 30 June 2023, because the Authority found no evidence that the domestic industry would be seriously injured without it.",
        ),
        (
            "On the recommendation of the Remedies Authority, the additional duty for out-of-quota imports was cut from 25% to 20%.",
            "The wire rod measure expires on June 30, 2023 without an extension, since there was no evidence of serious injury to the domestic industry in its absence.",
            "By the end of 2022 the price gap between domestic and imported rebar was below 4%, the Remedies Authority found.",
        ),
        (
            (
                "direction",
                "The additional duty on goods imported outside the quota is increased from 20% to 25%.",
            ),
            ("negation", "The measure on category 14 (wire rod) is extended beyond 30 June 2023."),
            (
                "direction",
                "The Remedies Authority found that the price gap between domestic and imported rebar had widened to 4% by the end of 2022.",
            ),
        ),
    ),
    (
        "2022-06-02-manila-reopens-door-to-paran-chicken-but-not-to-li-trade-21",
        (
            "Memorandum Order 37 lifts the ban for meat and hatching eggs from birds slaughtered or laid on or after 15 May 2022.",
            "Live poultry and day-old chicks stay banned until a Philippine inspection team has visited the state, a trip pencilled in for September.",
            "The lifting follows a declaration by the Brazilian veterinary service that the state has been free of the disease since 12 April.",
            "Local growers, who enjoyed the break from competition, asked for the tariff on chicken to be raised from 40% to 60%; the government said no such increase was planned.",
        ),
        (
            "The ban on meat and hatching eggs was lifted by Memorandum Order 37, whereas live poultry and day-old chicks remain prohibited pending a visit by Philippine inspectors.",
            "Brazil's veterinary service had declared the state free of the disease since April 12.",
            "Local growers wanted the chicken tariff increased from 40% to 60%, but the government said that it had no plans to do so.",
        ),
        (
            ("negation", "Memorandum Order 37 also lifts the ban for live poultry and day-old chicks."),
            (
                "party",
                "The lifting follows a declaration by the Philippine inspection team that the state has been free of the disease since 12 April.",
            ),
            ("modality", "The government raised the tariff on chicken from 40% to 60%."),
        ),
    ),
    (
        "2023-02-10-canberra-blocks-hainan-volt-s-bid-for-pilgangoora-trade-30",
        (
            'Australia\'s treasurer has blocked Hainan Volt Holdings from raising its stake in the miner Westmark Lithium from 4.9% to 19.8%, saying that the purchase was "contrary to the national interest".',
            "The order, signed on Thursday, is the first refusal under the tighter screening of critical minerals that began last July.",
            "Hainan Volt may keep its existing shares but may not appoint a director or sign any agreement to buy ore for five years.",
            "The buyer has 28 days to ask a court to review the decision on points of law.",
        ),
        (
            "The Australian treasurer prevented Hainan Volt Holdings from increasing its holding in Westmark Lithium to 19.8% from 4.9%.",
            "It was the first purchase refused since critical minerals came under tighter screening last July.",
            "Although Hainan Volt can retain its current shares, it is barred for five years from appointing a director or agreeing to buy ore.",
            "Hainan Volt can seek a court review of the decision on points of law within 28 days.",
        ),
        (
            ("negation", "Hainan Volt must sell its existing shares."),
            (
                "role",
                "Westmark Lithium was blocked from raising its stake in Hainan Volt Holdings from 4.9% to 19.8%.",
            ),
            ("modality", "Hainan Volt has asked a court to review the decision."),
            ("invented", "The treasurer blocked the purchase because Hainan Volt had appointed a director."),
        ),
    ),
    (
        "2021-09-15-withhold-release-order-palm-oil-of-serimbah-planta-trade-32",
        (
            "Effective 15 September 2021, officers at all ports of entry shall detain palm oil and products containing palm oil made by Serimbah Plantations Berhad, its subsidiaries and joint ventures.",
            "The agency identified six of the eleven indicators of forced labour of the International Labour Organization: debt bondage, withholding of wages, retention of identity documents, physical and sexual violence, isolation, and abusive living and working conditions.",
            "Proof of admissibility must be submitted within three months of the date of importation.",
        ),
        (
            "As of 15 September 2021, palm oil from Serimbah Plantations Berhad and its subsidiaries and joint ventures is to be detained at every port of entry.",
            "Six of the ILO's eleven indicators of forced labour were identified by the agency, including debt bondage and isolation.",
            "Importers have three months from importation to submit proof of admissibility.",
        ),
        (
            (
                "scope",
                "The agency identified all eleven indicators of forced labour of the International Labour Organization.",
            ),
            (
                "party",
                "The International Labour Organization identified six indicators of forced labour at the company.",
            ),
            (
                "date_role",
                "Proof of admissibility must be submitted within three months of 15 September 2021.",
            ),
        ),
    ),
    (
        "2021-12-17-catch-limits-for-2022-mackerel-herring-cod-and-had-trade-17",
        (
            "Vessels of less than 10 metres may land up to 350 kilograms of mackerel a week with handlines outside the limit. Up to 10% of an unused limit may be carried into the following year, and up to 10% may be borrowed from it.",
            "Landings must be reported through the electronic logbook within 24 hours of docking. Vessels over 12 metres must carry a working remote electronic monitoring system from 1 July 2022; the deadline had originally been 1 January.",
            "Talks with neighbouring states on sharing mackerel failed in November, and the limit for that stock was therefore set unilaterally.",
        ),
        (
            "Small boats under 10 metres can land up to 350 kg of mackerel per week by handline without this counting against the limit.",
            "Landings have to be recorded in the electronic logbook no later than 24 hours after docking.",
            "The mackerel limit was set unilaterally because talks with neighbouring states on sharing the stock had failed in November.",
            "The deadline for vessels over 12 metres to carry remote electronic monitoring was moved from 1 January to July 1, 2022.",
        ),
        (
            ("number", "Vessels of less than 12 metres may land up to 350 kilograms of mackerel a week."),
            (
                "date_role",
                "Vessels over 12 metres must carry a working remote electronic monitoring system from 1 January 2022.",
            ),
            ("negation", "The mackerel limit was agreed with neighbouring states in November."),
        ),
    ),
    (
        "2025-02-21-washington-proposes-port-fee-of-60-a-ton-on-foreig-trade-24",
        (
            "Car carriers built abroad would pay $60 per net ton each time they call at a United States port under a proposal published on Friday that shipowners say would add as much as $1.3 million to a single voyage.",
            "The fee would be charged from 1 September 2025, on no more than five calls per vessel per year.",
            "Ships of less than 4,000 net tons, ships in ballast and ships enrolled in the Maritime Security Program would be exempt.",
            "Comments are accepted until 24 March and a hearing will be held in Long Beach on 1 April.",
        ),
        (
            "Under the proposal, foreign-built car carriers would be charged $60 per net ton for each call at a U.S. port, which shipowners say could add up to $1.3 million to the cost of a voyage.",
            "The proposed fee would apply from September 1, 2025 and be limited to five calls per vessel annually.",
            "Exemptions would be available for vessels under 4,000 net tons, ships in ballast and those enrolled in the Maritime Security Program.",
            "The deadline for comments is March 24, ahead of a hearing in Long Beach on April 1.",
        ),
        (
            (
                "modality",
                "Since September 2025 car carriers built abroad have paid $60 per net ton each time they call at a United States port.",
            ),
            (
                "date_role",
                "Comments are accepted until 1 April and a hearing will be held in Long Beach on 24 March.",
            ),
            (
                "party",
                "The government says that the fee would add as much as $1.3 million to a single voyage.",
            ),
            ("number", "Ships of more than 4,000 net tons would be exempt."),
        ),
    ),
    (
        "2025-11-12-us-suspends-car-carrier-fee-for-a-year-as-part-of-trade-26",
        (
            "The United States has suspended its port fee on foreign-built car carriers until 9 November 2026, barely a month after it began to be collected.",
            "Fees that fell due before then remain payable and will not be refunded, the notice says.",
            "The remission scheme for owners who order ships in America is suspended as well.",
            "About $74 million had been collected from 61 ships, according to the port authorities' association.",
        ),
        (
            "The U.S. port fee on car carriers built abroad is on hold until November 9, 2026.",
            "The notice states that fees already due are still payable and will not be paid back.",
            "The port authorities' association says that some $74 million had been collected from 61 vessels.",
            "Owners who order ships in America cannot use the remission scheme for now, as it has also been suspended.",
        ),
        (
            ("negation", "Fees that fell due before the suspension will be refunded."),
            ("modality", "The United States has repealed its port fee on foreign-built car carriers."),
            ("negation", "The remission scheme for owners who order ships in America continues."),
            ("number", "About $61 million had been collected from 74 ships."),
        ),
    ),
    (
        "2023-09-20-what-importers-must-file-under-cbam-from-october-trade-11",
        (
            "From 1 October, importers of cement, iron and steel, aluminium, fertilisers, hydrogen and electricity into the European Union have to report the emissions embedded in their goods. There is nothing to pay yet.",
            "The first report, covering October to December 2023, is due by 31 January 2024. Reports are quarterly after that, due one month after the end of each quarter.",
            "Importers who fail to report face penalties of between EUR 10 and EUR 50 per tonne of unreported emissions.",
        ),
        (
            "Importers have to file the first report, which covers the last quarter of 2023, by January 31, 2024, and then report every quarter.",
            "For now importers only need to report embedded emissions; no payment is required yet.",
            "Failure to report is punishable by a penalty of €10 to €50 for each tonne of emissions not reported.",
        ),
        (
            (
                "date_role",
                "The first report, covering October 2023 to January 2024, is due by 31 December 2023.",
            ),
            ("negation", "From 1 October, importers have to pay for the emissions embedded in their goods."),
            (
                "number",
                "Importers who fail to report face penalties of between EUR 10 and EUR 50 per report.",
            ),
        ),
    ),
    (
        "2024-01-22-two-names-come-off-uk-maritime-sanctions-list-afte-trade-10",
        (
            "Britain has removed two names from its maritime sanctions list, eight months after they were added, following a court challenge that the government decided not to fight.",
            "Leila Hamadani, a Dubai-based investor, and Tarkhan Ship Management LLC were struck off on Monday.",
            "Blue Meridian itself remains listed, as do the eleven other additions.",
            "It declined to say whether compensation would be paid.",
        ),
        (
            "The UK took Leila Hamadani, an investor based in Dubai, and Tarkhan Ship Management LLC off its maritime sanctions list.",
            "The two names were removed after a legal challenge which the government chose not to contest.",
            "Blue Meridian and the eleven other additions are still on the list.",
        ),
        (
            ("scope", "Britain has removed all fourteen names from its maritime sanctions list."),
            ("party", "Blue Meridian was struck off on Monday, while Leila Hamadani remains listed."),
            ("negation", "The government fought the court challenge."),
            ("invented", "It said that compensation would be paid."),
        ),
    ),
    (
        "2022-10-21-corrigendum-to-the-definitive-anti-dumping-duty-on-trade-03",
        (
            'In the table of duty rates, the entry for Saigon Precision Drive Co., Ltd is corrected. For "29.6%" read "26.9%". The error arose from a transposition of digits during translation and does not reflect a change in the findings.',
            "Applications must be lodged with the customs authority that collected the duty within three years of the date on which the debt was notified, and must be accompanied by the customs declaration and by the commercial invoice.",
            "No interest is payable on amounts repaid under this corrigendum, except where national law provides otherwise.",
        ),
        (
            "The rate for Saigon Precision Drive is corrected to 26.9% from 29.6%, an error caused by transposed digits in translation.",
            "The correction does not mean that the findings have changed.",
            "Importers must apply to the customs authority that collected the duty within three years of notification of the debt, enclosing the customs declaration and the commercial invoice.",
            "Repaid amounts bear no interest unless national law provides otherwise.",
        ),
        (
            ("order", "The rate for Saigon Precision Drive is corrected from 26.9% to 29.6%."),
            ("negation", "The correction reflects a change in the findings."),
            ("condition", "Interest is payable on amounts repaid under this corrigendum."),
        ),
    ),
    (
        "2022-09-09-notice-of-definitive-anti-dumping-duty-on-bicycle-trade-02",
        (
            "A definitive anti-dumping duty is imposed on imports of roller chains for bicycles originating in Vietnam, with effect from 10 September 2022. Notice of the provisional measure was published on 11 March 2022.",
            "The Commission rejected a price undertaking offered by Hanoi Link Industries because the company sells its chains together with cassettes, which would make cross-compensation difficult to detect.",
            "The measure will remain in force for five years unless it is reviewed earlier.",
        ),
        (
            "Since September 10, 2022, imports of bicycle roller chains from Vietnam have been subject to a definitive anti-dumping duty.",
            "Hanoi Link Industries offered a price undertaking, but the Commission turned it down because the firm sells chains together with cassettes.",
            "Unless there is an earlier review, the measure stays in force for five years.",
        ),
        (
            ("date_role", "A definitive anti-dumping duty is imposed with effect from 11 March 2022."),
            ("negation", "The Commission accepted a price undertaking offered by Hanoi Link Industries."),
            ("role", "Hanoi Link Industries rejected a price undertaking offered by the Commission."),
            ("condition", "The measure will remain in force for five years and cannot be reviewed earlier."),
        ),
    ),
    (
        "2025-03-14-eu-retaliation-list-targets-turkish-hazelnuts-deni-trade-39",
        (
            "The European Union will impose extra duties on Turkish hazelnuts, denim and flat glass from 15 April unless Ankara lifts its surcharge on European farm machinery, the Commission said on Friday.",
            "The duties would be 15% on shelled hazelnuts, 12% on denim fabric and 20% on flat glass.",
            "A Turkish trade official said that the surcharge was temporary and would fall to 20% in June in any case. Talks are planned for 2 April in Ankara.",
        ),
        (
            "If Turkey does not lift its surcharge on European farm machinery, the EU will levy additional duties on Turkish hazelnuts, denim and flat glass from April 15.",
            "Flat glass would face the highest of the three duties, at 20%, compared with 15% for shelled hazelnuts and 12% for denim fabric.",
            "The surcharge is only temporary and is set to fall to 20% in June, according to a Turkish trade official.",
        ),
        (
            (
                "number",
                "The duties would be 20% on shelled hazelnuts, 15% on denim fabric and 12% on flat glass.",
            ),
            (
                "condition",
                "The European Union will impose extra duties on Turkish hazelnuts, denim and flat glass from 15 April even if Ankara lifts its surcharge.",
            ),
            (
                "modality",
                "The European Union has imposed extra duties on Turkish hazelnuts, denim and flat glass.",
            ),
            (
                "party",
                "A Commission official said that the surcharge was temporary and would fall to 20% in June.",
            ),
        ),
    ),
    (
        "2024-03-05-india-brings-back-10-lentil-duty-from-april-with-a-trade-38",
        (
            "India will charge a duty of 10% on red lentils again from 1 April 2024, ending a waiver that has been in force for 18 months.",
            "Australian lentils will pay half the rate, 5%, within a yearly quota of 150,000 tonnes agreed in the trade pact between the two countries.",
            "Shipments with a bill of lading dated on or before 4 March will still enter free of duty if they arrive by 30 April.",
        ),
        (
            "From April 1, 2024 India is reintroducing a 10% duty on red lentils, which ends an 18-month waiver.",
            "Lentils from Australia benefit from a reduced rate of 5%, but only within an annual quota of 150,000 tonnes.",
            "No duty is payable on shipments whose bill of lading is dated no later than March 4, provided they arrive by April 30.",
        ),
        (
            ("scope", "All Australian lentils will pay half the rate, 5%."),
            (
                "date_role",
                "Shipments with a bill of lading dated on or before 30 April will still enter free of duty if they arrive by 4 March.",
            ),
            ("direction", "India will waive a duty of 10% on red lentils from 1 April 2024."),
            ("number", "Australian lentils will pay 10% within a yearly quota of 150,000 tonnes."),
        ),
    ),
)
