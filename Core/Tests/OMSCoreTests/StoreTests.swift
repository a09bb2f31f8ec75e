import OMSTypes
import Testing

@testable import OMSCore

/// The tables of the core against the standard library's, over seeded operations.
@Suite struct StoreTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func textIndexIsADictionary(_ seed: UInt64) {
        struct Key: Hashable {
            var text: Text64
            var scope: UInt32
        }
        var random = Seeded(seed)
        var index = TextIndex()
        var twin: [Key: (number: UInt32, value: UInt32)] = [:]
        for value in 0..<60_000 as Range<UInt32> {
            let key = Key(
                text: Text64("T\(random.below(40_000))")!, scope: UInt32(random.below(3)))
            let known = index.value(key.text, scope: key.scope)
            #expect(known == twin[key]?.value, "seed \(seed)")
            let number = index.add(key.text, scope: key.scope, value: value)
            if twin[key] == nil { twin[key] = (number, value) }
            #expect(number == twin[key]?.number, "seed \(seed)")
        }
        let count = index.count
        #expect(count == twin.count)
        for (key, entry) in twin {
            let text = index.text(entry.number)
            let value = index.value(key.text, scope: key.scope)
            #expect(text == key.text && value == entry.value, "seed \(seed)")
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func intMapIsADictionary(_ seed: UInt64) {
        var random = Seeded(seed)
        var map = IntMap<Int>()
        var twin: [UInt64: Int] = [:]
        for value in 0..<60_000 {
            // Keys that lie close together, as accounts and instruments do.
            let key = UInt64(1 + random.below(500)) << 32 | UInt64(random.below(4))
            switch random.below(3) {
            case 0:
                let removed = map.remove(key)
                #expect(removed == twin.removeValue(forKey: key), "seed \(seed)")
            case 1:
                map.set(key, value)
                twin[key] = value
            default:
                map.update(key, initial: 0) { $0 += value }
                twin[key, default: 0] += value
            }
            let found = map[key]
            #expect(found == twin[key], "seed \(seed)")
        }
        let keys = map.sortedKeys()
        #expect(keys == twin.keys.sorted(), "seed \(seed)")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func positionMapIsADictionary(_ seed: UInt64) {
        var random = Seeded(seed)
        var map = PositionMap<Int>()
        var twin: [UInt64: Int] = [:]
        for value in 0..<60_000 {
            let key = UInt64(1 + random.below(500)) << 32 | UInt64(random.below(40))
            switch random.below(300) {
            case 0 where value % 20 == 0:
                let least = UInt64(1 + random.below(500)) << 32
                map.keep { $0 >= least }
                twin = twin.filter { $0.key >= least }
            case 1..<150:
                map.set(key, value)
                twin[key] = value
            default:
                map.update(key, initial: 7) { $0 &+= value }
                twin[key, default: 7] &+= value
            }
            let found = map[key]
            let isThere = map.contains(key)
            #expect(found == twin[key] && isThere == (twin[key] != nil), "seed \(seed)")
        }
        let keys = map.sortedKeys()
        let count = map.count
        #expect(keys == twin.keys.sorted() && count == twin.count, "seed \(seed)")
        for (key, value) in twin {
            let found = map[key]
            #expect(found == value, "seed \(seed)")
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func duplicateWindowCountsLikeAList(_ seed: UInt64) {
        var random = Seeded(seed)
        var window = DuplicateWindow()
        var list: [(key: UInt64, time: Int64)] = []
        var now: Int64 = 0
        for _ in 0..<5000 {
            now += Int64(random.below(20))
            let key = UInt64(1 + random.below(6))
            // Each key has its account's own window.
            let length = Int64(key) * 50
            let count = window.count(key, window: length, at: Timestamp(nanoseconds: now))
            let wanted = list.filter { $0.key == key && now - $0.time < length }.count
            #expect(count == wanted, "seed \(seed) at \(now)")
            if random.chance(70) {
                window.record(key, window: length, at: Timestamp(nanoseconds: now))
                list.append((key, now))
            }
        }
    }

    @Test func routeIDs() {
        #expect(RouteID.clOrdID(OrderID(5)) == "N5")
        #expect(RouteID.clOrdID(OrderID(5), attempt: 12) == "N5.12")
        for (order, attempt) in [(1, 0), (99, 1), (UInt64(1) << 57, UInt16.max)] {
            let parsed = RouteID.parse(RouteID.clOrdID(OrderID(order), attempt: attempt))
            #expect(parsed?.order == OrderID(order) && parsed?.attempt == attempt)
        }
        for text in ["", "N", "5", "Nx", "N5.", "N5.x", "N5.1.2", "N99999999999999999999999999"]
            as [Text64]
        {
            let parsed = RouteID.parse(text)
            #expect(parsed == nil || text == "N5.", "\(text)")
        }
    }
}
