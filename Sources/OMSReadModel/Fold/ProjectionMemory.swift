import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

/// What rows say and the engine's state does not keep.
struct ProjectionMemory {
    /// Text (58): why an order was refused or ended.
    var texts: [OrderID: String] = [:]
    /// OrigClOrdID (41) of the last replace that was accepted, and of one that is pending.
    var origClOrdIDs: [OrderID: String] = [:]
    var pendingOrigClOrdIDs: [OrderID: String] = [:]
    /// Orders that were refused: their rows come from the events alone.
    var refused: Set<OrderID> = []
    /// Orders that post-trade has.
    var booked: Set<OrderID> = []
    var mismatches: [AllocationReference: [DifferingField]] = [:]
    var rejections: [AllocationReference: String] = [:]
    /// Quantity filled at each venue.
    var filledQty: [VenueID: Quantity] = [:]
}

extension JournalProjection {
    /// Notes what only the event says; before the replica moves, so that it shows the old state.
    mutating func remember(_ event: EngineEvent) {
        switch event {
        case .orders(let event): remember(event)
        case .postTrade(let event): remember(event)
        case .reference, .sequenceNumbers, .session: return
        }
    }

    private mutating func remember(_ event: OrderEvent) {
        if case .replaceRequested(let request) = event {
            memory.pendingOrigClOrdIDs[request.order] =
                engine.orders.view(request.order)?.clOrdID.description
        } else if case .replaced(let order) = event {
            memory.origClOrdIDs[order] = memory.pendingOrigClOrdIDs.removeValue(forKey: order)
        } else if case .refused(let refused) = event {
            memory.texts[refused.order] = refused.refusal.description
            memory.refused.insert(refused.order)
        } else if case .routeEnded(let ended) = event {
            if !ended.text.isEmpty { memory.texts[ended.order] = ended.text.description }
        } else if case .canceled(let order, let reason) = event {
            memory.texts[order] = reason == .byClient ? nil : reason.words
        } else if case .rejected(let order, let reason) = event {
            memory.texts[order] = reason.words
        } else if case .booked(let order) = event {
            memory.booked.insert(order)
        } else if case .filled(let fill) = event {
            memory.filledQty[fill.venue, default: .zero].units &+= fill.quantity.units
        }
    }

    private mutating func remember(_ event: PostTradeEvent) {
        if case .mismatched(let mismatch) = event {
            let fields = mismatch.differences.map(DifferingField.init(_:))
            for reference in references(of: mismatch) {
                memory.mismatches[reference, default: []] += fields
            }
        } else if case .confirmRejected(let reference, let reason, let text) = event {
            memory.rejections[reference] = text.isEmpty ? "ConfirmRejReason \(reason)" : text
        } else if case .allocationMatched(let reference) = event {
            memory.mismatches[reference] = nil
        }
    }

    /// The allocations that a mismatch is about: one, or all of the block.
    func references(of mismatch: Mismatch) -> [AllocationReference] {
        if let index = mismatch.index {
            return [AllocationReference(allocID: mismatch.allocID, index: index)]
        }
        let count = engine.postTrade.trade(mismatch.allocID)?.statuses.count ?? 0
        return (0..<count).map {
            AllocationReference(allocID: mismatch.allocID, index: UInt32($0))
        }
    }
}

extension DifferingField {
    init(_ difference: FieldDifference) {
        self.init(
            field: difference.field.name, ours: difference.own?.text ?? "",
            theirs: difference.theirs?.text ?? "")
    }
}
