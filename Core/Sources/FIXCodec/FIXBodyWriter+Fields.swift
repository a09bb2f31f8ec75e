import OMSTypes

extension FIXBodyWriter {
    /// Text, from bytes.
    @inlinable
    public mutating func field(_ tag: Int, _ value: UnsafeRawBufferPointer) {
        guard value.count > 0 else { return }
        begin(tag, value.count)
        let out = base + length
        let source = value.baseAddress.unsafelyUnwrapped
        length &+= value.count
        if value.count <= 8 {
            let word = Text64.word(source, value.count)
            out.storeBytes(of: FIXWord.withoutSeparators(word).littleEndian, as: UInt64.self)
            return end()
        }
        var at = 0
        while at &+ 8 <= value.count {
            let word = source.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            out.storeBytes(of: FIXWord.withoutSeparators(word), toByteOffset: at, as: UInt64.self)
            at &+= 8
        }
        while at < value.count {
            let byte = source.load(fromByteOffset: at, as: UInt8.self)
            out.storeBytes(of: byte == 0x01 ? 0x20 : byte, toByteOffset: at, as: UInt8.self)
            at &+= 1
        }
        end()
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Text64) {
        guard value.count > 0 else { return }
        begin(tag, Text64.capacity)
        value.withWords { words, count in
            var at = 0
            repeat {
                base.storeBytes(
                    of: FIXWord.withoutSeparators(words[at &>> 3]), toByteOffset: length &+ at,
                    as: UInt64.self)
                at &+= 8
            } while at < count
        }
        length &+= Int(value.count)
        end()
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
        begin(tag, 20)
        digits(value)
        end()
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Int) {
        begin(tag, 20)
        if value < 0 { put(0x2D) }
        digits(UInt64(value.magnitude))
        end()
    }

    /// A decimal in units of 10⁻⁸, the shortest exact text.
    @inlinable
    public mutating func field(_ tag: Int, units: Int64) {
        begin(tag, 24)
        decimal(units)
        end()
    }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Price) { field(tag, units: value.units) }

    @inlinable
    public mutating func field(_ tag: Int, _ value: Quantity) { field(tag, units: value.units) }

    /// One character, as its byte; the raw value of the enumerations of OMSTypes.
    @inlinable
    public mutating func field(_ tag: Int, char: UInt8) {
        begin(tag, 1)
        put(char == 0x01 ? 0x20 : char)
        end()
    }

    /// `Y` or `N`.
    @inlinable
    public mutating func field(_ tag: Int, _ value: Bool) { field(tag, char: value ? 0x59 : 0x4E) }

    /// UTCTimestamp.
    @inlinable
    public mutating func field(
        _ tag: Int, _ value: Timestamp, _ precision: FIXTimestampPrecision = .milliseconds
    ) {
        begin(tag, FIXTimestampText.lengthMax)
        length &+= days.write(value, precision, to: base + length)
        end()
    }

    /// LocalMktDate or UTCDateOnly.
    @inlinable
    public mutating func field(_ tag: Int, _ value: CalendarDate) {
        begin(tag, 8)
        store(days.text(Int64(value.daysSinceEpoch)))
        length &+= 8
        end()
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
        begin(tag, value.count)
        (base + length).copyMemory(from: value.baseAddress!, byteCount: value.count)
        length &+= value.count
        end()
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
