import FIXCodec
import NIOCore

// Executions that the venue takes back. The stream tells of each once; what nobody heard stands in a
// list, which is asked for after every connection and now and then.
extension StreamVenueLink {
    private static let bustsRequest = "AD.busts"
    static let bustsPause = TimeAmount.seconds(10)

    func askForBusts() {
        guard isUp, rest != nil, let message = template.message(named: Self.bustsRequest),
            let request = codec.request(message, []),
            let reply = message.reply.flatMap(template.message(named:))
        else { return }
        send(request) { answer in
            guard case .answered(let status, let body) = answer, status < 300,
                case .success(let root) = body.withUnsafeReadableBytes({ JSONReader.read($0) })
            else { return self.note("what the venue has taken back is not told") }
            for element in self.codec.elements(reply, root) {
                let fields = self.codec.fields(reply, element)
                guard fields[tag: FIXTag.execID] != nil, fields[tag: FIXTag.execRefID] != nil
                else {
                    self.unreadable += 1
                    self.note("\(reply.name) without ExecID (17) or ExecRefID (19)")
                    continue
                }
                self.takeBack(reply.type, fields, Array(element.json.utf8))
            }
        }
    }

    /// Whether a report takes an execution back, and was told here.
    func takesBack(
        _ type: FIXMsgType, _ fields: [StreamField], _ raw: UnsafeRawBufferPointer
    ) -> Bool {
        guard type == .executionReport, fields[tag: FIXTag.execType] == "H" else { return false }
        takeBack(type, fields, Array(raw))
        return true
    }

    /// What the order has executed is asked for before: the execution that is taken back may never have
    /// come, and neither may one that it hides, since both together change no quantity. What is taken
    /// back first would be routed anew, and the hidden one then be too much.
    private func takeBack(_ type: FIXMsgType, _ fields: [StreamField], _ raw: [UInt8]) {
        guard let id = fields[tag: FIXTag.execID], !host.streamLink(self, knows: id) else { return }
        executions(fields) {
            guard !self.host.streamLink(self, knows: id) else { return }
            raw.withUnsafeBytes { self.tell(type, fields, $0) }
        }
    }
}
