// Written by scripts/make-fix-dictionaries: what FIX40 holds.
extension FIXDictionaryText {
    static let fix40Fields: StaticString = """
        1s; 2i; 3i; 4s B S T X; 5s C N R; 6f; 7i; 8s; 9i; 10s; 11s; 12f; 13s 1 2 3; 14i; 15s; 16i;
        17i; 18v 0 1 2 3 4 5 6 7 8 9 A B C D E F G I L M N O P R S; 19i; 20s 0 1 2 3; 21s 1 2 3; 22s
        1 2 3 4 5; 23i; 24s A B; 25s H L M; 26i; 27s; 28s C N R; 29s 1 2 3 4; 30s; 31f; 32i; 33i;
        34i; 35s; 36i; 37s; 38i; 39s 0 1 2 3 4 5 6 7 8 9 A B C; 40s 1 2 3 4 5 6 7 8 9 A B C D E P;
        41s; 42t; 43s N Y; 44f; 45i; 46s; 47s A C D I J K M N U W Y; 48s; 49s; 50s; 52t; 53i; 54s 1
        2 3 4 5 6; 55s; 56s; 57s; 58s; 59s 0 1 2 3 4 5 6; 60t; 61s 0 1 2; 62t; 63s 0 1 2 3 4 5 6 7 8
        9; 64d; 65s; 66s; 67i; 68i; 69s; 70i; 71s 0 1 2; 72i; 73i; 74i; 75d; 76s; 77s; 78i; 79s;
        80i; 81s 0 1 2 3 4 5 6; 82i; 83i; 84i; 85i; 86s; 87i 0 1 2 3; 88i 0 1 2 3 4 5 6 7; 89z; 90l;
        91z; 92s; 93l; 94s 0 1 2; 95l; 96z; 97s; 98i 0 1 2 3 4 5 6; 99f; 100s; 102i 0 1; 103i 0 1 2
        3 4; 104s A C I L M O P Q S T V W X; 105s; 106s; 107s; 108i; 109s; 110i; 111i; 112s; 113s N
        Y; 114s N Y; 115s; 116s; 117s; 118f; 119f; 120s; 121s N Y; 122t; 123s N Y; 124i; 125s F P;
        126t; 127s A B C D E Z; 128s; 129s; 130s N Y; 131s; 132f; 133f; 134i; 135i; 136i; 137f;
        138s; 139s 1 2 3 4 5 6 7; 140f;
        """

    static let fix40Messages1: StaticString = """
        head 8! 9! 35! 49! 56! 115 128 90 91 34! 50 57 116 129 43 97 52! 122; tail 93 89 10!; 0
        Heartbeat 112; 1 TestRequest 112!; 2 ResendRequest 7! 16!; 3 Reject 45! 58; 4 SequenceReset
        123 36!; 5 Logout 58; 6 IOI 23! 28! 26 55! 65 48 22 106 107 54! 27! 44 15 62 25 24 130 104
        58; 7 Advertisement 2! 5! 3 55! 65 48 22 106 107 4! 53! 44 15 60 58; 8 ExecutionReport 37!
        11 109 76 66 17! 20! 19 39! 103 1 63 64 55! 65 48 22 106 107 54! 38! 40 44 99 15 59 126 18
        47 32! 31! 30 29 14! 6! 75 60 113 12 13 136( 137 138 139 ) 118 119 120 58; 9
        OrderCancelReject 37! 11! 109 76 66 102 58; A Logon 98! 108! 95 96; B News 42 61 46 33! 58!
        95 96; C Email 94! 42 46 37 11 33! 58! 95 96; D NewOrderSingle 11! 109 76 1 63 64 21! 18 110
        111 100 81 55! 65 48 22 106 107 140 54! 114 38! 40! 44 99 15 23 117 59 126 12 13 47 121 120
        58; E NewOrderList 66! 105 67! 68! 69 11! 109 76 1 63 64 21! 18 110 111 100 81 55! 65 48 22
        106 107 140 54! 114 38! 40! 44 99 15 59 126 12 13 47 121 120 58; F OrderCancelRequest 41! 37
        11! 66 125! 109 76 55! 65 48 22 106 107 54! 38! 58; G OrderCancelReplaceRequest 37 109 76
        41! 11! 66 1 63 64 21! 18 110 111 100 55! 65 48 22 106 107 54! 38! 40! 44 99 15 59 126 12 13
        47 121 120 58; H OrderStatusRequest 37 11! 109 76 55! 65 106 107 54!; J Allocation 70! 71!
        72 73!( 11! 37 66 105 ) 124( 17 32 31 30 ) 54! 55! 65 48 22 106 107 53! 6! 15 74 75! 60 63
        64 118 136( 137 138 139 ) 119 120 77 58 78!( 79! 80! 81 76 109 12 13 85 92 86 ); K
        ListCancelRequest 66! 105 58; L ListExecute 66! 105 58; M ListStatusRequest 66! 105 58; N
        ListStatus 66! 105 82! 83! 73!( 11! 14! 84! 6! ); P AllocationInstructionAck 109 76 70! 75!
        60 87! 88 58; Q DontKnowTrade 37 17 127! 55! 54! 38! 32! 31! 58; R QuoteRequest 131! 55! 65
        48 22 106 107 140 54 38; S Quote 131 117! 55! 65 48 22 106 107 132! 133 134 135 62;
        """
}
