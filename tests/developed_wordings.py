"""Answers as a chat model words them over tests/golden_bulletins and tests/golden_trade, with false twins: development.

An article, its quotes, what a chat model may truly write of them, and what is false with its kind. Written in one go before
any rule was read for them; the groups at even places are here, those at odd places in tests/heldout_wordings.py.
"""

GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
    (
        "2021-06-24-addition-of-seven-entities-to-the-entity-list-noti-bul-01",
        (
            "By this notice the End-User Review Committee adds seven entities to the Entity List.",
            "The entities are located in Austria, China, Pakistan, Russia and the United Arab Emirates.",
            "This notice is published on 24 June 2021. It takes effect on 28 June 2021.",
        ),
        (
            "Seven entities in Austria, China, Pakistan, Russia and the UAE were added to the Entity List by the End-User Review Committee, under a notice published on June 24, 2021.",
            "The notice, which the committee published on 24 June 2021, became effective four days later, on June 28.",
            "The additions to the Entity List took effect on 28 June 2021 and concern entities located in five countries, among them Russia and Pakistan.",
        ),
        (
            (
                "date_role",
                "The notice adding seven entities was published on 28 June 2021 and took effect on 24 June 2021.",
            ),
            (
                "direction",
                "Seven entities in Austria, China, Pakistan, Russia and the UAE were taken off the Entity List by the End-User Review Committee.",
            ),
            ("scope", "All seven entities that the committee added to the Entity List are located in China."),
        ),
    ),
    (
        "2021-09-16-entity-list-correction-to-notice-el-2021-17-bul-03",
        (
            "Two entries in the table of that notice contained errors. This amendment corrects them. It adds no entity and removes none.",
            "The address is corrected from Unit 1704 to Unit 1407 of Harbour Tower.",
            "The Committee had decided unanimously on the stricter policy; the words printed in July were carried over from a draft that had not been adopted.",
        ),
        (
            "The amendment corrects errors in two entries of the notice, without adding or removing any entity.",
            "The correct address is Unit 1407 of Harbour Tower rather than Unit 1704.",
            "The wording printed in July came from a draft that was never adopted; the Committee had in fact unanimously chosen the stricter policy.",
        ),
        (
            ("order", "The address is corrected from Unit 1407 to Unit 1704 of Harbour Tower."),
            ("negation", "The amendment also removes one of the entities from the list."),
            (
                "invented",
                "The Committee chose the stricter policy because the words printed in July had been adopted in error.",
            ),
        ),
    ),
    (
        "2022-06-08-client-alert-what-china-s-graphite-permits-mean-fo-bul-06",
        (
            "A distributor outside China may appear as importer, but the form has a separate field for the end user, and a distributor that writes its own name there will be asked for its customers' names in the second round.",
            "Only the Chinese exporter can.",
            "A refusal can be taken to the ministry for reconsideration within 60 days.",
        ),
        (
            "Distributors outside China may be named as the importer, but they should expect to be asked who their customers are if they enter themselves as the end user.",
            "If a permit is refused, the applicant can ask the ministry to reconsider within 60 days.",
        ),
        (
            (
                "direction",
                "A distributor outside China may appear as the exporter, but the form has a separate field for the importer.",
            ),
            ("date", "A refusal can be taken to the ministry for reconsideration within 45 days."),
            ("party", "A refusal can be taken to the courts for reconsideration within 60 days."),
        ),
    ),
    (
        "2023-11-08-us-takes-chinese-wafer-supplier-tianqiao-off-trade-bul-04",
        (
            "The company was able to show that the sights had been made by a former subsidiary, Tianqiao Optical, which it sold in 2019, a U.S. official said.",
            "Also deleted was Ostermann Handels GmbH of Austria, which a court in Linz wound up last year.",
            "The removal takes effect on Nov 10. Licences that were granted for sales to Tianqiao remain valid but are no longer needed.",
        ),
        (
            "According to a U.S. official, Tianqiao demonstrated that the sights were the product of Tianqiao Optical, a former subsidiary that it had sold in 2019.",
            "The Austrian company Ostermann Handels GmbH, wound up by a Linz court the previous year, was deleted as well.",
            "From 10 November, licences are no longer necessary for sales to Tianqiao, though those already granted remain valid.",
        ),
        (
            (
                "role",
                "According to a U.S. official, the sights had been made by Tianqiao itself before it was sold by Tianqiao Optical in 2019.",
            ),
            ("party", "A court in Linz deleted Ostermann Handels GmbH from the list."),
            ("negation", "Licences that were granted for sales to Tianqiao lapse on November 10."),
        ),
    ),
    (
        "2023-04-14-dutch-regulation-on-etching-and-deposition-tools-p-bul-14",
        (
            "The Netherlands today published the Regulation on semiconductor process equipment, which makes the export of four groups of chipmaking tools outside the European Union subject to a licence.",
            "It is signed by the Minister for Foreign Trade and takes effect on 1 June 2023.",
            "Spare parts worth less than EUR 10,000 per shipment are exempt, provided that they do not improve the performance of the tool.",
        ),
        (
            "Under the regulation, which the Minister for Foreign Trade signed and which applies from June 1, 2023, four groups of chipmaking tools need a licence for export outside the EU.",
            "Spare parts are exempt if a shipment is worth less than €10,000 and the parts do not enhance the tool's performance.",
            "Exports of the four tool groups to countries outside the EU will require a licence from 1 June 2023.",
        ),
        (
            (
                "condition",
                "Spare parts worth less than EUR 10,000 per shipment are exempt even if they improve the performance of the tool.",
            ),
            (
                "direction",
                "The regulation makes the import of four groups of chipmaking tools into the European Union subject to a licence.",
            ),
            (
                "scope",
                "The regulation makes the export of four groups of chipmaking tools to all countries, including those in the EU, subject to a licence.",
            ),
        ),
    ),
    (
        "2024-03-07-answers-to-questions-by-member-terpstra-on-the-fir-bul-16",
        (
            "Up to and including 29 February 2024, 46 applications were received. Of these, 31 were granted, six were refused and nine are pending.",
            "Two refusals are being contested before the court in Haarlem.",
            "All six refusals concern China.",
        ),
        (
            "Of the 46 applications received by the end of February 2024, the authorities approved 31 and rejected six, with nine still pending.",
            "All of the refused applications were for China, and two of the refusals have been challenged in the Haarlem court.",
            "Two of the six refusals, all of which relate to China, are being challenged in court.",
        ),
        (
            (
                "number",
                "Of the 46 applications received, 31 were granted, nine were refused and six are pending.",
            ),
            ("scope", "All six refusals are being contested before the court in Haarlem."),
            ("modality", "The court in Haarlem has overturned two refusals."),
        ),
    ),
    (
        "2023-09-29-revision-of-the-foreign-end-user-list-2023-edition-bul-18",
        (
            "Among the additions are 19 organisations in China, 11 in Iran, eight in Russia and six in Pakistan. Organisations in Russia appear on the list for the first time.",
            "Eleven removals concern organisations that have been dissolved or merged. One, in Israel, was removed at its own request after it had answered the questions of the Ministry.",
            "A request for a file that can be read by screening software was taken up: the list is now also published as a spreadsheet.",
        ),
        (
            "Russian organisations were included for the first time, with eight of them added alongside 19 in China, 11 in Iran and six in Pakistan.",
            "One organisation in Israel was taken off the list after asking for its removal and answering the Ministry's questions.",
            "The list is now available as a spreadsheet too, following a request for a file that screening software can read.",
        ),
        (
            (
                "number",
                "Among the additions are 19 organisations in Iran, 11 in China, eight in Russia and six in Pakistan.",
            ),
            ("scope", "Organisations in Pakistan appear on the list for the first time."),
            (
                "role",
                "Eleven organisations were removed at their own request after they had answered the questions of the Ministry.",
            ),
        ),
    ),
    (
        "2022-11-21-commission-updates-eu-list-of-dual-use-items-bul-20",
        (
            "The Parliament and the Council have two months to object. If they do not, the regulation will be published in the Official Journal and enter into force on the day after.",
            "Computers: the threshold for digital computers is raised from 29 to 70 weighted teraflops, which frees many servers from control.",
            "In 2021 the Member States received about 38,900 applications for the export of dual-use items and refused 568 of them.",
        ),
        (
            "Unless the Parliament or the Council objects within two months, the regulation will be published in the Official Journal and take effect the following day.",
            "Many servers are no longer controlled because the threshold for digital computers goes up from 29 to 70 weighted teraflops.",
            "EU member states rejected 568 of roughly 38,900 applications to export dual-use items in 2021.",
        ),
        (
            (
                "direction",
                "The threshold for digital computers is lowered from 70 to 29 weighted teraflops, which frees many servers from control.",
            ),
            (
                "number",
                "In 2021 the Member States received 568 applications for the export of dual-use items.",
            ),
            ("party", "The Commission refused 568 applications for the export of dual-use items in 2021."),
            (
                "modality",
                "The regulation has been published in the Official Journal and entered into force on the day after.",
            ),
        ),
    ),
    (
        "2022-08-18-calder-vale-instruments-to-pay-4-2-million-to-sett-bul-24",
        (
            "The Office of Export Enforcement today announced an administrative penalty of $4.2 million against Calder Vale Instruments Inc. of Dayton, Ohio, to settle charges that it exported pressure transducers without the required licences.",
            "Of the penalty, $1.1 million is suspended for three years and will be waived if the company commits no further violation.",
            "The company did not disclose the violations voluntarily.",
        ),
        (
            "Calder Vale Instruments, based in Dayton, Ohio, was fined $4.2 million by the Office of Export Enforcement for exporting pressure transducers without the licences required.",
            "The company had not made a voluntary disclosure of the violations.",
            "$1.1 million of the $4.2 million penalty is suspended for three years and falls away if there are no further violations.",
        ),
        (
            ("negation", "The penalty was reduced because the company disclosed the violations voluntarily."),
            (
                "number",
                "$4.2 million of the penalty is suspended for three years and will be waived if the company commits no further violation.",
            ),
            ("condition", "$1.1 million of the penalty has been waived."),
        ),
    ),
    (
        "2024-04-18-calder-vale-loses-its-reprieve-suspended-fine-fall-bul-26",
        (
            "An order published on Tuesday makes $1.1 million payable within 30 days and activates the denial of export privileges.",
            "The first arrived on time in 2023, but it had not been written by the auditor, the order says.",
            "Federal prosecutors in the Southern District of Ohio have opened a criminal investigation, according to two people with knowledge of it. No one has been charged.",
        ),
        (
            "According to the order, the first report came in on time in 2023 but was not written by the auditor.",
            "Under the order, published on Tuesday, $1.1 million becomes payable within 30 days and the denial of export privileges is activated.",
            "Prosecutors in Ohio's Southern District have launched a criminal investigation, two people with knowledge of it said, but there have been no charges so far.",
        ),
        (
            ("negation", "Federal prosecutors in the Southern District of Ohio have charged a manager."),
            ("negation", "The first report arrived late in 2023 and had not been written by the auditor."),
            (
                "direction",
                "An order published on Tuesday makes $1.1 million payable within 30 days and lifts the denial of export privileges.",
            ),
        ),
    ),
    (
        "2023-09-13-notice-to-exporters-2023-19-changes-to-the-open-ge-bul-28",
        (
            "India and Singapore are removed. Denmark, Finland and the Republic of Korea are added.",
            "The limit for dilution refrigerators (PL9013.b) is lowered from 600 to 450 microwatts at 100 millikelvin.",
            "The removal of India follows from the fact that talks on a bilateral understanding on re-exports have been paused. It does not mean that licences for India will be refused.",
        ),
        (
            "Denmark, Finland and South Korea are new destinations, whereas India and Singapore have been dropped.",
            "India was removed because talks on a bilateral understanding on re-exports are on hold, but this does not mean licences for India will be denied.",
            "For dilution refrigerators the limit falls from 600 to 450 microwatts at 100 millikelvin.",
        ),
        (
            (
                "direction",
                "India and Singapore are added, while Denmark, Finland and the Republic of Korea are removed.",
            ),
            ("invented", "India was removed because refrigerators had been sent on to a laboratory."),
            ("number", "The limit for dilution refrigerators is lowered from 450 to 100 microwatts."),
            ("negation", "The removal of India means that licences for India will be refused."),
        ),
    ),
    (
        "2023-09-22-near-memory-processors-delay-of-effective-date-rin-bul-31",
        (
            "The effective date of the rule is delayed from 2 October 2023 to 1 December 2023. Comments must now be received by 20 October 2023.",
            "The agency received 143 comments by the first deadline. Of these, 97 asked for more time.",
            "The letters that the agency sent to three manufacturers in July, informing them that a licence is needed for named products, remain in force. Their recipients cannot rely on the delay.",
        ),
        (
            "The rule will now take effect on December 1, 2023 instead of October 2, and comments can be submitted until October 20.",
            "Most of the 143 comments that the agency received by the first deadline, 97 in all, requested more time.",
            "The delay is of no help to the three manufacturers that got letters in July, since those letters remain in force.",
        ),
        (
            (
                "date_role",
                "The effective date of the rule is delayed to 20 October 2023, and comments must be received by 1 December 2023.",
            ),
            ("scope", "All 143 comments asked for more time."),
            ("negation", "The three manufacturers that received letters in July can rely on the delay."),
        ),
    ),
    (
        "2024-10-25-china-gives-korean-battery-makers-six-more-months-bul-08",
        (
            "China will let South Korean companies buy battery graphite without permits for another six months, until April 30, 2025, but will cut one grade out of the deal, the commerce ministry said on Friday, days before the current suspension was to lapse.",
            "Spherical graphite, which had been included, goes back under permit on Nov 1, even for Korea, after traders in Busan were caught reselling it to buyers in India.",
            "The ministry said four Korean importers had been barred for two years. It did not name them.",
        ),
        (
            "South Korean buyers can obtain battery graphite from China without a permit for six more months, through 30 April 2025.",
            "Spherical graphite no longer benefits: from November 1 it again requires a permit, including for Korea, because traders in Busan had resold it to Indian buyers.",
            "Four importers from Korea, which the ministry did not identify, were barred for two years.",
        ),
        (
            (
                "party",
                "Spherical graphite goes back under permit after traders in India were caught reselling it to buyers in Busan.",
            ),
            ("number", "The ministry said two Korean importers had been barred for four years."),
            ("negation", "The ministry named the four Korean importers that had been barred."),
        ),
    ),
    (
        "2025-01-17-beijing-hands-out-first-year-long-magnet-permits-l-bul-11",
        (
            "China has granted the first general permits for exports of high-performance magnets, letting four producers supply named customers for a year without applying for every shipment, three people familiar with the matter said.",
            "According to customs data, shipments of the affected grades fell by 46% in the second half of 2024 from a year earlier.",
            "The average wait was 71 days in December, one trade group estimates, down from 94 in September.",
            "Scandium, which was put under control at the same time, is not eligible for general permits.",
        ),
        (
            "Four producers have received China's first general permits for high-performance magnets, according to three people familiar with the matter, and can supply named customers for one year without an application for each shipment.",
            "A trade group estimates that the average waiting time shortened from 94 days in September to 71 in December.",
            "Customs data show that exports of the affected grades dropped 46% year on year in the second half of 2024.",
            "General permits are not available for scandium.",
        ),
        (
            (
                "direction",
                "The average wait rose from 71 days in September to 94 in December, one trade group estimates.",
            ),
            ("party", "The commerce ministry said that the average wait was 71 days in December."),
            (
                "role",
                "Three producers have received general permits, four people familiar with the matter said.",
            ),
            ("negation", "Scandium is also eligible for general permits."),
        ),
    ),
    (
        "2024-12-13-eu-gx9-amended-longer-life-lower-limit-two-destina-bul-22",
        (
            "Authorities forbade its use to seven exporters. In five of these cases microwave circuits had been passed on from Türkiye to Russia, mostly through companies less than a year old.",
            "The Commission found no diversion through Singapore, which had been a concern when the authorisation was drafted.",
            "In Part 3, condition 5, the exporter has to register before the first export. Exporters that are already registered need not do so again.",
        ),
        (
            "Seven exporters were prohibited from using the authorisation, five of them in cases where microwave circuits had been diverted from Türkiye to Russia.",
            "Although diversion through Singapore had been a worry at the drafting stage, the Commission found none.",
            "Exporters must now register ahead of their first export, but those already registered do not have to register again.",
        ),
        (
            (
                "number",
                "Authorities forbade its use to five exporters, in seven cases in which microwave circuits had been passed on to Russia.",
            ),
            ("direction", "Microwave circuits had been passed on from Russia to Türkiye in five cases."),
            ("negation", "The Commission found that items had been diverted through Singapore."),
        ),
    ),
    (
        "2025-05-08-written-answers-export-licences-for-quantum-compon-bul-29",
        (
            "At the end of March 2025, 143 exporters were registered. Talks with India on re-exports resumed in February, and an understanding was signed in New Delhi on 14 April 2025.",
            "India will therefore become a permitted destination again on 1 July 2025. There are no plans to restore Singapore.",
            "The Government consulted on fees in 2024 and received 266 replies, of which 91% were opposed. It will publish its response by the summer recess.",
        ),
        (
            "India becomes a permitted destination again from July 1, 2025, following the understanding signed in New Delhi on April 14, 2025.",
            "Singapore, by contrast, is not planned to be restored.",
            "Some 91% of the 266 replies to the 2024 consultation opposed fees, and the government is due to publish its response by the summer recess.",
        ),
        (
            ("modality", "The Government has published its response to the consultation on fees."),
            ("date_role", "India became a permitted destination again on 14 April 2025."),
            ("direction", "Of the 266 replies to the consultation on fees, 91% were in favour."),
            ("negation", "Singapore will also be restored as a permitted destination."),
        ),
    ),
    (
        "2024-07-19-korea-names-solid-state-electrolytes-a-national-co-bul-34",
        (
            "The decision takes effect on 1 August. From then on, an export of the technology that was developed with state money needs approval, and one without state money has to be notified 45 days ahead.",
            "A ministry official denied that the list had been changed because of the deal. The three fields had been under study since February, she said, and 41 experts had been heard.",
            "The company received 11 billion won in research grants between 2018 and 2022 and will need approval. It will apply next week.",
        ),
        (
            "From August 1, technology developed with public funds may be exported only with approval, while other exports of it must be notified 45 days in advance.",
            "An official at the ministry denied that the deal was the reason for changing the list, saying that the three fields had been studied since February.",
            "The company needs approval because it received research grants worth 11 billion won from 2018 to 2022, and it plans to apply next week.",
        ),
        (
            (
                "role",
                "From 1 August, an export of technology that was developed without state money needs approval, and one with state money has to be notified 45 days ahead.",
            ),
            ("negation", "A ministry official confirmed that the list had been changed because of the deal."),
            ("modality", "The company has applied for approval."),
        ),
    ),
    (
        "2025-11-20-china-shelves-ban-on-drone-motors-until-2026-and-s-bul-36",
        (
            "Notice No. 62, which banned sales of motors of more than 1.2 kilowatts to makers of military drones, is suspended from Nov 24, 2025 until Nov 23, 2026, the commerce ministry said on Thursday in its Announcement No. 74.",
            "Lindqvist Power, of North Carolina, was taken off the list with immediate effect after it showed that it had stopped supplying Halberd Aerial Systems. Halberd itself and Tidewater Optics stay on it, and the fine on Halberd stands.",
            "In return Washington has put on hold for the same period the listing of Shunfeng Flight Control, the maker of flight controllers whose blacklisting on Oct 11 set off the dispute.",
        ),
        (
            "Through Announcement No. 74, China's commerce ministry suspended Notice No. 62 from 24 November 2025 to 23 November 2026.",
            "Lindqvist Power was removed from the list immediately after demonstrating that it no longer supplied Halberd, but both Halberd and Tidewater Optics remain listed.",
            "The United States, in return, suspended the listing of Shunfeng Flight Control, whose blacklisting on October 11 had triggered the dispute, for the same period.",
            "Halberd remains on the list and still has to pay its fine.",
        ),
        (
            ("party", "Tidewater Optics was taken off the list, while Lindqvist Power stays on it."),
            (
                "order",
                "Announcement No. 74 is suspended by Notice No. 62 from Nov 24, 2025 until Nov 23, 2026.",
            ),
            ("negation", "The fine on Halberd was lifted."),
            ("direction", "Beijing has put on hold the listing of Shunfeng Flight Control."),
        ),
    ),
    (
        "2021-04-12-ruling-cvr-2021-117-trademark-royalties-are-dutiab-trade-14",
        (
            "The royalty relates to the goods and is paid as a condition of sale, because the trademark owner can stop the supply. It must be added to the customs value.",
            "Since the royalty is calculated on resale prices, the importer may use a provisional value and shall adjust it within 90 days of the end of each half-year.",
            "This ruling is binding for three years from the date of issue and applies only to the facts described. It may be appealed within 60 days to the Tariff and Customs Tribunal.",
        ),
        (
            "Yes, the royalty has to be included in the customs value, as it relates to the goods and is paid as a condition of sale.",
            "The importer can use a provisional value, which must be adjusted within 90 days after each half-year ends.",
            "The ruling binds for three years from its issue, covers only the facts described, and can be appealed to the Tariff and Customs Tribunal within 60 days.",
        ),
        (
            ("negation", "No, the royalty need not be added to the customs value."),
            ("number", "The ruling may be appealed within 90 days to the Tariff and Customs Tribunal."),
            ("cause", "The royalty must be added because the importer can stop the supply."),
        ),
    ),
    (
        "2021-06-30-steel-safeguard-tariff-rate-quota-for-rebar-set-at-trade-05",
        (
            "Goods imported outside the quota are subject to an additional duty of 25%.",
            "Unused amounts are carried over to the next quarter but not to the next year. No single country may use more than 40% of the residual quota in the last quarter of each year.",
            "Developing countries whose share of imports is below 3% are exempt.",
        ),
        (
            "An additional 25% duty applies to imports that exceed the quota.",
            "Any unused quota rolls over to the following quarter, but it cannot be carried into the next year.",
            "A single country's use of the residual quota is capped at 40% in the final quarter of each year.",
        ),
        (
            ("scope", "All developing countries are exempt."),
            ("negation", "Unused amounts are carried over to the next year but not to the next quarter."),
            ("number", "Goods imported outside the quota are subject to an additional duty of 40%."),
        ),
    ),
    (
        "2022-02-08-philippines-halts-poultry-from-brazil-s-paran-stat-trade-20",
        (
            "The Philippines has banned imports of live poultry, poultry meat, day-old chicks and eggs from the Brazilian state of Paraná after an outbreak of highly pathogenic avian influenza at a farm in Cascavel.",
            "Shipments already in transit or at port are allowed in if slaughtered before that date.",
            "Processed products heated to a core temperature of at least 70 degrees Celsius for 30 minutes are exempt.",
            "The ban will be reviewed 90 days after the last infected farm has been disinfected, the department said.",
        ),
        (
            "Following an avian influenza outbreak at a farm in Cascavel, the Philippines prohibited imports of live poultry, poultry meat, day-old chicks and eggs from Paraná in Brazil.",
            "The ban does not apply to processed products that have been heated to a core temperature of 70°C or more for 30 minutes.",
            "According to the department, the ban is to be reviewed 90 days after disinfection of the last infected farm.",
        ),
        (
            ("scope", "The Philippines has banned imports of poultry from all of Brazil."),
            ("condition", "All processed products are exempt."),
            (
                "date_role",
                "The ban will be lifted 90 days after the last infected farm has been disinfected.",
            ),
            (
                "party",
                "Brazil has banned exports of poultry to the Philippines after an outbreak at a farm in Cascavel.",
            ),
        ),
    ),
    (
        "2022-05-25-australia-lifts-screening-threshold-for-farmland-t-trade-29",
        (
            "Foreign investors will be able to buy Australian farmland worth up to A$22 million without approval from 1 July, the treasury said on Wednesday, up from A$15 million.",
            "Any stake of 5% or more in a company that mines or refines lithium, rare earths, cobalt or vanadium will need approval regardless of its value. Until now only stakes of 10% or more had to be notified.",
            "State-owned investors remain subject to screening from the first dollar, except for passive holdings of less than 1% in listed companies.",
        ),
        (
            "From July 1, foreign buyers need no approval for Australian farmland worth up to A$22 million, compared with A$15 million previously.",
            "Stakes of at least 5% in companies that mine or refine lithium, rare earths, cobalt or vanadium will require approval whatever their value, whereas until now notification was required only from 10%.",
            "Investors owned by a state continue to be screened from the first dollar, apart from passive stakes below 1% in listed companies.",
        ),
        (
            ("direction", "The threshold for farmland falls from A$22 million to A$15 million from 1 July."),
            (
                "number",
                "Any stake of 10% or more in a lithium miner will need approval; until now only stakes of 5% or more had to be notified.",
            ),
            ("condition", "State-owned investors are exempt from screening."),
        ),
    ),
    (
        "2023-07-03-korean-battery-maker-cleared-to-buy-into-westmark-trade-31",
        (
            "Hanbit Cell of South Korea may buy 14.5% of the lithium miner Westmark, Australia's treasurer decided on Monday, attaching three conditions.",
            "At least a third of the concentrate from the Pilgangoora West mine must be offered to refiners in Australia at market prices.",
            "Hanbit will pay A$188 million for new shares, which covers about half of the cost of the mine's processing plant.",
            "Westmark's managing director, Dean Hollows, said that first production would now come in the second half of 2026, a year later than planned.",
        ),
        (
            "Subject to three conditions, the Australian treasurer allowed South Korea's Hanbit Cell to acquire 14.5% of Westmark.",
            "One condition is that refiners in Australia must be offered no less than a third of the Pilgangoora West concentrate at market prices.",
            "The A$188 million that Hanbit is to pay for new shares covers roughly half the cost of the processing plant.",
            "First production has been pushed back by a year to the second half of 2026, according to managing director Dean Hollows.",
        ),
        (
            (
                "party",
                "Westmark may buy 14.5% of Hanbit Cell of South Korea, Australia's treasurer decided on Monday.",
            ),
            ("number", "At most a third of the concentrate must be offered to refiners in Australia."),
            (
                "direction",
                "First production would now come in the second half of 2026, a year earlier than planned.",
            ),
            ("condition", "Hanbit Cell may buy 14.5% of Westmark without conditions."),
        ),
    ),
    (
        "2023-04-05-modification-of-withhold-release-order-on-serimbah-trade-34",
        (
            "The agency has found that the company remedied five of the six indicators of forced labour. It repaid recruitment fees of $23.4 million to 18,560 current and former workers, returned all passports and closed four hostels.",
            "The finding on isolation remains open for two estates in Sabah, Tungku North and Tungku South, whose produce continues to be detained.",
            "The order may be restored in full if reports are late or show relapse.",
            "Shipments detained before 5 April 2023 are not covered by the modification.",
        ),
        (
            "Five of the six forced labour indicators have been remedied by the company, the agency found.",
            "The company reimbursed $23.4 million in recruitment fees to 18,560 workers, gave back all passports and shut four hostels.",
            "Produce from two Sabah estates, Tungku North and Tungku South, is still detained because the finding on isolation remains open there.",
            "If reports are late or reveal a relapse, the order can be reinstated in full.",
        ),
        (
            ("number", "The agency has found that the company remedied all six indicators of forced labour."),
            ("negation", "Produce from Tungku North and Tungku South is no longer detained."),
            ("modality", "The order has been restored in full because reports were late."),
            (
                "party",
                "The agency repaid recruitment fees of $23.4 million to 18,560 current and former workers.",
            ),
        ),
    ),
    (
        "2023-03-27-mexico-bars-ecuadorean-shrimp-after-white-spot-fin-trade-22",
        (
            "Mexico has barred frozen and fresh shrimp from Ecuador after inspectors found white spot syndrome virus in three consignments at the port of Manzanillo.",
            "Cooked and breaded shrimp may still enter. It takes effect at once and has no end date.",
            "Ecuador's trade minister said he would ask for consultations under the Pacific accord within ten days.",
        ),
        (
            "Fresh and frozen Ecuadorean shrimp have been banned by Mexico since inspectors detected white spot syndrome virus in three consignments at Manzanillo.",
            "No, the ban does not affect cooked or breaded shrimp.",
            "Ecuador plans to request consultations under the Pacific accord within ten days, its trade minister said.",
        ),
        (
            (
                "party",
                "Ecuador has barred frozen and fresh shrimp from Mexico after inspectors found white spot syndrome virus.",
            ),
            ("modality", "Ecuador's trade minister has asked for consultations under the Pacific accord."),
            ("scope", "The ban covers all shrimp, including cooked and breaded shrimp."),
        ),
    ),
    (
        "2025-07-18-final-us-car-carrier-fee-lands-at-46-a-ton-starts-trade-25",
        (
            "The fee takes effect on 14 October 2025, rather than on 1 September as proposed in February. It will be charged on at most four calls a year, one fewer than in the proposal. The exemption for small ships is widened from 4,000 to 5,500 net tons.",
            "Officials said that they had lowered the rate after carmakers in South Carolina and Alabama warned that exports would suffer.",
            "The remission for owners who order from US yards survives, but only if the contract is signed by the end of 2026.",
        ),
        (
            "The fee starts on October 14, 2025 instead of the proposed September 1, and is charged on no more than four calls per year.",
            "According to officials, the rate was reduced following warnings from carmakers in South Carolina and Alabama that exports would be hurt.",
            "Small ships of up to 5,500 net tons are exempt, up from 4,000.",
            "Owners ordering from American yards keep the remission provided they sign the contract by the end of 2026.",
        ),
        (
            (
                "date_role",
                "The fee takes effect on 1 September 2025, rather than on 14 October as proposed in February.",
            ),
            ("number", "The fee will be charged on at most five calls a year."),
            ("condition", "The remission for owners who order from US yards survives without any deadline."),
            (
                "party",
                "Officials said that they had lowered the rate after shipowners warned that exports would suffer.",
            ),
        ),
    ),
    (
        "2025-10-08-cbam-lite-small-importers-drop-out-under-50-tonne-trade-13",
        (
            "Under the amending regulation published on Wednesday, an importer that brings in no more than 50 tonnes of CBAM goods a year has no obligations at all.",
            "Hydrogen and electricity are outside the new threshold and remain covered from the first kilogram.",
            "The start of certificate sales moves from 1 January 2026 to 1 February 2027, although the obligation itself still begins with goods imported in 2026.",
            "The yearly declaration is now due by 30 September, instead of 31 May.",
        ),
        (
            "Importers of up to 50 tonnes of CBAM goods per year are freed from all obligations.",
            "The new threshold does not apply to hydrogen and electricity, which are covered from the first kilogram.",
            "Certificate sales will begin on February 1, 2027 rather than January 1, 2026, but the obligation still applies to goods imported from 2026.",
            "The deadline for the annual declaration has been postponed from May 31 to September 30.",
        ),
        (
            (
                "scope",
                "Importers of hydrogen and electricity of no more than 50 tonnes a year have no obligations at all.",
            ),
            ("order", "The yearly declaration is now due by 31 May, instead of 30 September."),
            ("date_role", "The obligation itself begins only with goods imported in 2027."),
        ),
    ),
    (
        "2024-01-29-glitch-buys-importers-another-30-days-for-first-cb-trade-12",
        (
            "Declarants who ask for a late submission through a new button in the portal will be able to file until 1 March 2024. No justification is needed, and no penalty will be imposed on those who had difficulties.",
            "Only declarants that were registered before 31 January can use it. The extension does not apply to the second report, which stays due at the end of April.",
            "The fault was traced to a mismatch between the portal and the customs identity system, and engineers took nine days to find it.",
        ),
        (
            "Declarants can file until March 1, 2024 if they request a late submission via a new button in the portal, for which they need not give any reason.",
            "The extension is limited to the first report: the second one remains due at the end of April.",
            "It took engineers nine days to trace the fault, which was due to a mismatch between the portal and the customs identity system.",
            "Only those registered before January 31 are able to use the button.",
        ),
        (
            ("scope", "All declarants can use the button, whenever they were registered."),
            ("negation", "The extension also applies to the second report."),
            ("condition", "Declarants have to justify a late submission."),
            ("invented", "The fault was traced to engineers of the customs identity system."),
        ),
    ),
    (
        "2023-08-16-general-licence-gl-2023-17-amended-wind-down-with-trade-09",
        (
            "The expiry of the licence is changed from 18 August 2023 to 23:59 on 30 November 2023. The extension was granted because four laden tankers managed by the company remain at anchor awaiting discharge, and because crew wages are outstanding.",
            "Persons using the licence must now notify the Office within 7 days of each transaction rather than within 14 days of the first. Records must be kept for six years.",
            "The Office does not intend to extend the licence again.",
        ),
        (
            "The licence now expires on November 30, 2023, having previously been due to expire on August 18.",
            "Users of the licence have to notify the Office within seven days of every transaction, and keep records for six years.",
            "The Office granted the extension since four laden tankers are still waiting at anchor to discharge and crew wages remain unpaid.",
            "No further extension of the licence is planned by the Office.",
        ),
        (
            (
                "order",
                "Persons using the licence must now notify the Office within 14 days of the first transaction rather than within 7 days of each.",
            ),
            ("negation", "The Office intends to extend the licence again."),
            ("date_role", "The licence was extended until 18 August 2023."),
        ),
    ),
    (
        "2024-02-16-eu-puts-vietnamese-bike-chain-duties-on-ice-for-ni-trade-04",
        (
            "The European Union has suspended its anti-dumping duties on bicycle chains from Vietnam for nine months, handing a rare win to bicycle assemblers who complained that they could no longer find enough parts.",
            "The suspension takes effect on 19 February and can be prolonged once for up to a year, officials said on Friday.",
            "Assemblers in Poland, Romania and Portugal, which together build more than half of the bicycles made in the bloc, had asked for a suspension of 18 months.",
            "The suspension does not affect a separate measure against chains from Indonesia, on which a review is pending.",
        ),
        (
            "The EU's anti-dumping duties on Vietnamese bicycle chains have been suspended for nine months from 19 February.",
            "The suspension may be extended one time by no more than a year, according to officials.",
            "Assemblers had wanted a suspension of 18 months, twice as long as the one granted.",
            "A separate measure on chains from Indonesia, which is under review, is unaffected.",
        ),
        (
            ("scope", "The suspension also covers the measure against chains from Indonesia."),
            (
                "number",
                "The European Union has suspended its anti-dumping duties on bicycle chains from Vietnam for 18 months.",
            ),
            ("party", "Producers in Poland, Romania and Portugal had asked for a suspension of 18 months."),
            (
                "direction",
                "The European Union has imposed anti-dumping duties on bicycle chains from Vietnam for nine months.",
            ),
        ),
    ),
    (
        "2024-10-02-canada-names-solar-frames-and-cotton-yarn-in-force-trade-35",
        (
            "Importers must give the border agency a map of the supply chain down to the raw material, and keep it for six years. Goods that arrive without it can be held for up to 45 days and then refused.",
            "A fifth, seafood, was dropped at the last minute after processors in New Brunswick objected.",
            "Small importers with a turnover of less than C$4 million have until 1 July 2025 to comply. Fines run up to C$250,000 for a first offence.",
        ),
        (
            "Importers have to provide the border agency with a supply chain map that goes back to the raw material and retain it for six years.",
            "Goods without such a map may be detained for as long as 45 days before being refused.",
            "Seafood was left out at the last minute following objections from processors in New Brunswick.",
            "Small importers, i.e. those with turnover below C$4 million, must comply by July 1, 2025.",
        ),
        (
            ("number", "Importers must keep the map of the supply chain for 45 days."),
            ("negation", "Seafood was added at the last minute after processors in New Brunswick objected."),
            (
                "party",
                "The border agency must give importers a map of the supply chain down to the raw material.",
            ),
            (
                "number",
                "Small importers with a turnover of less than C$250,000 have until 1 July 2025 to comply.",
            ),
        ),
    ),
    (
        "2025-04-11-eu-pauses-turkish-retaliation-after-tractor-surcha-trade-40",
        (
            "The European Union has paused its plan for extra duties on Turkish goods until 15 July, four days before they were to start, after Ankara cut its surcharge on European tractors and harvesters from 30% to 15%.",
            "If there is no deal by mid-July, the duties on denim and flat glass enter into force automatically. Hazelnuts have been taken off the list for good after pressure from confectioners, and are replaced by dried apricots, at 10%.",
            "He said the two sides had agreed on a joint committee that would meet every three weeks, first in Ankara on 5 May.",
        ),
        (
            "The EU put its planned duties on Turkish goods on hold until July 15 after Turkey halved its surcharge on European tractors and harvesters to 15%.",
            "Hazelnuts were permanently removed from the list under pressure from confectioners, with dried apricots taking their place at 10%.",
            "Should no deal be reached by mid-July, the denim and flat glass duties will automatically take effect.",
            "The joint committee is to meet every three weeks, starting in Ankara on May 5.",
        ),
        (
            (
                "direction",
                "The European Union paused its plan after Ankara raised its surcharge from 15% to 30%.",
            ),
            ("condition", "The duties on denim and flat glass enter into force automatically in mid-July."),
            ("order", "Dried apricots have been taken off the list and are replaced by hazelnuts, at 10%."),
            ("modality", "The joint committee met in Ankara on 5 May for the first time."),
        ),
    ),
    (
        "2024-08-30-port-of-halden-raises-container-dues-by-9-trade-27",
        (
            "The Port of Halden will raise its dues on loaded containers by 9% from 1 January 2025, to 31.60 per twenty-foot unit and 47.40 per forty-foot unit. Dues on empty boxes stay at 12.50.",
            "A new environmental rebate of 15% will be given to ships that plug into shore power for at least four hours.",
            "The neighbouring Port of Skarvik has said it will hold its dues at the 2024 level for another year.",
        ),
        (
            "Dues on loaded containers at the Port of Halden go up by 9% on January 1, 2025, whereas those on empty boxes remain at 12.50.",
            "Ships connecting to shore power for four hours or more will get a new 15% environmental rebate.",
            "Unlike Halden, the neighbouring Port of Skarvik is keeping its dues at the 2024 level for another year.",
        ),
        (
            (
                "party",
                "The Port of Skarvik will raise its dues on loaded containers by 9% from 1 January 2025.",
            ),
            ("scope", "Dues on empty boxes rise by 9% as well."),
            (
                "number",
                "A new environmental rebate of 15% will be given to ships that plug into shore power for at most four hours.",
            ),
        ),
    ),
)
