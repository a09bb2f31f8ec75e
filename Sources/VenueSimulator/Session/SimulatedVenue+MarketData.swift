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
        case .incomplete(let tag): refuse(session, message, missing: tag)
        case .defect(let defect): reject(session, message, defect)
        case .unsupported, .newOrder, .cancel, .replace, .status, .massStatus:
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
            let top = engine.top(of: symbol)
            tops[symbol] = top
            body.clear()
            publisher.writeSnapshot(request, symbol, top, at: now, to: &body)
            send(marketDataHost, marketDataSession, .marketDataSnapshot)
        }
        if request.kind == .subscribe { feed.subscribe(request, told: tops) }
    }

    /// Publishes once at the end of the tick, whatever happened in it.
    func publishLater() {
        guard !isPublishing, !engine.changedSymbols.isEmpty || !engine.prints.isEmpty else {
            return
        }
        isPublishing = true
        eventLoop.execute { [weak self] in
            self?.isPublishing = false
            self?.publish(isRefresh: false)
        }
    }

    func publish(isRefresh: Bool) {
        let publisher = MarketDataPublisher(mic: description.mic)
        let now = clock()
        if marketDataSession.isLoggedOn {
            for index in feed.subscriptions.indices {
                let changes = feed.changes(
                    at: index, changed: engine.changedSymbols, prints: engine.prints,
                    isRefresh: isRefresh, top: { engine.top(of: $0) })
                guard !changes.isEmpty else { continue }
                body.clear()
                publisher.writeIncrement(
                    feed.subscriptions[index].mdReqID, changes, at: now, to: &body)
                send(marketDataHost, marketDataSession, .marketDataIncrement)
            }
        }
        engine.changedSymbols.removeAll(keepingCapacity: true)
        engine.prints.removeAll(keepingCapacity: true)
    }
}
