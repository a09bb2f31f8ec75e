import OMSTypes

/// What a sealed segment holds, and the signature that binds it.
public struct SegmentSeal: Equatable, Sendable {
    public var segment: UInt64
    public var firstSequence: SequenceNumber
    public var lastSequence: SequenceNumber
    public var lastBatch: UInt64
    /// Chain before the first batch and after the last.
    public var chainBefore: Hash256
    public var chain: Hash256
    /// Merkle root over the frames, as stored.
    public var root: Hash256
    /// SHA-256 of the public key that signed.
    public var keyID: Hash256
    /// Ed25519, 64 bytes.
    public var signature: [UInt8]

    /// Of the seal in a segment's header, without its checksum.
    static let byteCount = 176

    public init(
        segment: UInt64, firstSequence: SequenceNumber, lastSequence: SequenceNumber,
        lastBatch: UInt64, chainBefore: Hash256, chain: Hash256, root: Hash256,
        signer: any JournalSigner
    ) {
        self.segment = segment
        self.firstSequence = firstSequence
        self.lastSequence = lastSequence
        self.lastBatch = lastBatch
        self.chainBefore = chainBefore
        self.chain = chain
        self.root = root
        keyID = signer.keyID
        signature = []
        var bytes = ByteWriter(capacity: 256)
        encodeStatement(into: &bytes)
        signature = signer.sign(bytes.bytes)
        precondition(signature.count == 64, "an Ed25519 signature has 64 bytes")
    }

    /// The stored seal; `nil` when the bytes are zeros.
    init?(_ bytes: UnsafeRawBufferPointer, segment header: SegmentHeader) {
        if bytes.allSatisfy({ $0 == 0 }) { return nil }
        segment = header.number
        firstSequence = header.firstSequence
        chainBefore = header.chain
        root = Hash256(bytes, at: 0)
        signature = Array(bytes.slice(32, 64))
        keyID = Hash256(bytes, at: 96)
        lastSequence = bytes.value(at: 128)
        lastBatch = bytes.value(at: 136)
        chain = Hash256(bytes, at: 144)
    }

    /// The bytes that are signed, and the leaf of the log's tree.
    public func encodeStatement(into out: inout ByteWriter) {
        out.append("NTSEAL01")
        out.fixed(segment)
        out.fixed(firstSequence)
        out.fixed(lastSequence)
        out.fixed(lastBatch)
        for hash in [chainBefore, chain, root, keyID] { hash.withBytes { out.append($0) } }
    }

    /// The half of the header from 2048 on, with its checksum.
    func encodeHalf(into out: inout ByteWriter) {
        let start = out.count
        root.withBytes { out.append($0) }
        for byte in signature { out.append(byte) }
        keyID.withBytes { out.append($0) }
        out.fixed(lastSequence)
        out.fixed(lastBatch)
        chain.withBytes { out.append($0) }
        let covered = SegmentHeader.sealChecksumOffset - SegmentHeader.sealOffset
        while out.count - start < covered { out.append(UInt8(0)) }
        out.fixed(Checksum.crc32c(out.bytes.slice(start, covered)))
    }
}
