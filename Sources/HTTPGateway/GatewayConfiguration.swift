/// Where the gateway listens and what it bears.
public struct GatewayConfiguration: Sendable {
    public var host: String
    /// 0 = any free port.
    public var port: Int
    /// Names that a browser may call us by (Host header without port). A page of another site
    /// that points its own name at this machine is turned away by it.
    public var allowedHosts: Set<String>
    /// Threads of the gateway's own event loops.
    public var threadCount = 1
    public var connectionsMax = 512
    /// Browsers and programs on the stream at the same time.
    public var streamClientsMax = 64
    /// Messages that wait for one client before it is dropped.
    public var streamQueueMax = 256
    /// Bytes of a request body.
    public var bodyBytesMax = 1 << 20
    /// Bytes of path and query.
    public var pathBytesMax = 8_192
    /// Rows of one answer.
    public var limitMax = 1_000
    /// Longest time that `waitFor` waits.
    public var waitMillisecondsMax = 5_000
    /// Time between two messages of the stream about the same thing.
    public var streamIntervalMilliseconds = 200

    public init(
        host: String = "127.0.0.1", port: Int = 8080,
        allowedHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    ) {
        self.host = host
        self.port = port
        self.allowedHosts = allowedHosts
    }
}
