import OMSBacktest

/// The router's cost less each other's, with its interval, as a drawing.
enum RoutingPicture {
    static func write(_ rows: [RoutingTables.Difference], _ name: String, to path: String) {
        let (left, right, step) = (190.0, 620.0, 40.0)
        let least = min(0, rows.map(\.interval.lowerBound).min() ?? 0) * 1.1
        let most = max(0.05, (rows.map(\.interval.upperBound).max() ?? 0) * 1.1)
        func x(_ value: Double) -> String {
            RoutesText.fixed(left + (value - least) / (most - least) * (right - left), 1)
        }
        let height = Int(step) * rows.count + 90
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"660\" height=\"\(height)\" "
                + "font-family=\"sans-serif\" font-size=\"13\" fill=\"#24343b\">",
            "<rect width=\"660\" height=\"\(height)\" fill=\"#ffffff\"/>",
            "<text x=\"12\" y=\"22\">All-in cost of the router less that of another way, "
                + "basis points, 95 % interval</text>",
            "<text x=\"12\" y=\"40\" fill=\"#6b7b82\">\(name), "
                + "\(RoutingTables.orderCount) orders; left of the line the router is cheaper"
                + "</text>",
            "<line x1=\"\(x(0))\" x2=\"\(x(0))\" y1=\"52\" y2=\"\(height - 24)\" "
                + "stroke=\"#24343b\"/>",
        ]
        for (number, row) in rows.enumerated() {
            let y = 74 + Int(step) * number
            let (low, high) = (row.interval.lowerBound, row.interval.upperBound)
            parts += [
                "<text x=\"12\" y=\"\(y + 4)\">\(row.contestant.name)</text>",
                "<line x1=\"\(x(low))\" x2=\"\(x(high))\" y1=\"\(y)\" y2=\"\(y)\" "
                    + "stroke=\"#1f6f8b\" stroke-width=\"3\"/>",
                "<circle cx=\"\(x(row.mean))\" cy=\"\(y)\" r=\"5\" fill=\"#1f6f8b\"/>",
                "<text x=\"\(x(row.mean))\" y=\"\(y - 9)\" text-anchor=\"middle\">"
                    + "\(RoutesText.fixed(row.mean, 3))</text>",
            ]
        }
        parts += [
            "<text x=\"\(x(0))\" y=\"\(height - 8)\" text-anchor=\"middle\">0</text>", "</svg>",
        ]
        RoutingTables.write(parts.joined(separator: "\n") + "\n", to: path)
    }
}
