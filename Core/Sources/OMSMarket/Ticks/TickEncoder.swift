import OMSTypes

/// Turns ticks into a block. One encoder serves every series; it keeps its memory.
public struct TickEncoder: ~Copyable {
    private var columns = TickColumns()
    private var jumps = TickColumn()
    private var shapes = TickColumn()
    private var out = ByteWriter(capacity: 1 << 16)
    private var payload = ByteWriter(capacity: 1 << 12)
    private var context = TickContext()
    private var units = TickUnits()

    public init() {}

    /// The bytes of the last block; valid until the next.
    var bytes: UnsafeRawBufferPointer { out.bytes }

    /// Encodes 1…4096 ticks of one series, in time order.
    mutating func encode(_ ticks: UnsafeBufferPointer<MarketUpdate>, tick: Price, number: UInt32)
        -> TickBlockHeader
    {
        precondition((1...TickBlock.ticksMax).contains(ticks.count), "1 to 4,096 ticks")
        var header = TickBlockHeader()
        header.number = number
        header.count = ticks.count
        header.firstTime = ticks[0].time
        header.lastTime = ticks[ticks.count - 1].time
        header.firstSequence = ticks[0].sequence
        header.lastSequence = ticks[ticks.count - 1].sequence
        out.clear()
        for _ in 0..<TickBlock.headerBytes { out.append(UInt8(0)) }
        units = TickUnits(ticks, tick: tick)
        columns.clear()
        shapes.clear()
        context = TickContext()
        for update in ticks { add(update, to: &header) }
        out.varint(UInt64(units.price))
        out.varint(UInt64(units.size))
        encodeShapes()
        encodeTimes(ticks)
        addSequences(ticks)
        columns.encodeRest(into: &out)
        header.length = out.count
        header.payloadChecksum = TickBlock.crc(out.bytes, TickBlock.headerBytes..<out.count)
        header.encode(into: &out)
        return header
    }

    // MARK: Ticks

    private mutating func add(_ update: MarketUpdate, to header: inout TickBlockHeader) {
        switch update.kind {
        case .quote:
            header.quotes += 1
            update.side == .none ? addQuote(update) : addSide(update)
        case .trade, .bust:
            header.trades += 1
            addPrint(update)
        case .level:
            header.levels += 1
            addLevel(update)
        case .status:
            header.others += 1
            shapes.append(UInt64(update.kind.rawValue))
            columns.statuses.append(UInt64(update.status.rawValue))
        case .clear:
            header.others += 1
            shapes.append(UInt64(update.kind.rawValue))
        }
    }

    private mutating func addPrice(_ value: Int64, _ last: inout Int64) -> Bool {
        guard value != last else { return false }
        columns.quotePrices.append(signed: (value - last) / units.price)
        last = value
        return true
    }

    private mutating func addSize(_ value: Int64, _ last: inout Int64) -> Bool {
        guard value != last else { return false }
        columns.quoteSizes.append(UInt64(value / units.size))
        last = value
        return true
    }

    private mutating func addQuote(_ update: MarketUpdate) {
        var last = context
        var shape = UInt64(MarketUpdate.Kind.quote.rawValue)
        if addPrice(update.price.units, &last.bid) { shape |= 1 << 3 }
        if addSize(update.size.units, &last.bidSize) { shape |= 1 << 4 }
        if addPrice(update.ask.units, &last.ask) { shape |= 1 << 5 }
        if addSize(update.askSize.units, &last.askSize) { shape |= 1 << 6 }
        context = last
        shapes.append(shape)
    }

    private mutating func addSide(_ update: MarketUpdate) {
        var last = context
        var shape = UInt64(TickShape.oneSided)
        if update.side == .ask {
            shape |= 1 << 3
            if addPrice(update.ask.units, &last.ask) { shape |= 1 << 4 }
            if addSize(update.askSize.units, &last.askSize) { shape |= 1 << 5 }
        } else {
            if addPrice(update.price.units, &last.bid) { shape |= 1 << 4 }
            if addSize(update.size.units, &last.bidSize) { shape |= 1 << 5 }
        }
        context = last
        shapes.append(shape)
    }

    private mutating func addPrint(_ update: MarketUpdate) {
        var shape = UInt64(update.kind.rawValue) | UInt64(update.side.rawValue) << 3
        if update.eligibility.rawValue != context.eligibility {
            shape |= 1 << 5
            columns.eligibilities.append(UInt64(update.eligibility.rawValue))
            context.eligibility = update.eligibility.rawValue
        }
        if update.price.units != context.printPrice {
            shape |= 1 << 6
            columns.printPrices.append(
                signed: (update.price.units - context.printPrice) / units.price)
            context.printPrice = update.price.units
        }
        columns.printSizes.append(UInt64(update.size.units / units.size))
        shapes.append(shape)
    }

    private mutating func addLevel(_ update: MarketUpdate) {
        var shape = UInt64(update.kind.rawValue) | UInt64(update.action.rawValue) << 4
        if update.side == .ask {
            shape |= 1 << 3
            columns.levelPrices.append(
                signed: (update.price.units - context.levelAsk) / units.price)
            context.levelAsk = update.price.units
        } else {
            columns.levelPrices.append(
                signed: (update.price.units - context.levelBid) / units.price)
            context.levelBid = update.price.units
        }
        columns.levelSizes.append(UInt64(update.size.units / units.size))
        columns.levelOrders.append(UInt64(update.orders))
        if update.position > 0 {
            shape |= 1 << 7
            columns.positions.append(UInt64(update.position))
        }
        shapes.append(shape)
    }

    // MARK: Columns that are made of all ticks

    /// The shapes that occur, by their byte, then the number of each tick's shape.
    private mutating func encodeShapes() {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { numbers in
            numbers.initialize(repeating: 0)
            for _ in 0..<shapes.count { numbers[Int(shapes.next())] = 1 }
            var known = 0
            payload.clear()
            for shape in 0..<256 where numbers[shape] == 1 {
                numbers[shape] = UInt8(known)
                known += 1
                payload.append(UInt8(shape))
            }
            out.append(UInt8(known - 1))
            out.append(payload.bytes)
            shapes.replaceEach { UInt64(numbers[Int($0)]) }
        }
        shapes.encode(into: &out)
    }

    /// Distances in time, or how they change: whichever is shorter.
    private mutating func encodeTimes(_ ticks: UnsafeBufferPointer<MarketUpdate>) {
        var unit: Int64 = 1_000_000_000
        for index in 1..<max(1, ticks.count) {
            let distance = ticks[index].time.nanoseconds &- ticks[index - 1].time.nanoseconds
            while distance % unit != 0 { unit /= 10 }
        }
        jumps.clear()
        var last: Int64 = 0
        for index in 1..<max(1, ticks.count) {
            let distance =
                (ticks[index].time.nanoseconds &- ticks[index - 1].time.nanoseconds) / unit
            columns.times.append(UInt64(bitPattern: distance))
            jumps.append(signed: distance &- last)
            last = distance
        }
        out.varint(UInt64(unit))
        let areJumps = jumps.encodedSize < columns.times.encodedSize
        out.append(UInt8(areJumps ? 1 : 0))
        if areJumps { jumps.encode(into: &out) } else { columns.times.encode(into: &out) }
    }

    private mutating func addSequences(_ ticks: UnsafeBufferPointer<MarketUpdate>) {
        for index in 1..<max(1, ticks.count) {
            columns.sequences.append(
                signed: Int64(bitPattern: ticks[index].sequence &- ticks[index - 1].sequence))
        }
    }
}
