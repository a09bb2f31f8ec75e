import OMSTypes

/// What State knows of client requests over many orders: jobs at work, oldest first, and lists.
struct RequestState: ~Copyable {
    /// A job with its place and what it found.
    struct Job {
        var job: RequestJob
        var cursor: UInt32 = 0
        /// All orders have been looked at; `cursor` counts matches from now on.
        var hasGathered = false
        var matches: [OrderID] = []
        /// Orders of a new list that have not been entered yet.
        var orders: [DetailedOrder] = []
    }

    /// A list (66) whose orders were entered.
    struct List {
        var session: SessionID
        var id: ListID
        /// The orders as the client named them; `.none` for one that is no order of its own.
        var lines: [(clOrdID: ClOrdID, order: OrderID)] = []
        /// Every order has ended, and the client was told.
        var hasEnded = false
        /// How many of the first lines are known to have ended: saves looking again, no State.
        var endedLines = 0
    }

    var jobs: [Job] = []
    var lists: ContiguousArray<List> = []
    /// Lists whose orders have all been entered and not all ended, in order of entry.
    var openLists: [Int] = []
    var listIDs = TextIndex()
    var kept = KeptFields()

    func list(_ session: SessionID, _ id: ListID) -> Int? {
        listIDs.value(id, scope: UInt32(session.raw)).map { Int($0) }
    }

    mutating func advance(_ cursor: UInt32, _ hasGathered: Bool, _ matched: [OrderID]) {
        jobs[0].cursor = cursor
        jobs[0].hasGathered = hasGathered
        jobs[0].matches += matched
        let job = jobs[0].job
        guard job.kind == .newList, let list = list(job.session, job.id) else { return }
        for order in matched {
            let place = lists[list].lines.count
            guard place < jobs[0].orders.count else { return }
            lists[list].lines.append((jobs[0].orders[place].order.clOrdID, order))
        }
    }

    mutating func endJob() {
        let job = jobs.removeFirst().job
        guard job.kind == .newList, let list = list(job.session, job.id) else { return }
        openLists.append(list)
    }

    mutating func endList(_ session: SessionID, _ id: ListID) {
        guard let list = list(session, id) else { return }
        lists[list].hasEnded = true
        openLists.removeAll { $0 == list }
    }

    func digest(into digest: inout StateDigest) {
        for job in jobs {
            job.job.digest(into: &digest)
            digest.combine(UInt64(job.cursor) << 1 | (job.hasGathered ? 1 : 0))
            for order in job.matches { digest.combine(order.raw) }
            for order in job.orders {
                digest.combine(order.order.clOrdID)
                digest.combine(order.order.bodyDigest)
            }
        }
        for list in lists {
            digest.combine(UInt64(list.session.raw))
            digest.combine(list.id)
            digest.combine(UInt64(list.hasEnded ? 1 : 0))
            for line in list.lines {
                digest.combine(line.clOrdID)
                digest.combine(line.order.raw)
            }
        }
        kept.digest(into: &digest)
    }
}
