import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// Numbers: too low, too high, gaps, resends, resets (rules S2 to S6, S9).
@Suite struct FIXSequenceTests {
    @Test func tooLowEndsTheSession() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=0|34=2
                > 35=D|34=2
                < 35=5|34=2|58=MsgSeqNum too low, expecting 3 but received 2
                = down refused("MsgSeqNum too low, expecting 3 but received 2")
                > 35=D|34=3                    # nothing but the answer is listened to
                > 35=5|34=3
                = disconnect refused("MsgSeqNum too low, expecting 3 but received 2")
                """)
        #expect(talk.machine.nextInbound == 4)
    }

    @Test func tooLowWithPossDupIsIgnoredWhenProcessedAlready() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=D|34=2
                = deliver
                > 35=D|34=2|43=Y|122=~1
                > 35=4|34=1|43=Y|122=~1|123=Y|36=20
                > 35=D|34=3|43=Y|122=~1         # not processed yet: it is in turn
                = deliver
                """)
        #expect(talk.machine.nextInbound == 4)
    }

    @Test func theOriginalSendingTimeIsChecked() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=D|34=2
                = deliver
                > 35=D|34=2|43=Y
                < 35=3|34=2|45=2|371=122|372=D|373=1|58=Required tag missing
                > 35=D|34=3|43=Y                 # in turn: refused and consumed
                < 35=3|34=3|45=3|371=122|372=D|373=1|58=Required tag missing
                > 35=D|34=2|43=Y|122=+10
                < 35=3|34=4|45=2|372=D|373=10|58=SendingTime accuracy problem
                < 35=5|34=5|58=SendingTime accuracy problem
                = down refused("SendingTime accuracy problem")
                """)
        #expect(talk.machine.nextInbound == 4)
    }

    @Test func aGapIsRequestedOnceAndFilledFromTheResend() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=D|34=5
                = hold 5
                < 35=2|34=2|7=2|16=0
                > 35=D|34=6
                = hold 6
                > 35=D|34=2|43=Y|122=~1
                = deliver
                > 35=4|34=3|43=Y|122=~1|123=Y|36=5
                = take 5
                = deliver
                = take 6
                = deliver
                > 35=D|34=5|43=Y|122=~1          # the resend brings them as well
                > 35=D|34=6|43=Y|122=~1
                > 35=D|34=7
                = deliver
                > 35=D|34=9                      # another gap, another request
                = hold 9
                < 35=2|34=3|7=8|16=0
                """)
    }

    @Test func whatIsNotKeptComesWithTheResend() {
        var talk = session(.acceptor) { $0.heldMax = 0 }
        talk.play(
            loggedOn + """

                > 35=D|34=4
                < 35=2|34=2|7=2|16=0
                > 35=D|34=5
                > 35=D|34=2|43=Y|122=~1
                = deliver
                > 35=D|34=3|43=Y|122=~1
                = deliver
                > 35=D|34=4|43=Y|122=~1
                = deliver
                > 35=D|34=5|43=Y|122=~1
                = deliver
                > 35=D|34=6
                = deliver
                """)
    }

    @Test func aShellThatLostAKeptMessageLosesNothing() {
        var talk = session(.acceptor)
        talk.keepsHeld = false
        talk.play(
            loggedOn + """

                > 35=D|34=3
                = hold 3
                < 35=2|34=2|7=2|16=0
                > 35=D|34=2|43=Y|122=~1
                = deliver
                = take 3
                > 35=D|34=3|43=Y|122=~1
                = deliver
                """)
    }

    @Test func bothSidesMayRequestAtTheSameTime() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                send
                = sent 2
                > 35=0|34=7
                = hold 7
                < 35=2|34=3|7=2|16=0
                > 35=2|34=8|7=2|16=2             # served at once, ahead of the gap
                = resend 2-2
                > 35=4|34=2|43=Y|122=~1|123=Y|36=7
                = take 7
                > 35=D|34=9
                = deliver
                """)
        #expect(talk.machine.nextInbound == 10)
    }

    @Test func aResendRequestThatAsksForMoreThanWasSentIsCut() {
        var talk = session(.acceptor, outbound: 10)
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30
            < 35=A|34=10|98=0|108=30
            = up
            > 35=2|34=2|7=3|16=0
            = resend 3-10
            > 35=2|34=3|7=3|16=999999
            = resend 3-10
            > 35=2|34=4|7=3|16=5
            = resend 3-5
            > 35=2|34=5|7=11|16=0
            < 35=3|34=11|45=5|371=7|372=2|373=5|58=Value is incorrect for this tag
            > 35=2|34=6|7=5|16=4
            < 35=3|34=12|45=6|371=16|372=2|373=5|58=Value is incorrect for this tag
            > 35=2|34=7|16=4
            < 35=3|34=13|45=7|371=7|372=2|373=1|58=Required tag missing
            > 35=2|34=2|7=5|16=6                 # too low, and yet it can only help
            = resend 5-6
            """)
        #expect(talk.machine.nextInbound == 8)
    }

    @Test func aLogoutBehindAGapIsAnsweredAfterIt() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=5|34=4
                < 35=2|34=2|7=2|16=0
                > 35=D|34=2|43=Y|122=~1
                = deliver
                > 35=D|34=3|43=Y|122=~1
                = deliver
                < 35=5|34=3
                = down peerLogout
                = disconnect peerLogout
                """)
        #expect(talk.machine.nextInbound == 5)
    }

    @Test func aLogoutBehindAGapThatNobodyFillsIsAnsweredAllTheSame() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=5|34=4
                < 35=2|34=2|7=2|16=0
                +2
                < 35=5|34=3
                = down peerLogout
                = disconnect peerLogout
                """)
        #expect(talk.machine.nextInbound == 2)
    }

    @Test func aLogoutBehindAGapIsAnsweredAtOnceWhenConfigured() {
        var talk = session(.acceptor) { $0.requestsGapBeforeLogout = false }
        talk.play(
            loggedOn + """

                > 35=5|34=4
                < 35=5|34=2
                = down peerLogout
                = disconnect peerLogout
                """)
        #expect(talk.machine.nextInbound == 2)
    }

    @Test func resetModeIsAppliedWhateverItsNumber() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=4|34=0|36=20
                > 35=D|34=20
                = deliver
                > 35=4|34=99|123=N|36=21          # equal: accepted, moves nothing
                > 35=D|34=21
                = deliver
                > 35=4|34=0|36=5
                < 35=3|34=2|45=0|371=36|372=4|373=5|58=Value is incorrect for this tag
                > 35=4|34=0|36=18446744073709551615
                < 35=3|34=3|45=0|371=36|372=4|373=5|58=Value is incorrect for this tag
                > 35=D|34=22
                = deliver
                """)
    }

    @Test func aGapFillTooHighOpensAGap() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=4|34=10|123=Y|36=20
                = hold 10
                < 35=2|34=2|7=2|16=0
                > 35=4|34=2|43=Y|122=~1|123=Y|36=10
                = take 10
                > 35=D|34=20
                = deliver
                """)
    }

    @Test func aGapFillBackwardsIsRefusedAndNotConsumed() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=4|34=2|123=Y|36=1
                < 35=3|34=2|45=2|371=36|372=4|373=5|58=Value is incorrect for this tag
                > 35=D|34=2
                = deliver
                """)
    }

    @Test func aResendThatStandsStillEndsTheSession() {
        var talk = session(.acceptor) { $0.resendTimeout = 10 }
        talk.play(
            loggedOn + """

                > 35=D|34=4
                = hold 4
                < 35=2|34=2|7=2|16=0
                +9
                > 35=D|34=2|43=Y|122=~1           # progress counts
                = deliver
                +9
                +1
                < 35=5|34=3|58=ResendRequest from 3 on was not answered
                = down refused("ResendRequest from 3 on was not answered")
                """)
    }

    @Test func absurdNumbersCannotOverflow() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=D|34=18446744073709551615
                < 35=5|34=2|58=MsgSeqNum (34) is no number that could be counted on from
                = down refused("MsgSeqNum (34) is no number that could be counted on from")
                """)
    }
}
