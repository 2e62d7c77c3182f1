"""True sentences of the field in our own words, each with paraphrases that say no more than it says."""

PAIRS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "On October 7, 2022, the Bureau of Industry and Security (BIS) imposed new controls on advanced computing chips and on semiconductor manufacturing equipment bound for China.",
        (
            "BIS imposed new controls on advanced computing chips bound for China on 7 October 2022.",
            "New controls on advanced chips and chipmaking equipment for China were imposed by the Commerce Department's BIS on October 7, 2022.",
        ),
    ),
    (
        "The rule adds 37 entities under the destination of China to the Entity List, effective May 14, 2024.",
        (
            "Thirty-seven Chinese entities were added to the Entity List.",
            "Effective 14 May 2024, the rule adds 37 entities to the Entity List.",
        ),
    ),
    (
        "BIS is removing 27 persons from the Unverified List after it completed end-use checks on them.",
        (
            "27 persons were removed from the Unverified List after end-use checks.",
            "BIS removes twenty-seven persons from the UVL.",
        ),
    ),
    (
        "China's Ministry of Commerce will require export licences for gallium and germanium from 1 August 2023.",
        (
            "From August 1, 2023, MOFCOM will require licences to export gallium and germanium.",
            "Exports of gallium and germanium will need a licence from 1 August 2023, China's commerce ministry says.",
        ),
    ),
    (
        "Announcement No. 46 of 2024 bans exports of gallium, germanium and antimony to the United States.",
        (
            "Under Announcement No. 46 of 2024, exports of gallium, germanium and antimony to the US are banned.",
            "Announcement No. 46 of 2024 prohibits gallium, germanium and antimony exports to the United States.",
        ),
    ),
    (
        "The suspension of the ban lasts until November 27, 2026.",
        (
            "The ban is suspended until 27 November 2026.",
            "The ban's suspension runs until November 27, 2026.",
        ),
    ),
    (
        "Companies must keep records of each export for five years.",
        (
            "Records of each export must be kept for 5 years.",
            "Firms have to retain export records for five years.",
        ),
    ),
    (
        "A licence is generally valid for four years from the date of issue.",
        (
            "Licences are generally valid for 4 years.",
            "The general validity of a licence is four years from issue.",
        ),
    ),
    (
        "The maximum criminal penalty is $1 million per violation and up to 20 years in prison.",
        (
            "The maximum criminal penalty is 1 million dollars per violation.",
            "Violators face up to twenty years in prison.",
        ),
    ),
    (
        "Exports worth less than $2,500 per Schedule B number need no filing of Electronic Export Information.",
        (
            "No EEI filing is needed for exports worth less than $2,500 per Schedule B number.",
            "Exports under $2,500 per Schedule B number do not need an EEI filing.",
        ),
    ),
    (
        "The 50 percent rule treats a company as listed if listed parties own at least 50 percent of it.",
        (
            "A company is treated as listed if at least 50% of it is owned by listed parties.",
            "Under the rule, a firm is treated as listed where listed parties own 50% or more of it.",
        ),
    ),
    (
        "On November 10, 2025, BIS suspended the affiliates rule for one year.",
        (
            "BIS suspended the affiliates rule for a year on 10 November 2025.",
            "The affiliates rule was suspended by BIS for 12 months on November 10, 2025.",
        ),
    ),
    (
        "The Netherlands extended its licence requirement to two more models of ASML's DUV immersion scanners in September 2024.",
        (
            "In September 2024 the Dutch extended the licence requirement to two more ASML DUV scanners.",
            "The Dutch licence requirement was extended to two more models of ASML's deep ultraviolet immersion scanners.",
        ),
    ),
    (
        "Japan added 23 types of chipmaking equipment to its control list on July 23, 2023.",
        (
            "Japan put 23 types of semiconductor manufacturing equipment on its control list on 23 July 2023.",
            "Twenty-three types of chipmaking equipment were added to Japan's control list.",
        ),
    ),
    (
        "The commission may not share the data with third parties unless the applicant agrees in writing.",
        (
            "Unless the applicant agrees in writing, the commission may not share the data with third parties.",
        ),
    ),
    (
        "Exporters have 30 days to respond to a charging letter.",
        (
            "An exporter has thirty days to answer a charging letter.",
            "A charging letter must be answered within 30 days.",
        ),
    ),
    (
        "ECCN 3A090 covers integrated circuits with a total processing performance of 4800 or more.",
        (
            "Integrated circuits with a total processing performance of at least 4800 fall under ECCN 3A090.",
            "ECCN 3A090 covers ICs with a TPP of 4800 or more.",
        ),
    ),
    (
        "The rule does not apply to items that were already en route on October 17, 2023.",
        (
            "Items already en route on 17 October 2023 are not covered by the rule.",
            "The rule doesn't apply to items already en route on October 17, 2023.",
        ),
    ),
    (
        "Under Secretary Alan Estevez said the controls would be updated at least once a year.",
        (
            "The controls would be updated at least once a year, Alan Estevez said.",
            "Estevez said that the controls would be updated at least annually.",
        ),
    ),
    (
        "BIS proposes to control four marine toxins under ECCN 1C351.",
        (
            "BIS proposed controls on four marine toxins under ECCN 1C351.",
            "Under the proposal, 4 marine toxins would be controlled under ECCN 1C351.",
        ),
    ),
    (
        "The comment period closes on January 31, 2023, after an extension of 45 days.",
        (
            "Comments close on 31 January 2023.",
            "After a 45-day extension, the comment period closes on January 31, 2023.",
        ),
    ),
    (
        "Samsung and SK hynix may receive American tools at their Chinese plants without a licence under the validated end user programme.",
        (
            "Under the VEU programme, Samsung and SK hynix may receive US tools at their plants in China without a licence.",
        ),
    ),
    (
        "The European Union's 15th package of sanctions lists 32 more companies that support Russia's military.",
        (
            "The EU's fifteenth sanctions package lists thirty-two more companies supporting Russia's military.",
            "32 more firms that support the Russian military are listed in the 15th EU sanctions package.",
        ),
    ),
    (
        "Huawei's temporary general licence expires on May 15, 2020.",
        (
            "The temporary general license for Huawei expires on 15 May 2020.",
            "Huawei's TGL ends on May 15, 2020.",
        ),
    ),
    (
        "China raised its tariff on American goods from 84 percent to 125 percent.",
        (
            "China increased its tariff on US goods to 125% from 84%.",
            "The Chinese tariff on American goods was raised from 84 to 125 percent.",
        ),
    ),
    (
        "The United States cut its tariff on Chinese goods by 10 percentage points.",
        (
            "The US reduced its tariff on Chinese goods by 10 percentage points.",
            "The U.S. tariff on goods from China was cut by ten percentage points.",
        ),
    ),
    (
        "Nvidia expects a charge of $5.5 billion for unsold H20 chips.",
        (
            "Nvidia expects to take a 5.5 billion dollar charge for unsold H20 chips.",
            "A charge of $5.5bn for unsold H20 chips is expected by Nvidia.",
        ),
    ),
    (
        "The review policy for these items is a presumption of denial.",
        ("These items are reviewed under a presumption of denial.",),
    ),
    (
        "Exports to Country Group D:5 require a licence, except those by the US government.",
        ("A licence is required for exports to Country Group D:5, except those by the U.S. government.",),
    ),
    (
        "The State Department rescinded Sudan's designation as a state sponsor of terrorism on December 14, 2020.",
        (
            "Sudan's designation as a state sponsor of terrorism was rescinded by the Department of State on 14 December 2020.",
        ),
    ),
    (
        "Voluntary self-disclosures of minor violations are answered within 60 days.",
        (
            "BIS answers VSDs of minor violations within sixty days.".replace(
                "BIS answers VSDs of minor violations", "VSDs of minor violations are answered"
            ),
        ),
    ),
    (
        "The list contains 140 new entries, most of them Chinese toolmakers.",
        ("Most of the 140 new entries on the list are Chinese toolmakers.",),
    ),
    (
        "China suspended the October 9 measures on rare earths until November 10, 2026.",
        (
            "The rare-earth measures of 9 October are suspended by China until 10 November 2026.",
            "Until November 10, 2026, China has suspended its October 9 rare earth measures.",
        ),
    ),
    (
        "Seven medium and heavy rare earths, among them dysprosium and terbium, came under licence on April 4, 2025.",
        (
            "On 4 April 2025, seven medium and heavy rare earths came under licence, dysprosium and terbium among them.",
        ),
    ),
    (
        "The Department of Justice charged two men with smuggling graphics chips worth $160 million.",
        (
            "Two men were charged by the Justice Department with smuggling $160 million worth of graphics chips.",
        ),
    ),
    (
        "BIS delayed the effective date of the cybersecurity rule by 45 days to March 7, 2022.",
        (
            "The effective date of the cybersecurity rule was delayed by forty-five days, to 7 March 2022.",
            "BIS postponed the cybersecurity rule's effective date to March 7, 2022.",
        ),
    ),
    (
        "License Exception NAC is available only for exports to Macau and Country Group D:5 after a notice of 25 days.",
        (
            "Only exports to Macau and Country Group D:5 can use License Exception NAC, after a 25-day notice.",
        ),
    ),
    (
        "An appeal must be filed within 45 days of the denial.",
        (
            "You must appeal within 45 days of the denial.",
            "Appeals have to be filed no later than 45 days after the denial.",
        ),
    ),
    (
        "The foreign direct product rule reaches items made outside the United States with American software.",
        (
            "The FDP rule reaches items made outside the US with American software.",
            "Items made with US software outside the United States are reached by the FDPR.",
        ),
    ),
    (
        "High-bandwidth memory needs a licence for China since December 2, 2024.",
        ("Since 2 December 2024, HBM needs a licence for China.",),
    ),
    (
        "The Wassenaar Arrangement has 42 participating states.",
        (
            "Forty-two states participate in the Wassenaar Arrangement.",
            "The Wassenaar Arrangement counts 42 participating states.",
        ),
    ),
    (
        "Russia's central bank cannot access the reserves that were frozen in 2022.",
        ("The Russian central bank can't access the reserves frozen in 2022.",),
    ),
    (
        "The export of drones above 4 kilograms requires approval by the provincial commerce office.",
        ("Approval by the provincial commerce office is required to export drones above four kilograms.",),
    ),
    (
        "Licences for civilian use are approved more quickly than those for dual-use items.",
        ("Licences for civilian use are approved faster than those for dual-use items.",),
    ),
    (
        "No licence exception is available for items bound for Crimea, except for food and medicine.",
        ("Except for food and medicine, no licence exceptions are available for items bound for Crimea.",),
    ),
    (
        "The AI diffusion rule was rescinded two days before it was to take effect.",
        (
            "Two days before it was to take effect, the AI diffusion rule was rescinded.",
            "The artificial intelligence diffusion rule was withdrawn two days before it was to take effect.",
        ),
    ),
    (
        "The Treasury's Office of Foreign Assets Control designated 275 individuals and entities in 17 jurisdictions.",
        (
            "OFAC designated 275 individuals and entities in seventeen jurisdictions.",
            "275 individuals and entities in 17 jurisdictions were designated by OFAC.",
        ),
    ),
    (
        "Applied Materials agreed to pay $252 million over exports to SMIC.",
        ("Applied Materials agreed to pay 252 million dollars over SMIC exports.",),
    ),
    (
        "Deemed exports occur when controlled technology is released to a foreign person in the United States.",
        ("A deemed export occurs when controlled technology is released to a foreign person in the U.S.",),
    ),
    (
        "The regulation entered into force on 9 September 2021 and replaced Regulation 428/2009.",
        (
            "Regulation 428/2009 was replaced by the regulation, which entered into force on September 9, 2021.",
        ),
    ),
    (
        "Germany approved fewer than 100 applications in the first half of 2024.",
        (
            "In the first half of 2024, Germany approved fewer than one hundred applications.",
            "Less than 100 applications were approved by Germany in the first half of 2024.",
        ),
    ),
    (
        "Tungsten and tellurium were placed under export control on February 4, 2025.",
        ("On 4 February 2025, tungsten and tellurium were put under export control.",),
    ),
    (
        "The ministry added 28 American companies to its export control list and 10 to the Unreliable Entity List.",
        (
            "28 American companies were added to the ministry's export control list.",
            "The ministry put 10 companies on the Unreliable Entity List.",
        ),
    ),
    (
        "South Korea tightened its controls on quantum computers in September 2024.",
        (
            "In September 2024 Korea tightened controls on quantum computers.",
            "Controls on quantum computers were tightened by South Korea in September 2024.",
        ),
    ),
    (
        "The agency will publish its guidance before the end of March 2025.",
        ("The agency's guidance will be published before the end of March 2025.",),
    ),
    (
        "Shipments of up to 500 kilograms are exempt from the requirement.",
        (
            "Shipments up to 500 kilograms are exempt.",
            "The requirement exempts shipments of up to 500 kilograms.",
        ),
    ),
    (
        "A person may export the item under License Exception GOV if it is not used in China.",
        ("The item may be exported under License Exception GOV if it is not used in China.",),
    ),
    (
        "Antimony prices more than doubled after the ban was announced.",
        ("After the announcement of the ban, antimony prices more than doubled.",),
    ),
    (
        "The new guidance replaces the guidance of May 2023 and narrows the definition of a supercomputer.",
        (
            "The May 2023 guidance is replaced by the new guidance, which narrows the definition of a supercomputer.",
        ),
    ),
    (
        "Ukraine asked the European Union to tighten its rules on exports to Russia.",
        (
            "Ukraine asked the EU to tighten rules on exports to Russia.",
            "The European Union was asked by Ukraine to tighten its rules on exports to Russia.",
        ),
    ),
    (
        "Fifteen of the 23 firms are based in Hong Kong, and eight in Singapore.",
        (
            "15 of the 23 firms are based in Hong Kong.",
            "Eight of the 23 firms are in Singapore, fifteen in Hong Kong.",
        ),
    ),
    (
        "The penalty was reduced from $300 million to $250 million because the company cooperated.",
        ("Because the company cooperated, the penalty was cut from $300 million to $250 million.",),
    ),
    (
        "The first violation carries a fine, the second a loss of export privileges.",
        (
            "A fine is carried by the first violation.".replace(
                "A fine is carried by the first violation", "The first violation carries a fine"
            ),
        ),
    ),
    (
        "Taiwan's government put Huawei and SMIC on its list of strategic high-tech goods on June 10, 2025.",
        ("Huawei and SMIC were put on Taiwan's strategic high-tech goods list on 10 June 2025.",),
    ),
    (
        "The Commerce Department said on Tuesday it had added 23 Chinese entities to the Entity List for acquiring US chips for the military.",
        (
            "Commerce added 23 Chinese entities to the Entity List because they acquired US chips for the military.",
        ),
    ),
    (
        "Beijing will pause enforcement of the rule until November 10, 2026, the ministry said.",
        ("The rule's enforcement is paused until 10 November 2026.",),
    ),
    (
        "The interim final rule, published on October 25, 2023, takes effect on November 17, 2023.",
        ("Published on October 25, 2023, the rule takes effect on 17 November 2023.",),
    ),
    (
        "Export of these items requires a licence for all destinations except Canada.",
        ("Except for Canada, all destinations require a licence.",),
    ),
    (
        "License applications for these items will be reviewed under a policy of denial.",
        ("A policy of denial applies to license applications for these items.",),
    ),
    (
        "ASML expects China to account for about 20 percent of sales in 2025, down from 36 percent in 2024.",
        ("ASML expects about 20% of its 2025 sales to come from China.",),
    ),
    (
        "The order was signed by Matthew Axelrod, Assistant Secretary for Export Enforcement.",
        ("Matthew Axelrod signed the order.",),
    ),
    (
        "Persons may submit comments through regulations.gov under docket BIS-2023-0016 no later than December 18, 2023.",
        ("Comments are due by December 18, 2023 under docket BIS-2023-0016.",),
    ),
    (
        "The Unverified List now contains 170 entries in 30 countries.",
        ("There are now 170 entries on the Unverified List.",),
    ),
    (
        "A party on the Unverified List cannot receive items under a license exception.",
        ("License exceptions cannot be used for parties on the Unverified List.",),
    ),
    (
        "Seagate agreed to pay a $300 million penalty for shipping hard drives to Huawei.",
        ("Seagate will pay $300 million for its shipments of hard drives to Huawei.",),
    ),
    (
        "The rule imposes a licence requirement on 18 types of semiconductor equipment for Macau and Country Group D:5.",
        ("For Macau and Country Group D:5, 18 types of semiconductor equipment now need a licence.",),
    ),
    (
        "Russia's imports of machine tools from Turkey fell by a third in the first quarter of 2024.",
        ("In Q1 2024, Russian imports of machine tools from Turkey fell by a third.",),
    ),
    (
        "The ban on antimony exports to the United States took effect immediately on December 3, 2024.",
        ("Antimony exports to the US have been banned since December 3, 2024.",),
    ),
    (
        "Both houses of Congress passed the bill in May, and the president signed it on August 13, 2018.",
        ("The president signed the bill on 13 August 2018.",),
    ),
    (
        "The committee decides by unanimous vote on removals from the list and by majority vote on additions.",
        ("Removals from the list need a unanimous vote, additions a majority vote.",),
    ),
    (
        "An exporter may request a classification of up to six items in one application.",
        ("Up to six items can be classified in a single application.",),
    ),
    (
        "Classification requests are limited to six items.",
        ("A classification request can cover at most six items.",),
    ),
    (
        "Companies have until December 31, 2025 to apply for a general licence.",
        ("The deadline for general licence applications is December 31, 2025.",),
    ),
    (
        "The government has not decided whether to extend the waiver.",
        ("No decision has been made on extending the waiver.",),
    ),
    (
        "Exports of gallium from China to Japan reached 12 tonnes in June.",
        ("China exported 12 tonnes of gallium to Japan in June.",),
    ),
    (
        "The penalty for each violation is the greater of $374,474 or twice the value of the transaction.",
        (
            "Each violation is punished with $374,474 or twice the value of the transaction, whichever is greater.",
        ),
    ),
    (
        "This rule is effective on December 2, 2024, with a compliance date of December 31, 2024 for certain provisions.",
        (
            "The rule became effective on December 2, 2024; some provisions have a compliance date of December 31, 2024.",
        ),
    ),
    (
        "The Bureau removed nine entities from the Unverified List and placed them on the Entity List.",
        ("Nine entities were moved from the Unverified List to the Entity List.",),
    ),
    (
        "BIS rescinded the AI Diffusion Rule on May 13, 2025 and said a replacement would follow.",
        ("The AI Diffusion Rule was rescinded by BIS on 13 May 2025.",),
    ),
)
