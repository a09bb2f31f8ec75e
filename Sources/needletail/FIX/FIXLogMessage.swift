import FIXCodec

/// A FIX message as it was found in a log, good or damaged.
struct FIXLogMessage {
    struct Field {
        /// 0 when the text before the equals sign is no tag.
        var tag: Int
        var value: [UInt8]
        /// As it stood, `tag=value`.
        var raw: ArraySlice<UInt8>

        var text: String { String(decoding: value, as: UTF8.self) }
    }

    /// What stood before it in its line: time stamps of the log.
    var prefix = ""
    var fields: [Field]
    /// It ends with a CheckSum (10).
    var isComplete: Bool

    func first(_ tag: Int) -> String? { fields.first { $0.tag == tag }?.text }

    var msgType: String { first(35) ?? "" }

    /// What is wrong with its frame, in words; empty when it is whole.
    var defects: [String] {
        var found: [String] = []
        let broken = fields.filter { $0.tag == 0 }
        for field in broken.prefix(3) {
            found.append("no tag=value: \(String(decoding: field.raw.prefix(40), as: UTF8.self))")
        }
        guard isComplete, let last = fields.last else {
            return found + ["the end is missing: no CheckSum (10)"]
        }
        if fields.count < 3 || fields[1].tag != 9 || fields[2].tag != 35 {
            found.append("BeginString (8), BodyLength (9) and MsgType (35) do not come first")
        } else {
            let length = fields[2..<(fields.count - 1)].reduce(0) { $0 + $1.raw.count + 1 }
            if fields[1].text != String(length) {
                found.append("BodyLength (9) is \(length), not \(fields[1].text)")
            }
        }
        let sum = fields.dropLast().reduce(0) { sum, field in
            field.raw.reduce(sum + 1) { $0 + Int($1) }
        }
        let wanted = String(String(1_000 + sum % 256).dropFirst())
        if last.text != wanted { found.append("CheckSum (10) is \(wanted), not \(last.text)") }
        return found
    }

    /// The value as it may be shown: credentials never are.
    func shown(_ field: Field) -> String { isSecret(field.tag) ? "********" : field.text }

    private func isSecret(_ tag: Int) -> Bool {
        switch tag {
        // Password, NewPassword, EncryptedPassword, EncryptedNewPassword.
        case 554, 925, 1402, 1404: return true
        // RawData of a Logon carries one in older versions.
        case 96: return msgType == "A"
        default: return false
        }
    }

    /// One line, `|` for the separator.
    var oneLine: String {
        fields.map { field in
            field.tag == 0
                ? FIXLogPrinter.printable(field.text)
                : "\(field.tag)=\(FIXLogPrinter.printable(shown(field)))"
        }.joined(separator: "|") + "|"
    }
}
