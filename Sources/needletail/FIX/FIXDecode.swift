import ArgumentParser
import Foundation

struct FIXDecode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Read FIX messages from a log or a pipe, and show them with words.",
        discussion: """
            Takes any version from FIX 4.0 to 5.0 SP2, raw or as logs print it: SOH, |, ^A, \\x01 \
            or <SOH> between the fields, time stamps before the message, several messages a line. \
            Fields and values are named, groups indented; a damaged message is shown and says \
            what is wrong. Passwords are masked.

            A log file:         needletail fix decode messages.log
            A compressed one:   zcat messages.log.gz | needletail fix decode
            As it grows:        needletail fix decode messages.log --follow
            Executions of one:  needletail fix decode messages.log --filter 35=8 --filter 11=ABC
            For a program:      needletail fix decode messages.log --json | jq .name
            """)

    @Argument(help: "The log; left out, or -, it is standard input.")
    var file: String?

    @OptionGroup var form: FIXLogForm

    @Flag(help: "Go on when the file grows, until interrupted.")
    var follow = false

    func run() throws {
        let input: FileHandle
        if let file, file != "-" {
            guard let opened = FileHandle(forReadingAtPath: file) else {
                throw CommandFailure.machine("cannot read \(file); name a file that is there")
            }
            input = opened
        } else {
            input = .standardInput
        }
        let filter = try form.parsedFilter()
        var printer = form.printer
        var scanner = FIXLogScanner()
        var found = 0
        while true {
            let data = input.readData(ofLength: 1 << 16)
            let isAtEnd = data.isEmpty && !(follow && file != nil)
            scanner.feed(data)
            while let message = scanner.next(isAtEnd: isAtEnd) {
                found += 1
                if filter.takes(message) { Terminal.say(printer.text(message)) }
            }
            if isAtEnd { break }
            if data.isEmpty { Thread.sleep(forTimeInterval: 0.1) }
        }
        guard found > 0 else {
            throw CommandFailure.no("there is no FIX message: none begins with 8=FIX")
        }
    }
}

/// How messages are chosen and shown.
struct FIXLogForm: ParsableArguments {
    @Flag(help: "One line a message: tags and values without words.")
    var tags = false

    @Flag(help: "One JSON object a line.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Only messages with this field; several must all hold. TAG=VALUE is exact, "
                + "TAG~TEXT is part of the value.", valueName: "TAG=VALUE"))
    var filter: [String] = []

    func validate() throws {
        guard !(tags && json) else { throw ValidationError("--tags or --json, not both") }
    }

    func parsedFilter() throws -> FIXLogFilter { try FIXLogFilter(filter) }

    var printer: FIXLogPrinter {
        let isPlain = ProcessInfo.processInfo.environment["NO_COLOR"] != nil
        return FIXLogPrinter(
            form: json ? .json : tags ? .tags : .people,
            hasColours: Terminal.isInteractive && !isPlain)
    }
}

/// Fields that a message must have.
struct FIXLogFilter {
    private struct Condition {
        var tag: Int
        var isExact: Bool
        var value: String
    }

    private var conditions: [Condition] = []

    init(_ words: [String]) throws {
        for word in words {
            guard let sign = word.firstIndex(where: { $0 == "=" || $0 == "~" }),
                let tag = Int(word[..<sign]), tag > 0
            else {
                throw CommandFailure.usage(
                    "--filter \(word) is no TAG=VALUE; for example --filter 35=8")
            }
            conditions.append(
                Condition(
                    tag: tag, isExact: word[sign] == "=",
                    value: String(word[word.index(after: sign)...])))
        }
    }

    func takes(_ message: FIXLogMessage) -> Bool {
        conditions.allSatisfy { condition in
            message.fields.contains { field in
                guard field.tag == condition.tag else { return false }
                let text = message.shown(field)
                return condition.isExact
                    ? text == condition.value : text.contains(condition.value)
            }
        }
    }
}
