import ArgumentParser
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why each decision on an order came out as it did, by deciding it again.",
        discussion: """
            Replays the journal up to each decision that touched the order (or its children, its \
            block), decides it again on the recorded inputs and prints the limits, venues and \
            scores in words. Exit code 1 when a decision comes out otherwise than recorded. \
            Decisions of another build are told as recorded, with that build's version.
            """)

    @Argument(help: "OrderID (37); or, with --client, a ClOrdID (11).")
    var order: String

    @Option(help: "CompID of the session that sent the ClOrdID.")
    var client: String?

    @Option(help: "Data folder, or the journal's folder in it.")
    var data: String = "data/needletail"

    @Option(help: "The last frame that counts; else the journal's last.")
    var asOf: UInt64?

    func run() throws {
        let storage = try JournalCommand.Folder.storage(data)
        let last = try JournalReplay.engine(storage, through: asOf)
        let family = OrderFamily(of: try find(in: last), in: last)
        for line in family.headline(last, asOf) { Terminal.say(line) }
        var retelling = Retelling(family: family)
        try retelling.run(storage, through: asOf)
        Terminal.say(
            "\n\(retelling.decided) decisions made again, all as recorded"
                + (retelling.told > 0 ? "; \(retelling.told) of another build, as told" : ""))
    }

    private func find(in engine: borrowing Engine) throws -> OrderID {
        if let client {
            guard let session = Text64(client).flatMap({ engine.orders.reference.session($0) })
            else { throw CommandFailure.no("no session \(client) in this journal") }
            guard
                let id = Text64(order).flatMap({
                    engine.orders.order(clOrdID: $0, session: session)
                })
            else { throw CommandFailure.no("\(client) sent no order \(order)") }
            return id
        }
        guard let number = UInt64(order) else {
            throw CommandFailure.usage(
                "\(order) is no OrderID; for a ClOrdID name its session with --client")
        }
        guard engine.orders.view(OrderID(number)) != nil else {
            throw CommandFailure.no(
                "no order \(order) in this journal; it holds 1 to \(engine.orders.orderCount)")
        }
        return OrderID(number)
    }
}

/// An order with whatever belongs to its story: its children, its block and that block's children.
struct OrderFamily {
    let order: OrderID
    private(set) var all: Set<UInt64> = []

    init(of id: OrderID, in engine: borrowing Engine) {
        var top = id
        if let view = engine.orders.view(id), view.kind == .route { top = view.parent }
        order = id
        all = [id.raw, top.raw]
        for child in engine.orders.children(of: top) { all.insert(child.raw) }
        for member in engine.orders.members(of: top) { all.insert(member.raw) }
    }

    func contains(_ id: OrderID) -> Bool { all.contains(id.raw) }

    /// Blocks that a member joined later belong to the story too.
    mutating func add(_ id: OrderID) { all.insert(id.raw) }

    func headline(_ engine: borrowing Engine, _ asOf: SequenceNumber?) -> [String] {
        guard let view = engine.orders.view(order) else { return [] }
        let words = DecisionWords(engine: engine)
        let moment = asOf.map { "after frame \($0)" } ?? "now"
        return [
            "Order \(order.raw), \(view.kind) order"
                + (view.clOrdID.isEmpty ? "" : ", ClOrdID \(view.clOrdID)"),
            "  \(words.terms(view.terms))",
            "  \(moment): \(view.ordStatus), \(DecimalText.string(view.cumQty.units)) done at "
                + "\(DecimalText.string(view.avgPx.units)), "
                + "\(DecimalText.string(view.leavesQty.units)) open",
        ]
    }
}
