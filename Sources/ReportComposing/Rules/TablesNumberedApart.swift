import GoujiModel

/// What it checks: two different tables bear different numbers. A table that is printed once for each
/// unit or project may repeat its number.
///
/// Why: 见表1-1 says which table only where there is one of that number, and so do 勾稽 and `trace`.
///
/// Example: 表号: "表{号}-{序}" in a county's template, where the base has a table 表1-1 of its own.
///
/// Source: GB/T 1.1—2020, 9.9.2: each table has one number.
enum TablesNumberedApart {
  static func findings(_ report: Report, head: Place) -> [Finding] {
    var first: [String: ReportTable] = [:]
    return report.tables.compactMap { table in
      let label = table.label.text
      if label.isEmpty { return nil }
      guard let other = first[label] else {
        first[label] = table
        return nil
      }
      return other.definition == table.definition ? nil : .sameNumber(table, other, head)
    }
  }
}

extension Finding {
  fileprivate static func sameNumber(
    _ table: ReportTable, _ other: ReportTable, _ head: Place
  ) -> Finding {
    Finding(
      .tableNumberRepeated, at: head,
      "两张表都叫“\(table.label.text)”：\(other.title.text.inOneLine)，\(table.title.text.inOneLine)",
      basis: table.label.inlines.templateLine,
      cure: "请模板维护人改其中一张的“表号”")
  }
}
