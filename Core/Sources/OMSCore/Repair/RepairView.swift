import OMSTypes

/// An anomaly that people look after, as the outside may see it.
public struct AnomalyView: Equatable, Sendable {
    public var number: UInt64
    public var anomaly: Anomaly
    public var raisedAt: Timestamp
    /// Number of the repair that closed it; 0: it is open; the greatest number: by itself.
    public var closedBy: UInt32
    /// Both versions, where they are known and differ.
    public var ours: OrderVersion?
    public var theirs: OrderVersion?
}

extension OrderCore {
    public var openAnomalyCount: Int { repairs.openCount }

    /// Open anomalies, and the latest that were closed, oldest first.
    public func anomalies(closed closedMax: Int) -> [AnomalyView] {
        var result: [AnomalyView] = []
        var closed = 0
        for number in repairs.records.sortedKeys().reversed() {
            guard let record = repairs.record(number) else { continue }
            if record.closedBy > 0 {
                closed += 1
                guard closed <= closedMax else { continue }
            }
            result.append(view(number, record))
        }
        return result.reversed()
    }

    private func view(_ number: UInt64, _ record: AnomalyRecord) -> AnomalyView {
        var view = AnomalyView(
            number: number,
            anomaly: Anomaly(
                kind: record.kind, order: record.order, venue: record.venue,
                detail: record.detail), raisedAt: record.raisedAt, closedBy: record.closedBy)
        if record.order != .none,
            let known = reconciliation.differences[record.order.raw], known.anomaly == number
        {
            view.ours = known.difference.ours
            view.theirs = known.difference.theirs
        } else if let known = reconciliation.orphans.first(where: { $0.anomaly == number }) {
            view.theirs = known.orphan.version
        }
        return view
    }

    /// Repairs that wait for a second person, oldest first.
    public var pendingRepairs: [PendingRepair] { repairs.proposals }
}
