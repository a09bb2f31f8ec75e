// Written by scripts/make-fix-dictionaries: what FIX44 holds.
extension FIXDictionaryText {
    static let fix44Fields: StaticString = """
        1s; 2s; 3s; 4c B S T X; 5s C N R; 6p; 7k; 8s; 9l; 10s; 11s; 12a; 13c 1 2 3 4 5 6; 14q; 15u;
        16k; 17s; 18v 0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L M N O P Q R S U V W X Y Z a b c d
        e; 19s; 21c 1 2 3; 22s 1 2 3 4 5 6 7 8 9 A B C D E F G H I J; 23s; 25c H L M; 26s; 27s; 28c
        C N R; 29c 1 2 3 4; 30x; 31p; 32q; 33n; 34k; 35s; 36k; 37s; 38q; 39c 0 1 2 3 4 6 7 8 9 A B C
        D E; 40c 1 2 3 4 6 7 8 9 D E G I J K L M P; 41s; 42t; 43b N Y; 44p; 45k; 48s; 49s; 50s; 52t;
        53q; 54c 1 2 3 4 5 6 7 8 9 A B C D E F G; 55s; 56s; 57s; 58s; 59c 0 1 2 3 4 5 6 7; 60t; 61c
        0 1 2; 62t; 63c 0 1 2 3 4 5 6 7 8 9; 64d; 65s; 66s; 67i; 68i; 69s; 70s; 71c 0 1 2; 72s; 73n;
        74i; 75d; 77c C F O R; 78n; 79s; 80q; 81c 0 1 2 3 4 5 6; 82i; 83i; 84q; 85n; 87i 0 1 2 3 4
        5; 88i 0 1 10 11 12 13 2 3 4 5 6 7 8 9; 89z; 90l; 91z; 93l; 94c 0 1 2; 95l; 96z; 97b N Y;
        98i 0 1 2 3 4 5 6; 99p; 100x; 102i 0 1 2 3 4 5 6 99; 103i 0 1 10 11 13 14 15 2 3 4 5 6 7 8 9
        99; 104c A B C D I L M O P Q R S T V W X Y Z; 106s; 107s; 108i; 110q; 111q; 112s; 113b N Y;
        114b N Y; 115s; 116s; 117s; 118a; 119a; 120u; 121b N Y; 122t; 123b N Y; 124n; 126t; 127c A B
        C D E F Z; 128s; 129s; 130b N Y; 131s; 132p; 133p; 134q; 135q; 136n; 137a; 138u; 139s 1 10
        11 12 2 3 4 5 6 7 8 9; 140p; 141b N Y; 142s; 143s; 144s; 145s; 146n; 147s; 148s; 149s; 150c
        0 3 4 5 6 7 8 9 A B C D E F G H I; 151q; 152q; 153p; 154a; 155f; 156c D M; 157i; 158%; 159a;
        160c 1 4 5; 161s; 162s; 163c C N R T; 164s; 165c 1 2 3; 167s ABS AMENDED AN BA BN BOX BRADY
        BRIDGE BUYSELL CB CD CL CMBS CMO COFO COFP CORP CP CPP CS DEFLTED DINP DN DUAL EUCD EUCORP
        EUCP EUSOV EUSUPRA FAC FADN FOR FORWARD FUT GO IET LOFC LQN MATURED MBS MF MIO MLEG MPO MPP
        MPT MT MTN NONE ONITE OPT PEF PFAND PN PS PZFJ RAN REPLACD REPO RETIRED REV RVLV RVLVTRM
        SECLOAN SECPLEDGE SPCLA SPCLO SPCLT STN STRUCT SUPRA SWING TAN TAXA TBA TBILL TBOND TCAL TD
        TECP TERM TINT TIPS TNOTE TPRN TRAN UST USTB VRDN WAR WITHDRN XCN XLINKD YANK YCD; 168t;
        169i 0 1 2 3 4; 170s; 171s; 172i 0 1 2 3; 188p; 189o; 190p; 191o; 192q; 193d; 194p; 195o;
        196s; 197i 0 1; 198s; 199n; 200m; 201i 0 1; 202p; 203i 0 1; 206c; 207x; 208b N Y; 209i 1 2
        3; 210q; 211f; 212l; 213z; 214s; 215n; 216i 1 2 3 4; 217s; 218o; 220u; 221s; 222s; 223%;
        224d; 225d; 226i; 227%; 228f; 229d; 230d; 231f; 232n; 233s AMT AUTOREINV BANKQUAL BGNCON
        COUPON CURRENCY CUSTOMDATE GEOG HAIRCUT INSURED ISSUE ISSUER ISSUESIZE LOOKBACK LOT LOTVAR
        MAT MATURITY MAXSUBS MINDNOM MININCR MINQTY PAYFREQ PIECES PMAX PPL PPM PPT PRICE PRICEFREQ
        PROD PROTECT PURPOSE PXSOURCE RATING REDEMPTION RESTRICTED SECTOR SECTYPE STRUCT SUBSFREQ
        SUBSLEFT TEXT TRDVAR WAC WAL WALA WAM WHOLE YIELD; 234s; 235s AFTERTAX ANNUAL ATISSUE
        AVGMATURITY BOOK CALL CHANGE CLOSE COMPOUND CURRENT GOVTEQUIV GROSS INFLATION INVERSEFLOATER
        LASTCLOSE LASTMONTH LASTQUARTER LASTYEAR LONGAVGLIFE MARK MATURITY NEXTREFUND OPENAVG
        PREVCLOSE PROCEEDS PUT SEMIANNUAL SHORTAVGLIFE SIMPLE TAXEQUIV TENDER TRUE VALUE1/32 WORST;
        236%; 237a; 238a; 239s; 240d; 241d; 242d; 243s; 244i; 245%; 246f; 247d; 248d; 249d; 250s;
        251i; 252%; 253f; 254d; 255s; 256s; 257s; 258b N Y; 259d; 260p; 262s; 263c 0 1 2; 264i; 265i
        0 1; 266b N Y; 267n; 268n; 269c 0 1 2 3 4 5 6 7 8 9 A B C; 270p; 271q; 272e; 273h; 274c 0 1
        2 3; 275x; 276v A B C D E F G H I; 277v A B C D E F G H I J K L M N P Q R; 278s; 279c 0 1 2;
        280s; 281c 0 1 2 3 4 5 6 7 8 9 A B C; 282s; 283s; 284s; 285c 0 1; 286v 0 1 2 3 4 5; 287i;
        288s; 289s; 290i; 291v 1 2; 292v A B C D E; 293q; 294q; 295n; 296n; 297i 0 1 10 11 12 13 14
        15 2 3 4 5 6 7 8 9; 298i 1 2 3 4; 299s; 300i 1 2 3 4 5 6 7 8 9 99; 301i 0 1 2; 302s; 303i 1
        2; 304i; 305s; 306s; 307s; 308x; 309s; 310s; 311s; 312s; 313m; 315i; 316p; 317c; 318u; 320s;
        321i 0 1 2 3; 322s; 323i 1 2 5 6; 324s; 325b N Y; 326i 1 10 12 13 14 15 16 17 18 19 2 20 21
        22 23 3 4 5 6 7 8 9; 327c D E I M P X; 328b N Y; 329b N Y; 330q; 331q; 332p; 333p; 334i 1 2
        3; 335s; 336s; 337s; 338i 1 2 3; 339i 1 2 3; 340i 0 1 2 3 4 5 6; 341t; 342t; 343t; 344t;
        345t; 346i; 347s EUC-JP ISO-2022-JP Shift_JIS UTF-8; 348l; 349z; 350l; 351z; 352l; 353z;
        354l; 355z; 356l; 357z; 358l; 359z; 360l; 361z; 362l; 363z; 364l; 365z; 366p; 367t; 368i;
        369k; 371i; 372s; 373i 0 1 10 11 12 13 14 15 16 17 2 3 4 5 6 7 8 9 99; 374c C N; 375s; 376s;
        377b N Y; 378i 0 1 10 2 3 4 5 6 7 8 9 99; 379s; 380i 0 1 2 3 4 5 6 7; 381a; 382n; 383l;
        384n; 385c R S; 386n; 387q; 388c 0 1 2 3 4 5 6; 389f; 390s; 391s; 392s; 393i; 394i 1 2 3;
        395i; 396a; 397a; 398n; 399i 1 2 3; 400s; 401i 1 2; 402%; 403%; 404a; 405%; 406a; 407%;
        408a; 409i 1 2 3 4; 410%; 411b N Y; 412a; 413%; 414i 1 2 3; 415i; 416i 1 2; 417i; 418c A G J
        R; 419c 2 3 4 5 6 7 8 9 A B C D Z; 420n; 421y; 422i; 423i 1 10 11 2 3 4 5 6 7 8 9; 424q;
        425q; 426p; 427i 0 1 2; 428n; 429i 1 2 3 4 5 6; 430i 1 2; 431i 1 2 3 4 5 6 7; 432d; 433c 1 2
        3 4 5; 434c 1 2; 435%; 436f; 437q; 438t; 441i; 442c 1 2 3; 443t; 444s; 445l; 446z; 447c 1 2
        3 4 5 6 7 8 9 A B C D E F G H I; 448s; 451o; 452i 1 10 11 12 13 14 15 16 17 18 19 2 20 21 22
        24 25 26 27 28 29 3 30 31 32 33 34 35 36 37 38 4 5 6 7 8 9; 453n; 454n; 455s; 456s; 457n;
        458s; 459s; 460i 1 10 11 12 13 2 3 4 5 6 7 8 9; 461s; 462i; 463s; 464b N Y; 466s; 467s; 468c
        0 1 2; 469f; 470y; 471s; 472s; 473n; 474s; 475y; 476s; 477i 1 10 11 12 2 3 4 5 6 7 8 9;
        478u; 479u; 480c M N O Y; 481c 1 2 3 N Y; 482s; 483t; 484c B C D E O P Q S; 485f; 486d;
        487i; 488s; 489s; 490d; 491s; 492i 1 10 11 12 13 14 15 2 3 4 5 6 7 8 9; 493s; 494s; 495i 0 1
        10 11 12 13 14 15 16 17 18 19 2 20 21 22 23 24 25 26 27 28 29 3 4 5 6 7 8 9; 496s; 497c N Y;
        498s; 499s; 500s; 501s; 502s; 503d; 504d; 505s; 506c A H N R; 507i 1 10 11 12 13 14 15 16 17
        18 2 3 4 5 6 7 8 9 99; 508s; 509s; 510n; 511s; 512%; 513s; 514c 0 1 2; 515t; 516%; 517c 2 J
        T; 518n; 519i 1 10 11 12 13 14 15 2 3 4 5 6 7 8 9; 520f; 521u; 522i 1 10 11 12 13 2 3 4 5 6
        7 8 9; 523s; 524s; 525c; 526s; 527s; 528c A G I P R W; 529v 1 2 3 4 5 6 7 8 9 A; 530c 1 2 3
        4 5 6 7; 531c 0 1 2 3 4 5 6 7; 532s 0 1 2 3 4 5 6 99; 533i; 534n; 535s; 536s; 537i 0 1 2 3;
        538i; 539n; 540a; 541d; 542d; 543s; 544c 1 2 3; 545s; 546v 1 2 3; 547b N Y; 548s; 549i 1 2 3
        4; 550i 0 1 2; 551s; 552n 1 2; 553s; 554s; 555n; 556u; 557i; 558n; 559i 0 1 2 3 4; 560i 0 1
        2 3 4 5; 561q; 562q; 563i 0 1 2; 564c; 565i; 566p; 567i 1 99; 568s; 569i 0 1 2 3 4; 570b N
        Y; 571s; 572s; 573c 0 1 2; 574s A1 A2 A3 A4 A5 AQ M1 M2 M3 M4 M5 M6 MT S1 S2 S3 S4 S5; 575b
        N Y; 576n; 577i 0 1 10 11 12 13 2 3 4 5 6 7 8 9; 578s; 579s; 580n; 581i 1 2 3 4 6 7 8; 582i
        1 2 3 4; 583s; 584s; 585i 1 2 3 4 5 6 7 8; 586t; 587c; 588d; 589c 0 1 2; 590c 0 1 2; 591c 0
        1; 592y; 593s; 594s; 595s; 596y; 597s; 598s; 599s; 600s; 601s; 602s; 603s; 604n; 605s; 606s;
        607i; 608s; 609s; 610m; 611d; 612p; 613c; 614f; 615%; 616x; 617s; 618l; 619z; 620s; 621l;
        622z; 623f; 624c; 625s; 626i 1 2 5 7 8; 627n; 628s; 629t; 630k; 631p; 632%; 633%; 634%; 635s
        1 2 3 4 5 9 B C E F H I L M; 636b N Y; 637p; 638i 0 1; 639o; 640p; 641o; 642o; 643o; 644s;
        645p; 646p; 647q; 648q; 649s; 650b N Y; 651p; 652q; 654s; 655s; 656f; 657f; 658i 1 10 2 3 4
        5 6 7 8 9 99; 659s; 660i 1 2 3 4 5 99; 661i; 662p; 663i; 664s; 665i 1 2 3 4 5; 666i 0 1 2;
        667m; 668i 1 2; 669p; 670n; 671s; 672s; 673q; 674s; 675u; 676u; 677s; 678s; 679p; 680i;
        681p; 682s; 683n; 684p; 686i; 687q; 688s; 689s; 690i 1 2 4 5; 691s; 692i 1 10 2 3 4 5 6 7 8
        9; 693s; 694i 1 2 3 4 5 6; 695c; 696d; 697p; 698i; 699s; 700b; 701d; 702n; 703s ALC AS ASF
        DLV ETR EX FIN IAS IES PA PIT SOD SPL TA TOT TQ TRF TX XM; 704q; 705q; 706i 0 1 2; 707s CASH
        CRES FMTM IMTM PREM SMTM TVAR VADJ; 708a; 709i 1 2 3 4 5; 710s; 711n; 712i 1 2 3; 713s;
        714s; 715d; 716s ETH ITD RTH; 717s; 718i 0 1 2 3; 719b; 720b; 721s; 722i 0 1 2 3 4; 723i 0 1
        99; 724i 0 1 2 3; 725i 0 1; 726s; 727i; 728i 0 1 2 3 4 99; 729i 0 1 2; 730p; 731i 1 2; 732p;
        733i; 734p; 735n; 736u; 737a; 738a; 739d; 740s; 741a; 742a; 743d; 744c P R; 745q; 746a; 747c
        A M; 748i; 749i 0 1 2 3 4 5 8 9 99; 750i 0 1 2; 751i 0 1 2 3 4 99; 752i 1 2 3; 753n; 754b;
        755s; 756n; 757s; 758c; 759i; 760s; 761s; 762s; 763s; 764s; 765%; 766a; 767u; 768n; 769t;
        770i 1 2 3 4 5; 771s; 772s; 773i 1 2 3; 774i 1 2 99; 775i 0 1 2; 776i; 777s; 778n; 779t;
        780i 0 1 2 3 4; 781n; 782s; 783c; 784i; 785s; 786i; 787c C S; 788i 1 2 3 4; 789k; 790s;
        791s; 792i 0 1 2 99; 793s; 794i 3 4 5 8; 795s; 796i 1 2 99; 797b; 798i 1 2 3 4 6 7 8; 799p;
        800q; 801n; 802n; 803i 1 10 11 12 13 14 15 16 17 18 19 2 20 21 22 23 24 25 26 3 4 5 6 7 8 9;
        804n; 805i; 806n; 807i; 808i 1 2 3 4 5 6; 810p; 811f; 812i; 813i; 814i 0 1 2 3; 815i 0 1 2
        3; 816n; 817s; 818s; 819i 0 1 2; 820s; 821s; 822s; 823s; 824s; 825s; 826i 0 1 2; 827i 0 1;
        828i 0 1 10 2 3 4 5 6 7 8 9; 829i; 830s; 832i; 833s; 834o; 835i 0 1; 836i 0 1 2 3; 837i 0 1
        2; 838i 1 2; 839p; 840i 1 2 3 4; 841i 0 1; 842i 0 1 2 3; 843i 0 1 2; 844i 1 2; 845p; 846i 1
        2 3 4; 847i 1 2 3 1000+; 848s; 849%; 850f; 851i 1 2 3; 852b N Y; 853i 0 1 2 3 4 5; 854i 0 1;
        855i; 856i 0 1 2 3 4 5 6 7; 857i 0 1; 858a; 859s; 860p; 861p; 862n; 863q; 864n; 865i 1 2 3 4
        99; 866d; 867p; 868s; 869%; 870n; 871i 1 10 11 12 13 14 15 16 17 18 19 2 20 21 22 3 4 5 6 7
        8 9 99; 872s; 873d; 874d; 875i 1 2 99; 876s; 877s; 878s; 879q; 880s; 881s; 882p; 883p; 884a;
        885a; 886a; 887n; 888s; 889s; 890a; 891i 0 1 2; 892i; 893b N Y; 894s; 895i 0 1 2 3 4 5 6 7;
        896i 0 1 2 3 4 5 6 7; 897n; 898%; 899a; 900a; 901a; 902s; 903i 0 1 2 3 4; 904s; 905i 0 1 2
        3; 906i 0 1 2 3 4 5 99; 907s; 908s; 909s; 910i 0 1 2 3 4; 911i; 912b; 913s; 914s; 915d;
        916d; 917d; 918u; 919i 0 1 2 3; 920a; 921a; 922a; 923s; 924i 1 2 3 4; 925s; 926i 1 2 3 4 5
        6; 927s; 928i 1 2 3 4; 929s; 930s; 931s; 932s; 933s; 934s; 935i 1 2 4 8; 936n; 937i 1 2;
        938n; 939i 0 1; 940i 1 2 3; 941u; 942u; 943s; 944i 0 1 2; 945i 0 1 2 3 4; 946i 0 1 2 3 4 5 6
        7 8 9 99; 947u; 948n; 949s; 950c; 951i; 952n; 953s; 954i; 955m; 956d;
        """

    static let fix44Messages1: StaticString = """
        head 8! 9! 35! 49! 56! 115 128 90 91 34! 50 142 57 143 116 144 129 145 43 97 52! 122 212 213
        347 369 627( 628 629 630 ); tail 93 89 10!; @AffectedOrdGrp 534( 41 535 536 ); @AllocAckGrp
        78( 79 661 366 467 776 161 360 361 ); @AllocGrp 78( 79 661 573 366 80 467 81 @NestedParties
        208 209 161 360 361 @CommissionData 153 154 119 737 120 736 155 156 742 741 @MiscFeesGrp
        @ClrInstGrp 780 @SettlInstructionsData ); @AttrbGrp 870( 871 872 ); @BidCompReqGrp 420( 66
        54 336 625 430 63 64 1 660 ); @BidCompRspGrp 420!( @CommissionData! 66 421 54 44 423 406 430
        63 64 336 625 58 354 355 ); @BidDescReqGrp 398( 399 400 401 404 441 402 403 405 406 407 408
        ); @ClrInstGrp 576( 577 ); @CollInqQualGrp 938( 896 ); @CommissionData 12 13 479 497;
        @CompIDReqGrp 936( 930 931 283 284 ); @CompIDStatGrp 936!( 930 931 283 284 928 929 );
        @ContAmtGrp 518( 519 520 521 ); @ContraGrp 382( 375 337 437 438 655 ); @CpctyConfGrp 862!(
        528! 529 863! ); @DiscretionInstructions 388 389 841 842 843 844 846; @DlvyInstGrp 85( 165
        787 @SettlParties ); @EvntGrp 864( 865 866 867 868 ); @ExecAllocGrp 124( 32 17 527 31 669 29
        ); @ExecCollGrp 124( 17 ); @ExecsGrp 124( 17 ); @FinancingDetails 913 914 915 918 788 916
        917 919 898; @Hop 627( 628 629 630 ); @IOIQualGrp 199( 104 ); @InstrmtGrp 146( @Instrument
        ); @InstrmtLegExecGrp 555( @InstrumentLeg 687 690 @LegStipulations 564 565 @NestedParties
        654 566 587 588 637 ); @InstrmtLegGrp 555( @InstrumentLeg ); @InstrmtLegIOIGrp 555(
        @InstrumentLeg 682 @LegStipulations ); @InstrmtLegSecListGrp 555( @InstrumentLeg 690 587
        @LegStipulations @LegBenchmarkCurveData ); @InstrmtMDReqGrp 146!( @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp ); @InstrmtStrkPxGrp 428!( @Instrument! ); @Instrument 55 65
        48 22 @SecAltIDGrp 460 461 167 762 200 541 201 224 225 239 226 227 228 255 543 470 471 472
        240 202 947 206 231 223 207 106 348 349 107 350 351 691 667 875 876 @EvntGrp 873 874;
        @InstrumentExtension 668 869 @AttrbGrp; @InstrumentLeg 600 601 602 603 @LegSecAltIDGrp 607
        608 609 764 610 611 248 249 250 251 252 253 257 599 596 597 598 254 612 942 613 614 615 616
        617 618 619 620 621 622 623 624 556 740 739 955 956; @LegBenchmarkCurveData 676 677 678 679
        680; @LegOrdGrp 555!( @InstrumentLeg 687 690 @LegStipulations @LegPreAllocGrp 564 565
        @NestedParties 654 566 587 588 ); @LegPreAllocGrp 670( 671 672 @NestedParties2 673 674 675
        ); @LegQuotGrp 555( @InstrumentLeg 687 690 587 588 @LegStipulations @NestedParties 686 681
        684 @LegBenchmarkCurveData ); @LegQuotStatGrp 555( @InstrumentLeg 687 690 587 588
        @LegStipulations @NestedParties ); @LegSecAltIDGrp 604( 605 606 ); @LegStipulations 683( 688
        689 ); @LinesOfTextGrp 33!( 58! 354 355 ); @ListOrdGrp 73!( 11! 526 67! 583 160 @Parties 229
        75 1 660 581 589 590 70 591 @PreAllocGrp 63 64 544 635 21 18 110 111 100 @TrdgSesGrp 81
        @Instrument! @UndInstrmtGrp 140 54! 401 114 60 @Stipulations 854 @OrderQtyData! 40 423 44 99
        @SpreadOrBenchmarkCurveData @YieldData 15 376 377 23 117 59 168 432 126 427 @CommissionData
        528 529 582 121 120 775 58 354 355 193 192 640 77 203 210 @PegInstructions
        @DiscretionInstructions 847 848 849 494 ); @MDFullGrp 268!( 269! 270 15 271 272 273 274 275
        336 625 276 277 282 283 284 286 59 432 126 110 18 287 37 299 288 289 346 290 546 811 58 354
        355 ); @MDIncGrp 268!( 279! 285 269 278 280 @Instrument @UndInstrmtGrp @InstrmtLegGrp 291
        292 270 15 271 272 273 274 275 336 625 276 277 282 283 284 286 59 432 126 110 18 287 37 299
        288 289 346 290 546 811 451 58 354 355 ); @MDReqGrp 267!( 269! ); @MDRjctGrp 816( 817 );
        @MiscFeesGrp 136( 137 138 139 891 ); @NestedParties 539( 524 525 538 @NstdPtysSubGrp );
        @NestedParties2 756( 757 758 759 @NstdPtys2SubGrp ); @NestedParties3 948( 949 950 951
        @NstdPtys3SubGrp ); @NstdPtys2SubGrp 806( 760 807 ); @NstdPtys3SubGrp 952( 953 954 );
        @NstdPtysSubGrp 804( 545 805 ); @OrdAllocGrp 73( 11 37 198 526 66 @NestedParties2 38 799 800
        ); @OrdListStatGrp 73!( 11! 526 14! 39! 636 151! 84! 6! 103 58 354 355 ); @OrderQtyData 38
        152 516 468 469; @Parties 453( 448 447 452 @PtysSubGrp ); @PegInstructions 211 835 836 837
        838 840; @PosUndInstrmtGrp 711( @UnderlyingInstrument 732! 733! ); @PositionAmountData 753(
        707 708 ); @PositionQty 702( 703 704 705 706 @NestedParties ); @PreAllocGrp 78( 79 661 736
        467 @NestedParties 80 ); @PreAllocMlegGrp 78( 79 661 736 467 @NestedParties3 80 );
        @PtysSubGrp 802( 523 803 ); @QuotCxlEntriesGrp 295( @Instrument @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp ); @QuotEntryAckGrp 295( 299 @Instrument @InstrmtLegGrp 132
        133 134 135 62 188 190 189 191 631 632 633 634 60 336 625 64 40 193 192 642 643 15 368 );
        @QuotEntryGrp 295!( 299! @Instrument @InstrmtLegGrp 132 133 134 135 62 188 190 189 191 631
        632 633 634 60 336 625 64 40 193 192 642 643 15 ); @QuotQualGrp 735( 695 ); @QuotReqGrp
        146!( @Instrument! @FinancingDetails @UndInstrmtGrp 140 303 537 336 625 229 54 854
        @OrderQtyData 63 64 193 192 15 @Stipulations 1 660 581 @QuotReqLegsGrp @QuotQualGrp 692 40
        62 126 60 @SpreadOrBenchmarkCurveData 423 44 640 @YieldData @Parties ); @QuotReqLegsGrp 555(
        @InstrumentLeg 687 690 587 588 @LegStipulations @NestedParties @LegBenchmarkCurveData );
        @QuotReqRjctGrp 146!( @Instrument! @FinancingDetails @UndInstrmtGrp 140 303 537 336 625 229
        54 854 @OrderQtyData 63 64 193 192 15 @Stipulations 1 660 581 @QuotReqLegsGrp @QuotQualGrp
        692 40 126 60 @SpreadOrBenchmarkCurveData 423 44 640 @YieldData @Parties ); @QuotSetAckGrp
        296( 302 @UnderlyingInstrument 304 893 @QuotEntryAckGrp ); @QuotSetGrp 296!( 302!
        @UnderlyingInstrument 367 304! 893 @QuotEntryGrp! ); @RFQReqGrp 146!( @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp 140 303 537 336 625 ); @RelSymDerivSecGrp 146( @Instrument 15
        827 @InstrumentExtension @InstrmtLegGrp 336 625 58 354 355 ); @RgstDistInstGrp 510( 477 512
        478 498 499 500 501 502 ); @RgstDtlsGrp 473( 509 511 474 482 @NestedParties 522 486 475 );
        @RoutingGrp 215( 216 217 ); @SecAltIDGrp 454( 455 456 ); @SecListGrp 146( @Instrument
        @InstrumentExtension @FinancingDetails @UndInstrmtGrp 15 @Stipulations @InstrmtLegSecListGrp
        @SpreadOrBenchmarkCurveData @YieldData 561 562 336 625 827 58 354 355 ); @SecTypesGrp 558(
        167 762 460 461 ); @SettlInstGrp 778( 162 163 214 @Parties 54 460 167 461 168 126 779
        @SettlInstructionsData 492 476 488 489 503 490 491 504 505 ); @SettlInstructionsData 172 169
        170 171 @DlvyInstGrp; @SettlParties 781( 782 783 784 @SettlPtysSubGrp ); @SettlPtysSubGrp
        801( 785 786 ); @SideCrossOrdCxlGrp 552!( 54! 41! 11! 526 583 586 @Parties 229 75
        @OrderQtyData! 376 58 354 355 ); @SideCrossOrdModGrp 552!( 54! 11! 526 583 @Parties 229 75 1
        660 581 589 590 591 70 @PreAllocGrp 854 @OrderQtyData! @CommissionData 528 529 582 121 120
        775 58 354 355 77 203 544 635 377 659 ); @SpreadOrBenchmarkCurveData 218 220 221 222 662 663
        699 761; @Stipulations 232( 233 234 ); @TrdAllocGrp 78( 79 661 736 467 @NestedParties2 80 );
        @TrdCapDtGrp 580( 75 60 ); @TrdCapRptSideGrp 552!( 54! 37! 198 11 526 66 @Parties 1 660 581
        81 575 @ClrInstGrp 578 579 821 15 376 377 528 529 582 40 18 483 336 625 943 @CommissionData
        381 157 230 158 159 738 920 921 922 238 237 118 119 120 155 156 77 58 354 355 752
        @ContAmtGrp @Stipulations @MiscFeesGrp 825 826 591 70 @TrdAllocGrp ); @TrdCollGrp 897( 571
        818 ); @TrdInstrmtLegGrp 555( @InstrumentLeg 687 690 @LegStipulations 564 565 @NestedParties
        654 566 587 588 637 ); @TrdRegTimestamps 768( 769 770 771 ); @TrdgSesGrp 386( 336 625 );
        @UndInstrmtCollGrp 711( @UnderlyingInstrument 944 ); @UndInstrmtGrp 711(
        @UnderlyingInstrument ); @UndInstrmtStrkPxGrp 711( @UnderlyingInstrument 140 11 526 54 44!
        15 58 354 355 ); @UndSecAltIDGrp 457( 458 459 ); @UnderlyingInstrument 311 312 309 305
        @UndSecAltIDGrp 462 463 310 763 313 542 315 241 242 243 244 245 246 256 595 592 593 594 247
        316 941 317 436 435 308 306 362 363 307 364 365 877 878 318 879 810 882 883 884 885 886
        @UnderlyingStipulations; @UnderlyingStipulations 887( 888 889 ); @YieldData 235 236 701 696
        697 698; 0 Heartbeat 112; 1 TestRequest 112!; 2 ResendRequest 7! 16!; 3 Reject 45! 371 372
        373 58 354 355; 4 SequenceReset 123 36!; 5 Logout 58 354 355; 6 IOI 23! 28! 26 @Instrument!
        @FinancingDetails @UndInstrmtGrp 54! 854 @OrderQtyData 27! 15 @Stipulations
        @InstrmtLegIOIGrp 423 44 62 25 130 @IOIQualGrp 58 354 355 60 149 @RoutingGrp
        @SpreadOrBenchmarkCurveData @YieldData; 7 Advertisement 2! 5! 3 @Instrument! @InstrmtLegGrp
        @UndInstrmtGrp 4! 53! 854 44 15 75 60 58 354 355 149 30 336 625; 8 ExecutionReport 37! 198
        526 527 11 41 583 693 790 584 911 912 @Parties 229 @ContraGrp 66 548 551 549 17! 19 150! 39!
        636 103 378 1 660 581 589 590 591 63 64 544 635 @Instrument! @FinancingDetails
        @UndInstrmtGrp 54! @Stipulations 854 @OrderQtyData 40 423 44 99 @PegInstructions
        @DiscretionInstructions 839 845 847 848 849 850 15 376 377 59 168 432 126 18 528 529 582 32
        652 31 651 669 194 195 30 336 625 943 29 151! 14! 6! 424 425 426 427 75 60 113
        @CommissionData @SpreadOrBenchmarkCurveData @YieldData 381 157 230 158 159 738 920 921 922
        258 259 260 238 237 118 119 120 155 156 21 110 111 77 210 775 58 354 355 193 192 641 442 480
        481 513 494 483 515 484 485 638 639 851 @ContAmtGrp @InstrmtLegExecGrp 797 @MiscFeesGrp; 9
        OrderCancelReject 37! 198 526 11! 583 41! 39! 636 586 66 1 660 581 229 75 60 434! 102 58 354
        355; A Logon 98! 108! 95 96 141 789 383 384( 372 385 ) 464 553 554; AA
        DerivativeSecurityList 320! 322! 560! @UnderlyingInstrument 393 893 @RelSymDerivSecGrp; AB
        NewOrderMultileg 11! 526 583 @Parties 229 75 1 660 581 589 590 591 70 @PreAllocMlegGrp 63 64
        544 635 21 18 110 111 100 @TrdgSesGrp 81 54! @Instrument! @UndInstrmtGrp 140 @LegOrdGrp! 114
        60! 854 @OrderQtyData! 40! 423 44 99 15 376 377 23 117 59 168 432 126 427 @CommissionData
        528 529 582 121 120 775 58 354 355 77 203 210 @PegInstructions @DiscretionInstructions 847
        848 849 480 481 513 494 563; AC MultilegOrderCancelReplace 37 41! 11! 526 583 586 @Parties
        229 75 1 660 581 589 590 591 70 @PreAllocMlegGrp 63 64 544 635 21 18 110 111 100 @TrdgSesGrp
        81 54! @Instrument! @UndInstrmtGrp 140 @LegOrdGrp! 114 60! 854 @OrderQtyData! 40! 423 44 99
        15 376 377 23 117 59 168 432 126 427 @CommissionData 528 529 582 121 120 775 58 354 355 77
        203 210 @PegInstructions @DiscretionInstructions 847 848 849 480 481 513 494 563; AD
        TradeCaptureReportRequest 568! 569! 263 571 818 17 150 37 11 573 828 829 830 855 820 880
        @Parties @Instrument @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp
        @TrdCapDtGrp 715 336 625 943 54 442 578 579 725 726 58 354 355; AE TradeCaptureReport 571!
        487 856 568 828 829 855 830 150 748 912 325 263 572 881 818 820 880 17 39 527 378 570! 423
        @Instrument! @FinancingDetails @OrderQtyData 854 @YieldData @UndInstrmtGrp 822 823 32! 31!
        669 194 195 30 75! 715 6 @SpreadOrBenchmarkCurveData 819 @PositionAmountData 442 824
        @TrdInstrmtLegGrp 60! @TrdRegTimestamps 63 64 573 574 @TrdCapRptSideGrp! 797 852 853; AF
        OrderMassStatusRequest 584! 585! @Parties 1 660 336 625 @Instrument @UnderlyingInstrument
        54; AG QuoteRequestReject 131! 644 658! @QuotReqRjctGrp! 58 354 355; AH RFQRequest 644!
        @RFQReqGrp! 263; AI QuoteStatusReport 649 131 117! 693 537 @Parties 336 625 @Instrument!
        @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 63 64 193 192 15 @Stipulations 1 660 581
        @LegQuotStatGrp @QuotQualGrp 126 44 423 @SpreadOrBenchmarkCurveData @YieldData 132 133 645
        646 647 134 648 135 62 188 190 189 191 631 632 633 634 60 40 642 643 656 657 156 13 12 582
        100 297 58 354 355; AJ QuoteResponse 693! 117 694! 11 528 23 537 @QuotQualGrp @Parties 336
        625 @Instrument! @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 63 64 193 192 15
        @Stipulations 1 660 581 @LegQuotGrp 132 133 645 646 647 134 648 135 62 188 190 189 191 631
        632 633 634 60 40 642 643 656 657 156 12 13 582 100 58 354 355 44 423
        @SpreadOrBenchmarkCurveData @YieldData; AK Confirmation 664! 772 859 666! 773! 797 650 665!
        @Parties @OrdAllocGrp 70 793 467 60! 75! @TrdRegTimestamps @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp! @InstrmtLegGrp! @YieldData 80! 854 54! 15 30
        @CpctyConfGrp! 79! 661 798 6! 74 423 860 @SpreadOrBenchmarkCurveData 861 58 354 355 81 381!
        157 230 158 159 738 920 921 922 238 237 118! 890 119 120 155 156 63 64
        @SettlInstructionsData @CommissionData 858 @Stipulations @MiscFeesGrp; AL
        PositionMaintenanceRequest 710! 709! 712! 713 714 715! 716 717 @Parties! 1! 660 581!
        @Instrument! 15 @InstrmtLegGrp @UndInstrmtGrp @TrdgSesGrp 60! @PositionQty! 718 719 720 834
        58 354 355; AM PositionMaintenanceReport 721! 709! 710 712! 713! 722! 723 715! 716 717
        @Parties 1! 660 581! @Instrument! 15 @InstrmtLegGrp @UndInstrmtGrp @TrdgSesGrp 60!
        @PositionQty! @PositionAmountData! 718 834 58 354 355; AN RequestForPositions 710! 724! 573
        263 @Parties! 1! 660 581! @Instrument 15 @InstrmtLegGrp @UndInstrmtGrp 715! 716 717
        @TrdgSesGrp 60! 725 726 58 354 355; AO RequestForPositionsAck 721! 710 727 325 728! 729!
        @Parties! 1! 660 581! @Instrument 15 @InstrmtLegGrp @UndInstrmtGrp 725 726 58 354 355; AP
        PositionReport 721! 710 724 263 727 325 728! 715! 716 717 @Parties! 1! 660 581! @Instrument
        15 730! 731! 734! @InstrmtLegGrp @PosUndInstrmtGrp @PositionQty! @PositionAmountData! 506
        743 58 354 355; AQ TradeCaptureReportRequestAck 568! 569! 263 748 749! 750! @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp 442 725 726 58 354 355; AR TradeCaptureReportAck 571! 487 856
        828 829 855 830 150! 572 881 939 751 818 263 820 880 17 527 @Instrument! 60
        @TrdRegTimestamps 725 726 58 354 355 @TrdInstrmtLegGrp 635 528 529 582 1 660 581 77 591
        @TrdAllocGrp; AS AllocationReport 755! 70 71! 795 796 793 794! 87! 88 72 808 196 197 466
        857! @OrdAllocGrp @ExecAllocGrp 570 700 574 54! @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 53! 854 30 229 336 625 423 6! 860
        @SpreadOrBenchmarkCurveData 15 74 @Parties 75! 60 63 64 775 381 238 237 118 77 754 58 354
        355 157 158 159 540 738 920 921 922 650 @Stipulations @YieldData 892 893 @AllocGrp; AT
        AllocationReportAck 755! 70! @Parties 793 75 60! 87! 88 794 808 573 460 167 58 354 355
        @AllocAckGrp; AU ConfirmationAck 664! 75! 60! 940! 774 573 58 354 355; AV
        SettlementInstructionRequest 791! 60! @Parties 79 661 54 460 167 461 168 126 779 169 170
        171; AW AssignmentReport 833! 832 912 @Parties! 1 581! @Instrument 15 @InstrmtLegGrp
        @UndInstrmtGrp @PositionQty! @PositionAmountData! 834 730! 731! 732! 432 744! 745 746! 747!
        716! 717! 715! 58 354 355; AX CollateralRequest 894! 895! 60! 126 @Parties 1 581 11 37 198
        526 @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp
        @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922
        @SpreadOrBenchmarkCurveData @Stipulations 336 625 716 717 715 58 354 355; AY
        CollateralAssignment 902! 894 895! 903! 907 60! 126 @Parties 1 581 11 37 198 526
        @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp
        @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922
        @SpreadOrBenchmarkCurveData @Stipulations @SettlInstructionsData 336 625 716 717 715 58 354
        355; AZ CollateralResponse 904! 902! 894 895! 903 905! 906 60! @Parties 1 581 11 37 198 526
        @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp
        @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922
        @SpreadOrBenchmarkCurveData @Stipulations 58 354 355; B News 42 61 148! 358 359 @RoutingGrp
        @InstrmtGrp @InstrmtLegGrp @UndInstrmtGrp @LinesOfTextGrp! 149 95 96; BA CollateralReport
        908! 909 910! 911 912 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp @Instrument
        @FinancingDetails 64 53 854 15 @InstrmtLegGrp @UndInstrmtGrp 899 900 901 @TrdRegTimestamps
        54 @MiscFeesGrp 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData @Stipulations
        @SettlInstructionsData 336 625 716 717 715 58 354 355; BB CollateralInquiry 909
        @CollInqQualGrp 263 725 726 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp
        @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp @UndInstrmtGrp 899 900 901
        @TrdRegTimestamps 54 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData @Stipulations
        @SettlInstructionsData 336 625 716 717 715 58 354 355; BC
        NetworkCounterpartySystemStatusRequest 935! 933! @CompIDReqGrp; BD
        NetworkCounterpartySystemStatusResponse 937! 933 932! 934 @CompIDStatGrp!; BE UserRequest
        923! 924! 553! 554 925 95 96; BF UserResponse 923! 553! 926 927; BG CollateralInquiryAck
        909! 945! 946 @CollInqQualGrp 911 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp
        @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp @UndInstrmtGrp 336 625 716 717 715
        725 726 58 354 355; BH ConfirmationRequest 859! 773! @OrdAllocGrp 70 793 467 60! 79 661 798
        58 354 355; C Email 164! 94! 42 147! 356 357 @RoutingGrp @InstrmtGrp @UndInstrmtGrp
        @InstrmtLegGrp 37 11 @LinesOfTextGrp! 95 96; D NewOrderSingle 11! 526 583 @Parties 229 75 1
        660 581 589 590 591 70 @PreAllocGrp 63 64 544 635 21 18 110 111 100 @TrdgSesGrp 81
        @Instrument! @FinancingDetails @UndInstrmtGrp 140 54! 114 60! @Stipulations 854
        @OrderQtyData! 40! 423 44 99 @SpreadOrBenchmarkCurveData @YieldData 15 376 377 23 117 59 168
        432 126 427 @CommissionData 528 529 582 121 120 775 58 354 355 193 192 640 77 203 210
        @PegInstructions @DiscretionInstructions 847 848 849 480 481 513 494; E NewOrderList 66! 390
        391 414 394! 415 480 481 513 433 69 352 353 765 766 767 68! 893 @ListOrdGrp!; F
        OrderCancelRequest 41! 37 11! 526 583 66 586 1 660 581 @Parties @Instrument!
        @FinancingDetails @UndInstrmtGrp 54! 60! @OrderQtyData! 376 58 354 355; G
        OrderCancelReplaceRequest 37 @Parties 229 75 41! 11! 526 583 66 586 1 660 581 589 590 591 70
        @PreAllocGrp 63 64 544 635 21 18 110 111 100 @TrdgSesGrp @Instrument! @FinancingDetails
        @UndInstrmtGrp 54! 60! 854 @OrderQtyData! 40! 423 44 99 @SpreadOrBenchmarkCurveData
        @YieldData @PegInstructions @DiscretionInstructions 847 848 849 376 377 15 59 168 432 126
        427 @CommissionData 528 529 582 121 120 775 58 354 355 193 192 640 77 203 210 114 480 481
        513 494; H OrderStatusRequest 37 11! 526 583 @Parties 790 1 660 @Instrument!
        @FinancingDetails @UndInstrmtGrp 54!; J AllocationInstruction 70! 71! 626! 793 72 796 808
        196 197 466 857! @OrdAllocGrp @ExecAllocGrp 570 700 574 54! @Instrument!
        @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 53! 854 30 229 336 625
        423 6! 860 @SpreadOrBenchmarkCurveData 15 74 @Parties 75! 60 63 64 775 381 238 237 118 77
        754 58 354 355 157 158 159 540 738 920 921 922 650 @Stipulations @YieldData 892 893
        @AllocGrp; K ListCancelRequest 66! 60! 229 75 58 354 355; L ListExecute 66! 391 390 60! 58
        354 355; M ListStatusRequest 66! 58 354 355; N ListStatus 66! 429! 82! 431! 83! 444 445 446
        60 68! 893 @OrdListStatGrp!; P AllocationInstructionAck 70! @Parties 793 75 60! 87! 88 626
        808 573 460 167 58 354 355 @AllocAckGrp; Q DontKnowTrade 37! 198 17! 127! @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp 54! @OrderQtyData! 32 31 58 354 355; R QuoteRequest 131! 644
        11 528 @QuotReqGrp! 58 354 355; S Quote 131 117! 693 537 @QuotQualGrp 301 @Parties 336 625
        @Instrument! @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 63 64 193 192 15
        @Stipulations 1 660 581 @LegQuotGrp 132 133 645 646 647 134 648 135 62 188 190 189 191 631
        632 633 634 60 40 642 643 656 657 156 13 12 582 100 528 423 @SpreadOrBenchmarkCurveData
        @YieldData 58 354 355; T SettlementInstructions 777! 791 160! 792 58 354 355 11 60!
        @SettlInstGrp; V MarketDataRequest 262! 263! 264! 265 266 286 546 547 @MDReqGrp!
        @InstrmtMDReqGrp! @TrdgSesGrp 815 812; W MarketDataSnapshotFullRefresh 262 @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp 291 292 451 @MDFullGrp! 813 814; X
        MarketDataIncrementalRefresh 262 @MDIncGrp! 813 814; Y MarketDataRequestReject 262! 281
        @MDRjctGrp 58 354 355; Z QuoteCancel 131 117! 298! 301 @Parties 1 660 581 336 625
        @QuotCxlEntriesGrp; a QuoteStatusRequest 649 117 @Instrument! @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp @Parties 1 660 581 336 625 263; b MassQuoteAcknowledgement 131
        117 297! 300 301 537 @Parties 1 660 581 58 354 355 @QuotSetAckGrp; c
        SecurityDefinitionRequest 320! 321! @Instrument @InstrumentExtension @UndInstrmtGrp 15 58
        354 355 336 625 @InstrmtLegGrp 827 263; d SecurityDefinition 320! 322! 323! @Instrument
        @InstrumentExtension @UndInstrmtGrp 15 336 625 58 354 355 @InstrmtLegGrp 827 561 562; e
        SecurityStatusRequest 324! @Instrument! @InstrumentExtension @UndInstrmtGrp @InstrmtLegGrp
        15 263! 336 625; f SecurityStatus 324 @Instrument! @InstrumentExtension @UndInstrmtGrp
        @InstrmtLegGrp 15 336 625 325 326 291 292 327 328 329 330 331 332 333 31 60 334 58 354 355;
        g TradingSessionStatusRequest 335! 336 625 338 339 263!; h TradingSessionStatus 335 336! 625
        338 339 325 340! 567 341 342 343 344 345 387 58 354 355; i MassQuote 131 117! 537 301
        @Parties 1 660 581 293 294 @QuotSetGrp!; j BusinessMessageReject 45 372! 379 380! 58 354
        355; k BidRequest 390 391! 374! 392 393! 394! 395 15 396 397 @BidDescReqGrp @BidCompReqGrp
        409 410 411 412 413 414 415 416 121 417 75 418! 419! 443 58 354 355; l BidResponse 390 391
        @BidCompRspGrp!; m ListStrikePrice 66! 422! 893 @InstrmtStrkPxGrp! @UndInstrmtStrkPxGrp; n
        XMLnonFIX; o RegistrationInstructions 513! 514! 508! 11 @Parties 1 660 493 495 517
        @RgstDtlsGrp @RgstDistInstGrp; p RegistrationInstructionsResponse 513! 514! 508! 11 @Parties
        1 660 506! 507 496; q OrderMassCancelRequest 11! 526 530! 336 625 @Instrument
        @UnderlyingInstrument 54 60! 58 354 355; r OrderMassCancelReport 11 526 37! 198 530! 531!
        532 533 @AffectedOrdGrp 336 625 @Instrument @UnderlyingInstrument 54 60 58 354 355; s
        NewOrderCross 548! 549! 550! @SideCrossOrdModGrp! @Instrument! @UndInstrmtGrp @InstrmtLegGrp
        63 64 21 18 110 111 100 @TrdgSesGrp 81 140 114 60! @Stipulations 40! 423 44 99
        @SpreadOrBenchmarkCurveData @YieldData 15 376 23 117 59 168 432 126 427 210 @PegInstructions
        @DiscretionInstructions 847 848 849 480 481 513 494; t CrossOrderCancelReplaceRequest 37
        548! 551! 549! 550! @SideCrossOrdModGrp! @Instrument! @UndInstrmtGrp @InstrmtLegGrp 63 64 21
        18 110 111 100 @TrdgSesGrp 81 140 114 60! @Stipulations 40! 423 44 99
        @SpreadOrBenchmarkCurveData @YieldData 15 376 23 117 59 168 432 126 427 210 @PegInstructions
        @DiscretionInstructions 847 848 849 480 481 513 494; u CrossOrderCancelRequest 37 548! 551!
        549! 550! @SideCrossOrdCxlGrp! @Instrument! @UndInstrmtGrp @InstrmtLegGrp 60!; v
        SecurityTypeRequest 320! 58 354 355 336 625 460 167 762; w SecurityTypes 320! 322! 323! 557
        893 @SecTypesGrp 58 354 355 336 625 263; x SecurityListRequest 320! 559! @Instrument
        @InstrumentExtension @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 15 58 354 355 336 625
        263; y SecurityList 320! 322! 560! 393 893 @SecListGrp; z DerivativeSecurityListRequest 320!
        559! @UnderlyingInstrument 762 15 58 354 355 336 625 263;
        """
}
