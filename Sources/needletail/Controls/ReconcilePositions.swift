import ArgumentParser
import OMSControls
import OMSCore
import OMSEngine
import OMSReadModel
import OMSTypes

struct ReconcilePositions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "positions", abstract: "Our positions against a clearer's or custodian's.",
        discussion: """
            FILE has a head and one row for each account and symbol:

              account,symbol,quantity,averageCost
              ACC1,IBM,100,182.45
              ACC1,MSFT,-40,

            averageCost may be left out, as a column or in a row; then it is not compared. A \
            position that only one side has counts as 0 on the other. The columns may stand in \
            any order.

            At the end of the journal:       needletail reconcile positions FILE --data data/demo
            At the end of a day (UTC):       … --date 2026-11-30
            At its start, before its first frame: … --date 2026-11-30 --start
            """)

    @Argument(help: "CSV: account,symbol,quantity[,averageCost].")
    var file: String

    @OptionGroup var options: ControlOptions

    @Option(help: "The day, in UTC; else the journal's end.")
    var date: String?

    @Flag(help: "As the day began, not as it ended.")
    var start = false

    func validate() throws {
        if start, date == nil {
            throw ValidationError("--start is the start of a day: name it with --date")
        }
    }

    func run() throws {
        let theirs = try ControlOptions.rows(file, PositionFile.parse)
        let storage = try options.open()
        var walk = ControlWalk(storage)
        if let day = try ControlOptions.day(date, "--date") {
            let until = start ? day.adding(days: -1) : day
            let frames = try ControlWalk.frames(storage, from: nil, to: until)
            if let last = frames?.upperBound { try walk.run(through: last) }
        } else {
            try walk.run()
        }
        let ours = Self.positions(walk.engine)
        var book = BreakBook()
        PositionReconciliation.compare(ours: ours, theirs: theirs, at: walk.lastTime, into: &book)
        var table = BreakTable(book.breaks, walk.engine.orders.reference)
        table.meet(BreakQueue(data: options.data), at: walk.lastTime)
        if options.json {
            var json = JSONWriter(capacity: 4096)
            json.object { json in
                json.member("from", walk.first)
                json.member("through", walk.last)
                json.member("head", walk.head)
                json.member("ours", ours.count)
                json.member("theirs", theirs.count)
                table.write("breaks", &json)
            }
            Terminal.say(json.text)
        } else {
            Terminal.say(
                "\(ours.count) positions after frame \(walk.last) (\(walk.lastTime.iso8601)) "
                    + "against \(theirs.count) rows of \(file): \(book.found) breaks")
            for line in table.lines() { Terminal.say(line) }
        }
        guard book.found == 0 else { throw CommandFailure.no("\(book.found) breaks") }
    }

    /// What is held, with the average price of the side that it was bought or sold on.
    private static func positions(_ engine: borrowing Engine) -> [PositionLine] {
        let reference = engine.orders.reference
        var result: [PositionLine] = []
        for (account, instrument) in engine.orders.positionKeys() {
            let position = engine.orders.position(account, instrument)
            guard let owner = reference.terms(account)?.account,
                let symbol = reference.terms(instrument)?.symbol,
                position.net != .zero
            else { continue }
            let isLong = position.net.isPositive
            let notional = isLong ? position.boughtNotional : position.soldNotional
            let quantity = Quantity(
                units: Int64(clamping: isLong ? position.bought : position.sold))
            result.append(
                PositionLine(
                    account: owner, symbol: symbol, quantity: position.net,
                    averageCost: notional.averagePrice(over: quantity)))
        }
        return result
    }
}
