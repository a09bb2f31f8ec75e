// Written by scripts/make-fix-dictionaries: what FIX43 holds.
extension FIXDictionaryText {
    static let fix43Fields: StaticString = """
        1s; 2s; 3s; 4c B S T X; 5s C N R; 6p; 7k; 8s; 9l; 10s; 11s; 12a; 13c 1 2 3 4 5 6; 14q; 15u;
        16k; 17s; 18v 0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L M N O P Q R S U V W X Y; 19s; 21c
        1 2 3; 22s 1 2 3 4 5 6 7 8 9 A B C D E F G; 23s; 25c H L M; 26s; 27s; 28c C N R; 29c 1 2 3
        4; 30x; 31p; 32q; 33n; 34k; 35s; 36k; 37s; 38q; 39c 0 1 2 3 4 5 6 7 8 9 A B C D E; 40c 1 2 3
        4 5 6 7 8 9 A B C D E F G H I J K L M P; 41s; 42t; 43b N Y; 44p; 45k; 47c A B C D E F H I J
        K L M N O P R S T U W X Y Z; 48s; 49s; 50s; 52t; 53q; 54c 1 2 3 4 5 6 7 8 9 A B C; 55s; 56s;
        57s; 58s; 59c 0 1 2 3 4 5 6 7; 60t; 61c 0 1 2; 62t; 63c 0 1 2 3 4 5 6 7 8 9 A; 64d; 65s;
        66s; 67i; 68i; 69s; 70s; 71c 0 1 2 3 4 5; 72s; 73n; 74i; 75d; 77c C F O R; 78n; 79s; 80q;
        81c 0 1 2 3 4 5 6; 82n; 83i; 84q; 87i 0 1 2 3; 88i 0 1 2 3 4 5 6 7; 89z; 90l; 91z; 93l; 94c
        0 1 2; 95l; 96z; 97b N Y; 98i 0 1 2 3 4 5 6; 99p; 100x; 102i 0 1 2 3 4 5 6; 103i 0 1 10 11
        12 2 3 4 5 6 7 8 9; 104c A B C D I L M O P Q R S T V W X Y Z; 106s; 107s; 108i; 110q; 111q;
        112s; 113b N Y; 114b N Y; 115s; 116s; 117s; 118a; 119a; 120u; 121b N Y; 122t; 123b N Y;
        124n; 126t; 127c A B C D E Z; 128s; 129s; 130b N Y; 131s; 132p; 133p; 134q; 135q; 136n;
        137a; 138u; 139c 1 2 3 4 5 6 7 8 9; 140p; 141b N Y; 142s; 143s; 144s; 145s; 146n; 147s;
        148s; 149s; 150c 0 1 2 3 4 5 6 7 8 9 A B C D E F G H I; 151q; 152q; 153p; 154a; 155f; 156c D
        M; 157i; 158%; 159a; 160c 0 1 2 3 4; 161s; 162s; 163c C N R; 164s; 165c 1 2 3; 167s ? ABS
        AMENDED AN BA BN BOX BRADY BRIDGE CB CD CL CMBS CMO COFO COFP CORP CP CPP CS DEFLTED DINP DN
        DUAL FAC FADN FOR GO IET LOFC LQN MATURED MBS MF MIO MLEG MPO MPP MPT MT MTN NONE ONITE PEF
        PN POOL PS PZFJ RAN REPLACD RETIRED REV RP RVLV RVLVTRM RVRP SPCLA SPCLO SPCLT STN STRUCT
        SWING TAN TAXA TBA TBOND TCAL TD TECP TERM TINT TIPS TPRN TRAN UST USTB VRDN WAR WITHDRN XCN
        XLINKD YANK; 168t; 169i 0 1 2 3; 170s; 171s; 172i 0 1; 173s; 174s; 175s; 176s; 177s; 178s;
        179s; 180s; 181s; 182s; 183s; 184s; 185s; 186s; 187s; 188p; 189o; 190p; 191o; 192q; 193d;
        194p; 195o; 196s; 197i 0 1; 198s; 199n; 200m; 202p; 203i 0 1; 206c; 207x; 208b N Y; 209i 1 2
        3; 210q; 211o; 212l; 213z; 214s; 215n; 216i 1 2 3 4; 217s; 218o; 219c 1 2 3 4 5 6 7 8 9;
        220u; 221s Euribor FutureSWAP LIBID LIBOR MuniAAA OTHER Pfandbriefe SWAP Treasury; 222s;
        223%; 224e; 225e; 226i; 227%; 228f; 229e; 230e; 231f; 232n; 233s ABS CPP CPR CPY GEOG HEP
        ISSUE LOTVAR MAT MHP MPR PIECES PMAX PPC PPL PPM PPT PROD PSA SMM TRDVAR WAC WAL WALA WAM;
        234s; 235s AFTERTAX ANNUAL ATISSUE AVGLIFE AVGMATURITY BOOK CALL CHANGE CLOSE COMPOUND
        CURRENT GOVTEQUIV GROSS INFLATION INVERSEFLOATER LASTCLOSE LASTMONTH LASTQUARTER LASTYEAR
        LONGAVGLIFE LONGEST MARK MATURITY NEXTREFUND OPENAVG PREVCLOSE PROCEEDS PUT SEMIANNUAL
        SHORTAVGLIFE SHORTEST SIMPLE TAXEQUIV TENDER TRUE VALUE1/32 WORST; 236%; 237a; 238a; 239s;
        240e; 241e; 242e; 243s; 244i; 245%; 246f; 247e; 248e; 249e; 250s; 251i; 252%; 253f; 254e;
        255s; 256s; 257s; 258b N Y; 259e; 260p; 262s; 263c 0 1 2; 264i; 265i 0 1; 266b N Y; 267n;
        268n; 269c 0 1 2 3 4 5 6 7 8 9 A; 270p; 271q; 272e; 273h; 274c 0 1 2 3; 275x; 276v A B C D E
        F G H I; 277v A B C D E F G H I J K L M N P Q R; 278s; 279c 0 1 2; 280s; 281c 0 1 2 3 4 5 6
        7 8 9 A B C; 282s; 283s; 284s; 285c 0 1; 286v 0 1 2 3 4; 287i; 288s; 289s; 290i; 291v 1 2;
        292v A B C D E; 293q; 294q; 295n; 296n; 297i 0 1 10 2 3 4 5 6 7 8 9; 298i 1 2 3 4; 299s;
        300i 1 2 3 4 5 6 7 8 9; 301i 0 1 2; 302s; 303i 1 2; 304i; 305s; 306s; 307s; 308x; 309s;
        310s; 311s; 312s; 313m; 315i; 316p; 317c; 320s; 321i 0 1 2 3; 322s; 323i 1 2 3 4 5 6; 324s;
        325b N Y; 326i 1 10 12 13 14 15 16 17 18 19 2 20 21 22 23 3 4 5 6 7 8 9; 327c D E I M P X;
        328b N Y; 329b N Y; 330q; 331q; 332p; 333p; 334i 1 2 3; 335s; 336s; 337s; 338i 1 2 3; 339i 1
        2 3; 340i 0 1 2 3 4 5 6; 341t; 342t; 343t; 344t; 345t; 346i; 347s EUC-JP ISO-2022-JP
        Shift_JIS UTF-8; 348l; 349z; 350l; 351z; 352l; 353z; 354l; 355z; 356l; 357z; 358l; 359z;
        360l; 361z; 362l; 363z; 364l; 365z; 366p; 367t; 368i; 369k; 370t; 371i; 372s; 373i 0 1 10 11
        12 13 14 15 16 17 2 3 4 5 6 7 8 9; 374c C N; 375s; 376s; 377b N Y; 378i 0 1 2 3 4 5 6 7 8;
        379s; 380i 0 1 2 3 4 5 6 7; 381a; 382n; 383l; 384n; 385c R S; 386n; 387q; 388c 0 1 2 3 4 5;
        389o; 390s; 391s; 392s; 393i; 394i 1 2 3; 395i; 396a; 397a; 398n; 399i 1 2 3; 400s; 401i 1
        2; 402%; 403%; 404a; 405%; 406a; 407%; 408a; 409i 1 2 3 4; 410%; 411b N Y; 412a; 413%; 414i
        1 2 3; 415i; 416i 1 2; 417i; 418c A G J R; 419c 2 3 4 5 6 7 8 9 A B C D Z; 420n; 421y; 422i;
        423i 1 2 3 4 5 6 7 8; 424q; 425q; 426p; 427i 0 1 2; 428n; 429i 1 2 3 4 5 6; 430i 1 2; 431i 1
        2 3 4 5 6 7; 432d; 433c 1 2 3 4 5; 434c 1 2; 435%; 436f; 437q; 438t; 441i; 442c 1 2 3; 443t;
        444s; 445l; 446z; 447c 1 2 3 4 5 6 7 8 9 A B C D E F; 448s; 449e; 450h; 451o; 452i 1 10 11
        12 13 14 15 16 17 18 19 2 20 3 4 5 6 7 8 9; 453n; 454n; 455s; 456s; 457n; 458s; 459s; 460i 1
        10 11 12 2 3 4 5 6 7 8 9; 461s; 462i; 463s; 464b N Y; 465i 1 2 3 4 5 6 7 8; 466s; 467s; 468c
        0 1 2; 469f; 470y; 471s; 472s; 473n; 474s; 475y; 476s; 477i; 478u; 479u; 480c M N O Y; 481c
        1 2 3 N Y; 482s; 483t; 484c B C D E O P Q S; 485f; 486d; 487c C N R; 488s; 489s; 490d; 491s;
        492i 1 10 11 12 13 14 15 2 3 4 5 6 7 8 9; 493s; 494s; 495i 0 1 10 11 12 13 14 15 16 17 18 19
        2 20 21 22 23 24 25 26 27 28 29 3 4 5 6 7 8 9; 496s; 497c N Y; 498s; 499s; 500s; 501s; 503d;
        504d; 505s; 506c A H N R; 507i 1 10 11 12 13 14 15 16 17 18 2 3 4 5 6 7 8 9; 508s; 509s;
        510n; 511s; 512%; 513s; 514c 0 1 2; 515t; 516%; 517c; 518n; 519i 1 10 11 12 13 14 15 2 3 4 5
        6 7 8 9; 520f; 521u; 522i 1 10 11 12 13 2 3 4 5 6 7 8 9; 523s; 524s; 525c; 526s; 527s; 528c
        A G I P R W; 529v 1 2 3 4 5 6 7 8 9 A; 530c 1 2 3 4 5 6 7; 531c 0 1 2 3 4 5 6 7; 532c 0 1 2
        3 4 5 6; 533i; 534n; 535s; 536s; 537i 0 1 2; 538i; 539n; 540a; 541d; 542d; 543s; 544c 1 2 3;
        545s; 546v 1 2 3; 547b N Y; 548s; 549i 1 2 3 4; 550i 0 1 2; 551s; 552n 1 2; 553s; 554s;
        555n; 556u; 557i; 558n; 559i 0 1 2 3 4; 560i 0 1 2 3 4 5; 561q; 562q; 563i; 564c; 565i;
        566p; 567i 1; 568s; 569i 0 1 2 3 4; 570b N Y; 571s; 572s; 573c 0 1 2; 574s A1 A2 A3 A4 A5 AQ
        M1 M2 M3 M4 M5 M6 MT S1 S2 S3 S4 S5; 575b; 576i; 577i 0 1 10 2 3 4 5 6 7 8 9; 578s; 579s;
        580n; 581i 1 2 3 4 6 7 8; 582i; 583s; 584s; 585i 1 2 3 4 5 6 7 8; 586t; 587c; 588d; 589c 0
        1; 590c 0 1 2; 591c 0 1; 592y; 593s; 594s; 595s; 596y; 597s; 598s; 599s; 600s; 601s; 602s;
        603s; 604n; 605s; 606s; 607i; 608s; 609s; 610m; 611d; 612p; 613c; 614f; 615%; 616x; 617s;
        618l; 619z; 620s; 621l; 622z; 623f; 624c; 625s; 626i 1 2 3 4 5 6; 627n; 628s; 629t; 630k;
        631p; 632%; 633%; 634%; 635s 1 2 3 4 5 9 B C E F H I L M; 636b N Y; 637p; 638i 0 1; 639o;
        640p; 641o; 642o; 643o; 644s; 645p; 646p; 647q; 648q; 649s; 650b N Y; 651p; 652q; 654s;
        655s; 656f; 657f; 658i 1 2 3 4 5 6; 659s;
        """

    static let fix43Messages1: StaticString = """
        head 8! 9! 35! 49! 56! 115 128 90 91 34! 50 142 57 143 116 144 129 145 43 97 52! 122 212 213
        347 369 370 627( 628 629 630 ); tail 93 89 10!; @CommissionData 12 13 479 497; @Instrument
        55 65 48 22 454( 455 456 ) 460 461 167 200 541 224 225 239 226 227 228 255 543 470 471 472
        240 202 206 231 223 207 106 348 349 107 350 351; @InstrumentLeg 600 601 602 603 604( 605 606
        ) 607 608 609 610 611 248 249 250 251 252 253 257 599 596 597 598 254 612 613 614 615 616
        617 618 619 620 621 622 623 624; @NestedParties 539( 524 525 538 545 ); @OrderQtyData 38 152
        516 468 469; @Parties 453( 448 447 452 523 ); @SpreadOrBenchmarkCurveData 218 220 221 222;
        @Stipulations 232( 233 234 ); @UnderlyingInstrument 311 312 309 305 457( 458 459 ) 462 463
        310 313 542 315 241 242 243 244 245 246 256 595 592 593 594 247 316 317 436 435 308 306 362
        363 307 364 365; @YieldData 235 236; 0 Heartbeat 112; 1 TestRequest 112!; 2 ResendRequest 7!
        16!; 3 Reject 45! 371 372 373 58 354 355; 4 SequenceReset 123 36!; 5 Logout 58 354 355; 6
        IOI 23! 28! 26 @Instrument! 54! 465 27! 423 44 15 62 25 130 199( 104 ) 58 354 355 60 149
        215( 216 217 ) @SpreadOrBenchmarkCurveData 219; 7 Advertisement 2! 5! 3 @Instrument! 4! 53!
        44 15 75 60 58 354 355 149 30 336 625; 8 ExecutionReport 37! 198 526 527 11 41 583 @Parties
        229 382( 375 337 437 438 655 ) 66 548 551 549 17! 19 150! 39! 636 103 378 1 581 589 590 591
        63 64 544 635 @Instrument! 54! @Stipulations 465 @OrderQtyData! 40 423 44 99 211 388 389 15
        376 377 59 168 432 126 18 528 529 582 47 32 652 31 651 194 195 30 336 625 29 151! 14! 6! 424
        425 426 427 75 60 113 @CommissionData @SpreadOrBenchmarkCurveData @YieldData 381 157 230 158
        159 258 259 260 238 237 118 119 120 155 156 21 110 111 77 210 58 354 355 193 192 641 442 480
        481 513 494 483 515 484 485 638 639 518( 519 520 521 ) 555( @InstrumentLeg 564 565
        @NestedParties 654 566 587 588 637 ); 9 OrderCancelReject 37! 198 526 11! 583 41! 39! 636
        586 66 1 581 229 60 434! 102 58 354 355; A Logon 98! 108! 95 96 141 383 384( 372 385 ) 464
        553 554; AA DerivativeSecurityList 320! 322! 560! @UnderlyingInstrument 393 146( @Instrument
        15 555( @InstrumentLeg 556 ) 336 625 58 354 355 ); AB NewOrderMultileg 11! 526 583 @Parties
        1 581 589 590 591 78( 79 467 80 ) 63 64 544 635 21! 18 110 111 100 386( 336 625 ) 81 54!
        @Instrument! 140 555!( @InstrumentLeg 564 565 @NestedParties 654 566 587 588 ) 114 60! 465
        @OrderQtyData! 40! 423 44 99 15 376 377 23 117 59 168 432 126 427 @CommissionData 528 529
        582 121 120 58 354 355 77 203 210 211 388 389 480 481 513 494 563 118; AC
        MultilegOrderCancelReplaceRequest 37 41! 11! 526 583 586 @Parties 1 581 589 590 591 78( 79
        467 80 ) 63 64 544 635 21! 18 110 111 100 386( 336 625 ) 81 54! @Instrument! 140 555!(
        @InstrumentLeg 564 565 @NestedParties 654 566 587 588 ) 114 60! 465 @OrderQtyData! 40! 423
        44 99 15 376 377 23 117 59 168 432 126 427 @CommissionData 528 529 582 121 120 58 354 355 77
        203 210 211 388 389 480 481 513 494 563 118; AD TradeCaptureReportRequest 568! 569! 263 17
        37 11 573 @Parties @Instrument 580( 75 60 ) 54 58 354 355 578 579; AE TradeCaptureReport
        571! 487 568 150! 572 17 527 378 570! @Instrument! @OrderQtyData 32! 31! 194 195 30 75! 60!
        63 64 573 574 552!( 54! 37! 198 11 @Parties 1 581 81 575 576( 577 ) 635 578 579 15 376 377
        528 529 582 483 336 625 @CommissionData 381 157 230 158 159 238 237 118 119 120 155 156 77
        58 354 355 442 518( 519 520 521 ) 136( 137 138 139 ) ); AF OrderMassStatusRequest 584! 585!
        @Parties 1 336 625 @Instrument @UnderlyingInstrument 54; AG QuoteRequestReject 131! 644 658!
        146!( @Instrument! 140 303 537 336 625 229 @Stipulations 54 465 38 152 63 64 40 193 192 126
        60 15 @SpreadOrBenchmarkCurveData 423 44 640 @YieldData ) 58 354 355; AH RFQRequest 644!
        146!( @Instrument! 140 303 537 336 625 ) 263; AI QuoteStatusReport 649 131 117! 537 @Parties
        1 581 336 625 @Instrument! 132 133 645 646 647 134 648 135 62 188 190 189 191 631 632 633
        634 60 64 40 193 192 642 643 15 656 657 156 12 13 582 100 297; B News 42 61 148! 358 359
        215( 216 217 ) 146( @Instrument ) 33!( 58! 354 355 ) 149 95 96; C Email 164! 94! 42 147! 356
        357 215( 216 217 ) 146( @Instrument ) 37 11 33!( 58! 354 355 ) 95 96; D NewOrderSingle 11!
        526 583 @Parties 229 1 581 589 590 591 78( 79 467 @NestedParties 80 ) 63 64 544 635 21! 18
        110 111 100 386( 336 625 ) 81 @Instrument! 140 54! 114 60! @Stipulations 465 @OrderQtyData!
        40! 423 44 99 @SpreadOrBenchmarkCurveData @YieldData 15 376 377 23 117 59 168 432 126 427
        @CommissionData 528 529 582 47 121 120 58 354 355 193 192 640 77 203 210 211 388 389 480 481
        513 494 158 159 118; E NewOrderList 66! 390 391 414 394! 415 480 481 513 433 69 352 353 68!
        73!( 11! 526 67! 583 160 @Parties 229 1 581 589 590 591 78( 79 467 @NestedParties 80 ) 63 64
        544 635 21 18 110 111 100 386( 336 625 ) 81 @Instrument! 140 54! 401 114 60 @Stipulations
        465 @OrderQtyData! 40 423 44 99 @SpreadOrBenchmarkCurveData @YieldData 15 376 377 23 117 59
        168 432 126 427 @CommissionData 528 529 582 47 121 120 58 354 355 193 192 640 77 203 210 211
        388 389 494 158 159 118 ); F OrderCancelRequest 41! 37 11! 526 583 66 586 1 581 @Parties
        @Instrument! 54! 60! @OrderQtyData! 376 58 354 355; G OrderCancelReplaceRequest 37 @Parties
        229 41! 11! 526 583 66 586 1 581 589 590 591 78( 79 467 @NestedParties 80 ) 63 64 544 635
        21! 18 110 111 100 386( 336 625 ) @Instrument! 54! 60! 465 @OrderQtyData! 40! 423 44 99
        @SpreadOrBenchmarkCurveData @YieldData 211 388 389 376 377 15 59 168 432 126 427
        @CommissionData 528 529 582 47 121 120 58 354 355 193 192 640 77 203 210 114 480 481 513 494
        158 159 118; H OrderStatusRequest 37 11! 526 583 @Parties 1 @Instrument! 54!; J Allocation
        70! 71! 626! 72 196 197 466 73( 11 37 198 526 66 ) 124( 32 17 527 31 29 ) 54! @Instrument!
        53! 30 229 336 625 423 6! 15 74 @Parties 75! 60 63 64 381 238 237 118 77 58 354 355 157 158
        540 650 78( 79 366 80 467 81 @NestedParties 208 209 161 360 361 @CommissionData 153 154 119
        120 155 156 159 160 136( 137 138 139 ) ); K ListCancelRequest 66! 60! 229 58 354 355; L
        ListExecute 66! 391 390 60! 58 354 355; M ListStatusRequest 66! 58 354 355; N ListStatus 66!
        429! 82! 431! 83! 444 445 446 60 68! 73!( 11! 526 14! 39! 636 151! 84! 6! 103 58 354 355 );
        P AllocationAck @Parties 70! 75! 60 87! 88 58 354 355 650; Q DontKnowTrade 37! 17! 127!
        @Instrument! 54! @OrderQtyData! 32 31 58 354 355; R QuoteRequest 131! 644 146!( @Instrument!
        140 303 537 336 625 229 @Stipulations 54 465 38 152 63 64 40 193 192 126 60 15
        @SpreadOrBenchmarkCurveData 423 44 640 @YieldData ) 58 354 355; S Quote 131 117! 537 301
        @Parties 1 581 336 625 @Instrument! 132 133 645 646 647 134 648 135 62 188 190 189 191 631
        632 633 634 60 63 64 40 193 192 642 643 15 656 657 156 12 13 582 100 58 354 355; T
        SettlementInstructions 162! 163! 214! 160! 165! 79! 467 11 75 70 30 336 625 54 167 168 60!
        @Parties 169 170 171 172 173 174 175 176 177 178 179 180 181 182 183 184 185 186 187 492 476
        488 489 503 490 491 504 505; V MarketDataRequest 262! 263! 264! 265 266 286 546 547 267!(
        269! ) 146!( @Instrument! ) 386( 336 625 ); W MarketDataSnapshotFullRefresh 262 @Instrument!
        291 292 387 449 450 451 268!( 269! 270 15 271 272 273 274 275 336 625 276 277 282 283 284
        286 59 432 126 110 18 287 37 299 288 289 346 290 546 58 354 355 ); X
        MarketDataIncrementalRefresh 262 268!( 279! 285 269 278 280 @Instrument 291 292 270 15 271
        272 273 274 275 336 625 276 277 282 283 284 286 59 432 126 110 18 287 37 299 288 289 346 290
        546 387 449 450 451 58 354 355 ); Y MarketDataRequestReject 262! 281 58 354 355; Z
        QuoteCancel 131 117! 298! 301 @Parties 1 581 336 625 295( @Instrument ); a
        QuoteStatusRequest 649 117 @Instrument! @Parties 1 581 336 625 263; b
        MassQuoteAcknowledgement 131 117 297! 300 301 537 @Parties 1 581 58 296( 302
        @UnderlyingInstrument 304 295( 299 @Instrument 132 133 134 135 62 188 190 189 191 631 632
        633 634 60 336 625 64 40 193 192 642 643 15 368 ) ); c SecurityDefinitionRequest 320! 321!
        @Instrument 15 58 354 355 336 625 555( @InstrumentLeg 556 ) 263; d SecurityDefinition 320!
        322! 323! @Instrument 15 336 625 58 354 355 555( @InstrumentLeg 556 ) 561 562; e
        SecurityStatusRequest 324! @Instrument! 15 263! 336 625; f SecurityStatus 324 @Instrument!
        15 336 625 325 326 291 292 327 328 329 330 331 332 333 31 60 334 58 354 355; g
        TradingSessionStatusRequest 335! 336 625 338 339 263!; h TradingSessionStatus 335 336! 625
        338 339 325 340! 567 341 342 343 344 345 387 58 354 355; i MassQuote 131 117! 537 301
        @Parties 1 581 293 294 296!( 302! @UnderlyingInstrument 367 304! 295!( 299! @Instrument 132
        133 134 135 62 188 190 189 191 631 632 633 634 60 336 625 64 40 193 192 642 643 15 ) ); j
        BusinessMessageReject 45 372! 379 380! 58 354 355; k BidRequest 390 391! 374! 392 393! 394!
        395 15 396 397 398( 399 400 401 404 441 402 403 405 406 407 408 ) 420( 66 54 336 625 430 63
        64 1 ) 409 410 411 412 413 414 415 416 121 417 75 418! 419! 443 58 354 355; l BidResponse
        390 391 420!( @CommissionData! 66 421 54 44 423 406 430 63 64 336 625 58 354 355 ); m
        ListStrikePrice 66! 422! 428!( @Instrument! 140 11 526 54 44! 15 58 354 355 ); n XMLnonFIX;
        o RegistrationInstructions 513! 514! 508! 11 @Parties 1 493 495 517 473( 509 511 474 482
        @NestedParties 522 486 475 ) 510( 477 512 478 498 499 500 501 ) 517; p
        RegistrationInstructionsResponse 513! 514! 508! 11 @Parties 1 506! 507 496; q
        OrderMassCancelRequest 11! 526 530! 336 625 @Instrument @UnderlyingInstrument 54 60! 58 354
        355; r OrderMassCancelReport 11 526 37! 198 530! 531! 532 533 534( 41 535 536 ) 336 625
        @Instrument @UnderlyingInstrument 54 60 58 354 355; s NewOrderCross 548! 549! 550! 552!( 54!
        11! 526 583 @Parties 229 1 581 589 590 591 78( 79 467 @NestedParties 80 ) 465 @OrderQtyData!
        @CommissionData 528 529 582 121 120 58 354 355 77 203 544 635 377 659 ) @Instrument! 63 64
        21! 18 110 111 100 386( 336 625 ) 81 140 114 60! @Stipulations 40! 423 44 99
        @SpreadOrBenchmarkCurveData @YieldData 15 376 23 117 59 168 432 126 427 210 211 388 389 480
        481 513 494 158 159 118; t CrossOrderCancelReplaceRequest 37 548! 551! 549! 550! 552!( 54!
        41! 11! 526 583 586 @Parties 229 1 581 589 590 591 78( 79 467 @NestedParties 80 ) 465
        @OrderQtyData! @CommissionData 528 529 582 121 120 58 354 355 77 203 544 635 377 659 )
        @Instrument! 63 64 21! 18 110 111 100 386( 336 625 ) 81 140 114 60! @Stipulations 40! 423 44
        99 @SpreadOrBenchmarkCurveData @YieldData 15 376 23 117 59 168 432 126 427 210 211 388 389
        480 481 513 494 158 159 118; u CrossOrderCancelRequest 37 548! 551! 549! 550! 552!( 54! 41!
        11! 526 583 586 @Parties 229 @OrderQtyData! 376 58 354 355 ) @Instrument! 60!; v
        SecurityTypeRequest 320! 58 354 355 336 625; w SecurityTypes 320! 322! 323! 557 558( 167 460
        461 ) 58 354 355 336 625 263; x SecurityListRequest 320! 559! @Instrument 15 58 354 355 336
        625 263; y SecurityList 320! 322! 560! 393 146( @Instrument 15 555( @InstrumentLeg 556 ) 561
        562 336 625 58 354 355 ); z DerivativeSecurityListRequest 320! 559! @UnderlyingInstrument 15
        58 354 355 336 625 263;
        """
}
