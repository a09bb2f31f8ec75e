/// What one frame makes, in memory that the next frame uses again.
///
/// Emptying it is what every frame begins with, so it costs nothing where no element holds a
/// reference: an array would go the way of a general replacement.
struct FrameList<Element>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0
    /// Whether an element may hold a reference, and must be taken down.
    private var holdsReferences = false

    init(capacity: Int = 16) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    /// Valid until the list changes.
    var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
    var isEmpty: Bool { count == 0 }
    var indices: Range<Int> { 0..<count }

    subscript(index: Int) -> Element {
        @inline(__always) unsafeAddress {
            precondition(index >= 0 && index < count, "outside the list")
            return UnsafePointer(base + index)
        }
        @inline(__always) unsafeMutableAddress {
            precondition(index >= 0 && index < count, "outside the list")
            return base + index
        }
    }

    @inline(__always)
    mutating func append(_ element: consuming Element) {
        append(plain: element)
        if !_isPOD(Element.self) { holdsReferences = true }
    }

    /// Adds an element that holds no reference.
    @inline(__always)
    mutating func append(plain element: consuming Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count &+= 1
    }

    @inline(__always)
    mutating func forget() {
        if holdsReferences { takeDown() }
        count = 0
    }

    @inline(never)
    private mutating func takeDown() {
        base.deinitialize(count: count)
        holdsReferences = false
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    /// Memory for so many elements that the caller writes itself: none of them counts.
    mutating func makeRoom(_ wanted: Int) {
        while capacity < wanted { grow() }
    }

    var room: UnsafeMutableBufferPointer<Element> {
        UnsafeMutableBufferPointer(start: base, count: capacity)
    }

    mutating func sort(by isAhead: (Element, Element) -> Bool) {
        var all = UnsafeMutableBufferPointer(start: base, count: count)
        all.sort(by: isAhead)
    }
}
