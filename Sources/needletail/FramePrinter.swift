import Foundation
import OMSEngine
import OMSJournal
import OMSTypes

/// Frames as JSON, one object a line.
enum FramePrinter {
    static func printAll(_ storage: any JournalStorage, from: UInt64, follow: Bool) throws {
        var reader = JournalReader(storage: storage, from: from)
        while true {
            while let frame = try JournalReplay.next(&reader) { Terminal.say(try json(frame)) }
            guard follow else { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    static func json(_ frame: FrameView) throws -> String {
        let (command, origin) = try Engine.decodeCommand(frame.command)
        var events: [String] = []
        var bytes = ByteReader(frame.events)
        while !bytes.isAtEnd {
            events.append(EventWords.describe(try EngineEvent(from: &bytes)))
        }
        var sent: [[String: String]] = []
        for entry in frame.outboundEntries {
            sent.append([
                "session": String(entry.session.raw), "msgSeqNum": String(entry.msgSeqNum),
                "msgType": String(decoding: entry.msgType, as: UTF8.self),
                "body": readable(entry.body),
            ])
        }
        let object: [String: Any] = [
            "seq": frame.sequence, "time": frame.timestamp.iso8601,
            "timestamp": frame.timestamp.nanoseconds,
            "domain": "\(command.domain)", "session": origin.session.raw,
            "msgSeqNum": origin.msgSeqNum, "command": EventWords.describe(command),
            "inbound": readable(frame.inbound), "inputBytes": frame.inputs.count,
            "events": events, "sent": sent,
        ]
        let data = try JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    /// FIX text with `|` for SOH; what is no UTF-8 is replaced.
    private static func readable(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: bytes.map { $0 == 1 ? 0x7C : $0 }, as: UTF8.self)
    }
}
