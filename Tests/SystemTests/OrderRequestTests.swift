import Glibc
import Testing

/// Lists, requests over many orders and disputes, from the client's line to the venue's and back.
@Suite struct OrderRequestTests {
    private static let list =
        "66=L1|394=3|68=2|73=2|11=A|67=1|1=ACC1|55=IBM|54=1|38=100|40=2|44=10|"
        + "11=B|67=2|1=ACC1|55=IBM|54=1|38=300|40=2|44=10|"

    @Test("A list is told of when it is in, when asked for, and by itself when its last order ends")
    func list() throws {
        let installation = try Installation(Installation.Choice(venues: 1))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("E", Self.list)
        try client.expect("35=N 66=L1 429=1 431=3 68=2")
        let children = [try venue.order(), try venue.order()]
        try venue.report(children[0], "150=F", "39=2", "32=\(children[0][38] ?? "")", "31=10")
        try client.expect("35=8 150=F 39=2")
        #expect(!client.hears("35=N"), "one order is still open")
        try client.send("M", "66=L1|")
        try client.expect("35=N 66=L1 429=2 431=3")
        try venue.report(children[1], "150=F", "39=2", "32=\(children[1][38] ?? "")", "31=10")
        try client.expect("35=N 66=L1 429=5 431=6 82=1 83=1 68=2 73=2")
        try client.send("L", "66=L1|60=\(WireMessage.stamp())|")
        try client.expect("35=N 66=L1 429=2 431=7")
        withExtendedLifetime(server) {}
    }

    @Test("A bracket waits for L, is killed, goes on after the restart and ends as one")
    func bracket() throws {
        let installation = try Installation(Installation.Choice(venues: 1, version: .fix50SP2))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        var client = try FIXLine.loggedOn(installation.fixPort, .fix50SP2)
        try client.send(
            "E",
            "66=L1|394=3|433=2|1385=2|68=3|73=3|"
                + "11=IN|67=1|1=ACC1|55=IBM|54=1|38=100|40=2|44=10|"
                + "11=UP|67=2|1=ACC1|55=IBM|54=2|38=100|40=2|44=12|"
                + "11=DOWN|67=3|1=ACC1|55=IBM|54=2|38=100|40=3|99=8|")
        for id in ["IN", "UP", "DOWN"] { try client.expect("35=8 150=0 11=\(id) 636=N") }
        try client.expect("35=N 66=L1 429=1 431=2 1385=2")
        try client.send("L", "66=L1|60=\(WireMessage.stamp())|")
        try client.expect("35=N 66=L1 429=4 431=3")
        let entry = try venue.order()
        server.kill()
        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next, .fix50SP2)
        try venue.report(entry, "150=F", "39=2", "32=100", "31=10")
        try client.expect("35=8 150=F 39=2 11=IN")
        try client.expect("35=8 150=L 11=UP 636=Y")
        try client.expect("35=8 150=L 11=DOWN 636=N")
        let profit = try venue.order()
        try venue.report(profit, "150=F", "39=2", "32=100", "31=12")
        try client.expect("35=8 150=F 39=2 11=UP")
        try client.expect("35=8 150=4 39=4 11=DOWN 378=99")
        try client.expect("35=N 66=L1 429=5 431=6 1385=2")
        withExtendedLifetime(server) {}
    }

    /// What cannot be answered by what is known of orders is refused with its reason.
    @Test(arguments: [
        ("q", "530=2|", "35=r 531=0 532=0"), ("q", "530=3|460=5|", "35=r 531=0 532=0"),
        ("q", "530=6|336=DAY|", "35=r 531=0 532=0"), ("q", "530=1|55=NONE|", "35=r 531=0 532=1"),
        ("q", "530=7|1=ACC1|", "35=3 371=1 373=2"), ("q", "530=7|", "35=r 531=7 533=0"),
        ("AF", "585=3|", "35=j 372=AF 379=X 380=0 58~585"),
        ("AF", "585=8|", "35=j 372=AF 379=X 380=0 58~585"),
        ("AF", "585=7|", "35=8 39=8 584=X 911=0"),
    ])
    func massRequests(_ type: String, _ fields: String, _ answer: String) throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        let id = type == "q" ? "11=X|60=\(WireMessage.stamp())|" : "584=X|"
        try client.send(type, id + fields)
        try client.expect(answer)
        withExtendedLifetime(server) {}
    }

    @Test("DontKnowTrade is an anomaly that operations see, with the order and what was said")
    func disputedTrade() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A"))
        try venue.report(try venue.order(), "150=F", "39=2", "32=100", "31=10")
        let fill = try client.expect("35=8 150=F 11=A")
        try client.send(
            "Q",
            "37=\(fill[37] ?? "")|17=\(fill[17] ?? "")|127=D|55=IBM|54=1|38=100|58=not ours|")
        #expect(!client.hears("35=j") && !client.hears("35=3"))
        var told = ""
        let wanted = "ExecID \(fill[17] ?? ""), DKReason D: not ours"
        for _ in 0..<50 where !told.contains(wanted) {
            let process = try ProductProcess(
                ["journal", "dump", installation.dataFolder])
            #expect(process.waitForExit(seconds: 30) == 0)
            told = process.output
        }
        #expect(told.contains("disputedTrade") && told.contains(wanted), "\(told.suffix(400))")
        var page = ""
        for _ in 0..<100 where !page.contains("disputedTrade") {
            page = Self.get("/v1/anomalies", port: installation.httpPort)
            usleep(20_000)
        }
        #expect(page.contains("\"kind\":\"disputedTrade\"") && page.contains("not ours"), "\(page)")
        #expect(page.contains("\"orderID\":\"\(fill[37] ?? "")\""), "\(page)")
        withExtendedLifetime(server) {}
    }

    static func get(_ path: String, port: Int) -> String {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        guard withLoopback(port, { connect(file, $0, $1) }) == 0 else { return "" }
        return ask(file, "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    }

    static func post(_ path: String, _ body: String, token: String, port: Int) -> String {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(file) }
        guard withLoopback(port, { connect(file, $0, $1) }) == 0 else { return "" }
        return ask(
            file,
            "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer \(token)\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                + body)
    }

    private static func ask(_ file: Int32, _ request: String) -> String {
        _ = send(file, request, request.utf8.count, Int32(MSG_NOSIGNAL))
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(file, &buffer, buffer.count, 0), count > 0 {
            answer += buffer[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }
}
