import OMSRuntime
import OMSTypes

/// The system of the test: twelve venues, one instrument, one client, no limit that would bind.
enum TwelveVenueConfiguration {
    static func make() throws -> Configuration {
        try Configuration.load(text: text, file: "twelve-venues.yaml").get()
    }

    /// Venues that pay the taker, as their models did: Nasdaq BX, EDGA and BYX.
    private static let inverted = "BJY"

    private static var text: String {
        let venues = TwelveVenueRecord.letters.map { letter in
            let fees =
                inverted.contains(letter)
                ? #"takeFee: "-0.0004", postRebate: "-0.0012""#
                : #"takeFee: "0.0030", postRebate: "0.0020""#
            return "  - {name: V\(letter), mic: XXV\(letter), kind: lit, "
                + "connect: \"127.0.0.1:9101\", heartbeat: 86400s, \(fees)}"
        }
        return """
            name: twelve-venues
            durability: process
            readModel: off
            fix: {listen: "127.0.0.1:0", compID: OMS, heartbeat: 86400s}
            http: off
            sessions:
              - {compID: \(DeskClient.compID), kind: orders, client: HOUSE}
            venues:
            \(venues.joined(separator: "\n"))
            instruments:
              - {symbol: \(TwelveVenueRecord.symbol), isin: US4592001014, tick: "0.01", lot: 1}
            accounts:
              - {id: HOUSE1, client: HOUSE}
            limits:
              default: {collarPercent: off, noReferencePrice: pass, duplicateCount: 1000000}
            routing: {quoteMaxAge: 2s}

            """
    }
}
