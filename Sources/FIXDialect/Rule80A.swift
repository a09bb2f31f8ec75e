/// Rule80A (47) of versions up to 4.2, and OrderCapacity (528) with OrderRestrictions (529) in its
/// place.
public enum Rule80A {
    /// Capacity and restrictions; no restriction is 0. Restrictions are digits in ascending order.
    public struct Capacity: Equatable, Sendable {
        public var capacity: UInt8
        public var restrictions: [UInt8]

        public init(_ capacity: Unicode.Scalar, _ restrictions: [UInt8] = []) {
            self.capacity = UInt8(truncatingIfNeeded: capacity.value)
            self.restrictions = restrictions
        }

        public init(capacity: UInt8, restrictions: [UInt8]) {
            self.capacity = capacity
            self.restrictions = restrictions
        }
    }

    /// Letters by meaning; the letters of short-exempt sales follow those that go out.
    private static let table: [(letter: Unicode.Scalar, capacity: Capacity)] = [
        ("A", Capacity("A")), ("P", Capacity("P")), ("I", Capacity("I")), ("W", Capacity("W")),
        ("C", Capacity("P", [0x31, 0x33])), ("D", Capacity("P", [0x31, 0x32])),
        ("J", Capacity("I", [0x31, 0x32])), ("K", Capacity("I", [0x31, 0x33])),
        ("M", Capacity("W", [0x31, 0x32])), ("N", Capacity("W", [0x31, 0x33])),
        ("U", Capacity("A", [0x31, 0x32])), ("Y", Capacity("A", [0x31, 0x33])),
        ("O", Capacity("P", [0x34])), ("R", Capacity("A", [0x34])), ("T", Capacity("W", [0x34])),
        ("S", Capacity("P", [0x35])),
        ("B", Capacity("A")), ("E", Capacity("P")), ("F", Capacity("W")), ("H", Capacity("I")),
        ("L", Capacity("P", [0x34])), ("X", Capacity("W", [0x34])), ("Z", Capacity("A", [0x34])),
    ]

    /// `nil` for a letter that has no meaning.
    public static func capacity(of letter: UInt8) -> Capacity? {
        table.first { $0.letter.value == UInt32(letter) }?.capacity
    }

    /// The letter; `nil` for what has none, such as riskless principal (528=R). A proprietary
    /// order (528=G) is a principal's.
    public static func letter(for capacity: Capacity) -> UInt8? {
        var known = capacity
        if known.capacity == 0x47 { known.capacity = 0x50 }
        known.restrictions.sort()
        return table.first { $0.capacity == known }.map { UInt8($0.letter.value) }
    }

    /// The digits of OrderRestrictions (529), `1 3`.
    static func restrictions(_ value: UnsafeRawBufferPointer) -> [UInt8] {
        value.filter { $0 != 0x20 }
    }
}
