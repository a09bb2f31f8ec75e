import OMSCore
import OMSPostTrade
import OMSTypes
import Testing

@testable import OMSEngine

/// A frame as the journal holds it.
struct RecordedFrame {
    var command: [UInt8]
    var inputs: [UInt8]
    var events: [UInt8]
    var instant: Timestamp
}

/// An engine among clients and venues that do whatever a seed says, right and wrong.
final class World {
    /// What a venue knows of a route of ours.
    struct VenueOrder {
        enum Request { case none, cancel, replace(Quantity) }
        var route: RouteSent
        var quantity: Quantity
        var cum = Quantity.zero
        var isOpen = true
        var request = Request.none
        var attempt: UInt16 = 0
    }

    var engine = Engine()
    var random: Seeded
    let seed: UInt64
    let crosses: Bool
    /// Whether limits of every level change all the time.
    let hasHierarchy: Bool
    /// Verdicts that the twin was asked about, where limits change.
    var judgement = Judgement()
    /// Exposure counted order by order as the world goes on; looked at after each frame where
    /// `checksEachFrame`.
    var running = RunningTwin()
    var checksEachFrame = false
    /// Every fill in the order of the journal, as it stands after its corrections.
    var fills: [(parent: OrderID, day: Int32, notional: Int128)] = []
    /// Executed notional of each client order by day.
    var executedByOrder: [OrderID: [Int32: Int128]] = [:]
    var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    var frames: [RecordedFrame] = []
    var venueOrders: [VenueOrder] = []
    var reports: [VenueReport] = []
    var clOrdIDs: [ClOrdID] = []
    /// Parents that the world overfilled or filled late.
    var isTainted: Set<OrderID> = []
    var execCount = 0
    var clientSeqNum: UInt64 = 1
    /// Kinds of the events so far.
    var kinds: Set<UInt8> = []

    static let venues = 4

    /// - Parameter crosses: whether the firm has a crossing network, and its accounts several clients.
    init(seed: UInt64, crosses: Bool = false, hasHierarchy: Bool = false) {
        self.seed = seed
        self.crosses = crosses
        self.hasHierarchy = hasHierarchy
        random = Seeded(seed)
        let policy = TradingPolicy(
            attemptsMax: UInt8(1 + random.below(8)), takesAnySymbol: random.chance(50),
            takesAnyAccount: (201...206).contains(seed),
            anySymbol: InstrumentTerms(symbol: "*", isin: "US0231351067"),
            endOfDay: 75_600_000_000_000)
        var items: [ReferenceItem] = [
            .policy(policy), .session(SessionTerms(compID: "DIRECT")),
            .session(SessionTerms(compID: "STREET", acknowledge: .onVenueAck)),
            .session(SessionTerms(compID: "DESK", isStaged: true)),
            .instrument(InstrumentTerms(symbol: "ACME", isin: "US0378331005")),
            .instrument(
                InstrumentTerms(symbol: "LOTS", isin: "US5949181045", lot: units(100))),
            .limits(
                LimitTerms(
                    maxQuantity: units(50_000).units, collarPPM: 200_000,
                    positionLimit: units(400_000).units, creditLimit: units(50_000_000).units,
                    duplicateWindow: 50_000_000, duplicateCount: 4,
                    passesWithoutReference: true)),
        ]
        for name in ["FUND1", "FUND2", "FUND3"] as [Text64] {
            items.append(
                .account(AccountTerms(account: name, client: crosses ? name : "HOUSE")))
        }
        for number in 1...Self.venues {
            items.append(
                .venue(
                    VenueTerms(
                        name: Text64("V\(number)")!, mic: Text64("XV\(number)")!,
                        kind: number == Self.venues ? .dark : .lit,
                        priority: UInt16(1 + random.below(2)),
                        takeFee: Int64(random.below(5)) * 100_000)))
        }
        if crosses { items += network() }
        if hasHierarchy { items += hierarchy() }
        for item in items { run(.reference(ReferenceChange(item: item))) }
        preparePostTrade()
        run(.orders(.started(build: "test")))
        for number in 1...Self.venues {
            run(.orders(.venueLink(VenueID(UInt16(number)), isUp: true)))
        }
    }

    /// A network, and accounts of every policy.
    private func network() -> [ReferenceItem] {
        var terms = CrossingTerms(venue: "NET")
        terms.isConsentAssumed = true
        terms.restingPPM = Int64(1 + random.below(98)) * 10_000
        var items: [ReferenceItem] = [
            .venue(VenueTerms(name: "NET", mic: "XNET", kind: .crossing)), .crossing(terms),
        ]
        let policies: [CrossingPolicy] = [.before, .with, .only, .conditional]
        let shift = random.below(4)
        for (index, name) in (["FUND1", "FUND2", "FUND3"] as [Text64]).enumerated() {
            var account = CrossingAccountTerms(account: name)
            account.policy = policies[(index + shift) % 4]
            items.append(.crossingAccount(account))
        }
        return items
    }

    private func preparePostTrade() {
        var contents: [PostTradeReference.Content] = [
            .calendar(.unitedStates()), .charges(.unitedStates),
        ]
        for number in 1...3 as ClosedRange<UInt32> {
            contents.append(
                .account(
                    AccountMaster(
                        account: AccountID(number), code: Text64("FUND\(number)")!,
                        counterparty: "CPTY", commission: .free)))
        }
        for content in contents { run(.postTrade(.reference(PostTradeReference(content)))) }
    }

    func units(_ whole: Int64) -> Quantity { Quantity(units: whole * DecimalText.scale) }

    /// Decides, records the frame, lets the venues hear, and drains what follows.
    func run(_ command: EngineCommand, origin: FrameOrigin = .system) {
        decide(command, origin: origin)
        var count = 0
        while let next = engine.followUp(), random.chance(90) || count < 50 {
            decide(next, origin: .system)
            count += 1
            guard count < 2000 else {
                Issue.record("seed \(seed): what follows never ends")
                return
            }
        }
    }

    private func decide(_ command: EngineCommand, origin: FrameOrigin) {
        now = now.adding(nanoseconds: Int64(random.below(2_000_000)))
        let expected = hasHierarchy ? expectation(of: command) : nil
        engine.decide(command, origin: origin, at: now)
        if let expected { judge(expected) }
        var out = ByteWriter()
        Engine.encode(command, origin: origin, into: &out)
        let bytes = Array(out.bytes)
        out.clear()
        engine.encodeInputs(into: &out)
        let inputs = Array(out.bytes)
        out.clear()
        engine.encodeEvents(into: &out)
        frames.append(
            RecordedFrame(
                command: bytes, inputs: inputs, events: Array(out.bytes), instant: now))
        listen()
        if Self.movesScopes(command) { running.isStale = true }
        if checksEachFrame { checkRunningExposure() }
    }

    private func listen() {
        var out = ByteWriter(capacity: 512)
        for event in engine.orders.events {
            out.clear()
            event.encode(into: &out)
            kinds.insert(out.bytes[0])
            if hasHierarchy { follow(event) }
            guard case .anomaly(let anomaly) = event,
                anomaly.kind == .lateFill || anomaly.kind == .overfill,
                let parent = engine.orders.view(anomaly.order)?.parent
            else { continue }
            isTainted.insert(parent)
        }
        for effect in engine.orders.effects {
            switch effect {
            case .sendRoute(let route):
                venueOrders.append(VenueOrder(route: route, quantity: route.quantity))
            case .cancelRoute(let id, _, let attempt):
                change(id) {
                    $0.request = .cancel
                    $0.attempt = attempt
                }
            case .replaceRoute(let replace, _):
                change(replace.order) {
                    $0.request = .replace(replace.quantity)
                    $0.attempt = replace.attempt
                }
            case .report, .cancelReject, .answer, .requestStatus, .requestMassStatus,
                .askPlacement, .askWeighing, .requestQuote, .takeQuote:
                break
            }
        }
    }

    private func change(_ id: OrderID, _ body: (inout VenueOrder) -> Void) {
        guard let index = venueOrders.lastIndex(where: { $0.route.order == id }) else {
            Issue.record("seed \(seed): a request for a route that was never sent")
            return
        }
        body(&venueOrders[index])
    }
}
