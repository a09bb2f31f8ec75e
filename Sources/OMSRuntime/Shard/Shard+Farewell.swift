import FIXGateway
import OMSEngine
import OMSTypes

// The journal failed: what counterparties are told, and the numbers of that.
extension Shard {
    /// The Text (58) of the Logout (5).
    static let farewellText =
        "The journal cannot be written: no more orders are taken; what was not answered is answered"
        + " or asked for again after the next Logon"

    /// Tells everybody who is logged on. What waits for a commit is dropped: nothing that is not
    /// durable leaves.
    ///
    /// The Logout has the number behind all that was dropped, so that no number that a frame may
    /// hold, if the frame survives, ever carries another message. It cannot be journaled: the
    /// breadcrumb page keeps it over the restart.
    func takeLeave() {
        for (index, session) in fixSessions.enumerated() where session.isLoggedOn {
            let id = peers[index].session
            if id != .none { breadcrumb.noteFarewell(id, session.nextOutbound) }
            session.abandon(Self.farewellText)
        }
        for stream in streams { stream.link.stop() }
    }

    /// Where a session's numbers go on: behind a Logout that the last run could not journal. The
    /// counterparty asks for what it missed before it.
    func numbersAfterFarewell(_ session: SessionID) -> SequenceNumbers {
        let known = engine.sequenceNumbers(session)
        let farewell = breadcrumb.farewell(session)
        guard session != .none, farewell >= known.nextOutbound else { return known }
        process(
            .sequenceNumbers(
                SequenceNumbers(
                    session: session, nextInbound: known.nextInbound,
                    nextOutbound: farewell + 1)))
        return engine.sequenceNumbers(session)
    }
}
