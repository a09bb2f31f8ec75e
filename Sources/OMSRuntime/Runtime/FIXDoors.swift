import FIXCodec
import FIXDictionary
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import OMSTypes

/// FIX doors as the configuration wants them.
enum FIXDoors {
    static func prepare(_ acceptor: FIXAcceptor, _ fix: Configuration.FIX) throws {
        acceptor.logonTimeout = time(fix.logonTimeout)
        acceptor.messageBytesMax = fix.messageSizeMax
        acceptor.pendingMax = fix.pendingMax
        acceptor.pendingPerAddressMax = fix.pendingPerAddressMax
        acceptor.failureDelay = time(fix.failureDelay)
        acceptor.failuresMax = fix.failuresMax
        acceptor.failureWindow = time(fix.failureWindow)
        guard let tls = fix.tls else { return }
        acceptor.tlsReloadInterval = time(tls.reload)
        do throws(FIXTLSFailure) {
            acceptor.tls = try FIXTLSServer(tls.settings)
        } catch {
            throw RuntimeFailure("fix.tls: \(error)")
        }
    }

    /// What we log on to the venues with; reads the certificates that they need as well, so that
    /// a mistake shows at the start.
    static func credentials(_ configuration: Configuration) throws -> [String: FIXCredentials] {
        var result: [String: FIXCredentials] = [:]
        for venue in configuration.venues {
            do throws(FIXTLSFailure) {
                if let tls = venue.tls { try FIXTLSClient(tls).check() }
            } catch {
                throw RuntimeFailure("venue \(venue.name): \(error)")
            }
            let password = try venue.password.map { try read($0, venue.name) }
            guard venue.username != nil || password != nil else { continue }
            result[venue.name] = FIXCredentials(
                username: venue.username, password: password,
                passwordIsRawData: venue.passwordIsRawData)
        }
        return result
    }

    private static func read(
        _ source: Configuration.PasswordSource, _ venue: String
    ) throws -> String {
        let text: String?
        let place: String
        switch source {
        case .file(let path):
            text = try? String(contentsOfFile: path, encoding: .utf8)
            place = "the file \(path) (passwordFile)"
        case .variable(let name):
            text = ProcessInfo.processInfo.environment[name]
            place = "the environment variable \(name) (passwordVariable)"
        }
        let password = text?.trimmingCharacters(in: .newlines) ?? ""
        guard !password.isEmpty, !password.utf8.contains(1) else {
            throw RuntimeFailure(
                "venue \(venue): no password in \(place); put it there, on one line")
        }
        return password
    }

    static func initiator(
        _ session: FIXSession, _ venue: Configuration.Venue, number: Int,
        note: @escaping @Sendable (String) -> Void
    ) -> FIXInitiator {
        let addresses = ([venue.connect] + venue.alternates).map {
            FIXDialAddress(host: $0.host, port: $0.port)
        }
        let initiator = FIXInitiator(session: session, addresses: addresses, note: note)
        initiator.redialFirst = time(venue.reconnect)
        initiator.redialMax = .nanoseconds(max(venue.reconnect.nanoseconds, 1_000_000_000))
        initiator.connectTimeout = time(venue.connectTimeout)
        initiator.returnPolicy = venue.returnTo
        initiator.probeInterval = venue.probePrimary.map { time($0) }
        initiator.sourceAddress = venue.source
        initiator.jitterSeed = UInt64(venue.jitterSeed + number)
        initiator.tls = venue.tls.map { FIXTLSClient($0) }
        return initiator
    }

    static func time(_ duration: Duration) -> TimeAmount {
        .nanoseconds(duration.nanoseconds)
    }
}
