import Testing

/// Each rule against a small bad sample, and against the good one beside it.
@Suite struct RuleTests {
    private func found(_ rule: (SourceTree) -> [Finding], _ texts: [(String, String)]) -> [String] {
        rule(SourceTree(texts.map { (path: $0.0, text: $0.1) })).map(\.description)
    }

    @Test func floors() {
        let good = "import OMSTypes\n// import NIO\nlet text = \"import Foundation\"\n"
        #expect(found(FloorRule.check, [("Core/Sources/OMSCore/A.swift", good)]) == [])
        let bad = [
            ("Core/Sources/OMSCore/A.swift", "import OMSTypes\nimport OMSEngine\n"),
            ("Core/Sources/OMSJournal/B.swift", "import struct Foundation.Date\n"),
            ("Core/Sources/OMSCore/C.swift", "#if canImport(Glibc)\ninternal import Glibc\n#endif"),
            ("Core/Sources/OMSCore/D.swift", "import CChecksum\nimport CryptoKit\n"),
            ("Sources/FIXGateway/E.swift", "@testable import OMSRuntime\nimport NIOCore\n"),
            ("Sources/Attic/F.swift", "let x = 1\n"), ("Sources/Attic/G.swift", "let y = 1\n"),
            ("Core/Sources/FIXSession/H.swift", "import VenueGateway\n"),
        ]
        #expect(
            found(FloorRule.check, bad).map { $0.prefix { $0 != ";" } } == [
                "Core/Sources/OMSCore/A.swift:2: floor 2 imports OMSEngine, which is floor 4",
                "Core/Sources/OMSJournal/B.swift:1: the core imports Foundation",
                "Core/Sources/OMSCore/C.swift:2: the core imports Glibc",
                "Core/Sources/OMSCore/D.swift:2: the core imports CryptoKit",
                "Sources/FIXGateway/E.swift:1: floor 7 imports OMSRuntime, which is floor 8",
                "Sources/Attic/F.swift:1: module Attic has no floor",
                "Core/Sources/FIXSession/H.swift:1: floor 6 imports VenueGateway, which is floor 7",
            ])
    }

    @Test func purity() {
        let bad = "let now = ContinuousClock().now\nfunc f() { print(now) }\n"
        #expect(found(PurityRule.check, [("Core/Sources/OMSCore/A.swift", bad)]).count == 2)
        #expect(found(PurityRule.check, [("Sources/needletail/A.swift", bad)]).count == 0)
        let good = "/// print(x)\nfunc print(_ x: Int) {}\nlet clock = a.Task\n"
        #expect(found(PurityRule.check, [("Core/Sources/OMSCore/A.swift", good)]) == [])
    }

    @Test(arguments: [(800, 0), (801, 1)])
    func fileSize(_ lines: Int, _ findings: Int) {
        let text = String(repeating: "\n", count: lines)
        #expect(found(SizeRule.checkFiles, [("Sources/A/A.swift", text)]).count == findings)
        #expect(found(SizeRule.checkFiles, [("docs/a.md", text)]).isEmpty)
        let listed = "Core/Sources/FIXSession/FIXSessionStateMachine.swift"
        #expect(found(SizeRule.checkFiles, [(listed, text)]).isEmpty)
    }

    @Test(arguments: [(120, 0), (121, 1)])
    func lineLength(_ columns: Int, _ findings: Int) {
        let text = "ok\n" + String(repeating: "ä", count: columns) + "\n"
        let result = found(SizeRule.checkLines, [("Sources/A/A.swift", text)])
        #expect(result.count == findings)
        #expect(result.allSatisfy { $0.hasPrefix("Sources/A/A.swift:2: 121 columns") })
    }

    @Test(arguments: [(68, 0), (69, 1)])
    func functionLength(_ bodyLines: Int, _ findings: Int) {
        let body = String(repeating: "    x += \"}\\(f({ 1 }))\"\n", count: bodyLines)
        let text =
            "protocol P {\n    func a()\n    var b: Int { get }\n}\nfunc c(_ x: [Int] = []) {\n\(body)}\n"
        let result = found(SizeRule.checkFunctions, [("Sources/A/A.swift", text)])
        #expect(result.count == findings)
        #expect(result.allSatisfy { $0.hasPrefix("Sources/A/A.swift:5: c has 71 lines") })
    }

    @Test func defaultOverOurEnum() {
        let declared = (
            "Core/Sources/OMSCore/Phase.swift",
            "enum Phase {\n    case open(Int), closed\n    case\n        halted\n}\n"
        )
        func check(_ body: String) -> [String] {
            let text = "func f() {\n    switch phase {\n\(body)\n    }\n}\n"
            return found(DefaultRule.check, [declared, ("Core/Sources/OMSCore/A.swift", text)])
        }
        let bad = check("    case .open(let x) where x > 1, .closed: break\n    default: break")
        #expect(bad.count == 1)
        #expect(
            bad.first?.hasPrefix(
                "Core/Sources/OMSCore/A.swift:4: default in a switch that looks like one over Phase"
            )
                == true)
        #expect(check("    case .open, .closed, .halted: break") == [])
        #expect(check("    case .open: break\n    @unknown default: break") == [])
        #expect(check("    case .elsewhere: break\n    default: break") == [])
        #expect(check("    case 1, .open: break\n    default: break") == [])
        #expect(check("    case .open: break\n    default: break  // not our enum") == [])
        #expect(
            check(
                "    case .open:\n        switch x { case 1: f()\n default: g() }\n    case .closed, .halted: h()"
            ) == [])
    }

    @Test func leftovers() {
        let word = "TO" + "DO"
        let text = "let a = \"\(word)\"\n// \(word): later\nlet \(word)S = 1\n"
        #expect(
            found(WordRule.checkLeftovers, [("Makefile", text)]) == [
                "Makefile:2: leftover \(word); "
                    + "do it now, or file an issue and describe what is there"
            ])
    }

    @Test func pathsOfOneMachine() {
        let text = "cd /" + "home/me\nls build/" + "tmp/x \"$dir/" + "tmp/x\"\n# see /usr/bin\n"
        #expect(found(WordRule.checkPaths, [("scripts/x", text)]).count == 1)
    }

    @Test(arguments: [
        ("Order.swift", "struct Order {}", 0), ("Order.swift", "struct Orders {}", 1),
        ("Order+Text.swift", "extension Order {}", 0), ("Order+Text.swift", "struct Text {}", 1),
        ("Order+Text.swift", "extension Core.Order.Leg: P {}", 0),
        ("Terms.swift", "struct A {}\nenum B {}", 0), ("Terms.swift", "struct A { enum B {} }", 1),
        ("Terms+Coding.swift", "extension A {}\nextension B {}", 0),
        ("main.swift", "f()", 0),
    ])
    func fileNames(_ name: String, _ text: String, _ findings: Int) {
        #expect(found(NameRule.checkFileNames, [("Sources/A/\(name)", text)]).count == findings)
    }

    @Test(arguments: [
        ("OrderStore", 0), ("OrderManager", 2), ("StringUtils", 2), ("Uncommon", 0), ("Helper", 2),
    ])
    func emptyNames(_ name: String, _ findings: Int) {
        let file = ("Sources/A/\(name).swift", "\n\nfinal class \(name) {}")
        let result = found(NameRule.checkWords, [file])
        #expect(result.count == findings)
        #expect(findings == 0 || result[0].hasPrefix("Sources/A/\(name).swift:3: "))
    }

    @Test func unusedSwiftFiles() {
        let files = [
            ("Sources/A/Used.swift", "struct Used {}"),
            ("Sources/A/Unused.swift", "struct Unused { func go() {} }  // Used"),
            ("Sources/A/User.swift", "@main struct User { let used: Used }"),
            ("Sources/A/Used+Equatable.swift", "extension Used: Equatable {}"),
            ("Tests/ATests/SomeTests.swift", "@Suite struct SomeTests {}"),
        ]
        #expect(
            found(ReferenceRule.checkSwift, files) == [
                "Sources/A/Unused.swift:1: nobody uses what this file declares; use it or delete it"
            ])
    }

    @Test func unlinkedPagesScriptsAndExamples() {
        let files = [
            ("README.md", "[journal](docs/JOURNAL.md), scripts/setup, Examples/demo.yaml"),
            ("docs/JOURNAL.md", "see decisions/"), ("docs/decisions/README.md", "x"),
            ("docs/OLD.md", "OLD.md"), ("scripts/setup", "#!/bin/bash"), ("scripts/old", "old"),
            ("Examples/demo.yaml", ""), ("Examples/old.yaml", ""),
        ]
        #expect(
            found(ReferenceRule.checkDocuments, files).map { $0.prefix(13) } == ["docs/OLD.md:1"])
        #expect(found(ReferenceRule.checkScripts, files).map { $0.prefix(13) } == ["scripts/old:1"])
        #expect(
            found(ReferenceRule.checkExamples, files).map { $0.prefix(17) } == ["Examples/old.yaml"]
        )
    }

    /// Where code ends and text begins.
    @Test(arguments: [
        ("a \"b\" c", "a \"\" c"), ("a // b", "a"), ("a /* b /* c */ d */ e", "a e"),
        ("\"x\\\"y\" z", "\"\" z"), ("#\"x\"y\"# z", "#\"\"# z"),
        ("\"\"\"\nx \"y\"\n\"\"\" z", "\"\"\" \"\"\" z"),
        ("\"x \\(f(\"y\")) z\"", "\" (f(\"\")) \""), ("#\"\\(a) \\#(b)\"#", "#\" (b)\"#"),
        ("\"open\nb", "\" b"),
    ])
    func codeAndText(_ text: String, _ expected: String) {
        let blanked = SwiftCode.blanked(Array(text.utf8))
        #expect(blanked.count == text.utf8.count)
        let shown = String(decoding: blanked, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        #expect(shown.joined() == expected.split(whereSeparator: \.isWhitespace).joined())
    }
}
