import Foundation
import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// The configurations that ship, and the page that explains them.
@Suite struct ExamplesTests {
    private func load(_ name: String) throws -> Configuration {
        try Configuration.load(path: Repository.path("Examples/\(name)")).get()
    }

    @Test func demoHasTheCastOfTheDemo() throws {
        let demo = try load("demo.yaml")
        #expect(demo.venues.map(\.kind) == [.lit, .lit, .lit, .dark])
        #expect(demo.sessions.map(\.kind) == [.orders, .orders, .counterparty])
        #expect(demo.sessions.map(\.staged) == [false, true, false])
        #expect(demo.instruments.map(\.symbol) == ["IBM", "BAC", "AIG"])
        #expect(demo.instruments.compactMap(\.isin).count == 3)
        #expect(demo.accounts.filter { $0.id.hasPrefix("FUND") }.count == 3)
        #expect(demo.tradeDate?.iso8601 == "2026-11-10")
        #expect(demo.venues[0].takeFee == Price(units: 300_000))
        #expect(demo.venues[2].postRebate == Price(units: -100_000))
        #expect(demo.accounts[2].commission?.basis == .basisPoints(200_000_000))
        let limits = try #require(demo.limits.accounts["ALPHA1"])
        #expect(limits[.maxQuantity] == Int64(20_000 * 100_000_000))
        #expect(limits[.duplicateCount] == Int64(5))
        #expect(demo.restricted[0].accounts == ["FUND3"])
    }

    /// What the load generator relies on.
    @Test func benchIsWhatTheLoadGeneratorExpects() throws {
        let bench = try load("bench.yaml")
        #expect(bench.fix.listen == Configuration.Address(host: "127.0.0.1", port: 9001))
        #expect(bench.fix.compID == "OMS")
        #expect(bench.sessions.map(\.compID) == ["CLIENT1"])
        #expect(bench.sessions[0].ack == .onVenueAck)
        #expect(bench.venues.map(\.connect.port) == [9101, 9102, 9103])
        #expect(bench.venues.map(\.senderCompID) == ["OMS", "OMS", "OMS"])
        #expect(bench.venues.map(\.targetCompID) == ["VENUE1", "VENUE2", "VENUE3"])
        #expect(bench.venues.allSatisfy { !$0.marketData && $0.reconnect <= .milliseconds(200) })
        #expect(bench.anySymbol == .standard)
        #expect(bench.anyAccount)
        #expect(bench.sessions[0].accounts == .any)
        #expect(bench.limits.standard[.passesWithoutReference] == 1)
        #expect(bench.http == nil)
        #expect(!bench.readModel)
    }

    @Test func assetsHasOneOfEachKind() throws {
        let assets = try load("assets.yaml")
        let kinds = assets.instruments.map { $0.product?.kind ?? .equity }
        #expect(Set(kinds).count == 7)
        #expect(assets.currencies.holidays.count == 3)
        #expect(assets.venues[0].map.symbology.outward("IBM") == "IBM.US")
    }

    @Test func benchFullDiffersOnlyInWhatIsSwitchedOn() throws {
        var full = try load("bench-full.yaml")
        let bench = try load("bench.yaml")
        #expect(full.readModel)
        #expect(full.http != nil)
        full.readModel = false
        full.http = nil
        full.name = bench.name
        full.data = bench.data
        full.sources = bench.sources
        #expect(full == bench)
    }

    @Test func everyExampleIsSound() throws {
        let folder = Repository.path("Examples")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }
        #expect(names.count >= 3)
        for name in names {
            if case .failure(let errors) = Configuration.load(path: folder + "/" + name) {
                Issue.record("\(errors)")
            }
        }
    }

    /// The rows of a page's tables whose first column is a key: the key, and the second column.
    private func rows(_ page: String) throws -> [(key: String, standard: String)] {
        try Repository.text(page).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| `") else { return nil }
            let columns = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            return (columns[1].filter { $0 != "`" }, columns[2])
        }
    }

    /// Every key of the code stands on the page with its default, and the page names no key that
    /// is not there.
    @Test func thePageListsExactlyTheKeysThereAre() throws {
        let rows = try rows("docs/CONFIGURATION.md")
        let listed = rows.map(\.key)
        let defaults = Configuration.defaults
        #expect(defaults.count > 80)
        for (key, standard) in rows {
            guard let right = defaults[key] else { continue }
            #expect(standard.hasPrefix("`\(right)`"), "the default of \(key)")
        }
        let missing = Configuration.keys.filter { !listed.contains($0) }
        let unknown = listed.filter { !Configuration.keys.contains($0) }
        #expect(missing == [], "add a row to docs/CONFIGURATION.md")
        #expect(unknown == [], "remove the row from docs/CONFIGURATION.md")
        #expect(Set(listed).count == listed.count, "a key has two rows")
    }

    /// The page on FIX has every option of a session with its default, under its bare name.
    @Test func theFIXPageListsTheOptionsOfASession() throws {
        let listed = Dictionary(
            try rows("docs/FIX.md").map { ($0.key, $0.standard) }, uniquingKeysWith: { $1 })
        let keys = Configuration.FIXOptions.keys
        #expect(keys.count > 40)
        for (key, standard) in keys {
            guard let told = listed[key] else {
                Issue.record("add a row for \(key) to docs/FIX.md")
                continue
            }
            if let standard { #expect(told.hasPrefix("`\(standard)`"), "the default of \(key)") }
        }
    }

    @Test func theSummaryNamesWhatMatters() throws {
        #expect(
            try load("bench.yaml").summary
                == "bench: fine; durability disk, fix 127.0.0.1:9001, http off, 1 session, "
                + "3 venues, any instrument, any account")
    }
}
