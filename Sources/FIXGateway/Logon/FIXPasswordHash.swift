import CLibcrypto
import Foundation

/// A logon password as it is stored: scrypt with a salt of its own, `scrypt$15$8$1$SALT$HASH`
/// (log₂ of the cost, block size, parallelism, then Base64).
public struct FIXPasswordHash: Equatable, Sendable, CustomStringConvertible {
    let costLog2: Int
    let blockSize: Int
    let parallelism: Int
    let salt: [UInt8]
    let hash: [UInt8]

    /// Memory that one computation may take; a configuration must not exhaust the machine.
    private static let memoryMax = 256 << 20

    /// From its stored form; `nil` when it is none, or asks for more than 256 MiB.
    public init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]),
            let block = Int(parts[2]), let parallel = Int(parts[3]),
            (10...20).contains(cost), (1...32).contains(block), (1...16).contains(parallel),
            128 * block << cost <= Self.memoryMax,
            let salt = Data(base64Encoded: String(parts[4])), salt.count >= 8,
            let hash = Data(base64Encoded: String(parts[5])), hash.count >= 16
        else { return nil }
        (costLog2, blockSize, parallelism) = (cost, block, parallel)
        (self.salt, self.hash) = (Array(salt), Array(hash))
    }

    /// Hashes a password. Slow on purpose: about a tenth of a second, 32 MiB.
    /// - Returns: `nil` when libcrypto can offer neither random bytes nor scrypt.
    public init?(hashing password: [UInt8]) {
        var salt = [UInt8](repeating: 0, count: 16)
        guard RAND_bytes(&salt, 16) == 1 else { return nil }
        (costLog2, blockSize, parallelism, self.salt) = (15, 8, 1, salt)
        guard
            let hash = Self.scrypt(password, salt, costLog2, blockSize, parallelism, count: 32)
        else { return nil }
        self.hash = hash
    }

    public var description: String {
        "scrypt$\(costLog2)$\(blockSize)$\(parallelism)$"
            + "\(Data(salt).base64EncodedString())$\(Data(hash).base64EncodedString())"
    }

    /// Whether this is the password. As slow as the hashing; the comparison takes the same time
    /// wherever the first difference is.
    public func matches(_ password: [UInt8]) -> Bool {
        guard
            let other = Self.scrypt(
                password, salt, costLog2, blockSize, parallelism, count: hash.count)
        else { return false }
        return Self.isEqual(hash, other)
    }

    /// Compares in a time that depends on the lengths alone.
    static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }

    private static func scrypt(
        _ password: [UInt8], _ salt: [UInt8], _ cost: Int, _ block: Int, _ parallel: Int,
        count: Int
    ) -> [UInt8]? {
        var output = [UInt8](repeating: 0, count: count)
        let isDone = password.withUnsafeBytes { bytes in
            EVP_PBE_scrypt(
                bytes.bindMemory(to: CChar.self).baseAddress, password.count, salt, salt.count,
                1 << UInt64(cost), UInt64(block), UInt64(parallel),
                UInt64(memoryMax + (32 << 20)), &output, count)
        }
        return isDone == 1 ? output : nil
    }
}
