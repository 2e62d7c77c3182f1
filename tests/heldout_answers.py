"""Answers as a chat model words them over the bundled samples, with false twins: the held-out half.

A sample, its quotes, what a chat model may truly write of them, and what is false with its kind. Written in one go before
any rule was changed for them: the groups at even places are here, those at odd places in tests/developed_answers.py.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2016-06-03-deemed-exports",
        (
            "A deemed export does not always need a licence.",
            "The company first classifies the technology.",
            "The company then reads the licence requirement for that technology and for the country concerned.",
            "Technology designated EAR99 usually needs no licence for a deemed export.",
        ),
        (
            "Not every deemed export requires a licence: companies must first classify the technology and then check the licence requirement for that technology and the country in question.",
            "For example, technology classified as EAR99 generally does not require a licence for a deemed export.",
        ),
        (
            (
                "negation",
                "Every deemed export requires a licence, including for technology designated EAR99.",
            ),
            (
                "order",
                "Companies first read the licence requirement for the country and only then classify the technology.",
            ),
        ),
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        (
            "A change to the lists binds exporters only after a participating state has put it into national law.",
            "The United States does so through the Commerce Control List.",
            "The European Union does so through Annex I of its dual-use regulation.",
        ),
        (
            "List changes are not binding on exporters until a participating state implements them in its national law; the US does this via the Commerce Control List and the EU via Annex I of its dual-use regulation.",
            "In the United States, changes to the Wassenaar lists become binding through the Commerce Control List.",
        ),
        (
            (
                "role",
                "The United States implements list changes through Annex I of the dual-use regulation, while the EU uses the Commerce Control List.",
            ),
            (
                "condition",
                "A change to the lists binds exporters even before a participating state has put it into national law.",
            ),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The rule of August 17, 2020 adds 38 non-American affiliates of Huawei to the Entity List.",
            "The 38 affiliates are located in 21 countries.",
            "A licence is required for all items subject to the Export Administration Regulations, including EAR99 items.",
            "Applications are reviewed with a presumption of denial.",
        ),
        (
            "The August 17, 2020 rule placed 38 of Huawei's non-US affiliates, spread across 21 countries, on the Entity List.",
            "For these affiliates, a license is needed for any item subject to the EAR, EAR99 items included, and applications face a presumption of denial.",
        ),
        (
            (
                "number",
                "The August 17, 2020 rule placed 21 non-US Huawei affiliates in 38 countries on the Entity List.",
            ),
            (
                "direction",
                "A license is needed for all items subject to the EAR, including EAR99 items, and applications face a presumption of approval.",
            ),
        ),
    ),
    (
        "2022-10-13-advanced-computing-chip-rule",
        (
            "Parts of it applied on October 7, 2022.",
            "The limits on activities of U.S. persons applied on October 12, 2022.",
            "The controls on advanced computing chips and supercomputers, with their foreign direct product rules, apply from October 21, 2022.",
        ),
        (
            "The rule was phased in: some parts applied on October 7, 2022, the restrictions on U.S. persons' activities followed on October 12, and the advanced computing and supercomputer controls came on October 21.",
            "Limits on what U.S. persons may do took effect on October 12, 2022.",
        ),
        (
            ("date_role", "The limits on activities of U.S. persons applied on October 21, 2022."),
            (
                "date_role",
                "The controls on advanced computing chips and supercomputers apply from October 12, 2022, while the limits on U.S. persons apply from October 21, 2022.",
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
            "On February 16, 2023, MOFCOM placed Lockheed Martin Corporation and Raytheon Missiles & Defense on the Unreliable Entity List, citing their arms sales to Taiwan.",
            "The two US companies named on the list are Lockheed Martin and Raytheon Missiles & Defense, and the stated reason is arms sales to Taiwan.",
        ),
        (
            (
                "country",
                "MOFCOM listed Lockheed Martin Corporation and Raytheon Missiles & Defense because of arms sales to Ukraine.",
            ),
            (
                "number",
                "MOFCOM announced on February 16, 2023 that three American companies are on the Unreliable Entity List.",
            ),
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
            "The idea of an Unreliable Entity List was first announced by MOFCOM on May 31, 2019, and the 14-article Provisions came into force on September 19, 2020 as Order No. 4 of 2020.",
            "- **Legal text:** MOFCOM Order No. 4 of 2020, with 14 articles, in force since September 19, 2020.",
        ),
        (
            ("date_role", "The Provisions on the Unreliable Entity List took effect on May 31, 2019."),
            (
                "code",
                "The Provisions on the Unreliable Entity List were issued as MOFCOM Order No. 14 of 2020.",
            ),
        ),
    ),
    (
        "2023-05-23-japan-chipmaking-equipment",
        (
            "The procedure is simpler for 42 countries and regions, because exporters can use bulk licences for them.",
            "The United States, the Republic of Korea and Taiwan are among these 42 destinations.",
            "Exports to China need individual licences.",
        ),
        (
            "Exporters can rely on bulk licences for 42 destinations, including the US, South Korea and Taiwan, whereas shipments to China require individual licences.",
            "For exports to China, by contrast, an individual licence is required each time.",
        ),
        (
            (
                "country",
                "Exports to Taiwan require individual licences, whereas bulk licences can be used for China.",
            ),
            ("number", "Exporters can use bulk licences for 24 countries and regions."),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "The rule of February 24, 2022 requires a licence for all items in Categories 3 to 9 of the Commerce Control List.",
            "Applications fall under a policy of denial, with limited exceptions.",
            "A rule published on April 14, 2022 extended the licence requirement to all items on the Commerce Control List.",
        ),
        (
            "Initially, the February 24, 2022 rule required licences for items in Categories 3 through 9 of the CCL; a rule published on April 14, 2022 then broadened this to every item on the list.",
            "Licence applications under the February 24, 2022 rule are subject to a policy of denial, with only limited exceptions.",
        ),
        (
            (
                "number",
                "The February 24, 2022 rule required a licence for all items in Categories 1 to 9 of the Commerce Control List.",
            ),
            (
                "date_role",
                "The rule of February 24, 2022 extended the licence requirement to all items on the Commerce Control List.",
            ),
        ),
    ),
    (
        "2023-06-30-netherlands-chipmaking-equipment",
        (
            "From 1 September 2023 a company needs a national authorisation to export the listed equipment from the Netherlands to a destination outside the European Union.",
            "Transfers from the Netherlands to other Member States of the European Union are not covered.",
            "Applications go to the Dutch customs authority.",
        ),
        (
            "As of September 1, 2023, exporting the listed equipment from the Netherlands to non-EU destinations requires a national authorisation, which companies must request from Dutch customs.",
            "Shipments to other EU member states are exempt from the requirement.",
        ),
        (
            (
                "scope",
                "From 1 September 2023 a national authorisation is also needed for transfers from the Netherlands to other Member States of the European Union.",
            ),
            ("entity", "Applications for the Dutch authorisation go to the European Commission."),
        ),
    ),
    (
        "2023-07-03-china-gallium-germanium",
        (
            "It takes effect on August 1, 2023.",
            "Between July 3 and July 31, 2023 no licence is required under Announcement No. 23 of 2023.",
            "Announcement No. 23 of 2023 does not ban exports.",
            "It requires a licence for each export of a listed item.",
            "The announcement does not name any country of destination.",
        ),
        (
            "Rather than banning exports, Announcement No. 23 of 2023 makes each export of a listed item subject to a licence starting August 1, 2023.",
            "No destination country is named in the announcement, and no licence was needed under it from July 3 through July 31, 2023.",
        ),
        (
            (
                "direction",
                "Announcement No. 23 of 2023 bans exports of the listed items from August 1, 2023.",
            ),
            (
                "date",
                "No licence is required under Announcement No. 23 of 2023 between July 3 and August 31, 2023.",
            ),
        ),
    ),
    (
        "2023-10-19-entity-list-explained",
        (
            "BIS guidance at the time of the October 17, 2023 rule treats subsidiaries, parent companies and sister companies as legally distinct from a listed entity.",
            "The licence requirement does not automatically apply to an affiliate that is not listed.",
            "Acting as a front or an agent for a listed entity is a violation.",
        ),
        (
            "According to BIS guidance from the time of the October 17, 2023 rule, subsidiaries, parents and sister companies of a listed entity are legally distinct, so an unlisted affiliate is not automatically subject to the licence requirement.",
            "However, acting as a front or agent on behalf of a listed entity constitutes a violation.",
        ),
        (
            ("negation", "The licence requirement automatically applies to affiliates that are not listed."),
            ("negation", "Acting as a front for a listed entity is not a violation."),
        ),
    ),
    (
        "2023-10-20-china-graphite",
        (
            "MOFCOM says that the graphite measure is not aimed at any specific country or region.",
            "Exports that follow the rules will be permitted.",
            "MOFCOM also says that it informed the countries and regions concerned before October 20, 2023.",
        ),
        (
            "MOFCOM maintains that the measure does not target any particular country or region and that exports complying with the rules will be allowed.",
            "The ministry adds that the countries and regions concerned had been informed before October 20, 2023.",
        ),
        (
            ("negation", "MOFCOM says that the graphite measure is aimed at specific countries."),
            (
                "date",
                "MOFCOM says that it informed the countries and regions concerned after October 20, 2023.",
            ),
        ),
    ),
    (
        "2023-10-25-october-2023-chip-rules",
        (
            "The AC/S rule creates License Exception Notified Advanced Computing (NAC).",
            "For a shipment to China, the exporter has to notify BIS at least 25 calendar days before export.",
            "License Exception NAC is not open to chips that are designed or marketed for data centers and meet ECCN 3A090.a.",
        ),
        (
            "The AC/S rule introduces License Exception NAC, under which exporters shipping to China must notify BIS no later than 25 calendar days before export.",
            "Chips that meet ECCN 3A090.a and are designed or marketed for data centers cannot use License Exception NAC.",
        ),
        (
            (
                "comparison",
                "For a shipment to China under License Exception NAC, the exporter has to notify BIS at most 25 calendar days before export.",
            ),
            (
                "code",
                "License Exception NAC is not open to chips that are designed for data centers and meet ECCN 3A090.b.",
            ),
        ),
    ),
    (
        "2024-04-29-licence-exceptions",
        (
            "A licence exception is an authorization in Part 740 of the EAR.",
            "It allows an export that would otherwise need a licence, under stated conditions.",
            "The exporter does not apply for it.",
            "The exporter decides whether all conditions are met, and certifies this by using the exception.",
        ),
        (
            "Licence exceptions, found in Part 740 of the EAR, permit exports that would otherwise require a licence, provided the stated conditions are met.",
            "There is no application: the exporter determines whether all conditions are satisfied and certifies this by using the exception.",
        ),
        (
            ("role", "BIS decides whether all conditions of a licence exception are met."),
            ("negation", "The exporter has to apply for a licence exception."),
        ),
    ),
    (
        "2024-08-15-china-antimony-superhard",
        (
            "China's Ministry of Commerce (MOFCOM) and the General Administration of Customs announced export controls on antimony and superhard materials on August 15, 2024.",
            "It takes effect on September 15, 2024.",
            "Technology for smelting and separating gold and antimony is controlled as well.",
        ),
        (
            "On August 15, 2024, MOFCOM and China's customs administration announced controls on exports of antimony and superhard materials, effective September 15, 2024.",
            "The measure also extends to technology used to smelt and separate gold and antimony.",
        ),
        (
            ("date_role", "The controls on antimony and superhard materials take effect on August 15, 2024."),
            ("negation", "Technology for smelting and separating gold and antimony is not controlled."),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "The Dutch government widened its export licence for chipmaking equipment on 6 September 2024.",
            "The change takes effect on 7 September 2024, one day after its publication in the Government Gazette.",
            "Two systems of the company ASML are affected: the TWINSCAN NXT:1970i and the TWINSCAN NXT:1980i.",
        ),
        (
            "The Netherlands expanded its licence requirement for chipmaking equipment on September 6, 2024, with effect from September 7, affecting ASML's TWINSCAN NXT:1970i and NXT:1980i.",
            "Two ASML systems, the NXT:1970i and the NXT:1980i, are affected by the wider Dutch licence, which takes effect the day after it was published in the Government Gazette.",
        ),
        (
            ("code", "The Dutch change affects ASML's TWINSCAN NXT:1970i and NXT:2000i."),
            ("date", "The Dutch change takes effect on 17 September 2024, one day after its publication."),
        ),
    ),
    (
        "2024-10-19-china-dual-use-regulations",
        (
            "The Chinese government released the Regulations on the Export Control of Dual-Use Items on October 19, 2024.",
            "Premier Li Qiang signed the decree on September 30, 2024.",
            "An executive meeting of the State Council had adopted the text on September 18, 2024.",
            "The dual-use regulations take effect on December 1, 2024.",
        ),
        (
            "The text was adopted by the State Council's executive meeting on September 18, 2024, signed by Premier Li Qiang on September 30, released on October 19 and takes effect on December 1, 2024.",
            "Premier Li Qiang signed the dual-use decree on 30 September 2024, and it was made public on 19 October.",
        ),
        (
            ("date_role", "Premier Li Qiang signed the decree on October 19, 2024."),
            (
                "date_role",
                "An executive meeting of the State Council adopted the text on September 30, 2024.",
            ),
        ),
    ),
    (
        "2024-12-03-china-ban-gallium-germanium-antimony-us",
        (
            "Clause 1 of Announcement No. 46 of 2024 prohibits exports of all dual-use items to American military users and for military uses.",
            "Exports of dual-use items related to gallium, germanium, antimony and superhard materials to the United States are in principle not permitted.",
            "Exports of graphite dual-use items to the United States face a stricter review of the end user and the end use.",
        ),
        (
            "Announcement No. 46 of 2024 prohibits dual-use exports to US military users and, in principle, exports to the United States of items related to gallium, germanium, antimony and superhard materials.",
            "Graphite is treated differently: exports to the US are subject to a stricter review of end user and end use.",
        ),
        (
            (
                "scope",
                "Clause 1 of Announcement No. 46 of 2024 prohibits exports of all dual-use items to American civilian users.",
            ),
            (
                "role",
                "Exports of graphite dual-use items to the United States are in principle not permitted, while gallium faces a stricter review of the end user.",
            ),
        ),
    ),
    (
        "2024-12-05-december-2024-chip-package",
        (
            "Sixteen entities carry footnote 5 after the package.",
            "Nine of them are newly listed and seven had been listed before.",
        ),
        (
            "After the package, 16 entities are marked with footnote 5, of which nine are new to the list and seven were already on it.",
            "Of the sixteen footnote 5 entities, seven had already been listed.",
        ),
        (
            (
                "number",
                "Sixteen entities carry footnote 5: seven of them are newly listed and nine had been listed before.",
            ),
            ("code", "Sixteen entities carry footnote 4 after the package."),
        ),
    ),
    (
        "2025-01-15-ai-diffusion-framework",
        (
            "The AI diffusion framework creates ECCN 4E091.",
            "ECCN 4E091 covers the weights of closed-weight artificial intelligence models that were trained with more than 10^26 computational operations.",
            "Weights that are openly published are not controlled.",
            "It is the first American export control on model weights.",
        ),
        (
            "Through the new ECCN 4E091, the framework controls the weights of closed-weight AI models trained with more than 10^26 computational operations, making it the first US export control on model weights.",
            "Openly published model weights, on the other hand, remain uncontrolled.",
        ),
        (
            (
                "comparison",
                "ECCN 4E091 covers the weights of closed-weight AI models that were trained with less than 10^26 computational operations.",
            ),
            ("negation", "Weights that are openly published are controlled under ECCN 4E091."),
        ),
    ),
    (
        "2025-02-04-china-tungsten-tellurium-bismuth",
        (
            "China's Ministry of Commerce (MOFCOM) and the General Administration of Customs announced export controls on five metals on February 4, 2025.",
            "It took effect on February 4, 2025, the day of its publication.",
            "The announcement came minutes after an additional American tariff of 10% on Chinese goods came into force.",
        ),
        (
            "China announced controls on exports of five metals on February 4, 2025, effective the same day and only minutes after an additional 10% US tariff on Chinese goods took effect.",
            "The controls on the five metals were effective immediately upon publication on February 4, 2025.",
        ),
        (
            (
                "number",
                "The announcement came minutes after an additional American tariff of 25% on Chinese goods came into force.",
            ),
            (
                "role",
                "The announcement came minutes after an additional Chinese tariff of 10% on American goods came into force.",
            ),
        ),
    ),
    (
        "2025-04-04-china-seven-rare-earths",
        (
            "Samarium-cobalt permanent magnet materials need a licence.",
            "Neodymium-iron-boron magnets that contain terbium or dysprosium need a licence as well.",
            "Neodymium and praseodymium, the main rare earths in most permanent magnets, are not among the seven elements.",
        ),
        (
            "Licences are required for samarium-cobalt permanent magnet materials as well as for neodymium-iron-boron magnets containing terbium or dysprosium.",
            "Notably absent from the seven elements are neodymium and praseodymium, which are the main rare earths in most permanent magnets.",
        ),
        (
            ("entity", "Neodymium-iron-boron magnets need a licence if they contain samarium or yttrium."),
            ("negation", "Neodymium and praseodymium are among the seven elements."),
        ),
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        (
            "The Department of Commerce announced on May 13, 2025 that it rescinds the AI diffusion rule.",
            "Companies would have had to comply with most of it from May 15, 2025.",
            "BIS gave no date for the notice and no date for the replacement rule.",
        ),
        (
            "The Commerce Department announced the rescission of the AI diffusion rule on May 13, 2025, two days before most compliance obligations would have begun on May 15.",
            "Neither the notice nor the replacement rule was given a date by BIS.",
        ),
        (
            (
                "date_role",
                "The Department of Commerce announced on May 15, 2025 that it rescinds the AI diffusion rule.",
            ),
            ("date", "BIS said that the replacement rule will follow on May 15, 2025."),
        ),
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        (
            "The announcement of May 13, 2025 is a press release.",
            "It does not by itself change the text of the Export Administration Regulations (EAR).",
            "The chip controls from before January 2025 stay in force.",
        ),
        (
            "The May 13, 2025 announcement is only a press release and therefore does not in itself amend the EAR.",
            "Chip controls that predate January 2025 remain in effect.",
        ),
        (
            ("negation", "The press release of May 13, 2025 changes the text of the EAR."),
            ("direction", "The chip controls from before January 2025 are rescinded."),
        ),
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        (
            "From December 31, 2025 suppliers of the three companies need a licence for controlled items.",
            "BIS intends to grant licences that let the companies operate their existing plants in China.",
            "BIS does not intend to grant licences to expand capacity or to upgrade technology.",
        ),
        (
            "Starting December 31, 2025, the three companies' suppliers will need licences for controlled items; BIS plans to license the operation of existing Chinese plants but not capacity expansion or technology upgrades.",
            "Licences for expanding capacity or upgrading technology are not something BIS intends to grant.",
        ),
        (
            (
                "negation",
                "BIS intends to grant licences to expand capacity but not to operate existing plants in China.",
            ),
            (
                "condition",
                "Until December 31, 2025 suppliers of the three companies need a licence for controlled items.",
            ),
        ),
    ),
    (
        "2025-09-30-affiliates-50-percent-rule",
        (
            "A temporary general licence allows certain transactions through November 28, 2025.",
            "It covers certain affiliates in Country Groups A:5 and A:6, and certain joint ventures with partners from such countries.",
            "An affiliate may also ask BIS to modify the entry of its owner, so that the affiliate is excluded.",
        ),
        (
            "Certain transactions are allowed until November 28, 2025 under a temporary general licence that covers some affiliates in Country Groups A:5 and A:6 and certain joint ventures.",
            "Affiliates can also request that BIS change their owner's entry so that they are excluded.",
        ),
        (
            (
                "code",
                "The temporary general licence covers certain affiliates in Country Groups D:5 and A:6.",
            ),
            ("role", "BIS may ask an affiliate to modify the entry of its owner."),
        ),
    ),
    (
        "2025-10-09-china-rare-earth-package",
        (
            "Applications for foreign military users are in principle refused.",
            "So are applications for parties on China's control list and watch list, and for their branches and subsidiaries owned 50% or more.",
            "Exports for logic chips of 14 nanometres or below, and for memory chips with 256 layers or more, are decided case by case.",
        ),
        (
            "As a rule, applications involving foreign military users are refused, and the same goes for parties on China's control list and watch list.",
            "Case-by-case decisions apply to exports for logic chips at 14 nanometres or below and memory chips with at least 256 layers.",
        ),
        (
            ("direction", "Applications for foreign military users are in principle granted."),
            (
                "role",
                "Exports for logic chips of 14 nanometres or below are in principle refused, while applications for foreign military users are decided case by case.",
            ),
        ),
    ),
    (
        "2025-11-09-china-suspends-controls",
        (
            "Announcement No. 72 of 2025 suspends clause 2 of Announcement No. 46 of 2024.",
            "Clause 1 of Announcement No. 46 of 2024 is not suspended.",
            "Exports of dual-use items to American military users remain prohibited.",
        ),
        (
            "Announcement No. 72 of 2025 suspends only clause 2 of Announcement No. 46 of 2024; clause 1 stays in place, so dual-use exports to US military users are still prohibited.",
            "Since clause 1 has not been suspended, exporting dual-use items to American military users continues to be banned.",
        ),
        (
            (
                "role",
                "Announcement No. 72 of 2025 suspends clause 1 of Announcement No. 46 of 2024, while clause 2 is not suspended.",
            ),
            ("direction", "Exports of dual-use items to American military users are allowed again."),
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
            "The suspension was announced by Treasury Secretary Scott Bessent on October 30, 2025, following a meeting between the US and Chinese presidents, and confirmed in a White House fact sheet on November 1.",
            "China, in return, suspended the controls it had announced on October 9, 2025.",
        ),
        (
            (
                "role",
                "The White House announced the suspension on October 30, 2025, and Treasury Secretary Scott Bessent confirmed it on November 1, 2025.",
            ),
            (
                "date_role",
                "In return China suspended the export controls that it had announced on October 30, 2025.",
            ),
        ),
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        (
            "Article 5 allows controls on cyber-surveillance items that are not listed, if they may serve internal repression or serious violations of human rights.",
            "Article 9 allows a Member State to control items that are not listed, for reasons of public security or human rights.",
            "Article 10 lets other Member States use such national lists once the Commission has published them.",
            "The authorities of the Member States decide on licences.",
        ),
        (
            "Article 5 makes it possible to control unlisted cyber-surveillance items where these could be used for internal repression or serious human rights violations.",
            "Under Article 9, a Member State may control unlisted items on public security or human rights grounds, and Article 10 allows other Member States to rely on such lists once published by the Commission.",
        ),
        (
            (
                "code",
                "Article 10 allows a Member State to control items that are not listed, for reasons of public security or human rights.",
            ),
            ("entity", "The Commission decides on licences under the EU dual-use regulation."),
        ),
    ),
)
