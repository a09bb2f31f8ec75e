import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// Plays a conversation with a session and compares what the session does, line by line.
///
///     connect              the connection is there            drop    it is gone
///     > 35=D|34=2|11=X     the counterparty sends (8 49 56 52 are added unless given)
///     send                 the application sends              logout TEXT
///     +35                  so many seconds pass, then the clock is looked at
///     < 35=0|34=2          the session sends (8 9 49 56 52 10 are checked and left out)
///     = deliver            anything else the session wants done
struct Conversation {
    var machine: FIXSessionStateMachine
    var now = Timestamp(nanoseconds: 1_772_461_800_000_000_000)  // 2026-03-02 14:30:00
    private var held: [UInt64: [UInt8]] = [:]
    /// Tags that are left out of what the session sends.
    var hidden: Set<Substring> = ["8", "9", "49", "56", "52", "10", "1137"]
    /// Whether messages behind a gap are kept by the shell.
    var keepsHeld = true

    init(_ machine: FIXSessionStateMachine) { self.machine = machine }

    mutating func play(_ text: String, at location: SourceLocation = #_sourceLocation) {
        let version = machine.settings.version
        let lines = text.split(separator: "\n").map { $0.split(separator: "#")[0] }
            .compactMap { version.line(String($0).trimmed) }.filter { !$0.isEmpty }
        var at = 0
        while at < lines.count {
            let input = lines[at]
            let actual = does(input)
            var expected: [String] = []
            at += 1
            while at < lines.count, lines[at].hasPrefix("<") || lines[at].hasPrefix("=") {
                expected.append(lines[at])
                at += 1
            }
            #expect(
                actual == expected, "\(version), after: \(input)", sourceLocation: location)
        }
    }

    private mutating func does(_ input: String) -> [String] {
        let word = input.split(separator: " ")[0]
        let argument = String(input.dropFirst(word.count)).trimmed
        switch word {
        case "connect": machine.connected(now: now)
        case "drop": machine.disconnected(now: now)
        case ">": return hear(message(argument))
        case "send": return ["= sent \(machine.applicationSent(now: now))"]
        case "reset":
            let isDone = machine.resetRequested(now: now)
            return ["= reset \(isDone ? "begun" : "refused")"] + drain(received: nil)
        case "logout":
            let text = argument.isEmpty ? nil : FIXText(argument)
            machine.logoutRequested(text: text, now: now)
        default:
            guard let seconds = Double(input) else { preconditionFailure("no input: \(input)") }
            now = now.adding(nanoseconds: Int64(seconds * 1e9))
            machine.timer(now: now)
        }
        return drain(received: nil)
    }

    private mutating func hear(_ bytes: [UInt8], isHeld: Bool = false) -> [String] {
        var index = FIXMessageIndex()
        return bytes.withUnsafeBytes { raw in
            guard case .complete = index.parse(raw) else { return ["= garbled"] }
            machine.received(index, isHeld: isHeld, now: now)
            return drain(received: bytes)
        }
    }

    private mutating func drain(received: [UInt8]?) -> [String] {
        var lines: [String] = []
        while let action = machine.nextAction() {
            switch action {
            case .send(let sequence, let message): lines.append(wire(sequence, message))
            case .deliver: lines.append("= deliver")
            case .hold(let sequence):
                lines.append("= hold \(sequence)")
                held[sequence] = received
            case .takeHeld(let sequence):
                lines.append("= take \(sequence)")
                guard keepsHeld, let bytes = held.removeValue(forKey: sequence) else { continue }
                lines += hear(bytes, isHeld: true)
            case .resend(let begin, let end): lines.append("= resend \(begin)-\(end)")
            case .sequencesReset: lines.append("= reset")
            case .up: lines.append("= up")
            case .down(let reason): lines.append("= down \(reason)")
            case .disconnect(let reason): lines.append("= disconnect \(reason)")
            }
        }
        return lines
    }

    /// The bytes that go out, without what is the same in every message.
    private func wire(_ sequence: UInt64, _ message: FIXAdminMessage) -> String {
        let readable = Self.bytes(of: message, sequence, machine.settings, now)
        let fields = readable.split(separator: "|").filter {
            !hidden.contains($0.split(separator: "=")[0])
        }
        return "< " + fields.joined(separator: "|")
    }

    /// The whole message as it goes out, with `|` for SOH.
    static func bytes(
        of message: FIXAdminMessage, _ sequence: UInt64, _ settings: FIXSessionSettings,
        _ now: Timestamp
    ) -> String {
        let writer = FIXMessageWriter(
            beginString: settings.beginString, senderCompID: settings.senderCompID,
            targetCompID: settings.targetCompID, sub: settings.sub)
        var body = FIXBodyWriter()
        message.write(to: &body, settings.version)
        var out = ByteWriter()
        writer.append(
            message.msgType, sequence: sequence, sendingTime: now, body: body.bytes, to: &out)
        return String(decoding: out.bytes.map { $0 == 1 ? 0x7C : $0 }, as: UTF8.self)
    }

    /// A framed message of the counterparty.
    func message(_ text: String) -> [UInt8] {
        var fields = text.split(separator: "|").map(String.init)
        func missing(_ tag: String) -> Bool { !fields.contains { $0.hasPrefix("\(tag)=") } }
        let version = machine.settings.version
        let begin = fields.first { $0.hasPrefix("8=") } ?? "8=\(version.beginString)"
        if version.usesFIXT, fields.contains("35=A"), missing("1137") {
            fields.append("1137=\(version.applVerID - 0x30)")
        }
        fields.removeAll { $0 == "1137=-" }
        fields.removeAll { $0.hasPrefix("8=") || $0 == "49=-" || $0 == "56=-" || $0 == "52=-" }
        if missing("49"), !text.contains("49=-") { fields.insert("49=PEER", at: 1) }
        if missing("56"), !text.contains("56=-") { fields.insert("56=OMS", at: 2) }
        if missing("52"), !text.contains("52=-") { fields.append("52=\(time(0))") }
        fields = fields.map { field in
            for tag in ["52", "122"]
            where field.hasPrefix("\(tag)=+") || field.hasPrefix("\(tag)=~") {
                let sign = field.contains("~") ? -1 : 1
                return "\(tag)=\(time(sign * (Int(field.dropFirst(tag.count + 2)) ?? 0)))"
            }
            return field
        }
        let body = fields.map { $0 + "\u{1}" }.joined()
        var bytes = Array("\(begin)\u{1}9=\(body.utf8.count)\u{1}\(body)".utf8)
        let sum = bytes.reduce(UInt8(0)) { $0 &+ $1 }
        bytes += Array("10=\(String(Int(sum) + 1000).dropFirst())\u{1}".utf8)
        return bytes
    }

    private func time(_ seconds: Int) -> String {
        var body = FIXBodyWriter()
        body.field(52, now.adding(nanoseconds: Int64(seconds) * 1_000_000_000))
        return String(decoding: body.bytes.dropFirst(3).dropLast(), as: UTF8.self)
    }
}

extension FIXVersion {
    /// A line of a conversation as it goes in this version: `4.0-4.1:` and `4.2-:` say where a
    /// line belongs, OPEN is the EndSeqNo (16) without end.
    fileprivate func line(_ text: String) -> String? {
        var text = text
        if let colon = text.firstIndex(of: ":"), text.first?.isNumber == true {
            let bounds = text[..<colon].split(
                separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            guard let low = FIXVersion("FIX.\(bounds[0])"), low <= self else { return nil }
            if bounds[1] != "", let high = FIXVersion("FIX.\(bounds[1])"), self > high {
                return nil
            }
            text = String(text[text.index(after: colon)...]).trimmed
        }
        guard let open = text.range(of: "OPEN") else { return text }
        return text.replacingCharacters(in: open, with: self <= .fix41 ? "999999" : "0")
    }
}

extension String {
    /// The first place of a short text; Foundation is not at hand.
    fileprivate func range(of part: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(part) { return at..<index(at, offsetBy: part.count) }
            at = index(after: at)
        }
        return nil
    }

    fileprivate func replacingCharacters(in range: Range<Index>, with part: String) -> String {
        self[..<range.lowerBound] + part + self[range.upperBound...]
    }

    var trimmed: String {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}

/// An acceptor OMS for the initiator PEER, or the other way round.
func session(
    _ role: FIXSessionSettings.Role, inbound: UInt64 = 1, outbound: UInt64 = 1,
    version: FIXVersion = .fix44, _ change: (inout FIXSessionSettings) -> Void = { _ in }
) -> Conversation {
    var settings = FIXSessionSettings(
        role, senderCompID: "OMS", targetCompID: "PEER", version: version)
    change(&settings)
    return Conversation(
        FIXSessionStateMachine(settings, nextInbound: inbound, nextOutbound: outbound))
}

/// The usual beginning.
let loggedOn = """
    connect
    > 35=A|34=1|98=0|108=30
    < 35=A|34=1|98=0|108=30
    = up
    """
