import Foundation
import Synchronization

/// Standard output for answers, standard error for logs: one line at a time, whole.
enum Terminal {
    private static let lock = Mutex(())

    /// An answer.
    static func say(_ line: String) { write(line, to: .standardOutput) }

    /// A log line, with the time of day in UTC.
    static func log(_ line: String) {
        let now = Date().formatted(.iso8601.time(includingFractionalSeconds: true))
        write("\(now) \(line)", to: .standardError)
    }

    static func error(_ message: String) {
        write("needletail: \(message)", to: .standardError)
    }

    private static func write(_ line: String, to handle: FileHandle) {
        lock.withLock { _ in try? handle.write(contentsOf: Data((line + "\n").utf8)) }
    }

    static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }
}
