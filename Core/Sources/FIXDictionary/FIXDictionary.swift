import FIXCodec
import OMSTypes

/// The rules of one FIX version: fields, and what each message must and may hold.
///
/// Immutable, so that all sessions of a version share one. Built-in versions come from compact
/// text (`fix44`); a venue's own rules are built with the same initialiser.
public final class FIXDictionary: Sendable {
    /// BeginString (8) of the version.
    public let beginString: Text64
    public let header: FIXMembers
    public let trailer: FIXMembers
    private let fields: [FIXFieldRule]
    /// Position in `fields` by tag, −1 where there is none.
    private let positions: [Int32]
    private let messages: [FIXMsgType: FIXMessageRule]

    /// - Parameter fields: at most one rule per tag; the last one counts.
    public init(
        beginString: Text64, fields: [FIXFieldRule], header: FIXMembers, trailer: FIXMembers,
        messages: [FIXMsgType: FIXMessageRule]
    ) {
        self.beginString = beginString
        self.fields = fields
        self.header = header
        self.trailer = trailer
        self.messages = messages
        var table = [Int32](repeating: -1, count: (fields.map(\.tag).max() ?? 0) + 1)
        for (position, field) in fields.enumerated() { table[field.tag] = Int32(position) }
        positions = table
    }

    /// The largest tag that has a rule.
    public var tagMax: Int { positions.count - 1 }

    public func field(_ tag: Int) -> FIXFieldRule? {
        guard tag > 0, tag < positions.count, positions[tag] >= 0 else { return nil }
        return fields[Int(positions[tag])]
    }

    public func message(_ type: FIXMsgType) -> FIXMessageRule? { messages[type] }

    /// FIX 4.4, complete.
    public static let fix44: FIXDictionary = {
        do {
            return try FIXDictionaryText.dictionary(
                beginString: "FIX.4.4", fields: FIXDictionaryText.fix44Fields.description,
                messages: FIXDictionaryText.fix44Messages.description)
        } catch {
            preconditionFailure("the built-in dictionary is damaged: \(error)")
        }
    }()
}
