/// One line of `needletail journal dump`.
struct JournaledFrame: Decodable {
    var seq: UInt64
    var session: Int
    var msgSeqNum: UInt64
    var command: String
    var inbound: String
    var events: [String]
}
