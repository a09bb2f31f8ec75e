import Hummingbird
import OMSReadModel

/// An error as the client sees it: what, in words, and what would be right.
struct APIError: Error, Equatable {
    var status: HTTPResponse.Status
    /// A word that programs can test.
    var error: String
    var message: String
    var remedy: String
    var sequence: UInt64 = 0
    /// Methods of the path, for 405.
    var allow = ""

    func response() -> Response {
        var json = JSONWriter()
        json.object { json in
            json.member("error", error)
            json.member("message", message)
            json.member("remedy", remedy)
            if sequence != 0 { json.member("sequence", sequence) }
        }
        var response = Response.json(json, status: status)
        if !allow.isEmpty { response.headers[.allow] = allow }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    static func badParameter(_ name: String, _ value: String, allowed: String) -> APIError {
        APIError(
            status: .badRequest, error: "badParameter",
            message: "\(name)=\(shortened(value)) is not possible", remedy: "use \(allowed)")
    }

    static func badBody(_ message: String, remedy: String) -> APIError {
        APIError(status: .badRequest, error: "badBody", message: message, remedy: remedy)
    }

    static func unknown(_ what: String, _ id: String) -> APIError {
        APIError(
            status: .notFound, error: "unknown", message: "there is no \(what) \(shortened(id))",
            remedy: "GET /v1/\(what)s lists those that are there")
    }

    static func unknownPath(_ path: String) -> APIError {
        APIError(
            status: .notFound, error: "unknownPath", message: "nothing is at \(shortened(path))",
            remedy: "the API's paths begin with /v1; they are listed at /openapi.yaml")
    }

    static let failed = APIError(
        status: .internalServerError, error: "failed",
        message: "the request could not be answered; the reason is in the log",
        remedy: "try again; if it stays, tell operations")

    /// What came from outside is shown, but never at length.
    static func shortened(_ text: String) -> String {
        text.count <= 80 ? text : String(text.prefix(80)) + "…"
    }
}

extension Response {
    static func json(_ json: JSONWriter, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
