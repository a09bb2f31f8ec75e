import OMSCore
import OMSEngine
import OMSPostTrade

/// Commands and events as text for people and for `journal dump`.
enum EventWords {
    /// The kind alone, such as `orders.filled`.
    static func kind(_ event: EngineEvent) -> String {
        switch event {
        case .reference: return "reference.changed"
        case .orders(let event): return "orders.\(caseName(event))"
        case .postTrade(let event): return "postTrade.\(caseName(event))"
        case .sequenceNumbers: return "sessions.sequenceNumbers"
        case .session: return "sessions.control"
        }
    }

    static func describe(_ event: EngineEvent) -> String {
        switch event {
        case .reference(let change): return describe(change)
        case .orders(let event): return plain(event)
        case .postTrade(let event): return plain(event)
        case .sequenceNumbers(let numbers): return plain(numbers)
        case .session(let command): return describe(command)
        }
    }

    static func describe(_ command: EngineCommand) -> String {
        switch command {
        case .reference(let change): return describe(change)
        case .orders(let command): return plain(command)
        case .postTrade(let command): return plain(command)
        case .sequenceNumbers(let numbers): return plain(numbers)
        case .session(let command): return describe(command)
        }
    }

    /// `instruments, change 3 done by alice, tick pilot: IBM tick 0.01 -> 0.05`.
    static func describe(_ change: ReferenceChange) -> String {
        guard case .instrumentChange(let change) = change.item else {
            return "reference \(change.item.key)"
        }
        let row = InstrumentWords.row(change)
        var text = "instruments, change \(row.number) \(row.state)"
        if !row.user.isEmpty { text += " by \(row.user)" }
        if !row.reason.isEmpty { text += ", \(row.reason)" }
        if !row.hash.isEmpty { text += ", file \(row.file) \(row.hash)" }
        let changes = row.differences.map {
            "\($0.subject) \($0.field) \($0.before ?? "none") -> \($0.after ?? "none")"
        }
        return changes.isEmpty ? text : text + ": " + changes.joined(separator: "; ")
    }

    /// `session 3: disable by alice: end of day`.
    static func describe(_ command: SessionCommand) -> String {
        let what = "session \(command.session.raw): \(describe(command.action))"
        guard !command.user.isEmpty else { return what }
        return what + " by \(command.user): \(command.reason)"
    }

    private static func describe(_ action: SessionCommand.Action) -> String {
        switch action {
        case .reset: return "reset both numbers to 1"
        case .set(let inbound, let outbound):
            let parts = [
                inbound.map { "next inbound \($0)" }, outbound.map { "next outbound \($0)" },
            ]
            return "set " + parts.compactMap { $0 }.joined(separator: ", ")
        case .logout(let text): return "logout, \(text)"
        case .disable: return "disable"
        case .enable: return "enable"
        case .identified(let identity):
            return "identified as \(identity.senderCompID) to \(identity.targetCompID), "
                + "version code \(identity.version)"
        }
    }

    private static func caseName(_ value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        return mirror.children.first?.label ?? "\(value)"
    }

    /// Swift's own rendering without the modules' names.
    private static func plain(_ value: Any) -> String {
        var text = String(describing: value)
        for module in ["OMSCore.", "OMSTypes.", "OMSPostTrade.", "OMSEngine."] {
            text = text.replacing(module, with: "")
        }
        return text
    }
}
