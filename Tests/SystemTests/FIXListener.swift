import Glibc

/// A port on which a venue waits for the server.
final class FIXListener {
    private let file: Int32

    init(port: Int) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var on: Int32 = 1
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &on, 4)
        guard withLoopback(port, { bind(file, $0, $1) }) == 0, listen(file, 16) == 0 else {
            throw FIXLine.Silent(description: "port \(port): \(String(cString: strerror(errno)))")
        }
    }

    deinit { Glibc.close(file) }

    func accept(seconds: Int32 = 10) throws -> Int32 {
        var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, seconds * 1_000) > 0 else {
            throw FIXLine.Silent(description: "the server does not dial")
        }
        return Glibc.accept(file, nil, nil)
    }
}
