import FIXCodec
import FIXDictionary
import FIXSession
import OMSTypes

/// A session and a shell around it that holds it to what it promises.
final class SessionLife {
    let settings: FIXSessionSettings
    var machine: FIXSessionStateMachine
    var now = Timestamp(nanoseconds: 1_772_461_800_000_000_000)
    /// The number that the next message sent must have.
    var nextSent: UInt64
    /// The highest number delivered in the present counting.
    var delivered: UInt64 = 0
    /// We asked for a reset: what the counterparty sends under the old numbers until it answers
    /// goes on from here. Of these numbers those that nothing was delivered of are not seen.
    var oldInbound: UInt64?
    private var isUp = false
    private var isClosed = false
    private var isReset = false
    private var held: [UInt64: [UInt8]] = [:]
    private let keepsHeld: Bool
    private let isJudged: Bool
    private let rules: Rules
    private let writer: FIXMessageWriter
    /// More for one input would be no answer but a flood.
    private static let sentMax = 4

    /// What is dear to make: one for each version.
    final class Rules {
        var validator: FIXValidator
        var index = FIXMessageIndex()
        var echo = FIXMessageIndex()

        private init(_ version: FIXVersion) { validator = FIXValidator(version: version) }

        nonisolated(unsafe) static let of = FIXVersion.allCases.map { Rules($0) }
    }

    init(_ input: inout FuzzInput) {
        let version = input.pick(FIXVersion.allCases)
        let bits = Int(input.byte()) | Int(input.byte()) << 8
        func has(_ bit: Int) -> Bool { bits >> bit & 1 != 0 }
        var settings = FIXSessionSettings(
            has(0) ? .initiator : .acceptor, senderCompID: "OMS", targetCompID: "CLIENT1",
            version: version)
        settings.resetOnLogon = has(1)
        settings.usesNextExpectedMsgSeqNum = has(2)
        settings.requestsGapBeforeLogout = has(3)
        settings.sendingTimeTolerance = has(4) ? 0 : 120
        settings.checksApplVerIDPosition = has(5)
        settings.otherApplicationVersions = has(6) ? [.fix42, .fix50] : []
        settings.resendRequestMax = has(7) ? UInt64(input.number(below: 5)) : 0
        settings.heldMax = has(8) ? input.number(below: 4) : 1_024
        settings.heartBtInt = input.pick([30, 0, 1, 10])
        keepsHeld = !has(9)
        isJudged = has(10)
        nextSent = 1 + UInt64(input.byte() & 7)
        let first = has(11) ? (1 << 62) - 1 - UInt64(input.byte()) : 1 + UInt64(input.byte() & 7)
        machine = FIXSessionStateMachine(settings, nextInbound: first, nextOutbound: nextSent)
        rules = Rules.of[Int(version.rawValue)]
        writer = FIXMessageWriter(
            beginString: settings.beginString, senderCompID: settings.senderCompID,
            targetCompID: settings.targetCompID, sub: settings.sub, precision: settings.precision)
        self.settings = settings
    }

    func connect() {
        isClosed = false
        oldInbound = nil
        machine.connected(now: now)
    }

    func lose() {
        held.removeAll()
        machine.disconnected(now: now)
    }

    func pass(milliseconds: Int64) {
        now = now.adding(nanoseconds: milliseconds * 1_000_000)
        machine.timer(now: now)
    }

    func receive(_ fields: [UInt8]) {
        guard machine.isConnected else { return }
        var out = ByteWriter(capacity: 512)
        fields.withUnsafeBytes {
            _ = FIXFrame.append(beginString: settings.beginString, fields: $0, to: &out)
        }
        take(Array(out.bytes), isHeld: false)
    }

    private func take(_ message: [UInt8], isHeld: Bool) {
        message.withUnsafeBytes { raw in
            guard case .complete = rules.index.parse(raw) else { return }
            let defect =
                isJudged
                ? rules.validator.defect(
                    in: rules.index, application: machine.applicationVersion(of: rules.index))
                : nil
            machine.received(rules.index, defect: defect, isHeld: isHeld, now: now)
            drain(message, rules.index.msgSeqNum ?? 0)
        }
    }

    /// Does what is wanted after an input, and looks at it.
    func drain(_ message: [UInt8] = [], _ sequence: UInt64 = 0) {
        let inbound = machine.nextInbound
        var sent = 0
        while let action = machine.nextAction() {
            expect(!isClosed, "\(action) after the end of the connection")
            switch action {
            case .send(let number, let admin):
                sent += 1
                expect(sent <= Self.sentMax, "\(sent) messages at once")
                expect(number == nextSent, "\(admin) has \(number), not \(nextSent)")
                nextSent += 1
                judge(admin, number)
            case .deliver: deliver(sequence, message)
            case .hold(let number):
                expect(number == sequence && number >= inbound, "\(number) is not ahead")
                if keepsHeld { held[number] = message }
            case .takeHeld(let number):
                if let kept = held.removeValue(forKey: number) { take(kept, isHeld: true) }
            case .resend(let begin, let end):
                expect(begin >= 1 && begin <= end && end < machine.nextOutbound, "\(action)")
            case .sequencesReset:
                nextSent = 1
                delivered = 0
                held.removeAll()
                isReset = true
            case .up:
                expect(!isUp, "up twice")
                isUp = true
            case .down:
                expect(isUp, "down twice")
                isUp = false
            case .disconnect: isClosed = true
            }
        }
        expect(isReset || machine.nextInbound >= inbound, "the number expected went back")
        settle()
    }

    /// Between two inputs.
    private func settle() {
        isReset = false
        expect(nextSent == machine.nextOutbound, "\(machine.nextOutbound) is sent next")
        expect(isUp == machine.isLoggedOn, "up \(isUp), logged on \(machine.isLoggedOn)")
        // What was gap-filled over is never taken.
        held = held.filter { $0.key >= machine.nextInbound }
        expect(held.count <= settings.heldMax, "\(held.count) messages are kept")
        guard isClosed else { return }
        expect(!machine.isConnected, "it goes on without a connection")
        held.removeAll()
        machine.disconnected(now: now)
        expect(machine.nextAction() == nil, "it ends twice")
        isClosed = false
    }

    /// Once, and in the order of the numbers.
    private func deliver(_ sequence: UInt64, _ message: [UInt8]) {
        if let old = oldInbound, machine.nextInbound == 1 {
            expect(sequence >= old, "\(sequence) is delivered behind \(old) of the old numbers")
            oldInbound = sequence + 1
            return
        }
        expect(sequence > delivered, "\(sequence) is delivered behind \(delivered)")
        expect(sequence < machine.nextInbound, "\(sequence) is delivered before its turn")
        delivered = sequence
    }

    /// What we send keeps the rules that we hold others to.
    private func judge(_ admin: FIXAdminMessage, _ number: UInt64) {
        var body = FIXBodyWriter()
        admin.write(to: &body, settings.version)
        var out = ByteWriter(capacity: 512)
        writer.append(
            admin.msgType, sequence: number, sendingTime: now, body: body.bytes, to: &out)
        let text = String(decoding: out.bytes.map { $0 == 1 ? 0x7C : $0 }, as: UTF8.self)
        guard case .complete = rules.echo.parse(out.bytes) else { fatalError("we send \(text)") }
        let defect = rules.validator.defect(in: rules.echo)
        expect(defect == nil, "we send \(text): \(defect as Any)")
    }

    /// Nothing comes any more: whoever watches the line notices.
    func silence() {
        let span = Int64(max(3, machine.heartBtInt)) * 400
        for _ in 0..<60 where machine.isConnected {
            pass(milliseconds: span)
            drain()
        }
        let isWatched = machine.heartBtInt > 0 || !machine.isLoggedOn
        expect(!machine.isConnected || !isWatched, "silence is not noticed")
    }
}
