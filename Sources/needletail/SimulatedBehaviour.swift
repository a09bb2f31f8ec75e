import NIOCore
import OMSRuntime
import OMSTypes
import VenueSimulator

extension VenueDescription {
    /// How the configuration wants the simulated venue to behave.
    mutating func behave(as venue: Configuration.Venue) {
        let simulator = venue.simulator
        seed = UInt64(simulator.seed)
        hidden = HiddenLiquidity(seed: seed)
        latency = simulator.latency.wholeNanoseconds
        for entry in simulator.latencies {
            let model = LatencyModel(
                median: entry.median.wholeNanoseconds, spread: entry.spread,
                most: entry.most.wholeNanoseconds)
            switch entry.kind {
            case .order: latencies.order = model
            case .replace: latencies.replace = model
            case .cancel: latencies.cancel = model
            case .status: latencies.status = model
            case .report: latencies.report = model
            case .quote: latencies.quote = model
            }
        }
        if let times = simulator.auctions, kind == .lit {
            auctions = AuctionTimes(
                opening: times.opening?.wholeNanoseconds, closing: times.closing?.wholeNanoseconds,
                call: times.call.wholeNanoseconds, freeze: times.freeze.wholeNanoseconds,
                cycle: times.cycle?.wholeNanoseconds ?? 0)
            if venue.kind == .auction { kind = .auction }
        }
        if venue.kind == .rfq {
            kind = .dealer
            quoting.life = simulator.quoteLife.wholeNanoseconds
            quoting.halfSpread = Int64(simulator.halfSpread)
            for quote in simulator.prices {
                if let symbol = Symbol(quote.symbol) { quoting.prices[symbol] = quote.price }
            }
        }
        if simulator.takes.contains(.hidden) { takes.insert(.hidden) }
        if simulator.takes.contains(.pegged) { takes.insert(.pegged) }
        faults = simulator.faults.map { VenueFault(Self.kind($0), Self.schedule($0.schedule)) }
        numbersQuotes = simulator.isNumbered
    }

    private static func kind(_ fault: Configuration.Venue.Simulator.Fault) -> VenueFault.Kind {
        let time = fault.by.wholeNanoseconds
        switch fault.kind {
        case .rejectOrder: return .rejectOrder
        case .lateAck: return .lateAck(nanoseconds: time)
        case .delayReport: return .delayReport(nanoseconds: time)
        case .duplicateReport: return .duplicateReport
        case .reorderReport: return .reorderReport
        case .dropReport: return .dropReport
        case .dropQuote: return .dropQuote
        case .disconnect: return .disconnect
        case .overfill: return .overfill
        case .bust: return .bust(nanoseconds: time)
        case .halt: return .halt(nanoseconds: time)
        case .noQuote: return .noQuote
        case .lateQuote: return .lateQuote(nanoseconds: time)
        case .withdrawQuote: return .withdrawQuote(nanoseconds: time)
        }
    }

    private static func schedule(
        _ schedule: Configuration.Venue.Simulator.Fault.Schedule
    ) -> VenueFault.Schedule {
        switch schedule {
        case .every(let count): return .every(count)
        case .once(let count): return .once(count)
        case .perMille(let chance): return .perMille(chance)
        }
    }
}

extension Duration {
    fileprivate var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}

/// Records of single orders that venues of a configuration replay.
struct RecordedFlows {
    private var replays: [RecordedFlowReplay] = []

    mutating func add(
        _ venue: Configuration.Venue, eventLoop: any EventLoop,
        clock: @escaping @Sendable () -> Timestamp,
        apply: @escaping @Sendable (RecordedOrderEvent, Symbol) -> Void
    ) throws {
        for flow in venue.simulator.flows {
            guard let symbol = Symbol(flow.symbol) else { continue }
            let events: [RecordedOrderEvent]
            do {
                events = try RecordedOrderFile.read(path: flow.file)
            } catch let failure as RecordedOrderFile.Unreadable {
                throw CommandFailure.usage(
                    "\(flow.file), of which \(venue.name) is made: \(failure)")
            } catch {
                throw CommandFailure.usage(
                    "\(flow.file), of which \(venue.name) is made, cannot be read: \(error)")
            }
            replays.append(
                RecordedFlowReplay(events, eventLoop: eventLoop, clock: clock) {
                    apply($0, symbol)
                })
        }
    }

    func start() { for replay in replays { replay.start() } }
    func stop() { for replay in replays { replay.stop() } }
}
