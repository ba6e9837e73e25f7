import FigureEvaluating
import GoujiModel

/// A table between the two steps of 配平: its rows are there, and what they print is known; its
/// figures wait for the amounts that make all of it add up.
///
/// It is used by one thread after the other, never by two at once.
package final class GatheredTable: @unchecked Sendable {
  private let deriver: TableDeriver
  private let rows: [PanelRows]

  init(_ deriver: TableDeriver, _ rows: [PanelRows]) {
    self.deriver = deriver
    self.rows = rows
  }

  package var printedSums: PrintedSums { deriver.printedSums }

  package func printed(_ amounts: BalancedAmounts) -> Outcome<ReportTable> {
    deriver.printed(rows, amounts)
  }
}
