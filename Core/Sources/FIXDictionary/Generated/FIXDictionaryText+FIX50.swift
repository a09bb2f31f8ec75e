// Written by scripts/make-fix-dictionaries: what FIX50 holds.
extension FIXDictionaryText {
    static let fix50Fields: StaticString = """
        1s; 2s; 3s; 4c B S T X; 5s C N R; 6p; 7k; 8s; 9l; 10s; 11s; 12a; 13c 1 2 3 4 5 6; 14q; 15u;
        16k; 17s; 18V 0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L M N O P Q R S T U V W X Y Z a b c
        d e f g h i j k; 19s; 21c 1 2 3; 22s 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L; 23s; 25c H L
        M; 26s; 27s; 28c C N R; 29c 1 2 3 4; 30x; 31p; 32q; 33n; 34k; 35s; 36k; 37s; 38q; 39c 0 1 2
        3 4 5 6 7 8 9 A B C D E; 40c 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L M P Q; 41s; 42t; 43b
        N Y; 44p; 45k; 48s; 49s; 50s; 52t; 53q; 54c 1 2 3 4 5 6 7 8 9 A B C D E F G; 55s; 56s; 57s;
        58s; 59c 0 1 2 3 4 5 6 7; 60t; 61c 0 1 2; 62t; 63s; 64d; 65s CD WI; 66s; 67i; 68i; 69s; 70s;
        71c 0 1 2 3 4 5 6; 72s; 73n; 74i; 75d; 77c C F O R; 78n; 79s; 80q; 81c 0 1 2 3 4 5 6; 82i;
        83i; 84q; 85n; 87i 0 1 2 3 4 5 6 7; 88i 0 1 10 11 12 13 2 3 4 5 6 7 8 9; 89z; 90l; 91z; 93l;
        94c 0 1 2; 95l; 96z; 97b N Y; 98i 0 1 2 3 4 5 6; 99p; 100x; 102i 0 1 18 2 3 4 5 6 99; 103i 0
        1 10 11 12 13 14 15 18 2 3 4 5 6 7 8 9 99; 104c A B C D I L M O P Q R S T V W X Y Z; 106s;
        107s; 108i; 110q; 111q; 112s; 113b N Y; 114b N Y; 115s; 116s; 117s; 118a; 119a; 120u; 121b N
        Y; 122t; 123b N Y; 124n; 126t; 127c A B C D E F Z; 128s; 129s; 130b N Y; 131s; 132p; 133p;
        134q; 135q; 136n; 137a; 138u; 139s 1 10 11 12 13 14 2 3 4 5 6 7 8 9; 140p; 141b N Y; 142s;
        143s; 144s; 145s; 146n; 147s; 148s; 149s; 150c 0 3 4 5 6 7 8 9 A B C D E F G H I J K L;
        151q; 152q; 153p; 154a; 155f; 156c D M; 157i; 158%; 159a; 160c 0 1 2 3 4 5; 161s; 162s; 163c
        C N R T; 164s; 165c 1 2 3; 167s ABS AMENDED AN BA BN BOX BRADY BRIDGE BUYSELL CASH CB CD CL
        CMBS CMO COFO COFP CORP CP CPP CS DEFLTED DINP DN DUAL EUCD EUCORP EUCP EUSOV EUSUPRA FAC
        FADN FOR FORWARD FUT GO IET LOFC LQN MATURED MBS MF MIO MLEG MPO MPP MPT MT MTN NONE ONITE
        OOF OOP OPT PEF PFAND PN PS PZFJ RAN REPLACD REPO RETIRED REV RVLV RVLVTRM SECLOAN SECPLEDGE
        SPCLA SPCLO SPCLT STN STRUCT SUPRA SWING TAN TAXA TBA TBILL TBOND TCAL TD TECP TERM TINT
        TIPS TNOTE TPRN TRAN UST USTB VRDN WAR WITHDRN WLD XCN XLINKD YANK YCD; 168t; 169i 0 1 2 3
        4; 170s; 171s; 172i 0 1 2 3; 188p; 189o; 190p; 191o; 192q; 193d; 194p; 195o; 196s; 197i 0 1;
        198s; 199n; 200m; 201i 0 1; 202p; 203i 0 1; 206c; 207x; 208b N Y; 209i 1 2 3; 210q; 211f;
        212l; 213z; 214s; 215n; 216i 1 2 3 4; 217s; 218o; 220u; 221s EONIA EUREPO Euribor FutureSWAP
        LIBID LIBOR MuniAAA OTHER Pfandbriefe SONIA SWAP Treasury; 222s; 223%; 224d; 225d; 226i;
        227%; 228f; 229d; 230d; 231f; 232n; 233s ABS AMT AUTOREINV BANKQUAL BGNCON COUPON CPP CPR
        CPY CURRENCY CUSTOMDATE GEOG HAIRCUT HEP INSURED ISSUE ISSUER ISSUESIZE LOOKBACK LOT LOTVAR
        MAT MATURITY MAXSUBS MHP MINDNOM MININCR MINQTY MPR PAYFREQ PIECES PMAX PPC PPL PPM PPT
        PRICE PRICEFREQ PROD PROTECT PSA PURPOSE PXSOURCE RATING REDEMPTION RESTRICTED SECTOR
        SECTYPE SMM STRUCT SUBSFREQ SUBSLEFT TEXT TRDVAR WAC WAL WALA WAM WHOLE YIELD; 234s; 235s
        AFTERTAX ANNUAL ATISSUE AVGMATURITY BOOK CALL CHANGE CLOSE COMPOUND CURRENT GOVTEQUIV GROSS
        INFLATION INVERSEFLOATER LASTCLOSE LASTMONTH LASTQUARTER LASTYEAR LONGAVGLIFE MARK MATURITY
        NEXTREFUND OPENAVG PREVCLOSE PROCEEDS PUT SEMIANNUAL SHORTAVGLIFE SIMPLE TAXEQUIV TENDER
        TRUE VALUE1_32 WORST; 236%; 237a; 238a; 239s; 240d; 241d; 242d; 243s; 244i; 245%; 246f;
        247d; 248d; 249d; 250s; 251i; 252%; 253f; 254d; 255s; 256s; 257s; 258b N Y; 259d; 260p;
        262s; 263c 0 1 2; 264i; 265i 0 1; 266b N Y; 267n; 268n; 269c 0 1 2 3 4 5 6 7 8 9 A B C D E F
        G H J K L M N O P Q; 270p; 271q; 272e; 273h; 274c 0 1 2 3; 275x; 276v 0 1 2 A B C D E F G H
        I J K L M N O P Q R S T U V W X Y Z a b c d e f g h i j k l m n o p q r s t u v w x y z;
        277v 0 A AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AP AQ AR AS AT B C D E F G H I J K L M
        N P Q R S T U V W X Y Z a b c d e f g h i j k l m n o p q r s t u v w x y z; 278s; 279c 0 1
        2 3 4; 280s; 281c 0 1 2 3 4 5 6 7 8 9 A B C D; 282s; 283s; 284s; 285c 0 1; 286V 0 1 2 3 4 5;
        287i; 288s; 289s; 290i; 291V 1 2 3; 292V A B C D E F G H I J K L M N O P Q R S T U V; 293q;
        294q; 295n; 296n; 297i 0 1 10 11 12 13 14 15 2 3 4 5 6 7 8 9; 298i 1 2 3 4 5; 299s; 300i 1 2
        3 4 5 6 7 8 9 99; 301i 0 1 2; 302s; 303i 1 2; 304i; 305s; 306s; 307s; 308x; 309s; 310s;
        311s; 312s; 313m; 315i; 316p; 317c; 318u; 320s; 321i 0 1 2 3; 322s; 323i 1 2 3 4 5 6; 324s;
        325b N Y; 326i 1 10 12 13 14 15 16 17 18 19 2 20 21 22 23 3 4 5 6 7 8 9; 327c D E I M P X;
        328b N Y; 329b N Y; 330q; 331q; 332p; 333p; 334i 1 2 3; 335s; 336s; 337s; 338i 1 2 3; 339i 1
        2 3; 340i 0 1 2 3 4 5 6; 341t; 342t; 343t; 344t; 345t; 346i; 347s; 348l; 349z; 350l; 351z;
        352l; 353z; 354l; 355z; 356l; 357z; 358l; 359z; 360l; 361z; 362l; 363z; 364l; 365z; 366p;
        367t; 368i; 369k; 371i; 372s; 373i 0 1 10 11 12 13 14 15 16 17 2 3 4 5 6 7 8 9 99; 374c C N;
        375s; 376s; 377b N Y; 378i 0 1 10 11 2 3 4 5 6 7 8 9 99; 379s; 380i 0 1 18 2 3 4 5 6 7;
        381a; 382n; 383l; 384n; 385c R S; 386n; 387q; 388c 0 1 2 3 4 5 6 7; 389f; 390s; 391s; 392s;
        393i; 394i 1 2 3; 395i; 396a; 397a; 398n; 399i 1 2 3; 400s; 401i 1 2; 402%; 403%; 404a;
        405%; 406a; 407%; 408a; 409i 1 2 3 4; 410%; 411b N Y; 412a; 413%; 414i 1 2 3; 415i; 416i 1
        2; 417i; 418c A G J R; 419c 2 3 4 5 6 7 8 9 A B C D Z; 420n; 421y; 422i; 423i 1 10 11 13 14
        15 16 17 18 19 2 3 4 5 6 7 8 9; 424q; 425q; 426p; 427i 0 1 2; 428n; 429i 1 2 3 4 5 6; 430i 1
        2; 431i 1 2 3 4 5 6 7; 432d; 433c 1 2 3 4 5; 434c 1 2; 435%; 436f; 437q; 438t; 441i; 442c 1
        2 3; 443t; 444s; 445l; 446z; 447c 1 2 3 4 5 6 7 8 9 A B C D E F G H I; 448s; 451o; 452i 1 10
        11 12 13 14 15 16 17 18 19 2 20 21 22 24 25 26 27 28 29 3 30 31 32 33 34 35 36 37 38 39 4 40
        41 42 43 44 45 46 47 48 49 5 50 51 52 53 54 55 56 57 58 59 6 60 61 62 63 64 65 66 67 68 69 7
        70 71 72 73 74 75 76 77 78 8 9; 453n; 454n; 455s; 456s; 457n; 458s; 459s; 460i 1 10 11 12 13
        2 3 4 5 6 7 8 9; 461s; 462i; 463s; 464b N Y; 466s; 467s; 468c 0 1 2; 469f; 470y; 471s; 472s;
        473n; 474s; 475y; 476s; 477i 1 10 11 12 2 3 4 5 6 7 8 9; 478u; 479u; 480c M N O Y; 481c 1 2
        3 N Y; 482s; 483t; 484c B C D E O P Q S; 485f; 486d; 487i 0 1 2 3 4 5; 488s; 489s; 490d;
        491s; 492i 1 10 11 12 13 14 15 2 3 4 5 6 7 8 9; 493s; 494s; 495i 0 1 10 11 12 13 14 15 16 17
        18 19 2 20 21 22 23 24 25 26 27 28 29 3 4 5 6 7 8 9 999; 496s; 497c N Y; 498s; 499s; 500s;
        501s; 502s; 503d; 504d; 505s; 506c A H N R; 507i 1 10 11 12 13 14 15 16 17 18 2 3 4 5 6 7 8
        9 99; 508s; 509s; 510n; 511s; 512%; 513s; 514c 0 1 2; 515t; 516%; 517c 2 J T; 518n; 519i 1
        10 11 12 13 14 15 2 3 4 5 6 7 8 9; 520f; 521u; 522i 1 10 11 12 13 2 3 4 5 6 7 8 9; 523s;
        524s; 525c; 526s; 527s; 528c A G I P R W; 529V 1 2 3 4 5 6 7 8 9 A; 530c 1 2 3 4 5 6 7; 531c
        0 1 2 3 4 5 6 7; 532i 0 1 2 3 4 5 6 99; 533i; 534n; 535s; 536s; 537i 0 1 2 3; 538i; 539n;
        540a; 541d; 542d; 543s; 544c 1 2 3; 545s; 546V 1 2 3; 547b N Y; 548s; 549i 1 2 3 4; 550i 0 1
        2; 551s; 552n 1 2; 553s; 554s; 555n; 556u; 557i; 558n; 559i 0 1 2 3 4; 560i 0 1 2 3 4 5;
        561q; 562q; 563i 0 1 2; 564c; 565i; 566p; 567i 1 99; 568s; 569i 0 1 2 3 4; 570b N Y; 571s;
        572s; 573c 0 1 2; 574s 1 2 3 4 5 6 60 61 62 63 64 65 7 A1 A2 A3 A4 A5 AQ M1 M2 M3 M4 M5 M6
        MT S1 S2 S3 S4 S5; 575b N Y; 576n; 577i 0 1 10 11 12 13 2 3 4 5 6 7 8 9; 578s; 579s; 580n;
        581i 1 2 3 4 6 7 8; 582i 1 2 3 4; 583s; 584s; 585i 1 2 3 4 5 6 7 8; 586t; 587c; 588d; 589c 0
        1 2; 590c 0 1 2; 591c 0 1; 592y; 593s; 594s; 595s; 596y; 597s; 598s; 599s; 600s; 601s; 602s;
        603s; 604n; 605s; 606s; 607i; 608s; 609s; 610m; 611d; 612p; 613c; 614f; 615%; 616x; 617s;
        618l; 619z; 620s; 621l; 622z; 623f; 624c; 625s; 626i 1 10 11 12 13 14 2 3 4 5 6 7 8 9; 627n;
        628s; 629t; 630k; 631p; 632%; 633%; 634%; 635s 1 2 3 4 5 9 B C E F H I L M; 636b N Y; 637p;
        638i 0 1; 639o; 640p; 641o; 642o; 643o; 644s; 645p; 646p; 647q; 648q; 649s; 650b N Y; 651p;
        652q; 654s; 655s; 656f; 657f; 658i 1 10 11 2 3 4 5 6 7 8 9 99; 659s; 660i 1 2 3 4 5 99;
        661i; 662p; 663i; 664s; 665i 1 2 3 4 5; 666i 0 1 2; 667m; 668i 1 2; 669p; 670n; 671s; 672s;
        673q; 674s; 675u; 676u; 677s; 678s; 679p; 680i; 681p; 682s; 683n; 684p; 685q; 686i; 687q;
        688s; 689s; 690i 1 2 4 5; 691s; 692i 1 10 2 3 4 5 6 7 8 9; 693s; 694i 1 2 3 4 5 6; 695c;
        696d; 697p; 698i; 699s; 700b; 701d; 702n; 703s ALC AS ASF CAA DLV DN EP ETR EX FIN IAS IES
        PA PIT RCV SOD SPL TA TOT TQ TRF TX XM; 704q; 705q; 706i 0 1 2; 707s CASH CRES FMTM IMTM
        PREM SETL SMTM TVAR VADJ; 708a; 709i 1 2 3 4 5 6; 710s; 711n; 712i 1 2 3 4; 713s; 714s;
        715d; 716s EOD ETH ITD RTH; 717s; 718i 0 1 2 3; 719b; 720b; 721s; 722i 0 1 2 3 4; 723i 0 1
        99; 724i 0 1 2 3 4 5; 725i 0 1; 726s; 727i; 728i 0 1 2 3 4 99; 729i 0 1 2; 730p; 731i 1 2;
        732p; 733i; 734p; 735n; 736u; 737a; 738a; 739d; 740s; 741a; 742a; 743d; 744c P R; 745q;
        746a; 747c A M; 748i; 749i 0 1 2 3 4 5 8 9 99; 750i 0 1 2; 751i 0 1 2 3 4 99; 752i 1 2 3;
        753n; 754b; 755s; 756n; 757s; 758c; 759i; 760s; 761s; 762s; 763s; 764s; 765%; 766a; 767u;
        768n; 769t; 770i 1 2 3 4 5 6; 771s; 772s; 773i 1 2 3; 774i 1 2 99; 775i 0 1 2; 776i; 777s;
        778n; 779t; 780i 0 1 2 3 4; 781n; 782s; 783c; 784i; 785s; 786i; 787c C S; 788i 1 2 3 4;
        789k; 790s; 791s; 792i 0 1 2 99; 793s; 794i 10 11 12 14 2 3 4 5 8 9; 795s; 796i 1 2 99;
        797b; 798i 1 2 3 4 6 7 8; 799p; 800q; 801n; 802n; 803i 1 10 11 12 13 14 15 16 17 18 19 2 20
        21 22 23 24 25 26 27 28 29 3 30 31 32 4 5 6 7 8 9; 804n; 805i; 806n; 807i; 808i 1 2 3 4 5 6;
        810p; 811f; 812i; 813i; 814i 0 1 2 3; 815i 0 1 2 3; 816n; 817s; 818s; 819i 0 1 2; 820s;
        821s; 822s; 823s; 824s; 825s; 826i 0 1 2 3 4 5; 827i 0 1; 828i 0 1 10 11 12 13 14 15 16 17
        18 19 2 20 22 23 24 25 26 27 28 29 3 30 31 32 33 34 35 36 37 38 39 4 40 41 42 43 44 45 46 47
        5 6 7 8 9; 829i 0 1 10 11 14 15 16 17 18 19 2 20 21 22 23 24 25 26 27 28 29 3 30 31 32 4 5 6
        7 8 9; 830s; 832i; 833s; 834o; 835i 0 1; 836i 0 1 2 3; 837i 0 1 2; 838i 1 2; 839p; 840i 1 2
        3 4; 841i 0 1; 842i 0 1 2 3; 843i 0 1 2; 844i 1 2; 845p; 846i 1 2 3 4; 847i 1 2 3 1000+;
        848s; 849%; 850f; 851i 1 2 3; 852b N Y; 853i 0 1 2 3 4 5; 854i 0 1 2; 855i; 856i 0 1 10 11
        12 13 14 15 2 3 4 5 6 7 8 9; 857i 0 1; 858a; 859s; 860p; 861p; 862n; 863q; 864n; 865i 1 2 3
        4 5 6 99; 866d; 867p; 868s; 869%; 870n; 871i 1 10 11 12 13 14 15 16 17 18 19 2 20 21 22 3 4
        5 6 7 8 9 99; 872s; 873d; 874d; 875i 1 2 99; 876s; 877s; 878s; 879q; 880s; 881s; 882p; 883p;
        884a; 885a; 886a; 887n; 888s; 889s; 890a; 891i 0 1 2; 892i; 893b N Y; 894s; 895i 0 1 2 3 4 5
        6 7; 896i 0 1 2 3 4 5 6 7; 897n; 898%; 899a; 900a; 901a; 902s; 903i 0 1 2 3 4; 904s; 905i 0
        1 2 3; 906i 0 1 2 3 4 5 99; 907s; 908s; 909s; 910i 0 1 2 3 4; 911i; 912b N Y; 913s; 914s;
        915d; 916d; 917d; 918u; 919i 0 1 2 3; 920a; 921a; 922a; 923s; 924i 1 2 3 4; 925s; 926i 1 2 3
        4 5 6; 927s; 928i 1 2 3 4; 929s; 930s; 931s; 932s; 933s; 934s; 935i 1 2 4 8; 936n; 937i 1 2;
        938n; 939i 0 1 3; 940i 1 2 3; 941u; 942u; 943s; 944i 0 1 2; 945i 0 1 2 3 4; 946i 0 1 2 3 4 5
        6 7 8 9 99; 947u; 948n; 949s; 950c; 951i; 952n; 953s; 954i; 955m; 956d; 957n; 958s; 959i 1
        10 11 12 13 14 15 16 17 18 19 2 20 21 22 23 24 3 4 5 6 7 8 9; 960s; 961s; 962t; 963i; 964i;
        965s 1 2; 966s; 967f; 968f; 969f; 970i; 971i; 972%; 973a; 974s DIFF FIXED; 975i 2 4 5; 976d;
        977s; 978b; 979s; 980c A D M; 981n; 982i 1 2 3 4 5; 983q; 984n; 985a; 986a; 987d; 988s;
        989s; 990s; 991p; 992i 1 2; 993s; 994s; 996s Bbl Bcf Bu Gal MMBtu MMbbl MWh USD lbs oz_tr t
        tn; 997s D H Min Mo S Wk Yr; 998s; 999s; 1000s; 1001s; 1002i 1 2 3; 1003s; 1005s; 1006s;
        1007s; 1008i; 1009i; 1011s; 1012t; 1013i; 1014s; 1015c 0 1; 1016n; 1017f; 1018n; 1019s;
        1020q; 1021i 1 2 3; 1022s; 1023i; 1024i 0 1 2; 1025p; 1026f; 1027o; 1028b; 1029b; 1030s;
        1031v ADD AON CNH DIR E.W FOK IO IOC LOC LOO MAC MAO MOC MOO MQT NH OVD PEG RSV S.W SCL TMO
        TS WRK; 1032i 1; 1033s A AR D IN IS O PF PR PT S T; 1034i 1; 1035v ADD AON CNH DIR E.W FOK
        IO IOC LOC LOO MAC MAO MOC MOO MQT NH OVD PEG RSV S.W SCL TMO TS WRK; 1036c 0 1 2; 1037a;
        1038a; 1039s; 1040s; 1041s; 1042s; 1043i 0 1; 1044q; 1045f; 1046c D M; 1047c C F O R; 1048o;
        1049c P R; 1050c; 1051i; 1052n; 1053s; 1054i; 1055s; 1056q; 1057b N Y; 1058n; 1059s; 1060c;
        1061i; 1062n; 1063s; 1064i; 1065o; 1066o; 1067o; 1068o; 1069o; 1070i 0 1 2 3 4; 1071o;
        1072a; 1073o; 1074q; 1075a; 1079H; 1080s; 1081c 0 1 2 3; 1082q; 1083c 1 2; 1084c 1 2 3;
        1085q; 1086q; 1087q; 1088q; 1089q; 1090i; 1091b; 1092c 0 1 2 3; 1093c 1 2 3; 1094i 1 2 3 4 5
        6 7 8 9; 1095p; 1096s; 1097s; 1098s; 1099s; 1100c 1 2 3 4; 1101c 1 2 3; 1102p; 1103s; 1104s;
        1105s; 1106s; 1107c 1 2 3 4 5 6; 1108c 0 1 2 3; 1109c D U; 1110p; 1111c 1 2; 1112q; 1113s;
        1114s; 1115c 1 2 3 4 5 6 7 8; 1116n; 1117s; 1118c; 1119i; 1120n; 1121s; 1122i; 1123c 0 1 2 3
        4; 1124c; 1125d; 1126s; 1127s; 1128s 0 1 2 3 4 5 6 7; 1129s; 1130s; 1131s; 1132T; 1133c B C
        D E G; 1134b; 1135s; 1136s; 1137s; 1138q; 1139s;
        """

    static let fix50Messages1: StaticString = """
        head; tail; @AffectedOrdGrp 534( 41 535 536 ); @AllocAckGrp 78( 79 661 366 1047 467 776
        @NestedParties 161 360 361 989 993 992 80 ); @AllocGrp 78( 79 661 573 366 80 467 81 989 1002
        993 1047 992 @NestedParties 208 209 161 360 361 @CommissionData 153 154 119 737 120 736 155
        156 742 741 @MiscFeesGrp @ClrInstGrp 635 780 @SettlInstructionsData ); @AttrbGrp 870( 871
        872 ); @BidCompReqGrp 420( 66 54 336 625 430 63 64 1 660 ); @BidCompRspGrp 420!(
        @CommissionData! 66 421 54 44 423 406 430 63 64 336 625 58 354 355 ); @BidDescReqGrp 398(
        399 400 401 404 441 402 403 405 406 407 408 ); @ClrInstGrp 576( 577 ); @CollInqQualGrp 938(
        896 ); @CommissionData 12 13 479 497; @CompIDReqGrp 936( 930 931 283 284 ); @CompIDStatGrp
        936!( 930! 931 283 284 928! 929 ); @ContAmtGrp 518( 519 520 521 ); @ContraGrp 382( 375 337
        437 438 655 ); @CpctyConfGrp 862!( 528! 529 863! ); @DiscretionInstructions 388 389 841 842
        843 844 846; @DisplayInstruction 1138 1082 1083 1084 1085 1086 1087 1088; @DlvyInstGrp 85(
        165 787 @SettlParties ); @EvntGrp 864( 865 866 867 868 ); @ExecAllocGrp 124( 32 17 527 31
        669 29 1003 1041 ); @ExecCollGrp 124( 17 ); @ExecsGrp 124( 17 ); @ExpirationQty 981( 982 983
        ); @FinancingDetails 913 914 915 918 788 916 917 919 898; @HopGrp 627( 628 629 630 );
        @IOIQualGrp 199( 104 ); @InstrmtGrp 146( @Instrument ); @InstrmtLegExecGrp 555(
        @InstrumentLeg 687 685 690 @LegStipulations 564 565 @NestedParties 654 587 588 637 675 1073
        1074 1075 ); @InstrmtLegGrp 555( @InstrumentLeg ); @InstrmtLegIOIGrp 555( @InstrumentLeg 682
        @LegStipulations ); @InstrmtLegSecListGrp 555( @InstrumentLeg 690 587 @LegStipulations
        @LegBenchmarkCurveData ); @InstrmtMDReqGrp 146!( @Instrument! @UndInstrmtGrp @InstrmtLegGrp
        15 537 63 64 271 ); @InstrmtStrkPxGrp 428!( @Instrument! ); @Instrument 55 65 48 22
        @SecAltIDGrp 460 461 167 762 200 541 1079 201 966 1049 965 224 225 239 226 227 228 255 543
        470 471 472 240 202 947 967 968 206 231 969 996 997 223 207 970 971 106 348 349 107 350 351
        691 667 875 876 @EvntGrp 873 874 @InstrumentParties; @InstrumentExtension 668 869 @AttrbGrp;
        @InstrumentLeg 600 601 602 603 @LegSecAltIDGrp 607 608 609 764 610 611 248 249 250 251 252
        253 257 599 596 597 598 254 612 942 613 614 999 1001 615 616 617 618 619 620 621 622 623 624
        556 740 739 955 956 1017 566; @InstrumentParties 1018( 1019 1050 1051 @InstrumentPtysSubGrp
        ); @InstrumentPtysSubGrp 1052( 1053 1054 ); @LegBenchmarkCurveData 676 677 678 679 680;
        @LegOrdGrp 555!( @InstrumentLeg 1017 687 690 @LegStipulations @LegPreAllocGrp 564 565
        @NestedParties 654 566 587 588 685 ); @LegPreAllocGrp 670( 671 672 @NestedParties2 673 674
        675 ); @LegQuotGrp 555( @InstrumentLeg 687 685 690 587 588 @LegStipulations @NestedParties
        686 681 684 @LegBenchmarkCurveData 654 1067 1068 ); @LegQuotStatGrp 555( @InstrumentLeg 687
        685 690 587 588 @LegStipulations @NestedParties ); @LegSecAltIDGrp 604( 605 606 );
        @LegStipulations 683( 688 689 ); @LinesOfTextGrp 33!( 58! 354 355 ); @ListOrdGrp 73!( 11!
        526 67! 583 160 @Parties 229 75 1 660 581 589 590 70 591 @PreAllocGrp 63 64 544 635 21 18
        110 1089 1090 @DisplayInstruction 111 100 1133 @TrdgSesGrp 81 @Instrument! @UndInstrmtGrp
        140 54! 401 114 60 @Stipulations 854 @OrderQtyData! 40 423 44 1092 99 @TriggeringInstruction
        @SpreadOrBenchmarkCurveData @YieldData 15 376 377 23 117 1080 1081 59 168 432 126 427
        @CommissionData 528 529 1091 582 121 120 775 58 354 355 193 192 640 77 203 210
        @PegInstructions @DiscretionInstructions 847 @StrategyParametersGrp 848 849 494 );
        @MDFullGrp 268!( 269! 278 270 40 15 271 272 273 274 275 336 625 276 277 282 283 284 286 59
        432 126 110 18 287 37 198 299 288 289 346 290 546 811 58 354 355 1023 528 1024 332 333 1020
        63 64 1070 83 1048 1026 1027 @Parties ); @MDIncGrp 268!( 279! 285 269 278 280 @Instrument
        @UndInstrmtGrp @InstrmtLegGrp 291 292 270 40 15 271 272 273 274 275 336 625 276 277 282 283
        284 286 59 432 126 110 18 287 37 198 299 288 289 346 290 546 811 451 58 354 355 1023 528
        1024 332 333 1020 63 64 1070 83 1048 1026 1027 @Parties ); @MDReqGrp 267!( 269! );
        @MDRjctGrp 816( 817 ); @MiscFeesGrp 136( 137 138 139 891 ); @MsgTypeGrp 384( 372 385 1130
        1131 ); @NestedParties 539( 524 525 538 @NstdPtysSubGrp ); @NestedParties2 756( 757 758 759
        @NstdPtys2SubGrp ); @NestedParties3 948( 949 950 951 @NstdPtys3SubGrp ); @NstdPtys2SubGrp
        806( 760 807 ); @NstdPtys3SubGrp 952( 953 954 ); @NstdPtysSubGrp 804( 545 805 );
        @OrdAllocGrp 73( 11 37 198 526 66 @NestedParties2 38 799 800 ); @OrdListStatGrp 73!( 11! 526
        14! 39! 636 151! 84! 6! 103 58 354 355 ); @OrderQtyData 38 152 516 468 469; @Parties 453(
        448 447 452 @PtysSubGrp ); @PegInstructions 211 1094 835 836 837 838 840 1096 1097 1098
        1099; @PosUndInstrmtGrp 711( @UnderlyingInstrument 732 733 1037 @UnderlyingAmount );
        @PositionAmountData 753( 707 708 1055 ); @PositionQty 702( 703 704 705 706 976
        @NestedParties ); @PreAllocGrp 78( 79 661 736 467 @NestedParties 80 ); @PreAllocMlegGrp 78(
        79 661 736 467 @NestedParties3 80 ); @PtysSubGrp 802( 523 803 ); @QuotCxlEntriesGrp 295(
        @Instrument @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp ); @QuotEntryAckGrp 295( 299
        @Instrument @InstrmtLegGrp 132 133 134 135 62 188 190 189 191 631 632 633 634 60 336 625 64
        40 193 192 642 643 15 368 ); @QuotEntryGrp 295!( 299! @Instrument @InstrmtLegGrp 132 133 134
        135 62 188 190 189 191 631 632 633 634 60 336 625 64 40 193 192 642 643 15 ); @QuotQualGrp
        735( 695 ); @QuotReqGrp 146!( @Instrument! @FinancingDetails @UndInstrmtGrp 140 303 537 336
        625 229 54 854 @OrderQtyData 63 64 193 192 15 @Stipulations 1 660 581 @QuotReqLegsGrp
        @QuotQualGrp 692 40 62 126 60 @SpreadOrBenchmarkCurveData 423 44 640 @YieldData @Parties );
        @QuotReqLegsGrp 555( @InstrumentLeg 1017 566 687 685 690 587 588 @LegStipulations
        @NestedParties @LegBenchmarkCurveData 654 ); @QuotReqRjctGrp 146!( @Instrument!
        @FinancingDetails @UndInstrmtGrp 140 303 537 336 625 229 54 854 @OrderQtyData 63 64 193 192
        15 @Stipulations 1 660 581 @QuotReqLegsGrp @QuotQualGrp 692 40 126 60
        @SpreadOrBenchmarkCurveData 423 44 640 @YieldData @Parties ); @QuotSetAckGrp 296( 302
        @UnderlyingInstrument 304 893 @QuotEntryAckGrp ); @QuotSetGrp 296!( 302!
        @UnderlyingInstrument 367 304! 893 @QuotEntryGrp! ); @RFQReqGrp 146!( @Instrument!
        @UndInstrmtGrp @InstrmtLegGrp 140 303 537 336 625 ); @RelSymDerivSecGrp 146( @Instrument 15
        827 @InstrumentExtension @InstrmtLegGrp 336 625 58 354 355 ); @RgstDistInstGrp 510( 477 512
        478 498 499 500 501 502 ); @RgstDtlsGrp 473( 509 511 474 482 @NestedParties 522 486 475 );
        @RootParties 1116( 1117 1118 1119 @RootSubParties ); @RootSubParties 1120( 1121 1122 );
        @RoutingGrp 215( 216 217 ); @SecAltIDGrp 454( 455 456 ); @SecListGrp 146( @Instrument
        @InstrumentExtension @FinancingDetails @UndInstrmtGrp 15 @Stipulations @InstrmtLegSecListGrp
        @SpreadOrBenchmarkCurveData @YieldData 561 562 336 625 827 58 354 355 ); @SecLstUpdRelSymGrp
        146( @Instrument @InstrumentExtension @FinancingDetails @UnderlyingInstrument 15
        @Stipulations @SecLstUpdRelSymsLegGrp @SpreadOrBenchmarkCurveData @YieldData 561 562 336 625
        827 58 354 355 ); @SecLstUpdRelSymsLegGrp 555( @InstrumentLeg 690 587 @LegStipulations
        @LegBenchmarkCurveData ); @SecTypesGrp 558( 167 762 460 461 ); @SettlInstGrp 778( 162 163
        214 @Parties 54 460 167 461 120 168 126 779 @SettlInstructionsData 492 476 488 489 503 490
        491 504 505 ); @SettlInstructionsData 172 169 170 171 @DlvyInstGrp; @SettlParties 781( 782
        783 784 @SettlPtysSubGrp ); @SettlPtysSubGrp 801( 785 786 ); @SideCrossOrdCxlGrp 552!( 54!
        41! 11! 526 583 586 @Parties 229 75 @OrderQtyData! 376 58 354 355 ); @SideCrossOrdModGrp
        552!( 54! 11! 526 583 @Parties 229 75 1 660 581 589 590 591 70 @PreAllocGrp 854
        @OrderQtyData! @CommissionData 528 529 1091 582 121 120 775 58 354 355 77 203 544 635 377
        659 962 ); @SideTrdRegTS 1016( 1012 1013 1014 ); @SpreadOrBenchmarkCurveData 218 220 221 222
        662 663 699 761; @Stipulations 232( 233 234 ); @StrategyParametersGrp 957( 958 959 960 );
        @TrdAllocGrp 78( 79 661 736 467 @NestedParties2 80 993 1002 989 1136 ); @TrdCapDtGrp 580( 75
        779 60 ); @TrdCapRptAckSideGrp 552!( 54! 37 198 11 526 66 @Parties 1 660 581 81 575 1093
        @ClrInstGrp 578 579 821 15 376 377 528 529 582 40 18 483 336 625 943 @CommissionData 157 230
        158 159 738 920 921 922 238 237 118 119 120 155 156 77 752 @ContAmtGrp @Stipulations
        @MiscFeesGrp 825 826 591 70 @TrdAllocGrp 1072 1057 1009 1005 1006 1007 83 1008 @SideTrdRegTS
        ); @TrdCapRptSideGrp 552!( 54! 37 198 11 19 526 66 1009 1005 1006 1007 83 1008 @Parties 1
        660 581 81 1093 575 @ClrInstGrp 578 579 821 15 376 377 528 529 582 40 18 483 336 625 943
        @CommissionData 157 230 158 159 738 920 921 922 238 237 118 119 120 155 156 77 58 354 355
        752 @ContAmtGrp @Stipulations @MiscFeesGrp 825 826 591 70 @TrdAllocGrp @SideTrdRegTS 1072
        1057 1139 ); @TrdCollGrp 897( 571 818 ); @TrdInstrmtLegGrp 555( @InstrumentLeg 687 690 990
        @LegStipulations 564 565 @NestedParties 654 566 587 588 637 675 1073 1074 1075 );
        @TrdRegTimestamps 768( 769 770 771 1033 1034 1035 ); @TrdSessLstGrp 386!( 336! 625 207 338
        339 325 340! 567 341 342 343 344 345 387 58 354 355 ); @TrdgSesGrp 386( 336 625 );
        @TriggeringInstruction 1100 1101 1102 1103 1104 1105 1106 1107 1108 1109 1110 1111 1112 1113
        1114; @UndInstrmtCollGrp 711( @UnderlyingInstrument 944 ); @UndInstrmtGrp 711(
        @UnderlyingInstrument ); @UndInstrmtStrkPxGrp 711( @UnderlyingInstrument 140 11 526 54 44!
        15 58 354 355 ); @UndSecAltIDGrp 457( 458 459 ); @UnderlyingAmount 984( 985 986 987 988 );
        @UnderlyingInstrument 311 312 309 305 @UndSecAltIDGrp 462 463 310 763 313 542 315 241 242
        243 244 245 246 256 595 592 593 594 247 316 941 317 436 998 1000 435 308 306 362 363 307 364
        365 877 878 972 318 879 975 973 974 810 882 883 884 885 886 @UnderlyingStipulations 1044
        1045 1046 1038 @UndlyInstrumentParties 1039; @UnderlyingStipulations 887( 888 889 );
        @UndlyInstrumentParties 1058( 1059 1060 1061 @UndlyInstrumentPtysSubGrp );
        @UndlyInstrumentPtysSubGrp 1062( 1063 1064 ); @YieldData 235 236 701 696 697 698; 6 IOI 23!
        28! 26 @Instrument! @Parties @FinancingDetails @UndInstrmtGrp 54! 854 @OrderQtyData 27! 15
        @Stipulations @InstrmtLegIOIGrp 423 44 62 25 130 @IOIQualGrp 58 354 355 60 149 @RoutingGrp
        @SpreadOrBenchmarkCurveData @YieldData; 7 Advertisement 2! 5! 3 @Instrument! @InstrmtLegGrp
        @UndInstrmtGrp 4! 53! 854 44 15 75 60 58 354 355 149 30 336 625; 8 ExecutionReport 37! 198
        526 527 11 41 583 693 790 584 961 911 912 @Parties 229 @ContraGrp 66 548 551 549 17! 19 150!
        39! 636 103 378 1 660 581 589 590 591 63 64 574 1115 544 635 @Instrument! @FinancingDetails
        @UndInstrmtGrp 54! @Stipulations 854 @OrderQtyData 1093 40 423 44 1092 99
        @TriggeringInstruction @PegInstructions @DiscretionInstructions 839 1095 845 847
        @StrategyParametersGrp 848 849 850 15 376 377 59 168 432 126 18 1057 528 529 1091 582 32
        1056 1071 652 31 651 669 194 195 30 336 625 943 29 151! 14! 6 424 425 426 427 75 60 113
        @CommissionData @SpreadOrBenchmarkCurveData @YieldData 381 157 230 158 159 738 920 921 922
        258 259 260 238 237 118 119 120 155 156 21 110 1089 1090 @DisplayInstruction 111 77 210 775
        58 354 355 193 192 641 442 480 481 513 494 483 515 484 485 638 639 851 @ContAmtGrp
        @InstrmtLegExecGrp 797 @MiscFeesGrp 1028 1029 1030 1031 1032 @TrdRegTimestamps; 9
        OrderCancelReject 37! 198 526 11! 583 41! 39! 636 586 66 1 660 581 229 75 60 434! 102 58 354
        355; AA DerivativeSecurityList 320! 322! 560! @UnderlyingInstrument 393 893
        @RelSymDerivSecGrp; AB NewOrderMultileg 11! 526 583 @Parties 229 75 1 660 581 589 590 591 70
        @PreAllocMlegGrp 63 64 544 635 21 18 110 1089 1090 @DisplayInstruction 111 100 1133
        @TrdgSesGrp 81 54! @Instrument! @UndInstrmtGrp 140 1069 @LegOrdGrp! 114 60! 854
        @OrderQtyData 40! 423 44 1092 99 @TriggeringInstruction 15 376 377 23 117 1080 1081 59 168
        432 126 427 @CommissionData 528 529 1091 582 121 120 775 58 354 355 77 203 210
        @PegInstructions @DiscretionInstructions 847 @StrategyParametersGrp 848 849 480 481 513 494
        563; AC MultilegOrderCancelReplace 37 41! 11! 526 583 586 @Parties 229 75 1 660 581 589 590
        591 70 @PreAllocMlegGrp 63 64 544 635 21 18 110 1089 1090 @DisplayInstruction 111 100 1133
        @TrdgSesGrp 81 54! @Instrument! @UndInstrmtGrp 140 1069 @LegOrdGrp! 114 60! 854
        @OrderQtyData! 40! 423 44 1092 99 @TriggeringInstruction 15 376 377 23 117 59 168 432 126
        427 @CommissionData 528 529 1091 582 121 120 775 58 354 355 77 203 210 @PegInstructions
        @DiscretionInstructions 847 @StrategyParametersGrp 848 849 480 481 513 494 563; AD
        TradeCaptureReportRequest 568! 1003 1040 1041 1042 569! 263 571 818 17 150 37 11 573 828 829
        1123 830 855 820 880 @Parties @Instrument @InstrumentExtension @FinancingDetails
        @UndInstrmtGrp @InstrmtLegGrp @TrdCapDtGrp 715 336 625 943 54 442 578 579 725 726 58 354 355
        1011; AE TradeCaptureReport 571 1003 1040 1041 1042 487 856 939 568 828 829 855 1123 1124
        1125 1126 1127 830 150 748 912 325 263 572 881 818 820 880 17 39 527 378 570 423
        @RootParties 1015 716 717 @Instrument! @FinancingDetails @OrderQtyData 854 @YieldData
        @UndInstrmtGrp 822 823 32! 31! 1056 669 194 195 1071 30 75! 715 6
        @SpreadOrBenchmarkCurveData 819 @PositionAmountData 442 824 @TrdInstrmtLegGrp 60
        @TrdRegTimestamps 63 64 987 573 574 1115 @TrdCapRptSideGrp! 797 852 853 994 1011 779 991
        1132 1134 381; AF OrderMassStatusRequest 584! 585! @Parties 1 660 336 625 @Instrument
        @UnderlyingInstrument 54; AG QuoteRequestReject 131! 644 658! @QuotReqRjctGrp! 58 354 355;
        AH RFQRequest 644! @RFQReqGrp! 263; AI QuoteStatusReport 649 131 117! 693 537 @Parties 336
        625 @Instrument! @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 63 64 193 192 15
        @Stipulations 1 660 581 @LegQuotStatGrp @QuotQualGrp 126 44 423 @SpreadOrBenchmarkCurveData
        @YieldData 132 133 645 646 647 134 648 135 62 188 190 189 191 631 632 633 634 60 40 642 643
        656 657 156 13 12 582 100 1133 297 58 354 355; AJ QuoteResponse 693! 117 694! 11 528 23 537
        @QuotQualGrp @Parties 336 625 @Instrument! @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData
        63 64 193 192 15 @Stipulations 1 660 581 @LegQuotGrp 132 133 645 646 647 134 648 135 62 188
        190 189 191 631 632 633 634 60 40 642 643 656 657 156 12 13 582 100 1133 58 354 355 44 423
        @SpreadOrBenchmarkCurveData @YieldData; AK Confirmation 664! 772 859 666! 773! 797 650 665!
        @Parties @OrdAllocGrp 70 793 467 60! 75! @TrdRegTimestamps @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp! @InstrmtLegGrp! @YieldData 80! 854 54! 15 30
        @CpctyConfGrp! 79! 661 798 6! 74 423 860 @SpreadOrBenchmarkCurveData 861 58 354 355 81 381!
        157 230 158 159 738 920 921 922 238 237 118! 890 119 120 155 156 63 64
        @SettlInstructionsData @CommissionData 858 @Stipulations @MiscFeesGrp; AL
        PositionMaintenanceRequest 710 709! 712! 713 714 715! 716 717 @Parties! 1 660 581
        @Instrument! 15 @InstrmtLegGrp @UndInstrmtGrp @TrdgSesGrp 60 @PositionQty!
        @PositionAmountData 718 719 720 834 58 354 355 120; AM PositionMaintenanceReport 721! 709!
        710 712! 713 722! 723 715! 716 717 @Parties 1 660 581 714 @Instrument! 15 120 719 720
        @InstrmtLegGrp @UndInstrmtGrp @TrdgSesGrp 60 @PositionQty! @PositionAmountData 718 834 58
        354 355; AN RequestForPositions 710! 724! 573 263 120 @Parties! 1 660 581 @Instrument 15
        @InstrmtLegGrp @UndInstrmtGrp 715! 716 717 @TrdgSesGrp 60! 725 726 58 354 355; AO
        RequestForPositionsAck 721! 710 727 325 728! 729! 724 573 715 263 716 717 120 @Parties! 1
        660 581 @Instrument 15 @InstrmtLegGrp @UndInstrmtGrp 725 726 58 354 355; AP PositionReport
        721! 710 724 263 727 728 325 715! 716 717 423 120 1011 @Parties! 1 660 581 @Instrument 15
        730 731 734 573 @InstrmtLegGrp @PosUndInstrmtGrp @PositionQty @PositionAmountData 506 743 58
        354 355; AQ TradeCaptureReportRequestAck 568! 1003 1040 1041 1042 569! 263 748 749! 750!
        @Instrument! @UndInstrmtGrp @InstrmtLegGrp 442 725 726 58 354 355 1011; AR
        TradeCaptureReportAck 571 1003 1040 1041 1042 487 856 828 829 855 1123 1124 1125 1126 1127
        830 @RootParties 150 572 881 939 751 818 263 820 880 17 527 39 378 570 423 822 823 716 717
        854 32 31 @Instrument! 669 1056 1071 194 195 30 75 715 6 819 442 824 60 63 @UndInstrmtGrp
        573 574 797 852 853 @TrdInstrmtLegGrp @TrdRegTimestamps 725 726 58 354 355 1015 635
        @PositionAmountData 994 1011 779 991 @TrdCapRptAckSideGrp 1135 381 64; AS AllocationReport
        755! 70 71! 795 796 793 794! 87! 88 72 808 196 197 466 715 828 829 442 582 578 991 1011 579
        819 857 @OrdAllocGrp @ExecAllocGrp 570 700 574 54! @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 53! 854 30 229 336 625 423 6! 860
        @SpreadOrBenchmarkCurveData 15 74 @Parties 75! 60 63 64 775 381 238 237 118 77 754 58 354
        355 157 158 159 540 738 920 921 922 650 @Stipulations @YieldData @PositionAmountData 892 893
        @AllocGrp; AT AllocationReportAck 755! 70! 715 819 53 71 @Parties 793 75 60 87 88 794 808
        573 460 167 58 354 355 @AllocAckGrp; AU ConfirmationAck 664! 75! 60! 940! 774 573 58 354
        355; AV SettlementInstructionRequest 791! 60! @Parties 79 661 54 460 167 461 120 168 126 779
        169 170 171; AW AssignmentReport 833! 832 912 @Parties! 1 581 @Instrument 15 @InstrmtLegGrp
        @UndInstrmtGrp @PositionQty @PositionAmountData 834 730 731 732 734 432 744 745 746 747 716
        717 715! 58 354 355; AX CollateralRequest 894! 895! 60! 126 @Parties 1 581 11 37 198 526
        @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp
        @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922
        @SpreadOrBenchmarkCurveData @Stipulations 336 625 716 717 715 58 354 355; AY
        CollateralAssignment 902! 894 895! 903! 907 60! 126 @Parties 1 581 11 37 198 526
        @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp
        @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922
        @SpreadOrBenchmarkCurveData @Stipulations @SettlInstructionsData 336 625 716 717 715 58 354
        355; AZ CollateralResponse 904! 902 894 895 903 905! 906 60! 1043 291 715 @Parties 1 581 11
        37 198 526 @ExecCollGrp @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15
        @InstrmtLegGrp @UndInstrmtCollGrp 899 900 901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159
        920 921 922 @SpreadOrBenchmarkCurveData @Stipulations 58 354 355; B News 42 61 148! 358 359
        @RoutingGrp @InstrmtGrp @InstrmtLegGrp @UndInstrmtGrp @LinesOfTextGrp! 149 95 96; BA
        CollateralReport 908! 909 60 1043 291 910! 911 912 @Parties 1 581 11 37 198 526 @ExecCollGrp
        @TrdCollGrp @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp @UndInstrmtGrp 899 900
        901 @TrdRegTimestamps 54 @MiscFeesGrp 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData
        @Stipulations @SettlInstructionsData 336 625 716 717 715 58 354 355; BB CollateralInquiry
        909 @CollInqQualGrp 263 725 726 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp
        @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp @UndInstrmtGrp 899 900 901
        @TrdRegTimestamps 54 44 423 159 920 921 922 @SpreadOrBenchmarkCurveData @Stipulations
        @SettlInstructionsData 336 625 716 717 715 58 354 355; BC
        NetworkCounterpartySystemStatusRequest 935! 933! @CompIDReqGrp; BD
        NetworkCounterpartySystemStatusResponse 937! 933 932! 934 @CompIDStatGrp!; BE UserRequest
        923! 924! 553! 554 925 95 96; BF UserResponse 923! 553! 926 927; BG CollateralInquiryAck
        909! 945! 946 @CollInqQualGrp 911 @Parties 1 581 11 37 198 526 @ExecCollGrp @TrdCollGrp
        @Instrument @FinancingDetails 64 53 854 15 @InstrmtLegGrp @UndInstrmtGrp 336 625 716 717 715
        725 726 58 354 355; BH ConfirmationRequest 859! 773! @OrdAllocGrp 70 793 467 60! 79 661 798
        58 354 355; BI TradingSessionListRequest 335! 336 625 207 338 339 263!; BJ
        TradingSessionList 335 @TrdSessLstGrp!; BK SecurityListUpdateReport 964 320 322 560 393 715
        980 292 893 @SecLstUpdRelSymGrp; BL AdjustedPositionReport 721! 724 715! 716 714 @Parties!
        @PositionQty! @Instrument 730 734; BM AllocationInstructionAlert 70! 71! 626! 793 72 796 808
        196 197 466 857 @OrdAllocGrp @ExecAllocGrp 570 700 574 54! @Instrument! @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 53! 854 30 229 336 625 423 6 860
        @SpreadOrBenchmarkCurveData 15 74 @Parties 75! 60 63 64 775 381 238 237 118 77 754 58 354
        355 157 158 159 540 738 920 921 922 650 @Stipulations @YieldData @PositionAmountData 892 893
        @AllocGrp 819 715 828 829 582 578 442 1011 991; BN ExecutionAcknowledgement 37! 198 11 1036!
        17! 127 @Instrument! @UndInstrmtGrp @InstrmtLegGrp 54! @OrderQtyData! 32 31 423 669 14 6 58
        354 355; BO ContraryIntentionReport 977! 60 978 979 715! @Parties! @ExpirationQty!
        @Instrument! @UndInstrmtGrp 58 354 355; BP SecurityDefinitionUpdateReport 964 320 322 323
        715 980 292 @Instrument @UnderlyingInstrument 15 336 625 58 354 355 @InstrmtLegGrp 827 561
        562; C Email 164! 94! 42 147! 356 357 @RoutingGrp @InstrmtGrp @UndInstrmtGrp @InstrmtLegGrp
        37 11 @LinesOfTextGrp! 95 96; D NewOrderSingle 11! 526 583 @Parties 229 75 1 660 581 589 590
        591 70 @PreAllocGrp 63 64 544 635 21 18 110 1089 1090 @DisplayInstruction 111 100 1133
        @TrdgSesGrp 81 @Instrument! @FinancingDetails @UndInstrmtGrp 140 54! 114 60! @Stipulations
        854 @OrderQtyData! 40! 423 44 1092 99 @TriggeringInstruction @SpreadOrBenchmarkCurveData
        @YieldData 15 376 377 23 117 59 168 432 126 427 @CommissionData 528 529 1091 582 121 120 775
        58 354 355 193 192 640 77 203 210 @PegInstructions @DiscretionInstructions 847
        @StrategyParametersGrp 848 849 480 481 513 494 1028 1029 1030 1031 1032 @TrdRegTimestamps
        1080 1081; E NewOrderList 66! 390 391 414 394! 415 480 481 513 433 69 352 353 765 766 767
        68! 893 @RootParties @ListOrdGrp!; F OrderCancelRequest 41! 37 11! 526 583 66 586 1 660 581
        @Parties @Instrument! @FinancingDetails @UndInstrmtGrp 54! 60! @OrderQtyData! 376 58 354
        355; G OrderCancelReplaceRequest 37 @Parties 229 75 41! 11! 526 583 66 586 1 660 581 589 590
        591 70 @PreAllocGrp 63 64 544 635 21 18 110 1089 1090 @DisplayInstruction 111 100 1133
        @TrdgSesGrp @Instrument! @FinancingDetails @UndInstrmtGrp 54! 60! 854 @OrderQtyData! 40! 423
        44 1092 99 @TriggeringInstruction @SpreadOrBenchmarkCurveData @YieldData @PegInstructions
        @DiscretionInstructions 847 @StrategyParametersGrp 848 849 376 377 15 59 168 432 126 427
        @CommissionData 528 529 1091 582 121 120 775 58 354 355 193 192 640 77 203 210 114 480 481
        513 494 1028 1029 1030 1031 1032 @TrdRegTimestamps; H OrderStatusRequest 37 11! 526 583
        @Parties 790 1 660 @Instrument! @FinancingDetails @UndInstrmtGrp 54!; J
        AllocationInstruction 70! 71! 626! 793 72 796 808 196 197 466 857 @OrdAllocGrp @ExecAllocGrp
        570 700 574 54! @Instrument! @InstrumentExtension @FinancingDetails @UndInstrmtGrp
        @InstrmtLegGrp 53! 854 30 229 336 625 423 6 860 @SpreadOrBenchmarkCurveData 15 74 @Parties
        75! 60 63 64 775 381 238 237 118 77 754 58 354 355 157 158 159 540 738 920 921 922 650
        @Stipulations @YieldData @PositionAmountData 892 893 @AllocGrp 819 715 828 829 582 578 442
        1011 991; K ListCancelRequest 66! @Parties 60! 229 75 58 354 355; L ListExecute 66! 391 390
        60! 58 354 355; M ListStatusRequest 66! 58 354 355; N ListStatus 66! 429! 82! 431! 83! 444
        445 446 60 68! 893 @OrdListStatGrp!; P AllocationInstructionAck 70! @Parties 793 75 60 87!
        88 626 808 573 460 167 58 354 355 @AllocAckGrp; Q DontKnowTrade 37! 198 17! 127!
        @Instrument! @UndInstrmtGrp @InstrmtLegGrp 54! @OrderQtyData! 32 31 58 354 355; R
        QuoteRequest 131! 644 11 528 @QuotReqGrp! 58 354 355; S Quote 131 117! 693 537 @QuotQualGrp
        301 @Parties 336 625 @Instrument! @FinancingDetails @UndInstrmtGrp 54 @OrderQtyData 63 64
        193 192 15 @Stipulations 1 660 581 @LegQuotGrp 132 133 645 646 647 134 648 135 62 188 190
        189 191 1065 1066 631 632 633 634 60 40 642 643 656 657 156 13 12 582 100 1133 528 423
        @SpreadOrBenchmarkCurveData @YieldData 58 354 355; T SettlementInstructions 777! 791 160!
        792 58 354 355 11 60! @SettlInstGrp; V MarketDataRequest 262! 263! 264! 265 266 286 546 547
        @MDReqGrp! @InstrmtMDReqGrp! @TrdgSesGrp 815 812 1070; W MarketDataSnapshotFullRefresh 963
        715 1021 1022 75 262 @Instrument! @UndInstrmtGrp @InstrmtLegGrp 291 292 451 @MDFullGrp! 813
        814 @RoutingGrp; X MarketDataIncrementalRefresh 1021 1022 75 262 @MDIncGrp! 813 814
        @RoutingGrp; Y MarketDataRequestReject 262! 281 @MDRjctGrp 58 354 355; Z QuoteCancel 131 117
        298! 301 @Parties 1 660 581 336 625 @QuotCxlEntriesGrp; a QuoteStatusRequest 649 117
        @Instrument! @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp @Parties 1 660 581 336 625 263;
        b MassQuoteAcknowledgement 131 117 297! 300 301 537 @Parties 1 660 581 58 354 355
        @QuotSetAckGrp; c SecurityDefinitionRequest 320! 321! @Instrument @InstrumentExtension
        @UndInstrmtGrp 15 58 354 355 336 625 @InstrmtLegGrp 827 263; d SecurityDefinition 964 715
        320 322 323 @Instrument @InstrumentExtension @UndInstrmtGrp 15 336 625 58 354 355
        @InstrmtLegGrp 827 561 562; e SecurityStatusRequest 324! @Instrument! @InstrumentExtension
        @UndInstrmtGrp @InstrmtLegGrp 15 263! 336 625; f SecurityStatus 324 @Instrument!
        @InstrumentExtension @UndInstrmtGrp @InstrmtLegGrp 15 336 625 325 326 291 292 327 328 329
        330 331 332 333 31 60 334 1025 58 354 355; g TradingSessionStatusRequest 335! 336 625 338
        339 263! 207; h TradingSessionStatus 335 336! 625 338 339 325 340! 567 341 342 343 344 345
        387 58 354 355 @Instrument; i MassQuote 131 117! 537 301 @Parties 1 660 581 293 294
        @QuotSetGrp!; j BusinessMessageReject 45 372! 379 380! 58 354 355; k BidRequest 390 391!
        374! 392 393! 394! 395 15 396 397 @BidDescReqGrp @BidCompReqGrp 409 410 411 412 413 414 415
        416 121 417 75 418! 419! 443 58 354 355; l BidResponse 390 391 @BidCompRspGrp!; m
        ListStrikePrice 66! 422! 893 @InstrmtStrkPxGrp! @UndInstrmtStrkPxGrp; o
        RegistrationInstructions 513! 514! 508! 11 @Parties 1 660 493 495 517 @RgstDtlsGrp
        @RgstDistInstGrp; p RegistrationInstructionsResponse 513! 514! 508! 11 @Parties 1 660 506!
        507 496; q OrderMassCancelRequest 11! 526 530! 336 625 @Parties @Instrument
        @UnderlyingInstrument 54 60! 58 354 355; r OrderMassCancelReport 11 526 37! 198 530! 531!
        532 533 @AffectedOrdGrp 336 625 @Parties @Instrument @UnderlyingInstrument 54 60 58 354 355;
        s NewOrderCross 548! 549! 550! @RootParties @SideCrossOrdModGrp! @Instrument! @UndInstrmtGrp
        @InstrmtLegGrp 63 64 21 18 110 1089 1090 @DisplayInstruction 111 100 1133 @TrdgSesGrp 81 140
        114 60! 483 @Stipulations 40! 423 44 1092 99 @TriggeringInstruction
        @SpreadOrBenchmarkCurveData @YieldData 15 376 23 117 59 168 432 126 427 210 @PegInstructions
        @DiscretionInstructions 847 @StrategyParametersGrp 848 849 480 481 513 494; t
        CrossOrderCancelReplaceRequest 37 548! 551! 961 549! 550! @RootParties @SideCrossOrdModGrp!
        @Instrument! @UndInstrmtGrp @InstrmtLegGrp 63 64 21 18 110 1089 1090 @DisplayInstruction 111
        100 1133 @TrdgSesGrp 81 140 114 60! 483 @Stipulations 40! 423 44 1092 99
        @TriggeringInstruction @SpreadOrBenchmarkCurveData @YieldData 15 376 23 117 59 168 432 126
        427 210 @PegInstructions @DiscretionInstructions 847 @StrategyParametersGrp 848 849 480 481
        513 494; u CrossOrderCancelRequest 37 548! 551! 961 549! 550! @RootParties
        @SideCrossOrdCxlGrp! @Instrument! @UndInstrmtGrp @InstrmtLegGrp 60!; v SecurityTypeRequest
        320! 58 354 355 336 625 460 167 762; w SecurityTypes 320! 322! 323! 557 893 @SecTypesGrp 58
        354 355 336 625 263; x SecurityListRequest 320! 559! @Instrument @InstrumentExtension
        @FinancingDetails @UndInstrmtGrp @InstrmtLegGrp 15 58 354 355 336 625 263; y SecurityList
        964 715 320 322 560 393 893 @SecListGrp; z DerivativeSecurityListRequest 320! 559!
        @UnderlyingInstrument 762 15 58 354 355 336 625 263;
        """
}
