import ArgumentParser
import OMSMarket
import OMSRuntime
import OMSTypes

/// `needletail ticks`: the recorded market data.
struct TicksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticks",
        abstract: "List and print recorded market data.",
        discussion: """
            `serve` records what venues show and trade where the configuration has \
            marketData: {ticks: {folder: …}}. The files are described in docs/TICKS.md.

            needletail ticks list data/ticks
            needletail ticks print data/ticks --symbol IBM --from 2026-11-10T14:30:00 --csv
            """,
        subcommands: [List.self, Print.self])

    /// Which of the folder's files are meant.
    struct Choice: ParsableArguments {
        @Argument(help: "The folder of the ticks.")
        var folder: String

        @Option(help: "Symbols, divided by commas; left out: all.")
        var symbol: String?

        @Option(help: "Venues, divided by commas; left out: all.")
        var venue: String?

        @Option(help: "Day in UTC, such as 2026-11-10; left out: all.")
        var day: String?

        func files() throws -> (storage: TickFolder, names: TickNames, series: [TickSeries]) {
            do {
                let storage = try TickFolder(folder, isMade: false)
                let names = try TickNames(folder: folder)
                var series = try storage.list().sorted()
                if let symbol {
                    let wanted = try Self.words(symbol, among: names.instruments.values, "symbol")
                    series = series.filter { wanted.contains(names.name($0.instrument)) }
                }
                if let venue {
                    let wanted = try Self.words(venue, among: names.venues.values, "venue")
                    series = series.filter { wanted.contains(names.name($0.venue)) }
                }
                if let day {
                    guard let date = CalendarDate(day) else {
                        throw CommandFailure.usage("--day \(day) is no day such as 2026-11-10")
                    }
                    series = series.filter { $0.day == date }
                }
                return (storage, names, series)
            } catch let failure as TickStorageFailure {
                throw CommandFailure.machine(failure.description)
            }
        }

        private static func words(
            _ list: String, among known: some Collection<String>, _ what: String
        ) throws -> Set<String> {
            let words = Set(list.split(separator: ",").map(String.init))
            if let stranger = words.sorted().first(where: { !known.contains($0) }) {
                let names = known.sorted().prefix(20).joined(separator: ", ")
                throw CommandFailure.usage("there is no \(what) \(stranger); there are \(names)")
            }
            return words
        }
    }

    /// What is there.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One line for each file: day, instrument, venue, ticks, times, bytes.")

        @OptionGroup var choice: Choice

        func run() throws {
            let (storage, names, series) = try choice.files()
            Terminal.say("day,symbol,venue,ticks,blocks,first,last,bytes,state")
            var isDamaged = false
            for one in series {
                let name =
                    "\(one.day.iso8601),\(names.name(one.instrument)),\(names.name(one.venue))"
                do {
                    let reader = try TickReader(one, in: storage)
                    let range = reader.times.map {
                        "\($0.lowerBound.iso8601),\($0.upperBound.iso8601)"
                    }
                    let state = reader.tail.map { "ends in a damaged block (\($0))" } ?? "whole"
                    let bytes = try storage.size(of: one) ?? 0
                    Terminal.say(
                        "\(name),\(reader.count),\(reader.blockCount),\(range ?? ","),\(bytes),"
                            + state)
                } catch {
                    isDamaged = true
                    Terminal.say("\(name),,,,,,\(error)")
                }
            }
            if isDamaged { throw CommandFailure.machine("some files cannot be read") }
        }
    }

    /// The ticks themselves.
    struct Print: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ticks of all chosen files, in the order of time.")

        @OptionGroup var choice: Choice

        @Option(help: "From this instant in UTC, such as 2026-11-10T14:30:00.")
        var from: String?

        @Option(help: "Through this instant in UTC.")
        var through: String?

        @Option(help: "At most so many.")
        var limit: Int?

        @Flag(help: "As CSV.")
        var csv = false

        func run() throws {
            let first = try Self.instant(from, "--from") ?? Timestamp(nanoseconds: 0)
            let last = try Self.instant(through, "--through") ?? Timestamp(nanoseconds: .max)
            let (storage, names, series) = try choice.files()
            let text = TickText(names: names, isCSV: csv)
            if let head = text.head { Terminal.say(head) }
            do {
                var merge = try TickMerge(series, in: storage, from: first, through: last)
                var left = limit ?? .max
                while left > 0, let tick = try merge.next() {
                    Terminal.say(text.line(tick))
                    left -= 1
                }
            } catch {
                throw CommandFailure.machine("\(error)")
            }
        }

        private static func instant(_ text: String?, _ option: String) throws -> Timestamp? {
            guard let text else { return nil }
            let bare = text.hasSuffix("Z") ? String(text.dropLast()) : text
            let found = Array(bare.utf8).withUnsafeBytes { RecordedFields.isoTime($0) }
            guard let found else {
                throw CommandFailure.usage(
                    "\(option) \(text) is no instant such as 2026-11-10T14:30:00")
            }
            return found
        }
    }
}
