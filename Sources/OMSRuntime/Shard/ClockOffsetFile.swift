import Glibc
import OMSTypes

/// How far the machine's clock is off, as whoever keeps it (chrony, ptp4l …) has it written: one
/// decimal in seconds, with a sign or without.
struct ClockOffsetFile: Sendable {
    /// Nobody knows it: no file, an old one, or no number in it.
    static let unknown = Int64.max

    let path: String
    /// Nanoseconds since it was written.
    let maxAge: Int64

    /// |offset| in nanoseconds, rounded up, or `unknown`.
    func read() -> Int64 {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return Self.unknown }
        defer { close(file) }
        var state = stat()
        guard fstat(file, &state) == 0 else { return Self.unknown }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count > 0 else { return Self.unknown }
        var now = timespec()
        // Its age by the same clock that dates files: an offset cancels out.
        clock_gettime(CLOCK_REALTIME, &now)
        let age =
            (Int64(now.tv_sec) - Int64(state.st_mtim.tv_sec)) * Timestamp.nanosecondsPerSecond
            + Int64(now.tv_nsec) - Int64(state.st_mtim.tv_nsec)
        guard age <= maxAge else { return Self.unknown }
        return Self.offset(String(decoding: bytes[..<count], as: UTF8.self))
    }

    /// |offset| in nanoseconds that a text of seconds says, or `unknown`.
    static func offset(_ text: String) -> Int64 {
        let word = text.split(whereSeparator: \.isWhitespace).first ?? ""
        guard let seconds = Double(word), seconds.isFinite, seconds.magnitude < 1e9 else {
            return unknown
        }
        return Int64((seconds.magnitude * 1e9).rounded(.up))
    }
}
