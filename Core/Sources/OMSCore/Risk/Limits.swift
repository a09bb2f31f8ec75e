/// The limits in force for one account: those of `LimitTerms` without its name, small enough to be
/// handed to every check.
struct Limits: Equatable, BitwiseCopyable {
    var maxQuantity: Int64
    var maxNotional: Int64
    var collarPPM: Int64
    var positionLimit: Int64
    var creditLimit: Int64
    var duplicateWindow: Int64
    var duplicateCount: Int64
    var passesWithoutReference: Bool

    init(_ terms: LimitTerms) {
        maxQuantity = terms.maxQuantity
        maxNotional = terms.maxNotional
        collarPPM = terms.collarPPM
        positionLimit = terms.positionLimit
        creditLimit = terms.creditLimit
        duplicateWindow = terms.duplicateWindow
        duplicateCount = terms.duplicateCount
        passesWithoutReference = terms.passesWithoutReference
    }
}
