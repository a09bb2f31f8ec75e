import FIXCodec
import FIXGateway
import OMSTypes
import StreamVenueGateway
import VenueGateway

extension Configuration {
    /// A place to trade, which we dial.
    public struct Venue: Equatable, Sendable {
        public var name: String
        /// ISO 10383; LastMkt (30) of its fills.
        public var mic: String?
        public var kind: Kind
        public var connect: Address
        /// Where to dial when it does not serve, in this order.
        public var alternates: [Address]
        /// Which address comes first after an outage.
        public var returnTo: FIXInitiator.ReturnPolicy
        /// How often the first address is tried while another one serves; `nil`: never.
        public var probePrimary: Duration?
        public var connectTimeout: Duration
        /// Our own address; `nil`: the system chooses.
        public var source: String?
        /// What the shortening of pauses is drawn from.
        public var jitterSeed: Int
        public var tls: FIXTLSClientSettings?
        /// Username (553) of our Logon.
        public var username: String?
        public var password: PasswordSource?
        public var passwordIsRawData: Bool
        public var options: FIXOptions
        /// SenderCompID (49) of our messages to it.
        public var senderCompID: String
        /// TargetCompID (56) of our messages to it.
        public var targetCompID: String
        /// HeartBtInt (108) of our Logon; `nil`: that of `fix.heartbeat`.
        public var heartbeat: Duration?
        /// How long to wait before dialling again.
        public var reconnect: Duration
        /// Lower comes first where cost, price, size and latency are equal.
        public var priority: Int
        /// Per share, in the instrument's currency, for an order that takes liquidity.
        public var takeFee: Price
        /// Per share, for an order that provides liquidity; negative for a fee.
        public var postRebate: Price
        /// What it takes beside plain orders; the OMS works the rest itself.
        public var takes: [Taking] = []
        /// `nil`: both, as ever.
        public var orderTypes: [OrderType]?
        /// `nil`: plain orders of every kind, and what `takes` names.
        public var timesInForce: [Validity]?
        /// Steps of its prices and quantities, by rising price; empty: those of the instrument.
        public var steps: [Step] = []
        /// What `takeFee` and `postRebate` are made of, where the configuration sets none.
        public var fees = VenueFees()
        /// How its messages differ from its version of FIX.
        public var map = VenueMap()
        public var wire = Wire.fix
        /// How it is spoken to over WebSocket and REST, where it is no venue of FIX.
        public var stream = StreamTemplate()
        /// Of a venue of the kind `rfq`.
        public var dealer = Dealer()
        /// Files of the key and the secret by which it knows us, one line each.
        public var keyFile: String?
        public var secretFile: String?
        /// `connect` stands in the configuration.
        public var isDialled = true
        /// Whether to subscribe to its quotes.
        public var marketData: Bool
        public var feed = Feed()
        /// Hours that hold for its market where the configuration has none of that name.
        public var market: Market?
        /// New orders and replaces older than this are gap-filled instead of sent again.
        public var resendMaxAge: Duration
        /// How fast it may be sent messages; `nil`: as fast as they are decided.
        var messageRate: VenuePort.Settings?
        /// How it is asked for the state of our orders when its session has logged on.
        public var reconcile: Reconcile
        public var simulator: Simulator

        public enum Kind: String, CaseIterable, Sendable {
            case lit
            case dark
            /// Takes orders for the opening and the close, nothing between.
            case auction
            /// Answers requests for quotes.
            case rfq
        }

        /// An order that a venue may take by itself.
        public enum Taking: String, CaseIterable, Sendable {
            case displayQty
            case minQty
            case atTheOpening
            case atTheClose
            case goodTillCrossing
            case intermarketSweep
        }

        public struct Reconcile: Equatable, Sendable {
            /// What the venue is sent.
            public enum By: String, CaseIterable, Sendable {
                /// An OrderStatusRequest (H) for each order.
                case orders
                /// One OrderMassStatusRequest (AF).
                case mass
                case none
            }
            /// What becomes of executions that only its CumQty tells of.
            public enum MissedFills: String, CaseIterable, Sendable {
                case report
                case book
            }
            public var by: By
            public var missedFills: MissedFills
        }
    }
}

extension Configuration.Venue {
    /// - Parameter template: the name of the template that the section is, instead of a venue.
    init(
        reading section: ConfigurationSection, _ names: inout ConfigurationNames,
        template: String? = nil
    ) {
        if let template {
            name = template
        } else {
            section.takeTemplate()
            name = section.text(required: "name", example: "name: VENUE1")
            names.declare(.venue, name, "name", in: section)
        }
        mic = section.mic("mic")
        kind = section.choice("kind", default: .lit)
        if let addresses = section.addresses("connect") {
            connect = addresses[0]
            alternates = Array(addresses.dropFirst())
        } else {
            alternates = []
            connect = Configuration.Address(host: "127.0.0.1", port: 9101)
            isDialled = false
        }
        senderCompID = section.text("senderCompID", default: "OMS")
        targetCompID = section.text("targetCompID") ?? name
        heartbeat = section.seconds("heartbeat")
        reconnect = section.duration(
            "reconnect", min: 10_000_000, max: 600_000_000_000, default: .milliseconds(200))
        returnTo = section.choice("returnTo", default: .primary)
        probePrimary = section.duration("probePrimary", min: 1_000_000_000)
        if probePrimary != nil, returnTo == .stay || alternates.isEmpty {
            section.diagnostics.report(
                section.file(of: "probePrimary"), section.line(of: "probePrimary"),
                "\(section.path) has probePrimary, which needs returnTo: primary and a list of "
                    + "addresses in connect")
        }
        connectTimeout = section.duration(
            "connectTimeout", min: 100_000_000, max: 120_000_000_000, default: .seconds(5))
        source = section.text("source")
        jitterSeed = section.integer("jitterSeed", in: 0...Int(Int32.max), default: 1)
        tls = FIXTLSClientSettings(reading: section.section("tls"))
        username = section.text("username")
        password = Configuration.PasswordSource(reading: section)
        passwordIsRawData = section.flag("passwordInRawData", default: false)
        options = Configuration.FIXOptions(reading: section)
        options.sub = FIXSubIdentity(
            reading: section, ours: ("senderSubID", "senderLocationID"),
            theirs: ("targetSubID", "targetLocationID"))
        options.times.logonTimeout = section.seconds("logonTimeout", default: 10)
        priority = section.integer("priority", in: 1...10_000, default: 1)
        takeFee = section.price("takeFee", min: -DecimalText.scale) ?? .none
        postRebate = section.price("postRebate", min: -DecimalText.scale) ?? .none
        marketData = section.flag("marketData", default: true)
        feed = Feed(reading: section.section("feed"))
        let resend = section.section("resendOrders")
        resendMaxAge = resend.duration("maxAge", default: .seconds(10))
        resend.finish()
        messageRate = VenuePort.Settings(reading: section.section("messageRate"))
        reconcile = Reconcile(reading: section.section("reconcile"))
        if reconcile.by == .mass, options.version < .fix43 {
            section.diagnostics.report(
                section.file(of: "reconcile"), section.line(of: "reconcile"),
                "\(section.path) has reconcile by mass, which FIX has from 4.3 on; use by: orders")
        }
        simulator = Simulator(reading: section.section("simulator"))
        readTraits(section, &names)
        readTaking(section)
        if !isDialled, wire == .fix, !section.has("connect"), template == nil {
            section.reportMissing("connect", example: "connect: \"127.0.0.1:9101\"")
        }
        if template == nil { checkUse(section) }
    }

    /// What a template says of it.
    private mutating func readTraits(
        _ section: ConfigurationSection, _ names: inout ConfigurationNames
    ) {
        steps = Self.steps(section)
        fees = Configuration.VenueFees(reading: section)
        // What the entry sets itself is not for the lines to say.
        if section.has("takeFee") { fees.lines.removeAll { $0.liquidity != .maker } }
        if section.has("postRebate") { fees.lines.removeAll { $0.liquidity == .maker } }
        wire = section.choice("protocol", default: .fix)
        if section.has("sendRate") {
            section.diagnostics.report(
                section.file(of: "sendRate"), section.line(of: "sendRate"),
                "sendRate\(section.inside) is called messageRate, as for venues of FIX; write "
                    + "messageRate: {perSecond: 50, burst: 50}")
        }
        dealer = Dealer(reading: section, kind, options)
        map = VenueMap(reading: section, options, isFIX: wire == .fix)
        map.quoteAnswer = dealer.answer
        stream = StreamTemplate(reading: section, isUsed: wire != .fix)
        if wire != .fix { stream.rate = Self.streamRate(messageRate, section) }
        keyFile = section.path("keyFile")
        secretFile = section.path("secretFile")
        market = Self.market(section, &names)
    }

    /// What can be described but not traded at yet.
    private func checkUse(_ section: ConfigurationSection) {
        let reason: String
        if wire == .webSocket, kind == .lit {
            return checkKey(section)
        }
        if wire != .fix {
            reason = "speaks \(wire.rawValue), for which there is no gateway yet"
        } else {
            return
        }
        section.diagnostics.report(
            section.file, section.line,
            "venue \(name) \(reason); take it out of this configuration (needletail check "
                + "describes its template), or reach it over FIX as a lit or dark venue")
    }

    /// What signs needs something to sign with, and where the link goes is told.
    private func checkKey(_ section: ConfigurationSection) {
        if stream.authentication != nil, keyFile == nil || secretFile == nil {
            section.diagnostics.report(
                section.file, section.line,
                "venue \(name) knows us by a key; name the files that hold it, and its secret: "
                    + "keyFile: key.txt, secretFile: secret.txt")
        }
        if isDialled, !["127.0.0.1", "localhost", "::1"].contains(connect.host) {
            section.diagnostics.report(
                section.file(of: "connect"), section.line(of: "connect"),
                "venue \(name) speaks webSocket, and connect stands for a simulated venue on this "
                    + "machine, without TLS; for a real one write its addresses in endpoints")
        }
    }

    private static func market(
        _ section: ConfigurationSection, _ names: inout ConfigurationNames
    ) -> Configuration.Market? {
        if section.isWord("market", "off") { return nil }
        let hours = section.section("market")
        guard hours.isPresent || section.diagnostics.walksSchema else { return nil }
        let market = Configuration.Market(reading: hours, &names)
        hours.finish()
        return market
    }
}

extension Configuration.Venue.Reconcile {
    init(reading section: ConfigurationSection) {
        by = section.choice("by", default: .orders)
        missedFills = section.choice("missedFills", default: .report)
        section.finish()
    }
}
