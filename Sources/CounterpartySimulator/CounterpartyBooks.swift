import OMSPostTrade
import OMSTypes

/// One allocation as the counterparty has booked it.
struct BookedAllocation: Equatable {
    var row: AllocationNotice.Row
    var gross: Money
    var commission: Money
    var net: Money
    /// Its confirmation has come.
    var isConfirmed = false
}

/// A block as the counterparty has booked it: what its record (35=J) says.
struct BookedBlock: Equatable {
    let notice: AllocationNotice
    var allocations: [BookedAllocation]
    var isSent = false

    var gross: Money { total(\.gross) }
    var net: Money { total(\.net) }
    /// `nil`: it bears none.
    var accrued: Money? {
        allocations.allSatisfy { $0.row.accrued != nil }
            ? total { $0.row.accrued ?? $0.gross } : nil
    }

    private func total(_ part: (BookedAllocation) -> Money) -> Money {
        Money(
            units: allocations.reduce(0) { $0 + part($1).units }, currency: notice.currency)
    }
}

/// What the counterparty does about a message.
enum CounterpartyAnswer: Equatable {
    /// AllocationReportAck (35=AT), accepted.
    case accept(AllocationNotice)
    /// ConfirmationAck (35=AU) with AffirmStatus (940) 3.
    case affirm(ConfirmationNotice)
    /// ConfirmationAck with AffirmStatus 2 and what differs.
    case reject(ConfirmationNotice, text: String)
    /// A disputed confirmation gets no answer.
    case withhold(ConfirmationNotice)
    /// Its own AllocationInstruction (35=J).
    case record(BookedBlock)
    /// It was here already.
    case ignore
}

/// The counterparty's own books. A value: the same notices in the same order give the same answers.
///
/// It accepts a gross amount that the receiver's check allows and takes its own otherwise; its
/// commission comes from its schedule with the account where it has one; its net amount is the
/// exact sum. A break is a commission that is some cents off, in its record and in its answer.
struct CounterpartyBooks {
    private let commissions: [Text64: CommissionSchedule]
    private var plan: BreakPlan
    private var blocks: [Text64: BookedBlock] = [:]
    private var reports: Set<Text64> = []
    private var confirmations: Set<Text64> = []
    /// Confirmations of blocks that no report has told of yet.
    private var early: [Text64: [ConfirmationNotice]] = [:]

    init(plan: BreakPlan, commissions: [Text64: CommissionSchedule] = [:]) {
        self.plan = plan
        self.commissions = commissions
    }

    mutating func receive(_ notice: AllocationNotice) -> [CounterpartyAnswer] {
        guard reports.insert(notice.allocReportID).inserted, blocks[notice.allocID] == nil else {
            return [.ignore]
        }
        blocks[notice.allocID] = BookedBlock(
            notice: notice, allocations: notice.rows.map { book($0, notice) })
        var answers = [CounterpartyAnswer.accept(notice)]
        for confirmation in early.removeValue(forKey: notice.allocID) ?? [] {
            answers += answer(confirmation)
        }
        return answers
    }

    mutating func receive(_ confirmation: ConfirmationNotice) -> [CounterpartyAnswer] {
        guard confirmations.insert(confirmation.confirmID).inserted else { return [.ignore] }
        guard blocks[confirmation.allocID] != nil else {
            early[confirmation.allocID, default: []].append(confirmation)
            return []
        }
        return answer(confirmation)
    }

    /// The record of a block that still waits for confirmations.
    mutating func giveUpWaiting(for allocID: Text64) -> [CounterpartyAnswer] {
        guard let block = blocks[allocID], !block.isSent else { return [] }
        return send(block)
    }

    private mutating func answer(_ confirmation: ConfirmationNotice) -> [CounterpartyAnswer] {
        guard var block = blocks[confirmation.allocID] else { return [] }
        let position = block.allocations.firstIndex {
            $0.row.individualAllocID == confirmation.individualAllocID && !$0.isConfirmed
        }
        guard let position else {
            return [.reject(confirmation, text: "no such allocation in the report")]
        }
        // What is not paid does not follow from the net amount: its confirmation tells it.
        if block.notice.worth.isMargined {
            block.allocations[position] = book(
                block.allocations[position].row, block.notice, gross: confirmation.gross)
        }
        // A record that is out cannot be made to differ any more.
        let planned = block.isSent ? nil : plan.next()
        if let planned { dispute(&block.allocations[position], planned, block.notice.side) }
        block.allocations[position].isConfirmed = true
        blocks[confirmation.allocID] = block
        let difference = block.allocations[position].difference(from: confirmation)
        var answers: [CounterpartyAnswer]
        if let difference {
            answers =
                planned?.withholds == true
                ? [.withhold(confirmation)] : [.reject(confirmation, text: difference)]
        } else {
            answers = [.affirm(confirmation)]
        }
        if !block.isSent, block.allocations.allSatisfy(\.isConfirmed) { answers += send(block) }
        return answers
    }

    private mutating func send(_ block: BookedBlock) -> [CounterpartyAnswer] {
        blocks[block.notice.allocID]?.isSent = true
        return [.record(block)]
    }

    private func book(
        _ row: AllocationNotice.Row, _ notice: AllocationNotice, gross stated: Money? = nil
    ) -> BookedAllocation {
        let fees = row.fees.map(\.amount)
        let costs = fees.reduce(row.commission.units) { $0 + $1.units }
        let derived = Money(
            units: (notice.side.isBuy ? row.net.units - costs : row.net.units + costs)
                - (row.accrued?.units ?? 0),
            currency: notice.currency)
        let isPaid = !notice.worth.isMargined
        let told = isPaid ? derived : stated ?? rounded(row, notice)
        let gross = believes(told, row, notice) ? told : rounded(row, notice)
        let commission =
            commissions[row.account]?.commission(quantity: row.quantity, gross: gross)
            ?? row.commission
        return BookedAllocation(
            row: row, gross: gross, commission: commission,
            net: SettlementAmount.net(
                side: notice.side,
                gross: isPaid ? gross : Money(units: 0, currency: notice.currency),
                accrued: row.accrued?.units ?? 0, commission: commission, charges: fees))
    }

    /// Quantity times the reported price, in money.
    private func rounded(_ row: AllocationNotice.Row, _ notice: AllocationNotice) -> Money {
        Money.rounded(
            Notional(notice.avgPx, row.quantity).raw * Int128(notice.worth.multiplier),
            over: Int128(DecimalText.scale) * Int128(notice.worth.divisor), notice.currency)
    }

    /// The receiver's check of a gross amount. The largest allocation bears what the rounding of
    /// all `n` leaves over, at most (n+1)/2 minor units: so much more may it be off.
    private func believes(
        _ told: Money, _ row: AllocationNotice.Row, _ notice: AllocationNotice
    ) -> Bool {
        var judged = told
        if notice.rows.allSatisfy({ $0.quantity <= row.quantity }) {
            let leftOver =
                Int128((notice.rows.count + 1) / 2) * Money.unitsPerMinorUnit(notice.currency)
            let off = told.units - rounded(row, notice).units
            judged.units -= min(leftOver, max(-leftOver, off))
        }
        return BlockMoney.receiverAccepts(
            gross: judged, quantity: row.quantity, reportedPrice: notice.avgPx,
            precision: notice.avgPxPrecision, multiplier: notice.worth.multiplier,
            divisor: notice.worth.divisor)
    }

    private func dispute(
        _ allocation: inout BookedAllocation, _ planned: BreakPlan.Break, _ side: Side
    ) {
        let minor = Money.unitsPerMinorUnit(allocation.commission.currency)
        var shift = Int128(planned.minorUnits) * minor
        // Nobody books a negative commission.
        if allocation.commission.units + shift < 0 { shift = -shift }
        allocation.commission.units += shift
        allocation.net.units += side.isBuy ? shift : -shift
    }
}

extension BookedAllocation {
    /// What a confirmation says otherwise, in words; `nil`: nothing.
    fileprivate func difference(from confirmation: ConfirmationNotice) -> String? {
        var words: [String] = []
        if row.quantity != confirmation.quantity {
            words.append(
                "quantity own \(DecimalText.string(row.quantity.units)) "
                    + "theirs \(DecimalText.string(confirmation.quantity.units))")
        }
        let amounts = [
            ("gross", gross, confirmation.gross),
            ("commission", commission, confirmation.commission), ("net", net, confirmation.net),
        ]
        if row.accrued != confirmation.accrued {
            words.append(
                "accrued interest own \(row.accrued?.text ?? "none") "
                    + "theirs \(confirmation.accrued?.text ?? "none")")
        }
        for (name, own, theirs) in amounts where own != theirs {
            words.append("\(name) own \(own.text) theirs \(theirs.text)")
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
