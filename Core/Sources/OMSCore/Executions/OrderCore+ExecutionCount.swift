extension OrderCore {
    /// Executions that were booked since the journal began, busted ones included: the next one has
    /// this number.
    public var executionCount: Int { executions.count }
}
