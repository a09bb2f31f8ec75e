import OMSTypes

/// One dealer's part of a request for quotes. State.
struct DealerAnswer: Equatable, BitwiseCopyable {
    enum Standing: UInt8, CaseIterable, BitwiseCopyable {
        case asked = 1
        case quoted = 2
        case declined = 3
        case withdrawn = 4
        case linkLost = 5
        case taken = 6
    }

    var venue: VenueID
    var standing = Standing.asked
    /// The dealer's last quote, where it is `quoted` or was.
    var quoteID = Text64()
    var bidPx = Price.none
    var offerPx = Price.none
    var bidSize = Quantity.zero
    var offerSize = Quantity.zero
    var validUntil = Timestamp.none
    var isIndicative = false

    init(venue: VenueID) { self.venue = venue }

    mutating func put(_ quote: DealerQuote) {
        standing = .quoted
        quoteID = quote.quoteID
        (bidPx, offerPx) = (quote.bidPx, quote.offerPx)
        (bidSize, offerSize) = (quote.bidSize, quote.offerSize)
        validUntil = quote.validUntil
        isIndicative = quote.isIndicative
    }

    /// Whether a quote says what this one says.
    func says(_ quote: DealerQuote) -> Bool {
        var other = DealerAnswer(venue: venue)
        other.put(quote)
        other.standing = standing
        return other == self
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.append(standing.rawValue)
        out.text(quoteID)
        out.signedVarint(bidPx.units)
        out.signedVarint(offerPx.units)
        out.signedVarint(bidSize.units)
        out.signedVarint(offerSize.units)
        out.signedVarint(validUntil.nanoseconds)
        out.append(isIndicative ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        standing = try bytes.code()
        quoteID = try bytes.text()
        bidPx = try bytes.price()
        offerPx = try bytes.price()
        bidSize = try bytes.quantity()
        offerSize = try bytes.quantity()
        validUntil = try bytes.timestamp()
        isIndicative = try bytes.byte() == 1
    }
}

/// How far an order is with its dealers. State.
struct QuoteRun: Equatable {
    enum Phase: UInt8, CaseIterable, BitwiseCopyable {
        /// Answers are waited for, until a timer.
        case asking = 1
        /// They have been weighed; what comes back of those taken goes to the next.
        case taking = 2
        /// They are asked again when the order may go to venues.
        case interrupted = 3
        /// The order goes on without them.
        case over = 4
    }

    var phase = Phase.asking
    /// Of the last request, among all.
    var number: UInt32
    var quantity: Quantity
    var answers: [DealerAnswer]

    func place(of venue: VenueID) -> Int? { answers.firstIndex { $0.venue == venue } }

    /// Whether a dealer may still answer.
    var isAwaiting: Bool { answers.contains { $0.standing == .asked } }
    var hasQuote: Bool { answers.contains { $0.standing == .quoted } }
    var hasLost: Bool { answers.contains { $0.standing == .linkLost } }

    /// Answers and quotes of a dealer whose session ended are none any more.
    mutating func lose(_ place: Int) {
        if answers[place].standing == .asked || answers[place].standing == .quoted {
            answers[place].standing = .linkLost
        }
    }

    func encode(into out: inout ByteWriter) {
        out.append(phase.rawValue)
        out.varint(UInt64(number))
        out.signedVarint(quantity.units)
        out.varint(UInt64(answers.count))
        for answer in answers { answer.encode(into: &out) }
    }
}

extension QuoteRun {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        phase = try bytes.code()
        number = try bytes.varint32()
        quantity = try bytes.quantity()
        answers = []
        for _ in 0..<(try bytes.varint()) { answers.append(try DealerAnswer(from: &bytes)) }
    }
}

/// Orders for which dealers were asked. Few, so they lie beside the hot table. State.
struct QuoteBook {
    private var runs: [OrderID: QuoteRun] = [:]
    /// Requests so far: no name is given twice, not even to an order that works again.
    private(set) var requests: UInt32 = 0

    var isEmpty: Bool { runs.isEmpty }
    subscript(order: OrderID) -> QuoteRun? { runs[order] }
    func has(_ order: OrderID) -> Bool { !runs.isEmpty && runs[order] != nil }

    mutating func ask(_ order: OrderID, _ run: QuoteRun) {
        runs[order] = run
        requests = max(requests, run.number)
    }
    mutating func forget(_ order: OrderID) { runs[order] = nil }
    mutating func update(_ order: OrderID, _ change: (inout QuoteRun) -> Void) {
        guard var run = runs[order] else { return }
        change(&run)
        runs[order] = run
    }

    /// Orders that a dealer has been asked for and whose answers still count, oldest first.
    func waiting(for venue: VenueID) -> [OrderID] {
        runs.keys.sorted().filter { order in
            guard let run = runs[order], run.phase == .asking || run.phase == .taking,
                let place = run.place(of: venue)
            else { return false }
            let standing = run.answers[place].standing
            return standing == .asked || standing == .quoted
        }
    }

    /// The process started: no session is there any more.
    mutating func loseAll() {
        for order in runs.keys.sorted() {
            update(order) { run in
                for place in run.answers.indices { run.lose(place) }
            }
        }
    }

    func digest(into digest: inout StateDigest) {
        guard requests > 0 else { return }
        digest.combine(UInt64(requests))
        var bytes = ByteWriter(capacity: 256)
        for order in runs.keys.sorted() {
            bytes.clear()
            runs[order]?.encode(into: &bytes)
            digest.combine(order.raw)
            digest.combine(bytes.bytes)
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.bytes.varint(UInt64(requests))
        out.count(runs.count)
        for order in runs.keys.sorted() {
            out.pause()
            out.bytes.varint(order.raw)
            runs[order]?.encode(into: &out.bytes)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        requests = try bytes.bytes.varint32()
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = try bytes.bytes.orderID()
            runs[order] = try QuoteRun(from: &bytes.bytes)
        }
    }
}
