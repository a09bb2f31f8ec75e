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
        writeInstrument(&xml)
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
            let text = DecimalText.string(dealPrice.units)
            if kind == .bond {
                $0.leaf("Rate", text)
            } else {
                $0.leaf("Amt", text, currency: amount.currency)
            }
        }
        xml.close("DealPric")
        if let days = product?.accruedDays, kind == .bond { xml.leaf("NbOfDaysAcrd", "\(days)") }
        xml.close("TradDtls")
    }

    /// What has no ISIN is named by our symbol.
    private func writeInstrument(_ xml: inout XMLText) {
        xml.open("FinInstrmId")
        if isin.isEmpty, let product {
            xml.open("OthrId")
            xml.leaf("Id", String(product.symbol.description.prefix(35)))
            xml.nest(["Tp"]) { $0.leaf("Prtry", "SYMBOL") }
            xml.close("OthrId")
        } else {
            xml.leaf("ISIN", isin.description)
        }
        xml.close("FinInstrmId")
    }

    private func writeQuantity(_ xml: inout XMLText) {
        let name: String
        switch kind {
        case .bond: name = "FaceAmt"
        case .crypto: name = "DgtlTknUnit"
        case .equity, .future, .option, .currencySpot, .currencyForward: name = "Unit"
        }
        xml.open("QtyAndAcctDtls")
        xml.nest(["SttlmQty", "Qty"]) { $0.leaf(name, DecimalText.string(quantity.units)) }
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
        if product?.accrued != nil { xml.leaf("AcrdIntrstInd", "true") }
        xml.leaf("Amt", magnitude.text, currency: amount.currency)
        xml.leaf("CdtDbtInd", credit ? "CRDT" : "DBIT")
        xml.close("SttlmAmt")
        if let accrued = product?.accrued {
            xml.nest(["OthrAmts", "AcrdIntrstAmt"]) {
                $0.leaf("Amt", accrued.text, currency: accrued.currency)
            }
        }
    }
}
