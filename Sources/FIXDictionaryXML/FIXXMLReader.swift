import FIXCodec
import FIXDictionary
import Foundation
import OMSTypes

/// Makes a dictionary of a file's elements and notes every error on the way.
final class FIXXMLReader {
    private let file: String
    private let root: FIXXMLElement
    private(set) var errors: [FIXDictionaryXMLError] = []
    let beginString: Text64
    /// FIX 5.0 and later: header, trailer and session messages are another file's.
    let isApplicationOnly: Bool
    /// FIX 4.0 and 4.1, where `CHAR` is text.
    let isBefore42: Bool
    var tags: [String: Int] = [:]
    /// In a fuller file nobody reads further.
    private static let errorsMax = 200

    init(_ bytes: Data, _ file: String) throws {
        self.file = file
        do throws(FIXXMLTree.Failure) {
            root = try FIXXMLTree(bytes).root
        } catch {
            throw FIXDictionaryXMLFailure(errors: [
                FIXDictionaryXMLError(
                    file: file, line: error.line, element: "file", problem: error.problem,
                    remedy: error.remedy)
            ])
        }
        let attributes = root.attributes
        let numbers = ["major", "minor"].map { attributes[$0].flatMap { Int($0) } ?? -1 }
        let kind = root.attributes["type"] ?? "FIX"
        isApplicationOnly = kind == "FIX" && numbers[0] == 5
        isBefore42 = kind == "FIX" && numbers[0] == 4 && numbers[1] < 2
        let isVersion4 = kind == "FIX" && numbers[0] == 4 && (0...4).contains(numbers[1])
        beginString = isVersion4 ? Text64("FIX.4.\(numbers[1])") ?? "FIX.4.4" : "FIXT.1.1"
        if root.name != "fix" {
            note(root, "is no dictionary", "begin with <fix type='FIX' major='4' minor='4'>")
        } else if !isVersion4, !isApplicationOnly, !(kind == "FIXT" && numbers == [1, 1]) {
            note(root, "names no version", "say type='FIX' major='4' minor='4', or FIXT 1.1")
        }
    }

    /// Notes an error of the whole file.
    func refuse(_ problem: String, _ remedy: String) { note(root, problem, remedy) }

    func note(_ element: FIXXMLElement, _ problem: String, _ remedy: String) {
        guard errors.count < Self.errorsMax else { return }
        errors.append(
            FIXDictionaryXMLError(
                file: file, line: element.line, element: element.title, problem: problem,
                remedy: remedy))
    }

    /// An attribute that must be there and not empty.
    func need(_ attribute: String, _ element: FIXXMLElement) -> String? {
        if let value = element.attributes[attribute], !value.isEmpty { return value }
        note(element, "has no \(attribute)", "say \(attribute)='…'")
        return nil
    }

    func dictionary() throws -> FIXDictionary {
        let sections = ["header", "trailer", "messages", "components", "fields"]
        for child in root.children where !sections.contains(child.name) {
            note(child, "is no part of a dictionary", "use \(sections.joined(separator: ", "))")
        }
        var fields = FIXXMLFields(self)
        for element in root.all("fields").flatMap(\.children) { fields.read(element) }
        var members = FIXXMLMembers(self)
        members.declare(root.all("components").flatMap(\.children))
        let header = part(
            "header", needs: [(8, "BeginString"), (9, "BodyLength"), (35, "MsgType")], &members)
        let trailer = part("trailer", needs: [(10, "CheckSum")], &members)
        var messages: [FIXMsgType: FIXMessageRule] = [:]
        for element in root.all("messages").flatMap(\.children) {
            guard let (type, rule) = message(element, &members) else { continue }
            if messages[type] != nil {
                note(element, "has the msgtype of another message", "each msgtype stands once")
            }
            messages[type] = rule
        }
        members.checkUnused()
        if messages.isEmpty, errors.isEmpty { note(root, "has no messages", "add <messages>") }
        if fields.rules.count > 60_000 { note(root, "has too many fields", "at most 60,000") }
        guard errors.isEmpty else {
            let sorted = errors.enumerated().sorted {
                ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
            }
            throw FIXDictionaryXMLFailure(errors: sorted.map(\.element))
        }
        return FIXDictionary(
            beginString: beginString, fields: fields.rules, header: header, trailer: trailer,
            messages: messages, names: FIXNames(fields.names))
    }

    private func part(
        _ name: String, needs: [(tag: Int, name: String)], _ members: inout FIXXMLMembers
    ) -> FIXMembers {
        guard let element = root.all(name).first else {
            if !isApplicationOnly { note(root, "has no \(name)", "add <\(name)>") }
            return FIXMembers([])
        }
        let list = members.list(element)
        for need in needs where !isApplicationOnly {
            if !list.contains(where: { $0.tag == need.tag }) {
                note(element, "lacks \(need.name)", "add <field name='\(need.name)' required='Y'/>")
            }
        }
        return FIXMembers(list)
    }

    private func message(
        _ element: FIXXMLElement, _ members: inout FIXXMLMembers
    ) -> (FIXMsgType, FIXMessageRule)? {
        guard element.name == "message" else {
            note(element, "is no message", "below <messages> stand <message> elements")
            return nil
        }
        let list = members.list(element)
        guard let name = need("name", element), let text = need("msgtype", element) else {
            return nil
        }
        guard let type = FIXMsgType(text) else {
            note(element, "has a msgtype of more than eight bytes", "use the code of MsgType (35)")
            return nil
        }
        return (type, FIXMessageRule(name: name, members: FIXMembers(list)))
    }
}
