import CLibcrypto
import OMSJournal
import OMSTypes

/// An Ed25519 key pair by the system's libcrypto.
public final class SigningKey: JournalSigner {
    /// The 32 bytes from which the key is made: secret.
    let seed: [UInt8]
    public let publicKey: [UInt8]
    public let keyID: Hash256
    private let key: OpaquePointer

    /// - Throws: `StorageFailure` when the seed has not 32 bytes or libcrypto has no Ed25519.
    public init(seed: [UInt8]) throws(StorageFailure) {
        guard seed.count == 32,
            let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, 32)
        else {
            throw StorageFailure(
                .other, .open, file: SigningKeys.secretName,
                reason: "no Ed25519 key: 64 hexadecimal digits are expected")
        }
        var bytes = [UInt8](repeating: 0, count: 32)
        var length = 32
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &length) == 1, length == 32 else {
            EVP_PKEY_free(key)
            throw StorageFailure(
                .other, .open, file: "libcrypto", reason: "no public key of an Ed25519 key")
        }
        self.key = key
        self.seed = seed
        publicKey = bytes
        let hasher = try LibcryptoHasher()
        keyID = bytes.withUnsafeBytes { hasher.hash($0) }
    }

    deinit { EVP_PKEY_free(key) }

    /// A new key from the system's randomness.
    public static func generate() throws(StorageFailure) -> SigningKey {
        var seed = [UInt8](repeating: 0, count: 32)
        guard RAND_priv_bytes(&seed, 32) == 1 else {
            throw StorageFailure(.other, .open, file: "libcrypto", reason: "no randomness")
        }
        return try SigningKey(seed: seed)
    }

    public func sign(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: 64)
        var length = 64
        let isDone =
            EVP_DigestSignInit(context, nil, nil, nil, key) == 1
            && EVP_DigestSign(
                context, &signature, &length,
                bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count) == 1
        precondition(isDone && length == 64, "signing in memory cannot fail")
        return signature
    }

    /// Whether a signature over `bytes` is that of a public key.
    public static func verify(
        _ signature: [UInt8], over bytes: UnsafeRawBufferPointer, publicKey: [UInt8]
    ) -> Bool {
        guard signature.count == 64, publicKey.count == 32,
            let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, 32),
            let context = EVP_MD_CTX_new()
        else { return false }
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
        }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(
                context, signature, 64, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
                bytes.count) == 1
    }
}
