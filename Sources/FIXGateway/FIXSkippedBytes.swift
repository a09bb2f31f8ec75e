import FIXCodec

/// What one read skipped because it was no FIX message, as one line for the log.
struct FIXSkippedBytes {
    private var pieces = 0
    private var bytes = 0
    private var first: (shown: String, reason: FIXGarbled)?
    /// How much of the first piece is shown, before it is made readable.
    private static let shownMax = 64
    /// Values that are secret: those of `FIXSecretMask`, and RawData (96) with all behind it, for
    /// it may hold separators.
    private static let secrets = ["554", "925", "1402", "1404"]

    mutating func add(_ piece: Slice<UnsafeRawBufferPointer>, _ reason: FIXGarbled) {
        pieces += 1
        bytes += piece.count
        if first == nil { first = (Self.shown(piece), reason) }
    }

    /// `nil`: nothing was skipped.
    var line: String? {
        guard let first else { return nil }
        let count = pieces == 1 ? "1 piece" : "\(pieces) pieces"
        return "garbled: \(count), \(bytes) bytes skipped (\(first.reason)): \(first.shown)"
    }

    /// The first bytes: separators as `|`, what is not printable as `\x00`, secrets as `*`.
    private static func shown(_ piece: Slice<UnsafeRawBufferPointer>) -> String {
        // In the middle of a message: whose value this is, nobody knows.
        let isHeadless = !piece.starts(with: "8=".utf8)
        var fields = piece.prefix(shownMax)
            .split(separator: 0x01, omittingEmptySubsequences: false)
            .map { readable($0) }
        if isHeadless, fields.count > 1 || piece.count > shownMax { fields[0] = "*" }
        for at in fields.indices {
            guard let equals = fields[at].firstIndex(of: "=") else { continue }
            let tag = String(fields[at][..<equals])
            if secrets.contains(tag) { fields[at] = tag + "=*" }
            if tag == "96" {
                fields[at] = "96=*"
                fields.removeSubrange((at + 1)...)
                break
            }
        }
        return fields.joined(separator: "|") + (piece.count > shownMax ? "…" : "")
    }

    private static func readable(_ bytes: some Sequence<UInt8>) -> String {
        bytes.reduce(into: "") { text, byte in
            switch byte {
            case 0x5C: text += "\\\\"
            case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "\\x" + (byte < 0x10 ? "0" : "") + digits
            }
        }
    }
}
