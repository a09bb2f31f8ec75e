import FIXCodec
import NIOCore

/// The FIX engine that the crash test's client and venues speak through: ours, or another.
///
/// Everything but `openVenue`, `dial` and `stop` happens on the market's event loop.
protocol CrashEngine: AnyObject, Sendable {
    /// An application message, next in sequence, with the link that it came on: 0 is the client's,
    /// the others are the venues'.
    var onMessage: ((Int, borrowing FIXMessageIndex) -> Void)? { get set }
    /// Something that a session complains about.
    var onNote: ((String) -> Void)? { get set }

    /// Waits for the server on a port of its own choice, and returns it.
    func openVenue(_ compID: String, link: Int) async throws -> Int
    /// The client's link, dialled until it is stopped.
    func dial(_ compID: String, port: Int) async throws
    /// Sends, now or when the link is up again.
    func send(_ link: Int, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter)
    /// All links are logged on.
    var isUp: Bool { get }
    func stop() async throws
}
