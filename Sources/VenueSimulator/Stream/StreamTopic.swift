import OMSTypes
import StreamVenueGateway

/// A channel of a symbol that a counterparty has subscribed to, and what it was told.
struct StreamTopic {
    let channel: StreamChannel
    let symbol: Symbol
    /// What stands in messages for the symbol.
    let theirSymbol: String
    private var sequence: Int64 = 0
    private var told: [BookSide: [BookLevel]] = [:]

    init(channel: StreamChannel, symbol: Symbol, theirSymbol: String) {
        self.channel = channel
        self.symbol = symbol
        self.theirSymbol = theirSymbol
    }

    /// A message with what marks it.
    private func begun() -> JSONValue {
        var root = JSONValue.object([])
        for part in channel.receive.parts where part.value != "*" {
            part.path.set(.text(part.value), in: &root)
        }
        if channel.each == nil { channel.path(of: 55)?.set(.text(theirSymbol), in: &root) }
        return root
    }

    /// All of a book.
    mutating func snapshot(_ depth: (BookSide) -> [BookLevel]) -> JSONValue {
        sequence += 1
        for side in [BookSide.bid, .ask] { told[side] = depth(side) }
        var root = begun()
        for part in channel.snapshot?.parts ?? [] {
            part.path.set(.text(part.value), in: &root)
        }
        number(&root)
        fill(&root, told)
        return root
    }

    /// What has changed of it; `nil` for nothing.
    mutating func change(_ depth: (BookSide) -> [BookLevel]) -> JSONValue? {
        var changes: [BookSide: [BookLevel]] = [:]
        for side in [BookSide.bid, .ask] {
            let (before, now) = (told[side] ?? [], depth(side))
            var list = now.filter { !before.contains($0) }
            for gone in before where !now.contains(where: { $0.price == gone.price }) {
                list.append(BookLevel(price: gone.price, quantity: .zero))
            }
            changes[side] = list
            told[side] = now
        }
        guard changes.values.contains(where: { !$0.isEmpty }) else { return nil }
        guard channel.snapshot != nil else { return snapshot(depth) }
        sequence += 1
        var root = begun()
        for part in channel.snapshot?.parts ?? [] {
            part.path.set(.text("update"), in: &root)
        }
        number(&root)
        channel.previous?.set(.number(String(sequence - 1)), in: &root)
        fill(&root, changes)
        return root
    }

    private func number(_ root: inout JSONValue) {
        channel.sequence?.set(.number(String(sequence)), in: &root)
    }

    private func fill(_ root: inout JSONValue, _ sides: [BookSide: [BookLevel]]) {
        guard let levels = channel.levels else { return }
        for (side, path) in [(BookSide.bid, levels.bids), (.ask, levels.asks)] {
            let list = (sides[side] ?? []).map { level in
                var element = JSONValue.null
                levels.price.set(.text(DecimalText.string(level.price.units)), in: &element)
                levels.size.set(.text(DecimalText.string(level.quantity.units)), in: &element)
                return element
            }
            path.set(.array(list), in: &root)
        }
    }

    /// The best of both sides, where the channel tells no more.
    func top(_ top: BookTop) -> JSONValue {
        message([
            (132, top.bid?.price.units), (134, top.bid?.quantity.units),
            (133, top.ask?.price.units), (135, top.ask?.quantity.units),
        ])
    }

    /// A trade.
    func trade(_ print: VenuePrint) -> JSONValue {
        message([(31, print.price.units), (32, print.quantity.units)])
    }

    private func message(_ values: [(tag: Int, units: Int64?)]) -> JSONValue {
        var root = begun()
        var element = channel.each == nil ? root : .object([])
        channel.path(of: 55)?.set(.text(theirSymbol), in: &element)
        for value in values {
            channel.path(of: value.tag)?
                .set(.text(DecimalText.string(value.units ?? 0)), in: &element)
        }
        guard let each = channel.each else { return element }
        each.set(.array([element]), in: &root)
        return root
    }
}
