import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// The instrument master in a configuration, and files of instruments.
@Suite struct InstrumentConfigurationTests {
    private let text = """
        instruments:
          - symbol: IBM
            isin: US4592001014
            description: International Business Machines
            exchange: XNYS
            ids: {cusip: "459200101", figi: BBG000BLNNH6, ric: IBM.N}
            symbols: {VENUE1: IBM.US}
            firstDay: 2026-01-01
            ticks: {table: us}
          - {symbol: SAP, currency: EUR, ticks: {table: mifid, transactions: 750}}
          - {symbol: OWN, ticks: {bands: [{from: 0, tick: 0.01}, {from: 10, tick: 0.05}]}}
          - symbol: EURUSD3M
            currency: USD
            tick: 0.00001
            product: {kind: fxForward, base: EUR, quote: USD, settlementDays: 2, tenor: 3M}
        currencies:
          holidays: {USD: US, EUR: TARGET2, CAD: [2026-07-01]}
        venues:
          - {name: VENUE1, connect: "127.0.0.1:9101"}
        """

    @Test func everyKeyArrives() throws {
        let configuration = try Configuration.load(text: text, file: "t.yaml").get()
        let items = ReferenceFromConfiguration.commands(
            configuration, today: CalendarDate(daysSinceEpoch: 20_000)
        ).compactMap { if case .reference(let change) = $0 { change.item } else { nil } }
        let masters = items.compactMap {
            if case .instrumentMaster(let master) = $0 { master } else { nil }
        }
        #expect(masters.map(\.symbol) == ["IBM", "SAP", "OWN", "EURUSD3M"])
        #expect(masters[0].description == "International Business Machines")
        #expect(masters[0].exchange == "XNYS")
        #expect(masters[0].firstDay == CalendarDate("2026-01-01"))
        #expect(Set(masters[0].identifiers.map(\.source)) == [.cusip, .figi, .ric])
        #expect(masters[0].symbol(at: "VENUE1") == "IBM.US")
        #expect(masters[0].ticks == .unitedStates)
        #expect(masters[1].ticks == .mifid(liquidityBand: 4))
        #expect(masters[2].ticks?.bands.count == 2)
        #expect(masters[3].tenor == Tenor("3M"))
        let holidays = items.compactMap { if case .holidays(let list) = $0 { list } else { nil } }
        #expect(holidays.map(\.currency) == [.usd, .eur, Currency("CAD")])
        #expect(holidays[0].days.contains(CalendarDate("2026-11-11")!))
        #expect(holidays[1].days.contains(CalendarDate("2026-05-01")!))
        #expect(holidays[2].days == [CalendarDate("2026-07-01")!])
        // The venue is spoken to by that name from the start.
        #expect(configuration.venues[0].map.symbology.outward("IBM") == "IBM.US")
        #expect(configuration.venues[0].map.symbology.inward("IBM.US") == "IBM")
    }

    /// One changed line of the file, and what is said of it.
    static let mistakes: [(String, String, String)] = [
        ("cusip: \"459200101\"", "cusip: \"459200102\"", "t.yaml:6: \"459200102\""),
        ("ric: IBM.N", "rik: IBM.N", "t.yaml:6: \"rik\""),
        ("VENUE1: IBM.US", "VENUE2: IBM.US", "t.yaml:7: unknown venue \"VENUE2\""),
        ("{table: us}", "{table: usa}", "t.yaml:9: \"usa\" is no table"),
        ("{table: us}", "{table: us, liquidityBand: 2}", "t.yaml:9:"),
        ("transactions: 750", "transactions: 750, liquidityBand: 4", "t.yaml:10:"),
        ("{from: 10, tick: 0.05}", "{from: 10, tick: 0.03}", "t.yaml:11:"),
        ("tenor: 3M", "tenor: 3X", "t.yaml:15:"),
        ("tenor: 3M", "tenor: 3M, maturity: 2026-12-18", "t.yaml:15:"),
        (", tenor: 3M", "", "t.yaml:15:"),
        ("exchange: XNYS", "lastDay: 2025-01-01", "t.yaml:5:"),
        ("EUR: TARGET2", "EUR: TARGET3", "t.yaml:17:"),
        ("EUR: TARGET2", "EURO: TARGET2", "t.yaml:17:"),
    ]

    @Test(arguments: mistakes)
    func mistakesAreNamedWithTheirLines(_ right: String, _ wrong: String, _ says: String) {
        let text = text.replacing(right, with: wrong)
        guard case .failure(let errors) = Configuration.load(text: text, file: "t.yaml") else {
            Issue.record("\(wrong) passes")
            return
        }
        #expect(errors.description.contains(says), "\(errors)")
    }

    private static let known = InstrumentFile.Known(venues: ["VENUE1"], calendars: ["US"])

    @Test func aFileOfInstrumentsIsReadAsAWhole() throws {
        let text = """
            effective: 2026-12-15T08:00:00Z
            reason: new listings
            holidays: {EUR: TARGET2}
            instruments:
              - {symbol: NEW, tick: "0.05", symbols: {VENUE1: NW}}
              - {symbol: UST, product: {kind: bond, maturity: 2030-11-15, coupon: {percent: 5}}}
            """
        let file = try InstrumentFile.read(text, name: "new.yaml", Self.known).get()
        let day = CalendarDate("2026-12-15")!.startUTC
        #expect(file.effective == day.adding(nanoseconds: 8 * 3_600_000_000_000))
        #expect(file.reason == "new listings")
        // Each instrument is told in full, with what it has no words for.
        #expect(file.items.compactMap(\.ownSymbol).filter { $0 == "NEW" }.count == 4)
        let mistake = file.mistake(InstrumentObjection(.traded, "UST"))
        #expect(mistake.description.hasPrefix("new.yaml:6: UST: currency, kind, multiplier"))
    }

    static let badFiles: [(String, String)] = [
        ("", "new.yaml:1: is empty"),
        ("reason: x", "new.yaml:1: names neither instruments nor holidays"),
        ("instruments:\n  - {symbol: A, tik: 1}", "new.yaml:2: unknown key \"tik\""),
        ("instruments:\n  - {symbol: A}\n  - {symbol: A}", "new.yaml:3: instrument \"A\""),
        ("instruments:\n  - {symbol: A, settlement: XX}", "new.yaml:2: unknown settlement"),
        ("instruments:\n  - {symbol: A, symbols: {V9: B}}", "new.yaml:2: unknown venue"),
        ("effective: tomorrow\ninstruments:\n  - {symbol: A}", "new.yaml:1: \"effective\""),
        ("accounts: []\ninstruments:\n  - {symbol: A}", "new.yaml:1: unknown key \"accounts\""),
    ]

    @Test(arguments: badFiles)
    func aMistakeInAFileIsNamedWithItsLine(_ text: String, _ says: String) {
        guard case .failure(let errors) = InstrumentFile.read(text, name: "new.yaml", Self.known)
        else {
            Issue.record("\(text) passes")
            return
        }
        #expect(errors.description.contains(says), "\(errors)")
    }
}
