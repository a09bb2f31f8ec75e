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
        }
    }

    static func describe(_ event: EngineEvent) -> String {
        switch event {
        case .reference(let change): return "reference \(change.item.key)"
        case .orders(let event): return plain(event)
        case .postTrade(let event): return plain(event)
        case .sequenceNumbers(let numbers): return plain(numbers)
        }
    }

    static func describe(_ command: EngineCommand) -> String {
        switch command {
        case .reference(let change): return "reference \(change.item.key)"
        case .orders(let command): return plain(command)
        case .postTrade(let command): return plain(command)
        case .sequenceNumbers(let numbers): return plain(numbers)
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
