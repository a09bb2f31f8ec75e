import FIXGateway

extension Configuration {
    /// What is wrong with the files that TLS names, each with the key that names them, the path
    /// and what to do.
    public var tlsProblems: [String] {
        var problems = (fix.tls?.settings.problems ?? []).map { "fix.tls: \($0)" }
        for (number, venue) in venues.enumerated() {
            problems += (venue.tls?.problems ?? []).map {
                "venues[\(number)].tls (\(venue.name)): \($0)"
            }
        }
        return problems
    }
}
