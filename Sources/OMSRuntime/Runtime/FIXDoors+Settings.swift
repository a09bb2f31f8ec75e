import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes

// What the configuration says of a session, in the session's own terms.
extension FIXDoors {
    /// - Parameter heartbeat: of an initiator what it proposes; of an acceptor what a Logon must
    ///   propose, where anything is agreed.
    static func settings(
        _ role: FIXSessionSettings.Role, us: String, them: String, heartbeat: Duration?,
        _ options: Configuration.FIXOptions
    ) -> FIXSessionSettings {
        var settings = FIXSessionSettings(
            role, senderCompID: ReferenceFromConfiguration.text(us),
            targetCompID: ReferenceFromConfiguration.text(them), version: options.version)
        settings.sub = options.sub
        if let heartbeat { settings.heartBtInt = seconds(heartbeat) }
        settings.requiresHeartBtInt = role == .acceptor && heartbeat != nil
        settings.resetOnLogon = options.resetOnLogon
        settings.sendingTimeTolerance = options.sendingTimeTolerance.map(seconds) ?? 0
        settings.usesNextExpectedMsgSeqNum = options.nextExpectedMsgSeqNum
        settings.sendsLastMsgSeqNumProcessed = options.lastMsgSeqNumProcessed
        settings.sendsApplVerID = options.applVerID
        settings.checksApplVerIDPosition = options.checkApplVerIDPosition
        settings.otherApplicationVersions = options.otherVersions
        settings.takesEmptyFields = options.validation?.fieldsHaveValues == false
        settings.precision = precision(options.precision)
        set(options.times, in: &settings)
        set(options.recovery, in: &settings)
        return settings
    }

    private static func set(
        _ times: Configuration.FIXOptions.Times, in settings: inout FIXSessionSettings
    ) {
        settings.logonTimeout = seconds(times.logonTimeout)
        settings.logoutTimeout = seconds(times.logoutTimeout)
        settings.farewellTimeout = seconds(times.farewellTimeout)
        settings.resendTimeout = seconds(times.resendTimeout)
        settings.testRequestGracePercent = times.testRequestGrace
    }

    private static func set(
        _ recovery: Configuration.FIXOptions.Recovery, in settings: inout FIXSessionSettings
    ) {
        settings.heldMax = recovery.heldMessages
        settings.resendRequestMax = UInt64(recovery.resendRequestMax)
        settings.resendRequestRepeatsMax = recovery.resendRequestRepeats
        settings.requestsGapBeforeLogout = recovery.gapBeforeLogout
    }

    private static func precision(
        _ precision: Configuration.FIXOptions.Precision
    ) -> FIXTimestampPrecision {
        switch precision {
        case .seconds: return .seconds
        case .milliseconds: return .milliseconds
        case .microseconds: return .microseconds
        case .nanoseconds: return .nanoseconds
        }
    }

    private static func seconds(_ duration: Duration) -> Int {
        Int(duration.nanoseconds / Timestamp.nanosecondsPerSecond)
    }

    static func limits(
        _ options: Configuration.FIXOptions, _ fix: Configuration.FIX, isValidated: Bool
    ) -> FIXSessionLimits {
        var limits = FIXSessionLimits()
        limits.outboundBytesMax = options.outboundQueue
        limits.heldBytesMax = options.recovery.heldBytes
        limits.messageBytesMax = fix.messageSizeMax
        limits.resendChunk = UInt64(options.recovery.resendChunk)
        limits.timerInterval = time(options.times.timerInterval)
        limits.throttle = options.throttle
        if isValidated, let validation = options.validation {
            limits.keepsVersionRules = true
            limits.dictionary = options.rules?.dictionary
            limits.validation = validation
        }
        return limits
    }
}
