import FIXCodec
import Foundation

/// One server with an account for each check, clients of three versions and one venue.
final class RiskInstallation {
    let installation: Installation
    let server: ProductProcess
    let venue: VenueLine
    /// FIX 4.2, 4.4 and 5.0SP2.
    let clients: [FIXLine]
    private var count = 0

    static let versions: [FIXVersion] = [.fix42, .fix44, .fix50SP2]

    private static let instruments = """
        instruments:
          - {symbol: HUNDRED, staticPrice: "100.00", previousClose: "90.00", dailyVolume: 2000000}
          - {symbol: TWENTY, staticPrice: "20.00"}
          - {symbol: HARD, staticPrice: "20.00", threshold: on}
          - {symbol: LOTS, staticPrice: "100.00", lot: 100}
          - {symbol: GONE, staticPrice: "100.00", delisted: on}
          - {symbol: BANNED, staticPrice: "100.00"}
          - {symbol: BANDED, staticPrice: "100.00", lowerBand: "97.00", upperBand: "103.00"}
          - {symbol: UNKNOWN}
          - {symbol: HALTED, staticPrice: "100.00"}
          - {symbol: ELSEWHERE, staticPrice: "100.00", settlement: ELSEWHERE}
        """

    /// A market that is closed for as long as a test may last.
    private static var markets: String {
        let hour = Calendar(identifier: .gregorian).dateComponents(
            in: TimeZone(identifier: "UTC")!, from: Date()
        ).hour!
        let (opens, closes) = hour < 12 ? ("20:00", "21:00") : ("02:00", "03:00")
        return """

            settlement: {US: {cycle: 1}, ELSEWHERE: {cycle: 1}}
            markets:
              - {name: ELSEWHERE, zone: Etc/UTC, opens: "\(opens)", closes: "\(closes)"}
            """
    }

    private static let accounts = """
          - {id: PLAIN}
          - {id: STOPPED}
          - {id: REDUCING}
          - {id: TYPES}
          - {id: PRODUCTS}
          - {id: STALE}
          - {id: BLIND}
          - {id: COLLAR}
          - {id: TICKS}
          - {id: BANDS}
          - {id: STOPS}
          - {id: SIZE}
          - {id: NOTIONAL}
          - {id: VOLUME}
          - {id: SHORT, positions: [{symbol: TWENTY, quantity: 300, averageCost: "20"}]}
          - {id: GROSS}
          - {id: NET}
          - {id: OVER, positions: [{symbol: HUNDRED, quantity: 1500, averageCost: "90"}]}
          - {id: CREDIT}
          - {id: CASH, cash: [{amount: "1000"}]}
          - {id: DAILY}
          - {id: EQUAL}
          - {id: RATE}
          - {id: OWN}
          - {id: LOSS}
          - {id: NOLOAN}
        """

    private static let limits = """
          accounts:
            STALE: {collarPercent: off, staleData: block}
            BLIND: {collarPercent: 5, noReferencePrice: block}
            COLLAR: {collarPercent: 5}
            TICKS: {collarTicks: 300}
            BANDS: {collarPercent: off, priceBands: block}
            STOPS: {collarPercent: off, stopSanity: on}
            SIZE: {collarPercent: off, maxQuantity: 100}
            NOTIONAL: {collarPercent: off, maxNotional: 104999}
            VOLUME: {collarPercent: off, volumeWarnPercent: 5, volumeBlockPercent: 20}
            SHORT: {shortSale: refuse}
            GROSS: {grossExposure: 10000}
            NET: {netExposure: 10000}
            OVER: {positionLimit: 1000}
            CREDIT: {creditLimit: 10000}
            CASH: {buyingPower: cash}
            DAILY: {dailyNotional: 10000}
            EQUAL: {duplicateWindow: 1h, duplicateCount: 2}
            RATE: {orderRate: 1, orderBurst: 1}
            OWN: {selfTrade: cancelNewest}
            LOSS: {dailyLoss: 100}
            NOLOAN: {borrowing: forbidden}
          rows:
            - {level: strategy, name: TWAP, strategyFills: 0, strategyWindow: 1h}
        restricted:
          - {symbol: BANNED, type: noTrade}
        """

    init() throws {
        var choice = Installation.Choice(venues: 1, instruments: Self.instruments, http: true)
        choice.sessions =
            "  - {compID: CLIENT42, version: FIX.4.2, accounts: any}\n"
            + "  - {compID: CLIENT50, version: FIX.5.0SP2, accounts: any}"
        choice.accounts = Self.accounts
        choice.more = Self.limits + Self.markets
        installation = try Installation(choice)
        let listener = try FIXListener(port: installation.venuePorts[0])
        server = try installation.serve()
        venue = try VenueLine(listener)
        let port = installation.fixPort
        clients = try zip(["CLIENT42", "CLIENT1", "CLIENT50"], Self.versions).map {
            let line = try FIXLine(dial: port, as: $0)
            line.version = $1
            try line.send("A", "98=0|108=30|" + $1.logonField)
            try line.expect("35=A")
            return line
        }
    }

    /// Runs a subcommand against the server as a risk officer.
    func run(_ words: String, token: String = "risk-token") throws -> Product.Answer {
        let all = words.split(separator: " ").map(String.init)
        let process = try ProductProcess(
            all + ["--http", "127.0.0.1:\(installation.httpPort)", "--token", token])
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    /// Sends a message under a new ClOrdID, which is returned.
    func send(
        _ client: FIXLine, _ account: String, _ fields: String, type: String = "D"
    ) throws -> String {
        count += 1
        try client.send(
            type,
            "11=R\(count)|1=\(account)|\(type == "F" ? "" : "21=1|")60=\(WireMessage.stamp())|"
                + fields)
        return "R\(count)"
    }
}
