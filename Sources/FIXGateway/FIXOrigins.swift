import NIOCore
import OMSTypes

/// Where connections come from, as far as they are not logged on, and who failed to log on.
struct FIXOrigins {
    /// One connection that is not logged on.
    struct Origin {
        let channel: any Channel
        let address: String
    }

    private struct Failures {
        var count = 0
        var since = Timestamp.none
    }

    private var waiting: [ObjectIdentifier: String] = [:]
    private var waitingByAddress: [String: Int] = [:]
    private var failures: [String: Failures] = [:]
    /// Addresses whose failures are remembered; an attacker with more is bounded by the others.
    private static let addressesMax = 1_024

    var count: Int { waiting.count }

    func count(of address: String) -> Int { waitingByAddress[address] ?? 0 }

    mutating func add(_ origin: Origin) {
        waiting[ObjectIdentifier(origin.channel)] = origin.address
        waitingByAddress[origin.address, default: 0] += 1
    }

    /// It is logged on, or gone.
    mutating func resolved(_ origin: Origin) {
        guard let address = waiting.removeValue(forKey: ObjectIdentifier(origin.channel)) else {
            return
        }
        let left = (waitingByAddress[address] ?? 1) - 1
        waitingByAddress[address] = left > 0 ? left : nil
    }

    mutating func failed(_ origin: Origin, at now: Timestamp) {
        if failures.count >= Self.addressesMax, failures[origin.address] == nil {
            if let oldest = failures.min(by: { $0.value.since < $1.value.since }) {
                failures[oldest.key] = nil
            }
        }
        failures[origin.address, default: Failures()].count += 1
        failures[origin.address]?.since = now
    }

    /// Whether an address failed too often lately; forgets what is long ago.
    mutating func isBarred(
        _ address: String, failuresMax: Int, window: TimeAmount, at now: Timestamp
    ) -> Bool {
        guard let known = failures[address] else { return false }
        if now.since(known.since) >= window.nanoseconds || now < known.since {
            failures[address] = nil
            return false
        }
        return known.count >= failuresMax
    }
}
