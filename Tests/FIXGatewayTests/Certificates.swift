import Foundation

/// Certificates made by the openssl command, in a folder that goes away with the last reference.
final class Certificates: Sendable {
    let folder: URL

    struct Failure: Error, CustomStringConvertible { let description: String }

    /// Two authorities, a server's certificate and a client's of the first, a client's of the
    /// second, and one that has expired.
    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("certificates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try authority("ca")
        try authority("other-ca")
        try issue("server", "localhost", "DNS:localhost")
        try issue("client", "client1", "DNS:client1.example,email:desk@client1.example")
        try issue("stranger", "client1", "DNS:client1.example", by: "other-ca")
        try issue("expired", "client1", "DNS:client1.example", days: -1)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ file: String) -> String { folder.appendingPathComponent(file).path }

    private func authority(_ name: String) throws {
        try openssl([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", path("\(name).key"), "-out", path("\(name).pem"), "-days", "30",
            "-subj", "/CN=\(name)",
        ])
    }

    /// `NAME.pem` and `NAME.key`. Days below 0: it expired that long ago.
    func issue(
        _ name: String, _ common: String, _ alternatives: String, by ca: String = "ca",
        days: Int = 30
    ) throws {
        try openssl([
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", path("\(name).key"), "-out", path("\(name).csr"), "-subj", "/CN=\(common)",
        ])
        try "subjectAltName=\(alternatives)\n".write(
            toFile: path("\(name).ext"), atomically: true, encoding: .utf8)
        try openssl([
            "x509", "-req", "-in", path("\(name).csr"), "-CA", path("\(ca).pem"),
            "-CAkey", path("\(ca).key"), "-CAcreateserial", "-out", path("\(name).pem"),
            "-days", "\(days)", "-extfile", path("\(name).ext"),
        ])
    }

    @discardableResult
    func openssl(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let problem = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                description: "openssl \(arguments.joined(separator: " ")): "
                    + String(decoding: problem, as: UTF8.self))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
