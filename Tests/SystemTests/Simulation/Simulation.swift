import Foundation
import JournalStorage
import NIOCore
import OMSEngine
import OMSJournal
import OMSTypes

@testable import OMSRuntime

/// The whole system in one thread and in a time of its own: the product's shard, sessions, journal
/// and recovery between a client and three venues, over wires that break and a disk that stops.
/// One integer decides everything, and repeats it.
final class Simulation {
    /// How the server ends a life.
    enum End: CaseIterable {
        /// The process is killed between two moments.
        case killed
        /// The process is killed in the middle of an operation of the disk.
        case killedWhileWriting
        /// The machine loses power there.
        case powerLost
    }

    let seed: UInt64
    /// The disk loses what it should keep, to see that it is noticed.
    private let diskLies: Bool
    private var random: SeededRandom
    private let clock = SimulatedClock()
    private let disk: SimulatedDisk
    private let market: SimulatedMarket
    private let wires: [SimulatedWire]
    private let configuration: Configuration
    private let folder: ScratchFolder
    private var server: SimulatedServer?
    /// Venues show prices now and then, and take them away.
    private let showsQuotes: Bool
    /// What was done, for the one who looks for a cause.
    private(set) var steps: [String] = []
    private(set) var findings: [String] = []

    private static let step: Int64 = 500_000
    private static let examples: String = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appendingPathComponent("Examples/").path + "/"
    }()

    /// - Parameter template: what two of the three venues are; with their faults.
    init(seed: UInt64, diskLies: Bool = false, template: String? = nil) throws {
        self.seed = seed
        self.diskLies = diskLies
        random = SeededRandom(seed: seed)
        disk = SimulatedDisk(seed: seed &* 5 &+ 1)
        let clock = clock
        folder = try ScratchFolder()
        let isSynchronised = random.isOne(inHundred: 50)
        // The venues here do not know a status request: what is lost, the sessions bring again.
        var choice = Installation.Choice(
            durability: isSynchronised ? "disk" : "process", venue: "reconcile: {by: none}")
        if let template {
            choice.venueKeys = ["template: \(template)", "template: \(template)", ""]
            if template == "crypto-websocket" {
                // What is lost there, only asking brings again; the venue takes up to 200 ms with a
                // request that reached it before the line broke.
                choice.venue = ""
                let keys = """
                    template: \(template)
                        keyFile: \(Self.examples)crypto.key
                        secretFile: \(Self.examples)crypto.secret
                        settle: 250ms
                        messageRate: {perSecond: 100000}
                    """
                choice.venueKeys = [keys, keys, "reconcile: {by: none}"]
            }
            if template == "bond-dealer" {
                // Shares too, and no longer than a simulated life has time for.
                func keys(_ answer: String) -> String {
                    """
                    template: \(template)
                        rfq: {wait: 200ms, lifeMin: 2ms, answer: \(answer)}
                        steps: [{from: 0, tick: "0.01", lot: 1}]
                        schedule: off
                        reconcile: {by: none}
                    """
                }
                choice.venue = ""
                choice.venueKeys = [keys("order"), keys("response"), "reconcile: {by: none}"]
            }
            if template == "eu-mtf" { choice.more = "settlement: {EU: {cycle: 2}}" }
        }
        // Templates are looked for beside the file that names them.
        configuration = try Configuration.load(
            text: Installation.yaml(choice, 9001, [9101, 9102, 9103], 9080),
            file: Self.examples + "simulation.yaml"
        ).get()
        // Spot currencies trade by the thousand.
        let market = SimulatedMarket(
            venues: configuration.venues, clock: clock, seed: seed,
            unit: template == "fx-ecn" ? 1_000 : 1, hasFaults: template != nil)
        self.market = market
        showsQuotes = template != nil
        wires = market.sessions.enumerated().map {
            SimulatedWire(market: $1, clock: clock, seed: seed &* 7 &+ UInt64($0))
        }
        losesFrames(template != nil)
    }

    /// Connections that look healthy lose something now and then.
    private func losesFrames(_ isLossy: Bool) {
        for wire in wires { wire.isLossy = isLossy }
        for stream in streams { stream.isLossy = isLossy }
    }

    /// Venues that speak JSON, in the order of their links.
    private var streams: [SimulatedStreamVenue] {
        market.streams.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Some lives under faults, then one without, to the end of every order; then the verdict.
    func run() throws {
        defer {
            server?.kill(wires)
            market.end()
        }
        market.client.startTrading()
        for number in 1...Int.random(in: 1...4, using: &random) { try live(number) }
        try settle()
        try judge()
    }

    /// How often a venue did what it should not.
    var venueFaults: Int {
        market.venues.faults + wires.reduce(0) { $0 + $1.losses }
            + streams.reduce(0) { $0 + $1.losses }
    }

    var summary: String {
        "seed \(seed): \(configuration.durability), \(market.client.orders.count) orders, "
            + "\(market.venues.fills.count) fills, \(market.messages) messages, "
            + "\(wires.reduce(0) { $0 + $1.cuts }) cuts, \(clock.nanoseconds / 1_000_000) ms"
    }

    // MARK: Time

    private func advance() {
        clock.advance(Self.step)
        market.loop.advanceTime(by: .nanoseconds(Self.step))
        server?.loop.advanceTime(by: .nanoseconds(Self.step))
        server?.shard.fireTimers()
        if showsQuotes, random.isOne(inHundred: 2) { quote() }
        for wire in wires { wire.move() }
        for stream in streams { stream.move() }
    }

    /// A venue shows another price on one side of an instrument, or none.
    private func quote() {
        guard let shard = server?.shard else { return }
        let symbol = Symbol("S\(Int.random(in: 1...6, using: &random))") ?? Symbol()
        guard let instrument = shard.engine.orders.reference.instrument(symbol) else { return }
        let (venue, isBid) = (UInt16.random(in: 1...3, using: &random), random.isOne(inHundred: 50))
        let cents = Int64.random(in: 992...1_000, using: &random) + (isBid ? 0 : 8)
        let isGone = random.isOne(inHundred: 10)
        let size = Int64.random(in: 1...20, using: &random) * 100 * market.venues.unit
        shard.engine.quote(
            instrument, VenueID(venue), isBid: isBid,
            isGone ? .none : Price(units: cents * 1_000_000),
            isGone ? .zero : Quantity(units: size * 100_000_000), at: clock.now())
    }

    private func start() throws {
        let server = try SimulatedServer(
            configuration, disk: disk, clock: clock, folder: folder.url,
            streams: market.streams)
        self.server = server
        for (wire, session) in zip(wires, server.sessions) { wire.serve(session) }
    }

    // MARK: A life

    private func live(_ number: Int) throws {
        let ends: [End] =
            configuration.durability == .disk ? End.allCases : [.killed, .killedWhileWriting]
        let end = ends.randomElement(using: &random) ?? .killed
        let span = Int64.random(in: 1...400, using: &random) * 1_000_000
        let operations = Int.random(in: 1...600, using: &random)
        if end != .killed { disk.stop(after: operations) }
        var word = "life \(number): \(end), \(span / 1_000_000) ms, \(operations) operations"
        do {
            try start()
            try runUntilEnd(span)
        } catch {
            guard end != .killed else { throw error }
            word += ", ended in its start"
        }
        steps.append(word)
        server?.kill(wires)
        for stream in streams { stream.cut() }
        server = nil
        disk.stop(after: nil)
        if end == .powerLost || diskLies { disk.losePower() }
        for _ in 0..<Int.random(in: 0...100, using: &random) { advance() }
    }

    private func runUntilEnd(_ span: Int64) throws {
        let until = clock.nanoseconds + span
        while clock.nanoseconds < until, server?.failure == nil {
            advance()
            if random.isOne(inHundred: 1), random.isOne(inHundred: 10) {
                wires.randomElement(using: &random)?.cut()
            }
            if !streams.isEmpty, random.isOne(inHundred: 1), random.isOne(inHundred: 10) {
                streams.randomElement(using: &random)?.cut()
            }
        }
    }

    // MARK: The end

    private func settle() throws {
        losesFrames(false)
        try start()
        market.client.stopTrading()
        var quiet = 0
        for moment in 0..<240_000 {
            advance()
            if let failure = server?.failure { return findings.append("stopped: \(failure)") }
            guard wires.allSatisfy(\.isUp), streams.allSatisfy(\.isUp) else { continue }
            if market.client.openCount() == 0 {
                quiet += 1
                if quiet == 2_000 { return }
            } else if moment % 2_000 == 1_999 {
                market.client.cancelOpen()
            }
        }
        findings.append("\(market.client.openCount()) orders have no end after two minutes")
    }

    private func judge() throws {
        guard let server else { return }
        findings += market.complaints
        var verdict = CrashVerdict()
        verdict.judge(market.client, market.venues, try Journaled(disk))
        findings += verdict.findings
        server.shard.close()
        let hasher = try LibcryptoHasher()
        let report = JournalVerifier.verify(storage: disk, hasher: hasher)
        if !report.isIntact || !report.closedCleanly { findings.append("journal: \(report)") }
        if !server.shard.engine.orders.isLedgerBalanced { findings.append("ledger out of balance") }
        try decideAgain(server.shard.engine.stateHash())
        if !findings.isEmpty { try keepJournal() }
    }

    /// `NEEDLETAIL_JOURNAL=folder` writes the journal of a run that failed there, for
    /// `needletail explain` and `needletail journal dump`, with `--data folder`.
    private func keepJournal() throws {
        guard let path = ProcessInfo.processInfo.environment["NEEDLETAIL_JOURNAL"] else { return }
        let folder = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in disk.contents() {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }
    }

    /// Every decision of the run, made again from its frame.
    private func decideAgain(_ hash: StateDigest) throws {
        var engine = Engine()
        var reader = JournalReader(storage: disk)
        while let frame = try reader.next() {
            let isEqual = try engine.redecide(
                command: frame.command, inputs: frame.inputs, events: frame.events,
                at: frame.timestamp)
            if !isEqual { findings.append("frame \(frame.sequence) is decided otherwise") }
            for sent in frame.outboundEntries {
                engine.noteOutbound(sent.session, sent.msgSeqNum)
            }
        }
        if engine.stateHash() != hash { findings.append("the replay gives another state") }
    }
}
