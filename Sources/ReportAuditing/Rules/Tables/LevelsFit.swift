import GoujiModel

/// What it says: the level of a row shows: names are indented as deep as the template says, totals
/// are emphasised as totals and nothing else is.
///
/// How it is recounted: indentation and emphasis are those of the row's definition, once rows are told.
///
/// Source: the template's 缩进 and 强调.
///
/// What escapes it: type and size, which are the matter of the look.
enum LevelsFit {
  static let rule = AuditRule("行的层次（缩进、强调）照模板", .tables)

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有表")
    for table in read.tables {
      guard table.hasShape else {
        result.skip(ReadTable.noShape)
        continue
      }
      let id = table.printed.id
      for (line, found) in table.lines.found.enumerated() {
        guard let found else { continue }
        let row = table.printed.headerRows + found
        if fits(table.expected.lines[line], table.printed.rows[row], table.expected) {
          result.hold(in: id)
        } else {
          result.fail(
            .contradiction(
              .rowLevelDiffers, "\(table.printed.id)第 \(found + 1) 行的缩进或强调不是模板的",
              label: "层次与模板不符", template: table.place(ofLine: line, column: 0)))
        }
      }
    }
    return result
  }

  private static func fits(
    _ line: ExpectedGrid.Line, _ row: TableRow, _ table: ExpectedGrid
  ) -> Bool {
    guard row.emphasis == line.emphasis else { return false }
    for column in 0..<min(line.cells.count, row.cells.count) {
      guard case .words = line.cells[column] else { continue }
      let panel = table.panel(of: column)
      guard line.rows.indices.contains(panel), let own = line.rows[panel],
        own.definition.cells == nil
      else { continue }
      let alignment =
        own.plan.labels[column - table.starts[panel]]?.alignment ?? table.columns[column].alignment
      let indent = alignment == .left ? own.definition.indent : 0
      if row.cells[column].indent != indent || row.cells[column].alignment != alignment {
        return false
      }
    }
    return true
  }
}
