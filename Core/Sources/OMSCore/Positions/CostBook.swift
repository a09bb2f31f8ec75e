import OMSTypes

/// For each position everything that changed it, latest first: when an old execution is busted the
/// average cost is computed anew from what stands.
struct CostBook: ~Copyable {
    enum Source: Equatable {
        /// Number of an execution, which is read as it stands now.
        case execution(Int)
        /// Bought above zero, sold below it: parts of blocks, and shares of splits, which have no
        /// money.
        case other(Quantity, Notional)
    }

    private struct Entry: BitwiseCopyable {
        /// Place of the position's entry before, from 1; 0 = none.
        var previous: UInt32
        /// Number of an execution, or a place in `others` with the highest bit.
        var source: UInt32
    }

    private struct Other: BitwiseCopyable {
        var quantity: Int64
        var money: Int128
    }

    private static let otherBit: UInt32 = 0x8000_0000

    private var entries: ContiguousArray<Entry> = []
    private var others: ContiguousArray<Other> = []
    /// Place of the last entry of each position, from 1, by the keys of `PositionStore`.
    private var heads = IntMap<UInt32>()

    mutating func add(execution number: Int, to key: UInt64) {
        add(source: UInt32(number) & ~Self.otherBit, to: key)
    }

    mutating func add(_ quantity: Quantity, _ money: Notional, to key: UInt64) {
        others.append(Other(quantity: quantity.units, money: money.raw))
        add(source: UInt32(others.count - 1) | Self.otherBit, to: key)
    }

    private mutating func add(source: UInt32, to key: UInt64) {
        let place = UInt32(entries.count) &+ 1
        var previous: UInt32 = 0
        heads.update(key, initial: 0) {
            previous = $0
            $0 = place
        }
        entries.append(Entry(previous: previous, source: source))
    }

    /// What changed a position, oldest first.
    func sources(of key: UInt64) -> [Source] {
        var result: [Source] = []
        var place = heads[key] ?? 0
        while place != 0 {
            let entry = entries[Int(place) - 1]
            if entry.source & Self.otherBit == 0 {
                result.append(.execution(Int(entry.source)))
            } else {
                let other = others[Int(entry.source & ~Self.otherBit)]
                result.append(
                    .other(Quantity(units: other.quantity), Notional(raw: other.money)))
            }
            place = entry.previous
        }
        return result.reversed()
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(entries.count))
        for other in others {
            digest.combine(other.quantity)
            digest.combine(other.money)
        }
    }
}

extension CostBook {
    /// Entries with the keys of their positions, so that reading is adding.
    func encode(into out: inout SnapshotWriter) {
        out.count(others.count)
        for other in others {
            out.pause()
            out.bytes.signedVarint(other.quantity)
            out.bytes.sparse128(other.money)
        }
        out.count(entries.count)
        for entry in entries {
            out.pause()
            out.bytes.varint(UInt64(entry.previous))
            out.bytes.varint(UInt64(entry.source))
        }
        out.map(heads) { $0.varint(UInt64($1)) }
    }

    /// - Parameter executions: number of executions, which entries name.
    mutating func decode(from bytes: inout SnapshotReader, executions: Int)
        throws(ByteReader.Failure)
    {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            others.append(
                Other(
                    quantity: try bytes.bytes.signedVarint(),
                    money: try bytes.bytes.sparse128()))
        }
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let entry = Entry(
                previous: try bytes.bytes.varint32(), source: try bytes.bytes.varint32())
            let isOther = entry.source & Self.otherBit != 0
            let most = isOther ? others.count : executions
            guard entry.previous <= entries.count,
                Int(entry.source & ~Self.otherBit) < most
            else { throw .invalid("cost of a position", offset: bytes.bytes.offset) }
            entries.append(entry)
        }
        let count = entries.count
        try bytes.map(into: &heads) { (bytes) throws(ByteReader.Failure) in
            let place = try bytes.varint32()
            guard place >= 1, place <= count else {
                throw .invalid("cost of a position", offset: bytes.offset)
            }
            return place
        }
    }
}

extension OrderCore {
    /// An execution has changed a position.
    mutating func noteCost(_ parent: Slot, execution number: Int) {
        let (account, instrument) = (
            orders[parent].terms.account, orders[parent].terms.instrument
        )
        costs.add(execution: number, to: PositionStore.key(account, instrument))
    }

    /// Something else has changed a position.
    mutating func noteCost(
        _ account: AccountID, _ instrument: InstrumentID, _ side: Side, _ quantity: Quantity,
        _ notional: Notional
    ) {
        let sign = side.isBuy
        costs.add(
            sign ? quantity : .zero - quantity, sign ? notional : -notional,
            to: PositionStore.key(account, instrument))
    }

    /// The average cost of a position from its opening balance and all that stands, as if what was
    /// taken back had never been. It takes time with the number of the position's executions.
    mutating func recost(_ account: AccountID, _ instrument: InstrumentID) {
        var fold = Position()
        if let opening = openings[Ledger.key(account, .security(instrument))] {
            fold.execute(.buy, Quantity(units: opening.units), opening.cost)
        }
        for source in costs.sources(of: PositionStore.key(account, instrument)) {
            switch source {
            case .other(let quantity, let money): fold.execute(.buy, quantity, money)
            case .execution(let number):
                let execution = executions[number]
                guard execution.isLive else { continue }
                fold.execute(
                    orders[execution.route].terms.side, execution.quantity, execution.notional)
            }
        }
        let cost = fold.cost
        positions.change(HolderID(account), instrument) { $0.cost = cost }
    }
}
