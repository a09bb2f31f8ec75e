/// A scenario in the form of the published matrices, one row a message:
///
///     | In | Out | 150 | 39 | 38 | 14 | 151 | 32 | note |
///
/// In: `D(X)` new order, `G(Y,X)` replace, `F(Y,X)` cancel, `H(X)` status; a venue's `v0` (New),
/// `vF` (Trade of column 32), `v4`, `v5`, `v8`, `vC`, `v9` (cancel reject) on the latest route, or
/// on route n as `vF@n`; `vH` (bust) and `vG` (correction to 32 at `31=`) of the execution `19=`,
/// column 151 telling what works again; `vD` (restated to 38 and `44=`), `v4` with `378=`, `v3`,
/// `v7`, `vS` (suspended), `vI` (status: 39, 38, 14, 151 with `44=`, `6=`, `11.n=` for the n-th
/// request's id, `103=5` for an order that it does not know, `584=R1`, `911=`, `912=Y`; `37=` alone
/// for an order that is none of ours), `vj` (takes no H; with `584=`: no AF); `up 1`, `down 1`,
/// `sweep` (long jobs to their end), `timer` (the next one, and its jobs), `quote` (an offer of
/// 38 at `44=`). The desk: `voice` (an order), `desk4(X)`, `deskD(X)`, `halt`, `lift`, `split
/// 2:1`, `dividend 0.5`. Out: `8(X)`, `8(Y,X)` (11 and 41),
/// `9(Y,X)`; to venues `D@1`, `F@1`, `G@1`, `H@1`, `AF@1`, checked when a table has any.
/// The note holds `tag=value` options and `(opt)` for a row that may be absent.
public struct ScenarioTable {
    public struct Row {
        public var line: String
        public var input: String
        public var output: String
        public var columns: [String]
        public var note: String

        public func option(_ tag: String) -> String? {
            for word in note.split(separator: " ") {
                let parts = word.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0] == tag { return String(parts[1]) }
            }
            return nil
        }
        public var isOptional: Bool { note.contains("(opt)") }
    }

    public let rows: [Row]

    public init(_ text: String) {
        rows = text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.drop { $0 == " " } }
                .map { cell in
                    var cell = cell
                    while cell.last == " " { cell.removeLast() }
                    return String(cell)
                }
            guard cells.count >= 9, cells[1] != "In", !cells[1].hasPrefix("-") else { return nil }
            return Row(
                line: String(line), input: cells[1], output: cells[2],
                columns: Array(cells[3..<9]), note: cells.count > 9 ? cells[9] : "")
        }
    }
}

/// `8(Y,X)` in its parts.
public struct MessageForm: Equatable {
    public var type: String
    public var ids: [String]

    public init(_ text: String) {
        let parts = text.split(separator: "(", maxSplits: 1)
        type = String(parts.first ?? "")
        ids =
            parts.count < 2
            ? [] : parts[1].dropLast().split(separator: ",").map { String($0) }
    }
}
