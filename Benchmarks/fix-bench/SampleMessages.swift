import FIXCodec
import OMSTypes

/// The messages that are measured: 64 of a kind, different in numbers and identifiers, so that no
/// branch is learnt by heart.
struct SampleMessages {
    static let count = 64
    /// One message after the other, and zeros behind the last.
    let memory: UnsafeMutableRawBufferPointer
    let ranges: [Range<Int>]

    init(_ text: (Int) -> String) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for number in 0..<Self.count {
            let message = Self.framed(text(number))
            ranges.append(bytes.count..<(bytes.count + message.count))
            bytes += message
        }
        memory = .allocate(byteCount: bytes.count + 64, alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        memory.copyBytes(from: bytes)
        self.ranges = ranges
    }

    @inline(__always)
    subscript(_ number: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[ranges[number & (Self.count - 1)]])
    }

    /// NewOrderSingle (D): 20 fields, 198 bytes or a few more.
    static func orders() -> SampleMessages {
        SampleMessages { number in
            "35=D|49=CLIENT1|56=NEEDLETAIL|34=\(100_001 + number)|52=20260302-14:30:01.\(100 + number)|"
                + "50=DESK7|11=ORD-20260302-\(10_000 + number)|1=ACC\(number)|21=1|100=XNAS|"
                + "55=SYM\(number)|54=\(1 + number % 2)|60=20260302-14:30:01.\(100 + number)|"
                + "38=\(100 * (number + 1))|40=2|44=\(100 + number).\(10 + number)|59=0|"
        }
    }

    /// ExecutionReport (8): 33 fields, 328 bytes or a few more.
    static func reports() -> SampleMessages {
        SampleMessages { number in
            "35=8|49=VENUE1|56=NEEDLETAIL|34=\(200_001 + number)|52=20260302-14:30:01.\(100 + number)|"
                + "57=DESK7|37=V-\(7_000_000 + number)|11=ORD-20260302-\(10_000 + number)|"
                + "17=EX-\(8_000_000 + number)|150=F|39=1|1=ACC\(number)|55=SYM\(number)|"
                + "54=\(1 + number % 2)|38=10000|40=2|44=\(100 + number).\(10 + number)|15=USD|"
                + "59=0|32=\(100 + number)|31=\(100 + number).\(10 + number)|30=XNAS|29=1|"
                + "151=\(9_900 - number)|14=\(100 + number)|6=\(100 + number).\(10 + number)|"
                + "75=20260302|60=20260302-14:30:01.\(100 + number)|64=20260304|851=1|"
        }
    }

    private static func framed(_ body: String) -> [UInt8] {
        let fields = body.utf8.map { $0 == 0x7C ? 0x01 : $0 }
        var message = Array("8=FIX.4.4\u{1}9=\(fields.count)\u{1}".utf8) + fields
        let sum = message.reduce(UInt8(0)) { $0 &+ $1 }
        message += Array("10=\(String(Int(sum) + 1000).dropFirst())\u{1}".utf8)
        return message
    }
}
