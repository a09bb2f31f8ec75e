import ArgumentParser
import Foundation
import Glibc

/// The running process, as the command line reaches it.
struct GatewayAddress: ParsableArguments {
    @Option(help: "Where the running process listens for HTTP.")
    var http = "127.0.0.1:8080"

    @Option(
        help: "The API token; better in NEEDLETAIL_TOKEN or --token-file, where nobody sees it.")
    var token: String?

    @Option(help: "A file that holds the token.")
    var tokenFile: String?

    func client() throws -> GatewayClient {
        guard let colon = http.lastIndex(of: ":"),
            let port = UInt16(http[http.index(after: colon)...])
        else { throw CommandFailure.usage("--http is HOST:PORT, for example 127.0.0.1:8080") }
        return GatewayClient(host: String(http[..<colon]), port: port)
    }

    func knownToken() throws -> String {
        if let token { return token }
        if let tokenFile {
            guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
                throw CommandFailure.machine("cannot read \(tokenFile); name the token's file")
            }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if let token = ProcessInfo.processInfo.environment["NEEDLETAIL_TOKEN"] { return token }
        throw CommandFailure.usage(
            "this changes state and needs a token: --token, --token-file or NEEDLETAIL_TOKEN")
    }
}

/// One HTTP request at a time to our own gateway.
struct GatewayClient {
    var host: String
    var port: UInt16

    /// Nobody listens there.
    struct Unreachable: Error, CustomStringConvertible { var description: String }

    struct Answer {
        var status: Int
        var body: [String: Any]
        /// What went wrong, in the gateway's words.
        var complaint: String {
            let message = body["message"] as? String ?? "status \(status)"
            let remedy = body["remedy"] as? String ?? ""
            return remedy.isEmpty ? message : "\(message); \(remedy)"
        }
    }

    func get(_ path: String) throws -> Answer { try send("GET", path, token: nil, body: nil) }

    func post(_ path: String, token: String, _ fields: [String: Any]) throws -> Answer {
        let body = try JSONSerialization.data(withJSONObject: fields)
        return try send("POST", path, token: token, body: body)
    }

    private func send(_ method: String, _ path: String, token: String?, body: Data?) throws
        -> Answer
    {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\n"
        if let token {
            let isClean = token.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            guard isClean else { throw CommandFailure.usage("the token has blanks in it") }
            head += "Authorization: Bearer \(token)\r\n"
        }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        let request = Data((head + "\r\n").utf8) + (body ?? Data())
        let answer = try exchange(request)
        guard let split = answer.range(of: Data("\r\n\r\n".utf8)),
            let first = String(decoding: answer[..<split.lowerBound], as: UTF8.self)
                .split(separator: "\r\n").first,
            let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw CommandFailure.machine("\(host):\(port) does not answer as needletail does") }
        let object = try? JSONSerialization.jsonObject(with: answer[split.upperBound...])
        return Answer(status: status, body: object as? [String: Any] ?? [:])
    }

    private func exchange(_ request: Data) throws -> Data {
        let file = try connect()
        defer { close(file) }
        var done = 0
        while done < request.count {
            let count = request.withUnsafeBytes {
                Glibc.send(
                    file, $0.baseAddress! + done, request.count - done, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw lost() }
            done += count
        }
        var answer = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(file, &buffer, buffer.count, 0)
            guard count >= 0 else { throw lost() }
            if count == 0 { return answer }
            answer += buffer[..<count]
        }
    }

    private func lost() -> CommandFailure {
        .machine("the connection to \(host):\(port) broke: \(String(cString: strerror(errno)))")
    }

    private func connect() throws -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let name = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard getaddrinfo(name, String(port), &hints, &found) == 0, let first = found else {
            throw CommandFailure.usage("\(host) is no host; --http is HOST:PORT")
        }
        defer { freeaddrinfo(found) }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        var next: UnsafeMutablePointer<addrinfo>? = first
        while let candidate = next {
            let info = candidate.pointee
            let file = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
            setsockopt(
                file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            if Glibc.connect(file, info.ai_addr, info.ai_addrlen) == 0 { return file }
            close(file)
            next = info.ai_next
        }
        throw Unreachable(
            description: "nobody answers at \(host):\(port) (\(String(cString: strerror(errno)))); "
                + "start the process with http: in its configuration, or name it with --http")
    }
}
