"""Answers as a chat model words them over the bundled samples, with false twins: the development half.

A sample, its quotes, what a chat model may truly write of them, and what is false with its kind. Written in one go before
any rule was changed for them: the groups at odd places are here, those at even places in tests/heldout_answers.py. The
third and fourth false sentence of a group were added later, when more passed in the held-out half than here.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2016-06-03-deemed-exports",
        (
            "Section 734.13 treats the release of technology or source code to a foreign person in the United States as an export.",
            "The release counts as an export to the foreign person's most recent country of citizenship or permanent residency.",
        ),
        (
            "Under section 734.13, giving a foreign person in the United States access to technology or source code is considered an export to the country where that person most recently held citizenship or permanent residency.",
            "In short, releasing source code or technology to a foreign national on American soil counts as an export to their latest country of citizenship or permanent residency.",
        ),
        (
            (
                "direction",
                "Under section 734.13, releasing technology to a foreign person in the United States counts as an export to the person's first country of citizenship.",
            ),
            (
                "scope",
                "Section 734.13 treats the release of object code to a foreign person in the United States as an export.",
            ),
            (
                "role",
                "Section 734.13 treats the release of technology to an American person in a foreign country as an export.",
            ),
            (
                "order",
                "The release counts as an export to the country where the person first obtained permanent residency.",
            ),
        ),
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        (
            "India joined the Wassenaar Arrangement on 8 December 2017.",
            "India is the 42nd participating state.",
            "The plenary meeting of 6 and 7 December 2017 in Vienna had decided to admit India.",
        ),
        (
            "India became the 42nd participating state of the Wassenaar Arrangement on December 8, 2017, following a decision by the plenary in Vienna on December 6 and 7.",
            "The decision to admit India was taken at the Vienna plenary of 6–7 December 2017, and the country joined a day later.",
        ),
        (
            (
                "date",
                "India joined the Wassenaar Arrangement on 6 December 2017 as its 42nd participating state.",
            ),
            (
                "country",
                "Indonesia became the 42nd participating state of the Wassenaar Arrangement on December 8, 2017.",
            ),
            (
                "role",
                "India had decided to admit the Wassenaar Arrangement at the plenary meeting in Vienna.",
            ),
            ("date_role", "The plenary meeting in Vienna took place on 8 December 2017."),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The May 2020 version reached foreign-made items only if they were designed or produced by Huawei or one of its listed affiliates.",
            "The August 2020 version no longer asks who designed the chip.",
            "Off-the-shelf chips of other designers therefore fall under the August 2020 version.",
        ),
        (
            "While the May 2020 version applied only to foreign-made items designed or produced by Huawei or its listed affiliates, the August 2020 version drops the question of who designed the chip, so other designers' off-the-shelf chips are covered too.",
            "As a result of the August 2020 change, off-the-shelf chips designed by other companies are also covered.",
        ),
        (
            (
                "attribution",
                "The May 2020 version no longer asks who designed the chip, whereas the August 2020 version reached only items designed or produced by Huawei or its listed affiliates.",
            ),
            ("negation", "Off-the-shelf chips of other designers do not fall under the August 2020 version."),
            ("scope", "The August 2020 version reaches only chips that Huawei designed."),
            (
                "condition",
                "The May 2020 version reached foreign-made items even if they were not designed by Huawei.",
            ),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The Temporary General License for Huawei had been extended through August 13, 2020.",
            "The rule of August 17, 2020 confirms that the Temporary General License has expired.",
            "The Temporary General License had allowed limited work, such as keeping existing networks and equipment running.",
        ),
        (
            "Huawei's Temporary General License, which had permitted limited work such as keeping existing networks running, had been extended until August 13, 2020 and has since expired.",
            "According to the rule of August 17, 2020, the Temporary General License for Huawei is no longer in effect.",
        ),
        (
            ("date", "The Temporary General License for Huawei was extended through August 17, 2020."),
            (
                "direction",
                "The rule of August 17, 2020 confirms that the Temporary General License for Huawei has been extended.",
            ),
            (
                "negation",
                "The Temporary General License had not allowed work such as keeping existing networks running.",
            ),
            (
                "scope",
                "The Temporary General License had allowed all work on existing networks and equipment.",
            ),
        ),
    ),
    (
        "2022-10-13-advanced-computing-chip-rule",
        (
            "A chip falls under ECCN 3A090 only if it meets two conditions together:\n\n- an aggregate bidirectional transfer rate of 600 gigabytes per second or more;\n- processing performance, measured as bit length multiplied by tera operations per second (TOPS), of 4800 or more.",
        ),
        (
            "ECCN 3A090 applies to a chip only when both tests are met: a bidirectional transfer rate of at least 600 gigabytes per second and a processing performance of at least 4800.",
            "To be covered by ECCN 3A090, a chip must have an aggregate bidirectional transfer rate of 600 GB/s or more as well as processing performance of 4800 or more.",
        ),
        (
            (
                "comparison",
                "ECCN 3A090 applies to chips with a transfer rate of less than 600 gigabytes per second and a processing performance of at least 4800.",
            ),
            (
                "condition",
                "A chip falls under ECCN 3A090 if it meets either of two conditions: a transfer rate of 600 gigabytes per second or more, or processing performance of 4800 or more.",
            ),
            (
                "number",
                "ECCN 3A090 applies to chips with a transfer rate of 4800 gigabytes per second or more and processing performance of 600 or more.",
            ),
            ("comparison", "A chip falls under ECCN 3A090 only if its processing performance exceeds 4800."),
        ),
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        (
            "The company has to pay a fine of twice the value of its arms sales contracts with Taiwan since the list's provisions came into force.",
            "The fines are due within 15 days of the announcement.",
            "If a company does not pay in time, the working mechanism can add further fines and measures.",
        ),
        (
            "Each company faces a fine equal to double the value of its arms contracts with Taiwan since the provisions took effect, payable within 15 days of the announcement.",
            "Failure to pay within the 15-day deadline may lead the working mechanism to impose additional fines and measures.",
        ),
        (
            (
                "number",
                "The fines, equal to half the value of the arms sales contracts with Taiwan, are due within 15 days of the announcement.",
            ),
            ("date", "The fines must be paid within 50 days of the announcement."),
            (
                "role",
                "If the working mechanism does not pay in time, a company can add further fines and measures.",
            ),
            ("modality", "If a company does not pay in time, the working mechanism must add further fines."),
        ),
    ),
    (
        "2023-05-23-japan-chipmaking-equipment",
        (
            "Japan's Ministry of Economy, Trade and Industry (METI) promulgated new export controls on chipmaking equipment on 23 May 2023.",
            "The controls cover 23 items.",
            "They take effect on 23 July 2023, after a notice period of two months.",
        ),
        (
            "Japan's METI issued export controls covering 23 types of chipmaking equipment on May 23, 2023, with a two-month notice period before they take effect on July 23, 2023.",
            "The new Japanese rules on chipmaking equipment become effective on July 23, 2023, two months after they were promulgated.",
        ),
        (
            ("date_role", "Japan's METI promulgated the controls on 23 July 2023."),
            (
                "number",
                "The Japanese controls cover 32 items of chipmaking equipment and take effect after a notice period of two months.",
            ),
            ("number", "The controls take effect after a notice period of three months."),
            ("negation", "The controls take effect without any notice period."),
        ),
    ),
    (
        "2023-05-23-japan-chipmaking-equipment",
        (
            "The Japanese order does not name China.",
            "Industry minister Yasutoshi Nishimura said in March 2023 that Japan does not have a specific country in mind with the 23 items.",
            "China's commerce ministry stated its firm opposition to the Japanese controls on 23 May 2023.",
        ),
        (
            "Although the order does not mention China by name, China's commerce ministry voiced firm opposition to it on May 23, 2023.",
            "Industry minister Yasutoshi Nishimura stated in March 2023 that the 23 items were not aimed at any particular country.",
        ),
        (
            (
                "attribution",
                "China's commerce ministry said in March 2023 that Japan does not have a specific country in mind with the 23 items.",
            ),
            (
                "direction",
                "China's commerce ministry stated its firm support for the Japanese controls on 23 May 2023.",
            ),
            ("role", "Japan stated its firm opposition to China's controls on 23 May 2023."),
            (
                "negation",
                "Yasutoshi Nishimura said that Japan has a specific country in mind with the 23 items.",
            ),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "The rule of May 19, 2023 adds 1,224 six-digit tariff codes to Supplement No. 4 to Part 746 of the Export Administration Regulations.",
            "Every six-digit code in Chapters 84, 85 and 90 of the Harmonized Tariff Schedule is now covered.",
            "BIS also added 71 entities to the Entity List on May 19, 2023.",
            "They are listed under Russia, Armenia and Kyrgyzstan.",
        ),
        (
            "With the May 19, 2023 rule, 1,224 six-digit tariff codes were added to Supplement No. 4 to Part 746 of the EAR, so that all six-digit codes in Chapters 84, 85 and 90 are now covered.",
            "On the same date, 71 entities listed under Russia, Armenia and Kyrgyzstan were added to the Entity List.",
        ),
        (
            (
                "country",
                "On May 19, 2023 BIS added 71 entities listed under Russia, Belarus and Kyrgyzstan to the Entity List.",
            ),
            (
                "code",
                "Every six-digit code in Chapters 84, 85 and 91 of the Harmonized Tariff Schedule is now covered.",
            ),
            ("direction", "BIS removed 71 entities from the Entity List on May 19, 2023."),
            ("number", "The rule of May 19, 2023 adds 71 tariff codes and BIS added 1,224 entities."),
        ),
    ),
    (
        "2023-06-30-netherlands-chipmaking-equipment",
        (
            "Minister Liesje Schreinemacher said that the step was taken on grounds of national security.",
            "The government describes the order as country-neutral.",
            "The lithography company ASML said that it will have to apply for export licences for all shipments of its most advanced deep ultraviolet (DUV) lithography systems.",
            "ASML does not expect a material impact on its financial outlook.",
        ),
        (
            "ASML said it would need export licences for every shipment of its most advanced DUV lithography systems, but it does not anticipate a material effect on its financial outlook.",
            "The government characterises the order as country-neutral, and Minister Liesje Schreinemacher said national security was the reason for the step.",
        ),
        (
            (
                "attribution",
                "Minister Liesje Schreinemacher said that ASML will have to apply for export licences for all shipments of its most advanced DUV systems.",
            ),
            ("negation", "ASML expects a material impact on its financial outlook."),
            ("entity", "The lithography company ASML describes the order as country-neutral."),
            (
                "scope",
                "ASML will have to apply for export licences only for some shipments of its most advanced systems.",
            ),
        ),
    ),
    (
        "2023-10-19-entity-list-explained",
        (
            "The End-User Review Committee decides about entries.",
            "The Department of Commerce chairs the committee.",
            "The committee adds an entry by majority vote.",
            "It removes or modifies an entry by unanimous vote.",
        ),
        (
            "Entries are decided by the End-User Review Committee, chaired by the Commerce Department; additions require a majority vote, while removals and modifications must be unanimous.",
            "A majority of the committee is enough to add an entry, but removing or changing one takes a unanimous vote.",
        ),
        (
            (
                "role",
                "The End-User Review Committee adds an entry by unanimous vote and removes one by majority vote.",
            ),
            ("entity", "The End-User Review Committee is chaired by the Department of State."),
            (
                "role",
                "The Department of Commerce decides about entries, and the End-User Review Committee chairs it.",
            ),
            ("number", "It takes a two-thirds vote to add an entry."),
        ),
    ),
    (
        "2023-10-20-china-graphite",
        (
            "The measure is Announcement No. 39 of 2023.",
            "It takes effect on December 1, 2023.",
            "Announcement No. 39 of 2023 replaces the temporary graphite controls of Announcement No. 50 of 2006.",
        ),
        (
            "China's graphite measure, Announcement No. 39 of 2023, becomes effective on December 1, 2023 and supersedes the temporary controls set out in Announcement No. 50 of 2006.",
            "The temporary graphite controls of 2006 (Announcement No. 50) are replaced by Announcement No. 39 of 2023.",
        ),
        (
            (
                "role",
                "Announcement No. 50 of 2006 replaces the graphite controls of Announcement No. 39 of 2023.",
            ),
            ("date", "Announcement No. 39 of 2023 takes effect on October 1, 2023."),
            (
                "date_role",
                "The temporary graphite controls of Announcement No. 50 take effect on December 1, 2023.",
            ),
            (
                "direction",
                "Announcement No. 39 of 2023 extends the temporary graphite controls of Announcement No. 50 of 2006.",
            ),
        ),
    ),
    (
        "2023-10-25-october-2023-chip-rules",
        (
            "The A800 chip, which Nvidia made for China, had a transfer rate of 400 gigabytes per second.",
            "It stayed below the bandwidth test of October 7, 2022.",
            "The AC/S rule of October 2023 closes that gap.",
        ),
        (
            "Nvidia's A800, made for the Chinese market with a transfer rate of 400 gigabytes per second, fell below the October 7, 2022 bandwidth test, a gap that the October 2023 AC/S rule closes.",
            "With a transfer rate of 400 GB/s, the A800 remained under the bandwidth test set on October 7, 2022.",
        ),
        (
            (
                "direction",
                "The A800 chip's transfer rate of 400 gigabytes per second exceeded the bandwidth test of October 7, 2022.",
            ),
            (
                "entity",
                "The A800 chip, which Intel made for China, had a transfer rate of 400 gigabytes per second.",
            ),
            ("negation", "The AC/S rule of October 2023 does not close that gap."),
            ("role", "China made the A800 chip for Nvidia."),
        ),
    ),
    (
        "2023-10-25-october-2023-chip-rules",
        (
            "The Bureau of Industry and Security (BIS) released two interim final rules on chips and chipmaking equipment on October 17, 2023.",
            "The Federal Register published both on October 25, 2023.",
            "Both take effect on November 17, 2023 for most provisions.",
            "Comments are due on December 18, 2023.",
        ),
        (
            "BIS released the two interim final rules on October 17, 2023; they appeared in the Federal Register on October 25 and, for the most part, take effect on November 17, 2023.",
            "The public can comment on the two rules until December 18, 2023.",
        ),
        (
            ("date_role", "The Federal Register published both rules on November 17, 2023."),
            ("date_role", "Comments on the two rules are due on October 25, 2023."),
            ("date_role", "Both rules take effect on December 18, 2023 for most provisions."),
            ("scope", "Both rules take effect on November 17, 2023 for all provisions."),
        ),
    ),
    (
        "2024-04-29-licence-exceptions",
        (
            "License Exception MED does not authorize shipments to parties on the Entity List or the Military End-User List.",
            "BIS says that it covers only devices that it was regularly approving through licences before April 29, 2024.",
        ),
        (
            "Shipments to parties on the Entity List or the Military End-User List are not authorized under License Exception MED.",
            "According to BIS, the exception is limited to devices it had regularly been approving through licences before April 29, 2024.",
        ),
        (
            (
                "negation",
                "License Exception MED authorizes shipments to parties on the Military End-User List.",
            ),
            (
                "direction",
                "BIS says that License Exception MED covers only devices that it was regularly denying before April 29, 2024.",
            ),
            (
                "condition",
                "License Exception MED covers devices that BIS began approving after April 29, 2024.",
            ),
            ("scope", "License Exception MED covers all medical devices."),
        ),
    ),
    (
        "2024-08-15-china-antimony-superhard",
        (
            "MOFCOM calls controls on antimony and superhard materials a common international practice.",
            "MOFCOM adds that China opposes the use of controlled Chinese items for acts that undermine its sovereignty, security and development interests.",
        ),
        (
            "MOFCOM describes such controls as common international practice and says China objects to controlled Chinese items being used for acts that undermine its sovereignty, security and development interests.",
            "In MOFCOM's words, controlling antimony and superhard materials is a common international practice.",
        ),
        (
            (
                "direction",
                "MOFCOM adds that China supports the use of controlled Chinese items for acts that undermine its security.",
            ),
            ("negation", "MOFCOM does not call controls on antimony a common international practice."),
            (
                "attribution",
                "China calls acts that undermine its sovereignty a common international practice.",
            ),
            ("role", "MOFCOM adds that controlled Chinese items oppose acts that undermine its sovereignty."),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "The United States began to restrict exports of the NXT:1970i and the NXT:1980i in October 2023, because the systems contain American parts.",
            "With the Dutch measure of 6 September 2024, ASML applies to the Dutch government for these two systems instead of the American government.",
        ),
        (
            "Because the two systems contain American parts, the US had been restricting their export since October 2023; under the Dutch measure, ASML now turns to the Dutch government for licences instead of the American one.",
            "US restrictions on exports of the NXT:1970i and NXT:1980i started in October 2023 since these systems include American parts.",
        ),
        (
            (
                "direction",
                "With the Dutch measure of 6 September 2024, ASML applies to the American government for these two systems instead of the Dutch government.",
            ),
            (
                "date",
                "The United States began to restrict exports of the NXT:1970i and the NXT:1980i in September 2024.",
            ),
            (
                "cause",
                "The United States began to restrict exports of the two systems because they contain Dutch parts.",
            ),
            (
                "date_role",
                "With the Dutch measure of October 2023, ASML applies to the Dutch government for these two systems.",
            ),
        ),
    ),
    (
        "2024-10-19-china-dual-use-regulations",
        (
            "The dual-use regulations provide for a control list of foreign importers and end users.",
            "A party can be placed on the control list if it breaches requirements on end users or end use.",
            "Exports of dual-use items to a party on the control list can be prohibited or restricted.",
            "A separate watch list is provided for as well.",
        ),
        (
            "Foreign importers and end users that violate end-user or end-use requirements may be put on a control list, and exports of dual-use items to them can then be prohibited or restricted.",
            "In addition to the control list, the regulations provide for a separate watch list.",
        ),
        (
            (
                "condition",
                "A party can be placed on the control list if it complies with requirements on end users or end use.",
            ),
            ("modality", "Exports of dual-use items to a party on the watch list must be prohibited."),
            ("scope", "Exports of all items to a party on the control list are prohibited."),
            ("role", "Foreign importers and end users provide for a control list of dual-use items."),
        ),
    ),
    (
        "2024-12-03-china-ban-gallium-germanium-antimony-us",
        (
            "The announcement came one day after the United States released a package of chip controls on December 2, 2024.",
            "That American package adds 140 entities to the Entity List.",
            "A spokesperson of the foreign ministry said that China firmly opposes the American package.",
        ),
        (
            "The Chinese announcement followed a day after Washington released its December 2, 2024 chip-control package, which puts 140 entities on the Entity List.",
            "A foreign ministry spokesperson stated that China firmly opposes the US package.",
        ),
        (
            (
                "direction",
                "The announcement came one day before the United States released a package of chip controls on December 2, 2024.",
            ),
            (
                "attribution",
                "A spokesperson of the foreign ministry said that the American package adds 140 entities to the Entity List.",
            ),
            (
                "role",
                "A spokesperson of the foreign ministry said that the United States firmly opposes the Chinese package.",
            ),
            ("number", "The announcement came 140 days after the American package."),
        ),
    ),
    (
        "2024-12-05-december-2024-chip-package",
        (
            "The Entity List rule adds 140 entities.",
            "They are listed under China, Japan, South Korea and Singapore.",
            "The Entity List rule also modifies 14 existing entries, all of them under China.",
            "It removes three entities from the Validated End-User program.",
        ),
        (
            "A total of 140 entities in China, Japan, South Korea and Singapore are added, and 14 existing Chinese entries are modified.",
            "The Entity List rule also takes three entities out of the Validated End-User program.",
        ),
        (
            ("number", "The Entity List rule adds 14 entities and modifies 140 existing entries."),
            ("direction", "The Entity List rule adds three entities to the Validated End-User program."),
            ("country", "The 140 entities are listed under China, Japan, Taiwan and Singapore."),
            ("number", "It removes 14 entities from the Validated End-User program."),
        ),
    ),
    (
        "2025-01-15-ai-diffusion-framework",
        (
            "All other destinations fall in a middle group.",
            "For them BIS counts chips against a country allocation, measured in total processing performance (TPP).",
            "The allocation is 790 million TPP per country for the years 2025 to 2027.",
            "Press reports compare this to about 50,000 of Nvidia's H100 chips.",
        ),
        (
            "For the middle group of destinations, BIS sets a country allocation of 790 million TPP for 2025 through 2027, which press reports liken to roughly 50,000 Nvidia H100 chips.",
            "Chips going to the middle group are counted against a per-country allocation measured in total processing performance.",
        ),
        (
            (
                "number",
                "The allocation for the middle group is 790 billion TPP per country for the years 2025 to 2027.",
            ),
            ("attribution", "BIS compares the country allocation to about 50,000 of Nvidia's H100 chips."),
            ("date", "The allocation is 790 million TPP per country for the year 2025."),
            ("scope", "The allocation of 790 million TPP covers all middle-group countries together."),
        ),
    ),
    (
        "2025-02-04-china-tungsten-tellurium-bismuth",
        (
            "Announcement No. 46 of December 3, 2024 concerns only the United States and names gallium, germanium, antimony, superhard materials and graphite.",
            "Announcement No. 10 of 2025 names none of these five materials.",
            "The two announcements apply side by side.",
            "Announcement No. 10 of 2025 applies to all destinations.",
        ),
        (
            "Unlike Announcement No. 46 of 2024, which concerns only the United States, Announcement No. 10 of 2025 applies to all destinations; the two apply in parallel.",
            "None of the materials named in Announcement No. 46 appears in Announcement No. 10 of 2025.",
        ),
        (
            (
                "scope",
                "Announcement No. 10 of 2025 concerns only the United States, whereas Announcement No. 46 applies to all destinations.",
            ),
            ("direction", "Announcement No. 10 of 2025 replaces Announcement No. 46 of December 3, 2024."),
            ("scope", "Announcement No. 10 of 2025 names all of the materials of Announcement No. 46."),
            ("date_role", "Announcement No. 46 of 2025 applies to all destinations."),
        ),
    ),
    (
        "2025-04-04-china-seven-rare-earths",
        (
            "Announcement No. 18 of 2025 is the second set of Chinese mineral controls in 2025.",
            "Announcement No. 10 of 2025 had added tungsten, tellurium, bismuth, molybdenum and indium on February 4, 2025.",
            "Both sets took effect on the day on which they were announced.",
        ),
        (
            "It was China's second set of mineral controls that year, after Announcement No. 10 of 2025 added tungsten, tellurium, bismuth, molybdenum and indium on February 4, and both took effect on the day they were announced.",
            "Both sets of mineral controls came into force the very day they were announced.",
        ),
        (
            ("number", "Announcement No. 18 of 2025 is the third set of Chinese mineral controls in 2025."),
            (
                "attribution",
                "Announcement No. 18 of 2025 added tungsten, tellurium, bismuth, molybdenum and indium on February 4, 2025.",
            ),
            ("scope", "Only one of the two sets took effect on the day on which it was announced."),
            ("order", "Announcement No. 10 of 2025 followed Announcement No. 18 of 2025."),
        ),
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        (
            "BIS said that the AI diffusion rule would have stifled American innovation and burdened companies with new regulatory requirements.",
            "BIS also said that the AI diffusion rule would have harmed diplomatic relations with dozens of countries by downgrading them to a second tier.",
        ),
        (
            "BIS justified the move by saying the rule would have stifled US innovation, imposed new regulatory burdens on companies and damaged diplomatic relations with dozens of countries by downgrading them to second-tier status.",
            "According to BIS, downgrading dozens of countries to a second tier would have hurt diplomatic relations with them.",
        ),
        (
            ("modality", "BIS said that the AI diffusion rule stifled American innovation."),
            (
                "direction",
                "BIS said that the AI diffusion rule would have improved diplomatic relations with dozens of countries.",
            ),
            ("role", "BIS said that dozens of countries would have harmed the AI diffusion rule."),
            (
                "modality",
                "BIS said that the AI diffusion rule will burden companies with new regulatory requirements.",
            ),
        ),
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        (
            "The Bureau of Industry and Security (BIS) published a rule on September 2, 2025 that removes three chipmakers from the Validated End-User (VEU) list for China.",
            "BIS had released the rule on August 29, 2025.",
            "The rule takes effect on December 31, 2025, which is 120 days after publication.",
        ),
        (
            "BIS released a rule on August 29, 2025, published on September 2, under which three chipmakers lose their place on the VEU list for China with effect from December 31, 2025.",
            "The removal of the three chipmakers from the VEU list becomes effective 120 days after publication, on December 31, 2025.",
        ),
        (
            (
                "date_role",
                "BIS released the rule removing three chipmakers from the VEU list on December 31, 2025.",
            ),
            ("number", "The rule takes effect on December 31, 2025, which is 210 days after publication."),
            ("direction", "BIS published a rule that adds three chipmakers to the VEU list for China."),
            ("date_role", "The rule takes effect 120 days after August 29, 2025."),
        ),
    ),
    (
        "2025-09-30-affiliates-50-percent-rule",
        (
            "Under the affiliates rule a foreign company falls under the restrictions of its owners if listed parties own 50 percent or more of it.",
            "Direct and indirect ownership both count.",
            "The shares of several listed parties are added together.",
            "The test looks at ownership, not at control.",
        ),
        (
            "A foreign company becomes subject to its owners' restrictions if listed parties hold at least 50% of it, whether directly or indirectly, with the stakes of several listed parties aggregated.",
            "Ownership rather than control is what matters for the test.",
        ),
        (
            (
                "comparison",
                "A foreign company falls under the restrictions of its owners only if listed parties own more than 50 percent of it.",
            ),
            ("role", "The test looks at control, not at ownership."),
            ("scope", "Only direct ownership counts under the affiliates rule."),
            ("negation", "The shares of several listed parties are not added together."),
        ),
    ),
    (
        "2025-10-09-china-rare-earth-package",
        (
            "Announcement No. 57 of 2025 adds holmium, erbium, thulium, europium and ytterbium.",
            "Seven other rare earths have needed a licence since April 4, 2025 under Announcement No. 18 of 2025.",
            "Together 12 rare earths are covered.",
        ),
        (
            "Announcement No. 57 of 2025 brings in holmium, erbium, thulium, europium and ytterbium on top of the seven rare earths that have required a licence since April 4, 2025, for a total of 12.",
            "In total, twelve rare earths are covered, seven of them under Announcement No. 18 of 2025.",
        ),
        (
            (
                "number",
                "Together with the seven rare earths of Announcement No. 18, 17 rare earths are covered.",
            ),
            (
                "attribution",
                "Announcement No. 18 of 2025 adds holmium, erbium, thulium, europium and ytterbium.",
            ),
            ("number", "Five other rare earths have needed a licence since April 4, 2025."),
            ("date_role", "Holmium, erbium and thulium have needed a licence since April 4, 2025."),
        ),
    ),
    (
        "2025-11-09-china-suspends-controls",
        (
            "Announcement No. 70 of 2025 suspends all six announcements of October 9, 2025.",
            "The suspension applies to exports to all countries.",
            "Announcements Nos. 55, 56, 57 and 58 of 2025 were due to take effect on November 8, 2025.",
            "They were suspended one day earlier.",
        ),
        (
            "All six announcements of October 9, 2025 are suspended by Announcement No. 70 of 2025, and the suspension covers exports to every country.",
            "Announcements 55, 56, 57 and 58 were suspended a day before they were scheduled to take effect on November 8, 2025.",
        ),
        (
            (
                "scope",
                "The suspension in Announcement No. 70 of 2025 applies only to exports to the United States.",
            ),
            ("modality", "Announcements Nos. 55, 56, 57 and 58 of 2025 took effect on November 8, 2025."),
            ("order", "Announcements Nos. 55, 56, 57 and 58 were suspended one day after they took effect."),
            ("code", "Announcements Nos. 61 and 70 of 2025 were due to take effect on November 8, 2025."),
        ),
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        (
            "BIS released the text on November 10, 2025.",
            "The suspension took effect on November 10, 2025 and runs through November 9, 2026.",
            "The suspension applies to affiliates in every country, not only in China.",
            "A further rule would be needed to extend the suspension.",
        ),
        (
            "The suspension has been in effect since November 10, 2025, lasts until November 9, 2026 and covers affiliates in all countries, not just China.",
            "Extending the suspension would require another rule.",
        ),
        (
            ("scope", "The suspension applies only to affiliates in China."),
            ("negation", "No further rule would be needed to extend the suspension."),
            ("date_role", "The suspension took effect on November 9, 2026."),
            ("date", "The suspension runs through November 10, 2026."),
        ),
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        (
            "The Official Journal of the European Union published an updated list of dual-use items on 14 November 2025.",
            "The Commission adopted it on 8 September 2025.",
            "It entered into force on 15 November 2025, the day after publication.",
            "Regulation (EU) 2025/2003 replaces the whole text of Annex I to Regulation (EU) 2021/821.",
        ),
        (
            "The updated EU dual-use list was adopted by the Commission on September 8, 2025, published on November 14 and entered into force the next day.",
            "The entire text of Annex I to Regulation (EU) 2021/821 is replaced by Regulation (EU) 2025/2003.",
        ),
        (
            ("date_role", "The Commission adopted the updated list of dual-use items on 14 November 2025."),
            (
                "role",
                "Regulation (EU) 2021/821 replaces the whole text of Annex I to Regulation (EU) 2025/2003.",
            ),
            ("scope", "Regulation (EU) 2025/2003 replaces only part of Annex I."),
            ("entity", "The Official Journal adopted the updated list on 8 September 2025."),
        ),
    ),
)
