import FIXCodec
import OMSTypes

/// The rules of one FIX version: fields, and what each message must and may hold.
///
/// Immutable, so that all sessions of a version share one. Built-in versions come from compact
/// text (`of(_:)`); a venue's own rules are built with the same initialiser.
public final class FIXDictionary: Sendable {
    /// Where the names come from.
    enum Names: Sendable {
        case builtIn(FIXBuiltIn)
        case given(FIXNames)
        /// Of the session layer and of the application's messages; these go before.
        indirect case both(Names, Names)
    }

    /// BeginString (8) of the version.
    public let beginString: Text64
    public let header: FIXMembers
    public let trailer: FIXMembers
    /// By tag, at most one a tag.
    public let fields: [FIXFieldRule]
    private let messages: [FIXMsgType: FIXMessageRule]
    private let nameSource: Names
    /// The same rules in the form that the validator reads.
    let tables: FIXRuleTables

    /// - Parameters:
    ///   - fields: at most one rule per tag; the last one counts. What members are no field of
    ///     their own is text.
    ///   - names: what people read.
    public convenience init(
        beginString: Text64, fields: [FIXFieldRule], header: FIXMembers, trailer: FIXMembers,
        messages: [FIXMsgType: FIXMessageRule], names: FIXNames
    ) {
        self.init(
            beginString: beginString, fields: fields, header: header, trailer: trailer,
            messages: messages, names: .given(names))
    }

    init(
        beginString: Text64, fields: [FIXFieldRule], header: FIXMembers, trailer: FIXMembers,
        messages: [FIXMsgType: FIXMessageRule], names: Names
    ) {
        self.beginString = beginString
        self.header = header
        self.trailer = trailer
        self.messages = messages
        nameSource = names
        let layout = FIXRuleLayout(fields, header, trailer, messages)
        self.fields = layout.fields
        tables = FIXRuleTables(layout)
    }

    /// The largest tag that has a rule.
    public var tagMax: Int { tables.tagLimit - 1 }

    public func field(_ tag: Int) -> FIXFieldRule? {
        let position = tables.fieldNumber(tag)
        return position > 0 ? fields[position - 1] : nil
    }

    public func message(_ type: FIXMsgType) -> FIXMessageRule? { messages[type] }

    /// Every MsgType (35) that the dictionary knows, in order of its text.
    public var messageTypes: [FIXMsgType] {
        messages.keys.sorted { $0.description < $1.description }
    }

    /// The data field whose size a length field announces, for example 96 for 95.
    public func dataTag(forLength tag: Int) -> Int? { tables.partner(of: tag, isLength: true) }

    /// Name of a field, for example `Side` for 54.
    public func name(of tag: Int) -> String? {
        Self.first(nameSource) { $0.field(tag) }
    }

    /// Name of a field's value, for example `Buy` for `1` of 54.
    public func name(of value: String, in tag: Int) -> String? {
        Self.first(nameSource) { $0.value(value, of: tag) }
    }

    private static func first(_ source: Names, _ read: (FIXNames) -> String?) -> String? {
        switch source {
        case .builtIn(let version): return read(version.names)
        case .given(let names): return read(names)
        case .both(let transport, let application):
            return first(application, read) ?? first(transport, read)
        }
    }

    /// Sessions over FIXT 1.1: header, trailer and session messages of `transport`, all other
    /// messages of `application`.
    public convenience init(transport: FIXDictionary, application: FIXDictionary) {
        var rules = application.messages.filter { !$0.key.isAdmin }
        rules.merge(transport.messages) { _, session in session }
        self.init(
            beginString: transport.beginString,
            fields: application.fields + transport.fields.map { $0.joined(application) },
            header: transport.header, trailer: transport.trailer, messages: rules,
            names: .both(transport.nameSource, application.nameSource))
    }
}

extension FIXFieldRule {
    /// The session's rule, its list of values widened by what the application's messages allow.
    fileprivate func joined(_ application: FIXDictionary) -> FIXFieldRule {
        guard let values, let others = application.field(tag)?.values else { return self }
        return FIXFieldRule(tag: tag, type: type, values: values.union(others))
    }
}
