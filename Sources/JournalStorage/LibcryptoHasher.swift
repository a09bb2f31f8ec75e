import CLibcrypto
import OMSJournal

/// SHA-256 by the system's libcrypto. One context is reused: a call allocates nothing.
public final class LibcryptoHasher: BatchHasher {
    private let algorithm: OpaquePointer
    private let context: OpaquePointer

    /// - Throws: `StorageFailure` when libcrypto has no SHA-256 to offer.
    public init() throws(StorageFailure) {
        guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil), let context = EVP_MD_CTX_new()
        else {
            throw StorageFailure(
                .other, .open, file: "libcrypto", reason: "no SHA-256: check the installation")
        }
        self.algorithm = algorithm
        self.context = context
        precondition(EVP_DigestInit_ex2(context, algorithm, nil) == 1, "SHA-256 cannot begin")
    }

    deinit {
        EVP_MD_CTX_free(context)
        EVP_MD_free(algorithm)
    }

    public func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer)
        -> Hash256
    {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { output in
            var length: UInt32 = 0
            // Named again, the algorithm would be taken down and set up for each hash.
            let isDone =
                EVP_DigestInit_ex2(context, nil, nil) == 1
                && EVP_DigestUpdate(context, first.baseAddress, first.count) == 1
                && EVP_DigestUpdate(context, second.baseAddress, second.count) == 1
                && EVP_DigestFinal_ex(
                    context, output.bindMemory(to: UInt8.self).baseAddress, &length) == 1
            guard isDone, length == 32, let hash = Hash256(UnsafeRawBufferPointer(output)) else {
                preconditionFailure("SHA-256 over memory cannot fail")
            }
            return hash
        }
    }
}

/// The library itself.
public enum Libcrypto {
    /// Call it before anything else of it: it is not taken down at exit then, when another thread
    /// may still be sealing a segment.
    public static func outliveExit() {
        precondition(OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1)
    }
}
