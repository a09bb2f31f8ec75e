import OMSTypes

// A venue is asked for the state of all that works there, whenever its order session has logged
// on. Until it answers, the state of those routes is unknown: what they have left stays reserved,
// and their parents are not routed anew.
extension OrderCore {
    /// Orders asked for, and slots looked at, by one part.
    private static let askedMax = 32
    private static let slotsMax: UInt32 = 4096
    /// How long a venue may say nothing before operations hear of it, nanoseconds.
    static let answerMax: Int64 = 10_000_000_000

    /// Asks a venue that has logged on. One that lists its orders is asked even where none of ours
    /// works: it may have some that we do not know.
    mutating func inquire(_ venue: VenueID) {
        for inquiry in reconciliation.inquiries where inquiry.venue == venue {
            endInquiry(inquiry.number, resumes: false)
        }
        guard reference.terms(venue) != nil, !reference.takes(venue, .noStatusRequests) else {
            return
        }
        let isMass = reference.takes(venue, .massStatus)
        guard isMass || openParents > 0 else { return }
        let timer = timers.nextID
        emit(
            .reconciled(
                .began(
                    inquiry: reconciliation.nextInquiry, venue, isMass: isMass,
                    end: openParents > 0 ? UInt32(orders.count) : 0, timer: timer)))
        emit(
            .timerSet(
                timer, due: now.adding(nanoseconds: Self.answerMax), .statusAnswer, .none))
    }

    /// A venue that is down answers nothing; it is asked anew when it is back.
    mutating func dropInquiries(of venue: VenueID) {
        for inquiry in reconciliation.inquiries where inquiry.venue == venue {
            endInquiry(inquiry.number, resumes: false)
        }
    }

    /// The next part of the inquiry at work.
    mutating func continueInquiry() {
        guard let inquiry = reconciliation.inquiries.first(where: { $0.phase != .waiting }) else {
            return
        }
        var cursor = inquiry.cursor
        var asked = 0
        let last = min(inquiry.end, cursor + Self.slotsMax)
        while cursor < last, asked < Self.askedMax {
            let slot = Slot(cursor)
            cursor += 1
            guard isOfInterest(slot, inquiry), orders[slot].kind == .route,
                orders[slot].venue == inquiry.venue
            else { continue }
            doubt(slot, inquiry)
            asked += 1
        }
        guard cursor >= inquiry.end else {
            return emit(.reconciled(.advanced(inquiry: inquiry.number, cursor: cursor)))
        }
        emit(.reconciled(.gathered(inquiry: inquiry.number)))
        if inquiry.isMass, inquiry.phase == .gathering {
            effectList.append(.requestMassStatus(inquiry.venue, inquiry: inquiry.number))
        } else {
            endIfAnswered(inquiry.number)
        }
    }

    private func isOfInterest(_ slot: Slot, _ inquiry: Inquiry) -> Bool {
        let id = OrderStore.id(in: slot).raw
        if inquiry.phase == .asking { return reconciliation.doubts[id]?.inquiry == inquiry.number }
        guard !orders.isPacked(slot),
            orders[slot].isOpen || orders[slot].flags.contains(.replaceSent)
        else { return false }
        // What was given by voice has no ClOrdID to ask by.
        return inquiry.isMass || reconciliation.foreign[id]?.clOrdID.isEmpty != true
    }

    private mutating func doubt(_ slot: Slot, _ inquiry: Inquiry) {
        let id = orders[slot].id
        let sends = inquiry.phase == .asking || !inquiry.isMass
        guard !sends || reconciliation.foreign[id.raw]?.clOrdID.isEmpty != true else {
            return emit(.reconciled(.answered(inquiry: inquiry.number, id)))
        }
        emit(.reconciled(.doubted(id, inquiry: inquiry.number, isAsked: sends)))
        if sends { effectList.append(.requestStatus(id, inquiry.venue, inquiry: inquiry.number)) }
    }

    /// Whether a parent must wait for what a venue says of one of its children.
    func isInDoubt(_ parent: Slot) -> Bool {
        guard reconciliation.doubts.count > 0 else { return false }
        var child = orders[parent].firstChild
        while child != .none {
            if orders[child].isOpen, reconciliation.doubts.contains(orders[child].id.raw) {
                return true
            }
            child = orders[child].nextSibling
        }
        return false
    }

    // MARK: The end

    /// The list of a venue's orders is complete or was refused: what it left out is asked for.
    mutating func endList(_ inquiry: Inquiry) {
        guard inquiry.isMass, inquiry.phase == .waiting else { return }
        guard inquiry.doubts > 0 else { return endInquiry(inquiry.number, resumes: true) }
        emit(.reconciled(.listed(inquiry: inquiry.number, end: UInt32(orders.count))))
    }

    mutating func endIfAnswered(_ number: UInt32) {
        guard let inquiry = reconciliation.inquiry(number), inquiry.doubts == 0,
            !inquiry.isMass, inquiry.phase == .waiting
        else { return }
        endInquiry(number, resumes: true)
    }

    private mutating func endInquiry(_ number: UInt32, resumes: Bool) {
        guard let inquiry = reconciliation.inquiry(number) else { return }
        if timers.timer(inquiry.timer) != nil { emit(.timerCleared(inquiry.timer)) }
        emit(.reconciled(.ended(inquiry: number)))
        if resumes { routeWaiting() }
    }

    /// What waited for a link or for the venues' answers is routed, in parts.
    mutating func routeWaiting() {
        guard openParents > 0 else { return }
        emit(
            .sweepSet(Sweep(job: .routeWaiting, cursor: 0, account: .none, instrument: .none)))
    }

    /// The time for answers is over. A venue that still answers gets more of it.
    mutating func endWait(_ timer: TimerID) {
        guard let inquiry = reconciliation.inquiries.first(where: { $0.timer == timer }) else {
            return
        }
        let due = inquiry.lastHeard.adding(nanoseconds: Self.answerMax)
        guard due <= now else {
            let next = timers.nextID
            emit(.reconciled(.extended(inquiry: inquiry.number, timer: next)))
            return emit(.timerSet(next, due: due, .statusAnswer, .none))
        }
        anomaly(
            .noStatusAnswer, .none, inquiry.venue,
            Text64("\(InquiryID.text(inquiry.number)): \(inquiry.doubts) orders unknown")
                ?? Text64())
        endInquiry(inquiry.number, resumes: true)
    }
}
