import Glibc
import OMSJournal
import OMSTypes

/// The keys of a journal, beside it: the secret one that signs now, and the public ones of all
/// times, each signed by the one before.
public struct SigningKeys {
    /// 64 hexadecimal digits; readable by the owner alone.
    public static let secretName = "signing.key"
    /// The secret key that comes, until its public key is known.
    public static let nextSecretName = "signing.key.next"
    /// A line for each public key, the first one first.
    public static let publicName = "keys.txt"

    /// A public key and who vouches for it.
    public struct Entry: Equatable, Sendable {
        public var publicKey: [UInt8]
        public var keyID: Hash256
        /// The key before; the key itself for the first one.
        public var signedBy: Hash256
        public var signature: [UInt8]
    }

    public let folder: String
    public private(set) var entries: [Entry]
    public private(set) var current: SigningKey

    /// Opens the keys in a journal's directory; makes the first one if there is none.
    /// - Throws: `StorageFailure`, also when only one of the two files is there.
    public init(folder: String) throws(StorageFailure) {
        self.folder = folder
        try Self.finishStore(folder)
        if let text = try TextFile.read(folder, Self.secretName) {
            current = try Self.secret(text)
            entries = try Self.readPublic(folder: folder)
            guard entries.contains(where: { $0.keyID == current.keyID }) else {
                throw StorageFailure(
                    .other, .open, file: Self.publicName,
                    reason: "the public key of \(Self.secretName) is not in it: put back the file "
                        + "that belongs to the key")
            }
            return
        }
        guard try TextFile.read(folder, Self.publicName) == nil else {
            throw StorageFailure(
                .notFound, .open, file: Self.secretName,
                reason: "the secret key is missing: put it back, or move \(Self.publicName) away "
                    + "to begin with a new key that nothing vouches for")
        }
        current = try SigningKey.generate()
        entries = [Self.entry(current, signedBy: current)]
        try store()
    }

    /// The public keys alone; none for a journal without.
    public static func readPublic(folder: String) throws(StorageFailure) -> [Entry] {
        guard let text = try TextFile.read(folder, publicName) else { return [] }
        var result: [Entry] = []
        for line in text.split(separator: "\n") {
            guard let entry = Entry(line: String(line)) else {
                throw StorageFailure(
                    .other, .read, file: publicName, reason: "a line that is no key: \(line)")
            }
            result.append(entry)
        }
        return result
    }

    /// Goes over to a new key, which the old one signs; the old secret is gone.
    public mutating func rotate() throws(StorageFailure) {
        let next = try SigningKey.generate()
        entries.append(Self.entry(next, signedBy: current))
        current = next
        try store()
    }

    /// A crash in between leaves a public key that is not used yet, or a secret one that the next
    /// open puts in its place.
    private func store() throws(StorageFailure) {
        let lines = entries.map { $0.line + "\n" }.joined()
        try TextFile.write(
            folder, Self.nextSecretName, HexText.text(current.seed) + "\n", mode: 0o600)
        try TextFile.write(folder, Self.publicName, lines, mode: 0o644)
        try TextFile.rename(folder, Self.nextSecretName, to: Self.secretName)
    }

    /// The process ended while it made the first key.
    private static func finishStore(_ folder: String) throws(StorageFailure) {
        guard try TextFile.read(folder, secretName) == nil,
            let text = try TextFile.read(folder, nextSecretName)
        else { return }
        let keyID = try secret(text).keyID
        guard try readPublic(folder: folder).contains(where: { $0.keyID == keyID }) else { return }
        try TextFile.rename(folder, nextSecretName, to: secretName)
    }

    private static func secret(_ text: String) throws(StorageFailure) -> SigningKey {
        let digits = text.last == "\n" ? String(text.dropLast()) : text
        return try SigningKey(seed: HexText.bytes(digits) ?? [])
    }

    private static func entry(_ key: SigningKey, signedBy signer: SigningKey) -> Entry {
        var entry = Entry(
            publicKey: key.publicKey, keyID: key.keyID, signedBy: signer.keyID, signature: [])
        entry.signature = entry.statement.withUnsafeBytes { signer.sign($0) }
        return entry
    }

    /// The public key of an id, when an unbroken row of signatures leads from the first key to it.
    public static func trusted(_ entries: [Entry], _ keyID: Hash256) -> [UInt8]? {
        var known: [Hash256: [UInt8]] = [:]
        for (index, entry) in entries.enumerated() {
            let signer = index == 0 ? entry.publicKey : known[entry.signedBy]
            guard let signer, index > 0 || entry.signedBy == entry.keyID else { return nil }
            let isSigned = entry.statement.withUnsafeBytes {
                SigningKey.verify(entry.signature, over: $0, publicKey: signer)
            }
            guard isSigned else { return nil }
            known[entry.keyID] = entry.publicKey
        }
        return known[keyID]
    }
}

extension SigningKeys.Entry {
    /// What is signed: `NTKEY001`, the public key, the id of the key that signs.
    var statement: [UInt8] {
        Array("NTKEY001".utf8) + publicKey + signedBy.withBytes { Array($0) }
    }

    /// `NTKEY1`, id, public key, id of the signing key, signature, by single spaces.
    public var line: String {
        "NTKEY1 \(keyID) \(HexText.text(publicKey)) \(signedBy) \(HexText.text(signature))"
    }

    init?(line: String) {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 5, parts[0] == "NTKEY1", let id = HexText.hash(parts[1]),
            let key = HexText.bytes(parts[2]), key.count == 32,
            let signer = HexText.hash(parts[3]), let signature = HexText.bytes(parts[4]),
            signature.count == 64
        else { return nil }
        self.init(publicKey: key, keyID: id, signedBy: signer, signature: signature)
    }
}
