import CBenchControl
import FIXCodec
import FIXDialect
import FIXDictionary
import OMSCore
import OMSTypes
import OrderGateway
import VenueGateway

/// What is measured, under the name that the command line and the gate know it by.
enum Task: String, CaseIterable {
    /// The message's bytes to the index of its fields: frame, BodyLength, CheckSum.
    case indexOrder = "index-order"
    case indexReport = "index-report"
    /// Bytes to typed values, all of them validated.
    case decodeOrder = "decode-order"
    case decodeReport = "decode-report"
    /// Bytes to the command of the order domain, as the doors of the product do.
    case commandOrder = "command-order"
    case commandReport = "command-report"
    /// Typed values to a whole ExecutionReport of 33 fields.
    case encodeReport = "encode-report"
    /// Bytes to command, with every rule of the FIX 4.4 dictionary in between.
    case checkOrder = "check-order"
    case checkReport = "check-report"
    /// The yardsticks in C.
    case controlOrder = "control-order"
    case controlReport = "control-report"
    case controlEncode = "control-encode"
}

/// Runs one task many times; everything is warm and reused, as in a session.
struct Workbench: ~Copyable {
    private var index = FIXMessageIndex()
    private var typedOrder = TypedOrder()
    private var typedReport = TypedReport()
    private var validator = FIXValidator(.fix44)
    private var body = FIXBodyWriter()
    private var out = ByteWriter(capacity: 4_096)
    private let writer = FIXMessageWriter(
        beginString: "FIX.4.4", senderCompID: "NEEDLETAIL", targetCompID: "CLIENT1")
    private let orders = SampleMessages.orders()
    private let reports = SampleMessages.reports()
    private let samples: [SampleReport]
    /// What came out; looked at, so that nothing is left out.
    private(set) var yield: UInt64 = 0

    init() { samples = (0..<SampleMessages.count).map { SampleReport(number: $0) } }

    mutating func run(_ task: Task, _ count: Int) {
        switch task {
        case .indexOrder: for at in 0..<count { parse(orders[at]) }
        case .indexReport: for at in 0..<count { parse(reports[at]) }
        case .decodeOrder: for at in 0..<count { decodeOrder(orders[at]) }
        case .decodeReport: for at in 0..<count { decodeReport(reports[at]) }
        case .commandOrder: for at in 0..<count { order(orders[at]) }
        case .commandReport: for at in 0..<count { report(reports[at]) }
        case .encodeReport: for at in 0..<count { encode(at) }
        case .checkOrder: for at in 0..<count { order(orders[at], checked: true) }
        case .checkReport:
            for at in 0..<count { report(reports[at], checked: true) }
        case .controlOrder: for at in 0..<count { control(orders[at]) }
        case .controlReport: for at in 0..<count { control(reports[at]) }
        case .controlEncode: for at in 0..<count { controlCopy(reports[at]) }
        }
    }

    private mutating func parse(_ bytes: UnsafeRawBufferPointer) {
        guard case .complete(let length) = index.parse(bytes), length == bytes.count else {
            preconditionFailure("a sample is no message")
        }
        yield &+= UInt64(truncatingIfNeeded: index.count)
    }

    private mutating func decodeOrder(_ bytes: UnsafeRawBufferPointer) {
        parse(bytes)
        guard typedOrder.read(index) else { preconditionFailure("a sample is no order") }
        yield &+= UInt64(bitPattern: typedOrder.price.units &+ typedOrder.orderQty.units)
    }

    private mutating func decodeReport(_ bytes: UnsafeRawBufferPointer) {
        parse(bytes)
        guard typedReport.read(index) else { preconditionFailure("a sample is no report") }
        yield &+= UInt64(bitPattern: typedReport.lastPx &+ typedReport.cumQty)
    }

    private mutating func order(_ bytes: UnsafeRawBufferPointer, checked: Bool = false) {
        parse(bytes)
        if checked { check() }
        switch Self.command(index) {
        case .success(.newOrder(let order)):
            yield &+= UInt64(bitPattern: order.price.units &+ order.orderQty.units)
        // The samples name a desk and a destination, which makes the longer form.
        case .success(.request), .success(.instructed): yield &+= 1
        case .success, .failure: preconditionFailure("a sample is no order")
        }
    }

    private static func command(_ index: borrowing FIXMessageIndex) -> Result<
        OrderCommand?, OrderEntryRefusal
    > {
        OrderEntryAdapter.command(
            index, session: SessionID(1), dialect: FIXDialect(.fix44), directory: EmptyDirectory())
    }

    private mutating func report(_ bytes: UnsafeRawBufferPointer, checked: Bool = false) {
        parse(bytes)
        if checked { check() }
        let result = VenueReportAdapter.command(
            index, venue: VenueID(1), dialect: FIXDialect(.fix44)
        ) { _ in nil }
        guard case .success(.venueReport(let report)) = result else {
            preconditionFailure("a sample is no report")
        }
        yield &+= UInt64(bitPattern: report.lastPx.units &+ report.cumQty.units)
    }

    private mutating func check() {
        guard validator.defect(in: index) == nil else {
            preconditionFailure("a sample breaks the dictionary's rules")
        }
    }

    private mutating func encode(_ at: Int) {
        body.clear()
        out.clear()
        samples[at & (SampleMessages.count - 1)].write(into: &body)
        writer.append(
            .executionReport, sequence: 200_001 &+ UInt64(at),
            sendingTime: Timestamp(nanoseconds: 1_772_461_801_100_000_000 &+ Int64(at)),
            body: body.bytes, to: &out)
        yield &+= UInt64(truncatingIfNeeded: out.count)
    }

    private mutating func control(_ bytes: UnsafeRawBufferPointer) {
        let count = bench_control_index(
            bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
        precondition(count > 0, "the control refuses a sample")
        yield &+= UInt64(count)
    }

    private mutating func controlCopy(_ bytes: UnsafeRawBufferPointer) {
        withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) { out in
            yield &+= UInt64(
                bench_control_copy(
                    out.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
        }
    }
}

/// The samples name their instruments by Symbol (55): nothing is looked up.
private struct EmptyDirectory: OrderEntryDirectory {
    let watchesTraders = false
    func symbol(securityID: Text64, source: UInt8) -> Symbol? { nil }
    func clOrdID(of order: OrderID, session: SessionID) -> ClOrdID? { nil }
}
