import OMSTypes

/// Something that happened to one order of a recorded book.
public struct RecordedOrderEvent: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case added(Side, Price, Quantity)
        /// So much is left; what is less was executed.
        case executed(left: Quantity)
        /// So much was executed; what is left is told apart.
        case traded(Quantity)
        /// So much is left, by its owner's will.
        case changed(Quantity)
        case ended
    }

    /// Nanoseconds after the first event of the record.
    public var time: Int64
    public var number: UInt64
    public var kind: Kind

    public init(time: Int64, number: UInt64, _ kind: Kind) {
        self.time = time
        self.number = number
        self.kind = kind
    }

    func apply(to book: inout LimitOrderBook, fills: inout [BookFill]) {
        switch kind {
        case .added(let side, let price, let size):
            book.addRecorded(number, side, price, size, fills: &fills)
        case .executed(let left):
            let before = book.recordedSize(number) ?? .zero
            if left < before { book.executeRecorded(number, before - left, fills: &fills) }
            book.reduceRecorded(number, to: left)
        case .traded(let size): book.executeRecorded(number, size, fills: &fills)
        case .changed(let left): book.reduceRecorded(number, to: left)
        case .ended: book.reduceRecorded(number, to: .zero)
        }
    }
}
