import Foundation

/// Public keys of a journal: the first one is given or taken as it is, each later one is signed by
/// one before it.
struct Keys {
    private(set) var byID: [[UInt8]: [UInt8]] = [:]
    private(set) var problems: [String] = []

    /// - Parameters:
    ///   - lines: those of `keys.txt`.
    ///   - root: the public key, or the id, that the first line must have.
    init(lines: [String], root: [UInt8]?) {
        for (index, line) in lines.enumerated() where !line.isEmpty {
            add(line, index, root)
        }
    }

    private mutating func add(_ line: String, _ index: Int, _ root: [UInt8]?) {
        let place = "keys.txt: line \(index + 1)"
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 5, parts[0] == "NTKEY1", let id = Hex.bytes(parts[1]),
            let key = Hex.bytes(parts[2]), key.count == 32, let signer = Hex.bytes(parts[3]),
            let signature = Hex.bytes(parts[4])
        else { return problems.append("\(place): no key") }
        guard Cryptography.sha256(key[...]) == id else {
            return problems.append("\(place): the id is not the key's")
        }
        if byID.isEmpty {
            guard signer == id else { return problems.append("\(place): not signed by itself") }
            if let root, root != key, root != id {
                return problems.append("\(place): not the key that is trusted")
            }
        }
        guard let signing = byID.isEmpty ? key : byID[signer] else {
            return problems.append("\(place): signed by a key that is not known before it")
        }
        var statement = Statement("NTKEY001")
        statement.add(key)
        statement.add(signer)
        guard Cryptography.isSigned(statement.bytes, signature, by: signing) else {
            return problems.append("\(place): wrong signature")
        }
        byID[id] = key
    }

    func isSigned(_ statement: [UInt8], _ signature: [UInt8], by id: [UInt8]) -> Bool {
        byID[id].map { Cryptography.isSigned(statement, signature, by: $0) } ?? false
    }
}
