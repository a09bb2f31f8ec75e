// Written by scripts/make-fix-dictionaries: the latest names of fields and values.
extension FIXDictionaryText {
    static let names4: StaticString = """
        2787 TradeAggregationRequestRefID; 2788 TradeAggregationTransType 0=New 1=Cancel 2=Replace;
        2789 AggregatedQty; 2790 TradeAggregationRequestStatus 0=Accepted 1=Rejected; 2791
        TradeAggregationRejectReason 0=UnknownOrders 1=UnknownExecutionFills 99=Other; 2792
        TradeAggregationReportID; 2793 AvgSpotRate; 2794 AvgForwardPoints; 2795 OffshoreIndicator
        0=Regular 1=Offshore 2=Onshore; 2796 FXBenchmarkRateFix; 2797 EncodedMatchExceptionTextLen;
        2798 EncodedMatchExceptionText; 2799 PayReportID; 2800 PayDisputeReason; 2801
        EncodedReplaceText; 2802 EncodedReplaceTextLen; 2803 PayReportRefID; 2804 PayReportTransType
        0=New 1=Replace 2=Status; 2805 ReplaceText; 2806 PayReportStatus 0=Received 1=Accepted
        2=Rejected 3=Disputed; 2807 CancelText; 2808 EncodedCancelText; 2809 EncodedCancelTextLen;
        2810 PayRequestRefID; 2811 PayRequestTransType 0=New 1=Cancel; 2812 PayRequestID; 2813
        PayRequestStatus 0=Received 1=Accepted 2=Rejected 3=Disputed; 2814
        EncodedPostTradePaymentDesc; 2815 EncodedPostTradePaymentDescLen; 2816
        PostTradePaymentAccount; 2817 PostTradePaymentAmount; 2818 PostTradePaymentCurrency; 2819
        PostTradePaymentDebitOrCredit 0=DebitPay 1=CreditReceive; 2820 PostTradePaymentDesc; 2821
        PostTradePaymentID; 2822 PostTradePaymentLinkID; 2823 PostTradePaymentStatus 0=New
        1=Initiated 2=Pending 3=Confirmed 4=Rejected; 2824 PostTradePaymentType; 2825
        PostTradePaymentCalculationDate; 2826 PostTradePaymentValueDate; 2827
        PostTradePaymentFinalValueDate; 2828 CurrentDisplayPrice; 2829 DuplicateClOrdIDIndicator
        N=No Y=Yes; 2830 EventInitiatorType C=CustomerOrClient E=ExchangeOrExecutionVenue
        F=FirmOrBroker; 2831 NBBOEntryType 0=Bid 1=Offer 2=MidPrice; 2832 NBBOPrice; 2833 NBBOQty;
        2834 NBBOSource 0=NotApplicable 1=Direct 2=Sip 3=Hybrid; 2835 OrderOriginationFirmID; 2836
        RelatedOrderTime; 2837 SingleQuoteIndicator N=No Y=Yes; 2838 CurrentWorkingPrice; 2839
        TrdRegTimestampManualIndicator N=No Y=Yes; 2840 CollateralReinvestmentRate; 2841
        UnderlyingRefID; 2842 CollateralReinvestmentAmount; 2843 CollateralReinvestmentCurrency;
        2844 CollateralReinvestmentType 0=MoneyMarketFund 1=OtherComingledPool 2=RepoMarket
        3=DirectPurchaseOfSecurities 4=OtherInvestments; 2845 NoCollateralReinvestments; 2846
        FundingSource 0=Repo 1=Cash 2=FreeCedits 3=CustomerShortSales 4=BrokerShortSales
        5=UnsecuredBorrowing 99=Other; 2847 FundingSourceCurrency; 2848 FundingSourceMarketValue;
        2849 NoFundingSources; 2851 MarginDirection 0=Posted 1=Received; 2862
        SideCollateralReinvestmentRate; 2863 SideUnderlyingRefID; 2864
        NoSideCollateralReinvestments; 2865 SideCollateralReinvestmentAmount; 2866
        SideCollateralReinvestmentCurrency; 2867 SideCollateralReinvestmentType; 2868
        CollateralizationValueDate; 2869 RegulatoryReportTypeBusinessDate; 2870 ClearingPortfolioID;
        2871 NoTransactionAttributes; 2872 TransactionAttributeType 0=ExclusiveArrangement
        1=CollateralReuse 2=CollateralArrangmentType; 2873 TransactionAttributeValue; 2874
        UnderlyingID; 2876 PosAmtPrice; 2877 PosAmtPriceType; 2878 TerminationDate; 2879
        CouponOtherDayCount; 2880 LegCouponOtherDayCount; 2881 UnderlyingCouponOtherDayCount; 2882
        ContraOrderOrigination; 2883 RoutingArrangmentIndicator 0=NoRoutingArrangmentInPlace
        1=RoutingArrangementInPlace; 2884 ContraRoutingArrangmentIndicator; 2885
        UnderlyingAccruedInterestAmt; 2886 UnderlyingNumDaysInterest; 2887 RelatedOrderID; 2888
        RelatedOrderIDSource 0=NonFixSource 1=SystemOrderIdentifier 2=ClientOrderIdentifier
        3=SecondaryOrderIdentifier 4=SecondaryClientOrderIdentifier; 2889 RelatedOrderQty; 2890
        OrderRelationship 0=NotSpecified 1=OrderAggregation 2=OrderSplit; 2891 UPICode; 2892
        DerivativeUPICode; 2893 LegUPICode; 2894 UnderlyingUPICode; 2895 InstrumentScopeUPICode;
        2896 TertiaryTrdType; 2897 CurrencyCodeSource 1=Cusip 2=Sedol 4=IsinNumber 6=IsoCurrencyCode
        S=FinancialInstrumentGlobalIdentifier Y=DigitalTokenIdentifier; 2898 LegCurrencyCodeSource;
        2899 SettlCurrencyCodeSource; 2900 LegSettlCurrencyCodeSource; 2901 SideCurrencyCodeSource;
        2902 SideSettlCurrencyCodeSource; 2903 SettlementAmountCurrencyCodeSource; 2904
        StrikeCurrencyCodeSource; 2905 UnitOfMeasureCurrencyCodeSource; 2906
        PriceUnitOfMeasureCurrencyCodeSource; 2907 PriceQuoteCurrencyCodeSource; 2908
        LegStrikeCurrencyCodeSource; 2909 LegUnitOfMeasureCurrencyCodeSource; 2910
        LegPriceUnitOfMeasureCurrencyCodeSource; 2911 LegPriceQuoteCurrencyCodeSource; 2912
        DerivativeStrikeCurrencyCodeSource; 2913 DerivativeUnitOfMeasureCurrencyCodeSource; 2914
        DerivativePriceUnitOfMeasureCurrencyCodeSource; 2915 DerivativePriceQuoteCurrencyCodeSource;
        2916 UnderlyingCurrencyCodeSource; 2917 UnderlyingStrikeCurrencyCodeSource; 2918
        UnderlyingUnitOfMeasureCurrencyCodeSource; 2919
        UnderlyingPriceUnitOfMeasureCurrencyCodeSource; 2920 UnderlyingPriceQuoteCurrencyCodeSource;
        2921 UnderlyingNotionalCurrencyCodeSource; 2922 CommCurrencyCodeSource; 2923
        CommissionCurrencyCodeSource; 2924 CommissionUnitOfMeasureCurrencyCodeSource; 2925
        AllocCommissionCurrencyCodeSource; 2926 AllocCommissionUnitOfMeasureCurrencyCodeSource; 2927
        AllocSettlCurrencyCodeSource; 2928 LegAllocSettlCurrencyCodeSource; 2929
        CollateralCurrencyCodeSource; 2930 SideCollateralCurrencyCodeSource; 2931
        CollateralReinvestmentCurrencyCodeSource; 2932 SideCollateralReinvestmentCurrencyCodeSource;
        2933 TradeAllocCurrencyCodeSource; 2934 TradingCurrencyCodeSource; 2935
        LimitAmtCurrencyCodeSource; 2936 PosQtyUnitOfMeasureCurrencyCodeSource; 2937
        PositionCurrencyCodeSource; 2938 LegPosCurrencyCodeSource; 2939 RiskLimitCurrencyCodeSource;
        2940 EntitlementAttribCurrencyCodeSource; 2941 ComplexOptPayoutCurrencyCodeSource; 2942
        ComplexEventCurrencyOneCodeSource; 2943 ComplexEventCurrencyTwoCodeSource; 2944
        LegComplexOptPayoutCurrencyCodeSource; 2945 LegComplexEventCurrencyOneCodeSource; 2946
        LegComplexEventCurrencyTwoCodeSource; 2947 UnderlyingComplexOptPayoutCurrencyCodeSource;
        2948 UnderlyingComplexEventCurrencyOneCodeSource; 2949
        UnderlyingComplexEventCurrencyTwoCodeSource; 2950 BenchmarkCurveCurrencyCodeSource; 2951
        LegBenchmarkCurveCurrencyCodeSource; 2952 AgreementCurrencyCodeSource; 2953
        LegAgreementCurrencyCodeSource; 2954 FundingSourceCurrencyCodeSource; 2955
        PayCollectCurrencyCodeSource; 2956 PostTradePaymentCurrencyCodeSource; 2957
        SymbolPositionNumber; 2958 LegSymbolPositionNumber; 2959 UnderlyingSymbolPositionNumber;
        2960 SettlPriceUnitOfMeasureCurrencyCodeSource; 2961 AnonymousTradeIndicator; 2962
        SecurityReferenceDataSupplement; 2963 MultiJurisdictionReportingIndicator
        0=NotMultiJrsdctnEligible 1=MultiJrsdctnEligible; 2964 SelfMatchPreventionInstruction
        1=CancelAggressive 2=CancelPassive 3=CancelAggressivePassive; 40000
        NoAdditionalTermBondRefs; 40001 AdditionalTermBondSecurityID; 40002
        AdditionalTermBondSecurityIDSource; 40003 AdditionalTermBondDesc; 40004
        EncodedAdditionalTermBondDescLen; 40005 EncodedAdditionalTermBondDesc; 40006
        AdditionalTermBondCurrency; 40007 AdditionalTermBondIssuer; 40008
        EncodedAdditionalTermBondIssuerLen; 40009 EncodedAdditionalTermBondIssuer; 40010
        AdditionalTermBondSeniority; 40011 AdditionalTermBondCouponType; 40012
        AdditionalTermBondCouponRate; 40013 AdditionalTermBondMaturityDate; 40014
        AdditionalTermBondParValue; 40015 AdditionalTermBondCurrentTotalIssuedAmount; 40016
        AdditionalTermBondCouponFrequencyPeriod; 40017 AdditionalTermBondCouponFrequencyUnit; 40018
        AdditionalTermBondDayCount; 40019 NoAdditionalTerms; 40020
        AdditionalTermConditionPrecedentBondIndicator; 40021
        AdditionalTermDiscrepancyClauseIndicator; 40022 NoCashSettlTerms; 40023 CashSettlCurrency;
        40024 CashSettlValuationFirstBusinessDayOffset; 40025 CashSettlValuationTime; 40026
        CashSettlBusinessCenter; 40027 CashSettlQuoteMethod 0=Bid 1=Mid 2=Offer; 40028
        CashSettlQuoteAmount; 40029 CashSettlQuoteCurrency; 40030 CashSettlMinimumQuoteAmount; 40031
        CashSettlMinimumQuoteCurrency; 40032 CashSettlDealer; 40033 CashSettlBusinessDays; 40034
        CashSettlAmount; 40035 CashSettlRecoveryFactor; 40036 CashSettlFixedTermIndicator; 40037
        CashSettlAccruedInterestIndicator; 40038 CashSettlValuationMethod 0=Market 1=Highest
        2=AverageMarket 3=AverageHighest 4=BlendedMarket 5=BlendedHighest 6=AverageBlendedMarket
        7=AverageBlendedHighest; 40039 CashSettlTermXID; 40040 NoContractualDefinitions; 40041
        ContractualDefinition; 40042 NoContractualMatrices; 40043 ContractualMatrixSource; 40044
        ContractualMatrixDate; 40045 ContractualMatrixTerm; 40046 NoFinancingTermSupplements; 40047
        FinancingTermSupplementDesc; 40048 FinancingTermSupplementDate; 40049 NoStreams; 40050
        StreamType 0=PaymentCashSettlement 1=PhysicalDelivery; 40051 StreamDesc; 40052
        StreamPaySide; 40053 StreamReceiveSide; 40054 StreamNotional; 40055 StreamCurrency; 40056
        StreamText; 40057 UnderlyingStreamEffectiveDateUnadjusted; 40058
        UnderlyingStreamEffectiveDateBusinessDayConvention; 40059
        UnderlyingStreamEffectiveDateBusinessCenter; 40060 UnderlyingStreamEffectiveDateRelativeTo;
        40061 UnderlyingStreamEffectiveDateOffsetPeriod; 40062
        UnderlyingStreamEffectiveDateOffsetUnit; 40063 UnderlyingStreamEffectiveDateOffsetDayType;
        40064 UnderlyingStreamEffectiveDateAdjusted; 40065 StreamTerminationDateUnadjusted; 40066
        StreamTerminationDateBusinessDayConvention; 40067 StreamTerminationDateBusinessCenter; 40068
        StreamTerminationDateRelativeTo; 40069 StreamTerminationDateOffsetPeriod; 40070
        StreamTerminationDateOffsetUnit; 40071 StreamTerminationDateOffsetDayType; 40072
        StreamTerminationDateAdjusted; 40073 StreamCalculationPeriodBusinessDayConvention; 40074
        StreamCalculationPeriodBusinessCenter; 40075 StreamFirstPeriodStartDateUnadjusted; 40076
        StreamFirstPeriodStartDateBusinessDayConvention; 40077
        StreamFirstPeriodStartDateBusinessCenter; 40078 StreamFirstPeriodStartDateAdjusted; 40079
        StreamFirstRegularPeriodStartDateUnadjusted; 40080
        StreamFirstCompoundingPeriodEndDateUnadjusted; 40081
        StreamLastRegularPeriodEndDateUnadjusted; 40082 StreamCalculationFrequencyPeriod; 40083
        StreamCalculationFrequencyUnit; 40084 StreamCalculationRollConvention; 40085
        NoSettlRateFallbacks; 40086 SettlRatePostponementMaximumDays; 40087
        LegPaymentStreamNonDeliverableSettlRateSource; 40088 SettlRatePostponementSurvey; 40089
        SettlRatePostponementCalculationAgent; 40090 NoProvisions; 40091 ProvisionType
        0=MandatoryEarlyTermination 1=OptionalEarlyTermination 2=Cancelable 3=Extendable
        4=MutualEarlyTermination 5=Evergreen 6=Callable 7=Puttable; 40092 ProvisionDateUnadjusted;
        40093 ProvisionDateBusinessDayConvention; 40094 ProvisionDateBusinessCenter; 40095
        ProvisionDateAdjusted; 40096 ProvisionDateTenorPeriod; 40097 ProvisionDateTenorUnit D=Day
        Mo=Month Wk=Week Yr=Year; 40098 ProvisionCalculationAgent 0=ExercisingParty
        1=NonExercisingParty 2=MasterAgreeent 3=Supplement; 40099
        ProvisionOptionSinglePartyBuyerSide 1=Buy 2=Sell; 40100
        ProvisionOptionSinglePartySellerSide; 40101 ProvisionOptionExerciseStyle; 40102
        ProvisionOptionExerciseMultipleNotional; 40103 ProvisionOptionExerciseMinimumNotional; 40104
        ProvisionOptionExerciseMaximumNotional; 40105 ProvisionOptionMinimumNumber; 40106
        ProvisionOptionMaximumNumber; 40107 ProvisionOptionExerciseConfirmation; 40108
        ProvisionCashSettlMethod 0=CashPrice 1=CashPriceAlternate 2=ParYieldCurveAdjusted
        3=ZeroCouponYieldCurveAdjusted 4=ParYieldCurveUnadjusted 5=CrossCurrency
        6=CollateralizedPrice; 40109 ProvisionCashSettlCurrency; 40110 ProvisionCashSettlCurrency2;
        40111 ProvisionCashSettlQuoteType 0=Bid 1=Mid 2=Offer 3=ExercisingPartyPays; 40112
        ProvisionCashSettlQuoteSource; 40113 ProvisionText; 40114 ProvisionCashSettlValueTime; 40115
        ProvisionCashSettlValueTimeBusinessCenter; 40116
        ProvisionCashSettlValueDateBusinessDayConvention; 40117
        ProvisionCashSettlValueDateBusinessCenter; 40118 ProvisionCashSettlValueDateRelativeTo;
        40119 ProvisionCashSettlValueDateOffsetPeriod; 40120 ProvisionCashSettlValueDateOffsetUnit;
        40121 ProvisionCashSettlValueDateOffsetDayType; 40122 ProvisionCashSettlValueDateAdjusted;
        40123 ProvisionOptionExerciseBusinessDayConvention; 40124
        ProvisionOptionExerciseBusinessCenter; 40125
        ProvisionOptionExerciseEarliestDateOffsetPeriod; 40126
        ProvisionOptionExerciseEarliestDateOffsetUnit D=Day Mo=Month Wk=Week Yr=Year; 40127
        ProvisionOptionExerciseFrequencyPeriod; 40128 ProvisionOptionExerciseFrequencyUnit; 40129
        ProvisionOptionExerciseStartDateUnadjusted; 40130
        ProvisionOptionExerciseStartDateRelativeTo; 40131
        ProvisionOptionExerciseStartDateOffsetPeriod; 40132
        ProvisionOptionExerciseStartDateOffsetUnit; 40133
        ProvisionOptionExerciseStartDateOffsetDayType; 40134
        ProvisionOptionExerciseStartDateAdjusted; 40135 ProvisionOptionExercisePeriodSkip; 40136
        ProvisionOptionExerciseBoundsFirstDateUnadjusted; 40137
        ProvisionOptionExerciseBoundsLastDateUnadjusted; 40138 ProvisionOptionExerciseEarliestTime;
        40139 ProvisionOptionExerciseEarliestTimeBusinessCenter; 40140
        ProvisionOptionExerciseLatestTime; 40141 ProvisionOptionExerciseLatestTimeBusinessCenter;
        40142 NoProvisionOptionExerciseFixedDates; 40143 ProvisionOptionExerciseFixedDate; 40144
        ProvisionOptionExerciseFixedDateType 0=Unadjusted 1=Adjusted; 40145
        ProvisionOptionExpirationDateUnadjusted; 40146
        ProvisionOptionExpirationDateBusinessDayConvention; 40147
        ProvisionOptionExpirationDateBusinessCenter; 40148 ProvisionOptionExpirationDateRelativeTo;
        40149 ProvisionOptionExpirationDateOffsetPeriod; 40150
        ProvisionOptionExpirationDateOffsetUnit; 40151 ProvisionOptionExpirationDateOffsetDayType;
        40152 ProvisionOptionExpirationDateAdjusted; 40153 ProvisionOptionExpirationTime; 40154
        ProvisionOptionExpirationTimeBusinessCenter; 40155
        ProvisionOptionRelevantUnderlyingDateUnadjusted; 40156
        ProvisionOptionRelevantUnderlyingDateBusinessDayConvention; 40157
        ProvisionOptionRelevantUnderlyingDateBusinessCenter; 40158
        ProvisionOptionRelevantUnderlyingDateRelativeTo; 40159
        ProvisionOptionRelevantUnderlyingDateOffsetPeriod; 40160
        ProvisionOptionRelevantUnderlyingDateOffsetUnit; 40161
        ProvisionOptionRelevantUnderlyingDateOffsetDayType; 40162
        ProvisionOptionRelevantUnderlyingDateAdjusted; 40163
        ProvisionCashSettlPaymentDateBusinessDayConvention; 40164
        ProvisionCashSettlPaymentDateBusinessCenter; 40165 ProvisionCashSettlPaymentDateRelativeTo;
        40166 ProvisionCashSettlPaymentDateOffsetPeriod; 40167
        ProvisionCashSettlPaymentDateOffsetUnit; 40168 ProvisionCashSettlPaymentDateOffsetDayType;
        40169 ProvisionCashSettlPaymentDateRangeFirst; 40170 ProvisionCashSettlPaymentDateRangeLast;
        40171 NoProvisionCashSettlPaymentDates; 40172 ProvisionCashSettlPaymentDate; 40173
        ProvisionCashSettlPaymentDateType 0=Unadjusted 1=Adjusted; 40174 NoProvisionPartyIDs; 40175
        ProvisionPartyID; 40176 ProvisionPartyIDSource; 40177 ProvisionPartyRole; 40178
        NoProvisionPartySubIDs; 40179 ProvisionPartySubID; 40180 ProvisionPartySubIDType; 40181
        NoProtectionTerms; 40182 ProtectionTermNotional; 40183 ProtectionTermCurrency; 40184
        ProtectionTermSellerNotifies; 40185 ProtectionTermBuyerNotifies; 40186
        ProtectionTermEventBusinessCenter; 40187 ProtectionTermStandardSources; 40188
        ProtectionTermEventMinimumSources; 40189 ProtectionTermEventNewsSource; 40190
        ProtectionTermXID; 40191 NoProtectionTermEvents; 40192 ProtectionTermEventType; 40193
        ProtectionTermEventValue; 40194 ProtectionTermEventCurrency; 40195
        ProtectionTermEventPeriod; 40196 ProtectionTermEventUnit D=Day Mo=Month Wk=Week Yr=Year;
        40197 ProtectionTermEventDayType 0=Business 1=Calendar 2=CommodityBusiness
        3=CurrencyBusiness 4=ExchangeBusiness 5=ScheduledTradingDay; 40198
        ProtectionTermEventRateSource; 40199 NoProtectionTermEventQualifiers; 40200
        ProtectionTermEventQualifier C=FloatingRateInterestShortfall
        E=RestructuringMultipleCreditEventNotices H=RestructuringMultipleHoldingObligations; 40201
        NoProtectionTermObligations; 40202 ProtectionTermObligationType; 40203
        ProtectionTermObligationValue; 40204 NoPhysicalSettlTerms; 40205 PhysicalSettlCurrency;
        40206 PhysicalSettlBusinessDays; 40207 PhysicalSettlMaximumBusinessDays; 40208
        PhysicalSettlTermXID; 40209 NoPhysicalSettlDeliverableObligations; 40210
        PhysicalSettlDeliverableObligationType; 40211 PhysicalSettlDeliverableObligationValue; 40212
        NoPayments; 40213 PaymentType 0=Brokerage 1=UpfrontFee 10=OptionPremium 11=SettlementPayment
        12=CashSettl 13=SecurityLending 14=Rebate 2=IndependentAmountCollateral 3=PrincipalExchange
        4=NovationTermination 5=EarlyTerminationProvision 6=CancelableProvision
        7=ExtendibleProvision 8=CapRateProvision 9=FloorRateProvision 99=Other; 40214 PaymentPaySide
        1=Buy 2=Sell; 40215 PaymentReceiveSide; 40216 PaymentCurrency; 40217 PaymentAmount; 40218
        PaymentPrice; 40219 PaymentDateUnadjusted; 40220 PaymentBusinessDayConvention; 40221
        PaymentBusinessCenter; 40222 PaymentDateAdjusted; 40223 LegMarketDisruptionValue; 40224
        PaymentDiscountFactor; 40225 PaymentPresentValueAmount; 40226 PaymentPresentValueCurrency;
        40227 PaymentSettlStyle 0=Standard 1=Net 2=StandardfNet; 40228
        LegPaymentStreamNonDeliverableSettlReferencePage; 40229 PaymentText; 40230 NoPaymentSettls;
        40231 PaymentSettlAmount; 40232 PaymentSettlCurrency; 40233 NoPaymentSettlPartyIDs; 40234
        PaymentSettlPartyID; 40235 PaymentSettlPartyIDSource; 40236 PaymentSettlPartyRole; 40237
        PaymentSettlPartyRoleQualifier; 40238 NoPaymentSettlPartySubIDs; 40239
        PaymentSettlPartySubID; 40240 PaymentSettlPartySubIDType; 40241 NoLegStreams; 40242
        LegStreamType; 40243 LegStreamDesc; 40244 LegStreamPaySide; 40245 LegStreamReceiveSide;
        40246 LegStreamNotional; 40247 LegStreamCurrency; 40248 LegStreamText; 40249
        LegStreamEffectiveDateUnadjusted; 40250 LegStreamEffectiveDateBusinessDayConvention; 40251
        LegStreamEffectiveDateBusinessCenter; 40252 LegStreamEffectiveDateRelativeTo; 40253
        LegStreamEffectiveDateOffsetPeriod; 40254 LegStreamEffectiveDateOffsetUnit; 40255
        LegStreamEffectiveDateOffsetDayType; 40256 LegStreamEffectiveDateAdjusted; 40257
        LegStreamTerminationDateUnadjusted; 40258 LegStreamTerminationDateBusinessDayConvention;
        40259 LegStreamTerminationDateBusinessCenter; 40260 LegStreamTerminationDateRelativeTo;
        40261 LegStreamTerminationDateOffsetPeriod; 40262 LegStreamTerminationDateOffsetUnit; 40263
        LegStreamTerminationDateOffsetDayType; 40264 LegStreamTerminationDateAdjusted; 40265
        LegStreamCalculationPeriodBusinessDayConvention; 40266
        LegStreamCalculationPeriodBusinessCenter; 40267 LegStreamFirstPeriodStartDateUnadjusted;
        40268 LegStreamFirstPeriodStartDateBusinessDayConvention; 40269
        LegStreamFirstPeriodStartDateBusinessCenter; 40270 LegStreamFirstPeriodStartDateAdjusted;
        40271 LegStreamFirstRegularPeriodStartDateUnadjusted; 40272
        LegStreamFirstCompoundingPeriodEndDateUnadjusted; 40273
        LegStreamLastRegularPeriodEndDateUnadjusted; 40274 LegStreamCalculationFrequencyPeriod;
        40275 LegStreamCalculationFrequencyUnit; 40276 LegStreamCalculationRollConvention; 40277
        NoCashSettlDealers; 40278 NoBusinessCenters; 40279 LegPaymentStreamType; 40280
        LegPaymentStreamMarketRate; 40281 LegPaymentStreamDelayIndicator; 40282
        LegPaymentStreamSettlCurrency; 40283 LegPaymentStreamDayCount; 40284
        LegPaymentStreamAccrualDays; 40285 LegPaymentStreamDiscountType; 40286
        LegPaymentStreamDiscountRate; 40287 LegPaymentStreamDiscountRateDayCount; 40288
        LegPaymentStreamCompoundingMethod; 40289 LegPaymentStreamInitialPrincipalExchangeIndicator;
        40290 LegPaymentStreamInterimPrincipalExchangeIndicator; 40291
        LegPaymentStreamFinalPrincipalExchangeIndicator; 40292
        LegPaymentStreamPaymentDateBusinessDayConvention; 40293
        LegPaymentStreamPaymentDateBusinessCenter; 40294 LegPaymentStreamPaymentFrequencyPeriod;
        40295 LegPaymentStreamPaymentFrequencyUnit; 40296 LegPaymentStreamPaymentRollConvention;
        40297 LegPaymentStreamFirstPaymentDateUnadjusted; 40298
        LegPaymentStreamLastRegularPaymentDateUnadjusted; 40299
        LegPaymentStreamPaymentDateRelativeTo; 40300 LegPaymentStreamPaymentDateOffsetPeriod; 40301
        LegPaymentStreamPaymentDateOffsetUnit; 40302 LegPaymentStreamPaymentDateOffsetDayType; 40303
        LegPaymentStreamResetDateRelativeTo; 40304 LegPaymentStreamResetDateBusinessDayConvention;
        40305 LegPaymentStreamResetDateBusinessCenter; 40306 LegPaymentStreamResetFrequencyPeriod;
        40307 LegPaymentStreamResetFrequencyUnit; 40308 LegPaymentStreamResetWeeklyRollConvention;
        40309 LegPaymentStreamInitialFixingDateRelativeTo; 40310
        LegPaymentStreamInitialFixingDateBusinessDayConvention; 40311
        LegPaymentStreamInitialFixingDateBusinessCenter; 40312
        LegPaymentStreamInitialFixingDateOffsetPeriod; 40313
        LegPaymentStreamInitialFixingDateOffsetUnit; 40314
        LegPaymentStreamInitialFixingDateOffsetDayType; 40315
        LegPaymentStreamInitialFixingDateAdjusted; 40316 LegPaymentStreamFixingDateRelativeTo; 40317
        LegPaymentStreamFixingDateBusinessDayConvention; 40318
        LegPaymentStreamFixingDateBusinessCenter; 40319 LegPaymentStreamFixingDateOffsetPeriod;
        40320 LegPaymentStreamFixingDateOffsetUnit; 40321 LegPaymentStreamFixingDateOffsetDayType;
        40322 LegPaymentStreamFixingDateAdjusted; 40323 LegPaymentStreamRateCutoffDateOffsetPeriod;
        40324 LegPaymentStreamRateCutoffDateOffsetUnit; 40325
        LegPaymentStreamRateCutoffDateOffsetDayType; 40326 LegPaymentStreamRate; 40327
        LegPaymentStreamFixedAmount; 40328 LegPaymentStreamRateOrAmountCurrency; 40329
        LegPaymentStreamFutureValueNotional; 40330 LegPaymentStreamFutureValueDateAdjusted; 40331
        LegPaymentStreamRateIndex; 40332 LegPaymentStreamRateIndexSource; 40333
        LegPaymentStreamRateIndexCurveUnit; 40334 LegPaymentStreamRateIndexCurvePeriod; 40335
        LegPaymentStreamRateMultiplier; 40336 LegPaymentStreamRateSpread; 40337
        LegPaymentStreamRateSpreadPositionType; 40338 LegPaymentStreamRateTreatment; 40339
        LegPaymentStreamCapRate; 40340 LegPaymentStreamCapRateBuySide; 40341
        LegPaymentStreamCapRateSellSide; 40342 LegPaymentStreamFloorRate; 40343
        LegPaymentStreamFloorRateBuySide; 40344 LegPaymentStreamFloorRateSellSide; 40345
        LegPaymentStreamInitialRate; 40346 LegPaymentStreamFinalRateRoundingDirection; 40347
        LegPaymentStreamFinalRatePrecision; 40348 LegPaymentStreamAveragingMethod; 40349
        LegPaymentStreamNegativeRateTreatment; 40350 LegPaymentStreamInflationLagPeriod; 40351
        LegPaymentStreamInflationLagUnit; 40352 LegPaymentStreamInflationLagDayType; 40353
        LegPaymentStreamInflationInterpolationMethod; 40354 LegPaymentStreamInflationIndexSource;
        40355 LegPaymentStreamInflationPublicationSource; 40356
        LegPaymentStreamInflationInitialIndexLevel; 40357
        LegPaymentStreamInflationFallbackBondApplicable; 40358 LegPaymentStreamFRADiscounting; 40359
        LegPaymentStreamNonDeliverableRefCurrency; 40360
        LegPaymentStreamNonDeliverableFixingDatesBusinessDayConvention; 40361
        LegPaymentStreamNonDeliverableFixingDatesBusinessCenter; 40362
        LegPaymentStreamNonDeliverableFixingDatesRelativeTo; 40363
        LegPaymentStreamNonDeliverableFixingDatesOffsetPeriod; 40364
        LegPaymentStreamNonDeliverableFixingDatesOffsetUnit; 40365
        LegPaymentStreamNonDeliverableFixingDatesOffsetDayType; 40366
        LegSettlRateFallbackRateSource; 40367 NoLegNonDeliverableFixingDates; 40368
        LegNonDeliverableFixingDate; 40369 LegNonDeliverableFixingDateType; 40370
        LegSettlRateFallbackReferencePage; 40371 PaymentStreamNonDeliverableSettlRateSource; 40372
        PaymentStreamNonDeliverableSettlReferencePage; 40373 SettlRateFallbackRateSource; 40374
        NoLegPaymentSchedules; 40375 LegPaymentScheduleType; 40376 LegPaymentScheduleStubType; 40377
        LegPaymentScheduleStartDateUnadjusted; 40378 LegPaymentScheduleEndDateUnadjusted; 40379
        LegPaymentSchedulePaySide; 40380 LegPaymentScheduleReceiveSide; 40381
        LegPaymentScheduleNotional; 40382 LegPaymentScheduleCurrency; 40383 LegPaymentScheduleRate;
        40384 LegPaymentScheduleRateMultiplier; 40385 LegPaymentScheduleRateSpread; 40386
        LegPaymentScheduleRateSpreadPositionType; 40387 LegPaymentScheduleRateTreatment; 40388
        LegPaymentScheduleFixedAmount; 40389 LegPaymentScheduleFixedCurrency; 40390
        LegPaymentScheduleStepFrequencyPeriod; 40391 LegPaymentScheduleStepFrequencyUnit; 40392
        LegPaymentScheduleStepOffsetValue; 40393 LegPaymentScheduleStepRate; 40394
        LegPaymentScheduleStepOffsetRate; 40395 LegPaymentScheduleStepRelativeTo; 40396
        LegPaymentScheduleFixingDateUnadjusted; 40397 LegPaymentScheduleWeight; 40398
        LegPaymentScheduleFixingDateRelativeTo; 40399
        LegPaymentScheduleFixingDateBusinessDayConvention; 40400
        LegPaymentScheduleFixingDateBusinessCenter; 40401 LegPaymentScheduleFixingDateOffsetPeriod;
        40402 LegPaymentScheduleFixingDateOffsetUnit; 40403
        LegPaymentScheduleFixingDateOffsetDayType; 40404 LegPaymentScheduleFixingDateAdjusted; 40405
        LegPaymentScheduleFixingTime; 40406 LegPaymentScheduleFixingTimeBusinessCenter; 40407
        LegPaymentScheduleInterimExchangePaymentDateRelativeTo; 40408
        LegPaymentScheduleInterimExchangeDatesBusinessDayConvention; 40409
        LegPaymentScheduleInterimExchangeDatesBusinessCenter; 40410
        LegPaymentScheduleInterimExchangeDatesOffsetPeriod; 40411
        LegPaymentScheduleInterimExchangeDatesOffsetUnit; 40412
        LegPaymentScheduleInterimExchangeDatesOffsetDayType; 40413
        LegPaymentScheduleInterimExchangeDateAdjusted; 40414 NoLegPaymentScheduleRateSources; 40415
        LegPaymentScheduleRateSource; 40416 LegPaymentScheduleRateSourceType; 40417
        LegPaymentScheduleReferencePage; 40418 NoLegPaymentStubs; 40419 LegPaymentStubType; 40420
        LegPaymentStubLength; 40421 LegPaymentStubRate; 40422 LegPaymentStubFixedAmount; 40423
        LegPaymentStubFixedCurrency; 40424 LegPaymentStubIndex; 40425 LegPaymentStubIndexSource;
        40426 LegPaymentStubIndexCurvePeriod; 40427 LegPaymentStubIndexCurveUnit; 40428
        LegPaymentStubIndexRateMultiplier; 40429 LegPaymentStubIndexRateSpread; 40430
        LegPaymentStubIndexRateSpreadPositionType; 40431 LegPaymentStubIndexRateTreatment; 40432
        LegPaymentStubIndexCapRate; 40433 LegPaymentStubIndexCapRateBuySide; 40434
        LegPaymentStubIndexCapRateSellSide; 40435 LegPaymentStubIndexFloorRate; 40436
        LegPaymentStubIndexFloorRateBuySide; 40437 LegPaymentStubIndexFloorRateSellSide; 40438
        LegPaymentStubIndex2; 40439 LegPaymentStubIndex2Source; 40440
        LegPaymentStubIndex2CurvePeriod; 40441 LegPaymentStubIndex2CurveUnit; 40442
        LegPaymentStubIndex2RateMultiplier; 40443 LegPaymentStubIndex2RateSpread; 40444
        LegPaymentStubIndex2RateSpreadPositionType; 40445 LegPaymentStubIndex2RateTreatment; 40446
        LegPaymentStubIndex2CapRate; 40447 LegPaymentStubIndex2FloorRate; 40448 NoLegProvisions;
        40449 LegProvisionType; 40450 LegProvisionDateUnadjusted; 40451
        LegProvisionDateBusinessDayConvention; 40452 LegProvisionDateBusinessCenter; 40453
        LegProvisionDateAdjusted; 40454 LegProvisionDateTenorPeriod; 40455
        LegProvisionDateTenorUnit; 40456 LegProvisionCalculationAgent; 40457
        LegProvisionOptionSinglePartyBuyerSide; 40458 LegProvisionOptionSinglePartySellerSide; 40459
        LegProvisionOptionExerciseStyle; 40460 LegProvisionOptionExerciseMultipleNotional; 40461
        LegProvisionOptionExerciseMinimumNotional; 40462 LegProvisionOptionExerciseMaximumNotional;
        40463 LegProvisionOptionMinimumNumber; 40464 LegProvisionOptionMaximumNumber; 40465
        LegProvisionOptionExerciseConfirmation; 40466 LegProvisionCashSettlMethod; 40467
        LegProvisionCashSettlCurrency; 40468 LegProvisionCashSettlCurrency2; 40469
        LegProvisionCashSettlQuoteType; 40470 LegProvisionCashSettlQuoteSource; 40471
        BusinessCenter; 40472 LegProvisionText; 40473 NoLegProvisionCashSettlPaymentDates; 40474
        LegProvisionCashSettlPaymentDate; 40475 LegProvisionCashSettlPaymentDateType; 40476
        LegProvisionOptionExerciseBusinessDayConvention; 40477
        LegProvisionOptionExerciseBusinessCenter; 40478
        LegProvisionOptionExerciseEarliestDateOffsetPeriod; 40479
        LegProvisionOptionExerciseEarliestDateOffsetUnit; 40480
        LegProvisionOptionExerciseFrequencyPeriod; 40481 LegProvisionOptionExerciseFrequencyUnit;
        40482 LegProvisionOptionExerciseStartDateUnadjusted; 40483
        LegProvisionOptionExerciseStartDateRelativeTo; 40484
        LegProvisionOptionExerciseStartDateOffsetPeriod; 40485
        LegProvisionOptionExerciseStartDateOffsetUnit; 40486
        LegProvisionOptionExerciseStartDateOffsetDayType; 40487
        LegProvisionOptionExerciseStartDateAdjusted; 40488 LegProvisionOptionExercisePeriodSkip;
        40489 LegProvisionOptionExerciseBoundsFirstDateUnadjusted; 40490
        LegProvisionOptionExerciseBoundsLastDateUnadjusted; 40491
        LegProvisionOptionExerciseEarliestTime; 40492
        LegProvisionOptionExerciseEarliestTimeBusinessCenter; 40493
        LegProvisionOptionExerciseLatestTime; 40494
        LegProvisionOptionExerciseLatestTimeBusinessCenter; 40495
        NoLegProvisionOptionExerciseFixedDates; 40496 LegProvisionOptionExerciseFixedDate; 40497
        LegProvisionOptionExerciseFixedDateType; 40498 LegProvisionOptionExpirationDateUnadjusted;
        40499 LegProvisionOptionExpirationDateBusinessDayConvention; 40500
        LegProvisionOptionExpirationDateBusinessCenter; 40501
        LegProvisionOptionExpirationDateRelativeTo; 40502
        LegProvisionOptionExpirationDateOffsetPeriod; 40503
        LegProvisionOptionExpirationDateOffsetUnit; 40504
        LegProvisionOptionExpirationDateOffsetDayType; 40505
        LegProvisionOptionExpirationDateAdjusted; 40506 LegProvisionOptionExpirationTime; 40507
        LegProvisionOptionExpirationTimeBusinessCenter; 40508
        LegProvisionOptionRelevantUnderlyingDateUnadjusted; 40509
        LegProvisionOptionRelevantUnderlyingDateBusinessDayConvention; 40510
        LegProvisionOptionRelevantUnderlyingDateBusinessCenter; 40511
        LegProvisionOptionRelevantUnderlyingDateRelativeTo; 40512
        LegProvisionOptionRelevantUnderlyingDateOffsetPeriod; 40513
        LegProvisionOptionRelevantUnderlyingDateOffsetUnit; 40514
        LegProvisionOptionRelevantUnderlyingDateOffsetDayType; 40515
        LegProvisionOptionRelevantUnderlyingDateAdjusted; 40516
        LegProvisionCashSettlPaymentDateBusinessDayConvention; 40517
        LegProvisionCashSettlPaymentDateBusinessCenter; 40518
        LegProvisionCashSettlPaymentDateRelativeTo; 40519
        LegProvisionCashSettlPaymentDateOffsetPeriod; 40520
        LegProvisionCashSettlPaymentDateOffsetUnit; 40521
        LegProvisionCashSettlPaymentDateOffsetDayType; 40522
        LegProvisionCashSettlPaymentDateRangeFirst; 40523 LegProvisionCashSettlPaymentDateRangeLast;
        40524 LegProvisionCashSettlValueTime; 40525 LegProvisionCashSettlValueTimeBusinessCenter;
        40526 LegProvisionCashSettlValueDateBusinessDayConvention; 40527
        LegProvisionCashSettlValueDateBusinessCenter; 40528
        LegProvisionCashSettlValueDateRelativeTo; 40529 LegProvisionCashSettlValueDateOffsetPeriod;
        40530 LegProvisionCashSettlValueDateOffsetUnit; 40531
        LegProvisionCashSettlValueDateOffsetDayType; 40532 LegProvisionCashSettlValueDateAdjusted;
        40533 NoLegProvisionPartyIDs; 40534 LegProvisionPartyID; 40535 LegProvisionPartyIDSource;
        40536 LegProvisionPartyRole; 40537 NoLegProvisionPartySubIDs; 40538 LegProvisionPartySubID;
        40539 LegProvisionPartySubIDType; 40540 NoUnderlyingStreams; 40541 UnderlyingStreamType;
        40542 UnderlyingStreamDesc; 40543 UnderlyingStreamPaySide; 40544
        UnderlyingStreamReceiveSide; 40545 UnderlyingStreamNotional; 40546 UnderlyingStreamCurrency;
        40547 UnderlyingStreamText; 40548 UnderlyingStreamTerminationDateUnadjusted; 40549
        UnderlyingStreamTerminationDateBusinessDayConvention; 40550
        UnderlyingStreamTerminationDateBusinessCenter; 40551
        UnderlyingStreamTerminationDateRelativeTo; 40552
        UnderlyingStreamTerminationDateOffsetPeriod; 40553
        UnderlyingStreamTerminationDateOffsetUnit; 40554
        UnderlyingStreamTerminationDateOffsetDayType; 40555 UnderlyingStreamTerminationDateAdjusted;
        40556 UnderlyingStreamCalculationPeriodBusinessDayConvention; 40557
        UnderlyingStreamCalculationPeriodBusinessCenter; 40558
        UnderlyingStreamFirstPeriodStartDateUnadjusted; 40559
        UnderlyingStreamFirstPeriodStartDateBusinessDayConvention; 40560
        UnderlyingStreamFirstPeriodStartDateBusinessCenter; 40561
        UnderlyingStreamFirstPeriodStartDateAdjusted; 40562
        UnderlyingStreamFirstRegularPeriodStartDateUnadjusted; 40563
        UnderlyingStreamFirstCompoundingPeriodEndDateUnadjusted; 40564
        UnderlyingStreamLastRegularPeriodEndDateUnadjusted; 40565
        UnderlyingStreamCalculationFrequencyPeriod; 40566 UnderlyingStreamCalculationFrequencyUnit;
        40567 UnderlyingStreamCalculationRollConvention; 40568 UnderlyingPaymentStreamType; 40569
        UnderlyingPaymentStreamMarketRate; 40570 UnderlyingPaymentStreamDelayIndicator; 40571
        UnderlyingPaymentStreamSettlCurrency; 40572 UnderlyingPaymentStreamDayCount; 40573
        UnderlyingPaymentStreamAccrualDays; 40574 UnderlyingPaymentStreamDiscountType; 40575
        UnderlyingPaymentStreamDiscountRate; 40576 UnderlyingPaymentStreamDiscountRateDayCount;
        40577 UnderlyingPaymentStreamCompoundingMethod; 40578
        UnderlyingPaymentStreamInitialPrincipalExchangeIndicator; 40579
        UnderlyingPaymentStreamInterimPrincipalExchangeIndicator; 40580
        UnderlyingPaymentStreamFinalPrincipalExchangeIndicator; 40581
        UnderlyingPaymentStreamPaymentDateBusinessDayConvention; 40582
        UnderlyingPaymentStreamPaymentDateBusinessCenter; 40583
        UnderlyingPaymentStreamPaymentFrequencyPeriod; 40584
        UnderlyingPaymentStreamPaymentFrequencyUnit; 40585
        UnderlyingPaymentStreamPaymentRollConvention; 40586
        UnderlyingPaymentStreamFirstPaymentDateUnadjusted; 40587
        UnderlyingPaymentStreamLastRegularPaymentDateUnadjusted; 40588
        UnderlyingPaymentStreamPaymentDateRelativeTo; 40589
        UnderlyingPaymentStreamPaymentDateOffsetPeriod; 40590
        UnderlyingPaymentStreamPaymentDateOffsetUnit; 40591
        UnderlyingPaymentStreamPaymentDateOffsetDayType; 40592
        UnderlyingPaymentStreamResetDateRelativeTo; 40593
        UnderlyingPaymentStreamResetDateBusinessDayConvention; 40594
        UnderlyingPaymentStreamResetDateBusinessCenter; 40595
        UnderlyingPaymentStreamResetFrequencyPeriod; 40596
        UnderlyingPaymentStreamResetFrequencyUnit; 40597
        UnderlyingPaymentStreamResetWeeklyRollConvention; 40598
        UnderlyingPaymentStreamInitialFixingDateRelativeTo; 40599
        UnderlyingPaymentStreamInitialFixingDateBusinessDayConvention; 40600
        UnderlyingPaymentStreamInitialFixingDateBusinessCenter; 40601
        UnderlyingPaymentStreamInitialFixingDateOffsetPeriod; 40602
        UnderlyingPaymentStreamInitialFixingDateOffsetUnit; 40603
        UnderlyingPaymentStreamInitialFixingDateOffsetDayType; 40604
        UnderlyingPaymentStreamInitialFixingDateAdjusted; 40605
        UnderlyingPaymentStreamFixingDateRelativeTo; 40606
        UnderlyingPaymentStreamFixingDateBusinessDayConvention; 40607
        UnderlyingPaymentStreamFixingDateBusinessCenter; 40608
        UnderlyingPaymentStreamFixingDateOffsetPeriod; 40609
        UnderlyingPaymentStreamFixingDateOffsetUnit; 40610
        UnderlyingPaymentStreamFixingDateOffsetDayType; 40611
        UnderlyingPaymentStreamFixingDateAdjusted; 40612
        UnderlyingPaymentStreamRateCutoffDateOffsetPeriod; 40613
        UnderlyingPaymentStreamRateCutoffDateOffsetUnit; 40614
        UnderlyingPaymentStreamRateCutoffDateOffsetDayType; 40615 UnderlyingPaymentStreamRate; 40616
        UnderlyingPaymentStreamFixedAmount; 40617 UnderlyingPaymentStreamRateOrAmountCurrency; 40618
        UnderlyingPaymentStreamFutureValueNotional; 40619
        UnderlyingPaymentStreamFutureValueDateAdjusted; 40620 UnderlyingPaymentStreamRateIndex;
        40621 UnderlyingPaymentStreamRateIndexSource; 40622
        UnderlyingPaymentStreamRateIndexCurveUnit; 40623
        UnderlyingPaymentStreamRateIndexCurvePeriod; 40624 UnderlyingPaymentStreamRateMultiplier;
        40625 UnderlyingPaymentStreamRateSpread; 40626
        UnderlyingPaymentStreamRateSpreadPositionType; 40627 UnderlyingPaymentStreamRateTreatment;
        40628 UnderlyingPaymentStreamCapRate; 40629 UnderlyingPaymentStreamCapRateBuySide; 40630
        UnderlyingPaymentStreamCapRateSellSide; 40631 UnderlyingPaymentStreamFloorRate; 40632
        UnderlyingPaymentStreamFloorRateBuySide; 40633 UnderlyingPaymentStreamFloorRateSellSide;
        40634 UnderlyingPaymentStreamInitialRate; 40635
        UnderlyingPaymentStreamFinalRateRoundingDirection; 40636
        UnderlyingPaymentStreamFinalRatePrecision; 40637 UnderlyingPaymentStreamAveragingMethod;
        40638 UnderlyingPaymentStreamNegativeRateTreatment; 40639
        UnderlyingPaymentStreamInflationLagPeriod; 40640 UnderlyingPaymentStreamInflationLagUnit;
        40641 UnderlyingPaymentStreamInflationLagDayType; 40642
        UnderlyingPaymentStreamInflationInterpolationMethod; 40643
        UnderlyingPaymentStreamInflationIndexSource; 40644
        UnderlyingPaymentStreamInflationPublicationSource; 40645
        UnderlyingPaymentStreamInflationInitialIndexLevel; 40646
        UnderlyingPaymentStreamInflationFallbackBondApplicable; 40647
        UnderlyingPaymentStreamFRADiscounting; 40648
        UnderlyingPaymentStreamNonDeliverableRefCurrency; 40649
        UnderlyingPaymentStreamNonDeliverableFixingDatesBizDayConvention; 40650
        UnderlyingPaymentStreamNonDeliverableFixingDatesBusinessCenter; 40651
        UnderlyingPaymentStreamNonDeliverableFixingDatesRelativeTo; 40652
        UnderlyingPaymentStreamNonDeliverableFixingDatesOffsetPeriod; 40653
        UnderlyingPaymentStreamNonDeliverableFixingDatesOffsetUnit; 40654
        UnderlyingPaymentStreamNonDeliverableFixingDatesOffsetDayType; 40655
        SettlRateFallbackReferencePage; 40656 NoUnderlyingNonDeliverableFixingDates; 40657
        UnderlyingNonDeliverableFixingDate; 40658 UnderlyingNonDeliverableFixingDateType; 40659
        NoUnderlyingSettlRateFallbacks; 40660 UnderlyingSettlRatePostponementMaximumDays; 40661
        UnderlyingPaymentStreamNonDeliverableSettlRateSource; 40662
        UnderlyingSettlRatePostponementSurvey; 40663
        UnderlyingSettlRatePostponementCalculationAgent; 40664 NoUnderlyingPaymentSchedules; 40665
        UnderlyingPaymentScheduleType; 40666 UnderlyingPaymentScheduleStubType; 40667
        UnderlyingPaymentScheduleStartDateUnadjusted; 40668
        UnderlyingPaymentScheduleEndDateUnadjusted; 40669 UnderlyingPaymentSchedulePaySide; 40670
        UnderlyingPaymentScheduleReceiveSide; 40671 UnderlyingPaymentScheduleNotional; 40672
        UnderlyingPaymentScheduleCurrency; 40673 UnderlyingPaymentScheduleRate; 40674
        UnderlyingPaymentScheduleRateMultiplier; 40675 UnderlyingPaymentScheduleRateSpread; 40676
        UnderlyingPaymentScheduleRateSpreadPositionType; 40677
        UnderlyingPaymentScheduleRateTreatment; 40678 UnderlyingPaymentScheduleFixedAmount; 40679
        UnderlyingPaymentScheduleFixedCurrency; 40680 UnderlyingPaymentScheduleStepFrequencyPeriod;
        40681 UnderlyingPaymentScheduleStepFrequencyUnit; 40682
        UnderlyingPaymentScheduleStepOffsetValue; 40683 UnderlyingPaymentScheduleStepRate; 40684
        UnderlyingPaymentScheduleStepOffsetRate; 40685 UnderlyingPaymentScheduleStepRelativeTo;
        40686 UnderlyingPaymentScheduleFixingDateUnadjusted; 40687 UnderlyingPaymentScheduleWeight;
        40688 UnderlyingPaymentScheduleFixingDateRelativeTo; 40689
        UnderlyingPaymentScheduleFixingDateBusinessDayCnvtn; 40690
        UnderlyingPaymentScheduleFixingDateBusinessCenter; 40691
        UnderlyingPaymentScheduleFixingDateOffsetPeriod; 40692
        UnderlyingPaymentScheduleFixingDateOffsetUnit; 40693
        UnderlyingPaymentScheduleFixingDateOffsetDayType; 40694
        UnderlyingPaymentScheduleFixingDateAdjusted; 40695 UnderlyingPaymentScheduleFixingTime;
        40696 UnderlyingPaymentScheduleFixingTimeBusinessCenter; 40697
        UnderlyingPaymentScheduleInterimExchangePaymentDateRelativeTo; 40698
        UnderlyingPaymentScheduleInterimExchangeDatesBizDayConvention; 40699
        UnderlyingPaymentScheduleInterimExchangeDatesBusinessCenter; 40700
        UnderlyingPaymentScheduleInterimExchangeDatesOffsetPeriod; 40701
        UnderlyingPaymentScheduleInterimExchangeDatesOffsetUnit; 40702
        UnderlyingPaymentScheduleInterimExchangeDatesOffsetDayType; 40703
        UnderlyingPaymentScheduleInterimExchangeDateAdjusted; 40704
        NoUnderlyingPaymentScheduleRateSources; 40705 UnderlyingPaymentScheduleRateSource; 40706
        UnderlyingPaymentScheduleRateSourceType; 40707 UnderlyingPaymentScheduleReferencePage; 40708
        NoUnderlyingPaymentStubs; 40709 UnderlyingPaymentStubType; 40710
        UnderlyingPaymentStubLength; 40711 UnderlyingPaymentStubRate; 40712
        UnderlyingPaymentStubFixedAmount; 40713 UnderlyingPaymentStubFixedCurrency; 40714
        UnderlyingPaymentStubIndex; 40715 UnderlyingPaymentStubIndexSource; 40716
        UnderlyingPaymentStubIndexCurvePeriod; 40717 UnderlyingPaymentStubIndexCurveUnit; 40718
        UnderlyingPaymentStubIndexRateMultiplier; 40719 UnderlyingPaymentStubIndexRateSpread; 40720
        UnderlyingPaymentStubIndexRateSpreadPositionType; 40721
        UnderlyingPaymentStubIndexRateTreatment; 40722 UnderlyingPaymentStubIndexCapRate; 40723
        UnderlyingPaymentStubIndexCapRateBuySide; 40724 UnderlyingPaymentStubIndexCapRateSellSide;
        40725 UnderlyingPaymentStubIndexFloorRate; 40726 UnderlyingPaymentStubIndexFloorRateBuySide;
        40727 UnderlyingPaymentStubIndexFloorRateSellSide; 40728 UnderlyingPaymentStubIndex2; 40729
        UnderlyingPaymentStubIndex2Source; 40730 UnderlyingPaymentStubIndex2CurvePeriod; 40731
        UnderlyingPaymentStubIndex2CurveUnit; 40732 UnderlyingPaymentStubIndex2RateMultiplier; 40733
        UnderlyingPaymentStubIndex2RateSpread; 40734
        UnderlyingPaymentStubIndex2RateSpreadPositionType; 40735
        UnderlyingPaymentStubIndex2RateTreatment; 40736 UnderlyingPaymentStubIndex2CapRate; 40737
        UnderlyingPaymentStubIndex2FloorRate; 40738 PaymentStreamType 0=Periodic 1=Initial 2=Single
        3=Dividend 4=Interest 5=DividendReturn 6=PriceReturn 7=TotalReturn 8=Variance 9=Correlation;
        40739 PaymentStreamMarketRate; 40740 PaymentStreamDelayIndicator; 40741
        PaymentStreamSettlCurrency; 40742 PaymentStreamDayCount; 40743 PaymentStreamAccrualDays;
        40744 PaymentStreamDiscountType 0=Standard 1=Fra; 40745 PaymentStreamDiscountRate; 40746
        PaymentStreamDiscountRateDayCount; 40747 PaymentStreamCompoundingMethod 0=None 1=Flat
        2=Straight 3=SpreadExclusive; 40748 PaymentStreamInitialPrincipalExchangeIndicator; 40749
        PaymentStreamInterimPrincipalExchangeIndicator; 40750
        PaymentStreamFinalPrincipalExchangeIndicator; 40751
        PaymentStreamPaymentDateBusinessDayConvention; 40752 PaymentStreamPaymentDateBusinessCenter;
        40753 PaymentStreamPaymentFrequencyPeriod; 40754 PaymentStreamPaymentFrequencyUnit D=Day
        Mo=Month T=Term Wk=Week Yr=Year; 40755 PaymentStreamPaymentRollConvention; 40756
        PaymentStreamFirstPaymentDateUnadjusted; 40757
        PaymentStreamLastRegularPaymentDateUnadjusted; 40758 PaymentStreamPaymentDateRelativeTo;
        40759 PaymentStreamPaymentDateOffsetPeriod; 40760 PaymentStreamPaymentDateOffsetUnit D=Day
        Mo=Month Wk=Week Yr=Year; 40761 PaymentStreamResetDateRelativeTo; 40762
        PaymentStreamResetDateBusinessDayConvention; 40763 PaymentStreamResetDateBusinessCenter;
        40764 PaymentStreamResetFrequencyPeriod; 40765 PaymentStreamResetFrequencyUnit; 40766
        PaymentStreamResetWeeklyRollConvention FRI=Friday MON=Monday SAT=Saturday SUN=Sunday
        THU=Thursday TUE=Tuesday WED=Wednesday; 40767 PaymentStreamInitialFixingDateRelativeTo;
        40768 PaymentStreamInitialFixingDateBusinessDayConvention; 40769
        PaymentStreamInitialFixingDateBusinessCenter; 40770
        PaymentStreamInitialFixingDateOffsetPeriod; 40771 PaymentStreamInitialFixingDateOffsetUnit;
        40772 PaymentStreamInitialFixingDateOffsetDayType; 40773
        PaymentStreamInitialFixingDateAdjusted; 40774 PaymentStreamFixingDateRelativeTo; 40775
        PaymentStreamFixingDateBusinessDayConvention; 40776 PaymentStreamFixingDateBusinessCenter;
        40777 PaymentStreamFixingDateOffsetPeriod; 40778 PaymentStreamFixingDateOffsetUnit; 40779
        PaymentStreamFixingDateOffsetDayType; 40780 PaymentStreamFixingDateAdjusted; 40781
        PaymentStreamRateCutoffDateOffsetPeriod; 40782 PaymentStreamRateCutoffDateOffsetUnit; 40783
        PaymentStreamRateCutoffDateOffsetDayType; 40784 PaymentStreamRate; 40785
        PaymentStreamFixedAmount; 40786 PaymentStreamRateOrAmountCurrency; 40787
        PaymentStreamFutureValueNotional; 40788 PaymentStreamFutureValueDateAdjusted; 40789
        PaymentStreamRateIndex; 40790 PaymentStreamRateIndexSource 0=Bloomberg 1=Reuters 2=Telerate
        99=Other; 40791 PaymentStreamRateIndexCurveUnit D=Day Mo=Month Wk=Week Yr=Year; 40792
        PaymentStreamRateIndexCurvePeriod; 40793 PaymentStreamRateMultiplier; 40794
        PaymentStreamRateSpread; 40795 PaymentStreamRateSpreadPositionType 0=Short 1=Long; 40796
        PaymentStreamRateTreatment 0=BondEquivalentYield 1=MoneyMarketYield; 40797
        PaymentStreamCapRate; 40798 PaymentStreamCapRateBuySide 1=Buyer 2=Seller; 40799
        PaymentStreamCapRateSellSide; 40800 PaymentStreamFloorRate; 40801
        PaymentStreamFloorRateBuySide 1=Buyer 2=Seller; 40802 PaymentStreamFloorRateSellSide; 40803
        PaymentStreamInitialRate; 40804 PaymentStreamFinalRateRoundingDirection; 40805
        PaymentStreamFinalRatePrecision; 40806 PaymentStreamAveragingMethod 0=Unweighted 1=Weighted;
        40807 PaymentStreamNegativeRateTreatment 0=ZeroInterestRateMethod
        1=NegativeInterestRateMethod; 40808 PaymentStreamInflationLagPeriod; 40809
        PaymentStreamInflationLagUnit D=Day Mo=Month Wk=Week Yr=Year; 40810
        PaymentStreamInflationLagDayType 0=Business 1=Calendar 2=CommodityBusiness
        3=CurrencyBusiness 4=ExchangeBusiness 5=ScheduledTradingDay; 40811
        PaymentStreamInflationInterpolationMethod 0=None 1=LinearZeroYield; 40812
        PaymentStreamInflationIndexSource; 40813 PaymentStreamInflationPublicationSource; 40814
        PaymentStreamInflationInitialIndexLevel; 40815 PaymentStreamInflationFallbackBondApplicable;
        40816 PaymentStreamFRADiscounting 0=None 1=Isda 2=Afma; 40817
        PaymentStreamNonDeliverableRefCurrency; 40818
        PaymentStreamNonDeliverableFixingDatesBusinessDayConvention; 40819
        PaymentStreamNonDeliverableFixingDatesBusinessCenter; 40820
        PaymentStreamNonDeliverableFixingDatesRelativeTo; 40821
        PaymentStreamNonDeliverableFixingDatesOffsetPeriod; 40822
        PaymentStreamNonDeliverableFixingDatesOffsetUnit; 40823
        PaymentStreamNonDeliverableFixingDatesOffsetDayType; 40824
        UnderlyingPaymentStreamNonDeliverableSettlReferencePage; 40825 NoNonDeliverableFixingDates;
        40826 NonDeliverableFixingDate; 40827 NonDeliverableFixingDateType 0=Unadjusted 1=Adjusted;
        40828 NoPaymentSchedules; 40829 PaymentScheduleType 0=Notional 1=CashFlow
        10=NonDeliverableSettlPaymentDates 11=NonDeliverableSettlCalculationDates
        12=NonDeliverableFxFixingDates 13=SettlPeriodNotnl 14=SettlPeriodPx 15=CalcPeriod
        16=DividendAccrualRateMultiplier 17=DividendAccrualRateSpread 18=DividendAccrualCapRate
        19=DividendAccrualFloorRate 2=FxLinkedNotional 20=CompoundingRateMultiplier
        21=CompoundingRateSpread 22=CompoundingCapRate 23=CompoundingFloorRate 3=FixedRate
        4=FutureValueNotional 5=KnownAmount 6=FloatingRateMultiplier 7=Spread 8=CapRate 9=FloorRate;
        40830 PaymentScheduleStubType; 40831 PaymentScheduleStartDateUnadjusted; 40832
        PaymentScheduleEndDateUnadjusted; 40833 PaymentSchedulePaySide; 40834
        PaymentScheduleReceiveSide; 40835 PaymentScheduleNotional; 40836 PaymentScheduleCurrency;
        40837 PaymentScheduleRate; 40838 PaymentScheduleRateMultiplier; 40839
        PaymentScheduleRateSpread; 40840 PaymentScheduleRateSpreadPositionType; 40841
        PaymentScheduleRateTreatment; 40842 PaymentScheduleFixedAmount; 40843
        PaymentScheduleFixedCurrency; 40844 PaymentScheduleStepFrequencyPeriod; 40845
        PaymentScheduleStepFrequencyUnit; 40846 PaymentScheduleStepOffsetValue; 40847
        PaymentScheduleStepRate; 40848 PaymentScheduleStepOffsetRate; 40849
        PaymentScheduleStepRelativeTo 0=Initial 1=Previous; 40850
        PaymentScheduleFixingDateUnadjusted; 40851 PaymentScheduleWeight; 40852
        PaymentScheduleFixingDateRelativeTo; 40853 PaymentScheduleFixingDateBusinessDayConvention;
        40854 PaymentScheduleFixingDateBusinessCenter; 40855 PaymentScheduleFixingDateOffsetPeriod;
        40856 PaymentScheduleFixingDateOffsetUnit; 40857 PaymentScheduleFixingDateOffsetDayType;
        40858 PaymentScheduleFixingDateAdjusted; 40859 PaymentScheduleFixingTime; 40860
        PaymentScheduleFixingTimeBusinessCenter; 40861
        PaymentScheduleInterimExchangePaymentDateRelativeTo; 40862
        PaymentScheduleInterimExchangeDatesBusinessDayConvention; 40863
        PaymentScheduleInterimExchangeDatesBusinessCenter; 40864
        PaymentScheduleInterimExchangeDatesOffsetPeriod; 40865
        PaymentScheduleInterimExchangeDatesOffsetUnit; 40866
        PaymentScheduleInterimExchangeDatesOffsetDayType; 40867
        PaymentScheduleInterimExchangeDateAdjusted; 40868 NoPaymentScheduleRateSources; 40869
        PaymentScheduleRateSource; 40870 PaymentScheduleRateSourceType; 40871
        PaymentScheduleReferencePage; 40872 NoPaymentStubs; 40873 PaymentStubType 0=Initial 1=Final
        2=CompoundingInitial 3=CompoundingFinal; 40874 PaymentStubLength 0=Short 1=Long; 40875
        PaymentStubRate; 40876 PaymentStubFixedAmount; 40877 PaymentStubFixedCurrency; 40878
        PaymentStubIndex; 40879 PaymentStubIndexSource; 40880 PaymentStubIndexCurvePeriod; 40881
        PaymentStubIndexCurveUnit; 40882 PaymentStubIndexRateMultiplier; 40883
        PaymentStubIndexRateSpread; 40884 PaymentStubIndexRateSpreadPositionType; 40885
        PaymentStubIndexRateTreatment; 40886 PaymentStubIndexCapRate; 40887
        PaymentStubIndexCapRateBuySide; 40888 PaymentStubIndexCapRateSellSide; 40889
        PaymentStubIndexFloorRate; 40890 PaymentStubIndexFloorRateBuySide; 40891
        PaymentStubIndexFloorRateSellSide; 40892 PaymentStubIndex2; 40893 PaymentStubIndex2Source;
        40894 PaymentStubIndex2CurvePeriod; 40895 PaymentStubIndex2CurveUnit; 40896
        PaymentStubIndex2RateMultiplier; 40897 PaymentStubIndex2RateSpread; 40898
        PaymentStubIndex2RateSpreadPositionType; 40899 PaymentStubIndex2RateTreatment; 40900
        PaymentStubIndex2CapRate; 40901 PaymentStubIndex2FloorRate; 40902 NoLegSettlRateFallbacks;
        40903 LegSettlRatePostponementMaximumDays; 40904 UnderlyingSettlRateFallbackRateSource;
        40905 LegSettlRatePostponementSurvey; 40906 LegSettlRatePostponementCalculationAgent; 40907
        StreamEffectiveDateUnadjusted; 40908 StreamEffectiveDateBusinessDayConvention; 40909
        StreamEffectiveDateBusinessCenter; 40910 StreamEffectiveDateRelativeTo; 40911
        StreamEffectiveDateOffsetPeriod; 40912 StreamEffectiveDateOffsetUnit; 40913
        StreamEffectiveDateOffsetDayType; 40914 StreamEffectiveDateAdjusted; 40915
        UnderlyingSettlRateFallbackReferencePage; 40916
        CashSettlValuationSubsequentBusinessDaysOffset; 40917 CashSettlNumOfValuationDates; 40918
        UnderlyingProvisionPartyRoleQualifier; 40919 PaymentPriceType; 40920
        PaymentStreamPaymentDateOffsetDayType 0=Business 1=Calendar 2=CommodityBusiness
        3=CurrencyBusiness 4=ExchangeBusiness 5=ScheduledTradingDay; 40921 BusinessDayConvention
        0=NotApplicable 1=None 2=FollowingDay 3=FloatingRateNote 4=ModifiedFollowingDay
        5=PrecedingDay 6=ModifiedPrecedingDay 7=NearestDay; 40922 DateRollConvention 1=FirstDay
        10=TenthDay 11=EleventhDay 12=TwelvthDay 13=ThirteenthDay 14=ForteenthDay 15=FifteenthDay
        16=SixteenthDay 17=SeventeenthDay 18=EighteenthDay 19=NineteenthDay 2=SecondDay
        20=TwentiethDay 21=TwentyFirstDay 22=TwentySecondDay 23=TwentyThirdDay 24=TwentyFourthDay
        25=TwentyFifthDay 26=TwentySixthDay 27=TwentySeventhDay 28=TwentyEigthDa28y
        29=TwentyNinthDay 3=ThirdDay 30=ThirtiethDay 4=FourthDay 5=FifthDay 6=SixthDay 7=SeventhDay
        8=EighthDay 9=NinthDay EOM=Eom FRI=Fri FRN=Frn IMM=Imm IMMAUD=Immaud IMMCAD=Immcad
        IMMNZD=Immnzd MON=Mon NONE=None SAT=Sat SFE=Sfe SUN=Sun TBILL=Tbill THU=Thu TUE=Tue WED=Wed;
        40923 NoLegBusinessCenters; 40924 LegBusinessCenter; 40925 LegBusinessDayConvention; 40926
        LegDateRollConvention; 40927 NoLegPaymentScheduleFixingDateBusinessCenters; 40928
        NoLegPaymentScheduleInterimExchangeDateBusinessCenters; 40929
        NoLegPaymentStreamNonDeliverableFixingDateBusinessCenters; 40930
        NoLegPaymentStreamPaymentDateBusinessCenters; 40931
        NoLegPaymentStreamResetDateBusinessCenters; 40932
        NoLegPaymentStreamInitialFixingDateBusinessCenters; 40933
        NoLegPaymentStreamFixingDateBusinessCenters; 40934
        NoLegProvisionCashSettlPaymentDateBusinessCenters; 40935
        NoLegProvisionCashSettlValueDateBusinessCenters; 40936
        NoLegProvisionOptionExerciseBusinessCenters; 40937
        NoLegProvisionOptionExpirationDateBusinessCenters; 40938
        NoLegProvisionOptionRelevantUnderlyingDateBusinessCenters; 40939
        NoLegProvisionDateBusinessCenters; 40940 NoLegStreamCalculationPeriodBusinessCenters; 40941
        NoLegStreamFirstPeriodStartDateBusinessCenters; 40942
        NoLegStreamEffectiveDateBusinessCenters; 40943 NoLegStreamTerminationDateBusinessCenters;
        40944 NoPaymentBusinessCenters; 40945 NoPaymentScheduleInterimExchangeDateBusinessCenters;
        40946 NoPaymentStreamNonDeliverableFixingDatesBusinessCenters; 40947
        NoPaymentStreamPaymentDateBusinessCenters; 40948 NoPaymentStreamResetDateBusinessCenters;
        40949 NoPaymentStreamInitialFixingDateBusinessCenters; 40950
        NoPaymentStreamFixingDateBusinessCenters; 40951 NoProtectionTermEventNewsSources; 40952
        NoProvisionCashSettlPaymentDateBusinessCenters; 40953
        NoProvisionCashSettlValueDateBusinessCenters; 40954
        NoProvisionOptionExerciseBusinessCenters; 40955
        NoProvisionOptionExpirationDateBusinessCenters; 40956
        NoProvisionOptionRelevantUnderlyingDateBusinessCenters; 40957
        NoProvisionDateBusinessCenters; 40958 NoStreamCalculationPeriodBusinessCenters; 40959
        NoStreamFirstPeriodStartDateBusinessCenters; 40960 NoStreamEffectiveDateBusinessCenters;
        40961 NoStreamTerminationDateBusinessCenters; 40962 NoUnderlyingBusinessCenters; 40963
        UnderlyingBusinessCenter; 40964 UnderlyingBusinessDayConvention; 40965
        UnderlyingDateRollConvention; 40966 NoUnderlyingPaymentScheduleFixingDateBusinessCenters;
        40967 NoUnderlyingPaymentScheduleInterimExchangeDateBusinessCenters; 40968
        NoUnderlyingPaymentStreamNonDeliverableFixingDatesBizCenters; 40969
        NoUnderlyingPaymentStreamPaymentDateBusinessCenters; 40970
        NoUnderlyingPaymentStreamResetDateBusinessCenters; 40971
        NoUnderlyingPaymentStreamInitialFixingDateBusinessCenters; 40972
        NoUnderlyingPaymentStreamFixingDateBusinessCenters; 40973
        NoUnderlyingStreamCalculationPeriodBusinessCenters; 40974
        NoUnderlyingStreamFirstPeriodStartDateBusinessCenters; 40975
        NoUnderlyingStreamEffectiveDateBusinessCenters; 40976
        NoUnderlyingStreamTerminationDateBusinessCenters; 40977
        NoPaymentScheduleFixingDateBusinessCenters; 40978 EncodedLegStreamTextLen; 40979
        EncodedLegStreamText; 40980 EncodedLegProvisionTextLen; 40981 EncodedLegProvisionText; 40982
        EncodedStreamTextLen; 40983 EncodedStreamText; 40984 EncodedPaymentTextLen; 40985
        EncodedPaymentText; 40986 EncodedProvisionTextLen; 40987 EncodedProvisionText; 40988
        EncodedUnderlyingStreamTextLen; 40989 EncodedUnderlyingStreamText; 40990
        LegMarketDisruptionFallbackValue; 40991 MarketDisruptionValue; 40992
        MarketDisruptionFallbackValue; 40993 PaymentSubType 0=Initial 1=Intermediate 10=FloatingRate
        2=Final 3=Prepaid 4=Postpaid 5=Variable 6=Fixed 7=Swap 8=Conditional 9=FixedRate; 40994
        NoComplexEventAveragingObservations; 40995 ComplexEventAveragingObservationNumber; 40996
        ComplexEventAveragingWeight; 40997 NoComplexEventCreditEvents; 40998
        ComplexEventCreditEventType; 40999 ComplexEventCreditEventValue; 41000
        ComplexEventCreditEventCurrency; 41001 ComplexEventCreditEventPeriod; 41002
        ComplexEventCreditEventUnit; 41003 ComplexEventCreditEventDayType; 41004
        ComplexEventCreditEventRateSource; 41005 NoComplexEventCreditEventQualifiers; 41006
        ComplexEventCreditEventQualifier; 41007 NoComplexEventPeriodDateTimes; 41008
        ComplexEventPeriodDate; 41009 ComplexEventPeriodTime; 41010 NoComplexEventPeriods; 41011
        ComplexEventPeriodType 0=AsianOut 1=AsianIn 2=BarrierCap 3=BarrierFloor 4=KnockOut
        5=KnockIn; 41012 ComplexEventBusinessCenter; 41013 NoComplexEventRateSources; 41014
        ComplexEventRateSource; 41015 ComplexEventRateSourceType; 41016 ComplexEventReferencePage;
        41017 ComplexEventReferencePageHeading; 41018 NoComplexEventDateBusinessCenters; 41019
        ComplexEventDateBusinessCenter; 41020 ComplexEventDateUnadjusted; 41021
        ComplexEventDateRelativeTo; 41022 ComplexEventDateOffsetPeriod; 41023
        ComplexEventDateOffsetUnit; 41024 ComplexEventDateOffsetDayType 0=Business 1=Calendar
        2=CommodityBusiness 3=CurrencyBusiness 4=ExchangeBusiness 5=ScheduledTradingDay; 41025
        ComplexEventDateBusinessDayConvention; 41026 ComplexEventDateAdjusted; 41027
        ComplexEventFixingTime; 41028 ComplexEventFixingTimeBusinessCenter; 41029
        NoComplexEventCreditEventSources; 41030 ComplexEventCreditEventSource; 41031
        NoComplexEventSchedules; 41032 ComplexEventScheduleStartDate; 41033
        ComplexEventScheduleEndDate; 41034 ComplexEventScheduleFrequencyPeriod; 41035
        ComplexEventScheduleFrequencyUnit; 41036 ComplexEventScheduleRollConvention; 41037
        NoDeliverySchedules; 41038 DeliveryScheduleType 0=Notional 1=Delivery
        2=PhysicalSettlPeriods; 41039 DeliveryScheduleXID;
        """
}
