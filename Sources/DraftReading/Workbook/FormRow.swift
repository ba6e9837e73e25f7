import GoujiModel
import SourceReading

/// Cells of a row in the order of the shape's columns; nil where the sheet lacks the column.
struct FormRow {
  var cells: [SourceCell?]
  var file: SourceFile
  var line: Int

  func text(_ column: Int) -> String {
    guard let cell = cells[column], cell.fault == nil else { return "" }
    return cell.text
  }

  func place(_ column: Int) -> Place {
    cells[column]?.place(in: file) ?? Place(file: file, line: line, column: 1)
  }

  func located(_ column: Int) -> Located<String> { Located(text(column), at: place(column)) }

  func scalar(_ column: Int, _ text: String? = nil) -> YAMLNode {
    YAMLNode(content: .scalar(text ?? self.text(column)), place: place(column))
  }

  /// Of a sheet, with the cells of the shape's columns.
  static func rows(of match: FormMatch) -> Outcome<[FormRow]> {
    let table = FormTableReader.read(match, in: .tenThousandYuan)
    var findings = table.findings
    let positions = match.shape.columns.indices.map { index in
      match.headers.firstIndex { $0.column == index }
    }
    let rows = table.value.rows.dropFirst().map { row in
      let cells = positions.map { position in
        position.map { index in
          index < row.cells.count
            ? row.cells[index] : match.sheet.cell(row: row.line - 1, column: index)
        }
      }
      for (cell, column) in zip(cells, match.shape.columns) {
        if let cell, let fault = cell.fault {
          findings.append(
            .withoutValue(
              cell, fault, column: column.name, at: cell.place(in: match.sheet.file)))
        }
      }
      return FormRow(cells: cells, file: match.sheet.file, line: row.line)
    }
    return Outcome(rows, findings)
  }
}
