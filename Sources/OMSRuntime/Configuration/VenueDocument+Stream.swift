import FIXDictionary
import Foundation
import OMSTypes
import StreamVenueGateway

// How a venue is reached that speaks JSON.
extension VenueDocument {
    var channels: String {
        let stream = template.channels
        guard !stream.endpoints.isEmpty else { return "" }
        var parts = [
            "## Endpoints",
            Self.table(["", "address"], stream.endpoints.map { [$0.name, $0.url] }),
            limits(stream),
        ]
        if !stream.channels.isEmpty {
            parts.append("## Channels")
            parts.append(
                Self.table(
                    ["channel", "subscribed to as", "comes as", "fields"],
                    stream.channels.map {
                        [
                            $0.name, "`\($0.subscribe)`", "`\($0.receive)`",
                            Self.fields($0.fields) + Self.book($0),
                        ]
                    }))
        }
        parts.append("## JSON")
        parts.append(
            Self.table(
                ["message", "there", "fields"],
                stream.messages.map {
                    ["\(StreamMessage.title($0.type)) (\($0.name))", Self.there($0), Self.said($0)]
                }))
        return parts.joined(separator: "\n\n")
    }

    private func limits(_ stream: StreamTemplate) -> String {
        var rows = [
            ["Nothing heard, then dialled anew", "\(Self.time(stream.idle))"],
            ["Not asked about orders before, after the last message", Self.time(stream.settle)],
            ["Bytes of a client order id", "\(stream.clOrdIDMax)"],
        ]
        if let rate = stream.rate {
            rows.append(["Messages that we send", "\(rate.count) in \(Self.time(rate.period))"])
        }
        if let authentication = stream.authentication {
            let signed = [authentication.login, authentication.requests].compactMap { $0 }
                .map { "`\($0)`" }.joined(separator: "; a request: ")
            rows.append(["Signed, HMAC-SHA256 as \(authentication.digest.rawValue)", signed])
        }
        return Self.table(["", ""], rows)
    }

    private static func time(_ nanoseconds: Int64) -> String {
        nanoseconds % 1_000_000_000 == 0
            ? "\(nanoseconds / 1_000_000_000) s" : "\(nanoseconds / 1_000_000) ms"
    }

    private static func fields(_ list: [StreamMessage.Field]) -> String {
        let dictionary = FIXDictionary.of(.fix44)
        return list.map { "\(dictionary.name(of: $0.tag) ?? "") (\($0.tag)) is `\($0.path)`" }
            .joined(separator: ", ")
    }

    private static func book(_ channel: StreamChannel) -> String {
        guard let levels = channel.levels else { return "" }
        var text = "; a book: `\(levels.bids)` and `\(levels.asks)`"
        if let sequence = channel.sequence { text += ", numbered by `\(sequence)`" }
        if let snapshot = channel.snapshot { text += ", replaced by `\(snapshot)`" }
        return text
    }

    private static func there(_ message: StreamMessage) -> String {
        guard let send = message.send else {
            let list = message.each.map { ", each of `\($0)`" } ?? ""
            guard let receive = message.receive else { return "the answer to a request" + list }
            return "comes as `\(receive)`" + list
        }
        var text = "sent as `\(send)`"
        if let reply = message.reply { text += ", answered by \(reply)" }
        if let refused = message.refused { text += ", refused by \(refused)" }
        if let unknown = message.unknown { text += ", unknown when `\(unknown)`" }
        return text
    }

    private static func said(_ message: StreamMessage) -> String {
        let constants = message.constants.map { "`\($0.name)` is `\($0.value)`" }
        return ([fields(message.fields)] + constants).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    func streamUse(_ file: String) -> String {
        """
        ## Use

            venues:
              - name: VENUE1
                template: \(file.isEmpty ? template.name : file)
                keyFile: key.txt
                secretFile: secret.txt

        The files hold one line each. `connect: "127.0.0.1:9101"` goes to a simulated venue on this
        machine instead of the endpoints. Every key of the template may be set in the venue's entry
        instead.
        """
    }
}
