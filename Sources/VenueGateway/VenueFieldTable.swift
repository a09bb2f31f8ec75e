import FIXCodec
import OMSTypes

/// A map in one direction, ready for the fields of a message: small arrays, found by tag.
struct VenueFieldTable {
    private struct Entry {
        var from: Int
        var to: Int
        var values: [(from: [UInt8], to: [UInt8])] = []
        var isSymbol = false
    }

    private var entries: [Entry] = []
    /// Place in `entries`, plus one, of tags that have room here.
    private var places = [UInt8](repeating: 0, count: 1024)
    private let symbology: VenueSymbology
    private let isOutward: Bool

    init(outward map: VenueMap) {
        symbology = map.symbology
        isOutward = true
        for tag in map.tags { entries.append(Entry(from: tag.ours, to: tag.theirs)) }
        for value in map.values {
            entries[place(of: value.tag)].values.append(
                (Array(value.ours.utf8), Array(value.theirs.utf8)))
        }
        if !symbology.isPlain { entries[place(of: FIXTag.symbol)].isSymbol = true }
        index()
    }

    init(inward map: VenueMap) {
        symbology = map.symbology
        isOutward = false
        for tag in map.tags { entries.append(Entry(from: tag.theirs, to: tag.ours)) }
        for value in map.values {
            let theirs = map.tags.first { $0.ours == value.tag }?.theirs ?? value.tag
            entries[place(of: theirs)].values.append(
                (Array(value.theirs.utf8), Array(value.ours.utf8)))
        }
        if !symbology.isPlain {
            let theirs = map.tags.first { $0.ours == FIXTag.symbol }?.theirs ?? FIXTag.symbol
            entries[place(of: theirs)].isSymbol = true
        }
        index()
    }

    /// The entry of a tag, which is made where there is none.
    private mutating func place(of tag: Int) -> Int {
        if let place = entries.firstIndex(where: { $0.from == tag }) { return place }
        entries.append(Entry(from: tag, to: tag))
        return entries.count - 1
    }

    private mutating func index() {
        precondition(entries.count < 255, "a venue's map has at most 254 tags")
        for (place, entry) in entries.enumerated() where entry.from < places.count {
            places[entry.from] = UInt8(place + 1)
        }
    }

    private func entry(of tag: Int) -> Int? {
        guard tag >= places.count else { return places[tag] == 0 ? nil : Int(places[tag]) - 1 }
        return entries.firstIndex { $0.from == tag }
    }

    /// Writes a field as the other side knows it.
    func write(
        _ tag: Int, _ value: UnsafeRawBufferPointer, _ isData: Bool, into out: inout FIXBodyWriter
    ) {
        guard !isData else { return out.raw(tag, value) }
        guard let place = entry(of: tag) else { return out.field(tag, value) }
        let to = entries[place].to
        for pair in entries[place].values
        where pair.from.count == value.count && value.elementsEqual(pair.from) {
            return pair.to.withUnsafeBytes { out.field(to, $0) }
        }
        guard entries[place].isSymbol else { return out.field(to, value) }
        let symbol = String(decoding: value, as: UTF8.self)
        out.field(to, isOutward ? symbology.outward(symbol) : symbology.inward(symbol))
    }
}
