import ArgumentParser
import Foundation
import OMSRuntime
import OMSTypes

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validate a configuration file, or a venue's template.",
        discussion: """
            Prints every mistake as file:line: what is wrong and what would be right, and exits \
            with 1 if there is one. Opens the files that TLS names as well, and looks whether \
            the calendars of markets reach two years ahead. docs/CONFIGURATION.md explains every key. \
            Of a template (a file that begins with venueTemplate:) it prints the document that \
            describes the venue; docs/ADD-A-VENUE.md shows how to write one.
            """)

    private static var today: CalendarDate {
        Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970) * 1_000_000_000).utcDate
    }

    @Argument(help: "The configuration file, or the template.")
    var file: String

    func run() throws {
        if VenueTemplate.isTemplate(path: file) {
            switch VenueTemplate.load(path: file) {
            case .success(let template):
                return Terminal.say(template.document(today: Self.today))
            case .failure(let errors): throw CommandFailure.no(errors.description)
            }
        }
        switch Configuration.load(path: file) {
        case .success(let configuration):
            let problems =
                configuration.tlsProblems.map { "\(file): \($0)" }
                + configuration.calendarProblems(today: Self.today)
            guard problems.isEmpty else {
                throw CommandFailure.no(problems.joined(separator: "\n"))
            }
            Terminal.say(configuration.summary)
        case .failure(let errors):
            throw CommandFailure.no(errors.description)
        }
    }
}
