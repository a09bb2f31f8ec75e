#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Removal of a file that may be absent.
enum FileRemoval {
    /// The file is there but cannot be removed.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var code: Int32
        var description: String {
            "cannot remove \(path): error \(code); check the rights on its folder"
        }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw Failure(path: path, code: errno)
    }
}
