import OMSTypes

/// TZTimeOnly and TZTimestamp: a time of a place, with its distance from UTC.
public enum FIXZonedTime {
    /// `HH:MM[:SS[.fraction]]` and `Z`, `+hh[:mm]` or `-hh[:mm]`: nanoseconds since midnight at the
    /// place, and minutes east of UTC. `nil`: the text is none.
    public static func timeOfDay(
        _ bytes: UnsafeRawBufferPointer
    ) -> (nanoseconds: Int64, offsetMinutes: Int)? {
        guard
            let zone = bytes.firstIndex(where: { $0 == 0x5A || $0 == 0x2B || $0 == 0x2D }),
            let offset = offset(UnsafeRawBufferPointer(rebasing: bytes[zone...]))
        else { return nil }
        let clock = UnsafeRawBufferPointer(rebasing: bytes[..<zone])
        if clock.count == 5 {
            guard clock[2] == 0x3A, let hour = pair(clock, 0), let minute = pair(clock, 3),
                hour < 24, minute < 60
            else { return nil }
            let minutes = Int64(hour * 60 + minute)
            return (minutes * 60 * Timestamp.nanosecondsPerSecond, offset)
        }
        return FIXValueText.timeOfDay(clock).map { ($0, offset) }
    }

    /// `YYYYMMDD-` and a TZTimeOnly, as the instant that it is; years outside 1970…2261 are
    /// refused.
    public static func timestamp(_ bytes: UnsafeRawBufferPointer) -> Timestamp? {
        guard bytes.count > 9, bytes[8] == 0x2D,
            let date = FIXValueText.date(UnsafeRawBufferPointer(rebasing: bytes[..<8])),
            let time = timeOfDay(UnsafeRawBufferPointer(rebasing: bytes[9...])),
            date.daysSinceEpoch > 0, date.daysSinceEpoch < 106_650
        else { return nil }
        let east = Int64(time.offsetMinutes) * 60 * Timestamp.nanosecondsPerSecond
        return date.startUTC.adding(nanoseconds: time.nanoseconds - east)
    }

    /// `Z`, `+hh`, `+hh:mm` or the same with a minus; at most fourteen hours.
    private static func offset(_ bytes: UnsafeRawBufferPointer) -> Int? {
        if bytes[0] == 0x5A { return bytes.count == 1 ? 0 : nil }
        guard bytes.count == 3 || bytes.count == 6, let hour = pair(bytes, 1) else { return nil }
        var minutes = hour * 60
        if bytes.count == 6 {
            guard bytes[3] == 0x3A, let rest = pair(bytes, 4), rest < 60 else { return nil }
            minutes += rest
        }
        guard minutes <= 14 * 60 else { return nil }
        return bytes[0] == 0x2D ? -minutes : minutes
    }

    private static func pair(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int? {
        let tens = bytes[at] &- 0x30
        let ones = bytes[at + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}
