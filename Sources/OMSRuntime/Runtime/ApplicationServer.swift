import FIXCodec
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import NIOPosix
import OMSCore
import OMSEngine
import OMSTypes

/// The production session engine, dictionary and journal on one port, with an application in
/// place of the order core.
package final class ApplicationServer: @unchecked Sendable {
    private let shard: Shard
    private let acceptor: FIXAcceptor
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let application: any FIXApplication
    private let limits: (FIXVersion) -> FIXSessionLimits
    private var timer: RepeatedTask?

    /// Recovers the journal in the folder.
    ///
    /// - Parameters:
    ///   - limits: bounds and dictionary of the sessions of a version.
    ///   - unknown: settings of a session that nobody has added, made from its Logon; `nil` refuses
    ///     the connection.
    package init(
        data: URL, application: any FIXApplication,
        limits: @escaping (FIXVersion) -> FIXSessionLimits,
        unknown: @escaping (borrowing FIXMessageIndex) -> FIXSessionSettings?,
        log: @escaping @Sendable (String) -> Void
    ) throws {
        self.application = application
        self.limits = limits
        let folder = OMSRuntime.journalFolder(data)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let clock = ShardClock()
        let start = try ShardStart.recover(
            folder: folder.path, segmentBytes: 16 << 20, durability: .process, now: clock.raw(),
            progress: log)
        clock.notBefore(start.engine.lastTimestamp)
        shard = Shard(
            eventLoop: group.next(), clock: clock, durability: .process, start: start,
            breadcrumb: try Breadcrumb(path: data.appendingPathComponent("breadcrumb").path),
            settlementFiles: SettlementFiles(folder: data, log: log), trapOnClOrdID: nil,
            log: log)
        let shard = shard
        acceptor = FIXAcceptor(
            eventLoop: shard.eventLoop, clock: { shard.now() }, note: { log("fix: \($0)") })
        acceptor.unknown = { [unowned self] index in unknown(index).map { addSession($0) } }
    }

    /// Adds sessions and opens the port; returns the port.
    package func start(port: Int, sessions: [FIXSessionSettings]) throws -> Int {
        try shard.eventLoop.submit {
            for settings in sessions { self.acceptor.add(self.addSession(settings)) }
        }.wait()
        return try acceptor.start(host: "127.0.0.1", port: port).wait()
    }

    /// Logs everybody out and writes the closing record.
    package func stop() {
        _ = try? shard.eventLoop.submit { self.acceptor.stop() }.wait()
        _ = try? shard.eventLoop.submit { self.shard.close() }.wait()
        try? group.syncShutdownGracefully()
    }

    /// Numbers are those of the journal, by CompID and version.
    private func addSession(_ settings: FIXSessionSettings) -> FIXSession {
        let name = "\(settings.targetCompID) \(settings.version)"
        let key = Text64(String(name.suffix(64))) ?? Text64()
        shard.processIfChanged(
            .reference(ReferenceChange(item: .session(SessionTerms(compID: key)))))
        let peer = Shard.Peer(
            session: shard.session(key.description), kind: .application(application), name: name)
        let numbers = shard.numbersAfterFarewell(peer.session)
        let session = FIXSession(
            settings, limits: limits(settings.version), host: shard, eventLoop: shard.eventLoop,
            nextInbound: numbers.nextInbound, nextOutbound: numbers.nextOutbound,
            tag: shard.peers.count)
        shard.peers.append(peer)
        shard.fixSessions.append(session)
        return session
    }
}
