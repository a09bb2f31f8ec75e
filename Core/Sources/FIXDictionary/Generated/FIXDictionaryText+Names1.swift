// Written by scripts/make-fix-dictionaries: the latest names of fields and values.
extension FIXDictionaryText {
    static let names1: StaticString = """
        1 Account; 2 AdvId; 3 AdvRefID; 4 AdvSide B=Buy S=Sell T=Trade X=Cross; 5 AdvTransType
        C=Cancel N=New R=Replace; 6 AvgPx; 7 BeginSeqNo; 8 BeginString FIX.4.2=Fix42 FIX.4.4=Fix44
        FIXT.1.1=Fixt11; 9 BodyLength; 10 CheckSum; 11 ClOrdID; 12 Commission; 13 CommType 1=PerUnit
        2=Percent 3=Absolute 4=PercentageWaivedCashDiscount 5=PercentageWaivedEnhancedUnits
        6=PointsPerBondOrContract 7=BasisPoints 8=AmountPerContract; 14 CumQty; 15 Currency; 16
        EndSeqNo; 17 ExecID; 18 ExecInst 0=StayOnOfferSide 1=NotHeld 2=Work 3=GoAlong 4=OverTheDay
        5=Held 6=ParticipateDoNotInitiate 7=StrictScale 8=TryToScale 9=StayOnBidSide A=NoCross
        B=OkToCross C=CallFirst D=PercentOfVolume E=DoNotIncrease F=DoNotReduce G=AllOrNone
        H=ReinstateOnSystemFailure I=InstitutionsOnly J=ReinstateOnTradingHalt K=CancelOnTradingHalt
        L=LastPeg M=MidPricePeg N=NonNegotiable O=OpeningPeg P=MarketPeg Q=CancelOnSystemFailure
        R=PrimaryPeg S=Suspend T=FixedPegToLocalBestBidOrOfferAtTimeOfOrder
        U=CustomerDisplayInstruction V=Netting W=PegToVwap X=TradeAlong Y=TryToStop
        Z=CancelIfNotBest a=TrailingStopPeg b=StrictLimit c=IgnorePriceValidityChecks
        d=PegToLimitPrice e=WorkToTargetStrategy f=IntermarketSweep g=ExternalRoutingAllowed
        h=ExternalRoutingNotAllowed i=ImbalanceOnly j=SingleExecutionRequestedForBlockTrade
        k=BestExecution l=SuspendOnSystemFailure m=SuspendOnTradingHalt n=ReinstateOnConnectionLoss
        o=CancelOnConnectionLoss p=SuspendOnConnectionLoss q=Release r=ExecuteAsDeltaNeutral
        s=ExecuteAsDurationNeutral t=ExecuteAsFxNeutral u=MinGuaranteedFillEligible
        v=BypassNonDisplayLiquidity w=Lock x=IgnoreNotionalValueChecks y=TrdAtRefPx
        z=AllowFacilitation; 19 ExecRefID; 20 ExecTransType 0=New 1=Cancel 2=Correct 3=Status; 21
        HandlInst 1=AutomatedExecutionNoIntervention 2=AutomatedExecutionInterventionOk
        3=ManualOrder; 22 SecurityIDSource 1=Cusip 2=Sedol 3=Quik 4=IsinNumber 5=RicCode
        6=IsoCurrencyCode 7=IsoCountryCode 8=ExchangeSymbol 9=ConsolidatedTapeAssociation
        A=BloombergSymbol B=Wertpapier C=Dutch D=Valoren E=Sicovam F=Belgian G=Common
        H=ClearingHouse I=IsdaFpMlSpecification J=OptionPriceReportingAuthority K=IsdaFpMlurl
        L=LetterOfCredit M=MarketplaceAssignedIdentifier N=MarkitRedEntityClip P=MarkitRedPairClip
        Q=CftcCommodityCode R=IsdaCommodityReferencePrice S=FinancialInstrumentGlobalIdentifier
        T=LegalEntityIdentifier U=Synthetic V=FidessaInstrumentMnemonic W=IndexName X=UniformSymbol
        Y=DigitalTokenIdentifier; 23 IOIID; 24 IOIOthSvc A=Autex B=Bridge; 25 IOIQltyInd H=High
        L=Low M=Medium; 26 IOIRefID; 27 IOIQty L=Large M=Medium S=Small U=UndisclosedQuantity; 28
        IOITransType C=Cancel N=New R=Replace; 29 LastCapacity 1=Agent 2=CrossAsAgent
        3=CrossAsPrincipal 4=Principal 5=RisklessPrincipal; 30 LastMkt; 31 LastPx; 32 LastQty; 33
        NoLinesOfText; 34 MsgSeqNum; 35 MsgType 0=Heartbeat 1=TestRequest 2=ResendRequest 3=Reject
        4=SequenceReset 5=Logout 6=Ioi 7=Advertisement 8=ExecutionReport 9=OrderCancelReject A=Logon
        AA=DerivativeSecurityList AB=NewOrderMultileg AC=MultilegOrderCancelReplace
        AD=TradeCaptureReportRequest AE=TradeCaptureReport AF=OrderMassStatusRequest
        AG=QuoteRequestReject AH=RfqRequest AI=QuoteStatusReport AJ=QuoteResponse AK=Confirmation
        AL=PositionMaintenanceRequest AM=PositionMaintenanceReport AN=RequestForPositions
        AO=RequestForPositionsAck AP=PositionReport AQ=TradeCaptureReportRequestAck
        AR=TradeCaptureReportAck AS=AllocationReport AT=AllocationReportAck AU=ConfirmationAck
        AV=SettlementInstructionRequest AW=AssignmentReport AX=CollateralRequest
        AY=CollateralAssignment AZ=CollateralResponse B=News BA=CollateralReport
        BB=CollateralInquiry BC=NetworkCounterpartySystemStatusRequest
        BD=NetworkCounterpartySystemStatusResponse BE=UserRequest BF=UserResponse
        BG=CollateralInquiryAck BH=ConfirmationRequest BI=TradingSessionListRequest
        BJ=TradingSessionList BK=SecurityListUpdateReport BL=AdjustedPositionReport
        BM=AllocationInstructionAlert BN=ExecutionAck BO=ContraryIntentionReport
        BP=SecurityDefinitionUpdateReport BQ=SettlementObligationReport
        BR=DerivativeSecurityListUpdateReport BS=TradingSessionListUpdateReport
        BT=MarketDefinitionRequest BU=MarketDefinition BV=MarketDefinitionUpdateReport
        BW=ApplicationMessageRequest BX=ApplicationMessageRequestAck BY=ApplicationMessageReport
        BZ=OrderMassActionReport C=Email CA=OrderMassActionRequest CB=UserNotification
        CC=StreamAssignmentRequest CD=StreamAssignmentReport CE=StreamAssignmentReportAck
        CF=PartyDetailsListRequest CG=PartyDetailsListReport CH=MarginRequirementInquiry
        CI=MarginRequirementInquiryAck CJ=MarginRequirementReport CK=PartyDetailsListUpdateReport
        CL=PartyRiskLimitsRequest CM=PartyRiskLimitsReport CN=SecurityMassStatusRequest
        CO=SecurityMassStatus CQ=AccountSummaryReport CR=PartyRiskLimitsUpdateReport
        CS=PartyRiskLimitsDefinitionRequest CT=PartyRiskLimitsDefinitionRequestAck
        CU=PartyEntitlementsRequest CV=PartyEntitlementsReport CW=QuoteAck
        CX=PartyDetailsDefinitionRequest CY=PartyDetailsDefinitionRequestAck
        CZ=PartyEntitlementsUpdateReport D=NewOrderSingle DA=PartyEntitlementsDefinitionRequest
        DB=PartyEntitlementsDefinitionRequestAck DC=TradeMatchReport DD=TradeMatchReportAck
        DE=PartyRiskLimitsReportAck DF=PartyRiskLimitCheckRequest DG=PartyRiskLimitCheckRequestAck
        DH=PartyActionRequest DI=PartyActionReport DJ=MassOrder DK=MassOrderAck
        DL=PositionTransferInstruction DM=PositionTransferInstructionAck DN=PositionTransferReport
        DO=MarketDataStatisticsRequest DP=MarketDataStatisticsReport DQ=CollateralReportAck
        DR=MarketDataReport DS=CrossRequest DT=CrossRequestAck DU=AllocationInstructionAlertRequest
        DV=AllocationInstructionAlertRequestAck DW=TradeAggregationRequest DX=TradeAggregationReport
        DY=PayManagementRequest DZ=PayManagementRequestAck E=NewOrderList EA=PayManagementReport
        EB=PayManagementReportAck F=OrderCancelRequest G=OrderCancelReplaceRequest
        H=OrderStatusRequest J=AllocationInstruction K=ListCancelRequest L=ListExecute
        M=ListStatusRequest N=ListStatus P=AllocationInstructionAck Q=DontKnowTrade R=QuoteRequest
        S=Quote T=SettlementInstructions V=MarketDataRequest W=MarketDataSnapshotFullRefresh
        X=MarketDataIncrementalRefresh Y=MarketDataRequestReject Z=QuoteCancel a=QuoteStatusRequest
        b=MassQuoteAck c=SecurityDefinitionRequest d=SecurityDefinition e=SecurityStatusRequest
        f=SecurityStatus g=TradingSessionStatusRequest h=TradingSessionStatus i=MassQuote
        j=BusinessMessageReject k=BidRequest l=BidResponse m=ListStrikePrice n=XmLnonFix
        o=RegistrationInstructions p=RegistrationInstructionsResponse q=OrderMassCancelRequest
        r=OrderMassCancelReport s=NewOrderCross t=CrossOrderCancelReplaceRequest
        u=CrossOrderCancelRequest v=SecurityTypeRequest w=SecurityTypes x=SecurityListRequest
        y=SecurityList z=DerivativeSecurityListRequest; 36 NewSeqNo; 37 OrderID; 38 OrderQty; 39
        OrdStatus 0=New 1=PartiallyFilled 2=Filled 3=DoneForDay 4=Canceled 5=Replaced
        6=PendingCancel 7=Stopped 8=Rejected 9=Suspended A=PendingNew B=Calculated C=Expired
        D=AcceptedForBidding E=PendingReplace; 40 OrdType 1=Market 2=Limit 3=Stop 4=StopLimit
        5=MarketOnClose 6=WithOrWithout 7=LimitOrBetter 8=LimitWithOrWithout 9=OnBasis A=OnClose
        B=LimitOnClose C=ForexMarket D=PreviouslyQuoted E=PreviouslyIndicated F=ForexLimit
        G=ForexSwap H=ForexPreviouslyQuoted I=Funari J=MarketIfTouched K=MarketWithLeftOverAsLimit
        L=PreviousFundValuationPoint M=NextFundValuationPoint P=Pegged Q=CounterOrderSelection
        R=StopOnBidOrOffer S=StopLimitOnBidOrOffer; 41 OrigClOrdID; 42 OrigTime; 43 PossDupFlag N=No
        Y=Yes; 44 Price; 45 RefSeqNum; 46 RelatdSym; 47 Rule80A A=AgencySingleOrder
        B=ShortExemptTransactionAType C=ProprietaryNonAlgo D=ProgramOrderMember
        E=ShortExemptTransactionForPrincipal F=ShortExemptTransactionWType
        H=ShortExemptTransactionIType I=IndividualInvestor J=ProprietaryAlgo K=AgencyAlgo
        L=ShortExemptTransactionMemberAffliated M=ProgramOrderOtherMember N=AgentForOtherMember
        O=ProprietaryTransactionAffiliated P=Principal R=TransactionNonMember S=SpecialistTrades
        T=TransactionUnaffiliatedMember U=AgencyIndexArb W=AllOtherOrdersAsAgentForOtherMember
        X=ShortExemptTransactionMemberNotAffliated Y=AgencyNonAlgo
        Z=ShortExemptTransactionNonMember; 48 SecurityID; 49 SenderCompID; 50 SenderSubID; 51
        SendingDate; 52 SendingTime; 53 Quantity; 54 Side 1=Buy 2=Sell 3=BuyMinus 4=SellPlus
        5=SellShort 6=SellShortExempt 7=Undisclosed 8=Cross 9=CrossShort A=CrossShortExempt
        B=AsDefined C=Opposite D=Subscribe E=Redeem F=Lend G=Borrow H=SellUndisclosed; 55 Symbol; 56
        TargetCompID; 57 TargetSubID; 58 Text; 59 TimeInForce 0=Day 1=GoodTillCancel 2=AtTheOpening
        3=ImmediateOrCancel 4=FillOrKill 5=GoodTillCrossing 6=GoodTillDate 7=AtTheClose
        8=GoodThroughCrossing 9=AtCrossing A=GoodForTime B=GoodForAuction C=GoodForMonth; 60
        TransactTime; 61 Urgency 0=Normal 1=Flash 2=Background; 62 ValidUntilTime; 63 SettlType
        0=Regular 1=Cash 2=NextDay 3=TPlus2 4=TPlus3 5=TPlus4 6=Future 7=WhenAndIfIssued
        8=SellersOption 9=TPlus5 A=T1 B=BrokenDate C=FxSpotNextSettlement; 64 SettlDate; 65
        SymbolSfx CD=EucpWithLumpSumInterest WI=WhenIssued; 66 ListID; 67 ListSeqNo; 68 TotNoOrders;
        69 ListExecInst; 70 AllocID; 71 AllocTransType 0=New 1=Replace 2=Cancel 3=Preliminary
        4=Calculated 5=CalculatedWithoutPreliminary 6=Reversal; 72 RefAllocID; 73 NoOrders; 74
        AvgPxPrecision; 75 TradeDate; 76 ExecBroker; 77 PositionEffect C=Close D=Default F=Fifo
        N=CloseButNotifyOnOpen O=Open R=Rolled; 78 NoAllocs; 79 AllocAccount; 80 AllocQty; 81
        ProcessCode 0=Regular 1=SoftDollar 2=StepIn 3=StepOut 4=SoftDollarStepIn 5=SoftDollarStepOut
        6=PlanSponsor; 82 NoRpts; 83 RptSeq; 84 CxlQty; 85 NoDlvyInst; 86 DlvyInst; 87 AllocStatus
        0=Accepted 1=BlockLevelReject 10=Refused 11=PendingGiveUpApproval 12=Cancelled
        13=PendingTakeUpApproval 14=ReversalPending 2=AccountLevelReject 3=Received 4=Incomplete
        5=RejectedByIntermediary 6=AllocationPending 7=Reversed 8=CancelledByIntermediary 9=Claimed;
        88 AllocRejCode 0=UnknownAccount 1=IncorrectQuantity 10=UnknownOrStaleExecId
        11=MismatchedData 12=UnknownClOrdId 13=WarehouseRequestRejected
        14=DuplicateOrMissingIndividualAllocId 15=TradeNotRecognized 16=DuplicateTrade
        17=IncorrectOrMissingInstrument 18=IncorrectOrMissingSettlDate
        19=IncorrectOrMissingFundIdOrFundName 2=IncorrectAveragePrice
        20=IncorrectOrMissingSettlInstructions 21=IncorrectOrMissingFees 22=IncorrectOrMissingTax
        23=UnknownOrMissingParty 24=IncorrectOrMissingSide 25=IncorrectOrMissingNetMoney
        26=IncorrectOrMissingTradeDate 27=IncorrectOrMissingSettlCcyInstructions
        28=IncorrectOrMissingProcessCode 3=UnknownExecutingBrokerMnemonic 4=CommissionDifference
        5=UnknownOrderId 6=UnknownListId 7=OtherSeeText 8=IncorrectAllocatedQuantity
        9=CalculationDifference 99=Other; 89 Signature; 90 SecureDataLen; 91 SecureData; 92
        BrokerOfCredit; 93 SignatureLength; 94 EmailType 0=New 1=Reply 2=AdminReply; 95
        RawDataLength; 96 RawData; 97 PossResend N=No Y=Yes; 98 EncryptMethod 0=NoneOther 1=Pkcs
        2=Des 3=Pkcsdes 4=Pgpdes 5=Pgpdesmd5 6=Pemdesmd5; 99 StopPx; 100 ExDestination 0=None
        4=Posit; 102 CxlRejReason 0=TooLateToCancel 1=UnknownOrder 18=InvalidPriceIncrement
        2=BrokerCredit 3=OrderAlreadyInPendingStatus 4=UnableToProcessOrderMassCancelRequest
        5=OrigOrdModTime 6=DuplicateClOrdId 7=PriceExceedsCurrentPrice
        8=PriceExceedsCurrentPriceBand 99=Other; 103 OrdRejReason 0=BrokerCredit 1=UnknownSymbol
        10=InvalidInvestorId 11=UnsupportedOrderCharacteristic 12=SurveillanceOption
        13=IncorrectQuantity 14=IncorrectAllocatedQuantity 15=UnknownAccount
        16=PriceExceedsCurrentPriceBand 18=InvalidPriceIncrement 19=ReferencePriceNotAvailable
        2=ExchangeClosed 20=NotionalValueExceedsThreshold 21=AlgorithmRiskThresholdBreached
        22=ShortSellNotPermitted 23=ShortSellSecurityPreBorrowRestriction
        24=ShortSellAccountPreBorrowRestriction 25=InsufficientCreditLimit 26=ExceededClipSizeLimit
        27=ExceededMaxNotionalOrderAmt 28=ExceededDv01Pv01Limit 29=ExceededCs01Limit
        3=OrderExceedsLimit 4=TooLateToEnter 5=UnknownOrder 6=DuplicateOrder
        7=DuplicateOfAVerballyCommunicatedOrder 8=StaleOrder 9=TradeAlongRequired 99=Other; 104
        IOIQualifier 1=QuantityNegotiable 2=AllowLateBids 3=ImmediateOrCounter 4=AutoTrade
        A=AllOrNone B=MarketOnClose C=AtTheClose D=Vwap E=Axe F=AxeOnBid G=AxeOnOffer
        H=ClientNaturalWorking I=InTouchWith J=PositionWanted K=MarketMaking L=Limit M=MoreBehind
        N=ClientNaturalBlock O=AtTheOpen P=TakingAPosition Q=AtTheMarket R=ReadyToTrade
        S=PortfolioShown T=ThroughTheDay U=Unwind V=Versus W=Indication X=CrossingOpportunity
        Y=AtTheMidpoint Z=PreOpen a=AutomaticSpot b=PlatformCalculatedSpot c=OutsideSpread
        d=DeferredSpot n=NegotiatedSpot; 105 WaveNo; 106 Issuer; 107 SecurityDesc; 108 HeartBtInt;
        109 ClientID; 110 MinQty; 111 MaxFloor; 112 TestReqID; 113 ReportToExch N=No Y=Yes; 114
        LocateReqd N=No Y=Yes; 115 OnBehalfOfCompID; 116 OnBehalfOfSubID; 117 QuoteID; 118 NetMoney;
        119 SettlCurrAmt; 120 SettlCurrency; 121 ForexReq N=No Y=Yes; 122 OrigSendingTime; 123
        GapFillFlag N=No Y=Yes; 124 NoExecs; 125 CxlType F=FullRemainingQuantity P=PartialCancel;
        126 ExpireTime; 127 DKReason A=UnknownSymbol B=WrongSide C=QuantityExceedsOrder
        D=NoMatchingOrder E=PriceExceedsLimit F=CalculationDifference G=NoMatchingExecutionReport
        Z=Other; 128 DeliverToCompID; 129 DeliverToSubID; 130 IOINaturalFlag N=No Y=Yes; 131
        QuoteReqID; 132 BidPx; 133 OfferPx; 134 BidSize; 135 OfferSize; 136 NoMiscFees; 137
        MiscFeeAmt; 138 MiscFeeCurr; 139 MiscFeeType 1=Regulatory 10=PerTransaction 11=Conversion
        12=Agent 13=TransferFee 14=SecurityLending 15=TradeReporting 16=TaxOnPrincipalAmount
        17=TaxOnAccruedInterestAmount 18=NewIssuanceFee 19=ServiceFee 2=Tax 20=OddLotFee
        21=AuctionFee 22=ValueAddedTax 23=SalesTax 24=ExecutionFee 25=OrderEntryFee
        26=OrderModificationFee 27=OrdersCancellationFee 28=MarketDataAccessFee
        29=MarketDataTerminalFee 3=LocalCommission 30=MarketDataVolumeFee 31=ClearingFee
        32=SettlementFee 33=Rebates 34=Discounts 35=Payments 36=NonMonetaryPayments 4=ExchangeFees
        5=Stamp 6=Levy 7=Other 8=Markup 9=ConsumptionTax; 140 PrevClosePx; 141 ResetSeqNumFlag N=No
        Y=Yes; 142 SenderLocationID; 143 TargetLocationID; 144 OnBehalfOfLocationID; 145
        DeliverToLocationID; 146 NoRelatedSym; 147 Subject; 148 Headline; 149 URLLink; 150 ExecType
        0=New 1=PartialFill 2=Fill 3=DoneForDay 4=Canceled 5=Replaced 6=PendingCancel 7=Stopped
        8=Rejected 9=Suspended A=PendingNew B=Calculated C=Expired D=Restated E=PendingReplace
        F=Trade G=TradeCorrect H=TradeCancel I=OrderStatus J=TradeInAClearingHold
        K=TradeHasBeenReleasedToClearing L=TriggeredOrActivatedBySystem M=Locked N=Released; 151
        LeavesQty; 152 CashOrderQty; 153 AllocAvgPx; 154 AllocNetMoney; 155 SettlCurrFxRate; 156
        SettlCurrFxRateCalc D=Divide M=Multiply; 157 NumDaysInterest; 158 AccruedInterestRate; 159
        AccruedInterestAmt; 160 SettlInstMode 0=Default 1=StandingInstructionsProvided
        2=SpecificAllocationAccountOverriding 3=SpecificAllocationAccountStanding
        4=SpecificOrderForASingleAccount 5=RequestReject; 161 AllocText; 162 SettlInstID; 163
        SettlInstTransType C=Cancel N=New R=Replace T=Restate; 164 EmailThreadID; 165
        SettlInstSource 1=BrokerCredit 2=Institution 3=Investor; 166 SettlLocation CED=Cedel
        DTC=DepositoryTrustCompany EUR=EuroClear FED=FederalBookEntry PNY=Physical
        PTC=ParticipantTrustCompany; 167 SecurityType ?=Wildcard ABS=AssetBackedSecurities
        AMENDED=Amended AN=OtherAnticipationNotes BA=BankersAcceptance BAB=BankAcceptedBill
        BDBSKT=BondBasket BDN=BankDepositoryNote BN=BankNotes BNST=ShortTermBankNote
        BOX=BillOfExchanges BRADY=BradyBond BRIDGE=BridgeLoan BUYSELL=BuySellback
        CAMM=CanadianMoneyMarkets CAN=CanadianTreasuryNotes CAP=Cap CASH=Cash CB=ConvertibleBond
        CD=CertificateOfDeposit CDS=CreditDefaultSwap CFD=ContractForDifference CL=CallLoans
        CLCP=CallableCommercialPaper CLLR=Collar CMB=CanadianMortgageBonds CMBS=Corp
        CMDTYSWAP=CommoditySwap CMO=CollateralizedMortgageObligation CN=CommercialNote
        COFO=CertificateOfObligation COFP=CertificateOfParticipation COLLBSKT=CollateralBasket
        CORP=CorporateBond CP=CommercialPaper CPIB=InterestBearingCommercialPaper
        CPP=CorporatePrivatePlacement CRLTNSWAP=CorrelationSwap CS=CommonStock
        CTB=CanadianTreasuryBills DEFLTED=Defaulted DIGITAL=DigitalAsset
        DIMSUMCORP=OffshoreIssuedChineseYuanCorporateBond
        DIMSUMSOV=OffshoreIssuedChineseYuanSovereignBond DINP=DebtorInPossession DN=DepositNotes
        DR=DepositoryReceipts DUAL=DualCurrency DVDNDSWAP=DiviendSwap DVPLDG=DeliveryVersusPledge
        EQBSKT=EquityBasket EQFWD=EquityForward ETC=ExchangeTradedCommodity ETF=ExchangeTradedFund
        ETN=ExchangeTradedNote EUCD=EuroCertificateOfDeposit EUCORP=EuroCorporateBond
        EUCP=EuroCommercialPaper EUFRN=EuroCorporateFloatingRateNotes EUMTN=EuroMediumTermNote
        EUNCP=EuroNegotiableCommercialPaper EUSOV=EuroSovereigns EUSTLQN=EuroStructuredLiquidityNote
        EUSUPRA=EuroSupranationalCoupons EUTD=EuroTimeDeposit EXOTIC=Exotic FAC=FederalAgencyCoupon
        FADN=FederalAgencyDiscountNote FHA=FederalHousingAuthority FHL=FederalHomeLoan FLR=Floor
        FN=FederalNationalMortgageAssociation FOR=ForeignExchangeContract FORWARD=Forward FRA=Fra
        FRN=UsCorporateFloatingRateNotes FUT=Future FUTSWAP=FuturesOnASwap FWD=DerivativeForward
        FWDFRTAGMT=ForwardFreightAgreement FWDSWAP=ForwardsOnASwap FXBN=FxBankNote
        FXDN=ForeignCurrencyDiscountNote FXFWD=FxForward FXNDF=NonDeliverableForward
        FXNDS=NonDeliverableSwap FXSPOT=FxSpot FXSWAP=FxSwap
        GN=GovernmentNationalMortgageAssociation GO=GeneralObligationBonds
        GOVT=TreasuriesAgencyDebenture IET=IoetteMortgage INDEX=Index IRS=InterestRateSwap
        JCD=JumboCertificateOfDeposit LOANLEASE=LoanLease LOFC=LetterOfCredit LQN=LiquidityNote
        MATURED=Matured MBS=MortgageBackedSecurities MCPIB=MunicipalInterestBearingCommercialPaper
        MF=MutualFund MIO=MortgageInterestOnly MLEG=MultilegInstrument MMF=MoneyMarketFund
        MN=MasterNote MPO=MortgagePrincipalOnly MPP=MortgagePrivatePlacement
        MPT=MiscellaneousPassThrough MRGNLOAN=MarginLoan MT=MandatoryTender MTN=MediumTermNotes
        MUNI=MunicipalBond NCD=NegotiableCertificateOfDeposit NCP=NegotiableCommercialPaper
        NONE=NoSecurityType ONITE=Overnight OOC=OptionsOnCombo OOF=OptionsOnFutures
        OOP=OptionsOnPhysical OPT=Option Other=Other PEF=PrivateExportFunding PFAND=Pfandbrief
        PN=PromissoryNote POOL=AgencyPools PRCORP=PreferredCorporateBond
        PROV=CanadianProvincialBonds PRTFLIOSWAP=PortfolioSwaps PS=PreferredStock PZFJ=PlazosFijos
        RAN=RevenueAnticipationNote RCD=RetailCertificateOfDeposit REPLACD=Replaced REPO=Repurchase
        RETIRED=Retired REV=RevenueBonds RP=RepurchaseAgreement RTRNSWAP=ReturnSwap
        RVLV=RevolverLoan RVLVTRM=Revolver RVRP=ReverseRepurchaseAgreement
        SECDERIV=SecuritizedDerivative SECLOAN=SecuritiesLoan SECPLEDGE=SecuritiesPledge
        SFP=StructuredFinanceProduct SL=StudentLoanMarketingAssociation SLQN=SecuredLiquidityNote
        SOV=SovereignBond SPCLA=SpecialAssessment SPCLO=SpecialObligation SPCLT=SpecialTax
        SPOTFWD=SpotForward SPREADBET=SpreadBetting STN=ShortTermLoanNote STRUCT=StructuredNotes
        SUPRA=UsdSupranationalCoupons SWAPTION=SwapOption SWING=SwingLineFacility
        TAN=TaxAnticipationNote TAXA=TaxAllocation TB=TreasuryBill TBA=ToBeAnnounced
        TBILL=UsTreasuryBill TBOND=UsTreasuryBond TCAL=PrincipalStripOfACallableBondOrNote
        TD=TimeDeposit TDR=TermDepositReceipt TECP=TaxExemptCommercialPaper TERM=TermLoan
        TFRN=UsTreasuryFloatingRateNote TINT=InterestStripFromAnyBondOrNote
        TIPS=TreasuryInflationProtectedSecurities TLQN=TermLiquidityNote TMB=TaxableMunicipalBond
        TMCP=TaxableMunicipalCp TNOTE=UsTreasuryNote TPRN=PrincipalStripFromANonCallableBondOrNote
        TRAN=TaxRevenueAnticipationNote TRS=TotalReturnSwap UST=UsTreasuryNoteOld
        USTB=UsTreasuryBillOld VARSWAP=VarianceSwap VRDN=VariableRateDemandNote
        VRDO=VariableRateDemandObligation WAR=Warrant WITHDRN=Withdrawn WLD=WildcardEntry
        XCN=ExtendedCommNote XLINKD=IndexedLinked XMISSION=Transmission YANK=YankeeCorporateBond
        YCD=YankeeCertificateOfDeposit ZOO=CatsTigersAndLions; 168 EffectiveTime; 169
        StandInstDbType 0=Other 1=Dtcsid 2=ThomsonAlert 3=AGlobalCustodian 4=AccountNet; 170
        StandInstDbName; 171 StandInstDbID; 172 SettlDeliveryType 0=Versus 1=Free 2=TriParty
        3=HoldInCustody; 173 SettlDepositoryCode; 174 SettlBrkrCode; 175 SettlInstCode; 176
        SecuritySettlAgentName; 177 SecuritySettlAgentCode; 178 SecuritySettlAgentAcctNum; 179
        SecuritySettlAgentAcctName; 180 SecuritySettlAgentContactName; 181
        SecuritySettlAgentContactPhone; 182 CashSettlAgentName; 183 CashSettlAgentCode; 184
        CashSettlAgentAcctNum; 185 CashSettlAgentAcctName; 186 CashSettlAgentContactName; 187
        CashSettlAgentContactPhone; 188 BidSpotRate; 189 BidForwardPoints; 190 OfferSpotRate; 191
        OfferForwardPoints; 192 OrderQty2; 193 SettlDate2; 194 LastSpotRate; 195 LastForwardPoints;
        196 AllocLinkID; 197 AllocLinkType 0=FxNetting 1=FxSwap; 198 SecondaryOrderID; 199
        NoIOIQualifiers; 200 MaturityMonthYear; 201 PutOrCall 0=Put 1=Call 2=Other 3=Chooser; 202
        StrikePrice; 203 CoveredOrUncovered 0=Covered 1=Uncovered; 204 CustomerOrFirm 0=Customer
        1=Firm; 205 MaturityDay; 206 OptAttribute; 207 SecurityExchange; 208 NotifyBrokerOfCredit
        N=No Y=Yes; 209 AllocHandlInst 1=Match 2=Forward 3=ForwardAndMatch 4=AutoClaimGiveUp; 210
        MaxShow; 211 PegOffsetValue; 212 XmlDataLen; 213 XmlData; 214 SettlInstRefID; 215
        NoRoutingIDs; 216 RoutingType 1=TargetFirm 2=TargetList 3=BlockFirm 4=BlockList
        5=TargetPerson 6=BlockPerson; 217 RoutingID; 218 Spread; 219 Benchmark 1=Curve 2=FiveYr
        3=Old5 4=TenYr 5=Old10 6=ThirtyYr 7=Old30 8=ThreeMolibor 9=SixMolibor; 220
        BenchmarkCurveCurrency; 221 BenchmarkCurveName AONIA=Aonia AONIA-R=Aoniar AUBSW=Aubsw
        BKBM=Bkbm BUBOR=Bubor CD91D=Cd19D CDOR=Cdor CIBOR=Cibor CORRA=Corra DIRR-TN=Dirrtn
        EIBOR=Eibor EONIA=Eonia EONIASWAP=Eoniaswap ESTR=Estr EUREPO=Eurepo EURIBOR=Euribor
        EURODOLLAR=Eurodollar EUROSWISS=Euroswiss Euribor=Euribor FEDEFF=FedFundRateEffective
        FEDOPEN=FedOpen FixingRepoRate=FixingRepoRate FutureSWAP=FutureSwap GCFREPO=Gcfrepo
        HIBOR=Hibor IBR=Ibr ISDAFIX=Isdafix JIBAR=Jibar KLIBOR=Klibor LIBID=Libid LIBOR=Libor
        MIBOR=Mibor MOSPRIM=Mosprim MuniAAA=MuniAaa NIBOR=Nibor NZONIA=Nzonia OTHER=Other
        PHIREF=Phiref PRIBOR=Pribor Pfandbriefe=Pfandbriefe REIBOR=Reibor SAIBOR=Saibor SARON=Saron
        SOFR=Sofr SONIA=Sonia SORA=Sora STIBOR=Stibor SWAP=Swap TELBOR=Telbor THBFIX=Thbfix
        TIBOR=Tibor TIIE=Tiie TLREF=Tlref TONAR=Tonar Treasury=Treasury WIBOR=Wibor; 222
        BenchmarkCurvePoint; 223 CouponRate; 224 CouponPaymentDate; 225 IssueDate; 226
        RepurchaseTerm; 227 RepurchaseRate; 228 Factor; 229 TradeOriginationDate; 230 ExDate; 231
        ContractMultiplier; 232 NoStipulations; 233 StipulationType ABS=AbsolutePrepaymentSpeed
        ADDTRM=AdditionalTerm ALLGUARANTEES=AllGuarantees AMT=AlternativeMinimumTax
        AUTOREINV=AutoReinvestment AVAILQTY=AvailableOfferQuantityToBeShownToTheStreet
        AVFICO=AverageFicoScore AVSIZE=AverageLoanSize BANKQUAL=BankQualified
        BGNCON=BargainConditions BROKERCREDIT=BrokerCredit COMPSECFLLBCK=Compsecfllbck
        COUPON=CouponRange CPP=ConstantPrepaymentPenalty CPR=ConstantPrepaymentRate
        CPY=ConstantPrepaymentYield CURRENCY=IsoCurrencyCode CUSTOMDATE=CustomStart
        DISCOUNT=DiscountRate GEOG=Geographics HAIRCUT=ValuationDiscount
        HEP=FinalCprOfHomeEquityPrepaymentCurve INCURRCVY=IncurredRecovery INSURED=Insured
        INTERNALPX=OfferPriceToBeShownToInternalBrokers
        INTERNALQTY=OfferQuantityToBeShownToInternalBrokers ISSUE=IssueDate ISSUER=Issuer
        ISSUESIZE=IssueSizeRange LEAVEQTY=TheMinimumResidualOfferQuantity LOCLJRSDCTN=Locljrsdctn
        LOOKBACK=LookbackDays LOT=ExplicitLotIdentifier LOTVAR=LotVariance MAT=MaturityYearAndMonth
        MATURITY=MaturityRange MAXBAL=MaximumLoanBalance MAXORDQTY=MaximumOrderSize
        MAXSUBS=MaximumSubstitutions MHP=PercentOfManufacturedHousingPrepaymentCurve
        MINDNOM=MinimumDenomination MININCR=MinimumIncrement MINQTY=MinimumQuantity
        MODEQTYDLVY=ModifiedEquityDelivery MPR=MonthlyPrepaymentRate MULTEXCHFLLBCK=Multexchfllbck
        NOREFOBLIG=NoReferenceOblication ORDRINCR=OrderQuantityIncrement ORIGAMT=OriginalAmount
        PAYFREQ=PaymentFrequency PAYOFF=InterestPayoffOfRollingOrAmendingTrade PIECES=NumberOfPieces
        PMAX=PoolsMaximum POOL=PoolIdentifier POOLEFFDT=PoolEffectiveDate
        POOLINITFCTR=PoolInitialFactor PPC=PercentOfProspectusPrepaymentCurve PPL=PoolsPerLot
        PPM=PoolsPerMillion PPT=PoolsPerTrade PRICE=PriceRange PRICEFREQ=PricingFrequency
        PRIMARY=PrimaryOrSecondaryMarketIndicator PROD=ProductionYear PROTECT=CallProtection
        PSA=PercentOfBmaPrepaymentCurve PURPOSE=Purpose PXSOURCE=BenchmarkPriceSource
        RATING=RatingSourceAndRange REDEMPTION=TypeOfRedemption
        REFINT=InterestOfRollingOrClosingTrade REFPOLICY=ReferencePolicy
        REFPRIN=PrincipalOfRollingOrClosingTrade REFPX=ReferencePrice
        REFTRADE=ReferenceToRollingOrClosingTrade RELVJRSDCTN=Relvjrsdctn RESTRICTED=Restricted
        ROLLTYPE=TypeOfRollTrade SALESCREDITOVR=BrokerSalesCreditOverride SECRDLIST=SecuredList
        SECTOR=MarketSector SECTYPE=SecurityTypeIncludedOrExcluded SMM=SingleMonthlyMortality
        STRUCT=Structure SUBSFREQ=SubstitutionsFrequency SUBSLEFT=SubstitutionsLeft
        SUBSTITUTION=Substitution TEXT=FreeformText TRADERCREDIT=TraderCredit TRANCHE=Tranche
        TRDVAR=TradeVariance UNKREFOBLIG=UnknownReferenceObligation WAC=WeightedAverageCoupon
        WAL=WeightedAverageLifeCoupon WALA=WeightedAverageLoanAge WAM=WeightedAverageMaturity
        WHOLE=WholePool YIELD=YieldRange YTM=YieldToMaturity; 234 StipulationValue; 235 YieldType
        AFTERTAX=AfterTaxYield ANNUAL=AnnualYield ATISSUE=YieldAtIssue AVGLIFE=YieldToAverageLife
        AVGMATURITY=YieldToAverageMaturity BOOK=BookYield CALL=YieldToNextCall
        CHANGE=YieldChangeSinceClose CLOSE=ClosingYield COMPOUND=CompoundYield CURRENT=CurrentYield
        GOVTEQUIV=GvntEquivalentYield GROSS=TrueGrossYield INFLATION=YieldWithInflationAssumption
        INVERSEFLOATER=InverseFloaterBondYield LASTCLOSE=MostRecentClosingYield
        LASTMONTH=ClosingYieldMostRecentMonth LASTQUARTER=ClosingYieldMostRecentQuarter
        LASTYEAR=ClosingYieldMostRecentYear LONGAVGLIFE=YieldToLongestAverageLife
        LONGEST=YieldToLongestAverage MARK=MarkToMarketYield MATURITY=YieldToMaturity
        NEXTREFUND=YieldToNextRefund OPENAVG=OpenAverageYield PREVCLOSE=PreviousCloseYield
        PROCEEDS=ProceedsYield PUT=YieldToNextPut SEMIANNUAL=SemiAnnualYield
        SHORTAVGLIFE=YieldToShortestAverageLife SHORTEST=YieldToShortestAverage SIMPLE=SimpleYield
        TAXEQUIV=TaxEquivalentYield TENDER=YieldToTenderDate TRUE=TrueYield
        VALUE1/32=YieldValueOf132 VALUE1_32=YieldValueOf32nds WORST=YieldToWorst; 236 Yield; 237
        TotalTakedown; 238 Concession; 239 RepoCollateralSecurityType; 240 RedemptionDate; 241
        UnderlyingCouponPaymentDate; 242 UnderlyingIssueDate; 243
        UnderlyingRepoCollateralSecurityType; 244 UnderlyingRepurchaseTerm; 245
        UnderlyingRepurchaseRate; 246 UnderlyingFactor; 247 UnderlyingRedemptionDate; 248
        LegCouponPaymentDate; 249 LegIssueDate; 250 LegRepoCollateralSecurityType; 251
        LegRepurchaseTerm; 252 LegRepurchaseRate; 253 LegFactor; 254 LegRedemptionDate; 255
        CreditRating; 256 UnderlyingCreditRating; 257 LegCreditRating; 258 TradedFlatSwitch N=No
        Y=Yes; 259 BasisFeatureDate; 260 BasisFeaturePrice; 262 MDReqID; 263 SubscriptionRequestType
        0=Snapshot 1=SnapshotAndUpdates 2=DisablePreviousSnapshot; 264 MarketDepth; 265 MDUpdateType
        0=FullRefresh 1=IncrementalRefresh; 266 AggregatedBook N=No Y=Yes; 267 NoMDEntryTypes; 268
        NoMDEntries; 269 MDEntryType 0=Bid 1=Offer 2=Trade 3=IndexValue 4=OpeningPrice
        5=ClosingPrice 6=SettlementPrice 7=TradingSessionHighPrice 8=TradingSessionLowPrice 9=Vwap
        A=Imbalance B=TradeVolume C=OpenInterest D=CompositeUnderlyingPrice E=SimulatedSellPrice
        F=SimulatedBuyPrice G=MarginRate H=MidPrice J=EmptyBook K=SettleHighPrice L=SettleLowPrice
        M=PriorSettlePrice N=SessionHighBid O=SessionLowOffer P=EarlyPrices Q=AuctionClearingPrice
        R=DailyValueAdjustmentForLongPositions S=SwapValueFactor
        T=CumulativeValueAdjustmentForLongPositions U=DailyValueAdjustmentForShortPositions
        V=CumulativeValueAdjustmentForShortPositions W=FixingPrice X=CashRate Y=RecoveryRate
        Z=RecoveryRateForLong a=RecoveryRateForShort b=MarketBid c=MarketOffer d=ShortSaleMinPrice
        e=PreviousClosingPrice g=ThresholdLimitPriceBanding h=DailyFinancingValue
        i=AccruedFinancingValue t=Twap; 270 MDEntryPx; 271 MDEntrySize; 272 MDEntryDate; 273
        MDEntryTime; 274 TickDirection 0=PlusTick 1=ZeroPlusTick 2=MinusTick 3=ZeroMinusTick; 275
        MDMkt; 276 QuoteCondition 0=ReservedSam 1=NoActiveSam 2=Restricted 3=RestOfBookVwap
        4=BetterPricesInConditionalOrders 5=MedianPrice 6=FullCurve 7=FlatCurve A=Open B=Closed
        C=ExchangeBest D=ConsolidatedBest E=Locked F=Crossed G=Depth H=FastTrading I=NonFirm
        J=OutrightPrice K=ImpliedPrice L=Manual M=DepthOnOffer N=DepthOnBid O=Closing
        P=NewsDissemination Q=TradingRange R=OrderInflux S=DueToRelated T=NewsPending
        U=AdditionalInfo V=AdditionalInfoDueToRelated W=Resume X=ViewOfCommon Y=VolumeAlert
        Z=OrderImbalance a=EquipmentChangeover b=NoOpen c=RegularEth d=AutomaticExecution
        e=AutomaticExecutionEth f=FastMarketEth g=InactiveEth h=Rotation i=RotationEth j=Halt
        k=HaltEth l=DueToNewsDissemination m=DueToNewsPending n=TradingResume o=OutOfSequence
        p=BidSpecialist q=OfferSpecialist r=BidOfferSpecialist s=EndOfDaySam t=ForbiddenSam
        u=FrozenSam v=PreOpeningSam w=OpeningSam x=OpenSam y=SurveillanceSam z=SuspendedSam; 277
        TradeCondition 0=Cancel 1=ImpliedTrade 2=MarketplaceEnteredTrade
        3=MultiAssetClassMultilegTrade 4=MultilegToMultilegTrade 5=ShortSaleMinPrice 6=Benchmark
        A=Cash AA=Spread AB=SpreadEth AC=Straddle AD=StraddleEth AE=Stopped AF=StoppedEth
        AG=RegularEth AH=Combo AI=ComboEth AJ=OfficialClosingPrice AK=PriorReferencePrice
        AL=StoppedSoldLast AM=StoppedOutOfSequence AN=OfficialClosingPriceDup AO=CrossedOld
        AP=FastMarket AQ=AutomaticExecution AR=FormT AS=BasketIndex AT=BurstBasket
        AU=TradeThroughExempt AV=QuoteSpread AW=LastAuctionPrice AX=HighPrice AY=LowPrice
        AZ=SystematicInternaliser B=AveragePriceTrade BA=AwayMarket BB=MidpointPrice
        BC=TradedBeforeIssueDate BD=PreviousClosingPrice BE=NationalBestBidOffer C=CashTrade
        D=NextDay E=Opening F=IntradayTradeDetail G=Rule127Trade H=Rule155Trade I=SoldLast
        J=NextDayTrade K=Opened L=Seller M=Sold N=StoppedStock P=ImbalanceMoreBuyers
        Q=ImbalanceMoreSellers R=OpeningPrice S=BargainCondition T=ConvertedPriceIndicator
        U=ExchangeLast V=FinalPriceOfSession W=ExPit X=Crossed Y=TradesResultingFromManual
        Z=TradesResultingFromIntermarketSweep a=VolumeOnly b=DirectPlus c=Acquisition d=Bunched
        e=Distribution f=BunchedSale g=SplitTrade h=CancelStopped i=CancelEth j=CancelStoppedEth
        k=OutOfSequenceEth l=CancelLastEth m=SoldLastSaleEth n=CancelLast o=SoldLastSale
        p=CancelOpen q=CancelOpenEth r=OpenedSaleEth s=CancelOnly t=CancelOnlyEth u=LateOpenEth
        v=AutoExecutionEth w=Reopen x=ReopenEth y=Adjusted z=AdjustedEth; 278 MDEntryID; 279
        MDUpdateAction 0=New 1=Change 2=Delete 3=DeleteThru 4=DeleteFrom 5=Overlay; 280
        MDEntryRefID; 281 MDReqRejReason 0=UnknownSymbol 1=DuplicateMdReqId 2=InsufficientBandwidth
        3=InsufficientPermissions 4=UnsupportedSubscriptionRequestType 5=UnsupportedMarketDepth
        6=UnsupportedMdUpdateType 7=UnsupportedAggregatedBook 8=UnsupportedMdEntryType
        9=UnsupportedTradingSessionId A=UnsupportedScope B=UnsupportedOpenCloseSettleFlag
        C=UnsupportedMdImplicitDelete D=InsufficientCredit; 282 MDEntryOriginator; 283 LocationID;
        284 DeskID; 285 DeleteReason 0=Cancellation 1=Error; 286 OpenCloseSettlFlag 0=DailyOpen
        1=SessionOpen 2=DeliverySettlementEntry 3=ExpectedEntry 4=EntryFromPreviousBusinessDay
        5=TheoreticalPriceValue; 287 SellerDays; 288 MDEntryBuyer; 289 MDEntrySeller; 290
        MDEntryPositionNo; 291 FinancialStatus 1=Bankrupt 2=PendingDelisting 3=Restricted; 292
        CorporateAction A=ExDividend B=ExDistribution C=ExRights D=New E=ExInterest F=CashDividend
        G=StockDividend H=NonIntegerStockSplit I=ReverseStockSplit J=StandardIntegerStockSplit
        K=PositionConsolidation L=LiquidationReorganization M=MergerReorganization N=RightsOffering
        O=ShareholderMeeting P=Spinoff Q=TenderOffer R=Warrant S=SpecialAction T=SymbolConversion
        U=Cusip V=LeapRollover W=SuccessionEvent; 293 DefBidSize; 294 DefOfferSize; 295
        NoQuoteEntries; 296 NoQuoteSets; 297 QuoteStatus 0=Accepted 1=CancelForSymbol 10=Pending
        11=Pass 12=LockedMarketWarning 13=CrossMarketWarning 14=CanceledDueToLockMarket
        15=CanceledDueToCrossMarket 16=Active 17=Canceled 18=UnsolicitedQuoteReplenishment
        19=PendingEndTrade 2=CanceledForSecurityType 20=TooLateToEnd 21=Traded 22=TradedAndRemoved
        23=ContractTerminates 3=CanceledForUnderlying 4=CanceledAll 5=Rejected 6=RemovedFromMarket
        7=Expired 8=Query 9=QuoteNotFound; 298 QuoteCancelType 1=CancelForOneOrMoreSecurities
        2=CancelForSecurityType 3=CancelForUnderlyingSecurity 4=CancelAllQuotes
        5=CancelSpecifiedSingleQuote 6=CancelByTypeOfQuote 7=CancelForSecurityIssuer
        8=CancelForIssuerOfUnderlyingSecurity; 299 QuoteEntryID; 300 QuoteRejectReason
        1=UnknownSymbol 10=PriceExceedsCurrentPriceBand 11=QuoteLocked
        12=InvalidOrUnknownSecurityIssuer 13=InvalidOrUnknownIssuerOfUnderlyingSecurity
        14=NotionalValueExceedsThreshold 15=PriceExceedsCurrentPriceBandDepr
        16=ReferencePriceNotAvailable 17=InsufficientCreditLimit 18=ExceededClipSizeLimit
        19=ExceededMaxNotionalOrderAmt 2=Exchange 20=ExceededDv01Pv01Limit 21=ExceededCs01Limit
        3=QuoteRequestExceedsLimit 4=TooLateToEnter 5=UnknownQuote 6=DuplicateQuote 7=InvalidBid
        8=InvalidPrice 9=NotAuthorizedToQuoteSecurity 99=Other; 301 QuoteResponseLevel
        0=NoAcknowledgement 1=AcknowledgeOnlyNegativeOrErroneousQuotes 2=AcknowledgeEachQuoteMessage
        3=SummaryAcknowledgement; 302 QuoteSetID; 303 QuoteRequestType 1=Manual 2=Automatic
        3=ConfirmQuote; 304 TotNoQuoteEntries; 305 UnderlyingSecurityIDSource; 306 UnderlyingIssuer;
        307 UnderlyingSecurityDesc; 308 UnderlyingSecurityExchange; 309 UnderlyingSecurityID; 310
        UnderlyingSecurityType; 311 UnderlyingSymbol; 312 UnderlyingSymbolSfx; 313
        UnderlyingMaturityMonthYear; 314 UnderlyingMaturityDay; 315 UnderlyingPutOrCall; 316
        UnderlyingStrikePrice; 317 UnderlyingOptAttribute; 318 UnderlyingCurrency; 319 RatioQty; 320
        SecurityReqID; 321 SecurityRequestType 0=RequestSecurityIdentityAndSpecifications
        1=RequestSecurityIdentityForSpecifications 2=RequestListSecurityTypes
        3=RequestListSecurities 4=Symbol 5=SecurityTypeAndOrCfiCode 6=Product 7=TradingSessionId
        8=AllSecurities 9=MarketIdOrMarketId; 322 SecurityResponseID; 323 SecurityResponseType
        1=AcceptAsIs 2=AcceptWithRevisions 3=ListOfSecurityTypesReturnedPerRequest
        4=ListOfSecuritiesReturnedPerRequest 5=RejectSecurityProposal
        6=CannotMatchSelectionCriteria; 324 SecurityStatusReqID; 325 UnsolicitedIndicator N=No
        Y=Yes; 326 SecurityTradingStatus 1=OpeningDelay 10=MarketOnCloseImbalanceSell
        12=NoMarketImbalance 13=NoMarketOnCloseImbalance 14=ItsPreOpening 15=NewPriceIndication
        16=TradeDisseminationTime 17=ReadyToTrade 18=NotAvailableForTrading 19=NotTradedOnThisMarket
        2=TradingHalt 20=UnknownOrInvalid 21=PreOpen 22=OpeningRotation 23=FastMarket 24=PreCross
        25=Cross 26=PostClose 27=NoCancel 3=Resume 4=NoOpen 5=PriceIndication
        6=TradingRangeIndication 7=MarketImbalanceBuy 8=MarketImbalanceSell
        9=MarketOnCloseImbalanceBuy; 327 HaltReasonInt 0=NewsDissemination 1=OrderInflux
        2=OrderImbalance 3=AdditionalInformation 4=NewsPending 5=EquipmentChangeover
        D=NewsDissemination E=OrderInflux I=OrderImbalance M=AdditionalInformation P=NewPending
        X=EquipmentChangeover; 328 InViewOfCommon N=No Y=Yes; 329 DueToRelated N=No Y=Yes; 330
        BuyVolume; 331 SellVolume; 332 HighPx; 333 LowPx; 334 Adjustment 1=Cancel 2=Error
        3=Correction; 335 TradSesReqID; 336 TradingSessionID 1=Day 2=HalfDay 3=Morning 4=Afternoon
        5=Evening 6=AfterHours 7=Holiday; 337 ContraTrader; 338 TradSesMethod 1=Electronic
        2=OpenOutcry 3=TwoParty 4=Voice; 339 TradSesMode 1=Testing 2=Simulated 3=Production; 340
        TradSesStatus 0=Unknown 1=Halted 2=Open 3=Closed 4=PreOpen 5=PreClose 6=RequestRejected; 341
        TradSesStartTime; 342 TradSesOpenTime; 343 TradSesPreCloseTime; 344 TradSesCloseTime; 345
        TradSesEndTime; 346 NumberOfOrders; 347 MessageEncoding EUC-JP=Eucjp ISO-2022-JP=Iso2022Jp
        Shift_JIS=ShiftJis UTF-8=Utf8; 348 EncodedIssuerLen; 349 EncodedIssuer; 350
        EncodedSecurityDescLen; 351 EncodedSecurityDesc; 352 EncodedListExecInstLen; 353
        EncodedListExecInst; 354 EncodedTextLen; 355 EncodedText; 356 EncodedSubjectLen; 357
        EncodedSubject; 358 EncodedHeadlineLen; 359 EncodedHeadline; 360 EncodedAllocTextLen; 361
        EncodedAllocText; 362 EncodedUnderlyingIssuerLen; 363 EncodedUnderlyingIssuer; 364
        EncodedUnderlyingSecurityDescLen; 365 EncodedUnderlyingSecurityDesc; 366 AllocPrice; 367
        QuoteSetValidUntilTime; 368 QuoteEntryRejectReason 1=UnknownSymbol 2=Exchange
        3=QuoteExceedsLimit 4=TooLateToEnter 5=UnknownQuote 6=DuplicateQuote 7=InvalidBidAskSpread
        8=InvalidPrice 9=NotAuthorizedToQuoteSecurity; 369 LastMsgSeqNumProcessed; 370
        OnBehalfOfSendingTime; 371 RefTagID; 372 RefMsgType; 373 SessionRejectReason
        0=InvalidTagNumber 1=RequiredTagMissing 10=SendingtimeAccuracyProblem 11=InvalidMsgtype
        12=XmlValidationError 13=TagAppearsMoreThanOnce 14=TagSpecifiedOutOfRequiredOrder
        15=RepeatingGroupFieldsOutOfOrder 16=IncorrectNumingroupCountForRepeatingGroup
        17=NonDataValueIncludesFieldDelimiter 18=InvalidUnsupportedApplicationVersion
        2=TagNotDefinedForThisMessageType 3=UndefinedTag 4=TagSpecifiedWithoutAValue
        5=ValueIsIncorrect 6=IncorrectDataFormatForValue 7=DecryptionProblem 8=SignatureProblem
        9=CompidProblem 99=Other; 374 BidRequestTransType C=Cancel N=New; 375 ContraBroker; 376
        ComplianceID; 377 SolicitedFlag N=No Y=Yes; 378 ExecRestatementReason 0=GtCorporateAction
        1=GtRenewal 10=WarehouseRecap 11=PegRefresh 12=CancelOnConnectionLoss 13=CancelOnLogout
        14=AssignTimePriority 15=CancelledForTradePriceViolation 16=CancelledForCrossImbalance
        17=CxldSmp 18=CxldSmpAggressive 19=CxldSmpPassive 2=VerbalChange 20=CxldSmpAggressivePassive
        3=RepricingOfOrder 4=BrokerOption 5=PartialDeclineOfOrderQty 6=CancelOnTradingHalt
        7=CancelOnSystemFailure 8=Market 9=Canceled 99=Other; 379 BusinessRejectRefID; 380
        BusinessRejectReason 0=Other 1=UnknownId 10=ThrottledMessagesRejectedOnRequest
        18=InvalidPriceIncrement 2=UnknownSecurity 3=UnsupportedMessageType
        4=ApplicationNotAvailable 5=ConditionallyRequiredFieldMissing 6=NotAuthorized
        7=DeliverToFirmNotAvailableAtThisTime 8=ThrottleLimitExceeded
        9=ThrottleLimitExceededSessionDisconnected; 381 GrossTradeAmt; 382 NoContraBrokers; 383
        MaxMessageSize; 384 NoMsgTypes; 385 MsgDirection R=Receive S=Send; 386 NoTradingSessions;
        387 TotalVolumeTraded; 388 DiscretionInst 0=RelatedToDisplayedPrice 1=RelatedToMarketPrice
        2=RelatedToPrimaryPrice 3=RelatedToLocalPrimaryPrice 4=RelatedToMidpointPrice
        5=RelatedToLastTradePrice 6=RelatedToVwap 7=AveragePriceGuarantee; 389
        DiscretionOffsetValue; 390 BidID; 391 ClientBidID; 392 ListName; 393 TotNoRelatedSym; 394
        BidType 1=NonDisclosed 2=Disclosed 3=NoBiddingProcess; 395 NumTickets; 396 SideValue1; 397
        SideValue2; 398 NoBidDescriptors; 399 BidDescriptorType 1=Sector 2=Country 3=Index; 400
        BidDescriptor; 401 SideValueInd 1=SideValue1 2=SideValue2; 402 LiquidityPctLow; 403
        LiquidityPctHigh; 404 LiquidityValue; 405 EFPTrackingError; 406 FairValue; 407
        OutsideIndexPct; 408 ValueOfFutures; 409 LiquidityIndType 1=FiveDayMovingAverage
        2=TwentyDayMovingAverage 3=NormalMarketSize 4=Other; 410 WtAverageLiquidity; 411
        ExchangeForPhysical N=No Y=Yes; 412 OutMainCntryUIndex; 413 CrossPercent; 414 ProgRptReqs
        1=BuySideRequests 2=SellSideSends 3=RealTimeExecutionReports; 415 ProgPeriodInterval; 416
        IncTaxInd 1=Net 2=Gross; 417 NumBidders; 418 BidTradeType A=Agency G=VwapGuarantee
        J=GuaranteedClose R=RiskTrade; 419 BasisPxType 2=ClosingPriceAtMorningSession 3=ClosingPrice
        4=CurrentPrice 5=Sq 6=VwapThroughADay 7=VwapThroughAMorningSession
        8=VwapThroughAnAfternoonSession 9=VwapThroughADayExcept A=VwapThroughAMorningSessionExcept
        B=VwapThroughAnAfternoonSessionExcept C=Strike D=Open Z=Others; 420 NoBidComponents; 421
        Country; 422 TotNoStrikes; 423 PriceType 1=Percentage 10=FixedCabinetTradePrice
        11=VariableCabinetTradePrice 12=PriceSpread 13=ProductTicksInHalves 14=ProductTicksInFourths
        15=ProductTicksInEighths 16=ProductTicksInSixteenths 17=ProductTicksInThirtySeconds
        18=ProductTicksInSixtyFourths 19=ProductTicksInOneTwentyEighths 2=PerUnit
        20=NormalRateRepresentation 21=InverseRateRepresentation 22=BasisPoints 23=UpfrontPoints
        24=InterestRate 25=PercentageNotional 3=FixedAmount 4=Discount 5=Premium 6=Spread 7=TedPrice
        8=TedYield 9=Yield; 424 DayOrderQty; 425 DayCumQty; 426 DayAvgPx; 427 GTBookingInst
        0=BookOutAllTradesOnDayOfExecution 1=AccumulateUntilFilledOrExpired
        2=AccumulateUntilVerballyNotifiedOtherwise; 428 NoStrikes; 429 ListStatusType 1=Ack
        2=Response 3=Timed 4=ExecStarted 5=AllDone 6=Alert; 430 NetGrossInd 1=Net 2=Gross; 431
        ListOrderStatus 1=InBiddingProcess 2=ReceivedForExecution 3=Executing 4=Cancelling 5=Alert
        6=AllDone 7=Reject; 432 ExpireDate; 433 ListExecInstType 1=Immediate 2=WaitForInstruction
        3=SellDriven 4=BuyDrivenCashTopUp 5=BuyDrivenCashWithdraw; 434 CxlRejResponseTo
        1=OrderCancelRequest 2=OrderCancelReplaceRequest; 435 UnderlyingCouponRate; 436
        UnderlyingContractMultiplier; 437 ContraTradeQty; 438 ContraTradeTime; 439 ClearingFirm; 440
        ClearingAccount; 441 LiquidityNumSecurities; 442 MultiLegReportingType 1=SingleSecurity
        2=IndividualLegOfAMultiLegSecurity 3=MultiLegSecurity; 443 StrikeTime; 444 ListStatusText;
        445 EncodedListStatusTextLen; 446 EncodedListStatusText; 447 PartyIDSource
        1=KoreanInvestorId 2=TaiwaneseForeignInvestorId 3=TaiwaneseTradingAcct
        4=MalaysianCentralDepository 5=ChineseInvestorId 6=UkNationalInsuranceOrPensionNumber
        7=UsSocialSecurityNumber 8=UsEmployerOrTaxIdNumber 9=AustralianBusinessNumber
        A=AustralianTaxFileNumber B=Bic C=GeneralIdentifier D=Proprietary E=IsoCountryCode
        F=SettlementEntityLocation G=Mic H=CsdParticipant I=IsitcAcronym J=TaxId
        K=AustralianCompanyNumber L=AustralianRegisteredBodyNumber M=CftcReportingFirmIdentifier
        N=LegalEntityIdentifier O=InterimIdentifier P=ShortCodeIdentifier Q=NationalIdNaturalPerson
        R=IndiaPermanentAccountNumber S=Fdid T=Spsaid U=MasterSpsaid; 448 PartyID; 449
        TotalVolumeTradedDate; 450 TotalVolumeTradedTime; 451 NetChgPrevDay; 452 PartyRole
        1=ExecutingFirm 10=SettlementLocation 100=MarginAccount 101=CollateralAssetAccount
        102=DataRepository 103=CalculationAgent 104=ExerciseNoticeSender 105=ExerciseNoticeReceiver
        106=RateReferenceBank 107=Correspondent 109=BeneficiaryBank 11=OrderOriginationTrader
        110=Borrower 111=PrimaryObligator 112=Guarantor 113=ExcludedReferenceEntity
        114=DeterminingParty 115=HedgingParty 116=ReportingEntity 117=SalesPerson 118=Operator
        119=Csd 12=ExecutingTrader 120=Icsd 121=TradingSubAccount 122=InvestmentDecisionMaker
        123=PublishingIntermediary 124=CsdParticipant 125=Issuer 126=ContraCustomerAccount
        127=ContraInvestmentDecisionMaker 13=OrderOriginationFirm 14=GiveupClearingFirmDepr
        15=CorrespondantClearingFirm 16=ExecutingSystem 17=ContraFirm 18=ContraClearingFirm
        19=SponsoringFirm 2=BrokerOfCredit 20=UnderlyingContraFirm 21=ClearingOrganization
        22=Exchange 24=CustomerAccount 25=CorrespondentClearingOrganization 26=CorrespondentBroker
        27=Buyer 28=Custodian 29=Intermediary 3=ClientId 30=Agent 31=SubCustodian 32=Beneficiary
        33=InterestedParty 34=RegulatoryBody 35=LiquidityProvider 36=EnteringTrader 37=ContraTrader
        38=PositionAccount 39=ContraInvestorId 4=ClearingFirm 40=TransferToFirm
        41=ContraPositionAccount 42=ContraExchange 43=InternalCarryAccount 44=OrderEntryOperatorId
        45=SecondaryAccountNumber 46=ForeignFirm 47=ThirdPartyAllocationFirm 48=ClaimingAccount
        49=AssetManager 5=InvestorId 50=PledgorAccount 51=PledgeeAccount
        52=LargeTraderReportableAccount 53=TraderMnemonic 54=SenderLocation 55=SessionId
        56=AcceptableCounterparty 57=UnacceptableCounterparty 58=EnteringUnit 59=ExecutingUnit
        6=IntroducingFirm 60=IntroducingBroker 61=QuoteOriginator 62=ReportOriginator
        63=SystematicInternaliser 64=MultilateralTradingFacility 65=RegulatedMarket 66=MarketMaker
        67=InvestmentFirm 68=HostCompetentAuthority 69=HomeCompetentAuthority 7=EnteringFirm
        70=CompetentAuthorityLiquidity 71=CompetentAuthorityTransactionVenue
        72=ReportingIntermediary 73=ExecutionVenue 74=MarketDataEntryOriginator 75=LocationId
        76=DeskId 77=MarketDataMarket 78=AllocationEntity 79=PrimeBroker 8=Locate 80=StepOutFirm
        81=BrokerClearingId 82=CentralRegistrationDepository 83=ClearingAccount
        84=AcceptableSettlingCounterparty 85=UnacceptableSettlingCounterparty 86=ClsMemberBank
        87=InConcertGroup 88=InConcertControllingEntity 89=LargePositionsReportingAccount
        9=FundManagerClientId 90=SettlementFirm 91=SettlementAccount 92=ReportingMarketCenter
        93=RelatedReportingMarketCenter 94=AwayMarket 95=GiveupTradingFirm 96=TakeupTradingFirm
        97=GiveupClearingFirm 98=TakeupClearingFirm 99=OriginatingMarket; 453 NoPartyIDs; 454
        NoSecurityAltID; 455 SecurityAltID; 456 SecurityAltIDSource; 457 NoUnderlyingSecurityAltID;
        458 UnderlyingSecurityAltID; 459 UnderlyingSecurityAltIDSource; 460 Product 1=Agency
        10=Mortgage 11=Municipal 12=Other 13=Financing 2=Commodity 3=Corporate 4=Currency 5=Equity
        6=Government 7=Index 8=Loan 9=Moneymarket; 461 CFICode; 462 UnderlyingProduct; 463
        UnderlyingCFICode; 464 TestMessageIndicator N=No Y=Yes; 465 QuantityType 1=Shares 2=Bonds
        3=Currentface 4=Originalface 5=Currency 6=Contracts 7=Other 8=Par; 466 BookingRefID; 467
        IndividualAllocID; 468 RoundingDirection 0=RoundToNearest 1=RoundDown 2=RoundUp; 469
        RoundingModulus; 470 CountryOfIssue; 471 StateOrProvinceOfIssue; 472 LocaleOfIssue; 473
        NoRegistDtls; 474 MailingDtls; 475 InvestorCountryOfResidence; 476 PaymentRef; 477
        DistribPaymentMethod 1=Crest 10=Bpay 11=HighValueClearingSystemHvacs 12=ReinvestInFund
        2=Nscc 3=Euroclear 4=Clearstream 5=Cheque 6=TelegraphicTransfer 7=FedWire 8=DirectCredit
        9=AchCredit 999=Other; 478 CashDistribCurr; 479 CommCurrency; 480 CancellationRights
        M=NoWaiverAgreement N=NoExecutionOnly O=NoInstitutional Y=Yes; 481 MoneyLaunderingStatus
        1=ExemptBelowLimit 2=ExemptMoneyType 3=ExemptAuthorised N=NotChecked Y=Passed; 482
        MailingInst; 483 TransBkdTime; 484 ExecPriceType B=BidPrice C=CreationPrice
        D=CreationPricePlusAdjustmentPercent E=CreationPricePlusAdjustmentAmount O=OfferPrice
        P=OfferPriceMinusAdjustmentPercent Q=OfferPriceMinusAdjustmentAmount S=SinglePrice; 485
        ExecPriceAdjustment; 486 DateOfBirth; 487 TradeReportTransType 0=New 1=Cancel 2=Replace
        3=Release 4=Reverse 5=CancelDueToBackOutOfTrade C=Cancel N=New R=Replace; 488
        CardHolderName; 489 CardNumber; 490 CardExpDate; 491 CardIssNum; 492 PaymentMethod 1=Crest
        10=DirectCredit 11=CreditCard 12=AchDebit 13=AchCredit 14=Bpay 15=HighValueClearingSystem
        16=Chips 17=Swift 18=Chaps 19=Sic 2=Nscc 20=EuroSic 3=Euroclear 4=Clearstream 5=Cheque
        6=TelegraphicTransfer 7=FedWire 8=DebitCard 9=DirectDebit 999=Other; 493 RegistAcctType; 494
        Designation; 495 TaxAdvantageType 0=None 1=MaxiIsa 10=EmployeeCurrentYear
        11=EmployerPriorYear 12=EmployerCurrentYear 13=NonFundPrototypeIra 14=NonFundQualifiedPlan
        15=DefinedContributionPlan 16=Ira 17=IraRollover 18=Keogh 19=ProfitSharingPlan 2=Tessa
        20=Us401K 21=SelfDirectedIra 22=Us403b 23=Us457 24=RothIraPrototype 25=RothIraNonPrototype
        26=RothConversionIraPrototype 27=RothConversionIraNonPrototype 28=EducationIraPrototype
        29=EducationIraNonPrototype 3=MiniCashIsa 4=MiniStocksAndSharesIsa 5=MiniInsuranceIsa
        6=CurrentYearPayment 7=PriorYearPayment 8=AssetTransfer 9=EmployeePriorYear 999=Other; 496
        RegistRejReasonText; 497 FundRenewWaiv N=No Y=Yes; 498 CashDistribAgentName; 499
        CashDistribAgentCode; 500 CashDistribAgentAcctNumber; 501 CashDistribPayRef; 502
        CashDistribAgentAcctName; 503 CardStartDate; 504 PaymentDate; 505 PaymentRemitterID; 506
        RegistStatus A=Accepted H=Held N=Reminder R=Rejected; 507 RegistRejReasonCode
        1=InvalidAccountType 10=InvalidInvestorIdSource 11=InvalidDateOfBirth 12=InvalidCountry
        13=InvalidDistribInstns 14=InvalidPercentage 15=InvalidPaymentMethod 16=InvalidAccountName
        17=InvalidAgentCode 18=InvalidAccountNum 2=InvalidTaxExemptType 3=InvalidOwnershipType
        4=NoRegDetails 5=InvalidRegSeqNo 6=InvalidRegDetails 7=InvalidMailingDetails
        8=InvalidMailingInstructions 9=InvalidInvestorId 99=Other; 508 RegistRefID; 509 RegistDtls;
        510 NoDistribInsts; 511 RegistEmail; 512 DistribPercentage; 513 RegistID; 514
        RegistTransType 0=New 1=Replace 2=Cancel; 515 ExecValuationPoint; 516 OrderPercent; 517
        OwnershipType 2=JointTrustees J=JointInvestors T=TenantsInCommon; 518 NoContAmts; 519
        ContAmtType 1=CommissionAmount 10=ExitChargePercent 11=FundBasedRenewalCommissionPercent
        12=ProjectedFundValue 13=FundBasedRenewalCommissionOnOrder
        14=FundBasedRenewalCommissionOnFund 15=NetSettlementAmount 2=CommissionPercent
        3=InitialChargeAmount 4=InitialChargePercent 5=DiscountAmount 6=DiscountPercent
        7=DilutionLevyAmount 8=DilutionLevyPercent 9=ExitChargeAmount; 520 ContAmtValue; 521
        ContAmtCurr; 522 OwnerType 1=IndividualInvestor 10=NetworkingSubAccount
        11=NonProfitOrganization 12=CorporateBody 13=Nominee 14=InstitutionalCustomer 15=Combined
        16=MemberFirmEmployee 17=MarketMakingAccount 18=ProprietaryAccount 19=NonbrokerDealer
        2=PublicCompany 20=UnknownBeneficialOwnerType 21=FirmsErrorAccount
        22=FirmAgencyAveragePriceAccount 3=PrivateCompany 4=IndividualTrustee 5=CompanyTrustee
        6=PensionPlan 7=CustodianUnderGiftsToMinorsAct 8=Trusts 9=Fiduciaries; 523 PartySubID; 524
        NestedPartyID; 525 NestedPartyIDSource; 526 SecondaryClOrdID; 527 SecondaryExecID; 528
        OrderCapacity A=Agency G=Proprietary I=Individual M=MixedCapacity P=Principal
        R=RisklessPrincipal W=AgentForOtherMember; 529 OrderRestrictions 1=ProgramTrade
        2=IndexArbitrage 3=NonIndexArbitrage 4=CompetingMarketMaker
        5=ActingAsMarketMakerOrSpecialistInSecurity 6=ActingAsMarketMakerOrSpecialistInUnderlying
        7=ForeignEntity 8=ExternalMarketParticipant 9=ExternalInterConnectedMarketLinkage
        A=RisklessArbitrage B=IssuerHolding C=IssuePriceStabilization D=NonAlgorithmic E=Algorithmic
        F=Cross G=InsiderAccount H=SignificantShareholder I=NormalCourseIssuerBid; 530
        MassCancelRequestType 1=CancelOrdersForASecurity 2=CancelOrdersForAnUnderlyingSecurity
        3=CancelOrdersForAProduct 4=CancelOrdersForAcfiCode 5=CancelOrdersForASecurityType
        6=CancelOrdersForATradingSession 7=CancelAllOrders 8=CancelOrdersForAMarket
        9=CancelOrdersForAMarketSegment A=CancelOrdersForASecurityGroup
        B=CancelOrdersForSecurityIssuer C=CancelForIssuerOfUnderlyingSecurity; 531
        MassCancelResponse 0=CancelRequestRejected 1=CancelOrdersForASecurity
        2=CancelOrdersForAnUnderlyingSecurity 3=CancelOrdersForAProduct 4=CancelOrdersForAcfiCode
        5=CancelOrdersForASecurityType 6=CancelOrdersForATradingSession 7=CancelAllOrders
        8=CancelOrdersForAMarket 9=CancelOrdersForAMarketSegment A=CancelOrdersForASecurityGroup
        B=CancelOrdersForASecuritiesIssuer C=CancelOrdersForIssuerOfUnderlyingSecurity; 532
        MassCancelRejectReason 0=MassCancelNotSupported 1=InvalidOrUnknownSecurity
        10=InvalidOrUnknownSecurityIssuer 11=InvalidOrUnknownIssuerOfUnderlyingSecurity
        2=InvalidOrUnknownUnderlyingSecurity 3=InvalidOrUnknownProduct 4=InvalidOrUnknownCfiCode
        5=InvalidOrUnknownSecurityType 6=InvalidOrUnknownTradingSession 7=InvalidOrUnknownMarket
        8=InvalidOrUnkownMarketSegment 9=InvalidOrUnknownSecurityGroup 99=Other; 533
        TotalAffectedOrders; 534 NoAffectedOrders; 535 AffectedOrderID; 536
        AffectedSecondaryOrderID; 537 QuoteType 0=Indicative 1=Tradeable 2=RestrictedTradeable
        3=Counter 4=InitiallyTradeable; 538 NestedPartyRole; 539 NoNestedPartyIDs; 540
        TotalAccruedInterestAmt; 541 MaturityDate; 542 UnderlyingMaturityDate; 543 InstrRegistry;
        544 CashMargin 1=Cash 2=MarginOpen 3=MarginClose; 545 NestedPartySubID; 546 Scope
        1=LocalMarket 2=National 3=Global; 547 MDImplicitDelete N=No Y=Yes; 548 CrossID; 549
        CrossType 1=CrossAon 2=CrossIoc 3=CrossOneSide 4=CrossSamePrice 5=BasisCross
        6=ContingentCross 7=VwapCross 8=StsCross 9=CustomerToCustomer; 550 CrossPrioritization
        0=None 1=BuySideIsPrioritized 2=SellSideIsPrioritized; 551 OrigCrossID; 552 NoSides
        1=OneSide 2=BothSides; 553 Username; 554 Password; 555 NoLegs; 556 LegCurrency; 557
        TotNoSecurityTypes; 558 NoSecurityTypes; 559 SecurityListRequestType 0=Symbol
        1=SecurityTypeAnd 2=Product 3=TradingSessionId 4=AllSecurities 5=MarketIdOrMarketId; 560
        SecurityRequestResult 0=ValidRequest 1=InvalidOrUnsupportedRequest 2=NoInstrumentsFound
        3=NotAuthorizedToRetrieveInstrumentData 4=InstrumentDataTemporarilyUnavailable
        5=RequestForInstrumentDataNotSupported; 561 RoundLot; 562 MinTradeVol; 563
        MultiLegRptTypeReq 0=ReportByMulitlegSecurityOnly
        1=ReportByMultilegSecurityAndInstrumentLegs 2=ReportByInstrumentLegsOnly; 564
        LegPositionEffect; 565 LegCoveredOrUncovered; 566 LegPrice; 567 TradSesStatusRejReason
        1=UnknownOrInvalidTradingSessionId 99=Other; 568 TradeRequestID; 569 TradeRequestType
        0=AllTrades 1=MatchedTradesMatchingCriteria 2=UnmatchedTradesThatMatchCriteria
        3=UnreportedTradesThatMatchCriteria 4=AdvisoriesThatMatchCriteria; 570 PreviouslyReported
        N=No Y=Yes; 571 TradeReportID; 572 TradeReportRefID; 573 MatchStatus 0=Compared 1=Uncompared
        2=AdvisoryOrAlert 3=Mismatched; 574 MatchType 1=OnePartyTradeReport 10=AutoMatchLastLook
        11=CrossAuctionLastLook 2=TwoPartyTradeReport 3=ConfirmedTradeReport 4=AutoMatch
        5=CrossAuction 6=CounterOrderSelection 60=OnePartyPrivatelyNegotiatedTradeReport
        61=TwoPartyPrivatelyNegotiatedTradeReport 62=ContinuousAutoMatch 63=CrossAuction
        64=CounterOrderSelection 65=CallAuction 7=CallAuction 8=Issuing 9=SystematicInternaliser
        A1=ExactMatchPlus4BadgesExecTime A2=ExactMatchPlus4Badges A3=ExactMatchPlus2BadgesExecTime
        A4=ExactMatchPlus2Badges A5=ExactMatchPlusExecTime AQ=StampedAdvisoriesOrSpecialistAccepts
        M1=ExactMatchMinusBadgesTimes M2=SummarizedMatchMinusBadgesTimes M3=ActAcceptedTrade
        M4=ActDefaultTrade M5=ActDefaultAfterM2 M6=Actm6Match MT=OcsLockedIn
        S1=A1ExactMatchSummarizedQuantity S2=A2ExactMatchSummarizedQuantity
        S3=A3ExactMatchSummarizedQuantity S4=A4ExactMatchSummarizedQuantity
        S5=A5ExactMatchSummarizedQuantity; 575 OddLot N=No Y=Yes; 576 NoClearingInstructions; 577
        ClearingInstruction 0=ProcessNormally 1=ExcludeFromAllNetting 10=AutomaticGiveUpMode
        11=QualifiedServiceRepresentativeQsr 12=CustomerTrade 13=SelfClearing 14=BuyIn
        2=BilateralNettingOnly 3=ExClearing 4=SpecialTrade 5=MultilateralNetting
        6=ClearAgainstCentralCounterparty 7=ExcludeFromCentralCounterparty 8=ManualMode
        9=AutomaticPostingMode; 578 TradeInputSource; 579 TradeInputDevice; 580 NoDates; 581
        AccountType 1=CarriedCustomerSide 10=OptionsMarketMaker 11=OptionsFirmAccount
        12=AccountCustomerNonCustomerOrders 13=AccountOrdersMultipleCustomers
        2=CarriedNonCustomerSide 3=HouseTrader 4=FloorTrader 6=CarriedNonCustomerSideCrossMargined
        7=HouseTraderCrossMargined 8=JointBackOfficeAccount 9=EquitiesSpecialist; 582
        CustOrderCapacity 1=MemberTradingForTheirOwnAccount
        2=ClearingFirmTradingForItsProprietaryAccount 3=MemberTradingForAnotherMember 4=AllOther
        5=RetailCustomer; 583 ClOrdLinkID; 584 MassStatusReqID; 585 MassStatusReqType
        1=StatusForOrdersForASecurity 10=StatusForIssuerOfUnderlyingSecurity
        2=StatusForOrdersForAnUnderlyingSecurity 3=StatusForOrdersForAProduct
        4=StatusForOrdersForAcfiCode 5=StatusForOrdersForASecurityType
        6=StatusForOrdersForATradingSession 7=StatusForAllOrders 8=StatusForOrdersForAPartyId
        9=StatusForSecurityIssuer; 586 OrigOrdModTime; 587 LegSettlType; 588 LegSettlDate; 589
        DayBookingInst 0=Auto 1=SpeakWithOrderInitiatorBeforeBooking 2=Accumulate; 590 BookingUnit
        0=EachPartialExecutionIsABookableUnit 1=AggregatePartialExecutionsOnThisOrder
        2=AggregateExecutionsForThisSymbol; 591 PreallocMethod 0=ProRata 1=DoNotProRata; 592
        UnderlyingCountryOfIssue; 593 UnderlyingStateOrProvinceOfIssue; 594 UnderlyingLocaleOfIssue;
        595 UnderlyingInstrRegistry; 596 LegCountryOfIssue; 597 LegStateOrProvinceOfIssue; 598
        LegLocaleOfIssue;
        """
}
