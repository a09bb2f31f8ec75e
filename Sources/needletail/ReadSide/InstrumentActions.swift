import HTTPGateway
import OMSCore
import OMSEngine
import OMSPostTrade
import OMSRuntime
import OMSTypes

/// What people ask and want of the instrument master, as reads of the shard and commands to it.
struct InstrumentActions: Sendable {
    let shard: Shard

    // MARK: Changes

    func submit(_ request: InstrumentRequest, _ user: String) async throws -> GatewayOutcome {
        let person = Text64(user) ?? Text64()
        switch request {
        case .withdraw(let number, let reason):
            let outcome = try await shard.withdraw(
                number, user: person, reason: Text64(reason) ?? Text64()
            ).get()
            return Self.answer(outcome) { $0.words }
        case .load(let load): return try await self.load(load, person)
        }
    }

    private func load(_ load: InstrumentLoad, _ user: Text64) async throws -> GatewayOutcome {
        let known = try await shard.read { engine in
            InstrumentFile.Known(
                venues: engine.orders.reference.venues.map(\.name.description),
                calendars: engine.postTrade.calendars.map(\.name.description))
        }.get()
        switch InstrumentFile.read(load.text, name: load.file, known) {
        case .failure(let mistakes):
            return .refused(
                sequence: 0, reason: mistakes.description, remedy: "nothing has changed; correct it"
            )
        case .success(let file):
            let reason = load.reason.isEmpty ? file.reason ?? "" : load.reason
            guard !reason.isEmpty || load.isTrial else {
                return .refused(
                    sequence: 0, reason: "\(file.name): nobody says why",
                    remedy: "give a reason, in the file or beside it")
            }
            var wish = InstrumentWish(
                items: file.items, user: user, reason: Text64(reason) ?? Text64())
            wish.file = Text64(file.name) ?? Text64()
            wish.fileHash = file.hash
            wish.effective = load.effective == .none ? file.effective : load.effective
            wish.isTrial = load.isTrial
            let outcome = try await shard.change(wish).get()
            return Self.answer(outcome) { file.mistake($0).description }
        }
    }

    private static func answer(
        _ outcome: InstrumentOutcome, _ words: (InstrumentObjection) -> String
    ) -> GatewayOutcome {
        switch outcome {
        case .done(let sequence, let changes):
            return .instruments(
                InstrumentAnswer(
                    sequence: sequence, changes: changes.map { InstrumentWords.row($0) }))
        case .would(let change):
            return .instruments(
                InstrumentAnswer(
                    sequence: 0, changes: [InstrumentWords.row(change, isTrial: true)]))
        case .refused(let objection):
            return .refused(
                sequence: 0, reason: words(objection), remedy: "nothing has changed; correct it")
        }
    }

    // MARK: Reads

    /// What the shard knows of an instrument; it is put into words elsewhere.
    private struct Found: Sendable {
        var symbol: Symbol
        var items: [ReferenceItem]
        var previousClose = Price.none
        var settles: CalendarDate?
        var product: ProductTerms?
        var currency = Currency.usd
    }

    func board(_ question: InstrumentQuestion) async throws -> InstrumentBoard {
        var board = InstrumentBoard()
        if question.wantsChanges {
            board.changes = try await changes(of: question.symbol).map { InstrumentWords.row($0) }
            return board
        }
        let now = shard.now()
        let found: [Found]
        if let symbol = question.symbol {
            found = try await shard.read { engine in
                guard let symbol = Text64(symbol),
                    let found = Self.found(symbol, question, engine, now)
                else { return [] }
                return [found]
            }.get()
        } else {
            (found, board.next) = try await shard.read { Self.page(question, $0, now) }.get()
        }
        board.rows = found.map { Self.row($0, question) }
        return board
    }

    private func changes(of symbol: String?) async throws -> [InstrumentChange] {
        let now = shard.now()
        let all = try await shard.read { engine -> [InstrumentChange] in
            let reference = engine.orders.reference
            var changes: [InstrumentChange] = []
            for change in reference.pendingInstrumentChanges {
                changes.append(engine.shown(change, at: now))
            }
            return changes + reference.instrumentHistory.reversed()
        }.get()
        guard let symbol else { return all }
        return all.filter { change in
            change.items.contains { $0.ownSymbol?.description == symbol }
        }
    }

    private static func page(
        _ question: InstrumentQuestion, _ engine: borrowing Engine, _ now: Timestamp
    ) -> ([Found], Int?) {
        let reference = engine.orders.reference
        var result: [Found] = []
        var at = min(question.after, reference.instruments.count)
        while at < reference.instruments.count, result.count < question.limit {
            let id = InstrumentID(UInt32(at + 1))
            at += 1
            let kind = InstrumentWords.kind(reference.product(id)?.kind ?? .equity)
            guard question.kind == nil || question.kind == kind,
                let found = found(reference.symbol(id) ?? Symbol(), question, engine, now)
            else { continue }
            result.append(found)
        }
        return (result, at < reference.instruments.count ? at : nil)
    }

    private static func found(
        _ symbol: Symbol, _ question: InstrumentQuestion, _ engine: borrowing Engine,
        _ now: Timestamp
    ) -> Found? {
        let reference = engine.orders.reference
        let items = reference.entries(of: symbol, asOf: question.asOf)
        guard !items.isEmpty else { return nil }
        var found = Found(symbol: symbol, items: items)
        guard let id = reference.instrument(symbol) else { return found }
        if question.asOf == .none { found.previousClose = engine.orders.previousClose(id) }
        guard question.symbol != nil else { return found }
        found.settles = reference.settlementDate(
            id, at: question.asOf == .none ? now : question.asOf)
        found.product = reference.product(id)
        found.currency = reference.terms(id)?.currency ?? .usd
        return found
    }

    private static func row(_ found: Found, _ question: InstrumentQuestion) -> [InstrumentField] {
        var fields = [InstrumentField("symbol", found.symbol.description)]
        fields += InstrumentWords.fields(found.items)
        if !fields.contains(where: { $0.name == "kind" }) {
            fields.append(InstrumentField("kind", "equity"))
        }
        if found.previousClose.isSet {
            let close = DecimalText.string(found.previousClose.units)
            fields.append(InstrumentField("previousClose", close))
        }
        guard let settles = found.settles else { return fields }
        fields.append(InstrumentField("settlementDate", settles.iso8601))
        guard let product = found.product else { return fields }
        return fields + bond(product, question, found.currency, settles)
    }

    /// What a bond of 100 is worth when it settles.
    private static func bond(
        _ product: ProductTerms, _ question: InstrumentQuestion, _ currency: Currency,
        _ settles: CalendarDate
    ) -> [InstrumentField] {
        guard product.kind == .bond, let coupon = product.coupon, let maturity = product.maturity
        else { return [] }
        // Of a million, so that the minor unit leaves six digits of a hundred.
        let accrued = coupon.accrued(
            on: Quantity(units: 1_000_000 * DecimalText.scale), settling: settles,
            maturity: maturity, currency)
        let perHundred = Int64(clamping: accrued.units / 10_000)
        var fields = [InstrumentField("accruedInterest", DecimalText.string(perHundred))]
        var price = question.price
        var yield = question.yield
        if price.isSet {
            yield = coupon.yield(cleanPrice: price, settling: settles, maturity: maturity)
        } else if let wanted = yield {
            price = coupon.cleanPrice(yield: wanted, settling: settles, maturity: maturity) ?? .none
        }
        guard price.isSet else { return fields }
        fields.append(InstrumentField("cleanPrice", DecimalText.string(price.units)))
        fields.append(InstrumentField("dirtyPrice", DecimalText.string(price.units + perHundred)))
        guard let yield else { return fields }
        fields.append(InstrumentField("yieldPercent", DecimalText.string(yield * 100)))
        return fields
    }
}
