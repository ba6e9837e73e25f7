import GoujiModel

extension ReportTable {
  /// The headers above each column from the outermost in, `/` between them: `基本支出/公用经费`.
  /// Empty where the table has no header.
  package var headerPaths: [String] {
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    var origins = (0..<min(headerRows, rows.count)).map { row in
      (0..<width).map { column in row * width + column }
    }
    for merge in merges where merge.row < origins.count {
      for row in merge.row..<min(merge.row + merge.rowSpan, origins.count) {
        for column in merge.column..<min(merge.column + merge.columnSpan, width) {
          origins[row][column] = merge.row * width + merge.column
        }
      }
    }
    return (0..<width).map { column in
      var path: [String] = []
      var above = -1
      for row in origins where row[column] != above {
        above = row[column]
        let text = self.text(row: above / width, column: above % width)
        if !text.isEmpty { path.append(text) }
      }
      return path.joined(separator: "/")
    }
  }

  /// Whether a name means a column of the template that has nothing to print this time (打印, 有数).
  package func hides(column name: String, of template: Template) -> Bool {
    if hiddenColumns.isEmpty { return false }
    let wanted = LooseText.key(name)
    let definition = template.tables.first { $0.id.sameBytes(as: self.definition) }
    let leaves = (definition?.panels ?? []).flatMap(\.leaves)
    return hiddenColumns.contains { index in
      guard leaves.indices.contains(index) else { return false }
      let names = [leaves[index].key, leaves[index].header.fixedText ?? ""].map(LooseText.key)
      return names.contains { $0.sameBytes(as: wanted) || $0.endsWithBytes(of: "/" + wanted) }
    }
  }

  /// The words of a cell; empty for a figure and outside the grid.
  func text(row: Int, column: Int) -> String {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return "" }
    return rows[row].cells[column].words ?? ""
  }

  /// Nil outside the grid.
  func content(row: Int, column: Int) -> CellContent? {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return nil }
    return rows[row].cells[column].content
  }

  func figure(row: Int, column: Int) -> CellFigure? {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column),
      case .figure(let figure) = rows[row].cells[column].content
    else { return nil }
    return figure
  }

  /// What a row is called where a cell stands: the words next to it on the left, which in tables
  /// of two halves are those of its own half; else the first text of the row, such as a code.
  package func label(ofRow row: Int, at column: Int) -> String { labels(ofRow: row)[column] }

  /// The same of each of its columns, and behind the last.
  func labels(ofRow row: Int) -> [String] {
    let texts = rows[row].cells.map(\.words)
    var label = texts.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    var labels = [label]
    labels.reserveCapacity(texts.count + 1)
    for text in texts {
      if let text, text.hasLetter { label = text }
      labels.append(label)
    }
    return labels
  }
}

extension String {
  fileprivate var hasLetter: Bool {
    unicodeScalars.contains { scalar in
      // Of codes and numbers nobody has to look up what their digits are.
      if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
      return scalar.properties.isAlphabetic
    }
  }
}

extension Cell {
  /// The words of a label or a header; nil for a figure and an empty cell.
  var words: String? {
    switch content {
    case .text(let text, _): text
    case .words(let words): words.text
    case .empty, .figure: nil
    }
  }
}
