/// The bytes of one fuzzed input, taken from the front; zeros when none are left.
struct FuzzInput {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        bytes = UnsafeBufferPointer(start: start, count: count)
    }

    var isEmpty: Bool { at >= bytes.count }

    mutating func byte() -> UInt8 {
        guard at < bytes.count else { return 0 }
        at += 1
        return bytes[at - 1]
    }

    /// Below `bound`, which is at most 256.
    mutating func number(below bound: Int) -> Int { Int(byte()) % bound }

    mutating func pick<T>(_ choices: [T]) -> T { choices[number(below: choices.count)] }

    /// True for one byte in `share`.
    mutating func isOne(in share: Int) -> Bool { number(below: share) == share - 1 }

    mutating func take(_ count: Int) -> [UInt8] {
        let end = min(bytes.count, at + count)
        defer { at = end }
        return Array(bytes[at..<end])
    }

    mutating func rest() -> [UInt8] { take(bytes.count) }
}

/// What must hold for every input; libFuzzer keeps the one for which it does not.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}

/// `|` to the separator, which text editors can show and fuzzing dictionaries can hold.
func separated(_ bytes: [UInt8]) -> [UInt8] { bytes.map { $0 == 0x7C ? 0x01 : $0 } }
