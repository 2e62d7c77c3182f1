"""Rewordings with false twins, written before the checker was looked at, and used to better it: every other group.

An article or a made-up report, its quotes, what a chat model may truly write of them, and what is false with its kind.
The groups at odd places are here, those at even places in tests/heldout_rewordings.py.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2016-06-03-deemed-exports",
        (
            "The Bureau of Industry and Security (BIS) published new definitions for the Export Administration Regulations (EAR) on June 3, 2016.",
            "The new definitions take effect on September 1, 2016.",
        ),
        (
            "BIS issued revised EAR definitions on 3 June 2016, and they entered into force on 1 September 2016.",
        ),
        (
            ("date_role", "BIS published the new EAR definitions on September 1, 2016."),
            ("date_role", "The new EAR definitions entered into force on 3 June 2016."),
            ("entity", "The State Department published new definitions for the EAR on June 3, 2016."),
        ),
    ),
    (
        "2016-06-03-deemed-exports",
        ("Technology designated EAR99 usually needs no licence for a deemed export.",),
        ("A deemed export of EAR99 technology does not usually require a licence.",),
        (
            ("scope", "A deemed export of EAR99 technology never requires a licence."),
            ("negation", "A deemed export of EAR99 technology usually requires a licence."),
        ),
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        ("Decisions are taken by consensus, so a single participating state can block a change to a list.",),
        (
            "Because decisions require consensus, any one participating state is able to block a change to a list.",
        ),
        (
            (
                "negation",
                "Because decisions are taken by consensus, a single participating state cannot block a change to a list.",
            ),
            (
                "direction",
                "Because decisions are taken by majority, no single participating state can block a change to a list.",
            ),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The rule of August 17, 2020 adds 38 non-American affiliates of Huawei to the Entity List.",
            "The 38 affiliates are located in 21 countries.",
            "Applications are reviewed with a presumption of denial.",
        ),
        (
            "Thirty-eight non-U.S. Huawei affiliates in 21 countries were placed on the Entity List, and licence applications face a presumption of denial.",
        ),
        (
            (
                "number",
                "Twenty-one non-U.S. Huawei affiliates in 38 countries were placed on the Entity List.",
            ),
            ("direction", "Applications for the 38 affiliates are reviewed with a presumption of approval."),
            ("direction", "The rule took 38 non-American affiliates of Huawei off the Entity List."),
        ),
    ),
    (
        "2022-10-13-advanced-computing-chip-rule",
        (
            "A licence is required for items that go to a facility in China that makes advanced integrated circuits.",
        ),
        (
            "Exporters need a licence to send items to Chinese facilities that manufacture advanced integrated circuits.",
        ),
        (
            (
                "modality",
                "Exporters may need a licence to send items to Chinese facilities that manufacture advanced integrated circuits.",
            ),
            (
                "scope",
                "A licence is required for items that go to any facility in China that makes integrated circuits.",
            ),
            (
                "entity",
                "A licence is required for items that go to a facility in Taiwan that makes advanced integrated circuits.",
            ),
        ),
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        (
            "The company has to pay a fine of twice the value of its arms sales contracts with Taiwan since the list's provisions came into force.",
            "The fines are due within 15 days of the announcement.",
        ),
        (
            "Each company must pay, within fifteen days of the announcement, a fine equal to double the value of its arms sales contracts with Taiwan.",
        ),
        (
            (
                "modality",
                "Each company may pay a fine of twice the value of its arms sales contracts with Taiwan.",
            ),
            (
                "number",
                "The fine is three times the value of the company's arms sales contracts with Taiwan.",
            ),
            ("number", "The fines must be paid within 50 days of the announcement."),
        ),
    ),
    (
        "2023-05-23-japan-chipmaking-equipment",
        (
            "The procedure is simpler for 42 countries and regions, because exporters can use bulk licences for them.",
            "Exports to China need individual licences.",
        ),
        (
            "Exporters can use bulk licences for 42 countries and regions, but need individual licences for exports to China.",
        ),
        (
            ("entity", "Exporters can use bulk licences for exports to China."),
            ("comparison", "The procedure is stricter for 42 countries and regions."),
            ("negation", "Exports to China do not need individual licences."),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "Shipments that were on the way on May 19, 2023 under actual orders may be completed until June 20, 2023.",
        ),
        (
            "Shipments already under way on 19 May 2023 pursuant to actual orders can be completed until 20 June 2023.",
        ),
        (
            (
                "modality",
                "Shipments that were on the way on May 19, 2023 must be completed by June 20, 2023.",
            ),
            ("date", "Shipments that were on the way on June 20, 2023 under actual orders may be completed."),
            (
                "negation",
                "Shipments that were on the way on May 19, 2023 may not be completed after May 19, 2023.",
            ),
        ),
    ),
    (
        "2023-06-30-netherlands-chipmaking-equipment",
        (
            "From 1 September 2023 a company needs a national authorisation to export the listed equipment from the Netherlands to a destination outside the European Union.",
            "Transfers from the Netherlands to other Member States of the European Union are not covered.",
        ),
        (
            "As of September 1, 2023, exporting the listed equipment from the Netherlands to non-EU destinations requires a national authorisation; transfers to other EU Member States are not covered.",
        ),
        (
            ("negation", "Transfers from the Netherlands to other EU Member States are also covered."),
            (
                "condition",
                "A national authorisation is required to export the listed equipment from the Netherlands to any destination.",
            ),
            (
                "negation",
                "A company needs a national authorisation to export the listed equipment to a destination inside the European Union.",
            ),
        ),
    ),
    (
        "2023-10-19-entity-list-explained",
        (
            "The Department of Commerce chairs the committee.",
            "The Departments of State, Defense and Energy are members, and the Department of the Treasury takes part where appropriate.",
            "The committee adds an entry by majority vote.",
            "It removes or modifies an entry by unanimous vote.",
        ),
        (
            "The committee, chaired by the Commerce Department, needs a majority vote to add an entry and a unanimous vote to remove or modify one.",
            "The Treasury Department participates where appropriate, while the State, Defense and Energy Departments are members.",
        ),
        (
            ("role", "The Department of State chairs the committee."),
            ("condition", "The committee removes an entry by majority vote."),
            ("condition", "The committee adds an entry by unanimous vote."),
        ),
    ),
    (
        "2023-10-20-china-graphite",
        (
            "Announcement No. 39 of 2023 replaces the temporary graphite controls of Announcement No. 50 of 2006.",
            "It takes effect on December 1, 2023.",
        ),
        (
            "The temporary graphite controls under Announcement No. 50 of 2006 are replaced by Announcement No. 39 of 2023, which entered into force on 1 December 2023.",
        ),
        (
            ("role", "Announcement No. 39 of 2023 is replaced by Announcement No. 50 of 2006."),
            (
                "scope",
                "Announcement No. 39 of 2023 replaces the permanent graphite controls of Announcement No. 50 of 2006.",
            ),
            (
                "number",
                "The temporary graphite controls of Announcement No. 50 of 2016 are replaced by Announcement No. 39 of 2023.",
            ),
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
            "BIS released the two interim final rules on 17 October 2023; they were published in the Federal Register on 25 October 2023, and most provisions took effect on 17 November 2023.",
        ),
        (
            ("date_role", "Both rules took effect on October 25, 2023."),
            ("date_role", "The comment deadline is November 17, 2023."),
            ("scope", "All provisions of both rules took effect on 17 November 2023."),
        ),
    ),
    (
        "2024-08-15-china-antimony-superhard",
        (
            "China's Ministry of Commerce (MOFCOM) and the General Administration of Customs announced export controls on antimony and superhard materials on August 15, 2024.",
            "It takes effect on September 15, 2024.",
        ),
        (
            "On 15 August 2024, China's commerce ministry and customs administration announced controls on exports of antimony and superhard materials that entered into force on 15 September 2024.",
        ),
        (
            (
                "date_role",
                "China's controls on antimony and superhard materials entered into force on August 15, 2024.",
            ),
            (
                "direction",
                "MOFCOM announced controls on imports of antimony and superhard materials on August 15, 2024.",
            ),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "A licence that was granted earlier for a system of this type can be used for the period that it states.",
        ),
        ("Licences granted earlier for systems of this type remain usable for the period stated in them.",),
        (
            (
                "negation",
                "A licence that was granted earlier for a system of this type can no longer be used.",
            ),
            (
                "scope",
                "A licence that was granted earlier for a system of this type can be used indefinitely.",
            ),
        ),
    ),
    (
        "2024-12-03-china-ban-gallium-germanium-antimony-us",
        (
            "Exports of dual-use items related to gallium, germanium, antimony and superhard materials to the United States are in principle not permitted.",
            "Exports of graphite dual-use items to the United States face a stricter review of the end user and the end use.",
        ),
        (
            "In principle, dual-use items related to gallium, germanium, antimony and superhard materials may not be exported to the United States, and graphite exports to the U.S. are subject to stricter end-user and end-use review.",
        ),
        (
            (
                "entity",
                "Exports of graphite dual-use items to the United States are in principle not permitted.",
            ),
            (
                "comparison",
                "Exports of graphite dual-use items to the United States face a lighter review of the end user.",
            ),
            (
                "condition",
                "Exports of dual-use items related to gallium and germanium to all countries are in principle not permitted.",
            ),
        ),
    ),
    (
        "2024-12-05-december-2024-chip-package",
        (
            "The Bureau of Industry and Security (BIS) released two rules on chips on December 2, 2024.",
            "The Federal Register published both on December 5, 2024.",
            "Both took effect on December 2, 2024.",
        ),
        (
            "Both chip rules were released by BIS and entered into force on 2 December 2024, three days before their Federal Register publication on 5 December 2024.",
        ),
        (
            ("date_role", "Both chip rules took effect on December 5, 2024."),
            ("scope", "Only one of the two rules took effect on December 2, 2024."),
        ),
    ),
    (
        "2025-02-04-china-tungsten-tellurium-bismuth",
        (
            "Announcement No. 10 of 2025 applies to all destinations.",
            "It does not single out the United States.",
            "A MOFCOM spokesperson said on February 4, 2025 that exports that comply with the rules will be permitted.",
        ),
        (
            "Announcement No. 10 of 2025 covers every destination and does not target the United States specifically; a spokesperson for MOFCOM said compliant exports will be allowed.",
        ),
        (
            ("scope", "Announcement No. 10 of 2025 applies only to the United States."),
            ("condition", "A MOFCOM spokesperson said that all exports will be permitted."),
            (
                "direction",
                "A MOFCOM spokesperson said that exports that comply with the rules will be prohibited.",
            ),
        ),
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        (
            "Under Secretary of Commerce Jeffrey Kessler instructed officials of the Bureau of Industry and Security (BIS) on May 13, 2025 not to enforce the AI diffusion rule.",
            "BIS plans to publish a notice in the Federal Register that formalizes the rescission.",
        ),
        (
            "On May 13, 2025, BIS officials were told by Under Secretary of Commerce Jeffrey Kessler not to enforce the AI diffusion rule, and BIS intends to publish a Federal Register notice formalizing the rescission.",
        ),
        (
            (
                "role",
                "BIS officials instructed Under Secretary of Commerce Jeffrey Kessler not to enforce the AI diffusion rule.",
            ),
            ("modality", "BIS published a notice in the Federal Register that formalized the rescission."),
            ("negation", "Jeffrey Kessler instructed BIS officials to enforce the AI diffusion rule."),
        ),
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        (
            "BIS intends to grant licences that let the companies operate their existing plants in China.",
            "BIS does not intend to grant licences to expand capacity or to upgrade technology.",
        ),
        (
            "BIS plans to issue licences allowing the companies to run their existing Chinese plants, but not licences to expand capacity or upgrade technology.",
        ),
        (
            ("negation", "BIS also intends to grant licences to expand capacity or to upgrade technology."),
            (
                "negation",
                "BIS does not intend to grant licences that let the companies operate their existing plants in China.",
            ),
            (
                "modality",
                "BIS granted licences that let the companies operate their existing plants in China.",
            ),
        ),
    ),
    (
        "2025-09-30-affiliates-50-percent-rule",
        (
            "The Bureau of Industry and Security (BIS) published the affiliates rule on September 30, 2025.",
            "It took effect on September 29, 2025.",
            "Comments are due on October 29, 2025.",
            "A temporary general licence allows certain transactions through November 28, 2025.",
        ),
        (
            "The affiliates rule, published on 30 September 2025, has been effective since 29 September 2025, and comments must be submitted by 29 October 2025.",
            "Certain transactions are permitted until 28 November 2025 under a temporary general licence.",
        ),
        (
            ("date_role", "The affiliates rule became effective on September 30, 2025."),
            ("date_role", "Comments on the affiliates rule are due on November 28, 2025."),
            ("scope", "A temporary general licence allows all transactions through November 28, 2025."),
        ),
    ),
    (
        "2025-11-09-china-suspends-controls",
        (
            "Clause 1 of Announcement No. 46 of 2024 is not suspended.",
            "Exports of dual-use items to American military users remain prohibited.",
            "Announcement No. 72 of 2025 suspends clause 2 of Announcement No. 46 of 2024.",
        ),
        (
            "While Announcement No. 72 of 2025 suspends clause 2 of Announcement No. 46 of 2024, clause 1 remains in force, and dual-use exports to U.S. military users are still prohibited.",
        ),
        (
            ("number", "Announcement No. 72 of 2025 suspends clause 1 of Announcement No. 46 of 2024."),
            ("role", "Announcement No. 46 of 2024 suspends clause 2 of Announcement No. 72 of 2025."),
            ("direction", "Exports of dual-use items to American military users are permitted again."),
        ),
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        (
            "The Official Journal of the European Union published an updated list of dual-use items on 14 November 2025.",
            "The Commission adopted it on 8 September 2025.",
            "It entered into force on 15 November 2025, the day after publication.",
        ),
        (
            "The Commission adopted the updated EU list of dual-use items on September 8, 2025; it was published in the Official Journal on November 14, 2025 and took effect the following day, November 15, 2025.",
        ),
        (
            ("date_role", "The updated list of dual-use items entered into force on 14 November 2025."),
            ("date_role", "The Commission adopted the updated list on 15 November 2025."),
            ("entity", "The European Parliament adopted the updated list on 8 September 2025."),
        ),
    ),
    (
        "fr-2021-04745",
        (
            "In response to the Burmese military coup that overthrew the democratically-elected government of Myanmar (Burma), in this final rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) to apply more restrictive treatment to exports and reexports to, and transfers within, Burma of items subject to the EAR.",
        ),
        (
            "After the military coup in Burma, BIS amended the Export Administration Regulations to treat exports and reexports to Burma, and transfers within it, more restrictively.",
        ),
        (
            (
                "comparison",
                "BIS amended the EAR to apply less restrictive treatment to exports and reexports to Burma.",
            ),
            ("role", "The democratically-elected government of Burma overthrew the military."),
            (
                "modality",
                "BIS proposes to amend the EAR to apply more restrictive treatment to exports to Burma.",
            ),
        ),
    ),
    (
        "fr-2022-07836",
        (
            "In this rule, the Department of Commerce adds Iceland, Liechtenstein, Norway, and Switzerland to the list of excluded countries.",
        ),
        (
            "Four countries - Iceland, Liechtenstein, Norway and Switzerland - were added by the Commerce Department to the list of excluded countries.",
        ),
        (
            (
                "number",
                "Three countries were added by the Commerce Department to the list of excluded countries.",
            ),
            (
                "direction",
                "The Commerce Department excluded Iceland, Liechtenstein, Norway and Switzerland from the list of countries.",
            ),
            (
                "entity",
                "The Commerce Department adds Iceland, Liechtenstein, Sweden and Switzerland to the list of excluded countries.",
            ),
        ),
    ),
    (
        "fr-2022-21714",
        (
            "The Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by adding 31 persons to the Unverified List (UVL).",
            "The 31 persons are added to the UVL on the basis that BIS was unable to verify their bona fides because an end-use check could not be completed satisfactorily for reasons outside the U.S. Government's control.",
            "This rule also removes nine persons, all under the destination of China, from the UVL because BIS was able to verify their bona fides.",
        ),
        (
            "Thirty-one persons were placed on the Unverified List because BIS could not verify their bona fides, and nine persons in China were taken off it after BIS was able to do so.",
        ),
        (
            ("number", "Nine persons were placed on the Unverified List and 31 persons were taken off it."),
            (
                "negation",
                "Nine persons were removed from the UVL because BIS was unable to verify their bona fides.",
            ),
            (
                "negation",
                "The 31 persons were added to the UVL for reasons within the U.S. Government's control.",
            ),
        ),
    ),
    (
        "fr-2023-17243",
        (
            "In response to the People's Republic of China's (China) military modernization efforts, military-civil fusion strategy, and expansion of its nuclear forces, the Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by adding additional nuclear nonproliferation controls on China and Macau.",
            "This change specifically applies to items controlled for Nuclear Nonproliferation (NP) column 2 reasons for control.",
        ),
        (
            "Citing China's military modernization and the expansion of its nuclear forces, BIS added nuclear nonproliferation controls on China and Macau for items controlled under NP column 2.",
        ),
        (
            ("entity", "BIS added nuclear nonproliferation controls on China and Hong Kong."),
            (
                "number",
                "The change applies to items controlled for Nuclear Nonproliferation column 1 reasons.",
            ),
            (
                "direction",
                "BIS added nuclear nonproliferation controls in response to the reduction of China's nuclear forces.",
            ),
        ),
    ),
    (
        "fr-2024-05695",
        (
            "The Department of State is amending the International Traffic in Arms Regulations (ITAR) to add Nicaragua in the list of countries for which it is the policy of the United States to deny licenses or other approvals for exports and imports of defense services and defense articles, except as otherwise provided.",
        ),
        (
            "Nicaragua was added by the State Department to the ITAR list of countries whose licenses for defense articles and services the United States denies as a matter of policy, except as otherwise provided.",
        ),
        (
            (
                "direction",
                "It is the policy of the United States to approve licenses for exports of defense articles to Nicaragua.",
            ),
            ("entity", "The Department of Commerce added Nicaragua to the list of countries."),
            (
                "role",
                "It is the policy of Nicaragua to deny licenses for exports of defense articles to the United States.",
            ),
        ),
    ),
    (
        "fr-2024-03674",
        (
            "The Bureau of Industry and Security is amending the Export Administration Regulations (EAR) by adding two entities under seven entries to the Entity List.",
            "This final rule also modifies two existing entries on the Entity List under the destination of China.",
            "This final rule removes one entity under the destination of the UAE.",
        ),
        (
            "The rule adds two entities under seven entries to the Entity List, modifies two existing Chinese entries and removes one entity in the United Arab Emirates.",
        ),
        (
            ("number", "The rule adds seven entities under two entries to the Entity List."),
            ("entity", "The rule removes one entity under the destination of China."),
            (
                "direction",
                "The rule adds one entity under the destination of the UAE and removes two existing entries under the destination of China.",
            ),
        ),
    ),
    (
        "ecfr-750.4",
        (
            "All license applications will be resolved or referred to the President no later than 90 calendar days from the date of BIS's registration of the license application.",
        ),
        (
            "License applications must be resolved or referred to the President within 90 calendar days of being registered by BIS.",
        ),
        (
            (
                "comparison",
                "License applications will be resolved no earlier than 90 calendar days from registration by BIS.",
            ),
            (
                "role",
                "All license applications will be referred by the President within 90 calendar days of registration by BIS.",
            ),
            (
                "number",
                "License applications will be resolved or referred to the President within 90 business days of registration by BIS.",
            ),
        ),
    ),
    (
        "ecfr-748.12",
        (
            "The exporter or reexporter must obtain and submit with the license application the original or a copy of the import certificate or permit before applying for an export or reexport license in situations in which an import certificate or permit is required by the importing country.",
        ),
        (
            "Where the importing country requires an import certificate or permit, the exporter or reexporter must obtain it before applying for a license and submit the original or a copy with the application.",
        ),
        (
            (
                "condition",
                "The exporter must always submit an import certificate with the license application.",
            ),
            (
                "direction",
                "The exporter must obtain the import certificate after applying for an export license.",
            ),
            (
                "entity",
                "The importing country must obtain and submit the import certificate with the license application.",
            ),
        ),
    ),
    (
        "fr-2023-15343",
        (
            "In this rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) by adding four entities to the Entity List under the destinations of Greece, Hungary, Ireland, and North Macedonia.",
        ),
        ("BIS placed 4 entities, in Greece, Hungary, Ireland and North Macedonia, on the Entity List.",),
        (
            (
                "entity",
                "BIS placed four entities, in Greece, Hungary, Ireland and Albania, on the Entity List.",
            ),
            ("scope", "BIS placed four entities in Hungary on the Entity List."),
        ),
    ),
    (
        "made-up-cloud",
        (
            "Providers of cloud services do not need a license unless they know that the customer will train a model for a military end user.",
            "The rule was proposed on May 2, 2024, and the comment period closed on July 1, 2024.",
        ),
        (
            "Cloud service providers only need a license if they know that the customer will train a model for a military end user.",
            "The comment period on the rule, which was proposed on 2 May 2024, ended on 1 July 2024.",
        ),
        (
            ("condition", "Providers of cloud services do not need a license."),
            (
                "condition",
                "Cloud service providers need a license even if they do not know that the customer will train a model for a military end user.",
            ),
            ("date_role", "The comment period opened on July 1, 2024."),
        ),
    ),
    (
        "made-up-waiver",
        (
            "The minister may grant a waiver for up to six months if at least two suppliers confirm that no other source exists.",
            "Waivers for medical goods can be renewed once.",
        ),
        (
            "A waiver of up to six months can be granted by the minister where two or more suppliers confirm that there is no other source, and one renewal is possible for medical goods.",
        ),
        (
            (
                "modality",
                "The minister must grant a waiver if at least two suppliers confirm that no other source exists.",
            ),
            ("comparison", "The minister may grant a waiver for at least six months."),
            (
                "condition",
                "The minister may grant a waiver for up to six months even if other sources exist.",
            ),
        ),
    ),
)
