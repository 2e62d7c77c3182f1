"""The stretch that answers: the value that is asked for, or none."""

import pytest

from qa.followup import Standalone
from qa.key import key

# What is asked, a sentence, its value, and the title of its article where that matters.
KEYED = [
    ("When was the rule published?", "The rule was published on 3 May 2021.", "3 May 2021", ""),
    (
        "When do the permits begin to apply?",
        "The notice of 2 March 2022 says that permits apply from July 1, 2022.",
        "July 1, 2022",
        "",
    ),
    (
        "How many mills were listed on 7 April 2022?",
        "On 7 April 2022 the office listed 120 mills.",
        "120",
        "",
    ),
    ("How many mills were there?", "There were some fourteen mills.", "fourteen", ""),
    ("How long must records be kept?", "They are kept for five years.", "five years", ""),
    ("How much did the bank pay?", "The bank paid $300 million in April.", "$300 million", ""),
    ("What share is the threshold?", "A stake of 50 percent or more counts.", "50 percent", ""),
    ("Which ECCN covers the wafers?", "Wafers fall under 3A090.a of the list.", "3A090.a", ""),
    ("Who signed the order?", "The order was signed by Ada Example on Monday.", "Ada Example", ""),
    (
        "When will zirconium exports from Ruritania need a licence?",
        "The Ministry announced on 11 March 2026 that zirconium exports need a licence from 1 June 2026.",
        "1 June 2026",
        "",
    ),
    (
        "Until when does the decree apply?",
        "The decree applies from 1 June 2026 until 31 May 2028.",
        "31 May 2028",
        "",
    ),
    (
        "Until when does the decree apply?",
        "The decree took effect on 1 June 2026 and runs through 31 May 2028.",
        "31 May 2028",
        "",
    ),
    (
        "Until when does the decree apply?",
        "The decree, in force since 1 June 2026, expires on 31 May 2028.",
        "31 May 2028",
        "",
    ),
    (
        "From when does the decree apply?",
        "The decree applies from 1 June 2026 until 31 May 2028.",
        "1 June 2026",
        "",
    ),
    (
        "When does the suspension of the affiliates rule end?",
        "The suspension took effect on November 10, 2025 and runs through November 9, 2026.",
        "November 9, 2026",
        "BIS suspends the affiliates rule",
    ),
    (
        "When does the suspension of the affiliates rule end?",
        "Step: Last day of the suspension; Date: November 9, 2026",
        "November 9, 2026",
        "BIS suspends the affiliates rule",
    ),
    (
        "When did the suspension of the affiliates rule take effect?",
        "The suspension took effect on November 10, 2025 and runs through November 9, 2026.",
        "November 10, 2025",
        "BIS suspends the affiliates rule",
    ),
    (
        "When does the suspension of clause 2 end?",
        "Suspension: No. 72 of 2025; What is suspended: clause 2 of No. 46 of December 3, 2024; Suspended from: November 9, 2025; Suspended until: November 27, 2026",
        "November 27, 2026",
        "",
    ),
    (
        "When does the affiliates rule apply again?",
        "Step: Affiliates rule applies again, unless BIS extends the suspension; Date: November 10, 2026",
        "November 10, 2026",
        "",
    ),
    (
        "How big is the fine for the company?",
        "5. The company has to pay a fine of twice the value of its arms sales contracts with Taiwan since the list's provisions came into force.",
        "twice the value of its arms sales contracts",
        "",
    ),
    (
        "How many tariff codes were added for Russia?",
        "The Russia rule of May 19, 2023 adds 1,224 six-digit tariff codes to Supplement No. 4 to Part 746.",
        "1,224",
        "",
    ),
    ("How many states participate?", "India is the 42nd participating state.", "42nd", ""),
    (
        "How many states participate in Wassenaar?",
        "India becomes the 42nd participating state in Wassenaar.",
        "42nd",
        "",
    ),
    ("How many rare earths are covered?", "Together 12 rare earths are covered.", "12", ""),
    (
        "How many articles do the dual-use regulations have?",
        "The dual-use regulations have six chapters and 50 articles.",
        "50",
        "",
    ),
    (
        "How many entities were added to the Entity List?",
        "The Entity List rule adds 140 entities.",
        "140",
        "",
    ),
    (
        "When were the export controls on graphite announced?",
        "MOFCOM announced export controls on graphite on October 20, 2023; they take effect on December 1, 2023.",
        "October 20, 2023",
        "",
    ),
    (
        "When was the decree signed?",
        "Premier Li Qiang signed the decree on September 30, 2024.",
        "September 30, 2024",
        "",
    ),
    (
        "Who signed the decree?",
        "Premier Li Qiang signed the decree on September 30, 2024.",
        "Premier Li Qiang",
        "",
    ),
    (
        "When are comments on the rule due?",
        "Comments on the rule of 3 May are due on October 29, 2025.",
        "October 29, 2025",
        "",
    ),
    (
        "When does the licence for Huawei expire?",
        "The Temporary General License for Huawei had been extended through August 13, 2020.",
        "August 13, 2020",
        "",
    ),
    (
        "When did the ministry suspend the controls on antimony?",
        "On 9 November 2025 the ministry suspended the controls on antimony that had applied since 15 September 2024.",
        "9 November 2025",
        "",
    ),
    (
        "How long must exporters keep records?",
        "Exporters must keep records for five years and answer within 30 days.",
        "five years",
        "",
    ),
    (
        "What is the fine for late reports?",
        "The fine for late reports is EUR 500 for each day after 31 March.",
        "EUR 500",
        "",
    ),
    (
        "When do comments close?",
        "This notice extends the deadline for comments to January 17, 2024.",
        "January 17, 2024",
        "",
    ),
    (
        "Until when does the general licence for Huawei run?",
        "The expiry of the general licence for Huawei is changed from 18 August 2023 to 30 November 2023.",
        "30 November 2023",
        "",
    ),
    ("How many companies were fined?", "The agency fined four companies on 3 May 2024.", "four", ""),
    (
        "Where is the secretariat of the regime?",
        "A small secretariat in Vienna supports the meetings.",
        "Vienna",
        "A regime without a treaty",
    ),
    (
        "How many participants does the regime have?",
        "The regime has 42 participants and two lists.",
        "42",
        "",
    ),
    (
        "When will bauxite exports from Almira need a permit?",
        "The Trade Office said on 3 March 2026 that bauxite exports will need a permit from 1 July 2026.",
        "1 July 2026",
        "",
    ),
    (
        "Until when does the waiver for turbine parts apply?",
        "The waiver for turbine parts applies from 2 May 2025 until 1 May 2027.",
        "1 May 2027",
        "",
    ),
    (
        "When does the licence GL-12 expire?",
        "General licence GL-12, issued on January 8, 2024, expires on June 30, 2026.",
        "June 30, 2026",
        "",
    ),
    (
        "When did the rule on drones take effect?",
        "The rule on drones was published on May 4, 2024 and took effect on June 3, 2024.",
        "June 3, 2024",
        "",
    ),
    (
        "When was the rule on drones published?",
        "The rule on drones was published on May 4, 2024 and took effect on June 3, 2024.",
        "May 4, 2024",
        "",
    ),
    (
        "How large is the penalty for Norvik?",
        "Norvik has to pay a penalty of three times the value of the shipments under Order No. 7.",
        "three times the value of the shipments",
        "",
    ),
    (
        "How many tariff codes were added for Belarus?",
        "The rule adds 311 tariff codes in Chapters 84 and 85 to Supplement No. 2.",
        "311",
        "",
    ),
    (
        "How many states are members of the Zelger Group?",
        "Norway is the 37th member state of the Zelger Group.",
        "37th",
        "",
    ),
    (
        "How many companies were added to the list?",
        "On 4 June 2024 the ministry added 28 companies to its list under Order No. 9.",
        "28",
        "",
    ),
    (
        "When does the moratorium on magnet exports end?",
        "The moratorium started on 5 January 2025 and ends on 4 January 2026.",
        "4 January 2026",
        "",
    ),
    (
        "When did the moratorium on magnet exports start?",
        "The moratorium started on 5 January 2025 and ends on 4 January 2026.",
        "5 January 2025",
        "",
    ),
    (
        "By when must companies file their reports?",
        "Under the rule of 2 April 2025 companies must file their reports by 30 September 2025.",
        "30 September 2025",
        "",
    ),
    (
        "How much must Orbis pay?",
        "Orbis agreed on 9 May 2024 to pay $2.4 million for 14 violations.",
        "$2.4 million",
        "",
    ),
    (
        "How long is a permit valid?",
        "A permit is valid for 12 months and must be requested 45 days before the export.",
        "12 months",
        "",
    ),
    (
        "When did the Senate adopt the export act?",
        "The Senate adopted the export act on 6 March 2023; it was signed on 9 March 2023.",
        "6 March 2023",
        "",
    ),
    (
        "Since when has tungsten needed a licence?",
        "Tungsten has needed a licence since February 4, 2025, under Announcement No. 10 of 2025.",
        "February 4, 2025",
        "",
    ),
    (
        "What share of ownership triggers the rule?",
        "The rule of 29 September 2025 applies to companies owned 50 percent or more by listed parties.",
        "50 percent",
        "",
    ),
    (
        "Until when are comments on the rule open?",
        "The rule took effect on 1 June 2025, and comments are due on 31 July 2025.",
        "31 July 2025",
        "",
    ),
    ("How many articles does the decree have?", "The decree has eight chapters and 64 articles.", "64", ""),
    (
        "When were the controls on helium lifted?",
        "The controls on helium, imposed on 3 May 2021, were lifted on 17 August 2024.",
        "17 August 2024",
        "",
    ),
    (
        "When does the embargo end?",
        "The embargo on arms ends on 3 May 2027, and the levy ends on 3 June 2028.",
        "3 May 2027",
        "",
    ),
    (
        "When did the Commission adopt the regulation?",
        "The Commission adopted the regulation on 8 September 2025 and published it on 14 November 2025.",
        "8 September 2025",
        "",
    ),
    (
        "When did the Commission publish the regulation?",
        "The Commission adopted the regulation on 8 September 2025 and published it on 14 November 2025.",
        "14 November 2025",
        "",
    ),
    (
        "When was the fine imposed on Orbis?",
        "The fine that was imposed on Orbis on 4 May 2024 was paid on 9 June 2024.",
        "4 May 2024",
        "",
    ),
    (
        "How many licences were granted in 2024?",
        "The office received 1,400 applications and granted 320 licences.",
        "320",
        "",
    ),
    (
        "How many applications did the office receive?",
        "The office received 1,400 applications and refused 20 applications.",
        "1,400",
        "",
    ),
    (
        "How many companies were removed from the list?",
        "The agency added 14 companies and removed three companies from the list.",
        "three",
        "",
    ),
    (
        "How many companies were added to the list?",
        "The agency added 14 companies and removed three companies from the list.",
        "14",
        "",
    ),
    (
        "How much did Orbis pay in fines?",
        "Orbis, which sold goods worth $40 million, paid fines of $3 million.",
        "$3 million",
        "",
    ),
    (
        "How much were the goods worth?",
        "Orbis, which sold goods worth $40 million, paid fines of $3 million.",
        "$40 million",
        "",
    ),
    (
        "How big is the fine for Orbis?",
        "Orbis must pay a fine of $3 million, down from $5 million.",
        "$3 million",
        "",
    ),
    (
        "How long is the licence valid?",
        "The licence is valid for two years and can be renewed for one year.",
        "two years",
        "",
    ),
    (
        "When does the ban on drones take effect?",
        "The ban on drones, which takes effect on 5 May 2026, was announced on 2 March 2026.",
        "5 May 2026",
        "",
    ),
    (
        "When was the ban on drones announced?",
        "The ban on drones, which takes effect on 5 May 2026, was announced on 2 March 2026.",
        "2 March 2026",
        "",
    ),
    (
        "Until when can companies file comments?",
        "Companies can file comments until 5 May 2026.",
        "5 May 2026",
        "",
    ),
    (
        "When did Japan join the pact?",
        "Japan joined the pact on 4 April 2019, two years after Korea had joined it on 2 February 2017.",
        "4 April 2019",
        "",
    ),
    (
        "Who chaired the plenary in 2017?",
        "Ambassador Jean-Louis Falconi of France chaired the plenary in 2017.",
        "Ambassador Jean-Louis Falconi of France",
        "",
    ),
    (
        "Who announced the suspension?",
        "Treasury Secretary Scott Bessent announced the suspension on October 30, 2025 after a meeting with Li Chenggang.",
        "Treasury Secretary Scott Bessent",
        "",
    ),
    (
        "Who rejected the appeal?",
        "The appeal was filed by Ada Example and rejected by Judge Bob Sample.",
        "Judge Bob Sample",
        "",
    ),
    (
        "How many exporters hold a general licence?",
        "Some 240 exporters hold a general licence and 14 exporters lost it.",
        "240",
        "",
    ),
    ("How many countries are exempt?", "The 27 countries of the EU are exempt from the duty.", "27", ""),
    (
        "When must the report be filed?",
        "The report must be filed by 31 March 2026 under the act of 3 April 2019.",
        "31 March 2026",
        "",
    ),
    (
        "When was the act signed?",
        "The act was signed into law on 3 April 2019 and amended on 2 May 2021.",
        "3 April 2019",
        "",
    ),
    (
        "When was the act last amended?",
        "The act was signed into law on 3 April 2019 and amended on 2 May 2021.",
        "2 May 2021",
        "",
    ),
    (
        "How much was Seagate fined?",
        "Seagate was fined $300 million, more than the $100 million that Orbis had paid.",
        "$300 million",
        "",
    ),
    (
        "How many entities are listed under China?",
        "The rule adds 14 entities under China and three under Singapore.",
        "14",
        "",
    ),
    (
        "By when must firms register?",
        "Firms must register before 1 September 2025; registration opens on 1 June 2025.",
        "1 September 2025",
        "",
    ),
    (
        "When did the suspension begin?",
        "The suspension of the ban began on 9 November 2025, a year after the ban itself began.",
        "9 November 2025",
        "",
    ),
    (
        "How many chapters does the law have?",
        "The law of 2020 has five chapters with 49 articles.",
        "five",
        "",
    ),
    (
        "When was the rule delayed?",
        "On 3 May 2024 the agency delayed the rule to 9 September 2024.",
        "3 May 2024",
        "",
    ),
    (
        "When does the delayed rule take effect?",
        "The agency delayed the effective date of the rule from 3 May 2024 to 9 September 2024.",
        "9 September 2024",
        "",
    ),
    (
        "When does the tungsten quota end?",
        "The tungsten quota opened on 1 April 2025 and will close on 31 March 2026.",
        "31 March 2026",
        "",
    ),
    (
        "Since when have drone motors needed a permit?",
        "Drone motors have needed a permit since 3 July 2024, a rule that parliament passed on 9 May 2024.",
        "3 July 2024",
        "",
    ),
    (
        "When did parliament pass the rule?",
        "Drone motors have needed a permit since 3 July 2024, a rule that parliament passed on 9 May 2024.",
        "9 May 2024",
        "",
    ),
    (
        "Until when is the general licence valid?",
        "General licence 14 was issued on 2 June 2025 and is valid until 1 June 2027.",
        "1 June 2027",
        "",
    ),
    (
        "When was general licence 14 issued?",
        "General licence 14 was issued on 2 June 2025 and is valid until 1 June 2027.",
        "2 June 2025",
        "",
    ),
    (
        "How many vessels were sanctioned?",
        "The office sanctioned 18 vessels and 6 owners on 4 March 2025.",
        "18",
        "",
    ),
    (
        "How many owners were sanctioned?",
        "The office sanctioned 18 vessels and 6 owners on 4 March 2025.",
        "6",
        "",
    ),
    ("How many pages does the form have?", "Form 12 has 9 pages and must be filed in two copies.", "9", ""),
    ("How many copies must be filed?", "Form 12 has 9 pages and must be filed in two copies.", "two", ""),
    (
        "How large was the settlement with Calder?",
        "Calder agreed to a settlement of $4.2 million for 21 shipments made in 2019.",
        "$4.2 million",
        "",
    ),
    ("How much did Calder pay?", "Calder will pay $4.2 million within 30 days.", "$4.2 million", ""),
    (
        "How long does the suspension last?",
        "The suspension lasts 90 days and began on 3 May 2025.",
        "90 days",
        "",
    ),
    (
        "What percentage of US content brings an item under the rules?",
        "Items with more than 25% US content fall under the rules.",
        "25%",
        "",
    ),
    (
        "Who leads the bureau?",
        "The bureau is led by Under Secretary Ann Marlow.",
        "Under Secretary Ann Marlow",
        "",
    ),
    (
        "When did Korea place solid electrolytes on its list?",
        "Korea placed solid electrolytes on its list on 19 July 2024; exports are checked from 1 September 2024.",
        "19 July 2024",
        "",
    ),
    (
        "From when are exports of solid electrolytes checked?",
        "Korea placed solid electrolytes on its list on 19 July 2024; exports are checked from 1 September 2024.",
        "1 September 2024",
        "",
    ),
    (
        "When was the order amended?",
        "The order of 3 March 2021 was amended on 8 June 2023 and repealed on 4 May 2024.",
        "8 June 2023",
        "",
    ),
    (
        "When was the order repealed?",
        "The order of 3 March 2021 was amended on 8 June 2023 and repealed on 4 May 2024.",
        "4 May 2024",
        "",
    ),
    (
        "How many member states voted for the ban?",
        "Nineteen member states voted for the ban and five abstained.",
        "Nineteen",
        "",
    ),
    (
        "When does the ban on servers start?",
        "The ban on servers, announced on 4 May 2025, starts on 1 August 2025.",
        "1 August 2025",
        "",
    ),
    (
        "When did the exemption for Norway lapse?",
        "The exemption for Norway lapsed on 30 June 2024.",
        "30 June 2024",
        "",
    ),
    ("How many red flags are listed?", "The guidance lists 27 red flags in Supplement No. 3.", "27", ""),
    ("Which ECCN covers the pumps?", "The pumps are covered by ECCN 2B350.i.", "2B350.i", ""),
    ("Where was the treaty signed?", "The treaty was signed in Geneva on 3 May 1992.", "Geneva", ""),
    (
        "How big is the levy?",
        "The levy is 4 percent of the customs value and is due on day 10.",
        "4 percent",
        "",
    ),
    (
        "How many importers are affected?",
        "About 5,200 importers are affected, 12% more than in 2023.",
        "5,200",
        "",
    ),
]
# What is asked, and a sentence that holds a value of the kind, but of something else, or in doubt.
UNKEYED = [
    ("When do graphite permits begin to apply?", "For tungsten they apply from 4 February 2025."),
    ("Why was the rule delayed?", "The rule was delayed on 3 May 2021."),
    ("When was it published?", "It was published last spring."),
    ("What happened on 3 May 2021, and when?", "The list grew on 3 May 2021."),
    ("How many mills were listed in 2022?", "Mills were listed in 2022."),
    ("Who signed the order?", "Ada Example spoke with Bob Sample."),
    ("Until when does the decree apply?", "The decree applies from 1 June 2026."),
    (
        "When does the suspension of the affiliates rule end?",
        "It had applied from September 29, 2025 through November 9, 2025, which is six weeks.",
    ),
    ("When does the suspension of the affiliates rule end?", "The rule was published on November 12, 2025."),
    (
        "When does the suspension of the affiliates rule end?",
        "Treasury Secretary Scott Bessent announced the suspension on October 30, 2025.",
    ),
    (
        "When does the ban end?",
        "Until December 3, 2024 all these materials could be exported to the United States with a licence.",
    ),
    (
        "When did BIS suspend the rare earth controls?",
        "- seven medium and heavy rare earths, since April 4, 2025.",
    ),
    (
        "When did BIS suspend the rare earth controls?",
        "The White House said on November 1, 2025 that China would issue general licences for rare earths.",
    ),
    (
        "When did BIS suspend the rare earth controls?",
        "Announcement No. 70 of 2025 suspends all six announcements of October 9, 2025.",
    ),
    (
        "How big is the fine for the companies?",
        "4. Work permits and residence rights of these senior managers are cancelled.",
    ),
    ("How big is the fine for the companies?", "The fines are due within 15 days of the announcement."),
    (
        "How big is the fine for the companies?",
        "The Provisions followed on September 19, 2020 as MOFCOM Order No. 4 of 2020.",
    ),
    (
        "How big is the fine for the companies?",
        "The Provisions have 14 articles and took effect on September 19, 2020.",
    ),
    (
        "How many tariff codes were added for Russia?",
        "The rule of February 24, 2022 created two foreign direct product rules.",
    ),
    (
        "How many tariff codes were added for Russia?",
        "The rule also moved 45 Russian entities from one list to another.",
    ),
    (
        "How many tariff codes were added for Russia?",
        "Every six-digit code in Chapters 84, 85 and 90 is now covered.",
    ),
    (
        "How many tariff codes were added for Russia?",
        "Licence applications for Supplement No. 4 items fall under a policy of denial.",
    ),
    (
        "How many tariff codes were added for Russia?",
        "BIS also added 71 entities to the Entity List on May 19, 2023.",
    ),
    (
        "How many states participate in Wassenaar?",
        "The plenary meeting of 6 and 7 December 2017 in Vienna had decided to admit India.",
    ),
    (
        "How many states participate in Wassenaar?",
        "Representatives of 33 states met in Vienna on 11 and 12 July 1996 and set the regime up.",
    ),
    ("How many states participate in Wassenaar?", "The participating states control the items on two lists."),
    (
        "How many states participate in Wassenaar?",
        "Decisions are taken by consensus, so a single participating state can block a change to a list.",
    ),
    (
        "How many entities were added to the Entity List?",
        "The Entity List rule also modifies 14 existing entries, all of them under China.",
    ),
    (
        "How many entities were added to the Entity List?",
        "Rule: Entity List rule; Document: 2024-28267; Subject: changes",
    ),
    ("How many articles do the dual-use regulations have?", "They are State Council Decree No. 792."),
    ("When did the affiliates rule take effect?", "The suspension took effect on November 10, 2025."),
    (
        "When does the affiliates rule apply again?",
        "Step: Affiliates rule in force; Date: September 29, 2025",
    ),
    (
        "When was the AI diffusion rule rescinded?",
        "The AI diffusion rule is the Framework for Artificial Intelligence Diffusion of January 15, 2025.",
    ),
    ("How long must exporters keep records?", "Exporters must notify the office within 30 days."),
    (
        "Who asked for the probe?",
        "Assemblers in Poland, Romania and Portugal had asked for a suspension of 18 months.",
    ),
    ("When was the decree signed?", "The text of the decree was adopted on September 18, 2024."),
    ("How many sites did the agency inspect?", "The agency inspected plants under Order No. 12 in 2024."),
    ("When was the suspension announced?", "BIS suspended the rule on November 10, 2025."),
    (
        "When will bauxite exports from Almira need a permit?",
        "The Trade Office announced the new rules on bauxite on 3 March 2026.",
    ),
    (
        "When does the waiver for turbine parts end?",
        "The waiver for turbine parts took effect on 2 May 2025.",
    ),
    (
        "Until when does the decree apply?",
        "Decree No. 9 of 4 March 2025 applies to all exporters of bauxite.",
    ),
    ("When did the ministry suspend the drone controls?", "The drone controls took effect on 4 April 2025."),
    (
        "When did the ministry suspend the drone controls?",
        "The White House said on 1 November 2025 that the ministry would issue general licences for drones.",
    ),
    (
        "How large is the penalty for Norvik?",
        "The decision is Announcement No. 4 of 2023 and names five measures against Norvik.",
    ),
    ("How large is the penalty for Norvik?", "The penalties are due within 30 days of the announcement."),
    (
        "How many tariff codes were added for Belarus?",
        "The rule also moved 27 entities from one list to another.",
    ),
    ("How many tariff codes were added for Belarus?", "Every code in Chapters 84, 85 and 90 is now covered."),
    (
        "How many states are members of the Zelger Group?",
        "Two lists are kept by the member states of the Zelger Group.",
    ),
    (
        "How many states are members of the Zelger Group?",
        "The plenary of 6 and 7 December 2017 met in Vienna.",
    ),
    (
        "When does the moratorium on magnet exports end?",
        "The moratorium was announced on 30 October 2024 after a meeting of the two presidents.",
    ),
    ("When did the rule on drones take effect?", "Comments on the rule on drones are due on 31 July 2025."),
    ("When was the rule on drones published?", "The rule on drones takes effect on June 3, 2024."),
    ("How many companies were added to the list?", "The companies have 30 days to object under Article 12."),
    ("How much must Orbis pay?", "Orbis made 14 exports between 2019 and 2021 without a licence."),
    ("How long is a permit valid?", "An application for a permit must be made 45 days before the export."),
    ("When were the controls on helium lifted?", "The controls on helium were imposed on 3 May 2021."),
    (
        "What share of ownership triggers the rule?",
        "A temporary licence allows transactions with 12 affiliates through November 28, 2025.",
    ),
    (
        "When did the Senate adopt the export act?",
        "The export act was signed by the president on 9 March 2023.",
    ),
    ("When was the fine imposed on Orbis?", "Orbis was fined $3 million on 4 May 2024."),
    (
        "How many applications did the office refuse?",
        "The office received 1,400 applications and granted 320 licences.",
    ),
    (
        "How many applications did the office refuse?",
        "The office received 1,400 applications and refused 20 of them.",
    ),
    ("How long is the licence valid?", "The licence can be renewed 60 days before it ends."),
    (
        "When will the duty on steel rise?",
        "The duty on steel rose on 1 January 2024 and will rise again on 1 January 2026.",
    ),
    (
        "When does the ban on drones take effect?",
        "The ban on toy drones takes effect 30 days after its publication on 2 March 2026.",
    ),
    ("When did Korea leave the pact?", "Japan left the pact on 4 April 2019."),
    (
        "When did the export rules for Japan start to apply?",
        "The export rules for Korea have applied since 3 March 2021.",
    ),
    (
        "When is the deadline for applications?",
        "The deadline for applications, first set for 3 May 2025, is now 3 July 2025.",
    ),
    ("When does the quota expire?", "The quota does not expire on 31 December 2025."),
    ("How many countries are exempt?", "Exports to 33 countries need a licence."),
    ("When does the waiver start?", "The waiver, valid until 31 March 2026, replaces that of 2 May 2023."),
    ("What share of the company does Orbis own?", "Orbis owns 12% of the company and Norvik owns 40%."),
    (
        "When did the US lift the ban on chips?",
        "The US may lift the ban on chips on 3 May 2026, officials said.",
    ),
    ("When will the ministry publish the list?", "The ministry published the list on 3 May 2024."),
    ("When did the ban begin?", "The suspension of the ban began on 9 November 2025."),
    ("When does the ban end?", "The suspension of the ban ends on 27 November 2026."),
    ("When does the tungsten quota end?", "The tungsten quota was set on 1 April 2025."),
    (
        "Until when is the general licence valid?",
        "A general licence can be requested until two weeks before the shipment of 3 June 2026.",
    ),
    ("How many banks were sanctioned?", "The office sanctioned 18 vessels and 6 owners on 4 March 2025."),
    ("How large was the settlement with Calder?", "Calder made 21 shipments in 2019 without a licence."),
    ("How much did Calder pay?", "Calder must file 12 reports within 30 days."),
    ("How long does the suspension last?", "Parties may object within 15 days of the suspension."),
    ("What percentage of US content brings an item under the rules?", "The duty on such items is 12%."),
    ("Who leads the bureau?", "Ann Marlow spoke for the bureau on Monday."),
    (
        "When did Korea place solid electrolytes on its list?",
        "Korean battery makers met the minister on 4 August 2024.",
    ),
    ("By when must the wind-down be finished?", "The wind-down was announced on 3 January 2026."),
    (
        "When was the order challenged?",
        "The order of 3 March 2021 was amended on 8 June 2023 and repealed on 4 May 2024.",
    ),
    ("How many member states abstained?", "Nineteen member states voted for the ban."),
    ("When does the ban on servers start?", "Servers made before 1 August 2025 are not covered."),
    ("When did the exemption for Norway lapse?", "The exemption for Iceland lapsed on 30 June 2024."),
    ("How many red flags are listed?", "Supplement No. 3 was revised on 4 May 2024."),
    ("Where was the treaty signed?", "The treaty entered into force on 3 May 1994."),
    ("How many importers are affected?", "Importers of 14 products must register."),
    ("When did BIS suspend the affiliates rule?", "Step: Last day of the suspension; Date: November 9, 2026"),
    (
        "Until when are the October controls suspended?",
        "What is suspended: clause 2 of No. 46 of December 3, 2024; Suspended until: November 27, 2026",
    ),
    (
        "Until when are the controls suspended?",
        "The suspended controls were due to take effect on November 8, 2025.",
    ),
    (
        "When does the temporary general licence end?",
        "The Temporary General License for Huawei had been extended through August 13, 2020.",
    ),
    ("How many entities were added in May 2023?", "BIS added 13 entities with effect from October 17, 2023."),
    (
        "Since when are the five rare earths controlled?",
        "Seven other rare earths have needed a licence since April 4, 2025.",
    ),
]


@pytest.mark.parametrize(("question", "sentence", "expected", "title"), KEYED)
def test_the_value_that_is_asked_for_is_found(
    question: str, sentence: str, expected: str, title: str
) -> None:
    found = key(question, sentence, title=title)
    assert found is not None
    assert sentence[found[0] : found[1]] == expected


@pytest.mark.parametrize(("question", "sentence"), UNKEYED)
def test_where_nothing_is_what_is_asked_for_there_is_no_key(question: str, sentence: str) -> None:
    assert key(question, sentence) is None


def test_what_it_is_stands_in_the_sentence_before() -> None:
    question, sentence = "When does the suspension end?", "It runs through 9 November 2026."
    found = key(question, sentence, before="The suspension covers every country. ")
    assert found is not None
    assert sentence[found[0] : found[1]] == "9 November 2026"
    assert key(question, sentence, before="The rule covers every country. ") is None


def test_a_numbered_thing_is_that_and_no_other() -> None:
    question, sentence = (
        "When did Regulation 2021/821 enter into force?",
        "It entered into force on 9 September 2021.",
    )
    assert key(question, sentence, before="Regulation (EU) 2021/821 is the dual-use regulation. ") is not None
    assert key(question, sentence, before="The update is Regulation (EU) 2025/2003. ") is None


def test_another_article_of_the_same_kind_has_no_key() -> None:
    question, sentence = (
        "How many companies did Norvik lose to the list?",
        "The rule adds 14 companies to the list.",
    )
    assert key(question, sentence, title="Rules for wine") is None


def test_a_follow_up_takes_what_it_is_about_from_the_question_before() -> None:
    row = "Suspension: No. 72; What is suspended: clause 2; Suspended until: November 27, 2026"
    question = Standalone(
        "What is the gallium ban? And when does it end?", "and when does it end?", "What is the gallium ban?"
    )
    found = key(question, row, title="China suspends its ban on gallium")
    assert found is not None
    assert row[found[0] : found[1]] == "November 27, 2026"
    assert key(question, row, title="Canada suspends a duty on wine") is None
