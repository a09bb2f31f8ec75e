import OMSEngine
import OMSJournal
import OMSTypes

/// Folds a journal into an engine, without writing anything.
enum JournalReplay {
    /// - Parameter last: the last frame that counts; `nil`: the journal's last.
    static func engine(
        _ storage: any JournalStorage, through last: SequenceNumber? = nil
    ) throws -> Engine {
        var engine = Engine()
        var reader = JournalReader(storage: storage)
        var found: SequenceNumber = 0
        while let frame = try next(&reader), frame.sequence <= last ?? .max {
            try replay(frame, into: &engine)
            found = frame.sequence
        }
        if let last, last != found {
            throw CommandFailure.no("no frame \(last): the journal ends with frame \(found)")
        }
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
