import FIXCodec
import FIXDictionary
import FIXSession
import OMSTypes

/// Bytes as a session's life: what it is set up like, then what its connection, its counterparty,
/// its clock, its application and its operator do.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSession(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    let life = SessionLife(&input)
    while !input.isEmpty { life.step(&input) }
    life.silence()
    return 0
}

extension SessionLife {
    /// One thing that happens.
    func step(_ input: inout FuzzInput) {
        switch input.number(below: 18) {
        case 0:
            if machine.isConnected { lose() } else { connect() }
        case 1: pass(milliseconds: Int64(input.byte()) * 100)
        case 2: pass(milliseconds: Int64(input.byte()) * 10_000)
        case 3:
            // A clock that is put right jumps, back as well.
            now = now.adding(nanoseconds: (Int64(input.byte()) - 128) * 1_000_000_000)
        case 4:
            let sequence = machine.applicationSent(now: now)
            expect(sequence == nextSent, "sent \(sequence), not \(nextSent)")
            nextSent += 1
        case 5: machine.logoutRequested(text: "closed", now: now)
        case 6:
            let old = machine.nextInbound
            if machine.resetRequested(now: now), machine.isConnected { oldInbound = old }
        case 7:
            let reject = FIXReject(refSeqNum: UInt64(input.byte()), refTagID: 11, reason: .other)
            machine.reject(reject, now: now)
        case 8: machine.leave("enough", now: now)
        case 9: machine.refuseLogon("not now", now: now)
        case 10:
            guard !machine.isConnected else { break }
            nextSent = 1 + UInt64(input.byte())
            delivered = 0
            machine.setSequences(
                nextInbound: 1 + UInt64(input.byte()), nextOutbound: nextSent)
        default: receive(CounterpartyMessage.fields(self, &input))
        }
        drain()
    }
}

/// What the counterparty sends: mostly nearly right.
enum CounterpartyMessage {
    private static let types = [
        "A", "0", "1", "2", "3", "4", "4", "5", "D", "8", "j", "AE", "U1", "~", "",
    ]

    /// Everything between BodyLength (9) and CheckSum (10).
    static func fields(_ life: SessionLife, _ input: inout FuzzInput) -> [UInt8] {
        let type = input.pick(types)
        let shape = input.byte()
        func has(_ bit: UInt8) -> Bool { shape & bit != 0 }
        let settings = life.settings
        var text = "35=\(type)|"
        if has(1), settings.version.usesFIXT { text += "1128=\(input.number(below: 11))|" }
        text += "49=\(has(2) && input.isOne(in: 2) ? "OTHER" : "\(settings.targetCompID)")|"
        text += "56=\(settings.senderCompID)|"
        if !has(4) || !input.isOne(in: 2) {
            text += "34=\(near(life.machine.nextInbound, &input))|"
        }
        if has(8) { text += "43=Y|" }
        if has(16) { text += "115=A|128=|" }
        let offset = has(32) ? Int64(input.byte()) - 128 : 0
        text += "52=\(time(life.now.adding(nanoseconds: offset * 1_000_000_000)))|"
        if has(8), !has(64) { text += "122=\(time(life.now))|" }
        text += body(type, life, &input)
        return separated(Array(text.utf8) + (has(128) ? input.take(input.number(below: 40)) : []))
    }

    private static func body(
        _ type: String, _ life: SessionLife, _ input: inout FuzzInput
    ) -> String {
        let machine = life.machine
        switch type {
        case "A":
            var text = "98=0|108=\(input.pick([30, 0, 1, 86_400, 86_401, -1]))|"
            if input.isOne(in: 3) { text += "141=Y|" }
            if input.isOne(in: 3) { text += "789=\(near(machine.nextOutbound, &input))|" }
            if life.settings.version.usesFIXT {
                text += "1137=\(life.settings.version.applVerID - 0x30)|"
            }
            if input.isOne(in: 4) { text += "384=1|372=D|1130=\(input.number(below: 11))|" }
            return text
        case "1": return "112=\(String(repeating: "T", count: input.number(below: 100)))|"
        case "2":
            let end = input.pick([0, 999_999, near(machine.nextOutbound, &input)])
            return "7=\(near(machine.nextOutbound, &input))|16=\(end)|"
        case "3": return "45=\(input.byte())|58=no|"
        case "4":
            return (input.isOne(in: 2) ? "123=Y|" : "") + "36=\(near(machine.nextInbound, &input))|"
        case "D": return "11=C|21=1|55=IBM|54=1|60=\(time(life.now))|38=1|40=1|"
        default: return input.isOne(in: 2) ? "58=text|" : ""
        }
    }

    /// Around a number, and sometimes far off it.
    private static func near(_ number: UInt64, _ input: inout FuzzInput) -> UInt64 {
        let choice = input.byte()
        switch choice {
        case 0...99: return number
        case 100...199: return number &+ UInt64(choice - 100)
        case 200...240: return number > UInt64(choice - 199) ? number - UInt64(choice - 199) : 0
        case 250: return .max
        case 251: return 1 << 62
        case 252: return (1 << 62) - 1
        default: return UInt64(choice & 3)
        }
    }

    private static func time(_ time: Timestamp) -> String {
        var body = FIXBodyWriter()
        body.field(52, time)
        return String(decoding: body.bytes.dropFirst(3).dropLast(), as: UTF8.self)
    }
}
