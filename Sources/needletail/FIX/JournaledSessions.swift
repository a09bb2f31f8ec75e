import FIXCodec
import OMSEngine
import OMSJournal
import OMSTypes

/// What a journal knows of FIX sessions, for when no process runs.
enum JournaledSessions {
    /// As the API has them, without what is true of a connection only.
    static func rows(_ folder: String) throws -> [[String: Any]] {
        let engine = try JournalReplay.engine(try JournalCommand.Folder.storage(folder))
        return engine.orders.reference.sessions.indices.map { index in
            let id = SessionID(UInt16(index + 1))
            let numbers = engine.sequenceNumbers(id)
            let state = engine.sessionState(id)
            var row: [String: Any] = [
                "name": engine.orders.reference.sessions[index].compID.description,
                "role": "\(engine.orders.reference.sessions[index].kind)",
                "state": state.isDisabled ? "disabled" : "down",
                "isDisabled": state.isDisabled,
                "nextInbound": String(numbers.nextInbound),
                "nextOutbound": String(numbers.nextOutbound),
            ]
            if state.changed != .none {
                row["changedBy"] = state.changedBy.description
                row["reason"] = state.reason.description
                row["changed"] = state.changed.iso8601
            }
            if let identity = state.identity {
                row["senderCompID"] = identity.senderCompID.description
                row["targetCompID"] = identity.targetCompID.description
                row["version"] = FIXVersion(rawValue: identity.version)?.description ?? ""
            }
            return row
        }
    }
}
