import OMSTypes

@testable import VenueSimulator

/// Decimal text in tests.
func px(_ text: String) -> Price { Price(units: units(text)) }
func qty(_ text: String) -> Quantity { Quantity(units: units(text)) }

func units(_ text: String) -> Int64 {
    switch DecimalText.parse(text) {
    case .success(let value): return value
    case .failure(let failure): preconditionFailure("\(text): \(failure)")
    }
}

func text(_ quantity: Quantity) -> String { DecimalText.string(quantity.units) }
func text(_ price: Price) -> String { DecimalText.string(price.units) }

/// Reads `100@10.01`.
func level(_ text: String) -> BookLevel {
    let parts = text.split(separator: "@").map(String.init)
    return BookLevel(price: px(parts[1]), quantity: qty(parts[0]))
}

func text(_ fill: BookFill) -> String {
    let taker = fill.taker.map { String($0.raw) } ?? "q"
    let maker = fill.maker.map { String($0.raw) } ?? "q"
    return "\(taker)x\(maker) \(text(fill.quantity))@\(text(fill.price))"
}

func text(_ disposition: BookDisposition) -> String {
    switch disposition {
    case .filled: return "filled"
    case .resting(let left): return "rests \(text(left))"
    case .canceled(let left): return "cancelled \(text(left))"
    case .killed: return "killed"
    }
}

/// Runs a lit book from lines a trader can read and answers one line for each:
///
/// - `B1 100@10.00 IOC` or `S2 50@mkt`: order 1 buys, order 2 sells at market
/// - `r1 50@10.00`, `x1`: replace and cancel
/// - `bid 300@10.00 200@9.99`, `ask`: the recorded quote of one side
struct BookScript {
    var book = LimitOrderBook()

    mutating func run(_ line: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        var fills: [BookFill] = []
        var outcome: String
        switch words[0].first {
        case "b", "a":
            book.setBackground(
                words[0] == "bid" ? .bid : .ask, words.dropFirst().map { level($0) },
                fills: &fills)
            outcome = "shown"
        case "x": outcome = book.cancel(id(words[0])).map { "out \(text($0))" } ?? "unknown"
        case "r":
            let new = level(words[1])
            switch book.replace(
                id(words[0]), leaves: new.quantity, limit: new.price, fills: &fills)
            {
            case .unknown: outcome = "unknown"
            case .kept: outcome = "kept"
            case .moved(let disposition): outcome = text(disposition)
            }
        default: outcome = text(book.submit(order(words), fills: &fills))
        }
        return (fills.map { text($0) } + [outcome]).joined(separator: ", ")
    }

    var depth: String {
        let bids = book.depth(.bid).map { "\(text($0.quantity))@\(text($0.price))" }
        let asks = book.depth(.ask).map { "\(text($0.quantity))@\(text($0.price))" }
        return bids.joined(separator: " ") + " | " + asks.joined(separator: " ")
    }

    private func id(_ word: String) -> BookOrderID { BookOrderID(UInt64(word.dropFirst()) ?? 0) }

    private func order(_ words: [String]) -> BookOrder {
        let parts = words[1].split(separator: "@").map(String.init)
        let timeInForce: TimeInForce
        switch words.count > 2 ? words[2] : "" {
        case "IOC": timeInForce = .immediateOrCancel
        case "FOK": timeInForce = .fillOrKill
        default: timeInForce = .day
        }
        return BookOrder(
            id: id(words[0]), side: words[0].hasPrefix("B") ? .buy : .sell,
            limit: parts[1] == "mkt" ? nil : px(parts[1]), quantity: qty(parts[0]),
            timeInForce: timeInForce)
    }
}
