import JournalStorage
import OMSJournal
public import OMSTypes

/// What the numbers of tick files mean: a file `names.csv` beside them, with a line
/// `instrument,1,IBM` or `venue,2,XNYS` each. Numbers are those of the journal's reference data,
/// which are never given twice.
public struct TickNames: Equatable, Sendable {
    public static let file = "names.csv"
    private static let head = "kind,number,name"

    public private(set) var instruments: [InstrumentID: String] = [:]
    public private(set) var venues: [VenueID: String] = [:]

    public init(instruments: [String], venues: [String]) {
        for (index, name) in instruments.enumerated() {
            self.instruments[InstrumentID(UInt32(index + 1))] = name
        }
        for (index, name) in venues.enumerated() {
            self.venues[VenueID(UInt16(index + 1))] = name
        }
    }

    /// Those of a folder; none when it has no such file. Lines that are none are passed over.
    /// - Throws: what the machine refuses.
    public init(folder: String) throws {
        for line in (try TextFile.read(folder, Self.file) ?? "").split(separator: "\n") {
            let parts = line.split(separator: ",", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { continue }
            switch parts[0] {
            case "instrument":
                if let number = UInt32(parts[1]) { instruments[InstrumentID(number)] = parts[2] }
            case "venue": if let number = UInt16(parts[1]) { venues[VenueID(number)] = parts[2] }
            default: continue
            }
        }
    }

    public func name(_ instrument: InstrumentID) -> String {
        instruments[instrument] ?? "#\(instrument.raw)"
    }

    public func name(_ venue: VenueID) -> String { venues[venue] ?? "#\(venue.raw)" }

    var text: String {
        let rows =
            venues.map { ("venue", UInt32($0.key.raw), $0.value) }
            + instruments.map { ("instrument", $0.key.raw, $0.value) }
        let lines = rows.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { "\($0.0),\($0.1),\($0.2)" }
        return ([Self.head] + lines).joined(separator: "\n") + "\n"
    }

    /// Writes them into a folder, unless they stand there.
    func write(to folder: String) throws {
        guard try TextFile.read(folder, Self.file) != text else { return }
        try TextFile.write(folder, Self.file, text)
    }
}
