import GoujiModel

/// What it says: every row that must be in a table is there, once, in its order: each code, unit,
/// project and record with money under its 类, 款 and 项, every item of a fixed list; and no other row.
///
/// How it is recounted: the rows of the template are walked once more over the lines of the draft;
/// printed rows are known by their key and their words.
///
/// Source: the template's 行, 每, 每条, 打印, 次序; 财预〔2016〕143号, 公开到功能分类项级、经济分类款级.
///
/// What escapes it: two rows with the same words that change places; their cells tell then.
enum RowsComplete {
  static let rule = AuditRule("该有的行都有，一行一次，次序照模板", .tables, basis: "财预〔2016〕143号")

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有表")
    for table in read.tables {
      guard table.hasShape else {
        result.skip(ReadTable.noShape)
        continue
      }
      let lines = table.lines
      result.hold(
        lines.found.count - lines.missing.count - lines.moved.count, in: table.printed.id)
      for line in lines.missing {
        result.fail(
          finding(table, line: line, "\(table.printed.id)缺一行：\(words(table, line))", label: "缺行"))
      }
      for line in lines.moved {
        let row = (lines.found[line] ?? 0) + 1
        result.fail(
          finding(
            table, line: line,
            "\(table.printed.id)第 \(row) 行\(words(table, line))次序不对，按模板应是第 \(line + 1) 行",
            label: "次序不对"))
      }
      for row in lines.extra {
        result.fail(
          .contradiction(
            .rowsDiffer, "\(table.printed.id)第 \(row + 1) 行\(words(table.printed, row))不该有，或已经印过一次",
            label: "多出的行", template: table.expected.definition.place))
      }
    }
    return result
  }

  private static func finding(
    _ table: ReadTable, line: Int, _ message: String, label: String
  ) -> Finding {
    .contradiction(
      .rowsDiffer, message, label: label, template: table.place(ofLine: line, column: 0))
  }

  /// `“2080101 行政运行”`
  private static func words(_ table: ReadTable, _ line: Int) -> String {
    let words = table.expected.lines[line].cells.compactMap { cell in
      if case .words(let words, _) = cell { words.shown } else { nil }
    }
    return "“\(words.prefix(4).joined(separator: " "))”"
  }

  private static func words(_ table: ReportTable, _ row: Int) -> String {
    let words = table.rows[table.headerRows + row].cells.compactMap(\.words)
    return "“\(words.filter { !$0.isEmpty }.prefix(4).joined(separator: " "))”"
  }
}
