import Foundation
import OMSPostTrade

/// Writes settlement instructions, one ISO 20022 sese.023 document each, named by its transaction.
/// Instructions that no such document can say, as those of currencies, have none.
///
/// Writing again after a crash gives the same file: the name and the content come from the frame.
final class SettlementFiles: @unchecked Sendable {
    let folder: URL
    private let log: @Sendable (String) -> Void
    /// What could not be written, by name; tried again by `retry`.
    private var waiting: [String: SettlementInstruction] = [:]

    init(folder: URL, log: @escaping @Sendable (String) -> Void) {
        self.folder = folder
        self.log = log
    }

    /// For the start: a crash may have come between the frame and the file.
    func writeIfMissing(_ instruction: SettlementInstruction) {
        let name = instruction.transactionID.description + ".xml"
        guard !FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
        else { return }
        write(instruction)
    }

    /// Tries again what could not be written; called every few seconds by the shard.
    func retry() {
        for instruction in waiting.values { write(instruction) }
    }

    func write(_ instruction: SettlementInstruction) {
        guard instruction.hasDocument else { return }
        let name = instruction.transactionID.description + ".xml"
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try Data(instruction.sese023.utf8).write(
                to: folder.appendingPathComponent(name), options: .atomic)
            if waiting.removeValue(forKey: name) != nil {
                log("settlement instruction \(name) is written now")
            }
        } catch {
            guard waiting.updateValue(instruction, forKey: name) == nil else { return }
            log(
                "settlement instruction \(name) could not be written: \(error); it is in the "
                    + "journal and is tried again until it works")
        }
    }
}
