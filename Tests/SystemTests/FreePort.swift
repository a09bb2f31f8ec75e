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
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
