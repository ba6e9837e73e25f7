import GoujiModel

/// How many totals of a report do not equal the sum of their parts in print. That is no fault where
/// every figure is rounded by itself (舍入: 逐格); it is what a reader will ask about. Totals whose exact
/// values do not add up are none of these.
package struct PrintedFooting: Sendable {
  /// A total that does not foot.
  package struct Difference: Sendable {
    /// `表3`
    package var table: String
    /// `表3第1行“合计”的“预算数”`
    package var place: String
    /// `3.34`
    package var printed: String
    /// Of the printed parts: `3.33`.
    package var parts: String
  }

  /// Totals in tables, those that foot included.
  package private(set) var totals = 0
  /// In printed order.
  package private(set) var differences: [Difference] = []
}

extension ReportAuditor {
  /// Of all totals, also those that balancing leaves to their own rounding.
  package static func footing(_ report: Report, _ template: Template) -> PrintedFooting {
    PrintedFooting(report, ReportPlaces(report: report, template: template))
  }
}

extension PrintedFooting {
  fileprivate init(_ report: Report, _ places: ReportPlaces) {
    for table in report.tables {
      table.forEachTotal { total in
        totals += 1
        // A total that is wrong is told by itself (G301).
        guard let (_, parts) = total.difference, total.addsUp else { return }
        differences.append(
          Difference(
            table: table.id, place: places.words(table, row: total.row, column: total.column),
            printed: total.figure.printed, parts: parts.text(like: total.figure.format)))
      }
    }
  }
}
