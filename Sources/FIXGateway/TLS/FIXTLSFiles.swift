import Glibc
import NIOSSL

/// Reads what TLS needs, and says which file is wrong and what to do.
enum FIXTLSFiles {
    /// The chain, its first certificate valid now.
    static func chain(_ path: String) throws(FIXTLSFailure) -> [NIOSSLCertificate] {
        let certificates = try certificates(path)
        let now = time(nil)
        if certificates[0].notValidAfter < now {
            throw FIXTLSFailure(
                file: path, problem: "holds a certificate that has expired",
                remedy: "put a new one there; running sessions read it without a restart")
        }
        if certificates[0].notValidBefore > now {
            throw FIXTLSFailure(
                file: path, problem: "holds a certificate that is not valid yet",
                remedy: "check this machine's clock, or wait")
        }
        return certificates
    }

    static func certificates(_ path: String) throws(FIXTLSFailure) -> [NIOSSLCertificate] {
        try readable(path, "certificate")
        guard let certificates = try? NIOSSLCertificate.fromPEMFile(path), !certificates.isEmpty
        else {
            throw FIXTLSFailure(
                file: path, problem: "holds no certificate in PEM form",
                remedy: "it must begin with -----BEGIN CERTIFICATE-----; convert it with "
                    + "`openssl x509 -inform der -in FILE`")
        }
        return certificates
    }

    static func key(_ path: String) throws(FIXTLSFailure) -> NIOSSLPrivateKey {
        try readable(path, "private key")
        guard let key = try? NIOSSLPrivateKey(file: path, format: .pem) else {
            throw FIXTLSFailure(
                file: path, problem: "holds no private key in PEM form without a passphrase",
                remedy: "remove the passphrase with `openssl pkey -in FILE -out NEW` and let only "
                    + "the user of this process read it")
        }
        return key
    }

    static func context(
        _ configuration: TLSConfiguration, _ files: FIXTLSCertificateFiles?
    ) throws(FIXTLSFailure) -> NIOSSLContext {
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw FIXTLSFailure(
                file: files.map { "\($0.key) with \($0.certificate)" } ?? "the configuration",
                problem: "is refused (\(error))",
                remedy: "check that the key belongs to the certificate: "
                    + "`openssl x509 -pubkey -noout` and `openssl pkey -pubout` must agree")
        }
    }

    private static func readable(_ path: String, _ what: String) throws(FIXTLSFailure) {
        guard access(path, R_OK) != 0 else { return }
        throw FIXTLSFailure(
            file: path, problem: "(\(what)) cannot be read: \(String(cString: strerror(errno)))",
            remedy: "correct the path or the file's permissions")
    }

    /// What changes when a file is replaced or written.
    static func signature(_ paths: [String]) -> [FileSignature?] {
        paths.map { path in
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            return FileSignature(
                inode: UInt64(status.st_ino), size: Int64(status.st_size),
                seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec))
        }
    }

    struct FileSignature: Equatable {
        let inode: UInt64
        let size: Int64
        let seconds: Int64
        let nanoseconds: Int64
    }
}
