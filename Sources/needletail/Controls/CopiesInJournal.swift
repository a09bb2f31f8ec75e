import FIXCodec
import OMSControls
import OMSCore
import OMSRuntime
import OMSTypes

/// Copies of our executions that a session sent, as the journal has them.
enum CopiesInJournal {
    /// When it came, from which session, and its bytes.
    typealias Message = (time: Timestamp, session: SessionID, bytes: [UInt8])

    /// The executions that the messages of a session copy, by when they came.
    ///
    /// - Parameter venue: whose they are, where they do not say so by LastMkt (30).
    static func executions(
        _ messages: [Message], of name: String, venue: VenueID?, _ reference: ReferenceData
    ) throws -> [ReportedExecution] {
        guard let session = Text64(name).flatMap({ reference.session($0) }) else {
            throw CommandFailure.usage("no session \(name) in this journal")
        }
        var index = FIXMessageIndex(bytesMax: 1 << 20)
        var result: [ReportedExecution] = []
        for message in messages where message.session == session {
            let copy = try message.bytes.withUnsafeBytes { raw -> ReportedExecution? in
                guard case .complete = index.parse(raw) else { return nil }
                let read = ExecutionCopyAdapter.execution(
                    index, venue: venue, received: message.time
                ) { mic in
                    reference.venues.firstIndex { $0.mic == mic }.map { VenueID(UInt16($0 + 1)) }
                }
                switch read {
                case .success(let copy): return copy
                case .failure(let refusal):
                    throw CommandFailure.usage(
                        "\(refusal.text); name the venue of these copies with --venue")
                }
            }
            if let copy { result.append(copy) }
        }
        return result
    }
}
