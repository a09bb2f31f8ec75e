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
        var delay: Int64 = 0
        switch OrderEntryAdapter.read(message) {
        case .newOrder(let order):
            let fate = faults.nextOrder()
            engine.submit(order, at: now, isRefused: fate.isRejected)
            delay = fate.delay
            if fate.isCut { cut() }
        case .cancel(let request): engine.cancel(request)
        case .replace(let request): engine.replace(request, at: now)
        case .status(let request): engine.reportStatus(request)
        case .massStatus(let request): engine.reportMassStatus(request)
        case .marketData, .unsupported: refuse(session, message, missing: nil)
        case .incomplete(let tag): refuse(session, message, missing: tag)
        case .defect(let defect): reject(session, message, defect)
        }
        sendReports(delay: delay)
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

    /// Queues what the engine said, and lets go what is due.
    func sendReports(delay: Int64 = 0) {
        if !engine.reports.isEmpty {
            let due = clock().adding(nanoseconds: description.latency &+ delay)
            for report in engine.reports {
                let fate = faults.nextReport()
                let reportDue = due.adding(nanoseconds: fate.delay)
                outbox.append(report, due: reportDue)
                if fate.isDoubled { outbox.append(report, due: reportDue, isRepeated: true) }
            }
            engine.reports.removeAll(keepingCapacity: true)
            sendDue()
        }
        publishLater()
    }

    private func sendDue() {
        guard !isCut else { return }
        let now = clock()
        let publisher = ReportPublisher(
            mic: description.mic, dialect: FIXDialect(description.version))
        while let entry = outbox.next(at: now) {
            body.clear()
            publisher.write(entry.report, at: now, isRepeated: entry.isRepeated, to: &body)
            send(orderHost, orderSession, publisher.msgType(of: entry.report))
        }
        guard let due = outbox.dueNext, wakeUp == nil else { return }
        wakeUp = eventLoop.scheduleTask(in: .nanoseconds(max(0, due.since(now)))) { [weak self] in
            self?.wakeUp = nil
            self?.sendDue()
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
