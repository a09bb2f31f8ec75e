import Glibc
import Synchronization

/// Ports of the loopback interface for listeners that come and go under the same number.
///
/// Below the range from which the system takes ports of outgoing connections, so that nobody
/// else gets one while the listener is away.
enum FreePort {
    private static let next = Mutex(Int(getpid()) % 11_000 + 20_000)

    static func take() -> Int {
        next.withLock { port in
            repeat { port = port >= 31_999 ? 20_000 : port + 1 } while !isFree(port)
            return port
        }
    }

    private static func isFree(_ port: Int) -> Bool {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        return withLoopback(port) { bind(file, $0, $1) } == 0
    }
}
