import NIOCore
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes
import VenueGateway

/// Instruments that somebody wants listed or corrected.
public struct InstrumentWish: Sendable {
    public var items: [ReferenceItem]
    public var user: Text64
    public var reason: Text64
    /// What it came in, and the digest of that.
    public var file = Text64()
    public var fileHash = StateDigest()
    /// `nil` = at once.
    public var effective: Timestamp?
    /// Only what would become of it.
    public var isTrial = false

    public init(items: [ReferenceItem], user: Text64, reason: Text64) {
        self.items = items
        self.user = user
        self.reason = reason
    }
}

/// What became of such a wish.
public enum InstrumentOutcome: Sendable {
    /// The first of its frames, and its changes as they are in the journal.
    case done(SequenceNumber, [InstrumentChange])
    /// Of a trial.
    case would(InstrumentChange)
    case refused(InstrumentObjection)
}

// The instrument master while the system runs. What was wanted is a Command in the journal, decided
// between two orders; what waits for its time takes effect by a Command as well.
extension Shard {
    /// Lists or corrects instruments, all of them or none, from any thread.
    public func change(_ wish: InstrumentWish) -> EventLoopFuture<InstrumentOutcome> {
        eventLoop.submit {
            guard self.failure == nil, !self.isStopping else {
                throw RuntimeFailure(self.failure ?? "the system is stopping")
            }
            let now = self.clock.raw()
            let items = self.engine.orders.reference.worthTelling(wish.items)
            var change = InstrumentChange(
                user: wish.user, reason: wish.reason, effective: wish.effective ?? .none,
                items: items)
            change.file = wish.file
            change.fileHash = wish.fileHash
            let parts = Self.parts(of: change)
            switch self.engine.orders.difference(change, inParts: parts.count > 1, at: now) {
            case .failure(let objection): return .refused(objection)
            case .success(let difference):
                if wish.isTrial { return .would(difference) }
            }
            return try self.carryOut(parts)
        }
    }

    /// Takes back a change that waits.
    public func withdraw(_ number: UInt32, user: Text64, reason: Text64)
        -> EventLoopFuture<InstrumentOutcome>
    {
        eventLoop.submit {
            guard self.failure == nil, !self.isStopping else {
                throw RuntimeFailure(self.failure ?? "the system is stopping")
            }
            var change = InstrumentChange(.withdrawn, user: user, reason: reason)
            change.number = number
            if let objection = self.engine.orders.objection(to: change, at: self.clock.raw()) {
                return .refused(objection)
            }
            return try self.carryOut([change])
        }
    }

    private func carryOut(_ parts: [InstrumentChange]) throws -> InstrumentOutcome {
        if isEmergency {
            throw RuntimeFailure("the journal's disk is full: only cancels are taken")
        }
        commit()
        let sequence = journal.nextSequence
        var done: [InstrumentChange] = []
        for part in parts {
            write(
                .reference(ReferenceChange(item: .instrumentChange(part))), origin: .system,
                raw: UnsafeRawBufferPointer(start: nil, count: 0))
            // A part in which nothing differs makes no event.
            for event in engine.otherEvents {
                guard case .reference(let change) = event,
                    case .instrumentChange(let change) = change.item
                else { continue }
                done.append(engine.shown(change, at: clock.raw()))
            }
        }
        goOn(budget: 8)
        takeAliases()
        takeListings()
        commit()
        if let failure { throw RuntimeFailure(failure) }
        return .done(sequence, done)
    }

    /// What fell due takes effect, before any order's timer.
    func fireInstrumentChanges() {
        var hasFired = false
        while failure == nil, let change = engine.orders.reference.nextInstrumentChange,
            change.effective <= clock.raw()
        {
            var effect = InstrumentChange(.effect, user: Text64(), reason: Text64())
            effect.number = change.number
            process(.reference(ReferenceChange(item: .instrumentChange(effect))))
            log("change \(change.number) of instruments has taken effect")
            hasFired = true
        }
        guard hasFired else { return }
        takeAliases()
        takeListings()
    }

    /// A frame is at most 256 KiB: the command, the event, and in it what stood before.
    private static let partBytes = 60_000

    private static func parts(of change: InstrumentChange) -> [InstrumentChange] {
        var parts: [InstrumentChange] = []
        var (part, size) = (change, 0)
        part.items = []
        var start = change.items.startIndex
        while start < change.items.endIndex {
            // What is of one instrument stays together.
            let symbol = change.items[start].ownSymbol
            var end = start + 1
            while symbol != nil, end < change.items.endIndex, change.items[end].ownSymbol == symbol
            {
                end += 1
            }
            var bytes = ByteWriter(capacity: 1024)
            for item in change.items[start..<end] { item.encode(into: &bytes) }
            let isFull =
                size + bytes.count > partBytes
                || part.items.count + end - start > InstrumentChange.itemsMax
            if isFull, !part.items.isEmpty {
                parts.append(part)
                (part.items, size) = ([], 0)
            }
            part.items += change.items[start..<end]
            size += bytes.count
            start = end
        }
        return parts + (part.items.isEmpty && !parts.isEmpty ? [] : [part])
    }

    /// Names at venues as the instrument master has them now. What a session has asked for already
    /// keeps its name until it logs on again.
    func takeAliases() {
        for peer in peers {
            guard let venue = peer.venueOfTranslation,
                let name = engine.orders.reference.terms(venue)?.name
            else { continue }
            let aliases = engine.orders.reference.aliases(at: name).map {
                VenueSymbology.Pair(ours: $0.ours.description, theirs: $0.theirs.description)
            }
            peer.take(aliases)
        }
    }
}

extension Shard.Peer {
    /// The venue whose names its messages have.
    fileprivate var venueOfTranslation: VenueID? {
        switch kind {
        case .venue(let venue), .marketData(let venue): return venue
        case .client, .counterparty, .dropCopy, .executionCopies, .application: return nil
        }
    }

    fileprivate func take(_ aliases: [VenueSymbology.Pair]) {
        guard let map, aliases != self.aliases else { return }
        self.aliases = aliases
        translator = VenueTranslator(map.naming(aliases), bytesMax: messageBytesMax)
    }
}

extension Engine {
    /// A change for people: one that waits beside what stands now.
    public func shown(_ change: InstrumentChange, at instant: Timestamp) -> InstrumentChange {
        guard change.stage == .scheduled,
            case .success(let beside) = orders.difference(change, inParts: false, at: instant)
        else { return change }
        return beside
    }
}
