extension Configuration {
    /// Whose execution reports a drop-copy session gets as well.
    public enum DropCopyScope: Equatable, Sendable {
        case all
        /// Those of orders of these clients, and of orders for these accounts.
        case only(clients: [String], accounts: [String])
    }
}

extension Configuration.DropCopyScope {
    /// Reads `copies: all` or `copies: {clients: [...], accounts: [...]}`; needed with
    /// `kind: dropCopy` and refused with any other.
    init?(
        reading section: ConfigurationSection, _ names: inout ConfigurationNames, isDropCopy: Bool
    ) {
        guard isDropCopy else {
            if section.has("copies") {
                section.diagnostics.report(
                    section.file(of: "copies"), section.line(of: "copies"),
                    "\"copies\"\(section.inside) counts only with kind: dropCopy; "
                        + "remove it or change the kind")
            }
            return nil
        }
        guard section.has("copies") else {
            section.reportMissing("copies", example: "copies: all")
            return nil
        }
        if section.isWord("copies", "all") {
            self = .all
            return
        }
        let scope = section.section("copies")
        let clients = scope.texts("clients") ?? []
        let accounts = scope.texts("accounts") ?? []
        for client in clients { names.refer(.client, client, "clients", in: scope) }
        for account in accounts { names.refer(.account, account, "accounts", in: scope) }
        if clients.isEmpty, accounts.isEmpty {
            scope.reportMissing("clients", example: "clients: [CLIENT1]")
        }
        scope.finish()
        self = .only(clients: clients, accounts: accounts)
    }
}
