import HTTPGateway
import OMSCore
import OMSEngine
import OMSReadModel
import OMSRuntime
import OMSTypes

/// Repairs as commands to the shard, and what stands of them.
struct RepairActions: Sendable {
    private static let closedMax = 100

    let shard: Shard

    func submit(_ request: RepairRequest, _ user: String) async throws -> GatewayOutcome {
        let name = Text64(user) ?? Text64()
        let command: RepairCommand
        switch request {
        case .propose(let wish, let anomaly, let reason):
            switch try await action(wish) {
            case .failure(let refusal): return refusal.outcome
            case .success(let action):
                command = .propose(
                    RepairProposal(
                        user: name, reason: Text64(reason) ?? Text64(), anomaly: anomaly,
                        action: action))
            }
        case .approve(let number, let hash):
            command = .approve(RepairApproval(repair: number, user: name, hash: hash))
        case .reject(let number, let reason):
            command = .reject(repair: number, user: name, reason: Text64(reason) ?? Text64())
        }
        let result = try await shard.submit(.repair(command)).get()
        if let refusal = result.repairRefusal {
            return .refused(
                sequence: result.sequence, reason: refusal.explanation, remedy: refusal.remedy)
        }
        guard result.repair == 0 else {
            return .proposed(sequence: result.sequence, repair: result.repair)
        }
        return .accepted(sequence: result.sequence, order: result.order)
    }

    private struct UnknownVenue: Error {
        var name: String
        var outcome: GatewayOutcome {
            .refused(
                sequence: 0, reason: "venue \(name) is not known",
                remedy: "name a configured venue")
        }
    }

    private func action(_ wish: RepairWish) async throws -> Result<RepairAction, UnknownVenue> {
        switch wish {
        case .bookFill(let order, let execID, let quantity, let price):
            return .success(.bookFill(order, execID: Self.text(execID), quantity, price))
        case .closeChild(let order): return .success(.closeChild(order))
        case .dismiss: return .success(.dismiss)
        case .bustFill(let venue, let execID):
            return try await id(of: venue).map { .bustFill($0, execID: Self.text(execID)) }
        case .adopt(let venue, let venueOrderID, let account):
            return try await id(of: venue).map {
                .adopt(
                    $0, venueOrderID: Self.text(venueOrderID), account: Self.text(account))
            }
        case .move(let venue, let execID, let quantity, let account):
            return try await id(of: venue).map {
                .move($0, execID: Self.text(execID), quantity, account: Self.text(account))
            }
        }
    }

    private static func text(_ string: String) -> Text64 { Text64(string) ?? Text64() }

    private func id(of venue: String) async throws -> Result<VenueID, UnknownVenue> {
        let found = try await shard.read { engine in
            Text64(venue).flatMap { engine.orders.reference.venue($0) }
        }.get()
        guard let found else { return .failure(UnknownVenue(name: venue)) }
        return .success(found)
    }

    // MARK: The board

    func board() async throws -> RepairBoard {
        try await shard.read { engine in
            let words = DecisionWords(engine: engine)
            var board = RepairBoard()
            for view in engine.orders.anomalies(closed: Self.closedMax) {
                let anomaly = view.anomaly
                var row = RepairBoard.Anomaly(
                    number: view.number, kind: "\(anomaly.kind)", words: anomaly.kind.words,
                    order: anomaly.order,
                    venue: engine.orders.reference.terms(anomaly.venue)?.name.description ?? "",
                    text: anomaly.detail.description, raisedAt: view.raisedAt,
                    closedBy: view.closedBy)
                row.ours = view.ours.map { words.version($0) } ?? ""
                row.theirs = view.theirs.map { words.version($0) } ?? ""
                board.anomalies.append(row)
            }
            for repair in engine.orders.pendingRepairs {
                let proposal = repair.proposal
                board.repairs.append(
                    RepairBoard.Repair(
                        number: repair.number, anomaly: proposal.anomaly,
                        action: words.action(proposal.action),
                        user: proposal.user.description, reason: proposal.reason.description,
                        proposedAt: repair.proposedAt, hash: proposal.hash))
            }
            return board
        }.get()
    }
}
