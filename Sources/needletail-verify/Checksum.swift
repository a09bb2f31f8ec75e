/// CRC32C: reflected polynomial 0x82F63B78, initial value and final inversion 0xFFFFFFFF.
enum Checksum {
    private static let table: [UInt32] = (0..<256).map { number in
        var value = UInt32(number)
        for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
        return value
    }

    static func crc32c(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            var value: UInt32 = 0xFFFF_FFFF
            bytes.withUnsafeBufferPointer {
                for byte in $0 {
                    value = value >> 8 ^ table[Int(UInt8(truncatingIfNeeded: value) ^ byte)]
                }
            }
            return ~value
        }
    }
}
