/// Reads Swift as far as text rules need it: what is code, and which words it has.
enum SwiftCode {
    /// An identifier or keyword, or one other character.
    struct Token: Equatable {
        let text: String
        /// From 1.
        let line: Int
        let isWord: Bool
    }

    /// `text` with the insides of comments and string literals replaced by spaces.
    static func blanked(_ text: [UInt8]) -> [UInt8] {
        var blanker = Blanker(text: text)
        blanker.run()
        return blanker.result
    }

    /// The tokens of blanked code; white space separates and is dropped.
    static func tokens(_ code: [UInt8]) -> [Token] {
        var result: [Token] = []
        var line = 1
        var index = 0
        while index < code.count {
            let byte = code[index]
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte > 0x20 else {
                index += 1
                continue
            }
            let start = index
            while index < code.count, isWord(code[index]) { index += 1 }
            let isWord = index > start
            if !isWord { index += 1 }
            let text = String(decoding: code[start..<index], as: UTF8.self)
            result.append(Token(text: text, line: line, isWord: isWord))
        }
        return result
    }

    /// Letters, digits, underscore, and whatever is not ASCII.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
        default: false
        }
    }
}

/// Goes once through the bytes of a Swift file.
private struct Blanker {
    let text: [UInt8]
    var result: [UInt8]
    private var index = 0

    init(text: [UInt8]) {
        self.text = text
        result = text
    }

    mutating func run() {
        while index < text.count { step() }
    }

    /// One comment, one literal or one byte of code.
    private mutating func step() {
        if starts("//") {
            blank { $0.starts("\n") }
        } else if starts("/*") {
            blockComment()
        } else if let hashes = literalHashes() {
            literal(hashes: hashes)
        } else {
            index += 1
        }
    }

    private func starts(_ word: StaticString, at offset: Int = 0) -> Bool {
        let from = index + offset
        guard from + word.utf8CodeUnitCount <= text.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { text[from + $0] == word.utf8Start[$0] }
    }

    private mutating func erase(_ count: Int) {
        for _ in 0..<count where index < text.count {
            if text[index] != UInt8(ascii: "\n") { result[index] = 0x20 }
            index += 1
        }
    }

    private mutating func blank(until isEnd: (Blanker) -> Bool) {
        while index < text.count, !isEnd(self) { erase(1) }
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                erase(2)
            } else if starts("*/") {
                depth -= 1
                erase(2)
            } else {
                erase(1)
            }
        } while depth > 0 && index < text.count
    }

    /// How many `#` stand before the quote of a literal that begins here.
    private func literalHashes() -> Int? {
        var count = 0
        while starts("#", at: count) { count += 1 }
        return starts("\"", at: count) ? count : nil
    }

    private mutating func literal(hashes: Int) {
        index += hashes
        let isMultiline = starts("\"\"\"")
        index += isMultiline ? 3 : 1
        while index < text.count {
            if ends(isMultiline, hashes) {
                index += (isMultiline ? 3 : 1) + hashes
                return
            }
            // A literal on one line that does not end is broken code: go on with the next line.
            if !isMultiline, starts("\n") { return }
            if starts("\\"), hashesFollow(hashes, at: 1) {
                escape(hashes)
            } else {
                erase(1)
            }
        }
    }

    private func hashesFollow(_ count: Int, at offset: Int) -> Bool {
        (0..<count).allSatisfy { starts("#", at: offset + $0) }
    }

    private func ends(_ isMultiline: Bool, _ hashes: Int) -> Bool {
        isMultiline
            ? starts("\"\"\"") && hashesFollow(hashes, at: 3)
            : starts("\"") && hashesFollow(hashes, at: 1)
    }

    /// `\n`, or an interpolation, whose code stays code.
    private mutating func escape(_ hashes: Int) {
        erase(1 + hashes)
        guard starts("(") else {
            erase(1)
            return
        }
        var depth = 0
        repeat {
            if starts("(") { depth += 1 }
            if starts(")") { depth -= 1 }
            step()
        } while depth > 0 && index < text.count
    }
}
