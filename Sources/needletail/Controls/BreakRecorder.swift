import Dispatch
import OMSControls
import OMSRuntime
import OMSTypes

/// Puts the breaks that a running system finds into the queue, on a thread of its own.
struct BreakRecorder: Sendable {
    let data: String
    let log: @Sendable (String) -> Void
    private let thread = DispatchQueue(label: "breaks", qos: .utility)

    init(data: String, log: @escaping @Sendable (String) -> Void) {
        self.data = data
        self.log = log
    }

    func follow(_ shard: Shard) {
        let (queue, log, thread) = (BreakQueue(data: data), log, thread)
        shard.onBreaks { found, reference in
            let (rows, now) = (BreakTable(found, reference).queueRows, shard.now())
            thread.async {
                do {
                    try queue.add(rows, at: now)
                } catch {
                    log("the queue of breaks is not kept: \(error)")
                }
            }
        }
    }
}
