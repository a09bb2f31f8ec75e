import FIXCodec
import NIOCore

/// What the crash test's client and venues send through, on their event loop.
protocol CrashLinks: AnyObject, Sendable {
    /// Sends, now or when the link is up again: link 0 is the client's, the others are the venues'.
    func send(_ link: Int, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter)
}

/// The FIX engine that they speak through: ours, or another.
///
/// Everything but `openVenue`, `dial` and `stop` happens on the market's event loop.
protocol CrashEngine: CrashLinks {
    /// An application message, next in sequence, with the link that it came on: 0 is the client's,
    /// the others are the venues'.
    var onMessage: ((Int, borrowing FIXMessageIndex) -> Void)? { get set }
    /// Something that a session complains about.
    var onNote: ((String) -> Void)? { get set }

    /// Waits for the server on a port of its own choice, and returns it.
    func openVenue(_ compID: String, link: Int) async throws -> Int
    /// The client's link, dialled until it is stopped.
    func dial(_ compID: String, port: Int) async throws
    /// All links are logged on.
    var isUp: Bool { get }
    func stop() async throws
}
