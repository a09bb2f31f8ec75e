import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import OrderGateway
import Testing

/// One order of the model, however a version writes it.
@Suite struct OrderEntryTests {
    private static let plain = "11=A1|1=ACC1|55=XYZ|54=1|60=20260302-14:30:01|38=1000|"

    private func newOrder(_ version: FIXVersion, _ fields: String) throws -> NewOrder {
        let order = try Message.command(version, "D", fields).get()?.singleOrder
        return try #require(order, "\(version): \(fields)")
    }

    private func refusal(_ version: FIXVersion, _ type: String, _ fields: String) -> String {
        switch Message.command(version, type, fields) {
        case .success(.request(.newOrder(let order))?):
            guard order.refusal.reason != .none else { return "taken" }
            return "8 103=\(order.refusal.reason.ordRejReason.rawValue) "
                + order.refusal.description
        case .success(.instructed(.newOrder(let order, _))?) where order.refusal != .none:
            return "8 103=\(order.refusal.reason.ordRejReason.rawValue) "
                + order.refusal.description
        case .success(.instructed(.strategy(let order, _, _))?) where order.refusal != .none:
            return "8 103=\(order.refusal.reason.ordRejReason.rawValue) "
                + order.refusal.description
        case .success(.request(.refusedReplace(_, let refusal))?):
            return "9 " + refusal.description
        case .success(let command): return command == nil ? "noted" : "taken"
        case .failure(.field(let tag, let reason, _)): return "3 371=\(tag) 373=\(reason)"
        case .failure(.business(let reason, _, _)): return "j 380=\(reason)"
        }
    }

    @Test("The same limit order in three versions is the same order inside")
    func sameOrder() throws {
        let old = try newOrder(.fix42, Self.plain + "21=1|40=2|44=10.25|59=0|")
        for version in [FIXVersion.fix44, .fix50SP2] {
            var order = try newOrder(version, Self.plain + "40=2|44=10.25|59=0|")
            order.bodyDigest = old.bodyDigest
            #expect(order == old)
        }
        #expect(old.orderQty.units == 100_000_000_000 && old.price.units == 1_025_000_000)
    }

    /// Version, MsgType, fields beside the plain ones, and what becomes of it.
    static let rows: [(FIXVersion, String, String, String)] = [
        (.fix42, "D", "40=1|", "3 371=21 373=1"),
        (.fix42, "D", "21=1|40=1|", "taken"),
        (.fix44, "D", "40=1|", "taken"),
        (.fix42, "D", "21=1|40=5|", "taken"), (.fix42, "D", "21=1|40=B|44=9|", "taken"),
        (.fix44, "D", "40=2|44=9|59=7|", "taken"), (.fix44, "D", "40=P|", "taken"),
        (.fix44, "D", "40=1|59=2|", "taken"), (.fix44, "D", "40=P|18=M|", "taken"),
        (.fix44, "D", "40=E|", "8 103=11 tag 40=E is not taken here"),
        (.fix44, "D", "40=P|18=M R|", "8 103=11 tag 18=M R is not taken here"),
        (.fix44, "D", "40=P|18=a|44=9|211=0.1|", "8 103=11 tag 44=9 is not taken here"),
        (.fix44, "D", "40=P|18=R|211=0.1|836=3|", "8 103=11 tag 836=3 is not taken here"),
        (.fix44, "D", "40=1|18=1|", "taken"),
        (.fix44, "D", "40=1|18=1 K|", "taken"),
        (.fix44, "D", "40=1|18=1 G|", "8 103=11 tag 18=1 G is not taken here"),
        (.fix44, "D", "40=1|110=0|", "taken"),
        (.fix44, "D", "40=1|110=500|", "taken"), (.fix44, "D", "40=2|44=9|111=100|", "taken"),
        (.fix50SP2, "D", "40=2|44=9|1138=100|", "taken"),
        (.fix44, "D", "40=2|44=9|111=0|", "8 103=11 tag 111=0 is not taken here"),
        (.fix44, "D", "40=1|211=0.01|", "8 103=11 tag 211=0.01 is not taken here"),
        (.fix44, "D", "40=1|152=5000|", "taken"),
        (.fix44, "D", "40=1|168=20260302-14:30:00|", "taken"),
        (
            .fix44, "D", "40=1|168=20260302-18:00:00|",
            "8 103=11 tag 168=20260302-18:00:00 is not taken here"
        ),
        (.fix44, "D", "40=1|847=2|849=0.1|", "taken"),
        (.fix44, "D", "40=1|849=0.1|", "8 103=11 tag 849=0.1 is not taken here"),
        (
            .fix50SP2, "D", "40=1|847=1004|849=0.1|",
            "8 103=11 "
                + Refusal(.strategyParameter, text: "ParticipationRate (849)=0.1").description
        ),
        (
            .fix44, "D", "40=1|847=2|849=10|",
            "8 103=11 "
                + Refusal(.strategyParameter, text: "ParticipationRate (849)=10").description
        ),
        (.fix50SP2, "D", "40=1|847=1|849=0.1|", "taken"),
        (
            .fix44, "D", "40=1|847=1001|848=MinSize=100|",
            "8 103=11 " + Refusal(.strategyParameter, text: "MinSize=100").description
        ),
        (.fix50SP2, "D", "40=1|847=1001|18=e|", "taken"),
        (.fix50SP2, "D", "40=1|18=e|", "8 103=11 tag 18=e is not taken here"),
        (
            .fix44, "D", "40=1|168=20260302-18:00:00|848=Seed=1|",
            "8 103=11 tag 168=20260302-18:00:00 is not taken here"
        ),
        (.fix44, "G", "41=A0|40=2|44=9|847=1001|", "taken"),
        (
            .fix44, "G", "41=A0|40=2|44=9|847=1001|848=Dynamic=Y|",
            "9 " + Refusal(.strategyParameter, text: "Dynamic=Y").description
        ),
        (
            .fix44, "D", "40=1|847=7|",
            "8 103=11 " + Refusal(.strategyUnknown, text: "7").description
        ),
        (
            .fix44, "D", "40=1|847=1001|848=Seed=1;Seed=2|",
            "8 103=11 " + Refusal(.strategyParameter, text: "Seed=2").description
        ),
        (
            .fix50SP2, "D", "40=1|847=1001|957=1|958=Aggression|959=1|960=6|",
            "8 103=11 " + Refusal(.strategyParameter, text: "Aggression=6").description
        ),
        (.fix44, "D", "40=1|100=XNAS|", "taken"),
        (.fix44, "G", "41=A0|40=2|44=9|100=XNAS|", "9 tag 100=XNAS is not taken here"),
        (.fix44, "D", "40=1|63=0|", "taken"),
        (.fix44, "D", "40=1|63=6|64=20260401|", "8 103=11 tag 63=6 is not taken here"),
        (.fix44, "D", "40=1|167=OPT|", "8 103=11 tag 167=OPT is not taken here"),
        (.fix44, "G", "41=A0|40=2|44=9|111=100|", "taken"),
        (.fix44, "G", "41=A0|40=2|44=9|152=100|", "9 tag 152=100 is not taken here"),
        (.fix42, "G", "41=A0|40=2|44=9|", "3 371=21 373=1"),
        (.fix44, "G", "41=A0|40=2|44=9|", "taken"),
        (.fix44, "G", "40=2|44=9|", "3 371=41 373=1"),
        (.fix50SP2, "G", "37=7|40=2|44=9|", "taken"),
        (.fix44, "AF", "584=S|585=7|", "taken"), (.fix44, "AF", "584=S|585=3|", "j 380=0"),
        (.fix42, "AF", "584=S|585=7|", "3 371=35 373=11"),
        (.fix42, "q", "530=7|", "3 371=35 373=11"), (.fix50SP2, "q", "530=7|", "taken"),
        (.fix44, "q", "", "3 371=530 373=1"), (.fix44, "Q", "37=1|17=E|127=A|", "taken"),
        (.fix44, "R", "131=Q|", "j 380=3"), (.fix44, "L", "66=L|", "taken"),
        (.fix41, "E", "66=L|67=1|68=1|", "j 380=3"), (.fix40, "M", "66=L|", "j 380=3"),
        (.fix42, "M", "66=L|", "taken"), (.fix44, "K", "66=L|", "taken"),
    ]

    @Test("What an order asks for is done or refused, never ignored", arguments: rows.indices)
    func fields(_ place: Int) {
        let (version, type, fields, outcome) = Self.rows[place]
        let told = refusal(version, type, Self.plain + fields)
        #expect(told == outcome, "\(version) \(type) \(fields)")
    }

    private func instructions(_ version: FIXVersion, _ fields: String) throws
        -> (NewOrder, Instructions)
    {
        let command = try Message.command(version, "D", Self.plain + fields).get()
        guard case .instructed(.newOrder(let order, let instructions))? = command else {
            Issue.record("no instructions: \(fields)")
            return (try newOrder(version, Self.plain + fields), .none)
        }
        return (order.order, instructions)
    }

    @Test("How an order is to be worked reaches the core, whatever version says it")
    func instructions() throws {
        let shown = Quantity(units: 10_000_000_000)
        #expect(try instructions(.fix44, "40=2|44=9|111=100|").1.displayQty == shown)
        #expect(try instructions(.fix50SP2, "40=2|44=9|1138=100|").1.displayQty == shown)
        #expect(try instructions(.fix44, "40=1|59=3|110=100|").1.minQty == shown)
        let (peg, primary) = try instructions(.fix44, "40=P|18=1 R|211=-2|836=2|")
        #expect(peg.ordType == .pegged && primary.peg == .primary)
        #expect(primary.pegOffset == -200_000_000 && primary.pegOffsetType == .ticks)
        #expect(try instructions(.fix50SP2, "40=P|1094=2|").1.peg == .midpoint)
        for fields in ["40=P|18=a|211=0.1|99=8|", "40=P|1094=8|211=0.1|99=8|"] {
            let (order, trailing) = try instructions(.fix50SP2, fields)
            #expect(order.ordType == .stop && trailing.peg == .trailingStop)
            #expect(order.stopPx.units == 800_000_000 && trailing.pegOffset == 10_000_000)
        }
        let cash = try instructions(.fix44, "40=1|152=10000|15=EUR|").1
        #expect(cash.cashOrderQty == 1_000_000_000_000)
        #expect(cash.cashCurrency == Currency.eur.packed)
    }

    @Test("A trigger by the price that a stop waits for is a stop; others are refused by name")
    func triggers() throws {
        let (stop, _) = try instructions(.fix50SP2, "40=1|1100=4|1101=1|1102=12|1107=1|1109=U|")
        #expect(stop.ordType == .stop && stop.stopPx == Price(units: 1_200_000_000))
        let (limit, _) = try instructions(.fix50SP2, "40=1|1100=4|1102=12|1110=12.5|1111=2|")
        #expect(limit.ordType == .stopLimit && limit.price == Price(units: 1_250_000_000))
        let (same, _) = try instructions(.fix50SP2, "40=4|44=13|99=12|1100=4|1102=12|1108=2|")
        #expect(same.ordType == .stopLimit && same.stopPx == Price(units: 1_200_000_000))
        let refused = [
            ("40=1|1100=1|1102=12|", 1100), ("40=1|1100=4|", 1100),
            ("40=1|1100=4|1101=3|1102=12|", 1101), ("40=1|1100=4|1102=12|1107=2|", 1107),
            ("40=1|1100=4|1102=12|1107=3|", 1107), ("40=1|1100=4|1102=12|1109=D|", 1109),
            ("40=3|99=11|1100=4|1102=12|", 1102), ("40=1|1100=4|1102=12|1103=Y|", 1103),
            ("40=1|1100=4|1102=12|1112=5|", 1112), ("40=1|1102=12|", 1102),
            ("40=P|18=R|1100=4|1102=12|", 1100), ("40=P|18=R|837=1|", 837),
            ("40=P|18=R|835=1|", 835), ("40=P|18=R|840=3|", 840), ("40=2|44=9|838=2|", 838),
            ("40=P|18=R|1096=4|", 1096), ("40=P|1094=1|", 1094),
        ]
        for (fields, tag) in refused {
            #expect(
                refusal(.fix50SP2, "D", Self.plain + fields).hasPrefix("8 103=11 tag \(tag)="),
                "\(fields)")
        }
        let (_, peg) = try instructions(.fix50SP2, "40=P|18=R|835=0|837=0|838=2|840=2|211=0|")
        #expect(peg.peg == .primary)
        let (trail, level) = try instructions(.fix50SP2, "40=4|18=a|44=9|99=10|211=1|")
        #expect(trail.ordType == .stopLimit && level.peg == .trailingStop)
    }

    @Test("A missing field is a matter of the session where the version requires it")
    func missing() {
        let rows: [(FIXVersion, String, String)] = [
            (.fix44, "11=A|54=1|40=1|38=1|", "j 380=5"),
            (.fix42, "11=A|21=1|54=1|40=1|38=1|", "3 371=55 373=1"),
            // Known and refused: 103=13 comes from the core.
            (.fix44, "11=A|55=X|54=1|40=1|", "taken"),
            (.fix44, "11=A|55=X|40=1|38=1|", "3 371=54 373=1"),
            (.fix44, "55=X|54=1|40=1|38=1|", "3 371=11 373=1"),
            (.fix44, "11=A|55=X|54=1|38=1|", "3 371=40 373=1"),
        ]
        for (version, fields, outcome) in rows {
            #expect(refusal(version, "D", fields) == outcome, "\(version) \(fields)")
        }
    }

    @Test("An instrument may come as SecurityID with its source, [N/A] standing for the symbol")
    func securityID() throws {
        let fields = "11=A|21=1|55=[N/A]|48=US4592001014|22=4|54=1|40=1|38=1|"
        #expect(try newOrder(.fix42, fields).symbol == "IBM")
        let unknown = fields.replacing("22=4", with: "22=1")
        #expect(refusal(.fix42, "D", unknown).hasPrefix("8 103=1 "))
    }

    @Test("DontKnowTrade keeps what it says of itself; ListExecute names its list")
    func disputeAndExecute() throws {
        let long = String(repeating: "é", count: 60)
        for (fields, order, detail) in [
            ("37=7|17=E9|127=D|58=not ours|", 7, "ExecID E9, DKReason D: not ours"),
            ("37=none|", 0, "ExecID none"),
            ("37=7|17=E9|127=D|58=\(long)|", 7, "ExecID E9, DKReason D: " + long.prefix(20)),
        ] {
            let command = try Message.command(.fix44, "Q", fields).get()
            guard case .request(.disputedTrade(let session, let told, let text))? = command else {
                Issue.record("not recorded: \(fields)")
                continue
            }
            #expect(session == SessionID(1) && told == OrderID(UInt64(order)))
            #expect(text.description == detail)
        }
        let execute = try Message.command(.fix44, "L", "66=L1|").get()
        #expect(execute == .list(.execute(SessionID(1), "L1")))
    }

    @Test("F and G by OrderID alone find the order's present ClOrdID (5.0 SP2)")
    func byOrderID() throws {
        let command = try Message.command(
            .fix50SP2, "F", "11=C|37=7|55=XYZ|54=1|60=20260302-14:30:01|"
        ).get()
        guard case .cancelOrder(let request)? = command else {
            Issue.record("no cancel: \(String(describing: command))")
            return
        }
        #expect(request.origClOrdID == "SEVEN")
    }

    @Test("Entries of a list are orders with their ListID")
    func list() throws {
        let fields =
            "66=L1|394=3|68=2|73=2|11=A|67=1|55=X|54=1|38=5|40=2|44=9|453=1|448=ME|447=D|452=3|"
            + "11=B|67=2|55=Y|54=2|38=6|40=1|388=3|"
        guard case .request(.newList(let list))? = try Message.command(.fix44, "E", fields).get()
        else {
            Issue.record("no list")
            return
        }
        #expect(list.objection.isEmpty && list.totNoOrders == 2)
        #expect(list.orders.map(\.order.clOrdID) == ["A", "B"])
        #expect(list.orders.map(\.order.symbol) == ["X", "Y"])
        #expect(
            String(decoding: list.orders[0].fields, as: UTF8.self)
                == "66=L1\u{1}453=1\u{1}448=ME\u{1}447=D\u{1}452=3\u{1}")
        #expect(list.orders[1].refusal.limit == 388)
        let bids = fields.replacing("394=3", with: "394=1")
        guard case .request(.newList(let refused))? = try Message.command(.fix44, "E", bids).get()
        else {
            Issue.record("no list")
            return
        }
        #expect(!refused.objection.isEmpty)
    }

    @Test("What a list says of all its orders, and entries with instructions of their own")
    func program() throws {
        let entries =
            "68=2|73=2|11=A|67=1|55=X|54=1|38=5|40=2|44=9|111=2|"
            + "11=B|67=2|55=X|54=2|38=6|40=P|18=R|211=-0.01|"
        func program(_ head: String) throws -> OrderProgram? {
            let command = try Message.command(.fix50SP2, "E", "66=L1|" + head + entries).get()
            guard case .list(.enter(let program))? = command else { return nil }
            return program
        }
        let plain = try program("394=3|")
        #expect(plain?.contingency == Contingency.none && plain?.isWhole == false)
        #expect(plain?.entries[0].instructions?.displayQty == Quantity(units: 200_000_000))
        #expect(plain?.entries[1].instructions?.peg == .primary)
        #expect(plain?.entries[1].instructions?.displayQty == .zero, "each has its own")
        #expect(plain?.entries[1].instructions?.pegOffset == -1_000_000)
        #expect(plain?.entries.allSatisfy { $0.entry.refusal.reason == .none } == true)
        let pair = try program("394=3|433=2|1385=3|")
        #expect(pair?.contingency == .oneUpdatesTheOtherAbsolute)
        #expect(pair?.isWhole == true && pair?.waits == true)
        #expect(try program("394=3|69=ALLORNONE|")?.isWhole == true)
        for head in ["394=1|", "433=3|", "69=BEST EFFORTS|", "1385=5|"] {
            #expect(try program(head)?.objection.isEmpty == false, "\(head)")
        }
    }
}
