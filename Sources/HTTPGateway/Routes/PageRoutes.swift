import Foundation
import Hummingbird
import OMSReadModel

/// The page: files of the bundle, read once at the start.
struct PageRoutes: Sendable {
    struct File: Sendable {
        var bytes: ByteBuffer
        var contentType: String
        var eTag: String
    }

    /// Files by path (`/app.js`).
    let files: [String: File]

    /// The files of the folder `Web` of the bundle.
    /// - Throws: when the folder is missing: the product was installed without its resources.
    init() throws {
        guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Web") else {
            throw PageMissing(folder: "Web")
        }
        var files: [String: File] = [:]
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for name in names {
            guard let type = Self.contentType(name),
                let data = FileManager.default.contents(atPath: folder.path + "/" + name)
            else { continue }
            files["/" + name] = File(
                bytes: ByteBuffer(bytes: data), contentType: type, eTag: Self.eTag(data))
        }
        guard files["/index.html"] != nil else { throw PageMissing(folder: folder.path) }
        self.files = files
    }

    func add(to router: Router<GatewayContext>) {
        router.get("/") { request, _ in self.respond(request, "/index.html") }
        for path in files.keys.sorted() where path != "/index.html" {
            router.get(RouterPath(path)) { request, _ in self.respond(request, path) }
        }
    }

    private func respond(_ request: Request, _ path: String) -> Response {
        guard let file = files[path] else { return APIError.unknownPath(path).response() }
        if request.headers[.ifNoneMatch] == file.eTag {
            return Response(status: .notModified, headers: [.eTag: file.eTag])
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.contentType, .cacheControl: "no-cache", .eTag: file.eTag,
            ],
            body: ResponseBody(byteBuffer: file.bytes))
    }

    private static func contentType(_ name: String) -> String? {
        switch name.split(separator: ".").last {
        case "html": return "text/html; charset=utf-8"
        case "css": return "text/css; charset=utf-8"
        case "js": return "text/javascript; charset=utf-8"
        case "svg": return "image/svg+xml"
        case "yaml": return "application/yaml; charset=utf-8"
        default: return nil
        }
    }

    /// FNV-1a of the content: tells whether the browser's copy is the current one.
    private static func eTag(_ data: Data) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return "\"\(String(hash, radix: 16))\""
    }
}

/// The page's files are not where the bundle should have them.
struct PageMissing: Error, CustomStringConvertible {
    var folder: String
    var description: String {
        "the page's files are missing (\(folder)); install the product with its resource bundle"
    }
}
