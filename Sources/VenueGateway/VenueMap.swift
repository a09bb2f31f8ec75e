import FIXCodec
import OMSTypes

/// How a venue's messages differ from its version of FIX: tags and values under other names, fields
/// that it wants besides, its own symbols. Inside there is one form; this translates at the edge.
public struct VenueMap: Equatable, Sendable {
    /// A field of ours that has another tag there.
    public struct Tag: Equatable, Sendable {
        public var ours: Int
        public var theirs: Int
        public init(ours: Int, theirs: Int) {
            self.ours = ours
            self.theirs = theirs
        }
    }

    /// A value of a field of ours that is written otherwise there.
    public struct Value: Equatable, Sendable {
        /// Our tag.
        public var tag: Int
        public var ours: String
        public var theirs: String
        public init(tag: Int, ours: String, theirs: String) {
            self.tag = tag
            self.ours = ours
            self.theirs = theirs
        }
    }

    /// A field with the same value in every message of a type. It takes the place of a field that
    /// the message has anyway.
    public struct Constant: Equatable, Sendable {
        public var type: FIXMsgType
        /// As it goes out: no map changes it.
        public var tag: Int
        public var value: String
        public init(type: FIXMsgType, tag: Int, value: String) {
            self.type = type
            self.tag = tag
            self.value = value
        }
    }

    public var tags: [Tag] = []
    public var values: [Value] = []
    public var constants: [Constant] = []
    public var symbology = VenueSymbology()
    /// Of a dealer: how its quotes are taken.
    public var quoteAnswer = QuoteAnswer.order

    /// The message that takes a dealer's quote.
    public enum QuoteAnswer: String, CaseIterable, Sendable {
        /// NewOrderSingle (D), previously quoted, with the QuoteID (117).
        case order
        /// QuoteResponse (AJ), which FIX has from 4.4 on.
        case response
    }

    public init() {}

    /// The venue speaks as its version of FIX does.
    public var isPlain: Bool { !changesInward && constants.isEmpty }

    /// What comes in has to be translated.
    public var changesInward: Bool {
        !(tags.isEmpty && values.isEmpty && symbology.isPlain)
    }

    /// The same with more names of instruments, which go before its own.
    public func naming(_ aliases: [VenueSymbology.Pair]) -> VenueMap {
        var result = self
        result.symbology.table = aliases + symbology.table
        return result
    }

    /// The map as a venue that speaks by it needs it: the form inside is the same on its side, the
    /// constant fields are the business of those who send them.
    public var ofVenue: VenueMap {
        var result = self
        result.constants = []
        return result
    }

    /// Tags that no map may touch: those of the session, and those by which orders are found.
    public static func isReserved(_ tag: Int) -> Bool {
        switch tag {
        case 8, 9, 10, 11, 34, 35, 36, 41, 43, 49, 50, 52, 56, 57, 89, 90, 91, 93, 97, 98, 108,
            112, 115, 116, 122, 123, 128, 129, 142, 143, 144, 145, 212, 213, 347, 369, 1128, 1129,
            1137, 1156:
            return true
        default: return FIXDataFields.dataTag(forLength: UInt32(clamping: tag)) != 0
        }
    }
}
