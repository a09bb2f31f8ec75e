import FIXCodec
import OMSTypes

/// Reads typed fields of a message, or of one entry of a group, and says what is wrong with them.
struct FieldReader {
    /// `nil`: the message itself.
    var entry: FIXGroupEntry?
    /// For refusals; empty: the message itself.
    var place = ""

    func bytes(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex
    ) -> UnsafeRawBufferPointer? {
        if let entry { return index.value(field.tag, in: entry) }
        return index.value(field.tag)
    }

    func refusal(
        _ field: PostTradeField, _ reason: PostTradeRefusal.Reason,
        _ index: borrowing FIXMessageIndex, right remedy: String
    ) -> PostTradeRefusal {
        let found = bytes(field, index).map { String(decoding: $0.prefix(40), as: UTF8.self) }
        return PostTradeRefusal(field, reason, found: found ?? "", in: place, right: remedy)
    }

    /// The value must be there.
    func required<T>(
        _ value: T?, _ field: PostTradeField, _ index: borrowing FIXMessageIndex, _ what: String
    ) throws(PostTradeRefusal) -> T {
        guard let value else { throw refusal(field, .missing, index, right: what) }
        return value
    }

    func text(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> Text64? {
        guard let bytes = bytes(field, index) else { return nil }
        guard bytes.count > 0, let text = Text64(bytes) else {
            throw refusal(field, .malformed, index, right: "a text of 1 to 64 bytes")
        }
        return text
    }

    /// Units of 10⁻⁸.
    func decimal(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> Int64? {
        guard let bytes = bytes(field, index) else { return nil }
        switch DecimalText.parse(bytes) {
        case .success(let units): return units
        case .failure(.malformed):
            throw refusal(field, .malformed, index, right: "a decimal number")
        case .failure(.tooFine):
            throw refusal(field, .malformed, index, right: "at most 8 decimals")
        case .failure(.outOfRange):
            throw refusal(field, .outOfRange, index, right: "an amount within ±92233720368")
        }
    }

    func positive(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex, _ what: String
    ) throws(PostTradeRefusal) -> Int64 {
        let right = "a \(what) above 0"
        let units = try required(try decimal(field, index), field, index, right)
        guard units > 0 else { throw refusal(field, .outOfRange, index, right: right) }
        return units
    }

    func money(
        _ field: PostTradeField, _ currency: Currency, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> Money? {
        let units = try decimal(field, index)
        return units.map { Money(units: Int128($0), currency: currency) }
    }

    func date(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> CalendarDate? {
        guard let bytes = bytes(field, index) else { return nil }
        guard let date = FIXValueText.date(bytes) else {
            throw refusal(field, .malformed, index, right: "a day as YYYYMMDD")
        }
        return date
    }

    func currency(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> Currency? {
        guard let bytes = bytes(field, index) else { return nil }
        guard let currency = Currency(String(decoding: bytes.prefix(4), as: UTF8.self)) else {
            throw refusal(field, .malformed, index, right: "an ISO 4217 code such as USD")
        }
        return currency
    }

    /// A small whole number.
    func number(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> UInt16? {
        guard let bytes = bytes(field, index) else { return nil }
        guard let number = FIXValueText.unsigned(bytes).flatMap({ UInt16(exactly: $0) }) else {
            throw refusal(field, .malformed, index, right: "a number of 0 to 65535")
        }
        return number
    }

    func char(
        _ field: PostTradeField, _ index: borrowing FIXMessageIndex, _ right: String
    ) throws(PostTradeRefusal) -> UInt8? {
        guard let bytes = bytes(field, index) else { return nil }
        guard let char = FIXValueText.char(bytes) else {
            throw refusal(field, .malformed, index, right: right)
        }
        return char
    }
}

extension FieldReader {
    /// The entries of a group, in order; `nil` when the message has no such group.
    func entries(
        _ count: PostTradeField, delimiter: PostTradeField, members: [PostTradeField] = [],
        _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> [FIXGroupEntry]? {
        guard bytes(count, index) != nil else { return nil }
        guard
            var cursor = index.group(
                count.tag, delimiter: delimiter.tag, members: members.map(\.tag), in: entry)
        else { throw refusal(count, .malformed, index, right: "a whole number") }
        var entries: [FIXGroupEntry] = []
        while let next = cursor.next(in: index) { entries.append(next) }
        // One more delimiter behind the last entry: the count is too small.
        let end = entries.last?.range.upperBound ?? 0
        let scope = entry?.range.upperBound ?? index.count
        let goesOn = end > 0 && end < scope && index.tag(at: end) == delimiter.tag
        if cursor.walked != cursor.declared || goesOn {
            throw refusal(
                count, .groupCount, index,
                right: "the number of entries that begin with \(delimiter.name)(\(delimiter.tag))")
        }
        return entries
    }
}
