// What QuickFIX reports, one line each:
//
//   ready                     the engine runs
//   up NAME, down NAME        logged on, logged out or disconnected
//   got NAME MESSAGE          an application message, next in sequence
//   admin NAME MESSAGE        an administrative message
//   says NAME MESSAGE         an administrative message that QuickFIX sends
//   sent NAME MESSAGE         an application message that QuickFIX sends
//   failed TEXT               a command could not be carried out
#pragma once

#include <quickfix/Application.h>
#include <quickfix/Message.h>

#include <cstdio>
#include <mutex>
#include <string>

class Peer : public FIX::Application {
  public:
    static void tell(const std::string &line) {
        static std::mutex one;
        const std::lock_guard<std::mutex> hold(one);
        std::fwrite(line.data(), 1, line.size(), stdout);
        std::fputc('\n', stdout);
        std::fflush(stdout);
    }

    static std::string name(const FIX::SessionID &id) { return id.getSenderCompID().getValue(); }

  private:
    using ID = FIX::SessionID;

    static void tell(const char *what, const ID &id, const FIX::Message &message) {
        tell(std::string(what) + " " + name(id) + " " + message.toString());
    }

    void onCreate(const ID &) override {}
    void onLogon(const ID &id) override { tell("up " + name(id)); }
    void onLogout(const ID &id) override { tell("down " + name(id)); }
    void toAdmin(FIX::Message &message, const ID &id) override { tell("says", id, message); }
    void toApp(FIX::Message &message, const ID &id) throw(FIX::DoNotSend) override {
        tell("sent", id, message);
    }
    void fromAdmin(const FIX::Message &message, const ID &id) throw(
        FIX::FieldNotFound, FIX::IncorrectDataFormat, FIX::IncorrectTagValue,
        FIX::RejectLogon) override {
        tell("admin", id, message);
    }
    void fromApp(const FIX::Message &message, const ID &id) throw(
        FIX::FieldNotFound, FIX::IncorrectDataFormat, FIX::IncorrectTagValue,
        FIX::UnsupportedMessageType) override {
        tell("got", id, message);
    }
};
