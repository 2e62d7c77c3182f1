"""True sentences as a chat model would write them over the bundled samples: sample, quote as it stands there, paraphrase."""

TRUE: tuple[tuple[str, str, str], ...] = (
    (
        "2025-05-13-ai-diffusion-rescission",
        "The Department of Commerce announced on May 13, 2025 that it rescinds the AI diffusion rule.",
        "On 13 May 2025 the Commerce Department announced that it was rescinding the AI diffusion rule.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "Companies would have had to comply with most of it from May 15, 2025.",
        "Companies would otherwise have had to comply with most of it from 15 May 2025.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "Under Secretary of Commerce Jeffrey Kessler instructed officials of the Bureau of Industry and Security (BIS) on May 13, 2025 not to enforce the AI diffusion rule.",
        "Jeffrey Kessler, the Under Secretary of Commerce, told BIS officials not to enforce the AI diffusion rule.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "BIS plans to publish a notice in the Federal Register that formalizes the rescission.",
        "BIS intends to formalize the rescission with a notice in the Federal Register.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "BIS gave no date for the notice and no date for the replacement rule.",
        "No date was given by BIS for the notice or for the replacement rule.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "It does not by itself change the text of the Export Administration Regulations (EAR).",
        "By itself it does not alter the text of the EAR.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "BIS said that the AI diffusion rule would have stifled American innovation and burdened companies with new regulatory requirements.",
        "According to BIS, the AI diffusion rule would have stifled American innovation.",
    ),
    (
        "2025-05-13-ai-diffusion-rescission",
        "The chip controls from before January 2025 stay in force.",
        "Chip controls that date from before January 2025 remain in force.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "The change takes effect on 7 September 2024, one day after its publication in the Government Gazette.",
        "The change takes effect on September 7, 2024, a day after it was published in the Government Gazette.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "From 7 September 2024 more types of deep ultraviolet (DUV) lithography equipment need a Dutch authorisation.",
        "More types of DUV lithography equipment require authorisation from the Dutch government as of September 7, 2024.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "The Dutch government has never allowed shipments of extreme ultraviolet (EUV) systems to customers in China.",
        "Shipments of EUV systems to Chinese customers have never been allowed by the Dutch government.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "The United States began to restrict exports of the NXT:1970i and the NXT:1980i in October 2023, because the systems contain American parts.",
        "Because the systems contain American parts, the US began restricting exports of the NXT:1970i and NXT:1980i in October 2023.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "ASML does not expect the measure to affect its financial outlook for 2024 or its longer-term scenarios.",
        "ASML said it does not expect the measure to affect its 2024 financial outlook.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "The government stresses that the measure is not an export ban.",
        "The Dutch government stresses that this is not an export ban.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "Reinette Klever, the Minister for Foreign Trade and Development, said that she took the decision for reasons of security.",
        "Minister Reinette Klever said she took the decision for security reasons.",
    ),
    (
        "2023-10-20-china-graphite",
        "China's Ministry of Commerce (MOFCOM) and the General Administration of Customs announced new export controls on graphite on October 20, 2023.",
        "MOFCOM and China's customs administration announced new export controls on graphite on 20 October 2023.",
    ),
    (
        "2023-10-20-china-graphite",
        "Announcement No. 39 of 2023 replaces the temporary graphite controls of Announcement No. 50 of 2006.",
        "The temporary graphite controls of Announcement No. 50 of 2006 are replaced by Announcement No. 39 of 2023.",
    ),
    (
        "2023-10-20-china-graphite",
        "Two groups of graphite items need an export licence from December 1, 2023.",
        "As of December 1, 2023, two groups of graphite items require an export license.",
    ),
    (
        "2023-10-20-china-graphite",
        "MOFCOM says that the graphite measure is not aimed at any specific country or region.",
        "The graphite measure, MOFCOM says, does not target any specific country or region.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "The suspension took effect on November 10, 2025 and runs through November 9, 2026.",
        "The suspension runs from November 10, 2025 through November 9, 2026.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "The suspension applies to affiliates in every country, not only in China.",
        "Affiliates in all countries are covered by the suspension, not only those in China.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "An affiliate that is not named does not need a licence only because of its owners.",
        "An affiliate not named in the list does not need a license solely because of who owns it.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "A further rule would be needed to extend the suspension.",
        "Extending the suspension would need a further rule.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "In return China suspended the export controls that it had announced on October 9, 2025.",
        "In return, China suspended export controls it had announced on 9 October 2025.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "The suspension does not remove any party from the Entity List.",
        "No party is removed from the Entity List by the suspension.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "The Bureau of Industry and Security (BIS) added 13 entities in China to the Entity List with effect from October 17, 2023.",
        "With effect from October 17, 2023, BIS added thirteen Chinese entities to the Entity List.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "A listing is not a general ban on business.",
        "Being listed is not a general ban on doing business.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "The committee adds an entry by majority vote. It removes or modifies an entry by unanimous vote.",
        "An entry is added by majority vote, while removing or modifying one takes a unanimous vote.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "Shipments that were on the way on October 17, 2023 under actual orders may be completed before November 16, 2023.",
        "Shipments already on their way on October 17, 2023 may be completed before 16 November 2023.",
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        "The Bureau of Industry and Security (BIS) published a rule on September 2, 2025 that removes three chipmakers from the Validated End-User (VEU) list for China.",
        "BIS published a rule on September 2, 2025 removing three chipmakers from the VEU list for China.",
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        "BIS does not intend to grant licences to expand capacity or to upgrade technology.",
        "Licences to expand capacity or upgrade technology are not something BIS intends to grant.",
    ),
    (
        "2025-09-02-validated-end-user-revocation",
        "A validated end user may receive listed items under a general authorization, so its suppliers do not need individual licences.",
        "Suppliers of a validated end user do not need individual licences, as it may receive listed items under a general authorization.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "Part of the new entries could not be agreed in the regimes because decisions there need consensus.",
        "Some of the new entries could not be agreed in the regimes, since decisions there require consensus.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "It was adopted on 20 May 2021 and published on 11 June 2021. It entered into force on 9 September 2021.",
        "It was adopted on May 20, 2021, published on June 11, 2021, and entered into force on September 9, 2021.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "Article 9 allows a Member State to control items that are not listed, for reasons of public security or human rights.",
        "Under Article 9 a Member State can control unlisted items for reasons of public security or human rights.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "Decisions are taken by consensus, so a single participating state can block a change to a list.",
        "Because decisions are taken by consensus, one participating state can block a change to a list.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "A change to the lists binds exporters only after a participating state has put it into national law.",
        "Changes to the lists only bind exporters once a participating state has put them into national law.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "India joined the Wassenaar Arrangement on 8 December 2017. India is the 42nd participating state.",
        "India joined the Wassenaar Arrangement on December 8, 2017 as its 42nd participating state.",
    ),
    (
        "2024-04-29-licence-exceptions",
        "The exporter decides whether all conditions are met, and certifies this by using the exception.",
        "It is the exporter who decides whether all conditions are met.",
    ),
    (
        "2024-04-29-licence-exceptions",
        "License Exception MED does not authorize shipments to parties on the Entity List or the Military End-User List.",
        "License Exception MED cannot be used for shipments to parties on the Entity List or the Military End-User List.",
    ),
    (
        "2025-10-09-china-rare-earth-package",
        "Applications for foreign military users are in principle refused.",
        "In principle, applications for foreign military users will be refused.",
    ),
    (
        "2025-10-09-china-rare-earth-package",
        "Cases 1 and 2 apply from December 1, 2025. Case 3 has applied since October 9, 2025.",
        "Cases 1 and 2 apply from 1 December 2025, whereas case 3 has applied since 9 October 2025.",
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        "It is the first time that China has used the Unreliable Entity List.",
        "This is China's first use of the Unreliable Entity List.",
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        "MOFCOM gives arms sales to Taiwan as the reason for listing Lockheed Martin Corporation and Raytheon Missiles & Defense.",
        "MOFCOM cites arms sales to Taiwan as the reason for listing Lockheed Martin Corporation and Raytheon Missiles & Defense.",
    ),
)

LATER: tuple[tuple[str, str, str], ...] = (
    (
        "2025-11-14-eu-dual-use-list-update",
        "The Official Journal of the European Union published an updated list of dual-use items on 14 November 2025.",
        "An updated list of dual-use items was published in the EU's Official Journal on November 14, 2025.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "Regulation (EU) 2025/2003 replaces the whole text of Annex I to Regulation (EU) 2021/821.",
        "The whole text of Annex I to Regulation (EU) 2021/821 is replaced by Regulation (EU) 2025/2003.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "The Commission updates Annex I by delegated act under Article 17 of Regulation (EU) 2021/821.",
        "Annex I is updated by the Commission through a delegated act under Article 17 of Regulation (EU) 2021/821.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "The authorities of the Member States decide on licences.",
        "Licences are decided on by the Member States' authorities.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "Applications filed before 9 September 2021 were still decided under the old regulation.",
        "The old regulation still governed applications filed before September 9, 2021.",
    ),
    (
        "2025-11-14-eu-dual-use-list-update",
        "The Netherlands has controlled chipmaking equipment under Article 9 since 1 September 2023.",
        "Since September 1, 2023 the Netherlands has controlled chipmaking equipment under Article 9.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "COCOM ceased to exist on 31 March 1994.",
        "COCOM ended on March 31, 1994.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "The Wassenaar Arrangement does not issue export licences.",
        "Export licences are not issued by the Wassenaar Arrangement.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "The decision to allow or to refuse a transfer is the sole responsibility of each participating state.",
        "Each participating state is solely responsible for the decision to allow or refuse a transfer.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "It usually meets once a year, in December.",
        "It usually meets in December, once a year.",
    ),
    (
        "2017-12-08-wassenaar-arrangement",
        "China is not a participating state of the Wassenaar Arrangement. The Republic of Korea and Japan are participating states.",
        "China does not participate in the Wassenaar Arrangement, whereas Japan and the Republic of Korea do.",
    ),
    (
        "2024-04-29-licence-exceptions",
        "A licence exception is an authorization in Part 740 of the EAR. It allows an export that would otherwise need a licence, under stated conditions.",
        "A licence exception allows, under stated conditions, an export that would otherwise require a licence.",
    ),
    (
        "2024-04-29-licence-exceptions",
        "An exporter whose authorization to use exceptions has been suspended cannot use them.",
        "Exporters whose authorization to use exceptions has been suspended may not use them.",
    ),
    (
        "2024-04-29-licence-exceptions",
        "License Exception MED covers medical devices that are designated EAR99.",
        "Medical devices designated EAR99 are covered by License Exception MED.",
    ),
    (
        "2024-04-29-licence-exceptions",
        "BIS says that it covers only devices that it was regularly approving through licences before April 29, 2024.",
        "According to BIS, it only covers devices that were regularly approved through licences before April 29, 2024.",
    ),
    (
        "2025-10-09-china-rare-earth-package",
        "Seven other rare earths have needed a licence since April 4, 2025 under Announcement No. 18 of 2025.",
        "Under Announcement No. 18 of 2025, seven other rare earths have required a licence since 4 April 2025.",
    ),
    (
        "2025-10-09-china-rare-earth-package",
        "Together 12 rare earths are covered.",
        "In total, 12 rare earths are covered.",
    ),
    (
        "2025-10-09-china-rare-earth-package",
        "Announcement No. 58 of 2025 covers rechargeable lithium-ion batteries with an energy density of 300 watt-hours per kilogram or more.",
        "Announcement No. 58 of 2025 applies to rechargeable lithium-ion batteries whose energy density is at least 300 watt-hours per kilogram.",
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        "The company may not take part in import or export activities related to China.",
        "The company is barred from import or export activities related to China.",
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        "The fines are due within 15 days of the announcement.",
        "The fines must be paid within 15 days of the announcement.",
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        "The Provisions have 14 articles and took effect on September 19, 2020.",
        "The Provisions, which have 14 articles, took effect on 19 September 2020.",
    ),
    (
        "2023-02-16-china-unreliable-entity-list",
        "A listing can stop all trade with China, new investment and travel.",
        "A listing can halt all trade with China as well as new investment and travel.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "BIS first published the Entity List in February 1997.",
        "The Entity List was first published by BIS in February 1997.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "The Department of Commerce chairs the committee.",
        "The committee is chaired by the Commerce Department.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "A listed party may ask for its entry to be removed or modified.",
        "Listed parties may request that their entry be removed or modified.",
    ),
    (
        "2023-10-19-entity-list-explained",
        "Applications are reviewed with a presumption of denial.",
        "There is a presumption of denial for applications.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "It expands the national order that has been in force since 1 September 2023.",
        "It widens the national order in force since September 1, 2023.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "A licence that was granted earlier for a system of this type can be used for the period that it states.",
        "Licences granted earlier for a system of this type can still be used for the period that they state.",
    ),
    (
        "2024-09-06-netherlands-wider-lithography-licence",
        "She said that technological advances have increased the security risks of exporting this equipment.",
        "She said technological advances had increased the security risks of exporting this equipment.",
    ),
    (
        "2023-10-20-china-graphite",
        "Spheroidized graphite is used in the anodes of lithium-ion batteries.",
        "The anodes of lithium-ion batteries use spheroidized graphite.",
    ),
    (
        "2023-10-20-china-graphite",
        "Exporters apply to MOFCOM through the provincial department of commerce.",
        "Exporters have to apply to MOFCOM via the provincial commerce department.",
    ),
    (
        "2023-10-20-china-graphite",
        "MOFCOM also says that it informed the countries and regions concerned before October 20, 2023.",
        "MOFCOM says it had informed the countries and regions concerned before October 20, 2023.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "BIS released the text on November 10, 2025.",
        "The text was released by BIS on November 10, 2025.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "The White House confirmed it in a fact sheet on November 1, 2025.",
        "In a fact sheet on November 1, 2025, the White House confirmed it.",
    ),
    (
        "2025-11-12-affiliates-rule-suspended",
        "Lawyers advise exporters to treat ownership by a listed party as a warning sign all the same.",
        "Lawyers still advise exporters to treat ownership by a listed party as a warning sign.",
    ),
)
