import FIXCodec
import FIXGateway
import OMSTypes

/// What a shard does with the messages of a session that is no business of the order core.
///
/// Everything happens on the shard's event loop.
package protocol FIXApplication: AnyObject {
    /// A message in sequence, once; what is answered becomes durable before it leaves.
    func received(_ index: borrowing FIXMessageIndex, on session: FIXSession) -> FIXAnswer?
    /// A Logon was exchanged.
    func loggedOn(_ session: FIXSession)
}

/// An application's answer to a message.
package struct FIXAnswer {
    package var type: FIXMsgType
    /// The fields between header and trailer, each with its separator; valid until the next call.
    package var body: UnsafeRawBufferPointer

    package init(type: FIXMsgType, body: UnsafeRawBufferPointer) {
        self.type = type
        self.body = body
    }
}
