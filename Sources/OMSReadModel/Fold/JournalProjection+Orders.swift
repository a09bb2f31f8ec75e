import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

extension JournalProjection {
    /// The venues that the last routing step of a frame compared, and whose step it was.
    struct Routing {
        var parent: OrderID
        var scores: ContiguousArray<VenueScore>
    }

    func lastRouting(_ events: [EngineEvent]) -> Routing? {
        for case .orders(.routed(let route)) in events.reversed() {
            return Routing(parent: route.parent, scores: ContiguousArray(engine.orders.venueScores))
        }
        return nil
    }

    mutating func tell(
        _ event: OrderEvent, _ frame: FrameView, _ events: [EngineEvent], _ routing: Routing?,
        _ place: Place
    ) {
        note(event, place)
        if case .crossing(.crossed(let trade)) = event {
            for story in trade.stories { addLife(story, engine.orders.view(story.order), place) }
            return
        }
        guard let story = event.story else { return }
        let view = engine.orders.view(story.order)
        touch(story.order, view)
        guard story.order != .none else { return }
        let root = addLife(story, view, place)
        addExecution(event, view, place)
        addDecision(event, root, events, routing, place)
        if case .refused(let refused) = event { addRefused(refused, frame, place) }
    }

    /// One line of an order's life; returns the order that it is told under.
    @discardableResult
    private mutating func addLife(_ story: Story, _ view: OrderView?, _ place: Place) -> OrderID {
        let root = view?.kind == .route ? view?.parent ?? story.order : story.order
        var row = LifeEventRow(
            rootOrderID: root.raw, orderID: story.order.raw, sequence: place.sequence,
            ordinal: place.ordinal, time: place.time, event: story.event)
        row.venue = venueName(story.venue == .none ? view?.venue ?? .none : story.venue)
        row.quantity = story.quantity
        row.price = story.price
        row.text = story.text
        batch.lifeEvents.append(row)
        return root
    }

    /// An order that moved moves its parent, its block and its venue too.
    private mutating func touch(_ order: OrderID, _ view: OrderView?) {
        touched.touch(order)
        guard let view else { return }
        touched.touch(view.parent)
        touched.touch(view.block)
        touched.touch(view.venue)
    }

    /// Events that are about no order, or about more than one.
    private mutating func note(_ event: OrderEvent, _ place: Place) {
        if case .venueLink(let venue, _) = event {
            touched.touch(venue)
        } else if case .allocated(let block, _) = event {
            touched.touch(block)
        } else if case .blockMember(let block, _) = event {
            touched.touch(block)
        } else if case .anomaly(let anomaly) = event {
            var row = AnomalyRow(
                sequence: place.sequence, ordinal: place.ordinal, time: place.time,
                kind: anomaly.kind.name)
            row.orderID = anomaly.order.raw
            row.venue = venueName(anomaly.venue)
            let detail = anomaly.detail.description
            row.text = anomaly.kind.words + (detail.isEmpty ? "" : " (\(detail))")
            batch.anomalies.append(row)
        } else if case .quarantined(let quarantine) = event {
            var row = AnomalyRow(
                sequence: place.sequence, ordinal: place.ordinal, time: place.time,
                kind: Anomaly.Kind.quarantinedCommand.name)
            row.text =
                "\(Anomaly.Kind.quarantinedCommand.words): session "
                + "\(sessionName(quarantine.session)), MsgSeqNum \(quarantine.msgSeqNum), ClOrdID "
                + quarantine.clOrdID.description
            batch.anomalies.append(row)
        } else if case .requestRefused(let refused) = event, refused.order == .none {
            // A request on an order that nobody knows has no life line; the client was told.
            return
        }
    }

    /// A refused order as it was sent: names that we do not know are in the command alone.
    private mutating func addRefused(
        _ refused: OrderRefused, _ frame: FrameView, _ place: Place
    ) {
        var row = OrderRow(
            orderID: refused.order.raw, kind: .client, side: refused.terms.side,
            ordType: refused.terms.ordType, timeInForce: refused.terms.timeInForce,
            orderQty: refused.terms.orderQty, ordStatus: .rejected)
        row.clOrdID = refused.clOrdID.description
        row.account = accountName(refused.terms.account)
        row.symbol = symbolName(refused.terms.instrument)
        if let (command, _) = try? Engine.decodeCommand(frame.command),
            case .orders(let wanted) = command, let order = wanted.singleOrder
        {
            row.account = order.account.description
            row.symbol = order.symbol.description
        }
        row.price = refused.terms.price
        row.stopPx = refused.terms.stopPx
        row.workflow = .done
        row.text = refused.refusal.description
        row.created = place.time
        row.transactTime = place.time
        row.sequence = place.sequence
        batch.orders.append(row)
    }

    // MARK: Names

    func venueName(_ id: VenueID) -> String {
        engine.orders.reference.terms(id)?.name.description ?? ""
    }

    func accountName(_ id: AccountID) -> String {
        engine.orders.reference.terms(id)?.account.description ?? ""
    }

    func symbolName(_ id: InstrumentID) -> String {
        engine.orders.reference.terms(id)?.symbol.description ?? ""
    }

    func sessionName(_ id: SessionID) -> String {
        engine.orders.reference.terms(id)?.compID.description ?? ""
    }

    /// A venue's terms came in, or what an account holds when it opens: shown from now on.
    mutating func touch(_ change: ReferenceChange) {
        let reference = engine.orders.reference
        if case .venue(let terms) = change.item, let venue = reference.venue(terms.name) {
            touched.touch(venue)
        }
        if case .openingBalance(let opening) = change.item,
            let account = reference.account(opening.account),
            let instrument = reference.instrument(opening.symbol)
        {
            touched.touch(PositionKey(account, instrument))
        }
    }
}
