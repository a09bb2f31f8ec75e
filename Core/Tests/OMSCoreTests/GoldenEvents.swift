/// The bytes of `CodingSamples.events`, by kind.
enum GoldenEvents {
    static let bytes: [UInt8: String] = [:]
}
