import Foundation
import Testing

@testable import OMSRuntime

/// How far the clock is off, read from what others write.
@Suite struct ClockOffsetFileTests {
    @Test(
        "Seconds with or without a sign, rounded up; anything else is not known",
        arguments: [
            ("0", 0), ("0.000001", 1_000), ("-0.000001", 1_000), ("+1.5\n", 1_500_000_000),
            ("0.0000000001", 1), ("  -0.25  chrony\n", 250_000_000), ("1e-3", 1_000_000),
            ("", ClockOffsetFile.unknown), ("\n", ClockOffsetFile.unknown),
            ("fine", ClockOffsetFile.unknown), ("nan", ClockOffsetFile.unknown),
            ("inf", ClockOffsetFile.unknown), ("1e99", ClockOffsetFile.unknown),
        ] as [(String, Int64)])
    func words(_ text: String, _ nanoseconds: Int64) {
        #expect(ClockOffsetFile.offset(text) == nanoseconds)
    }

    @Test("A file that is missing, old or empty says nothing")
    func files() throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("offset-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = ClockOffsetFile(path: path, maxAge: 3_600_000_000_000)
        #expect(file.read() == ClockOffsetFile.unknown)
        try "-0.002\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(file.read() == 2_000_000)
        try FileManager.default.setAttributes(
            [.modificationDate: Date().addingTimeInterval(-7_200)], ofItemAtPath: path)
        #expect(file.read() == ClockOffsetFile.unknown, "two hours old")
        #expect(ClockOffsetFile(path: path, maxAge: 9_000_000_000_000).read() == 2_000_000)
        try "".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(file.read() == ClockOffsetFile.unknown)
    }
}
