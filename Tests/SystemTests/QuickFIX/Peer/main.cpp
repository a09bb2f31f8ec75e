// A QuickFIX engine that a test drives: commands on standard input, what happens on standard output.
//
//   quickfix-peer (acceptor | initiator) [tls] [memory] SETTINGS
//
// SETTINGS is a QuickFIX settings file; sessions go by their SenderCompID. Lines are words, the last
// of which may be fields of FIX, separated by SOH. See Commands.h for what it takes, Peer.h for what
// it tells. It ends when its standard input does.
#define HAVE_SSL 1

#include "Commands.h"
#include "Peer.h"

#include <quickfix/FileStore.h>
#include <quickfix/SSLSocketAcceptor.h>
#include <quickfix/SSLSocketInitiator.h>
#include <quickfix/SocketAcceptor.h>
#include <quickfix/SocketInitiator.h>

#include <iostream>
#include <set>

namespace {

template <class Engine>
int run(Peer &peer, FIX::MessageStoreFactory &store, const FIX::SessionSettings &settings) {
    Engine engine(peer, store, settings);
    engine.start();
    Peer::tell("ready");
    Commands commands(settings.getSessions());
    std::string line;
    while (std::getline(std::cin, line) && line != "quit") {
        try {
            commands.run(line);
        } catch (const std::exception &error) {
            Peer::tell(std::string("failed ") + error.what());
        }
    }
    engine.stop(true);
    return 0;
}

}  // namespace

int main(int count, char **words) {
    const std::set<std::string> options(words + 1, words + count);
    const bool accepts = options.count("acceptor") > 0, tls = options.count("tls") > 0;
    if (count < 3 || (!accepts && options.count("initiator") == 0)) {
        std::cerr << "usage: quickfix-peer (acceptor | initiator) [tls] [memory] SETTINGS\n";
        return 2;
    }
    try {
        const FIX::SessionSettings settings{std::string(words[count - 1])};
        Peer peer;
        FIX::MemoryStoreFactory memory;
        FIX::FileStoreFactory files(settings);
        FIX::MessageStoreFactory &store =
            options.count("memory") ? static_cast<FIX::MessageStoreFactory &>(memory) : files;
        if (accepts && tls) return run<FIX::SSLSocketAcceptor>(peer, store, settings);
        if (accepts) return run<FIX::SocketAcceptor>(peer, store, settings);
        if (tls) return run<FIX::SSLSocketInitiator>(peer, store, settings);
        return run<FIX::SocketInitiator>(peer, store, settings);
    } catch (const std::exception &error) {
        std::cerr << "quickfix-peer: " << error.what() << "\n";
        return 3;
    }
}
