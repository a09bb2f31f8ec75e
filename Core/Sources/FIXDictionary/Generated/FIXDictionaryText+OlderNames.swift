// Written by scripts/make-fix-dictionaries: names that differ from the latest ones.
extension FIXDictionaryText {
    static let fix40Names: StaticString = """
        22 IDSource; 23 IOIid; 27 IOIShares; 32 LastShares; 33 LinesOfText; 53 Shares; 63
        SettlmntTyp; 64 FutSettDate; 68 ListNoOrds; 74 AvgPrxPrecision; 77 OpenClose; 80
        AllocShares; 88 = 2=IncorrectAveragegPrice; 98 = 0=None 6=Pem;
        """

    static let fix41Names: StaticString = """
        22 IDSource; 23 IOIid; 27 IOIShares; 32 LastShares; 33 LinesOfText; 53 Shares; 63
        SettlmntTyp; 64 FutSettDate; 68 ListNoOrds; 74 AvgPrxPrecision; 77 OpenClose; 80
        AllocShares; 88 = 2=IncorrectAveragegPrice; 98 = 0=None 6=Pem; 193 FutSettDate2; 211
        PegDifference;
        """

    static let fix42Names: StaticString = """
        22 IDSource; 23 IOIid; 27 IOIShares; 32 LastShares; 33 LinesOfText; 35 =
        b=MassQuoteAcknowledgement; 53 Shares; 63 SettlmntTyp; 64 FutSettDate; 74 AvgPrxPrecision;
        77 OpenClose; 80 AllocShares; 88 = 2=IncorrectAveragegPrice; 98 = 0=None 6=Pem; 193
        FutSettDate2; 211 PegDifference; 218 SpreadToBenchmark; 269 = 9=TradingSessionVwapPrice; 286
        OpenCloseSettleFlag; 304 TotQuoteEntries; 305 UnderlyingIDSource; 327 HaltReasonChar
        P=NewsPending; 373 = 10=SendingTimeAccuracyProblem 11=InvalidMsgType 9=CompIdProblem; 389
        DiscretionOffset; 393 TotalNumSecurities; 418 TradeType; 427 =
        2=AccumulateUntilVerballlyNotifiedOtherwise; 434 = 2=OrderCancel;
        """

    static let fix43Names: StaticString = """
        23 IOIid; 33 LinesOfText; 35 = b=MassQuoteAcknowledgement n=XmlNonFix; 63 SettlmntTyp; 64
        FutSettDate; 74 AvgPrxPrecision; 88 = 2=IncorrectAveragegPrice; 98 = 0=None 6=Pem; 103 =
        12=SurveillenceOption; 193 FutSettDate2; 211 PegDifference; 235 =
        VALUE1/32=YieldValueOf32nds; 269 = 9=TradingSessionVwapPrice; 286 OpenCloseSettleFlag; 304
        TotQuoteEntries; 327 HaltReasonChar P=NewsPending; 373 = 10=SendingTimeAccuracyProblem
        11=InvalidMsgType 16=IncorrectNumInGroupCountForRepeatingGroup 17=Non 9=CompIdProblem; 389
        DiscretionOffset; 393 TotalNumSecurities; 418 TradeType; 427 =
        2=AccumulateUntilVerballlyNotifiedOtherwise; 434 = 2=OrderCancel; 452 =
        14=GiveupClearingFirm; 491 CardIssNo; 509 RegistDetls; 532 =
        2=InvalidOrUnkownUnderlyingSecurity; 557 TotalNumSecurityTypes; 587 LegSettlmntTyp; 588
        LegFutSettDate;
        """

    static let fix44Names: StaticString = """
        35 = b=MassQuoteAcknowledgement n=XmlNonFix; 88 = 2=IncorrectAveragegPrice; 98 = 0=None
        6=Pem; 167 = PFAND=Pfandbriefe; 269 = 9=TradingSessionVwapPrice; 327 HaltReasonChar
        P=NewsPending; 373 = 10=SendingTimeAccuracyProblem 11=InvalidMsgType
        16=IncorrectNumInGroupCountForRepeatingGroup 17=Non 9=CompIdProblem; 427 =
        2=AccumulateUntilVerballlyNotifiedOtherwise; 434 = 2=OrderCancel; 452 =
        14=GiveupClearingFirm; 532 = 2=InvalidOrUnkownUnderlyingSecurity; 751 =
        1=InvalidPartyOnformation;
        """

    static let fix50Names: StaticString = """
        35 = BN=ExecutionAcknowledgement b=MassQuoteAcknowledgement n=XmlNonFix; 88 =
        2=IncorrectAveragegPrice; 98 = 0=None 6=Pem; 103 = 12=SurveillenceOption; 167 =
        PFAND=Pfandbriefe; 269 = 9=TradingSessionVwapPrice; 277 = AN=OfficalClosingPrice; 298 =
        5=CancelQuoteSpecifiedInQuoteId; 327 HaltReasonChar; 373 = 10=SendingTimeAccuracyProblem
        11=InvalidMsgType 16=IncorrectNumInGroupCountForRepeatingGroup 17=Non 9=CompIdProblem; 423 =
        13=ProductTicksInHalfs 15=ProductTicksInEights 18=ProductTicksInSixtyForths
        19=ProductTicksInOneTwentyEights; 434 = 2=OrderCancel; 452 = 14=GiveupClearingFirm; 532 =
        2=InvalidOrUnkownUnderlyingSecurity; 751 = 1=InvalidPartyOnformation; 982 ExpType; 996
        UnitofMeasure; 998 UnderlyingUnitofMeasure; 999 LegUnitofMeasure; 1008 SideTrdSubTyp; 1009
        SideQty; 1032 = 1=Nasdoats; 1033 = T=Trading; 1034 = 1=Nasdoats; 1036 = 2=Don; 1059
        UndlyInstrumentPartyID; 1060 UndlyInstrumentPartyIDSource; 1061 UndlyInstrumentPartyRole;
        1063 UndlyInstrumentPartySubID; 1064 UndlyInstrumentPartySubIDType;
        """

    static let fix50SP1Names: StaticString = """
        18 = q=ReleaseFromSuspension; 35 = BN=ExecutionAcknowledgement b=MassQuoteAcknowledgement;
        88 = 2=IncorrectAveragegPrice; 98 = 0=None 6=Pem; 103 = 12=SurveillenceOption; 167 =
        PFAND=Pfandbriefe; 269 = 9=TradingSessionVwapPrice; 277 = 3=MultAssetClassMultilegTrade
        AN=OfficalClosingPrice AV=OutsideSpread; 298 = 5=CancelQuoteSpecifiedInQuoteId; 327
        HaltReasonChar; 373 = 10=SendingTimeAccuracyProblem 11=InvalidMsgType
        16=IncorrectNumInGroupCountForRepeatingGroup 17=Non 18=Invalid 9=CompIdProblem; 423 =
        13=ProductTicksInHalfs 15=ProductTicksInEights 18=ProductTicksInSixtyForths
        19=ProductTicksInOneTwentyEights; 434 = 2=OrderCancel; 452 = 14=GiveupClearingFirm; 532 =
        2=InvalidOrUnkownUnderlyingSecurity; 625 = 6=IntradayAuction; 751 =
        1=InvalidPartyOnformation; 1008 SideTrdSubTyp; 1009 SideQty; 1032 = 1=Nasdoats; 1033 =
        T=Trading; 1034 = 1=Nasdoats; 1036 = 2=Don; 1059 UndlyInstrumentPartyID; 1060
        UndlyInstrumentPartyIDSource; 1061 UndlyInstrumentPartyRole; 1063 UndlyInstrumentPartySubID;
        1064 UndlyInstrumentPartySubIDType; 1195 OptPayAmount; 1197 FuturesValuationMethod; 1209 =
        0=Regular 1=Variable 2=Fixed; 1319 DerivativeFuturesValuationMethod;
        """

    static let fix50SP2Names: StaticString = """
        98 = 0=None 6=Pem; 373 = 10=SendingTimeAccuracyProblem 11=InvalidMsgType
        16=IncorrectNumInGroupCountForRepeatingGroup 18=InvalidUnsupportedApplVer 9=CompIdProblem;
        """
}
