import FIXCodec

/// Messages without their secrets, for logs and records.
public enum FIXSecretMask {
    /// Password (554), NewPassword (925), EncryptedPassword (1402), EncryptedNewPassword (1404).
    private static let tags: Set<Int> = [FIXTag.password, LogonTag.newPassword, 1402, 1404]

    /// Whether a message carries a secret.
    public static func applies(to index: borrowing FIXMessageIndex) -> Bool {
        if index.has(FIXTag.password) || index.has(LogonTag.newPassword) { return true }
        if index.msgType == .logon { return index.has(LogonTag.rawData) }
        return index.has(1402) || index.has(1404)
    }

    /// The message with an asterisk for each byte of a secret, and CheckSum (10) made right.
    public static func masked(_ index: borrowing FIXMessageIndex) -> [UInt8] {
        var result = Array(index.bytes)
        guard let base = index.bytes.baseAddress else { return result }
        for position in 0..<index.count {
            let tag = index.tag(at: position)
            guard tags.contains(tag) || (tag == LogonTag.rawData && index.msgType == .logon) else {
                continue
            }
            let value = index.value(at: position)
            guard let start = value.baseAddress.map({ $0 - base }) else { continue }
            for at in start..<(start + value.count) { result[at] = 0x2A }
        }
        // `10=xyz` and the separator are the last seven bytes.
        guard result.count > 7 else { return result }
        let sum = Int(result.dropLast(7).reduce(UInt8(0)) { $0 &+ $1 })
        let at = result.count - 4
        for (offset, divisor) in [100, 10, 1].enumerated() {
            result[at + offset] = UInt8(0x30 + sum / divisor % 10)
        }
        return result
    }
}
