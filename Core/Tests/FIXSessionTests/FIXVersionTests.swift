import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// What single versions bring: FIXT 1.1, NextExpectedMsgSeqNum, parts of a resend, SubIDs.
@Suite struct FIXVersionTests {
    @Test(arguments: [FIXVersion.fix50, .fix50SP1, .fix50SP2])
    func logonsNameTheApplicationVersion(_ version: FIXVersion) {
        let ours = version.applVerID - 0x30
        var talk = session(.acceptor, version: version)
        talk.hidden.remove("1137")
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30
            < 35=A|34=1|98=0|108=30|1137=\(ours)
            = up
            """)
        for (field, text) in [
            ("1137=-", "Required tag missing: DefaultApplVerID (1137)"),
            ("1137=6", "DefaultApplVerID (1137) must be \(ours)"),
            ("1137=X", "DefaultApplVerID (1137) must be \(ours)"),
        ] {
            talk = session(.acceptor, version: version)
            talk.play("connect\n> 35=A|34=1|98=0|108=30|\(field)\n< 35=5|34=1|58=\(text)")
        }
    }

    /// Rule S14: 1128 of the message, then the default of its type, then that of the Logon.
    @Test func theVersionOfAMessageIsFoundInOrder() {
        var talk = session(.acceptor, version: .fix50SP2) {
            $0.otherApplicationVersions = [.fix44, .fix50]
        }
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30|384=3|372=D|385=S|1130=7|372=8|385=R|1130=6|372=G|1137=9
            < 35=A|34=1|98=0|108=30
            = up
            > 35=D|1128=4|34=2
            < 35=3|34=2|45=2|371=1128|372=D|373=18|58=ApplVerID is not supported
            > 35=D|1128=6|34=3
            = deliver
            """)
        for (message, version) in [
            ("35=D|1128=6", FIXVersion.fix44), ("35=D|11=X", .fix50), ("35=8|11=X", .fix50SP2),
            ("35=G|11=X", .fix50SP2),
        ] {
            var index = FIXMessageIndex()
            talk.message(message).withUnsafeBytes { _ = index.parse($0) }
            #expect(talk.machine.applicationVersion(of: index) == version, "\(message)")
        }
    }

    @Test func applVerIDBehindTheFourthFieldIsTakenUnlessItMatters() {
        for (checks, answer) in [
            (false, "= deliver"),
            (
                true,
                "< 35=3|34=2|45=2|371=1128|372=D|373=14|58=Tag out of order: header, body, trailer"
            ),
        ] {
            var talk = session(.acceptor, version: .fix50SP2) {
                $0.checksApplVerIDPosition = checks
            }
            talk.play(loggedOn + "\n> 35=D|34=2|1128=9\n\(answer)\n")
        }
    }

    @Test(arguments: [FIXVersion.fix44, .fix50SP2])
    func bothSidesTellWhatTheyExpect(_ version: FIXVersion) {
        var talk = session(.acceptor, inbound: 5, outbound: 9, version: version) {
            $0.usesNextExpectedMsgSeqNum = true
        }
        talk.play(
            """
            connect
            > 35=A|34=8|98=0|108=30|789=7          # has lost 7 and 8; we have lost 5 to 7
            < 35=A|34=9|98=0|108=30|789=5
            = up
            = resend 7-9
            > 35=D|34=5|43=Y|122=~9                # comes without a ResendRequest
            = deliver
            > 35=4|34=6|43=Y|122=~9|123=Y|36=9
            > 35=D|34=9
            = deliver
            """)
        talk = session(.acceptor, outbound: 9, version: version) {
            $0.usesNextExpectedMsgSeqNum = true
        }
        talk.play(
            """
            connect
            > 35=A|34=1|98=0|108=30|789=12
            < 35=5|34=9|58=NextExpectedMsgSeqNum (789) is 12, but 9 comes next
            """)
    }

    @Test func whoDoesNotKnowNextExpectedIsAskedInTheOldWay() {
        var talk = session(.initiator, inbound: 5, outbound: 9) {
            $0.usesNextExpectedMsgSeqNum = true
        }
        talk.play(
            """
            connect
            < 35=A|34=9|98=0|108=30|789=5
            > 35=A|34=8|98=0|108=30
            = up
            < 35=2|34=10|7=5|16=0
            """)
        talk = session(.initiator, version: .fix43) { $0.usesNextExpectedMsgSeqNum = true }
        talk.play("connect\n< 35=A|34=1|98=0|108=30")
    }

    @Test func aLargeGapIsAskedForInParts() {
        var talk = session(.acceptor) {
            $0.resendRequestMax = 2
            $0.heldMax = 1
        }
        talk.play(
            loggedOn + """

                > 35=D|34=7
                = hold 7
                < 35=2|34=2|7=2|16=3
                > 35=D|34=8                        # no room to keep it: asked for in its turn
                > 35=D|34=2|43=Y|122=~1
                = deliver
                > 35=D|34=3|43=Y|122=~1
                = deliver
                < 35=2|34=3|7=4|16=5
                > 35=4|34=4|43=Y|122=~1|123=Y|36=6
                < 35=2|34=4|7=6|16=7
                > 35=D|34=6|43=Y|122=~1
                = deliver
                = take 7
                = deliver
                < 35=2|34=5|7=8|16=8
                > 35=D|34=8|43=Y|122=~1
                = deliver
                > 35=D|34=9
                = deliver
                """)
    }

    @Test func subIDsAndLocationsAreWrittenAndChecked() {
        var talk = session(.acceptor) {
            $0.sub.senderSubID = "DESK"
            $0.sub.targetSubID = "TRADER"
            $0.sub.targetLocationID = "LON"
        }
        talk.play(
            """
            connect
            > 35=A|34=1|50=TRADER|142=LON|57=DESK|98=0|108=30
            < 35=A|50=DESK|57=TRADER|143=LON|34=1|98=0|108=30
            = up
            > 35=D|34=2|50=TRADER|57=DESK
            < 35=3|50=DESK|57=TRADER|143=LON|34=2|45=2|371=142|372=D|373=1|58=Required tag missing
            > 35=D|34=3|50=OTHER|142=LON|57=DESK
            < 35=3|50=DESK|57=TRADER|143=LON|34=3|45=3|372=D|373=9|58=CompID problem
            < 35=5|50=DESK|57=TRADER|143=LON|34=4|58=CompID problem
            = down refused("CompID problem")
            """)
        talk = session(.acceptor) { $0.sub.targetSubID = "TRADER" }
        talk.play("connect\n> 35=A|34=1|50=OTHER|98=0|108=30\n= disconnect wrongIdentity")
    }

    @Test func twoThatResetInTurnsDoNotGoOnForEver() {
        var talk = session(.acceptor)
        talk.play(loggedOn)
        for _ in 1...4 {
            talk.play(
                """
                > 35=A|34=1|98=0|108=30|141=Y
                = reset
                < 35=A|34=1|98=0|108=30|141=Y
                """)
        }
        talk.play(
            """
            > 35=A|34=1|98=0|108=30|141=Y
            < 35=5|34=2|58=ResetSeqNumFlag=Y again and again
            = down refused("ResetSeqNumFlag=Y again and again")
            """)
    }

    @Test func secretsOfALogonAreWrittenButNotShown() {
        var settings = FIXSessionSettings(.initiator, senderCompID: "OMS", targetCompID: "PEER")
        settings.logonFields = FIXHiddenBytes(Array("553=me\u{1}554=secret\u{1}".utf8))
        var shown = ""
        dump(settings, to: &shown)
        #expect(!shown.contains("secret") && !"\(settings)".contains("secret"))
        var machine = FIXSessionStateMachine(settings)
        let now = Timestamp(nanoseconds: 1_772_461_800_000_000_000)
        machine.connected(now: now)
        guard case .send(1, let logon) = machine.nextAction() else {
            Issue.record("no Logon")
            return
        }
        #expect(!"\(logon)".contains("secret"))
        #expect(Conversation.bytes(of: logon, 1, settings, now).contains("|554=secret|"))
    }
}
