import FIXCodec
import Foundation
import Testing

/// Fields that may hold separators: which they are, and what announces them.
@Suite struct FIXDataFieldTests {
    private static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/data/fix-dictionaries").standardizedFileURL
    private static let isThere = FileManager.default.fileExists(atPath: shared.path)

    /// Every field of type DATA or XMLDATA in the nine published dictionaries, and the length
    /// field that its name points to.
    @Test(.enabled(if: isThere, "the published dictionaries are not on this machine"))
    func thePublishedDictionariesNameTheSameFields() throws {
        var published: [UInt32: UInt32] = [:]
        let names = ["40", "41", "42", "43", "44", "50", "50SP1", "50SP2", "T11"]
        for name in names {
            let file = Self.shared.appendingPathComponent("FIX\(name).xml")
            let text = try String(contentsOf: file, encoding: .utf8)
            var tags: [String: UInt32] = [:]
            var data: [String] = []
            for line in text.split(separator: "\n") where line.contains("<field number=") {
                let parts = line.split(whereSeparator: { $0 == "\"" || $0 == "'" }).map(String.init)
                guard parts.count > 5, let tag = UInt32(parts[1]) else { continue }
                tags[parts[3]] = tag
                if ["DATA", "XMLDATA"].contains(parts[5]) { data.append(parts[3]) }
            }
            for field in data {
                let short = field.replacing("SecurityDesc", with: "SecDesc")
                let length = tags[field + "Len"] ?? tags[field + "Length"] ?? tags[short + "Len"]
                published[try #require(length, "\(field)")] = tags[field]
            }
        }
        #expect(published.count > 80)
        for tag: UInt32 in 0..<50_000 {
            #expect(FIXDataFields.dataTag(forLength: tag) == published[tag] ?? 0, "tag \(tag)")
            #expect(
                FIXReferenceDecoder.dataTags[Int(tag)] == published[tag].map { Int($0) },
                "tag \(tag) of the reference decoder")
        }
    }

    @Test func encodedTextIsReadByItsLength() throws {
        var index = FIXMessageIndex()
        let good = framed(
            "35=B|347=Shift_JIS|354=6|355=a|10=0|1401=3|1402=x|y|41873=3|41874=1|2|58=end|")
        check(index.parse(good), .complete(length: good.count))
        check(index.defect, nil)
        check(index.messageEncoding, "Shift_JIS")
        check(readable(try need(index.value(355))), "a|10=0")
        check(readable(try need(index.value(1402))), "x|y")
        check(readable(try need(index.value(41874))), "1|2")
        check(index.string(58), "end")
    }

    /// `096` is no tag, so it is no data field that 95 could announce.
    @Test func aTagWithALeadingZeroIsNotReadByItsLength() {
        var index = FIXMessageIndex()
        let bytes = framed("35=B|95=3|096=a|b|")
        check(index.parse(bytes), .garbled(skip: bytes.count, .field))
        check(FIXReferenceDecoder.decode(bytes, bytesMax: 4_096), .garbled)
    }

    @Test func highTagsAreFoundByTheirFirstOccurrence() {
        var index = FIXMessageIndex()
        for count in [1, 40, 255, 256, 257, 700] {
            let tags = (0..<count).map { 1_024 + $0 * 61 }
            let body = tags.map { "\($0)=v\($0)|" }.joined()
            let bytes = framed("35=8|" + body + body.replacing("=v", with: "=w"))
            check(index.parse(bytes), .complete(length: bytes.count))
            for tag in tags { check(index.string(tag), "v\(tag)") }
            check(index.has(1_023 + 61 * 999), false)
        }
        // Nothing of an earlier message is left.
        check(index.parse(framed("35=8|1024=x|")) == .incomplete, false)
        check(index.has(1_085), false)
        check(index.string(1_024), "x")
    }
}
