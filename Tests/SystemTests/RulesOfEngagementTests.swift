import FIXCodec
import Foundation
import Testing

/// The messages that docs/FIX.md shows are real ones.
@Suite struct RulesOfEngagementTests {
    @Test("Every example has the right BodyLength (9) and CheckSum (10)")
    func examples() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let page = try String(
            contentsOf: root.appendingPathComponent("docs/FIX.md"), encoding: .utf8)
        let examples = page.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("8=FIX") }
        #expect(examples.count >= 10)
        var index = FIXMessageIndex()
        for example in examples {
            let bytes = WireMessage.separated(String(example))
            let isWhole = bytes.withUnsafeBytes { bytes in
                guard case .complete(let length) = index.parse(bytes) else { return false }
                return length == bytes.count
            }
            #expect(isWhole, "\(example)")
        }
    }
}
