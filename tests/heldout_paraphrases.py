"""Paraphrases and false ones that no rule of the checker was made for: the held-out half. Measure, do not tune.

An article or a made-up report, its quotes, what a chat model may truly write of them, and what is false with its kind.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "fr-2020-03144",
        (
            "The U.S. Government has decided to extend through April 1, 2020, the temporary general license to Huawei Technologies Co., Ltd. (Huawei) and one hundred and fourteen of its non-U.S. affiliates on the Entity List.",
            "In order to implement this decision, this final rule revises the temporary general license to remove the expiration date of February 16, 2020, and substitute the date of April 1, 2020.",
        ),
        (
            "The temporary general license for Huawei and 114 of its non-U.S. affiliates was extended through 1 April 2020.",
            "The rule replaced the earlier expiration date of February 16, 2020 with April 1, 2020.",
            "According to the rule, Huawei's temporary general licence, which had been due to expire on February 16, 2020, was extended to April 1, 2020.",
        ),
        (
            (
                "number",
                "The temporary general license for Huawei and 140 of its non-U.S. affiliates was extended through 1 April 2020.",
            ),
            ("date", "The temporary general license for Huawei was extended through 16 February 2020."),
            (
                "direction",
                "The U.S. Government decided to end the temporary general license to Huawei on April 1, 2020.",
            ),
        ),
    ),
    (
        "fr-2020-03157",
        (
            "In this rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) by adding twenty-four entities to the Entity List.",
            "These entities will be listed on the Entity List under the destinations of the People's Republic of China (China), Iran, Pakistan, Russia and the United Arab Emirates (U.A.E.).",
        ),
        (
            "BIS added 24 entities to the Entity List, located in China, Iran, Pakistan, Russia and the UAE.",
            "Twenty-four entities were added to the Entity List under the destinations of China, Iran, Pakistan, Russia, and the United Arab Emirates.",
            "With this rule, the Commerce Department's Bureau of Industry and Security put 24 more entities on the Entity List.",
        ),
        (
            (
                "number",
                "BIS added 42 entities to the Entity List, located in China, Iran, Pakistan, Russia and the UAE.",
            ),
            ("entity", "The Department of State added 24 entities to the Entity List."),
            ("country", "The 24 entities are listed under China, Iran, Syria, Russia and the UAE."),
            ("direction", "BIS took 24 entities off the Entity List."),
        ),
    ),
    (
        "fr-2020-07240",
        (
            "In this final rule, the Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by removing License Exception Civil End Users (CIV) and requiring a license for national security-controlled items on the Commerce Control List (CCL) to countries of national security concern.",
        ),
        (
            "BIS eliminated License Exception CIV and now requires a licence for national security-controlled items going to countries of national security concern.",
            "License Exception Civil End Users (CIV) was removed by the rule.",
            "As a result of the removal of License Exception CIV, national security-controlled items on the CCL require a license for countries of national security concern.",
        ),
        (
            ("direction", "BIS created License Exception Civil End Users (CIV)."),
            ("condition", "A license is required for all items on the CCL."),
            (
                "code",
                "BIS removed License Exception APR and now requires a licence for national security-controlled items.",
            ),
            ("modality", "BIS may remove License Exception CIV."),
        ),
    ),
    (
        "fr-2020-27931",
        (
            "The three persons are removed from the UVL on the basis that BIS was able to verify their bona fides (i.e., legitimacy and reliability relating to the end use and end user of items subject to the EAR) through successful end-use checks.",
        ),
        (
            "BIS took three persons off the Unverified List after it verified their bona fides through successful end-use checks.",
            "Three persons were removed from the UVL because BIS was able to confirm their bona fides.",
        ),
        (
            (
                "negation",
                "The three persons are removed from the UVL although BIS was unable to verify their bona fides.",
            ),
            ("number", "BIS removed thirteen persons from the UVL after successful end-use checks."),
            (
                "direction",
                "Three persons were added to the UVL because BIS was able to verify their bona fides.",
            ),
            ("cause", "The three persons were removed from the UVL because they paid a civil penalty."),
        ),
    ),
    (
        "fr-2021-03350",
        (
            "Effective immediately, BIS is adopting a more restrictive license application review policy of presumption of denial of items requiring a license for export and reexport to Burma's military and security services.",
        ),
        (
            "BIS is adopting, with immediate effect, a presumption of denial for items requiring a license for export and reexport to Burma's military and security services.",
            "License applications for exports to Burma's military are now reviewed under a presumption of denial.",
        ),
        (
            (
                "direction",
                "BIS is adopting a presumption of approval for items requiring a license for export to Burma's military.",
            ),
            (
                "country",
                "BIS is adopting a presumption of denial for exports to Thailand's military and security services.",
            ),
            (
                "comparison",
                "BIS is adopting a less restrictive license review policy for exports to Burma's military.",
            ),
        ),
    ),
    (
        "fr-2021-05488",
        (
            "The Secretary of State, acting under authority delegated pursuant to Executive Order 12851, has determined pursuant to the Chemical and Biological Weapons Control and Warfare Elimination Act of 1991 (CBW Act) that the Government of the Russian Federation has used chemical or biological weapons in violation of international law or lethal chemical or biological weapons against its own nationals.",
        ),
        (
            "The Secretary of State determined under the CBW Act that the Russian government has used chemical or biological weapons in violation of international law or against its own nationals.",
            "Acting under Executive Order 12851, the Secretary of State determined that Russia's government had used chemical or biological weapons.",
        ),
        (
            (
                "code",
                "Acting under Executive Order 12581, the Secretary of State determined that Russia had used chemical weapons.",
            ),
            (
                "negation",
                "The Secretary of State determined that the Russian government has not used chemical or biological weapons.",
            ),
            (
                "entity",
                "The Secretary of Defense determined that the Russian government has used chemical or biological weapons.",
            ),
            (
                "date",
                "The determination was made pursuant to the Chemical and Biological Weapons Control and Warfare Elimination Act of 1993.",
            ),
        ),
    ),
    (
        "fr-2021-06579",
        (
            "On February 24, 2021, President Biden issued the Executive Order on \"America's Supply Chains,\" which directs several Federal agency actions to secure and strengthen America's supply chains.",
            "One of these directions is for the Secretary of Commerce to submit, within 100 days, a report to the President identifying risks in the semiconductor manufacturing and advanced packaging supply chains, and proposing policy recommendations to address these risks.",
        ),
        (
            "The Secretary of Commerce has to submit a report to the President within 100 days on risks in the semiconductor manufacturing and advanced packaging supply chains.",
            "President Biden signed the executive order on “America’s Supply Chains” on 24 February 2021.",
            "The Executive Order issued by President Biden directs the Commerce Secretary to report to the President within 100 days.",
        ),
        (
            ("number", "The Secretary of Commerce must submit a report to the President within 180 days."),
            ("unit", "The Secretary of Commerce must submit a report to the President within 100 weeks."),
            ("role", "The President must submit a report to the Secretary of Commerce within 100 days."),
            (
                "entity",
                "President Trump issued the Executive Order on America's Supply Chains on February 24, 2021.",
            ),
        ),
    ),
    (
        "fr-2022-00448",
        (
            "That rule was published with a 45-day comment period, which ended on December 12, 2021, and a 90-day delayed effective date (January 19, 2022).",
            "On October 21, 2021, the Bureau of Industry and Security (BIS) published an interim final rule that establishes new controls on certain cybersecurity items for National Security (NS) and Anti-terrorism (AT) reasons, along with a new License Exception, Authorized Cybersecurity Exports (ACE).",
        ),
        (
            "BIS published the cybersecurity interim final rule on October 21, 2021 with a 45-day comment period and a 90-day delayed effective date.",
            "The comment period, which lasted 45 days, ended on 12 December 2021.",
            "The rule introduced a new License Exception called Authorized Cybersecurity Exports (ACE).",
        ),
        (
            ("effective", "The rule became effective on October 21, 2021."),
            ("number", "The rule had a 90-day comment period, which ended on December 12, 2021."),
            ("date", "The comment period ended on January 19, 2022."),
            (
                "code",
                "The rule introduced a new License Exception called Authorized Cybersecurity Exports (ACS).",
            ),
        ),
    ),
    (
        "fr-2022-04912",
        (
            "In response to the Russian Federation's (Russia's) further invasion of Ukraine, the Department of Commerce is expanding the existing sanctions against the Russian industry sector by adding a new prohibition under the Export Administration Regulations (EAR) that targets the oil refinery sector in Russia.",
            "These new export controls will further limit revenue that could support the military capabilities of Russia.",
        ),
        (
            "In response to Russia's further invasion of Ukraine, the Commerce Department added a new prohibition under the EAR aimed at Russia's oil refinery sector.",
            "The new controls target Russia's oil refinery sector and are intended to limit revenue that could support Russia's military capabilities.",
        ),
        (
            (
                "entity",
                "The Department of the Treasury added a new prohibition aimed at Russia's oil refinery sector.",
            ),
            ("entity", "The new prohibition targets the nuclear power sector in Russia."),
            (
                "role",
                "In response to Ukraine's further invasion of Russia, the Commerce Department added a new prohibition.",
            ),
            ("direction", "The Commerce Department lifted a prohibition on Russia's oil refinery sector."),
        ),
    ),
    (
        "fr-2022-21520",
        (
            "In response to the Russian Federation's (Russia's) further invasion of Ukraine on February 24, 2022, the Department of Commerce is amending the Export Administration Regulations (EAR) by adding 57 entities under 57 entries to the Entity List.",
            "Of these 57 entities, 56 will be listed on the Entity List under the destination of Russia and one will be listed under the destination of the Crimea Region of Ukraine.",
        ),
        (
            "Fifty-six of the 57 entities are listed under Russia and one under the Crimea Region of Ukraine.",
            "The Department of Commerce added 57 entities to the Entity List in response to Russia's further invasion of Ukraine.",
            "Of the 57 added entities, only one is listed under the destination of the Crimea Region of Ukraine.",
        ),
        (
            ("number", "Of these 57 entities, 57 will be listed under the destination of Russia."),
            (
                "role",
                "Of these 57 entities, one will be listed under Russia and 56 under the Crimea Region of Ukraine.",
            ),
            (
                "date",
                "The entities were added in response to Russia's further invasion of Ukraine on February 22, 2024.",
            ),
        ),
    ),
    (
        "fr-2022-27149",
        (
            "The Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) by removing 9 persons from the Unverified List (UVL) and adding them to the Entity List, all under the destination of Russia.",
            "BIS has been unable to verify the bona fides of all 9 persons being removed from the UVL and added to the Entity List, due to the foreign government's prevention of timely end-use checks.",
        ),
        (
            "BIS moved nine persons in Russia from the Unverified List to the Entity List.",
            "Nine Russian persons were removed from the UVL and added to the Entity List because the foreign government prevented timely end-use checks.",
        ),
        (
            ("direction", "BIS moved nine persons in Russia from the Entity List to the Unverified List."),
            ("country", "BIS moved nine persons in China from the Unverified List to the Entity List."),
            ("negation", "BIS has been able to verify the bona fides of all 9 persons."),
        ),
    ),
    (
        "fr-2023-18772",
        (
            "In this final rule, the Bureau of Industry and Security (BIS) amends the Export Administration Regulations (EAR) to create an additional option for the renewal of temporary denial orders (TDOs) by allowing BIS, under certain circumstances, to request that the Assistant Secretary for Export Enforcement renew an existing TDO for a period of no more than one year, rather than the current renewal period of no more than 180 days.",
        ),
        (
            "Under certain circumstances, BIS may now ask the Assistant Secretary for Export Enforcement to renew a temporary denial order for up to one year, instead of the current maximum of 180 days.",
            "The final rule creates an additional option for renewing temporary denial orders.",
            "TDOs may be renewed for no more than a year under the new option, compared with no more than 180 days before.",
        ),
        (
            (
                "comparison",
                "BIS may request that an existing TDO be renewed for a period of at least one year.",
            ),
            ("number", "The current renewal period of TDOs is no more than 120 days."),
            (
                "role",
                "The Assistant Secretary for Export Enforcement may request that BIS renew an existing TDO.",
            ),
            ("condition", "TDOs must be renewed for one year in all circumstances."),
        ),
    ),
    (
        "ecfr-745.1",
        (
            "Pursuant to the Convention, the United States is required to notify the Organization for the Prohibition of Chemical Weapons (OPCW) not less than 30 days in advance of every export of a Schedule 1 chemical, in any quantity, to another State Party.",
        ),
        (
            "The United States must notify the OPCW at least 30 days before every export of a Schedule 1 chemical to another State Party.",
            "Any export of a Schedule 1 chemical to another State Party, whatever the quantity, must be notified to the OPCW at least 30 days in advance.",
            "Under the Convention, the OPCW has to be notified no less than thirty days ahead of each Schedule 1 chemical export.",
        ),
        (
            (
                "comparison",
                "The United States must notify the OPCW not more than 30 days in advance of every export of a Schedule 1 chemical.",
            ),
            (
                "number",
                "The United States must notify the OPCW at least 60 days before every export of a Schedule 1 chemical.",
            ),
            (
                "code",
                "The United States must notify the OPCW at least 30 days before every export of a Schedule 2 chemical.",
            ),
            (
                "role",
                "The OPCW must notify the United States at least 30 days before every export of a Schedule 1 chemical.",
            ),
            (
                "beforeafter",
                "The United States must notify the OPCW within 30 days after every export of a Schedule 1 chemical.",
            ),
        ),
    ),
    (
        "ecfr-750.2",
        (
            "All classification requests submitted in accordance with procedures described in § 748.3 (a) and (b) of the EAR will be answered within 14 calendar days after receipt.",
            "All advisory opinions submitted in accordance with procedures described in § 748.3(a) and (c) of the EAR will be answered within 30 calendar days after receipt.",
        ),
        (
            "BIS answers classification requests within 14 calendar days of receipt and advisory opinions within 30 calendar days.",
            "Classification requests are to be answered within 14 days after they are received.",
            "Requests for advisory opinions get an answer within 30 calendar days.",
        ),
        (
            ("number", "Classification requests will be answered within 30 calendar days after receipt."),
            ("unit", "Advisory opinions will be answered within 30 months after receipt."),
            ("beforeafter", "Advisory opinions will be answered 30 calendar days before receipt."),
            (
                "code",
                "Classification requests submitted under § 749.3 will be answered within 14 calendar days.",
            ),
        ),
    ),
    (
        "ecfr-762.6",
        (
            "All records required to be kept by the EAR must be retained for five years from the latest of the following times.",
        ),
        (
            "Records that the EAR require to be kept have to be retained for 5 years.",
            "The EAR require records to be kept for five years from the latest of several times.",
            "Companies must keep the required records for five years.",
        ),
        (
            ("number", "All records required to be kept by the EAR must be retained for ten years."),
            ("unit", "All records required to be kept by the EAR must be retained for five months."),
            ("modality", "Records required by the EAR may be retained for five years."),
            (
                "comparison",
                "Records must be retained for five years from the earliest of the following times.",
            ),
        ),
    ),
    (
        "ecfr-766.25",
        (
            "The Director of the Office of Export Enforcement (OEE), in consultation with the Director of the Office of Exporter Services, may deny the export privileges of any person who has been convicted of a violation of any of the statutes set forth at 50 U.S.C. 4819(e)(1)(B).",
        ),
        (
            "The Director of OEE may deny export privileges to anyone convicted of violating one of the statutes listed at 50 U.S.C. 4819(e)(1)(B).",
            "After consulting the Director of the Office of Exporter Services, the OEE Director may deny a convicted person's export privileges.",
            "Export privileges of a person convicted under these statutes can be denied by the Director of the Office of Export Enforcement.",
        ),
        (
            (
                "modality",
                "The Director of OEE must deny the export privileges of any person convicted of a violation of these statutes.",
            ),
            (
                "role",
                "The Director of the Office of Exporter Services may deny the export privileges of any person in consultation with the Director of OEE.",
            ),
            (
                "code",
                "The Director of OEE may deny the export privileges of persons convicted under 50 U.S.C. 4918(e)(1)(B).",
            ),
            (
                "condition",
                "The Director of OEE may deny the export privileges of any person accused of a violation of these statutes.",
            ),
        ),
    ),
    (
        "2020-08-20-huawei-foreign-direct-product-rule",
        (
            "The rule of August 17, 2020 adds 38 non-American affiliates of Huawei to the Entity List.",
            "The 38 affiliates are located in 21 countries.",
        ),
        (
            "Thirty-eight non-US affiliates of Huawei in 21 countries were added to the Entity List.",
            "The August 17, 2020 rule put 38 Huawei affiliates from outside the United States on the Entity List.",
        ),
        (
            ("number", "Thirty-eight affiliates of Huawei in 31 countries were added to the Entity List."),
            ("role", "Huawei added 38 affiliates to the Entity List."),
            ("number", "The rule added 21 non-American affiliates of Huawei to the Entity List."),
        ),
    ),
    (
        "2023-07-03-china-gallium-germanium",
        (
            "China's Ministry of Commerce (MOFCOM) and the General Administration of Customs announced export controls on gallium and germanium on July 3, 2023.",
            "It takes effect on August 1, 2023.",
            "Announcement No. 23 of 2023 does not ban exports.",
            "It requires a licence for each export of a listed item.",
        ),
        (
            "China announced export controls on gallium and germanium on 3 July 2023, which took effect on 1 August 2023.",
            "The measure is not a ban on exports but requires a licence for each export of a listed item.",
            "MOFCOM and China's customs administration announced the gallium and germanium controls on July 3, 2023.",
            "Rather than banning exports, Announcement No. 23 requires exporters to obtain a licence for each shipment of a listed item.",
        ),
        (
            ("effective", "The controls on gallium and germanium took effect on July 3, 2023."),
            ("negation", "Announcement No. 23 of 2023 bans exports of listed items."),
            ("entity", "China announced export controls on gallium and graphite on July 3, 2023."),
            ("country", "Japan's Ministry of Commerce announced export controls on gallium and germanium."),
        ),
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        (
            "From 7 September 2024 more types of deep ultraviolet (DUV) lithography equipment need a Dutch authorisation.",
            "Two systems of the company ASML are affected: the TWINSCAN NXT:1970i and the TWINSCAN NXT:1980i.",
            "ASML does not expect the measure to affect its financial outlook for 2024 or its longer-term scenarios.",
        ),
        (
            "Since 7 September 2024, a Dutch authorisation has been required for more types of DUV lithography equipment, including ASML's TWINSCAN NXT:1970i and NXT:1980i.",
            "ASML said it does not expect any effect on its 2024 financial outlook.",
            "Two ASML systems, the NXT:1970i and the NXT:1980i, are affected by the Dutch measure.",
        ),
        (
            ("code", "Two ASML systems are affected: the NXT:1970i and the NXT:2000i."),
            ("negation", "ASML expects the measure to affect its financial outlook for 2024."),
            (
                "country",
                "From 7 September 2024 more types of DUV lithography equipment need a German authorisation.",
            ),
            ("number", "Three systems of the company ASML are affected."),
        ),
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        (
            "The rule takes effect on December 31, 2025, which is 120 days after publication.",
            "From December 31, 2025 suppliers of the three companies need a licence for controlled items.",
            "BIS intends to grant licences that let the companies operate their existing plants in China.",
            "BIS does not intend to grant licences to expand capacity or to upgrade technology.",
        ),
        (
            "From December 31, 2025, suppliers of the three companies will need licences for controlled items.",
            "BIS plans to issue licences allowing the companies to operate their existing plants in China, but not to expand capacity or upgrade technology.",
            "The rule becomes effective on 31 December 2025, 120 days after it was published.",
        ),
        (
            ("negation", "BIS intends to grant licences to expand capacity or to upgrade technology."),
            ("number", "The rule takes effect on December 31, 2025, which is 90 days after publication."),
            ("effective", "The rule was published on December 31, 2025."),
            (
                "direction",
                "From December 31, 2025 suppliers of the three companies no longer need a licence for controlled items.",
            ),
        ),
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        (
            "The suspension took effect on November 10, 2025 and runs through November 9, 2026.",
            "An affiliate that is not named does not need a licence only because of its owners.",
            "A further rule would be needed to extend the suspension.",
        ),
        (
            "The suspension has been in effect since November 10, 2025 and lasts until November 9, 2026.",
            "Extending the suspension would require a further rule.",
            "During the suspension, an affiliate that is not itself named on the list needs no licence merely because of its owners.",
        ),
        (
            ("date", "The suspension runs through November 10, 2027."),
            (
                "direction",
                "The affiliates rule took effect on November 10, 2025 and runs through November 9, 2026.",
            ),
            ("negation", "A further rule is not needed to extend the suspension."),
            ("negation", "An affiliate that is not named needs a licence because of its owners."),
        ),
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        (
            "India joined the Wassenaar Arrangement on 8 December 2017.",
            "India is the 42nd participating state.",
            "Decisions are taken by consensus, so a single participating state can block a change to a list.",
        ),
        (
            "India became the 42nd participating state of the Wassenaar Arrangement when it joined on December 8, 2017.",
            "Because decisions require consensus, any single participating state can block a change to a list.",
        ),
        (
            ("number", "India became the 41st participating state of the Wassenaar Arrangement."),
            ("country", "Pakistan joined the Wassenaar Arrangement on 8 December 2017."),
            ("negation", "A single participating state cannot block a change to a list."),
        ),
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        (
            "The company has to pay a fine of twice the value of its arms sales contracts with Taiwan since the list's provisions came into force.",
            "The fines are due within 15 days of the announcement.",
            "Senior managers of the company may not enter China.",
        ),
        (
            "Each company must pay a fine equal to twice the value of its arms sales contracts with Taiwan.",
            "The fines have to be paid within 15 days of the announcement.",
            "Senior managers of the companies are barred from entering China.",
        ),
        (
            (
                "number",
                "The company has to pay a fine of three times the value of its arms sales contracts with Taiwan.",
            ),
            ("negation", "Senior managers of the company may enter China."),
            ("unit", "The fines are due within 15 weeks of the announcement."),
            (
                "country",
                "The company has to pay a fine of twice the value of its arms sales contracts with Japan.",
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
            "Companies need a national authorisation to export the listed equipment from the Netherlands to destinations outside the EU as of 1 September 2023.",
            "The requirement does not apply to transfers from the Netherlands to other EU Member States.",
            "As of September 1, 2023, exports of the listed equipment from the Netherlands to non-EU destinations require a national authorisation.",
        ),
        (
            (
                "negation",
                "Transfers from the Netherlands to other Member States of the European Union are covered.",
            ),
            (
                "role",
                "A company needs a national authorisation to export the listed equipment from outside the European Union to the Netherlands.",
            ),
            (
                "date",
                "From 1 September 2024 a company needs a national authorisation to export the listed equipment.",
            ),
            (
                "direction",
                "From 1 September 2023 a company no longer needs a national authorisation to export the listed equipment.",
            ),
        ),
    ),
    (
        "2024-10-19-china-dual-use-regulations",
        (
            "Premier Li Qiang signed the decree on September 30, 2024.",
            "The dual-use regulations take effect on December 1, 2024.",
            "The registration system for exporters of dual-use items is abolished.",
        ),
        (
            "The decree was signed by Premier Li Qiang on 30 September 2024 and the regulations entered into force on 1 December 2024.",
            "The regulations abolish the registration system for exporters of dual-use items.",
            "China's dual-use regulations came into force on December 1, 2024.",
        ),
        (
            ("entity", "President Xi Jinping signed the decree on September 30, 2024."),
            ("effective", "The dual-use regulations take effect on September 30, 2024."),
            ("direction", "The registration system for exporters of dual-use items is introduced."),
        ),
    ),
    (
        "news-seagate",
        (
            "Seagate Technology will pay $300 million to settle allegations that it sold hard disk drives to Huawei in breach of the foreign direct product rule, the Commerce Department said on Wednesday.",
            "The penalty is the largest standalone administrative penalty in the history of the Bureau of Industry and Security.",
            "Between August 2020 and September 2021 the company shipped more than 7.4 million drives worth about $1.1 billion to Huawei.",
        ),
        (
            "Seagate agreed to pay a $300 million penalty over sales of hard disk drives to Huawei.",
            "The company shipped over 7.4 million drives, worth roughly $1.1 billion, to Huawei between August 2020 and September 2021.",
            "It is the largest standalone administrative penalty ever imposed by BIS.",
        ),
        (
            (
                "number",
                "Seagate will pay $330 million to settle allegations that it sold hard disk drives to Huawei.",
            ),
            (
                "unit",
                "Seagate will pay $300 billion to settle allegations that it sold hard disk drives to Huawei.",
            ),
            (
                "role",
                "Huawei will pay $300 million to settle allegations that it sold hard disk drives to Seagate.",
            ),
            ("comparison", "The company shipped fewer than 7.4 million drives to Huawei."),
            ("scope", "The penalty is the smallest standalone administrative penalty in the history of BIS."),
        ),
    ),
    (
        "news-eu-package",
        (
            "The Council of the European Union adopted its 14th package of sanctions against Russia on 24 June 2024.",
            "It lists 61 more entities, 33 of them in third countries including China, Kazakhstan and Turkey, as subject to tighter export restrictions.",
            "EU operators are banned from reloading Russian liquefied natural gas in EU ports for transshipment to third countries after a transition period of nine months.",
        ),
        (
            "The EU's 14th sanctions package against Russia was adopted on June 24, 2024.",
            "Of the 61 newly listed entities, 33 are located in third countries such as China, Kazakhstan and Turkey.",
            "After a nine-month transition period, reloading Russian LNG in EU ports for transshipment to third countries is prohibited.",
        ),
        (
            ("number", "Of the 61 newly listed entities, 43 are located in third countries."),
            ("number", "The Council adopted its 15th package of sanctions against Russia on 24 June 2024."),
            (
                "unit",
                "Reloading Russian liquefied natural gas in EU ports is banned after a transition period of nine weeks.",
            ),
            (
                "country",
                "The Council of the European Union adopted its 14th package of sanctions against Belarus.",
            ),
            (
                "entity",
                "The European Parliament adopted its 14th package of sanctions against Russia on 24 June 2024.",
            ),
        ),
    ),
    (
        "news-tariffs",
        (
            "The average American tariff on Chinese semiconductors rose from 25 percent to 50 percent on January 1, 2025, the Office of the United States Trade Representative said.",
            "Imports from China fell by 12 percentage points in the following quarter, according to the Census Bureau.",
        ),
        (
            "US tariffs on Chinese semiconductors doubled from 25% to 50% on 1 January 2025.",
            "According to the Census Bureau, imports from China dropped by 12 percentage points in the next quarter.",
            "The tariff on Chinese semiconductors was raised from 25 to 50 percent at the beginning of 2025.",
        ),
        (
            (
                "direction",
                "The average American tariff on Chinese semiconductors fell from 50 percent to 25 percent on January 1, 2025.",
            ),
            ("direction", "Imports from China increased by 12 percentage points in the following quarter."),
            ("unit", "Imports from China fell by 12 billion dollars in the following quarter."),
            (
                "entity",
                "Imports from China fell by 12 percentage points, according to the International Trade Commission.",
            ),
        ),
    ),
    (
        "news-quantum",
        (
            "The interim final rule, effective September 6, 2024, adds 18 new ECCNs covering quantum computers, cryogenic wafer probers and gate-all-around field-effect transistor technology.",
            "Compliance with the controls on quantum items is delayed until November 5, 2024 for certain deemed exports.",
            "A new License Exception Implemented Export Controls (IEC) is available for countries that have adopted equivalent controls.",
        ),
        (
            "The interim final rule introduced 18 new ECCNs and became effective on 6 September 2024.",
            "Countries with equivalent controls can benefit from the new License Exception IEC.",
            "For certain deemed exports, compliance with the quantum controls was postponed to November 5, 2024.",
        ),
        (
            ("effective", "The controls on quantum items took effect on November 5, 2024."),
            ("number", "The interim final rule adds 80 new ECCNs."),
            (
                "code",
                "A new License Exception IEM is available for countries that have adopted equivalent controls.",
            ),
            ("condition", "License Exception IEC is available for all countries."),
        ),
    ),
    (
        "news-mexico-firearm",
        (
            "BIS paused the issuance of new export licences for certain firearms and ammunition to non-governmental users for approximately 90 days from October 27, 2023.",
            "The pause did not apply to exports to Ukraine, Israel and countries of the Wassenaar Arrangement other than those in Latin America.",
            "Previously issued licences remained valid.",
        ),
        (
            "For about 90 days starting on October 27, 2023, BIS stopped issuing new licenses for exporting certain firearms and ammunition to non-governmental end users.",
            "Ukraine and Israel were exempt from the pause.",
            "Licences that had already been issued stayed valid.",
        ),
        (
            ("negation", "The pause also applied to exports to Ukraine and Israel."),
            ("direction", "Previously issued licences were revoked."),
            ("unit", "BIS paused the issuance of new export licences for approximately 90 weeks."),
            ("scope", "BIS paused the issuance of all export licences for approximately 90 days."),
        ),
    ),
    (
        "news-japan-whitelist",
        (
            "South Korea's trade ministry put Japan back on its list of preferred trade partners on April 24, 2023, after Tokyo lifted restrictions on exports of three materials that are essential to chips and displays.",
            "Japan restored South Korea's status on July 21, 2023, ending a dispute that began in 2019.",
        ),
        (
            "South Korea restored Japan to its list of preferred trading partners on April 24, 2023.",
            "Japan gave South Korea back its preferred status on 21 July 2023, which ended a dispute dating from 2019.",
            "Tokyo had earlier lifted its restrictions on exports of three materials used for chips and displays.",
        ),
        (
            ("role", "Japan put South Korea back on its list of preferred trade partners on April 24, 2023."),
            (
                "direction",
                "South Korea's trade ministry removed Japan from its list of preferred trade partners on April 24, 2023.",
            ),
            (
                "number",
                "Tokyo lifted restrictions on exports of five materials that are essential to chips and displays.",
            ),
            ("date", "The dispute began in 2021."),
        ),
    ),
    (
        "news-cuba",
        (
            "The Office of Foreign Assets Control fined the bank $1.9 million for 1,334 apparent violations of its Cuba regulations between 2013 and 2018.",
            "The bank did not disclose the violations voluntarily, and OFAC found that the case was non-egregious.",
        ),
        (
            "OFAC imposed a fine of $1.9 million on the bank for 1,334 apparent violations of the Cuba regulations.",
            "The violations, which took place between 2013 and 2018, were not voluntarily disclosed by the bank.",
            "OFAC considered the case non-egregious.",
        ),
        (
            ("number", "OFAC fined the bank $1.9 million for 1,434 apparent violations."),
            ("negation", "The bank voluntarily disclosed the violations."),
            ("negation", "OFAC found that the case was egregious."),
            ("country", "The bank was fined for apparent violations of OFAC's Iran regulations."),
        ),
    ),
)
