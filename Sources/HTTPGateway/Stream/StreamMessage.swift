import NIOCore
import OMSReadModel

/// One server-sent event, made once and sent to every client.
struct StreamMessage: Sendable {
    /// Number within this run of the hub, without gaps.
    var number: UInt64
    var bytes: ByteBuffer

    /// - Parameter epoch: the run of the hub; an id of another run cannot be resumed.
    init(event: String, number: UInt64, epoch: UInt64, json: JSONWriter) {
        self.number = number
        var buffer = ByteBuffer()
        buffer.writeString("id: \(epoch)-\(number)\nevent: \(event)\ndata: ")
        buffer.writeBytes(json.bytes)
        buffer.writeString("\n\n")
        bytes = buffer
    }
}
