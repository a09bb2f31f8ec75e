import Foundation
import OMSCore
import OMSModels
import OMSTypes
import Testing

@testable import OMSRuntime

/// The templates that ship, and what a configuration makes of one.
@Suite struct VenueTemplateTests {
    static let shipped = [
        "us-lit-maker-taker", "us-lit-inverted", "us-dark-midpoint", "eu-mtf", "fx-ecn",
        "crypto-websocket", "bond-dealer",
    ]

    private static let today = CalendarDate(year: 2026, month: 11, day: 30)!

    @Test func everyShippedTemplateIsListed() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Repository.path("Examples/venues"))
        #expect(Set(names) == Set(Self.shipped.map { $0 + ".yaml" }))
    }

    /// Loads, is described, and can be used by its name beside a configuration.
    @Test(arguments: shipped)
    func ships(_ name: String) throws {
        let path = Repository.path("Examples/venues/\(name).yaml")
        #expect(VenueTemplate.isTemplate(path: path))
        let template = try VenueTemplate.load(path: path).get()
        #expect(template.name == name)
        let document = template.document(today: Self.today)
        #expect(document.hasPrefix("# \(template.title)\n"))
        for heading in ["## Orders", "## Steps", "## Fees", "## Use"] {
            #expect(document.contains(heading), "\(name) lacks \(heading)")
        }
        let loaded = use(name, "Examples/x.yaml", more: "settlement: {EU: {cycle: 2}}")
        guard template.venue.wire == .fix else {
            guard case .failure(let errors) = loaded else {
                Issue.record("a venue that signs is taken without a key")
                return
            }
            #expect(errors.description.contains("venue V1 knows us by a key"), "\(errors)")
            let keyed = try use(
                name, "Examples/x.yaml", venue: "keyFile: k\n    secretFile: s"
            ).get()
            #expect(keyed.venues[0].stream == template.channels)
            return
        }
        let configuration = try loaded.get()
        #expect(configuration.venues[0].timesInForce == template.venue.timesInForce)
        #expect(configuration.venues[0].steps == template.venue.steps)
        #expect(configuration.calendarProblems(today: Self.today) == [])
        #expect(configuration.sources.count == 2)
    }

    /// What is asked of a dealer is the core's, how its quotes are taken the edge's.
    @Test func aDealersTerms() throws {
        let configuration = try use("bond-dealer", "Examples/x.yaml").get()
        let items = ReferenceFromConfiguration.commands(configuration, today: Self.today)
            .compactMap { if case .reference(let change) = $0 { change.item } else { nil } }
        let dealers = items.compactMap { if case .dealer(let it) = $0 { it } else { nil } }
        var wanted = DealerTerms(venue: "V1")
        (wanted.wait, wanted.lifeMin) = (5_000_000_000, 200_000_000)
        wanted.quantityMin = Quantity(units: 100 * DecimalText.scale)
        wanted.products = [.bond]
        #expect(dealers == [wanted])
        #expect(try terms(configuration).0.kind == .rfq)
        #expect(configuration.venues[0].map.quoteAnswer == .order)
        let other = try use(
            "bond-dealer", "Examples/x.yaml", venue: "rfq: {answer: response}"
        ).get()
        #expect(other.venues[0].map.quoteAnswer == .response)
        let text = try VenueTemplate.load(path: Repository.path("Examples/venues/bond-dealer.yaml"))
            .get().document(today: Self.today)
        for words in ["## Requests for quotes", "| asked for | bond, from 100 |", "(40=D)"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    private func use(_ template: String, _ file: String, venue: String = "", more: String = "")
        -> Result<Configuration, ConfigurationErrors>
    {
        Configuration.load(
            text: """
                venues:
                  - name: V1
                    template: \(template)
                    connect: "127.0.0.1:9101"
                    \(venue)
                \(more)
                """, file: Repository.path(file))
    }

    /// What the core is told of a venue.
    private func terms(_ configuration: Configuration, _ day: CalendarDate = today) throws
        -> (VenueTerms, VenueRules)
    {
        let items = ReferenceFromConfiguration.commands(configuration, today: day).compactMap {
            if case .reference(let change) = $0 { change.item } else { nil }
        }
        let terms = items.compactMap { if case .venue(let it) = $0 { it } else { nil } }
        let rules = items.compactMap { if case .venueRules(let it) = $0 { it } else { nil } }
        return (try #require(terms.first), try #require(rules.first))
    }

    @Test func theCoreKnowsWhatTheTemplateSays() throws {
        let (lit, steps) = try terms(use("us-lit-maker-taker", "Examples/x.yaml").get())
        #expect(lit.takeFee == 300_000)
        #expect(lit.postRebate == 200_000)
        #expect(lit.takes == [.displayQty, .minQty, .atTheOpening, .atTheClose])
        #expect(steps.bands.map(\.tick.units) == [10_000, 1_000_000])
        let (dark, _) = try terms(use("us-dark-midpoint", "Examples/x.yaml").get())
        #expect(dark.kind == .dark && dark.takeFee == 100_000)
        #expect(dark.takes == [.minQty, .noMarket, .noDay, .noFillOrKill])
    }

    /// Tiers by the month's volume, days by the trade date, rates by the price.
    @Test func theLineThatHoldsCounts() throws {
        let tier = try use(
            "us-lit-maker-taker", "Examples/x.yaml", venue: "monthVolume: 50000000"
        ).get()
        #expect(try terms(tier).0.postRebate == 290_000)
        let mtf = try use(
            "eu-mtf", "Examples/x.yaml", more: "settlement: {EU: {cycle: 2}}"
        ).get()
        let (before, after) = (
            CalendarDate(year: 2027, month: 3, day: 31)!,
            CalendarDate(year: 2027, month: 4, day: 1)!
        )
        #expect(try terms(mtf, before).1.takeRate == 450_000)
        #expect(try terms(mtf, before).1.postRate == 200_000)
        #expect(try terms(mtf, after).1.postRate == 150_000)
        #expect(try terms(mtf, after).0.takeFee == 0)
    }

    @Test func theEntryOverridesTheTemplate() throws {
        let configuration = try use(
            "us-lit-maker-taker", "Examples/x.yaml",
            venue: "takeFee: \"0.001\"\n    timesInForce: [day]\n    takes: []\n"
                + "    market: off\n    schedule: off\n    version: FIX.4.4"
        ).get()
        let venue = configuration.venues[0]
        #expect(venue.timesInForce == [.day] && venue.takes == [])
        #expect(venue.options.schedule == nil && venue.options.version == .fix44)
        #expect(configuration.markets.isEmpty)
        #expect(try terms(configuration).0.takeFee == 100_000)
        #expect(try terms(configuration).0.postRebate == 200_000, "the other lines stay")
    }

    @Test func aMistakeNamesTheFileThatItIsIn() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("venue-template-\(UInt64.random(in: 0..<UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("t.yaml").path
        try "venueTemplate: t\nversion: FIX.4.2\nreconcile: {by: mass}\n"
            .write(toFile: path, atomically: true, encoding: .utf8)
        guard case .failure(let errors) = use(path, "Examples/x.yaml") else {
            Issue.record("no mistake was found")
            return
        }
        #expect(
            errors.description
                == "\(path):3: venues[0] has reconcile by mass, which FIX has from 4.3 on; use by: "
                + "orders")
    }

    @Test func aTemplateThatIsNotThere() {
        guard case .failure(let errors) = use("us-lit-inverted2", "Examples/x.yaml") else {
            Issue.record("no mistake was found")
            return
        }
        #expect(errors.errors.count == 1)
        #expect(errors.description.hasSuffix("did you mean \"us-lit-inverted\"?"), "\(errors)")
    }

    /// A symbol that would not come back from the venue is told before anything trades.
    @Test func symbolsAreChecked() {
        let loaded = use(
            "us-lit-inverted", "Examples/x.yaml",
            more: "instruments: [{symbol: BRK.B}, {symbol: BRK/B}]")
        guard case .failure(let errors) = loaded else {
            Issue.record("no mistake was found")
            return
        }
        #expect(
            errors.description.contains(
                "symbology in venues[0]: BRK.B and BRK/B are both BRK/B there; name it in "
                    + "symbology.table"), "\(errors)")
    }

    /// The keys that only templates have, and every template on the page for newcomers.
    @Test func thePageIsRight() throws {
        let page = try Repository.text("docs/ADD-A-VENUE.md")
        for key in VenueTemplate.keys {
            #expect(page.contains("`\(key)`"), "add \(key) to docs/ADD-A-VENUE.md")
        }
        for name in Self.shipped {
            #expect(page.contains("`\(name)`"), "add \(name) to docs/ADD-A-VENUE.md")
        }
        let blocks = page.components(separatedBy: "```yaml\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        // The first has the two mistakes that the second block mends.
        try #require(blocks.count >= 2 && blocks[0].hasPrefix("venueTemplate:"))
        for text in [blocks[0] + blocks[1]] {
            if case .failure(let errors) = VenueTemplate.load(text: text, file: "page.yaml") {
                Issue.record("\(errors)")
            }
        }
    }
}
