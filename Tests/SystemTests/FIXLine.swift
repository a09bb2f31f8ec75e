import FIXCodec
import Foundation
import Glibc

/// The other end of a FIX link as a bare socket: it says what a test wants it to say, good or bad,
/// and shows what is answered. No session logic but the next number and answers to the server's
/// Logon.
final class FIXLine {
    struct Silent: Error, CustomStringConvertible { var description: String }

    let sender: String
    /// MsgSeqNum (34) of the next message sent.
    var next = 1
    /// What is spoken.
    var version = FIXVersion.fix44
    /// Everything received, in order.
    private(set) var received: [WireMessage] = []
    private(set) var isClosed = false
    private let file: Int32
    private var rest: [UInt8] = []
    private var index = FIXMessageIndex()
    private var looked = 0

    private init(file: Int32, sender: String) {
        self.file = file
        self.sender = sender
        var on: Int32 = 1
        setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &on, 4)
    }

    deinit { Glibc.close(file) }

    /// Dials the server.
    convenience init(dial port: Int, as sender: String = "CLIENT1") throws {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let code = withLoopback(port) { Glibc.connect(file, $0, $1) }
        self.init(file: file, sender: sender)
        guard code == 0 else { throw Silent(description: "port \(port) refuses") }
    }

    /// Takes a connection that the server dials.
    convenience init(from listener: FIXListener, as sender: String) throws {
        self.init(file: try listener.accept(), sender: sender)
    }

    /// Dials and logs on.
    static func loggedOn(_ port: Int, next: Int = 1, _ version: FIXVersion = .fix44) throws
        -> FIXLine
    {
        let line = try FIXLine(dial: port)
        line.next = next
        line.version = version
        try line.send("A", "98=0|108=30|" + version.logonField)
        _ = try line.expect("35=A")
        return line
    }

    func close() {
        Glibc.shutdown(file, Int32(SHUT_RDWR))
        isClosed = true
    }

    /// Sends a message under the next number.
    func send(_ type: String, _ fields: String, to target: String = "OMS") throws {
        try send(
            bytes: WireMessage.bytes(
                type, next, fields, from: sender, to: target,
                begin: version.beginString.description))
        next += 1
    }

    /// Sends bytes as they are.
    func send(bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                isClosed = true
                throw Silent(description: "the server closed while \(done) bytes were sent")
            }
            done += count
        }
    }

    /// The next message, not looked at before, that matches; others before it are passed over.
    @discardableResult
    func expect(_ pattern: String, seconds: Double = 5) throws -> WireMessage {
        try expectAny([pattern], seconds: seconds)
    }

    /// As `expect`, with several patterns of which one must match.
    func expectAny(_ patterns: [String], seconds: Double = 5) throws -> WireMessage {
        let end = Date().addingTimeInterval(seconds)
        while true {
            while looked < received.count {
                looked += 1
                let message = received[looked - 1]
                if patterns.contains(where: message.matches) { return message }
            }
            let left = end.timeIntervalSinceNow
            guard left > 0, !isClosed else { break }
            read(milliseconds: Int32(left * 1_000) + 1)
        }
        let ending = isClosed ? "the server closed" : "no answer"
        let told = received.suffix(4).map(\.description).joined(separator: "\n  ")
        throw Silent(description: "\(ending), wanted \(patterns); told last:\n  \(told)")
    }

    /// The message that was looked at last is looked at again.
    func unread() { looked -= 1 }

    /// Waits until the server closes.
    func expectClosed(seconds: Double = 5) throws {
        let end = Date().addingTimeInterval(seconds)
        while !isClosed, end.timeIntervalSinceNow > 0 { read(milliseconds: 50) }
        guard isClosed else { throw Silent(description: "the server keeps the connection") }
    }

    /// Whether a message that matches comes within a short while.
    func hears(_ pattern: String, seconds: Double = 0.3) -> Bool {
        (try? expect(pattern, seconds: seconds)) != nil
    }

    private func read(milliseconds: Int32) {
        var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.recv(file, &buffer, buffer.count, 0)
        guard count > 0 else { return isClosed = true }
        rest += buffer[..<count]
        var at = 0
        rest.withUnsafeBytes { bytes in
            while at < bytes.count {
                switch index.parse(UnsafeRawBufferPointer(rebasing: bytes[at...])) {
                case .complete(let length):
                    received.append(WireMessage(index))
                    at += length
                case .garbled(let skip, _): at += skip
                case .incomplete: return
                }
            }
        }
        rest.removeFirst(at)
    }
}

/// 127.0.0.1 and a port as a socket address.
func withLoopback<R>(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
}

extension FIXVersion {
    /// DefaultApplVerID (1137), which Logons of FIXT 1.1 carry.
    var logonField: String { usesFIXT ? "1137=\(Int(applVerID) - 0x30)|" : "" }
}
