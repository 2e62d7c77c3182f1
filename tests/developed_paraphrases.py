"""Paraphrases and false ones written before the checker was looked at, and used to better it: the development half.

An article or a made-up report, its quotes, what a chat model may truly write of them, and what is false with its kind.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "fr-2019-27649",
        (
            "Specifically, this rule classifies software specially designed to automate the analysis of geospatial imagery, as specified, under the Export Control Classification Number (ECCN) 0Y521 series, specifically under ECCN 0D521.",
            "In this interim final rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) to make certain items subject to the EAR and to impose a license requirement for the export and reexport of those items to all destinations, except Canada.",
        ),
        (
            "Software specially designed to automate geospatial imagery analysis was placed under ECCN 0D521, part of the 0Y521 series.",
            "The interim final rule imposes a licence requirement for exporting and reexporting these items to every destination except Canada.",
            "Under the rule, a license is needed to export the software to all destinations other than Canada.",
        ),
        (
            (
                "code",
                "Software designed to automate the analysis of geospatial imagery was placed under ECCN 0D621.",
            ),
            (
                "scope",
                "The interim final rule imposes a licence requirement for exports to all destinations, including Canada.",
            ),
            ("country", "A license is needed to export the items to all destinations except Mexico."),
        ),
    ),
    (
        "fr-2020-04178",
        (
            "This document corrects the final rule to provide an instruction to remove Yemen from Country Group B, as was described in the preamble of the February 24th rule.",
        ),
        (
            "The February 24 rule was corrected with an instruction to take Yemen out of Country Group B.",
            "The correction removes Yemen from Country Group B, as the preamble of the February 24th rule had described.",
        ),
        (
            ("country", "The correction removes Russia from Country Group B."),
            ("code", "The document provides an instruction to remove Yemen from Country Group D."),
            ("direction", "The correction adds Yemen to Country Group B."),
        ),
    ),
    (
        "fr-2020-06545",
        (
            "This notification reopens the comment period through April 22, 2020.",
            "Comments submitted anytime between March 10, 2020 and April 22, 2020 will be accepted and considered.",
        ),
        (
            "The comment period was reopened until April 22, 2020.",
            "Comments submitted between March 10 and April 22, 2020 will be accepted and considered.",
        ),
        (
            ("date", "The comment period was reopened until March 22, 2020."),
            ("negation", "Comments submitted between March 10 and April 22, 2020 will not be considered."),
        ),
    ),
    (
        "fr-2020-07241",
        (
            "The Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) to expand license requirements on exports, reexports, and transfers (in-country) of items intended for military end use or military end users in the People's Republic of China (China), Russia, or Venezuela.",
            'Specifically, this rule expands the licensing requirements for China to include "military end users," in addition to "military end use."',
        ),
        (
            "The rule broadened the licensing requirements for items intended for military end use or military end users in China, Russia or Venezuela.",
            "For China, licensing requirements now cover military end users as well as military end use.",
        ),
        (
            (
                "country",
                "The rule expands license requirements for military end users in China, Russia, and Iran.",
            ),
            (
                "direction",
                "The rule narrows license requirements for items intended for military end use in China.",
            ),
            (
                "invented",
                "Because of the trade war, the rule expands license requirements on items for military end users in China.",
            ),
        ),
    ),
    (
        "fr-2020-29037",
        (
            "In this final rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) to implement the rescission of Sudan's designation as a State Sponsor of Terrorism (SSOT).",
            "The Secretary of State rescinded this designation effective December 14, 2020 in accordance with established statutory procedures, including the President's October 26, 2020 submission to Congress of a report justifying the rescission.",
        ),
        (
            "Sudan's designation as a State Sponsor of Terrorism was rescinded by the Secretary of State, effective December 14, 2020.",
            "The Secretary of State withdrew Sudan's SSOT designation with effect from 14 December 2020, after the President submitted a report to Congress on October 26, 2020.",
            "BIS amended the EAR to reflect that Sudan is no longer designated as a State Sponsor of Terrorism.",
        ),
        (
            (
                "entity",
                "The Secretary of Commerce rescinded Sudan's designation as a State Sponsor of Terrorism, effective December 14, 2020.",
            ),
            ("country", "South Sudan's designation as a State Sponsor of Terrorism was rescinded."),
            ("date", "The Secretary of State rescinded this designation effective October 26, 2020."),
            (
                "role",
                "Congress submitted a report to the President on October 26, 2020 justifying the rescission.",
            ),
        ),
    ),
    (
        "fr-2021-04505",
        (
            "This final rule amends the Export Administration Regulations (EAR) by adding fourteen entities to the Entity List.",
            "These fourteen entities will be listed on the Entity List under the destinations of Germany, Russia, and Switzerland.",
            "This rule also corrects six existing entries to the Entity List, one under the destination of Germany and the other five under the destination of China.",
        ),
        (
            "The rule adds 14 entities in Germany, Russia, and Switzerland to the Entity List.",
            "It also corrects six existing entries: one under Germany and five under China.",
            "Fourteen entities were added to the Entity List and six existing entries were corrected.",
        ),
        (
            (
                "number",
                "The rule also corrects six existing entries, five under Germany and one under China.",
            ),
            ("number", "The rule adds 6 entities in Germany, Russia, and Switzerland to the Entity List."),
            ("scope", "All fourteen entities are listed under the destination of Russia."),
        ),
    ),
    (
        "fr-2021-05530",
        (
            "The Department of State is amending the International Traffic in Arms Regulations (ITAR) to include Russia in the list of enumerated countries with respect to which it is the policy of the United States to deny licenses and other approvals for exports and/or imports of defense articles and defense services, except as otherwise provided.",
        ),
        (
            "The State Department added Russia to the ITAR list of countries for which it is U.S. policy to deny licenses for exports and imports of defense articles and services.",
            "It is U.S. policy to deny licenses and other approvals for exports of defense articles to Russia, except as otherwise provided.",
        ),
        (
            (
                "country",
                "The State Department added Belarus to the ITAR list of countries for which it is U.S. policy to deny licenses.",
            ),
            (
                "code",
                "The Department of State is amending the EAR to include Russia in the list of countries subject to a policy of denial.",
            ),
            (
                "direction",
                "The State Department removed Russia from the list of countries for which it is U.S. policy to deny licenses.",
            ),
        ),
    ),
    (
        "fr-2021-28444",
        (
            "BIS first extended controls on this emerging technology for a second year pursuant to the 0Y521 series extension procedures on January 6, 2021, and in this action extends these controls a second time for an additional year for a total of three years of this control since it was established.",
        ),
        (
            "BIS extended the controls for another year, for a total of three years.",
            "The controls were first extended on January 6, 2021 under the 0Y521 series extension procedures.",
            "This action is the second extension of the controls, again by one year.",
        ),
        (
            ("number", "BIS extended the controls for another year, for a total of four years."),
            ("unit", "BIS extended these controls for an additional month."),
            ("date", "The controls were first extended on January 6, 2022."),
        ),
    ),
    (
        "fr-2022-02536",
        (
            "The Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by adding thirty-three (33) persons to the Unverified List (UVL).",
            "The thirty-three persons are added to the UVL on the basis that BIS was unable to verify their bona fides because an end-use check could not be completed satisfactorily for reasons outside the U.S. Government's control.",
        ),
        (
            "BIS added 33 persons to the Unverified List because it was unable to verify their bona fides.",
            "Thirty-three parties were placed on the UVL since end-use checks could not be completed satisfactorily for reasons beyond the U.S. Government's control.",
        ),
        (
            (
                "number",
                "BIS added 32 persons to the Unverified List because it was unable to verify their bona fides.",
            ),
            (
                "code",
                "BIS added 33 persons to the Entity List because it was unable to verify their bona fides.",
            ),
            (
                "negation",
                "BIS added 33 persons to the Unverified List because it was able to verify their bona fides.",
            ),
            (
                "cause",
                "BIS added 33 persons to the Unverified List because they had shipped chips to Russia.",
            ),
        ),
    ),
    (
        "fr-2022-10907",
        (
            "This rule proposes new unilateral export controls on four naturally occurring, dual-use biological toxins (specifically, the marine toxins brevetoxin, gonyautoxin, nodularin and palytoxin).",
        ),
        (
            "The rule proposes new unilateral controls on four marine toxins: brevetoxin, gonyautoxin, nodularin and palytoxin.",
            "The proposed rule would control four naturally occurring dual-use biological toxins, including brevetoxin and palytoxin.",
        ),
        (
            ("modality", "The rule imposes new export controls on four marine toxins."),
            (
                "entity",
                "The rule proposes controls on four marine toxins: brevetoxin, saxitoxin, nodularin and palytoxin.",
            ),
            (
                "number",
                "The rule proposes new unilateral export controls on five naturally occurring toxins.",
            ),
        ),
    ),
    (
        "fr-2022-26662",
        (
            "This document extends the deadline for written comments to January 31, 2023.",
            "This extension is being made to allow for commenters to have additional time to review the interim final rule and to benefit from the significant amount of public outreach that BIS is conducting on the rule.",
        ),
        (
            "The deadline for written comments was extended to 31 January 2023 to give commenters more time to review the interim final rule.",
            "Commenters now have until January 31, 2023 to submit written comments.",
        ),
        (
            ("date", "The deadline for written comments was extended to 31 March 2023."),
            ("direction", "The document shortens the deadline for written comments to January 31, 2023."),
            ("cause", "The deadline was extended because of a government shutdown."),
        ),
    ),
    (
        "fr-2023-04558",
        (
            "These entities are listed under the destinations of Belarus (1), Burma (3), the People's Republic of China (China) (28), Pakistan (4), Russia (1), and Taiwan (1).",
            "Some entities are added under multiple entries, accounting for the difference in the totals.",
        ),
        (
            "Twenty-eight of the entries are under China, four under Pakistan and three under Burma.",
            "The listed destinations are Belarus, Burma, China, Pakistan, Russia, and Taiwan, with China accounting for 28.",
            "Some of the entities appear under more than one entry, which explains the difference in the totals.",
        ),
        (
            (
                "number",
                "Twenty-eight of the entries are under China, three under Pakistan and four under Burma.",
            ),
            ("country", "The listed destinations are Belarus, Burma, China, Pakistan, Russia, and Japan."),
            ("scope", "All entities are added under multiple entries."),
        ),
    ),
    (
        "fr-2024-08446",
        (
            "With this interim final rule (IFR), the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) to remove license requirements, expand the availability of license exceptions, and reduce the scope of end-use and end-user-based license requirements for exports, reexports, and transfers (in-country) to or within Australia and the United Kingdom (UK) to enhance technological innovation among the three countries and support the goals of the AUKUS Trilateral Security Partnership.",
        ),
        (
            "BIS removed license requirements for exports to Australia and the United Kingdom and expanded the availability of license exceptions.",
            "The interim final rule is meant to support the goals of the AUKUS partnership by removing license requirements for Australia and the UK.",
            "License exceptions became more widely available for exports, reexports and in-country transfers to or within Australia and the UK.",
        ),
        (
            (
                "direction",
                "BIS imposed license requirements for exports to Australia and the United Kingdom.",
            ),
            ("country", "BIS removed license requirements for exports to Canada and the United Kingdom."),
            (
                "direction",
                "The interim final rule reduces the availability of license exceptions for Australia and the UK.",
            ),
        ),
    ),
    (
        "ecfr-748.11",
        (
            "However, a Statement by Ultimate Consignee and Purchaser may be substituted in place of a PRC End-User Statement when the commodities to be exported (replacement parts and components) are valued at $75,000 or less and are for servicing previously exported commodities.",
        ),
        (
            "A Statement by Ultimate Consignee and Purchaser can replace a PRC End-User Statement when the replacement parts and components are worth $75,000 or less and are for servicing previously exported commodities.",
            "For replacement parts valued at no more than $75,000 that service previously exported commodities, a Statement by Ultimate Consignee and Purchaser may be used instead of a PRC End-User Statement.",
        ),
        (
            (
                "modality",
                "A Statement by Ultimate Consignee and Purchaser must be substituted in place of a PRC End-User Statement when the commodities are valued at $75,000 or less.",
            ),
            (
                "number",
                "A Statement by Ultimate Consignee and Purchaser may be used when the commodities are valued at $7,500 or less.",
            ),
            (
                "comparison",
                "A Statement by Ultimate Consignee and Purchaser may be used when the commodities are valued at $75,000 or more.",
            ),
            (
                "unit",
                "A Statement by Ultimate Consignee and Purchaser may be used when the commodities are valued at €75,000 or less.",
            ),
        ),
    ),
    (
        "ecfr-750.6",
        (
            "If BIS intends to deny your license application, BIS will notify you in writing within 5 days of the decision.",
            "You will be allowed 20 days from the date of the notification to respond to the decision before the license application is denied.",
        ),
        (
            "If BIS plans to deny an application, it will tell the applicant in writing within five days of the decision.",
            "Applicants have 20 days from the notification to respond before the application is denied.",
            "You have twenty days from the date of the notification to reply to the decision.",
        ),
        (
            (
                "number",
                "If BIS intends to deny your license application, it will notify you in writing within 20 days of the decision.",
            ),
            (
                "negation",
                "If BIS intends to deny your license application, it will not notify you in writing.",
            ),
            ("role", "You must notify BIS in writing within 5 days of the decision."),
            (
                "direction",
                "If BIS intends to approve your license application, it will notify you in writing within 5 days.",
            ),
        ),
    ),
    (
        "ecfr-766.6",
        (
            "The respondent must answer the charging letter within 30 days after being served with notice of the issuance of a charging letter instituting an administrative enforcement proceeding.",
            "Failure to deny or controvert a particular allegation will be deemed an admission of that allegation.",
        ),
        (
            "A respondent has to answer the charging letter within 30 days of being served with notice of it.",
            "An allegation that is not denied or controverted will be deemed admitted.",
            "If the respondent fails to deny a particular allegation, that counts as an admission.",
        ),
        (
            ("modality", "The respondent may answer the charging letter within 30 days after being served."),
            (
                "direction",
                "Failure to deny a particular allegation will be deemed a denial of that allegation.",
            ),
            ("number", "The respondent must answer the charging letter within 90 days after being served."),
        ),
    ),
    (
        "2016-06-03-deemed-exports",
        (
            "Section 734.13 treats the release of technology or source code to a foreign person in the United States as an export.",
            "Tourists, students, visiting researchers and employees on a work visa remain foreign persons for the deemed export rule.",
        ),
        (
            "Releasing technology or source code to a foreign person in the United States is treated as an export under section 734.13.",
            "Students and employees on a work visa still count as foreign persons for purposes of the deemed export rule.",
            "Under § 734.13, the release of source code to a foreign person inside the US is considered an export.",
        ),
        (
            (
                "code",
                "Under section 743.13, releasing technology to a foreign person in the United States is treated as an export.",
            ),
            (
                "negation",
                "Students and visiting researchers are not foreign persons for the deemed export rule.",
            ),
            ("scope", "Only employees on a work visa remain foreign persons for the deemed export rule."),
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
            "Exports to China require individual licences, while a simpler procedure with bulk licences is available for 42 countries and regions.",
            "The 42 destinations with the simplified procedure include the United States, South Korea and Taiwan.",
            "For exports to China, individual licenses are required.",
        ),
        (
            (
                "country",
                "The 42 destinations with the simpler procedure include the United States, China and Taiwan.",
            ),
            ("negation", "Exports to China do not need individual licences."),
            ("scope", "The simpler procedure is available for all countries and regions."),
            ("direction", "The procedure is more complicated for 42 countries and regions."),
        ),
    ),
    (
        "2023-10-20-china-graphite",
        (
            "Announcement No. 39 of 2023 replaces the temporary graphite controls of Announcement No. 50 of 2006.",
            "MOFCOM says that the graphite measure is not aimed at any specific country or region.",
        ),
        (
            "The temporary graphite controls from 2006 were replaced by Announcement No. 39 of 2023.",
            "According to MOFCOM, the graphite measure does not target any specific country or region.",
            "Announcement No. 39 of 2023 superseded the temporary controls on graphite set out in Announcement No. 50 of 2006.",
        ),
        (
            (
                "role",
                "Announcement No. 50 of 2006 replaces the temporary graphite controls of Announcement No. 39 of 2023.",
            ),
            ("negation", "MOFCOM says that the graphite measure is aimed at a specific country."),
            ("code", "Announcement No. 93 of 2023 replaces the temporary graphite controls."),
        ),
    ),
    (
        "2025-02-04-china-tungsten-tellurium-bismuth",
        (
            "It took effect on February 4, 2025, the day of its publication.",
            "The five metals are tungsten, tellurium, bismuth, molybdenum and indium.",
            "The announcement came minutes after an additional American tariff of 10% on Chinese goods came into force.",
        ),
        (
            "The controls on tungsten, tellurium, bismuth, molybdenum and indium became effective on the day they were published, February 4, 2025.",
            "The announcement was made minutes after an additional 10 percent US tariff on Chinese goods took effect.",
            "Five metals are covered: tungsten, tellurium, bismuth, molybdenum and indium.",
        ),
        (
            (
                "number",
                "The announcement came minutes after an additional American tariff of 15% on Chinese goods came into force.",
            ),
            (
                "unit",
                "The announcement came days after an additional American tariff of 10% on Chinese goods came into force.",
            ),
            (
                "beforeafter",
                "The announcement came minutes before an additional American tariff of 10% on Chinese goods came into force.",
            ),
            ("entity", "The five metals are tungsten, tellurium, antimony, molybdenum and indium."),
            (
                "role",
                "The announcement came after an additional Chinese tariff of 10% on American goods came into force.",
            ),
        ),
    ),
    (
        "2025-10-09-china-rare-earth-package",
        (
            "Announcement No. 57 of 2025 adds holmium, erbium, thulium, europium and ytterbium.",
            "Announcement No. 58 of 2025 covers rechargeable lithium-ion batteries with an energy density of 300 watt-hours per kilogram or more.",
            "Applications for foreign military users are in principle refused.",
        ),
        (
            "Holmium, erbium, thulium, europium and ytterbium were added by Announcement No. 57 of 2025.",
            "Rechargeable lithium-ion batteries are covered by Announcement No. 58 if their energy density is at least 300 watt-hours per kilogram.",
            "As a rule, applications for foreign military users are denied.",
        ),
        (
            (
                "comparison",
                "Announcement No. 58 of 2025 covers rechargeable lithium-ion batteries with an energy density of less than 300 watt-hours per kilogram.",
            ),
            (
                "unit",
                "Announcement No. 58 covers batteries with an energy density of 300 watt-hours per gram or more.",
            ),
            ("code", "Announcement No. 58 of 2025 adds holmium, erbium, thulium, europium and ytterbium."),
            ("direction", "Applications for foreign military users are in principle approved."),
        ),
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        (
            "It entered into force on 15 November 2025, the day after publication.",
            "Regulation (EU) 2025/2003 replaces the whole text of Annex I to Regulation (EU) 2021/821.",
        ),
        (
            "The updated list took effect on November 15, 2025, one day after it was published.",
            "Regulation (EU) 2025/2003 replaces the entire text of Annex I to Regulation (EU) 2021/821.",
            "The whole of Annex I to Regulation (EU) 2021/821 is replaced by Regulation (EU) 2025/2003.",
        ),
        (
            (
                "code",
                "Regulation (EU) 2025/2003 replaces the whole text of Annex II to Regulation (EU) 2021/821.",
            ),
            (
                "role",
                "Regulation (EU) 2021/821 replaces the whole text of Annex I to Regulation (EU) 2025/2003.",
            ),
            ("scope", "Regulation (EU) 2025/2003 replaces part of Annex I to Regulation (EU) 2021/821."),
            ("beforeafter", "It entered into force on 15 November 2025, the day before publication."),
        ),
    ),
    (
        "2022-10-13-advanced-computing-chip-rule",
        (
            "A chip falls under ECCN 3A090 only if it meets two conditions together.",
            "The October 7, 2022 rule creates Export Control Classification Number (ECCN) 3A090 for chips and ECCN 4A090 for computers that contain them.",
            "The limits on activities of U.S. persons applied on October 12, 2022.",
        ),
        (
            "The rule created two new ECCNs: 3A090 for chips and 4A090 for computers containing them.",
            "Restrictions on activities of U.S. persons have applied since October 12, 2022.",
            "Only chips that meet both conditions fall under ECCN 3A090.",
        ),
        (
            ("code", "The rule created ECCN 4A090 for chips and ECCN 3A090 for computers that contain them."),
            ("condition", "A chip falls under ECCN 3A090 if it meets one of two conditions."),
            ("date", "The limits on activities of U.S. persons applied on October 21, 2022."),
        ),
    ),
    (
        "2023-05-23-russia-belarus-industry-controls",
        (
            "The rule of February 24, 2022 requires a licence for all items in Categories 3 to 9 of the Commerce Control List.",
            "Applications fall under a policy of denial, with limited exceptions.",
            "The rule of February 24, 2022 also moved 45 Russian entities from the Military End-User List to the Entity List.",
        ),
        (
            "Since February 24, 2022, a licence has been needed for all items in Categories 3 through 9 of the CCL.",
            "License applications are subject to a policy of denial with limited exceptions.",
            "Forty-five Russian entities were moved from the Military End-User List to the Entity List.",
        ),
        (
            (
                "role",
                "The rule moved 45 Russian entities from the Entity List to the Military End-User List.",
            ),
            (
                "code",
                "The rule requires a licence for all items in Categories 3 to 6 of the Commerce Control List.",
            ),
            ("direction", "Applications fall under a policy of approval, with limited exceptions."),
            ("scope", "Applications fall under a policy of denial without exception."),
        ),
    ),
    (
        "2024-04-29-licence-exceptions",
        (
            "The exporter does not apply for it.",
            "The exporter decides whether all conditions are met, and certifies this by using the exception.",
            "A licence exception is an authorization in Part 740 of the EAR. It allows an export that would otherwise need a licence, under stated conditions.",
        ),
        (
            "A licence exception authorises an export that would otherwise require a licence, provided that the stated conditions are met.",
            "It is up to the exporter to decide whether all conditions are met.",
            "Licence exceptions are found in Part 740 of the EAR, and exporters do not have to apply for them.",
        ),
        (
            ("code", "A licence exception is an authorization in Part 744 of the EAR."),
            ("role", "BIS decides whether all conditions are met."),
            ("negation", "The exporter has to apply for it."),
        ),
    ),
    (
        "2025-01-15-ai-diffusion-framework",
        (
            "ECCN 4E091 covers the weights of closed-weight artificial intelligence models that were trained with more than 10^26 computational operations.",
            "Weights that are openly published are not controlled.",
            "It is the first American export control on model weights.",
        ),
        (
            "ECCN 4E091 applies to the weights of closed-weight AI models trained with more than 10^26 computational operations.",
            "Openly published weights are not subject to control.",
            "This is the first US export control on model weights.",
        ),
        (
            (
                "comparison",
                "ECCN 4E091 covers the weights of closed-weight models that were trained with less than 10^26 computational operations.",
            ),
            (
                "number",
                "ECCN 4E091 covers models that were trained with more than 10^25 computational operations.",
            ),
            ("scope", "ECCN 4E091 covers the weights of open-weight artificial intelligence models."),
            ("number", "It is the second American export control on model weights."),
        ),
    ),
    (
        "news-nvidia-h20",
        (
            "Nvidia said on Tuesday that the U.S. government had informed it on April 9 that a licence will be required to export its H20 chips to China for the indefinite future.",
            "The company expects a charge of about $5.5 billion in the first quarter for inventory, purchase commitments and related reserves.",
        ),
        (
            "Nvidia disclosed that it will need a licence to export H20 chips to China, as the U.S. government told it on April 9.",
            "The company expects to take a charge of roughly $5.5 billion in the first quarter.",
            "The US government informed Nvidia on April 9 that exports of its H20 chips to China would require a license indefinitely.",
        ),
        (
            ("number", "Nvidia expects a charge of about $4.5 billion in the first quarter."),
            (
                "code",
                "The U.S. government informed Nvidia that a licence will be required to export its H200 chips to China.",
            ),
            ("role", "Nvidia informed the U.S. government on April 9 that a licence will be required."),
            (
                "negation",
                "The U.S. government informed Nvidia that no licence will be required to export its H20 chips to China.",
            ),
            ("date", "The company expects a charge of about $5.5 billion in the second quarter."),
        ),
    ),
    (
        "news-uk-licensing",
        (
            "The United Kingdom removed the requirement for an individual licence for exports of certain military goods to Saudi Arabia in July 2020, the Department for International Trade said.",
            "Exports to Yemen remain prohibited.",
            "In 2019 the department had stopped issuing new licences after a ruling of the Court of Appeal.",
        ),
        (
            "In July 2020 the UK scrapped the individual licence requirement for exports of certain military goods to Saudi Arabia.",
            "Exports to Yemen are still banned.",
            "The department stopped granting new licences in 2019 following a Court of Appeal ruling.",
        ),
        (
            (
                "direction",
                "In July 2020 the UK introduced an individual licence requirement for exports of certain military goods to Saudi Arabia.",
            ),
            ("country", "Exports to Oman remain prohibited."),
            ("direction", "Exports to Yemen are no longer prohibited."),
            (
                "beforeafter",
                "The department stopped issuing new licences before a ruling of the Court of Appeal.",
            ),
        ),
    ),
    (
        "news-raytheon",
        (
            "RTX Corporation agreed to pay $200 million to settle 750 violations of the Arms Export Control Act and the ITAR, the State Department announced on August 30, 2024.",
            "The State Department suspended $100 million of the penalty on the condition that RTX spends the funds on its compliance program.",
            "The company voluntarily disclosed all but 15 of the violations.",
        ),
        (
            "RTX will pay $200 million to resolve 750 violations of the Arms Export Control Act and the ITAR.",
            "Half of the penalty, $100 million, was suspended on condition that RTX uses the money for its compliance program.",
            "RTX voluntarily disclosed all of the violations except 15.",
        ),
        (
            ("number", "RTX agreed to pay $200 million to settle 715 violations of the ITAR."),
            (
                "entity",
                "The Commerce Department announced on August 30, 2024 that RTX agreed to pay $200 million.",
            ),
            ("negation", "The company did not voluntarily disclose the violations."),
            ("condition", "The State Department waived the whole penalty."),
        ),
    ),
    (
        "news-applied",
        (
            "Applied Materials received subpoenas from the U.S. Department of Justice, the Securities and Exchange Commission and the U.S. Attorney's Office in Massachusetts, the company said in a filing.",
            "The requests concern shipments to certain Chinese customers, and the company says it is cooperating fully.",
            "Shares fell 2.4 percent in extended trading.",
        ),
        (
            "In a filing, Applied Materials said it had received subpoenas from the Department of Justice and the SEC.",
            "The company says it is cooperating fully with the requests, which relate to shipments to certain Chinese customers.",
            "The stock dropped 2.4% in after-hours trading.",
        ),
        (
            ("role", "The Department of Justice received subpoenas from Applied Materials."),
            ("negation", "The company says it is not cooperating."),
            ("direction", "Shares rose 2.4 percent in extended trading."),
            ("modality", "Applied Materials may have violated export controls."),
        ),
    ),
    (
        "news-smic",
        (
            "The Commerce Department added Semiconductor Manufacturing International Corporation (SMIC) to the Entity List on December 18, 2020.",
            "Licence applications for items uniquely required to produce semiconductors at 10 nanometers and below face a presumption of denial.",
            "Other items are reviewed case by case.",
        ),
        (
            "SMIC was put on the Entity List by the Commerce Department on 18 December 2020.",
            "Applications for items uniquely required for producing chips at 10 nm or below are subject to a presumption of denial, while all other items are reviewed on a case-by-case basis.",
            "The US Department of Commerce blacklisted SMIC on December 18, 2020 by adding it to the Entity List.",
        ),
        (
            (
                "comparison",
                "Licence applications for items uniquely required to produce semiconductors above 10 nanometers face a presumption of denial.",
            ),
            (
                "unit",
                "Licence applications for items required to produce semiconductors at 10 millimeters and below face a presumption of denial.",
            ),
            ("direction", "SMIC was removed from the Entity List on December 18, 2020."),
            (
                "role",
                "Applications for other items face a presumption of denial, and items for semiconductors at 10 nanometers are reviewed case by case.",
            ),
        ),
    ),
    (
        "news-thresholds",
        (
            "The de minimis threshold is 25 percent for most destinations and 10 percent for countries in Country Groups E:1 and E:2.",
            "There is no de minimis level for high-performance computers exported to Country Group E:1.",
            "A reexport of a foreign-made item below the threshold is not subject to the EAR.",
        ),
        (
            "For most destinations the de minimis threshold is 25%, but it is 10% for countries in Country Groups E:1 and E:2.",
            "Foreign-made items below the threshold are not subject to the EAR when reexported.",
            "No de minimis level applies to high-performance computers exported to Country Group E:1.",
        ),
        (
            (
                "number",
                "The de minimis threshold is 10 percent for most destinations and 25 percent for countries in Country Groups E:1 and E:2.",
            ),
            (
                "comparison",
                "A reexport of a foreign-made item above the threshold is not subject to the EAR.",
            ),
            (
                "code",
                "There is no de minimis level for high-performance computers exported to Country Group D:1.",
            ),
            ("negation", "A reexport of a foreign-made item below the threshold is subject to the EAR."),
        ),
    ),
    (
        "news-end-user",
        (
            "Exporters must obtain an end-user statement before they ship items under License Exception GBS, and must keep it for five years.",
            "The statement is not needed for shipments worth less than $5,000.",
        ),
        (
            "Before shipping items under License Exception GBS, exporters have to obtain an end-user statement.",
            "Shipments worth less than $5,000 are exempt from the end-user statement.",
            "Exporters are required to retain the end-user statement for 5 years.",
        ),
        (
            (
                "beforeafter",
                "Exporters must obtain an end-user statement after they ship items under License Exception GBS.",
            ),
            (
                "modality",
                "Exporters may obtain an end-user statement before they ship items under License Exception GBS.",
            ),
            ("comparison", "The statement is not needed for shipments worth more than $5,000."),
            ("negation", "The statement is needed for shipments worth less than $5,000."),
        ),
    ),
)
