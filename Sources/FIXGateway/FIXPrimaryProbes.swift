import NIOCore
import NIOPosix

/// Looks whether the first address answers again while another one serves.
struct FIXPrimaryProbes {
    var task: Scheduled<Void>?
    /// How often in a row it answered.
    var answers = 0
    /// The pause is so many times as long: it answered, and then did not serve.
    private(set) var factor: Int64 = 1
    private var isReturning = false
    /// An address may answer once and fall again.
    static let answersNeeded = 2
    private static let factorMax: Int64 = 16

    mutating func returns() {
        answers = 0
        isReturning = true
    }

    /// A connection to the address at `position` ended; it served or not.
    mutating func ended(_ position: Int, _ hasServed: Bool) {
        guard position == 0 else { return }
        if hasServed {
            factor = 1
        } else if isReturning {
            factor = min(factor * 2, Self.factorMax)
        }
        isReturning = false
    }
}

extension FIXInitiator {
    /// To be called when a connection is there.
    func watchPrimary() {
        probes.task?.cancel()
        probes.answers = 0
        guard let probeInterval, returnPolicy == .primary, position > 0 else { return }
        probeLater(probeInterval)
    }

    private func probeLater(_ interval: TimeAmount) {
        probes.task = session.eventLoop.scheduleTask(in: interval * probes.factor) {
            self.probe(interval)
        }
    }

    private func probe(_ interval: TimeAmount) {
        guard isRunning, position > 0, session.isConnected else { return }
        let primary = addresses[0]
        ClientBootstrap(group: session.eventLoop).connectTimeout(min(connectTimeout, interval))
            .connect(host: primary.host, port: primary.port)
            .whenComplete { result in
                if case .success(let channel) = result { channel.close(promise: nil) }
                self.probed((try? result.get()) != nil, primary, interval)
            }
    }

    private func probed(_ isThere: Bool, _ primary: FIXDialAddress, _ interval: TimeAmount) {
        guard isRunning, position > 0, session.isConnected else { return }
        probes.answers = isThere ? probes.answers + 1 : 0
        guard probes.answers >= FIXPrimaryProbes.answersNeeded, session.isLoggedOn else {
            return probeLater(interval)
        }
        probes.returns()
        note("\(session.settings.targetCompID): \(primary) answers again: the session returns")
        session.logout(text: "The session returns to its first host")
    }
}
