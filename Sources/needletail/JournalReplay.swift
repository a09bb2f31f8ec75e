import OMSEngine
import OMSJournal
import OMSTypes

/// Folds a journal into an engine, without writing anything.
enum JournalReplay {
    static func engine(_ storage: any JournalStorage) throws -> Engine {
        var engine = Engine()
        var reader = JournalReader(storage: storage)
        do {
            while let frame = try reader.next() { try replay(frame, into: &engine) }
        } catch let error as JournalError {
            throw CommandFailure.machine("\(error)")
        }
        return engine
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
