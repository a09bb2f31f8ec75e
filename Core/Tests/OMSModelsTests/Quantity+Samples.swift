import OMSTypes

/// Whole shares.
func shares(_ count: Int64) -> Quantity { Quantity(units: count * DecimalText.scale) }

/// A price of decimal text.
func px(_ text: String) -> Price {
    guard case .success(let units) = DecimalText.parse(text) else {
        preconditionFailure("no price: \(text)")
    }
    return Price(units: units)
}

extension Quantity {
    /// In whole shares; tests have no parts of one.
    var count: Int64 { units / DecimalText.scale }
}

/// Seconds after the beginning of time.
func at(_ seconds: Int64) -> Timestamp { Timestamp(nanoseconds: seconds * 1_000_000_000) }

/// What a value is after it was written and read, and whether every byte was needed.
func coded<T>(
    _ encode: (inout ByteWriter) -> Void,
    _ decode: (inout ByteReader) throws(ByteReader.Failure) -> T
) throws -> T {
    var writer = ByteWriter()
    encode(&writer)
    var reader = ByteReader(writer.bytes)
    let value = try decode(&reader)
    precondition(reader.isAtEnd, "bytes are left")
    for length in 0..<writer.count {
        var cut = ByteReader(UnsafeRawBufferPointer(rebasing: writer.bytes[0..<length]))
        precondition((try? decode(&cut)) == nil, "readable without its end")
    }
    return value
}

/// The number as it is printed with so many digits behind the point.
func printed(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = (value.magnitude * scale).rounded(.toNearestOrEven)
    var text = String(Int64(whole))
    while text.count <= digits { text = "0" + text }
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard digits > 0 else { return sign + text }
    return sign + text.dropLast(digits) + "." + text.suffix(digits)
}
