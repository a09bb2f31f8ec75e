/// SHA-256, fulfilled by the shell: the journal has no cryptography of its own.
public protocol BatchHasher: AnyObject {
    /// SHA-256 of the 32 bytes of `previous` followed by `batch`: the next link of the chain.
    func chain(_ previous: Hash256, _ batch: UnsafeRawBufferPointer) -> Hash256
}
