import Glibc
import NIOSSL

extension FIXTLSServerSettings {
    /// Everything that is wrong with the files: what cannot be read or holds something else,
    /// certificates that are not valid today, keys of other certificates.
    public var problems: [FIXTLSFailure] {
        let pairs = [standard] + byServerName.sorted { $0.key < $1.key }.map(\.value)
        return pairs.flatMap { FIXTLSFiles.problems($0) }
            + (clientCA.map { FIXTLSFiles.problems(authorities: $0) } ?? [])
    }
}

extension FIXTLSClientSettings {
    /// Everything that is wrong with the files, as `FIXTLSServerSettings.problems`.
    public var problems: [FIXTLSFailure] {
        (ca.map { FIXTLSFiles.problems(authorities: $0) } ?? [])
            + (certificate.map { FIXTLSFiles.problems($0) } ?? [])
    }
}

extension FIXTLSFiles {
    fileprivate static func problems(_ files: FIXTLSCertificateFiles) -> [FIXTLSFailure] {
        var problems: [FIXTLSFailure] = []
        var chain: [NIOSSLCertificate] = []
        var key: NIOSSLPrivateKey?
        do throws(FIXTLSFailure) { chain = try self.chain(files.certificate) } catch {
            problems.append(error)
        }
        do throws(FIXTLSFailure) { key = try self.key(files.key) } catch {
            problems.append(error)
        }
        guard let key, !chain.isEmpty else { return problems }
        do throws(FIXTLSFailure) {
            let configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            _ = try context(configuration, files)
        } catch {
            problems.append(error)
        }
        return problems
    }

    /// A bundle may hold some that have expired, but not only such.
    fileprivate static func problems(authorities path: String) -> [FIXTLSFailure] {
        do throws(FIXTLSFailure) {
            let now = time(nil)
            let certificates = try certificates(path)
            if certificates.contains(where: { $0.notValidAfter >= now }) { return [] }
            throw FIXTLSFailure(
                file: path, problem: "holds authorities that have all expired",
                remedy: "ask them for their present certificates and put those there")
        } catch {
            return [error]
        }
    }
}
