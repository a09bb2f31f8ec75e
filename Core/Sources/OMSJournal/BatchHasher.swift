/// SHA-256, fulfilled by the shell: the journal has no cryptography of its own.
public protocol BatchHasher: AnyObject {
    /// SHA-256 of the 32 bytes of `previous` followed by `batch`: the next link of the chain.
    func chain(_ previous: Hash256, _ batch: UnsafeRawBufferPointer) -> Hash256

    /// SHA-256 of `bytes`.
    func hash(_ bytes: UnsafeRawBufferPointer) -> Hash256
}

/// Ed25519, fulfilled by the shell, with the private key that is in use.
public protocol JournalSigner {
    /// SHA-256 of the public key.
    var keyID: Hash256 { get }
    /// The 64 bytes of the signature.
    func sign(_ bytes: UnsafeRawBufferPointer) -> [UInt8]
}
