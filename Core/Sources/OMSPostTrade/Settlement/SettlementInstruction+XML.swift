import OMSTypes

extension SettlementInstruction {
    /// ISO 20022 sese.023.001.12 (SctiesSttlmTxInstr), elements in the schema's order. A delivering
    /// party names the receiving chain only, and the other way round.
    public var sese023: String {
        var xml = XMLText()
        xml.declaration()
        xml.open("Document", #" xmlns="urn:iso:std:iso:20022:tech:xsd:sese.023.001.12""#)
        xml.open("SctiesSttlmTxInstr")
        xml.leaf("TxId", transactionID.description)
        xml.open("SttlmTpAndAddtlParams")
        xml.leaf("SctiesMvmntTp", movement.code)
        xml.leaf("Pmt", "APMT")
        xml.close("SttlmTpAndAddtlParams")
        writeTrade(&xml)
        xml.nest(["FinInstrmId"]) { $0.leaf("ISIN", isin.description) }
        writeQuantity(&xml)
        xml.nest(["SttlmParams", "SctiesTxTp"]) { $0.leaf("Cd", "TRAD") }
        writeParties(&xml)
        writeAmount(&xml)
        xml.close("SctiesSttlmTxInstr")
        xml.close("Document")
        return xml.text
    }

    private func writeTrade(_ xml: inout XMLText) {
        xml.open("TradDtls")
        xml.leaf("TradId", individualAllocID.description)
        xml.nest(["TradDt", "Dt"]) { $0.leaf("Dt", tradeDate.iso8601) }
        xml.nest(["SttlmDt", "Dt"]) { $0.leaf("Dt", settlementDate.iso8601) }
        xml.open("DealPric")
        xml.nest(["Tp"]) { $0.leaf("Yldd", "false") }
        xml.nest(["Val"]) {
            $0.leaf("Amt", DecimalText.string(dealPrice.units), currency: amount.currency)
        }
        xml.close("DealPric")
        xml.close("TradDtls")
    }

    private func writeQuantity(_ xml: inout XMLText) {
        xml.open("QtyAndAcctDtls")
        xml.nest(["SttlmQty", "Qty"]) { $0.leaf("Unit", DecimalText.string(quantity.units)) }
        xml.nest(["SfkpgAcct"]) { $0.leaf("Id", standing.safekeepingAccount.description) }
        xml.close("QtyAndAcctDtls")
    }

    private func writeParties(_ xml: inout XMLText) {
        let chain: String
        switch movement {
        case .deliver: chain = "RcvgSttlmPties"
        case .receive: chain = "DlvrgSttlmPties"
        }
        xml.open(chain)
        xml.nest(["Dpstry", "Id"]) { $0.leaf("AnyBIC", standing.placeOfSettlement.description) }
        xml.open("Pty1")
        xml.nest(["Id"]) { $0.leaf("AnyBIC", standing.agent.description) }
        if !standing.agentAccount.isEmpty {
            xml.nest(["SfkpgAcct"]) { $0.leaf("Id", standing.agentAccount.description) }
        }
        xml.close("Pty1")
        xml.nest(["Pty2", "Id"]) { $0.leaf("AnyBIC", standing.counterparty.description) }
        xml.close(chain)
    }

    private func writeAmount(_ xml: inout XMLText) {
        let positive = amount.units >= 0
        let credit: Bool
        switch movement {
        case .deliver: credit = positive
        case .receive: credit = !positive
        }
        let magnitude = Money(
            units: Int128(clamping: amount.units.magnitude), currency: amount.currency)
        xml.open("SttlmAmt")
        xml.leaf("Amt", magnitude.text, currency: amount.currency)
        xml.leaf("CdtDbtInd", credit ? "CRDT" : "DBIT")
        xml.close("SttlmAmt")
    }
}
