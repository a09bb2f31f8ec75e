import OMSReadModel
import OMSTypes

extension FIXSessionStatus {
    func write(into json: inout JSONWriter) {
        json.object { members(into: &$0) }
    }

    func members(into json: inout JSONWriter) {
        json.member("name", name)
        json.member("role", role)
        json.member("state", state)
        json.member("version", version)
        json.member("senderCompID", senderCompID)
        json.member("targetCompID", targetCompID)
        json.member("isInitiator", isInitiator)
        json.member("isUp", isUp)
        json.member("isConnected", isConnected)
        json.member("isDisabled", isDisabled)
        json.member("peerAddress", peerAddress)
        json.member("loggedOnSince", time: loggedOnSince.nanoseconds)
        json.member("nextInbound", id: nextInbound)
        json.member("nextOutbound", id: nextOutbound)
        json.member("lastReceived", time: lastReceived.nanoseconds)
        json.member("lastSent", time: lastSent.nanoseconds)
        json.member("messagesReceived", messagesReceived)
        json.member("messagesSent", messagesSent)
        json.member("messagesResent", messagesResent)
        json.member("queueBytes", queueBytes)
        json.member("missingInbound", optional: missingInbound.map(Self.words))
        json.member("resendingOutbound", optional: resendingOutbound.map(Self.words))
        json.member("lastDisconnect", lastDisconnect)
        json.member("lastDisconnected", time: lastDisconnected.nanoseconds)
        json.member("changedBy", changedBy)
        json.member("reason", reason)
        json.member("changed", time: changed.nanoseconds)
    }

    private static func words(_ range: ClosedRange<UInt64>) -> String {
        "\(range.lowerBound)-\(range.upperBound)"
    }
}
