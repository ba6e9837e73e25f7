import GoujiModel
import SourceReading

/// A ledger's file with the rows of a form: lines that say the same stay as they were typed.
struct LedgerEdit {
  let shape: LedgerShape
  /// As the folder has it; nil where there is no such file.
  let old: Ledger?
  let file: ReadFile?
  let new: Ledger
  let inputUnit: AmountUnit

  /// Nil where nothing has changed.
  func change() -> FormImport.Change? {
    let wanted = new.records.map(\.values)
    let present = old?.records.map(\.values) ?? []
    if wanted == present { return nil }
    // Rows of a file without one are new: there is nothing to compare.
    guard let file, let layout = CSVLayout(file, shape: shape, filled: filledColumns) else {
      return written(whole, kept: 0)
    }
    var unused: [[LedgerValue]: [Int]] = [:]
    for (index, record) in (old?.records ?? []).enumerated().reversed() {
      unused[record.values, default: []].append(index)
    }
    var lines: [String] = [layout.header]
    var kept = 0
    for record in new.records {
      if let index = unused[record.values]?.popLast(),
        let line = old.flatMap({ layout.line(of: $0.records[index]) })
      {
        lines.append(line)
        kept += 1
      } else {
        lines.append(
          CSVText.row(layout.columns.map { $0.map { text(record.values[$0], $0) } ?? "" }))
      }
    }
    return written(lines.joined(), kept: kept)
  }

  /// Columns in which something other than what an empty cell means is filled in.
  private var filledColumns: [Int] {
    shape.columns.indices.filter { index in
      new.records.contains { record in
        let text = self.text(record.values[index], index)
        return !text.isEmpty && text != shape.columns[index].standard
      }
    }
  }

  private var whole: String {
    let rows = new.records.map { record in
      shape.columns.indices.map { text(record.values[$0], $0) }
    }
    return ([shape.columns.map(\.name)] + rows).map(CSVText.row).joined()
  }

  private func text(_ value: LedgerValue, _ column: Int) -> String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .amount(let money): money == .zero ? "0" : money.exactText(in: inputUnit)
    case .count(let count): String(count)
    case .quantity(let number): number.text
    }
  }

  private func written(_ text: String, kept: Int) -> FormImport.Change {
    let (added, removed) = (new.records.count - kept, (old?.records.count ?? 0) - kept)
    let summary =
      file == nil
      ? "新建，\(new.records.count) 行" : "写入 \(max(added, 0)) 行，去掉 \(max(removed, 0)) 行，其余 \(kept) 行照旧"
    return FormImport.Change(
      name: file?.name ?? DraftFile.ledger(shape.name),
      bytes: DraftBytes.ledger(text, replacing: file), summary: summary,
      old: file?.bytes)
  }
}

/// Lines of a CSV file, so that they can be kept.
private struct CSVLayout {
  /// With its line end.
  let header: String
  /// Per column of the file, the column of the shape; nil for one that it does not have.
  let columns: [Int?]
  private let file: SourceFile
  private let starts: [Int]

  /// Nil where the file cannot take the rows as it is, such as for want of a column.
  init?(_ read: ReadFile, shape: LedgerShape, filled: [Int]) {
    file = read.file
    let table = CSVTable.read(file)
    guard table.findings.isEmpty, let first = table.value.rows.first else { return nil }
    let names = shape.columns.map(\.name)
    columns = first.cells.map { cell in names.firstIndex(of: cell.text) }
    for column in filled where !columns.contains(column) { return nil }
    starts = table.value.rows.map(\.line)
    header = Self.lines(of: file, from: first.line, before: starts.count > 1 ? starts[1] : nil)
  }

  /// The text of a record; nil where it is not of this file.
  func line(of record: LedgerRecord) -> String? {
    guard record.place.file === file || record.place.file.path == file.path,
      let index = starts.firstIndex(of: record.place.line)
    else { return nil }
    return Self.lines(
      of: file, from: starts[index], before: index + 1 < starts.count ? starts[index + 1] : nil)
  }

  /// Without blank lines at the end.
  private static func lines(of file: SourceFile, from start: Int, before end: Int?) -> String {
    let last = (end ?? file.lineCount + 1) - 1
    var lines = (start...max(start, last)).map { String(file.line($0)) }
    while lines.count > 1, lines.last?.allSatisfy({ $0.isWhitespace || $0 == "," }) == true {
      lines.removeLast()
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
