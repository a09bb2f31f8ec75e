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

    private struct Other: BitwiseCopyable {
        /// Mark of the entry before.
        var previous: UInt32
        var quantity: Int64
        var money: Int128
    }

    // An entry's mark is the number of an execution, from 1, or a place in `others`, from 1, with
    // the highest bit; 0 = there is none. An execution has the mark of the entry before it.
    private static let otherBit: UInt32 = 0x8000_0000

    private var others: ContiguousArray<Other> = []
    /// Mark of the last entry of each position, by the keys of `PositionStore`.
    private var heads = IntMap<UInt32>()

    /// Returns the mark that the execution has to keep.
    mutating func add(execution number: Int, to key: UInt64) -> UInt32 {
        push(UInt32(number) &+ 1, to: key)
    }

    mutating func add(_ quantity: Quantity, _ money: Notional, to key: UInt64) {
        let previous = push(UInt32(others.count) &+ 1 | Self.otherBit, to: key)
        others.append(Other(previous: previous, quantity: quantity.units, money: money.raw))
    }

    private mutating func push(_ mark: UInt32, to key: UInt64) -> UInt32 {
        var previous: UInt32 = 0
        heads.update(key, initial: 0) {
            previous = $0
            $0 = mark
        }
        return previous
    }

    /// What changed a position, oldest first.
    func sources(of key: UInt64, _ executions: borrowing ExecutionStore) -> [Source] {
        var result: [Source] = []
        var mark = heads[key] ?? 0
        let most = executions.count + others.count
        while mark != 0, result.count < most {
            let place = Int(mark & ~Self.otherBit) - 1
            if mark & Self.otherBit == 0 {
                result.append(.execution(place))
                mark = executions[place].previous
            } else {
                let other = others[place]
                result.append(
                    .other(Quantity(units: other.quantity), Notional(raw: other.money)))
                mark = other.previous
            }
        }
        return result.reversed()
    }

    /// The numbers of the executions that changed a position, latest first, as long as `body`
    /// wants more.
    func latestExecutions(
        of key: UInt64, _ executions: borrowing ExecutionStore, _ body: (Int) -> Bool
    ) {
        var mark = heads[key] ?? 0
        var steps = executions.count + others.count
        while mark != 0, steps > 0 {
            let place = Int(mark & ~Self.otherBit) - 1
            if mark & Self.otherBit == 0 {
                guard body(place) else { return }
                mark = executions[place].previous
            } else {
                mark = others[place].previous
            }
            steps -= 1
        }
    }

    func digest(into digest: inout StateDigest) {
        for other in others {
            digest.combine(UInt64(other.previous))
            digest.combine(other.quantity)
            digest.combine(other.money)
        }
    }
}

extension CostBook {
    func encode(into out: inout SnapshotWriter) {
        out.count(others.count)
        for other in others {
            out.pause()
            out.bytes.varint(UInt64(other.previous))
            out.bytes.signedVarint(other.quantity)
            out.bytes.sparse128(other.money)
        }
        out.map(heads) { $0.varint(UInt64($1)) }
    }

    /// - Parameter executions: which entries name, each with a mark of its own.
    mutating func decode(
        from bytes: inout SnapshotReader, _ executions: borrowing ExecutionStore
    ) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            others.append(
                Other(
                    previous: try bytes.bytes.varint32(),
                    quantity: try bytes.bytes.signedVarint(),
                    money: try bytes.bytes.sparse128()))
        }
        let (executed, other) = (executions.count, others.count)
        func isMark(_ mark: UInt32) -> Bool {
            Int(mark & ~Self.otherBit) <= (mark & Self.otherBit == 0 ? executed : other)
        }
        try bytes.map(into: &heads) { (bytes) throws(ByteReader.Failure) in
            let mark = try bytes.varint32()
            guard mark & ~Self.otherBit != 0, isMark(mark) else {
                throw .invalid("cost of a position", offset: bytes.offset)
            }
            return mark
        }
        guard others.allSatisfy({ isMark($0.previous) }),
            (0..<executed).allSatisfy({ isMark(executions[$0].previous) })
        else { throw .invalid("cost of a position", offset: bytes.bytes.offset) }
    }
}

extension OrderCore {
    /// An execution changes a position; returns the mark that it has to keep.
    mutating func noteCost(_ parent: Slot, execution number: Int) -> UInt32 {
        costs.add(
            execution: number,
            to: PositionStore.key(
                orders[parent].terms.account, orders[parent].terms.instrument))
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
        for source in costs.sources(
            of: PositionStore.key(account, instrument), executions)
        {
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
