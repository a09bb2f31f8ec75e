import OMSEngine
import OMSJournal
import OMSTypes

/// Folds a journal into an engine, without writing anything.
enum JournalReplay {
    static func engine(_ storage: any JournalStorage) throws -> Engine {
        var engine = Engine()
        var reader = JournalReader(storage: storage)
        while let frame = try next(&reader) { try replay(frame, into: &engine) }
        return engine
    }

    /// The next frame; what keeps it from being read is the machine's failure.
    static func next(_ reader: inout JournalReader) throws -> FrameView? {
        do {
            return try reader.next()
        } catch {
            throw CommandFailure.machine("\(error)")
        }
    }

    static func replay(_ frame: FrameView, into engine: inout Engine) throws {
        do {
            try engine.replay(
                command: frame.command, events: frame.events, at: frame.timestamp)
        } catch {
            throw CommandFailure.machine(
                "frame \(frame.sequence) cannot be understood (\(error)): another build wrote it")
        }
        noteOutbound(frame, in: &engine)
    }

    static func noteOutbound(_ frame: FrameView, in engine: inout Engine) {
        for sent in frame.outboundEntries {
            engine.noteOutbound(sent.session, sent.msgSeqNum)
        }
    }
}
