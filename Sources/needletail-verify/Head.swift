/// A signed statement about a whole journal.
struct Head {
    var sequence: UInt64
    var batch: UInt64
    var chain: [UInt8]
    var segments: UInt64
    var root: [UInt8]
    var openFirst: UInt64
    var openFrames: UInt64
    var openRoot: [UInt8]
    var time: Int64
    var key: [UInt8]
    var signature: [UInt8]

    /// From a JSON object; `nil` for anything else.
    init?(_ value: Any?) {
        guard let json = JSON(value), let sequence = json.number("sequence"),
            let batch = json.number("batch"), let chain = json.hash("chain"),
            let segments = json.number("segments"), let root = json.hash("root"),
            let openFirst = json.number("openFirst"), let openFrames = json.number("openFrames"),
            let openRoot = json.hash("openRoot"), let time = json.number("time"),
            let key = json.hash("key"), let signature = json.bytes("signature")
        else { return nil }
        self.sequence = sequence
        self.batch = batch
        self.chain = chain
        self.segments = segments
        self.root = root
        self.openFirst = openFirst
        self.openFrames = openFrames
        self.openRoot = openRoot
        self.time = Int64(bitPattern: time)
        self.key = key
        self.signature = signature
    }

    var statement: [UInt8] {
        var result = Statement("NTHEAD01")
        result.add(sequence)
        result.add(batch)
        result.add(chain)
        result.add(segments)
        result.add(root)
        result.add(openFirst)
        result.add(openFrames)
        result.add(openRoot)
        result.add(UInt64(bitPattern: time))
        result.add(key)
        return result.bytes
    }
}

extension Seal {
    init?(_ value: Any?) {
        guard let json = JSON(value), let segment = json.number("segment"),
            let first = json.number("first"), let last = json.number("last"),
            let batch = json.number("batch"), let before = json.hash("chainBefore"),
            let chain = json.hash("chain"), let root = json.hash("root"),
            let key = json.hash("key"), let signature = json.bytes("signature")
        else { return nil }
        self.init(
            segment: segment, first: first, last: last, batch: batch, chainBefore: before,
            chain: chain, root: root, key: key, signature: signature)
    }
}
