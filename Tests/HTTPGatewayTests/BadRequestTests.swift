import Glibc
import HTTPGateway
import OMSTypes
import Testing

@Suite(.serialized) struct BadRequestTests {
    @Test(arguments: [
        // path, status, error, what the remedy or message must name
        ("/v1/orders?symbl=AAPL", 400, "badParameter", "symbol"),
        ("/v1/orders?ordStatus=gone", 400, "badParameter", "partially filled"),
        ("/v1/orders?kind=slice", 400, "badParameter", "client, block, route"),
        ("/v1/orders?open=maybe", 400, "badParameter", "true or false"),
        ("/v1/orders?limit=0", 400, "badParameter", "1 to 1000"),
        ("/v1/orders?limit=1001", 400, "badParameter", "1 to 1000"),
        ("/v1/orders?limit=5&limit=6", 400, "badParameter", "once"),
        ("/v1/orders?after=-1", 400, "badParameter", "whole number"),
        ("/v1/orders?symbol=%ff%fe", 400, "badParameter", "UTF-8"),
        ("/v1/orders?symbol=%4", 400, "badParameter", "UTF-8"),
        ("/v1/executions?after=7", 400, "badParameter", "next"),
        ("/v1/executions?after=7-99999999999999999999", 400, "badParameter", "next"),
        ("/v1/executions?execType=Q", 400, "badParameter", "trade"),
        ("/v1/positions?waitFor=soon", 400, "badParameter", "whole number"),
        ("/v1/positions?waitFor=1&waitMs=999999", 400, "badParameter", "5000"),
        ("/v1/orders/77777", 404, "unknown", "/v1/orders"),
        ("/v1/orders/abc", 404, "unknown", "/v1/orders"),
        ("/v1/orders/99999999999999999999999", 404, "unknown", "/v1/orders"),
        ("/v1/nothing", 404, "unknownPath", "openapi"),
        ("/v2/orders", 404, "unknownPath", "openapi"),
        ("/../etc/passwd", 404, "unknownPath", "openapi"),
        ("/%2e%2e/%2e%2e/etc/passwd", 404, "unknownPath", "openapi"),
    ])
    func aMistakeIsAnsweredWithWhatWouldBeRight(
        path: String, status: Int, error: String, names: String
    ) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, path)
            #expect(answer.status == status, "\(answer.body)")
            #expect(answer.json["error"] as? String == error)
            let remedy = answer.json["remedy"] as? String ?? ""
            #expect(remedy.contains(names), "\(remedy)")
            #expect((answer.json["message"] as? String)?.isEmpty == false)
        }
    }

    @Test func aKnownPathWithAnotherMethodNamesTheRightOnes() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.send(
                gateway.port, RawHTTP.request("DELETE", "/v1/blocks", [], ""))
            #expect(answer.status == 405)
            #expect(answer.head.lowercased().contains("allow: get, post"))
        }
    }

    @Test func aPageOfAnotherSiteIsTurnedAway() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let request =
                "GET /v1/orders HTTP/1.1\r\nHost: evil.example\r\n"
                + "Connection: close\r\n\r\n"
            let answer = await RawHTTP.send(gateway.port, Array(request.utf8))
            #expect(answer.status == 421)
            #expect(answer.json["error"] as? String == "hostUnknown")
        }
    }

    static let head = "Host: localhost\r\nConnection: close\r\n"

    /// What no well-meaning client sends.
    static var hostile: [[UInt8]] {
        let long = String(repeating: "a", count: 70_000)
        let chunked = "Transfer-Encoding: chunked\r\n"
        let texts: [String] = [
            "GET /\(long.prefix(9_000)) HTTP/1.1\r\n\(head)\r\n",
            "GET /\(long) HTTP/1.1\r\n\(head)\r\n",
            "GET /v1/orders HTTP/1.1\r\nX: \(long)\r\n\(head)\r\n",
            "GET /v1/\u{0}\u{1} HTTP/1.1\r\n\(head)\r\n",
            "GET http://host HTTP/1.1\r\n\(head)\r\n",
            "GET http:// HTTP/1.1\r\n\(head)\r\n",
            "GET * HTTP/1.1\r\n\(head)\r\n",
            "GET ? HTTP/1.1\r\n\(head)\r\n",
            "GET /? HTTP/1.1\r\n\(head)\r\n",
            "GET //?&&=&%=% HTTP/1.1\r\n\(head)\r\n",
            "OPTIONS * HTTP/1.1\r\n\(head)\r\n",
            "\r\n\r\n\r\n",
            "POST /v1/kill HTTP/1.1\r\nContent-Length: -5\r\n\(head)\r\n",
            "POST /v1/kill HTTP/1.1\r\n\(chunked)\(head)\r\nZZ\r\n",
        ]
        let badUTF8: [UInt8] =
            Array("GET /".utf8) + [0xFF, 0xFE, 0xC0] + Array(" HTTP/1.1\r\n\(head)\r\n".utf8)
        let noise: [UInt8] = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 167 + 13) }
        return texts.map { Array($0.utf8) } + [badUTF8, noise, [0x16, 0x03, 0x01, 0x02, 0x00]]
    }

    /// Whatever comes, the next well-formed request is answered.
    @Test func hostileBytesDoNotStopTheServer() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            for bytes in Self.hostile {
                let port = gateway.port
                await RawHTTP.blocking {
                    let socket = RawHTTP.open(port)
                    RawHTTP.write(socket, bytes)
                    shutdown(socket, Int32(SHUT_WR))
                    _ = RawHTTP.readAll(socket)
                    close(socket)
                }
                let after = await RawHTTP.get(gateway.port, "/v1/health")
                #expect(after.status == 200, "after \(bytes.prefix(40))")
            }
        }
    }
}
