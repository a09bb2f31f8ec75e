import OMSTypes

// What a venue takes, and in which steps.
extension Configuration.Venue {
    /// Types of orders that the OMS sends; others it works itself, as market and limit orders.
    public enum OrderType: String, CaseIterable, Sendable {
        case market
        case limit
    }

    /// How long orders that the OMS sends may stand.
    public enum Validity: String, CaseIterable, Sendable {
        case day
        case immediateOrCancel
        case fillOrKill
        case atTheOpening
        case atTheClose
        case goodTillCrossing

        /// What of `takes` says the same.
        var taking: Taking? {
            switch self {
            case .day, .immediateOrCancel, .fillOrKill: return nil
            case .atTheOpening: return .atTheOpening
            case .atTheClose: return .atTheClose
            case .goodTillCrossing: return .goodTillCrossing
            }
        }
    }

    /// Steps of prices and quantities from a price on.
    public struct Step: Equatable, Sendable {
        public var from: Price
        /// `.none`: any price.
        public var tick: Price
        /// Zero: any quantity.
        public var lot: Quantity
    }

    /// What it speaks.
    public enum Wire: String, CaseIterable, Sendable {
        case fix
        case webSocket
        case rest
    }

    static func steps(_ section: ConfigurationSection) -> [Step] {
        var last: Price?
        return section.list("steps") { step in
            let from = step.price("from", min: 0) ?? .none
            let tick = step.price("tick") ?? .none
            let lot = step.quantity("lot") ?? .zero
            if step.isPresent, !step.has("tick"), !step.has("lot") {
                step.reportMissing("tick or lot", example: "tick: \"0.01\"")
            }
            if let last, from <= last {
                step.diagnostics.report(
                    step.file(of: "from"), step.line(of: "from"),
                    "\(step.path) begins at \(DecimalText.string(from.units)), no higher than the "
                        + "one before it; list them by rising price")
            }
            last = from
            return Step(from: from, tick: tick, lot: lot)
        }
    }

    /// Reads `orderTypes` and `timesInForce`; absent ones ask for nothing new.
    mutating func readTaking(_ section: ConfigurationSection) {
        takes = section.choices("takes")
        orderTypes = section.has("orderTypes") ? section.choices("orderTypes") : nil
        timesInForce = section.has("timesInForce") ? section.choices("timesInForce") : nil
        func object(_ key: String, _ text: String) {
            section.diagnostics.report(section.file(of: key), section.line(of: key), text)
        }
        // A word that is none was reported already.
        let isRead = orderTypes?.count == section.texts("orderTypes")?.count
        if let orderTypes, isRead, !orderTypes.contains(.limit) {
            object(
                "orderTypes",
                "orderTypes\(section.inside) lacks limit, and nearly all that is sent is a limit "
                    + "order; a venue without them cannot be used")
        }
        if kind == .rfq, marketData {
            object(
                "kind",
                "\(section.shownPath) is a dealer, who shows no quotes unasked; add "
                    + "marketData: off")
        }
        if kind == .auction, marketData {
            object(
                "kind",
                "\(section.shownPath) is an auction, which shows no quotes that can be taken; add "
                    + "marketData: off")
        }
        guard let timesInForce else {
            if kind == .auction {
                object(
                    "kind",
                    "\(section.shownPath) is an auction; add "
                        + "timesInForce: [atTheOpening, atTheClose]")
            }
            return
        }
        let natives = timesInForce.compactMap(\.taking)
        for taking in takes
        where Validity.allCases.contains(where: { $0.taking == taking })
            && !natives.contains(taking)
        {
            object(
                "takes",
                "takes\(section.inside) has \(taking.rawValue), which timesInForce has not; add it "
                    + "there or remove it here")
        }
        for native in natives where !takes.contains(native) { takes.append(native) }
        checkKind(section, object)
    }

    private func checkKind(_ section: ConfigurationSection, _ object: (String, String) -> Void) {
        let immediate: [Validity] = [.immediateOrCancel, .fillOrKill]
        switch kind {
        case .auction:
            for word in timesInForce ?? [] where word.taking == nil {
                object(
                    "timesInForce",
                    "\(section.shownPath) is an auction, where nothing is \(word.rawValue); "
                        + "timesInForce may have atTheOpening, atTheClose and goodTillCrossing")
            }
        case .dark:
            if !(timesInForce ?? immediate).contains(.immediateOrCancel) {
                object(
                    "timesInForce",
                    "\(section.shownPath) is dark, and a dark venue is sent nothing but "
                        + "immediateOrCancel; add it")
            }
        case .rfq:
            if !(timesInForce ?? immediate).contains(.fillOrKill) {
                object(
                    "timesInForce",
                    "\(section.shownPath) is a dealer, whose quotes are taken fillOrKill; add it")
            }
        case .lit: break
        }
    }
}

extension ConfigurationSection {
    /// The section as the subject of a sentence.
    var shownPath: String { path.isEmpty ? "the venue" : path }
}
