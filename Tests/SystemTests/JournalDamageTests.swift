import Foundation
import Glibc
import Testing

/// A journal that is not as it was written, and a disk that takes no more.
@Suite struct JournalDamageTests {
    /// Orders taken and a clean stop, or SIGKILL.
    private func used(_ durability: String, orders: Int, signal: Int32) throws -> Installation {
        let installation = try Installation(
            Installation.Choice(durability: durability, venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        for number in 1...orders {
            try line.send("D", order("A\(number)"))
            try line.expect("35=8 11=A\(number)")
        }
        server.send(signal)
        _ = server.waitForExit(seconds: 10)
        return installation
    }

    private func segment(_ installation: Installation) throws -> URL {
        let folder = URL(fileURLWithPath: installation.journalFolder)
        return try #require(
            try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil
            ).first { $0.lastPathComponent.hasPrefix("journal-") })
    }

    @Test("A flipped byte where frames were durable: no start, and the file and offset are named")
    func flippedByte() throws {
        let installation = try used("disk", orders: 20, signal: SIGTERM)
        let file = try segment(installation)
        var bytes = try Data(contentsOf: file)
        let end = try #require(bytes.lastIndex { $0 != 0 })
        bytes[end / 2] ^= 0x10
        try bytes.write(to: file)

        let server = try installation.start()
        #expect(server.waitForExit(seconds: 10) == 3)
        for text in [file.lastPathComponent, "offset", "restore"] {
            #expect(server.errors.contains(text), "wanted \(text) in: \(server.errors)")
        }
        let answer = try Product.run("journal", "verify", installation.dataFolder)
        #expect(answer.exitCode == 1)
        #expect((answer.output + answer.errors).contains("offset"), "\(answer)")
        #expect(try Data(contentsOf: file) == bytes, "nothing is repaired by itself")
    }

    @Test("A torn end: it starts, says what was cut and where that is kept, and serves")
    func tornTail() throws {
        let installation = try used("process", orders: 20, signal: SIGKILL)
        let file = try segment(installation)
        var bytes = try Data(contentsOf: file)
        let end = try #require(bytes.lastIndex { $0 != 0 })
        // As if a write of the next batch had been cut short.
        for offset in 0..<100 { bytes[(end / 8 + 2) * 8 + offset] = UInt8(offset + 1) }
        try bytes.write(to: file)
        let server = try installation.serve()
        #expect(server.errors.contains("cut"), "\(server.errors)")
        #expect(server.errors.contains("kept in"), "\(server.errors)")
        let line = try FIXLine.loggedOn(installation.fixPort, next: 22)
        try line.send("D", order("GOOD"))
        try line.expect("35=8 11=GOOD")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        let answer = try Product.run("journal", "verify", installation.dataFolder)
        #expect(answer.exitCode == 0 && answer.output.contains("closed cleanly"), "\(answer)")
        let accepted = Journaled(try installation.frames()).entered
        for number in 1...20 { #expect(accepted["A\(number)"]?.count == 1) }
    }

    @Test("A full disk: no new orders, cancels and fills go on, and nothing is lost")
    func fullDisk() throws {
        let installation = try Installation(Installation.Choice(venues: 1))
        // The files are there at full size; from now on they may be written up to half of it.
        let first = try installation.serve()
        first.send(SIGTERM)
        #expect(first.waitForExit(seconds: 10) == 0)

        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve(fileBytesMax: 8 << 20)
        let venue = try VenueLine(listener)
        let line = try FIXLine.loggedOn(installation.fixPort)
        try line.send("D", order("FILL"))
        let child = try venue.order("35=D 38=100")
        try line.send("D", order("REST", "38=300"))
        _ = try venue.order("35=D 38=300")
        let taken = try fill(line)
        #expect(server.exitCode() == nil, "\(server.errors)")
        #expect(server.errors.contains("the disk is full"), "\(server.errors)")

        try line.send("F", request("UNDO", of: "REST"))
        try venue.line.expect("35=F")
        try venue.fill(child)
        try line.expect("35=8 11=FILL 150=F 39=2 14=100")
        try line.send("D", order("STILL"))
        try line.expect("35=j 372=D 58~disk_is_full")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0, "\(server.errors)")
        let answer = try Product.run("journal", "verify", installation.dataFolder)
        #expect(answer.exitCode == 0, "\(answer)")
        let entered = Journaled(try installation.frames()).entered
        for id in ["FILL", "REST"] + taken { #expect(entered[id]?.count == 1, "\(id)") }
        #expect(entered["STILL"] == nil)
        // With room again it takes orders.
        let again = try installation.serve()
        let later = try FIXLine.loggedOn(installation.fixPort, next: line.next)
        try later.send("D", order("AGAIN"))
        try later.expect("35=8 11=AGAIN 150=0")
        again.kill()
    }

    /// Sends orders until one is refused for want of space; the value is those that were taken.
    private func fill(_ line: FIXLine) throws -> [String] {
        var taken: [String] = []
        for batch in 0..<200 {
            let ids = (0..<100).map { "D\(batch * 100 + $0)" }
            for id in ids { try line.send("D", order(id)) }
            for id in ids {
                let message = try line.expectAny(["35=8 11=\(id) 150=0", "35=j 380=4"])
                if message[35] == "j" { return taken }
                taken.append(id)
            }
        }
        throw FIXLine.Silent(description: "20000 orders did not fill the disk")
    }
}
