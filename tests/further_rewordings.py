"""More rewordings with false twins, written with the checker half bettered, to see what it wrongly drops: development.

An article or a made-up report, its quotes, what a chat model may truly write of them, and what is false with its kind.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2016-06-03-deemed-exports",
        (
            "Section 734.13 treats the release of technology or source code to a foreign person in the United States as an export.",
            "Object code is outside the deemed export definition.",
        ),
        (
            "Releasing technology or source code to a foreign person inside the United States counts as an export under section 734.13, whereas object code falls outside the definition of a deemed export.",
        ),
        (
            ("negation", "Object code falls within the deemed export definition."),
            (
                "role",
                "The release of technology by a foreign person in the United States counts as an export.",
            ),
        ),
    ),
    (
        "2016-06-03-deemed-exports",
        (
            "A person with citizenship of two foreign countries is generally treated according to the citizenship or permanent residency obtained last.",
        ),
        (
            "Someone who holds two foreign citizenships is generally treated according to the one obtained most recently.",
        ),
        (
            (
                "direction",
                "A person with citizenship of two foreign countries is generally treated according to the citizenship obtained first.",
            ),
            (
                "number",
                "A person with citizenship of three foreign countries is generally treated according to the citizenship obtained last.",
            ),
        ),
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        (
            "The Wassenaar Arrangement does not issue export licences.",
            "The decision to allow or to refuse a transfer is the sole responsibility of each participating state.",
        ),
        (
            "Export licences are not issued by the Wassenaar Arrangement; each participating state alone decides whether a transfer is allowed or refused.",
        ),
        (
            ("role", "The Wassenaar Arrangement decides whether to allow or to refuse a transfer."),
            ("negation", "The Wassenaar Arrangement issues export licences."),
        ),
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        (
            "Representatives of 33 states met in Vienna on 11 and 12 July 1996 and set the regime up.",
            "COCOM ceased to exist on 31 March 1994.",
        ),
        (
            "The regime was set up when representatives of 33 states met in Vienna in July 1996, after COCOM had ceased to exist on March 31, 1994.",
        ),
        (
            ("date", "The regime was set up in Vienna on 31 March 1994."),
            ("number", "Representatives of 42 states met in Vienna on 11 and 12 July 1996."),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "BIS changed the foreign-produced direct product rule for Huawei on May 15, 2020 and published that interim final rule on May 19, 2020.",
            "Comments on the May 2020 version were open until July 14, 2020.",
            "Certain items already in production before May 15, 2020 could still ship until September 14, 2020.",
        ),
        (
            "The interim final rule was published on 19 May 2020, four days after BIS had changed the rule for Huawei on 15 May 2020.",
            "Items that were already in production before 15 May 2020 could in certain cases still be shipped until 14 September 2020.",
        ),
        (
            ("date_role", "Comments on the May 2020 version were open until September 14, 2020."),
            ("date_role", "BIS published the interim final rule on May 15, 2020."),
            (
                "direction",
                "Certain items already in production after May 15, 2020 could still ship until September 14, 2020.",
            ),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The May 2020 version reached foreign-made items only if they were designed or produced by Huawei or one of its listed affiliates.",
        ),
        (
            "Under the May 2020 version, foreign-made items were covered only where Huawei or one of its listed affiliates had designed or produced them.",
        ),
        (
            ("condition", "The May 2020 version reached all foreign-made items."),
            (
                "entity",
                "The May 2020 version reached foreign-made items only if they were designed or produced by ZTE.",
            ),
        ),
    ),
    (
        "2022-10-13-advanced-computing-chip-rule",
        (
            "It also requires a licence when U.S. persons support the development or production of such chips in China without authorization.",
            "The October 7, 2022 rule adds ECCN 3B090 for certain chipmaking equipment.",
        ),
        ("ECCN 3B090, which covers certain chipmaking equipment, was added by the October 7, 2022 rule.",),
        (
            ("direction", "The October 7, 2022 rule removes ECCN 3B090 for certain chipmaking equipment."),
            ("number", "The October 7, 2022 rule adds ECCN 3B991 for certain chipmaking equipment."),
        ),
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        (
            "MOFCOM announced the idea of an Unreliable Entity List on May 31, 2019.",
            "The Provisions on the Unreliable Entity List followed on September 19, 2020 as MOFCOM Order No. 4 of 2020.",
            "The Provisions have 14 articles and took effect on September 19, 2020.",
        ),
        (
            "The idea of an Unreliable Entity List was announced by MOFCOM on 31 May 2019, and the 14-article Provisions entered into force on 19 September 2020.",
            "The Provisions on the Unreliable Entity List were issued as MOFCOM Order No. 4 of 2020.",
        ),
        (
            ("date_role", "The Provisions on the Unreliable Entity List took effect on May 31, 2019."),
            ("number", "The Provisions on the Unreliable Entity List have 19 articles."),
            ("number", "The Provisions were issued as MOFCOM Order No. 14 of 2020."),
        ),
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        ("If a company does not pay in time, the working mechanism can add further fines and measures.",),
        (
            "The working mechanism may impose additional fines and measures on a company that fails to pay on time.",
        ),
        (
            ("modality", "The working mechanism must add further fines if a company does not pay in time."),
            (
                "negation",
                "If a company pays in time, the working mechanism can add further fines and measures.",
            ),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "The rule of February 24, 2022 also moved 45 Russian entities from the Military End-User List to the Entity List.",
            "Applications fall under a policy of denial, with limited exceptions.",
        ),
        (
            "Forty-five Russian entities were moved to the Entity List from the Military End-User List by the rule of February 24, 2022.",
        ),
        (
            (
                "role",
                "The rule of February 24, 2022 moved 45 Russian entities from the Entity List to the Military End-User List.",
            ),
            ("number", "The rule of February 24, 2022 moved 54 Russian entities to the Entity List."),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "The rule of May 19, 2023 adds 1,224 six-digit tariff codes to Supplement No. 4 to Part 746 of the Export Administration Regulations.",
            "Licence applications for Supplement No. 4 items fall under a policy of denial.",
        ),
        (
            "With the rule of May 19, 2023, another 1,224 six-digit tariff codes were included in Supplement No. 4 to Part 746 of the EAR, and a policy of denial applies to licence applications for these items.",
        ),
        (
            ("direction", "Licence applications for Supplement No. 4 items fall under a policy of approval."),
            ("number", "The rule adds 1,224 six-digit tariff codes to Supplement No. 7 to Part 746."),
            ("number", "The rule adds 1,244 six-digit tariff codes to Supplement No. 4."),
        ),
    ),
    (
        "2023-06-30-netherlands-chipmaking-equipment",
        (
            "The lithography company ASML said that it will have to apply for export licences for all shipments of its most advanced deep ultraviolet (DUV) lithography systems.",
            "ASML does not expect a material impact on its financial outlook.",
        ),
        (
            "ASML said it would need to apply for export licences for every shipment of its most advanced DUV systems, but it does not anticipate a material effect on its financial outlook.",
        ),
        (
            ("negation", "ASML expects a material impact on its financial outlook."),
            (
                "scope",
                "ASML said that it will have to apply for export licences for some shipments of its most advanced DUV systems.",
            ),
        ),
    ),
    (
        "2023-06-30-netherlands-chipmaking-equipment",
        ("Minister Liesje Schreinemacher said that the step was taken on grounds of national security.",),
        ("According to Minister Liesje Schreinemacher, national security was the reason for the step.",),
        (
            (
                "negation",
                "Minister Liesje Schreinemacher said that the step was not taken on grounds of national security.",
            ),
            (
                "entity",
                "Minister Reinette Klever said that the step was taken on grounds of national security.",
            ),
        ),
    ),
    (
        "2023-10-19-entity-list-explained",
        (
            "BIS first published the Entity List in February 1997.",
            "A rule of August 21, 2008 widened the reasons: BIS may list a party that acts contrary to the national security or foreign policy interests of the United States.",
        ),
        (
            "The Entity List was first published by BIS in February 1997, and a rule of 21 August 2008 broadened the grounds for listing.",
        ),
        (
            ("date", "BIS first published the Entity List in August 2008."),
            ("direction", "A rule of August 21, 2008 narrowed the reasons for listing."),
            (
                "modality",
                "BIS must list any party that acts contrary to the national security interests of the United States.",
            ),
        ),
    ),
    (
        "2023-10-19-entity-list-explained",
        (
            "Shipments that were on the way on October 17, 2023 under actual orders may be completed before November 16, 2023.",
            "For the 13 entities a licence is required for all items subject to the EAR.",
        ),
        (
            "All items subject to the EAR require a licence for the 13 entities, although shipments already on the way on October 17, 2023 under actual orders may be completed before November 16, 2023.",
        ),
        (
            ("date", "Shipments that were on the way on November 16, 2023 may be completed."),
            (
                "negation",
                "Shipments that were on the way on October 17, 2023 may not be completed before November 16, 2023.",
            ),
            ("number", "For the 31 entities a licence is required for all items subject to the EAR."),
        ),
    ),
    (
        "2023-10-20-china-graphite",
        (
            "MOFCOM says that the graphite measure is not aimed at any specific country or region.",
            "Exports that follow the rules will be permitted.",
        ),
        (
            "The graphite measure does not target any particular country or region, according to MOFCOM, and compliant exports will be allowed.",
        ),
        (
            ("negation", "MOFCOM says that the graphite measure is aimed at a specific country."),
            ("scope", "According to MOFCOM, all exports of graphite will be permitted."),
        ),
    ),
    (
        "2023-10-20-china-graphite",
        ("Announcement No. 39 of 2023 leaves the gallium and germanium controls as they are.",),
        ("The controls on gallium and germanium are left unchanged by Announcement No. 39 of 2023.",),
        (
            ("direction", "Announcement No. 39 of 2023 lifts the gallium and germanium controls."),
            ("entity", "Announcement No. 39 of 2023 leaves the gallium and graphite controls as they are."),
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
            "Nvidia's A800 chip for China, with a transfer rate of 400 gigabytes per second, remained below the bandwidth threshold of October 7, 2022, a gap that the AC/S rule closes.",
        ),
        (
            ("comparison", "The A800 chip exceeded the bandwidth test of October 7, 2022."),
            ("number", "The A800 chip had a transfer rate of 600 gigabytes per second."),
        ),
    ),
    (
        "2024-04-29-licence-exceptions",
        (
            "An exporter whose authorization to use exceptions has been suspended cannot use them.",
            "The exporter does not apply for it.",
        ),
        ("Exporters whose authorization to use exceptions was suspended are not able to use them.",),
        (
            (
                "negation",
                "An exporter whose authorization to use exceptions has been suspended can still use them.",
            ),
            ("condition", "Exporters cannot use licence exceptions."),
        ),
    ),
    (
        "2024-04-29-licence-exceptions",
        (
            "BIS removed License Exception CIV by a rule that was published on April 28, 2020 as document 2020-07240.",
            "License Exception MED applies to four destinations.",
        ),
        (
            "License Exception CIV was eliminated through a rule published on 28 April 2020 (document 2020-07240).",
        ),
        (
            (
                "direction",
                "BIS created License Exception CIV by a rule that was published on April 28, 2020.",
            ),
            ("entity", "BIS removed License Exception MED by a rule that was published on April 28, 2020."),
        ),
    ),
    (
        "2024-08-15-china-antimony-superhard",
        (
            "Announcement No. 33 of 2024 adds new items.",
            "It does not change the controls on gallium, germanium and graphite.",
        ),
        (
            "New items are added by Announcement No. 33 of 2024, while the existing controls on gallium, germanium and graphite remain unchanged.",
        ),
        (
            (
                "negation",
                "Announcement No. 33 of 2024 changes the controls on gallium, germanium and graphite.",
            ),
            ("role", "The controls on gallium add new items to Announcement No. 33 of 2024."),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "The United States began to restrict exports of the NXT:1970i and the NXT:1980i in October 2023, because the systems contain American parts.",
        ),
        (
            "Because they contain American parts, the United States started to restrict exports of the NXT:1970i and NXT:1980i systems in October 2023.",
        ),
        (
            ("role", "The Netherlands began to restrict exports of the NXT:1970i in October 2023."),
            (
                "direction",
                "The United States stopped restricting exports of the NXT:1970i and the NXT:1980i in October 2023.",
            ),
            (
                "entity",
                "The United States began to restrict exports of the NXT:1970i because the systems contain Dutch parts.",
            ),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "She said that technological advances have increased the security risks of exporting this equipment.",
            "Reinette Klever, the Minister for Foreign Trade and Development, said that she took the decision for reasons of security.",
        ),
        (
            "Foreign trade minister Reinette Klever said she had taken the decision for security reasons, as technological advances had increased the risks of exporting this equipment.",
        ),
        (
            (
                "direction",
                "Reinette Klever said that technological advances have reduced the security risks of exporting this equipment.",
            ),
            ("cause", "Reinette Klever said that she took the decision for reasons of trade."),
        ),
    ),
    (
        "2024-10-19-china-dual-use-regulations",
        (
            "Exports of dual-use items to a party on the control list can be prohibited or restricted.",
            "A party can be placed on the control list if it breaches requirements on end users or end use.",
        ),
        (
            "Parties that breach requirements on end users or end use may be placed on the control list, and dual-use exports to them can be banned or restricted.",
        ),
        (
            ("modality", "Exports of dual-use items to a party on the control list must be prohibited."),
            ("negation", "A party can be placed on the control list if it meets requirements on end users."),
            (
                "direction",
                "Exports of dual-use items to a party on the control list can be permitted or expanded.",
            ),
        ),
    ),
    (
        "2024-10-19-china-dual-use-regulations",
        (
            "The dual-use regulations have six chapters and 50 articles.",
            "The registration system for exporters of dual-use items is abolished.",
            "A permit system with a list of controlled items remains.",
        ),
        (
            "The regulations, which comprise 50 articles in six chapters, abolish the registration system for exporters of dual-use items but keep a permit system with a list of controlled items.",
        ),
        (
            ("number", "The dual-use regulations have 50 chapters and six articles."),
            ("direction", "The dual-use regulations introduce a registration system for exporters."),
            ("negation", "The permit system with a list of controlled items is abolished."),
        ),
    ),
    (
        "2024-12-03-china-ban-gallium-germanium-antimony-us",
        (
            "Announcement No. 46 of 2024 came two days after China's new regulations on dual-use items took effect on December 1, 2024.",
            "The announcement came one day after the United States released a package of chip controls on December 2, 2024.",
        ),
        (
            "The announcement followed one day after the U.S. package of chip controls of December 2, 2024, and two days after China's new dual-use regulations entered into force on December 1, 2024.",
        ),
        (
            (
                "number",
                "The announcement came two days after the United States released a package of chip controls.",
            ),
            (
                "direction",
                "The announcement came one day before the United States released a package of chip controls.",
            ),
        ),
    ),
    (
        "2025-01-15-ai-diffusion-framework",
        (
            "The allocation is 790 million TPP per country for the years 2025 to 2027.",
            "Press reports compare this to about 50,000 of Nvidia's H100 chips.",
        ),
        (
            "For 2025 to 2027 each country is allocated 790 million TPP, which press reports liken to roughly 50,000 Nvidia H100 chips.",
        ),
        (
            ("number", "The allocation is 790 billion TPP per country for the years 2025 to 2027."),
            (
                "comparison",
                "Press reports compare the allocation to more than 50,000 of Nvidia's H100 chips.",
            ),
            ("date", "The allocation is 790 million TPP per country for the years 2025 to 2029."),
        ),
    ),
    (
        "2025-01-15-ai-diffusion-framework",
        (
            "The AI diffusion framework took effect on January 13, 2025.",
            "Exporters have to comply with most of it from May 15, 2025, which is 120 days after publication.",
            "Comments are due on May 15, 2025.",
        ),
        (
            "Although the framework took effect on 13 January 2025, exporters need to comply with most of it only from 15 May 2025, 120 days after its publication.",
        ),
        (
            ("date_role", "Comments on the framework are due on January 13, 2025."),
            ("scope", "Exporters have to comply with all of the framework from May 15, 2025."),
            ("number", "Exporters have to comply with most of it 365 days after publication."),
        ),
    ),
    (
        "2025-02-04-china-tungsten-tellurium-bismuth",
        (
            "Tungsten-nickel-iron alloys and tungsten-nickel-copper alloys are controlled if they meet four values together: a density of more than 17.5 grams per cubic centimetre and an elastic limit of more than 800 MPa among them.",
        ),
        (
            "To be controlled, tungsten-nickel-iron and tungsten-nickel-copper alloys have to meet four values at once, including a density above 17.5 grams per cubic centimetre.",
        ),
        (
            (
                "comparison",
                "Tungsten-nickel-iron alloys are controlled if they have a density of less than 17.5 grams per cubic centimetre.",
            ),
            (
                "number",
                "Tungsten-nickel-iron alloys are controlled if they have an elastic limit of more than 17.5 MPa.",
            ),
        ),
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        (
            "SK hynix Semiconductor (China) Ltd. became a validated end user on October 12, 2010.",
            "Samsung China Semiconductor Co. Ltd. followed on July 10, 2013.",
            "SK hynix bought the plant in Dalian from Intel earlier in 2025.",
        ),
        (
            "SK hynix's Chinese unit became a validated end user on 12 October 2010 and Samsung's on 10 July 2013.",
            "The Dalian plant was bought by SK hynix from Intel earlier in 2025.",
        ),
        (
            ("role", "Intel bought the plant in Dalian from SK hynix earlier in 2025."),
            ("date", "SK hynix Semiconductor (China) Ltd. became a validated end user on July 10, 2013."),
            ("date", "Samsung China Semiconductor Co. Ltd. became a validated end user on October 12, 2010."),
        ),
    ),
    (
        "2025-09-30-affiliates-50-percent-rule",
        (
            "The test looks at ownership, not at control.",
            "If the owners face different restrictions, the strictest one applies to the affiliate.",
            "Direct and indirect ownership both count.",
        ),
        (
            "Where owners are subject to different restrictions, the affiliate faces the strictest of them, and both direct and indirect ownership count.",
        ),
        (
            (
                "comparison",
                "If the owners face different restrictions, the mildest one applies to the affiliate.",
            ),
            ("negation", "The test looks at control, not at ownership."),
            ("negation", "Indirect ownership does not count."),
        ),
    ),
    (
        "2025-09-30-affiliates-50-percent-rule",
        (
            "China's Ministry of Commerce said on September 29, 2025 that it firmly opposes the affiliates rule.",
            "It announced that it would take necessary measures to protect the rights of Chinese companies.",
        ),
        (
            "On 29 September 2025 China's commerce ministry voiced its firm opposition to the affiliates rule and announced that it would take necessary measures to protect Chinese companies' rights.",
        ),
        (
            (
                "direction",
                "China's Ministry of Commerce said on September 29, 2025 that it firmly supports the affiliates rule.",
            ),
            (
                "entity",
                "The White House said on September 29, 2025 that it firmly opposes the affiliates rule.",
            ),
        ),
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        (
            "Treasury Secretary Scott Bessent announced the suspension on October 30, 2025 after a meeting of the presidents of the United States and China.",
            "The White House confirmed it in a fact sheet on November 1, 2025.",
            "In return China suspended the export controls that it had announced on October 9, 2025.",
        ),
        (
            "The suspension was announced by Treasury Secretary Scott Bessent on 30 October 2025 and confirmed by the White House in a fact sheet on 1 November 2025.",
            "China in return suspended the export controls announced on October 9, 2025.",
        ),
        (
            ("date_role", "Treasury Secretary Scott Bessent announced the suspension on November 1, 2025."),
            ("role", "The White House announced the suspension on October 30, 2025."),
            (
                "direction",
                "In return China introduced the export controls that it had announced on October 9, 2025.",
            ),
        ),
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        (
            "It was adopted on 20 May 2021 and published on 11 June 2021.",
            "It entered into force on 9 September 2021.",
            "It replaced Regulation (EC) No 428/2009.",
            "Applications filed before 9 September 2021 were still decided under the old regulation.",
        ),
        (
            "Adopted on 20 May 2021 and published on 11 June 2021, it entered into force on 9 September 2021 and replaced Regulation (EC) No 428/2009.",
            "The old regulation still governed applications filed before September 9, 2021.",
        ),
        (
            ("date_role", "It was published on 20 May 2021."),
            ("date_role", "It entered into force on 11 June 2021."),
            (
                "direction",
                "Applications filed after 9 September 2021 were still decided under the old regulation.",
            ),
        ),
    ),
    (
        "fr-2020-00573",
        (
            "This final rule responds to and adopts changes based on the comments received on the Commerce proposed rule and is being published simultaneously with a final rule by the Department of State.",
            "On May 24, 2018, the Department of Commerce published a proposed rule in conjunction with a Department of State proposed rule.",
        ),
        (
            "The proposed rule was published by the Commerce Department on 24 May 2018 together with a proposed rule from the State Department.",
        ),
        (
            ("date_role", "The final rule was published on May 24, 2018."),
            ("entity", "The Department of Energy published a proposed rule on May 24, 2018."),
        ),
    ),
    (
        "fr-2021-00061",
        (
            "The Department of State is publishing an update to its List of Restricted Entities and Subentities Associated With Cuba (Cuba Restricted List) with which direct financial transactions are generally prohibited under the Cuban Assets Control Regulations (CACR).",
            "The Department of Commerce's Bureau of Industry and Security (BIS) generally will deny applications to export or reexport items for use by entities or subentities on the Cuba Restricted List.",
        ),
        (
            "The State Department updated its Cuba Restricted List, and BIS will generally deny applications to export or reexport items for use by entities on that list.",
            "Direct financial transactions with entities on the Cuba Restricted List are generally prohibited under the Cuban Assets Control Regulations.",
        ),
        (
            (
                "direction",
                "BIS generally will approve applications to export items for use by entities on the Cuba Restricted List.",
            ),
            (
                "scope",
                "Direct financial transactions with entities on the Cuba Restricted List are generally permitted.",
            ),
            ("role", "The Department of Commerce is publishing an update to its Cuba Restricted List."),
        ),
    ),
    (
        "fr-2021-05623",
        (
            "BIS is correcting an interim final rule that appeared in the Federal Register of January 15, 2021 by revising an incorrect instruction that would have resulted in the inadvertent deletion of two subparagraphs.",
        ),
        (
            "BIS corrected an interim final rule published in the Federal Register on January 15, 2021, revising an incorrect instruction that would have inadvertently deleted two subparagraphs.",
        ),
        (
            ("modality", "The incorrect instruction resulted in the deletion of two subparagraphs."),
            (
                "number",
                "The incorrect instruction would have resulted in the deletion of three subparagraphs.",
            ),
        ),
    ),
    (
        "fr-2022-02302",
        (
            "Before this final rule, the FDP rules appeared in parts 736 and 744 of the Export Administration Regulations (EAR); now, the rules are consolidated in part 734 of the EAR.",
        ),
        (
            "The FDP rules, previously found in parts 736 and 744 of the EAR, are now consolidated in part 734.",
        ),
        (
            ("number", "The FDP rules are now consolidated in part 736 of the EAR."),
            ("direction", "Before this final rule, the FDP rules appeared in part 734 of the EAR."),
        ),
    ),
    (
        "fr-2023-23312",
        (
            "The Bureau of Industry and Security (BIS) published a rule in the Federal Register on October 17, 2023, that amended the Export Administration Regulations (EAR) to revise the existing Validated End-User (VEU) list for the People's Republic of China (PRC).",
            "That rule inadvertently omitted two amendments to the list of VEUs.",
        ),
        (
            "The rule that BIS published on October 17, 2023 to revise China's Validated End-User list inadvertently left out two amendments.",
        ),
        (
            ("number", "The rule inadvertently omitted three amendments to the list of VEUs."),
            ("direction", "The rule inadvertently included two amendments to the list of VEUs."),
        ),
    ),
    (
        "fr-2023-27932",
        (
            "The Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by removing four persons, all under the destination of People's Republic of China (China), from the UVL because BIS was able to verify their bona fides.",
        ),
        (
            "Four persons in China were taken off the Unverified List because BIS was able to verify their bona fides.",
        ),
        (
            ("direction", "Four persons in China were added to the Unverified List."),
            (
                "negation",
                "Four persons in China were removed from the UVL because BIS was unable to verify their bona fides.",
            ),
            (
                "scope",
                "Only one of the four persons removed from the UVL was under the destination of China.",
            ),
        ),
    ),
    (
        "ecfr-762.7",
        (
            "When voluntary cooperation is not forthcoming, OEE and the Office of Antiboycott Compliance are authorized to issue subpoenas requiring persons to appear and testify, or to produce books, records, and other writings.",
            "In instances where a person does not comply with a subpoena, the Department of Commerce may petition a district court to have the subpoena enforced.",
        ),
        (
            "If a person fails to comply with a subpoena, the Commerce Department may ask a district court to enforce it.",
            "OEE and the Office of Antiboycott Compliance can issue subpoenas when voluntary cooperation is not forthcoming.",
        ),
        (
            (
                "modality",
                "In instances where a person does not comply with a subpoena, the Department of Commerce must petition a district court.",
            ),
            (
                "role",
                "A district court may petition the Department of Commerce to have the subpoena enforced.",
            ),
            ("negation", "When voluntary cooperation is forthcoming, OEE is authorized to issue subpoenas."),
        ),
    ),
    (
        "made-up-chips",
        (
            "Taiwan's economy ministry said on Tuesday that it had added Huawei and SMIC to its list of controlled buyers.",
            "Taiwanese firms need a permit before they sell to companies on the list.",
        ),
        (
            "Huawei and SMIC have been added to Taiwan's list of controlled buyers, the economy ministry said on Tuesday.",
            "Before selling to listed companies, Taiwanese firms must obtain a permit.",
        ),
        (
            ("role", "Huawei and SMIC added Taiwan to their list of controlled buyers."),
            ("negation", "Taiwanese firms need no permit before they sell to companies on the list."),
            (
                "direction",
                "Taiwan's economy ministry said that it had removed Huawei and SMIC from its list of controlled buyers.",
            ),
        ),
    ),
    (
        "made-up-court",
        (
            "The court dismissed the company's appeal on 12 May but reduced the penalty from 900,000 to 600,000 euros.",
            "The customs office had detained the shipment in Rotterdam after a tip from Belgium.",
        ),
        (
            "On May 12 the court rejected the company's appeal, though it lowered the penalty from 900,000 euros to 600,000 euros.",
            "A tip from Belgium had led the customs office to detain the shipment in Rotterdam.",
        ),
        (
            ("number", "The court reduced the penalty from 600,000 to 900,000 euros."),
            ("direction", "The court upheld the company's appeal on 12 May."),
            ("role", "Belgium had detained the shipment in Rotterdam after a tip from the customs office."),
        ),
    ),
    (
        "made-up-quota",
        (
            "Exports above the quota of 500 tonnes are taxed at 15 percent, and exports below it are free of tax.",
            "The quota will be reviewed every two years, for the first time in 2027.",
        ),
        (
            "Exports beyond the 500-tonne quota are subject to a 15% tax, while those below it are tax-free.",
            "The first review of the quota is planned for 2027, with further reviews every two years.",
        ),
        (
            ("comparison", "Exports below the quota of 500 tonnes are taxed at 15 percent."),
            ("number", "Exports above the quota of 500 tonnes are taxed at 50 percent."),
            ("number", "The quota will be reviewed every three years."),
        ),
    ),
    (
        "made-up-disk",
        (
            "The drive maker agreed on Monday to pay $120 million to settle allegations that it sold 3 million disks to a listed Chinese company between August 2020 and June 2021.",
            "Two rivals had stopped selling to the Chinese company after the rule took effect in August 2020.",
        ),
        (
            "The drive maker will pay $120 million under a settlement over allegations that it sold three million disks to a listed Chinese company from August 2020 to June 2021.",
            "After the rule came into force in August 2020, two rivals ceased sales to the Chinese company.",
        ),
        (
            ("role", "The listed Chinese company agreed to pay $120 million to the drive maker."),
            (
                "direction",
                "Two rivals had started selling to the Chinese company after the rule took effect.",
            ),
            ("number", "The drive maker sold 120 million disks to a listed Chinese company."),
            (
                "date",
                "The drive maker sold disks to a listed Chinese company between August 2021 and June 2022.",
            ),
        ),
    ),
    (
        "made-up-package",
        (
            "The Council adopted the twelfth package of sanctions on 18 December 2023 and published it on the same day.",
            "It bans imports of Russian diamonds from 1 January 2024 and adds 29 entities to the list of those that support Russia's military.",
            "Member States must report transfers of funds above 100,000 euros every quarter.",
        ),
        (
            "Adopted and published on December 18, 2023, the twelfth sanctions package prohibits imports of Russian diamonds as of January 1, 2024 and lists another 29 entities supporting Russia's military.",
            "Every quarter, Member States have to report fund transfers exceeding 100,000 euros.",
        ),
        (
            ("date_role", "The Council adopted the twelfth package of sanctions on 1 January 2024."),
            ("direction", "The package bans exports of Russian diamonds from 1 January 2024."),
            ("comparison", "Member States must report transfers of funds below 100,000 euros every quarter."),
            ("date_role", "The ban on imports of Russian diamonds applies from 18 December 2023."),
            ("modality", "Member States may report transfers of funds above 100,000 euros every quarter."),
        ),
    ),
    (
        "made-up-tariff",
        (
            "Washington raised its tariff on Chinese electric cars from 25 to 100 percent on 27 September 2024.",
            "Tariffs on solar cells rise to 50 percent, and those on syringes to 100 percent.",
            "Beijing said that it would file a complaint with the WTO.",
        ),
        (
            "The U.S. tariff on electric cars from China went up from 25% to 100% on September 27, 2024.",
            "Tariffs on solar cells go up to 50% and those on syringes to 100%.",
            "China said it would complain to the World Trade Organization.",
        ),
        (
            ("number", "Tariffs on syringes rise to 50 percent."),
            ("role", "Beijing raised its tariff on American electric cars from 25 to 100 percent."),
            ("direction", "Washington cut its tariff on Chinese electric cars to 25 percent."),
            ("modality", "Beijing filed a complaint with the WTO."),
            ("role", "The WTO said that it would file a complaint with Beijing."),
        ),
    ),
    (
        "made-up-restore",
        (
            "Seoul restored Japan to its list of trusted trading partners on 24 April 2023, after Tokyo had lifted its curbs on three chip materials in March.",
            "Japan followed with the same step on 21 July 2023.",
        ),
        (
            "South Korea put Japan back on its list of trusted trading partners on 24 April 2023, Japan having lifted its curbs on three chip materials in March.",
            "The same step was taken by Japan on July 21, 2023.",
        ),
        (
            ("role", "Japan restored South Korea to its list of trusted trading partners on 24 April 2023."),
            ("direction", "Seoul removed Japan from its list of trusted trading partners on 24 April 2023."),
            ("date", "Tokyo lifted its curbs on three chip materials in April 2023."),
            (
                "beforeafter",
                "Seoul restored Japan to its list before Tokyo had lifted its curbs on three chip materials.",
            ),
        ),
    ),
    (
        "made-up-cyber",
        (
            "The interim rule of 21 October 2021 was to take effect on 19 January 2022, but the bureau delayed it by 45 days to 7 March 2022.",
            "License Exception ACE allows exports of these items to most destinations, but not to government end users in Country Group D.",
        ),
        (
            "Originally due to take effect on 19 January 2022, the interim rule was postponed by the bureau until 7 March 2022.",
            "ACE permits exports of the items to most destinations, except to government end users in Country Group D.",
        ),
        (
            ("date_role", "The interim rule took effect on 19 January 2022."),
            ("condition", "License Exception ACE allows exports of these items to all destinations."),
            ("negation", "License Exception ACE allows exports to government end users in Country Group D."),
            ("direction", "The bureau brought the interim rule forward by 45 days."),
        ),
    ),
    (
        "made-up-drone",
        (
            "Turkey's defence ministry denied on Thursday that the company had delivered drones to Mali without a licence.",
            "The company delivered twelve drones to Niger in 2022 under a licence that expired in 2024.",
        ),
        (
            "The Turkish defence ministry on Thursday rejected the claim that the company had supplied drones to Mali without a licence.",
            "Twelve drones were delivered to Niger by the company in 2022 under a licence that ran out in 2024.",
        ),
        (
            (
                "negation",
                "Turkey's defence ministry confirmed that the company had delivered drones to Mali without a licence.",
            ),
            ("entity", "The company delivered twelve drones to Mali in 2022."),
            ("date", "The company delivered twelve drones to Niger in 2024."),
            ("negation", "The company delivered twelve drones to Niger without a licence."),
        ),
    ),
    (
        "made-up-review",
        (
            "Applications from partners are reviewed under a presumption of approval, applications from other countries case by case, and applications from Belarus under a policy of denial.",
            "The review takes 45 days on average, down from 60 days in 2022.",
        ),
        (
            "A presumption of approval applies to applications from partners, a policy of denial to those from Belarus, and case-by-case review to those from other countries.",
            "On average a review takes 45 days, compared with 60 days in 2022.",
        ),
        (
            ("entity", "Applications from Belarus are reviewed under a presumption of approval."),
            ("entity", "Applications from partners are reviewed under a policy of denial."),
            ("number", "The review took 45 days in 2022."),
            ("direction", "The review takes 60 days on average, up from 45 days in 2022."),
        ),
    ),
    (
        "made-up-fine",
        (
            "A person who exports without a licence may be fined up to 500,000 dollars, and a person who lies to the agency up to 250,000 dollars.",
            "No fine is imposed where the error is reported within ten days.",
        ),
        (
            "Exporting without a licence can lead to a fine of as much as $500,000, lying to the agency to one of up to $250,000.",
            "Errors that are reported within 10 days do not lead to a fine.",
        ),
        (
            ("number", "A person who lies to the agency may be fined up to 500,000 dollars."),
            ("comparison", "A person who exports without a licence may be fined at least 500,000 dollars."),
            ("negation", "A fine is imposed where the error is reported within ten days."),
            ("condition", "No fine is imposed where the error is reported."),
        ),
    ),
    (
        "made-up-lab",
        (
            "Dutch police arrested a former engineer of the chip maker in August on suspicion of selling manuals to a Russian institute.",
            "The chip maker, which had dismissed him in May, said that no technology was lost.",
        ),
        (
            "In August a former engineer of the chip maker, dismissed in May, was arrested by Dutch police on suspicion of having sold manuals to a Russian institute.",
        ),
        (
            ("role", "A Russian institute sold manuals to a former engineer of the chip maker."),
            ("date", "Dutch police arrested a former engineer of the chip maker in May."),
            ("entity", "Russian police arrested a former engineer of the chip maker in August."),
            (
                "modality",
                "A former engineer of the chip maker was convicted of selling manuals to a Russian institute.",
            ),
            ("negation", "The chip maker said that technology was lost."),
        ),
    ),
    (
        "made-up-threshold",
        (
            "From 2026 goods worth less than 5,000 euros need no declaration if they stay within the customs union.",
            "Goods worth 5,000 euros or more must be declared five days before they leave.",
        ),
        (
            "As of 2026, no declaration is needed for goods that are worth under 5,000 euros and stay within the customs union.",
            "Goods with a value of at least 5,000 euros have to be declared five days before leaving.",
        ),
        (
            ("condition", "From 2026 goods need no declaration if they stay within the customs union."),
            ("comparison", "Goods worth less than 5,000 euros must be declared five days before they leave."),
            ("beforeafter", "Goods worth 5,000 euros or more must be declared five days after they leave."),
            (
                "negation",
                "From 2026 goods worth less than 5,000 euros need a declaration if they stay within the customs union.",
            ),
        ),
    ),
    (
        "made-up-export-bank",
        (
            "The export bank lent Vietnam 300 million dollars in 2023 to buy two satellites from a French company.",
            "Hanoi repaid a third of the loan in June 2025.",
        ),
        (
            "In 2023 Vietnam borrowed $300 million from the export bank to purchase two satellites from a French company.",
            "A third of the loan was repaid by Vietnam in June 2025.",
        ),
        (
            ("role", "Vietnam lent the export bank 300 million dollars in 2023."),
            ("role", "A French company bought two satellites from Vietnam."),
            ("number", "Hanoi repaid half of the loan in June 2025."),
            ("date", "Hanoi repaid a third of the loan in 2023."),
        ),
    ),
    (
        "made-up-visit",
        (
            "The commissioner said that talks with Beijing on rare earths would resume in September, and that no new duties were planned before then.",
            "Exporters in Jiangxi hold 14 general licences, those in Guangdong nine.",
        ),
        (
            "Talks with Beijing on rare earths are to resume in September, the commissioner said, adding that no new duties were planned until then.",
            "Exporters in Guangdong hold nine general licences and those in Jiangxi 14.",
        ),
        (
            ("number", "Exporters in Guangdong hold 14 general licences."),
            ("negation", "The commissioner said that new duties were planned before September."),
            ("modality", "Talks with Beijing on rare earths resumed in September."),
            (
                "entity",
                "The commissioner said that talks with Tokyo on rare earths would resume in September.",
            ),
        ),
    ),
    (
        "made-up-appeal",
        (
            "An applicant may appeal a denial within 45 days; the under secretary decides within 60 days, and the decision is final.",
            "An appeal does not suspend the denial.",
        ),
        (
            "A denial can be appealed within 45 days, and the under secretary's decision, which is due within 60 days, is final.",
            "The denial remains in force during an appeal.",
        ),
        (
            ("number", "An applicant may appeal a denial within 60 days."),
            ("negation", "An appeal suspends the denial."),
            ("role", "The under secretary may appeal a denial within 45 days."),
            ("modality", "An applicant must appeal a denial within 45 days."),
        ),
    ),
    (
        "made-up-merger",
        (
            "The regulator cleared the sale of the sensor unit to the Korean group on 3 February, on condition that the plant in Dresden stays open until 2030.",
            "The seller had filed for approval in October 2024.",
        ),
        (
            "On February 3 the regulator approved the sensor unit's sale to the Korean group provided that the Dresden plant remains open until 2030.",
            "Approval had been sought by the seller in October 2024.",
        ),
        (
            (
                "negation",
                "The regulator blocked the sale of the sensor unit to the Korean group on 3 February.",
            ),
            ("condition", "The regulator cleared the sale of the sensor unit without conditions."),
            ("role", "The Korean group sold the sensor unit."),
            ("date", "The seller had filed for approval on 3 February."),
            ("date", "The plant in Dresden stays open until 2024."),
        ),
    ),
    (
        "made-up-report",
        (
            "Shipments of servers from Malaysia to China rose by 40 percent in the second quarter, while those to India fell by 12 percent.",
            "The ministry introduced a permit for chips of American origin on 14 July.",
        ),
        (
            "In the second quarter server shipments from Malaysia to China grew 40%, whereas those to India declined 12%.",
            "On July 14 the ministry brought in a permit requirement for U.S.-origin chips.",
        ),
        (
            (
                "number",
                "Shipments of servers from Malaysia to India fell by 40 percent in the second quarter.",
            ),
            ("direction", "Shipments of servers from Malaysia to China fell by 40 percent."),
            ("role", "Shipments of servers from China to Malaysia rose by 40 percent."),
            ("direction", "The ministry abolished a permit for chips of American origin on 14 July."),
            ("date", "Shipments of servers from Malaysia to China rose by 40 percent in the third quarter."),
        ),
    ),
    (
        "made-up-list",
        (
            "The agency will remove a party from the list if three of the four departments agree; adding one takes a simple majority.",
            "So far 12 parties have been removed, five of them in 2024.",
        ),
        (
            "Removal of a party from the list requires that three of the four departments agree, whereas a simple majority suffices to add one.",
            "Twelve parties have been taken off so far, including five in 2024.",
        ),
        (
            ("condition", "Adding a party to the list takes the agreement of three of the four departments."),
            ("number", "Five parties have been removed so far."),
            ("number", "Twelve parties were removed in 2024."),
            ("condition", "The agency will remove a party from the list if all four departments agree."),
        ),
    ),
    (
        "made-up-origin",
        (
            "Goods count as American if American parts make up more than 25 percent of their value, or 10 percent for countries under embargo.",
            "The exporter, not the buyer, has to do the calculation.",
        ),
        (
            "Where U.S. parts account for over 25% of the value, goods are treated as American; for embargoed countries the limit is 10%.",
            "It is the exporter rather than the buyer who must do the calculation.",
        ),
        (
            (
                "number",
                "Goods count as American if American parts make up more than 10 percent of their value.",
            ),
            (
                "comparison",
                "Goods count as American if American parts make up less than 25 percent of their value.",
            ),
            ("role", "The buyer has to do the calculation."),
            ("role", "The buyer, not the exporter, has to do the calculation."),
        ),
    ),
    (
        "made-up-deal",
        (
            "India agreed to ease its limits on chip imports in return for access to Dutch lithography tools.",
            "The Hague will decide on each shipment, and New Delhi will inspect the plants twice a year.",
        ),
        (
            "In exchange for access to Dutch lithography tools, India agreed to relax its limits on imports of chips.",
            "Each shipment will be decided on by the Dutch government, and India will inspect the plants twice a year.",
        ),
        (
            ("direction", "India agreed to tighten its limits on chip imports."),
            ("role", "New Delhi will decide on each shipment."),
            ("role", "The Netherlands agreed to ease its limits on chip imports."),
            ("number", "New Delhi will inspect the plants three times a year."),
        ),
    ),
    (
        "made-up-guidance",
        (
            "The guidance of 4 March replaced that of 9 November and applies to banks as well as to forwarders.",
            "Banks were asked, not required, to keep records for seven years.",
        ),
        (
            "The guidance issued on 4 March superseded that of 9 November and covers both banks and forwarders.",
            "Keeping records for seven years was requested of banks but not required.",
        ),
        (
            ("role", "The guidance of 9 November replaced that of 4 March."),
            ("scope", "The guidance of 4 March applies only to forwarders."),
            ("modality", "Banks were required to keep records for seven years."),
            ("negation", "The guidance of 4 March does not apply to banks."),
        ),
    ),
    (
        "made-up-strike",
        (
            "Customs in Hamburg seized 80 engines on 2 May that were bound for Iran through Turkey.",
            "A court released the driver on bail a week later.",
        ),
        (
            "Eighty engines headed for Iran via Turkey were seized by Hamburg customs on May 2.",
            "One week later a court freed the driver on bail.",
        ),
        (
            (
                "entity",
                "Customs in Hamburg seized 80 engines on 2 May that were bound for Turkey through Iran.",
            ),
            ("number", "Customs in Hamburg seized 18 engines on 2 May."),
            ("role", "The driver seized 80 engines on 2 May."),
            ("beforeafter", "A court released the driver on bail a week earlier."),
        ),
    ),
)
