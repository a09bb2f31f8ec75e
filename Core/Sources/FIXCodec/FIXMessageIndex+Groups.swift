import OMSTypes

/// One entry of a repeating group: a range of field positions that starts with the delimiter.
@frozen
public struct FIXGroupEntry: Equatable, Sendable {
    public let range: Range<Int>
    @inlinable init(range: Range<Int>) { self.range = range }
}

/// Walks the entries of a repeating group, one `next` per entry.
@frozen
public struct FIXGroupCursor: Sendable {
    /// The value of the count field (NumInGroup).
    public let declared: UInt64
    @usableFromInline let delimiter: Int
    @usableFromInline let members: [Int]
    @usableFromInline let end: Int
    @usableFromInline var at: Int
    @usableFromInline var found: UInt64 = 0

    @inlinable
    init(declared: UInt64, delimiter: Int, members: [Int], from start: Int, end: Int) {
        self.declared = declared
        self.delimiter = delimiter
        self.members = members
        self.end = end
        at = start
    }

    /// The next entry; `nil` after the declared number of them, or when the message has fewer.
    @inlinable
    public mutating func next(in index: borrowing FIXMessageIndex) -> FIXGroupEntry? {
        guard found < declared, at < end, index.tag(at: at) == delimiter else { return nil }
        let start = at
        at &+= 1
        while at < end {
            let tag = index.tag(at: at)
            if tag == delimiter || !(members.isEmpty || members.contains(tag)) { break }
            at &+= 1
        }
        found &+= 1
        return FIXGroupEntry(range: start..<at)
    }

    /// Entries walked so far. Less than `declared` after the last `next`: the message is wrong.
    @inlinable public var walked: UInt64 { found }
}

extension FIXMessageIndex {
    /// A walk over the group that the count field announces; `nil` when the field is absent or is
    /// no number.
    ///
    /// - Parameters:
    ///   - countTag: the NumInGroup field, for example 78.
    ///   - delimiter: the first field of every entry, for example 79.
    ///   - members: every tag that an entry may hold, those of nested groups too; the first other
    ///     tag ends the last entry. Empty: the last entry runs to the end of the message.
    ///   - entry: the entry of an outer group to look in.
    @inlinable
    public func group(
        _ countTag: Int, delimiter: Int, members: [Int] = [], in entry: FIXGroupEntry? = nil
    ) -> FIXGroupCursor? {
        let scope = entry?.range ?? 0..<(fieldCount &- 1)
        guard let at = entry == nil ? position(of: countTag) : position(of: countTag, in: scope),
            let declared = FIXValueText.unsigned(value(at: at))
        else { return nil }
        return FIXGroupCursor(
            declared: declared, delimiter: delimiter, members: members, from: at &+ 1,
            end: scope.upperBound)
    }

    /// The value of a tag inside a group's entry.
    @inlinable
    public func value(_ tag: Int, in entry: FIXGroupEntry) -> UnsafeRawBufferPointer? {
        position(of: tag, in: entry.range).map { value(at: $0) }
    }

    @inlinable public func unsigned(_ tag: Int, in entry: FIXGroupEntry) -> UInt64? {
        value(tag, in: entry).flatMap { FIXValueText.unsigned($0) }
    }

    @inlinable public func int(_ tag: Int, in entry: FIXGroupEntry) -> Int? {
        value(tag, in: entry).flatMap { FIXValueText.int($0) }
    }

    @inlinable
    public func decimal(_ tag: Int, in entry: FIXGroupEntry)
        -> Result<Int64, DecimalText.Failure>?
    {
        value(tag, in: entry).map { DecimalText.parse($0) }
    }

    @inlinable public func char(_ tag: Int, in entry: FIXGroupEntry) -> UInt8? {
        value(tag, in: entry).flatMap { FIXValueText.char($0) }
    }

    @inlinable public func text64(_ tag: Int, in entry: FIXGroupEntry) -> Text64? {
        value(tag, in: entry).flatMap { Text64($0) }
    }

    @inlinable public func timestamp(_ tag: Int, in entry: FIXGroupEntry) -> Timestamp? {
        value(tag, in: entry).flatMap { timestamp(in: $0) }
    }
}
