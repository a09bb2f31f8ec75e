// Written by scripts/make-fix-dictionaries: the latest names of fields and values.
extension FIXDictionaryText {
    static let names3: StaticString = """
        1609 ThrottleStatus 0=ThrottleLimitNotExceededNotQueued 1=QueuedDueToThrottleLimitExceeded;
        1610 NoThrottles; 1611 ThrottleAction 0=QueueInbound 1=QueueOutbound 2=Reject 3=Disconnect
        4=Warning; 1612 ThrottleType 0=InboundRate 1=OutstandingRequests; 1613 ThrottleNoMsgs; 1614
        ThrottleTimeInterval; 1615 ThrottleTimeUnit; 1616 InstrumentScopeSecurityExchange; 1617
        StreamAsgnType 1=Assignment 2=Rejected 3=Terminate; 1618 NoThrottleMsgType; 1619
        ThrottleMsgType; 1620 InstrumentScopeEncodedSecurityDescLen; 1621
        InstrumentScopeEncodedSecurityDesc; 1622 FillYieldType; 1623 FillYield; 1624 NoMatchInst;
        1625 MatchInst 1=Match 2=DoNotMatch; 1626 MatchAttribTagID; 1627 MatchAttribValue; 1628
        TriggerScope 0=ThisOrder 1=OtherOrder 2=AllOtherOrdersForGivenSecurity
        3=AllOtherOrdersForGivenSecurityAndPrice 4=AllOtherOrdersForGivenSecurityAndSide
        5=AllOtherOrdersForGivenSecurityPriceAndSide; 1629 ExposureDuration; 1630 NoLimitAmts; 1631
        LimitAmtType 0=CreditLimit 1=GrossPositionLimit 2=NetPositionLimit 3=RiskExposureLimit
        4=LongPositionLimit 5=ShortPositionLimit; 1632 LastLimitAmt; 1633 LimitAmtRemaining; 1634
        LimitAmtCurrency; 1635 MarginReqmtInqID; 1636 NoMarginReqmtInqQualifier; 1637
        MarginReqmtInqQualifier 0=Summary 1=Detail 2=ExcessDeficit 3=NetPosition; 1638
        MarginReqmtRptType 0=Summary 1=Detail 2=ExcessDeficit; 1639 MarginClass; 1640
        MarginReqmtInqStatus; 1641 MarginReqmtInqResult 0=Successful 1=InvalidOrUnknownInstrument
        2=InvalidOrUnknownMarginClass 3=InvalidParties 4=InvalidTransportTypeReq
        5=InvalidDestinationReq 6=NoMarginReqFound 7=MarginReqInquiryQualifierNotSupported
        8=UnauthorizedForMarginReqInquiry 99=Other; 1642 MarginReqmtRptID; 1643 NoMarginAmt; 1644
        MarginAmtType 1=AdditionalMargin 10=FuturesSpreadMargin 11=InitialMargin
        12=LiquidatingMargin 13=MarginCallAmount 14=MarginDeficitAmount 15=MarginExcessAmount
        16=OptionPremiumAmount 17=PremiumMargin 18=ReserveMargin 19=SecurityCollateralAmount
        2=AdjustedMargin 20=StressTestAddOnAmount 21=SuperMargin 22=TotalMargin 23=VariationMargin
        24=SecondaryVariationMargin 25=RolledUpMarginDeficit 26=SpreadResponseMargin
        27=SystemicRiskMargin 28=CurveRiskMargin 29=IndexSpreadRiskMargin 3=UnadjustedMargin
        30=SectorRiskMargin 31=JumpToDefaultRiskMargin 32=BasisRiskMargin 33=InterestRateRiskMargin
        34=JumpToHealthRiskMargin 35=OtherRiskMargin 4=BinaryAddOnAmount 5=CashBalanceAmount
        6=ConcentrationMargin 7=CoreMargin 8=DeliveryMargin 9=DiscretionaryMargin; 1645 MarginAmt;
        1646 MarginAmtCcy; 1647 NoRelatedInstruments; 1648 RelatedInstrumentType
        1=HedgesForInstrument 2=Underlier 3=EquityEquivalent 4=NearestExchangeTradedContract
        5=RetailEquivalent 6=Leg; 1649 RelatedSymbol; 1650 RelatedSecurityID; 1651
        RelatedSecurityIDSource; 1652 RelatedSecurityType; 1653 RelatedMaturityMonthYear; 1654
        CoveredQty; 1655 MarketMakerActivity 0=NoParticipation 1=BuyParticipation
        2=SellParticipation 3=BothBuyAndSellParticipation; 1656 NoInstrumentScopes; 1657
        NoRequestingPartyIDs; 1658 RequestingPartyID; 1659 RequestingPartyIDSource; 1660
        RequestingPartyRole; 1661 NoRequestingPartySubIDs; 1662 RequestingPartySubID; 1663
        RequestingPartySubIDType; 1664 EncodedRejectTextLen; 1665 EncodedRejectText; 1666
        RiskLimitRequestID; 1667 RiskLimitReportID; 1668 NoRequestedRiskLimitType; 1669
        NoRiskLimits; 1670 RiskLimitID; 1671 NoPartyDetails; 1672 PartyDetailStatus 0=Active
        1=Suspended 2=Halted; 1673 MatchInstMarketID; 1674 PartyDetailRoleQualifier 0=Agency
        1=Principal 10=OrigTrdRepository 11=AddtnlIntlTrdRepository 12=AddtnlDomesticTrdRepository
        13=RelatedExchange 14=OptionsExchange 15=SpecifiedExchange 16=ConstituentExchange
        17=ExemptFromTradeReporting 18=Current 19=New 2=RisklessPrincipal 20=DesignatedSponsor
        21=Specialist 22=Algorithm 23=FirmOrLegalEntity 24=NaturalPerson 25=RegularTrader
        26=HeadTrader 27=Supervisor 28=TriParty 29=Lender 3=GeneralClearingMember
        30=ExchangeOrderSubmitter 4=IndividualClearingMember 5=PreferredMarketMaker
        6=DirectedMarketMaker 7=Bank 8=Hub 9=PrimaryTrdRepository; 1675
        RelatedPartyDetailRoleQualifier; 1676 NoPartyUpdates; 1677 NoPartyRiskLimits; 1678
        EncodedOptionExpirationDescLen; 1679 SecurityMassTradingStatus; 1680
        SecurityMassTradingEvent; 1681 MassHaltReason; 1682 MDSecurityTradingStatus; 1683
        MDSubFeedType; 1684 MDHaltReason; 1685 ThrottleInst 0=RejectIfThrottleLimitExceeded
        1=QueueIfThrottleLimitExceeded; 1686 ThrottleCountIndicator 0=OutstandingRequestsUnchanged
        1=OutstandingRequestsDecreased; 1687 ShortSaleRestriction 0=NoRestrictions
        1=SecurityNotShortable 2=SecurityNotShortableAtOrBelowBestBid
        3=SecurityNotShortableWithoutPreBorrow; 1688 ShortSaleExemptionReason
        0=ExemptionReasonUnknown 1=IncomingSse 2=AboveNationalBestBid 3=DelayedDelivery 4=OddLot
        5=DomesticArbitrage 6=InternationalArbitrage 7=UnderwriterOrSyndicateDistribution
        8=RisklessPrincipal 9=Vwap; 1689 LegShortSaleExemptionReason; 1690
        SideShortSaleExemptionReason; 1691 PartyDetailID; 1692 PartyDetailIDSource; 1693
        PartyDetailRole; 1694 NoPartyDetailSubIDs; 1695 PartyDetailSubID; 1696 PartyDetailSubIDType;
        1697 EncodedOptionExpirationDesc; 1698 StrikeUnitOfMeasure; 1699 AccountSummaryReportID;
        1700 NoSettlementAmounts; 1701 SettlementAmount; 1702 SettlementAmountCurrency; 1703
        NoCollateralAmounts; 1704 CurrentCollateralAmount; 1705 CollateralCurrency; 1706
        CollateralType; 1707 NoPayCollects; 1708 PayCollectType; 1709 PayCollectCurrency; 1710
        PayAmount; 1711 CollectAmount; 1712 PayCollectMarketSegmentID; 1713 PayCollectMarketID; 1714
        MarginAmountMarketSegmentID; 1715 MarginAmountMarketID; 1716 UnitOfMeasureCurrency; 1717
        PriceUnitOfMeasureCurrency; 1718 UnderlyingUnitOfMeasureCurrency; 1719
        UnderlyingPriceUnitOfMeasureCurrency; 1720 LegUnitOfMeasureCurrency; 1721
        LegPriceUnitOfMeasureCurrency; 1722 DerivativeUnitOfMeasureCurrency; 1723
        DerivativePriceUnitOfMeasureCurrency; 1724 OrderOrigination 1=OrderReceivedFromCustomer
        2=OrderReceivedFromWithinFirm 3=OrderReceivedFromAnotherBrokerDealer
        4=OrderReceivedFromCustomerOrWithFirm 5=OrderReceivedFromDirectAccessCustomer
        6=OrderReceivedFromForeignDealerEquivalent 7=OrderReceivedFromExecutionOnlyService; 1725
        OriginatingDeptID; 1726 ReceivingDeptID; 1727 InformationBarrierID; 1728 FirmGroupID; 1729
        FirmMnemonic; 1730 AllocGroupID; 1731 AvgPxGroupID; 1732 FirmAllocText; 1733
        EncodedFirmAllocTextLen; 1734 EncodedFirmAllocText; 1735 AllocationRollupInstruction
        0=Rollup 1=DoNotRollUp; 1736 AllocGroupQuantity; 1737 AllocGroupRemainingQuantity; 1738
        AllocReversalStatus 0=Completed 1=Refused 2=Cancelled; 1739 ObligationType 0=Bond
        1=ConvertBond 2=Mortgage 3=Loan; 1740 TradePriceNegotiationMethod 0=PercentPar 1=DealSpread
        2=UpfrontPnts 3=UpfrontAmt 4=ParUpfrontAmt 5=SpreadUpfrontAmt 6=UpfrontPntsAmt; 1741
        UpfrontPriceType 1=Percentage 3=FixedAmount; 1742 UpfrontPrice; 1743 LastUpfrontPrice; 1744
        ApplLevelRecoveryIndicator 0=NoApplRecoveryNeeded 1=ApplRecoveryNeeded; 1745 BidMDEntryID;
        1746 OfferMDEntryID; 1747 BidQuoteID; 1748 OfferQuoteID; 1749 TotalBidSize; 1750
        TotalOfferSize; 1751 SecondaryQuoteID; 1752 CustodialLotID; 1753 VersusPurchaseDate; 1754
        VersusPurchasePrice; 1755 CurrentCostBasis; 1756 LegCustodialLotID; 1757
        LegVersusPurchaseDate; 1758 LegVersusPurchasePrice; 1759 LegCurrentCostBasis; 1760
        RiskLimitRequestType 1=Definitions 2=Utilization 3=DefinitionsAndUtilizations; 1761
        RiskLimitRequestResult 0=Successful 1=InvalidParty 10=WarningLevelActionsNotSupported
        11=RiskInstrumentScopeNotSupported 12=RiskLimitNotApprovedForParty
        13=RiskLimitAlreadyDefinedForParty 14=InstrumentNotApprovedForParty 2=InvalidRelatedParty
        3=InvalidRiskLimitType 4=InvalidRiskLimitId 5=InvalidRiskLimitAmount
        6=InvalidRiskWarningLevelAction 7=InvalidRiskInstrumentScope 8=RiskLimitActionsNotSupported
        9=WarningLevelsNotSupported 98=NotAuthorized 99=Other; 1762 RiskLimitRequestStatus; 1763
        RiskLimitStatus; 1764 RiskLimitResult; 1765 RiskLimitUtilizationPercent; 1766
        RiskLimitUtilizationAmount; 1767 RiskLimitAction 0=QueueInbound 1=QueueOutbound
        10=HaltTrading 2=Reject 3=Disconnect 4=Warning 5=PingCreditCheckWithRevalidation
        6=PingCreditCheckNoRevalidation 7=PushCreditCheckWithRevalidation
        8=PushCreditCheckNoRevalidation 9=Suspend; 1768 RiskWarningLevelAmount; 1769
        RiskWarningLevelAction; 1770 EntitlementRequestID; 1771 EntitlementReportID; 1772
        NoPartyEntitlements; 1773 NoEntitlements; 1774 EntitlementIndicator; 1775 EntitlementType
        0=Trade 1=MakeMarkets 2=HoldPositions 3=PerformGiveUps 4=SubmitIoIs 5=SubscribeMarketData
        6=ShortWithPreBorrow 7=SubmitQuoteRequests 8=RespondToQuoteRequests; 1776 EntitlementID;
        1777 NoEntitlementAttrib; 1778 EntitlementAttribType; 1779 EntitlementAttribDatatype 1=Int
        10=Amt 11=Percentage 12=Char 13=Boolean 14=String 15=MultipleCharValue 16=Currency
        17=Exchange 18=MonthYear 19=UtcTimestamp 2=Length 20=UtcTimeOnly 21=LocalMktDate
        22=UtcDateOnly 23=Data 24=MultipleStringValue 25=Country 26=Language 27=TzTimeOnly
        28=TzTimestamp 29=Tenor 3=NumInGroup 30=DayOfMonth 31=XmlData 32=Pattern 33=Reserved100Plus
        34=Reserved1000Plus 35=Reserved4000Plus 4=SeqNum 5=TagNum 6=Float 7=Qty 8=Price
        9=PriceOffset; 1780 EntitlementAttribValue; 1781 EntitlementAttribCurrency; 1782
        EntitlementStartDate; 1783 EntitlementEndDate; 1784 EntitlementPlatform; 1785 TradSesControl
        0=Automatic 1=Manual; 1786 TradeVolType 0=NumberOfUnits 1=NumberOfRoundLots; 1787
        RefTickTableID; 1788 LegID; 1789 NoTargetMarketSegments; 1790 TargetMarketSegmentID; 1791
        NoAffectedMarketSegments; 1792 AffectedMarketSegmentID; 1793 NoNotAffectedMarketSegments;
        1794 NotAffectedMarketSegmentID; 1795 NoOrderEvents; 1796 OrderEventType 1=Added
        10=Triggered 11=Activated 2=Modified 3=Deleted 4=PartiallyFilled 5=Filled 6=Suspended
        7=Released 8=Restated 9=Locked; 1797 OrderEventExecID; 1798 OrderEventReason
        1=AddOrderRequest 10=AwayMarketBetter 11=CorporateAction 12=StartOfDay 13=EndOfDay
        2=ModifyOrderRequest 3=DeleteOrderRequest 4=OrderEnteredOob 5=OrderModifiedOob
        6=OrderDeletedOob 7=OrderActivatedOrTriggered 8=OrderExpired 9=ReserveOrderRefreshed; 1799
        OrderEventPx; 1800 OrderEventQty; 1801 OrderEventLiquidityIndicator; 1802 OrderEventText;
        1803 AuctionType 0=None 1=BlockOrderAuction 2=DirectedOrderAuction 3=ExposureOrderAuction
        4=FlashOrderAuction 5=FacilitationOrderAuction 6=SolicitationOrderAuction
        7=PriceImprovementMechanism 8=DirectedOrderPriceImprovementMechanism; 1804
        AuctionAllocationPct; 1805 AuctionInstruction 0=AutomatedAuctionPermitted
        1=AutomatedAuctionNotPermitted; 1806 RefClOrdID; 1807 LockType 0=NotLocked
        1=AwayMarketNetter 2=ThreeTickLocked 3=LockedByMarketMaker 4=DirectedOrderLock
        5=MultilegLock 6=MarketOrderLock 7=PreAssignmentLock; 1808 LockedQty; 1809
        SecondaryLockedQty; 1810 ReleaseInstruction 1=Iso 2=NoAwayMarketBetterCheck; 1811
        ReleaseQty; 1812 NoDisclosureInstructions; 1813 DisclosureType 1=Volume 2=Price 3=Side 4=Aon
        5=General 6=ClearingAccount 7=CmtaAccount; 1814 DisclosureInstruction 0=No 1=Yes
        2=UseDefaultSetting; 1815 TradingCapacity 1=Customer 2=CustomerProfessional 3=BrokerDealer
        4=CustomerBrokerDealer 5=Principal 6=MarketMaker 7=AwayMarketMaker 8=SystematicInternaliser;
        1816 ClearingAccountType 1=Customer 2=Firm 3=MarketMaker; 1817 LegClearingAccountType; 1818
        TargetPartyRoleQualifier; 1819 RelatedHighPrice; 1820 RelatedLowPrice; 1821
        RelatedPriceSource 1=NbBid 2=NbOffer; 1822 MinQtyMethod 1=Once 2=Multiple; 1823 Triggered
        0=NotTriggered 1=Triggered 2=StopOrderTriggered 3=OcoOrderTriggered 4=OtoOrderTriggered
        5=OuoOrderTriggered; 1824 AffectedOrigClOrdID; 1825 NotAffSecondaryOrderID; 1826
        EventTimePeriod; 1827 EventTimeUnit D=Day H=Hour Min=Minute Mo=Month S=Second Wk=Week
        Yr=Year; 1828 LastQtyVariance; 1829 NoCrossLegs; 1830 SettlPriceIncrement; 1831
        SettlPriceSecondaryIncrement; 1832 ClearedIndicator 0=NotCleared 1=Cleared 2=Submitted
        3=Rejected; 1833 ContractRefPosType 0=TwoComponentIntercommoditySpread 1=IndexOrBasket
        2=TwoComponentLocationBasis 99=Other; 1834 PositionCapacity 0=Principal 1=Agent 2=Customer
        3=Counterparty; 1835 PosQtyUnitOfMeasureCurrency; 1836 PosQtyUnitOfMeasure; 1837
        UnderlyingContractPriceRefMonth; 1838 NoTradePriceConditions; 1839 TradePriceCondition
        0=SpecialCumDividend 1=SpecialCumRights 10=SpecialPrice 11=SpecialExBonus
        12=GuaranteedDelivery 13=SpecialDividend 14=PriceImprovement 15=NonPriceFormingTrade
        16=TradeExemptedFromTradingObligation 17=PricePending 18=PriceNotApplicable
        2=SpecialExDividend 3=SpecialExRights 4=SpecialCumCoupon 5=SpecialCumCapitalRepayments
        6=SpecialExCoupon 7=SpecialExCapitalRepayments 8=CashSettlement 9=SpecialCumBonus; 1840
        TradeAllocStatus 0=PendingClear 1=Claimed 2=Cleared 3=Rejected; 1841 NoTradeQtys; 1842
        TradeQtyType 0=ClearedQuantity 1=LongSideClaimedQuantity 2=ShortSideClaimedQuantity
        3=LongSideRejectedQuantity 4=ShortSideRejectedQuantity 5=PendingQuantity
        6=TransactionQuantity 7=RemainingQuantity 8=PreviousRemainingQuantity; 1843 TradeQty; 1844
        NoTradeAllocAmts; 1845 TradeAllocAmtType; 1846 TradeAllocAmt; 1847 TradeAllocCurrency; 1848
        TradeAllocGroupInstruction 0=Add 1=DoNotAdd; 1849 OffsetInstruction 0=Offset 1=Onset; 1850
        TradeAllocAmtReason; 1851 StrategyLinkID; 1852 SideAvgPx; 1853 SideAvgPxIndicator
        0=NoAvgPricing 1=TradeIsPartAvgPriceGrp 2=LastTradeIsPartAvgPriceGrp; 1854 SideAvgPxGroupID;
        1855 NoRelatedTrades; 1856 RelatedTradeID; 1857 RelatedTradeIDSource 0=NonFixSource
        1=TradeId 2=SecondaryTradeId 3=TradeReportId 4=FirmTradeId 5=SecondaryFirmTradeId
        6=RegulatoryTradeId; 1858 RelatedTradeDate; 1859 RelatedTradeMarketID; 1860
        RelatedTradeQuantity; 1861 NoRelatedPositions; 1862 RelatedPositionID; 1863
        RelatedPositionIDSource 1=PosMaintRptId 2=TransferId 3=PositionEntityId; 1864
        RelatedPositionDate; 1865 QuoteAckStatus 0=ReceivedNotYetProcessed 1=Accepted 2=Rejected;
        1866 StrikeIndex; 1867 OfferID; 1868 NoValueChecks; 1869 ValueCheckType 1=PriceCheck
        2=NotionalValueCheck 3=QuantityCheck; 1870 ValueCheckAction 0=DoNotCheck 1=Check
        2=BestEffort; 1871 LegSecurityXMLLen; 1872 LegSecurityXML; 1873 LegSecurityXMLSchema; 1874
        UnderlyingSecurityXMLLen; 1875 UnderlyingSecurityXML; 1876 UnderlyingSecurityXMLSchema; 1877
        PartyDetailRequestResult 0=Successful 1=InvalidParty 2=InvalidRelatedParty
        3=InvalidPartyStatus 98=NotAuthorized 99=Other; 1878 PartyDetailRequestStatus 0=Accepted
        1=AcceptedWithChanges 2=Rejected 3=AcceptancePending; 1879 PartyDetailDefinitionStatus
        0=Accepted 1=AcceptedWithChanges 2=Rejected; 1880 PartyDetailDefinitionResult; 1881
        EntitlementRequestResult 0=Successful 1=InvalidParty 10=InstrumentScopeNotSupported
        11=MarketSegmentScopeNotSupported 12=EntitlementNotApprovedForParty
        13=EntitlementAlreadyDefinedForParty 14=InstrumentNotApprovedForParty 2=InvalidRelatedParty
        3=InvalidEntitlementType 4=InvalidEntitlementId 5=InvalidEntitlementAttribute
        6=InvalidInstrumentScope 7=InvalidMarketSegmentScope 8=InvalidStartDate 9=InvalidEndDate
        98=NotAuthorized 99=Other; 1882 EntitlementRequestStatus; 1883 EntitlementStatus 0=Accepted
        1=AcceptedWithChanges 2=Rejected 3=Pending 4=Requested 5=Deferred; 1884 EntitlementResult;
        1885 EntitlementRefID; 1886 SettlPriceUnitOfMeasure; 1887 SettlPriceUnitOfMeasureCurrency;
        1888 TradeMatchTimestamp; 1889 NoInstrmtMatchSides; 1890 NoTrdMatchSides; 1891
        TrdMatchSubID; 1892 NoLegExecs; 1893 LegExecID; 1894 LegTradeID; 1895 LegTradeReportID; 1896
        TradeMatchAckStatus 0=ReceivedNotProcessed 1=Accepted 2=Rejected; 1897
        TradeMatchRejectReason 0=Successful 1=InvalidPartyInformation 2=UnknownInstrument
        3=Unauthorized 4=InvalidTradeType 99=Other; 1898 SideMarketSegmentID; 1899 SideVenueType;
        1900 SideExecRefID; 1901 LegExecRefID; 1902 HaircutIndicator; 1903 RegulatoryTradeID; 1904
        RegulatoryTradeIDEvent 0=InitialBlockTrade 1=Allocation 2=Clearing 3=Compression 4=Novation
        5=Termination 6=PostTrdVal; 1905 RegulatoryTradeIDSource 1=UniqueTransactionIdentifier; 1906
        RegulatoryTradeIDType 0=Current 1=Previous 2=Block 3=Related 4=ClearedBlockTrade
        5=TradingVenueTransactionIdentifier; 1907 NoRegulatoryTradeIDs; 1908
        NoAllocRegulatoryTradeIDs; 1909 AllocRegulatoryTradeID; 1910 AllocRegulatoryTradeIDSource;
        1911 AllocRegulatoryTradeIDEvent; 1912 AllocRegulatoryTradeIDType; 1913 NumOfCompetitors;
        1914 ResponseTime; 1915 QuoteDisplayTime; 1916 ExposureDurationUnit; 1917 CoverPrice; 1918
        NoClearingAccountTypes; 1919 NoPriceMovements; 1920 NoPriceMovementValues; 1921
        PriceMovementValue; 1922 PriceMovementPoint; 1923 PriceMovementType 0=Amount 1=Percentage;
        1924 ClearingIntention 0=DoNotIntendToClear 1=IntendToClear; 1925 TradeClearingInstruction;
        1926 BackloadedTradeIndicator; 1927 ConfirmationMethod 0=NonElectronic 1=Electronic
        2=Unconfirmed; 1928 MandatoryClearingIndicator; 1929 MixedSwapIndicator; 1930
        OffMarketPriceIndicator; 1931 VerificationMethod 0=NonElectronic 1=Electronic; 1932
        ClearingRequirementException 0=NoException 1=Exception 2=EndUserException
        3=InterAffiliateException 4=TreasuryAffiliateException 5=CooperativeException; 1933
        IRSDirection NA=Na PAY=Pay RCV=Rcv; 1934 RegulatoryReportType 0=Rt 1=Pet
        10=PstTrdEvntRtReportable 11=Lmtf 12=Datf 13=Volo 14=Fwaf 15=Idaf 16=Volw 17=Fulf 18=Fula
        19=Fulv 2=Snapshot 20=Fulj 21=Coaf 22=Order 23=ChildOrder 24=OrderRoute 25=Trade 26=Quote
        27=Supplement 28=NewTransaction 29=TransactionCorrection 3=Confirmation
        30=TransactionModification 31=CollateralUpdate 32=MarginUpdate 33=TransactionReportedInError
        34=TerminationEarlyTermination 4=Rtpet 5=PetConfirmation 6=RtpetConfirmation 7=PostTrade
        8=Verification 9=PstTrdEvnt; 1935 VoluntaryRegulatoryReport; 1936 TradeCollateralization
        0=Uncollateralized 1=PartiallyCollateralized 2=OneWayCollaterallization
        3=FullyCollateralized 4=NetExposure; 1937 TradeContinuation 0=Novation 1=PartialNovation
        10=CreditEvent 11=StrategicRestructuring 12=SuccessionEventReorganization
        13=SuccessionEventRenaming 14=Porting 15=Withdrawl 16=Void 17=AccountTransfer 18=GiveUp
        19=TakeUp 2=TradeUnwind 20=AveragePricing 21=Reversal 22=AllocTrdPosting 23=Cascade
        24=Delivery 25=OptionAsgn 26=Expiration 27=Maturity 28=EqualPosAdj 29=UnequalPosAdj
        3=PartialTradeUnwind 30=Correction 31=EarlyTermination 32=Rerate 4=Exercise 5=Netting
        6=FullNetting 7=PartialNetting 8=Amendment 9=Increase 99=Other; 1938 AssetClass
        1=InterestRate 10=LoanFacility 11=Index 2=Currency 3=Credit 4=Equity 5=Commodity 6=Other
        7=Cash 8=Debt 9=Fund; 1939 AssetSubClass 1=SingleCurrency 10=Preferred 11=EquityIndex
        12=EquityBasket 13=Metals 14=Bullion 15=Energy 16=CommodityIndex 17=Agricultural
        18=Environmental 19=Freight 2=CrossCurrency 20=Government 21=Agency 22=Corporate
        23=Financing 24=MoneyMarket 25=Mortgage 26=Municipal 27=MutualFund
        28=CollectiveInvestmentVehicle 29=InvestmentProgram 3=Basket 30=SpecializedAccountProgram
        31=TermLoan 32=BridgeLoan 33=LetterOfCredit 34=DividendIndex 35=StockDividend
        36=ExchangeTradedFund 37=VolatilityIndex 38=FxCrossRates 39=FxEmergingMarkets 4=SingleName
        40=FxMajors 41=Fertilizer 42=IndustrialProduct 43=Inflation 44=Paper 45=Polypropylene
        46=OfficialEconomicStatistics 47=OtherC10 48=Other 5=CreditIndex 6=IndexTranche
        7=CreditBasket 8=Exotic 9=Common; 1940 AssetType; 1941 SwapClass BB=BroadBasedSecuritySwap
        BS=BasisSwap IX=IndexSwap SK=BasketSwap; 1942 NthToDefault; 1943 MthToDefault; 1944
        SettledEntityMatrixSource; 1945 SettledEntityMatrixPublicationDate; 1946 CouponType 0=Zero
        1=FixedRate 2=FloatingRate 3=Structured; 1947 TotalIssuedAmount; 1948 CouponFrequencyPeriod;
        1949 CouponFrequencyUnit D=Day H=Hour Min=Minute Mo=Month S=Second T=Term Wk=Week Yr=Year;
        1950 CouponDayCount 0=OneOne 1=ThirtyThreeSixtyUs 10=ActActIsmaUltimo 11=ActActIsda
        12=BusTwoFiftyTwo 13=ThirtyEPlusThreeSixty 14=ActThreeSixtyFiveL 15=NlThreeSixtyFive
        16=NlThreeSixty 17=Act364 18=ThirtyThreeSixtyFive 19=ThirtyActual 2=ThirtyThreeSixtySia
        20=ThirtyThreeSixtyIcma 21=ThirtyETwoThreeSixty 22=ThirtyEThreeThreeSixty
        3=ThirtyThreeSixtyM 4=ThirtyEThreeSixty 5=ThirtyEThreeSixtyIsda 6=ActThreeSixty
        7=ActThreeSixtyFiveFixed 8=ActActAfb 9=ActActIcma 99=Other; 1951 ConvertibleBondEquityID;
        1952 ConvertibleBondEquityIDSource; 1953 ContractPriceRefMonth; 1954 LienSeniority 0=Unknown
        1=FirstLien 2=SecondLien 3=ThirdLien; 1955 LoanFacility 0=BridgeLoan 1=LetterOfCredit
        2=RevolvingLoan 3=SwinglineFunding 4=TermLoan 5=TradeClaim; 1956 ReferenceEntityType 1=Asian
        10=WesternEuropeanInsurance 2=AustralianNewZealand 3=EuropeanEmergingMarkets 4=Japanese
        5=NorthAmericanHighYield 6=NorthAmericanInsurance 7=NorthAmericanInvestmentGrade
        8=Singaporean 9=WesternEuropean; 1957 IndexSeries; 1958 IndexAnnexVersion; 1959
        IndexAnnexDate; 1960 IndexAnnexSource; 1961 AgreementVersion; 1962 MasterConfirmationDesc;
        1963 MasterConfirmationDate; 1964 MasterConfirmationAnnexDesc; 1965
        MasterConfirmationAnnexDate; 1966 BrokerConfirmationDesc; 1967 CreditSupportAgreementDesc;
        1968 CreditSupportAgreementDate; 1969 CreditSupportAgreementID; 1970 GoverningLaw; 1971
        NoSideRegulatoryTradeIDs; 1972 SideRegulatoryTradeID; 1973 SideRegulatoryTradeIDSource; 1974
        SideRegulatoryTradeIDEvent; 1975 SideRegulatoryTradeIDType; 1976 NoSecondaryAssetClasses;
        1977 SecondaryAssetClass; 1978 SecondaryAssetSubClass; 1979 SecondaryAssetType; 1980
        BlockTrdAllocIndicator 0=BlockToBeAllocated 1=BlockNotToBeAllocated 2=AllocatedTrade; 1981
        NoUnderlyingEvents; 1982 UnderlyingEventType; 1983 UnderlyingEventDate; 1984
        UnderlyingEventTime; 1985 UnderlyingEventTimeUnit; 1986 UnderlyingEventTimePeriod; 1987
        UnderlyingEventPx; 1988 UnderlyingConstituentWeight; 1989 UnderlyingCouponType; 1990
        UnderlyingTotalIssuedAmount; 1991 UnderlyingCouponFrequencyPeriod; 1992
        UnderlyingCouponFrequencyUnit; 1993 UnderlyingCouponDayCount; 1994 UnderlyingObligationID;
        1995 UnderlyingObligationIDSource; 1996 UnderlyingEquityID; 1997 UnderlyingEquityIDSource;
        1998 UnderlyingLienSeniority; 1999 UnderlyingLoanFacility; 2000
        UnderlyingReferenceEntityType; 2001 StrikeIndexSpread; 2002 ValuationSource; 2003
        UnderlyingIndexSeries; 2004 UnderlyingIndexAnnexVersion; 2005 UnderlyingIndexAnnexDate; 2006
        UnderlyingIndexAnnexSource; 2007 UnderlyingProductComplex; 2008 UnderlyingSecurityGroup;
        2009 UnderlyingSettleOnOpenFlag; 2010 UnderlyingAssignmentMethod; 2011
        UnderlyingSecurityStatus; 2012 UnderlyingObligationType 0=Bond 1=ConvertibleBond 2=Mortgage
        3=Loan; 2013 UnderlyingAssetClass; 2014 UnderlyingAssetSubClass; 2015 UnderlyingAssetType;
        2016 UnderlyingSwapClass; 2017 UnderlyingNthToDefault; 2018 UnderlyingMthToDefault; 2019
        UnderlyingSettledEntityMatrixSource; 2020 UnderlyingSettledEntityMatrixPublicationDate; 2021
        UnderlyingStrikeMultiplier; 2022 UnderlyingStrikeValue; 2023
        UnderlyingStrikePriceDeterminationMethod; 2024 UnderlyingStrikePriceBoundaryMethod; 2025
        UnderlyingStrikePriceBoundaryPrecision; 2026 UnderlyingMinPriceIncrement; 2027
        UnderlyingMinPriceIncrementAmount; 2028 UnderlyingOptPayoutType; 2029
        UnderlyingOptPayoutAmount; 2030 UnderlyingPriceQuoteMethod; 2031 UnderlyingValuationMethod;
        2032 UnderlyingListMethod; 2033 UnderlyingCapPrice; 2034 UnderlyingFloorPrice; 2035
        UnderlyingFlexibleIndicator; 2036 UnderlyingFlexProductEligibilityIndicator; 2037
        UnderlyingPositionLimit; 2038 UnderlyingNTPositionLimit; 2039 UnderlyingPool; 2040
        UnderlyingContractSettlMonth; 2041 UnderlyingDatedDate; 2042 UnderlyingInterestAccrualDate;
        2043 UnderlyingShortSaleRestriction; 2044 UnderlyingRefTickTableID; 2045
        NoUnderlyingComplexEvents; 2046 UnderlyingComplexEventType; 2047
        UnderlyingComplexOptPayoutAmount; 2048 UnderlyingComplexEventPrice; 2049
        UnderlyingComplexEventPriceBoundaryMethod; 2050
        UnderlyingComplexEventPriceBoundaryPrecision; 2051 UnderlyingComplexEventPriceTimeType; 2052
        UnderlyingComplexEventCondition; 2053 NoUnderlyingComplexEventDates; 2054
        UnderlyingComplexEventStartDate; 2055 UnderlyingComplexEventEndDate; 2056
        NoUnderlyingComplexEventTimes; 2057 UnderlyingComplexEventStartTime; 2058
        UnderlyingComplexEventEndTime; 2059 NoLegEvents; 2060 LegEventType; 2061 LegEventDate; 2062
        LegEventTime; 2063 LegEventTimeUnit; 2064 LegEventTimePeriod; 2065 LegEventPx; 2066
        LegEventText; 2067 LegAssetClass; 2068 LegAssetSubClass; 2069 LegAssetType; 2070
        LegSwapClass; 2071 UnderlyingEventText; 2072 EncodedUnderlyingEventTextLen; 2073
        EncodedUnderlyingEventText; 2074 EncodedLegEventTextLen; 2075 EncodedLegEventText; 2076
        NoLegSecondaryAssetClasses; 2077 LegSecondaryAssetClass; 2078 LegSecondaryAssetSubClass;
        2079 LegSecondaryAssetType; 2080 NoUnderlyingSecondaryAssetClasses; 2081
        UnderlyingSecondaryAssetClass; 2082 UnderlyingSecondaryAssetSubClass; 2083
        UnderlyingSecondaryAssetType; 2084 PreviousClearingBusinessDate; 2085 ValuationDate; 2086
        ValuationTime; 2087 ValuationBusinessCenter; 2088 MarginAmtFXRate; 2089 MarginAmtFXRateCalc;
        2090 CollateralFXRate; 2091 CollateralFXRateCalc; 2092 CollateralAmountMarketSegmentID; 2093
        CollateralAmountMarketID; 2094 PayCollectFXRate; 2095 PayCollectFXRateCalc; 2096
        PosAmtStreamDesc; 2097 PositionFXRate; 2098 PositionFXRateCalc; 2099 PosAmtMarketSegmentID;
        2100 PosAmtMarketID; 2101 TerminatedIndicator; 2102 ShortMarkingExemptIndicator; 2103
        RelatedRegulatoryTradeIDSource; 2104 NoAttachments; 2105 AttachmentName; 2106
        AttachmentMediaType; 2107 AttachmentClassification; 2108 AttachmentExternalURL; 2109
        AttachmentEncodingType 0=Base64 1=RawBinary; 2110 UnencodedAttachmentLen; 2111
        EncodedAttachmentLen; 2112 EncodedAttachment; 2113 NoAttachmentKeywords; 2114
        AttachmentKeyword; 2115 NegotiationMethod 0=AutoSpot 1=NegotiatedSpot 2=PhoneSpot; 2116
        NextAuctionTime; 2117 ComplexOptPayoutPaySide; 2118 ComplexOptPayoutReceiveSide; 2119
        ComplexOptPayoutUnderlier; 2120 ComplexOptPayoutPercentage; 2121 ComplexOptPayoutTime
        0=Close 1=Open 2=OfficialSettl 3=ValuationTime 4=ExcahgneSettlTime 5=DerivativesClose
        6=AsSpecified; 2122 ComplexOptPayoutCurrency; 2123 ComplexEventPricePercentage; 2124
        ComplexEventCurrencyOne; 2125 ComplexEventCurrencyTwo; 2126 ComplexEventQuoteBasis
        0=Currency1PerCurrency2 1=Currency2PerCurrency1; 2127 ComplexEventFixedFXRate; 2128
        ComplexEventDeterminationMethod; 2129 ComplexEventCalculationAgent; 2130
        ComplexEventStrikePrice; 2131 ComplexEventStrikeFactor; 2132
        ComplexEventStrikeNumberOfOptions; 2133 ComplexEventCreditEventsXIDRef; 2134
        ComplexEventCreditEventNotifyingParty 0=SellerNotifies 1=BuyerNotifies
        2=SellerOrBuyerNotifies; 2135 ComplexEventCreditEventBusinessCenter; 2136
        ComplexEventCreditEventStandardSources; 2137 ComplexEventCreditEventMinimumSources; 2138
        ComplexEventXID; 2139 ComplexEventXIDRef; 2140 ValuationReferenceModel; 2141 StrategyType
        BF=Butterfly CISN=CallableInversibleSnowball CNDR=Condor OTHER=Other STD=Straddle
        STG=Strangle; 2142 CommonPricingIndicator; 2143 SettlDisruptionProvision 1=Negotiation
        2=Cancellation; 2144 InstrumentRoundingDirection; 2145 InstrumentRoundingPrecision; 2146
        LegSettleOnOpenFlag; 2147 LegInstrmtAssignmentMethod; 2148 LegSecurityStatus; 2149
        LegRestructuringType; 2150 LegSeniority; 2151 LegNotionalPercentageOutstanding; 2152
        LegOriginalNotionalPercentageOutstanding; 2153 LegAttachmentPoint; 2154 LegDetachmentPoint;
        2155 LegObligationType; 2156 LegSwapSubClass; 2157 LegNthToDefault; 2158 LegMthToDefault;
        2159 LegSettledEntityMatrixSource; 2160 LegSettledEntityMatrixPublicationDate; 2161
        LegCouponType; 2162 LegTotalIssuedAmount; 2163 LegCouponFrequencyPeriod; 2164
        LegCouponFrequencyUnit; 2165 LegCouponDayCount; 2166 LegConvertibleBondEquityID; 2167
        LegConvertibleBondEquityIDSource; 2168 LegContractPriceRefMonth; 2169 LegLienSeniority; 2170
        LegLoanFacility; 2171 LegReferenceEntityType; 2172 LegIndexSeries; 2173
        LegIndexAnnexVersion; 2174 LegIndexAnnexDate; 2175 LegIndexAnnexSource; 2176
        LegSettlRateIndex; 2177 LegSettlRateIndexLocation; 2178 LegOptionExpirationDesc; 2179
        EncodedLegOptionExpirationDescLen; 2180 EncodedLegOptionExpirationDesc; 2181
        LegStrikeMultiplier; 2182 LegStrikeValue; 2183 LegStrikeUnitOfMeasure; 2184 LegStrikeIndex;
        2185 LegStrikeIndexSpread; 2186 LegStrikePriceDeterminationMethod; 2187
        LegStrikePriceBoundaryMethod; 2188 LegStrikePriceBoundaryPrecision; 2189
        LegUnderlyingPriceDeterminationMethod; 2190 LegMinPriceIncrement; 2191
        LegMinPriceIncrementAmount; 2192 LegSettlMethod; 2193 LegOptPayoutType; 2194
        LegOptPayoutAmount; 2195 LegPriceQuoteMethod; 2196 LegValuationMethod; 2197
        LegValuationSource; 2198 LegValuationReferenceModel; 2199 LegListMethod; 2200 LegCapPrice;
        2201 LegFloorPrice; 2202 LegFlexibleIndicator; 2203 LegFlexProductEligibilityIndicator; 2204
        LegComplexEventStartTime; 2205 LegPositionLimit; 2206 LegNTPositionLimit; 2207 LegCPProgram;
        2208 LegCPRegType; 2209 LegShortSaleRestriction; 2210 AssetGroup 1=Financials 2=Commodities
        3=AlternativeInvestments; 2211 LegStrategyType; 2212 LegCommonPricingIndicator; 2213
        LegSettlDisruptionProvision; 2214 LegInstrumentRoundingDirection; 2215
        LegInstrumentRoundingPrecision; 2216 MiscFeeRate; 2217 MiscFeeAmountDue; 2218
        NoLegComplexEvents; 2219 LegComplexEventType; 2220 LegComplexOptPayoutPaySide; 2221
        LegComplexOptPayoutReceiveSide; 2222 LegComplexOptPayoutUnderlier; 2223
        LegComplexOptPayoutAmount; 2224 LegComplexOptPayoutPercentage; 2225 LegComplexOptPayoutTime;
        2226 LegComplexOptPayoutCurrency; 2227 LegComplexEventPrice; 2228
        LegComplexEventPricePercentage; 2229 LegComplexEventPriceBoundaryMethod; 2230
        LegComplexEventPriceBoundaryPrecision; 2231 LegComplexEventPriceTimeType; 2232
        LegComplexEventCondition; 2233 LegComplexEventCurrencyOne; 2234 LegComplexEventCurrencyTwo;
        2235 LegComplexEventQuoteBasis; 2236 LegComplexEventFixedFXRate; 2237
        LegComplexEventDeterminationMethod; 2238 LegComplexEventCalculationAgent; 2239
        LegComplexEventStrikePrice; 2240 LegComplexEventStrikeFactor; 2241
        LegComplexEventStrikeNumberOfOptions; 2242 LegComplexEventCreditEventsXIDRef; 2243
        LegComplexEventCreditEventNotifyingParty; 2244 LegComplexEventCreditEventBusinessCenter;
        2245 LegComplexEventCreditEventStandardSources; 2246
        LegComplexEventCreditEventMinimumSources; 2247 LegComplexEventEndTime; 2248
        LegComplexEventXID; 2249 LegComplexEventXIDRef; 2250 NoLegComplexEventDates; 2251
        LegComplexEventStartDate; 2252 LegComplexEventEndDate; 2253 NoLegComplexEventTimes; 2254
        NoLegInstrumentParties; 2255 LegInstrumentPartyID; 2256 LegInstrumentPartyIDSource; 2257
        LegInstrumentPartyRole; 2258 NoLegInstrumentPartySubIDs; 2259 LegInstrumentPartySubID; 2260
        LegInstrumentPartySubIDType; 2261 UnderlyingComplexOptPayoutPaySide; 2262
        UnderlyingComplexOptPayoutReceiveSide; 2263 UnderlyingComplexOptPayoutUnderlier; 2264
        UnderlyingComplexOptPayoutPercentage; 2265 UnderlyingComplexOptPayoutTime; 2266
        UnderlyingComplexOptPayoutCurrency; 2267 UnderlyingComplexEventPricePercentage; 2268
        UnderlyingComplexEventCurrencyOne; 2269 UnderlyingComplexEventCurrencyTwo; 2270
        UnderlyingComplexEventQuoteBasis; 2271 UnderlyingComplexEventFixedFXRate; 2272
        UnderlyingComplexEventDeterminationMethod; 2273 UnderlyingComplexEventCalculationAgent; 2274
        UnderlyingComplexEventStrikePrice; 2275 UnderlyingComplexEventStrikeFactor; 2276
        UnderlyingComplexEventStrikeNumberOfOptions; 2277 UnderlyingComplexEventCreditEventsXIDRef;
        2278 UnderlyingComplexEventCreditEventNotifyingParty; 2279
        UnderlyingComplexEventCreditEventBusinessCenter; 2280
        UnderlyingComplexEventCreditEventStandardSources; 2281
        UnderlyingComplexEventCreditEventMinimumSources; 2282 UnderlyingComplexEventXID; 2283
        UnderlyingComplexEventXIDRef; 2284 UnderlyingSettlRateIndex; 2285
        UnderlyingSettlRateIndexLocation; 2286 UnderlyingOptionExpirationDesc; 2287
        EncodedUnderlyingOptionExpirationDescLen; 2288 EncodedUnderlyingOptionExpirationDesc; 2289
        UnderlyingSwapSubClass; 2290 UnderlyingStrikeUnitOfMeasure; 2291 UnderlyingStrikeIndex; 2292
        UnderlyingStrikeIndexSpread; 2293 UnderlyingValuationSource; 2294
        UnderlyingValuationReferenceModel; 2295 UnderlyingStrategyType; 2296
        UnderlyingCommonPricingIndicator; 2297 UnderlyingSettlDisruptionProvision; 2298
        UnderlyingInstrumentRoundingDirection; 2299 UnderlyingInstrumentRoundingPrecision; 2300
        AllocGrossTradeAmt; 2301 LastQtyChanged; 2302 TradeVersion; 2303 HistoricalReportIndicator;
        2304 NoAssetAttributes; 2305 AssetAttributeType; 2306 AssetAttributeValue; 2307
        AssetAttributeLimit; 2308 NoLegAssetAttributes; 2309 LegAssetAttributeType; 2310
        LegAssetAttributeValue; 2311 LegAssetAttributeLimit; 2312 NoUnderlyingAssetAttributes; 2313
        UnderlyingAssetAttributeType; 2314 UnderlyingAssetAttributeValue; 2315
        UnderlyingAssetAttributeLimit; 2316 RiskLimitReportStatus 0=Accepted 1=Rejected; 2317
        RiskLimitReportRejectReason 0=UnkRiskLmtRprtId 1=UnkPty 99=Other; 2318
        RiskLimitCheckRequestID; 2319 RiskLimitCheckID; 2320 RiskLimitCheckTransType 0=New 1=Cancel
        2=Replace; 2321 RiskLimitCheckType 0=Submit 1=LimitConsumed; 2322
        RiskLimitCheckRequestRefID; 2323 RiskLimitCheckRequestType 0=AllOrNone 1=Partial; 2324
        RiskLimitCheckAmount; 2325 RiskLimitCheckRequestStatus 0=Approved 1=PartiallyApproved
        2=Rejected 3=ApprovalPending 4=Cancelled; 2326 RiskLimitCheckRequestResult 0=Successful
        1=InvalidParty 2=ReqExceedsCreditLimit 3=ReqExceedsClipSizeLimit 4=ReqExceedsMaxNotional
        99=Other; 2327 RiskLimitApprovedAmount; 2328 PartyActionRequestID; 2329 PartyActionType
        0=Suspend 1=HaltTrading 2=Reinstate; 2330 ApplTestMessageIndicator; 2331
        PartyActionReportID; 2332 PartyActionResponse 0=Accepted 1=Completed 2=Rejected; 2333
        PartyActionRejectReason 0=InvalidParty 1=UnkReqParty 98=NotAuthorized 99=Other; 2334
        RefRiskLimitCheckID; 2335 RefRiskLimitCheckIDType 0=RiskLimitRequestId 1=RiskLimitCheckId
        3=OutOfBandId; 2336 RiskLimitVelocityPeriod; 2337 RiskLimitVelocityUnit; 2338
        RequestingPartyRoleQualifier; 2339 RiskLimitCheckModelType 0=None 1=PlusOneModel 2=PingModel
        3=PushModel; 2340 EventMonthYear; 2341 LegEventMonthYear; 2342 UnderlyingEventMonthYear;
        2343 RiskLimitCheckStatus 0=Accepted 1=Rejected 10=AcceptedByCreditHub
        11=RejectedByCreditHub 12=PendingCreditHubCheck 13=AcceptedByExecVenue
        14=RejectedByExecVenue 2=ClaimRequired 3=PreDefinedLimitCheckSucceeded
        4=PreDefinedLimitCheckFailed 5=PreDefinedAutoAcceptRuleInvoked
        6=PreDefinedAutoRejectRuleInvoked 7=AcceptedByClearingFirm 8=RejectedByClearingFirm
        9=Pending; 2344 SideRiskLimitCheckStatus; 2345 NoEntitlementTypes; 2346 LegMidPx; 2347
        RegulatoryTransactionType 0=None 1=SefRequiredTransaction 2=SefPermittedTransaction; 2348
        LegAssetGroup; 2349 PricePrecision; 2350 CollateralPortfolioID; 2351
        EncodedComplianceTextLen; 2352 EncodedComplianceText; 2353 TradingUnitPeriodMultiplier; 2354
        LegTradingUnitPeriodMultiplier; 2355 PartyRiskLimitStatus 0=Disabled 1=Enabled; 2356
        RemunerationIndicator 0=NoRemunerationPaid 1=RemunerationPaid; 2357 LegTotalTradeQty; 2358
        LegLastMultipliedQty; 2359 LegTotalGrossTradeAmt; 2360 LegTotalTradeMultipliedQty; 2361
        CompressionGroupID; 2362 SelfMatchPreventionID; 2363 UnderlyingTradingUnitPeriodMultiplier;
        2364 PosReportAction; 2365 SettlForwardPoints; 2366 SettlPriceFxRateCalc; 2367
        TotalTradeQty; 2368 LastMultipliedQty; 2369 TotalGrossTradeAmt; 2370
        TotalTradeMultipliedQty; 2371 EncodedTradeContinuationText; 2372
        EncodedTradeContinuationTextLen; 2373 IntraFirmTradeIndicator; 2374 TradeContinuationText;
        2375 TaxonomyType E=InterimTaxonomy I=IsinOrAltInstrmtId; 2376 PartyRoleQualifier; 2377
        DerivativeInstrumentPartyRoleQualifier; 2378 InstrumentPartyRoleQualifier; 2379
        LegInstrumentPartyRoleQualifier; 2380 LegProvisionPartyRoleQualifier; 2381
        Nested2PartyRoleQualifier; 2382 Nested3PartyRoleQualifier; 2383 Nested4PartyRoleQualifier;
        2384 NestedPartyRoleQualifier; 2385 ProvisionPartyRoleQualifier; 2386
        RequestedPartyRoleQualifier; 2387 TradeContingency 0=DoesNotApply 1=ContingentTrade
        2=NonContingentTrade; 2388 RootPartyRoleQualifier; 2389 SettlPartyRoleQualifier; 2390
        TradeConfirmationReferenceID; 2391 UnderlyingInstrumentPartyRoleQualifier; 2392
        AllocRefRiskLimitCheckID; 2393 AllocRefRiskLimitCheckIDType; 2394 LimitUtilizationAmt; 2395
        LimitAmt; 2396 LimitRole; 2397 RegulatoryTradeIDScope 1=ClearingMember 2=Client; 2398
        SideRegulatoryTradeIDScope; 2399 AllocRegulatoryTradeIDScope; 2400 EffectiveBusinessDate;
        2401 ListManualOrderIndicator; 2402 EntitlementSubType 1=OrderEntry 2=HItLift
        3=ViewIndicativePx 4=ViewExecutablePx 5=SingleQuote 6=StreamingQuotes 7=SingleBroker
        8=MultiBrokers; 2403 QuoteModelType 1=QuoteEntry 2=QuoteModification; 2404 ComplianceText;
        2405 ExecMethod 0=Unspecified 1=Manual 2=Automated 3=VoiceBrokered; 2406
        AllocRegulatoryLegRefID; 2407 ComplexEventSpotRate; 2408 ComplexEventForwardPoints; 2409
        LegComplexEventSpotRate; 2410 LegComplexEventForwardPoints; 2411 RegulatoryLegRefID; 2412
        RateSourceReferemcePageHeading; 2413 RelatedToSecurityID; 2414 RelatedToSecurityIDSource;
        2415 RelatedToStreamXIDRef; 2416 SideRegulatoryLegRefID; 2417 RelatedToDividendPeriodXIDRef;
        2418 FirmTradeEventID; 2419 UnderlyingComplexEventSpotRate; 2420
        UnderlyingComplexEventForwardPoints; 2421 FillRefID; 2422 OrderRequestID; 2423
        MassOrderRequestID; 2424 MassOrderReportID; 2425 MassOrderRequestStatus 1=Accepted
        2=AcceptedWithAdditionalEvents 3=Rejected; 2426 MassOrderRequestResult 0=Successful
        1=ResponseLevelNotSupported 2=InvalidMarket 3=InvalidMarketSegment 99=Other; 2427
        OrderResponseLevel 0=NoAck 1=MinimumAck 2=AckEach 3=SummaryAck; 2428 NoOrderEntries; 2429
        OrderEntryAction 1=Add 2=Modify 3=Delete 4=Suspend 5=Release; 2430 OrderEntryID; 2431
        ExecTypeReason 1=OrdAddedOnRequest 10=OrdCxlPending 11=PendingCxlExecuted
        12=RestingOrdTriggered 13=SuspendedOrdActivated 14=ActiveOrdSuspended 15=OrdExpired
        2=OrdReplacedOnRequest 3=OrdCxldOnRequest 4=UnsolicitedOrdCxl 5=NonRestingOrdAddedOnRequest
        6=OrdReplacedWithNonRestingOrdOnRequest 7=TriggerOrdReplacedOnRequest
        8=SuspendedOrdReplacedOnRequest 9=SuspendedOrdCxldOnRequest; 2432 TotNoOrderEntries; 2433
        NoTargetPartySubIDs; 2434 TargetPartySubID; 2435 TargetPartySubIDType; 2436
        TransferInstructionID; 2437 TransferID; 2438 TransferReportID; 2439 TransferTransType 0=New
        1=Replace 2=Cancel; 2440 TransferType 0=RequestTransfer 1=AcceptTransfer 2=DeclineTransfer;
        2441 TransferScope 0=InterFirmTransfer 1=IntraFirmTransfer 2=Cmta; 2442 TransferStatus
        0=Received 1=RejectedByIntermediary 2=AcceptPending 3=Accepted 4=Declined 5=Cancelled; 2443
        TransferRejectReason 0=Success 1=InvalidParty 2=UnknownInstrument 3=UnauthorizedToSubmitXfer
        4=UnknownPosition 99=Other; 2444 TransferReportType 0=Submit 1=Alleged; 2445 AggressorTime;
        2446 AggressorSide; 2447 FastMarketIndicator; 2448 LinkageHandlingIndicator; 2449
        NumberOfBuyOrders; 2450 NumberOfSellOrders; 2451 SettlPriceDeterminationMethod; 2452
        MDStatisticReqID; 2453 MDStatisticRptID; 2454 MDStatisticName; 2455 MDStatisticDesc; 2456
        MDStatisticType 1=Count 10=Tick 11=AverageValue 12=TotalValue 13=High 14=Low 15=Midpoint
        16=First 17=Last 18=Final 19=ExchangeBest 2=AverageVolume 20=ExchangeBestWithVolume
        21=ConsolidatedBest 22=ConsolidatedBestWithVolume 23=Twap 24=AverageDuration 25=AveragePrice
        26=TotalFees 27=TotalBenefits 28=MedianValue 29=AverageLiquidity 3=TotalVolume
        30=MedianDuration 4=Distribution 5=Ratio 6=Liquidity 7=Vwap 8=Volatility 9=Duration; 2457
        MDStatisticScope 1=BidPrices 10=AuctionPrices 11=OpeningPrices 12=ClosingPrices
        13=SettlementPrices 14=UnderlyingPrices 15=OpenInterest 16=IndexValues 17=MarginRates
        18=Outages 19=ScheduledAuctions 2=OfferPrices 20=ReferencePrices 21=TradeValue
        22=MarketDataFeeItems 23=Rebates 24=Discounts 25=Payments 26=Taxes 27=Levies 28=Benefits
        29=Fees 3=BidDepth 30=OrdersRfQs 31=MarketMakers 32=TradingInterruptions
        33=TradingSuspensions 34=NoQuotes 35=RequestForQuotes 36=TradeVolume 4=OfferDepth 5=Orders
        6=Quotes 7=OrdersAndQuotes 8=Trades 9=TradePrices; 2458 MDStatisticSubScope 1=Visible
        10=NetworkError 11=Failed 12=Executed 13=Entered 14=Modified 15=Cancelled
        16=MarketDataAccess 17=TerminalAccess 18=Volume 19=Cleared 2=Hidden 20=Settled 21=Other
        22=Monetary 23=NonMonetary 24=Gross 25=LargeInScale 26=NeitherHiddenNorLargeInScale
        27=CorporateAction 28=VenueDecision 29=MinimumTimePeriod 3=Indicative 30=Open 31=NotExecuted
        32=Aggressive 33=Directed 4=Tradeable 5=Passive 6=MarketConsensus 7=Power 8=HardwareError
        9=SoftwareError; 2459 MDStatisticScopeType 1=EntryRate 2=ModificationRate 3=CancelRate
        4=DownwardMove 5=UpwardMove; 2460 MDStatisticFrequencyPeriod; 2461 MDStatisticFrequencyUnit;
        2462 MDStatisticDelayPeriod; 2463 MDStatisticDelayUnit; 2464 MDStatisticIntervalType
        1=SlidingWindow 2=SlidingWindowPeak 3=FixedDateRange 4=FixedTimeRange 5=CurrentTimeUnit
        6=PreviousTimeUnit 7=MaximumRange 8=MaximumRangeUpToPreviousTimeUnit; 2465
        MDStatisticIntervalTypeUnit; 2466 MDStatisticIntervalPeriod; 2467 MDStatisticIntervalUnit;
        2468 MDStatisticStartDate; 2469 MDStatisticEndDate; 2470 MDStatisticStartTime; 2471
        MDStatisticEndTime; 2472 MDStatisticRatioType 1=BuyersToSellers 10=FeesToTotalTradedValue
        11=TradeVolumeToTotalTradedVolume 12=OrdersToTotalNumberOrders 2=UpticksToDownticks
        3=MarketMakerToNonMarketMaker 4=AutomatedToNonAutomated 5=OrdersToTrades 6=QuotesToTrades
        7=OrdersAndQuotesToTrades 8=FailedToTotalTradedValue 9=BenefitsToTotalTradedValue; 2473
        MDStatisticRequestResult 0=Successful 1=InvalidOrUnknownMarket 10=MarketDepthNotSupported
        11=FrequencyNotSupported 12=UnsupportedStatisticInterval 13=UnsupportedStatisticDateRange
        14=UnsupportedStatisticTimeRange 15=UnsupportedRatioType 16=InvalidOrUnknownTradeInputSource
        17=InvalidOrUnknownTradingSession 18=UnauthorizedForStatisticRequest
        2=InvalidOrUnknownMarketSegment 3=InvalidOrUnknownSecurityList 4=InvalidOrUnknownInstruments
        5=InvalidParties 6=TradeDateOutOfSupportedRange 7=UnsupportedStatisticType
        8=UnsupportedScopeOrSubScope 9=UnsupportedScopeType 99=Other; 2474 NoMDStatistics; 2475
        MDStatisticID; 2476 MDStatisticTime; 2477 MDStatisticStatus 1=Active 2=Inactive; 2478
        MDStatisticValue; 2479 MDStatisticValueType 1=Absolute 2=Percentage; 2480
        MDStatisticValueUnit; 2481 EncodedMDStatisticDescLen; 2482 EncodedMDStatisticDesc; 2483
        AllocRiskLimitCheckStatus; 2484 FirmTransactionID; 2485 TransactionID; 2486 WireReference;
        2487 CollRptRejectReason 0=UnknownTrade 1=UnknownInstrument 2=UnknownCounterparty
        3=UnknownPosition 4=UnacceptableCollateral 99=Other; 2488 CollRptStatus 0=Accepted
        1=Received 2=Rejected; 2489 PackageID; 2490 TradeNumber; 2491 UnderlyingAssetGroup; 2492
        LegDifferentialPrice; 2493 EncodedLegDocumentationText; 2494 EncodedLegDocumentationTextLen;
        2495 LegAgreementCurrency; 2496 LegAgreementDate; 2497 LegAgreementDesc; 2498
        LegAgreementID; 2499 LegAgreementVersion; 2500 LegBrokerConfirmationDesc; 2501
        LegCreditSupportAgreementDate; 2502 LegCreditSupportAgreementDesc; 2503
        LegCreditSupportAgreementID; 2504 LegDeliveryType; 2505 LegDocumentationText; 2506
        LegEndDate; 2507 LegGoverningLaw; 2508 LegMarginRatio; 2509 LegMasterConfirmationAnnexDate;
        2510 LegMasterConfirmationDate; 2511 LegMasterConfirmationDesc; 2512
        LegMasterConfirmationAnnexDesc; 2513 LegStartDate; 2514 LegTerminationType; 2515
        AllocCalculatedCcyQty; 2516 CollateralRequestInstruction; 2517 CollateralRequestLinkID; 2518
        CollateralRequestNumber; 2519 TotNumCollateralRequests; 2520 WarningText; 2521
        EncodedWarningText; 2522 EncodedWarningTextLen; 2523 CrossedIndicator 0=NoCross
        1=CrossRejected 2=CrossAccepted; 2524 TradeReportingIndicator 0=NotReported 1=OnBook
        2=SiSeller 3=SiBuyer 4=NonSiSeller 5=SubDelegationByFirm 6=Reportable 7=NonSiBuyer 8=OffBook
        9=NotReportable; 2525 AffiliatedFirmsTradeIndicator; 2526 InternationalSwapIndicator; 2527
        MultiAssetSwapIndicator; 2528 ClearingSettlPrice; 2529 NoRelativeValues; 2530
        RelativeValueType 1=AswSpread 10=Dv01 11=Pv01 12=Cs01 2=Ois 3=ZSpread 4=DiscountMargin
        5=ISpread 6=Oas 7=GSpread 8=CdsBasis 9=CdsInterpolatedBasis; 2531 RelativeValue; 2532
        RelativeValueSide 1=Bid 2=Mid 3=Offer; 2533 BidSpread; 2534 OfferSpread; 2535 MDReportEvent
        1=StartInstrumentRefData 10=EndSettlementPrices 11=StartStatsRefData 12=EndStatsRefData
        13=StartStatistics 14=EndStatistics 2=EndInstrumentRefData 3=StartOffMarketTrades
        4=EndOffMarketTrades 5=StartOrderBookTrades 6=EndOrderBookTrades 7=StartOpenInterest
        8=EndOpenInterest 9=StartSettlementPrices; 2536 MDReportCount; 2537
        TotNoMarketSegmentReports; 2538 TotNoInstrumentReports; 2539 TotNoPartyDetailReports; 2540
        TotNoEntitlementReports; 2541 TotNoRiskLimitReports; 2542 MarketSegmentStatus 1=Active
        2=Inactive 3=Published; 2543 MarketSegmentType 1=Pool 2=Retail 3=Wholesale; 2544
        MarketSegmentSubType 1=InterProductSpread; 2545 NoRelatedMarketSegments; 2546
        RelatedMarketSegmentID; 2547 MarketSegmentRelationship 1=MarketSegmentPoolMember
        2=RetailSegment 3=WholesaleSegment; 2548 NoAuctionTypeRules; 2549 AuctionTypeProductComplex;
        2550 NoPriceRangeRules; 2551 StartPriceRange; 2552 EndPriceRange; 2553 PriceRangeValue; 2554
        PriceRangePercentage; 2555 PriceRangeProductComplex; 2556 PriceRangeRuleID; 2557
        FastMarketPercentage; 2558 NoQuoteSizeRules; 2559 QuoteSideIndicator N=No Y=Yes; 2560
        NoFlexProductEligibilities; 2561 FlexProductEligibilityComplex; 2562
        NumOfComplexInstruments; 2563 MarketDepthTimeInterval; 2564 MarketDepthTimeIntervalUnit;
        2565 MDRecoveryTimeInterval; 2566 MDRecoveryTimeIntervalUnit; 2567 PrimaryServiceLocationID;
        2568 SecondaryServiceLocationID; 2569 MatchRuleProductComplex; 2570 CustomerPriority
        0=NoPriority 1=UnconditionalPriority; 2571 TickRuleProductComplex; 2572
        PreviousAdjustedOpenInterest; 2573 PreviousUnadjustedOpenInterest; 2574
        LowExercisePriceOptionIndicator; 2575 BlockTradeEligibilityIndicator; 2576
        InstrumentPricePrecision; 2577 StrikePricePrecision; 2578 OrigStrikePrice; 2579
        SettlSubMethod 1=Shares 2=Derivatives 3=PaymentVsPayment 4=Notional 5=Cascade 6=Repurchase
        99=Other; 2580 NoClearingPriceParameters; 2581 BusinessDayType; 2582 ClearingPriceOffset;
        2583 VegaMultiplier; 2584 AnnualTradingBusinessDays; 2585 TotalTradingBusinessDays; 2586
        TradingBusinessDays; 2587 RealizedVariance; 2588 StandardVariance; 2589 RelatedClosePrice;
        2590 OvernightInterestRate; 2591 AccumulatedReturnModifiedVariationMargin; 2592
        CalculationMethod 0=Automatic 1=Manual; 2593 NoOrderAttributes; 2594 OrderAttributeType
        0=AggregatedOrder 1=PendingAllocation 10=SubjectToEusto 11=SubjectToUksto
        12=RepresentativeOrder 13=LinkageType 14=ExemptFromSto 2=LiquidityProvisionActivityOrder
        3=RiskReductionOrder 4=AlgorithmicOrder 5=SystematicInternaliserOrder
        6=AllExecutionsSubmittedToApa 7=OrderExecutionInstructedByClient 8=LargeInScale 9=Hidden;
        2595 OrderAttributeValue; 2596 DeltaCrossed; 2597 ComplexEventFuturesPriceValuation; 2598
        ComplexEventOptionsPriceValuation; 2599 ComplexEventPVFinalPriceElectionFallback 0=Close
        1=HedgeElection; 2600 StrikeIndexCurvePoint; 2601 StrikeIndexQuote 0=Bid 1=Mid 2=Offer; 2602
        ExtraordinaryEventAdjustmentMethod 0=CalculationAgent 1=OptionsExchange; 2603
        ExchangeLookAlike; 2604 LegStrikeIndexCurvePoint; 2605 LegStrikeIndexQuote; 2606
        LegExtraordinaryEventAdjustmentMethod; 2607 LegExchangeLookAlike; 2608
        LegComplexEventFuturesPriceValuation; 2609 LegComplexEventOptionsPriceValuation; 2610
        LegComplexEventPVFinalPriceElectionFallback; 2611
        UnderlyingComplexEventFuturesPriceValuation; 2612
        UnderlyingComplexEventOptionsPriceValuation; 2613
        UnderlyingComplexEventPVFinalPriceElectionFallback; 2614 UnderlyingNotional; 2615
        UnderlyingNotionalCurrency; 2616 UnderlyingNotionalDeterminationMethod; 2617
        UnderlyingNotionalAdjustments 0=Execution 1=PortfolioRebalancing 2=Standard; 2618
        PositionID; 2619 UnderlyingNotionalXIDRef; 2620 UnderlyingFutureID; 2621
        UnderlyingFutureIDSource; 2622 UnderlyingStrikeIndexCurvePoint; 2623
        UnderlyingStrikeIndexQuote; 2624 UnderlyingExtraordinaryEventAdjustmentMethod; 2625
        UnderlyingExchangeLookAlike; 2626 UnderlyingAverageVolumeLimitationPercentage; 2627
        UnderlyingAverageVolumeLimitationPeriodDays; 2628 UnderlyingDepositoryReceiptIndicator; 2629
        UnderlyingOpenUnits; 2630 UnderlyingBasketDivisor; 2631 UnderlyingInstrumentXID; 2632
        CollateralAmountType 0=MarketValuation 1=PortfolioValue 2=ValueConfirmed
        3=CollateralCreditValue 4=AdditionalCollateralValue 5=EstimatedMarketValuation; 2633
        NoMiscFeeSubTypes; 2634 MiscFeeSubType; 2635 MiscFeeSubTypeAmt; 2636 MiscFeeSubTypeDesc;
        2637 EncodedMiscFeeSubTypeDescLen; 2638 EncodedMiscFeeSubTypeDesc; 2639 NoCommissions; 2640
        CommissionAmount; 2641 CommissionAmountType 0=Unspecified 1=Acceptance 2=Broker
        3=ClearingBroker 4=Retail 5=SalesCommission 6=LocalCommission 7=ResearchPayment; 2642
        CommissionBasis; 2643 CommissionCurrency; 2644 CommissionUnitOfMeasure; 2645
        CommissionUnitOfMeasureCurrency; 2646 CommissionRate; 2647 CommissionSharedIndicator; 2648
        CommissionAmountShared; 2649 CommissionLegRefID; 2650 CommissionDesc; 2651
        EncodedCommissionDescLen; 2652 EncodedCommissionDesc; 2653 NoAllocCommissions; 2654
        AllocCommissionAmount; 2655 AllocCommissionAmountType; 2656 AllocCommissionBasis; 2657
        AllocCommissionCurrency; 2658 AllocCommissionUnitOfMeasure; 2659
        AllocCommissionUnitOfMeasureCurrency; 2660 AllocCommissionRate; 2661
        AllocCommissionSharedIndicator; 2662 AllocCommissionAmountShared; 2663
        AllocCommissionLegRefID; 2664 AllocCommissionDesc; 2665 EncodedAllocCommissionDescLen; 2666
        EncodedAllocCommissionDesc; 2667 AlgorithmicTradeIndicator 0=NonAlgorithmicTrade
        1=AlgorithmicTrade; 2668 NoTrdRegPublications; 2669 TrdRegPublicationType
        0=PreTradeTransparencyWaiver 1=PostTradeDeferral 2=ExemptFromPublication
        3=OrderLevelPublicationToSubscribers 4=PriceLevelPublicationToSubscribers
        5=OrderLevelPublicationToThePublic 6=PublicationInternalToExecutionVenue; 2670
        TrdRegPublicationReason 0=NoBookOrderDueToAverageSpreadPrice 1=NoBookOrderDueToRefPrice
        10=NoPublicPriceSizeDueToOrderHidden 11=ExemptedDueToSecuritiesFinancingTransaction
        12=ExemptedDueToEscbPolicyTransaction 13=ExceptionDueToReportByPaper
        14=ExceptionDueToTradeExecutedWithNonReportingParty 15=ExceptionDueToIntraFirmOrder
        16=ReportedOutsideReportingHours 2=NoBookOrderDueToOtherConditions
        3=NoPublicPriceDueToRefPrice 4=NoPublicPriceDueToIlliquid 5=NoPublicPriceDueToOrderSize
        6=DeferralDueToLargeInScale 7=DeferralDueToIlliquid 8=DeferralDueToSizeSpecific
        9=NoPublicPriceDueToLargeInScale; 2671 SideTradeReportingIndicator; 2672 CrossRequestID;
        2673 FillMatchID; 2674 FillMatchSubID; 2675 MassActionReason 0=None 1=TradingRiskControl
        10=CompleInstrumentDeleted 11=CircuitBreakerActivated 2=ClearingRiskControl
        3=MarketMakerProtection 4=StopTrading 5=EmergencyAction 6=SessionLossLogout 7=DuplicateLogin
        8=ProductNotTraded 9=InstrumentNotTraded 99=Other; 2676 MaximumPriceDeviation; 2677
        NotAffectedReason 0=OrderSuspended 1=InstrumentSuspended; 2678 TotalNotAffectedOrders; 2679
        OrderOwnershipIndicator 0=NoChange 1=ExecutingPartyChange 2=EnteringPartyChange
        3=SpecifiedPartyChange; 2680 LegAccount; 2681 InTheMoneyCondition 0=StandardItm 1=Atmitm
        2=AtmCallItm 3=AtmPutItm; 2682 LegInTheMoneyCondition; 2683 UnderlyingInTheMoneyCondition;
        2684 DerivativeInTheMoneyCondition; 2685 ContraryInstructionEligibilityIndicator; 2686
        LegContraryInstructionEligibilityIndicator; 2687
        UnderlyingContraryInstructionEligibilityIndicator; 2688
        DerivativeContraryInstructionEligibilityIndicator; 2689 CollateralMarketPrice; 2690
        CollateralPercentOverage; 2691 NoSideCollateralAmounts; 2692 SideCollateralAmountMarketID;
        2693 SideCollateralAmountMarketSegmentID; 2694 SideCollateralAmountType; 2695
        SideCollateralCurrency; 2696 SideCollateralFXRate; 2697 SideCollateralFXRateCalc; 2698
        SideCollateralMarketPrice; 2699 SideCollateralPercentOverage; 2700
        SideCollateralPortfolioID; 2701 SideCollateralType; 2702 SideCurrentCollateralAmount; 2703
        SideHaircutIndicator; 2704 ExDestinationType 0=NoRestriction 1=TradedOnlyOnTradingVenue
        2=TradedOnlyOnSi 3=TradedOnTradingVenueOrSi; 2705 MarketCondition 0=Normal 1=Stressed
        2=Exceptional; 2706 NoQuoteAttributes; 2707 QuoteAttributeType
        0=QuoteAboveStandardMarketSize 1=QuoteAboveSpecificInstrumentSize
        2=QuoteApplicableForLiquidtyProvisionActivity 3=QuoteIssuerStatus 4=BidOrAskRequest; 2708
        QuoteAttributeValue; 2709 NoPriceQualifiers; 2710 PriceQualifier 0=AccruedInterestIsFactored
        1=TaxIsFactored 2=BondAmortizationIsFactored; 2711 MDValueTier 1=Range1 2=Range2 3=Range3;
        2712 MiscFeeQualifier 0=Contributes 1=DoesNotContribute; 2713 MiscFeeDesc; 2714
        FinancialInstrumentFullName; 2715 EncodedFinancialInstrumentFullNameLen; 2716
        EncodedFinancialInstrumentFullName; 2717 LegFinancialInstrumentFullName; 2718
        EncodedLegFinancialInstrumentFullNameLen; 2719 EncodedLegFinancialInstrumentFullName; 2720
        UnderlyingFinancialInstrumentFullName; 2721 EncodedUnderlyingFinancialInstrumentFullNameLen;
        2722 EncodedUnderlyingFinancialInstrumentFullName; 2723 UnderlyingIndexCurveUnit; 2724
        UnderlyingIndexCurvePeriod; 2725 CommissionAmountSubType 0=ResearchPaymentAccount
        1=CommissionSharingAgreement 2=OtherTypeResearchPayment; 2726 AllocCommissionAmountSubType;
        2727 AllocLegRefID; 2728 FloatingRateIndexCurvePeriod; 2729 FloatingRateIndexCurveSpread;
        2730 FloatingRateIndexCurveUnit; 2731 FloatingRateIndexID; 2732 FloatingRateIndexIDSource;
        2733 IndexRollMonth; 2734 NoIndexRollMonths; 2735 AssetSubType; 2736 CommodityFinalPriceType
        0=ArgusMcCloskey 1=Baltic 2=Exchange 3=GlobalCoal 4=IhsMcCloskey 5=Platts 99=Other; 2737
        FinancialInstrumentShortName; 2738 NextIndexRollDate; 2739 LegAssetSubType; 2740
        LegFinancialInstrumentShortName; 2741 SecondaryAssetSubType; 2742
        UnderlyingFinancialInstrumentShortName; 2743 LegSecondaryAssetSubType; 2744
        UnderlyingAssetSubType; 2745 UnderlyingSecondaryAssetSubType; 2746 NoReferenceDataDates;
        2747 ReferenceDataDate; 2748 ReferenceDataDateType 0=AdmitToTradeRequestDate
        1=AdmitToTradeApprovalDate 2=AdmitToTradeOrFirstTradeDate 3=TerminationDate; 2749
        ExecutionTimestamp; 2750 ReportingPx; 2751 ReportingQty; 2752 DeliveryRouteOrCharter; 2753
        ReturnTrigger 1=Dividend 2=Variance 3=Volatility 4=TotalReturn 5=ContractForDifference
        6=CreditDefault 7=SpreadBet 8=Price 9=ForwardPriceUnderlyingInstrument 99=Other; 2754
        LegDeliveryRouteOrCharter; 2755 LegReturnTrigger; 2756 UnderlyingDeliveryRouteOrCharter;
        2757 UnderlyingReturnTrigger; 2758 AllocRequestID; 2759 GroupAmount; 2760
        GroupRemainingAmount; 2761 AllocGroupAmount; 2762 PriceMarkup; 2763 AveragePriceType
        0=TimeWeightedAveragePrice 1=VolumeWeightedAveragePrice 2=PercentOfVolumeAveragePrice
        3=LimitOrderAveragePrice; 2764 AveragePriceStartTime; 2765 AveragePriceEndTime; 2766
        OrderPercentOfTotalVolume; 2767 AllocGroupStatus 0=Added 1=Canceled 2=Replaced 3=Changed
        4=Pending; 2768 AllocRequestStatus 0=Accepted 1=Rejected; 2769 AllocAvgPxIndicator; 2770
        AllocAvgPxGroupID; 2771 PreviousAllocGroupID; 2772 NoMatchExceptions; 2773
        MatchExceptionType 0=NoMatchingConfirmation 1=NoMatchingAllocation
        2=AllocationDataElementMissing 3=ConfirmationDataElementMissing
        4=DataDifferenceNotWithinTolerance 5=MatchWithinTolerance 99=Other; 2774
        MatchExceptionElementType 1=AccruedInterest 10=InvestmentManagerId 11=NetAmount
        12=PlaceOfSettlement 13=Commissions 14=SecurityIdentifier 15=QualityAllocated 16=Principal
        17=Fees 18=Tax 2=DealPrice 3=TradeDate 4=SettlementDate 5=SideIndicator 6=TradedCurrency
        7=AccountId 8=ExecutingBrokerId 9=SettlementCurrencyAndAmount; 2775
        MatchExceptionElementName; 2776 MatchExceptionAllocValue; 2777 MatchExceptionConfirmValue;
        2778 MatchExceptionToleranceValue; 2779 MatchExceptionToleranceValueType 1=FixedAmount
        2=Percentage; 2780 MatchExceptionText; 2781 NoMatchingDataPoints; 2782
        MatchingDataPointIndicator 1=Mandatory 2=Optional; 2783 MatchingDataPointValue; 2784
        MatchingDataPointType; 2785 MatchingDataPointName; 2786 TradeAggregationRequestID;
        """
}
