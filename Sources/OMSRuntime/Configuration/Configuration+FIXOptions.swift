import FIXCodec
import FIXDictionary
import FIXGateway
import OMSTypes

extension Configuration {
    /// What a FIX session may set for itself, whoever dials. Whole seconds where FIX counts them.
    public struct FIXOptions: Equatable, Sendable {
        public var version = FIXVersion.fix44
        /// SubIDs (50, 57) and LocationIDs (142, 143): written, and required of the other side.
        public var sub = FIXSubIdentity()
        /// Both numbers start at 1 with every Logon.
        public var resetOnLogon = false
        /// Logons tell the number expected next (789), and what is missing is sent right away.
        public var nextExpectedMsgSeqNum = false
        /// Messages tell the last number processed (369).
        public var lastMsgSeqNumProcessed = false
        /// Application messages on FIXT 1.1 carry ApplVerID (1128).
        public var applVerID = false
        /// ApplVerID (1128) of what comes must be the fourth field.
        public var checkApplVerIDPosition = false
        /// Application versions taken beside `version`, on FIXT 1.1.
        public var otherVersions: [FIXVersion] = []
        /// How far SendingTime (52) may be off; `nil`: not checked.
        public var sendingTimeTolerance: Duration? = .seconds(120)
        /// How fine SendingTime (52) is written.
        public var precision = Precision.milliseconds
        public var times = Times()
        public var recovery = Recovery()
        /// Bytes that may wait for a slow counterparty before it is dropped.
        public var outboundQueue = 16 << 20
        public var throttle: FIXThrottle.Settings?
        public var schedule: FIXSchedule?
        /// `nil`: messages are not checked against the dictionary.
        public var validation: FIXValidationOptions? = .strict
        /// `nil`: the built-in rules of the version.
        public var rules: FIXRules?

        public init() {}

        public enum Precision: String, CaseIterable, Sendable {
            case seconds
            case milliseconds
            case microseconds
            case nanoseconds
        }

        /// What a session waits for, and how long.
        public struct Times: Equatable, Sendable {
            /// From the connection to the answer to our Logon.
            public var logonTimeout: Duration = .seconds(10)
            /// From our Logout to the counterparty's.
            public var logoutTimeout: Duration = .seconds(10)
            /// From a Logout that says what is wrong to its answer.
            public var farewellTimeout: Duration = .seconds(2)
            /// How long a resend may stand still.
            public var resendTimeout: Duration = .seconds(30)
            /// Percent of HeartBtInt (108) that silence may be longer before a TestRequest.
            public var testRequestGrace = 20
            /// How often times are looked at.
            public var timerInterval: Duration = .milliseconds(100)

            public init() {}
        }

        /// How gaps are filled, on either side.
        public struct Recovery: Equatable, Sendable {
            /// Messages resent in one go.
            public var resendChunk = 1_000
            /// Messages that one ResendRequest asks for; 0: all.
            public var resendRequestMax = 0
            /// How often the same ResendRequest is served in a row.
            public var resendRequestRepeats = 16
            /// Messages kept behind a gap, and their bytes.
            public var heldMessages = 1_024
            public var heldBytes = 4 << 20
            /// A Logout behind a gap is answered when the gap is filled.
            public var gapBeforeLogout = true

            public init() {}
        }
    }

    /// Rules of one session's own, read from a file.
    public struct FIXRules: Equatable, Sendable {
        /// The file, and the one of the session layer where that is another.
        public var path: String
        public var transportPath: String?
        public var dictionary: FIXDictionary

        /// By the files, which is what a configuration says.
        public static func == (left: Self, right: Self) -> Bool {
            left.path == right.path && left.transportPath == right.transportPath
        }
    }
}
