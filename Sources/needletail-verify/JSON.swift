import Foundation

/// A JSON object with numbers, and hashes in base 16.
struct JSON {
    private let values: [String: Any]

    init?(_ value: Any?) {
        guard let values = value as? [String: Any] else { return nil }
        self.values = values
    }

    init?(file path: String) throws {
        self.init(
            try JSONSerialization.jsonObject(
                with: try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    subscript(key: String) -> Any? { values[key] }
    func text(_ key: String) -> String? { values[key] as? String }
    func number(_ key: String) -> UInt64? { (values[key] as? NSNumber)?.uint64Value }
    func bytes(_ key: String) -> [UInt8]? { text(key).flatMap(Hex.bytes) }
    func hash(_ key: String) -> [UInt8]? { bytes(key).flatMap { $0.count == 32 ? $0 : nil } }
    func texts(_ key: String) -> [String] { values[key] as? [String] ?? [] }

    /// A list of hashes; `nil` when one of them is none.
    func hashes(_ key: String) -> [[UInt8]]? {
        let found = texts(key).compactMap(Hex.bytes).filter { $0.count == 32 }
        return found.count == (values[key] as? [Any])?.count ? found : nil
    }
}
