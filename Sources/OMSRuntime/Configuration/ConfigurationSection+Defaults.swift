import FIXCodec
import OMSTypes

// Values whose default stands where they are read, so that the page can be held to it.
extension ConfigurationSection {
    func integer(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
        noteDefault(key, "\(standard)")
        return integer(key, in: range) ?? standard
    }

    func size(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
        noteDefault(
            key, standard % (1 << 20) == 0 ? "\(standard >> 20)MiB" : "\(standard >> 10)KiB")
        return size(key, in: range) ?? standard
    }

    func duration(
        _ key: String, min: Int64 = 0, max: Int64 = 86_400_000_000_000, default standard: Duration
    ) -> Duration {
        noteDefault(key, Self.shown(standard.nanoseconds))
        return duration(key, min: min, max: max) ?? standard
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, default standard: Value)
        -> Value where Value.RawValue == String
    {
        noteDefault(key, standard.rawValue)
        return choice(key) ?? standard
    }

    func text(_ key: String, default standard: String) -> String {
        noteDefault(key, standard)
        return text(key) ?? standard
    }

    /// A time that FIX counts in seconds: a whole number of them, from 1 s to a day.
    func seconds(_ key: String, default standard: Int64) -> Duration {
        noteDefault(key, "\(standard)s")
        return seconds(key) ?? .seconds(standard)
    }

    func seconds(_ key: String) -> Duration? {
        let second = Timestamp.nanosecondsPerSecond
        guard let time = duration(key, min: second) else { return nil }
        guard time.nanoseconds % second == 0 else {
            if let entry = entry(key) { reportType(entry, "a time of whole seconds") }
            return nil
        }
        return time
    }

    // MARK: Versions of FIX

    func fixVersion(_ key: String, default standard: FIXVersion) -> FIXVersion {
        noteDefault(key, standard.description)
        guard let (text, entry) = scalar(key, "a version such as FIX.4.4") else { return standard }
        if let version = FIXVersion(text) { return version }
        report(entry, noVersion(text))
        return standard
    }

    func fixVersions(_ key: String) -> [FIXVersion] {
        guard let names = texts(key), let entry = entry(key) else { return [] }
        return names.compactMap { name in
            if let version = FIXVersion(name) { return version }
            report(entry, noVersion(name))
            return nil
        }
    }

    /// Some of a few words, as in `takes: [displayQty, minQty]`.
    func choices<Value: RawRepresentable & CaseIterable>(_ key: String) -> [Value]
    where Value.RawValue == String {
        guard let names = texts(key), let entry = entry(key) else { return [] }
        return names.compactMap { name in
            if let value = Value(rawValue: name) { return value }
            let known = Value.allCases.map(\.rawValue)
            let advice = NearestWord.advice(name, known: known, plural: "known ones")
            report(entry, "\"\(name)\" is none of the words for \(key)\(inside); \(advice)")
            return nil
        }
    }

    private func noVersion(_ text: String) -> String {
        let names = FIXVersion.allCases.map(\.description)
        let advice = NearestWord.advice(text, known: names, plural: "known ones")
        return "\"\(text)\" is no version of FIX\(inside); \(advice)"
    }
}

extension FIXSubIdentity {
    /// Ours and theirs under the names that the section has for them.
    init(
        reading section: ConfigurationSection, ours: (sub: String, location: String),
        theirs: (sub: String, location: String)
    ) {
        self.init()
        senderSubID = section.identifier(ours.sub)
        senderLocationID = section.identifier(ours.location)
        targetSubID = section.identifier(theirs.sub)
        targetLocationID = section.identifier(theirs.location)
    }
}

extension ConfigurationSection {
    /// Empty when absent.
    fileprivate func identifier(_ key: String) -> Text64 {
        text(key).flatMap { Text64($0) } ?? Text64()
    }
}
