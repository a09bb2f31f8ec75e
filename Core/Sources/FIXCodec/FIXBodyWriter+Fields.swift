import OMSTypes

extension FIXBodyWriter {
    /// Text, from bytes.
    @inlinable
    public mutating func field(_ tag: Int, _ value: UnsafeRawBufferPointer) {
        guard value.count > 0 else { return }
        put(tag, value.count) { $0.text(value) }
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Text64) {
        guard value.count > 0 else { return }
        put(tag, Text64.capacity) { $0.text(value) }
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: String) {
        var copy = value
        copy.withUTF8 { field(tag, UnsafeRawBufferPointer($0)) }
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: StaticString) {
        field(
            tag,
            UnsafeRawBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: UInt64) {
        put(tag, 20) { $0.digits(value) }
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Int) {
        put(tag, 20) {
            if value < 0 { $0.byte(0x2D) }
            $0.digits(UInt64(value.magnitude))
        }
    }

    /// A decimal in units of 10⁻⁸, the shortest exact text.
    @inlinable
    public mutating func field(_ tag: Int, units: Int64) {
        put(tag, 24) { $0.decimal(units) }
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Price) { field(tag, units: value.units) }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Quantity) { field(tag, units: value.units) }

    /// One character, as its byte; the raw value of the enumerations of OMSTypes.
    @inlinable @inline(__always)
    public mutating func field(_ tag: Int, char: UInt8) {
        put(tag, 1) { $0.byte(char == 0x01 ? 0x20 : char) }
    }

    /// `Y` or `N`.
    @inlinable
    public mutating func field(_ tag: Int, _ value: Bool) { field(tag, char: value ? 0x59 : 0x4E) }

    /// UTCTimestamp.
    @inlinable
    public mutating func field(
        _ tag: Int, _ value: Timestamp, _ precision: FIXTimestampPrecision = .milliseconds
    ) {
        let time = times.time(value)
        put(tag, FIXTimestampPrecision.lengthMax) { $0.timestamp(time, precision) }
    }

    /// LocalMktDate or UTCDateOnly.
    @inlinable
    public mutating func field(_ tag: Int, _ value: CalendarDate) {
        let text = times.date(Int64(value.daysSinceEpoch))
        put(tag, 8) { $0.word(text, 8) }
    }

    /// A length field and its data field, which may hold separators (95 and 96, 354 and 355 …).
    public mutating func data(
        lengthTag: Int, dataTag: Int, _ value: UnsafeRawBufferPointer
    ) {
        guard value.count > 0 else { return }
        field(lengthTag, value.count)
        raw(dataTag, value)
    }

    /// The bytes as they are: a data field whose length field stands before it.
    public mutating func raw(_ tag: Int, _ value: UnsafeRawBufferPointer) {
        guard value.count > 0 else { return }
        put(tag, value.count) { $0.bytes(value.baseAddress!, value.count) }
    }

    /// Fields that are ready as `tag=value` and separator each.
    @inlinable
    public mutating func fields(_ ready: UnsafeRawBufferPointer) {
        guard let source = ready.baseAddress, ready.count > 0 else { return }
        reserve(ready.count)
        (base + length).copyMemory(from: source, byteCount: ready.count)
        length &+= ready.count
    }
}
