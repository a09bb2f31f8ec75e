import FIXCodec
import NIOCore
import NIOPosix
import NIOSSL
import OMSTypes

// From the first message of a connection to its session.
extension FIXAcceptor {
    /// Rule S1: what belongs to no session gets no answer.
    func first(
        _ index: borrowing FIXMessageIndex, _ handler: FIXChannelHandler, _ origin: Origin
    ) -> FIXFirstMessage {
        guard index.msgType == .logon else {
            note("connection dropped: the first message is no Logon")
            return .drop
        }
        guard let session = session(of: index) else {
            let sender = index.senderCompID?.description ?? "?"
            let target = index.targetCompID?.description ?? "?"
            note(
                "Logon refused: no session \(sender) to \(target) in "
                    + (index.beginString?.description ?? "?"))
            return .drop
        }
        guard !session.isConnected else {
            note("Logon refused: \(session.settings.targetCompID) is logged on already")
            return .drop
        }
        let claim = FIXLogonClaim(index, session.logonRules)
        let isSimple = session.logonRules.isOpen && !claim.wantsNewPassword
        if isSimple, session.closedText(clock()) == nil {
            origins.resolved(origin)
            return .session(session)
        }
        lookInto(claim, session, handler, origin)
        return .wait
    }

    /// By CompIDs and BeginString; among sessions of FIXT 1.1 also by DefaultApplVerID (1137); then
    /// the one with which most of the Logon's SubIDs and LocationIDs are agreed.
    private func session(of index: borrowing FIXMessageIndex) -> FIXSession? {
        let sender = index.senderCompID
        let target = index.targetCompID
        let begin = index.beginString
        let applVerID = index.char(FIXTag.defaultApplVerID)
        let found = sessions.filter {
            $0.settings.targetCompID == sender && $0.settings.senderCompID == target
                && $0.settings.beginString == begin
        }
        let ofVersion = found.filter {
            !$0.settings.version.usesFIXT || $0.settings.version.applVerID == applVerID
        }
        var exact: FIXSession?
        var agreedMax = -1
        for session in ofVersion {
            guard let agreed = session.settings.agreedSubFields(index), agreed > agreedMax else {
                continue
            }
            (exact, agreedMax) = (session, agreed)
        }
        if let exact = exact ?? ofVersion.first { return exact }
        if let made = unknown?(index) {
            add(made)
            return made
        }
        return found.first
    }

    /// Certificate at once, password on a thread of its own, then schedule and admission.
    private func lookInto(
        _ claim: FIXLogonClaim, _ session: FIXSession, _ handler: FIXChannelHandler,
        _ origin: Origin
    ) {
        let rules = session.logonRules
        let name = session.settings.targetCompID
        let bound = NIOLoopBound(handler, eventLoop: eventLoop)
        if let problem = certificateProblem(rules, origin.channel) {
            return fail("\(name): \(problem)", session, bound, origin)
        }
        passwordThreads.runIfActive(eventLoop: eventLoop) { claim.satisfies(rules) }
            .whenComplete { result in
                guard case .success(true) = result else {
                    let reason = "\(name): username or password is wrong"
                    return self.fail(reason, session, bound, origin)
                }
                self.recognised(claim, session, bound, origin)
            }
    }

    private func certificateProblem(_ rules: FIXLogonRules, _ channel: any Channel) -> String? {
        guard !rules.certificates.isEmpty else { return nil }
        let tls = try? channel.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self)
        guard let certificate = tls?.peerCertificate else { return "no client certificate" }
        guard let identity = FIXCertificateIdentity(certificate) else {
            return "the client certificate cannot be read"
        }
        let isRight = rules.certificates.contains { identity.satisfies($0) }
        return isRight ? nil : "the client certificate is another one: \(identity.shown)"
    }

    private func recognised(
        _ claim: FIXLogonClaim, _ session: FIXSession,
        _ handler: NIOLoopBound<FIXChannelHandler>, _ origin: Origin
    ) {
        guard origin.channel.isActive else { return }
        let now = clock()
        guard !session.isConnected else {
            note("Logon refused: \(session.settings.targetCompID) is logged on already")
            return origin.channel.close(promise: nil)
        }
        let refusal =
            claim.wantsNewPassword
            ? "NewPassword (925) is not taken here: ask the operator for a new password"
            : session.closedText(now)
        if let refusal {
            note("Logon refused: \(session.settings.targetCompID): \(refusal)")
            handler.value.refuse()
            return session.refuse(origin.channel, refusal, now)
        }
        origins.resolved(origin)
        handler.value.admit(session)
    }

    /// Later than it is known, and after some of them the address has to wait: guessing takes time.
    private func fail(
        _ reason: String, _ session: FIXSession, _ handler: NIOLoopBound<FIXChannelHandler>,
        _ origin: Origin
    ) {
        note("Logon refused: \(reason) (from \(origin.address))")
        origins.failed(origin, at: clock())
        handler.value.refuse()
        eventLoop.scheduleTask(in: failureDelay) {
            guard origin.channel.isActive else { return }
            session.refuse(
                origin.channel, "Logon refused: username, password or certificate is wrong",
                self.clock())
        }
    }
}
