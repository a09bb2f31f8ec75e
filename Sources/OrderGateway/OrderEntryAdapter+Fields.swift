import FIXCodec
import OMSCore
import OMSTypes

// Single fields of a message, or of an entry of a list.
extension OrderEntryAdapter {
    /// A field without a value, where a session takes them, counts as absent.
    static func value(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ scope: FIXGroupEntry?
    ) -> UnsafeRawBufferPointer? {
        let found = scope.map { index.value(tag, in: $0) } ?? index.value(tag)
        guard let found, !found.isEmpty else { return nil }
        return found
    }

    static func text(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ scope: FIXGroupEntry? = nil,
        isRequired: Bool
    ) throws(OrderEntryRefusal) -> Text64 {
        guard let bytes = value(index, tag, scope) else {
            guard isRequired else { return Text64() }
            throw .field(tag: tag, sessionRejectReason: 1, text: "tag \(tag) is required")
        }
        guard let value = Text64(bytes) else {
            throw .field(
                tag: tag, sessionRejectReason: 5, text: "tag \(tag) has more than 64 bytes")
        }
        return value
    }

    /// 0 when absent.
    static func decimal(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ scope: FIXGroupEntry?
    ) throws(OrderEntryRefusal) -> Int64 {
        guard let bytes = value(index, tag, scope) else { return 0 }
        switch DecimalText.parse(bytes) {
        case .success(let units): return units
        case .failure(.malformed):
            throw .field(tag: tag, sessionRejectReason: 6, text: "tag \(tag) is no decimal")
        case .failure(.tooFine):
            throw .field(
                tag: tag, sessionRejectReason: 5,
                text: "tag \(tag) has more than 8 digits after the point")
        case .failure(.outOfRange):
            throw .field(
                tag: tag, sessionRejectReason: 5,
                text: "tag \(tag) is beyond 92233720368, the largest number taken")
        }
    }

    /// `nil` for a code that we do not do, which then is in `refusal`.
    static func code<E: RawRepresentable>(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ scope: FIXGroupEntry?, absent: E?,
        _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> E? where E.RawValue == UInt8 {
        guard let bytes = value(index, tag, scope) else {
            if let absent { return absent }
            throw .field(tag: tag, sessionRejectReason: 1, text: "tag \(tag) is required")
        }
        if let raw = FIXValueText.char(bytes), let value = E(rawValue: raw) { return value }
        object(tag, bytes, &refusal)
        return nil
    }

    static func object(_ tag: Int, _ value: UnsafeRawBufferPointer, _ refusal: inout Refusal) {
        guard refusal.reason == .none else { return }
        refusal = UnsupportedFields.refusal(tag, value)
    }

    /// ExpireTime (126), or the end of the day of ExpireDate (432).
    static func expiry(_ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?)
        throws(OrderEntryRefusal) -> Timestamp
    {
        if let bytes = value(index, FIXTag.expireTime, scope) {
            guard let time = FIXValueText.timestamp(bytes) else {
                throw .field(
                    tag: FIXTag.expireTime, sessionRejectReason: 6, text: "tag 126 is no time")
            }
            return time
        }
        guard let bytes = value(index, FIXTag.expireDate, scope) else { return .none }
        guard let date = FIXValueText.date(bytes) else {
            throw .field(
                tag: FIXTag.expireDate, sessionRejectReason: 6, text: "tag 432 is no date")
        }
        return date.adding(days: 1).startUTC
    }
}
