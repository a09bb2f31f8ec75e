import OMSTypes

/// Who we are at a venue; read from files, never from a configuration.
public struct StreamCredentials: Sendable {
    public var key: String
    public var secret: String

    public init(key: String, secret: String) {
        self.key = key
        self.secret = secret
    }
}

extension StreamTemplate.Authentication {
    /// What stands for `{key}`, `{time}` and, where something is signed, `{signature}`.
    func variables(
        _ credentials: StreamCredentials, at now: Timestamp, signing pattern: String?,
        _ more: [StreamMessage.Constant] = []
    ) -> [StreamMessage.Constant] {
        let unit: Int64 = time == .seconds ? 1_000_000_000 : 1_000_000
        var result = [
            StreamMessage.Constant(name: "key", value: credentials.key),
            StreamMessage.Constant(name: "time", value: String(now.nanoseconds / unit)),
        ]
        if let pattern {
            let text = StreamCodec.filled(pattern, result + more)
            result.append(
                StreamMessage.Constant(
                    name: "signature",
                    value: StreamSigner.signature(text, secret: credentials.secret, digest)))
        }
        return result
    }

    /// Header fields of a request.
    public func headers(
        _ credentials: StreamCredentials, at now: Timestamp, method: String, path: String,
        body: String
    ) -> [StreamMessage.Constant] {
        let variables = variables(
            credentials, at: now, signing: requests,
            [
                StreamMessage.Constant(name: "method", value: method),
                StreamMessage.Constant(name: "path", value: path),
                StreamMessage.Constant(name: "body", value: body),
            ])
        return headers.map {
            StreamMessage.Constant(
                name: $0.name, value: StreamCodec.filled($0.value, variables))
        }
    }

    /// What a login's constants are filled with.
    public func loginVariables(_ credentials: StreamCredentials, at now: Timestamp)
        -> [StreamMessage.Constant]
    {
        variables(credentials, at: now, signing: login)
    }
}
