import OMSTypes
import VenueGateway

extension Configuration {
    /// Reads the top level. Mistakes go to the section's diagnostics; what is returned beside
    /// them is a default and not to be used.
    init(reading root: ConfigurationSection) {
        var names = ConfigurationNames()
        if let text = root.text("name") { name = text }
        durability = root.choice("durability") ?? .disk
        data = root.path("data") ?? "data/\(name)"
        journal = Journal(reading: root.section("journal"))
        snapshots = Snapshots(reading: root.section("snapshots"))
        historyMemory = root.size(
            "historyMemory", in: (1 << 20)...(1 << 40), default: historyMemory)
        readModel = root.flag("readModel", default: true)
        fix = FIX(reading: root.section("fix"))
        http = readHTTP(root)
        tradeDate = root.date("tradeDate")
        dayEnd = root.timeOfDay("dayEnd")
        dayStart = root.timeOfDay("dayStart")
        practice = Practice(reading: root.section("practice"))
        firm = Firm(reading: root.section("firm"))
        readReferenceData(root, &names)
        readPeers(root, &names)
        readRules(root, &names)
        readFaultInjection(root)
        root.finish()
        names.check(root.diagnostics)
    }

    /// HTTP answers from the read model: without one there is none.
    private func readHTTP(_ root: ConfigurationSection) -> HTTP? {
        if root.isWord("http", "off") { return nil }
        let section = root.section("http")
        let http = HTTP(reading: section)
        guard !readModel else { return http }
        if section.isPresent {
            root.diagnostics.report(
                section.file, root.line(of: "http"),
                "\"http\" needs the read model, which is off; write http: off, or readModel: on")
        }
        return nil
    }

    private mutating func readReferenceData(
        _ root: ConfigurationSection, _ names: inout ConfigurationNames
    ) {
        if root.isWord("instruments", "any") {
            anySymbol = AnySymbol(reading: root.section("anySymbol"), &names)
            names.open.insert(.instrument)
        } else {
            instruments = root.list("instruments") { Instrument(reading: $0, &names) }
            let any = root.section("anySymbol")
            _ = AnySymbol(reading: any, &names)
            if any.isPresent {
                root.diagnostics.report(
                    root.file, root.line(of: "anySymbol"),
                    "\"anySymbol\" counts only with instruments: any; "
                        + "remove it or the list of instruments")
            }
        }
        currencies = Currencies(reading: root.section("currencies"))
        marks = root.marks("marks")
        marketData = MarketData(reading: root.section("marketData"))
        if root.isWord("accounts", "any") {
            anyAccount = true
            names.open.formUnion([.account, .client])
        } else {
            accounts = root.list("accounts") { Account(reading: $0, &names) }
        }
        markets = root.list("markets") { Market(reading: $0, &names) }
        volumeCurves = root.list("volumeCurves") { VolumeShape(reading: $0, &names) }
        let calendars = root.named("settlement") {
            SettlementCalendar(name: $0, reading: $1, &names)
        }
        if !calendars.contains(where: { $0.name == SettlementCalendar.unitedStates.name }) {
            settlement = [.unitedStates] + calendars
            names.declare(.calendar, SettlementCalendar.unitedStates.name, "", in: root)
        } else {
            settlement = calendars
        }
    }

    private mutating func readPeers(
        _ root: ConfigurationSection, _ names: inout ConfigurationNames
    ) {
        names.ourCompID = fix.compID
        sessions = root.list("sessions") { Session(reading: $0, &names) }
        let symbols = instruments.map(\.symbol)
        venues = root.list("venues") { section in
            var venue = Venue(reading: section, &names)
            venue.map.symbology.table = aliases(at: venue.name) + venue.map.symbology.table
            if let problem = venue.map.symbology.problem(of: symbols) {
                section.diagnostics.report(
                    section.file(of: "symbology"), section.line(of: "symbology"),
                    "symbology\(section.inside): \(problem); name it in symbology.table")
            }
            return venue
        }
        takeMarkets(root)
        counterparties = root.list("counterparties") { Counterparty(reading: $0, &names) }
        users = root.list("users") { User(reading: $0, &names) }
    }

    /// Instruments' own names at a venue go before its template's.
    private func aliases(at venue: String) -> [VenueSymbology.Pair] {
        instruments.compactMap { instrument in
            instrument.master.aliases.first { $0.venue.description == venue }.map {
                VenueSymbology.Pair(ours: instrument.symbol, theirs: $0.symbol.description)
            }
        }
    }

    /// Hours that come with venues, for markets that the configuration itself says nothing of.
    private mutating func takeMarkets(_ root: ConfigurationSection) {
        let own = Set(markets.map(\.name))
        for venue in venues {
            guard var market = venue.market, !own.contains(market.name) else { continue }
            guard let other = markets.first(where: { $0.name == market.name }) else {
                markets.append(market)
                continue
            }
            let place = market.place
            market.place = other.place
            guard market != other else { continue }
            root.diagnostics.report(
                root.file, root.line(of: "venues"),
                "venue \(venue.name) has other hours for market \(market.name) (\(place)) than "
                    + "a venue before it (\(other.place)); set them in markets, or market: off")
        }
    }

    private mutating func readRules(
        _ root: ConfigurationSection, _ names: inout ConfigurationNames
    ) {
        let groups = Set(instruments.flatMap { $0.risk.groups.map(\.description) }).sorted()
        limits = Limits(reading: root.section("limits"), groups, &names)
        let accounts = accounts
        restricted = root.list("restricted") { Restriction(reading: $0, accounts, &names) }
        controls = Controls(reading: root.section("controls"))
        routing = Routing(reading: root.section("routing"), &names)
        crossing = Crossing.read(root.section("crossing"), &names)
        matching = Matching(reading: root.section("matching"))
    }

    private mutating func readFaultInjection(_ root: ConfigurationSection) {
        let isAllowed = root.flag("allowFaultInjection", default: false)
        let section = root.section("faultInjection")
        let counts = 1...1_000_000_000
        faultInjection = FaultInjection(
            trapOnClOrdID: section.text("trapOnClOrdID"),
            disk: DiskFaults(
                syncDelay: section.duration("syncDelay"),
                failSync: section.integer("failSync", in: counts),
                failWrite: section.integer("failWrite", in: counts),
                failRead: section.integer("failRead", in: counts)))
        section.finish()
        guard section.isPresent, !isAllowed else { return }
        root.diagnostics.report(
            section.file, root.line(of: "faultInjection"),
            "\"faultInjection\" is for tests and refused without allowFaultInjection: true; "
                + "remove it from a configuration that trades")
    }
}

extension ConfigurationSection {
    /// A time of day in UTC, `21:00` or `21:00:00`, as the time since midnight.
    func timeOfDay(_ key: String) -> Duration? {
        guard let (text, entry) = scalar(key, "a time of day in UTC such as \"21:00\"") else {
            return nil
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count == 2 ? Int64($0) : nil }
        guard numbers.count == parts.count, (2...3).contains(parts.count),
            (0...23).contains(numbers[0]), numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
        else {
            reportType(entry, "a time of day in UTC such as \"21:00\"")
            return nil
        }
        let seconds = numbers.count == 3 ? numbers[2] : 0
        return .seconds(numbers[0] * 3600 + numbers[1] * 60 + seconds)
    }
}
