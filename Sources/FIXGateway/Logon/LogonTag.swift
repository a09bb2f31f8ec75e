/// Tags that only the gateway looks at.
enum LogonTag {
    static let rawDataLength = 95
    static let rawData = 96
    static let newPassword = 925
    /// DefaultApplVerID: the version of a FIXT session's messages.
    static let defaultApplVerID = 1137
}
