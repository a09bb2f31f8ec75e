import Hummingbird
import NIOCore
import OMSReadModel

/// Stands before every path: turns away what must not come in, gives every error its JSON form,
/// and puts the protective headers on every answer.
struct GatewayMiddleware: RouterMiddleware {
    let configuration: GatewayConfiguration
    let routes: KnownRoutes

    func handle(
        _ request: Request, context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            try check(request)
            response = try await next(request, context)
        } catch let error as APIError {
            response = error.response()
        } catch let error as HTTPError {
            response = translated(error, request).response()
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(error)"])
            response = APIError.failed.response()
        }
        protect(&response)
        return response
    }

    private func check(_ request: Request) throws {
        guard request.uri.string.utf8.count <= configuration.pathBytesMax else {
            throw APIError(
                status: .uriTooLong, error: "pathTooLong",
                message: "path and query are longer than \(configuration.pathBytesMax) bytes",
                remedy: "send less")
        }
        let host = Self.hostName(request.head.authority ?? "")
        guard configuration.allowedHosts.isEmpty || configuration.allowedHosts.contains(host)
        else {
            throw APIError(
                status: .misdirectedRequest, error: "hostUnknown",
                message: "this server is not called \(APIError.shortened(host))",
                remedy: "use \(configuration.allowedHosts.sorted().joined(separator: ", ")), "
                    + "or add the name to the configuration")
        }
    }

    /// The Host header without its port.
    static func hostName(_ authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return String(authority[...end])
        }
        return String(authority.prefix { $0 != ":" })
    }

    private func translated(_ error: HTTPError, _ request: Request) -> APIError {
        guard error.status == .notFound else {
            return APIError(
                status: error.status, error: "badRequest", message: "the request is not possible",
                remedy: "see /openapi.yaml")
        }
        let path = request.uri.path
        let methods = routes.methods(of: path)
        guard !methods.isEmpty else { return APIError.unknownPath(path) }
        let allow = methods.joined(separator: ", ")
        return APIError(
            status: .methodNotAllowed, error: "methodNotAllowed",
            message: "\(request.method.rawValue) is not possible here", remedy: "use \(allow)",
            allow: allow)
    }

    private func protect(_ response: inout Response) {
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
    }

    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
