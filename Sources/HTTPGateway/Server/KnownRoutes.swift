/// The paths of the API with their methods: for 405, and for the test that compares them with
/// the published contract.
struct KnownRoutes: Sendable {
    static let api: [(method: String, path: String)] = [
        ("GET", "/v1/orders"), ("GET", "/v1/orders/{orderID}"), ("GET", "/v1/executions"),
        ("GET", "/v1/positions"), ("GET", "/v1/allocations"), ("GET", "/v1/confirmations"),
        ("GET", "/v1/settlements"), ("GET", "/v1/blocks"), ("POST", "/v1/blocks"),
        ("GET", "/v1/anomalies"), ("GET", "/v1/venues"), ("GET", "/v1/quotes"),
        ("GET", "/v1/health"), ("GET", "/v1/latency"), ("POST", "/v1/kill"),
        ("GET", "/v1/stream"), ("GET", "/v1/fix/sessions"), ("GET", "/v1/fix/sessions/{name}"),
        ("POST", "/v1/fix/sessions/{name}/reset"), ("POST", "/v1/fix/sessions/{name}/set"),
        ("POST", "/v1/fix/sessions/{name}/logout"),
        ("POST", "/v1/fix/sessions/{name}/disable"),
        ("POST", "/v1/fix/sessions/{name}/enable"),
        ("GET", "/v1/repairs"), ("POST", "/v1/repairs"),
        ("POST", "/v1/repairs/{repair}/approve"), ("POST", "/v1/repairs/{repair}/reject"),
        ("POST", "/v1/desk/orders"), ("POST", "/v1/desk/cancel"), ("POST", "/v1/desk/restate"),
        ("POST", "/v1/desk/pause"),
        ("POST", "/v1/desk/halt"), ("POST", "/v1/desk/corporate-actions"),
        ("GET", "/v1/route"), ("POST", "/v1/orders/preview"),
        ("GET", "/v1/risk"), ("GET", "/v1/risk/limits"), ("POST", "/v1/risk/limits"),
        ("POST", "/v1/risk/state"), ("POST", "/v1/risk/proposals/{proposal}/approve"),
        ("POST", "/v1/risk/proposals/{proposal}/reject"), ("POST", "/v1/risk/locates"),
        ("POST", "/v1/risk/strategies/{strategy}/reset"),
        ("POST", "/v1/orders/{orderID}/approve"), ("POST", "/v1/orders/{orderID}/reject"),
        ("GET", "/v1/alerts"), ("GET", "/v1/market/feeds"), ("GET", "/v1/market/{symbol}"),
        ("GET", "/v1/strategies"), ("GET", "/v1/instruments"), ("POST", "/v1/instruments"),
        ("GET", "/v1/instruments/{symbol}"), ("GET", "/v1/instrument-changes"),
        ("POST", "/v1/instrument-changes/{number}/withdraw"),
    ]

    private let routes: [(method: String, parts: [Substring])]

    init(pages: some Sequence<String>) {
        let all = Self.api + pages.map { ("GET", $0) } + [("GET", "/")]
        routes = all.map { ($0.method, $0.path.split(separator: "/")) }
    }

    /// Methods of the path, empty when there is nothing.
    func methods(of path: String) -> [String] {
        let parts = path.split(separator: "/", maxSplits: 8)
        return routes.filter { route in
            route.parts.count == parts.count
                && zip(route.parts, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }.map(\.method)
    }
}
