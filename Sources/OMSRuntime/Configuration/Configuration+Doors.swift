import OMSTypes

extension Configuration {
    /// A host and a port, `127.0.0.1:9001`.
    public struct Address: Equatable, Sendable, CustomStringConvertible {
        public var host: String
        /// 0 lets the system choose, for a listener.
        public var port: Int

        public init(host: String, port: Int) {
            self.host = host
            self.port = port
        }

        /// `nil` unless it is `host:port`, or `[v6]:port`.
        public init?(_ text: String) {
            guard let colon = text.lastIndex(of: ":"),
                let port = UInt16(text[text.index(after: colon)...])
            else { return nil }
            var host = text[..<colon]
            if host.hasPrefix("["), host.hasSuffix("]") {
                host = host.dropFirst().dropLast()
            } else if host.contains(":") {
                return nil
            }
            let isClean = host.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
            guard !host.isEmpty, isClean, !host.contains("/") else { return nil }
            self.init(host: String(host), port: Int(port))
        }

        public var description: String {
            host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }

    /// The FIX acceptor.
    public struct FIX: Equatable, Sendable {
        public var listen = Address(host: "127.0.0.1", port: 9001)
        /// TargetCompID (56) that clients must use, SenderCompID (49) of our answers.
        public var compID = "OMS"
        /// HeartBtInt (108) of our Logons to venues that set none of their own.
        public var heartbeat: Duration = .seconds(30)
        /// A connection that has not logged on by then is closed.
        public var logonTimeout: Duration = .seconds(10)
        /// `nil`: no TLS.
        public var tls: ServerTLS?
        /// Longest message taken, bytes.
        public var messageSizeMax = 64 << 10
        /// Connections without a Logon, in all and from one address.
        public var pendingMax = 64
        public var pendingPerAddressMax = 32
        /// How much later a wrong password or certificate is answered.
        public var failureDelay: Duration = .seconds(1)
        /// So many wrong ones within the window bar an address for as long.
        public var failuresMax = 5
        public var failureWindow: Duration = .seconds(60)

        public init() {}
    }

    /// REST, event stream and page.
    public struct HTTP: Equatable, Sendable {
        public var listen = Address(host: "127.0.0.1", port: 8080)

        public init() {}
    }

    /// The journal's files.
    public struct Journal: Equatable, Sendable {
        /// Bytes of one segment, filled with zeros beforehand.
        public var segmentSize = 64 << 20
        /// A file outside the journal to which signed heads are appended; `nil`: none.
        public var heads: String?

        public init() {}
    }

    /// When State is written down, so that a start need not replay the whole journal.
    public struct Snapshots: Equatable, Sendable {
        /// After so many frames; 0 = by time alone.
        public var everyFrames = 1_000_000
        /// After so many minutes in which there were frames; 0 = by frames alone.
        public var everyMinutes = 30
        /// How many stay.
        public var keep = 2

        public init() {}
    }

    /// The house that runs this system, as confirmations name it.
    public struct Firm: Equatable, Sendable {
        public var name = "Needletail"

        public init() {}
    }

    /// Faults that tests ask for.
    public struct FaultInjection: Equatable, Sendable {
        /// An order with this ClOrdID (11) stops the process, to show the quarantine.
        public var trapOnClOrdID: String?
        public var disk = DiskFaults()

        public init(trapOnClOrdID: String? = nil, disk: DiskFaults = DiskFaults()) {
            self.trapOnClOrdID = trapOnClOrdID
            self.disk = disk
        }
    }

    /// Faults of the journal's disk.
    public struct DiskFaults: Equatable, Sendable {
        /// How much longer each synchronisation takes, once the system runs.
        public var syncDelay: Duration?
        /// The synchronisation and the write that fail, counted from when the system runs.
        public var failSync: Int?
        public var failWrite: Int?
        /// The read that fails, counted from the beginning of the start.
        public var failRead: Int?

        public init(
            syncDelay: Duration? = nil, failSync: Int? = nil, failWrite: Int? = nil,
            failRead: Int? = nil
        ) {
            self.syncDelay = syncDelay
            self.failSync = failSync
            self.failWrite = failWrite
            self.failRead = failRead
        }
    }
}

extension Configuration.FIX {
    init(reading section: ConfigurationSection) {
        if let address = section.address("listen", portMin: 0) { listen = address }
        section.noteDefault("listen", listen.description)
        compID = section.text("compID", default: compID)
        let second: Int64 = 1_000_000_000
        heartbeat = section.seconds("heartbeat", default: 30)
        logonTimeout = section.duration("logonTimeout", min: second, default: logonTimeout)
        tls = Configuration.ServerTLS(reading: section.section("tls"))
        messageSizeMax = section.size(
            "maxMessageSize", in: (4 << 10)...(16 << 20), default: messageSizeMax)
        pendingMax = section.integer("maxPending", in: 1...100_000, default: pendingMax)
        pendingPerAddressMax = section.integer(
            "maxPendingPerAddress", in: 1...100_000, default: pendingPerAddressMax)
        failureDelay = section.duration(
            "failureDelay", max: 60 * second, default: failureDelay)
        failuresMax = section.integer("maxFailures", in: 1...100_000, default: failuresMax)
        failureWindow = section.duration("failureWindow", min: second, default: failureWindow)
        section.finish()
    }
}

extension Configuration.HTTP {
    init(reading section: ConfigurationSection) {
        if let address = section.address("listen", portMin: 0) { listen = address }
        section.finish()
    }
}

extension Configuration.Journal {
    init(reading section: ConfigurationSection) {
        segmentSize = section.size(
            "segmentSize", in: (1 << 20)...(1 << 30), default: segmentSize)
        heads = section.path("heads")
        section.finish()
    }
}

extension Configuration.Snapshots {
    init(reading section: ConfigurationSection) {
        everyFrames = section.integer(
            "everyFrames", in: 0...1_000_000_000, default: everyFrames)
        everyMinutes = section.integer("everyMinutes", in: 0...10_080, default: everyMinutes)
        keep = section.integer("keep", in: 1...100, default: keep)
        section.finish()
    }
}

extension Configuration.Firm {
    init(reading section: ConfigurationSection) {
        name = section.text("name", default: name)
        section.finish()
    }
}
