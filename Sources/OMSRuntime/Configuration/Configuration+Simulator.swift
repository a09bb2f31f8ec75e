import OMSTypes

extension Configuration.Venue {
    /// How the simulated venue behaves.
    public struct Simulator: Equatable, Sendable {
        /// Exchange letters of the recorded quotes that make its background liquidity.
        public var exchanges: [String]
        /// Symbols with liquidity that is made up around a price, instead of recorded.
        public var prices: [Quote] = []
        /// Files of recorded orders, one by one, that make its liquidity.
        public var flows: [Flow] = []
        /// Of a dealer: how long its quotes are good, and half of its spread in hundredths of a percent.
        public var quoteLife: Duration
        public var halfSpread: Int
        /// How long it thinks before it answers.
        public var latency: Duration
        public var latencies: [Latency] = []
        public var auctions: Auctions?
        public var faults: [Fault] = []
        public var takes: [Taking] = []
        /// Changes of quotes are numbered by RptSeq (83).
        public var isNumbered: Bool
        public var seed: Int

        public struct Quote: Equatable, Sendable {
            public var symbol: String
            public var price: Price
        }

        public struct Flow: Equatable, Sendable {
            public var symbol: String
            public var file: String
        }

        /// How long a kind of message takes.
        public struct Latency: Equatable, Sendable {
            public enum Kind: String, CaseIterable, Sendable {
                case order, replace, cancel, status, report, quote
            }

            public var kind: Kind
            public var median: Duration
            /// A factor, in hundredths.
            public var spread: Int
            public var most: Duration
        }

        /// Calls, counted from its start.
        public struct Auctions: Equatable, Sendable {
            public var opening: Duration?
            public var closing: Duration?
            public var call: Duration
            public var freeze: Duration
            public var cycle: Duration?
        }

        /// Orders that a lit one takes beside those of its `takes`.
        public enum Taking: String, CaseIterable, Sendable {
            case hidden
            case pegged
        }

        /// A thing that goes wrong, and when.
        public struct Fault: Equatable, Sendable {
            public enum Kind: String, CaseIterable, Sendable {
                case rejectOrder, lateAck, delayReport, duplicateReport, reorderReport, dropReport
                case dropQuote, disconnect, overfill, bust, halt, noQuote, lateQuote, withdrawQuote

                /// It lasts: `by` says how long.
                var lasts: Bool {
                    switch self {
                    case .lateAck, .delayReport, .bust, .halt, .lateQuote, .withdrawQuote:
                        return true
                    case .rejectOrder, .duplicateReport, .reorderReport, .dropReport, .dropQuote,
                        .disconnect, .overfill, .noQuote:
                        return false
                    }
                }
            }

            public enum Schedule: Equatable, Sendable {
                case every(Int)
                case once(Int)
                case perMille(Int)
            }

            public var kind: Kind
            public var schedule: Schedule
            public var by: Duration
        }
    }
}

extension Configuration.Venue.Simulator {
    init(reading section: ConfigurationSection) {
        exchanges = section.texts("exchanges") ?? []
        prices = section.pairs("prices").compactMap { pair in
            var text = pair.text
            let parsed = text.withUTF8 { DecimalText.parse(UnsafeRawBufferPointer($0)) }
            guard case .success(let units) = parsed, units > 0 else {
                section.report(
                    pair.entry, "simulator.prices must have prices such as {BTCUSD: 64000}")
                return nil
            }
            return Quote(symbol: pair.name, price: Price(units: units))
        }
        flows = section.pairs("flows").map { Flow(symbol: $0.name, file: $0.text) }
        quoteLife = section.duration(
            "quoteLife", min: 1_000_000, max: 3_600_000_000_000, default: .seconds(5))
        halfSpread = section.integer("halfSpread", in: 1...1_000, default: 5)
        latency = section.duration("latency", max: 10_000_000_000, default: .zero)
        latencies = Self.latencies(section.section("latencies"))
        auctions = Self.auctions(section.section("auctions"))
        takes = section.choices("takes")
        faults = section.list("faults") { Self.fault($0) }
        isNumbered = section.flag("numbered", default: false)
        seed = section.integer("seed", in: 0...Int(Int32.max), default: 1)
        section.finish()
    }

    private static func latencies(_ section: ConfigurationSection) -> [Latency] {
        defer { section.finish() }
        return Latency.Kind.allCases.compactMap { kind in
            let inner = section.section(kind.rawValue)
            defer { inner.finish() }
            let median = inner.duration("median", max: 10_000_000_000)
            let spread = inner.integer("spread", in: 100...10_000, default: 100)
            let most = inner.duration("most", max: 60_000_000_000, default: .seconds(10))
            guard let median else {
                if inner.isPresent, !inner.has("median") {
                    inner.reportMissing("median", example: "median: 2ms")
                }
                return nil
            }
            return Latency(kind: kind, median: median, spread: spread, most: most)
        }
    }

    private static func auctions(_ section: ConfigurationSection) -> Auctions? {
        defer { section.finish() }
        let opening = section.duration("opening", min: 1_000_000)
        let closing = section.duration("closing", min: 1_000_000)
        let call = section.duration("call", min: 1_000_000, default: .seconds(60))
        let freeze = section.duration("freeze", default: .zero)
        let cycle = section.duration("cycle", min: 1_000_000)
        guard section.isPresent else { return nil }
        func object(_ key: String, _ text: String) {
            section.diagnostics.report(section.file(of: key), section.line(of: key), text)
        }
        if opening == nil, closing == nil {
            section.reportMissing("opening or closing", example: "opening: 30s")
        }
        if let opening, let closing, closing <= opening {
            object("closing", "simulator.auctions closes before it has opened; write closing: 10m")
        }
        if let cycle, cycle <= (closing ?? opening ?? .zero) {
            object("cycle", "simulator.auctions begins anew before its day is over")
        }
        return Auctions(
            opening: opening, closing: closing, call: call, freeze: freeze, cycle: cycle)
    }

    private static func fault(_ section: ConfigurationSection) -> Fault? {
        let kind: Fault.Kind = section.choice(required: "kind", example: .duplicateReport)
        let every = section.integer("every", in: 1...1_000_000)
        let once = section.integer("once", in: 1...1_000_000)
        let chance = section.integer("perMille", in: 1...1_000)
        let by = section.duration("by", min: 1_000, max: 60_000_000_000)
        guard section.isPresent else { return nil }
        let schedules: [Fault.Schedule] = [
            every.map { .every($0) }, once.map { .once($0) }, chance.map { .perMille($0) },
        ].compactMap { $0 }
        if schedules.count != 1 {
            section.diagnostics.report(
                section.file, section.line,
                "\(section.path) needs one of every, once and perMille: every: 10")
        }
        if kind.lasts, by == nil {
            section.reportMissing("by", example: "by: 50ms")
        } else if !kind.lasts, section.has("by") {
            section.diagnostics.report(
                section.file(of: "by"), section.line(of: "by"),
                "\(section.path) has by, and \(kind.rawValue) does not last; take it away")
        }
        return schedules.first.map { Fault(kind: kind, schedule: $0, by: by ?? .zero) }
    }
}
