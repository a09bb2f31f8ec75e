import FIXCodec

/// A routing field of the standard header.
public struct FIXRouteField: Equatable, Sendable {
    public var tag: Int
    public var value: FIXText

    public init(tag: Int, value: FIXText) {
        self.tag = tag
        self.value = value
    }

    /// OnBehalfOf… (115 116 144) and DeliverTo… (128 129 145), each with the one it becomes on the
    /// way back.
    static let pairs = [(115, 128), (116, 129), (144, 145), (128, 115), (129, 116), (145, 144)]

    /// The way back: on behalf of whom it came is to whom the answer is delivered, and the
    /// other way round.
    public static func reversed(_ index: borrowing FIXMessageIndex) -> [FIXRouteField] {
        var route: [FIXRouteField] = []
        for (there, back) in pairs {
            if let value = index.value(there), !value.isEmpty {
                route.append(FIXRouteField(tag: back, value: FIXText(value)))
            }
        }
        return route
    }
}

extension FIXBodyWriter {
    /// Begins an answer's body with the way back to where `index` came from; nothing when it was
    /// not routed. These are fields of the header and must stand before all others.
    public mutating func routeBack(_ index: borrowing FIXMessageIndex) {
        for (there, back) in FIXRouteField.pairs {
            if let value = index.value(there), !value.isEmpty { field(back, value) }
        }
    }
}
