import Glibc
import OMSMarket
import OMSTypes

/// The recorded days, where they lie beside the repository; unpacked by `gzip`.
enum RecordedDay {
    private static let folder = "../shared/data/"

    /// The bytes of a packed file; none when it is not there.
    private static func bytes(_ name: String) -> [UInt8] {
        for place in ["", "../"] where access(place + folder + name, R_OK) == 0 {
            guard let pipe = popen("gzip -dc " + place + folder + name, "r") else { continue }
            defer { pclose(pipe) }
            var result: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = fread(&chunk, 1, chunk.count, pipe)
                if count == 0 { return result }
                result += chunk[..<count]
            }
        }
        return []
    }

    private static func merged(_ quotes: RecordedTicks, _ trades: RecordedTicks) -> [MarketUpdate] {
        var replay = MarketReplay([quotes.rows, trades.rows])
        var result: [MarketUpdate] = []
        while let update = replay.next() { result.append(update) }
        return result
    }

    /// A stock at twelve exchanges and off them, 2 January 2018.
    static func twelveVenues() -> [MarketUpdate] {
        let reader = VenueQuotesRecording(InstrumentID(1))
        let name = "us-equity-quotes-12-venues/"
        return merged(
            bytes(name + "quotes-2018-01-02.csv.gz").withUnsafeBytes { reader.quotes($0) },
            bytes(name + "trades-2018-01-02.csv.gz").withUnsafeBytes { reader.trades($0) })
    }

    /// Bitcoin on three markets, 8 August 2024.
    static func threeMarkets() -> [MarketUpdate] {
        let reader = ThreeMarketsRecording(InstrumentID(1))
        let name = "crypto-three-markets/btc-2024-08-08-"
        return merged(
            bytes(name + "quotes.csv.gz").withUnsafeBytes { reader.quotes($0) },
            bytes(name + "trades.csv.gz").withUnsafeBytes { reader.trades($0) })
    }

    /// The national best of AIG, 7 October 2013.
    static func nationalTape() -> [MarketUpdate] {
        let midnight = CalendarDate("20131007")!.startUTC.adding(nanoseconds: 14_400_000_000_000)
        let reader = NationalTapeRecording(
            InstrumentID(1), midnight: midnight, venue: VenueID(1))
        let name = "us-equity-nbbo-2013/aig-20131007-"
        return merged(
            bytes(name + "quotes.csv.gz").withUnsafeBytes { reader.quotes($0) },
            bytes(name + "trades.csv.gz").withUnsafeBytes { reader.trades($0) })
    }
}
