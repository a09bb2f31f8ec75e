// Written by scripts/make-fix-dictionaries: what FIX50SP2 holds.
extension FIXDictionaryText {
    static let fix50SP2Messages3: StaticString = """
        t CrossOrderCancelReplaceRequest 37 2422 548! 551! 961 549! 550! @RootParties
        @SideCrossOrdModGrp! @Instrument! @UndInstrmtGrp @InstrmtLegGrp 63 64 21 18 110 1822 1089
        1090 @DisplayInstruction 111 1300 100 1133 @TrdgSesGrp 81 140 114 60! 483 @Stipulations 40!
        423 44 1092 99 @TriggeringInstruction @SpreadOrBenchmarkCurveData @YieldData 15 2897 376 23
        117 59 168 432 126 427 1629 1916 1815 210 @PegInstructions @DiscretionInstructions 847
        @StrategyParametersGrp 848 849 480 481 513 494 1685; u CrossOrderCancelRequest 37 2422 548!
        551! 961 549! 550! @RootParties @SideCrossOrdCxlGrp! @Instrument! @UndInstrmtGrp
        @InstrmtLegGrp 1300 60!; v SecurityTypeRequest 320! 58 354 355 1301 1300 336 625 460 167
        762; w SecurityTypes @ApplicationSequenceControl 320! 322! 323! 557 893 @SecTypesGrp 58 354
        355 1301 1300 336 625 263; x SecurityListRequest 320! 559! 1465 1470 1471 1301 1300
        @Instrument @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp
        @RelatedInstrumentGrp 15 2897 58 354 355 336 625 263; y SecurityList
        @ApplicationSequenceControl 964 715 1465 1466 1467 1468 1469 1470 1471 320 322 560 1607 60
        393 1301 1300 893 @SecListGrp; z DerivativeSecurityListRequest 320! 559! 1301 1300
        @UnderlyingInstrument @DerivativeInstrument 762 15 2897 58 354 355 336 625 263;
        """
}
