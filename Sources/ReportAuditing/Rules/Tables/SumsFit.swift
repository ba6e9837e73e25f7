import GoujiModel

/// What it says: every total adds up, as a formula of the sheet, the rows below it or the columns
/// beside it that the template makes its parts, all of them and no other.
///
/// How it is recounted: parts are taken from the tree of rows and the 和 of columns, not from the
/// report; 其中 is no part.
///
/// Source: the template's 行, 和, 其中; 政府收支分类科目, 类 = Σ款 = Σ项.
///
/// What escapes it: tables whose rows are not all there; those rows are told instead.
enum SumsFit {
  static let rule = AuditRule("合计加的是模板规定的那几行或几栏", .tables, basis: "政府收支分类科目")

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有带合计的表")
    for table in read.tables {
      guard table.hasShape, table.lines.isWhole else {
        result.skip(table.hasShape ? ReadTable.notWhole : ReadTable.noShape)
        continue
      }
      check(table, read.recount.template, read.places, into: &result)
    }
    return result
  }

  private static func check(
    _ table: ReadTable, _ template: Template, _ places: ReportPlaces, into result: inout AuditResult
  ) {
    let sums = TableSums(table.expected, table.printed, template)
    let id = table.printed.id
    for line in table.expected.lines.indices {
      let row = table.printed.headerRows + line
      let parts = table.expected.lines[line].rows.map { $0.map { $0.addsUp ? $0.parts : [] } ?? [] }
      for column in table.expected.columns.indices {
        guard let figure = table.printed.figure(row: row, column: column) else { continue }
        let wanted = figure.hasValue ? sums.sum(line: line, column: column, of: parts) : nil
        if wanted == nil, figure.sum == nil { continue }
        if let wanted, figure.sum?.isSame(as: wanted) == true {
          result.hold(in: id)
          continue
        }
        result.fail(
          .cellDiffers(
            .sumPartsDiffer, places.words(table.printed, row: row, column: column),
            printed: figure.sum?.words(table.printed.headerRows) ?? "",
            expected: wanted?.words(table.printed.headerRows) ?? "", label: "合计加的不是模板规定的部分",
            template: table.place(ofLine: line, column: column)))
      }
    }
  }
}

/// Which cells each total of a table must add up.
private struct TableSums {
  private let wanted: ExpectedGrid
  private let printed: ReportTable
  private let template: Template
  /// Of each column, the indexes of those that it totals.
  private let partsOfColumns: [[Int]]
  /// Of each cell of the lines, row by row: each is asked for once for every total above it.
  private let kinds: [FigureKind?]

  init(_ wanted: ExpectedGrid, _ printed: ReportTable, _ template: Template) {
    self.template = template
    self.wanted = wanted
    self.printed = printed
    let columns = wanted.columns
    kinds = wanted.lines.indices.flatMap { line in
      columns.indices.map { column in
        printed.figure(row: line + printed.headerRows, column: column)?.value?.kind
      }
    }
    partsOfColumns = columns.indices.map { index in
      let panel = wanted.panel(of: index)
      return columns[index].parts.compactMap { key in
        columns.indices.first {
          wanted.panel(of: $0) == panel && columns[$0].key.sameBytes(as: key)
        }
      }
    }
  }

  /// Nil where the cell is no total; `parts` are the lines that the rows of each panel add up.
  func sum(line: Int, column: Int, of parts: [[Int]]) -> CellSum? {
    let rows = wanted.lines[line].rows
    let panel = wanted.panel(of: column)
    guard rows.indices.contains(panel), let row = rows[panel], row.part == 0,
      let kind = kind(line, column), kind != .share
    else { return nil }
    return down(row, parts[panel], column, kind) ?? across(row, line, column, panel, kind)
  }

  /// `all` are the lines that the row adds up; none where it is not made up of those below it.
  private func down(
    _ row: ExpectedRow, _ all: [Int], _ column: Int, _ kind: FigureKind
  ) -> CellSum? {
    let gone = wanted.absorbed[column] ?? []
    let parts = gone.isEmpty ? all : all.filter { !gone.contains($0) }
    guard parts.contains(where: { self.kind($0, column) == kind && adds($0, column) }) else {
      let own = column - wanted.starts[wanted.panel(of: column)]
      return all.isEmpty && row.isUncovered && row.plan.hasFigureBelow(in: own) ? .rows([]) : nil
    }
    // What has no value here may be money all the same: the total is known, its parts are not.
    if parts.contains(where: { leavesMoneyUnnamed($0, column) }) { return nil }
    return .rows(parts.map { $0 + printed.headerRows })
  }

  private func across(
    _ row: ExpectedRow, _ line: Int, _ column: Int, _ panel: Int, _ kind: FigureKind
  ) -> CellSum? {
    let start = wanted.starts[panel]
    if let cells = row.definition.cells {
      var next = start
      for cell in cells {
        if next == column {
          guard cell.isTotal else { return nil }
          let others = wanted.columns.indices.filter {
            $0 != column && wanted.panel(of: $0) == panel && self.kind(line, $0) == kind
          }
          return .columns(others)
        }
        next += cell.span
      }
      return nil
    }
    let parts = partsOfColumns[column]
    return parts.isEmpty ? nil : .columns(parts)
  }

  private func adds(_ line: Int, _ column: Int) -> Bool {
    guard case .figure(let figure, _) = wanted.lines[line].cells[column] else { return false }
    return !template.isNoSum(figure.definition)
  }

  private func leavesMoneyUnnamed(_ line: Int, _ column: Int) -> Bool {
    let figure = printed.figure(row: line + printed.headerRows, column: column)
    if case .failure(let reason)? = figure?.result { return reason.leavesMoneyUnnamed }
    return false
  }

  private func kind(_ line: Int, _ column: Int) -> FigureKind? {
    kinds[line * wanted.columns.count + column]
  }
}

extension CellSum {
  fileprivate func isSame(as other: CellSum) -> Bool {
    switch (self, other) {
    case (.rows(let a), .rows(let b)), (.columns(let a), .columns(let b)): a == b
    default: false
    }
  }

  /// `第 2、5 行之和`
  fileprivate func words(_ headerRows: Int) -> String {
    switch self {
    case .rows(let rows):
      "第 \(rows.map { String($0 - headerRows + 1) }.joined(separator: "、")) 行之和"
    case .columns(let columns):
      "第 \(columns.map { String($0 + 1) }.joined(separator: "、")) 栏之和"
    }
  }
}
