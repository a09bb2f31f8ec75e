/// What is checked of a session's inbound messages.
public struct FIXValidationOptions: Equatable, Sendable {
    /// Required fields are present, those inside groups too (373=1).
    public var requiredFields = true
    /// Only tags that the dictionary knows (373=0).
    public var knownTags = true
    /// An unknown tag is answered with 373=3 instead of 0: what some counterparties expect.
    public var unknownTagsAreUndefined = false
    /// Only tags that the message may have (373=2).
    public var messageTags = true
    /// Tags that two firms agree on (5000 to 39999) pass although dictionary or message do not
    /// have them.
    public var userTagsPass = false
    /// Every field has a value (373=4).
    public var fieldsHaveValues = true
    /// Values have the form of their type (373=6).
    public var formats = true
    /// Values are among those listed (373=5).
    public var enumerations = true
    /// Header before body before trailer (373=14).
    public var sections = true
    /// Counts (373=16), delimiters and the order inside an entry (373=15).
    public var groups = true
    /// No tag twice outside groups, none twice in an entry (373=13).
    public var repeatedTags = true
    /// A data field follows the length that announces it, and has that length (373=5 for the
    /// length; 373=1 where it is missing, 373=14 where it stands elsewhere).
    public var dataLengths = true

    public init() {}

    /// Everything on.
    public static let strict = FIXValidationOptions()

    /// Tags that two firms agree on.
    static func isUserTag(_ tag: Int) -> Bool { tag >= 5000 && tag < 40_000 }
}
