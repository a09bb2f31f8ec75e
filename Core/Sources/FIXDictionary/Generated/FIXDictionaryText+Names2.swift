// Written by scripts/make-fix-dictionaries: the latest names of fields and values.
extension FIXDictionaryText {
    static let names2: StaticString = """
        599 LegInstrRegistry; 600 LegSymbol; 601 LegSymbolSfx; 602 LegSecurityID; 603
        LegSecurityIDSource; 604 NoLegSecurityAltID; 605 LegSecurityAltID; 606
        LegSecurityAltIDSource; 607 LegProduct; 608 LegCFICode; 609 LegSecurityType; 610
        LegMaturityMonthYear; 611 LegMaturityDate; 612 LegStrikePrice; 613 LegOptAttribute; 614
        LegContractMultiplier; 615 LegCouponRate; 616 LegSecurityExchange; 617 LegIssuer; 618
        EncodedLegIssuerLen; 619 EncodedLegIssuer; 620 LegSecurityDesc; 621
        EncodedLegSecurityDescLen; 622 EncodedLegSecurityDesc; 623 LegRatioQty; 624 LegSide; 625
        TradingSessionSubID 1=PreTrading 10=OutOfMainSessionTrading 11=PrivateAuction
        12=PublicAuction 13=GroupAuction 2=OpeningOrOpeningAuction 3=Continuous
        4=ClosingOrClosingAuction 5=PostTrading 6=ScheduledIntradayAuction 7=Quiescent 8=AnyAuction
        9=UnscheduledIntradayAuction; 626 AllocType 1=Calculated 10=Reject 11=AcceptPending
        12=IncompleteGroup 13=CompleteGroup 14=ReversalPending 15=ReopenGroup 16=CancelGroup
        17=Giveup 18=Takeup 19=RefuseTakeup 2=Preliminary 20=InitiateReversal 21=Reverse
        22=RefuseReversal 23=SubAllocationGiveup 24=ApproveGiveup 25=ApproveTakeup
        26=NotionalValueAveragePxGroupAlloc 3=SellsideCalculatedUsingPreliminary
        4=SellsideCalculatedWithoutPreliminary 5=ReadyToBook 6=BuysideReadyToBook
        7=WarehouseInstruction 8=RequestToIntermediary 9=Accept; 627 NoHops; 628 HopCompID; 629
        HopSendingTime; 630 HopRefID; 631 MidPx; 632 BidYield; 633 MidYield; 634 OfferYield; 635
        ClearingFeeIndicator 1=FirstYearDelegate 2=SecondYearDelegate 3=ThirdYearDelegate
        4=FourthYearDelegate 5=FifthYearDelegate 9=SixthYearDelegate B=CboeMember
        C=NonMemberAndCustomer E=EquityMemberAndClearingMember F=FullAndAssociateMember
        H=Firms106HAnd106J I=Gim L=Lessee106FEmployees M=AllOtherOwnershipTypes; 636
        WorkingIndicator N=No Y=Yes; 637 LegLastPx; 638 PriorityIndicator 0=PriorityUnchanged
        1=LostPriorityAsResultOfOrderChange; 639 PriceImprovement; 640 Price2; 641
        LastForwardPoints2; 642 BidForwardPoints2; 643 OfferForwardPoints2; 644 RFQReqID; 645
        MktBidPx; 646 MktOfferPx; 647 MinBidSize; 648 MinOfferSize; 649 QuoteStatusReqID; 650
        LegalConfirm N=No Y=Yes; 651 UnderlyingLastPx; 652 UnderlyingLastQty; 654 LegRefID; 655
        ContraLegRefID; 656 SettlCurrBidFxRate; 657 SettlCurrOfferFxRate; 658
        QuoteRequestRejectReason 1=UnknownSymbol 10=Pass 11=InsufficientCredit
        12=ExceededClipSizeLimit 13=ExceededMaxNotionalOrderAmt 14=ExceededDv01Pv01Limit
        15=ExceededCs01Limit 2=Exchange 3=QuoteRequestExceedsLimit 4=TooLateToEnter 5=InvalidPrice
        6=NotAuthorizedToRequestQuote 7=NoMatchForInquiry 8=NoMarketForInstrument 9=NoInventory
        99=Other; 659 SideComplianceID; 660 AcctIDSource 1=Bic 2=SidCode 3=Tfm 4=Omgeo 5=DtccCode
        6=Spsaid 99=Other; 661 AllocAcctIDSource; 662 BenchmarkPrice; 663 BenchmarkPriceType; 664
        ConfirmID; 665 ConfirmStatus 1=Received 2=MismatchedAccount 3=MissingSettlementInstructions
        4=Confirmed 5=RequestRejected; 666 ConfirmTransType 0=New 1=Replace 2=Cancel; 667
        ContractSettlMonth; 668 DeliveryForm 1=BookEntry 2=Bearer; 669 LastParPx; 670 NoLegAllocs;
        671 LegAllocAccount; 672 LegIndividualAllocID; 673 LegAllocQty; 674 LegAllocAcctIDSource;
        675 LegSettlCurrency; 676 LegBenchmarkCurveCurrency; 677 LegBenchmarkCurveName; 678
        LegBenchmarkCurvePoint; 679 LegBenchmarkPrice; 680 LegBenchmarkPriceType; 681 LegBidPx; 682
        LegIOIQty; 683 NoLegStipulations; 684 LegOfferPx; 685 LegOrderQty; 686 LegPriceType; 687
        LegQty; 688 LegStipulationType; 689 LegStipulationValue; 690 LegSwapType 1=ParForPar
        2=ModifiedDuration 4=Risk 5=Proceeds; 691 Pool; 692 QuotePriceType 1=Percent 10=Yield
        12=PriceSpread 13=ProductTicksInHalves 14=ProductTicksInFourths 15=ProductTicksInEighths
        16=ProductTicksInSixteenths 17=ProductTicksInThirtySeconds 18=ProductTicksInSixtyFourths
        19=ProductTicksInOneTwentyEighths 2=PerShare 20=NormalRateRepresentation
        21=InverseRateRepresentation 22=BasisPoints 23=UpFrontPoints 24=InterestRate
        25=PercentageOfNotional 3=FixedAmount 4=Discount 5=Premium 6=Spread 7=TedPrice 8=TedYield
        9=YieldSpread; 693 QuoteRespID; 694 QuoteRespType 1=Hit 10=TiedCover 11=Accept
        12=TerminateContract 2=Counter 3=Expired 4=Cover 5=DoneAway 6=Pass 7=EndTrade 8=TimedOut
        9=Tied; 695 QuoteQualifier; 696 YieldRedemptionDate; 697 YieldRedemptionPrice; 698
        YieldRedemptionPriceType; 699 BenchmarkSecurityID; 700 ReversalIndicator; 701 YieldCalcDate;
        702 NoPositions; 703 PosType ALC=AllocationTradeQty AS=OptionAssignment ASF=AsOfTradeQty
        CAA=CorporateActionAdjustment CEA=CreditEventAdjustment CFE=CashFuturesEquivalentQuantity
        DAS=LongDeltaAdjustedPairedSwaptionPosition DLT=NetDeltaQty DLV=DeliveryQty
        DN=DeliveryNoticeQty EP=ExchangeForPhysicalQty ETR=ElectronicTradeQty EX=OptionExerciseQty
        EXP=ExpiringQuantity FIN=EndOfDayQty GRS=GrossQty IAS=IntraSpreadQty IES=InterSpreadQty
        ITD=IntradayQty NDAS=GrossLongNonDeltaAdjustedSwaptionPosition NET=NetQty PA=AdjustmentQty
        PIT=PitTradeQty PNTN=PrivatelyNegotiatedTradeQty RCV=ReceiveQuantity
        REQ=RequestedExerciseQuantity SEA=SuccessionEventAdjustment SECLN=LoanOrBorrowedQuantity
        SOD=StartOfDayQty SPL=IntegralSplit TA=TransactionFromAssignment TOT=TotalTransactionQty
        TQ=TransactionQuantity TRF=TransferTradeQty TX=TransactionFromExercise
        UNEX=QuantityNotExercised XM=CrossMarginQty; 704 LongQty; 705 ShortQty; 706 PosQtyStatus
        0=Submitted 1=Accepted 2=Rejected; 707 PosAmtType 5YREN=FiveYearEquivalentNotional
        ACPN=AccruedCouponAmount BANK=TotalBankedAmount CASH=CashAmount
        CMTM=CollateralizedMarkToMarket COLAT=TotalCollateralizedAmount CPN=CouponAmount
        CRES=CashResidualAmount DLV=CompensationAmount ENDV=EndVale FMTM=FinalMarkToMarketAmount
        IACPN=IncrementalAccruedCoupon ICMTM=IncrementalCollateralizedMarkToMarket
        ICPN=InitialTradeCouponAmount IMTM=IncrementalMarkToMarketAmount LNVL=LoanValue
        LSNV=LongPairedSwapNotionalValue MGNLN=OutstandingMarginLoan MTD=MarkToModel NCF=NetCashFlow
        NPV=NetPresentValue PREM=PremiumAmount PV01=PresentValueOneBasisPoints
        PVFEES=PresentValueOfFees SACPN=StartOfDayAccruedCoupon SETL=SettlementValue
        SMTM=StartOfDayMarkToMarketAmount SNPV=StartOfDayNetPresentValue
        SSNV=ShortPairedSwapNotionalValue TVAR=TradeVariationAmount UMTM=UndiscountedMarkToMarket
        UPFRNT=UpfrontPayment VADJ=ValueAdjustedAmount VMTD=MarkToModelVariance
        VMTM=MarkToMarketVariance; 708 PosAmt; 709 PosTransType 1=Exercise 10=TransferOfFirm
        11=ExternalTransfer 12=CorporateAction 13=Notification 14=PositionCreation 15=Closeout
        16=Reopen 2=DoNotExercise 3=PositionAdjustment 4=PositionChangeSubmission 5=Pledge
        6=LargeTraderSubmission 7=LargePositionsReportingSubmission 8=LongHoldings
        9=InternalTransfer; 710 PosReqID; 711 NoUnderlyings; 712 PosMaintAction 1=New 2=Replace
        3=Cancel 4=Reverse; 713 OrigPosReqRefID; 714 PosMaintRptRefID; 715 ClearingBusinessDate; 716
        SettlSessID EOD=EndOfDay ETH=ElectronicTradingHours ITD=Intraday RTH=RegularTradingHours;
        717 SettlSessSubID; 718 AdjustmentType 0=ProcessRequestAsMarginDisposition 1=DeltaPlus
        2=DeltaMinus 3=Final 4=CustomerSpecificPosition; 719 ContraryInstructionIndicator; 720
        PriorSpreadIndicator; 721 PosMaintRptID; 722 PosMaintStatus 0=Accepted
        1=AcceptedWithWarnings 2=Rejected 3=Completed 4=CompletedWithWarnings; 723 PosMaintResult
        0=SuccessfulCompletion 1=Rejected 99=Other; 724 PosReqType 0=Positions 1=Trades
        10=PositionLimitReportingSubmissing 2=Exercises 3=Assignments 4=SettlementActivity
        5=BackoutMessage 6=DeltaPositions 7=NetPosition 8=LargePositionsReporting
        9=ExercisePositionReportingSubmission; 725 ResponseTransportType 0=Inband 1=OutOfBand; 726
        ResponseDestination; 727 TotalNumPosReports; 728 PosReqResult 0=ValidRequest
        1=InvalidOrUnsupportedRequest 2=NoPositionsFoundThatMatchCriteria
        3=NotAuthorizedToRequestPositions 4=RequestForPositionNotSupported 99=Other; 729
        PosReqStatus 0=Completed 1=CompletedWithWarnings 2=Rejected; 730 SettlPrice; 731
        SettlPriceType 1=Final 2=Theoretical; 732 UnderlyingSettlPrice; 733
        UnderlyingSettlPriceType; 734 PriorSettlPrice; 735 NoQuoteQualifiers; 736
        AllocSettlCurrency; 737 AllocSettlCurrAmt; 738 InterestAtMaturity; 739 LegDatedDate; 740
        LegPool; 741 AllocInterestAtMaturity; 742 AllocAccruedInterestAmt; 743 DeliveryDate; 744
        AssignmentMethod P=ProRata R=Random; 745 AssignmentUnit; 746 OpenInterest; 747
        ExerciseMethod A=Automatic M=Manual; 748 TotNumTradeReports; 749 TradeRequestResult
        0=Successful 1=InvalidOrUnknownInstrument 2=InvalidTypeOfTradeRequested 3=InvalidParties
        4=InvalidTransportTypeRequested 5=InvalidDestinationRequested 8=TradeRequestTypeNotSupported
        9=NotAuthorized 99=Other; 750 TradeRequestStatus 0=Accepted 1=Completed 2=Rejected; 751
        TradeReportRejectReason 0=Successful 1=InvalidPartyInformation 2=UnknownInstrument
        3=UnauthorizedToReportTrades 4=InvalidTradeType 5=PriceExceedsCurrentPriceBand
        6=ReferencePriceNotAvailable 7=NotionalValueExceedsThreshold 99=Other; 752
        SideMultiLegReportingType 1=SingleSecurity 2=IndividualLegOfAMultilegSecurity
        3=MultilegSecurity; 753 NoPosAmt; 754 AutoAcceptIndicator; 755 AllocReportID; 756
        NoNested2PartyIDs; 757 Nested2PartyID; 758 Nested2PartyIDSource; 759 Nested2PartyRole; 760
        Nested2PartySubID; 761 BenchmarkSecurityIDSource; 762 SecuritySubType; 763
        UnderlyingSecuritySubType; 764 LegSecuritySubType; 765 AllowableOneSidednessPct; 766
        AllowableOneSidednessValue; 767 AllowableOneSidednessCurr; 768 NoTrdRegTimestamps; 769
        TrdRegTimestamp; 770 TrdRegTimestampType 1=ExecutionTime 10=OrderSubmissionTime
        11=PubliclyReported 12=PublicReportUpdated 13=NonPubliclyReported 14=NonPublicReportUpdated
        15=SubmittedForConfirmation 16=UpdatedForConfirmation 17=Confirmed 18=UpdatedForClearing
        19=Cleared 2=TimeIn 20=AllocationsSubmitted 21=AllocationsUpdated 22=AllocationsCompleted
        23=SubmittedToRepository 24=PostTrdContntnEvnt 25=PostTradeValuation 26=PreviousTimePriority
        27=IdentifierAssigned 28=PreviousIdentifierAssigned 29=OrderCancellationTime 3=TimeOut
        30=OrderModificationTime 31=OrderRoutingTime 32=TradeCancellationTime
        33=TradeModificationTime 34=ReferenceTimeForNbbo 4=BrokerReceipt 5=BrokerExecution
        6=DeskReceipt 7=SubmissionToClearing 8=TimePriority 9=OrderbookEntryTime; 771
        TrdRegTimestampOrigin; 772 ConfirmRefID; 773 ConfirmType 1=Status 2=Confirmation
        3=ConfirmationRequestRejected; 774 ConfirmRejReason 1=MismatchedAccount
        10=IncorrectOrMissingFundIdOrFundName 11=IncorrectOrMissingQuantity
        12=IncorrectOrMissingFees 13=IncorrectOrMissingTax 14=IncorrectOrMissingParty
        15=IncorrectOrMissingSide 16=IncorrectOrMissingNetMoney 17=IncorrectOrMissingTradeDate
        18=IncorrectOrMissingSettlCcyInstructions 19=IncorrectOrMissingCapacity
        2=MissingSettlementInstructions 3=UnknownOrMissingIndividualAllocId
        4=TransactionNotRecognized 5=DuplicateTransaction 6=IncorrectOrMissingInstrument
        7=IncorrectOrMissingPrice 8=IncorrectOrMissingCommission 9=IncorrectOrMissingSettlDate
        99=Other; 775 BookingType 0=RegularBooking 1=Cfd 2=TotalReturnSwap; 776
        IndividualAllocRejCode; 777 SettlInstMsgID; 778 NoSettlInst; 779 LastUpdateTime; 780
        AllocSettlInstType 0=UseDefaultInstructions 1=DeriveFromParametersProvided
        2=FullDetailsProvided 3=SsidbiDsProvided 4=PhoneForInstructions; 781 NoSettlPartyIDs; 782
        SettlPartyID; 783 SettlPartyIDSource; 784 SettlPartyRole; 785 SettlPartySubID; 786
        SettlPartySubIDType; 787 DlvyInstType C=Cash S=Securities; 788 TerminationType 1=Overnight
        2=Term 3=Flexible 4=Open; 789 NextExpectedMsgSeqNum; 790 OrdStatusReqID; 791 SettlInstReqID;
        792 SettlInstReqRejCode 0=UnableToProcessRequest 1=UnknownAccount
        2=NoMatchingSettlementInstructionsFound 99=Other; 793 SecondaryAllocID; 794 AllocReportType
        10=Reject 11=AcceptPending 12=Complete 14=ReversePending 15=Giveup 16=Takeup 17=Reversal
        18=Alleged 19=SubAllocationGiveup 2=PreliminaryRequestToIntermediary
        3=SellsideCalculatedUsingPreliminary 4=SellsideCalculatedWithoutPreliminary 5=WarehouseRecap
        8=RequestToIntermediary 9=Accept; 795 AllocReportRefID; 796 AllocCancReplaceReason
        1=OriginalDetailsIncomplete 2=ChangeInUnderlyingOrderDetails 3=CancelledByGiveupFirm
        99=Other; 797 CopyMsgIndicator; 798 AllocAccountType 1=CarriedCustomerSide
        2=CarriedNonCustomerSide 3=HouseTrader 4=FloorTrader 6=CarriedNonCustomerSideCrossMargined
        7=HouseTraderCrossMargined 8=JointBackOfficeAccount; 799 OrderAvgPx; 800 OrderBookingQty;
        801 NoSettlPartySubIDs; 802 NoPartySubIDs; 803 PartySubIDType 1=Firm
        10=SecuritiesAccountNumber 11=RegistrationNumber 12=RegisteredAddressForConfirmation
        13=RegulatoryStatus 14=RegistrationName 15=CashAccountNumber 16=Bic
        17=CsdParticipantMemberCode 18=RegisteredAddress 19=FundAccountName 2=Person 20=TelexNumber
        21=FaxNumber 22=SecuritiesAccountName 23=CashAccountName 24=Department 25=LocationDesk
        26=PositionAccountType 27=SecurityLocateId 28=MarketMaker 29=EligibleCounterparty 3=System
        30=ProfessionalClient 31=Location 32=ExecutionVenue 33=CurrencyDeliveryIdentifier
        34=AddressCity 35=AddressStateOrProvince 36=AddressPostalCode 37=AddressStreet
        38=AddressIsoCountryCode 39=IsoCountryCode 4=Application 40=MarketSegment
        41=CustomerAccountType 42=OmnibusAccount 43=FundsSegregationType 44=GuaranteeFund
        45=SwapDealer 46=MajorParticipant 47=FinancialEntity 48=UsPerson 49=ReportingEntityIndicator
        5=FullLegalNameOfFirm 50=ElectedClearingRequirementException 51=BusinessCenter
        52=ReferenceText 53=ShortMarkingExemptAccount 54=ParentFirmIdentifier 55=ParentFirmName
        56=DealIdentifier 57=SystemTradeId 58=SystemTradeSubId 59=FcmCode 6=PostalAddress
        60=DlvryTrmlCode 61=VolntyRptEntity 62=RptObligJursdctn 63=VolntyRptJursdctn
        64=CompanyActivities 65=EeAreaDomiciled 66=ContractLinked 67=ContractAbove 68=VolntyRptPty
        69=EndUser 7=PhoneNumber 70=LocationOrJurisdiction 71=DerivativesDealer 72=Domicile
        73=ExemptFromRecognition 74=Payer 75=Receiver 76=SystematicInternaliser
        77=PublishingEntityIndicator 78=FirstName 79=Surname 8=EmailAddress 80=DateOfBirth
        81=OrderTransmittingFirm 82=OrderTransmittingFirmBuyer 83=OrderTransmitterSeller
        84=LegalEntityIdentifier 85=SubSectorClassification 86=PartySide 87=LegalRegistrationCountry
        9=ContactName; 804 NoNestedPartySubIDs; 805 NestedPartySubIDType; 806 NoNested2PartySubIDs;
        807 Nested2PartySubIDType; 808 AllocIntermedReqType 1=PendingAccept 2=PendingRelease
        3=PendingReversal 4=Accept 5=BlockLevelReject 6=AccountLevelReject; 809 NoUsernames; 810
        UnderlyingPx; 811 PriceDelta; 812 ApplQueueMax; 813 ApplQueueDepth; 814 ApplQueueResolution
        0=NoActionTaken 1=QueueFlushed 2=OverlayLast 3=EndSession; 815 ApplQueueAction
        0=NoActionTaken 1=QueueFlushed 2=OverlayLast 3=EndSession; 816 NoAltMDSource; 817
        AltMDSourceID; 818 SecondaryTradeReportID; 819 AvgPxIndicator 0=NoAveragePricing 1=Trade
        2=LastTrade 3=NotionalValueAveragePxGroupTrade 4=AveragePricedTrade; 820 TradeLinkID; 821
        OrderInputDevice; 822 UnderlyingTradingSessionID; 823 UnderlyingTradingSessionSubID; 824
        TradeLegRefID; 825 ExchangeRule; 826 TradeAllocIndicator 0=AllocationNotRequired
        1=AllocationRequired 2=UseAllocationProvidedWithTheTrade 3=AllocationGiveUpExecutor
        4=AllocationFromExecutor 5=AllocationToClaimAccount 6=TradeSplit; 827 ExpirationCycle
        0=ExpireOnTradingSessionClose 1=ExpireOnTradingSessionOpen 2=SpecifiedExpiration; 828
        TrdType 0=RegularTrade 1=BlockTrade 10=AfterHoursTrade 11=ExchangeForRisk 12=ExchangeForSwap
        13=ExchangeOfFuturesFor 14=ExchangeOfOptionsForOptions 15=TradingAtSettlement 16=AllOrNone
        17=FuturesLargeOrderExecution 18=ExchangeOfFuturesForFutures 19=OptionInterimTrade 2=Efp
        20=OptionCabinetTrade 22=PrivatelyNegotiatedTrades 23=SubstitutionOfFuturesForForwards
        24=ErrorTrade 25=SpecialCumDividend 26=SpecialExDividend 27=SpecialCumCoupon
        28=SpecialExCoupon 29=CashSettlement 3=Transfer 30=SpecialPrice 31=GuaranteedDelivery
        32=SpecialCumRights 33=SpecialExRights 34=SpecialCumCapitalRepayments
        35=SpecialExCapitalRepayments 36=SpecialCumBonus 37=SpecialExBonus 38=LargeTrade
        39=WorkedPrincipalTrade 4=LateTrade 40=BlockTrades 41=NameChange 42=PortfolioTransfer
        43=ProrogationBuy 44=ProrogationSell 45=OptionExercise 46=DeltaNeutralTransaction
        47=FinancingTransaction 48=NonStandardSettlement 49=DerivativeRelatedTransaction 5=TTrade
        50=PortfolioTrade 51=VolumeWeightedAverageTrade 52=ExchangeGrantedTrade
        53=RepurchaseAgreement 54=Otc 55=ExchangeBasisFacility 56=OpeningTrade 57=NettedTrade
        58=BlockSwapTrade 59=CreditEventTrade 6=WeightedAveragePriceTrade 60=SuccessionEventTrade
        61=GiveUpGiveInTrade 62=DarkTrade 63=TechnicalTrade 64=Benchmark 65=PackageTrade
        66=RollTrade 7=BunchedTrade 8=LateBunchedTrade 9=PriorReferencePriceTrade; 829 TrdSubType
        0=Cmta 1=InternalTransferOrAdjustment 10=TransactionFromAssignment 11=Acats 14=Ai 15=B 16=K
        17=Lc 18=M 19=N 2=ExternalTransferOrTransferOfAccount 20=Nm 21=Nr 22=P 23=Pa 24=Pc 25=Pn
        26=R 27=Ro 28=Rt 29=Sw 3=RejectForSubmittingSide 30=T 31=Wn 32=Wt 33=OffHoursTrade
        34=OnHoursTrade 35=OtcQuote 36=ConvertedSwap 37=CrossedTrade 38=InterimProtectedTrade
        39=LargeInScale 4=AdvisoryForContraSide 40=WashTrade 41=TradeAtSettlement 42=AuctionTrade
        43=TradeAtMarker 44=CreditDefault 45=CreditRestructuring 46=Merger 47=SpinOff
        48=MultilateralCompression 5=OffsetDueToAnAllocation 50=Balancing 51=BasisTradeIndexClose
        52=TradeAtCashOpen 53=TrdSubmitVenueClrSettl 54=BilateralCompression
        6=OnsetDueToAnAllocation 7=DifferentialSpread 8=ImpliedSpreadLegExecutedAgainstAnOutright
        9=TransactionFromExercise; 830 TransferReason; 832 TotNumAssignmentReports; 833 AsgnRptID;
        834 ThresholdAmount; 835 PegMoveType 0=Floating 1=Fixed; 836 PegOffsetType 0=Price
        1=BasisPoints 2=Ticks 3=PriceTier 4=Percentage; 837 PegLimitType 0=OrBetter 1=Strict
        2=OrWorse; 838 PegRoundDirection 1=MoreAggressive 2=MorePassive; 839 PeggedPrice; 840
        PegScope 1=Local 2=National 3=Global 4=NationalExcludingLocal; 841 DiscretionMoveType
        0=Floating 1=Fixed; 842 DiscretionOffsetType 0=Price 1=BasisPoints 2=Ticks 3=PriceTier; 843
        DiscretionLimitType 0=OrBetter 1=Strict 2=OrWorse; 844 DiscretionRoundDirection
        1=MoreAggressive 2=MorePassive; 845 DiscretionPrice; 846 DiscretionScope 1=Local 2=National
        3=Global 4=NationalExcludingLocal; 847 TargetStrategy 1=Vwap 2=Participate
        3=MininizeMarketImpact; 848 TargetStrategyParameters; 849 ParticipationRate; 850
        TargetStrategyPerformance; 851 LastLiquidityInd 0=NeitherAddedNorRemovedLiquidity
        1=AddedLiquidity 10=Unknown 11=Other 2=RemovedLiquidity 3=LiquidityRoutedOut 4=Auction
        5=TriggeredStopOrder 6=TriggeredContingencyOrder 7=TriggeredMarketOrder
        8=RemovedLiquidityAfterFirmOrderCommitment 9=AuctionExecutionAfterFirmOrderCommitment; 852
        PublishTrdIndicator N=No Y=Yes; 853 ShortSaleReason 0=DealerSoldShort
        1=DealerSoldShortExempt 2=SellingCustomerSoldShort 3=SellingCustomerSoldShortExempt
        4=QualifiedServiceRepresentative 5=QsrOrAguContraSideSoldShortExempt; 854 QtyType 0=Units
        1=Contracts 2=UnitsOfMeasurePerTimeUnit; 855 SecondaryTrdType; 856 TradeReportType 0=Submit
        1=Alleged 10=Pended 11=AllegedNew 12=AllegedAddendum 13=AllegedNo
        14=AllegedTradeReportCancel 15=AllegedTradeBreak 16=Verify 17=Dispute 18=NonMaterialUpdate
        2=Accept 3=Decline 4=Addendum 5=No 6=TradeReportCancel 7=LockedIn 8=Defaulted 9=InvalidCmta;
        857 AllocNoOrdersType 0=NotSpecified 1=ExplicitListProvided; 858 SharedCommission; 859
        ConfirmReqID; 860 AvgParPx; 861 ReportedPx; 862 NoCapacities; 863 OrderCapacityQty; 864
        NoEvents; 865 EventType 1=Put 10=SwapRollDate 11=SwapNextStartDate 12=SwapNextRollDate
        13=FirstDeliveryDate 14=LastDeliveryDate 15=InitialInventoryDueDate 16=FinalInventoryDueDate
        17=FirstIntentDate 18=LastIntentDate 19=PositionRemovalDate 2=Call 20=MinimumNotice
        21=DeliveryStartTime 22=DeliveryEndTime 23=FirstNoticeDate 24=LastNoticeDate
        25=FirstExerciseDate 26=RedemptionDate 27=TrdCntntnEfctvDt 3=Tender 4=SinkingFundCall
        5=Activation 6=Inactiviation 7=LastEligibleTradeDate 8=SwapStartDate 9=SwapEndDate 99=Other;
        866 EventDate; 867 EventPx; 868 EventText; 869 PctAtRisk; 870 NoInstrAttrib; 871
        InstrAttribType 1=Flat 10=OriginalIssueDiscount 11=Callable 12=EscrowedToMaturity
        13=EscrowedToRedemptionDate 14=PreRefunded 15=InDefault 16=Unrated 17=Taxable 18=Indexed
        19=SubjectToAlternativeMinimumTax 2=ZeroCoupon 20=OriginalIssueDiscountPrice
        21=CallableBelowMaturityValue 22=CallableWithoutNotice 23=PriceTickRulesForSecurity
        24=TradeTypeEligibilityDetailsForSecurity 25=InstrumentDenominator 26=InstrumentNumerator
        27=InstrumentPricePrecision 28=InstrumentStrikePrice 29=TradeableIndicator 3=InterestBearing
        30=InstrumentEligibleAnonOrders 31=MinGuaranteedFillVolume 32=MinGuaranteedFillStatus
        33=TradeAtSettlementEligibility 34=TestInstrument 35=DummyInstrument
        36=NegativeSettlementPriceEligibility 37=NegativeStrikePriceEligibility 38=UsStdContractInd
        39=AdmittedToTradingOnTradingVenue 4=NoPeriodicPayments 40=AverageDailyNotionalAmount
        41=AverageDailyNumberTrades 5=VariableRate 6=LessFeeForPut 7=SteppedCoupon 8=CouponPeriod
        9=When 99=Text; 872 InstrAttribValue; 873 DatedDate; 874 InterestAccrualDate; 875 CPProgram
        1=Program3a3 2=Program42 3=Program3a2 4=Program3a3And3c7 5=Program3a4 6=Program3a5
        7=Program3a7 8=Program3c7 99=Other; 876 CPRegType; 877 UnderlyingCPProgram; 878
        UnderlyingCPRegType; 879 UnderlyingQty; 880 TrdMatchID; 881 SecondaryTradeReportRefID; 882
        UnderlyingDirtyPrice; 883 UnderlyingEndPrice; 884 UnderlyingStartValue; 885
        UnderlyingCurrentValue; 886 UnderlyingEndValue; 887 NoUnderlyingStips; 888
        UnderlyingStipType; 889 UnderlyingStipValue; 890 MaturityNetMoney; 891 MiscFeeBasis
        0=Absolute 1=PerUnit 2=Percentage; 892 TotNoAllocs; 893 LastFragment N=No Y=Yes; 894
        CollReqID; 895 CollAsgnReason 0=Initial 1=Scheduled 10=Pledge 2=TimeWarning
        3=MarginDeficiency 4=MarginExcess 5=ForwardCollateralDemand 6=EventOfDefault
        7=AdverseTaxEvent 8=TransferDeposit 9=TransferWithdrawal; 896 CollInquiryQualifier
        0=TradeDate 1=GcInstrument 2=CollateralInstrument 3=SubstitutionEligible 4=NotAssigned
        5=PartiallyAssigned 6=FullyAssigned 7=OutstandingTrades; 897 NoTrades; 898 MarginRatio; 899
        MarginExcess; 900 TotalNetValue; 901 CashOutstanding; 902 CollAsgnID; 903 CollAsgnTransType
        0=New 1=Replace 2=Cancel 3=Release 4=Reverse; 904 CollRespID; 905 CollAsgnRespType
        0=Received 1=Accepted 2=Declined 3=Rejected 4=TransactionPending
        5=TransactionCompletedWithWarning; 906 CollAsgnRejectReason 0=UnknownDeal
        1=UnknownOrInvalidInstrument 2=UnauthorizedTransaction 3=InsufficientCollateral
        4=InvalidTypeOfCollateral 5=ExcessiveSubstitution 99=Other; 907 CollAsgnRefID; 908
        CollRptID; 909 CollInquiryID; 910 CollStatus 0=Unassigned 1=PartiallyAssigned
        2=AssignmentProposed 3=Assigned 4=Challenged 5=Reused; 911 TotNumReports; 912
        LastRptRequested N=No Y=Yes; 913 AgreementDesc; 914 AgreementID; 915 AgreementDate; 916
        StartDate; 917 EndDate; 918 AgreementCurrency; 919 DeliveryType 0=VersusPayment 1=Free
        2=TriParty 3=HoldInCustody 4=DeliverByValue; 920 EndAccruedInterestAmt; 921 StartCash; 922
        EndCash; 923 UserRequestID; 924 UserRequestType 1=LogOnUser 2=LogOffUser
        3=ChangePasswordForUser 4=RequestIndividualUserStatus 5=RequestThrottleLimit; 925
        NewPassword; 926 UserStatus 1=LoggedIn 2=NotLoggedIn 3=UserNotRecognised 4=PasswordIncorrect
        5=PasswordChanged 6=Other 7=ForcedUserLogoutByExchange 8=SessionShutdownWarning
        9=ThrottleParametersChanged; 927 UserStatusText; 928 StatusValue 1=Connected
        2=NotConnectedUnexpected 3=NotConnectedExpected 4=InProcess; 929 StatusText; 930 RefCompID;
        931 RefSubID; 932 NetworkResponseID; 933 NetworkRequestID; 934 LastNetworkResponseID; 935
        NetworkRequestType 1=Snapshot 2=Subscribe 4=StopSubscribing 8=LevelOfDetail; 936 NoCompIDs;
        937 NetworkStatusResponseType 1=Full 2=IncrementalUpdate; 938 NoCollInquiryQualifier; 939
        TrdRptStatus 0=Accepted 1=Rejected 10=Verified 11=Disputed 2=Cancelled 3=AcceptedWithErrors
        4=PendingNew 5=PendingCancel 6=PendingReplace 7=Terminated 8=PendingVerification
        9=DeemedVerified; 940 AffirmStatus 1=Received 2=ConfirmRejected 3=Affirmed; 941
        UnderlyingStrikeCurrency; 942 LegStrikeCurrency; 943 TimeBracket; 944 CollAction 0=Retain
        1=Add 2=Remove; 945 CollInquiryStatus 0=Accepted 1=AcceptedWithWarnings 2=Completed
        3=CompletedWithWarnings 4=Rejected; 946 CollInquiryResult 0=Successful
        1=InvalidOrUnknownInstrument 2=InvalidOrUnknownCollateralType 3=InvalidParties
        4=InvalidTransportTypeRequested 5=InvalidDestinationRequested
        6=NoCollateralFoundForTheTradeSpecified 7=NoCollateralFoundForTheOrderSpecified
        8=CollateralInquiryTypeNotSupported 9=UnauthorizedForCollateralInquiry 99=Other; 947
        StrikeCurrency; 948 NoNested3PartyIDs; 949 Nested3PartyID; 950 Nested3PartyIDSource; 951
        Nested3PartyRole; 952 NoNested3PartySubIDs; 953 Nested3PartySubID; 954
        Nested3PartySubIDType; 955 LegContractSettlMonth; 956 LegInterestAccrualDate; 957
        NoStrategyParameters; 958 StrategyParameterName; 959 StrategyParameterType 1=Int 10=Amt
        11=Percentage 12=Char 13=Boolean 14=String 15=MultipleCharValue 16=Currency 17=Exchange
        18=MonthYear 19=UtcTimestamp 2=Length 20=UtcTimeOnly 21=LocalMktDate 22=UtcDateOnly 23=Data
        24=MultipleStringValue 25=Country 26=Language 27=TzTimeOnly 28=TzTimestamp 29=Tenor
        3=NumInGroup 4=SeqNum 5=TagNum 6=Float 7=Qty 8=Price 9=PriceOffset; 960
        StrategyParameterValue; 961 HostCrossID; 962 SideTimeInForce; 963 MDReportID; 964
        SecurityReportID; 965 SecurityStatus 1=Active 10=Published 11=PendingDeletion 2=Inactive
        3=ActiveClosingOrdersOnly 4=Expired 5=Delisted 6=KnockedOut 7=KnockOutRevoked
        8=PendingExpiry 9=Suspended; 966 SettleOnOpenFlag; 967 StrikeMultiplier; 968 StrikeValue;
        969 MinPriceIncrement; 970 PositionLimit; 971 NTPositionLimit; 972
        UnderlyingAllocationPercent; 973 UnderlyingCashAmount; 974 UnderlyingCashType DIFF=Diff
        FIXED=Fixed; 975 UnderlyingSettlementType 2=TPlus1 4=TPlus3 5=TPlus4; 976 QuantityDate; 977
        ContIntRptID; 978 LateIndicator; 979 InputSource; 980 SecurityUpdateAction A=Add D=Delete
        M=Modify; 981 NoExpiration; 982 ExpirationQtyType 1=AutoExercise 2=NonAutoExercise
        3=FinalWillBeExercised 4=ContraryIntention 5=Difference; 983 ExpQty; 984
        NoUnderlyingAmounts; 985 UnderlyingPayAmount; 986 UnderlyingCollectAmount; 987
        UnderlyingSettlementDate; 988 UnderlyingSettlementStatus; 989 SecondaryIndividualAllocID;
        990 LegReportID; 991 RndPx; 992 IndividualAllocType 1=SubAllocate 2=ThirdPartyAllocation;
        993 AllocCustomerCapacity; 994 TierCode; 996 UnitOfMeasure Alw=Allowances BDFT=BoardFeet
        Bbl=Barrels Bcf=BillionCubicFeet Bu=Bushels CBM=CubicMeters CDD=CoolingDegreeDay
        CER=CertifiedEmissionsReduction CPD=CriticalPrecipDay CRT=ClimateReserveTonnes Ccy=Currency
        DGE=DieselGallonEquivalent EnvAllwnc=EnvAllwncCert EnvCrd=EnvironmentalCredit
        EnvOfst=EnvironmentalOffset GGE=GasolineGallonEquivalent GJ=Gigajoules GT=GrossTons
        Gal=Gallons Gal_gb=GbGallon HDD=HeatingDegreeDay IPNT=IndexPoint L=Liters M=Meter
        MHR=MegaHeatRate MMBtu=OneMillionBtu MMbbl=MillionBarrels MW-M=MegawattMonth
        MW-a=MegawattYear MW-d=MegawattDay MW-h=MegawattHour MW-min=MegawattMinute MWh=MegawattHours
        PRINC=PrincipalWithRelationToDebtInstrument SqM=SquareMeter SqcM=SquareCentimeter
        Sqft=SquareFoot Sqin=SquareInch SqkM=SquareKilometer SqmM=SquareMillimeter Sqmi=SquareMile
        Sqyd=SquareYard USD=UsDollars a=Are ac=Acre cL=Centiliter cM=Centimeter cwt=Hundredweight
        day=Day dt=DryMetricTons ft=Foot g=Grams ha=Hectare in=Inch kHR=HeatRate kL=Kiloliters
        kM=Kilometer kW-M=KilowattMonth kW-a=KilowattYear kW-d=KilowattDay kW-h=KilowattHour
        kW-min=KilowattMinute kWh=KilowattHours kg=Kilograms lbs=Pounds mL=Milliliter mM=Millimeter
        mi=Mile oz=UsOunce oz_tr=TroyOunces pc=Piece pt=UsPint pt_gb=GbPint qt=UsQuart qt_gb=GbQuart
        t=MetricTons thm=Therms tn=Tons tnCO2=TonsOfCarbonDioxide yd=Yard; 997 TimeUnit D=Day H=Hour
        Min=Minute Mo=Month Q=Quarter S=Second Wk=Week Yr=Year; 998 UnderlyingUnitOfMeasure; 999
        LegUnitOfMeasure; 1000 UnderlyingTimeUnit; 1001 LegTimeUnit; 1002 AllocMethod 1=Automatic
        2=Guarantor 3=Manual 4=BrokerAssigned; 1003 TradeID; 1005 SideTradeReportID; 1006
        SideFillStationCd; 1007 SideReasonCd; 1008 SideTrdSubType; 1009 SideLastQty; 1011
        MessageEventSource; 1012 SideTrdRegTimestamp; 1013 SideTrdRegTimestampType; 1014
        SideTrdRegTimestampSrc; 1015 AsOfIndicator 0=False 1=True; 1016 NoSideTrdRegTS; 1017
        LegOptionRatio; 1018 NoInstrumentParties; 1019 InstrumentPartyID; 1020 TradeVolume; 1021
        MDBookType 1=TopOfBook 2=PriceDepth 3=OrderDepth; 1022 MDFeedType; 1023 MDPriceLevel; 1024
        MDOriginType 0=Book 1=OffBook 2=Cross 3=QuoteDrivenMarket 4=DarkOrderBook
        5=AuctionDrivenMarket 6=QuoteNegotiation 7=VoiceNegotiation 8=HybridMarket; 1025 FirstPx;
        1026 MDEntrySpotRate; 1027 MDEntryForwardPoints; 1028 ManualOrderIndicator; 1029
        CustDirectedOrder; 1030 ReceivedDeptID; 1031 CustOrderHandlingInst A=PhoneSimple
        ADD=AddOnOrder AON=AllOrNone B=PhoneComplex C=FcmProvidedScreen CND=ConditionalOrder
        CNH=CashNotHeld CSH=DeliveryInstructionsCash D=OtherProvidedScreen DIR=DirectedOrder
        DLO=DiscretionaryLimitOrder E=ClientProvidedPlatformControlledByFcm
        E.W=ExchangeForPhysicalTransaction F=ClientProvidedPlatformDirectToExchange
        F0=StayOnOfferside F3=GoAlong F6=ParticipateDoNotInitiate F7=StrictScale F8=TryToScale
        F9=StayOnBidside FA=NoCross FB=OkToCross FC=CallFirst FD=PercentOfVolume
        FH=ReinstateOnSystemFailure FI=InstitutionOnly FJ=ReinstateOnTradingHalt
        FK=CancelOnTradingHalf FL=LastPeg FM=MidPricePeg FN=NonNegotiable FO=OpeningPeg
        FOK=FillOrKill FP=MarketPeg FQ=CancelOnSystemFailure FR=PrimaryPeg FS=Suspend
        FT=FixedPegToLocalBbo FW=PegToVwap FX=TradeAlong FY=TryToStop FZ=CancelIfNotBest
        Fb=StrictLimit Fc=IgnorePriceValidityChecks Fd=PegToLimitPrice Fe=WorkToTargetStrategy
        G=GOrderAndFcmapIorFix H=AlgoEngine IDX=IntraDayCross IO=ImbalanceOnly IOC=ImmediateOrCancel
        ISO=IntermarketSweepOrder J=PriceAtExecution LOC=LimitOnClose LOO=LimitOnOpen
        MAC=MarketAtClose MAO=MarketAtOpen MOC=MarketOnClose MOO=MarketOnOpen
        MPT=MergerRelatedTransferPosition MQT=MinimumQuantity MTL=MarketToLimit
        ND=DeliveryInstructionsNextDay NH=NotHeld OPT=OptionsRelatedTransaction OVD=OverTheDay
        PEG=Pegged RSV=ReserveSizeOrder S.W=StopStockTransaction SCL=Scale
        SLR=DeliveryInstructionsSellersOption TMO=TimeOrder TS=TrailingStop W=DeskElectronic
        WRK=Work X=DeskPit Y=ClientElectronic Z=ClientPit; 1032 OrderHandlingInstSource 1=Finraoats
        2=FiaExecutionSourceCode; 1033 DeskType A=Agency AR=Arbitrage B=BlockTrading
        C=ConvertibleDesk CR=CentralRiskBooks D=Derivatives EC=EquityCapitalMarkets FB=FloorBroker
        IN=International IS=Institutional O=Other PF=PreferredTrading PR=Proprietary
        PT=ProgramTrading S=Sales SW=Swaps T=TradingDeskSystem TR=Treasury; 1034 DeskTypeSource
        1=Finraoats; 1035 DeskOrderHandlingInst ADD=AddOnOrder AON=AllOrNone CNH=CashNotHeld
        DIR=DirectedOrder E.W=ExchangeForPhysicalTransaction FOK=FillOrKill IO=ImbalanceOnly
        IOC=ImmediateOrCancel LOC=LimitOnClose LOO=LimitOnOpen MAC=MarketAtClose MAO=MarketAtOpen
        MOC=MarketOnClose MOO=MarketOnOpen MQT=MinimumQuantity NH=NotHeld OVD=OverTheDay PEG=Pegged
        RSV=ReserveSizeOrder S.W=StopStockTransaction SCL=Scale TMO=TimeOrder TS=TrailingStop
        WRK=Work; 1036 ExecAckStatus 0=Received 1=Accepted 2=DontKnow; 1037
        UnderlyingDeliveryAmount; 1038 UnderlyingCapValue; 1039 UnderlyingSettlMethod; 1040
        SecondaryTradeID; 1041 FirmTradeID; 1042 SecondaryFirmTradeID; 1043 CollApplType
        0=SpecificDeposit 1=General; 1044 UnderlyingAdjustedQuantity; 1045 UnderlyingFXRate; 1046
        UnderlyingFXRateCalc D=Divide M=Multiply; 1047 AllocPositionEffect C=Close F=Fifo O=Open
        R=Rolled; 1048 DealingCapacity A=Agent P=Principal R=RisklessPrincipal; 1049
        InstrmtAssignmentMethod P=ProRata R=Random; 1050 InstrumentPartyIDSource; 1051
        InstrumentPartyRole; 1052 NoInstrumentPartySubIDs; 1053 InstrumentPartySubID; 1054
        InstrumentPartySubIDType; 1055 PositionCurrency; 1056 CalculatedCcyLastQty; 1057
        AggressorIndicator N=No Y=Yes; 1058 NoUndlyInstrumentParties; 1059
        UnderlyingInstrumentPartyID; 1060 UnderlyingInstrumentPartyIDSource; 1061
        UnderlyingInstrumentPartyRole; 1062 NoUndlyInstrumentPartySubIDs; 1063
        UnderlyingInstrumentPartySubID; 1064 UnderlyingInstrumentPartySubIDType; 1065 BidSwapPoints;
        1066 OfferSwapPoints; 1067 LegBidForwardPoints; 1068 LegOfferForwardPoints; 1069 SwapPoints;
        1070 MDQuoteType 0=Indicative 1=Tradeable 2=RestrictedTradeable 3=Counter
        4=IndicativeAndTradeable; 1071 LastSwapPoints; 1072 SideGrossTradeAmt; 1073
        LegLastForwardPoints; 1074 LegCalculatedCcyLastQty; 1075 LegGrossTradeAmt; 1079
        MaturityTime; 1080 RefOrderID; 1081 RefOrderIDSource 0=SecondaryOrderId 1=OrderId
        2=MdEntryId 3=QuoteEntryId 4=OriginalOrderId 5=QuoteId 6=QuoteReqId
        7=PreviousOrderIdentifier 8=PreviousQuoteIdentifier 9=ParentOrderIdentifier
        A=ManualOrderIdentifier; 1082 SecondaryDisplayQty; 1083 DisplayWhen 1=Immediate 2=Exhaust;
        1084 DisplayMethod 1=Initial 2=New 3=Random 4=Undisclosed; 1085 DisplayLowQty; 1086
        DisplayHighQty; 1087 DisplayMinIncr; 1088 RefreshQty; 1089 MatchIncrement; 1090
        MaxPriceLevels; 1091 PreTradeAnonymity; 1092 PriceProtectionScope 0=None 1=Local 2=National
        3=Global; 1093 LotType 1=OddLot 2=RoundLot 3=BlockLot 4=RoundLotBasedUpon; 1094 PegPriceType
        1=LastPeg 10=ShortSaleMinPricePeg 2=MidPricePeg 3=OpeningPeg 4=MarketPeg 5=PrimaryPeg
        6=FixedPegToLocalBestBidOrOfferAtTimeOfOrder 7=PegToVwap 8=TrailingStopPeg
        9=PegToLimitPrice; 1095 PeggedRefPrice; 1096 PegSecurityIDSource; 1097 PegSecurityID; 1098
        PegSymbol; 1099 PegSecurityDesc; 1100 TriggerType 1=PartialExecution
        2=SpecifiedTradingSession 3=NextAuction 4=PriceMovement 5=OnOrderEntryOrModification; 1101
        TriggerAction 1=Activate 2=Modify 3=Cancel; 1102 TriggerPrice; 1103 TriggerSymbol; 1104
        TriggerSecurityID; 1105 TriggerSecurityIDSource; 1106 TriggerSecurityDesc; 1107
        TriggerPriceType 1=BestOffer 2=LastTrade 3=BestBid 4=BestBidOrLastTrade
        5=BestOfferOrLastTrade 6=BestMid; 1108 TriggerPriceTypeScope 0=None 1=Local 2=National
        3=Global; 1109 TriggerPriceDirection D=Down U=Up; 1110 TriggerNewPrice; 1111
        TriggerOrderType 1=Market 2=Limit; 1112 TriggerNewQty; 1113 TriggerTradingSessionID; 1114
        TriggerTradingSessionSubID; 1115 OrderCategory 1=Order 2=Quote 3=PrivatelyNegotiatedTrade
        4=MultilegOrder 5=LinkedOrder 6=QuoteRequest 7=ImpliedOrder 8=CrossOrder 9=StreamingPrice
        A=InternalCrossOrder; 1116 NoRootPartyIDs; 1117 RootPartyID; 1118 RootPartyIDSource; 1119
        RootPartyRole; 1120 NoRootPartySubIDs; 1121 RootPartySubID; 1122 RootPartySubIDType; 1123
        TradeHandlingInstr 0=TradeConfirmation 1=TwoPartyReport 2=OnePartyReportForMatching
        3=OnePartyReportForPassThrough 4=AutomatedFloorOrderRouting 5=TwoPartyReportForClaim
        6=OnePartyReport 7=ThirdPtyRptForPassThrough 8=OnePartyReportAutoMatch; 1124
        OrigTradeHandlingInstr; 1125 OrigTradeDate; 1126 OrigTradeID; 1127 OrigSecondaryTradeID;
        1128 ApplVerID 0=Fix27 1=Fix30 10=FixLatest 2=Fix40 3=Fix41 4=Fix42 5=Fix43 6=Fix44 7=Fix50
        8=Fix50Sp1 9=Fix50Sp2; 1129 CstmApplVerID; 1130 RefApplVerID; 1131 RefCstmApplVerID; 1132
        TZTransactTime; 1133 ExDestinationIDSource B=Bic C=GeneralIdentifier D=Proprietary
        E=IsoCountryCode G=Mic; 1134 ReportedPxDiff; 1135 RptSys; 1136 AllocClearingFeeIndicator;
        1137 DefaultApplVerID; 1138 DisplayQty; 1139 ExchangeSpecialInstructions; 1140 MaxTradeVol;
        1141 NoMDFeedTypes; 1142 MatchAlgorithm; 1143 MaxPriceVariation; 1144 ImpliedMarketIndicator
        0=NotImplied 1=ImpliedIn 2=ImpliedOut 3=BothImpliedInAndImpliedOut; 1145 EventTime; 1146
        MinPriceIncrementAmount; 1147 UnitOfMeasureQty; 1148 LowLimitPrice; 1149 HighLimitPrice;
        1150 TradingReferencePrice; 1151 SecurityGroup; 1152 LegNumber; 1153 SettlementCycleNo; 1154
        SideCurrency; 1155 SideSettlCurrency; 1156 ApplExtID; 1157 CcyAmt; 1158 NoSettlDetails; 1159
        SettlObligMode 1=Preliminary 2=Final; 1160 SettlObligMsgID; 1161 SettlObligID; 1162
        SettlObligTransType C=Cancel N=New R=Replace T=Restate; 1163 SettlObligRefID; 1164
        SettlObligSource 1=InstructionsOfBroker 2=InstructionsForInstitution 3=Investor
        4=BuyersSettlementInstructions 5=SellersSettlementInstructions; 1165 NoSettlOblig; 1166
        QuoteMsgID; 1167 QuoteEntryStatus 0=Accepted 12=LockedMarketWarning 13=CrossMarketWarning
        14=CanceledDueToLockMarket 15=CanceledDueToCrossMarket 16=Active 5=Rejected
        6=RemovedFromMarket 7=Expired; 1168 TotNoCxldQuotes; 1169 TotNoAccQuotes; 1170
        TotNoRejQuotes; 1171 PrivateQuote N=No Y=Yes; 1172 RespondentType 1=AllMarketParticipants
        2=SpecifiedMarketParticipants 3=AllMarketMakers 4=PrimaryMarketMaker; 1173 MDSubBookType;
        1174 SecurityTradingEvent 1=OrderImbalance 2=TradingResumes 3=PriceVolatilityInterruption
        4=ChangeOfTradingSession 5=ChangeOfTradingSubsession 6=ChangeOfSecurityTradingStatus
        7=ChangeOfBookType 8=ChangeOfMarketDepth 9=CorporateAction; 1175 NoStatsIndicators; 1176
        StatsType 1=ExchangeLast 2=High 3=AveragePrice 4=Turnover; 1177 NoOfSecSizes; 1178
        MDSecSizeType 1=Customer 2=CustomerProfessional 3=DoNotTradeThrough; 1179 MDSecSize; 1180
        ApplID; 1181 ApplSeqNum; 1182 ApplBegSeqNum; 1183 ApplEndSeqNum; 1184 SecurityXMLLen; 1185
        SecurityXML; 1186 SecurityXMLSchema; 1187 RefreshIndicator; 1188 Volatility; 1189
        TimeToExpiration; 1190 RiskFreeRate; 1191 PriceUnitOfMeasure; 1192 PriceUnitOfMeasureQty;
        1193 SettlMethod C=CashSettlementRequired E=Election P=PhysicalSettlementRequired; 1194
        ExerciseStyle 0=European 1=American 2=Bermuda 99=Other; 1195 OptPayoutAmount; 1196
        PriceQuoteMethod INT=InterestRateIndex INX=Index PCTPAR=PercentOfPar STD=Standard; 1197
        ValuationMethod CDS=CdsStyleCollateralization CDSD=CdsInDeliveryUseRecoveryRateToCalculate
        EQTY=PremiumStyle FUT=FuturesStyleMarkToMarket
        FUTDA=FuturesStyleWithAnAttachedCashAdjustment; 1198 ListMethod 0=PreListedOnly
        1=UserRequested; 1199 CapPrice; 1200 FloorPrice; 1201 NoStrikeRules; 1202
        StartStrikePxRange; 1203 EndStrikePxRange; 1204 StrikeIncrement; 1205 NoTickRules; 1206
        StartTickPriceRange; 1207 EndTickPriceRange; 1208 TickIncrement; 1209 TickRuleType
        0=RegularTrading 1=VariableCabinet 2=FixedCabinet 3=TradedAsASpreadLeg 4=SettledAsASpreadLeg
        5=TradedAsSpread; 1210 NestedInstrAttribType; 1211 NestedInstrAttribValue; 1212
        LegMaturityTime; 1213 UnderlyingMaturityTime; 1214 DerivativeSymbol; 1215
        DerivativeSymbolSfx; 1216 DerivativeSecurityID; 1217 DerivativeSecurityIDSource; 1218
        NoDerivativeSecurityAltID; 1219 DerivativeSecurityAltID; 1220 DerivativeSecurityAltIDSource;
        1221 SecondaryLowLimitPrice; 1222 MaturityRuleID; 1223 StrikeRuleID; 1224
        LegUnitOfMeasureQty; 1225 DerivativeOptPayAmount; 1226 EndMaturityMonthYear; 1227
        ProductComplex; 1228 DerivativeProductComplex; 1229 MaturityMonthYearIncrement; 1230
        SecondaryHighLimitPrice; 1231 MinLotSize; 1232 NoExecInstRules; 1233 CommRate; 1234
        NoLotTypeRules; 1235 NoMatchRules; 1236 NoMaturityRules; 1237 NoOrdTypeRules; 1238
        CommUnitOfMeasure; 1239 NoTimeInForceRules; 1240 SecondaryTradingReferencePrice; 1241
        StartMaturityMonthYear; 1242 FlexProductEligibilityIndicator; 1243
        DerivFlexProductEligibilityIndicator; 1244 FlexibleIndicator; 1245 TradingCurrency; 1246
        DerivativeProduct; 1247 DerivativeSecurityGroup; 1248 DerivativeCFICode; 1249
        DerivativeSecurityType; 1250 DerivativeSecuritySubType; 1251 DerivativeMaturityMonthYear;
        1252 DerivativeMaturityDate; 1253 DerivativeMaturityTime; 1254 DerivativeSettleOnOpenFlag;
        1255 DerivativeInstrmtAssignmentMethod; 1256 DerivativeSecurityStatus; 1257
        DerivativeInstrRegistry; 1258 DerivativeCountryOfIssue; 1259
        DerivativeStateOrProvinceOfIssue; 1260 DerivativeLocaleOfIssue; 1261 DerivativeStrikePrice;
        1262 DerivativeStrikeCurrency; 1263 DerivativeStrikeMultiplier; 1264 DerivativeStrikeValue;
        1265 DerivativeOptAttribute; 1266 DerivativeContractMultiplier; 1267
        DerivativeMinPriceIncrement; 1268 DerivativeMinPriceIncrementAmount; 1269
        DerivativeUnitOfMeasure; 1270 DerivativeUnitOfMeasureQty; 1271 DerivativeTimeUnit; 1272
        DerivativeSecurityExchange; 1273 DerivativePositionLimit; 1274 DerivativeNTPositionLimit;
        1275 DerivativeIssuer; 1276 DerivativeIssueDate; 1277 DerivativeEncodedIssuerLen; 1278
        DerivativeEncodedIssuer; 1279 DerivativeSecurityDesc; 1280 DerivativeEncodedSecurityDescLen;
        1281 DerivativeEncodedSecurityDesc; 1282 DerivativeSecurityXMLLen; 1283
        DerivativeSecurityXML; 1284 DerivativeSecurityXMLSchema; 1285 DerivativeContractSettlMonth;
        1286 NoDerivativeEvents; 1287 DerivativeEventType; 1288 DerivativeEventDate; 1289
        DerivativeEventTime; 1290 DerivativeEventPx; 1291 DerivativeEventText; 1292
        NoDerivativeInstrumentParties; 1293 DerivativeInstrumentPartyID; 1294
        DerivativeInstrumentPartyIDSource; 1295 DerivativeInstrumentPartyRole; 1296
        NoDerivativeInstrumentPartySubIDs; 1297 DerivativeInstrumentPartySubID; 1298
        DerivativeInstrumentPartySubIDType; 1299 DerivativeExerciseStyle; 1300 MarketSegmentID; 1301
        MarketID; 1302 MaturityMonthYearIncrementUnits 0=Months 1=Days 2=Weeks 3=Years; 1303
        MaturityMonthYearFormat 0=YearMonthOnly 1=YearMonthDay 2=YearMonthWeek; 1304
        StrikeExerciseStyle; 1305 SecondaryPriceLimitType; 1306 PriceLimitType 0=Price 1=Ticks
        2=Percentage; 1308 ExecInstValue; 1309 NoTradingSessionRules; 1310 NoMarketSegments; 1311
        NoDerivativeInstrAttrib; 1312 NoNestedInstrAttrib; 1313 DerivativeInstrAttribType; 1314
        DerivativeInstrAttribValue; 1315 DerivativePriceUnitOfMeasure; 1316
        DerivativePriceUnitOfMeasureQty; 1317 DerivativeSettlMethod; 1318
        DerivativePriceQuoteMethod; 1319 DerivativeValuationMethod; 1320 DerivativeListMethod; 1321
        DerivativeCapPrice; 1322 DerivativeFloorPrice; 1323 DerivativePutOrCall; 1324
        ListUpdateAction A=Add D=Delete M=Modify S=Snapshot; 1325 ParentMktSegmID; 1326
        TradingSessionDesc; 1327 TradSesUpdateAction; 1328 RejectText; 1329 FeeMultiplier; 1330
        UnderlyingLegSymbol; 1331 UnderlyingLegSymbolSfx; 1332 UnderlyingLegSecurityID; 1333
        UnderlyingLegSecurityIDSource; 1334 NoUnderlyingLegSecurityAltID; 1335
        UnderlyingLegSecurityAltID; 1336 UnderlyingLegSecurityAltIDSource; 1337
        UnderlyingLegSecurityType; 1338 UnderlyingLegSecuritySubType; 1339
        UnderlyingLegMaturityMonthYear; 1340 UnderlyingLegStrikePrice; 1341
        UnderlyingLegSecurityExchange; 1342 NoOfLegUnderlyings; 1343 UnderlyingLegPutOrCall; 1344
        UnderlyingLegCFICode; 1345 UnderlyingLegMaturityDate; 1346 ApplReqID; 1347 ApplReqType
        0=Retransmission 1=Subscription 2=RequestLastSeqNum 3=RequestApplications 4=Unsubscribe
        5=CancelRetransmission 6=CancelRetransmissionUnsubscribe; 1348 ApplResponseType
        0=RequestSuccessfullyProcessed 1=ApplicationDoesNotExist 2=MessagesNotAvailable; 1349
        ApplTotalMessageCount; 1350 ApplLastSeqNum; 1351 NoApplIDs; 1352 ApplResendFlag; 1353
        ApplResponseID; 1354 ApplResponseError 0=ApplicationDoesNotExist
        1=MessagesRequestedAreNotAvailable 2=UserNotAuthorizedForApplication; 1355 RefApplID; 1356
        ApplReportID; 1357 RefApplLastSeqNum; 1358 LegPutOrCall; 1361 TotNoFills; 1362 NoFills; 1363
        FillExecID; 1364 FillPx; 1365 FillQty; 1366 LegAllocID; 1367 LegAllocSettlCurrency; 1368
        TradSesEvent 0=TradingResumes 1=ChangeOfTradingSession 2=ChangeOfTradingSubsession
        3=ChangeOfTradingStatus; 1369 MassActionReportID; 1370 NoNotAffectedOrders; 1371
        NotAffectedOrderID; 1372 NotAffOrigClOrdID; 1373 MassActionType 1=SuspendOrders
        2=ReleaseOrdersFromSuspension 3=CancelOrders; 1374 MassActionScope 1=AllOrdersForASecurity
        10=AllOrdersForASecurityGroup 11=CancelForSecurityIssuer
        12=CancelForIssuerOfUnderlyingSecurity 2=AllOrdersForAnUnderlyingSecurity
        3=AllOrdersForAProduct 4=AllOrdersForAcfiCode 5=AllOrdersForASecurityType
        6=AllOrdersForATradingSession 7=AllOrders 8=AllOrdersForAMarket
        9=AllOrdersForAMarketSegment; 1375 MassActionResponse 0=Rejected 1=Accepted 2=Completed;
        1376 MassActionRejectReason 0=MassActionNotSupported 1=InvalidOrUnknownSecurity
        10=InvalidOrUnknownSecurityIssuer 11=InvalidOrUnknownIssuerOfUnderlyingSecurity
        2=InvalidOrUnknownUnderlyingSecurity 3=InvalidOrUnknownProduct 4=InvalidOrUnknownCfiCode
        5=InvalidOrUnknownSecurityType 6=InvalidOrUnknownTradingSession 7=InvalidOrUnknownMarket
        8=InvalidOrUnknownMarketSegment 9=InvalidOrUnknownSecurityGroup 99=Other; 1377 MultilegModel
        0=PredefinedMultilegSecurity 1=UserDefinedMultilegSecurity 2=UserDefined; 1378
        MultilegPriceMethod 0=NetPrice 1=ReversedNetPrice 2=YieldDifference 3=Individual
        4=ContractWeightedAveragePrice 5=MultipliedPrice; 1379 LegVolatility; 1380 DividendYield;
        1381 LegDividendYield; 1382 CurrencyRatio; 1383 LegCurrencyRatio; 1384 LegExecInst; 1385
        ContingencyType 1=OneCancelsTheOther 2=OneTriggersTheOther 3=OneUpdatesTheOtherAbsolute
        4=OneUpdatesTheOtherProportional 5=BidAndOffer 6=BidAndOfferOco; 1386 ListRejectReason
        0=BrokerCredit 11=UnsupportedOrderCharacteristic 2=ExchangeClosed 4=TooLateToEnter
        5=UnknownOrder 6=DuplicateOrder 99=Other; 1387 NoTrdRepIndicators; 1388 TrdRepPartyRole;
        1389 TrdRepIndicator; 1390 TradePublishIndicator 0=DoNotPublishTrade 1=PublishTrade
        2=DeferredPublication 3=Published; 1391 UnderlyingLegOptAttribute; 1392
        UnderlyingLegSecurityDesc; 1393 MarketReqID; 1394 MarketReportID; 1395 MarketUpdateAction
        A=Add D=Delete M=Modify; 1396 MarketSegmentDesc; 1397 EncodedMktSegmDescLen; 1398
        EncodedMktSegmDesc; 1399 ApplNewSeqNum; 1400 EncryptedPasswordMethod; 1401
        EncryptedPasswordLen; 1402 EncryptedPassword; 1403 EncryptedNewPasswordLen; 1404
        EncryptedNewPassword; 1405 UnderlyingLegMaturityTime; 1406 RefApplExtID; 1407
        DefaultApplExtID; 1408 DefaultCstmApplVerID; 1409 SessionStatus 0=SessionActive
        1=SessionPasswordChanged 10=ReceivedNextExpectedMsgSeqNumTooHigh
        2=SessionPasswordDueToExpire 3=NewSessionPasswordDoesNotComplyWithPolicy
        4=SessionLogoutComplete 5=InvalidUsernameOrPassword 6=AccountLocked
        7=LogonsAreNotAllowedAtThisTime 8=PasswordExpired 9=ReceivedMsgSeqNumTooLow; 1410
        DefaultVerIndicator N=No Y=Yes; 1411 Nested4PartySubIDType; 1412 Nested4PartySubID; 1413
        NoNested4PartySubIDs; 1414 NoNested4PartyIDs; 1415 Nested4PartyID; 1416
        Nested4PartyIDSource; 1417 Nested4PartyRole; 1418 LegLastQty; 1419 UnderlyingExerciseStyle;
        1420 LegExerciseStyle; 1421 LegPriceUnitOfMeasure; 1422 LegPriceUnitOfMeasureQty; 1423
        UnderlyingUnitOfMeasureQty; 1424 UnderlyingPriceUnitOfMeasure; 1425
        UnderlyingPriceUnitOfMeasureQty; 1426 ApplReportType 0=ApplSeqNumReset 1=LastMessageSent
        2=ApplicationAlive 3=ResendComplete; 1427 SideExecID; 1428 OrderDelay; 1429 OrderDelayUnit
        0=Seconds 1=TenthsOfASecond 10=Minutes 11=Hours 12=Days 13=Weeks 14=Months 15=Years
        2=HundredthsOfASecond 3=Milliseconds 4=Microseconds 5=Nanoseconds; 1430 VenueType
        A=AuctionDrivenMarket B=CentralLimitOrderBook C=ClearingHouse D=DarkOrderBook E=Electronic
        H=HybridMarket N=QuoteNegotiation O=OffMarket P=Pit Q=QuoteDrivenMarket R=RegisteredMarket
        V=VoiceNegotiation X=ExPit z=OtherMarket; 1431 RefOrdIDReason 0=GtcFromPreviousDay
        1=PartialFillRemaining 2=OrderChanged; 1432 OrigCustOrderCapacity
        1=MemberTradingForTheirOwnAccount 2=ClearingFirmTradingForItsProprietaryAccount
        3=MemberTradingForAnotherMember 4=AllOther; 1433 RefApplReqID; 1434 ModelType
        0=UtilityProvidedStandardModel 1=ProprietaryModel; 1435 ContractMultiplierUnit 0=Shares
        1=Hours 2=Days; 1436 LegContractMultiplierUnit; 1437 UnderlyingContractMultiplierUnit; 1438
        DerivativeContractMultiplierUnit; 1439 FlowScheduleType 0=NercEasternOffPeak
        1=NercWesternOffPeak 2=NercCalendarAllDaysInMonth 3=NercEasternPeak 4=NercWesternPeak
        5=AllTimes 6=OnPeak 7=OffPeak 8=Base 9=Block 99=Other; 1440 LegFlowScheduleType; 1441
        UnderlyingFlowScheduleType; 1442 DerivativeFlowScheduleType; 1443 FillLiquidityInd; 1444
        SideLiquidityInd; 1445 NoRateSources; 1446 RateSource 0=Bloomberg 1=Reuters 2=Telerate
        3=IsdaRateOption 99=Other; 1447 RateSourceType 0=Primary 1=Secondary; 1448 ReferencePage;
        1449 RestructuringType FR=FullRestructuring MM=ModifiedModRestructuring
        MR=ModifiedRestructuring XR=NoRestructuringSpecified; 1450 Seniority JR=Junior MZ=Mezzanine
        SB=Subordinated SD=SeniorSecured SN=SeniorNonPreferred SR=Senior; 1451
        NotionalPercentageOutstanding; 1452 OriginalNotionalPercentageOutstanding; 1453
        UnderlyingRestructuringType; 1454 UnderlyingSeniority; 1455
        UnderlyingNotionalPercentageOutstanding; 1456
        UnderlyingOriginalNotionalPercentageOutstanding; 1457 AttachmentPoint; 1458 DetachmentPoint;
        1459 UnderlyingAttachmentPoint; 1460 UnderlyingDetachmentPoint; 1461 NoTargetPartyIDs; 1462
        TargetPartyID; 1463 TargetPartyIDSource; 1464 TargetPartyRole; 1465 SecurityListID; 1466
        SecurityListRefID; 1467 SecurityListDesc; 1468 EncodedSecurityListDescLen; 1469
        EncodedSecurityListDesc; 1470 SecurityListType 1=IndustryClassification 2=TradingList
        3=Market 4=NewspaperList; 1471 SecurityListTypeSource 1=Icb 2=Naics 3=Gics; 1472 NewsID;
        1473 NewsCategory 0=CompanyNews 1=MarketplaceNews 2=FinancialMarketNews 3=TechnicalNews
        99=OtherNews; 1474 LanguageCode; 1475 NoNewsRefIDs; 1476 NewsRefID; 1477 NewsRefType
        0=Replacement 1=OtherLanguage 2=Complimentary 3=Withdrawal; 1478
        StrikePriceDeterminationMethod 1=FixedStrike 2=StrikeSetAtExpiration
        3=StrikeSetToAverageAcrossLife 4=StrikeSetToOptimalValue; 1479 StrikePriceBoundaryMethod
        1=LessThan 2=LessThanOrEqual 3=Equal 4=GreaterThanOrEqual 5=GreaterThan; 1480
        StrikePriceBoundaryPrecision; 1481 UnderlyingPriceDeterminationMethod 1=Regular
        2=SpecialReference 3=OptimalValue 4=AverageValue; 1482 OptPayoutType 1=Vanilla 2=Capped
        3=Binary 4=Asian 5=Barrier 6=DigitalBarrier 7=Lookback 8=OtherPathDependent 99=Other; 1483
        NoComplexEvents; 1484 ComplexEventType 1=Capped 10=OneTouch 11=NoTouch 12=DblOneTouch
        13=DblNoTouch 14=FxComposite 15=FxQuanto 16=FxCrssCcy 17=StrkSpread 18=ClndrSpread
        19=PxObsvtn 2=Trigger 20=PassThrough 21=StrkSched 22=EquityValuation 23=DividendValuation
        3=KnockInUp 4=KnockInDown 5=KnockOutUp 6=KnockOutDown 7=Underlying 8=ResetBarrier
        9=RollingBarrier; 1485 ComplexOptPayoutAmount; 1486 ComplexEventPrice; 1487
        ComplexEventPriceBoundaryMethod 1=LessThanComplexEventPrice
        2=LessThanOrEqualToComplexEventPrice 3=EqualToComplexEventPrice
        4=GreaterThanOrEqualToComplexEventPrice 5=GreaterThanComplexEventPrice; 1488
        ComplexEventPriceBoundaryPrecision; 1489 ComplexEventPriceTimeType 1=Expiration 2=Immediate
        3=SpecifiedDate 4=Close 5=Open 6=OfficialSettlPrice 7=DerivativesClose
        8=AsSpecifiedMasterConfirmation; 1490 ComplexEventCondition 1=And 2=Or; 1491
        NoComplexEventDates; 1492 ComplexEventStartDate; 1493 ComplexEventEndDate; 1494
        NoComplexEventTimes; 1495 ComplexEventStartTime; 1496 ComplexEventEndTime; 1497
        StreamAsgnReqID; 1498 StreamAsgnReqType 1=StreamAssignmentForNewCustomer
        2=StreamAssignmentForExistingCustomer; 1499 NoAsgnReqs; 1500 MDStreamID; 1501
        StreamAsgnRptID; 1502 StreamAsgnRejReason 0=UnknownClient 1=ExceedsMaximumSize
        2=UnknownOrInvalidCurrencyPair 3=NoAvailableStream 99=Other; 1503 StreamAsgnAckType
        0=AssignmentAccepted 1=AssignmentRejected; 1504 RelSymTransactTime; 1505
        PartyDetailsListRequestID; 1506 SideTradeID; 1507 SideOrigTradeID; 1508
        NoRequestedPartyRoles; 1509 RequestedPartyRole; 1510 PartyDetailsListReportID; 1511
        RequestResult 0=ValidRequest 1=InvalidOrUnsupportedRequest 2=NoDataFound 3=NotAuthorized
        4=DataTemporarilyUnavailable 5=RequestForDataNotSupported 99=Other; 1512 TotNoParties; 1513
        DocumentationText; 1514 NoPartyRelationships; 1515 PartyRelationship 0=IsAlso 1=ClearsFor
        10=HasMembers 11=ProvidesMarketplaceFor 12=ParticipantOfMarketplace 13=CarriesPositionsFor
        14=PostsTradesTo 15=EntersTradesFor 16=EntersTradesThrough 17=ProvidesQuotesTo
        18=RequestsQuotesFrom 19=InvestsFor 2=ClearsThrough 20=InvestsThrough 21=BrokersTradesFor
        22=BrokersTradesThrough 23=ProvidesTradingServicesFor 24=UsesTradingServicesOf 25=ApprovesOf
        26=ApprovedBy 27=ParentFirmFor 28=SubsidiaryOf 29=RegulatoryOwnerOf 3=TradesFor
        30=OwnedByRegulatory 31=Controls 32=IsControlledBy 33=LegalOwnerOf 34=OwnedByLegal
        35=BeneficialOwnerOf 36=OwnedByBeneficial 37=SettlesFor 38=SettlesThrough 4=TradesThrough
        5=Sponsors 6=SponsoredThrough 7=ProvidesGuaranteeFor 8=IsGuaranteedBy 9=MemberOf; 1516
        NoPartyDetailAltID; 1517 PartyDetailAltID; 1518 PartyDetailAltIDSource; 1519
        NoPartyDetailAltSubIDs; 1520 PartyDetailAltSubID; 1521 PartyDetailAltSubIDType; 1522
        DifferentialPrice; 1523 TrdAckStatus 0=Accepted 1=Rejected 2=Received; 1524
        PriceQuoteCurrency; 1525 EncodedDocumentationTextLen; 1526 UnderlyingPriceQuoteCurrency;
        1527 EncodedDocumentationText; 1528 LegPriceQuoteCurrency; 1529 NoRiskLimitTypes; 1530
        RiskLimitType 0=CreditLimit 1=GrossLimit 10=ClipSize 11=MaxNotionalOrderSize
        12=Dv01Pv01Limit 13=Cs01Limit 14=VolumeLimitPerTimePeriod 15=VolFilledPctOrdVolTmPeriod
        16=NotlFilledPctNotlTmPeriod 17=TransactionExecutionLimitPerTimePeriod 2=NetLimit 3=Exposure
        4=LongLimit 5=ShortLimit 6=CashMargin 7=AdditionalMargin 8=TotalMargin 9=LimitConsumed; 1531
        RiskLimitAmount; 1532 RiskLimitCurrency; 1533 RiskLimitPlatform; 1534
        NoRiskInstrumentScopes; 1535 InstrumentScopeOperator 1=Include 2=Exclude; 1536
        InstrumentScopeSymbol; 1537 InstrumentScopeSymbolSfx; 1538 InstrumentScopeSecurityID; 1539
        InstrumentScopeSecurityIDSource; 1540 NoInstrumentScopeSecurityAltID; 1541
        InstrumentScopeSecurityAltID; 1542 InstrumentScopeSecurityAltIDSource; 1543
        InstrumentScopeProduct; 1544 InstrumentScopeProductComplex; 1545
        InstrumentScopeSecurityGroup; 1546 InstrumentScopeCFICode; 1547 InstrumentScopeSecurityType;
        1548 InstrumentScopeSecuritySubType; 1549 InstrumentScopeMaturityMonthYear; 1550
        InstrumentScopeMaturityTime; 1551 InstrumentScopeRestructuringType; 1552
        InstrumentScopeSeniority; 1553 InstrumentScopePutOrCall; 1554
        InstrumentScopeFlexibleIndicator; 1555 InstrumentScopeCouponRate; 1556
        InstrumentScopeSecurityDesc; 1557 InstrumentScopeSettlType; 1558 RiskInstrumentMultiplier;
        1559 NoRiskWarningLevels; 1560 RiskWarningLevelPercent; 1561 RiskWarningLevelName; 1562
        NoRelatedPartyDetailID; 1563 RelatedPartyDetailID; 1564 RelatedPartyDetailIDSource; 1565
        RelatedPartyDetailRole; 1566 NoRelatedPartyDetailSubIDs; 1567 RelatedPartyDetailSubID; 1568
        RelatedPartyDetailSubIDType; 1569 NoRelatedPartyDetailAltID; 1570 RelatedPartyDetailAltID;
        1571 RelatedPartyDetailAltIDSource; 1572 NoRelatedPartyDetailAltSubIDs; 1573
        RelatedPartyDetailAltSubID; 1574 RelatedPartyDetailAltSubIDType; 1575 SwapSubClass
        ACRT=AccretingNotionalSchedule AMTZ=Amortizing CNST=ConstantNotionalSchedule
        COMP=Compounding CUST=CustomNotionalSchedule; 1576 DerivativePriceQuoteCurrency; 1577
        SettlRateIndex; 1578 EncodedEventTextLen; 1579 EncodedEventText; 1580
        SettlRateIndexLocation; 1581 OptionExpirationDesc; 1582 NoSecurityClassifications; 1583
        SecurityClassificationReason 0=Fee 1=CreditControls 2=Margin 3=EntitlementOrEligibility
        4=MarketData 5=AccountSelection 6=DeliveryProcess 7=Sector; 1584
        SecurityClassificationValue; 1585 PosAmtReason 0=OptionsSettlement
        1=PendingErosionAdjustment 2=FinalErosionAdjustment 3=TearUpCouponAmount
        4=PriceAlignmentInterest 5=DeliveryInvoiceCharges 6=DeliveryStorageCharges; 1586
        NoLegPosAmt; 1587 LegPosAmt; 1588 LegPosAmtType; 1589 LegPosCurrency; 1590 LegPosAmtReason;
        1591 LegQtyType; 1592 DiscountFactor; 1593 ParentAllocID; 1594 LegSecurityGroup; 1595
        PositionContingentPrice; 1596 ClearingTradePrice; 1597 SideClearingTradePrice; 1598
        SideClearingTradePriceType 0=TradeClearingAtExecutionPrice
        1=TradeClearingAtAlternateClearingPrice; 1599 SidePriceDifferential; 1600 FIXEngineName;
        1601 FIXEngineVersion; 1602 FIXEngineVendor; 1603 ApplicationSystemName; 1604
        ApplicationSystemVersion; 1605 ApplicationSystemVendor; 1606 NumOfSimpleInstruments; 1607
        SecurityRejectReason 1=InvalidInstrumentRequested 10=InvalidOrMissingDataOnFxLeg
        11=InvalidLegPriceSpecified 12=InvalidInstrumentStructureSpecified 2=InstrumentAlreadyExists
        3=RequestTypeNotSupported 4=SystemUnavailableForInstrumentCreation
        5=IneligibleInstrumentGroup 6=InstrumentIdUnavailable 7=InvalidOrMissingDataOnOptionLeg
        8=InvalidOrMissingDataOnFutureLeg; 1608 InitialDisplayQty;
        """
}
