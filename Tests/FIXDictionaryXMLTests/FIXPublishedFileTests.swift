import FIXCodec
import FIXDictionary
import FIXDictionaryXML
import Foundation
import Testing

/// The published files, loaded at run time, say the same as the built-in dictionaries.
@Suite struct FIXPublishedFileTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/fix-dictionaries")
    private static let hasFiles = FileManager.default.fileExists(atPath: folder.path)

    /// Fields whose built-in list is open, or wider, on purpose: quantities, tenors, exchanges,
    /// countries, session names and strategies that two firms agree on, and the frame's own.
    private static let open: Set = [8, 9, 10, 27, 35, 63, 100, 166, 336, 625, 847]
    /// The published FIXT 1.1 leaves the group of the Logon's message types empty.
    private static let loggedOn: Set = [384, 372, 385, 1130, 1406, 1131, 1410]

    static func file(_ version: FIXVersion) -> String {
        let name = "\(version)".replacingOccurrences(of: "FIX.", with: "FIX")
            .replacingOccurrences(of: ".", with: "")
        return folder.appendingPathComponent(name + ".xml").path
    }

    @Test(
        .enabled(if: hasFiles, "the published dictionaries are not here"),
        arguments: FIXVersion.allCases)
    func sameAsBuiltIn(_ version: FIXVersion) throws {
        let transport = Self.folder.appendingPathComponent("FIXT11.xml").path
        let loaded =
            version.usesFIXT
            ? try FIXDictionaryXML.load(transport: transport, application: Self.file(version))
            : try FIXDictionaryXML.load(Self.file(version))
        let builtIn = FIXDictionary.of(version)
        #expect(loaded.beginString == builtIn.beginString)
        #expect(loaded.messageTypes == builtIn.messageTypes)
        #expect(members(loaded.header) == members(builtIn.header))
        #expect(members(loaded.trailer) == members(builtIn.trailer))
        for type in builtIn.messageTypes {
            let (one, other) = (loaded.message(type), builtIn.message(type))
            #expect(one?.name == other?.name)
            let text = members(other!.members)
            let logon = text.filter { !$0.hasPrefix("384") }
            #expect(members(one!.members) == (version.usesFIXT && type == .logon ? logon : text))
        }
        for field in builtIn.fields where !(version.usesFIXT && Self.loggedOn.contains(field.tag)) {
            let other = loaded.field(field.tag)
            #expect(other?.type == field.type, "\(field.tag)")
            #expect(loaded.name(of: field.tag) == builtIn.name(of: field.tag))
            guard !Self.open.contains(field.tag) else { continue }
            #expect(other?.values == field.values, "\(field.tag)")
            for value in field.values?.list ?? [] {
                #expect(
                    loaded.name(of: value, in: field.tag) == builtIn.name(of: value, in: field.tag),
                    "\(field.tag)=\(value)")
            }
        }
    }

    /// A file of FIX 5.0 alone is joined with the built-in session layer.
    @Test(.enabled(if: hasFiles, "the published dictionaries are not here"))
    func applicationAlone() throws {
        let loaded = try FIXDictionaryXML.load(Self.file(.fix50SP2))
        #expect(loaded.message(.logon) != nil)
        #expect(loaded.message(.newOrderSingle) != nil)
        #expect(loaded.beginString == "FIXT.1.1")
    }

    private func members(_ members: FIXMembers) -> [String] {
        members.list.map { member in
            let inner = member.group.map {
                "(" + self.members($0.members).joined(separator: " ") + ")"
            }
            return "\(member.tag)\(member.isRequired ? "!" : "")\(inner ?? "")"
        }
    }
}
