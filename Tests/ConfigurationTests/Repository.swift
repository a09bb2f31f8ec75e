import Foundation

/// The repository that these tests were built from.
enum Repository {
    /// The nearest folder above this file that holds `Examples`.
    static let root: URL = {
        let start = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        var folder = start.deletingLastPathComponent()
        while folder.path != "/" {
            let examples = folder.appendingPathComponent("Examples/demo.yaml").path
            if FileManager.default.fileExists(atPath: examples) { return folder }
            folder = folder.deletingLastPathComponent()
        }
        return start.deletingLastPathComponent()
    }()

    static func path(_ relative: String) -> String {
        root.appendingPathComponent(relative).path
    }

    static func text(_ relative: String) throws -> String {
        try String(contentsOfFile: path(relative), encoding: .utf8)
    }
}

/// A small generator whose seed is printed where a test fails.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
