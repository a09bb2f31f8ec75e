import FIXCodec
import FIXGateway
import OMSCore
import OMSTypes

/// P16: how fast one venue may be sent orders, replaces and cancels.
///
/// What comes faster waits, first come, first sent. Cancels go ahead of it, out of a budget of
/// their own before that of the others, and are never refused: each route has one at most, so
/// their queue is bounded by the open routes. New orders and replaces wait no longer than
/// `maxDelay`, and no more of them than `queueMax`. No clock: the time is an argument.
final class VenuePort {
    struct Settings: Equatable, Sendable {
        /// Orders, replaces and cancels.
        var common: FIXThrottle.Settings
        /// Cancels besides.
        var cancels: FIXThrottle.Settings
        /// Nanoseconds.
        var maxDelay: Int64
        var queueMax: Int
    }

    /// A message to a venue that was decided and may have to wait.
    struct Message: Equatable {
        enum Kind {
            case newOrder
            /// QuoteResponse (AJ): an order in another form.
            case quoteResponse
            case replace
            case cancel
        }
        var kind: Kind
        var order: OrderID
        /// Our ClOrdID (11) of the message.
        var clOrdID: ClOrdID
        /// As `FIXBodyWriter` made it, before the venue's own form.
        var body: [UInt8] = []
        var since: Timestamp

        var type: FIXMsgType {
            switch kind {
            case .newOrder: return .newOrderSingle
            case .quoteResponse: return "AJ"
            case .replace: return .orderCancelReplaceRequest
            case .cancel: return .orderCancelRequest
            }
        }
    }

    enum Verdict {
        case send
        case wait
        case refuse
    }

    enum Release: Equatable {
        case send(Message)
        case refuse(Message)
    }

    let settings: Settings
    private var common: FIXThrottle
    private var reserved: FIXThrottle
    private(set) var cancels: [Message] = []
    private(set) var others: [Message] = []
    /// A release is planned.
    var isScheduled = false

    init(_ settings: Settings) {
        self.settings = settings
        common = FIXThrottle(settings.common)
        reserved = FIXThrottle(settings.cancels)
    }

    /// What becomes of a message now. `send` counts it; `wait` is followed by `add`.
    func offer(_ kind: Message.Kind, at now: Timestamp) -> Verdict {
        if kind == .cancel {
            guard cancels.isEmpty else { return .wait }
            return takeForCancel(at: now) ? .send : .wait
        }
        if cancels.isEmpty, others.isEmpty, common.take(at: now) == 0 { return .send }
        return others.count < settings.queueMax ? .wait : .refuse
    }

    private func takeForCancel(at now: Timestamp) -> Bool {
        reserved.take(at: now) == 0 || common.take(at: now) == 0
    }

    func add(_ message: Message) {
        if message.kind == .cancel { cancels.append(message) } else { others.append(message) }
    }

    /// Takes a new order out that has not left; `false` = there is none.
    func withdraw(_ order: OrderID) -> Bool {
        guard let place = others.firstIndex(where: { $0.order == order && $0.kind != .replace })
        else { return false }
        others.remove(at: place)
        return true
    }

    /// The next message that may leave, or that waited too long; `nil` = none now.
    func next(at now: Timestamp) -> Release? {
        if let cancel = cancels.first, takeForCancel(at: now) {
            cancels.removeFirst()
            return .send(cancel)
        }
        guard let message = others.first else { return nil }
        if now.since(message.since) > settings.maxDelay {
            others.removeFirst()
            return .refuse(message)
        }
        guard cancels.isEmpty, common.take(at: now) == 0 else { return nil }
        others.removeFirst()
        return .send(message)
    }

    /// When `next` must be asked again; `nil` = nothing waits.
    func due(at now: Timestamp) -> Timestamp? {
        guard !cancels.isEmpty || !others.isEmpty else { return nil }
        var (common, reserved) = (common, reserved)
        var wait = common.take(at: now)
        if !cancels.isEmpty { wait = min(wait, reserved.take(at: now)) }
        if let oldest = others.first {
            wait = min(wait, settings.maxDelay + 1 - now.since(oldest.since))
        }
        return now.adding(nanoseconds: max(0, wait))
    }
}
