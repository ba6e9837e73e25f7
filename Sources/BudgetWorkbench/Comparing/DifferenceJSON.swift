import GoujiModel
import ReportComparing

/// A comparison as JSON. Amounts are in 元, shares `numerator/denominator`, as in a 勾稽.json.
package enum DifferenceJSON {
  package static func fields(_ comparison: Comparison) -> [(String, String)] {
    let difference = comparison.difference
    return [
      ("same", comparison.isSame ? "true" : "false"),
      ("wordsCompared", comparison.comparesWords ? "true" : "false"),
      ("entries", difference.entries.map { JSONText.lines($0.map(entry)) } ?? "null"),
      ("tables", JSONText.lines(difference.tables.map(table))),
      ("figures", JSONText.lines(difference.figures.map(figure))),
      ("texts", JSONText.lines(difference.texts.map(text))),
    ]
  }

  private static func change(_ revision: Revision?) -> (String, String) {
    let word =
      switch revision {
      case nil: "changed"
      case .inserted: "added"
      case .deleted: "removed"
      }
    return ("change", JSONText.string(word))
  }

  private static func exact(_ value: FigureValue?) -> String {
    value.map { JSONText.string($0.exactText) } ?? "null"
  }

  private static func entry(_ entry: EntryChange) -> String {
    let place = { (place: Place?) in
      place.map {
        JSONText.object([("file", JSONText.string($0.file.path)), ("line", "\($0.line)")])
      } ?? "null"
    }
    let fields = entry.fields.map { field in
      JSONText.object([
        ("name", JSONText.string(field.name)), ("old", JSONText.string(field.old)),
        ("new", JSONText.string(field.new)), ("difference", exact(field.difference)),
      ])
    }
    return JSONText.object([
      change(entry.revision), ("part", JSONText.string(entry.part)),
      ("label", JSONText.string(entry.label)), ("old", place(entry.old)), ("new", place(entry.new)),
      ("fields", JSONText.array(fields)),
    ])
  }

  private static func table(_ table: TableDifference) -> String {
    let side = { (side: TableDifference.Side) in
      JSONText.object([
        ("row", "\(side.row)"), ("column", "\(side.column)"),
        ("printed", JSONText.string(side.printed)), ("value", exact(side.value)),
      ])
    }
    let cells = table.cells.map { cell in
      JSONText.object([
        ("row", JSONText.string(cell.row)), ("column", JSONText.string(cell.column)),
        ("old", side(cell.old)), ("new", side(cell.new)), ("difference", exact(cell.difference)),
      ])
    }
    let rows = table.rows.map { row in
      let figures = row.figures.map { figure in
        JSONText.object([
          ("column", JSONText.string(figure.column)), ("printed", JSONText.string(figure.printed)),
          ("value", exact(figure.value)),
        ])
      }
      return JSONText.object([
        change(row.revision), ("row", "\(row.row)"), ("label", JSONText.string(row.label)),
        ("figures", JSONText.array(figures)),
      ])
    }
    return JSONText.object([
      change(table.revision), ("table", JSONText.string(table.id)),
      ("title", JSONText.string(table.title)), ("reshaped", table.isReshaped ? "true" : "false"),
      ("rows", JSONText.array(rows)), ("cells", JSONText.array(cells)),
    ])
  }

  private static func figure(_ change: FigureChange) -> String {
    let side = { (figure: ComparedFigure?) in
      figure.map {
        JSONText.object([("printed", JSONText.string($0.printed)), ("value", exact($0.value))])
      } ?? "null"
    }
    return JSONText.object([
      ("name", JSONText.string(change.name)), ("old", side(change.old)), ("new", side(change.new)),
      ("difference", exact(change.difference)), ("places", JSONText.strings(change.places)),
    ])
  }

  private static func text(_ text: ReportDifference.TextChange) -> String {
    JSONText.object([
      change(text.revision), ("place", JSONText.string(text.place)),
      ("figuresOnly", text.isOfFigures ? "true" : "false"),
      ("old", JSONText.string(text.old)), ("new", JSONText.string(text.new)),
    ])
  }
}
