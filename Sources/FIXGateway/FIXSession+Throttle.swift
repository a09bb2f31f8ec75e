import FIXCodec
import FIXSession
import OMSTypes

// How fast messages may come.
extension FIXSession {
    /// How long the next message must wait to be read, nanoseconds.
    func readingDelay(_ now: Timestamp) -> Int64 {
        guard throttle?.settings.action == .delay, pendingDisconnect == nil else { return 0 }
        return throttle?.take(at: now) ?? 0
    }

    /// Why a message in turn is one too many; `nil`: it is not.
    ///
    /// No limit of ours stops a cancel. It counts all the same.
    func excess(_ index: borrowing FIXMessageIndex, _ now: Timestamp) -> String? {
        guard let settings = throttle?.settings, settings.action != .delay,
            index.msgType != .reject
        else { return nil }
        let wait = throttle?.take(at: now) ?? 0
        guard wait > 0, !Self.isCancel(index.msgType) else { return nil }
        let text =
            "More than \(settings.perSecond) messages per second (burst \(settings.burst)); "
            + "try again in \((wait + 999_999) / 1_000_000) ms"
        if settings.action == .logout { takeLeaveLater(text) }
        return text
    }

    /// OrderCancelRequest (F), OrderMassCancelRequest (q), ListCancelRequest (K) and the kill switch,
    /// OrderMassActionRequest (CA).
    private static func isCancel(_ type: FIXMsgType?) -> Bool {
        type == "F" || type == "q" || type == "K" || type == "CA"
    }

    /// After the answer to the message at hand.
    private func takeLeaveLater(_ text: String) {
        guard let channel else { return }
        eventLoop.execute {
            guard self.channel === channel, self.isLoggedOn else { return }
            self.takeLeave(text, self.host.now())
        }
    }
}
