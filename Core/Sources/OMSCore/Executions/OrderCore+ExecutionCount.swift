import OMSTypes

extension OrderCore {
    /// Executions that were booked since the journal began, busted ones included: the next one has
    /// this number.
    public var executionCount: Int { executions.count }

    /// Whether a venue's ExecID (17) was booked, or took an execution back.
    public func knows(execID: Text64, of venue: VenueID) -> Bool {
        execIDs.value(execID, scope: UInt32(venue.raw)) != nil
    }
}
