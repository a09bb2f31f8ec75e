import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// Heartbeats, test requests, identity, time, refusals (rules S7, S8, S10, S11).
@Suite struct FIXKeepAliveTests {
    @Test func aHeartbeatAfterEachIntervalOfSilence() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                +29
                +1
                < 35=0|34=2
                > 35=0|34=2
                +20
                send
                = sent 3
                +10                               # something was sent 10 s ago
                +20
                < 35=1|34=4|112=TEST-4
                """)
    }

    @Test func silenceIsTestedAndThenEndsTheConnection() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                +30
                < 35=0|34=2
                +6
                < 35=1|34=3|112=TEST-3
                +29
                +1
                < 35=5|34=4|58=TestRequest was not answered
                = down heartbeatTimeout
                = disconnect heartbeatTimeout
                """)
    }

    /// An hour that comes again must not be an hour of silence.
    @Test func aClockPutBackDelaysNothing() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                -3600
                +30
                < 35=0|34=2
                +6
                < 35=1|34=3|112=TEST-3
                -3600
                +30
                < 35=5|34=4|58=TestRequest was not answered
                = down heartbeatTimeout
                = disconnect heartbeatTimeout
                """)
    }

    /// The wrong message fills the gap, the Logout behind it is answered; that was the end.
    @Test func aWrongIdentityBeforeAKeptLogoutEndsTheSessionOnce() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=5|34=3
                < 35=2|34=2|7=2|16=0
                > 35=D|34=2|49=WRONG
                < 35=3|34=3|45=2|372=D|373=9|58=CompID problem
                < 35=5|34=4
                = down peerLogout
                = disconnect peerLogout
                """)
    }

    @Test func anyAnswerToATestRequestWillDo() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                +36
                < 35=1|34=2|112=TEST-2
                +1
                > 35=0|34=2|112=TEST-2
                +30
                < 35=0|34=3
                """)
    }

    @Test func withoutHeartbeatsNothingIsSent() {
        var talk = session(.acceptor)
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=0
            < 35=A|34=1|98=0|108=0
            = up
            +86400
            """)
    }

    @Test func aTestRequestIsAnsweredWithItsId() {
        var talk = session(.acceptor)
        let long = String(repeating: "x", count: 100)
        talk.play(
            loggedOn + """

                > 35=1|34=2|112=\(long)
                < 35=0|34=2|112=\(long)
                > 35=1|34=3
                < 35=3|34=3|45=3|371=112|372=1|373=1|58=Required tag missing
                > 35=D|34=4
                = deliver
                """)
    }

    @Test func aRejectGoesToTheApplication() {
        var talk = session(.acceptor)
        talk.play(loggedOn + "\n> 35=3|34=2|45=1|373=5\n= deliver")
    }

    @Test func foreignIdentityIsRefusedAndEndsTheSession() {
        for field in ["49=WRONG", "56=WRONG"] {
            var talk = session(.acceptor)
            talk.play(
                loggedOn + """

                    > 35=D|34=2|\(field)
                    < 35=3|34=2|45=2|372=D|373=9|58=CompID problem
                    < 35=5|34=3|58=CompID problem
                    = down refused("CompID problem")
                    """)
            #expect(talk.machine.nextInbound == 3)
        }
    }

    @Test func missingHeaderFieldsAreRefusedAndConsumed() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=0|34=2|56=-
                < 35=3|34=2|45=2|371=56|372=0|373=1|58=Required tag missing
                > 35=0|34=3|52=-
                < 35=3|34=3|45=3|371=52|372=0|373=1|58=Required tag missing
                > 35=0|34=4|52=noon
                < 35=3|34=4|45=4|371=52|372=0|373=6|58=Incorrect data format for value
                > 35=0|34=5|56=
                < 35=3|34=5|45=5|371=56|372=0|373=4|58=Tag specified without a value
                > 35=0|49=PEER
                < 35=5|34=6|58=Required tag missing: MsgSeqNum (34)
                = down refused("Required tag missing: MsgSeqNum (34)")
                """)
    }

    @Test func aTimeTooFarOffIsRefusedAndEndsTheSession() {
        for offset in ["+121", "~121"] {
            var talk = session(.acceptor)
            talk.play(
                loggedOn + """

                    > 35=0|34=2|52=\(offset)
                    < 35=3|34=2|45=2|372=0|373=10|58=SendingTime accuracy problem
                    < 35=5|34=3|58=SendingTime accuracy problem
                    = down refused("SendingTime accuracy problem")
                    """)
        }
        var talk = session(.acceptor) { $0.sendingTimeTolerance = 0 }
        talk.play(loggedOn + "\n> 35=D|34=2|52=~9999\n= deliver")
    }

    @Test func anotherBeginStringEndsTheSession() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 8=FIX.4.2|35=0|34=2
                < 35=5|34=2|58=Incorrect BeginString
                = down refused("Incorrect BeginString")
                """)
    }

    @Test func aDefectIsRefusedOnlyWhenTheMessageIsInTurn() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=D|34=3|58=
                = hold 3
                < 35=2|34=2|7=2|16=0
                > 35=D|34=2|43=Y|122=~1
                = deliver
                = take 3
                < 35=3|34=3|45=3|371=58|372=D|373=4|58=Tag specified without a value
                > 35=D|34=4|-1=x
                < 35=3|34=4|45=4|371=-1|372=D|373=0|58=Tag number is not in the dictionary
                > 35=D|34=5
                = deliver
                """)
    }

    @Test func aRefusalTakesTheWayBack() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=D|34=2|115=FUND|116=DESK|58=
                < 35=3|34=2|128=FUND|129=DESK|45=2|371=58|372=D|373=4|58=Tag specified without a value
                > 35=D|34=3|128=BROKER|145=CHI|58=
                < 35=3|34=3|115=BROKER|144=CHI|45=3|371=58|372=D|373=4|58=Tag specified without a value
                """)
    }

    @Test func numbersAreUsedUpWhileNobodyIsLoggedOn() {
        var talk = session(.initiator)
        talk.play(
            """
            send
            = sent 1
            connect
            < 35=A|34=2|98=0|108=30
            send
            = sent 3
            > 35=A|34=1|98=0|108=30
            = up
            > 35=2|34=2|7=1|16=0
            = resend 1-3
            """)
    }
}
