import OMSTypes

/// Turns blocks back into ticks. Never trusts the bytes, whatever their checksum says.
public struct TickDecoder: ~Copyable {
    private var columns = TickColumns()
    private var shapes = TickColumn()
    private let ticks: UnsafeMutablePointer<MarketUpdate>
    private var count = 0
    private var context = TickContext()
    private var priceUnit: Int64 = 1
    private var sizeUnit: Int64 = 1

    public init() {
        ticks = .allocate(capacity: TickBlock.ticksMax)
        ticks.initialize(
            repeating: MarketUpdate(.clear, .none, .none, at: .none), count: TickBlock.ticksMax)
    }

    deinit { ticks.deallocate() }

    /// The ticks of the last block; valid until the next.
    public var elements: UnsafeBufferPointer<MarketUpdate> {
        UnsafeBufferPointer(start: ticks, count: count)
    }

    /// Reads a whole block, header included.
    mutating func decode(
        _ block: UnsafeRawBufferPointer, _ header: TickBlockHeader, _ series: TickSeries
    ) -> TickFinding? {
        count = 0
        guard block.count == header.length else { return .truncated }
        guard header.payloadChecksum == TickBlock.crc(block, TickBlock.headerBytes..<block.count)
        else { return .payloadChecksum }
        var bytes = ByteReader(
            UnsafeRawBufferPointer(rebasing: block[TickBlock.headerBytes...]))
        do throws(ByteReader.Failure) {
            return try decode(&bytes, header, series)
        } catch {
            return .columns
        }
    }

    private mutating func decode(
        _ bytes: inout ByteReader, _ header: TickBlockHeader, _ series: TickSeries
    ) throws(ByteReader.Failure) -> TickFinding? {
        priceUnit = Int64(bitPattern: try bytes.varint())
        sizeUnit = Int64(bitPattern: try bytes.varint())
        let known = Int(try bytes.byte()) + 1
        let table = try bytes.slice(known)
        try shapes.decode(header.count, from: &bytes)
        var counts = TickShape.Counts()
        for _ in 0..<header.count {
            let number = shapes.next()
            guard number < UInt64(known), counts.add(TickShape(raw: table[Int(number)])) else {
                return .columns
            }
        }
        guard counts.quotes == header.quotes, counts.prints == header.trades,
            counts.levels == header.levels, counts.statuses + counts.clears == header.others
        else { return .columns }
        let timeUnit = Int64(bitPattern: try bytes.varint())
        let form = try bytes.byte()
        guard timeUnit >= 1, timeUnit <= 1_000_000_000, form <= 1, priceUnit >= 1, sizeUnit >= 1
        else { return .columns }
        try columns.decode(header.count, counts, from: &bytes)
        guard bytes.isAtEnd else { return .columns }
        shapes.rewind()
        return assemble(header, series, table, timeUnit: timeUnit, areJumps: form == 1)
    }

    private mutating func assemble(
        _ header: TickBlockHeader, _ series: TickSeries, _ table: UnsafeRawBufferPointer,
        timeUnit: Int64, areJumps: Bool
    ) -> TickFinding? {
        context = TickContext()
        var time = header.firstTime.nanoseconds
        var sequence = header.firstSequence
        var distance: Int64 = 0
        for index in 0..<header.count {
            if index > 0 {
                let value = columns.times.next()
                distance =
                    areJumps
                    ? distance &+ TickColumn.unzigzag(value) : Int64(bitPattern: value)
                guard distance >= 0 else { return .columns }
                time = time &+ distance &* timeUnit
                sequence = sequence &+ UInt64(bitPattern: columns.sequences.nextSigned())
            }
            let shape = TickShape(raw: table[Int(shapes.next())])
            guard let kind = shape.kind else { return .columns }
            var update = MarketUpdate(
                kind, series.instrument, series.venue, at: Timestamp(nanoseconds: time),
                sequence: sequence)
            guard fill(&update, shape), MarketStore.isSound(update) else { return .columns }
            ticks[index] = update
        }
        guard time == header.lastTime.nanoseconds, sequence == header.lastSequence else {
            return .columns
        }
        count = header.count
        return nil
    }

    private mutating func price(_ last: inout Int64, _ isTold: Bool) -> Price {
        if isTold { last = last &+ columns.quotePrices.nextSigned() &* priceUnit }
        return Price(units: last)
    }

    private mutating func size(_ last: inout Int64, _ isTold: Bool) -> Quantity {
        if isTold { last = Int64(bitPattern: columns.quoteSizes.next()) &* sizeUnit }
        return Quantity(units: last)
    }

    private mutating func fill(_ update: inout MarketUpdate, _ shape: TickShape) -> Bool {
        switch update.kind {
        case .quote: fillQuote(&update, shape)
        case .trade, .bust: return fillPrint(&update, shape)
        case .level: return fillLevel(&update, shape)
        case .status:
            let raw = columns.statuses.next()
            guard raw <= 255, let status = SecurityTradingStatus(rawValue: UInt8(raw)) else {
                return false
            }
            update.status = status
        case .clear: break
        }
        return true
    }

    private mutating func fillQuote(_ update: inout MarketUpdate, _ shape: TickShape) {
        var last = context
        if shape.code != TickShape.oneSided {
            update.price = price(&last.bid, shape.has(3))
            update.size = size(&last.bidSize, shape.has(4))
            update.ask = price(&last.ask, shape.has(5))
            update.askSize = size(&last.askSize, shape.has(6))
        } else if shape.has(3) {
            update.side = .ask
            update.ask = price(&last.ask, shape.has(4))
            update.askSize = size(&last.askSize, shape.has(5))
        } else {
            update.side = .bid
            update.price = price(&last.bid, shape.has(4))
            update.size = size(&last.bidSize, shape.has(5))
        }
        context = last
    }

    private mutating func fillPrint(_ update: inout MarketUpdate, _ shape: TickShape) -> Bool {
        guard let side = BookSide(rawValue: shape.raw >> 3 & 3) else { return false }
        update.side = side
        if shape.has(5) {
            let raw = columns.eligibilities.next()
            guard raw <= 15 else { return false }
            context.eligibility = UInt8(raw)
        }
        if shape.has(6) {
            context.printPrice =
                context.printPrice &+ columns.printPrices.nextSigned() &* priceUnit
        }
        update.eligibility = PrintEligibility(rawValue: context.eligibility)
        update.price = Price(units: context.printPrice)
        update.size = Quantity(units: Int64(bitPattern: columns.printSizes.next()) &* sizeUnit)
        return true
    }

    private mutating func fillLevel(_ update: inout MarketUpdate, _ shape: TickShape) -> Bool {
        guard let action = MDUpdateAction(rawValue: shape.raw >> 4 & 7) else { return false }
        update.action = action
        let change = columns.levelPrices.nextSigned() &* priceUnit
        if shape.has(3) {
            update.side = .ask
            context.levelAsk = context.levelAsk &+ change
            update.price = Price(units: context.levelAsk)
        } else {
            update.side = .bid
            context.levelBid = context.levelBid &+ change
            update.price = Price(units: context.levelBid)
        }
        update.size = Quantity(units: Int64(bitPattern: columns.levelSizes.next()) &* sizeUnit)
        let orders = columns.levelOrders.next()
        let position = shape.has(7) ? columns.positions.next() : 0
        guard orders <= UInt64(UInt32.max), position <= 255 else { return false }
        update.orders = UInt32(orders)
        update.position = UInt8(position)
        return true
    }
}
