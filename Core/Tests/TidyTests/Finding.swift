/// Something untidy: where it is, what is wrong and how it is put right.
struct Finding: Equatable, CustomStringConvertible {
    let path: String
    /// From 1.
    let line: Int
    let problem: String
    let remedy: String

    var description: String { "\(path):\(line): \(problem); \(remedy)" }
}
