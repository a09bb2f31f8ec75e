// Written by scripts/make-fix-dictionaries: the latest names of fields and values.
extension FIXDictionaryText {
    static let names5: StaticString = """
        41040 DeliveryScheduleNotional; 41041 DeliveryScheduleNotionalUnitOfMeasure; 41042
        DeliveryScheduleNotionalCommodityFrequency; 41043 DeliveryScheduleNegativeTolerance; 41044
        DeliverySchedulePositiveTolerance; 41045 DeliveryScheduleToleranceUnitOfMeasure; 41046
        DeliveryScheduleToleranceType 0=Absolute 1=Percentage; 41047 DeliveryScheduleSettlCountry;
        41048 DeliveryScheduleSettlTimeZone; 41049 DeliveryScheduleSettlFlowType 0=AllTimes 1=OnPeak
        2=OffPeak 3=Base 4=BlockHours 5=Other; 41050
        DeliveryScheduleSettlHolidaysProcessingInstruction 0=DoNotIncludeHolidays 1=IncludeHolidays;
        41051 NoDeliveryScheduleSettlDays; 41052 DeliveryScheduleSettlDay 1=Monday 10=AllWeekends
        2=Tuesday 3=Wednesday 4=Thursday 5=Friday 6=Saturday 7=Sunday 8=AllWeekdays 9=AllDays; 41053
        DeliveryScheduleSettlTotalHours; 41054 NoDeliveryScheduleSettlTimes; 41055
        DeliveryScheduleSettlStart; 41056 DeliveryScheduleSettlEnd; 41057
        DeliveryScheduleSettlTimeType 0=Hour 1=Timestamp; 41058 DeliveryStreamType 0=Periodic
        1=Initial 2=Single; 41059 DeliveryStreamPipeline; 41060 DeliveryStreamEntryPoint; 41061
        DeliveryStreamWithdrawalPoint; 41062 DeliveryStreamDeliveryPoint; 41063
        DeliveryStreamDeliveryRestriction 1=Firm 2=NonFirm 3=ForceMajeure 4=SystemFirm 5=UnitFirm;
        41064 DeliveryStreamDeliveryContingency; 41065 DeliveryStreamDeliveryContingentPartySide;
        41066 DeliveryStreamDeliverAtSourceIndicator; 41067 DeliveryStreamRiskApportionment; 41068
        DeliveryStreamTitleTransferLocation; 41069 DeliveryStreamTitleTransferCondition 0=Transfers
        1=DoesNotTransfer; 41070 DeliveryStreamImporterOfRecord; 41071
        DeliveryStreamNegativeTolerance; 41072 DeliveryStreamPositiveTolerance; 41073
        DeliveryStreamToleranceUnitOfMeasure; 41074 DeliveryStreamToleranceType; 41075
        DeliveryStreamToleranceOptionSide 1=Buyer 2=Seller; 41076
        DeliveryStreamTotalPositiveTolerance; 41077 DeliveryStreamTotalNegativeTolerance; 41078
        DeliveryStreamNotionalConversionFactor; 41079 DeliveryStreamTransportEquipment; 41080
        DeliveryStreamElectingPartySide 0=Buyer 1=Seller; 41081 NoDeliveryStreamCycles; 41082
        DeliveryStreamCycleDesc; 41083 EncodedDeliveryStreamCycleDescLen; 41084
        EncodedDeliveryStreamCycleDesc; 41085 NoDeliveryStreamCommoditySources; 41086
        DeliveryStreamCommoditySource; 41087 MarketDisruptionProvision 0=NotApplicable 1=Applicable
        2=AsInMasterAgreement 3=AsInConfirmation; 41088 MarketDisruptionFallbackProvision
        0=MasterAgreement 1=Confirmation; 41089 MarketDisruptionMaximumDays; 41090
        MarketDisruptionMaterialityPercentage; 41091 MarketDisruptionMinimumFuturesContracts; 41092
        NoMarketDisruptionEvents; 41093 MarketDisruptionEvent; 41094 NoMarketDisruptionFallbacks;
        41095 MarketDisruptionFallbackType; 41096 NoMarketDisruptionFallbackReferencePrices; 41097
        MarketDisruptionFallbackUnderlierType 0=Basket 1=Bond 10=Mortgage 11=MutualFund 2=Cash
        3=Commodity 4=ConvertibleBond 5=Equity 6=ExchangeTradedFund 7=Future 8=Index 9=Loan; 41098
        MarketDisruptionFallbackUnderlierSecurityID; 41099
        MarketDisruptionFallbackUnderlierSecurityIDSource; 41100
        MarketDisruptionFallbackUnderlierSecurityDesc; 41101
        EncodedMarketDisruptionFallbackUnderlierSecurityDescLen; 41102
        EncodedMarketDisruptionFallbackUnderlierSecurityDesc; 41103
        MarketDisruptionFallbackOpenUnits; 41104 MarketDisruptionFallbackBasketCurrency; 41105
        MarketDisruptionFallbackBasketDivisor; 41106 ExerciseDesc; 41107 EncodedExerciseDescLen;
        41108 EncodedExerciseDesc; 41109 AutomaticExerciseIndicator; 41110
        AutomaticExerciseThresholdRate; 41111 ExerciseConfirmationMethod 0=NotRequired
        1=NonElectronic 2=Electronic 3=Unknown; 41112 ManualNoticeBusinessCenter; 41113
        FallbackExerciseIndicator; 41114 LimitedRightToConfirmIndicator; 41115
        ExerciseSplitTicketIndicator; 41116 NoOptionExerciseBusinessCenters; 41117
        OptionExerciseBusinessCenter; 41118 OptionExerciseBusinessDayConvention; 41119
        OptionExerciseEarliestDateOffsetDayType; 41120 OptionExerciseEarliestDateOffsetPeriod; 41121
        OptionExerciseEarliestDateOffsetUnit; 41122 OptionExerciseFrequencyPeriod; 41123
        OptionExerciseFrequencyUnit; 41124 OptionExerciseStartDateUnadjusted; 41125
        OptionExerciseStartDateRelativeTo; 41126 OptionExerciseStartDateOffsetPeriod; 41127
        OptionExerciseStartDateOffsetUnit; 41128 OptionExerciseStartDateOffsetDayType; 41129
        OptionExerciseStartDateAdjusted; 41130 OptionExerciseSkip; 41131
        OptionExerciseNominationDeadline; 41132 OptionExerciseFirstDateUnadjusted; 41133
        OptionExerciseLastDateUnadjusted; 41134 OptionExerciseEarliestTime; 41135
        OptionExerciseLatestTime; 41136 OptionExerciseTimeBusinessCenter; 41137
        NoOptionExerciseDates; 41138 OptionExerciseDate; 41139 OptionExerciseDateType 0=Unadjusted
        1=Adjusted; 41140 NoOptionExerciseExpirationDateBusinessCenters; 41141
        OptionExerciseExpirationDateBusinessCenter; 41142
        OptionExerciseExpirationDateBusinessDayConvention; 41143
        OptionExerciseExpirationDateRelativeTo; 41144 OptionExerciseExpirationDateOffsetPeriod;
        41145 OptionExerciseExpirationDateOffsetUnit; 41146 OptionExerciseExpirationFrequencyPeriod;
        41147 OptionExerciseExpirationFrequencyUnit; 41148 OptionExerciseExpirationRollConvention;
        41149 OptionExerciseExpirationDateOffsetDayType; 41150 OptionExerciseExpirationTime; 41151
        OptionExerciseExpirationTimeBusinessCenter; 41152 NoOptionExerciseExpirationDates; 41153
        OptionExerciseExpirationDate; 41154 OptionExerciseExpirationDateType; 41155
        PaymentUnitOfMeasure; 41156 PaymentDateRelativeTo; 41157 PaymentDateOffsetPeriod; 41158
        PaymentDateOffsetUnit; 41159 PaymentDateOffsetDayType 0=Business 1=Calendar 2=Commodity
        3=Currency 4=Exchange 5=Scheduled; 41160 PaymentForwardStartType 0=Prepaid 1=Postpaid
        2=Variable 3=Fixed; 41161 NoPaymentScheduleFixingDays; 41162 PaymentScheduleFixingDayOfWeek;
        41163 PaymentScheduleFixingDayNumber; 41164 PaymentScheduleXID; 41165 PaymentScheduleXIDRef;
        41166 PaymentScheduleRateCurrency; 41167 PaymentScheduleRateUnitOfMeasure; 41168
        PaymentScheduleRateConversionFactor; 41169 PaymentScheduleRateSpreadType; 41170
        PaymentScheduleSettlPeriodPrice; 41171 PaymentScheduleSettlPeriodPriceCurrency; 41172
        PaymentScheduleSettlPeriodPriceUnitOfMeasure; 41173 PaymentScheduleStepUnitOfMeasure; 41174
        PaymentScheduleFixingDayDistribution; 41175 PaymentScheduleFixingDayCount; 41176
        PaymentScheduleFixingLagPeriod; 41177 PaymentScheduleFixingLagUnit; 41178
        PaymentScheduleFixingFirstObservationDateOffsetPeriod; 41179
        PaymentScheduleFixingFirstObservationDateOffsetUnit; 41180 PaymentStreamFlatRateIndicator;
        41181 PaymentStreamFlatRateAmount; 41182 PaymentStreamFlatRateCurrency; 41183
        PaymentStreamMaximumPaymentAmount; 41184 PaymentStreamMaximumPaymentCurrency; 41185
        PaymentStreamMaximumTransactionAmount; 41186 PaymentStreamMaximumTransactionCurrency; 41187
        PaymentStreamFixedAmountUnitOfMeasure; 41188 PaymentStreamTotalFixedAmount; 41189
        PaymentStreamWorldScaleRate; 41190 PaymentStreamContractPrice; 41191
        PaymentStreamContractPriceCurrency; 41192 NoPaymentStreamPricingBusinessCenters; 41193
        PaymentStreamPricingBusinessCenter; 41194 PaymentStreamRateIndex2CurvePeriod; 41195
        PaymentStreamRateIndex2CurveUnit; 41196 PaymentStreamRateIndexLocation; 41197
        PaymentStreamRateIndexLevel; 41198 PaymentStreamRateIndexUnitOfMeasure; 41199
        PaymentStreamSettlLevel 0=Average 1=Maximum 2=Minimum 3=Cumulative; 41200
        PaymentStreamReferenceLevel; 41201 PaymentStreamReferenceLevelUnitOfMeasure; 41202
        PaymentStreamReferenceLevelEqualsZeroIndicator; 41203 PaymentStreamRateSpreadCurrency; 41204
        PaymentStreamRateSpreadUnitOfMeasure; 41205 PaymentStreamRateConversionFactor; 41206
        PaymentStreamRateSpreadType 0=Absolute 1=Percentage; 41207 PaymentStreamLastResetRate; 41208
        PaymentStreamFinalRate; 41209 PaymentStreamCalculationLagPeriod; 41210
        PaymentStreamCalculationLagUnit; 41211 PaymentStreamFirstObservationDateOffsetPeriod; 41212
        PaymentStreamFirstObservationDateOffsetUnit; 41213 PaymentStreamPricingDayType; 41214
        PaymentStreamPricingDayDistribution 0=All 1=First 2=Last 3=Penultimate; 41215
        PaymentStreamPricingDayCount; 41216 PaymentStreamPricingBusinessCalendar; 41217
        PaymentStreamPricingBusinessDayConvention; 41218 DeliveryStreamRiskApportionmentSource;
        41219 LegDeliveryStreamRiskApportionmentSource; 41220 NoPaymentStreamPaymentDates; 41221
        PaymentStreamPaymentDate; 41222 PaymentStreamPaymentDateType; 41223
        PaymentStreamMasterAgreementPaymentDatesIndicator; 41224 NoPaymentStreamPricingDates; 41225
        PaymentStreamPricingDate; 41226 PaymentStreamPricingDateType; 41227
        NoPaymentStreamPricingDays; 41228 PaymentStreamPricingDayOfWeek 0=EveryDay 1=Monday
        2=Tuesday 3=Wednesday 4=Thursday 5=Friday 6=Saturday 7=Sunday; 41229
        PaymentStreamPricingDayNumber; 41230 NoPricingDateBusinessCenters; 41231
        PricingDateBusinessCenter; 41232 PricingDateUnadjusted; 41233
        PricingDateBusinessDayConvention; 41234 PricingDateAdjusted; 41235 PricingTime; 41236
        PricingTimeBusinessCenter; 41237 NoStreamAssetAttributes; 41238 StreamAssetAttributeType;
        41239 StreamAssetAttributeValue; 41240 StreamAssetAttributeLimit; 41241
        NoStreamCalculationPeriodDates; 41242 StreamCalculationPeriodDate; 41243
        StreamCalculationPeriodDateType; 41244 StreamCalculationPeriodDatesXID; 41245
        StreamCalculationPeriodDatesXIDRef; 41246 StreamCalculationBalanceOfFirstPeriod; 41247
        StreamCalculationCorrectionPeriod; 41248 StreamCalculationCorrectionUnit; 41249
        NoStreamCommoditySettlBusinessCenters; 41250 StreamCommoditySettlBusinessCenter; 41251
        StreamCommodityBase; 41252 StreamCommodityType; 41253 StreamCommoditySecurityID; 41254
        StreamCommoditySecurityIDSource; 41255 StreamCommodityDesc; 41256
        EncodedStreamCommodityDescLen; 41257 EncodedStreamCommodityDesc; 41258
        StreamCommodityUnitOfMeasure; 41259 StreamCommodityCurrency; 41260 StreamCommodityExchange;
        41261 StreamCommodityRateSource; 41262 StreamCommodityRateReferencePage; 41263
        StreamCommodityRateReferencePageHeading; 41264 StreamDataProvider; 41265
        StreamCommodityPricingType; 41266 StreamCommodityNearbySettlDayPeriod; 41267
        StreamCommodityNearbySettlDayUnit Mo=Month Wk=Week; 41268
        StreamCommoditySettlDateUnadjusted; 41269 StreamCommoditySettlDateBusinessDayConvention;
        41270 StreamCommoditySettlDateAdjusted; 41271 StreamCommoditySettlMonth; 41272
        StreamCommoditySettlDateRollPeriod; 41273 StreamCommoditySettlDateRollUnit D=Day; 41274
        StreamCommoditySettlDayType; 41275 StreamCommodityXID; 41276 StreamCommodityXIDRef; 41277
        NoStreamCommodityAltIDs; 41278 StreamCommodityAltID; 41279 StreamCommodityAltIDSource; 41280
        NoStreamCommodityDataSources; 41281 StreamCommodityDataSourceID; 41282
        StreamCommodityDataSourceIDType 0=City 1=Airport 2=WeatherStation 3=WeatherIndex; 41283
        NoStreamCommoditySettlDays; 41284 StreamCommoditySettlDay; 41285
        StreamCommoditySettlTotalHours; 41286 NoStreamCommoditySettlTimes; 41287
        StreamCommoditySettlStart; 41288 StreamCommoditySettlEnd; 41289
        NoStreamCommoditySettlPeriods; 41290 StreamCommoditySettlCountry; 41291
        StreamCommoditySettlTimeZone; 41292 StreamCommoditySettlFlowType; 41293
        StreamCommoditySettlPeriodNotional; 41294 StreamCommoditySettlPeriodNotionalUnitOfMeasure;
        41295 StreamCommoditySettlPeriodFrequencyPeriod; 41296
        StreamCommoditySettlPeriodFrequencyUnit; 41297 StreamCommoditySettlPeriodPrice; 41298
        StreamCommoditySettlPeriodPriceUnitOfMeasure; 41299 StreamCommoditySettlPeriodPriceCurrency;
        41300 StreamCommoditySettlHolidaysProcessingInstruction; 41301
        StreamCommoditySettlPeriodXID; 41302 StreamCommoditySettlPeriodXIDRef; 41303 StreamXID;
        41304 PaymentLegRefID; 41305 StreamNotionalXIDRef; 41306 StreamNotionalFrequencyPeriod;
        41307 StreamNotionalFrequencyUnit; 41308 StreamNotionalCommodityFrequency 0=Term
        1=PerBusinessDay 2=PerCalculationPeriod 3=PerSettlPeriod 4=PerCalendarDay 5=PerHour
        6=PerMonth; 41309 StreamNotionalUnitOfMeasure; 41310 StreamTotalNotional; 41311
        StreamTotalNotionalUnitOfMeasure; 41312 NoMandatoryClearingJurisdictions; 41313
        MandatoryClearingJurisdiction; 41314 UnderlyingProtectionTermXIDRef; 41315
        UnderlyingSettlTermXIDRef; 41316 NoLegAdditionalTermBondRefs; 41317
        LegAdditionalTermBondSecurityID; 41318 LegAdditionalTermBondSecurityIDSource; 41319
        LegAdditionalTermBondDesc; 41320 EncodedLegAdditionalTermBondDescLen; 41321
        EncodedLegAdditionalTermBondDesc; 41322 LegAdditionalTermBondCurrency; 41323
        LegAdditionalTermBondIssuer; 41324 EncodedLegAdditionalTermBondIssuerLen; 41325
        EncodedLegAdditionalTermBondIssuer; 41326 LegAdditionalTermBondSeniority; 41327
        LegAdditionalTermBondCouponType; 41328 LegAdditionalTermBondCouponRate; 41329
        LegAdditionalTermBondMaturityDate; 41330 LegAdditionalTermBondParValue; 41331
        LegAdditionalTermBondCurrentTotalIssuedAmount; 41332
        LegAdditionalTermBondCouponFrequencyPeriod; 41333 LegAdditionalTermBondCouponFrequencyUnit;
        41334 LegAdditionalTermBondDayCount; 41335 NoLegAdditionalTerms; 41336
        LegAdditionalTermConditionPrecedentBondIndicator; 41337
        LegAdditionalTermDiscrepancyClauseIndicator; 41338 UnderlyingMarketDisruptionValue; 41339
        UnderlyingMarketDisruptionFallbackValue; 41340 NoUnderlyingAdditionalTermBondRefs; 41341
        UnderlyingAdditionalTermBondSecurityID; 41342 NoLegCashSettlDealers; 41343
        LegCashSettlDealer; 41344 NoLegCashSettlTerms; 41345 LegCashSettlCurrency; 41346
        LegCasSettlValuationFirstBusinessDayOffset; 41347
        LegCashSettlValuationSubsequentBusinessDaysOffset; 41348 LegCashSettlNumOfValuationDates;
        41349 LegCashSettlValuationTime; 41350 LegCashSettlBusinessCenter; 41351
        LegCashSettlQuoteMethod; 41352 LegCashSettlQuoteAmount; 41353 LegCashSettlQuoteCurrency;
        41354 LegCashSettlMinimumQuoteAmount; 41355 LegCashSettlMinimumQuoteCurrency; 41356
        LegCashSettlBusinessDays; 41357 LegCashSettlAmount; 41358 LegCashSettlRecoveryFactor; 41359
        LegCashSettlFixedTermIndicator; 41360 LegCashSettlAccruedInterestIndicator; 41361
        LegCashSettlValuationMethod; 41362 LegCashSettlTermXID; 41363
        NoLegComplexEventAveragingObservations; 41364 LegComplexEventAveragingObservationNumber;
        41365 LegComplexEventAveragingWeight; 41366 NoLegComplexEventCreditEvents; 41367
        LegComplexEventCreditEventType; 41368 LegComplexEventCreditEventValue; 41369
        LegComplexEventCreditEventCurrency; 41370 LegComplexEventCreditEventPeriod; 41371
        LegComplexEventCreditEventUnit; 41372 LegComplexEventCreditEventDayType; 41373
        LegComplexEventCreditEventRateSource; 41374 NoLegComplexEventCreditEventQualifiers; 41375
        LegComplexEventCreditEventQualifier; 41376 NoLegComplexEventPeriodDateTimes; 41377
        LegComplexEventPeriodDate; 41378 LegComplexEventPeriodTime; 41379 NoLegComplexEventPeriods;
        41380 LegComplexEventPeriodType; 41381 LegComplexEventBusinessCenter; 41382
        NoLegComplexEventRateSources; 41383 LegComplexEventRateSource; 41384
        LegComplexEventRateSourceType; 41385 LegComplexEventReferencePage; 41386
        LegComplexEvenReferencePageHeading; 41387 NoLegComplexEventDateBusinessCenters; 41388
        LegComplexEventDateBusinessCenter; 41389 LegComplexEventDateUnadjusted; 41390
        LegComplexEventDateRelativeTo; 41391 LegComplexEventDateOffsetPeriod; 41392
        LegComplexEventDateOffsetUnit; 41393 LegComplexEventDateOffsetDayType; 41394
        LegComplexEventDateBusinessDayConvention; 41395 LegComplexEventDateAdjusted; 41396
        LegComplexEventFixingTime; 41397 LegComplexEventFixingTimeBusinessCenter; 41398
        NoLegComplexEventCreditEventSources; 41399 LegComplexEventCreditEventSource; 41400
        NoLegComplexEventSchedules; 41401 LegComplexEventScheduleStartDate; 41402
        LegComplexEventScheduleEndDate; 41403 LegComplexEventScheduleFrequencyPeriod; 41404
        LegComplexEventScheduleFrequencyUnit; 41405 LegComplexEventScheduleRollConvention; 41406
        ProvisionCashSettlQuoteReferencePage; 41407 LegProvisionCashSettlQuoteReferencePage; 41408
        NoLegDeliverySchedules; 41409 LegDeliveryScheduleType; 41410 LegDeliveryScheduleXID; 41411
        LegDeliveryScheduleNotional; 41412 LegDeliveryScheduleNotionalUnitOfMeasure; 41413
        LegDeliveryScheduleNotionalCommodityFrequency; 41414 LegDeliveryScheduleNegativeTolerance;
        41415 LegDeliverySchedulePositiveTolerance; 41416 LegDeliveryScheduleToleranceUnitOfMeasure;
        41417 LegDeliveryScheduleToleranceType; 41418 LegDeliveryScheduleSettlCountry; 41419
        LegDeliveryScheduleSettlTimeZone; 41420 LegDeliveryScheduleSettlFlowType; 41421
        LegDeliveryScheduleSettlHolidaysProcessingInstruction; 41422 NoLegDeliveryScheduleSettlDays;
        41423 LegDeliveryScheduleSettlDay; 41424 LegDeliveryScheduleSettlTotalHours; 41425
        NoLegDeliveryScheduleSettlTimes; 41426 LegDeliveryScheduleSettlStart; 41427
        LegDeliveryScheduleSettlEnd; 41428 LegDeliveryScheduleSettlTimeType; 41429
        LegDeliveryStreamType; 41430 LegDeliveryStreamPipeline; 41431 LegDeliveryStreamEntryPoint;
        41432 LegDeliveryStreamWithdrawalPoint; 41433 LegDeliveryStreamDeliveryPoint; 41434
        LegDeliveryStreamDeliveryRestriction; 41435 LegDeliveryStreamDeliveryContingency; 41436
        LegDeliveryStreamDeliveryContingentPartySide; 41437
        LegDeliveryStreamDeliverAtSourceIndicator; 41438 LegDeliveryStreamRiskApportionment; 41439
        LegDeliveryStreamTitleTransferLocation; 41440 LegDeliveryStreamTitleTransferCondition; 41441
        LegDeliveryStreamImporterOfRecord; 41442 LegDeliveryStreamNegativeTolerance; 41443
        LegDeliveryStreamPositiveTolerance; 41444 LegDeliveryStreamToleranceUnitOfMeasure; 41445
        LegDeliveryStreamToleranceType; 41446 LegDeliveryStreamToleranceOptionSide; 41447
        LegDeliveryStreamTotalPositiveTolerance; 41448 LegDeliveryStreamTotalNegativeTolerance;
        41449 LegDeliveryStreamNotionalConversionFactor; 41450 LegDeliveryStreamTransportEquipment;
        41451 LegDeliveryStreamElectingPartySide; 41452 NoLegStreamAssetAttributes; 41453
        LegStreamAssetAttributeType; 41454 LegStreamAssetAttributeValue; 41455
        LegStreamAssetAttributeLimit; 41456 NoLegDeliveryStreamCycles; 41457
        LegDeliveryStreamCycleDesc; 41458 EncodedLegDeliveryStreamCycleDescLen; 41459
        EncodedLegDeliveryStreamCycleDesc; 41460 NoLegDeliveryStreamCommoditySources; 41461
        LegDeliveryStreamCommoditySource; 41462 LegMarketDisruptionProvision; 41463
        LegMarketDisruptionFallbackProvision; 41464 LegMarketDisruptionMaximumDays; 41465
        LegMarketDisruptionMaterialityPercentage; 41466 LegMarketDisruptionMinimumFuturesContracts;
        41467 NoLegMarketDisruptionEvents; 41468 LegMarketDisruptionEvent; 41469
        NoLegMarketDisruptionFallbacks; 41470 LegMarketDisruptionFallbackType; 41471
        NoLegMarketDisruptionFallbackReferencePrices; 41472
        LegMarketDisruptionFallbackUnderlierType; 41473
        LegMarketDisruptionFallbackUnderlierSecurityID; 41474
        LegMarketDisruptionFallbackUnderlierSecurityIDSource; 41475
        LegMarketDisruptionFallbackUnderlierSecurityDesc; 41476
        EncodedLegMarketDisruptionFallbackUnderlierSecurityDescLen; 41477
        EncodedLegMarketDisruptionFallbackUnderlierSecurityDesc; 41478
        LegMarketDisruptionFallbackOpenUnits; 41479 LegMarketDisruptionFallbackBasketCurrency; 41480
        LegMarketDisruptionFallbackBasketDivisor; 41481 LegExerciseDesc; 41482
        EncodedLegExerciseDescLen; 41483 EncodedLegExerciseDesc; 41484
        LegAutomaticExerciseIndicator; 41485 LegAutomaticExerciseThresholdRate; 41486
        LegExerciseConfirmationMethod; 41487 LegManualNoticeBusinessCenter; 41488
        LegFallbackExerciseIndicator; 41489 LegLimitRightToConfirmIndicator; 41490
        LegExerciseSplitTicketIndicator; 41491 NoLegOptionExerciseBusinessCenters; 41492
        LegOptionExerciseBusinessCenter; 41493 LegOptionExerciseBusinessDayConvention; 41494
        LegOptionExerciseEarliestDateOffsetDayType; 41495 LegOptionExerciseEarliestDateOffsetPeriod;
        41496 LegOptionExerciseEarliestDateOffsetUnit; 41497 LegOptionExerciseFrequencyPeriod; 41498
        LegOptionExerciseFrequencyUnit; 41499 LegOptionExerciseStartDateUnadjusted; 41500
        LegOptionExerciseStartDateRelativeTo; 41501 LegOptionExerciseStartDateOffsetPeriod; 41502
        LegOptionExerciseStartDateOffsetUnit; 41503 LegOptionExerciseStartDateOffsetDayType; 41504
        LegOptionExerciseStartDateAdjusted; 41505 LegOptionExerciseSkip; 41506
        LegOptionExerciseNominationDeadline; 41507 LegOptionExerciseFirstDateUnadjusted; 41508
        LegOptionExerciseLastDateUnadjusted; 41509 LegOptionExerciseEarliestTime; 41510
        LegOptionExerciseLatestTime; 41511 LegOptionExerciseTimeBusinessCenter; 41512
        NoLegOptionExerciseDates; 41513 LegOptionExerciseDate; 41514 LegOptionExerciseDateType;
        41515 NoLegOptionExerciseExpirationDateBusinessCenters; 41516
        LegOptionExerciseExpirationDateBusinessCenter; 41517
        LegOptionExerciseExpirationDateBusinessDayConvention; 41518
        LegOptionExerciseExpirationDateRelativeTo; 41519
        LegOptionExerciseExpirationDateOffsetPeriod; 41520
        LegOptionExerciseExpirationDateOffsetUnit; 41521 LegOptionExerciseExpirationFrequencyPeriod;
        41522 LegOptionExerciseExpirationFrequencyUnit; 41523
        LegOptionExerciseExpirationRollConvention; 41524
        LegOptionExerciseExpirationDateOffsetDayType; 41525 LegOptionExerciseExpirationTime; 41526
        LegOptionExerciseExpirationTimeBusinessCenter; 41527 NoLegOptionExerciseExpirationDates;
        41528 LegOptionExerciseExpirationDate; 41529 LegOptionExerciseExpirationDateType; 41530
        NoLegPaymentScheduleFixingDays; 41531 LegPaymentScheduleFixingDayOfWeek; 41532
        LegPaymentScheduleFixingDayNumber; 41533 LegPaymentScheduleXID; 41534
        LegPaymentScheduleXIDRef; 41535 LegPaymentScheduleRateCurrency; 41536
        LegPaymentScheduleRateUnitOfMeasure; 41537 LegPaymentScheduleRateConversionFactor; 41538
        LegPaymentScheduleRateSpreadType; 41539 LegPaymentScheduleSettlPeriodPrice; 41540
        LegPaymentScheduleSettlPeriodPriceCurrency; 41541
        LegPaymentScheduleSettlPeriodPriceUnitOfMeasure; 41542 LegPaymentScheduleStepUnitOfMeasure;
        41543 LegPaymentScheduleFixingDayDistribution; 41544 LegPaymentScheduleFixingDayCount; 41545
        LegPaymentScheduleFixingLagPeriod; 41546 LegPaymentScheduleFixingLagUnit; 41547
        LegPaymentScheduleFixingFirstObservationDateOffsetPeriod; 41548
        LegPaymentScheduleFixingFirstObservationDateOffsetUnit; 41549
        LegPaymentStreamFlatRateIndicator; 41550 LegPaymentStreamFlatRateAmount; 41551
        LegPaymentStreamFlatRateCurrency; 41552 LegStreamMaximumPaymentAmount; 41553
        LegStreamMaximumPaymentCurrency; 41554 LegStreamMaximumTransactionAmount; 41555
        LegStreamMaximumTransactionCurrency; 41556 LegPaymentStreamFixedAmountUnitOfMeasure; 41557
        LegPaymentStreamTotalFixedAmount; 41558 LegPaymentStreamWorldScaleRate; 41559
        LegPaymentStreamContractPrice; 41560 LegPaymentStreamContractPriceCurrency; 41561
        NoLegPaymentStreamPricingBusinessCenters; 41562 LegPaymentStreamPricingBusinessCenter; 41563
        LegPaymentStreamRateIndex2CurveUnit; 41564 LegPaymentStreamRateIndex2CurvePeriod; 41565
        LegPaymentStreamRateIndexLocation; 41566 LegPaymentStreamRateIndexLevel; 41567
        LegPaymentStreamRateIndexUnitOfMeasure; 41568 LegPaymentStreamSettlLevel; 41569
        LegPaymentStreamReferenceLevel; 41570 LegPaymentStreamReferenceLevelUnitOfMeasure; 41571
        LegPaymentStreamReferenceLevelEqualsZeroIndicator; 41572 LegPaymentStreamRateSpreadCurrency;
        41573 LegPaymentStreamRateSpreadUnitOfMeasure; 41574 LegPaymentStreamRateConversionFactor;
        41575 LegPaymentStreamRateSpreadType; 41576 LegPaymentStreamLastResetRate; 41577
        LegPaymentStreamFinalRate; 41578 LegPaymentStreamCalculationLagPeriod; 41579
        LegPaymentStreamCalculationLagUnit; 41580 LegPaymentStreamFirstObservationDateOffsetPeriod;
        41581 LegPaymentStreamFirstObservationDateOffsetUnit; 41582 LegPaymentStreamPricingDayType;
        41583 LegPaymentStreamPricingDayDistribution; 41584 LegPaymentStreamPricingDayCount; 41585
        LegPaymentStreamPricingBusinessCalendar; 41586 LegPaymentStreamPricingBusinessDayConvention;
        41587 UnderlyingDeliveryStreamRiskApportionmentSource; 41588 StreamCommoditySettlTimeType;
        41589 NoLegPaymentStreamPaymentDates; 41590 LegPaymentStreamPaymentDate; 41591
        LegPaymentStreamPaymentDateType; 41592 LegPaymentStreamMasterAgreementPaymentDatesIndicator;
        41593 NoLegPaymentStreamPricingDates; 41594 LegPaymentStreamPricingDate; 41595
        LegPaymentStreamPricingDateType; 41596 NoLegPaymentStreamPricingDays; 41597
        LegPaymentStreamPricingDayOfWeek; 41598 LegPaymentStreamPricingDayNumber; 41599
        NoLegPhysicalSettlTerms; 41600 LegPhysicalSettlTermXID; 41601 LegPhysicalSettlCurency; 41602
        LegPhysicalSettlBusinessDays; 41603 LegPhysicalSettlMaximumBusinessDays; 41604
        NoLegPhysicalSettlDeliverableObligations; 41605 LegPhysicalSettlDeliverableObligationType;
        41606 LegPhysicalSettlDeliverableObligationValue; 41607 NoLegPricingDateBusinessCenters;
        41608 LegPricingDateBusinessCenter; 41609 LegPricingDateUnadjusted; 41610
        LegPricingDateBusinessDayConvention; 41611 LegPricingDateAdjusted; 41612 LegPricingTime;
        41613 LegPricingTimeBusinessCenter; 41614 NoLegProtectionTermEventNewsSources; 41615
        LegProtectionTermEventNewsSource; 41616 NoLegProtectionTerms; 41617 LegProtectionTermXID;
        41618 LegProtectionTermNotional; 41619 LegProtectionTermCurrency; 41620
        LegProtectionTermSellerNotifies; 41621 LegProtectionTermBuyerNotifies; 41622
        LegProtectionTermEventBusinessCenter; 41623 LegProtectionTermStandardSources; 41624
        LegProtectionTermEventMinimumSources; 41625 NoLegProtectionTermEvents; 41626
        LegProtectionTermEventType; 41627 LegProtectionTermEventValue; 41628
        LegProtectionTermEventCurrency; 41629 LegProtectionTermEventPeriod; 41630
        LegProtectionTermEventUnit; 41631 LegProtectionTermEventDayType; 41632
        LegProtectionTermEventRateSource; 41633 NoLegProtectionTermEventQualifiers; 41634
        LegProtectionTermEventQualifier; 41635 NoLegProtectionTermObligations; 41636
        LegProtectionTermObligationType; 41637 LegProtectionTermObligationValue; 41638
        NoLegStreamCalculationPeriodDates; 41639 LegStreamCalculationPeriodDate; 41640
        LegStreamCalculationPeriodDateType; 41641 LegStreamCalculationPeriodDatesXID; 41642
        LegStreamCalculationPeriodDatesXIDRef; 41643 LegStreamCalculationBalanceOfFirstPeriod; 41644
        LegStreamCalculationCorrectionPeriod; 41645 LegStreamCalculationCorrectionUnit; 41646
        NoLegStreamCommoditySettlBusinessCenters; 41647 LegStreamCommoditySettlBusinessCenter; 41648
        LegStreamCommodityBase; 41649 LegStreamCommodityType; 41650 LegStreamCommoditySecurityID;
        41651 LegStreamCommoditySecurityIDSource; 41652 LegStreamCommodityDesc; 41653
        EncodedLegStreamCommodityDescLen; 41654 EncodedLegStreamCommodityDesc; 41655
        LegStreamCommodityUnitOfMeasure; 41656 LegStreamCommodityCurrency; 41657
        LegStreamCommodityExchange; 41658 LegStreamCommodityRateSource; 41659
        LegStreamCommodityRateReferencePage; 41660 LegStreamCommodityRateReferencePageHeading; 41661
        LegStreamDataProvider; 41662 LegStreamCommodityPricingType; 41663
        LegStreamCommodityNearbySettlDayPeriod; 41664 LegStreamCommodityNearbySettlDayUnit; 41665
        LegStreamCommoditySettlDateUnadjusted; 41666
        LegStreamCommoditySettlDateBusinessDayConvention; 41667 LegStreamCommoditySettlDateAdjusted;
        41668 LegStreamCommoditySettlMonth; 41669 LegStreamCommoditySettlDateRollPeriod; 41670
        LegStreamCommoditySettlDateRollUnit; 41671 LegStreamCommoditySettlDayType; 41672
        LegStreamCommodityXID; 41673 LegStreamCommodityXIDRef; 41674 NoLegStreamCommodityAltIDs;
        41675 LegStreamCommodityAltID; 41676 LegStreamCommodityAltIDSource; 41677
        NoLegStreamCommodityDataSources; 41678 LegStreamCommodityDataSourceID; 41679
        LegStreamCommodityDataSourceIDType; 41680 NoLegStreamCommoditySettlDays; 41681
        LegStreamCommoditySettlDay; 41682 LegStreamCommoditySettlTotalHours; 41683
        NoLegStreamCommoditySettlTimes; 41684 LegStreamCommoditySettlStart; 41685
        LegStreamCommoditySettlEnd; 41686 NoLegStreamCommoditySettlPeriods; 41687
        LegStreamCommoditySettlCountry; 41688 LegStreamCommoditySettlTimeZone; 41689
        LegStreamCommoditySettlFlowType; 41690 LegStreamCommoditySettlPeriodNotional; 41691
        LegStreamCommoditySettlPeriodNotionalUnitOfMeasure; 41692
        LegStreamCommoditySettlPeriodFrequencyPeriod; 41693
        LegStreamCommoditySettlPeriodFrequencyUnit; 41694 LegStreamCommoditySettlPeriodPrice; 41695
        LegStreamCommoditySettlPeriodPriceUnitOfMeasure; 41696
        LegStreamCommoditySettlPeriodPriceCurrency; 41697
        LegStreamCommoditySettlHolidaysProcessingInstruction; 41698
        LegStreamCommoditySettlPeriodXID; 41699 LegStreamCommoditySettlPeriodXIDRef; 41700
        LegStreamXID; 41701 UnderlyingAdditionalTermBondSecurityIDSource; 41702
        LegStreamNotionalXIDRef; 41703 LegStreamNotionalFrequencyPeriod; 41704
        LegStreamNotionalFrequencyUnit; 41705 LegStreamNotionalCommodityFrequency; 41706
        LegStreamNotionalUnitOfMeasure; 41707 LegStreamTotalNotional; 41708
        LegStreamTotalNotionalUnitOfMeasure; 41709 UnderlyingAdditionalTermBondDesc; 41710
        EncodedUnderlyingAdditionalTermBondDescLen; 41711 EncodedUnderlyingAdditionalTermBondDesc;
        41712 UnderlyingAdditionalTermBondCurrency; 41713
        NoUnderlyingComplexEventAveragingObservations; 41714
        UnderlyingComplexEventAveragingObservationNumber; 41715
        UnderlyingComplexEventAveragingWeight; 41716 NoUnderlyingComplexEventCreditEvents; 41717
        UnderlyingComplexEventCreditEventType; 41718 UnderlyingComplexEventCreditEventValue; 41719
        UnderlyingComplexEventCreditEventCurrency; 41720 UnderlyingComplexEventCreditEventPeriod;
        41721 UnderlyingComplexEventCreditEventUnit; 41722 UnderlyingComplexEventCreditEventDayType;
        41723 UnderlyingComplexEventCreditEventRateSource; 41724
        NoUnderlyingComplexEventCreditEventQualifiers; 41725
        UnderlyingComplexEventCreditEventQualifier; 41726 NoUnderlyingComplexEventPeriodDateTimes;
        41727 UnderlyingComplexEventPeriodDate; 41728 UnderlyingComplexEventPeriodTime; 41729
        NoUnderlyingComplexEventPeriods; 41730 UnderlyingComplexEventPeriodType; 41731
        UnderlyingComplexEventBusinessCenter; 41732 NoUnderlyingComplexEventRateSources; 41733
        UnderlyingComplexEventRateSource; 41734 UnderlyingComplexEventRateSourceType; 41735
        UnderlyingComplexEventReferencePage; 41736 UnderlyingComplexEventReferencePageHeading; 41737
        NoUnderlyingComplexEventDateBusinessCenters; 41738 UnderlyingComplexEventDateBusinessCenter;
        41739 UnderlyingComplexEventDateUnadjusted; 41740 UnderlyingComplexEventDateRelativeTo;
        41741 UnderlyingComplexEventDateOffsetPeriod; 41742 UnderlyingComplexEventDateOffsetUnit;
        41743 UnderlyingComplexEventDateOffsetDayType; 41744
        UnderlyingComplexEventDateBusinessDayConvention; 41745 UnderlyingComplexEventDateAdjusted;
        41746 UnderlyingComplexEventFixingTime; 41747
        UnderlyingComplexEventFixingTimeBusinessCenter; 41748
        NoUnderlyingComplexEventCreditEventSources; 41749 UnderlyingComplexEventCreditEventSource;
        41750 NoUnderlyingComplexEventSchedules; 41751 UnderlyingComplexEventScheduleStartDate;
        41752 UnderlyingComplexEventScheduleEndDate; 41753
        UnderlyingComplexEventScheduleFrequencyPeriod; 41754
        UnderlyingComplexEventScheduleFrequencyUnit; 41755
        UnderlyingComplexEventScheduleRollConvention; 41756 NoUnderlyingDeliverySchedules; 41757
        UnderlyingDeliveryScheduleType; 41758 UnderlyingDeliveryScheduleXID; 41759
        UnderlyingDeliveryScheduleNotional; 41760 UnderlyingDeliveryScheduleNotionalUnitOfMeasure;
        41761 UnderlyingDeliveryScheduleNotionalCommodityFrequency; 41762
        UnderlyingDeliveryScheduleNegativeTolerance; 41763
        UnderlyingDeliverySchedulePositiveTolerance; 41764
        UnderlyingDeliveryScheduleToleranceUnitOfMeasure; 41765
        UnderlyingDeliveryScheduleToleranceType; 41766 UnderlyingDeliveryScheduleSettlCountry; 41767
        UnderlyingDeliveryScheduleSettlTimeZone; 41768 UnderlyingDeliveryScheduleSettlFlowType;
        41769 UnderlyingDeliveryScheduleSettlHolidaysProcessingInstruction; 41770
        NoUnderlyingDeliveryScheduleSettlDays; 41771 UnderlyingDeliveryScheduleSettlDay; 41772
        UnderlyingDeliveryScheduleSettlTotalHours; 41773 NoUnderlyingDeliveryScheduleSettlTimes;
        41774 UnderlyingDeliveryScheduleSettlStart; 41775 UnderlyingDeliveryScheduleSettlEnd; 41776
        UnderlyingDeliveryScheduleSettlTimeType; 41777 UnderlyingDeliveryStreamType; 41778
        UnderlyingDeliveryStreamPipeline; 41779 UnderlyingDeliveryStreamEntryPoint; 41780
        UnderlyingDeliveryStreamWithdrawalPoint; 41781 UnderlyingDeliveryStreamDeliveryPoint; 41782
        UnderlyingDeliveryStreamDeliveryRestriction; 41783
        UnderlyingDeliveryStreamDeliveryContingency; 41784
        UnderlyingDeliveryStreamDeliveryContingentPartySide; 41785
        UnderlyingDeliveryStreamDeliverAtSourceIndicator; 41786
        UnderlyingDeliveryStreamRiskApportionment; 41787
        UnderlyingDeliveryStreamTitleTransferLocation; 41788
        UnderlyingDeliveryStreamTitleTransferCondition; 41789
        UnderlyingDeliveryStreamImporterOfRecord; 41790 UnderlyingDeliveryStreamNegativeTolerance;
        41791 UnderlyingDeliveryStreamPositiveTolerance; 41792
        UnderlyingDeliveryStreamToleranceUnitOfMeasure; 41793 UnderlyingDeliveryStreamToleranceType;
        41794 UnderlyingDeliveryStreamToleranceOptionSide; 41795
        UnderlyingDeliveryStreamTotalPositiveTolerance; 41796
        UnderlyingDeliveryStreamTotalNegativeTolerance; 41797
        UnderlyingDeliveryStreamNotionalConversionFactor; 41798
        UnderlyingDeliveryStreamTransportEquipment; 41799 UnderlyingDeliveryStreamElectingPartySide;
        41800 NoUnderlyingStreamAssetAttributes; 41801 UnderlyingStreamAssetAttributeType; 41802
        UnderlyingStreamAssetAttributeValue; 41803 UnderlyingStreamAssetAttributeLimit; 41804
        NoUnderlyingDeliveryStreamCycles; 41805 UnderlyingDeliveryStreamCycleDesc; 41806
        EncodedUnderlyingDeliveryStreamCycleDescLen; 41807 EncodedUnderlyingDeliveryStreamCycleDesc;
        41808 NoUnderlyingDeliveryStreamCommoditySources; 41809
        UnderlyingDeliveryStreamCommoditySource; 41810 UnderlyingExerciseDesc; 41811
        EncodedUnderlyingExerciseDescLen; 41812 EncodedUnderlyingExerciseDesc; 41813
        UnderlyingAutomaticExerciseIndicator; 41814 UnderlyingAutomaticExerciseThresholdRate; 41815
        UnderlyingExerciseConfirmationMethod; 41816 UnderlyingManualNoticeBusinessCenter; 41817
        UnderlyingFallbackExerciseIndicator; 41818 UnderlyingLimitedRightToConfirmIndicator; 41819
        UnderlyingExerciseSplitTicketIndicator; 41820 NoUnderlyingOptionExerciseBusinessCenters;
        41821 UnderlyingOptionExerciseBusinessCenter; 41822
        UnderlyingOptionExerciseBusinessDayConvention; 41823
        UnderlyingOptionExerciseEarliestDateOffsetDayType; 41824
        UnderlyingOptionExerciseEarliestDateOffsetPeriod; 41825
        UnderlyingOptionExerciseEarliestDateOffsetUnit; 41826
        UnderlyingOptionExerciseFrequencyPeriod; 41827 UnderlyingOptionExerciseFrequencyUnit; 41828
        UnderlyingOptionExerciseStartDateUnadjusted; 41829
        UnderlyingOptionExerciseStartDateRelativeTo; 41830
        UnderlyingOptionExerciseStartDateOffsetPeriod; 41831
        UnderlyingOptionExerciseStartDateOffsetUnit; 41832
        UnderlyingOptionExerciseStartDateOffsetDayType; 41833
        UnderlyingOptionExerciseStartDateAdjusted; 41834 UnderlyingOptionExerciseSkip; 41835
        UnderlyingOptionExerciseNominationDeadline; 41836
        UnderlyingOptionExerciseFirstDateUnadjusted; 41837
        UnderlyingOptionExerciseLastDateUnadjusted; 41838 UnderlyingOptionExerciseEarliestTime;
        41839 UnderlyingOptionExerciseLatestTime; 41840 UnderlyingOptionExerciseTimeBusinessCenter;
        41841 NoUnderlyingOptionExerciseDates; 41842 UnderlyingOptionExerciseDate; 41843
        UnderlyingOptionExerciseDateType; 41844
        NoUnderlyingOptionExerciseExpirationDateBusinessCenters; 41845
        UnderlyingOptionExerciseExpirationDateBusinessCenter; 41846
        UnderlyingOptionExerciseExpirationDateBusinessDayConvention; 41847
        UnderlyingOptionExerciseExpirationDateRelativeTo; 41848
        UnderlyingOptionExerciseExpirationDateOffsetPeriod; 41849
        UnderlyingOptionExerciseExpirationDateOffsetUnit; 41850
        UnderlyingOptionExerciseExpirationFrequencyPeriod; 41851
        UnderlyingOptionExerciseExpirationFrequencyUnit; 41852
        UnderlyingOptionExerciseExpirationRollConvention; 41853
        UnderlyingOptionExerciseExpirationDateOffsetDayType; 41854
        UnderlyingOptionExerciseExpirationTime; 41855
        UnderlyingOptionExerciseExpirationTimeBusinessCenter; 41856
        NoUnderlyingOptionExerciseExpirationDates; 41857 UnderlyingOptionExerciseExpirationDate;
        41858 UnderlyingOptionExerciseExpirationDateType; 41859 UnderlyingMarketDisruptionProvision;
        41860 UnderlyingMarketDisruptionFallbackProvision; 41861
        UnderlyingMarketDisruptionMaximumDays; 41862
        UnderlyingMarketDisruptionMaterialityPercentage; 41863
        UnderlyingMarketDisruptionMinimumFuturesContracts; 41864 NoUnderlyingMarketDisruptionEvents;
        41865 UnderlyingMarketDisruptionEvent; 41866 NoUnderlyingMarketDisruptionFallbacks; 41867
        UnderlyingMarketDisruptionFallbackType; 41868
        NoUnderlyingMarketDisruptionFallbackReferencePrices; 41869
        UnderlyingMarketDisruptionFallbackUnderlierType; 41870
        UnderlyingMarketDisruptionFallbackUnderlierSecurityID; 41871
        UnderlyingMarketDisruptionFallbackUnderlierSecurityIDSource; 41872
        UnderlyingMarketDisruptionFallbackUnderlierSecurityDesc; 41873
        EncodedUnderlyingMarketDisruptionFallbackUnderlierSecDescLen; 41874
        EncodedUnderlyingMarketDisruptionFallbackUnderlierSecurityDesc; 41875
        UnderlyingMarketDisruptionFallbackOpenUnits; 41876
        UnderlyingMarketDisruptionFallbackBasketCurrency; 41877
        UnderlyingMarketDisruptionFallbackBasketDivisor; 41878
        NoUnderlyingPaymentScheduleFixingDays; 41879 UnderlyingPaymentScheduleFixingDayOfWeek; 41880
        UnderlyingPaymentScheduleFixingDayNumber; 41881 UnderlyingPaymentScheduleXID; 41882
        UnderlyingPaymentScheduleXIDRef; 41883 UnderlyingPaymentScheduleRateCurrency; 41884
        UnderlyingPaymentScheduleRateUnitOfMeasure; 41885
        UnderlyingPaymentScheduleRateConversionFactor; 41886
        UnderlyingPaymentScheduleRateSpreadType; 41887 UnderlyingPaymentScheduleSettlPeriodPrice;
        41888 UnderlyingPaymentScheduleSettlPeriodPriceCurrency; 41889
        UnderlyingPaymentScheduleSettlPeriodPriceUnitOfMeasure; 41890
        UnderlyingPaymentScheduleStepUnitOfMeasure; 41891
        UnderlyingPaymentScheduleFixingDayDistribution; 41892
        UnderlyingPaymentScheduleFixingDayCount; 41893 UnderlyingPaymentScheduleFixingLagPeriod;
        41894 UnderlyingPaymentScheduleFixingLagUnit; 41895
        UnderlyingPaymentScheduleFixingFirstObservationDateOffsetPeriod; 41896
        UnderlyingPaymentScheduleFixingFirstObservationDateOffsetUnit; 41897
        UnderlyingPaymentStreamFlatRateIndicator; 41898 UnderlyingPaymentStreamFlatRateAmount; 41899
        UnderlyingPaymentStreamFlatRateCurrency; 41900 UnderlyingPaymentStreamMaximumPaymentAmount;
        41901 UnderlyingPaymentStreamMaximumPaymentCurrency; 41902
        UnderlyingPaymentStreamMaximumTransactionAmount; 41903
        UnderlyingPaymentStreamMaximumTransactionCurrency; 41904
        UnderlyingPaymentStreamFixedAmountUnitOfMeasure; 41905
        UnderlyingPaymentStreamTotalFixedAmount; 41906 UnderlyingPaymentStreamWorldScaleRate; 41907
        UnderlyingPaymentStreamContractPrice; 41908 UnderlyingPaymentStreamContractPriceCurrency;
        41909 NoUnderlyingPaymentStreamPricingBusinessCenters; 41910
        UnderlyingPaymentStreamPricingBusinessCenter; 41911
        UnderlyingPaymentStreamRateIndex2CurveUnit; 41912
        UnderlyingPaymentStreamRateIndex2CurvePeriod; 41913
        UnderlyingPaymentStreamRateIndexLocation; 41914 UnderlyingPaymentStreamRateIndexLevel; 41915
        UnderlyingPaymentStreamRateIndexUnitOfMeasure; 41916 UnderlyingPaymentStreamSettlLevel;
        41917 UnderlyingPaymentStreamReferenceLevel; 41918
        UnderlyingPaymentStreamReferenceLevelUnitOfMeasure; 41919
        UnderlyingPaymentStreamReferenceLevelEqualsZeroIndicator; 41920
        UnderlyingPaymentStreamRateSpreadCurrency; 41921
        UnderlyingPaymentStreamRateSpreadUnitOfMeasure; 41922
        UnderlyingPaymentStreamRateConversionFactor; 41923 UnderlyingPaymentStreamRateSpreadType;
        41924 UnderlyingPaymentStreamLastResetRate; 41925 UnderlyingPaymentStreamFinalRate; 41926
        UnderlyingPaymentStreamCalculationLagPeriod; 41927
        UnderlyingPaymentStreamCalculationLagUnit; 41928
        UnderlyingPaymentStreamFirstObservationDateOffsetPeriod; 41929
        UnderlyingPaymentStreamFirstObservationDateOffsetUnit; 41930
        UnderlyingPaymentStreamPricingDayType; 41931 UnderlyingPaymentStreamPricingDayDistribution;
        41932 UnderlyingPaymentStreamPricingDayCount; 41933
        UnderlyingPaymentStreamPricingBusinessCalendar; 41934
        UnderlyingPaymentStreamPricingBusinessDayConvention; 41935 LegStreamCommoditySettlTimeType;
        41936 UnderlyingStreamCommoditySettlTimeType; 41937 NoUnderlyingPaymentStreamPaymentDates;
        41938 UnderlyingPaymentStreamPaymentDate; 41939 UnderlyingPaymentStreamPaymentDateType;
        41940 UnderlyingPaymentStreamMasterAgreementPaymentDatesIndicator; 41941
        NoUnderlyingPaymentStreamPricingDates; 41942 UnderlyingPaymentStreamPricingDate; 41943
        UnderlyingPaymentStreamPricingDateType; 41944 NoUnderlyingPaymentStreamPricingDays; 41945
        UnderlyingPaymentStreamPricingDayOfWeek; 41946 UnderlyingPaymentStreamPricingDayNumber;
        41947 NoUnderlyingPricingDateBusinessCenters; 41948 UnderlyingPricingDateBusinessCenter;
        41949 UnderlyingPricingDateUnadjusted; 41950 UnderlyingPricingDateBusinessDayConvention;
        41951 UnderlyingPricingDateAdjusted; 41952 UnderlyingPricingTime; 41953
        UnderlyingPricingTimeBusinessCenter; 41954 NoUnderlyingStreamCalculationPeriodDates; 41955
        UnderlyingStreamCalculationPeriodDate; 41956 UnderlyingStreamCalculationPeriodDateType;
        41957 UnderlyingStreamCalculationPeriodDatesXID; 41958
        UnderlyingStreamCalculationPeriodDatesXIDRef; 41959
        UnderlyingStreamCalculationBalanceOfFirstPeriod; 41960
        UnderlyingStreamCalculationCorrectionPeriod; 41961
        UnderlyingStreamCalculationCorrectionUnit; 41962
        NoUnderlyingStreamCommoditySettlBusinessCenters; 41963
        UnderlyingStreamCommoditySettlBusinessCenter; 41964 UnderlyingStreamCommodityBase; 41965
        UnderlyingStreamCommodityType; 41966 UnderlyingStreamCommoditySecurityID; 41967
        UnderlyingStreamCommoditySecurityIDSource; 41968 UnderlyingStreamCommodityDesc; 41969
        EncodedUnderlyingStreamCommodityDescLen; 41970 EncodedUnderlyingStreamCommodityDesc; 41971
        UnderlyingStreamCommodityUnitOfMeasure; 41972 UnderlyingStreamCommodityCurrency; 41973
        UnderlyingStreamCommodityExchange; 41974 UnderlyingStreamCommodityRateSource; 41975
        UnderlyingStreamCommodityRateReferencePage; 41976
        UnderlyingStreamCommodityRateReferencePageHeading; 41977 UnderlyingStreamDataProvider; 41978
        UnderlyingStreamCommodityPricingType; 41979 UnderlyingStreamCommodityNearbySettlDayPeriod;
        41980 UnderlyingStreamCommodityNearbySettlDayUnit; 41981
        UnderlyingStreamCommoditySettlDateUnadjusted; 41982
        UnderlyingStreamCommoditySettlDateBusinessDayConvention; 41983
        UnderlyingStreamCommoditySettlDateAdjusted; 41984 UnderlyingStreamCommoditySettlMonth; 41985
        UnderlyingStreamCommoditySettlDateRollPeriod; 41986
        UnderlyingStreamCommoditySettlDateRollUnit; 41987 UnderlyingStreamCommoditySettlDayType;
        41988 UnderlyingStreamCommodityXID; 41989 UnderlyingStreamCommodityXIDRef; 41990
        NoUnderlyingStreamCommodityAltIDs; 41991 UnderlyingStreamCommodityAltID; 41992
        UnderlyingStreamCommodityAltIDSource; 41993 NoUnderlyingStreamCommodityDataSources; 41994
        UnderlyingStreamCommodityDataSourceID; 41995 UnderlyingStreamCommodityDataSourceIDType;
        41996 NoUnderlyingStreamCommoditySettlDays; 41997 UnderlyingStreamCommoditySettlDay; 41998
        UnderlyingStreamCommoditySettlTotalHours; 41999 NoUnderlyingStreamCommoditySettlTimes; 42000
        UnderlyingStreamCommoditySettlStart; 42001 UnderlyingStreamCommoditySettlEnd; 42002
        NoUnderlyingStreamCommoditySettlPeriods; 42003 UnderlyingStreamCommoditySettlCountry; 42004
        UnderlyingStreamCommoditySettlTimeZone; 42005 UnderlyingStreamCommoditySettlFlowType; 42006
        UnderlyingStreamCommoditySettlPeriodNotional; 42007
        UnderlyingStreamCommoditySettlPeriodNotionalUnitOfMeasure; 42008
        UnderlyingStreamCommoditySettlPeriodFrequencyPeriod; 42009
        UnderlyingStreamCommoditySettlPeriodFrequencyUnit; 42010
        UnderlyingStreamCommoditySettlPeriodPrice; 42011
        UnderlyingStreamCommoditySettlPeriodPriceUnitOfMeasure; 42012
        UnderlyingStreamCommoditySettlPeriodPriceCurrency; 42013
        UnderlyingStreamCommoditySettlHolidaysProcessingInstruction; 42014
        UnderlyingStreamCommoditySettlPeriodXID; 42015 UnderlyingStreamCommoditySettlPeriodXIDRef;
        42016 UnderlyingStreamXID; 42017 UnderlyingAdditionalTermBondIssuer; 42018
        UnderlyingStreamNotionalXIDRef; 42019 UnderlyingStreamNotionalFrequencyPeriod; 42020
        UnderlyingStreamNotionalFrequencyUnit; 42021 UnderlyingStreamNotionalCommodityFrequency;
        42022 UnderlyingStreamNotionalUnitOfMeasure; 42023 UnderlyingStreamTotalNotional; 42024
        UnderlyingStreamTotalNotionalUnitOfMeasure; 42025
        EncodedUnderlyingAdditionalTermBondIssuerLen; 42026
        EncodedUnderlyingAdditionalTermBondIssuer; 42027 UnderlyingAdditionalTermBondSeniority;
        42028 UnderlyingAdditionalTermBondCouponType; 42029 UnderlyingAdditionalTermBondCouponRate;
        42030 UnderlyingAdditionalTermBondMaturityDate; 42031 UnderlyingAdditionalTermBondParValue;
        42032 UnderlyingAdditionalTermBondCurrentTotalIssuedAmount; 42033
        UnderlyingAdditionalTermBondCouponFrequencyPeriod; 42034
        UnderlyingAdditionalTermBondCouponFrequencyUnit; 42035 UnderlyingAdditionalTermBondDayCount;
        42036 NoUnderlyingAdditionalTerms; 42037
        UnderlyingAdditionalTermConditionPrecedentBondIndicator; 42038
        UnderlyingAdditionalTermDiscrepancyClauseIndicator; 42039 NoUnderlyingCashSettlDealers;
        42040 UnderlyingCashSettlDealer; 42041 NoUnderlyingCashSettlTerms; 42042
        UnderlyingCashSettlCurrency; 42043 UnderlyingCashSettlValuationFirstBusinessDayOffset; 42044
        UnderlyingCashSettlValuationSubsequentBusinessDaysOffset; 42045
        UnderlyingCashSettlNumOfValuationDates; 42046 UnderlyingCashSettlValuationTime; 42047
        UnderlyingCashSettlBusinessCenter; 42048 UnderlyingCashSettlQuoteMethod; 42049
        UnderlyingCashSettlQuoteAmount; 42050 UnderlyingCashSettlQuoteCurrency; 42051
        UnderlyingCashSettlMinimumQuoteAmount; 42052 UnderlyingCashSettlMinimumQuoteCurrency; 42053
        UnderlyingCashSettlBusinessDays; 42054 UnderlyingCashSettlAmount; 42055
        UnderlyingCashSettlRecoveryFactor; 42056 UnderlyingCashSettlFixedTermIndicator; 42057
        UnderlyingCashSettlAccruedInterestIndicator; 42058 UnderlyingCashSettlValuationMethod; 42059
        UnderlyingCashSettlTermXID; 42060 NoUnderlyingPhysicalSettlTerms; 42061
        UnderlyingPhysicalSettlCurrency; 42062 UnderlyingPhysicalSettlBusinessDays; 42063
        UnderlyingPhysicalSettlMaximumBusinessDays; 42064 UnderlyingPhysicalSettlTermXID; 42065
        NoUnderlyingPhysicalSettlDeliverableObligations; 42066
        UnderlyingPhysicalSettlDeliverableObligationType; 42067
        UnderlyingPhysicalSettlDeliverableObligationValue; 42068 NoUnderlyingProtectionTerms; 42069
        UnderlyingProtectionTermNotional; 42070 UnderlyingProtectionTermCurrency; 42071
        UnderlyingProtectionTermSellerNotifies; 42072 UnderlyingProtectionTermBuyerNotifies; 42073
        UnderlyingProtectionTermEventBusinessCenter; 42074 UnderlyingProtectionTermStandardSources;
        42075 UnderlyingProtectionTermEventMinimumSources; 42076 UnderlyingProtectionTermXID; 42077
        NoUnderlyingProtectionTermEvents; 42078 UnderlyingProtectionTermEventType; 42079
        UnderlyingProtectionTermEventValue; 42080 UnderlyingProtectionTermEventCurrency; 42081
        UnderlyingProtectionTermEventPeriod; 42082 UnderlyingProtectionTermEventUnit; 42083
        UnderlyingProtectionTermEventDayType; 42084 UnderlyingProtectionTermEventRateSource; 42085
        NoUnderlyingProtectionTermEventQualifiers; 42086 UnderlyingProtectionTermEventQualifier;
        42087 NoUnderlyingProtectionTermObligations; 42088 UnderlyingProtectionTermObligationType;
        42089 UnderlyingProtectionTermObligationValue; 42090
        NoUnderlyingProtectionTermEventNewsSources; 42091 UnderlyingProtectionTermEventNewsSource;
        42092 UnderlyingProvisionCashSettlPaymentDateBusinessDayConvention; 42093
        UnderlyingProvisionCashSettlPaymentDateRelativeTo; 42094
        UnderlyingProvisionCashSettlPaymentDateOffsetPeriod; 42095
        UnderlyingProvisionCashSettlPaymentDateOffsetUnit; 42096
        UnderlyingProvisionCashSettlPaymentDateOffsetDayType; 42097
        UnderlyingProvisionCashSettlPaymentDateRangeFirst; 42098
        UnderlyingProvisionCashSettlPaymentDateRangeLast; 42099
        NoUnderlyingProvisionCashSettlPaymentDates; 42100 UnderlyingProvisionCashSettlPaymentDate;
        42101 UnderlyingProvisionCashSettlPaymentDateType; 42102
        UnderlyingProvisionCashSettlQuoteSource; 42103
        UnderlyingProvisionCashSettlQuoteReferencePage; 42104 UnderlyingProvisionCashSettlValueTime;
        42105 UnderlyingProvisionCashSettlValueTimeBusinessCenter; 42106
        UnderlyingProvisionCashSettlValueDateBusinessDayConvention; 42107
        UnderlyingProvisionCashSettlValueDateRelativeTo; 42108
        UnderlyingProvisionCashSettlValueDateOffsetPeriod; 42109
        UnderlyingProvisionCashSettlValueDateOffsetUnit; 42110
        UnderlyingProvisionCashSettlValueDateOffsetDayType; 42111
        UnderlyingProvisionCashSettlValueDateAdjusted; 42112
        NoUnderlyingProvisionOptionExerciseFixedDates; 42113
        UnderlyingProvisionOptionExerciseFixedDate; 42114
        UnderlyingProvisionOptionExerciseFixedDateType; 42115
        UnderlyingProvisionOptionExerciseBusinessDayConvention; 42116
        UnderlyingProvisionOptionExerciseEarliestDateOffsetPeriod; 42117
        UnderlyingProvisionOptionExerciseEarliestDateOffsetUnit; 42118
        UnderlyingProvisionOptionExerciseFrequencyPeriod; 42119
        UnderlyingProvisionOptionExerciseFrequencyUnit; 42120
        UnderlyingProvisionOptionExerciseStartDateUnadjusted; 42121
        UnderlyingProvisionOptionExerciseStartDateRelativeTo; 42122
        UnderlyingProvisionOptionExerciseStartDateOffsetPeriod; 42123
        UnderlyingProvisionOptionExerciseStartDateOffsetUnit; 42124
        UnderlyingProvisionOptionExerciseStartDateOffsetDayType; 42125
        UnderlyingProvisionOptionExerciseStartDateAdjusted; 42126
        UnderlyingProvisionOptionExercisePeriodSkip; 42127
        UnderlyingProvisionOptionExerciseBoundsFirstDateUnadjusted; 42128
        UnderlyingProvisionOptionExerciseBoundsLastDateUnadjusted; 42129
        UnderlyingProvisionOptionExerciseEarliestTime; 42130
        UnderlyingProvisionOptionExerciseEarliestTimeBusinessCenter; 42131
        UnderlyingProvisionOptionExerciseLatestTime; 42132
        UnderlyingProvisionOptionExerciseLatestTimeBusinessCenter; 42133
        UnderlyingProvisionOptionExpirationDateUnadjusted; 42134
        UnderlyingProvisionOptionExpirationDateBusinessDayConvention; 42135
        UnderlyingProvisionOptionExpirationDateRelativeTo; 42136
        UnderlyingProvisionOptionExpirationDateOffsetPeriod; 42137
        UnderlyingProvisionOptionExpirationDateOffsetUnit; 42138
        UnderlyingProvisionOptionExpirationDateOffsetDayType; 42139
        UnderlyingProvisionOptionExpirationDateAdjusted; 42140
        UnderlyingProvisionOptionExpirationTime; 42141
        UnderlyingProvisionOptionExpirationTimeBusinessCenter; 42142
        UnderlyingProvisionOptionRelevantUnderlyingDateUnadjusted; 42143
        UnderlyingProvisionOptionRelevantUnderlyingDateBizDayConvention; 42144
        UnderlyingProvisionOptionRelevantUnderlyingDateRelativeTo; 42145
        UnderlyingProvisionOptionRelevantUnderlyingDateOffsetPeriod; 42146
        UnderlyingProvisionOptionRelevantUnderlyingDateOffsetUnit; 42147
        UnderlyingProvisionOptionRelevantUnderlyingDateOffsetDayType; 42148
        UnderlyingProvisionOptionRelevantUnderlyingDateAdjusted; 42149 NoUnderlyingProvisions; 42150
        UnderlyingProvisionType; 42151 UnderlyingProvisionDateUnadjusted; 42152
        UnderlyingProvisionDateBusinessDayConvention; 42153 UnderlyingProvisionDateAdjusted; 42154
        UnderlyingProvisionDateTenorPeriod; 42155 UnderlyingProvisionDateTenorUnit; 42156
        UnderlyingProvisionCalculationAgent; 42157 UnderlyingProvisionOptionSinglePartyBuyerSide;
        42158 UnderlyingProvisionOptionSinglePartySellerSide; 42159
        UnderlyingProvisionOptionExerciseStyle; 42160
        UnderlyingProvisionOptionExerciseMultipleNotional; 42161
        UnderlyingProvisionOptionExerciseMinimumNotional; 42162
        UnderlyingProvisionOptionExerciseMaximumNotional; 42163
        UnderlyingProvisionOptionMinimumNumber; 42164 UnderlyingProvisionOptionMaximumNumber; 42165
        UnderlyingProvisionOptionExerciseConfirmation; 42166 UnderlyingProvisionCashSettlMethod;
        42167 UnderlyingProvisionCashSettlCurrency; 42168 UnderlyingProvisionCashSettlCurrency2;
        42169 UnderlyingProvisionCashSettlQuoteType; 42170 UnderlyingProvisionText; 42171
        EncodedUnderlyingProvisionTextLen; 42172 EncodedUnderlyingProvisionText; 42173
        NoUnderlyingProvisionPartyIDs; 42174 UnderlyingProvisionPartyID; 42175
        UnderlyingProvisionPartyIDSource; 42176 UnderlyingProvisionPartyRole; 42177
        NoUnderlyingProvisionPartySubIDs; 42178 UnderlyingProvisionPartySubID; 42179
        UnderlyingProvisionPartySubIDType; 42180
        NoUnderlyingProvisionCashSettlPaymentDateBusinessCenters; 42181
        UnderlyingProvisionCashSettlPaymentDateBusinessCenter; 42182
        NoUnderlyingProvisionCashSettlValueDateBusinessCenters; 42183
        UnderlyingProvisionCashSettlValueDateBusinessCenter; 42184
        NoUnderlyingProvisionOptionExerciseBusinessCenters; 42185
        UnderlyingProvisionOptionExerciseBusinessCenter; 42186
        NoUnderlyingProvisionOptionExpirationDateBusinessCenters; 42187
        UnderlyingProvisionOptionExpirationDateBusinessCenter; 42188
        NoUnderlyingProvisionOptionRelevantUnderlyingDateBusinessCenters; 42189
        UnderlyingProvisionOptionRelevantUnderlyingDateBusinessCenter; 42190
        NoUnderlyingProvisionDateBusinessCenters; 42191 UnderlyingProvisionDateBusinessCenter; 42192
        DeliveryStreamDeliveryPointSource 0=Proprietary 1=Eic; 42193
        DeliveryStreamDeliveryPointDesc; 42194 LegDeliveryStreamDeliveryPointSource; 42195
        LegDeliveryStreamDeliveryPointDesc; 42196 UnderlyingDeliveryStreamDeliveryPointSource; 42197
        UnderlyingDeliveryStreamDeliveryPointDesc; 42198 NoLegContractualDefinitions; 42199
        LegContractualDefinition; 42200 NoLegFinancingTermSupplements; 42201
        LegFinancingTermSupplementDesc; 42202 LegFinancingTermSupplementDate; 42203
        NoLegContractualMatrices; 42204 LegContractualMatrixSource; 42205 LegContractualMatrixDate;
        42206 LegContractualMatrixTerm; 42207 CashSettlDateUnadjusted; 42208
        CashSettlDateBusinessDayConvention; 42209 CashSettlDateRelativeTo; 42210
        CashSettlDateOffsetPeriod; 42211 CashSettlDateOffsetUnit; 42212 CashSettlDateOffsetDayType;
        42213 CashSettlDateAdjusted; 42214 NoCashSettlDateBusinessCenters; 42215
        CashSettlDateBusinessCenter; 42216 CashSettlPriceSource; 42217 CashSettlPriceDefault 0=Close
        1=Hedge; 42218 DividendFloatingRateIndex; 42219 DividendFloatingRateIndexCurvePeriod; 42220
        DividendFloatingRateIndexCurveUnit; 42221 DividendFloatingRateMultiplier; 42222
        DividendFloatingRateSpread; 42223 DividendFloatingRateSpreadPositionType; 42224
        DividendFloatingRateTreatment; 42225 DividendCapRate; 42226 DividendCapRateBuySide; 42227
        DividendCapRateSellSide; 42228 DividendFloorRate; 42229 DividendFloorRateBuySide; 42230
        DividendFloorRateSellSide; 42231 DividendInitialRate; 42232
        DividendFinalRateRoundingDirection; 42233 DividendFinalRatePrecision; 42234
        DividendAveragingMethod; 42235 DividendNegativeRateTreatment; 42236
        NoDividendAccrualPaymentDateBusinessCenters; 42237 DividendAccrualPaymentDateBusinessCenter;
        42238 DividendAccrualPaymentDateRelativeTo; 42239 DividendAccrualPaymentDateOffsetPeriod;
        42240 DividendAccrualPaymentDateOffsetUnit; 42241 DividendAccrualPaymentDateOffsetDayType;
        42242 DividendAccrualPaymentDateUnadjusted; 42243
        DividendAccrualPaymeentDateBusinessDayConvention; 42244 DividendAccrualPaymentDateAdjusted;
        42245 DividendReinvestmentIndicator; 42246 DividendEntitlementEvent 0=ExDate 1=RecordDate;
        42247 DividendAmountType 0=RecordAmount 1=ExAmount 2=PaidAmount 3=PerMasterConfirm; 42248
        DividendUnderlierRefID; 42249 ExtraordinaryDividendPartySide; 42250
        ExtraordinaryDividendAmountType; 42251 ExtraordinaryDividendCurrency; 42252
        ExtraordinaryDividendDeterminationMethod; 42253 DividendAccrualFixedRate; 42254
        DividendCompoundingMethod; 42255 DividendNumOfIndexUnits; 42256 DividendCashPercentage;
        42257 DividendCashEquivalentPercentage; 42258 NonCashDividendTreatment 0=PotentialAdjustment
        1=CashEquivalent; 42259 DividendComposition 0=EquityAmountReceiver 1=CalculationAgent; 42260
        SpecialDividendsIndicator; 42261 MaterialDividendsIndicator; 42262
        OptionsExchangeDividendsIndicator; 42263 AdditionalDividendsIndicator; 42264
        AllDividendsIndicator; 42265 DividendFXTriggerDateRelativeTo; 42266
        DividendFXTriggerDateOffsetPeriod; 42267 DividendFXTriggerDateOffsetUnit; 42268
        DividendFXTriggerDateOffsetDayType; 42269 DividendFXTriggerDateUnadjusted; 42270
        DividendFXTriggerDateBusinessDayConvention; 42271 DividendFXTriggerDateAdjusted; 42272
        NoDividendFXTriggerDateBusinessCenters; 42273 DividendFXTriggerDateBusinessCenter; 42274
        NoDividendPeriods; 42275 DividendPeriodSequence; 42276 DividendPeriodStartDateUnadjusted;
        42277 DividendPeriodEndDateUnadjusted;
        """
}
