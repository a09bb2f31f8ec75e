import OMSTypes

/// A text of a `TextIndex` where it lies: number, value and scope of four bytes each, the length,
/// the bytes. Takes whole words of four bytes.
struct StoredText {
    private static let headBytes = 13
    private let base: UnsafeMutableRawPointer

    @inline(__always)
    init(at base: UnsafeMutableRawPointer) { self.base = base }

    /// Words that a text takes.
    @inline(__always)
    static func words(_ text: Text64) -> UInt32 {
        (UInt32(text.count) &+ UInt32(headBytes) &+ 3) &>> 2
    }

    var number: UInt32 { base.load(as: UInt32.self) }
    var value: UInt32 { base.load(fromByteOffset: 4, as: UInt32.self) }
    var scope: UInt32 { base.load(fromByteOffset: 8, as: UInt32.self) }
    private var length: Int { Int(base.load(fromByteOffset: 12, as: UInt8.self)) }

    var text: Text64 {
        Text64(UnsafeRawBufferPointer(start: base + Self.headBytes, count: length))!
    }

    @inline(__always)
    func holds(_ text: Text64, _ scope: UInt32) -> Bool {
        guard length == Int(text.count), self.scope == scope else { return false }
        let bytes = UnsafeRawPointer(base + Self.headBytes)
        return text.withWords { words, count in
            var place = 0
            while place &+ 8 <= count {
                guard Text64.word(bytes + place, 8) == words[place &>> 3] else { return false }
                place &+= 8
            }
            return place == count
                || Text64.word(bytes + place, count &- place) == words[place &>> 3]
        }
    }

    @inline(__always)
    func write(_ text: Text64, scope: UInt32, value: UInt32, number: UInt32) {
        base.storeBytes(of: number, as: UInt32.self)
        base.storeBytes(of: value, toByteOffset: 4, as: UInt32.self)
        base.storeBytes(of: scope, toByteOffset: 8, as: UInt32.self)
        base.storeBytes(of: text.count, toByteOffset: 12, as: UInt8.self)
        text.withBytes {
            guard let bytes = $0.baseAddress, $0.count > 0 else { return }
            (base + Self.headBytes).copyMemory(from: bytes, byteCount: $0.count)
        }
    }
}
