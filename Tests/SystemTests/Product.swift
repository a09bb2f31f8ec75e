import Foundation
import Glibc

/// The product's binary, as built beside the tests.
enum Product {
    /// `needletail` in the folder of the running test bundle; `NEEDLETAIL_BINARY` names another.
    static let path: String = {
        if let named = ProcessInfo.processInfo.environment["NEEDLETAIL_BINARY"] { return named }
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("needletail").path
    }()

    /// What a finished run said.
    struct Answer {
        var exitCode: Int32
        var output: String
        var errors: String
    }

    /// Runs a subcommand to its end; one that takes longer is killed.
    static func run(_ arguments: String..., seconds: Double = 300) throws -> Answer {
        let process = try ProductProcess(arguments)
        let code = process.waitForExit(seconds: seconds) ?? process.kill()
        return Answer(exitCode: code, output: process.output, errors: process.errors)
    }
}
