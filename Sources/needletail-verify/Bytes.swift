import Foundation

/// Bytes of a file, read by offset; little-endian, never beyond the end.
struct Bytes {
    let data: [UInt8]

    init(_ data: [UInt8]) { self.data = data }
    init(file path: String) throws {
        data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    var count: Int { data.count }

    func has(_ offset: Int, _ length: Int) -> Bool {
        offset >= 0 && length >= 0 && offset <= data.count && length <= data.count - offset
    }

    func slice(_ offset: Int, _ length: Int) -> ArraySlice<UInt8> {
        has(offset, length) ? data[offset..<(offset + length)] : []
    }

    func u8(_ offset: Int) -> UInt8 { has(offset, 1) ? data[offset] : 0 }
    func u32(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(offset, 4)) }
    func u64(_ offset: Int) -> UInt64 { number(offset, 8) }
    func i64(_ offset: Int) -> Int64 { Int64(bitPattern: number(offset, 8)) }

    private func number(_ offset: Int, _ size: Int) -> UInt64 {
        var value: UInt64 = 0
        for (index, byte) in slice(offset, size).enumerated() {
            value |= UInt64(byte) << (8 * index)
        }
        return value
    }

    func isZero(from offset: Int) -> Bool {
        guard offset < data.count else { return true }
        return data.withUnsafeBytes { raw in
            var at = offset
            while at % 8 != 0, at < raw.count {
                if raw[at] != 0 { return false }
                at += 1
            }
            while at + 8 <= raw.count {
                if raw.load(fromByteOffset: at, as: UInt64.self) != 0 { return false }
                at += 8
            }
            while at < raw.count {
                if raw[at] != 0 { return false }
                at += 1
            }
            return true
        }
    }
}

/// What is written to be hashed or signed.
struct Statement {
    var bytes: [UInt8] = []
    init(_ magic: String) { bytes = Array(magic.utf8) }
    mutating func add(_ value: UInt64) {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
    }
    mutating func add(_ hash: [UInt8]) { bytes += hash }
}

enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var result: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard
                let value = UInt8(
                    String(decoding: digits[index..<(index + 2)], as: UTF8.self), radix: 16)
            else { return nil }
            result.append(value)
        }
        return result
    }
}
