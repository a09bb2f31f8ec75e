import FIXCodec

/// The names that a configuration gives, and the places that refer to them.
struct ConfigurationNames {
    /// What a name names; the raw value is the word in messages.
    enum Kind: String {
        case account
        case client
        case counterparty
        case desk
        case instrument
        /// What a Logon is known by.
        case logon = "Logon"
        /// A client that owns a listed account, unlike one that only sends orders.
        case owner = "client with accounts"
        case policy = "routing policy"
        case session
        case calendar = "settlement calendar"
        case user
        case venue
    }

    private struct Place {
        let kind: Kind
        let name: String
        let file: String
        let line: Int
        let inside: String
    }

    private var declared: [Place] = []
    private var references: [Place] = []
    /// Our CompID where a session names none.
    var ourCompID = ""
    /// Kinds of which any name is accepted (`accounts: any`).
    var open: Set<Kind> = []

    /// A name that others may refer to; empty names were reported where they are missing.
    mutating func declare(
        _ kind: Kind, _ name: String, _ key: String, in section: ConfigurationSection
    ) {
        guard !name.isEmpty else { return }
        declared.append(Self.place(kind, name, key, section))
    }

    /// What tells a session's Logon from those of all others.
    mutating func declareLogon(
        _ compID: String, _ sub: FIXSubIdentity, ourCompID: String?, _ version: FIXVersion,
        in section: ConfigurationSection
    ) {
        guard !compID.isEmpty else { return }
        let parts = [
            ("SenderSubID", sub.targetSubID), ("SenderLocationID", sub.targetLocationID),
            ("TargetSubID", sub.senderSubID), ("TargetLocationID", sub.senderLocationID),
        ]
        let agreed = parts.filter { !$0.1.isEmpty }.map { ", \($0.0) \($0.1)" }.joined()
        let name = "\(compID) to \(ourCompID ?? self.ourCompID) in \(version)\(agreed)"
        declare(.logon, name, "compID", in: section)
    }

    /// A place that must name something declared anywhere in the configuration.
    mutating func refer(
        _ kind: Kind, _ name: String, _ key: String, in section: ConfigurationSection
    ) {
        guard !name.isEmpty else { return }
        references.append(Self.place(kind, name, key, section))
    }

    /// Reports names given twice, and references to nothing.
    func check(_ diagnostics: ConfigurationDiagnostics) {
        var first: [String: Place] = [:]
        for place in declared
        where place.kind != .client && place.kind != .owner && place.kind != .desk {
            let key = "\(place.kind.rawValue) \(place.name)"
            guard let earlier = first[key] else {
                first[key] = place
                continue
            }
            diagnostics.report(
                place.file, place.line,
                "\(place.kind.rawValue) \"\(place.name)\" is there twice "
                    + "(first at \(earlier.file):\(earlier.line)); rename or remove one")
        }
        for place in references where !open.contains(place.kind) {
            var known: [String] = []
            for other in declared where other.kind == place.kind && !known.contains(other.name) {
                known.append(other.name)
            }
            guard !known.contains(place.name) else { continue }
            let advice = NearestWord.advice(
                place.name, known: known, plural: "known ones")
            diagnostics.report(
                place.file, place.line,
                "unknown \(place.kind.rawValue) \"\(place.name)\"\(place.inside); \(advice)")
        }
    }

    private static func place(
        _ kind: Kind, _ name: String, _ key: String, _ section: ConfigurationSection
    ) -> Place {
        Place(
            kind: kind, name: name, file: section.file(of: key), line: section.line(of: key),
            inside: section.inside)
    }
}
