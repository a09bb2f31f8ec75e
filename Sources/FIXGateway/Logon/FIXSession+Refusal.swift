import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

// Logons that are refused before the session takes the connection.
extension FIXSession {
    /// Answers with a Logout that says why, and closes.
    ///
    /// The Logout uses up a number, which is durable before it leaves: a counterparty that counts
    /// it and one that does not can both go on. What it sent is not counted.
    func refuse(_ connection: any Channel, _ text: String, _ now: Timestamp) {
        guard channel == nil else { return connection.close(promise: nil) }
        rollPeriod(now)
        var out = ByteWriter(capacity: 512)
        adminBody.clear()
        FIXAdminMessage.logout(text: FIXText(text)).write(to: &adminBody, settings.version)
        writer.append(
            .logout, sequence: machine.applicationSent(now: now), sendingTime: now,
            body: adminBody.bytes, to: &out)
        refusals.append((connection, ByteBuffer(bytes: out.bytes)))
        requestCommit()
    }

    func sendRefusals() {
        for (connection, message) in refusals {
            connection.writeAndFlush(message).whenComplete { _ in
                // A moment, so that the text is not destroyed by bytes that nobody reads.
                connection.eventLoop.scheduleTask(in: .milliseconds(200)) {
                    connection.close(promise: nil)
                }
            }
        }
        refusals.removeAll()
    }
}
