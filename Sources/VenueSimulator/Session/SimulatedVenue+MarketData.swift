import FIXCodec
import FIXGateway
import NIOCore
import OMSTypes

extension SimulatedVenue {
    func receiveMarketData(
        _ session: FIXSession, _ message: borrowing FIXMessageIndex, _ now: Timestamp
    ) {
        switch message.msgType {
        case .reject, .businessMessageReject: return
        case .some, .none: break
        }
        switch MarketDataAdapter.read(message) {
        case .marketData(let request): answer(request, at: now)
        case .tradingStatus(let request): answer(request)
        case .incomplete(let tag): refuse(session, message, missing: tag)
        case .defect(let defect): reject(session, message, defect)
        case .unsupported, .newOrder, .cancel, .replace, .status, .massStatus,
            .quoteRequest:
            refuse(session, message, missing: nil)
        }
    }

    private func answer(_ request: MarketDataRequest, at now: Timestamp) {
        let publisher = MarketDataPublisher(mic: description.mic)
        if let reason = feed.refusal(of: request, at: description) {
            body.clear()
            publisher.writeReject(request, reason, to: &body)
            send(marketDataHost, marketDataSession, .marketDataRequestReject)
            return
        }
        guard request.kind != .unsubscribe else { return feed.unsubscribe(request.mdReqID) }
        var tops: [Symbol: BookTop] = [:]
        for symbol in request.symbols {
            let top = floor.engine.top(of: symbol)
            tops[symbol] = top
            body.clear()
            publisher.writeSnapshot(request, symbol, top, at: now, to: &body)
            send(marketDataHost, marketDataSession, .marketDataSnapshot)
        }
        if request.kind == .subscribe { feed.subscribe(request, told: tops) }
    }

    /// The state is told at once, and when it changes where that is asked for.
    private func answer(_ request: TradingStatusRequest) {
        feed.states.removeAll { $0.request.id == request.id }
        guard request.kind != .unsubscribe, description.lists(request.symbol) else { return }
        feed.states.append(MarketDataFeed.StateSubscription(request: request))
        publishState(feed.states.count - 1)
        if request.kind == .snapshot { feed.states.removeLast() }
    }

    private func publishState(_ place: Int) {
        let symbol = feed.states[place].request.symbol
        let state = TradingStateTold(
            status: floor.engine.tradingStatus(of: symbol),
            indication: floor.engine.indication(of: symbol))
        guard feed.states[place].told != state else { return }
        feed.states[place].told = state
        body.clear()
        MarketDataPublisher(mic: description.mic).writeState(
            feed.states[place].request, state, at: clock(), to: &body)
        send(marketDataHost, marketDataSession, Self.securityStatus)
    }

    private static let securityStatus: FIXMsgType = "f"

    /// Publishes once at the end of the tick, or after its latency, whatever happened in between.
    func publishLater() {
        let hasNews =
            !floor.engine.changedSymbols.isEmpty || !floor.engine.prints.isEmpty
            || !floor.engine.changedStates.isEmpty
        guard !isPublishing, hasNews else { return }
        isPublishing = true
        let publish: @Sendable () -> Void = { [weak self] in
            self?.isPublishing = false
            self?.publish(isRefresh: false)
        }
        let latency = floor.quoteLatency()
        if latency > 0 {
            eventLoop.scheduleTask(in: .nanoseconds(latency), publish)
        } else {
            eventLoop.execute(publish)
        }
    }

    func publish(isRefresh: Bool) {
        let publisher = MarketDataPublisher(mic: description.mic)
        let now = clock()
        if marketDataSession.isLoggedOn {
            for index in feed.subscriptions.indices {
                let changes = feed.changes(
                    at: index, changed: floor.engine.changedSymbols, prints: floor.engine.prints,
                    isRefresh: isRefresh, top: { floor.engine.top(of: $0) })
                guard !changes.isEmpty else { continue }
                let numbers =
                    description.numbersQuotes
                    ? changes.map { feed.number($0.symbol, at: index) } : []
                // Its numbers are used up all the same.
                if floor.faults.losesQuote() { continue }
                body.clear()
                publisher.writeIncrement(
                    feed.subscriptions[index].mdReqID, changes, numbers: numbers, at: now,
                    to: &body)
                send(marketDataHost, marketDataSession, .marketDataIncrement)
            }
            for place in feed.states.indices
            where floor.engine.changedStates.contains(feed.states[place].request.symbol) {
                publishState(place)
            }
        }
        floor.engine.changedSymbols.removeAll(keepingCapacity: true)
        floor.engine.changedStates.removeAll(keepingCapacity: true)
        floor.engine.prints.removeAll(keepingCapacity: true)
    }
}
