/// An instrument of the reference data; dense from 1, 0 = none.
@frozen public struct InstrumentID: Hashable, Comparable, Sendable {
    public var raw: UInt32
    @inlinable public init(_ raw: UInt32) { self.raw = raw }
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
    @inlinable public static var none: InstrumentID { InstrumentID(0) }
}

/// An account of the reference data; dense from 1, 0 = none.
@frozen public struct AccountID: Hashable, Comparable, Sendable {
    public var raw: UInt32
    @inlinable public init(_ raw: UInt32) { self.raw = raw }
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
    @inlinable public static var none: AccountID { AccountID(0) }
}

/// A venue of the reference data; dense from 1, 0 = none.
@frozen public struct VenueID: Hashable, Comparable, Sendable {
    public var raw: UInt16
    @inlinable public init(_ raw: UInt16) { self.raw = raw }
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
    @inlinable public static var none: VenueID { VenueID(0) }
}

/// A FIX (or other) session of the reference data; dense from 1, 0 = the system itself.
@frozen public struct SessionID: Hashable, Comparable, Sendable {
    public var raw: UInt16
    @inlinable public init(_ raw: UInt16) { self.raw = raw }
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
    @inlinable public static var none: SessionID { SessionID(0) }
}

/// OrderID (37): one number for every order of the tree, never reused in a journal.
@frozen public struct OrderID: Hashable, Comparable, Sendable {
    public var raw: UInt64
    @inlinable public init(_ raw: UInt64) { self.raw = raw }
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
    @inlinable public static var none: OrderID { OrderID(0) }
}

/// The number of a frame in the journal; from 1, without gaps.
public typealias SequenceNumber = UInt64

/// ClOrdID (11), at most 64 bytes.
public typealias ClOrdID = Text64
/// Symbol (55), at most 64 bytes.
public typealias Symbol = Text64
