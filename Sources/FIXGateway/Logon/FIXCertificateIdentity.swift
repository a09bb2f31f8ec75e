import CLibcrypto
import NIOSSL

/// What a session demands of the certificate of who logs on.
public enum FIXCertificateMatch: Equatable, Sendable {
    /// The subject's common name (CN).
    case commonName(String)
    /// One of the subject alternative names: DNS, e-mail or URI.
    case alternativeName(String)
    /// SHA-256 of the certificate, hexadecimal in lower case.
    case fingerprint(String)
}

/// Who a verified certificate says it is.
struct FIXCertificateIdentity {
    let commonNames: [String]
    let alternativeNames: [String]
    let fingerprint: String

    /// `nil` for a certificate that cannot be encoded, which none that was verified is.
    init?(_ certificate: NIOSSLCertificate) {
        guard let der = try? certificate.toDERBytes(), let digest = Self.sha256(der) else {
            return nil
        }
        fingerprint = digest.map { byte in
            let digits = Array("0123456789abcdef")
            return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
        commonNames = certificate.subjectName.filter { $0.type == .commonName }.map(\.value)
        var names: [String] = []
        for name in certificate._subjectAlternativeNames()
        where [.dnsName, .email, .uri].contains(name.nameType) {
            names.append(
                name.contents.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        }
        alternativeNames = names
    }

    func satisfies(_ match: FIXCertificateMatch) -> Bool {
        switch match {
        case .commonName(let name): return commonNames.contains(name)
        case .alternativeName(let name): return alternativeNames.contains(name)
        case .fingerprint(let hash): return fingerprint == hash
        }
    }

    /// For the log.
    var shown: String { "CN=\(commonNames.first ?? "?"), SHA-256 \(fingerprint)" }

    private static func sha256(_ bytes: [UInt8]) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else {
            return nil
        }
        return digest
    }
}
