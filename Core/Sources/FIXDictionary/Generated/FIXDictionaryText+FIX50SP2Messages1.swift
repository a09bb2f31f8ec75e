// Written by scripts/make-fix-dictionaries: what FIX50SP2 holds.
extension FIXDictionaryText {
    static let fix50SP2Messages1: StaticString = """
        head; tail; @AdditionalTermBondRefGrp 40000( 40001 40002 40003 40004 40005 40006 40007 40008
        40009 40010 40011 40012 40013 40014 40015 40016 40017 40018 ); @AdditionalTermGrp 40019(
        40020 40021 @AdditionalTermBondRefGrp ); @AffectedMarketSegmentGrp 1791( 1792 );
        @AffectedOrdGrp 534( 1824 535 536 ); @AllocAckGrp 78( 79 661 366 1047 467 1593 1729 1832
        2727 @AllocRegulatoryTradeIDGrp 776 @NestedParties 209 161 360 361 1732 1733 1734 989 993
        992 80 2515 1752 1753 1754 1755 2770 2769 ); @AllocCommissionDataGrp 2653( 2654 2655 2726
        2656 2657 2925 2658 2659 2926 2660 2661 2662 2663 2664 2665 2666 ); @AllocGrp 78( 79 661 573
        366 80 2515 1752 1753 1754 1755 467 1729 1593 2727 @AllocRegulatoryTradeIDGrp 81 989 1002
        1735 993 1047 992 @NestedParties 208 209 161 360 361 1732 1733 1734 @CommissionData
        @AllocCommissionDataGrp 153 154 119 2300 737 120 736 2927 155 156 742 741 @MiscFeesGrp
        @ClrInstGrp 635 780 @SettlInstructionsData 2392 2393 2483 2761 2770 2769 @TradeAllocAmtGrp
        ); @AllocRegulatoryTradeIDGrp 1908( 1909 1910 1911 1912 2406 2399 ); @ApplIDReportGrp 1351(
        1355 1399 1357 ); @ApplIDRequestAckGrp 1351( 1355 1433 1182 1183 1357 1354 @NestedParties );
        @ApplIDRequestGrp 1351( 1355 1433 1182 1183 @NestedParties ); @ApplicationSequenceControl
        1180 1181 1350 1352; @AssetAttributeGrp 2304( 2305 2306 2307 ); @AttachmentGrp 2104( 2105
        2106 2107 2108 2109 2110 2111 2112 @AttachmentKeywordGrp ); @AttachmentKeywordGrp 2113( 2114
        ); @AttrbGrp 870( 871 872 ); @AuctionTypeRuleGrp 2548( 1803 2549 ); @AveragePriceDetail 2763
        2764 2765; @BaseTradingRules @TickRules @LotTypeRules @PriceLimits @PriceRangeRuleGrp
        @QuoteSizeRuleGrp 827 1786 562 1140 1143 1144 1245 2934 561 1377 1378 423 2557 2559;
        @BidCompReqGrp 420( 66 54 336 625 430 63 64 1 660 ); @BidCompRspGrp 420( @CommissionData! 66
        421 54 44 423 406 430 63 64 336 625 58 354 355 ); @BidDescReqGrp 398( 399 400 401 404 441
        402 403 405 406 407 408 ); @BusinessCenterGrp 40278( 40471 ); @CashSettlDate 42207 42208
        @CashSettlDateBusinessCenterGrp 42209 42210 42211 42212 42213;
        @CashSettlDateBusinessCenterGrp 42214( 42215 ); @CashSettlDealerGrp 40277( 40032 );
        @CashSettlTermGrp 40022( 40023 40024 40916 40917 40025 40026 40027 40028 40029 40030 40031
        @CashSettlDealerGrp 42216 42217 40033 40034 @CashSettlDate 40035 40036 40037 40038 40039 );
        @ClearingAccountTypeGrp 1918( 1816 ); @ClearingPriceParametersGrp 2580( 2581 2582 2583 2584
        2585 2586 2588 2587 2589 1190 2590 2591 1592 1188 2528 2592 ); @ClrInstGrp 576( 577 );
        @CollInqQualGrp 938( 896 ); @CollateralAmountGrp 1703( 1704 1705 2929 2632 2090 2091 1706
        2092 2093 1902 2350 2690 2689 2840 @CollateralReinvestmentGrp 2841 );
        @CollateralReinvestmentGrp 2845( 2844 2842 2843 2931 ); @CommissionData 12 13 479 2922 1233
        1238 497; @CommissionDataGrp 2639( 2640 2641 2725 2642 2643 2923 2644 2645 2924 2646 2647
        2648 2649 2650 2651 2652 ); @CompIDReqGrp 936( 930 931 283 284 ); @CompIDStatGrp 936( 930!
        931 283 284 928! 929 ); @ComplexEventAveragingObservationGrp 40994( 40995 40996 );
        @ComplexEventCreditEventGrp 40997( 40998 40999 41000 41001 41002 41003 41004
        @ComplexEventCreditEventQualifierGrp ); @ComplexEventCreditEventQualifierGrp 41005( 41006 );
        @ComplexEventCreditEventSourceGrp 41029( 41030 ); @ComplexEventDateBusinessCenterGrp 41018(
        41019 ); @ComplexEventDates 1491( 1492 1493 @ComplexEventTimes ); @ComplexEventPeriodDateGrp
        41007( 41008 41009 ); @ComplexEventPeriodGrp 41010( 41011 41012 @ComplexEventScheduleGrp
        @ComplexEventPeriodDateGrp @ComplexEventAveragingObservationGrp );
        @ComplexEventRateSourceGrp 41013( 41014 41015 41016 41017 ); @ComplexEventRelativeDate 41020
        41021 41022 41023 41024 41025 @ComplexEventDateBusinessCenterGrp 41026 41027 41028;
        @ComplexEventScheduleGrp 41031( 41032 41033 41034 41035 41036 ); @ComplexEventTimes 1494(
        1495 1496 ); @ComplexEvents 1483( 1484 2117 2118 2119 1485 2120 2121 2122 2941 1486 2123
        1487 1488 1489 1490 @ComplexEventDates 2124 2942 2125 2943 2126 2127 2407 2408 2128 2129
        2130 2131 2132 @ComplexEventRateSourceGrp @ComplexEventRelativeDate @ComplexEventPeriodGrp
        2133 2134 2135 2136 2137 @ComplexEventCreditEventSourceGrp @ComplexEventCreditEventGrp 2597
        2598 2599 2138 2139 ); @ContAmtGrp 518( 519 520 521 ); @ContraGrp 382( 375 337 437 438 655
        ); @CpctyConfGrp 862( 528! 529 863 ); @DateAdjustment 40921 @BusinessCenterGrp 40922;
        @DeliveryScheduleGrp 41037( 41038 41039 41040 41041 41042 41043 41044 41045 41046 41047
        41048 41049 41050 @DeliveryScheduleSettlDayGrp ); @DeliveryScheduleSettlDayGrp 41051( 41052
        41053 @DeliveryScheduleSettlTimeGrp ); @DeliveryScheduleSettlTimeGrp 41054( 41055 41056
        41057 ); @DeliveryStream 41058 @DeliveryStreamCommoditySourceGrp 41059 41060 41061 41062
        42192 42193 41063 41064 41065 41066 41067 41218 @DeliveryStreamCycleGrp 41068 41069 41070
        41071 41072 41073 41074 41075 41076 41077 41078 41079 41080 43094;
        @DeliveryStreamCommoditySourceGrp 41085( 41086 ); @DeliveryStreamCycleGrp 41081( 41082 41083
        41084 ); @DerivativeEventsGrp 1286( 1287 1288 1289 1290 1291 ); @DerivativeInstrument 1214
        1215 1216 1217 @DerivativeSecurityAltIDGrp 1246 1228 1243 1247 1248 2892 1249 1250 1251 1252
        1253 1254 1255 1256 1276 1257 1258 1259 1260 1261 1262 2912 1263 1264 1265 1266 1438 1442
        1267 1268 1269 1270 1722 2913 1315 1316 1723 2914 1317 1318 1319 1576 2915 1320 1321 1322
        1323 2684 2688 1299 1225 1271 1272 1273 1274 1275 1277 1278 1279 1280 1281
        @DerivativeSecurityXML 1285 @DerivativeEventsGrp @DerivativeInstrumentParties;
        @DerivativeInstrumentAttribute 1311( 1313 1314 ); @DerivativeInstrumentParties 1292( 1293
        1294 1295 2377 @DerivativeInstrumentPartySubIDsGrp ); @DerivativeInstrumentPartySubIDsGrp
        1296( 1297 1298 ); @DerivativeSecurityAltIDGrp 1218( 1219 1220 );
        @DerivativeSecurityDefinition @DerivativeInstrument @DerivativeInstrumentAttribute
        @MarketSegmentGrp @SecurityClassificationGrp; @DerivativeSecurityXML 1282 1283 1284;
        @DisclosureInstructionGrp 1812( 1813 1814 ); @DiscretionInstructions 388 389 841 842 843 844
        846; @DisplayInstruction 1138 1082 1608 2828 1083 1084 1085 1086 1087 1088;
        @DividendAccrualFloatingRate 42218 42219 42220 42221 42222 42223 42224 42225 42226 42227
        42228 42229 42230 42231 42232 42233 42234 42235; @DividendAccrualPaymentDate 42238 42239
        42240 42241 42242 42243 @DividendAccrualPaymentDateBusinessCenterGrp 42244;
        @DividendAccrualPaymentDateBusinessCenterGrp 42236( 42237 ); @DividendConditions 42245 42246
        42247 42248 @DividendPeriodGrp 42249 42250 42251 42252 @DividendFXTriggerDate
        @DividendAccrualFloatingRate 42253 @DividendAccrualPaymentDate 42254 42255 42256 42257 42258
        42259 42260 42261 42262 42263 42264; @DividendFXTriggerDate 42265 42266 42267 42268 42269
        42270 @DividendFXTriggerDateBusinessCenterGrp 42271; @DividendFXTriggerDateBusinessCenterGrp
        42272( 42273 ); @DividendPeriodBusinessCenterGrp 42294( 42295 ); @DividendPeriodGrp 42274(
        42275 42276 42277 42278 42279 42280 @DividendPeriodBusinessCenterGrp 42281 42282 42283 42284
        42285 42286 42287 42288 42289 42290 42291 42292 42293 ); @DlvyInstGrp 85( 165 787
        @SettlParties ); @EntitlementAttribGrp 1777( 1778 1779 1780 1781 2940 ); @EntitlementGrp
        1773( 1774 1775 2402 @EntitlementAttribGrp 1776 1784 @InstrumentScopeGrp
        @MarketSegmentScopeGrp 1782 1783 ); @EntitlementTypeGrp 2345( 1775 2402 ); @EvntGrp 864( 865
        866 1145 1827 1826 2340 867 868 1578 1579 ); @ExecAllocGrp 124( 32 17 527 31 669 29 1003
        1041 880 2749 2524 @TrdRegPublicationGrp @TradePriceConditionGrp ); @ExecCollGrp 124( 17 );
        @ExecInstRules 1232( 1308 ); @ExecutionAggregationGrp 124( 32 17 1003 31 ); @ExpirationQty
        981( 982 983 ); @ExtraordinaryEventGrp 42296( 42297 42298 ); @FillsGrp 1362( 1363 1364 1365
        2673 2674 1443 1622 1623 @NestedParties4 ); @FinancingContractualDefinitionGrp 40040( 40041
        ); @FinancingContractualMatrixGrp 40042( 40043 40044 40045 ); @FinancingDetails 913 914 1961
        915 918 2952 1962 1963 1964 1965 1966 @FinancingContractualDefinitionGrp
        @FinancingTermSupplementGrp @FinancingContractualMatrixGrp 1967 1968 1969 1970 1513 1525
        1527 788 916 917 919 898; @FinancingTermSupplementGrp 40046( 40047 40048 );
        @FlexProductEligibilityGrp 2560( 1242 2561 ); @FloatingRateIndex 2731 2732 2730 2728 2729;
        @FundingSourceGrp 2849( 2846 2848 2847 2954 ); @HopGrp 627( 628 629 630 ); @IOIQualGrp 199(
        104 ); @IndexRollMonthGrp 2734( 2733 ); @InstrmtGrp 146( @Instrument @InstrumentExtension
        @FinancingDetails @RelatedInstrumentGrp ); @InstrmtLegExecGrp 555( @InstrumentLeg 685 687
        2346 690 @LegStipulations 1366 @LegPreAllocGrp 2680 1817 564 565 @NestedParties3 654 587 588
        637 675 2900 1073 1074 1075 1689 1379 1381 1383 1384 1418 2421 ); @InstrmtLegGrp 555(
        @InstrumentLeg @LegFinancingDetails ); @InstrmtLegIOIGrp 555( @InstrumentLeg 682
        @LegStipulations ); @InstrmtLegSecListGrp 555( @InstrumentLeg 690 587 @LegStipulations
        @LegBenchmarkCurveData ); @InstrmtMDReqGrp 146( @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp
        @SpreadOrBenchmarkCurveData 15 2897 537 63 64 271 1500 ); @InstrmtMatchSideGrp 1889(
        @Instrument @InstrmtLegGrp @UndInstrmtGrp 1891 53 15 2897 120 2899 854 32 423 31 30
        @TrdMatchSideGrp ); @InstrmtStrkPxGrp 428( @Instrument! @UndInstrmtGrp 140 11 526 54 44 15
        2897 58 354 355 ); @Instrument 55 65 48 22 @SecAltIDGrp 460 1227 1151 461 2891 167 762 200
        541 1079 966 1049 965 224 1449 1450 1451 1452 1457 1458 1739 2210 1938 1939 1940 2735
        @SecondaryAssetGrp @AssetAttributeGrp 1941 1575 1942 1943 1944 1945 1946 1947 1948 1949 1950
        2879 1951 1952 1953 1954 1955 1956 1957 1958 1959 1960 1577 1580 1581 1678 1697 225 239 226
        227 228 255 543 470 471 472 240 202 2578 2577 947 2904 967 968 1698 1866 2600 2001 2601 1478
        1479 1480 1481 206 231 1435 2353 1439 969 1146 996 1147 1716 2905 1191 1192 1717 2906 1193
        2579 1194 1482 1195 2753 1196 1197 2002 2140 1524 2907 1198 1199 1200 201 2681 2685 1244
        1242 2575 2574 997 223 207 970 971 106 348 349 2737 2714 2715 2716 107 350 351 @SecurityXML
        691 667 875 876 @EvntGrp 873 874 @InstrumentParties 1687 @ComplexEvents 1787 2141 2142 2143
        2752 2144 2145 2576 2962 @DateAdjustment @PricingDateTime @MarketDisruption @OptionExercise
        @StreamGrp @ProvisionGrp @AdditionalTermGrp @ProtectionTermGrp @CashSettlTermGrp
        @PhysicalSettlTermGrp @ExtraordinaryEventGrp 2602 2603; @InstrumentExtension 668 869
        @AttrbGrp 2736 @IndexRollMonthGrp 2738 @FloatingRateIndex @ReferenceDataDateGrp;
        @InstrumentLeg 600 601 602 603 @LegSecAltIDGrp 1788 607 1594 608 2893 609 764 610 611 1212
        2146 2147 2148 248 2149 2150 2151 2152 2153 2154 2155 2348 2067 2068 2069 2739
        @LegSecondaryAssetGrp @LegAssetAttributeGrp 2070 2156 2157 2158 2159 2160 2161 2162 2163
        2164 2165 2880 2166 2167 2168 2169 2170 2171 2172 2173 2174 2175 2176 2177 2178 2179 2180
        249 250 251 252 253 257 599 596 597 598 254 612 942 2908 2181 2182 2183 2184 2604 2185 2605
        2186 2187 2188 2189 613 614 1436 2354 1440 2190 2191 999 1224 1720 2909 1421 1422 1721 2910
        2192 1001 1420 2193 2194 2755 2195 2196 2197 2198 1528 2911 2199 2200 2201 2202 2203 615 616
        2205 2206 617 618 619 2740 2717 2718 2719 620 621 622 @LegSecurityXML 2207 2208 623 624 556
        2898 740 739 955 956 1358 2682 2686 1017 566 @LegEvntGrp @LegInstrumentParties 2209
        @LegComplexEvents 2211 2212 2213 2754 2214 2215 @LegDateAdjustment @LegPricingDateTime
        @LegMarketDisruption @LegOptionExercise @LegStreamGrp @LegProvisionGrp @LegAdditionalTermGrp
        @LegProtectionTermGrp @LegCashSettlTermGrp @LegPhysicalSettlTermGrp
        @LegExtraordinaryEventGrp 2606 2607; @InstrumentParties 1018( 1019 1050 1051 2378
        @InstrumentPtysSubGrp ); @InstrumentPtysSubGrp 1052( 1053 1054 ); @InstrumentScope 1536 1537
        1538 1539 @InstrumentScopeSecurityAltIDGrp 1543 1544 1545 1546 2895 1547 1548 1549 1550 1551
        1552 1553 1554 1555 1616 1556 1620 1621 1557; @InstrumentScopeGrp 1656( 1535
        @InstrumentScope ); @InstrumentScopeSecurityAltIDGrp 1540( 1541 1542 );
        @LegAdditionalTermBondRefGrp 41316( 41317 41318 41319 41320 41321 41322 41323 41324 41325
        41326 41327 41328 41329 41330 41331 41332 41333 41334 ); @LegAdditionalTermGrp 41335( 41336
        41337 @LegAdditionalTermBondRefGrp ); @LegAssetAttributeGrp 2308( 2309 2310 2311 );
        @LegBenchmarkCurveData 676 2951 677 678 679 680; @LegBusinessCenterGrp 40923( 40924 );
        @LegCashSettlDate 42299 42300 @LegCashSettlDateBusinessCenterGrp 42301 42302 42303 42304
        42305; @LegCashSettlDateBusinessCenterGrp 42306( 42307 ); @LegCashSettlDealerGrp 41342(
        41343 ); @LegCashSettlTermGrp 41344( 41345 41346 41347 41348 41349 41350 41351 41352 41353
        41354 41355 @LegCashSettlDealerGrp 42308 42309 41356 41357 @LegCashSettlDate 41358 41359
        41360 41361 41362 ); @LegComplexEventAveragingObservationGrp 41363( 41364 41365 );
        @LegComplexEventCreditEventGrp 41366( 41367 41368 41369 41370 41371 41372 41373
        @LegComplexEventCreditEventQualifierGrp ); @LegComplexEventCreditEventQualifierGrp 41374(
        41375 ); @LegComplexEventCreditEventSourceGrp 41398( 41399 );
        @LegComplexEventDateBusinessCenterGrp 41387( 41388 ); @LegComplexEventDates 2250( 2251 2252
        @LegComplexEventTimes ); @LegComplexEventPeriodDateGrp 41376( 41377 41378 );
        @LegComplexEventPeriodGrp 41379( 41380 41381 @LegComplexEventScheduleGrp
        @LegComplexEventPeriodDateGrp @LegComplexEventAveragingObservationGrp );
        @LegComplexEventRateSourceGrp 41382( 41383 41384 41385 41386 ); @LegComplexEventRelativeDate
        41389 41390 41391 41392 41393 41394 @LegComplexEventDateBusinessCenterGrp 41395 41396 41397;
        @LegComplexEventScheduleGrp 41400( 41401 41402 41403 41404 41405 ); @LegComplexEventTimes
        2253( 2204 2247 ); @LegComplexEvents 2218( 2219 2220 2221 2222 2223 2224 2225 2226 2944 2227
        2228 2229 2230 2231 2232 @LegComplexEventDates 2233 2945 2234 2946 2235 2236 2409 2410 2237
        2238 2239 2240 2241 @LegComplexEventRateSourceGrp @LegComplexEventRelativeDate
        @LegComplexEventPeriodGrp 2242 2243 2244 2245 2246 @LegComplexEventCreditEventSourceGrp
        @LegComplexEventCreditEventGrp 2608 2609 2610 2248 2249 ); @LegDateAdjustment 40925
        @LegBusinessCenterGrp 40926; @LegDeliveryScheduleGrp 41408( 41409 41410 41411 41412 41413
        41414 41415 41416 41417 41418 41419 41420 41421 @LegDeliveryScheduleSettlDayGrp );
        @LegDeliveryScheduleSettlDayGrp 41422( 41423 41424 @LegDeliveryScheduleSettlTimeGrp );
        @LegDeliveryScheduleSettlTimeGrp 41425( 41426 41427 41428 ); @LegDeliveryStream 41429
        @LegDeliveryStreamCommoditySourceGrp 41430 41431 41432 41433 42194 42195 41434 41435 41436
        41437 41438 41219 @LegDeliveryStreamCycleGrp 41439 41440 41441 41442 41443 41444 41445 41446
        41447 41448 41449 41450 41451 43095; @LegDeliveryStreamCommoditySourceGrp 41460( 41461 );
        @LegDeliveryStreamCycleGrp 41456( 41457 41458 41459 ); @LegDividendAccrualFloatingRate 42312
        42313 42314 42315 42316 42317 42318 42319 42320 42321 42322 42323 42324 42325 42326 42327
        42328 42329; @LegDividendAccrualPaymentDate 42330 42331 42332 42333 42334 42335
        @LegDividendAccrualPaymentDateBusinessCenterGrp 42336;
        @LegDividendAccrualPaymentDateBusinessCenterGrp 42310( 42311 ); @LegDividendConditions 42337
        42338 42339 42340 @LegDividendPeriodGrp 42341 42342 42343 42344 @LegDividendFXTriggerDate
        @LegDividendAccrualFloatingRate 42345 @LegDividendAccrualPaymentDate 42346 42347 42348 42349
        42350 42351 42352 42353 42354 42355 42356; @LegDividendFXTriggerDate 42357 42358 42359 42360
        42361 42362 @LegDividendFXTriggerDateBusinessCenterGrp 42363;
        @LegDividendFXTriggerDateBusinessCenterGrp 42364( 42365 );
        @LegDividendPeriodBusinessCenterGrp 42386( 42387 ); @LegDividendPeriodGrp 42366( 42367 42368
        42369 42370 42371 42372 @LegDividendPeriodBusinessCenterGrp 42373 42374 42375 42376 42377
        42378 42379 42380 42381 42382 42383 42384 42385 ); @LegEvntGrp 2059( 2060 2061 2062 2063
        2064 2341 2065 2066 2074 2075 ); @LegExtraordinaryEventGrp 42388( 42389 42390 );
        @LegFinancingContractualDefinitionsGrp 42198( 42199 ); @LegFinancingContractualMatrixGrp
        42203( 42204 42205 42206 ); @LegFinancingDetails 2497 2498 2499 2496 2495 2953 2511 2510
        2512 2509 2500 @LegFinancingContractualDefinitionsGrp @LegFinancingTermSupplementGrp
        @LegFinancingContractualMatrixGrp 2502 2501 2503 2507 2505 2494 2493 2514 2513 2506 2504
        2508; @LegFinancingTermSupplementGrp 42200( 42201 42202 ); @LegInstrumentParties 2254( 2255
        2256 2257 2379 @LegInstrumentPtysSubGrp ); @LegInstrumentPtysSubGrp 2258( 2259 2260 );
        @LegMarketDisruption 41462 @LegMarketDisruptionEventGrp 41463
        @LegMarketDisruptionFallbackGrp @LegMarketDisruptionFallbackReferencePriceGrp 41464 41465
        41466; @LegMarketDisruptionEventGrp 41467( 41468 40223 ); @LegMarketDisruptionFallbackGrp
        41469( 41470 40990 ); @LegMarketDisruptionFallbackReferencePriceGrp 41471( 41472 41473 41474
        41475 41476 41477 41478 41479 41480 ); @LegOptionExercise 41481 41482 41483 41484 41485
        41486 41487 41488 41489 41490 42391 @LegSettlMethodElectionDate @LegOptionExerciseDates
        @LegOptionExerciseExpiration @LegOptionExerciseMakeWholeProvision;
        @LegOptionExerciseBusinessCenterGrp 41491( 41492 ); @LegOptionExerciseDateGrp 41512( 41513
        41514 ); @LegOptionExerciseDates 41493 @LegOptionExerciseBusinessCenterGrp
        @LegOptionExerciseDateGrp 41494 41495 41496 41497 41498 41499 41500 41501 41502 41503 41504
        41505 41506 41507 41508 41509 41510 41511; @LegOptionExerciseExpiration 41517
        @LegOptionExerciseExpirationDateBusinessCenterGrp @LegOptionExerciseExpirationDateGrp 41518
        41519 41520 41521 41522 41523 41524 41525 41526;
        @LegOptionExerciseExpirationDateBusinessCenterGrp 41515( 41516 );
        @LegOptionExerciseExpirationDateGrp 41527( 41528 41529 );
        @LegOptionExerciseMakeWholeProvision 42392 42393 42394 42395 42396 42397 42398; @LegOrdGrp
        555( @InstrumentLeg 685 687 690 @LegStipulations 1366 @LegPreAllocGrp 2680 1817 564 565
        @NestedParties 654 587 588 675 2900 1379 1381 1383 1384 1689 );
        @LegPaymentScheduleFixingDateBusinessCenterGrp 40927( 40400 );
        @LegPaymentScheduleFixingDayGrp 41530( 41531 41532 ); @LegPaymentScheduleGrp 40374( 40375
        41533 41534 40376 40377 40378 40379 40380 40381 40382 40383 40384 40385 41535 41536 41537
        41538 40386 40387 40388 40389 41539 41540 41541 41542 40390 40391 40392 40393 40394 40395
        @LegPaymentScheduleRateSourceGrp 40396 40397 40398 40399
        @LegPaymentScheduleFixingDateBusinessCenterGrp 40401 40402 40403 41543 41544 40404
        @LegPaymentScheduleFixingDayGrp 41545 41546 41547 41548 40405 40406 40407 40408
        @LegPaymentScheduleInterimExchangeDateBusinessCenterGrp 40410 40411 40412 40413 );
        @LegPaymentScheduleInterimExchangeDateBusinessCenterGrp 40928( 40409 );
        @LegPaymentScheduleRateSourceGrp 40414( 40415 40416 40417 ); @LegPaymentStream 40279 40280
        40281 42399 40282 40283 43108 40284 40285 40286 40287 40288 42400 42401 42402 42403 40289
        40290 40291 41549 41550 41551 41552 41553 41554 41555 @LegPaymentStreamPaymentDates
        @LegPaymentStreamResetDates @LegPaymentStreamFixedRate @LegPaymentStreamFloatingRate 42404
        @LegPaymentStreamCompoundingFloatingRate @LegPaymentStreamCompoundingDates
        @LegPaymentStreamNonDeliverableSettlTerms; @LegPaymentStreamCompoundingDateGrp 42405( 42406
        42407 ); @LegPaymentStreamCompoundingDates 42408
        @LegPaymentStreamCompoundingDatesBusinessCenterGrp @LegPaymentStreamCompoundingDateGrp 42409
        42410 42411 42412 42413 @LegPaymentStreamCompoundingStartDate
        @LegPaymentStreamCompoundingEndDate 42414 42415 42416 42417 42418;
        @LegPaymentStreamCompoundingDatesBusinessCenterGrp 42419( 42420 );
        @LegPaymentStreamCompoundingEndDate 42421 42422 42423 42424 42425 42426;
        @LegPaymentStreamCompoundingFloatingRate 42427 42428 42429 42430 42431 42432 42433 42434
        42435 42436 42437 42438 42439 42440 42441 42442 42443 42444;
        @LegPaymentStreamCompoundingStartDate 42445 42446 42447 42448 42449 42450;
        @LegPaymentStreamFinalPricePaymentDate 42453 42454 42455 42456 42457 42458;
        @LegPaymentStreamFixedRate 40326 40327 40328 41556 41557 40329 40330 41558 41559 41560;
        @LegPaymentStreamFixingDateBusinessCenterGrp 40933( 40318 ); @LegPaymentStreamFixingDateGrp
        42459( 42460 42461 ); @LegPaymentStreamFloatingRate 40331 40332 43088 43089 40333 40334
        43116 43117 43118 43119 41563 41564 41565 41566 41567 41568 41569 41570 41571 40335 40336
        41572 41573 41574 41575 40337 40338 40339 40340 40341 40342 40343 40344 40345 41576 41577
        40346 40347 40348 40349 41578 41579 42462 42463 42464 41580 41581 42465 41582 41583 41584
        41585 41586 @LegPaymentStreamPricingBusinessCenterGrp @LegPaymentStreamPricingDayGrp
        @LegPaymentStreamPricingDateGrp 40350 40351 40352 40353 40354 40355 40356 40357 40358 42466
        @LegPaymentStreamFormula @LegDividendConditions 42467 @LegReturnRateGrp 42468 42469 42470
        42471 42472 42473 42474 42475 42476 42477 42478 42479 42480 42481; @LegPaymentStreamFormula
        42482 42483 42484 @LegPaymentStreamFormulaMathGrp @LegPaymentStreamFormulaImage;
        @LegPaymentStreamFormulaImage 42451 42452; @LegPaymentStreamFormulaMathGrp 42485( 43110
        42486 42487 ); @LegPaymentStreamInitialFixingDateBusinessCenterGrp 40932( 40311 );
        @LegPaymentStreamNonDeliverableFixingDateGrp 40367( 40368 40369 );
        @LegPaymentStreamNonDeliverableFixingDatesBusinessCenterGrp 40929( 40361 );
        @LegPaymentStreamNonDeliverableSettlRateSource 40087 40228;
        @LegPaymentStreamNonDeliverableSettlTerms 40359 40360
        @LegPaymentStreamNonDeliverableFixingDatesBusinessCenterGrp 40362 40363 40364 40365
        @LegPaymentStreamNonDeliverableSettlRateSource @LegPaymentStreamNonDeliverableFixingDateGrp
        @LegSettlRateDisruptionFallbackGrp; @LegPaymentStreamPaymentDateBusinessCenterGrp 40930(
        40293 ); @LegPaymentStreamPaymentDateGrp 41589( 41590 41591 ); @LegPaymentStreamPaymentDates
        40292 @LegPaymentStreamPaymentDateBusinessCenterGrp @LegPaymentStreamPaymentDateGrp 40294
        40295 40296 40297 40298 40299 40300 40301 40302 41592
        @LegPaymentStreamFinalPricePaymentDate; @LegPaymentStreamPricingBusinessCenterGrp 41561(
        41562 ); @LegPaymentStreamPricingDateGrp 41593( 41594 41595 );
        @LegPaymentStreamPricingDayGrp 41596( 41597 41598 );
        @LegPaymentStreamResetDateBusinessCenterGrp 40931( 40305 ); @LegPaymentStreamResetDates
        40303 40304 @LegPaymentStreamResetDateBusinessCenterGrp 40306 40307 40308 40309 40310
        @LegPaymentStreamInitialFixingDateBusinessCenterGrp 40312 40313 40314 40315 40316 40317
        @LegPaymentStreamFixingDateBusinessCenterGrp 40319 40320 40321 40322 40323 40324 40325
        @LegPaymentStreamFixingDateGrp; @LegPaymentStubEndDate 42488 42489
        @LegPaymentStubEndDateBusinessCenterGrp 42490 42491 42492 42493 42494;
        @LegPaymentStubEndDateBusinessCenterGrp 42495( 42496 ); @LegPaymentStubGrp 40418( 40419
        40420 @LegPaymentStubStartDate @LegPaymentStubEndDate 40421 40422 40423 40424 40425 40426
        40427 40428 40429 40430 40431 40432 40433 40434 40435 40436 40437 40438 40439 40440 40441
        40442 40443 40444 40445 40446 40447 ); @LegPaymentStubStartDate 42497 42498
        @LegPaymentStubStartDateBusinessCenterGrp 42499 42500 42501 42502 42503;
        @LegPaymentStubStartDateBusinessCenterGrp 42504( 42505 );
        @LegPhysicalSettlDeliverableObligationGrp 41604( 41605 41606 ); @LegPhysicalSettlTermGrp
        41599( @LegPhysicalSettlDeliverableObligationGrp 41601 41602 41603 41600 );
        @LegPositionAmountData 1586( 1587 1588 1589 2938 1590 ); @LegPreAllocGrp 670( 671 672
        @NestedParties2 673 674 1367 2928 1756 1757 1758 1759 ); @LegPricingDateBusinessCenterGrp
        41607( 41608 ); @LegPricingDateTime 41609 41610 @LegPricingDateBusinessCenterGrp 41611 41612
        41613; @LegProtectionTermEventGrp 41625( 41626 41627 41628 41629 41630 41631 41632
        @LegProtectionTermEventQualifierGrp ); @LegProtectionTermEventNewsSourceGrp 41614( 41615 );
        @LegProtectionTermEventQualifierGrp 41633( 41634 ); @LegProtectionTermGrp 41616( 41618 41619
        41620 41621 41622 41623 41624 @LegProtectionTermEventNewsSourceGrp
        @LegProtectionTermEventGrp @LegProtectionTermObligationGrp 41617 );
        @LegProtectionTermObligationGrp 41635( 41636 41637 );
        @LegProvisionCashSettlPaymentDateBusinessCenterGrp 40934( 40517 );
        @LegProvisionCashSettlPaymentDates 40516 @LegProvisionCashSettlPaymentDateBusinessCenterGrp
        40518 40519 40520 40521 40522 40523 @LegProvisionCashSettlPaymentFixedDateGrp;
        @LegProvisionCashSettlPaymentFixedDateGrp 40473( 40474 40475 );
        @LegProvisionCashSettlQuoteSource 40470 41407;
        @LegProvisionCashSettlValueDateBusinessCenterGrp 40935( 40527 );
        @LegProvisionCashSettlValueDates 40524 40525 40526
        @LegProvisionCashSettlValueDateBusinessCenterGrp 40528 40529 40530 40531 40532;
        @LegProvisionDateBusinessCenterGrp 40939( 40452 ); @LegProvisionGrp 40448( 40449 40450 40451
        @LegProvisionDateBusinessCenterGrp 40453 40454 40455 42506 42507 40456 40457 40458
        @LegProvisionCashSettlValueDates @LegProvisionOptionExerciseDates
        @LegProvisionOptionExpirationDate @LegProvisionOptionRelevantUnderlyingDate 40459 40460
        40461 40462 40463 40464 40465 @LegProvisionCashSettlPaymentDates 40466 40467 40468 40469
        @LegProvisionCashSettlQuoteSource 40472 40980 40981 @LegProvisionParties );
        @LegProvisionOptionExerciseBusinessCenterGrp 40936( 40477 );
        @LegProvisionOptionExerciseDates 40476 @LegProvisionOptionExerciseBusinessCenterGrp
        @LegProvisionOptionExerciseFixedDateGrp 40478 40479 40480 40481 40482 40483 40484 40485
        40486 40487 40488 40489 40490 40491 40492 40493 40494;
        @LegProvisionOptionExerciseFixedDateGrp 40495( 40496 40497 );
        @LegProvisionOptionExpirationDate 40498 40499
        @LegProvisionOptionExpirationDateBusinessCenterGrp 40501 40502 40503 40504 40505 40506
        40507; @LegProvisionOptionExpirationDateBusinessCenterGrp 40937( 40500 );
        @LegProvisionOptionRelevantUnderlyingDate 40508 40509
        @LegProvisionOptionRelevantUnderlyingDateBusinessCenterGrp 40511 40512 40513 40514 40515;
        @LegProvisionOptionRelevantUnderlyingDateBusinessCenterGrp 40938( 40510 );
        @LegProvisionParties 40533( 40534 40535 40536 2380 @LegProvisionPtysSubGrp );
        @LegProvisionPtysSubGrp 40537( 40538 40539 ); @LegQuotGrp 555( @InstrumentLeg 685 687 2346
        690 587 588 @LegStipulations @NestedParties 686 681 684 @LegBenchmarkCurveData 654 1067 1068
        ); @LegQuotStatGrp 555( @InstrumentLeg 685 687 2346 690 587 588 @LegStipulations
        @NestedParties ); @LegReturnRateDateGrp 42508( 42509 @LegReturnRateValuationDateGrp 42510
        42511 42512 42513 42514 42515 42516 42517 42518 42519 42520 42521 42522 42523 42524 42525
        42526 42527 42528 42529 @LegReturnRateValuationDateBusinessCenterGrp );
        @LegReturnRateFXConversionGrp 42530( 42531 42532 42533 ); @LegReturnRateGrp 42534( 42535
        42536 42537 42538 42539 42540 @LegReturnRatePriceGrp @LegReturnRateFXConversionGrp 42541
        42542 42543 42544 42545 42546 42547 42548 42549 42550 42551 42552
        @LegReturnRateInformationSourceGrp 42553 42554 @LegReturnRateDateGrp 42555 42556 42557 42558
        42559 ); @LegReturnRateInformationSourceGrp 42560( 42561 42562 42563 );
        @LegReturnRatePriceGrp 42564( 42565 42566 42567 42568 );
        @LegReturnRateValuationDateBusinessCenterGrp 42569( 42570 ); @LegReturnRateValuationDateGrp
        42571( 42572 42573 ); @LegSecAltIDGrp 604( 605 606 2958 ); @LegSecondaryAssetGrp 2076( 2077
        2078 2079 2743 ); @LegSecurityXML 1871 1872 1873; @LegSettlMethodElectionDate 42574 42575
        @LegSettlMethodElectionDateBusinessCenterGrp 42576 42577 42578 42579 42580;
        @LegSettlMethodElectionDateBusinessCenterGrp 42581( 42582 );
        @LegSettlRateDisruptionFallbackGrp 40902( 40903 @LegSettlRateFallbackRateSource 40905 40906
        ); @LegSettlRateFallbackRateSource 40366 40370; @LegStipulations 683( 688 689 );
        @LegStreamAssetAttributeGrp 41452( 41453 41454 41455 );
        @LegStreamCalculationPeriodBusinessCenterGrp 40940( 40266 );
        @LegStreamCalculationPeriodDateGrp 41638( 41639 41640 ); @LegStreamCalculationPeriodDates
        41641 41642 40265 @LegStreamCalculationPeriodBusinessCenterGrp
        @LegStreamCalculationPeriodDateGrp 40267 40268
        @LegStreamFirstPeriodStartDateBusinessCenterGrp 40270 40271 40272 40273 40274 40275 40276
        41643 41644 41645; @LegStreamCommodity 41648 41649 41650 41651 @LegStreamCommodityAltIDGrp
        41652 41653 41654 42588 @LegStreamAssetAttributeGrp 41655 41656 41657 41658 41659 41660
        41661 @LegStreamCommodityDataSourceGrp 41662 41663 41664 41665 41666
        @LegStreamCommoditySettlBusinessCenterGrp 41667 41668 41669 41670 41671
        @LegStreamCommoditySettlPeriodGrp 41672 41673; @LegStreamCommodityAltIDGrp 41674( 41675
        41676 ); @LegStreamCommodityDataSourceGrp 41677( 41678 41679 );
        @LegStreamCommoditySettlBusinessCenterGrp 41646( 41647 ); @LegStreamCommoditySettlDayGrp
        41680( 41681 41682 @LegStreamCommoditySettlTimeGrp ); @LegStreamCommoditySettlPeriodGrp
        41686( 41687 41688 41689 41690 41691 41692 41693 41694 41695 41696 41697
        @LegStreamCommoditySettlDayGrp 41698 41699 ); @LegStreamCommoditySettlTimeGrp 41683( 41684
        41685 41935 ); @LegStreamEffectiveDate 40249 40250 @LegStreamEffectiveDateBusinessCenterGrp
        40252 40253 40254 40255 40256; @LegStreamEffectiveDateBusinessCenterGrp 40942( 40251 );
        @LegStreamFirstPeriodStartDateBusinessCenterGrp 40941( 40269 ); @LegStreamGrp 40241( 40242
        41700 40243 42583 42584 40244 40245 41702 40246 40247 42585 42586 41703 41704 41705 41706
        41707 41708 @LegStreamCommodity @LegStreamEffectiveDate @LegStreamTerminationDate
        @LegStreamCalculationPeriodDates @LegPaymentStream @LegPaymentScheduleGrp @LegPaymentStubGrp
        @LegDeliveryStream @LegDeliveryScheduleGrp 40248 40978 40979 ); @LegStreamTerminationDate
        40257 40258 @LegStreamTerminationDateBusinessCenterGrp 40260 40261 40262 40263 40264;
        @LegStreamTerminationDateBusinessCenterGrp 40943( 40259 ); @LimitAmts 1630( 1631 1632 1633
        2394 2395 1634 2935 2396 ); @LinesOfTextGrp 33( 58! 354 355 ); @ListOrdGrp 73( 11! 526 67!
        583 160 @Parties 229 75 1 660 581 589 590 70 591 @PreAllocGrp 63 64 544 635 21 18 110 1089
        1090 @DisplayInstruction 111 100 1133 @TrdgSesGrp 81 @Instrument! @UndInstrmtGrp 140 54!
        2102 1688 401 114 60 @Stipulations 854 @OrderQtyData! 40 423 44 1092 99
        @TriggeringInstruction @SpreadOrBenchmarkCurveData @YieldData 15 2897 376 2404 2351 2352 377
        23 117 1080 1081 59 168 432 126 427 1629 1916 @CommissionData @CommissionDataGrp 528 529
        1091 582 @OrderAttributeGrp 121 120 2899 775 58 354 355 193 192 640 77 203 210
        @PegInstructions @DiscretionInstructions 847 @StrategyParametersGrp 848 849 494 1028 );
        @LotTypeRules 1234( 1093 1231 ); @MDFullGrp 268( 269! 278 270 423 @PriceQualifierGrp 819
        @YieldData @SpreadOrBenchmarkCurveData 40 15 2897 120 2899 @RateSource 271 @SecSizesGrp 1093
        272 273 274 275 336 625 326 327 2447 2705 276 277 @TradePriceConditionGrp 2961 2667 282 283
        284 286 59 432 126 1629 1916 110 18 287 37 198 299 1003 1851 288 289 2449 2450 346 290 546
        811 828 829 855 2896 1934 2963 2405 574 1115 1390 @TrdRegPublicationGrp 2373 570
        @RelatedTradeGrp 58 354 355 1023 528 1024 332 333 1025 31 1592 1020 @PriceLimits 1143 731
        2451 63 64 1070 83 1048 1026 1027 @Parties 2445 2446 654 ); @MDIncGrp 268( 279! 285 1173 264
        269 278 280 1500 @Instrument @InstrumentExtension @FinancingDetails @UndInstrmtGrp
        @InstrmtLegGrp @RelatedInstrumentGrp 291 292 270 423 @PriceQualifierGrp 819 @YieldData
        @SpreadOrBenchmarkCurveData 40 15 2897 120 2899 @RateSource 271 @SecSizesGrp 1093 272 273
        274 275 336 625 326 327 2447 2705 276 277 @TradePriceConditionGrp 2961 2667 1934 2963 828
        829 855 2896 2405 574 1115 1390 @TrdRegPublicationGrp 2373 570 @RelatedTradeGrp 282 283 284
        286 59 432 126 1629 1916 110 18 287 37 198 299 1003 1851 288 289 2449 2450 346 290 546 811
        451 58 354 355 1023 528 1024 332 333 1025 31 1592 1020 @PriceLimits 1143 731 2451 63 64 483
        60 2445 2446 1070 83 1048 1026 1027 @StatsIndGrp @Parties ); @MDReqGrp 267( 269! );
        @MDRjctGrp 816( 817 ); @MDStatisticParameters 2456! 2457! 2458 2459 2454 2455 2481 2482 264
        2460 2461 2462 2463 2464! 2465 2466 2467 2468 2469 2470 2471 2472 @NestedParties 2584 1815
        40 59 276 277 54 578 336 625 1024 2711 338 1022 1629 1916 1057; @MDStatisticReqGrp 2474(
        2475 @MDStatisticParameters ); @MDStatisticRptGrp 2474( @MDStatisticParameters 2475 2476
        2477 2478 2479 2480 ); @MandatoryClearingJurisdictionGrp 41312( 41313 ); @MarginAmount 1643(
        1645 1644 1646 2088 2089 1714 1715 2851 ); @MarginReqmtInqQualGrp 1636( 1637 );
        @MarketDataFeedTypes 1141( 1022 1683 264 2563 2564 2565 2566 1021 1173 2567 2568 );
        @MarketDisruption 41087 @MarketDisruptionEventGrp 41088 @MarketDisruptionFallbackGrp
        @MarketDisruptionFallbackReferencePriceGrp 41089 41090 41091; @MarketDisruptionEventGrp
        41092( 41093 40991 ); @MarketDisruptionFallbackGrp 41094( 41095 40992 );
        @MarketDisruptionFallbackReferencePriceGrp 41096( 41097 41098 41099 41100 41101 41102 41103
        41104 41105 ); @MarketSegmentGrp 1310( 1301 1300 @SecurityTradingRules @StrikeRules );
        @MarketSegmentScopeGrp 1310( 1301 1300 ); @MatchExceptionGrp 2772( 2773 2774 2775 2776 2777
        2778 2779 2780 2797 2798 ); @MatchRules 1235( 1142 574 2569 2570 ); @MatchingDataPointGrp
        2781( 2782 2783 2784 2785 ); @MatchingInstructions 1624( 1625 1673 1626 1627 );
        @MaturityRules 1236( 1222 1303 1302 1241 1226 1229 ); @MiscFeesGrp 136( 137 138 139 2712
        @MiscFeesSubGrp 891 2216 2217 2713 ); @MiscFeesSubGrp 2633( 2634 2635 2636 2637 2638 );
        @MsgTypeGrp 384( 372 385 1130 1406 1131 1410 ); @NestedInstrumentAttribute 1312( 1210 1211
        ); @NestedParties 539( 524 525 538 2384 @NstdPtysSubGrp ); @NestedParties2 756( 757 758 759
        2381 @NstdPtys2SubGrp ); @NestedParties3 948( 949 950 951 2382 @NstdPtys3SubGrp );
        @NestedParties4 1414( 1415 1416 1417 2383 @NstdPtys4SubGrp ); @NewsRefGrp 1475( 1476 1477 );
        @NotAffectedMarketSegmentGrp 1793( 1794 ); @NotAffectedOrdGrp 1370( 1372 1371 1825 2677 );
        @NstdPtys2SubGrp 806( 760 807 ); @NstdPtys3SubGrp 952( 953 954 ); @NstdPtys4SubGrp 1413(
        1412 1411 ); @NstdPtysSubGrp 804( 545 805 ); @OptionExercise 41106 41107 41108 41109 41110
        41111 41112 41113 41114 41115 42590 @SettlMethodElectionDate @OptionExerciseDates
        @OptionExerciseExpiration @OptionExerciseMakeWholeProvision;
        @OptionExerciseBusinessCenterGrp 41116( 41117 ); @OptionExerciseDateGrp 41137( 41138 41139
        ); @OptionExerciseDates 41118 @OptionExerciseBusinessCenterGrp @OptionExerciseDateGrp 41119
        41120 41121 41122 41123 41124 41125 41126 41127 41128 41129 41130 41131 41132 41133 41134
        41135 41136; @OptionExerciseExpiration 41142 @OptionExerciseExpirationDateBusinessCenterGrp
        @OptionExerciseExpirationDateGrp 41143 41144 41145 41146 41147 41148 41149 41150 41151;
        @OptionExerciseExpirationDateBusinessCenterGrp 41140( 41141 );
        @OptionExerciseExpirationDateGrp 41152( 41153 41154 ); @OptionExerciseMakeWholeProvision
        42591 42592 42593 42594 42595 42596 42597; @OrdAllocGrp 73( 11 37 198 526 66 @NestedParties2
        38 799 800 40 ); @OrdListStatGrp 73( 11 37 526 14! 39! 636 151! 84! 6! 103 58 354 355 );
        @OrdTypeRules 1237( 40 ); @OrderAggregationGrp 73( 11 37 38 799 ); @OrderAttributeGrp 2593(
        2594 2595 ); @OrderEntryAckGrp 2428( 39 150 2431 2429 2430 11 41 37 103 14 151 84 40 44 54
        59 @OrderQtyData @Instrument ); @OrderEntryGrp 2428( 2429 2430 11 41 37 40 44 54 59
        @OrderQtyData @Instrument ); @OrderEventGrp 1795( 1796 1797 1798 1799 1800 1801 1802 );
        @OrderQtyData 38 152 516 468 469; @Parties 453( 448 447 452 2376 @PtysSubGrp );
        @PartyDetailAckGrp 1676( 1324 1879 1880 1328 1664 1665 @PartyDetailGrp );
        @PartyDetailAltIDGrp 1516( 1517 1518 @PartyDetailAltSubGrp ); @PartyDetailAltSubGrp 1519(
        1520 1521 ); @PartyDetailGrp 1671( 1691 1692 1693 1674 @PartyDetailSubGrp
        @PartyDetailAltIDGrp @RelatedPartyDetailGrp 1672 ); @PartyDetailSubGrp 1694( 1695 1696 );
        @PartyDetailsUpdateGrp 1676( 1324 @PartyDetailGrp ); @PartyEntitlementAckGrp 1772( 1324 1883
        1884 1328 1664 1665 @PartyDetailGrp @EntitlementGrp 1885 ); @PartyEntitlementGrp 1772(
        @PartyDetailGrp 1883 @EntitlementGrp ); @PartyEntitlementUpdateGrp 1772( 1324
        @PartyDetailGrp 1883 @EntitlementGrp 1885 ); @PartyRelationshipGrp 1514( 1515 );
        @PartyRiskLimitsAckGrp 1677( 1324 1763 1764 @PartyDetailGrp @RiskLimitsGrp 1670 2339 1328
        1664 1665 2355 ); @PartyRiskLimitsGrp 1677( @PartyDetailGrp @RiskLimitsGrp 1670 2339 2355 );
        @PartyRiskLimitsUpdateGrp 1677( 1324 @PartyDetailGrp @RiskLimitsGrp 1670 2339 2355 );
        @PayCollectGrp 1707( 1708 1709 2955 2094 2095 1710 1711 1712 1713 );
        @PaymentBusinessCenterGrp 40944( 40221 ); @PaymentGrp 40212( 40213 40993 40214 40215 43087
        40216 40217 42598 42599 43097 43098 43100 43099 43101 43105 43104 43103 43102 40218 40919
        41155 40219 40220 @PaymentBusinessCenterGrp 41156 41157 41158 41159 40222 41160 40224 40225
        40226 40227 492 @PaymentSettlGrp 41304 40229 40984 40985 );
        @PaymentScheduleFixingDateBusinessCenterGrp 40977( 40854 ); @PaymentScheduleFixingDayGrp
        41161( 41162 41163 ); @PaymentScheduleGrp 40828( 40829 41164 41165 40830 40831 40832 40833
        40834 40835 40836 40837 40838 40839 41166 41167 41168 41169 40840 40841 40842 40843 41170
        41171 41172 41173 40844 40845 40846 40847 40848 40849 @PaymentScheduleRateSourceGrp 40850
        40851 40852 40853 @PaymentScheduleFixingDateBusinessCenterGrp 40855 40856 40857 41174 41175
        40858 @PaymentScheduleFixingDayGrp 41176 41177 41178 41179 40859 40860 40861 40862
        @PaymentScheduleInterimExchangeDateBusinessCenterGrp 40864 40865 40866 40867 );
        @PaymentScheduleInterimExchangeDateBusinessCenterGrp 40945( 40863 );
        @PaymentScheduleRateSourceGrp 40868( 40869 40870 40871 ); @PaymentSettlGrp 40230( 40231
        40232 @PaymentSettlParties ); @PaymentSettlParties 40233( 40234 40235 40236 40237
        @PaymentSettlPtysSubGrp ); @PaymentSettlPtysSubGrp 40238( 40239 40240 ); @PaymentStream
        40738 40739 40740 42600 40741 40742 43106 40743 40744 40745 40746 40747 42601 42602 42603
        42604 40748 40749 40750 41180 41181 41182 41183 41184 41185 41186 @PaymentStreamPaymentDates
        @PaymentStreamResetDates @PaymentStreamFixedRate @PaymentStreamFloatingRate 42605
        @PaymentStreamCompoundingFloatingRate @PaymentStreamCompoundingDates
        @PaymentStreamNonDeliverableSettlTerms; @PaymentStreamCompoundingDateGrp 42606( 42607 42608
        ); @PaymentStreamCompoundingDates 42609 @PaymentStreamCompoundingDatesBusinessCenterGrp
        @PaymentStreamCompoundingDateGrp 42610 42611 42612 42613 42614
        @PaymentStreamCompoundingStartDate @PaymentStreamCompoundingEndDate 42615 42616 42617 42618
        42619; @PaymentStreamCompoundingDatesBusinessCenterGrp 42620( 42621 );
        @PaymentStreamCompoundingEndDate 42622 42623 42624 42625 42626 42627;
        @PaymentStreamCompoundingFloatingRate 42628 42629 42630 42631 42632 42633 42634 42635 42636
        42637 42638 42639 42640 42641 42642 42643 42644 42645; @PaymentStreamCompoundingStartDate
        42646 42647 42648 42649 42650 42651; @PaymentStreamFinalPricePaymentDate 42654 42655 42656
        42657 42658 42659; @PaymentStreamFixedRate 40784 40785 40786 41187 41188 40787 40788 41189
        41190 41191; @PaymentStreamFixingDateBusinessCenterGrp 40950( 40776 );
        @PaymentStreamFixingDateGrp 42660( 42661 42662 ); @PaymentStreamFloatingRate 40789 40790
        43090 43091 40791 40792 43112 43113 43114 43115 41194 41195 41196 41197 41198 41199 41200
        41201 41202 40793 40794 41203 41204 41205 41206 40795 40796 40797 40798 40799 40800 40801
        40802 40803 41207 41208 40804 40805 40806 40807 41209 41210 42663 42664 42665 41211 41212
        42666 41213 41214 41215 41216 41217 @PaymentStreamPricingBusinessCenterGrp
        @PaymentStreamPricingDayGrp @PaymentStreamPricingDateGrp 40808 40809 40810 40811 40812 40813
        40814 40815 40816 42667 @PaymentStreamFormula @DividendConditions 42668 @ReturnRateGrp 42669
        42670 42671 42672 42673 42674 42675 42676 42677 42678 42679 42680 42681 42682;
        @PaymentStreamFormula 42686 42687 42688 @PaymentStreamFormulaMathGrp
        @PaymentStreamFormulaImage; @PaymentStreamFormulaImage 42652 42653;
        @PaymentStreamFormulaMathGrp 42683( 43109 42684 42685 );
        @PaymentStreamInitialFixingDateBusinessCenterGrp 40949( 40769 );
        @PaymentStreamNonDeliverableFixingDateGrp 40825( 40826 40827 );
        @PaymentStreamNonDeliverableFixingDatesBusinessCenterGrp 40946( 40819 );
        @PaymentStreamNonDeliverableSettlRateSource 40371 40372;
        @PaymentStreamNonDeliverableSettlTerms 40817 40818
        @PaymentStreamNonDeliverableFixingDatesBusinessCenterGrp 40820 40821 40822 40823
        @PaymentStreamNonDeliverableSettlRateSource @PaymentStreamNonDeliverableFixingDateGrp
        @SettlRateDisruptionFallbackGrp; @PaymentStreamPaymentDateBusinessCenterGrp 40947( 40752 );
        @PaymentStreamPaymentDateGrp 41220( 41221 41222 ); @PaymentStreamPaymentDates 40751
        @PaymentStreamPaymentDateBusinessCenterGrp @PaymentStreamPaymentDateGrp 40753 40754 40755
        40756 40757 40758 40759 40760 40920 41223 @PaymentStreamFinalPricePaymentDate;
        @PaymentStreamPricingBusinessCenterGrp 41192( 41193 ); @PaymentStreamPricingDateGrp 41224(
        41225 41226 ); @PaymentStreamPricingDayGrp 41227( 41228 41229 );
        @PaymentStreamResetDateBusinessCenterGrp 40948( 40763 ); @PaymentStreamResetDates 40761
        40762 @PaymentStreamResetDateBusinessCenterGrp 40764 40765 40766 40767 40768
        @PaymentStreamInitialFixingDateBusinessCenterGrp 40770 40771 40772 40773 40774 40775
        @PaymentStreamFixingDateBusinessCenterGrp 40777 40778 40779 40780 40781 40782 40783
        @PaymentStreamFixingDateGrp; @PaymentStubEndDate 42689 42690
        @PaymentStubEndDateBusinessCenterGrp 42691 42692 42693 42694 42695;
        @PaymentStubEndDateBusinessCenterGrp 42696( 42697 ); @PaymentStubGrp 40872( 40873 40874
        @PaymentStubStartDate @PaymentStubEndDate 40875 40876 40877 40878 40879 40880 40881 40882
        40883 40884 40885 40886 40887 40888 40889 40890 40891 40892 40893 40894 40895 40896 40897
        40898 40899 40900 40901 ); @PaymentStubStartDate 42698 42699
        @PaymentStubStartDateBusinessCenterGrp 42700 42701 42702 42703 42704;
        @PaymentStubStartDateBusinessCenterGrp 42705( 42706 ); @PegInstructions 211 1094 835 836 837
        838 840 1096 1097 1098 1099; @PhysicalSettlDeliverableObligationGrp 40209( 40210 40211 );
        @PhysicalSettlTermGrp 40204( @PhysicalSettlDeliverableObligationGrp 40205 40206 40207 40208
        ); @PosUndInstrmtGrp 711( @UnderlyingInstrument 732 733 1037 @UnderlyingAmount );
        @PositionAmountData 753( 707 708 2096 1055 2937 2097 2098 1585 2099 2100 2876 2877 );
        @PositionQty 702( 703 704 705 1654 706 976 1836 1835 2936 @NestedParties );
        @PostTradePayment 2824! 2817! 2818 2956 2825! 2826! 2827 2819! 2816! 2821 2820 2815 2814
        2822 2823; @PreAllocGrp 78( 79 661 736 2927 467 2727 @NestedParties 209 80 1752 1753 1754
        1755 ); @PreAllocMlegGrp 78( 79 661 736 2927 467 2727 @NestedParties3 80 1752 1753 1754 1755
        ); @PriceLimits 1306 1148 1149 1150; @PriceMovementGrp 1919( @PriceMovementValueGrp
        @ClearingAccountTypeGrp ); @PriceMovementValueGrp 1920( 1921 1922 1923 ); @PriceQualifierGrp
        2709( 2710 ); @PriceRangeRuleGrp 2550( 2551 2552 2553 2554 2556 2555 );
        @PricingDateBusinessCenterGrp 41230( 41231 ); @PricingDateTime 41232 41233
        @PricingDateBusinessCenterGrp 41234 41235 41236; @ProtectionTermEventGrp 40191( 40192 40193
        40194 40195 40196 40197 40198 @ProtectionTermEventQualifierGrp );
        @ProtectionTermEventNewsSourceGrp 40951( 40189 ); @ProtectionTermEventQualifierGrp 40199(
        40200 ); @ProtectionTermGrp 40181( 40182 40183 40184 40185 40186 40187 40188
        @ProtectionTermEventNewsSourceGrp @ProtectionTermEventGrp @ProtectionTermObligationGrp 40190
        ); @ProtectionTermObligationGrp 40201( 40202 40203 );
        @ProvisionCashSettlPaymentDateBusinessCenterGrp 40952( 40164 );
        @ProvisionCashSettlPaymentDates 40163 @ProvisionCashSettlPaymentDateBusinessCenterGrp 40165
        40166 40167 40168 40169 40170 @ProvisionCashSettlPaymentFixedDateGrp;
        @ProvisionCashSettlPaymentFixedDateGrp 40171( 40172 40173 ); @ProvisionCashSettlQuoteSource
        40112 41406; @ProvisionCashSettlValueDateBusinessCenterGrp 40953( 40117 );
        @ProvisionCashSettlValueDates 40114 40115 40116
        @ProvisionCashSettlValueDateBusinessCenterGrp 40118 40119 40120 40121 40122;
        @ProvisionDateBusinessCenterGrp 40957( 40094 ); @ProvisionGrp 40090( 40091 40092 40093
        @ProvisionDateBusinessCenterGrp 40095 40096 40097 42707 42708 40098 40099 40100
        @ProvisionCashSettlValueDates @ProvisionOptionExerciseDates @ProvisionOptionExpirationDate
        @ProvisionOptionRelevantUnderlyingDate 40101 40102 40103 40104 40105 40106 40107
        @ProvisionCashSettlPaymentDates 40108 40109 40110 40111 @ProvisionCashSettlQuoteSource 40113
        40986 40987 @ProvisionParties ); @ProvisionOptionExerciseBusinessCenterGrp 40954( 40124 );
        @ProvisionOptionExerciseDates 40123 @ProvisionOptionExerciseBusinessCenterGrp
        @ProvisionOptionExerciseFixedDateGrp 40125 40126 40127 40128 40129 40130 40131 40132 40133
        40134 40135 40136 40137 40138 40139 40140 40141; @ProvisionOptionExerciseFixedDateGrp 40142(
        40143 40144 ); @ProvisionOptionExpirationDate 40145 40146
        @ProvisionOptionExpirationDateBusinessCenterGrp 40148 40149 40150 40151 40152 40153 40154;
        @ProvisionOptionExpirationDateBusinessCenterGrp 40955( 40147 );
        @ProvisionOptionRelevantUnderlyingDate 40155 40156
        @ProvisionOptionRelevantUnderlyingDateBusinessCenterGrp 40158 40159 40160 40161 40162;
        @ProvisionOptionRelevantUnderlyingDateBusinessCenterGrp 40956( 40157 ); @ProvisionParties
        40174( 40175 40176 40177 2385 @ProvisionPtysSubGrp ); @ProvisionPtysSubGrp 40178( 40179
        40180 ); @PtysSubGrp 802( 523 803 ); @QuotCxlEntriesGrp 295( @Instrument @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp ); @QuotEntryAckGrp 295( 299 @Instrument @InstrmtLegGrp 132
        133 134 135 62 188 190 189 191 631 632 633 634 60 336 625 64 40 193 192 642 643 15 2897 775
        528 529 1167 368 ); @QuotEntryGrp 295( 299! @Instrument @InstrmtLegGrp 132 133 1749 1750 134
        135 62 188 190 189 191 631 632 633 634 60 336 625 64 40 193 192 642 643 15 2897 775 528 529
        ); @QuotQualGrp 735( 695 ); @QuotReqGrp 146( @Instrument! @FinancingDetails @UndInstrmtGrp
        140 303 117 1751 537 336 625 229 1913 54 854 @OrderQtyData 110 63 64 193 192 15 2897 120
        2899 @RateSource @Stipulations 1 660 581 @QuotReqLegsGrp @QuotQualGrp 828 2347
        @RegulatoryTradeIDGrp 2115 692 @PriceQualifierGrp 40 62 126 1914 1915 1629 1916 60
        @SpreadOrBenchmarkCurveData 423 44 631 640 @YieldData @Parties 1937 2374 2372 2371 443 );
        @QuotReqLegsGrp 555( @InstrumentLeg 685 687 2346 690 587 588 @LegStipulations @NestedParties
        @LegBenchmarkCurveData 654 ); @QuotReqRjctGrp 146( @Instrument! @FinancingDetails
        @UndInstrmtGrp 140 303 537 336 625 229 54 854 @OrderQtyData 63 64 193 192 15 2897
        @Stipulations 1 660 581 @QuotReqLegsGrp @QuotQualGrp 2115 692 @PriceQualifierGrp 40 126 60
        @SpreadOrBenchmarkCurveData 423 44 640 @YieldData @Parties 443 ); @QuotSetAckGrp 296( 302
        @UnderlyingInstrument 367 304 1168 1169 1170 893 @QuotEntryAckGrp ); @QuotSetGrp 296( 302!
        @UnderlyingInstrument 367 304! 893 @QuotEntryGrp! ); @QuoteAttributeGrp 2706( 2707 2708 );
        @QuoteSizeRuleGrp 2558( 647 648 2447 ); @RFQReqGrp 146( @Instrument! @UndInstrmtGrp
        @InstrmtLegGrp 140 303 537 336 625 ); @RateSource 1445( 1446 1447 1448 2412 2796 );
        @ReferenceDataDateGrp 2746( 2747 2748 ); @RegulatoryTradeIDGrp 1907( 1903 1905 1904 1906
        2411 2397 ); @RelSymDerivSecGrp 146( @Instrument @SecondaryPriceLimits 15 2897 292
        @InstrumentExtension @InstrmtLegGrp 1504 1606 58 354 355 ); @RelSymDerivSecUpdGrp 146( 1324
        292 @Instrument @InstrumentExtension @SecondaryPriceLimits 15 2897 @InstrmtLegGrp 1504 58
        354 355 ); @RelatedInstrumentGrp 1647( 1648 1649 1650 1651 1652 1653 2413 2414 2415 2417 );
        @RelatedMarketSegmentGrp 2545( 2546 2547 ); @RelatedOrderGrp 73( 2887 2888 2836 2889 2890
        2835 ); @RelatedPartyDetailAltIDGrp 1569( 1570 1571 @RelatedPartyDetailAltSubGrp );
        @RelatedPartyDetailAltSubGrp 1572( 1573 1574 ); @RelatedPartyDetailGrp 1562( 1563 1564 1565
        1675 @RelatedPartyDetailSubGrp @RelatedPartyDetailAltIDGrp @PartyRelationshipGrp );
        @RelatedPartyDetailSubGrp 1566( 1567 1568 ); @RelatedPositionGrp 1861( 1862 1863 1864 );
        @RelatedTradeGrp 1855( 1856 1857 2103 1858 1859 1860 ); @RelativeValueGrp 2529( 2530 2531
        2532 ); @RequestedPartyRoleGrp 1508( 1509 2386 ); @RequestedRiskLimitTypesGrp 1668( 1530 );
        @RequestingPartyGrp 1657( 1658 1659 1660 2338 @RequestingPartySubGrp );
        @RequestingPartySubGrp 1661( 1662 1663 ); @ReturnRateDateGrp 42709( 42710
        @ReturnRateValuationDateGrp 42711 42712 42713 42714 42715 42716 42717 42718 42719 42720
        42721 42722 42723 42724 42725 42726 42727 42728 42729 42730
        @ReturnRateValuationDateBusinessCenterGrp ); @ReturnRateFXConversionGrp 42731( 42732 42733
        42734 ); @ReturnRateGrp 42735( 42736 42737 42738 42739 42740 42741 @ReturnRatePriceGrp
        @ReturnRateFXConversionGrp 42742 42743 42744 42745 42746 42747 42748 42749 42750 42751 42752
        42753 @ReturnRateInformationSourceGrp 42754 42755 @ReturnRateDateGrp 42756 42757 42758 42759
        42760 ); @ReturnRateInformationSourceGrp 42761( 42762 42763 42764 ); @ReturnRatePriceGrp
        42765( 42766 42767 42768 42769 ); @ReturnRateValuationDateBusinessCenterGrp 42770( 42771 );
        @ReturnRateValuationDateGrp 42772( 42773 42774 ); @RgstDistInstGrp 510( 477 512 478 498 499
        500 501 502 ); @RgstDtlsGrp 473( 509 511 474 482 @NestedParties 522 486 475 );
        @RiskInstrumentScopeGrp 1534( 1535 @InstrumentScope 1558 ); @RiskLimitTypesGrp 1529( 1530
        1531 1767 1766 1765 1532 2939 1533 2336 2337 @RiskWarningLevelGrp ); @RiskLimitsGrp 1669(
        @RiskLimitTypesGrp @RiskInstrumentScopeGrp ); @RiskWarningLevelGrp 1559( 1769 1560 1768 1561
        ); @RootParties 1116( 1117 1118 1119 2388 @RootSubParties ); @RootSubParties 1120( 1121 1122
        ); @RoutingGrp 215( 216 217 ); @SecAltIDGrp 454( 455 456 2957 ); @SecListGrp 146(
        @Instrument @InstrumentExtension @SecurityClassificationGrp @FinancingDetails
        @SecurityTradingRules @StrikeRules @UndInstrmtGrp 15 2897 @Stipulations
        @InstrmtLegSecListGrp @RelatedInstrumentGrp @SpreadOrBenchmarkCurveData @YieldData
        @PriceMovementGrp 1504 1606 58 354 355 ); @SecLstUpdRelSymGrp 146( 1324 @Instrument
        @InstrumentExtension @FinancingDetails @SecurityTradingRules @StrikeRules @UndInstrmtGrp 15
        2897 @Stipulations @SecLstUpdRelSymsLegGrp @RelatedInstrumentGrp @SpreadOrBenchmarkCurveData
        @YieldData 1504 58 354 355 ); @SecLstUpdRelSymsLegGrp 555( @InstrumentLeg 690 587
        @LegStipulations @LegBenchmarkCurveData ); @SecMassStatGrp 146( @Instrument
        @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp
        326 1174 327 291 292 58 354 355 ); @SecSizesGrp 1177( 1178 1179 ); @SecTypesGrp 558( 167 762
        460 461 2891 60 ); @SecondaryAssetGrp 1976( 1977 1978 1979 2741 ); @SecondaryPriceLimits
        1305 1221 1230 1240; @SecurityClassificationGrp 1582( 1583 1584 ); @SecurityTradingRules
        @BaseTradingRules @TradingSessionRulesGrp @NestedInstrumentAttribute; @SecurityXML 1184 1185
        1186; @SettlDetails 1158( 1164 169 170 171 @SettlParties ); @SettlInstGrp 778( 162 163 214
        @Parties 54 460 167 461 2891 120 2899 168 126 779 @SettlInstructionsData 492 476 488 489 503
        490 491 504 505 ); @SettlInstructionsData 172 169 170 171 @DlvyInstGrp;
        @SettlMethodElectionDate 42777 42778 @SettlMethodElectionDateBusinessCenterGrp 42779 42780
        42781 42782 42783; @SettlMethodElectionDateBusinessCenterGrp 42775( 42776 );
        @SettlObligationInstructions 1165( 430 1161 1162 1163 1157 119 15 2897 120 2899 155 64
        @Instrument @Parties 168 126 779 @SettlDetails ); @SettlParties 781( 782 783 784 2389
        @SettlPtysSubGrp ); @SettlPtysSubGrp 801( 785 786 ); @SettlRateDisruptionFallbackGrp 40085(
        40086 @SettlRateFallbackRateSource 40088 40089 ); @SettlRateFallbackRateSource 40373 40655;
        @SettlementAmountGrp 1700( 1701 1702 2903 ); @SideCollateralAmountGrp 2691( 2702 2695 2930
        2694 2696 2697 2701 2693 2692 2703 2700 2699 2698 2862 @SideCollateralReinvestmentGrp 2863
        ); @SideCollateralReinvestmentGrp 2864( 2867 2865 2866 2932 ); @SideCrossLegGrp 1829( 654
        685 690 @LegStipulations 1366 @LegPreAllocGrp 1817 564 565 @NestedParties3 587 588 675 2900
        1379 1381 1383 1384 1689 ); @SideCrossOrdCxlGrp 552( 54! 41 11! 526 583 586 @Parties 229 75
        @OrderQtyData! 376 2404 2351 2352 58 354 355 ); @SideCrossOrdModGrp 552( 54! 2102 41 11! 526
        583 586 @Parties @SideCrossLegGrp 1690 229 75 1 660 581 589 590 591 70 @PreAllocGrp 854
        @OrderQtyData! @CommissionData @CommissionDataGrp 528 529 1724 1725 1726 2883 1091 582 121
        120 2899 775 58 354 355 1816 77 203 544 635 377 659 962 ); @SideRegulatoryTradeIDGrp 1971(
        1972 1973 1974 1975 2416 2398 ); @SideTrdRegTS 1016( 1012 1013 1014 );
        @SpreadOrBenchmarkCurveData 218 220 2950 221 222 662 663 699 761; @StatsIndGrp 1175( 1176 );
        @Stipulations 232( 233 234 ); @StrategyParametersGrp 957( 958 959 960 );
        @StreamAssetAttributeGrp 41237( 41238 41239 41240 );
        @StreamCalculationPeriodBusinessCenterGrp 40958( 40074 ); @StreamCalculationPeriodDateGrp
        41241( 41242 41243 ); @StreamCalculationPeriodDates 41244 41245 40073
        @StreamCalculationPeriodBusinessCenterGrp @StreamCalculationPeriodDateGrp 40075 40076
        @StreamFirstPeriodStartDateBusinessCenterGrp 40078 40079 40080 40081 40082 40083 40084 41246
        41247 41248; @StreamCommodity 41251 41252 41253 41254 @StreamCommodityAltIDGrp 41255 41256
        41257 42587 @StreamAssetAttributeGrp 41258 41259 41260 41261 41262 41263 41264
        @StreamCommodityDataSourceGrp 41265 41266 41267 41268 41269
        @StreamCommoditySettlBusinessCenterGrp 41270 41271 41272 41273 41274
        @StreamCommoditySettlPeriodGrp 41275 41276; @StreamCommodityAltIDGrp 41277( 41278 41279 );
        @StreamCommodityDataSourceGrp 41280( 41281 41282 ); @StreamCommoditySettlBusinessCenterGrp
        41249( 41250 ); @StreamCommoditySettlDayGrp 41283( 41284 41285 @StreamCommoditySettlTimeGrp
        ); @StreamCommoditySettlPeriodGrp 41289( 41290 41291 41292 41293 41294 41295 41296 41297
        41298 41299 41300 @StreamCommoditySettlDayGrp 41301 41302 ); @StreamCommoditySettlTimeGrp
        41286( 41287 41288 41588 ); @StreamEffectiveDate 40907 40908
        @StreamEffectiveDateBusinessCenterGrp 40910 40911 40912 40913 40914;
        @StreamEffectiveDateBusinessCenterGrp 40960( 40909 );
        @StreamFirstPeriodStartDateBusinessCenterGrp 40959( 40077 ); @StreamGrp 40049( 40050 41303
        40051 42784 42785 40052 40053 41305 40054 40055 42786 42787 41306 41307 41308 41309 41310
        41311 @StreamCommodity @StreamEffectiveDate @StreamTerminationDate
        @StreamCalculationPeriodDates @PaymentStream @PaymentScheduleGrp @PaymentStubGrp
        @DeliveryStream @DeliveryScheduleGrp 40056 40982 40983 ); @StreamTerminationDate 40065 40066
        @StreamTerminationDateBusinessCenterGrp 40068 40069 40070 40071 40072;
        @StreamTerminationDateBusinessCenterGrp 40961( 40067 ); @StrikeRules 1201( 1223 1202 1203
        1204 1304 @MaturityRules ); @StrmAsgnReqGrp 1499( @Parties @StrmAsgnReqInstrmtGrp );
        @StrmAsgnReqInstrmtGrp 146( @Instrument 63 271 1500 ); @StrmAsgnRptGrp 1499( @Parties
        @StrmAsgnRptInstrmtGrp ); @StrmAsgnRptInstrmtGrp 146( @Instrument 63 1617 1500 1502 58 354
        355 ); @TargetMarketSegmentGrp 1789( 1790 ); @TargetParties 1461( 1462 1463 1464 1818
        @TargetPtysSubGrp ); @TargetPtysSubGrp 2433( 2434 2435 ); @ThrottleMsgTypeGrp 1618( 1619 );
        @ThrottleParamsGrp 1610( 1611 1612 1613 1614 1615 @ThrottleMsgTypeGrp ); @ThrottleResponse
        1685 1609 1686; @TickRules 1205( 1206 1207 1208 1209 2571 1830 1831 ); @TimeInForceRules
        1239( 59 ); @TradeAllocAmtGrp 1844( 1845 1846 1847 2933 1850 ); @TradeCapLegUnderlyingsGrp
        1342( @UnderlyingLegInstrument ); @TradePositionQty 702( 703 704 705 1654 706 976 );
        @TradePriceConditionGrp 1838( 1839 ); @TradeQtyGrp 1841( 1842 1843 );
        @TradeReportOrderDetail 37 198 11 526 66 1080 1081 1431 @RelatedOrderGrp 1091 40 44 99 18 39
        @OrderQtyData 151 14 59 126 @MatchingInstructions 2362 2964 1629 1916 @DisplayInstruction
        528 529 775 1432 1724 @OrderAttributeGrp 2704 821 1093 483 586 2766; @TradingSessionRules
        @OrdTypeRules @TimeInForceRules @ExecInstRules @AuctionTypeRuleGrp @MatchRules
        @MarketDataFeedTypes; @TradingSessionRulesGrp 1309( 336 625 @TradingSessionRules );
        @TransactionAttributeGrp 2871( 2872 2873 ); @TrdAllocGrp 78( 79 661 736 2927 467 1593 2727
        @AllocRegulatoryTradeIDGrp 1729 @NestedParties2 209 80 2515 1752 1753 1754 1755 993 1002 989
        1136 @TradeAllocAmtGrp 1840 1735 161 360 361 1732 1733 1734 2392 2393
        @AllocCommissionDataGrp ); @TrdCapDtGrp 580( 75 779 60 );
        """
}
