import OMSTypes

@testable import OMSCore

/// One value of each case of what concerns lists whose orders depend on each other.
enum ListSamples {
    static let program = OrderProgram(
        session: SessionID(3), listID: "L", totNoOrders: 2, contingency: .oneTriggersTheOther,
        waits: true,
        entries: [
            ProgramEntry(CodingSamples.listed),
            ProgramEntry(CodingSamples.listed, CodingSamples.instructions),
        ], objection: "no")

    static let requests: [ListRequest] = [.enter(program), .execute(SessionID(3), "L")]

    static let events: [ListEvent] = [
        .taken(program), .entered(300, [OrderID(5), OrderID(.max), .none]),
        .moved(300, .releasing), .advanced(300, cursor: 16), .withdrawn(300),
        .released(OrderID(5)), .reduced(OrderID(5), qty(7)),
    ]

    /// Their bytes, in hexadecimal; they are never changed.
    static let bytes: [String] = [
        "3d0103014c0202030203024c310446554e440441434d45313130318084af5f0000000000000000000000"
            + "00026101650a0b037768790003024c310446554e440441434d45313130318084af5f000000000000"
            + "000000000000026101650a0b03776879018090dfc04a80c8afa0250102ff83af5f80c0a8ca9a3ac4"
            + "a6d50280d0acf30e026e6f",
        "3d02ac020305ffffffffffffffffff0100", "3d03ac0205", "3d04ac0210", "3d05ac02", "3d0605",
        "3d0705809cc99b05",
    ]
}
