import Glibc
import OMSTypes

/// A page in a mapped file that says which message is being decided, so that one that killed the
/// process is known at the next start. It survives the process, not the machine; that is enough:
/// what died with the machine is no fault of the message.
final class Breadcrumb {
    /// Crashes on one message before it is set aside.
    static let crashesMax: UInt64 = 2
    private static let slots = 32
    private static let magic: UInt64 = 0x314D_5552_4342_544E

    /// First word of the farewells, and how many sessions have a place there.
    private static let farewells = 5 + slots * 4
    private static let farewellsMax = 512 - farewells

    /// Words: 0 magic, 1 in progress, 2 session, 3 MsgSeqNum, 4 digest, then (session, number,
    /// digest, crashes) by slot, then the MsgSeqNum of each session's farewell.
    private let words: UnsafeMutablePointer<UInt64>
    private let file: Int32

    /// Maps the page, and counts a crash when the last run ended within a decision.
    init(path: String) throws(RuntimeFailure) {
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard file >= 0, ftruncate(file, 4096) == 0,
            let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
            page != MAP_FAILED
        else {
            throw RuntimeFailure(
                "cannot map \(path): \(String(cString: strerror(errno))); check the data folder")
        }
        words = page.bindMemory(to: UInt64.self, capacity: 512)
        if words[0] != Self.magic {
            for index in 0..<512 { words[index] = 0 }
            words[0] = Self.magic
        }
        if words[1] == 1 { countCrash() }
        words[1] = 0
    }

    deinit {
        munmap(words, 4096)
        close(file)
    }

    private func countCrash() {
        var free = 0
        for slot in 0..<Self.slots {
            let at = 5 + slot * 4
            if words[at] == words[2], words[at + 1] == words[3], words[at + 2] == words[4],
                words[at + 3] > 0
            {
                words[at + 3] += 1
                return
            }
            if words[at + 3] < words[5 + free * 4 + 3] { free = slot }
        }
        let at = 5 + free * 4
        words[at] = words[2]
        words[at + 1] = words[3]
        words[at + 2] = words[4]
        words[at + 3] = 1
    }

    /// Whether this message killed the process as often as is allowed.
    func isSetAside(_ session: SessionID, _ msgSeqNum: UInt64, _ digest: UInt64) -> Bool {
        for slot in 0..<Self.slots {
            let at = 5 + slot * 4
            if words[at + 3] >= Self.crashesMax, words[at] == UInt64(session.raw),
                words[at + 1] == msgSeqNum, words[at + 2] == digest
            {
                return true
            }
        }
        return false
    }

    /// Whether any message has ever killed the process: the usual answer is no, at once.
    var hasCrashes: Bool { words[8] > 0 }

    @inline(__always)
    func enter(_ session: SessionID, _ msgSeqNum: UInt64, _ digest: UInt64) {
        words[2] = UInt64(session.raw)
        words[3] = msgSeqNum
        words[4] = digest
        words[1] = 1
    }

    @inline(__always)
    func leave() { words[1] = 0 }

    /// A Logout (5) of this number is about to leave although the journal cannot hold it: the
    /// number is used up all the same.
    func noteFarewell(_ session: SessionID, _ msgSeqNum: UInt64) {
        guard session.raw < Self.farewellsMax else { return }
        words[Self.farewells + Int(session.raw)] = msgSeqNum
    }

    /// The number of the last such Logout; 0 for none.
    func farewell(_ session: SessionID) -> UInt64 {
        session.raw < Self.farewellsMax ? words[Self.farewells + Int(session.raw)] : 0
    }

    /// The journal has them.
    func forgetFarewells() {
        for place in 0..<Self.farewellsMax { words[Self.farewells + place] = 0 }
    }
}

/// The machine failed, or it was asked for what it cannot do; the text names the remedy.
public struct RuntimeFailure: Error, CustomStringConvertible, Sendable {
    public let description: String
    public init(_ description: String) { self.description = description }
}
