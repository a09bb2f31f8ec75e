import OMSTypes

// What was added to values that old journals hold.

extension CompletedTrade: ProductCoded {
    var saysMore: Bool { product != nil }
    func encodeMore(into writer: inout ByteWriter) { writer.optional(product) }
    mutating func decodeMore(from reader: inout ByteReader) throws(ByteReader.Failure) {
        product = try reader.optional()
    }
}

extension AllocatedBlock: ProductCoded {
    var saysMore: Bool { allocations.contains { $0.settlement != nil } }
    func encodeMore(into writer: inout ByteWriter) {
        for allocation in allocations { writer.optional(allocation.settlement) }
    }
    mutating func decodeMore(from reader: inout ByteReader) throws(ByteReader.Failure) {
        for index in allocations.indices {
            allocations[index].settlement = try reader.optional()
        }
    }
}

extension SettlementInstruction: ProductCoded {
    var saysMore: Bool { product != nil }
    func encodeMore(into writer: inout ByteWriter) { writer.optional(product) }
    mutating func decodeMore(from reader: inout ByteReader) throws(ByteReader.Failure) {
        product = try reader.optional()
    }
}

extension AccountMaster: ProductCoded {
    var saysMore: Bool { !productCommissions.isEmpty }
    func encodeMore(into writer: inout ByteWriter) { writer.list(productCommissions) }
    mutating func decodeMore(from reader: inout ByteReader) throws(ByteReader.Failure) {
        productCommissions = try reader.list()
    }
}

extension ChargeTable: ProductCoded {
    var saysMore: Bool { definitions.contains { $0.products != [.equity] } }
    func encodeMore(into writer: inout ByteWriter) {
        for definition in definitions {
            writer.varint(UInt64(definition.products.count))
            for kind in definition.products { writer.append(kind.rawValue) }
        }
    }
    mutating func decodeMore(from reader: inout ByteReader) throws(ByteReader.Failure) {
        for index in definitions.indices {
            var products: [ProductKind] = []
            for _ in 0..<(try reader.count()) { products.append(try reader.code()) }
            definitions[index].products = products
        }
    }
}
