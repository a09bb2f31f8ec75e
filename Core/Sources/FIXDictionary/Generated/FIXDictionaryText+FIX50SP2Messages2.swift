// Written by scripts/make-fix-dictionaries: what FIX50SP2 holds.
extension FIXDictionaryText {
    static let fix50SP2Messages2: StaticString = """
        @TrdCapRptAckSideGrp 552( 54! 1427 1506 1507 1428 1429 @Parties 1 660 581 @LimitAmts 81 575
        @ClrInstGrp 2671 578 579 376 2404 2351 2352 377 582 336 625 943 430 1154 2901 1155 2902
        @CommissionData @CommissionDataGrp 157 230 158 159 738 920 921 922 238 237 118 119 155 156
        77 752 @ContAmtGrp @Stipulations @MiscFeesGrp 825 @SettlDetails 826 1730 2771 2759 2767 1853
        1854 1852 591 70 @TrdAllocGrp 1072 1057 1009 1005 1006 1007 83 1008 1115 1851
        @TradeReportOrderDetail @SideTrdRegTS 1031 1032 @RelatedTradeGrp @RelatedPositionGrp 2344 );
        @TrdCapRptSideGrp 552( 54! 2102 1427 1428 1429 1009 1597 1599 1598 1005 1506 1507 1006 1007
        83 1008 430 1154 2901 1155 2902 @Parties @PartyDetailGrp 1 660 581 522 @LimitAmts 81 575
        @ClrInstGrp 635 @SideRegulatoryTradeIDGrp 2671 2418 578 579 376 2404 2351 2352 377 582 336
        625 943 2356 @CommissionData @CommissionDataGrp 157 230 158 159 738 920 921 922 238 237 118
        119 155 156 77 58 354 355 752 @ContAmtGrp @Stipulations @MiscFeesGrp 825 826 1848 1730 2771
        2759 2767 1853 1854 1852 591 70 @TrdAllocGrp @SideTrdRegTS @SettlDetails 1072 1057 1139 1690
        1115 1444 1851 @TradeReportOrderDetail 1031 1032 @TradePositionQty @RelatedTradeGrp
        @RelatedPositionGrp 1980 2344 29 2334 2335 2361 @SideCollateralAmountGrp ); @TrdCollGrp 897(
        571 818 ); @TrdInstrmtLegExecGrp 1892( 654 1893 1901 1894 1895 685 564 565 @NestedParties3
        637 686 675 2900 1689 1418 1591 ); @TrdInstrmtLegGrp 555( @InstrumentLeg
        @LegFinancingDetails @LegPositionAmountData 685 687 2346 690 990 1152 @LegStipulations 2680
        1817 564 565 @NestedParties 654 587 588 637 686 675 2900 1073 1074 1075 1689 1379 1381 1383
        1384 1418 1591 2358 2357 2360 2359 @TradeCapLegUnderlyingsGrp 2492 ); @TrdMatchSideGrp 1890(
        54 1427 1900 1506 1005 1428 1429 1009 1597 1599 1598 1006 1007 1008 430 1154 2901 1155 2902
        @Parties 578 579 376 2404 2351 2352 377 582 943 77 825 826 591 70 @TrdAllocGrp 1072 1057
        1139 1690 1115 819 1731 1898 1899 635 @TradeReportOrderDetail @TrdInstrmtLegExecGrp 1031
        1032 58 354 355 ); @TrdRegPublicationGrp 2668( 2669 2670 ); @TrdRegTimestamps 768( 769 770
        771 2839 1033 1034 1035 1727 2831 2832 2833 2834 ); @TrdRepIndicatorsGrp 1387( 1388 1389 );
        @TrdSessLstGrp 386( 336! 625 1327 207 1301 1300 1326 338 339 325 340! 567 341 342 343 344
        345 387 @TradingSessionRules 60 58 354 355 ); @TrdgSesGrp 386( 336 625 );
        @TriggeringInstruction 1100 1101 1628 1102 1103 1104 1105 1106 1107 1108 1109 1110 1111 1112
        1113 1114; @UndInstrmtCollGrp 711( @UnderlyingInstrument 944 ); @UndInstrmtGrp 711(
        @UnderlyingInstrument ); @UndSecAltIDGrp 457( 458 459 2959 );
        @UnderlyingAdditionalTermBondRefGrp 41340( 41341 41701 41709 41710 41711 41712 42017 42025
        42026 42027 42028 42029 42030 42031 42032 42033 42034 42035 ); @UnderlyingAdditionalTermGrp
        42036( 42037 42038 @UnderlyingAdditionalTermBondRefGrp ); @UnderlyingAmount 984( 985 986 987
        988 ); @UnderlyingAssetAttributeGrp 2312( 2313 2314 2315 ); @UnderlyingBusinessCenterGrp
        40962( 40963 ); @UnderlyingCashSettlDate 42790 42791
        @UnderlyingCashSettlDateBusinessCenterGrp 42792 42793 42794 42795 42796;
        @UnderlyingCashSettlDateBusinessCenterGrp 42788( 42789 ); @UnderlyingCashSettlDealerGrp
        42039( 42040 ); @UnderlyingCashSettlTermGrp 42041( 42042 42043 42044 42045 42046 42047 42048
        42049 42050 42051 42052 @UnderlyingCashSettlDealerGrp 42797 42798 42053 42054
        @UnderlyingCashSettlDate 42055 42056 42057 42058 42059 );
        @UnderlyingComplexEventAveragingObservationGrp 41713( 41714 41715 );
        @UnderlyingComplexEventCreditEventGrp 41716( 41717 41718 41719 41720 41721 41722 41723
        @UnderlyingComplexEventCreditEventQualifierGrp );
        @UnderlyingComplexEventCreditEventQualifierGrp 41724( 41725 );
        @UnderlyingComplexEventCreditEventSourceGrp 41748( 41749 );
        @UnderlyingComplexEventDateBusinessCenterGrp 41737( 41738 ); @UnderlyingComplexEventDates
        2053( 2054 2055 @UnderlyingComplexEventTimes ); @UnderlyingComplexEventPeriodDateGrp 41726(
        41727 41728 ); @UnderlyingComplexEventPeriodGrp 41729( 41730 41731
        @UnderlyingComplexEventScheduleGrp @UnderlyingComplexEventPeriodDateGrp
        @UnderlyingComplexEventAveragingObservationGrp ); @UnderlyingComplexEventRateSourceGrp
        41732( 41733 41734 41735 41736 ); @UnderlyingComplexEventRelativeDate 41739 41740 41741
        41742 41743 41744 @UnderlyingComplexEventDateBusinessCenterGrp 41745 41746 41747;
        @UnderlyingComplexEventScheduleGrp 41750( 41751 41752 41753 41754 41755 );
        @UnderlyingComplexEventTimes 2056( 2057 2058 ); @UnderlyingComplexEvents 2045( 2046 2261
        2262 2263 2047 2264 2265 2266 2947 2048 2267 2049 2050 2051 2052
        @UnderlyingComplexEventDates 2268 2948 2269 2949 2270 2271 2419 2420 2272 2273 2274 2275
        2276 @UnderlyingComplexEventRateSourceGrp @UnderlyingComplexEventRelativeDate
        @UnderlyingComplexEventPeriodGrp 2277 2278 2279 2280 2281
        @UnderlyingComplexEventCreditEventSourceGrp @UnderlyingComplexEventCreditEventGrp 2611 2612
        2613 2282 2283 ); @UnderlyingDateAdjustment 40964 @UnderlyingBusinessCenterGrp 40965;
        @UnderlyingDeliveryScheduleGrp 41756( 41757 41758 41759 41760 41761 41762 41763 41764 41765
        41766 41767 41768 41769 @UnderlyingDeliveryScheduleSettlDayGrp );
        @UnderlyingDeliveryScheduleSettlDayGrp 41770( 41771 41772
        @UnderlyingDeliveryScheduleSettlTimeGrp ); @UnderlyingDeliveryScheduleSettlTimeGrp 41773(
        41774 41775 41776 ); @UnderlyingDeliveryStream 41777
        @UnderlyingDeliveryStreamCommoditySourceGrp 41778 41779 41780 41781 42196 42197 41782 41783
        41784 41785 41786 41587 @UnderlyingDeliveryStreamCycleGrp 41787 41788 41789 41790 41791
        41792 41793 41794 41795 41796 41797 41798 41799 43096;
        @UnderlyingDeliveryStreamCommoditySourceGrp 41808( 41809 );
        @UnderlyingDeliveryStreamCycleGrp 41804( 41805 41806 41807 );
        @UnderlyingDividendAccrualFloatingRate 42801 42802 42803 42804 42805 42806 42807 42808 42809
        42810 42811 42812 42813 42814 42815 42816 42817 42818; @UnderlyingDividendAccrualPaymentDate
        42819 42820 42821 42822 42823 42824 @UnderlyingDividendAccrualPaymentDateBusinessCenterGrp
        42825; @UnderlyingDividendAccrualPaymentDateBusinessCenterGrp 42799( 42800 );
        @UnderlyingDividendConditions 42826 42827 42828 42829 @UnderlyingDividendPeriodGrp 42830
        42831 42832 42833 @UnderlyingDividendFXTriggerDate @UnderlyingDividendAccrualFloatingRate
        42834 @UnderlyingDividendAccrualPaymentDate 42835 42836 42837 42838 42839 42840 42841 42842
        42843 42844 42845; @UnderlyingDividendFXTriggerDate 42846 42847 42848 42849 42850 42851
        @UnderlyingDividendFXTriggerDateBusinessCenterGrp 42852;
        @UnderlyingDividendFXTriggerDateBusinessCenterGrp 42853( 42854 );
        @UnderlyingDividendPaymentGrp 42855( 42856 42857 42858 42859 ); @UnderlyingDividendPayout
        42860 42861 @UnderlyingDividendPaymentGrp; @UnderlyingDividendPeriodBusinessCenterGrp 42882(
        42883 ); @UnderlyingDividendPeriodGrp 42862( 42863 42864 42865 42866 42867 42868
        @UnderlyingDividendPeriodBusinessCenterGrp 42869 42870 42871 42872 42873 42874 42875 42876
        42877 42878 42879 42880 42881 ); @UnderlyingEvntGrp 1981( 1982 1983 1984 1985 1986 2342 1987
        2071 2072 2073 ); @UnderlyingExtraordinaryEventGrp 42884( 42885 42886 );
        @UnderlyingInstrument 311 312 309 305 @UndSecAltIDGrp 2874 462 @UnderlyingSecurityXML 463
        2894 310 763 313 542 1213 1837 241 1453 1454 2614 2615 2921 2616 2617 2619 1455 1456 1459
        1460 242 243 244 245 246 256 595 592 593 594 247 316 941 2917 317 436 1437 2363 1441 998
        1423 1718 2918 1424 1425 1719 2919 1000 1419 1526 2920 435 308 306 362 363 2742 2720 2721
        2722 2723 2724 307 364 365 877 878 972 318 2916 879 975 973 974 810 882 883 884 885 886 2885
        2886 @UnderlyingStipulations 1044 1045 1046 1038 @UndlyInstrumentParties 1039 315 2683 2687
        1988 1989 1990 1991 1992 1993 2881 1994 1995 1996 1997 2620 2621 @UnderlyingEvntGrp 1998
        1999 2000 2003 2004 2005 2006 2284 2285 2286 2287 2288 2007 2008 2009 2010 2011 2012 2491
        2013 2014 2015 2744 @UnderlyingSecondaryAssetGrp @UnderlyingAssetAttributeGrp 2016 2289 2017
        2018 2019 2020 2021 2022 2290 2622 2291 2623 2292 2023 2024 2025 2026 2027 2028 2029 2757
        2030 2031 2293 2294 2032 2033 2034 2035 2036 2037 2038 2039 2040 2041 2042 2043 2044 41314
        41315 @UnderlyingComplexEvents 2295 2296 2297 2756 2298 2299 @UnderlyingDateAdjustment
        @UnderlyingPricingDateTime @UnderlyingMarketDisruption @UnderlyingOptionExercise
        @UnderlyingStreamGrp @UnderlyingProvisionGrp @UnderlyingAdditionalTermGrp
        @UnderlyingProtectionTermGrp @UnderlyingCashSettlTermGrp @UnderlyingPhysicalSettlTermGrp
        @UnderlyingRateSpreadSchedule @UnderlyingDividendPayout @UnderlyingExtraordinaryEventGrp
        2624 2625 2626 2627 2628 2629 2630 2631; @UnderlyingLegInstrument 1330 1331 1332 1333
        @UnderlyingLegSecurityAltIDGrp 1344 1337 1338 1339 1345 1405 1340 1391 1343 1341 1392;
        @UnderlyingLegSecurityAltIDGrp 1334( 1335 1336 ); @UnderlyingMarketDisruption 41859
        @UnderlyingMarketDisruptionEventGrp 41860 @UnderlyingMarketDisruptionFallbackGrp
        @UnderlyingMarketDisruptionFallbackReferencePriceGrp 41861 41862 41863;
        @UnderlyingMarketDisruptionEventGrp 41864( 41865 41338 );
        @UnderlyingMarketDisruptionFallbackGrp 41866( 41867 41339 );
        @UnderlyingMarketDisruptionFallbackReferencePriceGrp 41868( 41869 41870 41871 41872 41873
        41874 41875 41876 41877 ); @UnderlyingOptionExercise 41810 41811 41812 41813 41814 41815
        41816 41817 41818 41819 42887 @UnderlyingSettlMethodElectionDate
        @UnderlyingOptionExerciseDates @UnderlyingOptionExerciseExpiration
        @UnderlyingOptionExerciseMakeWholeProvision; @UnderlyingOptionExerciseBusinessCenterGrp
        41820( 41821 ); @UnderlyingOptionExerciseDateGrp 41841( 41842 41843 );
        @UnderlyingOptionExerciseDates 41822 @UnderlyingOptionExerciseBusinessCenterGrp
        @UnderlyingOptionExerciseDateGrp 41823 41824 41825 41826 41827 41828 41829 41830 41831 41832
        41833 41834 41835 41836 41837 41838 41839 41840; @UnderlyingOptionExerciseExpiration 41846
        @UnderlyingOptionExerciseExpirationDateBusinessCenterGrp
        @UnderlyingOptionExerciseExpirationDateGrp 41847 41848 41849 41850 41851 41852 41853 41854
        41855; @UnderlyingOptionExerciseExpirationDateBusinessCenterGrp 41844( 41845 );
        @UnderlyingOptionExerciseExpirationDateGrp 41856( 41857 41858 );
        @UnderlyingOptionExerciseMakeWholeProvision 42888 42889 42890 42891 42892 42893 42894;
        @UnderlyingPaymentScheduleFixingDateBusinessCenterGrp 40966( 40690 );
        @UnderlyingPaymentScheduleFixingDayGrp 41878( 41879 41880 ); @UnderlyingPaymentScheduleGrp
        40664( 40665 41881 41882 40666 40667 40668 40669 40670 40671 40672 40673 40674 40675 41883
        41884 41885 41886 40676 40677 40678 40679 41887 41888 41889 41890 40680 40681 40682 40683
        40684 40685 @UnderlyingPaymentScheduleRateSourceGrp 40686 40687 40688 40689
        @UnderlyingPaymentScheduleFixingDateBusinessCenterGrp 40691 40692 40693 41891 41892 40694
        @UnderlyingPaymentScheduleFixingDayGrp 41893 41894 41895 41896 40695 40696 40697 40698
        @UnderlyingPaymentScheduleInterimExchangeDateBusinessCenterGrp 40700 40701 40702 40703 );
        @UnderlyingPaymentScheduleInterimExchangeDateBusinessCenterGrp 40967( 40699 );
        @UnderlyingPaymentScheduleRateSourceGrp 40704( 40705 40706 40707 ); @UnderlyingPaymentStream
        40568 40569 40570 42895 40571 40572 43107 40573 40574 40575 40576 40577 42896 42897 42898
        42899 40578 40579 40580 41897 41898 41899 41900 41901 41902 41903
        @UnderlyingPaymentStreamPaymentDates @UnderlyingPaymentStreamResetDates
        @UnderlyingPaymentStreamFixedRate @UnderlyingPaymentStreamFloatingRate 42900
        @UnderlyingPaymentStreamCompoundingFloatingRate @UnderlyingPaymentStreamCompoundingDates
        @UnderlyingPaymentStreamNonDeliverableSettlTerms; @UnderlyingPaymentStreamCompoundingDateGrp
        42901( 42902 42903 ); @UnderlyingPaymentStreamCompoundingDates 42904
        @UnderlyingPaymentStreamCompoundingDatesBusinessCenterGrp
        @UnderlyingPaymentStreamCompoundingDateGrp 42905 42906 42907 42908 42909
        @UnderlyingPaymentStreamCompoundingStartDate @UnderlyingPaymentStreamCompoundingEndDate
        42910 42911 42912 42913 42914; @UnderlyingPaymentStreamCompoundingDatesBusinessCenterGrp
        42915( 42916 ); @UnderlyingPaymentStreamCompoundingEndDate 42917 42918 42919 42920 42921
        42922; @UnderlyingPaymentStreamCompoundingFloatingRate 42923 42924 42925 42926 42927 42928
        42929 42930 42931 42932 42933 42934 42935 42936 42937 42938 42939 42940;
        @UnderlyingPaymentStreamCompoundingStartDate 42941 42942 42943 42944 42945 42946;
        @UnderlyingPaymentStreamFinalPricePaymentDate 42949 42950 42951 42952 42953 42954;
        @UnderlyingPaymentStreamFixedRate 40615 40616 40617 41904 41905 40618 40619 41906 41907
        41908; @UnderlyingPaymentStreamFixingDateBusinessCenterGrp 40972( 40607 );
        @UnderlyingPaymentStreamFixingDateGrp 42955( 42956 42957 );
        @UnderlyingPaymentStreamFloatingRate 40620 40621 43092 43093 40622 40623 43120 43121 43122
        43123 41911 41912 41913 41914 41915 41916 41917 41918 41919 40624 40625 41920 41921 41922
        41923 40626 40627 40628 40629 40630 40631 40632 40633 40634 41924 41925 40635 40636 40637
        40638 41926 41927 42958 42959 42960 41928 41929 42961 41930 41931 41932 41933 41934
        @UnderlyingPaymentStreamPricingBusinessCenterGrp @UnderlyingPaymentStreamPricingDayGrp
        @UnderlyingPaymentStreamPricingDateGrp 40639 40640 40641 40642 40643 40644 40645 40646 40647
        42962 @UnderlyingPaymentStreamFormula @UnderlyingDividendConditions 42963
        @UnderlyingReturnRateGrp 42964 42965 42966 42967 42968 42969 42970 42971 42972 42973 42974
        42975 42976 42977; @UnderlyingPaymentStreamFormula 42978 42979 42980
        @UnderlyingPaymentStreamFormulaMathGrp @UnderlyingPaymentStreamFormulaImage;
        @UnderlyingPaymentStreamFormulaImage 42947 42948; @UnderlyingPaymentStreamFormulaMathGrp
        42981( 43111 42982 42983 ); @UnderlyingPaymentStreamInitialFixingDateBusinessCenterGrp
        40971( 40600 ); @UnderlyingPaymentStreamNonDeliverableFixingDateGrp 40656( 40657 40658 );
        @UnderlyingPaymentStreamNonDeliverableFixingDatesBusinessCenterGrp 40968( 40650 );
        @UnderlyingPaymentStreamNonDeliverableSettlRateSource 40661 40824;
        @UnderlyingPaymentStreamNonDeliverableSettlTerms 40648 40649
        @UnderlyingPaymentStreamNonDeliverableFixingDatesBusinessCenterGrp 40651 40652 40653 40654
        @UnderlyingPaymentStreamNonDeliverableSettlRateSource
        @UnderlyingPaymentStreamNonDeliverableFixingDateGrp
        @UnderlyingSettlRateDisruptionFallbackGrp;
        @UnderlyingPaymentStreamPaymentDateBusinessCenterGrp 40969( 40582 );
        @UnderlyingPaymentStreamPaymentDateGrp 41937( 41938 41939 );
        @UnderlyingPaymentStreamPaymentDates 40581
        @UnderlyingPaymentStreamPaymentDateBusinessCenterGrp @UnderlyingPaymentStreamPaymentDateGrp
        40583 40584 40585 40586 40587 40588 40589 40590 40591 41940
        @UnderlyingPaymentStreamFinalPricePaymentDate;
        @UnderlyingPaymentStreamPricingBusinessCenterGrp 41909( 41910 );
        @UnderlyingPaymentStreamPricingDateGrp 41941( 41942 41943 );
        @UnderlyingPaymentStreamPricingDayGrp 41944( 41945 41946 );
        @UnderlyingPaymentStreamResetDateBusinessCenterGrp 40970( 40594 );
        @UnderlyingPaymentStreamResetDates 40592 40593
        @UnderlyingPaymentStreamResetDateBusinessCenterGrp 40595 40596 40597 40598 40599
        @UnderlyingPaymentStreamInitialFixingDateBusinessCenterGrp 40601 40602 40603 40604 40605
        40606 @UnderlyingPaymentStreamFixingDateBusinessCenterGrp 40608 40609 40610 40611 40612
        40613 40614 @UnderlyingPaymentStreamFixingDateGrp; @UnderlyingPaymentStubEndDate 42984 42985
        @UnderlyingPaymentStubEndDateBusinessCenterGrp 42986 42987 42988 42989 42990;
        @UnderlyingPaymentStubEndDateBusinessCenterGrp 42991( 42992 ); @UnderlyingPaymentStubGrp
        40708( 40709 40710 @UnderlyingPaymentStubStartDate @UnderlyingPaymentStubEndDate 40711 40712
        40713 40714 40715 40716 40717 40718 40719 40720 40721 40722 40723 40724 40725 40726 40727
        40728 40729 40730 40731 40732 40733 40734 40735 40736 40737 );
        @UnderlyingPaymentStubStartDate 42993 42994 @UnderlyingPaymentStubStartDateBusinessCenterGrp
        42995 42996 42997 42998 42999; @UnderlyingPaymentStubStartDateBusinessCenterGrp 43000( 43001
        ); @UnderlyingPhysicalSettlDeliverableObligationGrp 42065( 42066 42067 );
        @UnderlyingPhysicalSettlTermGrp 42060( @UnderlyingPhysicalSettlDeliverableObligationGrp
        42061 42062 42063 42064 ); @UnderlyingPricingDateBusinessCenterGrp 41947( 41948 );
        @UnderlyingPricingDateTime 41949 41950 @UnderlyingPricingDateBusinessCenterGrp 41951 41952
        41953; @UnderlyingProtectionTermEventGrp 42077( 42078 42079 42080 42081 42082 42083 42084
        @UnderlyingProtectionTermEventQualifierGrp ); @UnderlyingProtectionTermEventNewsSourceGrp
        42090( 42091 ); @UnderlyingProtectionTermEventQualifierGrp 42085( 42086 );
        @UnderlyingProtectionTermGrp 42068( 42069 42070 42071 42072 42073 42074 42075
        @UnderlyingProtectionTermEventNewsSourceGrp @UnderlyingProtectionTermEventGrp
        @UnderlyingProtectionTermObligationGrp 42076 ); @UnderlyingProtectionTermObligationGrp
        42087( 42088 42089 ); @UnderlyingProvisionCashSettlPaymentDateBusinessCenterGrp 42180( 42181
        ); @UnderlyingProvisionCashSettlPaymentDates 42092
        @UnderlyingProvisionCashSettlPaymentDateBusinessCenterGrp 42093 42094 42095 42096 42097
        42098 @UnderlyingProvisionCashSettlPaymentFixedDateGrp;
        @UnderlyingProvisionCashSettlPaymentFixedDateGrp 42099( 42100 42101 );
        @UnderlyingProvisionCashSettlQuoteSource 42102 42103;
        @UnderlyingProvisionCashSettlValueDateBusinessCenterGrp 42182( 42183 );
        @UnderlyingProvisionCashSettlValueDates 42104 42105 42106
        @UnderlyingProvisionCashSettlValueDateBusinessCenterGrp 42107 42108 42109 42110 42111;
        @UnderlyingProvisionDateBusinessCenterGrp 42190( 42191 ); @UnderlyingProvisionGrp 42149(
        42150 42151 42152 @UnderlyingProvisionDateBusinessCenterGrp 42153 42154 42155 43002 43003
        42156 42157 42158 @UnderlyingProvisionCashSettlValueDates
        @UnderlyingProvisionOptionExerciseDates @UnderlyingProvisionOptionExpirationDate
        @UnderlyingProvisionOptionRelevantUnderlyingDate 42159 42160 42161 42162 42163 42164 42165
        @UnderlyingProvisionCashSettlPaymentDates 42166 42167 42168 42169
        @UnderlyingProvisionCashSettlQuoteSource 42170 42171 42172 @UnderlyingProvisionParties );
        @UnderlyingProvisionOptionExerciseBusinessCenterGrp 42184( 42185 );
        @UnderlyingProvisionOptionExerciseDates 42115
        @UnderlyingProvisionOptionExerciseBusinessCenterGrp
        @UnderlyingProvisionOptionExerciseFixedDateGrp 42116 42117 42118 42119 42120 42121 42122
        42123 42124 42125 42126 42127 42128 42129 42130 42131 42132;
        @UnderlyingProvisionOptionExerciseFixedDateGrp 42112( 42113 42114 );
        @UnderlyingProvisionOptionExpirationDate 42133 42134
        @UnderlyingProvisionOptionExpirationDateBusinessCenterGrp 42135 42136 42137 42138 42139
        42140 42141; @UnderlyingProvisionOptionExpirationDateBusinessCenterGrp 42186( 42187 );
        @UnderlyingProvisionOptionRelevantUnderlyingDate 42142 42143
        @UnderlyingProvisionOptionRelevantUnderlyingDateBusinessCenterGrp 42144 42145 42146 42147
        42148; @UnderlyingProvisionOptionRelevantUnderlyingDateBusinessCenterGrp 42188( 42189 );
        @UnderlyingProvisionParties 42173( 42174 42175 42176 40918 @UnderlyingProvisionPtysSubGrp );
        @UnderlyingProvisionPtysSubGrp 42177( 42178 42179 ); @UnderlyingRateSpreadSchedule 43004
        @UnderlyingRateSpreadStepGrp; @UnderlyingRateSpreadStepGrp 43005( 43006 43007 );
        @UnderlyingReturnRateDateGrp 43008( 43009 @UnderlyingReturnRateValuationDateGrp 43010 43011
        43012 43013 43014 43015 43016 43017 43018 43019 43020 43021 43022 43023 43024 43025 43026
        43027 43028 43029 @UnderlyingReturnRateValuationDateBusinessCenterGrp );
        @UnderlyingReturnRateFXConversionGrp 43030( 43031 43032 43033 ); @UnderlyingReturnRateGrp
        43034( 43035 43036 43037 43038 43039 43040 @UnderlyingReturnRatePriceGrp
        @UnderlyingReturnRateFXConversionGrp 43041 43042 43043 43044 43045 43046 43047 43048 43049
        43050 43051 43052 @UnderlyingReturnRateInformationSourceGrp 43053 43054
        @UnderlyingReturnRateDateGrp 43055 43056 43057 43058 43059 );
        @UnderlyingReturnRateInformationSourceGrp 43060( 43061 43062 43063 );
        @UnderlyingReturnRatePriceGrp 43064( 43065 43066 43067 43068 );
        @UnderlyingReturnRateValuationDateBusinessCenterGrp 43069( 43070 );
        @UnderlyingReturnRateValuationDateGrp 43071( 43072 43073 ); @UnderlyingSecondaryAssetGrp
        2080( 2081 2082 2083 2745 ); @UnderlyingSecurityXML 1874 1875 1876;
        @UnderlyingSettlMethodElectionDate 43076 43077
        @UnderlyingSettlMethodElectionDateBusinessCenterGrp 43078 43079 43080 43081 43082;
        @UnderlyingSettlMethodElectionDateBusinessCenterGrp 43074( 43075 );
        @UnderlyingSettlRateDisruptionFallbackGrp 40659( 40660
        @UnderlyingSettlRateFallbackRateSource 40662 40663 ); @UnderlyingSettlRateFallbackRateSource
        40904 40915; @UnderlyingStipulations 887( 888 889 ); @UnderlyingStreamAssetAttributeGrp
        41800( 41801 41802 41803 ); @UnderlyingStreamCalculationPeriodBusinessCenterGrp 40973( 40557
        ); @UnderlyingStreamCalculationPeriodDateGrp 41954( 41955 41956 );
        @UnderlyingStreamCalculationPeriodDates 41957 41958 40556
        @UnderlyingStreamCalculationPeriodBusinessCenterGrp
        @UnderlyingStreamCalculationPeriodDateGrp 40558 40559
        @UnderlyingStreamFirstPeriodStartDateBusinessCenterGrp 40561 40562 40563 40564 40565 40566
        40567 41959 41960 41961; @UnderlyingStreamCommodity 41964 41965 41966 41967
        @UnderlyingStreamCommodityAltIDGrp 41968 41969 41970 42589
        @UnderlyingStreamAssetAttributeGrp 41971 41972 41973 41974 41975 41976 41977
        @UnderlyingStreamCommodityDataSourceGrp 41978 41979 41980 41981 41982
        @UnderlyingStreamCommoditySettlBusinessCenterGrp 41983 41984 41985 41986 41987
        @UnderlyingStreamCommoditySettlPeriodGrp 41988 41989; @UnderlyingStreamCommodityAltIDGrp
        41990( 41991 41992 ); @UnderlyingStreamCommodityDataSourceGrp 41993( 41994 41995 );
        @UnderlyingStreamCommoditySettlBusinessCenterGrp 41962( 41963 );
        @UnderlyingStreamCommoditySettlDayGrp 41996( 41997 41998
        @UnderlyingStreamCommoditySettlTimeGrp ); @UnderlyingStreamCommoditySettlPeriodGrp 42002(
        42003 42004 42005 42006 42007 42008 42009 42010 42011 42012 42013
        @UnderlyingStreamCommoditySettlDayGrp 42014 42015 ); @UnderlyingStreamCommoditySettlTimeGrp
        41999( 42000 42001 41936 ); @UnderlyingStreamEffectiveDate 40057 40058
        @UnderlyingStreamEffectiveDateBusinessCenterGrp 40060 40061 40062 40063 40064;
        @UnderlyingStreamEffectiveDateBusinessCenterGrp 40975( 40059 );
        @UnderlyingStreamFirstPeriodStartDateBusinessCenterGrp 40974( 40560 ); @UnderlyingStreamGrp
        40540( 40541 42016 40542 43083 43084 40543 40544 42018 40545 40546 43085 43086 42019 42020
        42021 42022 42023 42024 @UnderlyingStreamCommodity @UnderlyingStreamEffectiveDate
        @UnderlyingStreamTerminationDate @UnderlyingStreamCalculationPeriodDates
        @UnderlyingPaymentStream @UnderlyingPaymentScheduleGrp @UnderlyingPaymentStubGrp
        @UnderlyingDeliveryStream @UnderlyingDeliveryScheduleGrp 40547 40988 40989 );
        @UnderlyingStreamTerminationDate 40548 40549
        @UnderlyingStreamTerminationDateBusinessCenterGrp 40551 40552 40553 40554 40555;
        @UnderlyingStreamTerminationDateBusinessCenterGrp 40976( 40550 ); @UndlyInstrumentParties
        1058( 1059 1060 1061 2391 @UndlyInstrumentPtysSubGrp ); @UndlyInstrumentPtysSubGrp 1062(
        1063 1064 ); @UsernameGrp 809( 553 ); @ValueChecksGrp 1868( 1869 1870 ); @YieldData 235 236
        701 696 697 698; 6 IOI @ApplicationSequenceControl 23! 28! 26 @Instrument!
        @InstrumentExtension @Parties @FinancingDetails @UndInstrmtGrp @RelatedInstrumentGrp 54! 854
        @OrderQtyData 27! 15 2897 @Stipulations @InstrmtLegIOIGrp 423 @PriceQualifierGrp 44 62 25
        130 @IOIQualGrp 58 354 355 60 149 @RoutingGrp @SpreadOrBenchmarkCurveData @RelativeValueGrp
        @YieldData; 7 Advertisement 2! 5! 3 @Instrument! @InstrumentExtension @FinancingDetails
        @InstrmtLegGrp @UndInstrmtGrp @RelatedInstrumentGrp 4! 53! 854 44 15 2897 75 60 58 354 355
        149 30 336 625 @RoutingGrp; 8 ExecutionReport @ApplicationSequenceControl 37! 2422 2423 198
        526 527 11 1166 41 583 278 693 790 584 961 911 912 @Parties @TargetParties 229 @ContraGrp 66
        548 551 549 2334 2335 880 1891 17! 19 150! 2431 39! 636 2838 103 1328 1664 1665 378 2961
        2667 828 829 855 2347 @RegulatoryTradeIDGrp 570 2524 1 660 581 589 590 591 70 @PreAllocGrp
        63 64 574 1115 544 635 @Instrument! @FinancingDetails @UndInstrmtGrp @PaymentGrp 54! 2102
        1688 @Stipulations 854 @OrderQtyData 1093 40 423 @PriceQualifierGrp 44 1092 99
        @TriggeringInstruction 1823 @PegInstructions @DiscretionInstructions 839 1095 845 1740 1742
        1741 847 @StrategyParametersGrp 848 849 850 15 2897 376 2404 2351 2352 377 59 168 432 126
        1629 1916 18 1805 1057 528 529 1815 1934 1091 1390 582 @OrderAttributeGrp 32 1056 1071 652
        1828 31 651 669 631 194 195 1743 2750 2751 30 1430 1300 100 1133 2704 336 625 943 29
        @LimitAmts 151! 14! 84 6 424 425 426 1361 893 @FillsGrp @OrderEventGrp 2830 427 75 60 113
        @CommissionData @CommissionDataGrp @SpreadOrBenchmarkCurveData @RelativeValueGrp @YieldData
        381 157 230 158 159 738 920 921 922 258 259 260 238 237 118 119 120 2899 @RateSource 2795
        155 156 21 110 1822 1089 1090 2676 @ValueChecksGrp @MatchingInstructions 2362 2964 2523
        @DisplayInstruction @DisclosureInstructionGrp 111 1816 77 210 775 58 354 355 193 192 641 442
        1385 480 481 513 494 483 515 484 485 638 639 851 @ContAmtGrp @InstrmtLegExecGrp 797
        @MiscFeesGrp 1380 1028 1029 1030 1031 1032 1724 2882 1725 1726 2883 2884 2525 522 2679
        @TrdRegTimestamps @TrdRegPublicationGrp @TradePriceConditionGrp 1937 2374 2372 2371 1188
        1189 1190 811 1917 @ThrottleResponse 1080 1081 1806 @RelatedOrderGrp 1803 1804 1808 1809
        1807 1810 1811 1819 1820 1821; 9 OrderCancelReject 37! 2422 198 526 11! 583 41 39! 636 586
        66 1 660 581 229 75 60 434! 102 1328 1664 1665 100 1133 @Parties 58 354 355; AA
        DerivativeSecurityList @ApplicationSequenceControl 964 320 322 560 1607 715
        @UnderlyingInstrument @DerivativeSecurityDefinition 779 60 393 893 @RelSymDerivSecGrp; AB
        NewOrderMultileg 11! 2422 526 583 @Parties @TargetParties 229 75 1 660 581 589 590 591 70
        @PreAllocMlegGrp 63 64 544 635 21 18 1805 110 1822 1089 1090 2676 @ValueChecksGrp
        @MatchingInstructions 2362 2964 @DisplayInstruction @DisclosureInstructionGrp 111 1300 100
        1133 2704 @TrdgSesGrp 81 54! 2102 @Instrument @UndInstrmtGrp 140 1069 @LegOrdGrp 114 60! 854
        @OrderQtyData 40! 1377 1378 423 44 1092 99 @TriggeringInstruction 15 2897 1740 1741 1742 376
        2404 2351 2352 377 23 117 1080 1081 1806 59 168 432 126 427 1629 1916 @CommissionData
        @CommissionDataGrp 528 529 1815 1091 1390 582 1724 @OrderAttributeGrp 121 120 2899 775 58
        354 355 1816 77 203 210 @PegInstructions @DiscretionInstructions 847 @StrategyParametersGrp
        848 1190 849 480 481 513 494 563 1685 1803 1804 1819 1820 1821; AC
        MultilegOrderCancelReplace 37 2422 41 11 526 583 586 @Parties @TargetParties 229 75 1 660
        581 589 590 591 70 @PreAllocMlegGrp 63 64 544 635 21 18 1805 110 1822 1089 1090 2676
        @ValueChecksGrp @MatchingInstructions 2362 2964 @DisplayInstruction
        @DisclosureInstructionGrp 111 1300 100 1133 2704 @TrdgSesGrp 81 54! 2102 @Instrument
        @UndInstrmtGrp 140 1069 @LegOrdGrp 114 60! 854 @OrderQtyData 40! 1377 1378 423 44 1092 99
        @TriggeringInstruction 15 2897 376 2404 2351 2352 377 23 117 59 168 432 126 427 1629 1916
        @CommissionData @CommissionDataGrp 528 529 1815 1091 1390 582 1724 @OrderAttributeGrp 121
        120 2899 775 58 354 355 1816 77 203 210 @PegInstructions @DiscretionInstructions 847
        @StrategyParametersGrp 848 1190 849 480 481 513 494 522 2679 563 1685 1803 1804 1819 1820
        1821; AD TradeCaptureReportRequest 568! 1003 1040 1041 1042 569! 263 571 818 527 17 150 37
        11 573 828 829 1849 1123 830 855 820 880 @Parties @Instrument @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp @TrdCapDtGrp 715 336 625 943 54 442 578 579
        725 726 58 354 355 1011; AE TradeCaptureReport @ApplicationSequenceControl 571 1003 1040
        1041 1042 2489 2490 487 856 939 568 828 829 855 2896 2961 2667 1849 @TradePriceConditionGrp
        1123 1124 1125 1126 1127 830 150 748 912 1028 325 263 572 881 818 820 880 17 19 527 378 2347
        @RegulatoryTradeIDGrp 570 423 @PriceQualifierGrp 549 @RootParties 1015 716 717 1430 1300
        1301 2375 @Instrument! @InstrumentExtension @FinancingDetails @PaymentGrp 854 @YieldData
        @UndInstrmtGrp @RelatedInstrumentGrp @CollateralAmountGrp 2868 @RateSource
        @TransactionAttributeGrp 822 823 32 1828 2301 2368 2367 2370 31 631 1522 1056 2762
        @AveragePriceDetail 15 2897 120 2899 2366 669 194 195 1071 2349 30 1596 1740 1743 1741 75
        715 2870 6 @SpreadOrBenchmarkCurveData 1731 819 2085 2086 2087 @PositionAmountData 442 824
        @TrdInstrmtLegGrp 60 @TrdRegTimestamps 63 64 2878 987 573 2405 574 @TradeQtyGrp
        @TrdCapRptSideGrp! 1188 1189 1380 1190 811 1382 797 @TrdRepIndicatorsGrp 2524 852 1390
        @TrdRegPublicationGrp 853 994 1011 779 991 1132 1134 381 2369 751 1328 1664 1665 1329 1832
        1924 1925 1926 1927 1928 @MandatoryClearingJurisdictionGrp 1929 2527 2526 1930 1931 1932
        1933 1934 2869 1935 2963 1936 1937 2387 2302 2303 2596 2374 2372 2371 2373 2525
        @AttachmentGrp 2343; AF OrderMassStatusRequest 584! 585! @Parties @TargetParties 1 660 336
        625 @Instrument @UnderlyingInstrument 54; AG QuoteRequestReject 131! 644 658! 1171 1172 1091
        @RootParties @QuotReqRjctGrp! 58 354 355; AH RFQRequest 644! @Parties @RFQReqGrp! 263 1171;
        AI QuoteStatusReport 649 131 117 390 1867 1751 1166 693 537 298 @Parties @TargetParties 336
        625 @Instrument @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 63 64 193 2878 192 15 2897
        @Stipulations 1 660 581 @LegQuotStatGrp @QuotQualGrp @QuoteAttributeGrp 2830 2115 126 44 423
        @PriceQualifierGrp @SpreadOrBenchmarkCurveData @YieldData 1747 1748 1745 1746 132 133 645
        646 647 134 1749 648 135 1750 110 62 188 190 189 191 631 632 633 634 60 @TrdRegTimestamps 40
        642 643 656 657 156 @CommissionData 582 100 1133 775 528 529 1934 297 300 1328 1664 1665
        1937 2374 2372 2371 @ThrottleResponse 58 354 355 443; AJ QuoteResponse 693! 117 1166 131
        694! 11 528 529 23 537 1091 @QuotQualGrp 828 2347 2115 @Parties 336 625 @Instrument!
        @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 110 63 64 2878 193 192 15 2897
        @Stipulations 1 660 581 @LegQuotGrp 132 133 645 646 647 134 648 135 62 188 190 189 191 631
        632 633 634 60 40 642 643 656 657 156 @CommissionData 582 100 1133 58 354 355 44 423
        @PriceQualifierGrp 1917 @SpreadOrBenchmarkCurveData @YieldData 1937 2374 2372 2371 443; AK
        Confirmation 664! 772 859 666! 773! 797 650 665! 573 940 @RegulatoryTradeIDGrp 2390 1832
        @Parties @OrdAllocGrp @ExecAllocGrp 70 793 467 828 829 855 1937 2374 2372 2371 574 60! 75!
        @TrdRegTimestamps @Instrument! @InstrumentExtension @FinancingDetails @UndInstrmtGrp
        @InstrmtLegGrp @YieldData 80! 854 54! 15 2897 30 @CpctyConfGrp! 79! 661 798 6! 74 423
        @PriceQualifierGrp 860 @SpreadOrBenchmarkCurveData 861 58 354 355 81 381! 157 230 158 159
        738 920 921 922 238 237 118! 890 119 120 2899 155 156 63 64 @SettlInstructionsData
        @CommissionData 858 @CommissionDataGrp @Stipulations @MiscFeesGrp @MatchExceptionGrp
        @MatchingDataPointGrp; AL PositionMaintenanceRequest 710 709! 712! 713 714 715! 64 716 717
        @Parties! 1 660 581 @Instrument! 15 2897 @InstrmtLegGrp @RelatedInstrumentGrp @UndInstrmtGrp
        @TrdgSesGrp 60 @PositionQty! @PositionAmountData 718 719 720 834 58 354 355 120 2899; AM
        PositionMaintenanceReport 721! 709! 2618 710 712! 713 722 723 715! 2084 2085 2086 2087 1592
        1328 1664 1665 716 717 1832 1833 1834 2101 979 @Parties 1 660 581 714 @Instrument! 15 2897
        64 120 2899 719 720 @InstrmtLegGrp @RelatedInstrumentGrp @UndInstrmtGrp @TrdgSesGrp 60
        @PositionQty @PositionAmountData @RegulatoryTradeIDGrp @PaymentGrp 718 834 @RelatedTradeGrp
        58 354 355; AN RequestForPositions 710! 724! 573 263 120 2899 @Parties! 1 660 581
        @Instrument 15 2897 @InstrmtLegGrp @UndInstrmtGrp 715! 64 716 717 @TrdgSesGrp 60! 725 726 58
        354 355; AO RequestForPositionsAck 721! 710 727 911 325 728! 729! 724 573 715 263 716 717
        120 2899 @Parties! 1 660 581 @Instrument 15 2897 @InstrmtLegGrp @UndInstrmtGrp 725 726 58
        354 355; AP PositionReport @ApplicationSequenceControl 721! 2618 710 724 2364 1635 263 727
        911 912 728 325 1934 2869 @TransactionAttributeGrp @TrdRegTimestamps 715! 2084 2870 716 717
        423 120 2899 1011 1832 1833 1834 2101 2878 2373 1937 2374 2372 2371 1936 @Parties! 1 660 581
        2375 @Instrument @FinancingDetails 15 2897 64 730 2366 2365 1886 1887 2960 731 734 1595 1592
        2085 2086 2087 573 @InstrmtLegGrp @RelatedInstrumentGrp @CollateralAmountGrp 2868
        @PosUndInstrmtGrp 60 @PositionQty @PositionAmountData @RegulatoryTradeIDGrp @PaymentGrp 506
        743 1434 811 @RelatedTradeGrp 58 354 355; AQ TradeCaptureReportRequestAck 568! 1003 1040
        1041 1042 569! 263 748 749! 750! @Instrument @InstrumentExtension @UndInstrmtGrp
        @InstrmtLegGrp 442 725 726 58 354 355 1011; AR TradeCaptureReportAck 571 1003 1040 1041 1042
        487 856 828 829 855 1849 1123 1124 1125 1126 1127 830 @RootParties 150 572 881 939 1523 751
        1328 1664 1665 818 263 820 880 17 527 378 570 423 @PriceQualifierGrp 549 822 823 716 717 854
        32 31 1430 1300 1301 @Instrument! @InstrumentExtension @FinancingDetails 669 1056 1071 2762
        @AveragePriceDetail 15 2897 120 2899 194 195 30 75 715 6 1731 819 442 824 60 63
        @UndInstrmtGrp 573 574 797 @TrdRepIndicatorsGrp 852 1390 853 @TrdInstrmtLegGrp
        @TrdRegTimestamps 725 726 58 354 355 1015 635 @PositionAmountData 994 1011 779 991
        @TradeQtyGrp @TrdCapRptAckSideGrp 1135 381 64 1329 2343; AS AllocationReport 755! 70 2758
        71! 795 796 793 1730 2771 2759 2767 1728 794! 87! 88 72 1738 808 196 197 466 715 828 829 855
        1937 2374 2372 2371 442 582 578 991 1011 579 819 1731 857 @OrdAllocGrp @ExecAllocGrp 570 700
        574 54! @Instrument! @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp
        53! 854 1736 1737 30 229 336 625 423 @PriceQualifierGrp 6! 860 @SpreadOrBenchmarkCurveData
        15 2897 74 @Parties 75! 60 63 64 775 381 238 237 118 77 754 58 354 355 157 158 159 540 738
        920 921 922 650 @Stipulations @YieldData @RegulatoryTradeIDGrp @PositionAmountData 1031 1032
        892 893 @AllocGrp @RateSource 1430 2334 2335 2343; AT AllocationReportAck 755! 70 2758 715
        819 53 71 @Instrument @Parties 793 1730 1728 1731 75 60 87 88 794 808 573 1031 1032 58 354
        355 1328 1664 1665 @RegulatoryTradeIDGrp @AllocAckGrp; AU ConfirmationAck 664! 75! 60! 940!
        @RegulatoryTradeIDGrp 2390 774 573 @MatchExceptionGrp @MatchingDataPointGrp 58 354 355; AV
        SettlementInstructionRequest 791! 60! @Parties 79 661 54 460 167 461 2891 120 2899 168 126
        779 169 170 171; AW AssignmentReport @ApplicationSequenceControl 833! 710 832 912 @Parties!
        1 581 @Instrument 15 2897 @InstrmtLegGrp @UndInstrmtGrp @PositionQty @PositionAmountData 834
        730 731 732 734 1595 432 744 745 746 747 716 717 715! 58 354 355; AX CollateralRequest 894!
        895! 60! 126 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp @Instrument
        @FinancingDetails 64 53 854 15 2897 @InstrmtLegGrp @UndInstrmtCollGrp 899 900 901
        @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData
        @Stipulations 336 625 716 717 715 58 354 355; AY CollateralAssignment 902! 894 895! 903! 907
        60! 126 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails
        64 53 854 15 2897 @InstrmtLegGrp @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54
        @MiscFeesGrp 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData @Stipulations
        @SettlInstructionsData 336 625 716 717 2486 75 2485 2484 715 2517 2519 2518 2516 58 354 355;
        AZ CollateralResponse 904! 902 894 895 903 905! 906 60! 1043 291 715 @Parties 1 581 11 37
        198 526 @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 2897
        @InstrmtLegGrp @UndInstrmtCollGrp 899 900 901 @CollateralAmountGrp @TrdRegTimestamps 54
        @MiscFeesGrp 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData @Stipulations 2486 75 2485
        2484 2517 2519 2518 2516 58 354 355 2520 2522 2521 1328 1664 1665; B News
        @ApplicationSequenceControl 1472 @NewsRefGrp 1473 1474 42 61 148! 358 359 @RoutingGrp 1301
        1300 @InstrmtGrp @InstrmtLegGrp @UndInstrmtGrp @LinesOfTextGrp! 149 95 96; BA
        CollateralReport 908! 909 60 1043 291 910! 911 912 @Parties 1 581 11 37 198 526 @ExecCollGrp
        @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 2897 @InstrmtLegGrp @UndInstrmtGrp
        899 900 901 @CollateralAmountGrp 2868 1936 @RegulatoryTradeIDGrp @TrdRegTimestamps 54
        @MiscFeesGrp 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData @Stipulations
        @SettlInstructionsData 336 625 716 717 1934 2869 715 2486 75 2485 2484 @FundingSourceGrp
        @TransactionAttributeGrp 58 354 355; BB CollateralInquiry 909! @CollInqQualGrp 263 725 726
        @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53
        854 15 2897 @InstrmtLegGrp @UndInstrmtGrp 899 900 901 @TrdRegTimestamps 54 44 423 159 920
        921 922 @SpreadOrBenchmarkCurveData @Stipulations @SettlInstructionsData 336 625 716 717 715
        58 354 355; BC NetworkCounterpartySystemStatusRequest 935! 933! @CompIDReqGrp; BD
        NetworkCounterpartySystemStatusResponse 937! 933 932! 934 @CompIDStatGrp!; BE UserRequest
        923! 924! 553! 554 925 1400 1401 1402 1403 1404 95 96; BF UserResponse 923! 553! 926
        @ThrottleParamsGrp 927; BG CollateralInquiryAck 909! 945! 946 @CollInqQualGrp 911 @Parties 1
        581 11 37 198 526 @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 2897
        @InstrmtLegGrp @UndInstrmtGrp 336 625 716 717 715 725 726 58 354 355; BH ConfirmationRequest
        859! 773! @OrdAllocGrp 70 793 467 60! 79 661 798 58 354 355; BI TradingSessionListRequest
        335! 1301 1300 336 625 207 338 339 263!; BJ TradingSessionList @ApplicationSequenceControl
        335 @TrdSessLstGrp!; BK SecurityListUpdateReport @ApplicationSequenceControl 964 1465 1466
        1467 1468 1469 1470 1471 320 322 560 393 715 980 292 1301 1300 60 893 @SecLstUpdRelSymGrp;
        BL AdjustedPositionReport 721! 724 715! 716 714 @Parties! @PositionQty! @InstrmtGrp 730 734;
        BM AllocationInstructionAlert 70! 71! 626! 2758 793 72 796 808 196 197 1730 1728 466 857
        @OrdAllocGrp @ExecAllocGrp 570 700 574 54! @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 53 854 1736 1737 2759 2760 30 229 336 625
        423 @PriceQualifierGrp 6 860 332 333 @SpreadOrBenchmarkCurveData 15 2897 74 @Parties 75! 60
        87 63 64 775 381 238 237 118 77 754 58 354 355 157 158 159 540 738 920 921 922 650
        @Stipulations @YieldData @PositionAmountData 892 893 @AllocGrp 819 1731 715 828 829 582 578
        442 1011 991 1031 1032; BN ExecutionAck 37! 198 11 1036! 17! 127 @Instrument! @UndInstrmtGrp
        @InstrmtLegGrp 54! @OrderQtyData 32 31 423 @PriceQualifierGrp 669 14 6 @RegulatoryTradeIDGrp
        58 354 355; BO ContraryIntentionReport @ApplicationSequenceControl 977! 60 978 979 715!
        @Parties! @ExpirationQty! @Instrument! @UndInstrmtGrp 58 354 355; BP
        SecurityDefinitionUpdateReport @ApplicationSequenceControl 964 320 322 323 715 980 292
        @Instrument @InstrumentExtension @FinancingDetails @UndInstrmtGrp @RelatedInstrumentGrp 15
        2897 2572 2573 734 58 354 355 @Stipulations 1606 2562 @InstrmtLegGrp
        @SpreadOrBenchmarkCurveData @YieldData @MarketSegmentGrp 779 2400 60; BQ
        SettlementObligationReport @ApplicationSequenceControl 715 1153 1160! 1159! 58 354 355 60
        @SettlObligationInstructions!; BR DerivativeSecurityListUpdateReport
        @ApplicationSequenceControl 320 322 560 980 @UnderlyingInstrument
        @DerivativeSecurityDefinition 779 60 393 893 @RelSymDerivSecUpdGrp; BS
        TradingSessionListUpdateReport @ApplicationSequenceControl 335 @TrdSessLstGrp!; BT
        MarketDefinitionRequest 1393! 263! 1301 1300 1325; BU MarketDefinition
        @ApplicationSequenceControl 1394! 1393 1301! 1300 1396 1397 1398 1325 2542 2543 2544
        @InstrumentScopeGrp @RelatedMarketSegmentGrp 15 2897 @BaseTradingRules @OrdTypeRules
        @TimeInForceRules @ExecInstRules @AuctionTypeRuleGrp @MarketDataFeedTypes @MatchRules
        @FlexProductEligibilityGrp @Parties @MiscFeesGrp 2400 60 58 354 355; BV
        MarketDefinitionUpdateReport @ApplicationSequenceControl 1394! 1393 1395 1301! 1300 1396
        1397 1398 1325 2542 2543 2544 @InstrumentScopeGrp @RelatedMarketSegmentGrp 15 2897
        @BaseTradingRules @OrdTypeRules @TimeInForceRules @ExecInstRules @AuctionTypeRuleGrp
        @MarketDataFeedTypes @MatchRules @FlexProductEligibilityGrp @Parties 2400 60 58 354 355; BW
        ApplicationMessageRequest 1346! 1347! @ApplIDRequestGrp @Parties 58 354 355; BX
        ApplicationMessageRequestAck 1353! 1346 1347 1348 1349 @ApplIDRequestAckGrp @Parties 58 354
        355; BY ApplicationMessageReport 1356! 1346 1426! @ApplIDReportGrp 58 354 355; BZ
        OrderMassActionReport 11 526 1369! 1373! 1374! 2675 1375! 1376 533 2678 893 @AffectedOrdGrp
        @NotAffectedOrdGrp @AffectedMarketSegmentGrp @NotAffectedMarketSegmentGrp 1301 1300
        @TargetMarketSegmentGrp 336 625 @Parties @TargetParties @Instrument @UnderlyingInstrument 54
        44 60 376 2404 2351 2352 58 354 355; C Email 164! 94! 42 147! 356 357 @RoutingGrp
        @InstrmtGrp @UndInstrmtGrp @InstrmtLegGrp 37 11 @LinesOfTextGrp! 95 96 @AttachmentGrp; CA
        OrderMassActionRequest 11! 526 1373! 1374! 2675 1301 1300 @TargetMarketSegmentGrp 336 625
        @Parties @TargetParties @Instrument @UnderlyingInstrument 54 44 60! 376 2404 2351 2352 58
        354 355; CB UserNotification @UsernameGrp 926! @ThrottleParamsGrp 58 354 355; CC
        StreamAssignmentRequest 1497! 1498! @StrmAsgnReqGrp!; CD StreamAssignmentReport 1501! 1498
        1497 @StrmAsgnRptGrp; CE StreamAssignmentReportACK 1503! 1501! 1502 58 354 355; CF
        PartyDetailsListRequest 1505! @RequestingPartyGrp @Parties @RequestedPartyRoleGrp
        @PartyRelationshipGrp 263 58 354 355; CG PartyDetailsListReport @ApplicationSequenceControl
        1510! 1505 1511 1512 893 @PartyDetailGrp 60 58 354 355 1328 1664 1665; CH
        MarginRequirementInquiry 1635! @MarginReqmtInqQualGrp! 263 725 726 @Parties 715 716 717 1639
        @Instrument 60 58 354 355; CI MarginRequirementInquiryAck 1635! @MarginReqmtInqQualGrp!
        1640! 1641 911 263 725 726 @Parties 715 716 717 1639 @Instrument 60 58 354 355; CJ
        MarginRequirementReport @ApplicationSequenceControl 1642! 1635 1638! 911 912 325 @Parties
        1934 2869 @TrdRegTimestamps 715 2870 716 717 1639 15 2897 @Instrument @MarginAmount! 60 58
        354 355; CK PartyDetailsListUpdateReport @ApplicationSequenceControl 1510! 1505 1512 893
        @RequestingPartyGrp @PartyDetailsUpdateGrp 60 58 354 355; CL PartyRiskLimitsRequest 1666!
        1760 263 @RequestingPartyGrp @Parties @RequestedPartyRoleGrp @RequestedRiskLimitTypesGrp
        1533 @RiskInstrumentScopeGrp 58 354 355; CM PartyRiskLimitsReport
        @ApplicationSequenceControl 1667! 1666 1760 1511 325 1512 893 @PartyRiskLimitsGrp 60 58 354
        355 1328 1664 1665; CN SecurityMassStatusRequest 324! @InstrumentScope 263! 1465 1301 1300
        336 625; CO SecurityMassStatus @ApplicationSequenceControl 324 1465 1301 1300 75 336 625
        @InstrumentScope 325 1679 2447 1680 1681 1021 264 60 334 @SecMassStatGrp; CQ
        AccountSummaryReport @ApplicationSequenceControl 1699! 715! 15 900 899 716 717 60
        @SettlementAmountGrp @MarginAmount @Parties! @CollateralAmountGrp @PayCollectGrp
        @PositionAmountData; CR PartyRiskLimitsUpdateReport @ApplicationSequenceControl 1667! 1666
        1760 1512 893 @RequestingPartyGrp @PartyRiskLimitsUpdateGrp 60 58 354 355; CS
        PartyRiskLimitsDefinitionRequest 1666! @RequestingPartyGrp @PartyRiskLimitsUpdateGrp 58 354
        355; CT PartyRiskLimitsDefinitionRequestAck 1666! 1761 1762! @RequestingPartyGrp
        @PartyRiskLimitsAckGrp 58 354 355; CU PartyEntitlementsRequest 1770 263 @RequestingPartyGrp
        @Parties @RequestedPartyRoleGrp 1883 @EntitlementTypeGrp 1784 @InstrumentScopeGrp
        @MarketSegmentScopeGrp 58 354 355; CV PartyEntitlementsReport @ApplicationSequenceControl
        1771! 1770 1511 1512 893 @PartyEntitlementGrp 60 58 354 355 1328 1664 1665; CW QuoteAck 117
        1166 131 537 298 1751 1865! 300 1328 1664 1665 @Parties @QuoteAttributeGrp 58 354 355; CX
        PartyDetailsDefinitionRequest 1505! @RequestingPartyGrp @PartyDetailsUpdateGrp! 58 354 355;
        CY PartyDetailsDefinitionRequestAck 1505! 1878! 1877 @RequestingPartyGrp @PartyDetailAckGrp
        58 354 355; CZ PartyEntitlementsUpdateReport @ApplicationSequenceControl 1771! 1770 1512 893
        @RequestingPartyGrp @PartyEntitlementUpdateGrp! 60 58 354 355; D NewOrderSingle 11! 2422 526
        583 2829 @Parties @TargetParties 229 75 1 660 581 589 590 591 70 @PreAllocGrp 63 64 544 635
        21 18 1805 110 1822 1089 1090 2676 @ValueChecksGrp @MatchingInstructions 2362 2964
        @DisplayInstruction @DisclosureInstructionGrp 111 1300 100 1133 2704 @TrdgSesGrp 81
        @Instrument! @FinancingDetails @UndInstrmtGrp 140 54! 2102 1688 114 60! @Stipulations 854
        @OrderQtyData! 40! 423 44 2838 1092 99 @TriggeringInstruction @SpreadOrBenchmarkCurveData
        @YieldData 15 2897 1740 1741 1742 376 2404 2351 2352 377 797 23 117 59 168 432 126 427 1629
        1916 @CommissionData @CommissionDataGrp 528 529 1815 1934 1091 1390 582 @OrderAttributeGrp
        121 120 2899 @RateSource 2795 775 58 354 355 193 192 640 1816 77 203 210 @PegInstructions
        @DiscretionInstructions 847 @StrategyParametersGrp 848 849 480 481 513 494 1028 1029 1030
        1031 1032 1724 2882 1725 1726 2883 2884 2525 522 @TrdRegTimestamps @TrdRegPublicationGrp
        2524 1080 1081 1685 1806 1803 1804; DA PartyEntitlementsDefinitionRequest 1770!
        @RequestingPartyGrp @PartyEntitlementUpdateGrp! 58 354 355; DB
        PartyEntitlementsDefinitionRequestAck 1770! 1882! 1881 @RequestingPartyGrp
        @PartyEntitlementAckGrp 58 354 355; DC TradeMatchReport @ApplicationSequenceControl 880! 574
        856 715 828 829 75 1301 1300 336 625 1430 1888 60 442 @InstrmtMatchSideGrp; DD
        TradeMatchReportAck @ApplicationSequenceControl 880! 1896! 1897 1328 1664 1665 58 354 355;
        DE PartyRiskLimitsReportAck 1667! 1666 2316! 2317 @PartyRiskLimitsUpdateGrp 60 1328 1664
        1665 58 354 355; DF PartyRiskLimitCheckRequest 2318 2319 2320! 2321! 2322 1080 1081 2323
        2324 15 2897 1670 @RequestingPartyGrp @Parties @RelatedPartyDetailGrp @Instrument @LegOrdGrp
        @UndInstrmtGrp 54 60 58 354 355; DG PartyRiskLimitCheckRequestAck 2318 2319 2325! 2326 2320!
        2321! 2322 1328 1664 1665 1080 1081 54 2327 2324 1670 15 2897 126 @RequestingPartyGrp
        @Parties @RelatedPartyDetailGrp @Instrument @LegOrdGrp @UndInstrmtGrp 60 58 354 355; DH
        PartyActionRequest 2328! 2329! 2330 1301 1300 @InstrumentScope @RequestingPartyGrp @Parties!
        @RelatedPartyDetailGrp 60 58 354 355; DI PartyActionReport 2400 2328 2331! 2329! 2332! 2333
        2330 1328 1664 1665 1301 1300 @InstrumentScope @RequestingPartyGrp @Parties!
        @RelatedPartyDetailGrp 60 58 354 355 797; DJ MassOrder 2423! 2427 1301 1300 @Parties 1815
        1816 1 660 581 528 529 582 1028 1031 60 58 354 355 1685 2432 893 @OrderEntryGrp!; DK
        MassOrderAck @ApplicationSequenceControl 2423 2424 2425! 2426 2427 1328 1664 1665 1301 1300
        @Parties 1815! 1816 1 660 581 528 529 582 1028 1031 60 58 354 355 797 2432 893
        @ThrottleResponse @OrderEntryAckGrp; DL PositionTransferInstruction 2436! 2437 2439 2440
        2441 @Parties! @TargetParties! 715 75 60 @Instrument @UndInstrmtGrp @PositionQty 1596 15
        2897 423 @PositionAmountData 58 354 355; DM PositionTransferInstructionAck 2436! 2437 2439
        2440 2442 2443 2441 @Parties @TargetParties 60 1328 1664 1665 58 354 355; DN
        PositionTransferReport 2436 2438! 2437! 2439! 2444! 2442! 2443 2441 @Parties!
        @TargetParties! 715 75 60 @Instrument @UndInstrmtGrp @PositionQty 1596 15 2897 423
        @PositionAmountData 1328 1664 1665 58 354 355; DO MarketDataStatisticsRequest 2452! 263!
        @Parties 75 1301 1300 1396 1397 1398 1465 @Instrument @InstrumentExtension @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp @MDStatisticReqGrp! 60 58 354 355; DP
        MarketDataStatisticsReport @ApplicationSequenceControl 2453! 2452 2473 325 @Parties 582 75
        1301 1300 1396 1397 1398 1465 15 2897 @Instrument @InstrumentExtension @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp @MDStatisticRptGrp! 60 58 354 355; DQ
        CollateralReportAck 908! 60 2488! 2487 1328 1664 1665 @Parties 58 354 355; DR
        MarketDataReport @ApplicationSequenceControl 963 2535! 2536! 60 911 2537 2538 2539 2540
        2541; DS CrossRequest 2672! 1301 1300 @Instrument! 38 376 2404; DT CrossRequestAck 2672!
        1301 1300 @Instrument! 38 376 2404; DU AllocationInstructionAlertRequest 2758 1730 1731 75
        @Parties; DV AllocationInstructionAlertRequestAck 2758! 2768! 1328 1664 1665; DW
        TradeAggregationRequest 2786! 2787 2788! 2789 15 2897 6 54! 2349 @OrderAggregationGrp
        @ExecutionAggregationGrp 1 @Instrument! @Parties; DX TradeAggregationReport 2792! 2786 2790!
        1003 2791 2789 6 2793 2794 64 @Instrument 54 1328 1664 1665; DY PayManagementRequest 2812!
        2811! 2810 2807 2809 2808 715 60! 58 354 355 @Instrument @RelatedTradeGrp @Parties
        @PostTradePayment! @SettlDetails; DZ PayManagementRequestAck 2812! 2813!; E NewOrderList 66!
        390 391 414 394! 415 480 481 513 433 69 1385 352 353 765 766 767 2401 68! 893 @RootParties
        @ListOrdGrp! 1685; EA PayManagementReport 2799! 2812 2804! 2803 2805 2802 2801 2813 2800
        1328 1664 1665 715 60! 58 354 355 @Instrument @RelatedTradeGrp @Parties @PostTradePayment!
        @SettlDetails; EB PayManagementReportAck 2799! 2806! 2800 1328 1664 1665; F
        OrderCancelRequest 2422 41 37 11! 526 583 66 586 1 660 581 @Parties @Instrument!
        @FinancingDetails @UndInstrmtGrp 1300 100 1133 54! 60! @OrderQtyData 376 2404 2351 2352 58
        354 355; G OrderCancelReplaceRequest 37 2422 @Parties @TargetParties 229 75 41 11! 526 583
        2829 66 586 1 660 581 589 590 591 70 @PreAllocGrp 63 64 544 635 21 18 1805 110 1822 1089
        1090 2676 @ValueChecksGrp @MatchingInstructions 2362 2964 @DisplayInstruction
        @DisclosureInstructionGrp 111 1300 100 1133 2704 @TrdgSesGrp @Instrument! @FinancingDetails
        @UndInstrmtGrp 54! 2102 1688 60! @Stipulations 854 @OrderQtyData! 40! 423 44 2838 1092 99
        @TriggeringInstruction @SpreadOrBenchmarkCurveData @YieldData @PegInstructions
        @DiscretionInstructions 847 @StrategyParametersGrp 848 849 376 2404 2351 2352 377 15 2897 59
        168 432 126 427 1629 1916 @CommissionData @CommissionDataGrp 528 529 1815 1091 1390 582
        @OrderAttributeGrp 121 120 2899 @RateSource 2795 775 58 354 355 193 192 640 1816 77 203 210
        114 480 481 513 494 1028 1029 1030 1031 1032 1724 2882 1725 1726 2883 2884 522 2679
        @TrdRegTimestamps 1685 1803 1804 1810 1811; H OrderStatusRequest 37 11 526 583 @Parties 790
        1 660 @Instrument! @FinancingDetails @UndInstrmtGrp 1300 54!; J AllocationInstruction 70!
        2758 71! 626! 793 72 796 808 196 197 1730 1728 466 857 @OrdAllocGrp @ExecAllocGrp 570 700
        574 54! @Instrument! @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp
        53! 854 30 229 336 625 423 @PriceQualifierGrp 6 860 @SpreadOrBenchmarkCurveData 15 2897 74
        2795 @Parties 75! 60 63 64 775 381 238 237 118 77 754 58 354 355 157 158 159 540 738 920 921
        922 650 @Stipulations @YieldData @RegulatoryTradeIDGrp @PositionAmountData 892 893 @AllocGrp
        819 1731 715 828 829 855 1937 2374 2372 2371 582 578 442 1011 991 @RateSource 1430 2334 2335
        2343; K ListCancelRequest 66! @Parties 60! 229 75 58 354 355; L ListExecute 66! 391 390 60!
        58 354 355; M ListStatusRequest 66! 58 354 355; N ListStatus 66! 429! 82! 431! 1385 1386 83!
        444 445 446 60 68! 893 @OrdListStatGrp!; P AllocationInstructionAck 70! 2758 @Instrument
        @Parties 793 1730 1728 1731 75 60 87! 88 626 808 573 58 354 355 1328 1664 1665
        @RegulatoryTradeIDGrp @AllocAckGrp; Q DontKnowTrade 37! 198 17! 127! @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp 54! @OrderQtyData! 32 31 58 354 355; R QuoteRequest 131! 644
        11 775 528 529 1171 1172 1091 @RootParties @QuotReqGrp! 376 2404 2351 2352 58 354 355; S
        Quote 131 117! 390 1867 1751 1166 693 1080 1081 537 2403 1171 2837 @QuotQualGrp 828 2115 301
        @QuoteAttributeGrp @ValueChecksGrp @Parties 336 625 @Instrument! @FinancingDetails
        @UndInstrmtGrp 54 @OrderQtyData 63 64 193 192 15 2897 120 2899 @RateSource @Stipulations 1
        660 581 522 377 @LegQuotGrp 132 133 645 646 647 134 1749 648 135 1750 110 1629 1916 62 188
        190 189 191 1065 1066 631 632 633 634 60 @TrdRegTimestamps 40 642 643 656 657 156
        @CommissionData 582 100 1133 775 528 529 1934 423 @PriceQualifierGrp 2533 2534
        @SpreadOrBenchmarkCurveData @RelativeValueGrp @YieldData @RoutingGrp 1937 2374 2372 2371
        2362 2964 1685 376 2404 2351 2352 58 354 355 443; T SettlementInstructions 777! 791 160! 792
        58 354 355 11 60! @SettlInstGrp; V MarketDataRequest 262! 263! @Parties 264! 265 266 286 546
        547 @MDReqGrp! @MarketSegmentScopeGrp @InstrmtMDReqGrp! @TrdgSesGrp 815 812 1070 2447; W
        MarketDataSnapshotFullRefresh @ApplicationSequenceControl 911 963 715 1021 1173 264 1022
        1683 1187 75 262 1500 1301 1300 @Instrument! @InstrumentExtension @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp 779! 291 292 451 1682 1684 @MDFullGrp!
        813 814 @RoutingGrp; X MarketDataIncrementalRefresh @ApplicationSequenceControl 1021 1022
        1683 75 262 1301 1300 @MDIncGrp! 813 814 @RoutingGrp; Y MarketDataRequestReject 262!
        @Parties 281 @MDRjctGrp 58 354 355; Z QuoteCancel 131 117 1751 1166 298! 537 301 @Parties
        @TargetParties 1 660 581 336 625 @QuotCxlEntriesGrp; a QuoteStatusRequest 649 117
        @Instrument @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp @Parties @TargetParties 1 660
        581 336 625 263; b MassQuoteAck 131 117 297! 300 301 537 298 @Parties @TargetParties 1 660
        581 376 2404 2351 2352 58 354 355 @QuotSetAckGrp @ThrottleResponse; c
        SecurityDefinitionRequest 320! 321! 1301 1300 @Instrument @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @RelatedInstrumentGrp 15 2897 376 2404 2351 2352 58 354 355
        336 625 @Stipulations @InstrmtLegGrp @SpreadOrBenchmarkCurveData @YieldData 827 263; d
        SecurityDefinition @ApplicationSequenceControl 964 715 320 2422 322 323 560 1607 292
        @Instrument @InstrumentExtension @FinancingDetails @UndInstrmtGrp @RelatedInstrumentGrp
        @SecurityClassificationGrp 15 2897 2572 2573 734 58 354 355 @Stipulations 1606 2562
        @InstrmtLegGrp @SpreadOrBenchmarkCurveData @YieldData @MarketSegmentGrp 779 2400 60; e
        SecurityStatusRequest 324! @Instrument! @InstrumentExtension @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp 15 2897 263! 1301 1300 336 625; f
        SecurityStatus @ApplicationSequenceControl 324 @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp @RelatedInstrumentGrp 15 2897 1301 1300 75
        336 625 325 326 1655 2447 1174 2116 291 292 327 328 329 1021 264 330 331 332 333 31
        @ClearingPriceParametersGrp 730 731 2451 60 334 1025 2448 58 354 355; g
        TradingSessionStatusRequest 335! 1301 1300 336 625 338 339 263! 207; h TradingSessionStatus
        @ApplicationSequenceControl 335 1301 1300 75 336! 625 338 339 325 340! 1368 2447 567 341 342
        343 344 345 1785 387 60 58 354 355 @Instrument; i MassQuote 131 117! 537 2403 301 @Parties 1
        660 581 293 294 @QuotSetGrp! 2362 2964 1685 376 2404 2351 2352; j BusinessMessageReject 45
        372! 1130 1406 1131 379 380! 58 354 355; k BidRequest 390 391! 374! 392 393! 394! 395 15
        2897 396 397 @BidDescReqGrp @BidCompReqGrp 409 410 411 412 413 414 415 416 121 417 75 418!
        419! 443 58 354 355; l BidResponse 390 391 @BidCompRspGrp!; m ListStrikePrice 66! 422! 893
        @InstrmtStrkPxGrp!; o RegistrationInstructions 513! 715 514! 508! 11 @Parties 1 660 493 495
        517 @RgstDtlsGrp @RgstDistInstGrp; p RegistrationInstructionsResponse 513! 514! 508! 11
        @Parties 1 660 506! 507 496; q OrderMassCancelRequest 11! 526 530! 336 625 @Parties
        @TargetParties @Instrument @UnderlyingInstrument 1301 1300 54 60! 58 354 355; r
        OrderMassCancelReport 11 526 37! 1369! 198 530! 531! 532 533 @AffectedOrdGrp
        @NotAffectedOrdGrp 336 625 @Parties @TargetParties @Instrument @UnderlyingInstrument 1301
        1300 54 60 58 354 355; s NewOrderCross 548! 2422 549! 550! @RootParties @SideCrossOrdModGrp!
        @Instrument! @UndInstrmtGrp @InstrmtLegGrp 63 64 21 18 110 1822 1089 1090
        @DisplayInstruction 111 1300 100 1133 @TrdgSesGrp 81 140 114 60! 483 @Stipulations 40! 423
        44 1092 99 @TriggeringInstruction @SpreadOrBenchmarkCurveData @YieldData 15 2897 376 23 117
        59 168 432 126 427 1629 1916 1815 210 @PegInstructions @DiscretionInstructions 847
        @StrategyParametersGrp 848 849 480 481 513 494 1685;
        """
}
