import OMSTypes

extension SessionCommand {
    private enum Code: UInt8 {
        case reset = 1
        case set = 2
        case logout = 3
        case disable = 4
        case enable = 5
        case identified = 6
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.text(user)
        out.text(reason)
        switch action {
        case .reset: out.append(Code.reset.rawValue)
        case .set(let inbound, let outbound):
            out.append(Code.set.rawValue)
            // 0 is no sequence number.
            out.varint(inbound ?? 0)
            out.varint(outbound ?? 0)
        case .logout(let text):
            out.append(Code.logout.rawValue)
            out.text(text)
        case .disable: out.append(Code.disable.rawValue)
        case .enable: out.append(Code.enable.rawValue)
        case .identified(let identity):
            out.append(Code.identified.rawValue)
            identity.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        guard let raw = UInt16(exactly: try bytes.varint()) else {
            throw .invalid("session over 16 bits", offset: bytes.offset)
        }
        session = SessionID(raw)
        user = try bytes.text()
        reason = try bytes.text()
        switch try bytes.code(Code.self) {
        case .reset: action = .reset
        case .set:
            let inbound = try bytes.varint()
            let outbound = try bytes.varint()
            action = .set(
                nextInbound: inbound == 0 ? nil : inbound,
                nextOutbound: outbound == 0 ? nil : outbound)
        case .logout: action = .logout(text: try bytes.text())
        case .disable: action = .disable
        case .enable: action = .enable
        case .identified: action = .identified(try SessionIdentity(from: &bytes))
        }
    }
}

extension SessionIdentity {
    func encode(into out: inout ByteWriter) {
        out.append(version)
        out.text(senderCompID)
        out.text(targetCompID)
        let hasMore =
            carriesApplVerID || !senderSubID.isEmpty || !senderLocationID.isEmpty
            || !targetSubID.isEmpty || !targetLocationID.isEmpty
        out.append(precision | (hasMore ? Self.more : 0))
        guard hasMore else { return }
        out.append(carriesApplVerID ? 1 : 0)
        out.text(senderSubID)
        out.text(senderLocationID)
        out.text(targetSubID)
        out.text(targetLocationID)
    }

    /// In the byte of the precision: what few sessions have follows.
    private static let more: UInt8 = 0x80

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        version = try bytes.byte()
        senderCompID = try bytes.text()
        targetCompID = try bytes.text()
        precision = try bytes.byte()
        guard precision & Self.more != 0 else { return }
        precision &= ~Self.more
        carriesApplVerID = try bytes.byte() == 1
        senderSubID = try bytes.text()
        senderLocationID = try bytes.text()
        targetSubID = try bytes.text()
        targetLocationID = try bytes.text()
    }
}

extension SessionState {
    /// For snapshots.
    public func encode(into out: inout ByteWriter) {
        out.append(isDisabled ? 1 : 0)
        out.text(changedBy)
        out.text(reason)
        out.fixed(changed.nanoseconds)
        out.append(identity == nil ? 0 : 1)
        identity?.encode(into: &out)
    }

    /// From a snapshot.
    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        isDisabled = try bytes.byte() == 1
        changedBy = try bytes.text()
        reason = try bytes.text()
        changed = Timestamp(nanoseconds: try bytes.fixed())
        if try bytes.byte() == 1 { identity = try SessionIdentity(from: &bytes) }
    }
}
