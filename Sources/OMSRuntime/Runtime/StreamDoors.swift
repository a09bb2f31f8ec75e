import FIXGateway
import Foundation
import NIOCore
import OMSTypes
import StreamVenueGateway

/// Links to venues that speak JSON, as the configuration wants them.
enum StreamDoors {
    /// Key and secret by venue; read at the start, so that a mistake shows.
    static func credentials(_ configuration: Configuration) throws -> [String: StreamCredentials] {
        var result: [String: StreamCredentials] = [:]
        for venue in configuration.venues where venue.wire == .webSocket {
            do throws(FIXTLSFailure) {
                if let tls = venue.tls { try FIXTLSClient(tls).check() }
            } catch {
                throw RuntimeFailure("venue \(venue.name): \(error)")
            }
            result[venue.name] = try credentials(venue)
        }
        return result
    }

    /// What the files of one venue hold; `nil` where it names none.
    static func credentials(_ venue: Configuration.Venue) throws -> StreamCredentials? {
        guard let key = venue.keyFile, let secret = venue.secretFile else { return nil }
        return StreamCredentials(
            key: try line(key, "keyFile", venue.name),
            secret: try line(secret, "secretFile", venue.name))
    }

    private static func line(_ path: String, _ name: String, _ venue: String) throws -> String {
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        let line = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !line.isEmpty, line.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw RuntimeFailure(
                "venue \(venue): the file \(path) (\(name)) holds no key; put it there, on one "
                    + "line")
        }
        return line
    }

    static func place(
        _ venue: Configuration.Venue, _ credentials: StreamCredentials?, symbols: [Symbol]
    ) -> StreamVenueLink.Place {
        var place = StreamVenueLink.Place()
        place.credentials = credentials
        place.tls = venue.tls
        if venue.isDialled {
            place.plainAddress = (venue.connect.host, venue.connect.port)
        }
        place.connectTimeout = FIXDoors.time(venue.connectTimeout)
        place.logonTimeout = FIXDoors.time(venue.options.times.logonTimeout)
        place.reconnect = FIXDoors.time(venue.reconnect)
        if let heartbeat = venue.heartbeat { place.pingEvery = FIXDoors.time(heartbeat) }
        place.symbols = venue.marketData ? symbols : []
        place.wantsMarketData = venue.marketData
        return place
    }
}

extension Configuration.Venue {
    /// Messages of the venue, both ways; for whoever speaks with it, or as it.
    public var streamCodec: StreamCodec { StreamCodec(stream, map) }

    /// Key and secret from its files.
    public func streamCredentials() throws -> StreamCredentials? {
        try StreamDoors.credentials(self)
    }
}
