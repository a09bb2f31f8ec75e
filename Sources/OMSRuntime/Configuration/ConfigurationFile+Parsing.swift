internal import Yams

extension ConfigurationFile {
    /// Parses YAML; a syntax error is reported at its line, every duplicated key at its second.
    func parse(_ text: String, file: String) -> Node? {
        if let place = text.firstIndex(of: DuplicateKeys.marker) {
            let line = text[..<place].count { $0.isNewline } + 1
            diagnostics.report(file, line, "holds the private-use character U+E000; remove it")
            return nil
        }
        // The parser keeps a pointer into the text: a short string would live on the stack.
        var text = text + "\n# end of the configuration\n"
        let duplicatesMax = 200
        for _ in 0..<duplicatesMax {
            do {
                let root = try Yams.compose(yaml: text, .default, .default, .utf8)
                if root == nil { diagnostics.report(file, 1, "is empty; begin with name: demo") }
                return root
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let next = separate(keys, context.mark, in: text, file: file) else {
                    return nil
                }
                text = next
            } catch {
                reportSyntax(error, file: file)
                return nil
            }
        }
        diagnostics.report(file, 1, "more than \(duplicatesMax) keys are set twice")
        return nil
    }

    /// Reports the second of the first duplicated key and renames it; `nil` when it hides.
    private func separate(_ keys: [String], _ mark: Mark, in text: String, file: String) -> String?
    {
        let key = keys.first ?? ""
        guard
            let renamed = DuplicateKeys.renameSecond(
                key, in: text, firstAt: mark.line, mark.column)
        else {
            diagnostics.report(file, mark.line, "\"\(key)\" is set twice; remove one of them")
            return nil
        }
        diagnostics.report(
            file, renamed.line,
            "\"\(key)\" is set twice (first on line \(mark.line)); remove one of them")
        return renamed.text
    }

    private func reportSyntax(_ error: any Error, file: String) {
        guard let error = error as? YamlError else {
            diagnostics.report(file, 1, "is not YAML: \(error)")
            return
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            diagnostics.report(
                file, mark.line,
                "is not YAML here: \(problem); check the indentation, quotes and colons "
                    + "of this line and the one above")
        case .reader(let problem, _, _, let yaml):
            let line = Self.firstLineWithControlCharacter(yaml)
            diagnostics.report(file, line, "\(problem); remove the control character")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded,
            .duplicatedKeysInMapping:
            diagnostics.report(file, 1, "cannot be parsed: \(error)")
        }
    }

    /// What YAML forbids in a text: control characters other than tab and line ends.
    private static func firstLineWithControlCharacter(_ yaml: String) -> Int {
        var line = 1
        for scalar in yaml.unicodeScalars {
            if scalar == "\n" { line += 1 }
            let isAllowed = scalar.value >= 0x20 || "\t\n\r".unicodeScalars.contains(scalar)
            if !isAllowed || scalar.value == 0x7F { return line }
        }
        return 1
    }
}
