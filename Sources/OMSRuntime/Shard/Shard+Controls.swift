import NIOCore
import OMSCore
import OMSTypes

// What watches over the controls: the heartbeat, and the clock that the rules go by.
extension Shard {
    /// How often the clock's offset is looked at.
    private static let clockInterval = TimeAmount.milliseconds(500)

    /// Begins to watch, once the reference data stands. On the event loop.
    func watchControls(_ controls: Configuration.Controls) {
        haltsOnHeartbeatFailure = controls.onHeartbeatFailure == .halt
        guard let path = controls.clockOffsetFile else {
            // What was told of a clock that nobody watches any more is no fact any more.
            return tellClock(0)
        }
        let file = ClockOffsetFile(
            path: path, maxAge: controls.clockOffsetMaxAge.nanoseconds)
        tellClock(file.read())
        eventLoop.scheduleRepeatedTask(
            initialDelay: Self.clockInterval, delay: Self.clockInterval
        ) { task in
            guard self.failure == nil, !self.isStopping else { return task.cancel() }
            self.tellClock(file.read())
        }
    }

    /// The rules (P29) are told an offset where some limit calls it otherwise than the one that
    /// they were told before: a clock that wanders within its limits makes no frames.
    private func tellClock(_ offset: Int64) {
        let before = engine.orders.clockOffset
        guard offset != before, !isEmergency else { return }
        let limits = engine.orders.clockOffsetLimits
        let isNews = limits.contains { (offset > $0) != (before > $0) }
        guard isNews || offset == 0 && before != 0 else { return }
        if isNews {
            let words =
                offset == ClockOffsetFile.unknown ? "by an unknown time" : "by \(offset) ns"
            log("clock: off \(words)")
        }
        process(.orders(.risk(.clockOffset(offset))))
        commit()
    }

    /// Asks whether the rules still refuse what they must; what they do not is said once, and where
    /// the configuration wants it the firm is halted. Two persons let it go on.
    func beat() {
        guard failure == nil else { return }
        let before = heartbeat.standing
        heartbeat.beat(&engine, at: clock.raw())
        guard heartbeat.standing != before else { return }
        switch heartbeat.standing {
        case .failed:
            log("ALERT: an order above every limit would not be refused; stop trading")
            if haltsOnHeartbeatFailure { haltFirm() }
        case .alive: if before == .failed { log("the rules refuse again what they must") }
        case .none, .unproven: break
        }
    }

    private func haltFirm() {
        guard !isStopping, !isEmergency else { return }
        process(
            .orders(
                .risk(
                    .setState(
                        StateChange(
                            user: "heartbeat", reason: "no rule refuses an order above limits",
                            scope: LimitScope(.firm), state: .halted)))))
        commit()
    }
}
