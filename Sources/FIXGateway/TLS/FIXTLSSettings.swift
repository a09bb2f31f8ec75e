import NIOSSL

/// Versions of TLS that sessions may speak.
public enum FIXTLSVersion: String, CaseIterable, Sendable {
    case v12 = "1.2"
    case v13 = "1.3"

    var niossl: TLSVersion {
        switch self {
        case .v12: return .tlsv12
        case .v13: return .tlsv13
        }
    }
}

/// A certificate with its key, as PEM files: the certificate first, then its intermediates.
public struct FIXTLSCertificateFiles: Equatable, Sendable {
    public var certificate: String
    public var key: String

    public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

/// TLS on a port.
public struct FIXTLSServerSettings: Equatable, Sendable {
    /// Whether who dials must show a certificate.
    public enum ClientCertificate: String, CaseIterable, Sendable {
        case none
        /// One that is shown must be of the CA; a session may still demand one.
        case optional
        case required
    }

    /// For who names no server, or one that is not in `byServerName`.
    public var standard: FIXTLSCertificateFiles
    /// Other certificates by the server name that the client asks for (SNI), in lower case.
    public var byServerName: [String: FIXTLSCertificateFiles] = [:]
    public var clientCertificate = ClientCertificate.none
    /// PEM file of the authorities that client certificates must come from.
    public var clientCA: String?
    public var versionMin = FIXTLSVersion.v12

    public init(standard: FIXTLSCertificateFiles) { self.standard = standard }
}

/// TLS of a connection that we open.
public struct FIXTLSClientSettings: Equatable, Sendable {
    /// PEM file of the authorities to trust; `nil`: the machine's.
    public var ca: String?
    /// The name that the server's certificate must have, and that is asked for (SNI); `nil`: the
    /// host that is dialled.
    public var serverName: String?
    /// Shown when the server asks for one.
    public var certificate: FIXTLSCertificateFiles?
    public var versionMin = FIXTLSVersion.v12

    public init(ca: String? = nil) { self.ca = ca }
}

/// Why TLS cannot be set up: the file, what is wrong with it, and what to do.
public struct FIXTLSFailure: Error, Equatable, CustomStringConvertible {
    public let file: String
    public let problem: String
    public let remedy: String

    public var description: String { "TLS: \(file) \(problem); \(remedy)" }
}
