import Foundation
import OMSRuntime
import StreamVenueGateway

/// The crypto exchange's template that ships.
enum ShippedTemplate {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/venues/crypto-websocket.yaml").path

    static func codec() throws -> StreamCodec {
        try VenueTemplate.load(path: path).get().venue.streamCodec
    }

    static let credentials = StreamCredentials(key: "key1", secret: "secret1")
}
