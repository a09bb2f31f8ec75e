import Foundation
import HTTPGateway
import JournalStorage
import OMSRuntime

/// API tokens: kept as SHA-256 hashes, shown once when made.
///
/// Users and hashes come from the configuration; where it names nobody, one administrator's token
/// is made at the first start and its hash kept beside the journal.
struct TokenStore: Sendable {
    private struct User: Sendable {
        var name: String
        var role: Configuration.User.Role
    }

    private let users: [String: User]
    /// The token that this start made.
    let newToken: String?
    /// One token for everybody: the configuration names no users.
    private let isShared: Bool

    init(folder: URL, users configured: [Configuration.User]) throws {
        var users: [String: User] = [:]
        for user in configured {
            if let hash = user.tokenHash {
                users[hash.lowercased()] = User(name: user.name, role: user.role)
            }
        }
        isShared = users.isEmpty
        guard users.isEmpty else {
            self.users = users
            newToken = nil
            return
        }
        let file = folder.appendingPathComponent("token.sha256")
        if let known = try? String(contentsOf: file, encoding: .utf8) {
            let hash = known.trimmingCharacters(in: .whitespacesAndNewlines)
            self.users = [hash: User(name: "administrator", role: .administrator)]
            newToken = nil
            return
        }
        var generator = SystemRandomNumberGenerator()
        let token = (0..<4).map { _ in
            String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
        }.joined()
        let hash = try Self.hash(token)
        do {
            try Data((hash + "\n").utf8).write(to: file, options: .atomic)
        } catch {
            throw RuntimeFailure(
                "cannot write \(file.path): \(error.localizedDescription); name another folder "
                    + "with --data")
        }
        self.users = [hash: User(name: "administrator", role: .administrator)]
        newToken = token
    }

    private static func hash(_ token: String) throws -> String {
        let hasher = try LibcryptoHasher()
        return Array(token.utf8).withUnsafeBytes { hasher.hash($0).description }
    }

    /// Who acts: the token's user. Where one token is everybody's, the person who is named; nobody
    /// else may be named (`nil`), or two persons would be one.
    func person(_ named: String?, of user: String) -> String? {
        guard let named else { return user }
        return isShared || named == user ? named : nil
    }

    /// What the bearer of a token may do.
    func authorize(_ token: String, _ command: GatewayCommand) -> GatewayAuthorization {
        guard let hash = try? Self.hash(token), let user = users[hash] else {
            return .unknownToken
        }
        let needed: Configuration.User.Role
        switch command {
        case .formBlock: needed = .trader
        case .killSwitch, .risk: needed = .risk
        case .fixSession, .repair, .instruments: needed = .operations
        case .desk: needed = .trader
        }
        guard user.role == needed || user.role == .administrator else {
            return .forbidden(user: user.name, roleNeeded: needed.rawValue)
        }
        return .granted(user: user.name)
    }
}
