import OMSCore
import OMSTypes

/// What a what-if counts on its way.
struct ForkTally {
    var frames = 0
    var framesOfOtherBuilds = 0
    /// Messages of venues, and those that answer a route that the what-if did not send.
    var reports = 0
    var lostReports = 0
    var lostFills = 0
    var lostQuantity: Int128 = 0
    /// What people or counterparties wanted of an order that the what-if does not have.
    var lostRequests = 0
    /// Why an order was refused, by its number there and here.
    private(set) var recordedRefusals: [OrderID: Refusal] = [:]
    private(set) var ownRefusals: [OrderID: Refusal] = [:]
    /// Cancel and replace requests that only one of the two refused.
    private(set) var requests: [ForkReport.Request] = []

    mutating func note(recorded: [OrderEvent], own: [OrderEvent], _ sequence: SequenceNumber) {
        for event in recorded {
            if case .refused(let event) = event {
                recordedRefusals[event.order] = event.refusal
            }
        }
        for event in own {
            if case .refused(let event) = event {
                ownRefusals[event.order] = event.refusal
            }
        }
        let there = recorded.compactMap(Self.refused)
        let here = own.compactMap(Self.refused)
        for one in there where !here.contains(where: { $0.clOrdID == one.clOrdID }) {
            requests.append(Self.request(one, sequence, isRefused: false))
        }
        for one in here where !there.contains(where: { $0.clOrdID == one.clOrdID }) {
            requests.append(Self.request(one, sequence, isRefused: true))
        }
    }

    private static func refused(_ event: OrderEvent) -> RequestRefused? {
        if case .requestRefused(let refused) = event { return refused }
        return nil
    }

    private static func request(
        _ refused: RequestRefused, _ sequence: SequenceNumber, isRefused: Bool
    ) -> ForkReport.Request {
        ForkReport.Request(
            sequence: sequence, clOrdID: refused.clOrdID.description,
            origClOrdID: refused.origClOrdID.description, isReplace: refused.isReplace,
            isRefused: isRefused, reason: refused.refusal.description, refusal: refused.refusal)
    }
}
