import Foundation
import Glibc

/// The product as a child process, its output in files. Killed when it is let go.
final class ProductProcess: @unchecked Sendable {
    let pid: pid_t
    private let folder: ScratchFolder
    private var status: Int32?

    struct NotStarted: Error { var reason: String }
    struct NotReady: Error, CustomStringConvertible { var description: String }

    /// - Parameters:
    ///   - piped: what comes through a pipe as its standard input.
    ///   - fileBytesMax: the largest file that it may write; a full disk, for a test.
    init(_ arguments: [String], piped: [UInt8]? = nil, fileBytesMax: Int? = nil) throws {
        folder = try ScratchFolder()
        var words = [Product.path] + arguments
        if let fileBytesMax {
            let limit = "trap '' XFSZ; ulimit -f \(fileBytesMax / 1024); exec \"$0\" \"$@\""
            words = ["/bin/bash", "-c", limit] + words
        }
        if let piped {
            try Data(piped).write(to: folder.url.appendingPathComponent("in"))
            words = ["/bin/bash", "-c", "cat '\(folder.path("in"))' | \"$0\" \"$@\""] + words
        }
        pid = try Self.spawn(words, out: folder.path("out"), err: folder.path("err"))
    }

    deinit { _ = kill() }

    private static func spawn(_ words: [String], out: String, err: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        var environment = ProcessInfo.processInfo.environment
        // A trap that a test asks for needs no report of several seconds.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var pid: pid_t = 0
        let code = posix_spawn(&pid, words[0], &actions, nil, arguments, variables)
        guard code == 0 else {
            throw NotStarted(reason: "\(words[0]): \(String(cString: strerror(code)))")
        }
        return pid
    }

    var output: String { read("out") }
    var errors: String { read("err") }

    private func read(_ name: String) -> String {
        let file = folder.url.appendingPathComponent(name)
        return String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    }

    /// Exit code, or minus the signal's number; `nil` while it runs.
    func exitCode() -> Int32? {
        if let status { return status }
        var word: Int32 = 0
        guard waitpid(pid, &word, WNOHANG) == pid else { return nil }
        let signal = word & 0x7F
        status = signal == 0 ? (word >> 8) & 0xFF : -signal
        return status
    }

    func waitForExit(seconds: Double) -> Int32? {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if let code = exitCode() { return code }
            usleep(2_000)
        }
        return exitCode()
    }

    func send(_ signal: Int32) {
        if exitCode() == nil { Glibc.kill(pid, signal) }
    }

    /// SIGKILL, now; returns how it ended.
    @discardableResult
    func kill() -> Int32 {
        send(SIGKILL)
        return waitForExit(seconds: 10) ?? -SIGKILL
    }

    /// Waits for the line `ready fix=…`.
    func waitUntilReady(seconds: Double = 20) throws {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if output.contains("ready fix=") { return }
            if let code = exitCode() {
                throw NotReady(description: "ended with \(code) before it was ready: \(errors)")
            }
            usleep(2_000)
        }
        throw NotReady(description: "not ready within \(seconds) s: \(errors)")
    }
}
