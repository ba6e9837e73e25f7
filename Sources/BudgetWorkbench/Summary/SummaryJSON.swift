import GoujiModel

/// The tables of a summary for a script: amounts in 元, shares as fractions, each with the text that
/// is printed.
package enum SummaryJSON {
  /// Those that have rows, in their order.
  package static func drafts(_ county: CountyReport) -> String {
    JSONText.strings(county.drafts)
  }

  package static func tables(_ county: CountyReport) -> String {
    let tables = zip(county.definitions, county.report.tables).map { definition, table in
      let leaves = definition.panels.flatMap(\.leaves)
      let total = definition.totalRow(of: table)
      let rows = table.rows.indices.dropFirst(table.headerRows).map { index in
        JSONText.object([("total", String(index == total))] + fields(table.rows[index], leaves))
      }
      return JSONText.object([
        ("table", quoted(table.id)), ("title", quoted(table.title.text)),
        ("unit", quoted(table.unit.rawValue)), ("rows", JSONText.lines(rows)),
      ])
    }
    return JSONText.lines(tables)
  }

  private static func fields(_ row: TableRow, _ leaves: [Column]) -> [(String, String)] {
    zip(leaves, row.cells).map { leaf, cell in
      if case .figure = leaf.content, case .text(let text, _) = cell.content {
        // What a draft does not give is no number.
        return (leaf.key, JSONText.object([("value", "null"), ("printed", quoted(text))]))
      }
      return (leaf.key, value(cell.content))
    }
  }

  private static func value(_ content: CellContent) -> String {
    switch content {
    case .empty: return "\"\""
    case .text(let text, _): return quoted(text)
    case .words(let words): return quoted(words.text)
    case .figure(let figure):
      return JSONText.object([
        ("value", figure.value.map { quoted(exact($0)) } ?? "null"),
        ("printed", quoted(figure.printed)),
      ])
    }
  }

  private static func exact(_ value: FigureValue) -> String {
    switch value {
    case .amount(let money): money == .zero ? "0" : money.exactText(in: .yuan)
    case .share(let ratio): ratio.text
    case .count(let count): String(count)
    case .quantity(let number): number.text
    }
  }

  private static func quoted(_ text: String) -> String { JSONText.string(text) }
}
