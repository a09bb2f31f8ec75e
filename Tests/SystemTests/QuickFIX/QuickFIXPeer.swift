import Foundation
import Glibc
import Synchronization

/// One QuickFIX engine with one session as a child process, and what it told.
///
/// It keeps its store over `stop()` and `start()`: it is the same counterparty, come back.
final class QuickFIXPeer: @unchecked Sendable {
    /// A line that it told: `got CLIENT1 8=FIX.4.4…`.
    struct Told: Sendable, CustomStringConvertible {
        var what: String
        var message: WireMessage
        var text: String
        var description: String { "\(what) \(message.fields.isEmpty ? text : "\(message)")" }
    }

    struct Silent: Error, CustomStringConvertible { var description: String }

    let settings: QuickFIXSettings
    private let folder: ScratchFolder
    private var process: Process?
    private var input: FileHandle?
    private let told = Mutex<[Told]>([])
    private var looked = 0
    /// Called for every line, on a thread of its own; set it before `start()`.
    var onTold: (@Sendable (Told) -> Void)?
    /// Kinds of lines that are kept to be looked at; `nil`: all.
    var keeps: Set<String>?

    init(_ settings: QuickFIXSettings) throws {
        self.settings = settings
        folder = try ScratchFolder()
    }

    deinit { process?.terminate() }

    /// Compiled at the first use; `nil` where there is no QuickFIX.
    static let executable: String? = {
        let answer = shell(["scripts/quickfix-peer"])
        return answer.code == 0 ? answer.output.split(separator: "\n").last.map(String.init) : nil
    }()

    /// Runs a command in the repository's folder.
    private static func shell(_ words: [String]) -> (code: Int32, output: String) {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let process = Process()
        process.executableURL = root.appendingPathComponent(words[0])
        process.currentDirectoryURL = root
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return (-1, "") }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    // MARK: Life

    func start() throws {
        guard let executable = Self.executable else {
            throw Silent(description: "this machine has no QuickFIX; run scripts/setup test")
        }
        signal(SIGPIPE, SIG_IGN)
        let before = told.withLock { $0.count }
        let file = try folder.write(settings.text(folder: folder.path), to: "settings.cfg")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = settings.options + [file]
        let (commands, lines) = (Pipe(), Pipe())
        process.standardInput = commands
        process.standardOutput = lines
        try process.run()
        self.process = process
        input = commands.fileHandleForWriting
        Thread.detachNewThread { [weak self] in
            QuickFIXPeer.read(lines.fileHandleForReading.fileDescriptor) { self?.heard($0) }
            _ = lines
        }
        _ = try expect("ready")
        // It may have logged on before it said so.
        looked = before
    }

    /// Ends it as its operator would: it logs out first.
    func stop() {
        try? say("quit")
        try? input?.close()
        if let process, !hasEnded(process, within: 10) { kill() }
        process = nil
    }

    /// Asks the system: Foundation's own wait can spin for ever on a thread without a run loop.
    private func hasEnded(_ process: Process, within seconds: Int) -> Bool {
        for _ in 0..<(seconds * 50) {
            let file = "/proc/\(process.processIdentifier)/stat"
            guard let stat = try? String(contentsOfFile: file, encoding: .utf8),
                let state = stat.split(separator: ")").last?.dropFirst().first
            else { return true }
            if state == "Z" { return true }
            usleep(20_000)
        }
        return false
    }

    /// SIGKILL, at once.
    func kill() {
        guard let process else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        _ = hasEnded(process, within: 10)
        self.process = nil
    }

    private static func read(_ file: Int32, _ heard: (String) -> Void) {
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count > 0 else { return }
            rest += buffer[..<count]
            while let end = rest.firstIndex(of: 0x0A) {
                heard(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
        }
    }

    private func heard(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        let text = words.count > 2 ? String(words[2]) : ""
        let told = Told(
            what: String(words[0]), message: WireMessage(text: text),
            text: words[0] == "failed" ? line : text)
        if keeps?.contains(told.what) ?? true { self.told.withLock { $0.append(told) } }
        onTold?(told)
    }

    // MARK: Talking

    /// A command of `Peer/Commands.h`, on this session.
    func say(_ verb: String, _ rest: String = "") throws {
        let line = "\(verb) \(settings.compID) \(rest)\n"
        var bytes = Array(line.utf8)[...]
        guard let file = input?.fileDescriptor else {
            throw Silent(description: "\(settings.compID) does not run")
        }
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Silent(description: "\(settings.compID) has ended") }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Sends `11=A|55=IBM|…` as a message of this type.
    func send(_ type: String, _ fields: String) throws {
        try say("send", "35=\(type)\u{1}" + fields.replacing("|", with: "\u{1}"))
    }

    /// The next line, not looked at before, of this kind whose message matches; others before it
    /// are passed over.
    @discardableResult
    func expect(_ what: String, _ pattern: String = "", seconds: Double = 8) throws -> WireMessage {
        let end = Date().addingTimeInterval(seconds)
        repeat {
            while let one = told.withLock({ looked < $0.count ? $0[looked] : nil }) {
                looked += 1
                if one.what == what, one.message.matches(pattern) { return one.message }
            }
            usleep(2_000)
        } while end.timeIntervalSinceNow > 0
        let last = told.withLock { $0.suffix(6).map(\.description) }
        throw Silent(
            description: "\(settings.compID), wanted \(what) \(pattern); told last:\n  "
                + last.joined(separator: "\n  "))
    }

    /// Whether such a line comes within a short while.
    func hears(_ what: String, _ pattern: String = "", seconds: Double = 0.3) -> Bool {
        (try? expect(what, pattern, seconds: seconds)) != nil
    }

    /// All lines of a kind so far.
    func all(_ what: String, _ pattern: String = "") -> [WireMessage] {
        told.withLock { $0.filter { $0.what == what && $0.message.matches(pattern) } }
            .map(\.message)
    }

    /// The next numbers that it sends and expects.
    func numbers() throws -> (sender: Int, target: Int) {
        try say("numbers")
        let end = Date().addingTimeInterval(5)
        while end.timeIntervalSinceNow > 0 {
            if let line = told.withLock({ $0.last { $0.what == "numbers" }?.text }) {
                told.withLock { $0.removeAll { $0.what == "numbers" } }
                looked = min(looked, told.withLock { $0.count })
                let words = line.split(separator: " ")
                return (Int(words[0]) ?? 0, Int(words[1]) ?? 0)
            }
            usleep(2_000)
        }
        throw Silent(description: "\(settings.compID) does not tell its numbers")
    }
}
