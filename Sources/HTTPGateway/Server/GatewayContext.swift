import Hummingbird
import NIOCore

/// A request's context: Hummingbird's own, and the connection, which the stream must be able to
/// cut when its client does not read.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
