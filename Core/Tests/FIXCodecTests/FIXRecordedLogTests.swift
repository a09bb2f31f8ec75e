import FIXCodec
import Foundation
import OMSTypes
import Testing

/// Messages that other parties' engines sent, each judged as their list says.
@Suite struct FIXRecordedLogTests {
    private static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/data/fix-logs").standardizedFileURL
    static let isThere = FileManager.default.fileExists(
        atPath: shared.appendingPathComponent("MANIFEST.csv").path)

    @Test(.enabled(if: isThere, "the recorded messages are not on this machine"))
    func everyMessageIsJudgedAsListedAndTheGoodOnesComeBackByteForByte() throws {
        let manifest = try String(
            contentsOf: Self.shared.appendingPathComponent("MANIFEST.csv"), encoding: .utf8)
        var total = 0
        for line in manifest.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: ",").map(String.init)
            let messages = Self.split(try Self.unpacked(columns[0]))
            #expect(messages.count == Int(columns[2]), "\(columns[0])")
            total += messages.count
            var sums = 0
            var lengths = 0
            for message in messages {
                let (isSumRight, isLengthRight) = Self.judge(message)
                sums += isSumRight ? 1 : 0
                lengths += isLengthRight ? 1 : 0
                comesBack(message, isGood: isSumRight && isLengthRight)
            }
            #expect(sums == Int(columns[3]), "right sums in \(columns[0])")
            #expect(lengths == Int(columns[4]), "right lengths in \(columns[0])")
        }
        #expect(total == 5_095)
    }

    /// Taken exactly when it is good; then written field by field, the sender's order kept.
    private func comesBack(_ message: [UInt8], isGood: Bool) {
        var index = FIXMessageIndex()
        message.withUnsafeBytes { bytes in
            let framing = index.parse(bytes)
            #expect((framing == .complete(length: bytes.count)) == isGood, "\(readable(message))")
            // A field without value has no form that we would write.
            guard isGood, index.defect == nil, let begin = index.beginString else { return }
            var body = FIXBodyWriter()
            for at in 2..<(index.count - 1) { body.raw(index.tag(at: at), index.value(at: at)) }
            var out = ByteWriter()
            FIXFrame.append(beginString: begin, fields: body.bytes, to: &out)
            check(readable(out.bytes), readable(message))
        }
    }

    /// Obvious and slow, on the bytes alone.
    private static func judge(_ message: [UInt8]) -> (sum: Bool, length: Bool) {
        let text = String(decoding: message.map { $0 == 1 ? 0x7C : $0 }, as: UTF8.self)
        let fields = text.utf8.split(separator: 0x7C, omittingEmptySubsequences: false)
        let trailer = message.count - 7
        let stated = String(decoding: message[(trailer + 3)..<(trailer + 6)], as: UTF8.self)
        let sum = message[..<trailer].reduce(UInt8(0)) { $0 &+ $1 }
        let length = Int(String(fields[1].dropFirst(2)) ?? "")
        let start = fields[0].count + 1 + fields[1].count + 1
        return (Int(stated) == Int(sum), length == trailer - start)
    }

    /// Every message and a line feed; a line feed elsewhere is content.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        let begin = Array("8=FIX".utf8)
        var starts: [Int] = []
        for at in bytes.indices where bytes[at] == 0x38 && bytes[at...].starts(with: begin) {
            if at == 0 || (bytes[at - 1] == 0x0A && bytes[at - 2] == 0x01) { starts.append(at) }
        }
        return starts.enumerated().map { number, start in
            let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
            return Array(bytes[start..<(end - 1)])
        }
    }

    private static func unpacked(_ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", shared.appendingPathComponent(name).path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }
}
