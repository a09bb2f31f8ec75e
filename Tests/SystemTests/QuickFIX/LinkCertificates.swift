import Foundation

/// Certificates of both ends of a link, made by the openssl command: `server` for localhost,
/// `client`, both of `ca`; `stranger` of another authority.
final class LinkCertificates: Sendable {
    private let folder: ScratchFolder

    struct Failure: Error, CustomStringConvertible { var description: String }

    init() throws {
        folder = try ScratchFolder()
        for ca in ["ca", "other"] {
            try openssl(
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", path("\(ca).key"),
                "-out", path("\(ca).pem"), "-days", "30", "-subj", "/CN=\(ca)")
        }
        try issue("server", "DNS:localhost,IP:127.0.0.1", by: "ca")
        try issue("client", "DNS:client1.example", by: "ca")
        try issue("stranger", "DNS:client1.example", by: "other")
    }

    func path(_ file: String) -> String { folder.path(file) }

    private func issue(_ name: String, _ alternatives: String, by ca: String) throws {
        let extensions = try folder.write("subjectAltName=\(alternatives)\n", to: "\(name).ext")
        try openssl(
            "req", "-newkey", "rsa:2048", "-nodes", "-keyout", path("\(name).key"),
            "-out", path("\(name).csr"), "-subj", "/CN=\(name)")
        try openssl(
            "x509", "-req", "-in", path("\(name).csr"), "-CA", path("\(ca).pem"),
            "-CAkey", path("\(ca).key"), "-CAcreateserial", "-out", path("\(name).pem"),
            "-days", "30", "-extfile", extensions)
    }

    private func openssl(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let problem = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: String(decoding: problem, as: UTF8.self))
        }
    }
}
