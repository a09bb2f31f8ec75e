import FIXCodec
import FIXGateway
import OMSTypes

extension Configuration {
    /// A FIX session that somebody opens to us.
    public struct Session: Equatable, Sendable {
        /// What it is called here; unique.
        public var name: String
        /// SenderCompID (49) of the other side.
        public var compID: String
        /// Our CompID to it; `nil`: `fix.compID`.
        public var ourCompID: String?
        /// Who may log on.
        public var logon: FIXLogonRules
        public var options: FIXOptions
        /// HeartBtInt (108) that its Logons must propose; `nil`: any.
        public var heartbeat: Duration?
        public var kind: Kind
        public var ack: Acknowledgement
        /// The client whose accounts its orders may name.
        public var client: String
        public var accounts: AccountScope
        /// Its orders wait for the desk instead of being routed.
        public var staged: Bool
        /// The user who acts over it: with the role risk or administrator it may halt trading.
        public var user: String?
        /// The counterparty that confirms over this session.
        public var counterparty: String?
        /// The venue whose executions it sends copies of; `nil`: LastMkt (30) names it.
        public var venue: String?
        /// Of a drop-copy session: whose reports it gets.
        public var copies: Configuration.DropCopyScope?
        public var cancelOnDisconnect: CancelOnDisconnect

        public enum Kind: String, CaseIterable, Sendable {
            case orders
            case counterparty
            /// Gets copies of execution reports and sends nothing.
            case dropCopy
            /// Sends copies of our executions, which are compared with what we booked.
            case executionCopies
        }

        /// The accounts that its orders may name in Account (1).
        public enum AccountScope: Equatable, Sendable {
            case any
            /// All accounts of the session's client.
            case ofClient
        }

        /// When the client's order is acknowledged (150=0).
        public enum Acknowledgement: String, CaseIterable, Sendable {
            /// As soon as we accept it.
            case onAccept
            /// When the first venue acknowledges a child.
            case onVenueAck
        }
    }

    /// A person or system that may change state, besides FIX sessions.
    public struct User: Equatable, Sendable {
        public var name: String
        public var role: Role
        /// SHA-256 of the API token, hexadecimal.
        public var tokenHash: String?

        public enum Role: String, CaseIterable, Sendable {
            case trader
            case risk
            case operations
            case compliance
            case administrator
        }
    }

    /// The other side of confirmations.
    public struct Counterparty: Equatable, Sendable {
        public var name: String
        /// The simulated counterparty only: one confirmation in so many is disputed; 0: none.
        public var breakEvery: Int
        /// The simulated counterparty only: what its breaks are drawn from.
        public var seed: Int
    }
}

extension Configuration.Session {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        compID = section.text(required: "compID", example: "compID: CLIENT1")
        name = section.text("name") ?? compID
        names.declare(.session, name, section.has("name") ? "name" : "compID", in: section)
        ourCompID = section.text("ourCompID")
        logon = FIXLogonRules(reading: section)
        options = Configuration.FIXOptions(reading: section)
        options.sub = FIXSubIdentity(
            reading: section, ours: ("ourSubID", "ourLocationID"), theirs: ("subID", "locationID"))
        heartbeat = section.seconds("heartbeat")
        names.declareLogon(
            compID, options.sub, ourCompID: ourCompID, options.version, in: section)
        kind = section.choice("kind", default: .orders)
        ack = section.choice("ack", default: .onAccept)
        client = section.text("client") ?? compID
        names.declare(.client, client, "client", in: section)
        accounts = Self.accounts(section)
        staged = section.flag("staged", default: false)
        user = section.text("user")
        names.refer(.user, user ?? "", "user", in: section)
        venue = section.text("venue")
        names.refer(.venue, venue ?? "", "venue", in: section)
        if venue != nil, kind != .executionCopies {
            section.diagnostics.report(
                section.file(of: "venue"), section.line(of: "venue"),
                "\"venue\"\(section.inside) counts only with kind: executionCopies; "
                    + "remove it or change the kind")
        }
        counterparty = section.text("counterparty")
        copies = Configuration.DropCopyScope(
            reading: section, &names, isDropCopy: kind == .dropCopy)
        cancelOnDisconnect = CancelOnDisconnect(reading: section)
        if kind == .counterparty {
            if counterparty == nil, !section.has("counterparty") {
                section.reportMissing("counterparty", example: "counterparty: BROKER")
            }
            names.refer(.counterparty, counterparty ?? "", "counterparty", in: section)
        } else if counterparty != nil {
            section.diagnostics.report(
                section.file(of: "counterparty"), section.line(of: "counterparty"),
                "\"counterparty\"\(section.inside) counts only with kind: counterparty; "
                    + "remove it or change the kind")
        }
    }
}

extension Configuration {
    /// The session's user, where that is somebody who may halt trading.
    func officer(of session: Session) -> Text64? {
        guard let user = users.first(where: { $0.name == session.user }),
            user.role == .risk || user.role == .administrator
        else { return nil }
        return ReferenceFromConfiguration.text(user.name)
    }
}

extension Configuration.Session {
    private static func accounts(_ section: ConfigurationSection) -> AccountScope {
        guard section.has("accounts") else { return .ofClient }
        if section.isWord("accounts", "any") { return .any }
        section.diagnostics.report(
            section.file(of: "accounts"), section.line(of: "accounts"),
            "\"accounts\"\(section.inside) must be the word any; "
                + "remove it to take the accounts of the session's client")
        return .ofClient
    }
}

extension Configuration.User {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        name = section.text(required: "name", example: "name: alice")
        names.declare(.user, name, "name", in: section)
        role = section.choice(required: "role", example: .trader)
        tokenHash = section.tokenHash("tokenHash")
    }
}

extension Configuration.Counterparty {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        name = section.text(required: "name", example: "name: BROKER")
        names.declare(.counterparty, name, "name", in: section)
        let simulator = section.section("simulator")
        breakEvery = simulator.integer("breakEvery", in: 0...1_000_000, default: 0)
        seed = simulator.integer("seed", in: 0...Int(Int32.max), default: 1)
        simulator.finish()
    }
}
