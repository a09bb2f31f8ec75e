import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes
import Testing

/// Username, password, versions, and how many may wait.
@Suite(.serialized) struct LogonTests {
    static let hash = FIXPasswordHash(hashing: Array("right one".utf8))

    private func guarded(_ change: (inout FIXLogonRules) -> Void = { _ in }) async throws -> Pair {
        let pair = Pair()
        var rules = FIXLogonRules()
        rules.username = "desk1"
        rules.password = Self.hash
        change(&rules)
        let chosen = rules
        try await pair.run {
            pair.oms.logonRules = chosen
            pair.acceptor.failureDelay = .milliseconds(20)
        }
        try await pair.listen()
        return pair
    }

    @Test(arguments: [
        ("553=desk1|554=right one|", true), ("553=desk1|554=wrong one|", false),
        ("553=desk2|554=right one|", false), ("553=desk1|", false), ("554=right one|", false),
        ("", false), ("553=desk1|554=right one |", false),
    ])
    func usernameAndPassword(_ fields: String, _ isRight: Bool) async throws {
        let pair = try await guarded()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|\(fields)"))
        if isRight {
            try await socket.until { text, _ in text.contains("|35=A|") }
            try await socket.send(message("D", 2, "11=IN|"))
            try await pair.until { $0.contains("oms 2 D IN") }
        } else {
            try await socket.until { text, isClosed in
                isClosed
                    && text.contains(
                        "|35=5|49=OMS|56=CLIENT1|34=1|")
                    && text.contains(
                        "|58=Logon refused: username, password or certificate is wrong|")
            }
            #expect(try await pair.run { pair.oms.nextInbound } == 1)
            #expect(try await pair.run { pair.oms.nextOutbound } == 2)
        }
        #expect(pair.log.withLock { !$0.contains { $0.contains("one") } }, "a secret in the log")
        try await pair.stop()
    }

    /// What follows the Logon in the same packet waits for the password's verdict.
    @Test func messagesBehindTheLogonAreTakenInOrder() async throws {
        let pair = try await guarded()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        var bytes = message("A", 1, "98=0|108=30|553=desk1|554=right one|")
        for number in 2...40 { bytes += message("D", number, "11=Q\(number)|") }
        try await socket.send(bytes)
        try await pair.until { $0.contains("oms 40 D Q40") }
        try await pair.stop()
    }

    @Test func thePasswordMayStandInRawData() async throws {
        let pair = try await guarded {
            $0.username = nil
            $0.passwordIsRawData = true
        }
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|95=9|96=right one|108=30|"))
        try await socket.until { text, _ in text.contains("|35=A|") }
        try await pair.stop()
    }

    @Test func aNewPasswordIsRefusedWithAReason() async throws {
        let pair = try await guarded()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(
            message("A", 1, "98=0|108=30|553=desk1|554=right one|925=next one|"))
        try await socket.until { text, isClosed in
            isClosed && text.contains("|58=NewPassword (925) is not taken here")
        }
        try await pair.stop()
    }

    @Test func anInitiatorShowsItsCredentials() async throws {
        let pair = try await guarded()
        try await pair.run {
            pair.client.credentials = FIXCredentials(username: "desk1", password: "right one")
        }
        try await pair.dial()
        let shown = "\(FIXCredentials(username: "desk1", password: "right one"))"
        #expect(!shown.contains("right") && !shown.contains("desk1"))
        try await pair.stop()
    }

    @Test func whoGuessesHasToWait() async throws {
        let pair = try await guarded()
        try await pair.run {
            pair.acceptor.failuresMax = 2
            pair.acceptor.failureWindow = .milliseconds(800)
        }
        for guess in ["a", "b"] {
            let socket = try await RawSocket.connect(pair.port, pair.group)
            try await socket.send(message("A", 1, "98=0|108=30|553=desk1|554=\(guess)|"))
            try await socket.until { _, isClosed in isClosed }
        }
        let barred = try await RawSocket.connect(pair.port, pair.group)
        try await barred.until { text, isClosed in isClosed && text.isEmpty }
        try await Task.sleep(for: .milliseconds(900))
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|553=desk1|554=right one|"))
        try await socket.until { text, _ in text.contains("|35=A|") }
        try await pair.stop()
    }

    @Test func manyHalfOpenConnectionsLeaveRoomForOthers() async throws {
        let pair = Pair()
        try await pair.run { pair.acceptor.pendingPerAddressMax = 8 }
        try await pair.listen()
        var sockets: [RawSocket] = []
        for _ in 0..<40 { sockets.append(try await RawSocket.connect(pair.port, pair.group)) }
        for socket in sockets.dropFirst(8) { try await socket.until { _, isClosed in isClosed } }
        // Room again as soon as one is gone, and a session that is up is none that waits.
        try await sockets[0].channel.close().get()
        try await pair.dial()
        try await pair.order(["IN"])
        try await pair.until { $0.contains { $0.hasSuffix("D IN") } }
        try await pair.stop()
    }

    @Test func oneCompIDSpeaksSeveralVersionsOnOnePort() async throws {
        let pair = Pair()
        let versions: [FIXVersion] = [.fix42, .fix44, .fix50, .fix50SP2]
        let sessions = try await pair.run {
            versions.map { version in
                let session = pair.omsHost.makeSession(
                    FIXSessionSettings(
                        .acceptor, senderCompID: "OMS", targetCompID: "MANY", version: version))
                pair.acceptor.add(session)
                return session
            }
        }
        try await pair.listen()
        for (version, session) in zip(versions, sessions) {
            let socket = try await RawSocket.connect(pair.port, pair.group)
            var fields = "98=0|108=30|"
            if version.usesFIXT {
                fields += "1137=\(Character(Unicode.Scalar(version.applVerID)))|"
            }
            try await socket.send(
                message("A", 1, fields, sender: "MANY", begin: version.beginString.description))
            try await socket.until { text, _ in
                text.hasPrefix("8=\(version.beginString)|") && text.contains("|35=A|")
            }
            #expect(try await pair.run { session.isLoggedOn }, "\(version)")
        }
        try await pair.stop()
    }
}

/// Hashes of passwords, and messages without secrets.
@Suite struct SecretTests {
    @Test func aHashKnowsItsPasswordOnly() throws {
        let hash = try #require(FIXPasswordHash(hashing: Array("s3cret".utf8)))
        let again = try #require(FIXPasswordHash(hash.description))
        #expect(again == hash)
        #expect(hash.matches(Array("s3cret".utf8)))
        for wrong in ["", "s3cre", "s3cret ", "S3cret"] {
            #expect(!hash.matches(Array(wrong.utf8)), "\(wrong)")
        }
        #expect(FIXPasswordHash(hashing: Array("s3cret".utf8)) != hash, "no salt")
    }

    /// The third test vector of RFC 7914, section 12.
    @Test func itIsTheScryptOfTheStandard() throws {
        let hash = try #require(
            FIXPasswordHash(
                "scrypt$14$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLV"
                    + "QylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw=="))
        #expect(hash.matches(Array("pleaseletmein".utf8)))
        #expect(!hash.matches(Array("pleaseletmeout".utf8)))
    }

    @Test(arguments: [
        "", "plain", "scrypt$15$8$1$AAAA$AAAA",
        "scrypt$40$8$1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==",
        "scrypt$20$32$16$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==", "md5$1$1$1$a$b",
    ])
    func whatIsNoHashIsRefused(_ text: String) { #expect(FIXPasswordHash(text) == nil) }

    @Test(arguments: [
        ("A", "553=u|554=tell|925=none|108=30|", "553=u|554=****|925=****|108=30|"),
        ("A", "95=4|96=tell|108=30|", "95=4|96=****|108=30|"),
        ("BE", "923=1|554=tell|", "923=1|554=****|"),
    ])
    func secretsAreMasked(_ type: String, _ fields: String, _ masked: String) throws {
        var index = FIXMessageIndex()
        let bytes = message(type, 7, fields)
        let result = bytes.withUnsafeBytes { raw -> [UInt8] in
            guard case .complete = index.parse(raw) else { return [] }
            let applies = FIXSecretMask.applies(to: index)
            #expect(applies)
            return FIXSecretMask.masked(index)
        }
        let text = String(decoding: result, as: UTF8.self).replacing("\u{1}", with: "|")
        #expect(text.contains("|\(masked)10="))
        result.withUnsafeBytes { raw in
            guard case .complete(let length) = index.parse(raw) else {
                Issue.record("the checksum is wrong: \(text)")
                return
            }
            #expect(length == bytes.count)
        }
    }

    @Test func whatHasNoSecretIsNotTouched() {
        var index = FIXMessageIndex()
        message("D", 7, "95=4|96=data|11=A|").withUnsafeBytes { raw in
            _ = index.parse(raw)
            let applies = FIXSecretMask.applies(to: index)
            #expect(!applies)
        }
    }
}
