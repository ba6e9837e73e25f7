import GoujiModel
import SourceReading

/// Finds the columns of a ledger in the header of a file, by name.
enum LedgerHeader {
  /// Per column of the shape, its position in the file; nil where the file does not have it.
  static func match(
    _ header: SourceRow, to shape: LedgerShape, in file: SourceFile, _ context: DraftContext
  ) -> Outcome<[Int?]> {
    if let unseparated = Self.unseparated(header, in: file) {
      return Outcome([Int?](repeating: nil, count: shape.columns.count), [unseparated])
    }
    var findings: [Finding] = []
    var columns = [Int?](repeating: nil, count: shape.columns.count)
    let keys = shape.columns.map(\.name.headerKey)
    var unknown: [SourceCell] = []
    for (position, cell) in header.cells.enumerated() where !cell.text.isEmpty {
      guard let column = keys.firstIndex(of: cell.text.headerKey) else {
        unknown.append(cell)
        continue
      }
      if let first = columns[column] {
        findings.append(.repeated(cell, firstAt: header.cells[first], in: file))
      } else {
        columns[column] = position
      }
    }
    let absent = zip(shape.columns, columns).filter { $0.1 == nil }.map(\.0)
    findings += unknown.map { .unknown($0, of: shape, absent: absent, in: file) }
    let found = header.cells.map(\.text).filter { !$0.isEmpty }
    findings += absent.filter { isNeeded($0, in: context) }
      .map {
        .missing($0.name, found: found, unknown: unknown.map(\.text), at: header.place(in: file))
      }
    return Outcome(columns, findings)
  }

  /// Columns that the file does not have and that nothing else fills.
  static func absent(
    _ columns: [Int?], of shape: LedgerShape, _ records: [LedgerRecord]
  ) -> Set<String> {
    // Of no lines every sum is zero.
    if records.isEmpty { return [] }
    let absent = columns.indices.filter { index in
      let column = shape.columns[index]
      return columns[index] == nil && column.standard.isEmpty && !column.kind.isUnit
        && records.allSatisfy { $0.values[index].text.isEmpty && $0.values[index].figure == nil }
    }
    return Set(absent.map { shape.columns[$0].name })
  }

  /// The row that names the columns below a title and such; nil where the first rows have none.
  static func below(_ table: SourceTable, of shape: LedgerShape) -> SourceRow? {
    let keys = Set(shape.columns.map(\.name.headerKey))
    return table.rows.prefix(10).first { row in
      row.cells.count { keys.contains($0.text.headerKey) } > 1
    }
  }

  /// Commas typed with a Chinese keyboard separate nothing.
  private static func unseparated(_ header: SourceRow, in file: SourceFile) -> Finding? {
    let filled = header.cells.filter { !$0.text.isEmpty }
    guard filled.count == 1, filled[0].text.count(where: { "，；、".contains($0) }) > 1 else {
      return nil
    }
    return Finding(
      .missingColumn, at: filled[0].place(in: file), "标题行没有分成几列：列名之间用的是全角的标点",
      cure: "列名之间、格与格之间用半角逗号；或在 Excel 里填好另存为 CSV")
  }

  /// A draft of several units must say on each line which one is meant.
  private static func isNeeded(_ column: LedgerColumn, in context: DraftContext) -> Bool {
    if case .unit = column.kind { return context.units.count > 1 }
    return column.required && column.standard.isEmpty
  }
}

extension Finding {
  fileprivate static func repeated(
    _ cell: SourceCell, firstAt first: SourceCell, in file: SourceFile
  ) -> Finding {
    Finding(
      .repeatedColumn, at: cell.place(in: file),
      "“\(cell.text)”一列出现了两次，第一次在\(first.place(in: file).shortDescription)",
      label: "第二次出现", cure: "删去其中一列，或改名")
  }

  fileprivate static func unknown(
    _ cell: SourceCell, of shape: LedgerShape, absent: [LedgerColumn], in file: SourceFile
  ) -> Finding {
    let near = Suggestion.nearest(to: cell.text.headerKey, among: absent.map(\.name))
    let meant = absent.first { $0.name == near.first }
    let taken =
      meant.map { column in
        column.standard.isEmpty
          ? column.required ? "" : "；各行的“\(column.name)”当作没有填"
          : "；各行的“\(column.name)”当作“\(column.standard)”"
      } ?? ""
    let cure =
      near.isEmpty
      ? "\(shape.name)可用的列：\(shape.columns.map(\.name).joined(separator: "、"))"
      : "改为\(quotedList(near))"
    return Finding(
      .unknownColumn, at: cell.place(in: file), "\(shape.name)没有“\(cell.text)”这一列，没有读它\(taken)",
      cure: cure)
  }

  fileprivate static func missing(
    _ name: String, found: [String], unknown: [String], at place: Place
  ) -> Finding {
    let near = Suggestion.nearest(to: name, among: unknown, limit: 1)
    return Finding(
      .missingColumn, at: place, "缺少“\(name)”一列；现有列：\(found.joined(separator: "、"))",
      cure: near.isEmpty ? "补上“\(name)”一列" : "把“\(near[0])”改为“\(name)”")
  }
}
