import FIXCodec

/// How a QuickFIX peer is set up: one session, dialling or waiting.
struct QuickFIXSettings: Sendable {
    enum Side: Sendable, Equatable {
        /// It dials this port.
        case initiator(port: Int)
        /// It listens on this port.
        case acceptor(port: Int)
    }

    /// Certificate files, PEM.
    struct TLS: Sendable {
        var certificate: String
        var key: String
        /// Who signed the other side's certificate.
        var authority: String
        /// As a listener it takes nobody without a certificate of that authority.
        var demandsCertificate = false
    }

    /// SenderCompID (49) of the peer.
    var compID: String
    /// TargetCompID (56) of the peer: us.
    var targetCompID = "OMS"
    var side: Side
    var version = FIXVersion.fix44
    /// HeartBtInt (108), seconds.
    var heartbeat = 30
    /// Nothing outlives the process.
    var isInMemory = false
    var tls: TLS?
    /// More lines of the settings file.
    var more: [String] = []

    /// The words before the settings file's name.
    var options: [String] {
        let role =
            switch side {
            case .initiator: "initiator"
            case .acceptor: "acceptor"
            }
        return [role] + (tls == nil ? [] : ["tls"]) + (isInMemory ? ["memory"] : [])
    }

    /// The settings file. Without a dictionary: QuickFIX's own come with no package of Debian's.
    func text(folder: String) -> String {
        var lines = [
            "[DEFAULT]", "UseDataDictionary=N", "StartTime=00:00:00", "EndTime=00:00:00",
            "FileStorePath=\(folder)/store", "HeartBtInt=\(heartbeat)", "ReconnectInterval=1",
            "SocketNodelay=Y", "SocketReuseAddress=Y", "LogonTimeout=5",
        ]
        switch side {
        case .initiator(let port):
            lines += [
                "ConnectionType=initiator", "SocketConnectHost=127.0.0.1",
                "SocketConnectPort=\(port)",
            ]
        case .acceptor(let port):
            lines += ["ConnectionType=acceptor", "SocketAcceptPort=\(port)"]
        }
        if let tls {
            let role = options[0] == "acceptor" ? "Server" : "Client"
            lines += [
                "\(role)CertificateFile=\(tls.certificate)",
                "\(role)CertificateKeyFile=\(tls.key)",
                "CertificationAuthoritiesFile=\(tls.authority)",
                "CertificateVerifyLevel=\(tls.demandsCertificate ? 1 : 0)",
            ]
        }
        lines += more
        lines += [
            "[SESSION]", "BeginString=\(version.beginString)", "SenderCompID=\(compID)",
            "TargetCompID=\(targetCompID)",
        ]
        if version.usesFIXT {
            lines.append("DefaultApplVerID=\(UnicodeScalar(version.applVerID))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
