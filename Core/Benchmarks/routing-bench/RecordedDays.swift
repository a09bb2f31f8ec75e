import Glibc
import OMSBacktest
import OMSMarket
import OMSModels
import OMSTypes

/// The recorded days, where they lie beside the repository; unpacked by `gzip`.
enum RecordedDays {
    /// The bytes of a file beside the repository; `nil` when it is not there.
    static func bytes(_ name: String) -> [UInt8]? {
        for place in ["", "../"] {
            let path = place + "../shared/data/" + name
            guard access(path, R_OK) == 0, let pipe = popen("gzip -dc " + path, "r") else {
                continue
            }
            defer { pclose(pipe) }
            return read(pipe)
        }
        return nil
    }

    /// The bytes of a file of the repository.
    static func own(_ name: String) -> [UInt8]? {
        for place in ["", "../"] {
            guard let file = fopen(place + name, "r") else { continue }
            defer { fclose(file) }
            return read(file)
        }
        return nil
    }

    private static func read(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return result }
            result += chunk[..<count]
        }
    }

    static func merged(_ quotes: RecordedTicks, _ trades: RecordedTicks) -> [MarketUpdate] {
        var replay = MarketReplay([quotes.rows, trades.rows])
        var result: [MarketUpdate] = []
        while let update = replay.next() { result.append(update) }
        return result
    }

    /// A stock at twelve exchanges and off them, 2 January 2018.
    static func twelveVenues() -> [MarketUpdate]? {
        let reader = VenueQuotesRecording(InstrumentID(1))
        let name = "us-equity-quotes-12-venues/"
        guard let quotes = bytes(name + "quotes-2018-01-02.csv.gz"),
            let trades = bytes(name + "trades-2018-01-02.csv.gz")
        else { return nil }
        return merged(
            quotes.withUnsafeBytes { reader.quotes($0) },
            trades.withUnsafeBytes { reader.trades($0) })
    }

    /// The national best of a stock in October 2013, as markets of the exchanges that set it.
    static func nationalTape(_ name: String, _ day: String) -> [MarketUpdate]? {
        // New York is four hours behind UTC in October.
        let midnight = CalendarDate(day)!.startUTC.adding(nanoseconds: 14_400_000_000_000)
        let reader = NationalTapeRecording(InstrumentID(1), midnight: midnight)
        let path = "us-equity-nbbo-2013/\(name)-\(day)-"
        guard let quotes = bytes(path + "quotes.csv.gz"),
            let trades = bytes(path + "trades.csv.gz")
        else { return nil }
        var told = quotes.withUnsafeBytes { reader.quotes($0) }
        told.rows = NationalTapeMarket.venues(told.rows)
        return merged(told, trades.withUnsafeBytes { reader.trades($0) })
    }

    /// Bitcoin on three markets, 8 August 2024.
    static func threeMarkets() -> [MarketUpdate]? {
        let reader = ThreeMarketsRecording(InstrumentID(1))
        let name = "crypto-three-markets/btc-2024-08-08-"
        guard let quotes = bytes(name + "quotes.csv.gz"), let trades = bytes(name + "trades.csv.gz")
        else { return nil }
        return merged(
            quotes.withUnsafeBytes { reader.quotes($0) },
            trades.withUnsafeBytes { reader.trades($0) })
    }

    /// How a stock's volume spreads over its session in bins of five minutes, by the other days.
    static func curve(_ name: String, without day: String) -> OMSModels.VolumeCurve? {
        guard let bytes = bytes("intraday-volume/us-\(name)-minute-trades.csv.gz") else {
            return nil
        }
        let bars = bytes.withUnsafeBytes { VolumeRecording.minuteBars($0) }
        var days: [CalendarDate: [Int64]] = [:]
        for bar in bars.rows
        where bar.day != CalendarDate(day) && bar.minute >= 570 && bar.minute < 960 {
            days[bar.day, default: Array(repeating: 0, count: 78)][(bar.minute - 570) / 5] +=
                bar.volume.units / DecimalText.scale
        }
        let known = days.sorted { $0.key < $1.key }.map(\.value)
        return OMSModels.VolumeCurve.historical(width: 300_000_000_000, days: known)
    }
}
