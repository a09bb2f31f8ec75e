import OMSCore
import OMSTypes

/// Our executions against those of the venues' drop copies, by the venue's ExecID (17), within 5 s
/// of event time (§4; RTS 6 art 17(2)).
///
/// Both sides may come in any order. Times are arguments: a side that has not come when the other
/// one's time plus the window has passed is a break at that moment; if it comes later, the break
/// is closed, but it was one.
public struct DropCopyReconciliation: Equatable, Sendable {
    /// Within what time both sides must be there.
    public static let window: Int64 = 5_000_000_000

    public private(set) var book: BreakBook
    /// Keys that both sides have, with equal values.
    public private(set) var matched: UInt64 = 0
    /// Copies that came again with the same values.
    public private(set) var repeated: UInt64 = 0
    public private(set) var proposals: [KillProposal] = []
    /// More breaks of one venue than this make a proposal.
    public let breaksMax: UInt64
    private var halves: [ReportedExecution.Key: Half] = [:]
    /// Keys of which one side is missing, by the time at which that is a break.
    private var waiting: [Due] = []
    private var breaksByVenue: [UInt16: UInt64] = [:]
    private var now = Timestamp.none

    public init(breaksMax: UInt64 = 5, capacity: Int = 100_000) {
        self.breaksMax = breaksMax
        book = BreakBook(capacity: capacity)
    }

    private struct Due: Equatable {
        var time: Timestamp
        var key: ReportedExecution.Key
    }

    private struct Half: Equatable {
        var ours: ReportedExecution?
        var theirs: ReportedExecution?
        /// Taken back or restated by us: the other side may have either, or nothing.
        var isLenient = false
        /// The open break that says one side is missing; 0: none.
        var missing: UInt64 = 0
    }

    /// An execution that we booked.
    public mutating func book(own: ReportedExecution) {
        advance(to: own.time)
        var half = halves[own.key] ?? Half()
        half.ours = own
        settle(&half, own)
        halves[own.key] = half
    }

    /// An execution that the other side reports.
    public mutating func receive(copy: ReportedExecution) {
        advance(to: copy.time)
        var half = halves[copy.key] ?? Half()
        if let before = half.theirs {
            guard before.version != copy.version else { return repeated += 1 }
            add(.executionDiffers, at: copy.time, half.ours ?? before, copy.version)
            return
        }
        half.theirs = copy
        settle(&half, copy)
        halves[copy.key] = half
    }

    /// We took an execution back, or it stands otherwise now, under another ExecID: of either the
    /// other side may tell or not.
    public mutating func supersede(
        _ venue: VenueID, _ execID: Text64, by corrected: ReportedExecution?, at time: Timestamp
    ) {
        advance(to: time)
        let key = ReportedExecution.Key(venue: venue, execID: execID)
        if var half = halves[key] {
            half.isLenient = true
            closeMissing(&half, at: time)
            halves[key] = half
        }
        guard let corrected else { return }
        var half = halves[corrected.key] ?? Half()
        half.ours = corrected
        half.isLenient = true
        settle(&half, corrected)
        halves[corrected.key] = half
    }

    /// Time has come this far: what should have come and did not is a break.
    public mutating func advance(to time: Timestamp) {
        now = max(now, time)
        var count = 0
        while count < waiting.count, waiting[count].time < now {
            expire(waiting[count])
            count += 1
        }
        if count > 0 { waiting.removeFirst(count) }
    }

    private mutating func expire(_ due: Due) {
        guard var half = halves[due.key], !half.isLenient, half.missing == 0 else { return }
        if let ours = half.ours, half.theirs == nil {
            half.missing = add(.missingThere, at: due.time, ours, .missing)
        } else if let theirs = half.theirs, half.ours == nil {
            half.missing = add(.missingHere, at: due.time, theirs, theirs.version)
        }
        halves[due.key] = half
    }

    private mutating func settle(_ half: inout Half, _ last: ReportedExecution) {
        guard let ours = half.ours, let theirs = half.theirs else {
            if !half.isLenient { wait(last) }
            return
        }
        closeMissing(&half, at: last.time)
        if Self.isSame(ours.version, theirs.version) {
            matched += 1
        } else if !half.isLenient {
            add(.executionDiffers, at: last.time, ours, theirs.version)
        }
    }

    private mutating func closeMissing(_ half: inout Half, at time: Timestamp) {
        guard half.missing != 0 else { return }
        // One that the full book did not keep cannot be closed.
        _ = book.close(half.missing, at: time)
        half.missing = 0
    }

    /// By time; almost always behind all others.
    private mutating func wait(_ execution: ReportedExecution) {
        let due = Due(time: execution.time.adding(nanoseconds: Self.window), key: execution.key)
        var place = waiting.count
        while place > 0, waiting[place - 1].time > due.time { place -= 1 }
        waiting.insert(due, at: place)
    }

    @discardableResult
    private mutating func add(
        _ kind: ControlBreak.Kind, at time: Timestamp, _ known: ReportedExecution,
        _ theirs: BreakVersion
    ) -> UInt64 {
        var found = ControlBreak(
            kind, .dropCopy, at: time, subject: known.execID,
            ours: kind == .missingHere ? .missing : known.version, theirs: theirs)
        found.venue = known.venue
        found.order = known.order
        found.account = known.account
        found.sequence = known.sequence
        let count = (breaksByVenue[known.venue.raw] ?? 0) + 1
        breaksByVenue[known.venue.raw] = count
        if count == breaksMax + 1 {
            proposals.append(KillProposal(venue: known.venue, breaks: count, time: time))
        }
        return book.add(found)
    }

    /// Equal in all that both sides say.
    static func isSame(_ one: BreakVersion, _ other: BreakVersion) -> Bool {
        one.quantity == other.quantity && one.price == other.price
            && (one.side == 0 || other.side == 0 || one.side == other.side)
            && (one.symbol.isEmpty || other.symbol.isEmpty || one.symbol == other.symbol)
    }

    public func digest(into digest: inout StateDigest) {
        book.digest(into: &digest)
        digest.combine(matched)
        digest.combine(repeated)
        digest.combine(now.nanoseconds)
        for proposal in proposals {
            digest.combine(UInt64(proposal.venue.raw))
            digest.combine(proposal.breaks)
            digest.combine(proposal.time.nanoseconds)
        }
        for due in waiting {
            digest.combine(due.time.nanoseconds)
            digest.combine(UInt64(due.key.venue.raw))
            digest.combine(due.key.execID)
        }
        for key in halves.keys.sorted() {
            guard let half = halves[key] else { continue }
            digest.combine(UInt64(key.venue.raw))
            digest.combine(key.execID)
            digest.combine(half.missing << 1 | (half.isLenient ? 1 : 0))
            (half.ours?.version ?? .missing).digest(into: &digest)
            (half.theirs?.version ?? .missing).digest(into: &digest)
        }
    }
}
