// What a test may say:
//
//   send NAME FIELDS          a message of any type, its MsgType (35) among the fields;
//                             a group is written 453=(448=A;447=D;452=3)(448=B;447=D;452=1)
//   drop NAME                 close the connection without a word
//   logout NAME               say goodbye and stay away
//   logon NAME                come back
//   sender NAME NUMBER        the next MsgSeqNum that is sent
//   target NAME NUMBER        the next MsgSeqNum that is expected
//   reset NAME                start both numbers at 1
//   numbers NAME              answered by: numbers NAME SENDER TARGET
#pragma once

#include "Peer.h"

#include <quickfix/Session.h>

#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <tuple>

class Commands {
  public:
    explicit Commands(const std::set<FIX::SessionID> &ids) {
        for (const auto &id : ids) sessions[Peer::name(id)] = id;
    }

    void run(const std::string &line) {
        std::istringstream words(line);
        std::string verb, name, rest;
        words >> verb >> name;
        std::getline(words >> std::ws, rest);
        const auto found = sessions.find(name);
        FIX::Session *session =
            found == sessions.end() ? nullptr : FIX::Session::lookupSession(found->second);
        if (!session) throw std::runtime_error("no session " + name);
        if (verb == "send") {
            FIX::Message message = parsed(rest);
            FIX::Session::sendToTarget(message, found->second);
        } else if (verb == "drop") {
            session->disconnect();
        } else if (verb == "logout") {
            session->logout(rest);
        } else if (verb == "logon") {
            session->logon();
        } else if (verb == "sender") {
            session->setNextSenderMsgSeqNum(std::stoi(rest));
        } else if (verb == "target") {
            session->setNextTargetMsgSeqNum(std::stoi(rest));
        } else if (verb == "reset") {
            session->reset();
        } else if (verb == "numbers") {
            Peer::tell("numbers " + name + " " + std::to_string(session->getExpectedSenderNum()) +
                       " " + std::to_string(session->getExpectedTargetNum()));
        } else {
            throw std::runtime_error("no command " + verb);
        }
    }

  private:
    std::map<std::string, FIX::SessionID> sessions;

    /// Fields that stand in the header, besides those that QuickFIX writes itself.
    static bool isHeader(int tag) {
        static const std::set<int> tags{35,  34,  43,  50,  57,  97,  115,  116,  122, 128,
                                        129, 142, 143, 144, 145, 1128, 1129, 1156};
        return tags.count(tag) > 0;
    }

    static std::pair<int, std::string> field(const std::string &text) {
        const auto sign = text.find('=');
        if (sign == std::string::npos) throw std::runtime_error("no field: " + text);
        return {std::stoi(text.substr(0, sign)), text.substr(sign + 1)};
    }

    static FIX::Message parsed(const std::string &text) {
        FIX::Message message;
        std::istringstream parts(text);
        std::string part;
        while (std::getline(parts, part, '\x01')) {
            int tag;
            std::string value;
            std::tie(tag, value) = field(part);
            if (isHeader(tag))
                message.getHeader().setField(tag, value);
            else if (value.compare(0, 1, "(") == 0)
                addGroups(message, tag, value);
            else
                message.setField(tag, value);
        }
        return message;
    }

    /// The first field of an entry is the group's delimiter, and their order is kept.
    static void addGroups(FIX::Message &message, int count, const std::string &text) {
        for (size_t begin = 0; begin < text.size();) {
            const auto end = text.find(')', begin);
            if (end == std::string::npos) throw std::runtime_error("an open group: " + text);
            std::vector<std::pair<int, std::string>> fields;
            std::istringstream parts(text.substr(begin + 1, end - begin - 1));
            std::string part;
            while (std::getline(parts, part, ';')) fields.push_back(field(part));
            std::vector<int> order;
            for (const auto &one : fields) order.push_back(one.first);
            order.push_back(0);
            FIX::Group group(count, fields.at(0).first, order.data());
            for (const auto &one : fields) group.setField(one.first, one.second);
            message.addGroup(group);
            begin = end + 1;
        }
    }
};
