import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

extension FIXSession {
    /// A connection for this session is there. Replacing a live one is the caller's mistake.
    func attach(_ channel: any Channel, _ now: Timestamp) {
        precondition(self.channel == nil, "the session has a connection")
        self.channel = channel
        outbound.clear()
        outboundStart = 0
        pendingDisconnect = nil
        writtenThrough = 0
        machine.connected(now: now)
        timer = eventLoop.scheduleRepeatedTask(
            initialDelay: limits.timerInterval, delay: limits.timerInterval
        ) { [weak self] _ in self?.tick() }
        drain(now)
    }

    private func tick() {
        guard channel != nil, pendingDisconnect == nil else { return }
        let now = host.now()
        machine.timer(now: now)
        drain(now)
    }

    /// The connection is gone, whoever closed it.
    func detach(_ channel: any Channel) {
        guard self.channel === channel else { return }
        self.channel = nil
        timer?.cancel()
        timer = nil
        outbound.clear()
        outboundStart = 0
        resending = nil
        dropHeld()
        let now = host.now()
        machine.disconnected(now: now)
        drain(now)
        pendingDisconnect = nil
        closed?()
    }

    /// Writes what is buffered to the socket, all of it or up to an earlier `bufferedPosition`,
    /// and closes if that was wanted. Call it when everything before is durable.
    public func flush(through position: UInt64 = .max) {
        eventLoop.assertInEventLoop()
        let waiting = outbound.count - outboundStart
        let flushed = buffered &- UInt64(waiting)
        let length = position > buffered ? waiting : Int(max(position, flushed) - flushed)
        if length == waiting {
            commitRequested = false
            committedInbound = machine.nextInbound
        }
        guard let channel else { return }
        if length > 0, !channel.isWritable, unsent(channel) + length > limits.outboundBytesMax {
            dropSlowConsumer()
        }
        let closes = pendingDisconnect != nil && length == waiting
        if length > 0, pendingDisconnect != .slowConsumer {
            write(length, channel, closes: closes)
        } else if closes {
            channel.close(promise: nil)
        }
    }

    private func write(_ length: Int, _ channel: any Channel, closes: Bool) {
        spare.clear(minimumCapacity: length)
        let end = outboundStart + length
        spare.writeBytes(UnsafeRawBufferPointer(rebasing: outbound.bytes[outboundStart..<end]))
        if end == outbound.count {
            outbound.clear()
            outboundStart = 0
        } else {
            outboundStart = end
        }
        guard closes else {
            channel.pipeline.syncOperations.writeAndFlush(NIOAny(spare), promise: nil)
            return
        }
        let written = eventLoop.makePromise(of: Void.self)
        written.futureResult.whenComplete { _ in channel.close(promise: nil) }
        channel.pipeline.syncOperations.writeAndFlush(NIOAny(spare), promise: written)
        // A counterparty that does not read must not keep the connection.
        eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    }

    /// Bytes that the socket has not taken.
    private func unsent(_ channel: any Channel) -> Int {
        (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    /// Closes the connection at once and without a word: cancel-on-disconnect, operators, tests.
    public func dropConnection() {
        eventLoop.preconditionInEventLoop()
        guard let channel else { return }
        machine.disconnected(.stopped, now: host.now())
        pendingDisconnect = pendingDisconnect ?? .stopped
        outbound.clear()
        outboundStart = 0
        drain(host.now())
        channel.close(promise: nil)
    }

    func disconnectAfterFlush(_ reason: FIXDisconnectReason) {
        guard pendingDisconnect == nil else { return }
        pendingDisconnect = reason
        if outbound.count == outboundStart {
            channel?.close(promise: nil)
        } else {
            requestCommit()
        }
    }

    /// Nobody waits for a counterparty that does not read; what it misses it asks for later.
    func dropSlowConsumer() {
        guard pendingDisconnect == nil else { return }
        pendingDisconnect = .slowConsumer
        machine.disconnected(.slowConsumer, now: host.now())
        host.fixSession(self, noted: "\(settings.targetCompID) reads too slowly: dropped")
        outbound.clear()
        outboundStart = 0
        guard let channel else { return }
        eventLoop.execute {
            self.drain(self.host.now())
            channel.close(promise: nil)
        }
    }
}
