/// Which application messages went over the present connection.
///
/// What follows our Logon went when it was sent, unless it was withheld; anything else when it was
/// resent.
struct FIXExposure {
    private var withheldNumbers = RangeSet<UInt64>()
    private var resentNumbers = RangeSet<UInt64>()
    /// The numbers resent last, which rise by one: a long resend is one range.
    private var resentRun: Range<UInt64> = 0..<0

    /// It has a number, but was not written: nobody is logged on, or a resend goes first.
    mutating func withheld(_ sequence: UInt64) {
        withheldNumbers.insert(contentsOf: sequence..<(sequence + 1))
    }

    /// It was written again, with PossDupFlag (43).
    mutating func resent(_ sequence: UInt64) {
        if resentRun.upperBound == sequence {
            resentRun = resentRun.lowerBound..<(sequence + 1)
        } else {
            resentNumbers.insert(contentsOf: resentRun)
            resentRun = sequence..<(sequence + 1)
        }
    }

    /// - Parameter logon: number of our Logon on this connection.
    func includes(_ sequence: UInt64, logon: UInt64) -> Bool {
        resentRun.contains(sequence) || resentNumbers.contains(sequence)
            || sequence > logon && !withheldNumbers.contains(sequence)
    }
}
