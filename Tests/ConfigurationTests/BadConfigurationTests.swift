import Testing

@testable import OMSRuntime

/// What a person who mistypes something is told. Each row is a mistake on top of a sound
/// configuration and the whole message about it.
@Suite struct BadConfigurationTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        let message: String
        init(_ text: String, _ message: String) {
            self.text = text
            self.message = message
        }
        var testDescription: String { text }
    }

    static let rows = [
        Row(
            "durabilty: disk",
            "t.yaml:1: unknown key \"durabilty\"; did you mean \"durability\"?"),
        Row(
            "durability: disc",
            "t.yaml:1: \"disc\" is no durability; did you mean \"disk\"?"),
        Row(
            "fix: {hartbeat: 30s}",
            "t.yaml:1: unknown key \"hartbeat\" in fix; did you mean \"heartbeat\"?"),
        Row(
            "fix: {heartbeat: 30}",
            "t.yaml:1: \"heartbeat\" in fix must be a time with its unit "
                + "(ns, us, ms, s, m, h), such as 500ms or 30s, but is \"30\""),
        Row(
            "http: {listen: \"8080\"}",
            "t.yaml:1: \"listen\" in http must be an address such as \"127.0.0.1:9001\" "
                + "with a port from 0 to 65535, but is \"8080\""),
        Row(
            "name: a\ndata: ./x\nname: b",
            "t.yaml:3: \"name\" is set twice (first on line 1); remove one of them"),
        Row(
            "fix: {compID: A, compID: B}",
            "t.yaml:1: \"compID\" is set twice (first on line 1); remove one of them"),
        Row(
            "venues:\n  - name: V1\n    connect: \"127.0.0.1:9101\"\n    takeFee: cheap",
            "t.yaml:4: \"takeFee\" in venues[0] must be a decimal such as \"0.01\", "
                + "but is \"cheap\""),
        Row(
            "venues:\n  - name: V1\n    connect: \"h:1\"\n    reconcile: {by: list}",
            "t.yaml:4: \"list\" is no by in venues[0].reconcile; "
                + "possible values: orders, mass, none"),
        Row(
            "venues:\n  - name: V1\n    connect: \"h:1\"\n    version: FIX.4.2\n"
                + "    reconcile: {by: mass}",
            "t.yaml:5: venues[0] has reconcile by mass, which FIX has from 4.3 on; use by: orders"),
        Row(
            "venues:\n  - name: V1",
            "t.yaml:2: venues[0] needs connect: connect: \"127.0.0.1:9101\""),
        Row(
            "venues:\n  - {name: V1, connect: \"h:1\"}\n  - {name: V1, connect: \"h:2\"}",
            "t.yaml:3: venue \"V1\" is there twice (first at t.yaml:2); rename or remove one"),
        Row(
            "accounts: [{id: ACC1}]\nsessions:\n  - {compID: C, accounts: [ACC1]}",
            "t.yaml:3: \"accounts\" in sessions[0] must be the word any; "
                + "remove it to take the accounts of the session's client"),
        Row(
            "accounts: [{id: ACC1}]\nlimits:\n  accounts:\n    ACC2: {maxQuantity: 1}",
            "t.yaml:4: unknown account \"ACC2\" in limits.accounts.ACC2; "
                + "did you mean \"ACC1\"?"),
        Row(
            "accounts: [{id: ACC1}, {id: ACC2}]\ninstruments: any\n"
                + "restricted: [{symbol: X, account: ACC9, type: noBuy}]",
            "t.yaml:3: unknown account \"ACC9\" in restricted[0]; known ones: ACC1, ACC2"),
        Row(
            "readModel: off\nhttp: {listen: \"127.0.0.1:8080\"}",
            "t.yaml:2: \"http\" needs the read model, which is off; "
                + "write http: off, or readModel: on"),
        Row(
            "instruments: [{symbol: IBM, isin: US4592001015}]",
            "t.yaml:1: \"isin\" in instruments[0] must be an ISIN of 12 characters with a right "
                + "check digit, such as US4592001014, but is \"US4592001015\""),
        Row(
            "instruments: [{symbol: IBM, tick: 0}]",
            "t.yaml:1: \"tick\" in instruments[0] must be a decimal above 0, but is \"0\""),
        Row(
            "instruments: [{symbol: IBM, tick: \"0.000000001\"}]",
            "t.yaml:1: \"tick\" in instruments[0] must be a decimal of at most eight digits "
                + "after the point, but is \"0.000000001\""),
        Row(
            "limits: {default: {duplicateCount: 1}}",
            "t.yaml:1: \"duplicateCount\" in limits.default must be a whole number "
                + "from 2 to 1000000000, but is \"1\""),
        Row(
            "limits: {default: {maxNotional: 99999999999999}}",
            "t.yaml:1: \"maxNotional\" in limits.default must be a decimal of at most "
                + "92233720368.54775807, but is \"99999999999999\""),
        Row(
            "instruments: any\nrestricted: [{symbol: X, type: noTrade, from: 2026-02-30}]",
            "t.yaml:2: \"from\" in restricted[0] must be a day such as 2026-11-10, "
                + "but is \"2026-02-30\""),
        Row(
            "accounts: [{id: A, commission: {perShare: 0.01, bps: 2}}]",
            "t.yaml:1: accounts[0].commission needs exactly one of perShare, bps and absolute, "
                + "but has perShare and bps"),
        Row(
            "sessions: [{compID: C, kind: counterparty}]",
            "t.yaml:1: sessions[0] needs counterparty: counterparty: BROKER"),
        Row(
            "faultInjection: {trapOnClOrdID: BOOM}",
            "t.yaml:1: \"faultInjection\" is for tests and refused without "
                + "allowFaultInjection: true; remove it from a configuration that trades"),
        Row(
            "sessions: [{compID: C, version: FIX.4.5}]",
            "t.yaml:1: \"FIX.4.5\" is no version of FIX in sessions[0]; known ones: FIX.4.0, "
                + "FIX.4.1, FIX.4.2, FIX.4.3, FIX.4.4, FIX.5.0, FIX.5.0SP1, FIX.5.0SP2"),
        Row(
            "sessions: [{compID: C, passwordHash: secret}]",
            "t.yaml:1: \"passwordHash\" in sessions[0] is no hash of a password; make one with "
                + "`needletail fix hash-password`"),
        Row(
            "sessions: [{compID: C, throttle: {burst: 5}}]",
            "t.yaml:1: sessions[0].throttle needs perSecond: perSecond: 500"),
        Row(
            "sessions: [{compID: C, schedule: {start: \"08:00\", zone: Mars/Olympus}}]",
            "t.yaml:1: \"zone\" in sessions[0].schedule must be a time zone such as "
                + "Europe/London, America/New_York or UTC that this machine knows "
                + "(package tzdata), but is \"Mars/Olympus\"\n"
                + "t.yaml:1: sessions[0].schedule needs end: end: \"17:00\""),
        Row(
            "fix: {tls: {certificate: a.pem, key: a.key, clientCertificate: required}}",
            "t.yaml:1: fix.tls needs clientCA: clientCA: clients-ca.pem"),
        Row(
            "venues: [{name: V, connect: [\"h:1\", \"h\"]}]",
            "t.yaml:1: \"connect\" in venues[0] must hold addresses such as \"127.0.0.1:9001\" "
                + "with a port from 1 to 65535"),
        Row(
            "venues: [{name: V, connect: \"h:1\", passwordFile: a, passwordVariable: B}]",
            "t.yaml:1: venues[0] has passwordFile and passwordVariable; keep one"),
        Row("tradeDate:", "t.yaml:1: \"tradeDate\" has no value; give it one or remove the line"),
        Row(
            "venues: VENUE1",
            "t.yaml:1: \"venues\" must be a list, but is \"VENUE1\""),
        Row(
            "fix: 9001",
            "t.yaml:1: \"fix\" must be a section with keys of its own, but is \"9001\""),
        Row(
            "users: [{name: al, role: admin}]",
            "t.yaml:1: \"admin\" is no role in users[0]; possible values: "
                + "trader, risk, operations, compliance, administrator"),
        Row(
            "- a",
            "t.yaml:1: a configuration is a list of keys such as name: demo, "
                + "but this file holds something else"),
        Row("", "t.yaml:1: is empty; begin with name: demo"),
    ]

    @Test(arguments: rows)
    func isExplained(_ row: Row) throws {
        let result = Configuration.load(text: row.text, file: "t.yaml")
        guard case .failure(let errors) = result else {
            Issue.record("accepted: \(row.text)")
            return
        }
        #expect(errors.description == row.message)
    }

    @Test func everyMistakeOfAFileIsReportedInOrder() {
        let text = """
            nmae: x
            fix: {listen: nowhere}
            venues:
              - name: V1
                prioritty: 1
                priority: 0
              - connect: "h:1"
            data: a
            data: b
            data: c
            """
        guard case .failure(let errors) = Configuration.load(text: text, file: "t.yaml") else {
            Issue.record("accepted")
            return
        }
        #expect(errors.errors.map(\.line) == [1, 2, 4, 5, 6, 7, 9, 10])
    }

    @Test(arguments: [
        "a: [1, 2", "a: \"open", "a: b: c", "\ta: 1", "a: *nobody", "a: 1\n---\nb: 2", "{{{{",
        "a: \u{1}", "? [x]\n: y", "[[[[[[[[[[[[[[", "&a [*a]", "a: !!binary x", "<<: {a: 1}", "%",
        "\u{FEFF}", "\u{E000}: 1", "a: &x {b: 1}\nc: *x",
        "name: a\n? b\n: c\n? b\n: d", "\"name\": a\n'name': b", "name: a\r\nname: b",
    ])
    func brokenYAMLIsAnAnswerNotACrash(_ text: String) {
        guard case .failure(let errors) = Configuration.load(text: text, file: "t.yaml") else {
            Issue.record("accepted: \(text)")
            return
        }
        #expect(errors.errors.allSatisfy { $0.line >= 1 && $0.file == "t.yaml" })
    }

    @Test func deepNestingIsAnAnswerNotACrash() {
        let deep = String(repeating: "[", count: 100_000)
        guard case .failure = Configuration.load(text: "a: " + deep, file: "t.yaml") else {
            Issue.record("accepted")
            return
        }
    }

    @Test func aMissingFileIsNamed() {
        let result = Configuration.load(path: "nowhere/none.yaml")
        guard case .failure(let errors) = result else {
            Issue.record("accepted")
            return
        }
        #expect(errors.description == "nowhere/none.yaml: there is no such file")
    }

    /// Whatever a slip of the keyboard makes of the demo, it is an answer, never a trap.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func noSlipOfTheKeyboardCrashes(seed: UInt64) throws {
        let sound = try Array(Repository.text("Examples/demo.yaml"))
        var random = SplitMix(state: seed)
        for _ in 0..<60 {
            var text = sound
            for _ in 0..<(1 + random.next() % 4) {
                let place = Int(random.next() % UInt64(text.count))
                switch random.next() % 3 {
                case 0: text.remove(at: place)
                case 1: text.insert(text[Int(random.next() % UInt64(text.count))], at: place)
                default: text.swapAt(place, Int(random.next() % UInt64(text.count)))
                }
            }
            let result = Configuration.load(text: String(text), file: "t.yaml")
            if case .failure(let errors) = result {
                #expect(errors.errors.allSatisfy { $0.line >= 1 }, "seed \(seed)")
            }
        }
    }
}
