import CLibcrypto

/// HMAC with SHA-256 (RFC 2104), as exchanges ask of those who log on.
public enum StreamSigner {
    /// The 32 bytes of the code.
    public static func code(_ text: String, secret: String) -> [UInt8] {
        let key = Array(secret.utf8)
        let data = Array(text.utf8)
        var code = [UInt8](repeating: 0, count: 32)
        var count = 0
        let result = EVP_Q_mac(
            nil, "HMAC", nil, "SHA256", nil, key, key.count, data, data.count, &code, code.count,
            &count)
        precondition(result != nil && count == 32, "this machine's libcrypto has no HMAC-SHA256")
        return code
    }

    /// As text.
    public static func signature(
        _ text: String, secret: String, _ digest: StreamTemplate.Authentication.Digest
    ) -> String {
        let code = code(text, secret: secret)
        switch digest {
        case .hex: return code.map { byte in hex[Int(byte >> 4)] + hex[Int(byte & 15)] }.joined()
        case .base64: return base64(code)
        }
    }

    private static let hex = Array("0123456789abcdef").map(String.init)
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    private static func base64(_ bytes: [UInt8]) -> String {
        var text = ""
        var at = 0
        while at < bytes.count {
            let left = min(3, bytes.count - at)
            var word = 0
            for place in 0..<3 {
                word = word << 8 | (place < left ? Int(bytes[at + place]) : 0)
            }
            for place in 0...3 {
                text.append(place <= left ? letters[word >> (18 - 6 * place) & 63] : "=")
            }
            at += 3
        }
        return text
    }
}
