"""Rewordings with false twins that no rule of the checker was made for: the other groups. Measure, do not tune.

An article or a made-up report, its quotes, what a chat model may truly write of them, and what is false with its kind.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2016-06-03-deemed-exports",
        (
            "Tourists, students, visiting researchers and employees on a work visa remain foreign persons for the deemed export rule.",
        ),
        (
            "For purposes of the deemed export rule, students, tourists, visiting researchers and workers on a visa are still treated as foreign persons.",
        ),
        (
            ("negation", "Tourists and students are no longer foreign persons for the deemed export rule."),
            ("scope", "Only visiting researchers remain foreign persons for the deemed export rule."),
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
            "India became the 42nd participating state of the Wassenaar Arrangement on December 8, 2017, after the Vienna plenary had agreed to admit it.",
        ),
        (
            (
                "number",
                "India became the 41st participating state of the Wassenaar Arrangement on December 8, 2017.",
            ),
            ("date_role", "India joined the Wassenaar Arrangement on 7 December 2017."),
            ("role", "The Vienna plenary was admitted by India in December 2017."),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The Bureau of Industry and Security (BIS) published a final rule on Huawei Technologies on August 20, 2020.",
            "The rule took effect on August 17, 2020.",
        ),
        (
            "The final rule on Huawei was published by the Bureau of Industry and Security on 20 August 2020 but had already taken effect three days earlier, on 17 August 2020.",
        ),
        (
            ("date_role", "The final rule on Huawei entered into force on August 20, 2020."),
            ("modality", "BIS published a proposed rule on Huawei on August 20, 2020."),
            ("date_role", "BIS published the final rule on Huawei on 17 August 2020."),
        ),
    ),
    (
        "2022-10-13-advanced-computing-chip-rule",
        (
            "The limits on activities of U.S. persons applied on October 12, 2022.",
            "The controls on advanced computing chips and supercomputers, with their foreign direct product rules, apply from October 21, 2022.",
        ),
        (
            "Restrictions on U.S. persons' activities applied from 12 October 2022, while the controls on advanced computing chips and supercomputers started to apply on 21 October 2022.",
        ),
        (
            ("date", "Restrictions on U.S. persons' activities applied from 21 October 2022."),
            (
                "date",
                "The controls on advanced computing chips and supercomputers apply from 12 October 2022.",
            ),
        ),
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        (
            "China's Ministry of Commerce (MOFCOM) announced on February 16, 2023 that two American companies are on the Unreliable Entity List.",
            "The companies are Lockheed Martin Corporation and Raytheon Missiles & Defense.",
            "MOFCOM gives arms sales to Taiwan as the reason for listing Lockheed Martin Corporation and Raytheon Missiles & Defense.",
        ),
        (
            "MOFCOM put two U.S. firms, Lockheed Martin and Raytheon Missiles & Defense, on its Unreliable Entity List on 16 February 2023, citing arms sales to Taiwan.",
        ),
        (
            ("role", "Lockheed Martin put MOFCOM on its Unreliable Entity List on 16 February 2023."),
            (
                "entity",
                "MOFCOM put Boeing and Raytheon Missiles & Defense on its Unreliable Entity List, citing arms sales to Taiwan.",
            ),
            ("role", "MOFCOM cites arms purchases from Taiwan as the reason for listing Lockheed Martin."),
        ),
    ),
    (
        "2023-05-23-japan-chipmaking-equipment",
        (
            "Japan's Ministry of Economy, Trade and Industry (METI) promulgated new export controls on chipmaking equipment on 23 May 2023.",
            "The controls cover 23 items.",
            "They take effect on 23 July 2023, after a notice period of two months.",
            "METI had announced the plan on 31 March 2023.",
        ),
        (
            "Japan's METI, which had announced the plan on 31 March 2023, promulgated controls on 23 items of chipmaking equipment on 23 May 2023; they entered into force on 23 July 2023 after two months' notice.",
        ),
        (
            ("date_role", "Japan's controls on chipmaking equipment entered into force on 23 May 2023."),
            ("date_role", "METI announced the plan on 23 July 2023."),
            (
                "number",
                "Japan's controls took effect on 23 July 2023, after a notice period of three months.",
            ),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "South Korea was added to the partner list in a rule published on March 10, 2022.",
            "Iceland, Liechtenstein, Norway and Switzerland followed in a rule published on April 12, 2022.",
        ),
        (
            "South Korea joined the partner list through a rule published on 10 March 2022, and four further countries (Iceland, Liechtenstein, Norway and Switzerland) were added in a rule published on 12 April 2022.",
        ),
        (
            (
                "date",
                "Norway and Switzerland were added to the partner list in a rule published on March 10, 2022.",
            ),
            (
                "direction",
                "South Korea was removed from the partner list in a rule published on March 10, 2022.",
            ),
            ("entity", "North Korea was added to the partner list in a rule published on March 10, 2022."),
        ),
    ),
    (
        "2023-06-30-netherlands-chipmaking-equipment",
        (
            "The Dutch government published a ministerial order on advanced chipmaking equipment on 30 June 2023.",
            "The Dutch order is dated 23 June 2023 and takes effect on 1 September 2023.",
        ),
        (
            "The Dutch ministerial order on advanced chipmaking equipment, dated June 23, 2023 and published on June 30, 2023, came into force on September 1, 2023.",
        ),
        (
            (
                "date_role",
                "The Dutch ministerial order on advanced chipmaking equipment came into force on June 30, 2023.",
            ),
            ("date_role", "The Dutch order was published on 23 June 2023."),
            ("date_role", "The Dutch order is dated 1 September 2023."),
        ),
    ),
    (
        "2023-07-03-china-gallium-germanium",
        (
            "Announcement No. 23 of 2023 does not ban exports.",
            "It requires a licence for each export of a listed item.",
        ),
        (
            "Rather than banning exports, Announcement No. 23 of 2023 requires a licence each time a listed item is exported.",
        ),
        (
            ("direction", "Announcement No. 23 of 2023 bans the export of listed items."),
            (
                "negation",
                "Announcement No. 23 of 2023 does not require a licence for exports of listed items.",
            ),
            ("number", "Announcement No. 32 of 2023 requires a licence for each export of a listed item."),
        ),
    ),
    (
        "2023-10-19-entity-list-explained",
        (
            "BIS guidance at the time of the October 17, 2023 rule treats subsidiaries, parent companies and sister companies as legally distinct from a listed entity.",
            "The licence requirement does not automatically apply to an affiliate that is not listed.",
        ),
        (
            "Under BIS guidance at the time, subsidiaries, parents and sister companies were regarded as legally distinct from a listed entity, so an unlisted affiliate was not automatically subject to the licence requirement.",
        ),
        (
            ("negation", "The licence requirement automatically applies to an affiliate that is not listed."),
            ("scope", "The licence requirement never applies to an affiliate that is not listed."),
        ),
    ),
    (
        "2023-10-25-october-2023-chip-rules",
        ("For a shipment to China, the exporter has to notify BIS at least 25 calendar days before export.",),
        ("An exporter shipping to China must notify BIS no later than 25 calendar days prior to export.",),
        (
            (
                "comparison",
                "An exporter shipping to China must notify BIS at most 25 calendar days before export.",
            ),
            (
                "direction",
                "An exporter shipping to China must notify BIS at least 25 calendar days after export.",
            ),
            (
                "role",
                "For a shipment to China, BIS has to notify the exporter at least 25 calendar days before export.",
            ),
        ),
    ),
    (
        "2024-04-29-licence-exceptions",
        (
            "License Exception MED does not authorize shipments to parties on the Entity List or the Military End-User List.",
            "BIS says that it covers only devices that it was regularly approving through licences before April 29, 2024.",
        ),
        (
            "Parties on the Entity List or the Military End-User List cannot receive shipments under License Exception MED, which according to BIS covers only devices it had been regularly licensing before 29 April 2024.",
        ),
        (
            ("negation", "License Exception MED authorizes shipments to parties on the Entity List."),
            (
                "direction",
                "License Exception MED covers only devices that BIS was regularly approving after April 29, 2024.",
            ),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "With the Dutch measure of 6 September 2024, ASML applies to the Dutch government for these two systems instead of the American government.",
        ),
        (
            "Under the measure of September 6, 2024, ASML seeks licences for these two systems from the Dutch rather than the American government.",
        ),
        (
            (
                "role",
                "ASML applies to the American government for these two systems instead of the Dutch government.",
            ),
            ("role", "The Dutch government applies to ASML for these two systems."),
        ),
    ),
    (
        "2024-10-19-china-dual-use-regulations",
        (
            "Premier Li Qiang signed the decree on September 30, 2024.",
            "An executive meeting of the State Council had adopted the text on September 18, 2024.",
            "The dual-use regulations take effect on December 1, 2024.",
        ),
        (
            "The text was adopted by an executive meeting of the State Council on 18 September 2024, signed by Premier Li Qiang on 30 September 2024 and entered into force on 1 December 2024.",
        ),
        (
            ("date_role", "Premier Li Qiang signed the decree on 18 September 2024."),
            ("date_role", "The State Council adopted the text on September 30, 2024."),
            ("date_role", "The dual-use regulations entered into force on September 30, 2024."),
        ),
    ),
    (
        "2024-12-05-december-2024-chip-package",
        (
            "Sixteen entities carry footnote 5 after the package.",
            "Nine of them are newly listed and seven had been listed before.",
        ),
        (
            "After the package, footnote 5 applies to 16 entities: nine new listings and seven that were already listed.",
        ),
        (
            (
                "number",
                "After the package, footnote 5 applies to 16 entities, of which seven are newly listed.",
            ),
            ("scope", "All sixteen entities that carry footnote 5 are newly listed."),
        ),
    ),
    (
        "2025-01-15-ai-diffusion-framework",
        (
            "ECCN 4E091 covers the weights of closed-weight artificial intelligence models that were trained with more than 10^26 computational operations.",
            "Weights that are openly published are not controlled.",
        ),
        (
            "ECCN 4E091 applies to the weights of closed-weight AI models trained using more than 10^26 computational operations, whereas openly published weights are not controlled.",
        ),
        (
            (
                "comparison",
                "ECCN 4E091 applies to the weights of closed-weight AI models trained using less than 10^26 computational operations.",
            ),
            (
                "number",
                "ECCN 4E091 applies to the weights of closed-weight AI models trained using more than 10^25 computational operations.",
            ),
            ("negation", "Weights that are openly published are controlled under ECCN 4E091."),
        ),
    ),
    (
        "2025-04-04-china-seven-rare-earths",
        (
            "Samarium-cobalt permanent magnet materials need a licence.",
            "Neodymium-iron-boron magnets that contain terbium or dysprosium need a licence as well.",
        ),
        (
            "A licence is required for samarium-cobalt permanent magnet materials and for neodymium-iron-boron magnets containing terbium or dysprosium.",
        ),
        (
            ("condition", "A licence is required for all neodymium-iron-boron magnets."),
            ("negation", "Neodymium-iron-boron magnets that contain terbium or dysprosium need no licence."),
        ),
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        (
            "The rule takes effect on December 31, 2025, which is 120 days after publication.",
            "BIS had released the rule on August 29, 2025.",
            "The Bureau of Industry and Security (BIS) published a rule on September 2, 2025 that removes three chipmakers from the Validated End-User (VEU) list for China.",
        ),
        (
            "Three chipmakers are taken off the VEU list for China by a rule that BIS released on 29 August 2025, published on 2 September 2025 and that enters into force on 31 December 2025, 120 days after publication.",
        ),
        (
            (
                "date_role",
                "The rule that removes three chipmakers from the VEU list entered into force on September 2, 2025.",
            ),
            ("date_role", "BIS published the rule on 29 August 2025."),
            (
                "direction",
                "A rule published on September 2, 2025 adds three chipmakers to the VEU list for China.",
            ),
        ),
    ),
    (
        "2025-09-30-affiliates-50-percent-rule",
        (
            "Under the affiliates rule a foreign company falls under the restrictions of its owners if listed parties own 50 percent or more of it.",
        ),
        (
            "Foreign companies that are at least 50% owned by listed parties are subject to their owners' restrictions under the affiliates rule.",
        ),
        (
            (
                "comparison",
                "Foreign companies that are less than 50% owned by listed parties are subject to their owners' restrictions under the affiliates rule.",
            ),
            (
                "role",
                "Under the affiliates rule a listed party falls under the restrictions of the foreign companies that it owns.",
            ),
            (
                "number",
                "Foreign companies that are 25 percent or more owned by listed parties fall under the affiliates rule.",
            ),
        ),
    ),
    (
        "2025-10-09-china-rare-earth-package",
        (
            "China's Ministry of Commerce (MOFCOM) issued six announcements on export controls on October 9, 2025.",
            "Four of them were issued together with the General Administration of Customs.",
        ),
        (
            "On 9 October 2025 MOFCOM published six export control announcements, four of which were issued jointly with the General Administration of Customs.",
        ),
        (
            ("number", "On 9 October 2025 MOFCOM published four export control announcements."),
            (
                "scope",
                "All six announcements were issued together with the General Administration of Customs.",
            ),
        ),
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        (
            "The suspension took effect on November 10, 2025 and runs through November 9, 2026.",
            "The Bureau of Industry and Security (BIS) published a final rule on November 12, 2025 that suspends the affiliates rule.",
        ),
        (
            "The suspension of the affiliates rule, published by BIS in a final rule on 12 November 2025, has been in effect since 10 November 2025 and lasts until 9 November 2026.",
        ),
        (
            ("date_role", "The suspension of the affiliates rule took effect on 12 November 2025."),
            ("date_role", "The suspension of the affiliates rule runs through November 10, 2026."),
            (
                "direction",
                "BIS published a final rule on November 12, 2025 that reinstates the affiliates rule.",
            ),
        ),
    ),
    (
        "fr-2020-05190",
        (
            "The U.S. Government has decided to extend through May 15, 2020, the temporary general license to Huawei Technologies Co., Ltd. (Huawei) and one hundred and fourteen of its non-U.S. affiliates on the Entity List.",
            "In order to implement this decision, this final rule revises the temporary general license to remove the expiration date of April 1, 2020, and substitutes the date of May 15, 2020.",
        ),
        (
            "Huawei and 114 of its non-U.S. affiliates had their temporary general license extended through 15 May 2020.",
            "The license's expiration date was changed from April 1, 2020 to May 15, 2020.",
        ),
        (
            ("role", "The expiration date was changed from May 15, 2020 to April 1, 2020."),
            ("date", "The temporary general license to Huawei was extended through April 1, 2020."),
            (
                "number",
                "Huawei and 140 of its non-U.S. affiliates had their temporary general license extended through 15 May 2020.",
            ),
        ),
    ),
    (
        "fr-2021-07400",
        (
            "In this rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) by adding seven entities to the Entity List.",
            "These seven entities will be listed on the Entity List under the destination of the People's Republic of China (China).",
        ),
        ("The rule adds 7 entities to the Entity List, all of them under the destination of China.",),
        (
            ("entity", "The rule adds seven entities to the Unverified List under the destination of China."),
            (
                "direction",
                "The rule removes seven entities from the Entity List under the destination of China.",
            ),
        ),
    ),
    (
        "fr-2022-10033",
        (
            "On April 6, 2022, the Bureau of Industry and Security (BIS) published the notice Request for Public Comments on Supply Chain Issues To Support the U.S.-EU Trade and Technology Council Secure Supply Chains Working Group.",
            "Today's notice extends the deadline for written comments to June 23, 2022.",
        ),
        (
            "The deadline for written comments on the notice that BIS published on April 6, 2022 was pushed back to June 23, 2022.",
        ),
        (
            ("date_role", "The deadline for written comments was extended to April 6, 2022."),
            ("direction", "The deadline for written comments was brought forward to June 23, 2022."),
        ),
    ),
    (
        "fr-2023-04099",
        (
            "The Department of Commerce is amending the Export Administration Regulations (EAR) by adding seventy-six entities to the Entity List.",
            "This rule also revises four existing entries on the Entity List under the destination of Russia.",
        ),
        (
            "The Commerce Department's rule puts 76 entities on the Entity List and modifies four existing Russian entries.",
        ),
        (
            ("number", "The Commerce Department's rule puts 67 entities on the Entity List."),
            (
                "direction",
                "The rule also removes four existing entries on the Entity List under the destination of Russia.",
            ),
        ),
    ),
    (
        "fr-2023-18125",
        (
            "The Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by removing a total of 35 persons from the Unverified List (UVL), including 27 under the destination of China, one under the destination of Indonesia, two under the destination of Pakistan, one under the destination of Singapore, one under the destination of Turkey, and one under the destination of the United Arab Emirates because BIS was able to verify their bona fides; two persons, under the destination of Russia, are also removed from the UVL after they were added to the Entity List.",
        ),
        (
            "Of the 35 persons removed from the Unverified List, 27 were in China, and two in Russia were removed after being added to the Entity List.",
        ),
        (
            ("number", "Of the 35 persons removed from the Unverified List, two were in Singapore."),
            ("direction", "A total of 35 persons were added to the Unverified List."),
            (
                "role",
                "Two persons in Russia were added to the UVL after they were removed from the Entity List.",
            ),
        ),
    ),
    (
        "fr-2024-06199",
        (
            "The Department of State (the Department) published an interim final rule on April 27, 2023, effective May 21, 2023, amending the International Traffic in Arms Regulations (ITAR) to remove from U.S. Munitions List (USML) Category XI certain high-energy storage capacitors and to clearly identify the high-energy storage capacitors that remain in USML Category XI.",
        ),
        (
            "The State Department's interim final rule, published on 27 April 2023 and in force from 21 May 2023, took certain high-energy storage capacitors out of USML Category XI.",
        ),
        (
            (
                "date_role",
                "The interim final rule, published on 21 May 2023, removed certain high-energy storage capacitors from USML Category XI.",
            ),
            (
                "scope",
                "The interim final rule removed all high-energy storage capacitors from USML Category XI.",
            ),
            ("date_role", "The interim final rule was effective April 27, 2023."),
        ),
    ),
    (
        "fr-2024-08627",
        (
            "The Department of State proposes to amend the International Traffic in Arms Regulations (ITAR) by increasing and specifying the fees required for registration with the Directorate of Defense Trade Controls (DDTC).",
        ),
        (
            "Under a proposed rule, the State Department would raise and specify the fees for registering with DDTC.",
        ),
        (
            ("modality", "The State Department has raised the fees for registering with DDTC."),
            (
                "direction",
                "The State Department proposes to lower the fees required for registration with DDTC.",
            ),
        ),
    ),
    (
        "ecfr-766.6",
        (
            "The respondent must answer the charging letter within 30 days after being served with notice of the issuance of a charging letter instituting an administrative enforcement proceeding.",
        ),
        (
            "A respondent is required to answer the charging letter within thirty days of being served with notice of it.",
        ),
        (
            ("modality", "A respondent may answer the charging letter within 30 days after being served."),
            (
                "direction",
                "The respondent must answer the charging letter within 30 days before being served with notice of it.",
            ),
            ("number", "The respondent must answer the charging letter within 60 days after being served."),
        ),
    ),
    (
        "fr-2023-12726",
        (
            "The Department of Commerce is amending the Export Administration Regulations (EAR) by adding 43 entities under 50 entries to the Entity List.",
            "This rule also removes one entity from the Entity List under the destination of Latvia.",
        ),
        (
            "Commerce added forty-three entities under fifty entries to the Entity List and took one Latvian entity off it.",
        ),
        (
            ("number", "Commerce added fifty entities under 43 entries to the Entity List."),
            (
                "direction",
                "The rule also adds one entity to the Entity List under the destination of Latvia.",
            ),
        ),
    ),
    (
        "made-up-nicaragua",
        (
            "Effective March 14, 2024, this rule moves Nicaragua from Country Group B to Country Group D:5, and license applications that were pending on that date are returned without action.",
        ),
        (
            "From 14 March 2024 Nicaragua is placed in Country Group D:5 instead of Country Group B, and applications pending on that date are returned without action.",
        ),
        (
            ("role", "Effective March 14, 2024, Nicaragua moves from Country Group D:5 to Country Group B."),
            ("negation", "Applications that were pending on March 14, 2024 are not returned without action."),
        ),
    ),
    (
        "made-up-bank",
        (
            "The bank told the Treasury in March that its London branch had sent payments to the listed company, and the Treasury fined the bank 4.2 million dollars in June.",
        ),
        (
            "In June the Treasury imposed a fine of $4.2 million on the bank, which had reported in March that its London branch had made payments to the listed company.",
        ),
        (
            ("role", "The bank fined the Treasury 4.2 million dollars in June."),
            ("role", "The listed company had sent payments to the bank's London branch."),
            ("date", "The Treasury fined the bank 4.2 million dollars in March."),
        ),
    ),
    (
        "made-up-delay",
        (
            "The agency postponed the compliance date from 1 January to 1 July 2026, but left the reporting duty for large exporters unchanged.",
        ),
        (
            "The compliance date was moved back by the agency from January 1 to July 1, 2026, while large exporters' reporting duty stayed the same.",
        ),
        (
            ("direction", "The agency brought the compliance date forward from 1 July to 1 January 2026."),
            ("negation", "The agency changed the reporting duty for large exporters."),
            ("scope", "The reporting duty for all exporters was abolished by the agency."),
        ),
    ),
)
