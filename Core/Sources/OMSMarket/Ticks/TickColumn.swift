import OMSTypes

/// The values of one column of a block while it is encoded or decoded.
struct TickColumn: ~Copyable {
    /// A quote has two prices, hence twice the ticks of a block.
    static let valuesMax = 2 * TickBlock.ticksMax

    private let values: UnsafeMutablePointer<UInt64>
    private(set) var count = 0
    /// Where `next` is, when decoded.
    private var place = 0

    enum Encoding: UInt8 {
        /// One varint for all of them.
        case constant = 0
        /// A varint each.
        case varint = 1
        /// Groups of 64: a byte with the width in bits, then the values, lowest bit first.
        case packed = 2
    }

    init() {
        values = .allocate(capacity: Self.valuesMax)
        values.initialize(repeating: 0, count: Self.valuesMax)
    }

    deinit { values.deallocate() }

    mutating func clear() {
        count = 0
        place = 0
    }

    mutating func append(_ value: UInt64) {
        precondition(count < Self.valuesMax, "a column longer than its block")
        values[count] = value
        count &+= 1
    }

    mutating func append(signed value: Int64) { append(Self.zigzag(value)) }

    static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: (value << 1) ^ (value >> 63))
    }

    static func unzigzag(_ value: UInt64) -> Int64 {
        Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    // MARK: Encoding

    private var isConstant: Bool {
        for index in 1..<max(1, count) where values[index] != values[0] { return false }
        return true
    }

    private static func bits(_ value: UInt64) -> Int { 64 - value.leadingZeroBitCount }

    private func width(_ start: Int, _ end: Int) -> Int {
        var all: UInt64 = 0
        for index in start..<end { all |= values[index] }
        return Self.bits(all)
    }

    /// Bytes that the values take, as varints or packed.
    private var sizes: (varint: Int, packed: Int) {
        var varint = 0
        for index in 0..<count { varint += (Self.bits(values[index] | 1) + 6) / 7 }
        var packed = 0
        var start = 0
        while start < count {
            let end = min(start + 64, count)
            packed += 1 + (width(start, end) * (end - start) + 7) / 8
            start = end
        }
        return (varint, packed)
    }

    /// Bytes that `encode` would write.
    var encodedSize: Int {
        if count == 0 { return 0 }
        if isConstant { return 1 + (Self.bits(values[0] | 1) + 6) / 7 }
        let sizes = sizes
        return 1 + min(sizes.varint, sizes.packed)
    }

    /// Puts another value in place of each.
    mutating func replaceEach(_ body: (UInt64) -> UInt64) {
        for index in 0..<count { values[index] = body(values[index]) }
    }

    /// Writes the column in whichever way is shortest; nothing for no values.
    func encode(into out: inout ByteWriter) {
        guard count > 0 else { return }
        if isConstant {
            out.append(Encoding.constant.rawValue)
            out.varint(values[0])
            return
        }
        let sizes = sizes
        guard sizes.packed < sizes.varint else {
            out.append(Encoding.varint.rawValue)
            for index in 0..<count { out.varint(values[index]) }
            return
        }
        out.append(Encoding.packed.rawValue)
        var start = 0
        while start < count {
            let end = min(start + 64, count)
            let width = width(start, end)
            out.append(UInt8(width))
            Self.pack(values + start, end - start, width, into: &out)
            start = end
        }
    }

    /// `width` bits of each value, lowest first, the last byte filled with zeros.
    static func pack(
        _ values: UnsafePointer<UInt64>, _ count: Int, _ width: Int, into out: inout ByteWriter
    ) {
        guard width > 0 else { return }
        var word: UInt64 = 0
        var filled = 0
        for index in 0..<count {
            let value = values[index]
            word |= value << UInt64(filled)
            filled += width
            if filled >= 64 {
                out.fixed(word)
                filled -= 64
                word = filled > 0 ? value >> UInt64(width - filled) : 0
            }
        }
        while filled > 0 {
            out.append(UInt8(truncatingIfNeeded: word))
            word >>= 8
            filled -= 8
        }
    }

    // MARK: Decoding

    /// Reads a column of `length` values.
    mutating func decode(_ length: Int, from bytes: inout ByteReader) throws(ByteReader.Failure) {
        clear()
        guard length > 0 else { return }
        guard length <= Self.valuesMax else { throw .invalid("column", offset: bytes.offset) }
        let encoding: Encoding = try bytes.code()
        switch encoding {
        case .constant:
            let value = try bytes.varint()
            for index in 0..<length { values[index] = value }
        case .varint:
            for index in 0..<length { values[index] = try bytes.varint() }
        case .packed:
            var start = 0
            while start < length {
                let end = min(start + 64, length)
                let width = Int(try bytes.byte())
                guard width <= 64 else { throw .invalid("width", offset: bytes.offset) }
                let packed = try bytes.slice((width * (end - start) + 7) / 8)
                Self.unpack(packed, end - start, width, into: values + start)
                start = end
            }
        }
        count = length
    }

    static func unpack(
        _ bytes: UnsafeRawBufferPointer, _ count: Int, _ width: Int,
        into values: UnsafeMutablePointer<UInt64>
    ) {
        let mask: UInt64 = width == 64 ? .max : (1 << UInt64(width)) - 1
        var bit = 0
        for index in 0..<count {
            let start = bit >> 3
            let shift = UInt64(bit & 7)
            var value = load(bytes, start) >> shift
            // More than 57 bits may reach into a ninth byte.
            if Int(shift) + width > 64 { value |= load(bytes, start + 8) << (64 - shift) }
            values[index] = value & mask
            bit += width
        }
    }

    /// Eight bytes from a place, zeros behind the end.
    private static func load(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
        if start + 8 <= bytes.count {
            return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        var word: UInt64 = 0
        var place = start
        while place < bytes.count {
            word |= UInt64(bytes[place]) << UInt64(8 * (place - start))
            place += 1
        }
        return word
    }

    /// Starts again at the first value.
    mutating func rewind() { place = 0 }

    /// The next value; the caller has counted them.
    mutating func next() -> UInt64 {
        precondition(place < count, "a column shorter than its block")
        let value = values[place]
        place &+= 1
        return value
    }

    mutating func nextSigned() -> Int64 { Self.unzigzag(next()) }
}
