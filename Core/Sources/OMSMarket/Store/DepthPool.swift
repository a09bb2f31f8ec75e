import OMSTypes

/// Pages of ten levels a side, handed out on first use and never returned.
///
/// Slabs are allocated when the pages before are used up; the table of slabs has its full size
/// from the start, so that a page never moves.
struct DepthPool: ~Copyable {
    /// Levels kept of a side.
    static let levelsMax = 10
    static let pagesPerSlab = 256
    private static let levelsPerPage = 2 * levelsMax

    private let slabs: UnsafeMutablePointer<UnsafeMutablePointer<BookLevel>?>
    private let slabsMax: Int
    private(set) var slabCount = 0
    private(set) var pageCount: Int32 = 0

    init(pagesMax: Int) {
        slabsMax = (pagesMax + Self.pagesPerSlab - 1) / Self.pagesPerSlab
        slabs = .allocate(capacity: max(1, slabsMax))
        slabs.initialize(repeating: nil, count: max(1, slabsMax))
    }

    deinit {
        for index in 0..<slabCount { slabs[index]?.deallocate() }
        slabs.deallocate()
    }

    /// The number of a fresh page, from 1.
    mutating func take() -> Int32 {
        let index = Int(pageCount)
        precondition(index < slabsMax * Self.pagesPerSlab, "more depth pages than books")
        if index / Self.pagesPerSlab == slabCount { addSlab() }
        pageCount += 1
        return pageCount
    }

    /// Allocates at once what `pages` pages need, so that their first use allocates nothing.
    mutating func reserve(pages: Int) {
        let wanted = (pages + Self.pagesPerSlab - 1) / Self.pagesPerSlab
        while slabCount < min(wanted, slabsMax) { addSlab() }
    }

    private mutating func addSlab() {
        let count = Self.pagesPerSlab * Self.levelsPerPage
        let slab = UnsafeMutablePointer<BookLevel>.allocate(capacity: count)
        slab.initialize(repeating: BookLevel(.none, .zero, at: .none), count: count)
        slabs[slabCount] = slab
        slabCount += 1
    }

    /// The ten levels of a side, best first.
    func levels(_ page: Int32, _ side: BookSide) -> UnsafeMutablePointer<BookLevel> {
        let index = Int(page) - 1
        let slab = slabs[index / Self.pagesPerSlab].unsafelyUnwrapped
        let start = slab + (index % Self.pagesPerSlab) * Self.levelsPerPage
        return side == .ask ? start + Self.levelsMax : start
    }

    /// Bytes allocated for levels.
    var byteCount: Int {
        slabCount * Self.pagesPerSlab * Self.levelsPerPage * MemoryLayout<BookLevel>.stride
    }
}
