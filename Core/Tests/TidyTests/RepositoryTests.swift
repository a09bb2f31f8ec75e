import Foundation
import Testing

/// The rules of the house, held against the repository.
@Suite struct RepositoryTests {
    private let tree = SourceTree.repository

    private func expectNone(_ findings: [Finding], _ location: SourceLocation = #_sourceLocation) {
        for finding in findings {
            Issue.record("\(finding)", sourceLocation: location)
        }
    }

    @Test func theRepositoryIsFound() {
        #expect(tree.files.contains { $0.path == "Makefile" })
        #expect(tree.product.count > 50)
    }

    @Test func importsGoDownwards() { expectNone(FloorRule.check(tree)) }
    @Test func theCoreIsPure() { expectNone(PurityRule.check(tree)) }
    @Test func filesAreShort() { expectNone(SizeRule.checkFiles(tree)) }
    @Test func functionsAreShort() { expectNone(SizeRule.checkFunctions(tree)) }
    @Test func linesAreShort() { expectNone(SizeRule.checkLines(tree)) }
    @Test func ourEnumsHaveNoDefault() { expectNone(DefaultRule.check(tree)) }
    @Test func nothingIsLeftOver() { expectNone(WordRule.checkLeftovers(tree)) }
    @Test func noPathOfOneMachine() { expectNone(WordRule.checkPaths(tree)) }
    @Test func filesAreNamedAfterTypes() { expectNone(NameRule.checkFileNames(tree)) }
    @Test func namesSaySomething() { expectNone(NameRule.checkWords(tree)) }
    @Test func everySwiftFileIsUsed() { expectNone(ReferenceRule.checkSwift(tree)) }
    @Test func everyPageIsLinked() { expectNone(ReferenceRule.checkDocuments(tree)) }
    @Test func everyScriptIsCalled() { expectNone(ReferenceRule.checkScripts(tree)) }
    @Test func everyExampleIsUsed() { expectNone(ReferenceRule.checkExamples(tree)) }

    @Test func theDecideVersionIsUpToDate() throws {
        let process = Process()
        process.executableURL = tree.root.appendingPathComponent("scripts/decide-version")
        process.arguments = ["--check"]
        process.standardError = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(
            process.terminationStatus == 0,
            "Core/Sources/OMSEngine/DecideVersion.swift is old; run scripts/decide-version")
    }
}
