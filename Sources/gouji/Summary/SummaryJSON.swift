import GoujiModel

/// The tables of a summary for a script: amounts in 元, shares as fractions, each with the text that
/// is printed.
enum SummaryJSON {
  static func tables(_ county: CountyReport) -> String {
    let tables = zip(county.definitions, county.report.tables).map { definition, table in
      let keys = definition.panels.flatMap(\.leaves).map(\.key)
      let rows = table.rows.dropFirst(table.headerRows).map { row in
        "      {" + fields(row, keys).joined(separator: ", ") + "}"
      }
      return """
          {"table": \(quoted(table.id)), "title": \(quoted(table.title)), "unit": \(quoted(table.unit.rawValue)),
           "rows": [
        \(rows.joined(separator: ",\n"))
           ]}
        """
    }
    return "[\n\(tables.joined(separator: ",\n"))\n]"
  }

  private static func fields(_ row: TableRow, _ keys: [String]) -> [String] {
    let total = ["\"total\": \(row.emphasis == .total)"]
    return total
      + zip(keys, row.cells).map { key, cell in "\(quoted(key)): \(value(cell.content))" }
  }

  private static func value(_ content: CellContent) -> String {
    switch content {
    case .empty: return "\"\""
    case .text(let text): return quoted(text)
    case .figure(let figure):
      return "{\"value\": \(quoted(exact(figure.value))), \"printed\": \(quoted(figure.printed))}"
    }
  }

  private static func exact(_ value: FigureValue) -> String {
    switch value {
    case .amount(let money): money == .zero ? "0" : money.exactText(in: .yuan)
    case .share(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
    case .count(let count): String(count)
    case .quantity(let number): number.text
    }
  }

  private static func quoted(_ text: String) -> String { FindingRenderer.quoted(text) }
}
