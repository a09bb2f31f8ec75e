import OMSTypes

/// What must hold when everything has settled: nothing missing, nothing twice.
struct CrashVerdict {
    private(set) var findings: [String] = []

    /// How many more findings of a kind are worth reading.
    private var left = 0

    private mutating func find(_ text: String) {
        guard left > 0 else { return }
        left -= 1
        findings.append(text)
    }

    mutating func judge(_ market: CrashMarket, _ frames: [JournaledFrame]) {
        findings += market.record.violations
        judge(market.client, market.venues, Journaled(frames))
    }

    mutating func judge(_ client: CrashClient, _ venues: CrashVenues, _ journal: Journaled) {
        findings += client.violations + venues.violations
        judgeAnswers(client)
        judgeOrders(client, journal)
        judgeFills(client, venues, journal)
        judgeBusts(client, venues, journal)
        judgeOverfills(client, venues, journal)
    }

    /// Each order is told New or Rejected, once, and has ended; each request has one answer.
    private mutating func judgeAnswers(_ client: CrashClient) {
        left = 20
        for order in client.orders {
            let isAnswered = order.news == 1 || (order.news == 0 && order.rejects == 1)
            if !isAnswered || order.rejects > 1 {
                find("\(order.clOrdID): \(order.news) New, \(order.rejects) Rejected")
            }
            if !order.isEnded { find("\(order.clOrdID), OrderID \(order.orderID): has no end") }
        }
        for (id, request) in client.requests where request.answers != 1 {
            find(
                "\(id) on \(client.orders[request.order].clOrdID), OrderID "
                    + "\(client.orders[request.order].orderID): \(request.answers) answers")
        }
    }

    /// Each order that was sent stands in the journal once, under the OrderID that was told.
    private mutating func judgeOrders(_ client: CrashClient, _ journal: Journaled) {
        left = 20
        for (position, order) in client.orders.enumerated() {
            let id = "C\(position + 1)"
            let entered = journal.entered[id] ?? []
            if entered.count != 1 { find("\(id) stands \(entered.count) times in the journal") }
            if let number = entered.first, number != order.orderID {
                find("\(id) is OrderID \(number) in the journal, told was \(order.orderID)")
            }
        }
        if journal.entered.count != client.orders.count {
            find("\(journal.entered.count) orders in the journal, sent \(client.orders.count)")
        }
    }

    /// Each execution that was taken back is taken back in the journal, and told.
    private mutating func judgeBusts(
        _ client: CrashClient, _ venues: CrashVenues, _ journal: Journaled
    ) {
        left = 20
        for execID in venues.busts where journal.corrected[execID] != 1 {
            find("bust \(execID): booked \(journal.corrected[execID] ?? 0) times")
        }
        if client.busts != venues.busts.count {
            find("\(client.busts) busts told, \(venues.busts.count) were sent")
        }
    }

    /// No order has more than its quantity, but for what venues themselves filled beyond theirs.
    private mutating func judgeOverfills(
        _ client: CrashClient, _ venues: CrashVenues, _ journal: Journaled
    ) {
        left = 20
        var beyond: [String: Int64] = [:]
        for (child, quantity) in venues.overfilled where quantity > 0 {
            guard let parent = journal.parents[String(child.dropFirst())] else { continue }
            beyond[parent, default: 0] += quantity
        }
        for order in client.orders {
            let most = order.orderQty + (beyond[order.orderID] ?? 0)
            guard order.orderQty > 0, order.cumQty > most else { continue }
            find("\(order.clOrdID), OrderID \(order.orderID): \(order.cumQty) of \(most) done")
        }
    }

    /// Each fill was booked once, on the order whose child was filled, and told once.
    private mutating func judgeFills(
        _ client: CrashClient, _ venues: CrashVenues, _ journal: Journaled
    ) {
        left = 20
        for fill in venues.fills {
            let booked = journal.booked[fill.execID] ?? 0
            if booked != 1 { find("fill \(fill.execID) of \(fill.child): booked \(booked) times") }
            let told = client.fills[fill.key] ?? []
            let parent = journal.parents[String(fill.child.dropFirst())]
            if told.count != 1 || told.first != parent {
                find("\(fill.execID), \(fill.key), parent \(parent ?? "?"): told on \(told)")
            }
        }
        if client.fills.count != venues.fills.count {
            find(
                "\(client.fills.count) fills told, \(venues.fills.count) were sent")
        }
    }
}
