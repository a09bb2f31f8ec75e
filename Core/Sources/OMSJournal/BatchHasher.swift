/// SHA-256, fulfilled by the shell: the journal has no cryptography of its own.
public protocol BatchHasher: AnyObject {
    /// SHA-256 of `first` followed by `second`.
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Hash256
}

extension BatchHasher {
    /// The chain after a batch: SHA-256 of its header, which holds the chain before it, and of the
    /// leaf hashes of its frames. These are added to `leaves`: what the Merkle tree of the segment
    /// needs too, so that every byte of a frame is hashed once.
    func chain(after batch: UnsafeRawBufferPointer, leaves: inout ContiguousArray<Hash256>)
        -> Hash256
    {
        let start = leaves.count
        var at = JournalFormat.batchHeaderBytes
        while at < batch.count {
            let length = Int(batch.value(at: at + 4) as UInt32)
            leaves.append(MerkleTree.leaf(batch.slice(at, length), self))
            at += length
        }
        return leaves.withUnsafeBytes { all in
            hash(
                batch.slice(0, JournalFormat.batchHeaderBytes),
                all.slice(start * Hash256.byteCount, all.count - start * Hash256.byteCount))
        }
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
