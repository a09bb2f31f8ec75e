/// Values by a small dense number: VenueID or SessionID. Looked at for every message, where a
/// dictionary's hash would cost more than what is done with the value.
struct NumberedTable<Value> {
    private var values: ContiguousArray<Value?> = []

    subscript(number: UInt16) -> Value? {
        get { number < values.count ? values[Int(number)] : nil }
        set {
            while values.count <= Int(number) { values.append(nil) }
            values[Int(number)] = newValue
        }
    }

    /// Changes the value in place, starting from `initial` where there is none.
    mutating func update(_ number: UInt16, initial: Value, _ change: (inout Value) -> Void) {
        while values.count <= Int(number) { values.append(nil) }
        if values[Int(number)] == nil { values[Int(number)] = initial }
        change(&values[Int(number)]!)
    }
}
