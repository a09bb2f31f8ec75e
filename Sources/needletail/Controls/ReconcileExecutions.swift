import ArgumentParser
import OMSControls
import OMSCore
import OMSReadModel
import OMSTypes

struct ReconcileExecutions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "executions", abstract: "Our executions against a venue's drop copy.",
        discussion: """
            FILE has a head and one row for each execution as the venue reports it, in UTC, with \
            Side (54) as FIX's character:

              time,venue,execID,symbol,side,quantity,price
              2026-11-30T14:30:00.25Z,VENUE1,E77,IBM,1,100,182.45

            Both sides must have an execution, by venue and ExecID (17), within 5 seconds of each \
            other (RTS 6 art 17). One that comes later is a closed break; one that never comes an \
            open one. What we busted or corrected may stand in the file or not. Only the venues \
            and days that the file has are compared, or those named.

            needletail reconcile executions FILE --data data/demo --date 2026-11-30

            Without FILE the copies are those that a session of kind executionCopies sent, as the \
            journal has them:

            needletail reconcile executions --session CLEARER --data data/demo
            """)

    @Argument(help: "CSV: time,venue,execID,symbol,side,quantity,price.")
    var file: String?

    @Option(help: "In place of FILE: the session that sent copies.")
    var session: String?

    @OptionGroup var options: ControlOptions

    @Option(help: "Only this day, in UTC; else the days that the file has.")
    var date: String?

    @Option(help: "Only this venue; else the venues that the file has.")
    var venue: String?

    @Option(help: "More breaks of a venue than this propose its kill switch.")
    var breaksMax: UInt64 = 5

    func run() throws {
        guard (file == nil) != (session == nil) else {
            throw CommandFailure.usage("name a FILE of copies, or with --session who sent them")
        }
        let rows = try file.map { try ControlOptions.rows($0, ExecutionFile.parse) } ?? []
        let day = try ControlOptions.day(date, "--date")
        var walk = ControlWalk(try options.open())
        var own = OwnExecutions()
        var kept: [CopiesInJournal.Message] = []
        try walk.run { engine, step in
            own.fold(step, engine)
            if let message = step.kept { kept.append((step.time, message.session, message.bytes)) }
        }
        let reference = walk.engine.orders.reference
        var scope = Scope(day: day, venues: [])
        if let venue {
            guard let id = Text64(venue).flatMap({ reference.venue($0) }) else {
                throw CommandFailure.usage("no venue \(venue) in this journal")
            }
            scope.venues = [id.raw]
        }
        let copies =
            try session.map { name in
                try CopiesInJournal.executions(
                    kept, of: name, venue: scope.venues.first.map { VenueID($0) }, reference
                ).filter { Self.isIn(&scope, $0, hasVenue: venue != nil, hasDay: day != nil) }
            } ?? copies(rows, reference, &scope)
        let result = own.reconciled(with: copies, scope, breaksMax: breaksMax)
        try say(result, walk, copies.count)
    }

    /// Copies of the journal say themselves which days and venues are compared.
    private static func isIn(
        _ scope: inout Scope, _ copy: ReportedExecution, hasVenue: Bool, hasDay: Bool
    ) -> Bool {
        if !hasVenue { scope.venues.insert(copy.venue.raw) }
        if !hasDay { scope.days.insert(copy.time.utcDate) }
        return scope.venues.contains(copy.venue.raw) && scope.holds(copy.time)
    }

    /// Rows with venues by number, oldest first.
    private func copies(
        _ rows: [ExecutionFile.Row], _ reference: ReferenceData, _ scope: inout Scope
    ) throws -> [ReportedExecution] {
        var result: [ReportedExecution] = []
        for row in rows {
            guard let id = reference.venue(row.venue) else {
                throw CommandFailure.usage(
                    "\(file ?? ""):\(row.line): no venue \(row.venue) in this journal; write its name "
                        + "as the configuration has it")
            }
            if venue == nil { scope.venues.insert(id.raw) }
            if date == nil { scope.days.insert(row.time.utcDate) }
            guard scope.venues.contains(id.raw), scope.holds(row.time) else { continue }
            var version = row.version
            version.venue = id
            result.append(
                ReportedExecution(time: row.time, venue: id, execID: row.execID, version))
        }
        return result
    }

    /// What is compared.
    struct Scope {
        var days: Set<CalendarDate> = []
        var venues: Set<UInt16>

        init(day: CalendarDate?, venues: Set<UInt16>) {
            if let day { days = [day] }
            self.venues = venues
        }

        func holds(_ time: Timestamp) -> Bool { days.contains(time.utcDate) }
    }

    private func say(
        _ result: DropCopyReconciliation, _ walk: borrowing ControlWalk, _ copies: Int
    ) throws {
        let reference = walk.engine.orders.reference
        var table = BreakTable(result.book.breaks, reference)
        table.meet(BreakQueue(data: options.data), at: walk.lastTime)
        func name(_ id: VenueID) -> String { reference.terms(id)?.name.description ?? "\(id.raw)" }
        if options.json {
            var json = JSONWriter(capacity: 4096)
            json.object { json in
                json.member("from", walk.first)
                json.member("through", walk.last)
                json.member("head", walk.head)
                json.member("copies", copies)
                json.member("matched", result.matched)
                json.member("repeated", result.repeated)
                table.write("breaks", &json)
                json.array("killProposals") { json in
                    for proposal in result.proposals {
                        json.object { json in
                            json.member("venue", name(proposal.venue))
                            json.member("time", time: proposal.time.nanoseconds)
                        }
                    }
                }
            }
            Terminal.say(json.text)
        } else {
            Terminal.say(
                "\(copies) executions of \(file ?? session ?? "") against frames \(walk.first) to \(walk.last): "
                    + "\(result.matched) match, \(result.repeated) came again, "
                    + "\(result.book.found) breaks")
            for line in table.lines() { Terminal.say(line) }
            for proposal in result.proposals {
                Terminal.say(
                    "proposed: kill switch of venue \(name(proposal.venue)), with more than "
                        + "\(breaksMax) breaks at \(proposal.time.iso8601)")
            }
        }
        guard result.book.found == 0 else {
            throw CommandFailure.no(
                "\(result.book.found) breaks, \(result.book.openCount) of them open")
        }
    }
}
