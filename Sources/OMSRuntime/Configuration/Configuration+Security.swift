import FIXGateway
import OMSTypes

extension Configuration {
    /// TLS of the FIX port, and how often its files are looked at.
    public struct ServerTLS: Equatable, Sendable {
        public var settings: FIXTLSServerSettings
        public var reload: Duration
    }

    /// Where the password of a session that we open comes from; never from this file.
    public enum PasswordSource: Equatable, Sendable {
        case file(String)
        case variable(String)
    }
}

extension Configuration.ServerTLS {
    /// `nil`: no TLS.
    init?(reading section: ConfigurationSection) {
        defer { section.finish() }
        let files = FIXTLSCertificateFiles(reading: section)
        settings = FIXTLSServerSettings(standard: files)
        settings.clientCA = section.path("clientCA")
        settings.clientCertificate =
            section.choice("clientCertificate") ?? (settings.clientCA == nil ? .none : .required)
        settings.versionMin = section.choice("minVersion", default: .v12)
        let names = section.named("names") { name, section in
            (name.lowercased(), FIXTLSCertificateFiles(reading: section))
        }
        for (name, files) in names { settings.byServerName[name] = files }
        reload = section.duration("reload", min: 1_000_000_000, default: .seconds(10))
        guard section.isPresent else { return nil }
        if settings.clientCertificate != .none, settings.clientCA == nil {
            section.reportMissing("clientCA", example: "clientCA: clients-ca.pem")
        }
    }
}

extension FIXTLSCertificateFiles {
    init(reading section: ConfigurationSection) {
        self.init(
            certificate: section.path(required: "certificate", example: "server.pem"),
            key: section.path(required: "key", example: "server.key"))
    }
}

extension FIXTLSClientSettings {
    /// `nil`: no TLS.
    init?(reading section: ConfigurationSection) {
        defer { section.finish() }
        self.init(ca: section.path("ca"))
        serverName = section.text("serverName")
        let certificate = section.path("certificate")
        let key = section.path("key")
        versionMin = section.choice("minVersion", default: .v12)
        if let certificate, let key {
            self.certificate = FIXTLSCertificateFiles(certificate: certificate, key: key)
        } else if certificate != nil || key != nil {
            let missing = certificate == nil ? "certificate" : "key"
            section.reportMissing(missing, example: "\(missing): client.pem")
        }
        guard section.isPresent else { return nil }
    }
}

extension FIXLogonRules {
    init(reading section: ConfigurationSection) {
        self.init()
        username = section.text("username")
        if let (text, entry) = section.scalar("passwordHash", "a password's hash") {
            password = FIXPasswordHash(text)
            if password == nil {
                // Not shown: it may be the password itself.
                section.report(
                    entry,
                    "\"passwordHash\"\(section.inside) is no hash of a password; make one with "
                        + "`needletail fix hash-password`")
            }
        }
        passwordIsRawData = section.flag("passwordInRawData", default: false)
        let certificate = section.section("certificate")
        certificates =
            (certificate.texts("commonNames") ?? []).map { .commonName($0) }
            + (certificate.texts("alternativeNames") ?? []).map { .alternativeName($0) }
            + (certificate.texts("fingerprints") ?? []).map {
                .fingerprint($0.lowercased().filter { $0 != ":" })
            }
        certificate.finish()
        if certificate.isPresent, certificates.isEmpty {
            certificate.reportMissing("commonNames", example: "commonNames: [client1]")
        }
    }
}

extension Configuration.PasswordSource {
    init?(reading section: ConfigurationSection) {
        let file = section.path("passwordFile")
        let variable = section.text("passwordVariable")
        if file != nil, variable != nil {
            section.diagnostics.report(
                section.file(of: "passwordVariable"), section.line(of: "passwordVariable"),
                "\(section.path) has passwordFile and passwordVariable; keep one")
        }
        if let file {
            self = .file(file)
        } else if let variable {
            self = .variable(variable)
        } else {
            return nil
        }
    }
}

extension ConfigurationSection {
    /// A path that must be there where the section is.
    func path(required key: String, example: String) -> String {
        if let path = path(key) { return path }
        if !has(key) { reportMissing(key, example: "\(key): \(example)") }
        return ""
    }

    /// One address, or a list of them, the first to be preferred.
    func addresses(_ key: String) -> [Configuration.Address]? {
        guard has(key), let entry = entry(key) else { return nil }
        if entry.value.text != nil { return address(key).map { [$0] } }
        guard let texts = texts(key) else { return nil }
        let found = texts.compactMap { Configuration.Address($0) }.filter { $0.port >= 1 }
        guard found.count == texts.count, !found.isEmpty else {
            report(
                entry,
                "\"\(key)\"\(inside) must hold addresses such as \"127.0.0.1:9001\" "
                    + "with a port from 1 to 65535")
            return nil
        }
        return found
    }
}
