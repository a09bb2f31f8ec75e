import FIXCodec

/// Kind and status of a report in the form of 4.4, and as a version has them on the wire.
struct WireForm {
    var execType: String
    var ordStatus: String
    var wire: (transType: String, execType: String, ordStatus: String)

    /// To the wire, by hand: the product's own translation is what is tested.
    init(_ execType: String, _ ordStatus: String, _ version: FIXVersion, isFull: Bool) {
        self.execType = execType
        self.ordStatus = ordStatus
        wire = ("", execType, ordStatus)
        guard version < .fix43 else { return }
        wire.transType = ["I": "3", "H": "1", "G": "2"][execType] ?? "0"
        if "FGH".contains(execType) { wire.execType = isFull && execType != "H" ? "2" : "1" }
        if execType == "I" { wire.execType = ordStatus }
        if execType == "5", ordStatus == "0" { wire.ordStatus = "5" }
    }

    /// From the wire; `nil` where a field of the version is missing or one of another is there.
    init?(_ message: WireMessage, _ version: FIXVersion) {
        guard let execType = message[150], let ordStatus = message[39],
            (message[20] != nil) == (version < .fix43)
        else { return nil }
        wire = (message[20] ?? "", execType, ordStatus)
        self.execType = execType == "1" || execType == "2" ? "F" : execType
        if let kind = ["1": "H", "2": "G", "3": "I"][wire.transType] { self.execType = kind }
        self.ordStatus = ordStatus == "5" ? "0" : ordStatus
    }
}
