import GoujiModel

/// The board for a script.
package enum CountyJSON {
  package static func fields(_ view: CountyView) -> [(String, String)] {
    [
      ("today", text(view.today?.description)),
      ("departments", JSONText.lines(view.departments.map(line))),
      (
        "counts",
        JSONText.object(view.counts.map { ($0.state.words, String($0.count)) })
      ),
      ("totals", JSONText.lines(view.totals.map { total($0, view) })),
      ("strayFiles", JSONText.strings(view.strayFiles)),
    ]
  }

  private static func line(_ line: DepartmentLine) -> String {
    JSONText.object([
      ("department", JSONText.string(line.name)), ("draft", JSONText.string(line.draft)),
      ("office", JSONText.string(line.office)), ("due", text(line.due?.description)),
      ("daysLeft", line.daysLeft.map(String.init) ?? "null"),
      ("state", JSONText.string(line.state.words)), ("errors", String(line.errors)),
      ("warnings", String(line.warnings)),
      ("package", JSONText.string(line.package.rawValue)),
      ("published", JSONText.string(line.publication.words)),
    ])
  }

  private static func total(_ total: CountyTotal, _ view: CountyView) -> String {
    JSONText.object([
      ("name", JSONText.string(total.name)), ("of", String(view.wholeDepartments)),
      ("departments", JSONText.strings(total.departments)),
      ("figures", JSONText.lines(total.figures.map(figure))),
      ("tables", total.county.map(SummaryJSON.tables) ?? "[]"),
    ])
  }

  private static func figure(_ figure: CountyFigure) -> String {
    JSONText.object([
      ("table", JSONText.string(figure.table)), ("column", JSONText.string(figure.column)),
      ("printed", JSONText.string(figure.printed)), ("unit", JSONText.string(figure.unit)),
    ])
  }

  /// Null where there is none.
  private static func text(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }
}
