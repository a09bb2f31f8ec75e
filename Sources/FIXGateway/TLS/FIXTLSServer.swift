import NIOCore
import NIOSSL

/// TLS of a port: the certificates in force, read again when their files change.
///
/// New connections take what is in force; existing ones keep what they began with. Confined to
/// the acceptor's event loop.
public final class FIXTLSServer: @unchecked Sendable {
    public let settings: FIXTLSServerSettings
    private(set) var context: NIOSSLContext
    private var signature: [FIXTLSFiles.FileSignature?]

    /// - Throws: which file is wrong and what to do about it.
    public init(_ settings: FIXTLSServerSettings) throws(FIXTLSFailure) {
        self.settings = settings
        signature = FIXTLSFiles.signature(Self.files(settings))
        context = try Self.load(settings)
    }

    /// Reads the files again; when one is wrong, what is in force stays.
    public func reload() throws(FIXTLSFailure) {
        // Before reading: what changes meanwhile is seen next time.
        signature = FIXTLSFiles.signature(Self.files(settings))
        context = try Self.load(settings)
    }

    /// Reads the files again if one has changed since.
    /// - Returns: whether anything was read.
    public func reloadIfChanged() throws(FIXTLSFailure) -> Bool {
        guard FIXTLSFiles.signature(Self.files(settings)) != signature else { return false }
        try reload()
        return true
    }

    private static func files(_ settings: FIXTLSServerSettings) -> [String] {
        let pairs = [settings.standard] + settings.byServerName.map(\.value)
        return (pairs.flatMap { [$0.certificate, $0.key] } + [settings.clientCA].compactMap { $0 })
            .sorted()
    }

    private static func load(_ settings: FIXTLSServerSettings) throws(FIXTLSFailure)
        -> NIOSSLContext
    {
        var byName: [String: NIOSSLContextConfigurationOverride] = [:]
        for (name, files) in settings.byServerName {
            // By itself first: a key of another certificate shows here, not at a client's logon.
            let own = try configuration(files, settings)
            _ = try FIXTLSFiles.context(own, files)
            var override = NIOSSLContextConfigurationOverride()
            override.certificateChain = own.certificateChain
            override.privateKey = own.privateKey
            byName[name.lowercased()] = override
        }
        var standard = try configuration(settings.standard, settings)
        if !byName.isEmpty {
            let byName = byName
            standard.sslContextCallback = { hello, promise in
                let name = hello.serverHostname?.lowercased() ?? ""
                promise.succeed(byName[name] ?? .noChanges)
            }
        }
        return try FIXTLSFiles.context(standard, settings.standard)
    }

    private static func configuration(
        _ files: FIXTLSCertificateFiles, _ settings: FIXTLSServerSettings
    ) throws(FIXTLSFailure) -> TLSConfiguration {
        let chain = try FIXTLSFiles.chain(files.certificate)
        let key = try FIXTLSFiles.key(files.key)
        var result = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        result.minimumTLSVersion = settings.versionMin.niossl
        // A logout ends the session; waiting for the other side's close_notify helps nobody.
        result.shutdownTimeout = .seconds(1)
        switch settings.clientCertificate {
        case .none: return result
        case .optional: result.certificateVerification = .optionalVerification
        case .required: result.certificateVerification = .noHostnameVerification
        }
        guard let path = settings.clientCA else {
            throw FIXTLSFailure(
                file: "clientCA", problem: "is not set, but client certificates are verified",
                remedy: "name the PEM file of the authorities that they come from")
        }
        result.trustRoots = .certificates(try FIXTLSFiles.certificates(path))
        return result
    }
}

/// TLS of connections that we open; its files are read at each dialling.
public final class FIXTLSClient: Sendable {
    public let settings: FIXTLSClientSettings

    public init(_ settings: FIXTLSClientSettings) { self.settings = settings }

    /// Reads the files: at the start, so that a mistake shows at once.
    public func check() throws(FIXTLSFailure) { _ = try context() }

    func context() throws(FIXTLSFailure) -> NIOSSLContext {
        var result = TLSConfiguration.makeClientConfiguration()
        result.minimumTLSVersion = settings.versionMin.niossl
        result.shutdownTimeout = .seconds(1)
        if let ca = settings.ca {
            result.trustRoots = .certificates(try FIXTLSFiles.certificates(ca))
        }
        if let files = settings.certificate {
            let chain = try FIXTLSFiles.chain(files.certificate)
            result.certificateChain = chain.map { .certificate($0) }
            result.privateKey = .privateKey(try FIXTLSFiles.key(files.key))
        }
        return try FIXTLSFiles.context(result, settings.certificate)
    }

    package func handler(host: String) throws -> NIOSSLClientHandler {
        let context = try context()
        let name = settings.serverName ?? (Self.isIPAddress(host) ? nil : host)
        return try NIOSSLClientHandler(context: context, serverHostname: name)
    }

    /// An address cannot be asked for by SNI; the certificate must name it all the same.
    private static func isIPAddress(_ host: String) -> Bool {
        (try? SocketAddress(ipAddress: host, port: 0)) != nil
    }
}
