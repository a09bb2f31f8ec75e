import OMSTypes

/// When standing quotes grow too old. All rows stand equally long, so first in is first out.
struct ExpiryQueue: Sendable {
    struct Expiry: Sendable {
        var place: QuoteReplay.Place
        var setAt: Int64
        var due: Int64
    }

    private var entries: [Expiry] = []
    private var head = 0

    var first: Expiry? { head < entries.count ? entries[head] : nil }

    mutating func append(_ place: QuoteReplay.Place, setAt: Int64, due: Int64) {
        entries.append(Expiry(place: place, setAt: setAt, due: due))
    }

    mutating func removeFirst() {
        head += 1
        guard head >= 1024, head * 2 >= entries.count else { return }
        entries.removeFirst(head)
        head = 0
    }
}
