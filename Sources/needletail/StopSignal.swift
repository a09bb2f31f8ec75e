import Dispatch
import Foundation

/// Waits for SIGTERM, SIGINT or `fire()`. A second signal while stopping ends the process at once.
final class StopSignal: @unchecked Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    init() {
        let semaphore = semaphore
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            let count = Counter()
            source.setEventHandler {
                if count.next() > 1 { exit(3) }
                semaphore.signal()
            }
            source.resume()
            return source
        }
        // A client that goes away in the middle of a write is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        // A file at its limit is answered by the write, as a full disk is.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Calls `body`, on another thread, at each SIGHUP, which otherwise would end the process.
    static func onHangUp(_ body: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
        signal(SIGHUP, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
        source.setEventHandler { body() }
        source.resume()
        return source
    }

    private final class Counter: @unchecked Sendable {
        private var value = 0
        func next() -> Int {
            value += 1
            return value
        }
    }

    func fire() { semaphore.signal() }

    func wait() { semaphore.wait() }

    /// Whether it fired within the time.
    func wait(seconds: Double) -> Bool {
        semaphore.wait(timeout: .now() + seconds) == .success
    }
}
