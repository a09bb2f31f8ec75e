// Written by scripts/make-fix-dictionaries: what FIXT11 holds.
extension FIXDictionaryText {
    static let fixT11Fields: StaticString = """
        7k; 8s; 9l; 10s; 16k; 34k; 35s; 36k; 43b N Y; 45k; 49s; 50s; 52t; 56s; 57s; 58s; 89z; 90l;
        91z; 93l; 95l; 96z; 97b N Y; 98i 0 1 2 3 4 5 6; 108i; 112s; 115s; 116s; 122t; 123b N Y;
        128s; 129s; 141b N Y; 142s; 143s; 144s; 145s; 212l; 213z; 347s; 354l; 355z; 369k; 371i;
        372s; 373i 0 1 10 11 12 13 14 15 16 17 18 2 3 4 5 6 7 8 9 99; 383l; 384n; 385c R S; 464b N
        Y; 553s; 554s; 627n; 628s; 629t; 630k; 789k; 925s; 1128s 0 1 2 3 4 5 6 7 8 9; 1129s; 1130s;
        1131s; 1137s; 1156i; 1400i; 1401l; 1402z; 1403l; 1404z; 1406i; 1407i; 1408s; 1409i 0 1 2 3 4
        5 6 7 8; 1410b N Y;
        """

    static let fixT11Messages1: StaticString = """
        head 8! 9! 35! 1128 1156 1129 49! 56! 115 128 90 91 34! 50 142 57 143 116 144 129 145 43 97
        52! 122 212 213 347 369 627( 628 629 630 ); tail 93 89 10!; @HopGrp 627( 628 629 630 );
        @MsgTypeGrp 384( 372 385 1130 1406 1131 1410 ); 0 Heartbeat 112; 1 TestRequest 112!; 2
        ResendRequest 7! 16!; 3 Reject 45! 371 372 1130 1406 1131 373 58 354 355; 4 SequenceReset
        123 36!; 5 Logout 1409 58 354 355; A Logon 98! 108! 95 96 141 789 383 @MsgTypeGrp 464 553
        554 925 1400 1401 1402 1403 1404 1409 1137! 1407 1408 58 354 355; n XMLnonFIX;
        """
}
