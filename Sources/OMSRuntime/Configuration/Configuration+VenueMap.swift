import FIXCodec
import FIXDictionary
import VenueGateway

// The keys by which a venue's messages differ from its version of FIX.
extension VenueMap {
    /// - Parameter isFIX: `false`: what comes is no FIX, and not checked as such.
    init(
        reading section: ConfigurationSection, _ options: Configuration.FIXOptions,
        isFIX: Bool = true
    ) {
        self.init()
        let reader = VenueMapReader(section, options)
        tags = reader.tags()
        values = reader.values()
        constants = reader.constants()
        symbology = VenueSymbology(reading: section.section("symbology"))
        if isFIX { reader.check(self) }
    }
}

extension VenueSymbology {
    init(reading section: ConfigurationSection) {
        self.init()
        table = section.pairs("table").map { Pair(ours: $0.name, theirs: $0.text) }
        prefix = section.text("prefix") ?? ""
        suffix = section.text("suffix") ?? ""
        replacements = section.pairs("replace").map { Pair(ours: $0.name, theirs: $0.text) }
        section.finish()
    }
}

/// Reads the maps and says what of them cannot be.
private struct VenueMapReader {
    let section: ConfigurationSection
    let options: Configuration.FIXOptions
    let dictionary: FIXDictionary

    init(_ section: ConfigurationSection, _ options: Configuration.FIXOptions) {
        self.section = section
        self.options = options
        dictionary =
            options.rules?.dictionary
            ?? (options.version >= .fix50
                ? .fixt(carrying: options.version) : .of(options.version))
    }

    func tags() -> [VenueMap.Tag] {
        var result: [VenueMap.Tag] = []
        for pair in section.pairs("tags") {
            guard let ours = ourTag(pair.name, pair.entry),
                let theirs = theirTag(pair.text, pair.entry)
            else { continue }
            if let other = result.first(where: { $0.theirs == theirs }) {
                section.report(
                    pair.entry,
                    "tags\(section.inside) gives \(theirs) to \(other.ours) and to \(ours); a "
                        + "field that comes could be either, so keep one")
                continue
            }
            result.append(VenueMap.Tag(ours: ours, theirs: theirs))
        }
        return result
    }

    func values() -> [VenueMap.Value] {
        var result: [VenueMap.Value] = []
        for (outer, pairs) in section.pairsOfEach("values") {
            guard let tag = ourTag(outer.key, outer) else { continue }
            for pair in pairs {
                check(value: pair.name, of: tag, pair.entry)
                if let other = result.first(where: { $0.tag == tag && $0.theirs == pair.text }) {
                    section.report(
                        pair.entry,
                        "values\(section.inside) makes \(pair.text) of \(other.ours) and of "
                            + "\(pair.name) in \(shown(tag)); what comes could be either, so "
                            + "keep one")
                    continue
                }
                result.append(
                    VenueMap.Value(tag: tag, ours: pair.name, theirs: pair.text))
            }
        }
        return result
    }

    func constants() -> [VenueMap.Constant] {
        section.pairsOfEach("customTags").flatMap { outer, pairs -> [VenueMap.Constant] in
            guard let type = FIXMsgType(outer.key), !type.isAdmin,
                dictionary.message(type) != nil
            else {
                section.report(
                    outer,
                    "customTags\(section.inside) has no message \(outer.key); it takes the MsgType "
                        + "(35) of what we send: D, F, G, H, AF or V")
                return []
            }
            return pairs.compactMap { pair in
                theirTag(pair.name, pair.entry).map {
                    VenueMap.Constant(type: type, tag: $0, value: pair.text)
                }
            }
        }
    }

    /// A field that our side of the map names: one of the version's, by its number.
    private func ourTag(_ text: String, _ entry: ConfigurationEntry) -> Int? {
        guard let tag = theirTag(text, entry) else { return nil }
        guard tag >= 5000 || dictionary.field(tag) != nil else {
            section.report(
                entry,
                "\(tag) in \(entry.key == text ? "this map" : entry.key)\(section.inside) is no "
                    + "tag of \(options.version); write our tag first, then the venue's")
            return nil
        }
        return tag
    }

    private func theirTag(_ text: String, _ entry: ConfigurationEntry) -> Int? {
        guard let tag = Int(text), tag > 0, tag < 100_000, String(tag) == text else {
            section.report(
                entry, "\"\(text)\"\(section.inside) is no tag; write its number, such as 9001")
            return nil
        }
        guard !VenueMap.isReserved(tag) else {
            section.report(
                entry,
                "\(shown(tag))\(section.inside) is of the session, names the order or tells the "
                    + "length of another field; no map may change it, so remove it")
            return nil
        }
        return tag
    }

    private func check(value: String, of tag: Int, _ entry: ConfigurationEntry) {
        guard let values = dictionary.field(tag)?.values else { return }
        let known = values.list
        guard !known.contains(value) else { return }
        let advice = NearestWord.advice(value, known: known, plural: "its values")
        section.report(
            entry, "\"\(value)\"\(section.inside) is no value of \(shown(tag)); \(advice)")
    }

    private func shown(_ tag: Int) -> String {
        dictionary.name(of: tag).map { "\($0) (\(tag))" } ?? "\(tag)"
    }

    // MARK: What the rules for what comes in make of the map

    func check(_ map: VenueMap) {
        guard let validation = options.validation else { return }
        for tag in map.tags {
            guard let place = entry("tags", String(tag.ours)) else { continue }
            check(tag, place, validation)
        }
        for value in map.values {
            let theirs = map.tags.first { $0.ours == value.tag }?.theirs ?? value.tag
            let obstacles = obstacles(value.theirs, theirs, validation)
            guard !obstacles.isEmpty, let place = entry("values", String(value.tag)) else {
                continue
            }
            section.report(
                place,
                "\(value.theirs) is no value of \(shown(theirs)), and what the venue sends is "
                    + "checked before it is mapped; add validation: "
                    + "{\(obstacles.joined(separator: ", "))}")
        }
    }

    /// What a value of the venue's would be refused by.
    private func obstacles(
        _ value: String, _ tag: Int, _ validation: FIXValidationOptions
    ) -> [String] {
        guard let rule = dictionary.field(tag) else { return [] }
        let hasForm = Array(value.utf8).withUnsafeBytes { rule.type.accepts($0) }
        let isListed = rule.values?.list.contains(value) ?? true
        return (hasForm || !validation.formats ? [] : ["formats: off"])
            + (isListed || !validation.enumerations ? [] : ["enumerations: off"])
    }

    private func check(
        _ tag: VenueMap.Tag, _ place: ConfigurationEntry, _ validation: FIXValidationOptions
    ) {
        let before = "what the venue sends is checked before it is mapped"
        let isKnown = dictionary.field(tag.theirs) != nil
        if tag.theirs >= 5000, !isKnown, !validation.userTagsPass {
            section.report(
                place,
                "\(tag.theirs) is a tag of the venue's own, and \(before); "
                    + "add validation: {userTags: off}")
        } else if tag.theirs < 5000, !isKnown, validation.knownTags {
            section.report(
                place,
                "\(tag.theirs) is no tag of \(options.version), and \(before); "
                    + "add validation: {knownTags: off}")
        }
        let required = dictionary.message(.executionReport)?.members.required ?? []
        if required.contains(tag.ours), validation.requiredFields {
            section.report(
                place,
                "\(shown(tag.ours)) is required in an ExecutionReport, and \(before); "
                    + "add validation: {requiredFields: off}")
        }
    }

    private func entry(_ key: String, _ name: String) -> ConfigurationEntry? {
        section.section(key).entries.first { $0.key == name }
    }
}
