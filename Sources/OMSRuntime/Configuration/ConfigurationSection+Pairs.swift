// Mappings whose keys are of the user's choice and whose values are plain texts.
extension ConfigurationSection {
    /// One pair of a mapping, and where it stands.
    struct Pair {
        let name: String
        let text: String
        let entry: ConfigurationEntry
    }

    /// The pairs of `key`; what is no text of 1 to 64 bytes is reported.
    func pairs(_ key: String) -> [Pair] {
        let inner = section(key)
        diagnostics.asked("\(inner.schemaPath).NAME")
        return inner.allPairs
    }

    /// The pairs of the whole section.
    var allPairs: [Pair] {
        entries.compactMap { entry in
            let isClean = entry.value.text?.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0.value != 0x7F
            }
            guard let text = entry.value.text, isClean == true, !text.isEmpty,
                text.utf8.count <= 64
            else {
                reportType(entry, "a text of 1 to 64 bytes on one line")
                return nil
            }
            return Pair(name: entry.key, text: text, entry: entry)
        }
    }

    /// The mappings within `key`, by their names.
    func pairsOfEach(_ key: String) -> [(outer: ConfigurationEntry, pairs: [Pair])] {
        let outer = section(key)
        diagnostics.asked("\(outer.schemaPath).NAME")
        diagnostics.asked("\(outer.schemaPath).NAME.NAME")
        return outer.entries.compactMap { entry in
            guard entry.value.node.mapping != nil else {
                outer.reportType(entry, "a section, such as {3: IOC}")
                return nil
            }
            return (entry, outer.section(entry.key).allPairs)
        }
    }
}
