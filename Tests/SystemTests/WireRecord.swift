import FIXCodec
import OMSTypes

/// Every message that went over a link, by session, direction and MsgSeqNum (34), and what of it
/// breaks the promise that a number always carries the same message.
struct WireRecord {
    struct Line: Hashable {
        var session: String
        var isToServer: Bool
    }

    private struct Seen {
        var msgType: FIXMsgType
        var body: [UInt8]
    }

    private var seen: [Line: [UInt64: Seen]] = [:]
    /// Ranges that were filled with nothing.
    private var filled: [Line: Set<UInt64>] = [:]
    private(set) var messages = 0
    private(set) var possDups = 0
    private(set) var violations: [String] = []
    /// Whether orders and replaces may be left out of a resend.
    var allowsStaleOrders = false

    mutating func add(_ index: borrowing FIXMessageIndex, _ line: Line) {
        messages += 1
        guard let number = index.msgSeqNum, let type = index.msgType else {
            return violation(line, 0, "a message without number or type")
        }
        if index.bool(FIXTag.resetSeqNumFlag) == true {
            violation(line, number, "ResetSeqNumFlag (141)")
        }
        if type == .sequenceReset { return fill(index, number, line) }
        let known = seen[line]?[number]
        if index.isPossDup {
            possDups += 1
        } else if known != nil {
            violation(line, number, "sent twice without PossDupFlag (43), now as \(type)")
        }
        if filled[line]?.contains(number) == true {
            violation(line, number, "filled with nothing before, now \(type)")
        }
        let body = Self.body(index)
        if let known, known.body != body || known.msgType != type {
            violation(line, number, "was \(Self.text(known.body)), now \(Self.text(body))")
        }
        if known == nil { seen[line, default: [:]][number] = Seen(msgType: type, body: body) }
    }

    private mutating func fill(
        _ index: borrowing FIXMessageIndex, _ number: UInt64, _ line: Line
    ) {
        guard index.bool(FIXTag.gapFillFlag) == true else {
            return violation(line, number, "SequenceReset without GapFillFlag (123)")
        }
        guard let next = index.unsigned(FIXTag.newSeqNo), next > number else {
            return violation(line, number, "a gap fill that fills nothing")
        }
        for gone in number..<next {
            let type = seen[line]?[gone]?.msgType
            let isOrder = type == .newOrderSingle || type == .orderCancelReplaceRequest
            if let type, !type.isAdmin, !(allowsStaleOrders && isOrder) {
                violation(line, gone, "an application message (\(type)) was filled with nothing")
            }
            if !allowsStaleOrders { filled[line, default: []].insert(gone) }
        }
    }

    private mutating func violation(_ line: Line, _ number: UInt64, _ what: String) {
        guard violations.count < 20 else { return }
        let way = line.isToServer ? "to the server" : "from the server"
        violations.append("\(line.session) \(way), number \(number): \(what)")
    }

    /// Everything but 8 9 10 34 43 52 97 122.
    private static func body(_ index: borrowing FIXMessageIndex) -> [UInt8] {
        var result: [UInt8] = []
        for position in 0..<index.count {
            let tag = index.tag(at: position)
            if [8, 9, 10, 34, 43, 52, 97, 122].contains(tag) { continue }
            result += Array("\(tag)=".utf8)
            result += index.value(at: position)
            result.append(0x7C)
        }
        return result
    }

    private static func text(_ body: [UInt8]) -> String { String(decoding: body, as: UTF8.self) }
}
