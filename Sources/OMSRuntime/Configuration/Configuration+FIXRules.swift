import FIXCodec
import FIXDictionary
import FIXDictionaryXML
import Foundation

extension Configuration.FIXRules {
    /// Reads `dictionary: FILE`, and `transportDictionary: FILE` where the session layer is
    /// another file's. What is wrong with a file is reported at its line.
    init?(reading section: ConfigurationSection, _ version: FIXVersion, isUsed: Bool) {
        let application = section.readableFile("dictionary")
        let transport = section.readableFile("transportDictionary")
        if section.has("transportDictionary"), !(version.usesFIXT && section.has("dictionary")) {
            let problem =
                version.usesFIXT
                ? "counts only beside a dictionary"
                : "is of \(FIXVersion.fix50) and later, but the version is \(version)"
            section.diagnostics.report(
                section.file(of: "transportDictionary"), section.line(of: "transportDictionary"),
                "\"transportDictionary\"\(section.inside) \(problem); remove it")
        }
        guard let application else { return nil }
        guard isUsed else {
            section.diagnostics.report(
                section.file(of: "dictionary"), section.line(of: "dictionary"),
                "\"dictionary\"\(section.inside) has no effect with validation: off; "
                    + "remove one of them")
            return nil
        }
        let files = [application] + (transport.map { [$0] } ?? [])
        guard let dictionary = section.diagnostics.dictionary(files) else { return nil }
        guard dictionary.beginString == version.beginString else {
            section.diagnostics.report(
                section.file(of: "dictionary"), section.line(of: "dictionary"),
                "\"dictionary\"\(section.inside) is for \(dictionary.beginString), but the "
                    + "session speaks \(version); name a file for it, or change the version")
            return nil
        }
        self.init(path: application, transportPath: transport, dictionary: dictionary)
    }
}

extension ConfigurationSection {
    /// The path of a file that is there and may be read.
    fileprivate func readableFile(_ key: String) -> String? {
        guard let path = path(key) else { return nil }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere, !isFolder.boolValue, FileManager.default.isReadableFile(atPath: path) else {
            if let entry = entry(key) {
                reportType(entry, "a file that can be read, relative to where the program runs")
            }
            return nil
        }
        return path
    }
}

extension ConfigurationDiagnostics {
    /// The rules of the files, the application's first; `nil` after a report of what is wrong.
    fileprivate func dictionary(_ files: [String]) -> FIXDictionary? {
        if let read = dictionaries[files] { return read }
        var dictionary: FIXDictionary?
        do {
            dictionary =
                files.count == 1
                ? try FIXDictionaryXML.load(files[0])
                : try FIXDictionaryXML.load(transport: files[1], application: files[0])
        } catch let failure as FIXDictionaryXMLFailure {
            for error in failure.errors {
                report(
                    error.file, error.line, "\(error.element) \(error.problem); \(error.remedy)")
            }
        } catch {
            report(files[0], 1, "cannot be read as a dictionary: \(error)")
        }
        dictionaries[files] = .some(dictionary)
        return dictionary
    }
}
