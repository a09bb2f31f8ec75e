import Foundation
import Glibc
import Testing

/// A short day with one venue, for the commands that answer for the controls.
struct ControlsDay {
    let installation: Installation

    /// What the venue does wrong.
    struct Wrongs: OptionSet {
        let rawValue: Int
        /// Executes a buy above its limit.
        static let price = Wrongs(rawValue: 1)
        /// Says that a buy was a sale.
        static let side = Wrongs(rawValue: 2)
        /// Executes more than was sent.
        static let quantity = Wrongs(rawValue: 4)
    }

    /// A1 and A2 are filled (100 and 300), B1 is above the limit of 1,000, A3 (200) rests.
    init(_ wrongs: Wrongs = []) throws {
        installation = try Installation(
            Installation.Choice(
                venues: 1, more: "restricted: [{symbol: MSFT, type: noBuy}]"))
        try change("default: {", "default: {maxQuantity: 1000, ")
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let line = try FIXLine.loggedOn(installation.fixPort)
        for (id, quantity) in [("A1", 100), ("A2", 300), ("A3", 200)] {
            try line.send("D", order(id, "38=\(quantity)"))
            let child = try venue.order("35=D 38=\(quantity)")
            try venue.report(child)
            guard id != "A3" else { continue }
            let done = wrongs.contains(.quantity) && id == "A2" ? quantity + 1 : quantity
            try venue.report(
                child, "150=F", "39=2", "32=\(done)",
                wrongs.contains(.price) && id == "A1" ? "31=10.01" : "31=10", "151=0",
                "14=\(done)", "6=10", wrongs.contains(.side) && id == "A1" ? "54=2" : "54=1")
            try line.expect("35=8 11=\(id) 150=F")
        }
        try line.send("D", order("B1", "38=1001"))
        try line.expect("35=8 11=B1 150=8")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
    }

    /// Another configuration: the first `old` becomes `new`.
    func changed(_ old: String, _ new: String) throws -> String {
        let text = try String(contentsOfFile: installation.configurationFile, encoding: .utf8)
        let found = try #require(text.range(of: old))
        return text.replacingCharacters(in: found, with: new)
    }

    private func change(_ old: String, _ new: String) throws {
        try changed(old, new)
            .write(toFile: installation.configurationFile, atomically: true, encoding: .utf8)
    }

    func run(_ words: String...) throws -> Product.Answer {
        let process = try ProductProcess(words + ["--data", installation.dataFolder])
        let code = process.waitForExit(seconds: 60) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    /// Every file of the journal, byte for byte.
    func journal() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: installation.journalFolder)
        return Dictionary(
            uniqueKeysWithValues: names.map { name in
                let path = installation.journalFolder + "/" + name
                return (name, FileManager.default.contents(atPath: path) ?? Data())
            })
    }

    func write(_ text: String, to name: String) throws -> String {
        try installation.folder.write(text, to: name)
    }
}
