import Foundation
import Glibc

/// One request over a plain socket: bytes in, bytes out, nothing made pretty on the way.
enum RawHTTP {
    struct Answer: Sendable {
        var status: Int
        var head: String
        var body: String

        /// The body as JSON; empty when it is none.
        var json: [String: Any] {
            let object = try? JSONSerialization.jsonObject(with: Data(body.utf8))
            return object as? [String: Any] ?? [:]
        }

        func list(_ name: String) -> [[String: Any]] { json[name] as? [[String: Any]] ?? [] }
    }

    /// Runs what blocks on a thread that may: the server under test needs the tasks' threads.
    static func blocking<Result: Sendable>(
        _ body: @escaping @Sendable () -> Result
    ) async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }

    static func get(_ port: Int, _ path: String, headers: [String] = []) async -> Answer {
        await send(port, request("GET", path, headers, ""))
    }

    static func post(_ port: Int, _ path: String, _ body: String, token: String?) async -> Answer {
        let headers = token.map { ["Authorization: Bearer \($0)"] } ?? []
        return await send(port, request("POST", path, headers, body))
    }

    static func request(
        _ method: String, _ path: String, _ headers: [String], _ body: String
    ) -> [UInt8] {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: localhost", "Connection: close"]
        lines += headers
        if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    }

    /// Sends the bytes and reads until the server closes, or three seconds of silence.
    static func send(_ port: Int, _ bytes: [UInt8]) async -> Answer {
        await blocking { sendAndRead(port, bytes) }
    }

    private static func sendAndRead(_ port: Int, _ bytes: [UInt8]) -> Answer {
        let socket = open(port)
        defer { close(socket) }
        write(socket, bytes)
        let text = String(decoding: readAll(socket), as: UTF8.self)
        let parts = text.components(separatedBy: "\r\n\r\n")
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return Answer(
            status: status ?? 0, head: parts.first ?? "",
            body: unchunked(parts.dropFirst().joined(separator: "\r\n\r\n"), parts.first ?? ""))
    }

    static func open(_ port: Int) -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var timeout = timeval(tv_sec: 3, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return socket
    }

    static func write(_ socket: Int32, _ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            done += count
        }
    }

    static func readAll(_ socket: Int32) -> [UInt8] {
        var all: [UInt8] = []
        while let part = readSome(socket) { all += part }
        return all
    }

    /// `nil` at the end, or after three seconds of silence.
    static func readSome(_ socket: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    private static func unchunked(_ body: String, _ head: String) -> String {
        guard head.lowercased().contains("transfer-encoding: chunked") else { return body }
        var rest = Substring(body)
        var result = ""
        while let end = rest.range(of: "\r\n"), let size = Int(rest[..<end.lowerBound], radix: 16),
            size > 0
        {
            result += rest[end.upperBound...].utf8.prefix(size).map { Character(UnicodeScalar($0)) }
            rest = rest[end.upperBound...].dropFirst(size + 2)
        }
        return result
    }
}
