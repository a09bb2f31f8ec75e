import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

extension FIXSession {
    /// A connection for this session is there. Replacing a live one is the caller's mistake.
    func attach(_ channel: any Channel, _ now: Timestamp) {
        precondition(self.channel == nil, "the session has a connection")
        rollPeriod(now)
        self.channel = channel
        outbound.clear()
        outboundStart = 0
        pendingDisconnect = nil
        closesWhenWritten = false
        writtenThrough = 0
        exposure = FIXExposure()
        activity.connectedSince = now
        activity.peerAddress =
            channel.remoteAddress.map { "\($0.ipAddress ?? ""):\($0.port ?? 0)" } ?? ""
        machine.connected(now: now)
        // The timer ends with the connection, which holds the session as well. (A weak reference
        // would make every reference to the session a slow one.)
        timer = eventLoop.scheduleRepeatedTask(
            initialDelay: limits.timerInterval, delay: limits.timerInterval
        ) { _ in self.tick() }
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
        // It goes with the connection, but not before the end of it is told.
        let host = host
        defer { withExtendedLifetime(host) {} }
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
        noteDisconnect(pendingDisconnect ?? .connectionLost, now)
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
            sendRefusals()
        }
        guard let channel else { return }
        if pendingDisconnect == nil, length > 0, !channel.isWritable,
            unsent(channel) + length > limits.outboundBytesMax
        {
            // Its farewell has a number that is not durable yet: the next flush sends it.
            return dropSlowConsumer()
        }
        let closes = pendingDisconnect != nil && length == waiting
        if length > 0 {
            write(length, channel, closes: closes)
        } else if closes, !closesWhenWritten {
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
        closesWhenWritten = true
        let written = eventLoop.makePromise(of: Void.self)
        written.futureResult.whenComplete { _ in channel.close(promise: nil) }
        channel.pipeline.syncOperations.writeAndFlush(NIOAny(spare), promise: written)
        // A counterparty that does not read must not keep the connection.
        eventLoop.scheduleTask(in: limits.closeTimeout) { channel.close(promise: nil) }
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

    /// Nobody waits for a counterparty that does not read. It is told, in case it reads on; what
    /// it misses it asks for after the next logon.
    func dropSlowConsumer() {
        guard pendingDisconnect == nil else { return }
        host.fixSession(self, noted: "\(settings.targetCompID) reads too slowly: dropped")
        replaceOutbound(
            "Read too slowly: over \(limits.outboundBytesMax) bytes wait to be read",
            .slowConsumer)
        requestCommit()
    }

    /// The host can promise nothing any more: what waits for its commit is dropped, and the
    /// counterparty is told why, at once. It may answer; nothing is listened to any more.
    public func abandon(_ text: String) {
        eventLoop.assertInEventLoop()
        guard let channel, pendingDisconnect == nil else { return }
        replaceOutbound(text, .stopped)
        write(outbound.count, channel, closes: false)
        eventLoop.scheduleTask(in: limits.closeTimeout) { channel.close(promise: nil) }
    }

    /// Drops what is buffered for a Logout (5) with the next number, and ends the session.
    private func replaceOutbound(_ text: String, _ reason: FIXDisconnectReason) {
        let now = host.now()
        outbound.clear()
        outboundStart = 0
        adminBody.clear()
        FIXAdminMessage.logout(text: FIXText(text)).write(to: &adminBody, settings.version)
        let length = writer.append(
            .logout, sequence: machine.applicationSent(now: now), sendingTime: now,
            body: adminBody.bytes, to: &outbound)
        buffered &+= UInt64(length)
        pendingDisconnect = reason
        machine.disconnected(reason, now: now)
        // The sender of what was one message too many is not done with it.
        eventLoop.execute { self.drain(self.host.now()) }
    }
}
