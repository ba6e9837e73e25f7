import GoujiModel

/// Rows of a file with the place of every cell, whatever the format was. Blank rows are left out.
package struct SourceTable: Sendable {
  package var file: SourceFile
  package var rows: [SourceRow]

  package init(file: SourceFile, rows: [SourceRow]) {
    self.file = file
    self.rows = rows
  }
}

package struct SourceRow: Sendable {
  /// At least one; as many as the file has in this row.
  package var cells: [SourceCell]
  /// Line of the first cell.
  package var line: Int
  /// Where its cells begin and end cannot be told; a finding has said so.
  package var isBroken = false

  package init(cells: [SourceCell], line: Int, isBroken: Bool = false) {
    self.cells = cells
    self.line = line
    self.isBroken = isBroken
  }
}

/// A cell: its text without blanks around it, and where that stands.
package struct SourceCell: Sendable {
  package var text: String
  package var line: Int
  package var column: Int
  /// Characters to underline, on the first line.
  package var length: Int
  /// Why a cell of a sheet has no value that could be read; nil mostly.
  package var fault: CellFault?

  package init(text: String, line: Int, column: Int, length: Int, fault: CellFault? = nil) {
    self.text = text
    self.line = line
    self.column = column
    self.length = length
    self.fault = fault
  }

  package func place(in file: SourceFile) -> Place {
    Place(file: file, line: line, column: column, length: max(1, length))
  }
}

package enum CellFault: Sendable {
  /// `#REF!`, `#N/A` and the like, which is the cell's text.
  case error
  /// A formula that has never been computed.
  case noResult

  /// Of a text that is what a program shows for a value that it does not have, or has no room for; those
  /// end up as text in CSV files and in pasted cells.
  static func shown(in text: some StringProtocol) -> CellFault? {
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count > 3 else { return nil }
    return errors.contains(String(text)) || text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
      ? .error : nil
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#GETTING_DATA",
  ]
}

extension SourceRow {
  /// The whole row, as far as it stands on its first line.
  package func place(in file: SourceFile) -> Place {
    let last = cells.last { $0.line == line } ?? cells[0]
    let end = last.column + last.length
    return Place(
      file: file, line: line, column: cells[0].column, length: max(1, end - cells[0].column))
  }

  /// Just after the last cell: where a cell is missing.
  package func end(in file: SourceFile) -> Place {
    let last = cells[cells.count - 1]
    return Place(file: file, line: last.line, column: last.column + last.length)
  }
}
