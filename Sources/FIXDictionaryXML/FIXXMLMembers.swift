import FIXDictionary

/// Reads what messages, groups and components hold; a component is unfolded once.
struct FIXXMLMembers {
    private let reader: FIXXMLReader
    private var components: [String: FIXXMLElement] = [:]
    private var resolved: [String: [FIXMember]] = [:]
    /// Components that are being unfolded, outermost first.
    private var open: [String] = []
    private var groupDepth = 0
    private var unfolded = 0
    private var groupCount = 0
    private static let groupDepthMax = 32
    private static let componentDepthMax = 64
    /// Of one message, group or component; and of a whole file.
    private static let membersMax = 10_000
    private static let unfoldedMax = 2_000_000
    private static let groupsMax = 30_000

    init(_ reader: FIXXMLReader) { self.reader = reader }

    mutating func declare(_ elements: [FIXXMLElement]) {
        for element in elements {
            guard element.name == "component" else {
                reader.note(
                    element, "is no component", "below <components> stand <component> elements")
                continue
            }
            guard let name = reader.need("name", element) else { continue }
            if components[name] != nil {
                reader.note(element, "has the name of another component", "each name stands once")
            }
            components[name] = element
        }
    }

    /// Components that no message uses may be wrong too.
    mutating func checkUnused() {
        for name in components.keys.sorted() { _ = component(name) }
    }

    mutating func list(_ element: FIXXMLElement) -> [FIXMember] {
        var result: [FIXMember] = []
        for child in element.children {
            switch child.name {
            case "field", "group":
                if let member = member(child) { result.append(member) }
            case "component":
                result += used(child)
            default:
                reader.note(child, "is no member", "use field, group or component")
            }
            guard result.count <= Self.membersMax else {
                reader.note(child, "is one member too many", "at most \(Self.membersMax)")
                return []
            }
        }
        unfolded += result.count
        if unfolded > Self.unfoldedMax {
            if unfolded - result.count <= Self.unfoldedMax {
                reader.note(element, "unfolds to too much", "leave out what is not used")
            }
            return []
        }
        return result
    }

    private func isRequired(_ element: FIXXMLElement) -> Bool {
        switch element.attributes["required"] {
        case "Y": return true
        case "N": return false
        default:
            reader.note(element, "does not say whether it is required", "say required='Y' or 'N'")
            return false
        }
    }

    private mutating func member(_ element: FIXXMLElement) -> FIXMember? {
        let isRequired = isRequired(element)
        let inner = element.name == "group" ? entry(element) : nil
        guard let name = reader.need("name", element) else { return nil }
        guard let tag = reader.tags[name] else {
            reader.note(element, "is an unknown field", "declare it below <fields>")
            return nil
        }
        guard element.name == "group" else { return FIXMember(tag: tag, isRequired: isRequired) }
        guard let inner, !inner.isEmpty else { return nil }
        return FIXMember(
            tag: tag, isRequired: isRequired,
            group: FIXGroupRule(countTag: tag, members: FIXMembers(inner)))
    }

    private mutating func entry(_ element: FIXXMLElement) -> [FIXMember]? {
        groupCount += 1
        guard groupCount <= Self.groupsMax, groupDepth < Self.groupDepthMax else {
            reader.note(element, "is one group too many or too deep", "leave out what is not used")
            return nil
        }
        groupDepth += 1
        defer { groupDepth -= 1 }
        let errorsBefore = reader.errors.count
        let members = list(element)
        if members.isEmpty, reader.errors.count == errorsBefore {
            reader.note(element, "is a group without members", "its first member begins each entry")
        }
        return members
    }

    /// What an optional component requires is required only where the component is used.
    private mutating func used(_ element: FIXXMLElement) -> [FIXMember] {
        let isRequired = isRequired(element)
        guard let name = reader.need("name", element) else { return [] }
        guard components[name] != nil else {
            reader.note(element, "is an unknown component", "declare it below <components>")
            return []
        }
        guard !open.contains(name) else {
            reader.note(
                element, "holds itself: \((open + [name]).joined(separator: " > "))",
                "break the circle")
            return []
        }
        let members = component(name)
        return isRequired
            ? members
            : members.map { FIXMember(tag: $0.tag, isRequired: false, group: $0.group) }
    }

    private mutating func component(_ name: String) -> [FIXMember] {
        if let members = resolved[name] { return members }
        guard let element = components[name] else { return [] }
        guard open.count < Self.componentDepthMax else {
            reader.note(element, "is nested too deep in other components", "nest fewer components")
            return []
        }
        open.append(name)
        let depth = groupDepth
        let members = list(element)
        groupDepth = depth
        open.removeLast()
        resolved[name] = members
        return members
    }
}
