/// SHA-256, fulfilled by the shell: the journal has no cryptography of its own.
public protocol BatchHasher: AnyObject {
    /// SHA-256 of `first` followed by `second`.
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Hash256
}

extension BatchHasher {
    /// SHA-256 of the 32 bytes of `previous` followed by `batch`: the next link of the chain.
    public func chain(_ previous: Hash256, _ batch: UnsafeRawBufferPointer) -> Hash256 {
        previous.withBytes { hash($0, batch) }
    }

    /// SHA-256 of `bytes`.
    public func hash(_ bytes: UnsafeRawBufferPointer) -> Hash256 {
        hash(UnsafeRawBufferPointer(start: nil, count: 0), bytes)
    }
}

/// Ed25519, fulfilled by the shell, with the private key that is in use.
public protocol JournalSigner {
    /// SHA-256 of the public key.
    var keyID: Hash256 { get }
    /// The 64 bytes of the signature.
    func sign(_ bytes: UnsafeRawBufferPointer) -> [UInt8]
}
