/// Imports go only downwards (or stay on their floor), and the floors below 7 import nothing from outside.
enum FloorRule {
    /// The floor of every module of ours. A module has exactly one place in the house.
    static let floors: [String: Int] = [
        "OMSTypes": 0,
        "OMSModels": 1, "OMSMarket": 1,
        "OMSCore": 2, "OMSBacktest": 2,
        "OMSPostTrade": 3,
        "OMSEngine": 4, "OMSSurveillance": 4, "OMSReports": 4, "OMSControls": 4,
        "OMSJournal": 5,
        "FIXCodec": 6, "FIXDictionary": 6, "FIXSession": 6,
        "JournalStorage": 7, "FIXDictionaryXML": 7, "FIXDialect": 7, "OMSReadModel": 7,
        "VenueSimulator": 7, "CounterpartySimulator": 7,
        "OMSRuntime": 8,
        "needletail": 9, "needletail-verify": 9, "fix-echo": 9,
    ]

    /// Doors to the outside are told by their name.
    static func floor(of module: String) -> Int? {
        floors[module] ?? (module.hasSuffix("Gateway") ? 7 : nil)
    }

    static func check(_ tree: SourceTree) -> [Finding] {
        var homeless: Set<String> = []
        return tree.product.flatMap { file -> [Finding] in
            guard let module = file.module else { return [] }
            guard let floor = floor(of: module) else {
                guard homeless.insert(module).inserted else { return [] }
                return [
                    Finding(
                        path: file.path, line: 1, problem: "module \(module) has no floor",
                        remedy: "give it one in FloorRule.floors (floors: CONTRIBUTING.md)")
                ]
            }
            return imports(of: file).compactMap { line, name in
                problem(importing: name, on: floor, in: file, line)
            }
        }
    }

    private static func problem(
        importing name: String, on floor: Int, in file: SourceFile, _ line: Int
    ) -> Finding? {
        if let other = self.floor(of: name) {
            guard other > floor else { return nil }
            return Finding(
                path: file.path, line: line,
                problem: "floor \(floor) imports \(name), which is floor \(other)",
                remedy: "imports go downwards: move the code up, or hand in a protocol from above")
        }
        guard file.path.hasPrefix("Core/"), !isOwnHeaders(name) else { return nil }
        return Finding(
            path: file.path, line: line, problem: "the core imports \(name)",
            remedy: "floors 0-6 are pure: take what it gives as an argument or a small protocol "
                + "that the shell fulfils")
    }

    /// A C target of our own in the core, such as `CChecksum`: C, then a capital.
    private static func isOwnHeaders(_ name: String) -> Bool {
        name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true
            && name.dropFirst(2).first?.isLowercase == true
    }

    /// The modules that a file imports, with their lines.
    static func imports(of file: SourceFile) -> [(line: Int, name: String)] {
        let kinds: Set = [
            "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
        ]
        let tokens = file.tokens
        return tokens.indices.compactMap { index in
            guard tokens[index].text == "import", index + 1 < tokens.count else { return nil }
            let isMember = index > 0 && tokens[index - 1].text == "."
            guard !isMember else { return nil }
            let isScoped = kinds.contains(tokens[index + 1].text) && index + 2 < tokens.count
            let name = tokens[isScoped ? index + 2 : index + 1]
            return name.isWord ? (tokens[index].line, name.text) : nil
        }
    }
}
