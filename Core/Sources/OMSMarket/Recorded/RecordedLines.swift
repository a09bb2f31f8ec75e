import OMSTypes

/// The fields of one line, left to right. Formats here have no quotes and no escapes.
public struct RecordedFields {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    /// Fields taken so far: the number, from 1, of the one taken last.
    private(set) var taken = 0
    private var isAtEnd = false

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// No field is left.
    var isEmpty: Bool { isAtEnd }

    mutating func next() throws(RecordedReason) -> UnsafeRawBufferPointer {
        taken += 1
        guard !isAtEnd else { throw .fields }
        var end = place
        while end < bytes.count, bytes[end] != 0x2C { end += 1 }
        let field = UnsafeRawBufferPointer(rebasing: bytes[place..<end])
        isAtEnd = end == bytes.count
        place = end + 1
        return field
    }

    /// Nothing may be left.
    mutating func end() throws(RecordedReason) {
        guard isAtEnd else {
            taken += 1
            throw .fields
        }
    }

    mutating func skip(_ count: Int = 1) throws(RecordedReason) {
        for _ in 0..<count { _ = try next() }
    }

    /// Digits alone, below 10¹⁸.
    mutating func number(_ reason: RecordedReason = .number) throws(RecordedReason) -> Int64 {
        guard let value = Self.digits(try next()) else { throw reason }
        return value
    }

    static func digits(_ field: UnsafeRawBufferPointer) -> Int64? {
        guard (1...18).contains(field.count) else { return nil }
        var value: Int64 = 0
        for byte in field {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int64(byte &- 0x30)
        }
        return value
    }

    /// A decimal that is not negative and no larger than a market knows, in units of 10⁻⁸.
    mutating func decimal(_ reason: RecordedReason) throws(RecordedReason) -> Int64 {
        guard let units = Self.decimal(try next()), units >= 0, units <= MarketStore.unitsMax
        else { throw reason }
        return units
    }

    /// Also with an exponent of one or two digits (`1.00E-04`: some recorders write stub quotes
    /// so), when nothing is lost.
    private static func decimal(_ text: UnsafeRawBufferPointer) -> Int64? {
        guard let mark = text.firstIndex(of: 0x45) else {
            guard case .success(let units) = DecimalText.parse(text) else { return nil }
            return units
        }
        let mantissa = UnsafeRawBufferPointer(rebasing: text[..<mark])
        guard case .success(var units) = DecimalText.parse(mantissa), mark + 1 < text.count,
            let exponent = digits(UnsafeRawBufferPointer(rebasing: text[(mark + 2)...])),
            exponent < 100, text[mark + 1] == 0x2D || text[mark + 1] == 0x2B
        else { return nil }
        for _ in 0..<exponent {
            if text[mark + 1] == 0x2D {
                guard units % 10 == 0 else { return nil }
                units /= 10
            } else {
                let (larger, overflow) = units.multipliedReportingOverflow(by: 10)
                guard !overflow else { return nil }
                units = larger
            }
        }
        return units
    }

    mutating func price() throws(RecordedReason) -> Price { Price(units: try decimal(.price)) }
    mutating func size() throws(RecordedReason) -> Quantity {
        Quantity(units: try decimal(.size))
    }

    /// A price or size as an integer of so many units each.
    mutating func scaled(_ unit: Int64, _ reason: RecordedReason) throws(RecordedReason) -> Int64 {
        let (units, overflow) = try number(reason).multipliedReportingOverflow(by: unit)
        guard !overflow, units <= MarketStore.unitsMax else { throw reason }
        return units
    }

    mutating func letter(_ letters: VenueLetters) throws(RecordedReason) -> VenueID {
        let field = try next()
        guard field.count == 1, let venue = letters.venue(field[0]) else { throw .venue }
        return venue
    }

    /// `2018-01-02T09:04:13.125000`, with or without a fraction.
    mutating func isoTime() throws(RecordedReason) -> Timestamp {
        guard let time = Self.isoTime(try next()) else { throw .time }
        return time
    }

    /// `nil` for what is no such time.
    public static func isoTime(_ text: UnsafeRawBufferPointer) -> Timestamp? {
        guard text.count >= 19, text.count == 19 || text[19] == 0x2E, text.count <= 29,
            text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A
        else { return nil }
        func number(_ start: Int, _ count: Int) -> Int64? {
            digits(UnsafeRawBufferPointer(rebasing: text[start..<start + count]))
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
            let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
            let date = CalendarDate(year: Int(year), month: Int(month), day: Int(day)),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var fraction: Int64 = 0
        if text.count > 19 {
            guard text.count > 20, let digits = number(20, text.count - 20) else { return nil }
            fraction = digits
            for _ in (text.count - 20)..<9 { fraction *= 10 }
        }
        let seconds = (hour * 60 + minute) * 60 + second
        return date.startUTC.adding(nanoseconds: seconds * 1_000_000_000 + fraction)
    }

    func matches(_ field: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
        RecordedLines.equals(field, text)
    }
}

/// Walks a file line by line.
enum RecordedLines {
    static func equals(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
        guard bytes.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where bytes[index] != text.utf8Start[index] { return false }
        return true
    }

    /// Hands the fields of every line behind the header to `row`, which returns what they say or
    /// throws what is wrong with them. `nil` is a line that is in order and says nothing.
    static func read<Row>(
        _ bytes: UnsafeRawBufferPointer, header: StaticString,
        _ row: (inout RecordedFields) throws(RecordedReason) -> Row?
    ) -> Recorded<Row> {
        var result = Recorded<Row>()
        var start = 0
        var number = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            number += 1
            let isReturn = end > start && bytes[end - 1] == 0x0D
            let line = UnsafeRawBufferPointer(rebasing: bytes[start..<(isReturn ? end - 1 : end)])
            start = end + 1
            if number == 1 {
                guard equals(line, header) else {
                    result.refusals.append(RecordedRefusal(line: 1, field: 1, reason: .header))
                    return result
                }
                continue
            }
            var fields = RecordedFields(line)
            do throws(RecordedReason) {
                if let row = try row(&fields) { result.rows.append(row) }
            } catch {
                result.refusals.append(
                    RecordedRefusal(line: number, field: fields.taken, reason: error))
            }
        }
        if number == 0 {
            result.refusals.append(RecordedRefusal(line: 1, field: 1, reason: .header))
        }
        return result
    }
}
