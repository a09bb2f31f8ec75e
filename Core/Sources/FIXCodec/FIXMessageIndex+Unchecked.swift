extension FIXMessageIndex {
    /// The fields themselves, for an inner loop that keeps to `0..<count` and asks nothing else of
    /// the index meanwhile. Valid until the next `parse`.
    @inlinable public var uncheckedFields: UnsafePointer<FIXField> { UnsafePointer(fields) }
}
