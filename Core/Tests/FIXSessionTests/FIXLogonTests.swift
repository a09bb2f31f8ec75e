import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// Logon and Logout (rules S1, S3, S12, S13).
@Suite struct FIXLogonTests {
    @Test func theExactBytesOfALogonAnswer() {
        let settings = FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "BUYSIDE")
        let time = Timestamp(nanoseconds: 1_772_461_800_000_000_000)
        #expect(
            Conversation.bytes(
                of: .logon(FIXLogon(heartBtInt: 30, resetsSequence: true)), 1, settings, time)
                == "8=FIX.4.4|9=71|35=A|49=OMS|56=BUYSIDE|34=1|52=20260302-14:30:00.000|98=0|"
                + "108=30|141=Y|10=022|")
    }

    @Test func anAcceptorEchoesTheHeartbeatInterval() {
        var talk = session(.acceptor)
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=7
            < 35=A|34=1|98=0|108=7
            = up
            """)
        #expect(talk.machine.nextInbound == 2)
        #expect(talk.machine.nextOutbound == 2)
        #expect(talk.machine.isLoggedOn)
    }

    @Test func anInitiatorLogsOnAndGoesOnFromItsNumbers() {
        var talk = session(.initiator, inbound: 5, outbound: 9)
        talk.play(
            """
            connect
            < 35=A|34=9|98=0|108=30
            > 35=A|34=5|98=0|108=30
            = up
            > 35=D|34=6
            = deliver
            send
            = sent 10
            drop
            = down connectionLost
            connect
            < 35=A|34=11|98=0|108=30
            """)
    }

    @Test(arguments: [
        ("35=0|34=1", "notLogon"), ("35=D|34=1", "notLogon"),
        ("35=A|34=1|98=0|108=30|49=OTHER", "wrongIdentity"),
        ("35=A|34=1|98=0|108=30|56=OTHER", "wrongIdentity"),
        ("8=FIX.4.2|35=A|34=1|98=0|108=30", "wrongIdentity"),
        ("35=A|34=1|98=0|108=30|52=+121", "logonSendingTime"),
        ("35=A|34=1|98=0|108=30|52=~121", "logonSendingTime"),
        ("35=A|34=x|98=0|108=30", "notLogon"),
    ])
    func whatIsNoLogonOfThisSessionGetsNoAnswer(_ message: String, _ reason: String) {
        var talk = session(.acceptor)
        talk.play("connect\n> \(message)\n= disconnect \(reason)")
        #expect(talk.machine.nextInbound == 1)
        #expect(talk.machine.nextOutbound == 1)
    }

    @Test func aLogonThatCannotBeAcceptedIsToldWhy() {
        for (fields, text) in [
            ("98=0|108=-1", "HeartBtInt (108) must be between 0 and 86400 seconds"),
            ("98=0", "HeartBtInt (108) must be between 0 and 86400 seconds"),
            ("98=1|108=30", "EncryptMethod (98) must be 0"),
        ] {
            var talk = session(.acceptor)
            talk.play(
                """
                connect
                > 35=A|34=1|\(fields)
                < 35=5|34=1|58=\(text)
                > 35=D|34=2
                > 35=5|34=2
                = disconnect refused("\(text)")
                """)
        }
    }

    @Test func anAgreedHeartbeatIntervalIsAskedFor() {
        for (interval, answer) in [
            ("10", "35=A|34=1|98=0|108=10\n= up"),
            ("30", "35=5|34=1|58=HeartBtInt (108) must be 10"),
        ] {
            var talk = session(.acceptor) {
                $0.heartBtInt = 10
                $0.requiresHeartBtInt = true
            }
            talk.play("connect\n> 35=A|34=1|98=0|108=\(interval)\n< \(answer)")
        }
    }

    /// A field without a value is a mistake (373=4), unless the two sides take it for no field.
    @Test func emptyFieldsAreTakenWhereThatIsAgreed() {
        for (takes, answer) in [
            (false, "< 35=3|34=2|45=2|371=58|372=D|373=4|58=Tag specified without a value"),
            (true, "= deliver"),
        ] {
            var talk = session(.acceptor) { $0.takesEmptyFields = takes }
            talk.play(
                """
                connect
                > 35=A|34=1|98=0|108=30
                < 35=A|34=1|98=0|108=30
                = up
                > 35=D|34=2|58=
                \(answer)
                """)
        }
    }

    /// SubIDs and LocationIDs tell sessions of one CompID apart: what is agreed must be there.
    @Test(arguments: [
        ("35=A|50=DESK|142=NY", 2), ("35=A|50=DESK|142=NY|57=X", 2), ("35=A|50=DESK", nil),
        ("35=A|50=desk|142=NY", nil), ("35=A", nil),
    ])
    func agreedSubFieldsAreCounted(_ message: String, _ agreed: Int?) {
        let talk = session(.acceptor) {
            $0.sub.targetSubID = "DESK"
            $0.sub.targetLocationID = "NY"
        }
        var index = FIXMessageIndex()
        talk.message(message).withUnsafeBytes { _ = index.parse($0) }
        #expect(talk.machine.settings.agreedSubFields(index) == agreed)
    }

    @Test func aLogonTooHighIsAnsweredAndTheGapRequested() {
        var talk = session(.acceptor)
        talk.play(
            """
            connect
            > 35=A|34=5|98=0|108=30
            < 35=A|34=1|98=0|108=30
            = up
            < 35=2|34=2|7=1|16=0
            > 35=D|34=1|43=Y|122=~5
            = deliver
            > 35=4|34=2|43=Y|122=~5|123=Y|36=5
            > 35=D|34=6
            = deliver
            """)
        // The Logon itself was 5: it is not awaited again.
        #expect(talk.machine.nextInbound == 7)
    }

    @Test func aLogonTooLowIsRefused() {
        var talk = session(.acceptor, inbound: 9)
        talk.play(
            """
            connect
            > 35=A|34=3|98=0|108=30
            < 35=5|34=1|58=MsgSeqNum too low, expecting 9 but received 3
            +1.9
            +0.1
            = disconnect refused("MsgSeqNum too low, expecting 9 but received 3")
            """)
        #expect(talk.machine.nextInbound == 9)
    }

    @Test func resetSeqNumFlagStartsBothSidesAtOne() {
        var talk = session(.acceptor, inbound: 50, outbound: 70)
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30|141=Y
            = reset
            < 35=A|34=1|98=0|108=30|141=Y
            = up
            > 35=1|34=2|112=X
            < 35=0|34=2|112=X
            > 35=A|34=1|98=0|108=30|141=Y   # and again, inside the session
            = reset
            < 35=A|34=1|98=0|108=30|141=Y
            > 35=1|34=2|112=Y
            < 35=0|34=2|112=Y
            """)
    }

    @Test func aResetWithAnotherNumberIsRefused() {
        var talk = session(.acceptor, inbound: 50, outbound: 70)
        talk.play(
            """
            connect
            > 35=A|34=50|98=0|108=30|141=Y
            < 35=5|34=70|58=ResetSeqNumFlag=Y requires MsgSeqNum=1
            """)
    }

    @Test func anInitiatorThatResetsSaysSo() {
        var talk = session(.initiator, inbound: 50, outbound: 70) { $0.resetOnLogon = true }
        talk.play(
            """
            connect
            = reset
            < 35=A|34=1|98=0|108=30|141=Y
            > 35=A|34=1|98=0|108=30|141=Y
            = up
            > 35=D|34=2
            = deliver
            """)
    }

    @Test func anAcceptorThatResetsAtLogonJustDoesIt() {
        var talk = session(.acceptor, inbound: 50, outbound: 70) { $0.resetOnLogon = true }
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30
            = reset
            < 35=A|34=1|98=0|108=30
            = up
            """)
    }

    @Test func aRefusedInitiatorLearnsWhy() {
        var talk = session(.initiator)
        talk.play(
            """
            connect
            < 35=A|34=1|98=0|108=30
            > 35=5|34=1|58=not today
            = disconnect logonRefused("not today")
            """)
        #expect(talk.machine.nextInbound == 2)
    }

    @Test func nobodyWaitsForALogonForever() {
        var talk = session(.acceptor)
        talk.play("connect\n+9.9\n+0.1\n= disconnect logonTimeout")
    }

    @Test func theCounterpartysLogoutIsAnswered() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=5|34=2
                < 35=5|34=2
                = down peerLogout
                = disconnect peerLogout
                """)
        #expect(talk.machine.nextInbound == 3)
    }

    @Test func ourLogoutWaitsForTheAnswerAndServesMeanwhile() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                logout end of day
                < 35=5|34=2|58=end of day
                > 35=2|34=2|7=1|16=0
                = resend 1-2
                > 35=D|34=3
                = deliver
                > 35=5|34=4
                = down logoutAnswered
                = disconnect logoutAnswered
                """)
    }

    @Test func anUnansweredLogoutEndsTheConnection() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                logout
                < 35=5|34=2
                +9
                +1
                = down logoutTimeout
                = disconnect logoutTimeout
                """)
    }

    @Test func aSecondLogonIsRefusedAndConsumed() {
        var talk = session(.acceptor)
        talk.play(
            loggedOn + """

                > 35=A|34=2|98=0|108=30
                < 35=3|34=2|45=2|372=A|373=99|58=Already logged on
                > 35=D|34=3
                = deliver
                """)
    }
}
