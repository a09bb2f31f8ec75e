import FIXGateway
import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// How values are read: exactly, and whatever way YAML writes them.
@Suite struct ConfigurationValueTests {
    private func load(_ text: String) throws -> Configuration {
        try Configuration.load(text: text, file: "t.yaml").get()
    }

    /// A binary number would turn 0.07 × 10⁸ into 7000000.000000001.
    @Test(arguments: [
        ("0.07", 7_000_000), ("\"0.07\"", 7_000_000), ("'1.1'", 110_000_000),
        ("0.00000001", 1), ("92233720368.54775807", Int64.max),
    ])
    func decimalsAreExact(_ text: String, _ units: Int64) throws {
        let configuration = try load("instruments: [{symbol: X, tick: \(text)}]")
        #expect(configuration.instruments[0].tick == Price(units: units))
    }

    @Test(arguments: [
        ("1ns", 1), ("500ms", 500_000_000), ("0.5s", 500_000_000), ("2m", 120_000_000_000),
        ("1h", 3_600_000_000_000), ("10us", 10_000),
    ])
    func timesCarryTheirUnit(_ text: String, _ nanoseconds: Int64) {
        #expect(ConfigurationSection.nanoseconds(text) == nanoseconds)
    }

    @Test(arguments: ["", "s", "5", "-1s", "1d", "0.1ns", "1e3s", "99999999999h", "1 s "])
    func whatIsNoTimeIsRefused(_ text: String) {
        #expect(ConfigurationSection.nanoseconds(text) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1:9001", "127.0.0.1", 9001), ("[::1]:80", "::1", 80), ("host:0", "host", 0),
    ])
    func addresses(_ text: String, _ host: String, _ port: Int) {
        #expect(Configuration.Address(text) == Configuration.Address(host: host, port: port))
    }

    @Test(arguments: ["", "host", ":1", "host:", "host:65536", "::1:80", "a b:1", "h:-1", "h:+1 "])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(Configuration.Address(text) == nil)
    }

    @Test("A market's calendar: daylight saving, holidays, half days, and two years of them")
    func marketCalendar() throws {
        let text = """
            settlement: {US: {cycle: 1}}
            markets:
              - zone: America/New_York
                opens: "09:30"
                closes: "16:00"
                dayStart: "04:00"
                dayEnd: "20:00"
                holidays: [2026-12-25, 2027-12-24]
                halfDays: [{date: 2026-11-27, closes: "13:00"}]
            """
        let configuration = try load(text)
        let today = try #require(CalendarDate("2026-11-10"))
        let calendar = try #require(
            MarketDays.calendar(configuration.markets[0], today: today))
        func day(_ text: String) -> MarketDay? {
            calendar.days.first { $0.date == CalendarDate(text) }
        }
        func hour(_ instant: Timestamp?, _ date: String) -> Double? {
            guard let instant, let day = CalendarDate(date) else { return nil }
            return Double(instant.nanoseconds - day.startUTC.nanoseconds) / 3.6e12
        }
        // Daylight saving ends on 1 November 2026 and begins on 14 March 2027.
        for (date, opens, ends) in [
            ("2026-03-06", 14.5, 25.0), ("2026-10-30", 13.5, 24.0), ("2026-11-02", 14.5, 25.0),
            ("2027-03-12", 14.5, 25.0),
            ("2027-03-15", 13.5, 24.0),
        ] {
            #expect(hour(day(date)?.opens, date) == opens, "\(date)")
            #expect(hour(day(date)?.ends, date) == ends, "\(date)")
        }
        #expect(hour(day("2026-11-27")?.closes, "2026-11-27") == 18)
        #expect(hour(day("2026-11-27")?.ends, "2026-11-27") == 22)
        #expect(day("2026-12-25") == nil && day("2026-12-26") == nil && day("2026-12-24") != nil)
        #expect(calendar.days.last?.date == CalendarDate("2028-12-29"))
        #expect(MarketDays.calendar(configuration.markets[0], today: today) == calendar)
        let problems = configuration.calendarProblems(today: today)
        #expect(problems.count == 1 && problems[0].hasPrefix("t.yaml:8: "))
        #expect(problems[0].contains("2028"))
        let none = try load(text.replacing("[2026-12-25, 2027-12-24]", with: "[]"))
        #expect(none.calendarProblems(today: today).isEmpty)
    }

    @Test(arguments: [
        ("{opens: \"09:30\", closes: \"16:00\", holidays: []}", "no zone"),
        ("{zone: Europe/London, opens: \"16:30\", closes: \"08:00\"}", "after opens"),
        ("{zone: Europe/London, opens: \"08:00\"}", "closes"),
        ("{zone: Mars/Base, opens: \"08:00\", closes: \"16:30\"}", "time zone"),
        (
            "{zone: Europe/London, opens: \"08:00\", closes: \"16:30\", dayEnd: \"16:00\"}",
            "dayEnd"
        ),
    ])
    func badCalendars(_ market: String, _ words: String) {
        let result = Configuration.load(text: "markets: [\(market)]", file: "t.yaml")
        guard case .failure(let errors) = result else {
            Issue.record("taken: \(market)")
            return
        }
        #expect(errors.description.contains(words), "\(errors.description)")
    }

    @Test func anEmptySectionGivesTheDefaults() throws {
        var configuration = try load("name: x")
        #expect(configuration.durability == .disk)
        #expect(configuration.readModel)
        #expect(configuration.http?.listen.port == 8080)
        #expect(configuration.data == "data/x")
        #expect(configuration.limits == Configuration.Limits())
        #expect(configuration.routing == Configuration.Routing())
        #expect(configuration.settlement == [.unitedStates])
        configuration = try load("name: x\nhttp: off")
        #expect(configuration.http == nil)
        configuration = try load("name: x\nreadModel: off")
        #expect(configuration.http == nil, "there is nothing that it could read")
    }

    @Test func aClientsRestrictionBindsItsAccounts() throws {
        let configuration = try load(
            """
            instruments: any
            accounts: [{id: A, client: ALPHA}, {id: B, client: BETA}, {id: C, client: ALPHA}]
            restricted: [{symbol: X, client: ALPHA, type: noBuy}]
            """)
        #expect(configuration.restricted[0].accounts == ["A", "C"])
    }

    @Test(arguments: [
        ("weights: [0, 0]", "one above 0"), ("weights: [1, -1]", "a list of numbers"),
        ("bin: 1m", "weights: [12, 9, 8]"),
        (
            "weights: [" + (0...1_440).map { "\($0)" }.joined(separator: ", ") + "]",
            "has 1441 bins, more than 1440"
        ),
    ])
    func aCurveThatCannotBeIsNamed(_ keys: String, _ remedy: String) {
        let result = Configuration.load(
            text: "volumeCurves: [{begins: \"09:30\", \(keys)}]", file: "t.yaml")
        guard case .failure(let problems) = result else {
            Issue.record("taken: \(keys)")
            return
        }
        #expect("\(problems)".contains(remedy), "\(problems)")
    }

    @Test func aVenueSaysWhatItTakesAndAMarketItsHours() throws {
        let configuration = try load(
            """
            venues: [{name: V, connect: "127.0.0.1:9101", takes: [minQty, atTheClose]}]
            markets: [{opens: "14:30", closes: "21:00", cutoff: 2m}]
            volumeCurves:
              - {zone: America/New_York, begins: "09:30", bin: 30m, weights: [12.5, 9, 9, 0]}
            """)
        #expect(configuration.venues[0].takes == [.minQty, .atTheClose])
        #expect(configuration.markets[0].name == "US")
        let shape = try #require(configuration.volumeCurves.first)
        #expect(shape.symbol == nil && shape.begins == .seconds(34_200))
        #expect(shape.curve.bins.map(\.end) == [1, 2, 3, 4].map { $0 * 1_800_000_000_000 })
        #expect(configuration.markets[0].opens == .seconds(52_200))
        #expect(configuration.markets[0].closes == .seconds(75_600))
        #expect(configuration.markets[0].crosses == nil)
        #expect(configuration.markets[0].cutoff == .seconds(120))
        let wrong = Configuration.load(
            text: "venues: [{name: V, connect: \"127.0.0.1:9101\", takes: [minQuantity]}]",
            file: "t.yaml")
        guard case .failure(let errors) = wrong else {
            Issue.record("an unknown word is taken")
            return
        }
        #expect("\(errors)".contains("\"minQuantity\" is none of the words for takes"))
    }

    @Test func limitsOfAnAccountStandOnTheDefaults() throws {
        let limits = try load(
            """
            accounts: [{id: A}]
            limits:
              default: {maxQuantity: 10, collarPercent: 2.5, duplicateCount: 7}
              accounts:
                A: {collarPercent: off}
            """
        ).limits
        #expect(limits.standard[.collar25] == 25_000)
        #expect(limits.accounts["A"]?[.collar25] == LimitSet.unbounded, "not the default's")
        #expect(limits.accounts["A"]?[.duplicateCount] == 7)
        #expect(limits.accounts["A"]?[.maxQuantity] == 1_000_000_000)
    }

    @Test func whatIsOffForEveryoneNeedsNoWord() throws {
        let limits = try load("limits: {default: {collarPercent: off, borrowing: forbidden}}")
            .limits
        #expect(limits.standard[.collar25] == nil)
        #expect(limits.standard[.borrowing] == Borrowing.forbidden.rawValue)
    }

    @Test func controlsAreWatched() throws {
        let standard = try load("controls: {}").controls
        #expect(standard.heartbeat == .seconds(60) && standard.onHeartbeatFailure == .alert)
        #expect(standard.clockOffsetFile == nil)
        let own = try load(
            "controls: {heartbeat: 5s, onHeartbeatFailure: halt, clockOffsetFile: /run/offset, "
                + "clockOffsetMaxAge: 10s}"
        ).controls
        #expect(own.heartbeat == .seconds(5) && own.onHeartbeatFailure == .halt)
        #expect(own.clockOffsetFile == "/run/offset" && own.clockOffsetMaxAge == .seconds(10))
    }

    @Test func faultInjectionNeedsPermission() throws {
        let configuration = try load(
            "allowFaultInjection: true\nfaultInjection: {trapOnClOrdID: BOOM, syncDelay: 5ms, "
                + "failSync: 3, failWrite: 4, failRead: 5}")
        #expect(configuration.faultInjection.trapOnClOrdID == "BOOM")
        #expect(
            configuration.faultInjection.disk
                == Configuration.DiskFaults(
                    syncDelay: .milliseconds(5), failSync: 3, failWrite: 4, failRead: 5))
    }

    @Test func aSessionSaysHowItIsReached() throws {
        let configuration = try load(
            """
            sessions:
              - {name: A42, compID: A, version: FIX.4.2, resetOnLogon: on}
              - name: A50
                compID: A
                version: FIX.5.0SP2
                throttle: {perSecond: 100, action: reject}
                certificate: {commonNames: [client1], fingerprints: ["AB:CD"]}
                schedule: {from: Sun, to: Fri, start: "17:00", end: "17:00",
                           zone: America/New_York, holidays: [2026-12-25]}
            venues:
              - {name: V, connect: ["h1:1", "h2:2"], returnTo: stay, tls: {}, validation: off}
            """)
        let (first, second) = (configuration.sessions[0], configuration.sessions[1])
        #expect(first.options.version == .fix42 && first.options.resetOnLogon)
        #expect(second.name == "A50" && second.compID == "A")
        #expect(second.options.throttle?.burst == 100)
        #expect(second.options.throttle?.action == .reject)
        #expect(second.logon.certificates == [.commonName("client1"), .fingerprint("abcd")])
        #expect(second.options.schedule?.days == .weekly(from: 7, to: 5))
        #expect(second.options.schedule?.start == 17 * 3600)
        let venue = configuration.venues[0]
        #expect(venue.connect.host == "h1" && venue.alternates.map(\.port) == [2])
        #expect(venue.returnTo == .stay && venue.tls != nil && venue.tls?.ca == nil)
        #expect(venue.options.validation == nil)
    }
}
