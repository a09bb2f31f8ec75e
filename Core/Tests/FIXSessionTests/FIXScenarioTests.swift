import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// What a counterparty may meet, once in each version of FIX. A line that begins with versions
/// (`4.0-4.1:`, `4.2-:`) is said in these alone; OPEN is the version's "and everything after".
@Suite struct FIXScenarioTests {
    @Test(arguments: FIXVersion.allCases)
    func aDayWithoutTrouble(_ version: FIXVersion) {
        var talk = session(.acceptor, version: version)
        talk.play(
            loggedOn + """

                > 35=1|34=2|112=ARE YOU THERE
                < 35=0|34=2|112=ARE YOU THERE
                > 35=0|34=3
                > 35=D|34=4|11=A1
                = deliver
                send
                = sent 3
                +30
                < 35=0|34=4
                > 35=5|34=5
                < 35=5|34=5
                = down peerLogout
                = disconnect peerLogout
                """)
    }

    @Test(arguments: FIXVersion.allCases)
    func aGapIsAskedForOnceAndFilled(_ version: FIXVersion) {
        var talk = session(.acceptor, version: version)
        talk.play(
            loggedOn + """

                > 35=D|34=4|11=A3
                = hold 4
                < 35=2|34=2|7=2|16=OPEN
                > 35=D|34=5|11=A4                     # behind the same gap
                = hold 5
                > 35=4|34=2|43=Y|122=~1|123=Y|36=3    # a heartbeat is not sent again
                > 35=D|34=3|43=Y|122=~1|11=A2
                = deliver
                = take 4
                = deliver
                = take 5
                = deliver
                > 35=D|34=4|43=Y|122=~1|11=A3         # the resend goes on: known already
                > 35=D|34=6|11=A5
                = deliver
                """)
    }

    @Test(arguments: FIXVersion.allCases)
    func aRefusalSaysWhatTheVersionCanSay(_ version: FIXVersion) {
        var talk = session(.acceptor, version: version)
        talk.play(
            loggedOn + """

                > 35=1|34=2
                4.0-4.1: < 35=3|34=2|45=2|58=Required tag missing (112)
                4.2-: < 35=3|34=2|45=2|371=112|372=1|373=1|58=Required tag missing
                > 35=A|34=3|98=0|108=30               # a reason that younger versions list
                4.0-4.1: < 35=3|34=3|45=3|58=Already logged on
                4.2-4.3: < 35=3|34=3|45=3|372=A|58=Already logged on
                4.4-: < 35=3|34=3|45=3|372=A|373=99|58=Already logged on
                > 35=D|34=4|11=                       # consumed all the same
                4.0-4.1: < 35=3|34=4|45=4|58=Tag specified without a value (11)
                4.2-: < 35=3|34=4|45=4|371=11|372=D|373=4|58=Tag specified without a value
                """)
    }

    @Test(arguments: FIXVersion.allCases)
    func everythingAfterIsAskedForInEitherWay(_ version: FIXVersion) {
        var talk = session(.acceptor, outbound: 8, version: version)
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30
            < 35=A|34=8|98=0|108=30
            = up
            > 35=2|34=2|7=3|16=0
            = resend 3-8
            > 35=2|34=3|7=3|16=999999
            = resend 3-8
            > 35=2|34=4|7=3|16=5
            = resend 3-5
            > 35=2|34=5|7=9|16=0                  # was never sent
            4.0-4.1: < 35=3|34=9|45=5|58=Value is incorrect for this tag (7)
            4.2-: < 35=3|34=9|45=5|371=7|372=2|373=5|58=Value is incorrect for this tag
            """)
    }

    @Test(arguments: FIXVersion.allCases)
    func aResetInsideTheSession(_ version: FIXVersion) {
        var talk = session(.acceptor, inbound: 1, outbound: 40, version: version)
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30
            < 35=A|34=40|98=0|108=30
            = up
            > 35=A|34=1|98=0|108=30|141=Y
            4.0-4.0: < 35=5|34=41|58=MsgSeqNum too low, expecting 2 but received 1
            4.0-4.0: = down refused("MsgSeqNum too low, expecting 2 but received 1")
            4.1-: = reset
            4.1-: < 35=A|34=1|98=0|108=30|141=Y
            4.1-: > 35=1|34=2|112=X
            4.1-: < 35=0|34=2|112=X
            """)
    }

    @Test(arguments: FIXVersion.allCases)
    func ourResetInsideTheSessionIsAnsweredNotRepeated(_ version: FIXVersion) {
        var talk = session(.initiator, inbound: 7, outbound: 9, version: version)
        talk.play(
            """
            connect
            < 35=A|34=9|98=0|108=30
            > 35=A|34=7|98=0|108=30
            = up
            reset
            4.0-4.0: = reset refused
            4.1-: = reset begun
            4.1-: = reset
            4.1-: < 35=A|34=1|98=0|108=30|141=Y
            4.1-: > 35=D|34=8|11=LAST                     # on its way before the reset was known
            4.1-: = deliver
            4.1-: > 35=A|34=1|98=0|108=30|141=Y
            4.1-: > 35=D|34=2|11=FIRST
            4.1-: = deliver
            """)
    }

    /// A refused message counts in the numbers that it came under.
    @Test(arguments: [FIXVersion.fix42, .fix44, .fix50SP2])
    func beforeTheAnswerToOurResetTheOldNumbersCount(_ version: FIXVersion) {
        var talk = session(.initiator, inbound: 7, outbound: 9, version: version)
        talk.play(
            """
            connect
            < 35=A|34=9|98=0|108=30
            > 35=A|34=7|98=0|108=30
            = up
            reset
            = reset begun
            = reset
            < 35=A|34=1|98=0|108=30|141=Y
            > 35=D|34=8|43=Y|11=DEFECTIVE                 # without OrigSendingTime (122)
            < 35=3|34=2|45=8|371=122|372=D|373=1|58=Required tag missing
            > 35=0|34=9
            > 35=D|34=1|43=Y|11=DEFECTIVE                 # no number of theirs
            < 35=3|34=3|45=1|371=122|372=D|373=1|58=Required tag missing
            > 35=D|34=10|11=LAST
            = deliver
            > 35=A|34=1|98=0|108=30|141=Y
            > 35=D|34=2|11=FIRST
            = deliver
            """)
    }

    @Test(arguments: FIXVersion.allCases)
    func aRepeatedRequestIsServedButNotForEver(_ version: FIXVersion) {
        var talk = session(.acceptor, version: version) { $0.resendRequestRepeatsMax = 2 }
        talk.play(
            loggedOn + """

                > 35=2|34=2|7=1|16=1
                = resend 1-1
                > 35=2|34=3|7=1|16=1
                = resend 1-1
                > 35=2|34=4|7=1|16=1
                < 35=5|34=2|58=ResendRequest from 1 to 1 again and again
                = down refused("ResendRequest from 1 to 1 again and again")
                """)
    }

    @Test(arguments: FIXVersion.allCases)
    func sequenceResetsForwardAndBackward(_ version: FIXVersion) {
        var talk = session(.acceptor, version: version)
        talk.play(
            loggedOn + """

                > 35=4|34=0|36=25
                > 35=1|34=25|112=X
                < 35=0|34=2|112=X
                > 35=4|34=0|36=3
                4.0-4.1: < 35=3|34=3|45=0|58=Value is incorrect for this tag (36)
                4.2-: < 35=3|34=3|45=0|371=36|372=4|373=5|58=Value is incorrect for this tag
                > 35=4|34=26|123=Y|36=9223372036854775807
                4.0-4.1: < 35=3|34=4|45=26|58=Value is incorrect for this tag (36)
                4.2-: < 35=3|34=4|45=26|371=36|372=4|373=5|58=Value is incorrect for this tag
                > 35=1|34=26|112=Y
                < 35=0|34=5|112=Y
                """)
    }
}
