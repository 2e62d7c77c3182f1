"""False sentences that stay close to their quote, and true ones beside them: kind, quote, false ones, true ones."""

HARD: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "negation",
        "It does not by itself change the text of the Export Administration Regulations (EAR).",
        (
            "It changes the text of the EAR.",
            "The announcement changes the text of the EAR.",
            "By itself it changes the text of the Export Administration Regulations.",
            "The text of the EAR is changed by it.",
        ),
        (
            "By itself it does not change the text of the EAR.",
            "It does not by itself change the text of the Export Administration Regulations.",
            "The text of the EAR is not changed by it alone.",
        ),
    ),
    (
        "negation",
        "The announcement changes the text of the EAR and lifts the reporting duty.",
        (
            "The announcement does not by itself change the text of the EAR.",
            "The announcement does not, on its own, lift the reporting duty.",
            "The announcement in no way changes the text of the EAR.",
            "Nothing in the announcement changes the text of the EAR.",
            "The announcement stops short of changing the text of the EAR.",
        ),
        (
            "The text of the EAR is changed by the announcement.",
            "The announcement changes the EAR's text.",
        ),
    ),
    (
        "negation",
        "The listing does not, at this stage, affect the company's subsidiaries in Japan.",
        (
            "The listing affects the company's subsidiaries in Japan.",
            "At this stage, the listing affects the company's subsidiaries in Japan.",
        ),
        (
            "At this stage the listing does not affect the company's subsidiaries in Japan.",
            "The company's subsidiaries in Japan are not affected by the listing at this stage.",
        ),
    ),
    (
        "negation",
        "Nothing in the notice changes the licence requirement for model weights.",
        (
            "The notice changes the licence requirement for model weights.",
            "The licence requirement for model weights is changed by the notice.",
        ),
        (
            "The notice does not change the licence requirement for model weights.",
            "Nothing in the notice changes the requirement of a licence for model weights.",
        ),
    ),
    (
        "unreal",
        "Companies would have had to comply with most of it from May 15, 2025.",
        (
            "Companies have to comply with most of it from May 15, 2025.",
            "Companies must comply with most of it from May 15, 2025.",
            "Companies had to comply with most of it from May 15, 2025.",
            "Companies complied with most of it from May 15, 2025.",
            "Companies will have to comply with most of it from May 15, 2025.",
            "Companies are required to comply with most of it from 15 May 2025.",
            "From May 15, 2025, companies are complying with most of it.",
        ),
        (
            "From 15 May 2025 companies would have had to comply with most of it.",
            "Companies would have been required to comply with most of it from May 15, 2025.",
            "Companies were to comply with most of it from May 15, 2025.",
        ),
    ),
    (
        "unreal",
        "The rule was due to take effect on May 15, 2025.",
        (
            "The rule took effect on May 15, 2025.",
            "The rule takes effect on May 15, 2025.",
            "The rule has been in effect since May 15, 2025.",
            "The rule will take effect on May 15, 2025.",
        ),
        (
            "The rule was to take effect on May 15, 2025.",
            "May 15, 2025 was the date on which the rule was due to take effect.",
            "The rule was scheduled to take effect on 15 May 2025.",
            "The rule would have taken effect on May 15, 2025.",
        ),
    ),
    (
        "unreal",
        "The ministry had planned to publish a list of banned exporters and had been expected to raise the fee to $500.",
        (
            "The ministry published a list of banned exporters.",
            "The ministry raised the fee to $500.",
            "The ministry publishes a list of banned exporters.",
            "The ministry will raise the fee to $500.",
        ),
        (
            "The ministry had been expected to raise the fee to $500.",
            "The ministry had intended to publish a list of banned exporters.",
            "A list of banned exporters had been planned by the ministry.",
        ),
    ),
    (
        "unreal",
        "BIS said that the AI diffusion rule would have stifled American innovation and burdened companies with new requirements.",
        (
            "BIS said that the AI diffusion rule stifled American innovation.",
            "BIS said that the AI diffusion rule burdened companies with new requirements.",
            "BIS said that the AI diffusion rule will stifle American innovation.",
            "The AI diffusion rule stifled American innovation.",
        ),
        (
            "BIS said the AI diffusion rule would have burdened companies with new requirements.",
            "According to BIS, the AI diffusion rule would have stifled American innovation.",
            "American innovation would have been stifled by the AI diffusion rule, BIS said.",
        ),
    ),
    (
        "unreal",
        "The agency could have fined the company $5 million but settled for a warning.",
        (
            "The agency fined the company $5 million.",
            "The company was fined $5 million by the agency.",
            "The agency will fine the company $5 million.",
        ),
        (
            "The agency could have fined the company $5 million.",
            "The company could have been fined $5 million by the agency.",
            "The agency settled for a warning.",
        ),
    ),
    (
        "hedge",
        "BIS plans to publish a notice in the Federal Register that formalizes the rescission.",
        (
            "BIS published a notice in the Federal Register that formalizes the rescission.",
            "BIS will publish a notice in the Federal Register.",
            "A notice in the Federal Register formalizes the rescission.",
            "The rescission is formalized in a notice in the Federal Register.",
        ),
        (
            "BIS is planning to publish a notice in the Federal Register.",
            "BIS intends to publish a notice that formalizes the rescission.",
            "A Federal Register notice that formalizes the rescission is planned by BIS.",
        ),
    ),
    (
        "hedge",
        "The ministry is expected to require licences for drones, and it may extend the ban to motors.",
        (
            "The ministry requires licences for drones.",
            "Licences for drones are required by the ministry.",
            "The ministry extended the ban to motors.",
            "The ban on motors was extended by the ministry.",
        ),
        (
            "It is expected that the ministry will require licences for drones.",
            "The ban may be extended to motors by the ministry.",
            "The ministry could extend the ban to motors.",
            "The ministry is likely to require licences for drones.",
        ),
    ),
    (
        "hedge",
        "The company reportedly shipped 200 chips to a research institute in Wuhan.",
        (
            "The company shipped 200 chips to a research institute in Wuhan.",
            "A research institute in Wuhan received 200 chips that the company shipped.",
        ),
        (
            "The company is reported to have shipped 200 chips to a research institute in Wuhan.",
            "Reportedly, 200 chips were shipped to a research institute in Wuhan by the company.",
            "According to reports, the company shipped 200 chips to a research institute in Wuhan.",
        ),
    ),
    (
        "hedge",
        "The ministry said it would tighten its controls on motors, and the EU proposed new rules for drones.",
        (
            "The ministry tightened its controls on motors.",
            "The EU adopted new rules for drones.",
            "The EU has new rules for drones.",
        ),
        (
            "The ministry said that it would tighten controls on motors.",
            "New rules for drones were proposed by the EU.",
            "The EU's proposal contains new rules for drones.",
        ),
    ),
    (
        "opinion",
        "Nvidia said that the controls hand the Chinese market to foreign rivals.",
        (
            "The controls hand the Chinese market to foreign rivals.",
            "The Chinese market is handed to foreign rivals by the controls.",
        ),
        (
            "According to Nvidia, the controls hand the Chinese market to foreign rivals.",
            "The controls hand the Chinese market to foreign rivals, Nvidia said.",
            "Nvidia argues that the controls hand the Chinese market to foreign rivals.",
        ),
    ),
    (
        "opinion",
        "“The controls have failed and should be withdrawn,” said Senator Smith on Tuesday.",
        (
            "The controls have failed.",
            "The controls have failed and should be withdrawn.",
        ),
        (
            "Senator Smith said on Tuesday that the controls have failed.",
            "In the view of Senator Smith, the controls have failed and should be withdrawn.",
        ),
    ),
    (
        "opinion",
        "BIS says that the 13 entities are involved in developing advanced computing chips.",
        (
            "The 13 entities are involved in developing advanced computing chips.",
            "The 13 entities develop advanced computing chips.",
        ),
        (
            "According to BIS, the 13 entities are involved in developing advanced computing chips.",
            "BIS says the 13 entities are involved in the development of advanced computing chips.",
        ),
    ),
    (
        "opinion",
        "The ministry announced that it will require licences for drones from July 1, 2024.",
        (),
        (
            "The ministry will require licences for drones from July 1, 2024.",
            "From 1 July 2024 the ministry will require licences for drones.",
        ),
    ),
    (
        "clause",
        "The United States suspended the affiliates rule for one year on November 10, 2025.",
        (
            "The United States suspended the affiliates rule for one year, which is great news for smugglers.",
            "The United States suspended the affiliates rule for one year, and lawyers celebrated wildly.",
            "The United States suspended the affiliates rule for one year, making enforcement nearly impossible.",
            "The United States suspended the affiliates rule for one year, leading to a boom in shipments.",
            "The United States suspended the affiliates rule for one year in a blow to security hawks.",
            "The United States suspended the affiliates rule for one year, so exporters can relax.",
            "The United States suspended the affiliates rule for one year but critics were furious.",
            "To the delight of Beijing, the United States suspended the affiliates rule for one year.",
        ),
        (
            "The affiliates rule, which the United States suspended on November 10, 2025, is suspended for one year.",
            "On November 10, 2025 the affiliates rule was suspended by the United States, and the suspension is for one year.",
            "The United States suspended the affiliates rule for one year, that is, for 12 months.",
        ),
    ),
    (
        "clause",
        "The authorisation requirement applies to exports from the Netherlands to destinations outside the European Union. "
        "The government assesses each application case by case.",
        (
            "The authorisation requirement applies to exports to destinations outside the European Union, where rivals thrive.",
            "The government assesses each application case by case, a slow and painful process.",
            "The government assesses each application case by case, while lobbyists wait outside.",
        ),
        (
            "The authorisation requirement applies to exports to destinations outside the EU, and each application is assessed case by case.",
            "Each application, which the government assesses case by case, is for an export outside the European Union.",
            "Exports from the Netherlands to destinations outside the EU need authorisation, with each application being assessed case by case.",
        ),
    ),
    (
        "role",
        "Samsung and SK hynix may receive American tools at their Chinese plants without a licence.",
        (
            "China and SK hynix may receive American tools at their plants in Samsung without a licence.",
            "American plants of SK hynix may receive Chinese tools without a licence.",
            "China may receive American tools at the plants of SK hynix without a licence.",
        ),
        (
            "At their plants in China, Samsung and SK hynix may receive US tools without a licence.",
            "American tools may be received by SK hynix and Samsung at their Chinese plants without a licence.",
        ),
    ),
    (
        "role",
        "Taiwan's government put Huawei and SMIC on its list of strategic high-tech goods on June 10, 2025.",
        (
            "Huawei and Taiwan were put on SMIC's list of strategic high-tech goods.",
            "SMIC put Huawei and Taiwan on its list of strategic high-tech goods.",
            "Huawei put SMIC on its list of strategic high-tech goods.",
        ),
        (
            "Huawei and SMIC were put on Taiwan's list of strategic high-tech goods.",
            "SMIC and Huawei were put on a list of strategic high-tech goods by Taiwan's government.",
        ),
    ),
    (
        "role",
        "ASML expects China to account for about 20 percent of sales in 2025.",
        (
            "China expects about 20% of its 2025 sales to come from ASML.",
            "China expects ASML to account for about 20 percent of sales in 2025.",
        ),
        (
            "ASML expects about 20% of its 2025 sales to come from China.",
            "About 20 percent of ASML's sales in 2025 are expected to come from China.",
        ),
    ),
    (
        "role",
        "Exports to Country Group D:5 require a licence, except those by the US government.",
        (
            "Exports to Country Group D:5 are free of a licence, except those by the US government.",
            "A licence is free for exports to Country Group D:5.",
            "Exports to Country Group D:5 do without a licence.",
            "Exports to Country Group D:5 are free from licence requirements.",
        ),
        (
            "A licence is required for exports to Country Group D:5, except those by the US government.",
            "Except for those by the U.S. government, exports to Country Group D:5 need a licence.",
        ),
    ),
    (
        "add-on",
        "China suspended its export ban on gallium on November 10, 2025.",
        (
            "China suspended its export ban on gallium because of American pressure.",
            "China suspended its export ban on gallium in response to the suspension.",
            "Due to the ban, China suspended its export on gallium on November 10, 2025.",
            "As a result, China suspended its export ban on gallium on November 10, 2025.",
            "China suspended its export ban on gallium in retaliation.",
            "China therefore suspended its export ban on gallium.",
            "China wisely suspended its export ban on gallium.",
            "China suspended its controversial export ban on gallium.",
            "China finally suspended its export ban on gallium.",
        ),
        (
            "On 10 November 2025 China suspended its gallium export ban.",
            "China's export ban on gallium was suspended on November 10, 2025.",
            "Since November 10, 2025, China's export ban on gallium has been suspended.",
        ),
    ),
    (
        "add-on",
        "The United States began to restrict exports of the NXT:1970i in October 2023, because the systems contain American parts.",
        (
            "The systems contain American parts because the United States began to restrict exports of the NXT:1970i in October 2023.",
            "The United States was the first to restrict exports of the NXT:1970i, because the systems contain American parts.",
            "The United States began to restrict all exports of the NXT:1970i in October 2023.",
        ),
        (
            "Because the systems contain American parts, the United States began to restrict exports of the NXT:1970i in October 2023.",
            "The systems contain American parts, so the United States began to restrict exports of the NXT:1970i in October 2023.",
            "The US began to restrict exports of the NXT:1970i in October 2023 due to the American parts in the systems.",
        ),
    ),
    (
        "add-on",
        "BIS fined the company $300 million for shipping hard disk drives to Huawei.",
        (
            "BIS imposed its largest fine, $300 million, on the company for shipping hard disk drives to Huawei.",
            "BIS fined the company $300 million for shipping the first hard disk drives to Huawei.",
            "BIS fined only the company $300 million for shipping hard disk drives to Huawei.",
            "BIS fined the company $300 million for shipping the most advanced hard disk drives to Huawei.",
            "BIS fined every company $300 million for shipping hard disk drives to Huawei.",
        ),
        (
            "BIS fined the company $300 million because it shipped hard disk drives to Huawei.",
            "The company was fined $300 million by BIS for shipping hard disk drives to Huawei.",
            "For shipping hard disk drives to Huawei, the company received a fine of $300 million from BIS.",
        ),
    ),
)

# Published on May 13, 2025, by a newspaper or by the Federal Register itself.
UNDATED = "The AI diffusion framework is rescinded, and the rule adds 25 entities to the Entity List."
OF_AN_EVENT = (
    "The AI diffusion framework was announced on May 13, 2025.",
    "On May 13, 2025 the AI diffusion framework was rescinded.",
    "The AI diffusion framework is rescinded with effect from May 13, 2025.",
    "25 entities were added to the Entity List on 13 May 2025.",
    "The order that adds 25 entities to the Entity List was signed on May 13, 2025.",
    "The AI diffusion framework expires on May 13, 2025.",
    "25 entities are added to the Entity List, an article published in 2025 said on May 12, 2025.",
)
OF_AN_ARTICLE = (
    "According to an article of May 13, 2025, the AI diffusion framework is rescinded.",
    "25 entities are added to the Entity List, according to a report published on 13 May 2025.",
    "It was reported on May 13, 2025 that 25 entities are added to the Entity List.",
    "An article published on May 13, 2025 says that the AI diffusion framework is rescinded.",
    "As reported on 13 May 2025, the AI diffusion framework is rescinded.",
    "In an article dated May 13, 2025, 25 entities are added to the Entity List.",
)
OF_A_DOCUMENT = (
    "By a rule published on May 13, 2025, 25 entities are added to the Entity List.",
    "The rule of May 13, 2025 adds 25 entities to the Entity List.",
    "The May 13, 2025 rule adds 25 entities to the Entity List.",
    "A rule issued on 13 May 2025 adds 25 entities to the Entity List.",
    "25 entities are added to the Entity List by a rule that was published on May 13, 2025.",
    "A rule dated May 13, 2025 adds 25 entities to the Entity List.",
)
