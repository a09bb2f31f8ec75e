import FIXCodec
import FIXSession
import OMSTypes

/// One end: a session, what a store keeps for it, and what its application got.
struct FIXLinkSide {
    var machine: FIXSessionStateMachine
    /// Application messages sent, by number: the content is a count.
    var stored: [UInt64: (content: Int, time: Timestamp)] = [:]
    var sent = 0
    var received: [Int] = []
    var held: [UInt64: [UInt8]] = [:]
    /// What is on its way to this side.
    var inbox: [[UInt8]] = []
    /// What each number carried when it was first sent; it must never carry anything else.
    var carried: [UInt64: String] = [:]
    /// Numbers of application messages that were sent without PossDupFlag.
    var plain: Set<UInt64> = []
    var writtenThrough: UInt64 = 0
}

/// An initiator and an acceptor, and the links between them, driven by a seed.
struct FIXLinkWorld {
    var sides: [FIXLinkSide]
    var now = Timestamp(nanoseconds: 1_772_461_800_000_000_000)
    var resendRequests = 0
    var connections = 0
    var isLossy: Bool
    var losesStored = false
    private(set) var faults: [String] = []
    private var random: UInt64
    private var isConnected = false

    init(
        seed: UInt64, version: FIXVersion, isLossy: Bool = true,
        _ change: (inout FIXSessionSettings) -> Void
    ) {
        random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.isLossy = isLossy
        var left = FIXSessionSettings(
            .initiator, senderCompID: "LEFT", targetCompID: "RIGHT", version: version)
        var right = FIXSessionSettings(
            .acceptor, senderCompID: "RIGHT", targetCompID: "LEFT", version: version)
        change(&left)
        change(&right)
        left.heartBtInt = 10
        sides = [left, right].map { FIXLinkSide(machine: FIXSessionStateMachine($0)) }
    }

    private mutating func chance(_ percent: UInt64) -> Bool {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return random % 100 < percent
    }

    /// A wild time, then a calm one in which everything must settle.
    mutating func run() {
        for _ in 0..<120 { step(wild: isLossy) }
        for _ in 0..<150 { step(wild: false, sends: false) }
    }

    private mutating func step(wild: Bool, sends: Bool = true) {
        if !isConnected {
            connect()
        } else if wild, chance(4) {
            disconnect()
        }
        for side in 0...1 {
            if sends, chance(30) { sendMessage(side) }
            // A link delivers some of what is on it, in order.
            while !sides[side].inbox.isEmpty, chance(wild ? 60 : 95) {
                let bytes = sides[side].inbox.removeFirst()
                // A garbled message is ignored (rule S9).
                if wild, chance(6) { continue }
                hear(side, bytes, isHeld: false)
            }
        }
        now = now.adding(nanoseconds: 1_000_000_000)
        for side in 0...1 where isConnected {
            sides[side].machine.timer(now: now)
            drain(side, received: nil)
        }
    }

    private mutating func connect() {
        isConnected = true
        connections += 1
        for side in 0...1 {
            sides[side].inbox = []
            sides[side].writtenThrough = 0
        }
        for side in 0...1 {
            sides[side].machine.connected(now: now)
            drain(side, received: nil)
        }
    }

    private mutating func disconnect() {
        guard isConnected else { return }
        isConnected = false
        for side in 0...1 {
            sides[side].inbox = []
            sides[side].held = [:]
            sides[side].machine.disconnected(now: now)
            drain(side, received: nil)
        }
    }

    private mutating func sendMessage(_ side: Int) {
        let sequence = sides[side].machine.applicationSent(now: now)
        sides[side].sent += 1
        sides[side].stored[sequence] = (sides[side].sent, now)
        note(side, sequence, "D\(sides[side].sent)")
        guard sides[side].machine.isLoggedOn else { return }
        write(side, sequence, content: sides[side].sent, original: nil)
    }

    private mutating func hear(_ side: Int, _ bytes: [UInt8], isHeld: Bool) {
        var index = FIXMessageIndex()
        bytes.withUnsafeBytes { raw in
            guard case .complete = index.parse(raw) else {
                faults.append("a message that cannot be read")
                return
            }
            sides[side].machine.received(index, isHeld: isHeld, now: now)
            drain(side, received: bytes, content: index.int(11))
        }
    }

    private mutating func drain(_ side: Int, received: [UInt8]?, content: Int? = nil) {
        var isComingUp = false
        while let action = sides[side].machine.nextAction() {
            switch action {
            case .send(let sequence, let message): send(side, sequence, message)
            case .deliver:
                if let content { sides[side].received.append(content) }
            case .hold(let sequence): sides[side].held[sequence] = received
            case .takeHeld(let sequence):
                guard let bytes = sides[side].held.removeValue(forKey: sequence) else { continue }
                hear(side, bytes, isHeld: true)
            case .resend(let begin, let end): resend(side, begin, end)
            case .sequencesReset: faults.append("a reset nobody wanted")
            case .up: isComingUp = true
            case .down: break
            case .disconnect: isConnected = false
            }
        }
        if isComingUp { sendWithheld(side) }
        if !isConnected { disconnect() }
    }

    /// What was sent between a Logon and its answer follows it.
    private mutating func sendWithheld(_ side: Int) {
        let next = sides[side].machine.nextOutbound
        guard sides[side].writtenThrough > 0, sides[side].writtenThrough + 1 < next else { return }
        resend(side, sides[side].writtenThrough + 1, next - 1)
    }
}

// What is written.
extension FIXLinkWorld {
    private mutating func send(_ side: Int, _ sequence: UInt64, _ message: FIXAdminMessage) {
        if case .resendRequest = message { resendRequests += 1 }
        note(side, sequence, "\(message)")
        var body = FIXBodyWriter()
        message.write(to: &body, sides[side].machine.settings.version)
        put(side, message.msgType, sequence, original: nil, body)
    }

    private mutating func resend(_ side: Int, _ begin: UInt64, _ end: UInt64) {
        var next = begin
        for sequence in begin...end {
            guard let message = sides[side].stored[sequence] else { continue }
            if losesStored, message.content % 5 == 0 { continue }
            if next < sequence { gapFill(side, next, sequence) }
            write(side, sequence, content: message.content, original: message.time)
            next = sequence + 1
        }
        if next <= end { gapFill(side, next, end + 1) }
    }

    private mutating func gapFill(_ side: Int, _ from: UInt64, _ next: UInt64) {
        var body = FIXBodyWriter()
        FIXAdminMessage.gapFill(newSeqNo: next).write(
            to: &body, sides[side].machine.settings.version)
        put(side, .sequenceReset, from, original: now, body)
    }

    private mutating func write(
        _ side: Int, _ sequence: UInt64, content: Int, original: Timestamp?
    ) {
        if original == nil, !sides[side].plain.insert(sequence).inserted {
            faults.append("\(sequence) was sent twice without PossDupFlag")
        }
        var body = FIXBodyWriter()
        body.field(11, content)
        put(side, .newOrderSingle, sequence, original: original, body)
    }

    private mutating func put(
        _ side: Int, _ type: FIXMsgType, _ sequence: UInt64, original: Timestamp?,
        _ body: borrowing FIXBodyWriter
    ) {
        guard isConnected else { return }
        let settings = sides[side].machine.settings
        let writer = FIXMessageWriter(
            beginString: settings.beginString, senderCompID: settings.senderCompID,
            targetCompID: settings.targetCompID)
        var out = ByteWriter()
        writer.append(
            type, sequence: sequence, sendingTime: now, originalSendingTime: original,
            body: body.bytes, to: &out)
        if original == nil {
            sides[side].writtenThrough = max(sides[side].writtenThrough, sequence)
        }
        sides[1 - side].inbox.append(Array(out.bytes))
    }

    /// A MsgSeqNum carries the same message for ever.
    private mutating func note(_ side: Int, _ sequence: UInt64, _ what: String) {
        let known = sides[side].carried[sequence]
        if known != nil { faults.append("number \(sequence) carries \(known ?? "") and \(what)") }
        sides[side].carried[sequence] = what
    }

    /// What must not be, after everything has settled.
    var problems: [String] {
        var found = faults
        for (side, name) in [(0, "left"), (1, "right")] {
            let expected = Array(1...max(1, sides[1 - side].sent)).prefix(sides[1 - side].sent)
            let got = sides[side].received
            if got != Array(expected) {
                let at = zip(got, expected).prefix { $0 == $1 }.count
                found.append("\(name) got \(got.count) of \(expected.count), wrong from \(at)")
            }
            if !sides[side].machine.isLoggedOn { found.append("\(name) is not logged on") }
        }
        // One for each lost message and each connection, at the most, and some for parts.
        let bound = 40 + 12 * connections
        if resendRequests > bound { found.append("\(resendRequests) ResendRequests") }
        return found
    }
}
