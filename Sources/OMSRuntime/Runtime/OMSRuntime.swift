import FIXCodec
import FIXDictionary
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import NIOPosix
import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes
import StreamVenueGateway
import VenueGateway

/// A running system: one shard with its doors, from a configuration.
///
/// Not thread-safe itself: start and stop it from one place. What it runs lives on its event loop.
public final class OMSRuntime: @unchecked Sendable {
    public let configuration: Configuration
    /// Folder of journal, settlement instructions and whatever is derived.
    public let dataFolder: URL
    /// Where what has ended lies.
    public let history: HistoryFile
    public let shard: Shard
    public let group: MultiThreadedEventLoopGroup
    /// Lines of the start: what was recovered, from where.
    public let recovery: RecoveryReport
    /// The FIX port that is listened on, once started.
    public private(set) var fixPort = 0
    let log: @Sendable (String) -> Void
    private let keeper: JournalKeeper
    private let acceptor: FIXAcceptor
    private var initiators: [FIXInitiator] = []
    private let credentials: [String: FIXCredentials]
    private let streamCredentials: [String: StreamCredentials]
    private var timers: RepeatedTask?
    private var retries: RepeatedTask?
    private var beats: RepeatedTask?
    private var looks: RepeatedTask?
    let isClockShifted: Bool

    /// Recovers the journal and replays it. No port is open yet.
    ///
    /// - Parameters:
    ///   - data: replaces the configured folder.
    ///   - durability: replaces the configured one.
    ///   - clockOffset: nanoseconds added to the machine's clock; `nil` = from `tradeDate`.
    ///   - clock: read instead of the machine's clock, for replays that jump in time; then
    ///     `tradeDate` moves nothing.
    /// - Throws: what keeps it from starting, with the remedy.
    public init(
        configuration: Configuration, data: String? = nil,
        durability: Configuration.Durability? = nil, clockOffset: Int64? = nil,
        clock source: (@Sendable () -> Timestamp)? = nil,
        log: @escaping @Sendable (String) -> Void
    ) throws {
        self.configuration = configuration
        self.log = log
        dataFolder = URL(fileURLWithPath: data ?? configuration.data)
        try Self.makeFolder(dataFolder)
        let offset =
            clockOffset ?? (source == nil ? Self.offset(to: configuration.tradeDate) : 0)
        isClockShifted = offset != 0 || source != nil
        let clock = ShardClock(offset: offset, source: source)
        let durability: Durability =
            (durability ?? configuration.durability) == .disk ? .disk : .process
        history = try HistoryFile(
            folder: dataFolder.path, plainMax: configuration.historyMemory)
        let start = try ShardStart.recover(
            folder: Self.journalFolder(dataFolder).path,
            segmentBytes: configuration.journal.segmentSize, history: history,
            durability: durability,
            now: clock.raw(), faults: configuration.faultInjection.disk,
            progress: { log($0) })
        recovery = start.recovery
        log("journal: \(start.recovery)")
        clock.notBefore(start.engine.lastTimestamp)
        let files = SettlementFiles(
            folder: dataFolder.appendingPathComponent("settlement"), log: log)
        for instruction in start.instructions { files.writeIfMissing(instruction) }
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        shard = Shard(
            eventLoop: group.next(), clock: clock, durability: durability, start: start,
            breadcrumb: try Breadcrumb(
                path: dataFolder.appendingPathComponent("breadcrumb").path),
            settlementFiles: files,
            trapOnClOrdID: configuration.faultInjection.trapOnClOrdID, log: log)
        let shard = shard
        keeper = try JournalKeeper(
            folder: Self.journalFolder(dataFolder).path, snapshots: configuration.snapshots,
            history: history, heads: configuration.journal.heads, settlementFiles: files,
            clock: { shard.now() }, log: log)
        shard.keeper = keeper
        shard.tellMarks(every: configuration.marks?.nanoseconds ?? 0)
        shard.learn(every: configuration.routing.learningEvery?.nanoseconds ?? 0)
        let followed = configuration.routing.learningFollows.map(ReferenceFromConfiguration.text)
        shard.eventLoop.execute { shard.followPosts(followed) }
        acceptor = FIXAcceptor(
            eventLoop: shard.eventLoop, clock: { shard.now() }, note: { log("fix: \($0)") })
        try FIXDoors.prepare(acceptor, configuration.fix)
        credentials = try FIXDoors.credentials(configuration)
        streamCredentials = try StreamDoors.credentials(configuration)
    }

    /// The journal's folder within a data folder.
    public static func journalFolder(_ data: URL) -> URL {
        data.appendingPathComponent("journal")
    }

    private static func makeFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
        } catch {
            throw RuntimeFailure(
                "cannot make the data folder \(folder.path): \(error.localizedDescription); "
                    + "name another with --data")
        }
    }

    /// Whole days from today to the trade date, so that the time of day stays.
    private static func offset(to date: CalendarDate?) -> Int64 {
        guard let date else { return 0 }
        let today = ShardClock().raw().utcDate
        return Int64(date.daysSinceEpoch - today.daysSinceEpoch) * Timestamp.nanosecondsPerDay
    }

    /// Brings reference data up to date, fires what fell due meanwhile, opens the doors.
    public func start() throws {
        try shard.eventLoop.submit { self.prepare() }.wait()
        if let failure = shard.failure { throw RuntimeFailure(failure) }
        let listen = configuration.fix.listen
        fixPort = try acceptor.start(host: listen.host, port: listen.port).wait()
        try shard.eventLoop.submit {
            for initiator in self.initiators { initiator.start() }
            self.shard.awaitClients()
            for stream in self.shard.streams { stream.link.start() }
            self.timers = self.shard.eventLoop.scheduleRepeatedTask(
                initialDelay: .milliseconds(5), delay: .milliseconds(5)
            ) { _ in self.shard.fireTimers() }
            self.retries = self.shard.eventLoop.scheduleRepeatedTask(
                initialDelay: .seconds(5), delay: .seconds(5)
            ) { _ in self.shard.settlementFiles.retry() }
            self.beats = self.shard.eventLoop.scheduleRepeatedTask(
                initialDelay: .zero,
                delay: .nanoseconds(self.configuration.controls.heartbeat.nanoseconds)
            ) { _ in self.shard.beat() }
            self.looks = self.shard.eventLoop.scheduleRepeatedTask(
                initialDelay: .milliseconds(250), delay: .milliseconds(250)
            ) { _ in
                self.shard.checkMarket()
                self.shard.packEnded()
            }
        }.wait()
    }

    private func prepare() {
        shard.process(.orders(.started(build: Text64(String(DecideVersion.hex.prefix(64)))!)))
        let today = configuration.tradeDate ?? ShardClock().raw().utcDate
        for command in ReferenceFromConfiguration.commands(configuration, today: today) {
            shard.processIfChanged(command)
        }
        addSessions()
        shard.takeAliases()
        shard.watchControls(configuration.controls)
        shard.openMarket(configuration)
        shard.fireTimers()
        // The numbers of the last farewells are in the journal now.
        shard.commit()
        if shard.failure == nil { shard.breadcrumb.forgetFarewells() }
    }

    /// Stops intake, tells counterparties, writes the closing record.
    public func stop() {
        // Who was told that the journal failed shall have the time to read it.
        if shard.failure != nil { Thread.sleep(forTimeInterval: 0.3) }
        _ = try? shard.eventLoop.submit {
            self.timers?.cancel()
            self.retries?.cancel()
            self.beats?.cancel()
            self.looks?.cancel()
            for initiator in self.initiators { initiator.stop() }
            for stream in self.shard.streams { stream.link.stop() }
            self.acceptor.stop()
        }.wait()
        _ = try? shard.eventLoop.submit { self.shard.close() }.wait()
        shard.market?.recorder?.stop()
        keeper.stop()
        try? group.syncShutdownGracefully()
    }

    /// Reads the certificates of the FIX port again, from any thread; what is in force stays when
    /// one is wrong. SIGHUP does it.
    public func reloadCertificates() {
        shard.eventLoop.execute { self.acceptor.reloadTLS() }
    }

    // MARK: Sessions

    private func addSessions() {
        for session in configuration.sessions { addClient(session) }
        shard.symbols = configuration.instruments.map {
            ReferenceFromConfiguration.text($0.symbol)
        }
        let configured = Set(shard.symbols)
        shard.symbols += shard.listedByChange.filter { !configured.contains($0) }
        for venue in configuration.venues {
            if venue.wire == .webSocket { addStream(venue) } else { addVenue(venue) }
        }
    }

    private func settings(
        _ role: FIXSessionSettings.Role, us: String, them: String, heartbeat: Duration?,
        _ options: Configuration.FIXOptions
    ) -> FIXSessionSettings {
        var settings = FIXDoors.settings(
            role, us: us, them: them, heartbeat: heartbeat, options)
        // Another trade date's clock can agree with nobody's: ten years of tolerance.
        if isClockShifted { settings.sendingTimeTolerance = 315_360_000 }
        return settings
    }

    private func addClient(_ session: Configuration.Session) {
        let id = shard.session(session.name)
        let peer = Shard.Peer(
            session: id,
            kind: kind(of: session),
            name: session.name, officer: configuration.officer(of: session),
            cancelOnDisconnect: session.kind == .orders ? session.cancelOnDisconnect : nil)
        let fix = makeSession(
            settings(
                .acceptor, us: session.ourCompID ?? configuration.fix.compID,
                them: session.compID, heartbeat: session.heartbeat, session.options),
            peer, session.options)
        fix.logonRules = session.logon
        switch peer.kind {
        case .client, .counterparty: shard.clientSessions[id.raw] = fix
        case .dropCopy: shard.dropCopies.append((peer, fix))
        case .executionCopies: shard.watchCopies()
        case .venue, .marketData, .application: break
        }
        acceptor.add(fix)
    }

    private func kind(of session: Configuration.Session) -> Shard.Peer.Kind {
        switch session.kind {
        case .orders: return .client
        case .counterparty:
            return .counterparty(ReferenceFromConfiguration.text(session.counterparty ?? ""))
        case .dropCopy: return .dropCopy(DropCopyFilter(session.copies))
        case .executionCopies:
            let venue = session.venue.flatMap {
                shard.engine.orders.reference.venue(ReferenceFromConfiguration.text($0))
            }
            return .executionCopies(venue)
        }
    }

    private func addVenue(_ venue: Configuration.Venue) {
        let name = ReferenceFromConfiguration.text(venue.name)
        guard let number = shard.engine.orders.reference.venue(name) else {
            preconditionFailure("a configured venue is not in the reference data")
        }
        let heartbeat = venue.heartbeat ?? configuration.fix.heartbeat
        let peer = Shard.Peer(
            session: shard.session(venue.name), kind: .venue(number), name: venue.name,
            resendMaxAge: venue.resendMaxAge.nanoseconds, map: venue.map,
            messageBytesMax: configuration.fix.messageSizeMax)
        let orders = makeSession(
            settings(
                .initiator, us: venue.senderCompID, them: venue.targetCompID,
                heartbeat: heartbeat, venue.options), peer, venue.options)
        shard.venueSessions[number.raw] = orders
        shard.venuePorts[number.raw] = venue.messageRate.map { VenuePort($0) }
        dial(orders, venue)
        guard venue.marketData else { return }
        var quotes = settings(
            .initiator, us: venue.senderCompID + "MD", them: venue.targetCompID,
            heartbeat: heartbeat, venue.options)
        quotes.resetOnLogon = true
        let data = makeSession(
            quotes,
            Shard.Peer(
                session: .none, kind: .marketData(number), name: venue.name + " market data",
                map: venue.map, messageBytesMax: configuration.fix.messageSizeMax),
            venue.options)
        dial(data, venue)
    }

    private func addStream(_ venue: Configuration.Venue) {
        let name = ReferenceFromConfiguration.text(venue.name)
        guard let number = shard.engine.orders.reference.venue(name) else {
            preconditionFailure("a configured venue is not in the reference data")
        }
        let peer = StreamPeer(
            venue: number, session: shard.session(venue.name), name: venue.name)
        peer.connect(
            StreamVenueLink(
                venue.name, venue.streamCodec,
                StreamDoors.place(
                    venue, streamCredentials[venue.name], symbols: shard.symbols),
                host: shard, eventLoop: shard.eventLoop))
        shard.streams.append(peer)
    }

    private func makeSession(
        _ settings: FIXSessionSettings, _ peer: Shard.Peer, _ options: Configuration.FIXOptions
    ) -> FIXSession {
        let numbers = shard.numbersAfterFarewell(peer.session)
        let isVolatile = peer.session == .none
        let session = FIXSession(
            settings,
            limits: FIXDoors.limits(options, configuration.fix, isValidated: !isVolatile),
            host: shard, eventLoop: shard.eventLoop,
            nextInbound: isVolatile ? 1 : numbers.nextInbound,
            nextOutbound: isVolatile ? 1 : numbers.nextOutbound, tag: shard.peers.count)
        shard.peers.append(peer)
        shard.fixSessions.append(session)
        shard.restore(session, peer)
        if let schedule = options.schedule {
            let moved = numbers.movedAt
            session.follow(schedule, numbersMoved: moved == .none ? nil : moved)
        }
        return session
    }

    private func dial(_ session: FIXSession, _ venue: Configuration.Venue) {
        let dialling = DialLog(log: log)
        session.credentials = credentials[venue.name]
        initiators.append(
            FIXDoors.initiator(session, venue, number: initiators.count) { dialling.note($0) })
    }
}

extension DecideVersion {
    /// As a journal's segment carries it.
    public static var hash: Hash256 {
        bytes.withUnsafeBytes { Hash256($0) } ?? .zero
    }
}
