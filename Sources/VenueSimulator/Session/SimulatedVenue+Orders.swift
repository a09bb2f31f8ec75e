import FIXCodec
import FIXDialect
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes

extension SimulatedVenue {
    func receiveOrder(
        _ session: FIXSession, _ message: borrowing FIXMessageIndex, _ now: Timestamp
    ) {
        switch message.msgType {
        case .reject, .businessMessageReject: return noteRefusal(message)
        case .some, .none: break
        }
        let inbound = OrderEntryAdapter.read(message)
        switch inbound {
        case .newOrder, .cancel, .replace, .status, .massStatus, .quoteRequest:
            floor.take(inbound, at: now)
            advance()
        case .marketData, .tradingStatus, .unsupported: refuse(session, message, missing: nil)
        case .incomplete(let tag): refuse(session, message, missing: tag)
        case .defect(let defect): reject(session, message, defect)
        }
    }

    /// Cuts the connection; the answer to what was taken waits until it is down, so that it
    /// reaches the counterparty by resend.
    private func cut() {
        guard orderSession.isLoggedOn else { return }
        isCut = true
        orderSession.dropConnection()
    }

    func orderSessionChanged(_ state: FIXSessionState) {
        guard state != .up else { return }
        isCut = false
        sendDue()
    }

    /// Lets happen what is due, sends what is said of it, and looks again when something is due next.
    func advance() {
        floor.advance(to: clock())
        floor.collect(at: clock())
        if floor.isCutDue {
            floor.isCutDue = false
            cut()
        }
        sendDue()
        publishLater()
    }

    private func sendDue() {
        let now = clock()
        if !isCut {
            let publisher = ReportPublisher(
                mic: description.mic, dialect: FIXDialect(description.version))
            while let entry = floor.nextReport(at: now) {
                body.clear()
                publisher.write(entry.report, at: now, isRepeated: entry.isRepeated, to: &body)
                let type = publisher.msgType(of: entry.report)
                if entry.isLost {
                    lose(orderHost, orderSession, type)
                } else {
                    send(orderHost, orderSession, type)
                }
            }
        }
        // Until the connection is down nothing leaves, and nothing is looked for.
        guard !isCut, let due = floor.timeNext else { return }
        if let wakeUpTime, wakeUpTime <= due, wakeUp != nil { return }
        wakeUp?.cancel()
        wakeUpTime = due
        wakeUp = eventLoop.scheduleTask(in: .nanoseconds(max(0, due.since(now)))) { [weak self] in
            self?.wakeUp = nil
            self?.advance()
        }
    }

    private func noteRefusal(_ message: borrowing FIXMessageIndex) {
        let text = message.string(FIXTag.text) ?? "no text"
        note("\(description.name): the counterparty refused a message: \(text)")
    }

    /// BusinessMessageReject (35=j).
    func refuse(
        _ session: FIXSession, _ message: borrowing FIXMessageIndex, missing tag: Int?
    ) {
        guard let sequence = message.msgSeqNum, let type = message.msgType else { return }
        body.clear()
        ReportPublisher.writeBusinessReject(
            refSeqNum: sequence, refMsgType: type, missing: tag, to: &body)
        let host = session === orderSession ? orderHost : marketDataHost
        send(host, session, .businessMessageReject)
    }

    /// Session-level Reject (35=3).
    func reject(
        _ session: FIXSession, _ message: borrowing FIXMessageIndex, _ defect: FIXDefect
    ) {
        guard let sequence = message.msgSeqNum else { return }
        session.reject(
            FIXReject(
                refSeqNum: sequence, refTagID: defect.tag,
                refMsgType: message.msgType.map { FIXText($0.description) },
                reason: defect.reason))
    }
}
