import NIOSSL

/// What went wrong with TLS, for the log.
enum FIXTLSWords {
    static func of(_ error: any Error) -> String {
        guard let failure = error as? NIOSSLError else {
            if let extra = error as? NIOSSLExtraError {
                return "TLS: the server's certificate is of another name (\(extra))"
            }
            return "\(error)"
        }
        if case .handshakeFailed(let reason) = failure { return "TLS handshake: \(reason)" }
        return "TLS: \(failure)"
    }
}
