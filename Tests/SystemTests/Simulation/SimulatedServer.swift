import FIXSession
import Foundation
import NIOCore
import NIOEmbedded
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes
import StreamVenueGateway
import VenueGateway

@testable import FIXGateway
@testable import OMSRuntime

/// One life of the server: the product's own shard, sessions and recovery, on a loop whose time is
/// the simulation's. When it is let go of, it is gone as a killed process is.
final class SimulatedServer {
    let loop = EmbeddedEventLoop()
    let shard: Shard
    /// By link: 0 is the client's, the others are the venues'.
    private(set) var sessions: [FIXSession] = []
    private let configuration: Configuration

    /// Recovers what is on the disk, as a start does.
    /// - Throws: what a start would say and end with.
    init(
        _ configuration: Configuration, disk: SimulatedDisk, clock: SimulatedClock, folder: URL,
        streams: [Int: SimulatedStreamVenue] = [:]
    ) throws {
        self.configuration = configuration
        let durability: Durability = configuration.durability == .disk ? .disk : .process
        let shardClock = ShardClock(source: { clock.now() })
        let start = try ShardStart.recover(
            disk, segmentBytes: configuration.journal.segmentSize,
            history: try HistoryFile(folder: folder.path, plainMax: 64 << 10), now: clock.now(),
            progress: { _ in })
        shardClock.notBefore(start.engine.lastTimestamp)
        shard = Shard(
            eventLoop: loop, clock: shardClock, durability: durability, start: start,
            breadcrumb: try Breadcrumb(path: folder.appendingPathComponent("breadcrumb").path),
            settlementFiles: SettlementFiles(
                folder: folder.appendingPathComponent("settlement"), log: { _ in }),
            trapOnClOrdID: nil, log: { _ in })
        shard.process(.orders(.started(build: "simulation")))
        for command in ReferenceFromConfiguration.commands(
            configuration, today: clock.now().utcDate)
        {
            shard.processIfChanged(command)
        }
        for session in configuration.sessions { addClient(session) }
        for (place, venue) in configuration.venues.enumerated() {
            if let stream = streams[place + 1] {
                try addStream(venue, stream)
            } else {
                addVenue(venue)
            }
        }
        shard.fireTimers()
        for peer in shard.streams { peer.link.start() }
    }

    private func addStream(_ venue: Configuration.Venue, _ stream: SimulatedStreamVenue) throws {
        guard
            let number = shard.engine.orders.reference.venue(
                ReferenceFromConfiguration.text(venue.name))
        else { preconditionFailure("a configured venue is not in the reference data") }
        let peer = StreamPeer(
            venue: number, session: shard.session(venue.name), name: venue.name)
        var place = StreamDoors.place(venue, try venue.streamCredentials(), symbols: [])
        place.dialler = StreamDialler { loop, initialize in
            stream.connect(loop, initialize)
        }
        peer.connect(
            StreamVenueLink(venue.name, venue.streamCodec, place, host: shard, eventLoop: loop))
        shard.streams.append(peer)
    }

    private func addClient(_ session: Configuration.Session) {
        let peer = Shard.Peer(
            session: shard.session(session.name), kind: .client, name: session.name)
        let fix = add(
            FIXDoors.settings(
                .acceptor, us: configuration.fix.compID, them: session.compID,
                heartbeat: session.heartbeat, session.options), peer, session.options)
        shard.clientSessions[peer.session.raw] = fix
    }

    private func addVenue(_ venue: Configuration.Venue) {
        guard
            let number = shard.engine.orders.reference.venue(
                ReferenceFromConfiguration.text(venue.name))
        else { preconditionFailure("a configured venue is not in the reference data") }
        let peer = Shard.Peer(
            session: shard.session(venue.name), kind: .venue(number), name: venue.name,
            resendMaxAge: venue.resendMaxAge.nanoseconds,
            map: venue.map, messageBytesMax: configuration.fix.messageSizeMax)
        let fix = add(
            FIXDoors.settings(
                .initiator, us: venue.senderCompID, them: venue.targetCompID,
                heartbeat: venue.heartbeat ?? configuration.fix.heartbeat,
                venue.options), peer, venue.options)
        shard.venueSessions[number.raw] = fix
    }

    private func add(
        _ settings: FIXSessionSettings, _ peer: Shard.Peer, _ options: Configuration.FIXOptions
    ) -> FIXSession {
        let numbers = shard.engine.sequenceNumbers(peer.session)
        let session = FIXSession(
            settings, limits: FIXDoors.limits(options, configuration.fix, isValidated: true),
            host: shard, eventLoop: loop, nextInbound: numbers.nextInbound,
            nextOutbound: numbers.nextOutbound, tag: shard.peers.count)
        shard.peers.append(peer)
        shard.fixSessions.append(session)
        shard.restore(session, peer)
        sessions.append(session)
        return session
    }

    /// From now on it does nothing that anybody could see; what holds its memory is let go.
    func kill(_ wires: [SimulatedWire]) {
        shard.failure = shard.failure ?? "killed"
        for wire in wires { wire.serverDied() }
        for peer in shard.streams { peer.link.stop() }
        loop.run()
        shard.streams.removeAll()
        // Sessions, shard and what waits on the loop hold each other.
        sessions.removeAll()
        shard.fixSessions.removeAll()
        shard.clientSessions = NumberedTable()
        shard.venueSessions = NumberedTable()
        try? loop.syncShutdownGracefully()
    }

    /// Why it can promise nothing any more: the process ends then.
    var failure: String? { shard.failure }
}
