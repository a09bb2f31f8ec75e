import Hummingbird
import NIOCore
import OMSReadModel

/// `GET /v1/stream`: server-sent events for as long as the client reads.
struct StreamRoute: Sendable {
    let hub: StreamHub

    func add(to router: Router<GatewayContext>) {
        router.get("/v1/stream") { request, context in
            try self.open(request, context)
        }
    }

    private func open(_ request: Request, _ context: GatewayContext) throws -> Response {
        let channel = context.channel
        let last = request.headers.first {
            $0.name.rawName.lowercased() == "last-event-id"
        }?.value
        guard let client = hub.subscribe(after: last, drop: { channel.close(promise: nil) })
        else {
            throw APIError(
                status: .serviceUnavailable, error: "streamFull",
                message: "as many clients listen as are allowed",
                remedy: "close another page or stream and try again")
        }
        let hub = hub
        let body = ResponseBody { writer in
            defer { hub.unsubscribe(client) }
            try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
            for await message in client.messages { try await writer.write(message) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
            ],
            body: body)
    }
}
