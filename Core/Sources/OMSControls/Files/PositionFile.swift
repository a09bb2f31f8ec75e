import OMSTypes

/// Positions as an external party sends them: `account,symbol,quantity` and, if it knows it,
/// `averageCost`.
public enum PositionFile {
    public static let columns = ["account", "symbol", "quantity"]
    public static let optional = ["averageCost"]

    public static func parse(_ text: String) -> Result<[PositionLine], FileRefusal> {
        TableFile.read(text, columns: columns, optional: optional).flatMap(lines)
    }

    private static func lines(_ file: TableFile) -> Result<[PositionLine], FileRefusal> {
        var result: [PositionLine] = []
        var seen: [String: Int] = [:]
        for row in file.rows {
            switch line(row, file) {
            case .failure(let refusal): return .failure(refusal)
            case .success(let line):
                let key = "\(line.account),\(line.symbol)"
                if let before = seen.updateValue(row.line, forKey: key) {
                    return .failure(
                        FileRefusal(
                            row.line, "\(line.account) has \(line.symbol) in line \(before) too",
                            "write one row for each account and symbol, with the sum"))
                }
                result.append(line)
            }
        }
        return .success(result)
    }

    private static func line(_ row: TableFile.Row, _ file: TableFile)
        -> Result<PositionLine, FileRefusal>
    {
        file.name(row, "account").flatMap { account in
            file.name(row, "symbol").flatMap { symbol in
                file.decimal(row, "quantity", isPositive: false).flatMap { quantity in
                    let line = PositionLine(
                        account: account, symbol: symbol, quantity: Quantity(units: quantity))
                    guard !file.cell(row, "averageCost").isEmpty else { return .success(line) }
                    return file.decimal(row, "averageCost", isPositive: true).map { cost in
                        var line = line
                        line.averageCost = Price(units: cost)
                        return line
                    }
                }
            }
        }
    }
}
