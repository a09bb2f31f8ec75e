import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import OrderGateway
import Testing

/// Parties, capacity and the like: kept in one form, told in the form of each version.
@Suite struct KeptFieldTests {
    private static let flat = "109=CLI|76=BRK|439=CLR|440=ACT|47=C|77=O|"
    private static let group =
        "453=4|448=CLI|447=D|452=3|448=BRK|447=D|452=1|448=CLR|447=D|452=4|"
        + "448=ACT|447=D|452=83|528=P|529=1 3|77=O|"

    private func kept(_ version: FIXVersion, _ fields: String) throws -> [UInt8] {
        let command = try Message.command(
            version, "D", "11=A|21=1|55=X|54=1|40=1|38=1|" + fields
        ).get()
        guard case .request(.newOrder(let order))? = command else { return [] }
        return order.fields
    }

    private func told(
        _ fields: [UInt8], _ audience: KeptFieldForm.Audience, _ version: FIXVersion
    ) -> String {
        Message.text { body in
            fields.withUnsafeBytes {
                KeptFieldForm.write($0, for: audience, FIXDialect(version), into: &body)
            }
        }
    }

    private func sorted(_ fields: String) -> [String] {
        fields.split(separator: "|").map(String.init).sorted()
    }

    @Test("4.2's flat tags and the group of 4.4 are the same parties")
    func crossing() throws {
        let fromOld = try kept(.fix42, Self.flat)
        let fromNew = try kept(.fix44, Self.group)
        for fields in [fromOld, fromNew] {
            #expect(sorted(told(fields, .client, .fix42)) == sorted(Self.flat))
            #expect(sorted(told(fields, .client, .fix44)) == sorted(Self.group))
        }
    }

    @Test("PartyRoleQualifier (2376) goes to 5.0 SP2 alone; venues see the capacity, no parties")
    func audiences() throws {
        let fields = try kept(.fix50SP2, "453=1|448=A|447=P|452=122|2376=24|528=A|582=4|")
        #expect(
            told(fields, .client, .fix50SP2)
                == "453=1|448=A|447=P|452=122|2376=24|528=A|582=4|")
        #expect(told(fields, .client, .fix44) == "453=1|448=A|447=P|452=122|528=A|582=4|")
        #expect(told(fields, .client, .fix42) == "47=A|")
        #expect(told(fields, .venue, .fix44) == "528=A|582=4|")
        #expect(told(fields, .venue, .fix42) == "47=A|")
    }

    @Test("An order without such fields keeps nothing; one with too many is refused")
    func bounds() throws {
        #expect(try kept(.fix44, "") == [])
        let many = (0..<100).map { "448=PARTY\($0)|447=D|452=3|" }.joined()
        #expect(throws: OrderEntryRefusal.self) { try kept(.fix44, "453=100|" + many) }
    }
}
