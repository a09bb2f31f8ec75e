import NIOCore

/// One listener of the stream: a bounded queue of messages.
struct StreamClient: Sendable {
    let number: Int
    /// What is to be sent; ends when the client is dropped or the gateway stops.
    let messages: AsyncStream<ByteBuffer>
    private let continuation: AsyncStream<ByteBuffer>.Continuation

    init(number: Int, queueMax: Int) {
        self.number = number
        (messages, continuation) = AsyncStream.makeStream(
            of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(queueMax))
    }

    /// - Returns: false when the queue is full: the client does not read and must go.
    func offer(_ bytes: ByteBuffer) -> Bool {
        switch continuation.yield(bytes) {
        case .enqueued: return true
        case .dropped, .terminated: return false
        @unknown default: return false
        }
    }

    func finish() { continuation.finish() }
}
