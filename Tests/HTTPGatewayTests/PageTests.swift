import OMSTypes
import Testing

@testable import HTTPGateway

@Suite(.serialized) struct PageTests {
    @Test(arguments: [
        ("/", "text/html"), ("/style.css", "text/css"), ("/app.js", "text/javascript"),
        ("/panels/orders.js", "text/javascript"), ("/needletail.svg", "image/svg+xml"),
        ("/openapi.yaml", "application/yaml"),
    ])
    func filesAreServedWithTheirTypeAndProtection(path: String, type: String) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, path)
            #expect(answer.status == 200)
            let head = answer.head.lowercased()
            #expect(head.contains("content-type: \(type)"))
            #expect(head.contains("content-security-policy: default-src 'none'"))
            #expect(!head.contains("unsafe-inline"))
            #expect(head.contains("x-content-type-options: nosniff"))
        }
    }

    @Test func anUnchangedFileIsNotSentAgain() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let first = await RawHTTP.get(gateway.port, "/app.js")
            let tag = try #require(
                first.head.split(separator: "\r\n")
                    .first { $0.lowercased().hasPrefix("etag: ") }?.dropFirst(6))
            let second = await RawHTTP.get(
                gateway.port, "/app.js", headers: ["If-None-Match: \(tag)"])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
        }
    }

    @Test func theContractNamesEveryPath() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let contract = await RawHTTP.get(gateway.port, "/openapi.yaml").body
            var path = ""
            var described: Set<String> = []
            for line in contract.split(separator: "\n") {
                if line.hasPrefix("  /") { path = line.dropFirst(2).dropLast().description }
                if line.hasPrefix("    get:") { described.insert("GET \(path)") }
                if line.hasPrefix("    post:") { described.insert("POST \(path)") }
            }
            let known = Set(KnownRoutes.api.map { "\($0.method) \($0.path)" })
            #expect(described == known)
        }
    }

    @Test func aPortInUseIsSaidWithItsRemedy() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            do {
                let second = try await GatewayUnderTest(orders: 1) { $0.port = gateway.port }
                await second.stop()
                Issue.record("two gateways on one port")
            } catch let error as PortUnavailable {
                #expect(error.description.contains("\(gateway.port)"))
                #expect(error.description.contains("another port"))
            }
        }
    }

    @Test func itStopsWithListenersAndMayBeStoppedTwice() async throws {
        let gateway = try await GatewayUnderTest(orders: 1)
        let socket = StreamTests.open(gateway.port)
        _ = await StreamTests.listen(socket, until: ["reset"])
        await gateway.stop()
        await gateway.stop()
        let after = await RawHTTP.get(gateway.port, "/v1/health")
        #expect(after.status == 0)
    }
}
