import GoujiModel

/// What it checks: every relation that the template lists (勾稽) holds between the exact values of
/// the cells of the printed tables. A row of a code that has no amount this year may be missing
/// and counts as zero, and so does any row of a table without amounts.
///
/// Why: the same money stands in several tables, and readers compare them.
///
/// Example: 基本支出 in 表3 is 665.72 万元, the total of 表3-1 is 764.33 万元.
///
/// Source: the basis that the template gives with the relation.
enum TieOutHolds {
  static func findings(_ report: Report, _ template: Template) -> [Finding] {
    let finder = CellFinder(report: report, template: template)
    let tables = report.tables
    return template.tieOuts.flatMap { tieOut -> [Finding] in
      var findings: [Finding] = []
      let sides = [tieOut.left, tieOut.right].map { addresses in
        addresses.compactMap { address -> Term? in
          switch term(address, finder, tables, template.options.noValue) {
          case .success(let value): return Term(address: address, value: value)
          case .failure(let gap):
            findings.append(.cellMissing(address, gap, tieOut))
            return nil
          }
        }
      }
      if !findings.isEmpty { return findings }
      let (left, right) = (sum(sides[0]), sum(sides[1]))
      if let left, let right, left.isSame(as: right) { return [] }
      return [.broken(tieOut, sides, left, right, template.options.unit)]
    }
  }

  struct Term {
    var address: CellAddress
    /// Nil for an empty cell or a missing row: zero of any kind.
    var value: FigureValue?
  }

  /// Why an address has no value: what was looked for, and names that are near.
  struct Gap: Error {
    var what: String
    var nearest: [String]
  }

  private static func term(
    _ address: CellAddress, _ finder: CellFinder, _ tables: [ReportTable], _ noValue: String
  ) -> Result<FigureValue?, Gap> {
    switch finder.search(address) {
    case .found(let cells):
      let cell = cells[0]
      if let figure = tables[cell.table].figure(row: cell.row, column: cell.column) {
        return .success(figure.value)
      }
      let text = tables[cell.table].text(row: cell.row, column: cell.column)
      if text.isEmpty || text == noValue { return .success(nil) }
      return .failure(Gap(what: "那一格不是数，印的是“\(text)”", nearest: []))
    case .noTable(let nearest):
      return .failure(Gap(what: "报告里没有“\(address.table)”这张表", nearest: nearest))
    case .noColumn(_, let nearest):
      return .failure(Gap(what: "表里没有“\(address.column)”这一列", nearest: nearest))
    case .noRow(let table, let nearest):
      if LooseText.isCode(LooseText.key(address.row)) || !tables[table].hasAmounts {
        return .success(nil)
      }
      return .failure(Gap(what: "表里没有“\(address.row)”这一行", nearest: nearest))
    }
  }

  /// Nil where the cells are of different kinds; `.some(nil)` inside means nothing was added.
  private static func sum(_ terms: [Term]) -> SideSum? {
    var total: FigureValue?
    for value in terms.compactMap(\.value) {
      guard let before = total else {
        total = value
        continue
      }
      guard let after = try? before.adding(value) else { return nil }
      total = after
    }
    return SideSum(value: total)
  }
}

/// The sum of one side; without a value it is zero.
private struct SideSum {
  var value: FigureValue?

  func isSame(as other: SideSum) -> Bool {
    switch (value, other.value) {
    case (let a?, let b?): a.equals(b)
    case (let a?, nil), (nil, let a?): a.sign == 0
    case (nil, nil): true
    }
  }
}

extension ReportTable {
  fileprivate var hasAmounts: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        if case .figure(let figure) = cell.content { (figure.value?.sign ?? 0) != 0 } else { false }
      }
    }
  }
}

extension Finding {
  fileprivate static func cellMissing(
    _ address: CellAddress, _ gap: TieOutHolds.Gap, _ tieOut: TieOut
  ) -> Finding {
    let names = gap.nearest.map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      .brokenTieOut, at: tieOut.place,
      "勾稽关系“\(tieOut.name)”没有核对：\(address.text) 找不到，\(gap.what)", label: gap.what,
      basis: tieOut.basis,
      cure: names.isEmpty ? "写成 表号!行名或科目代码.列名，照报告所印的写" : "相近的有：\(names)")
  }

  fileprivate static func broken(
    _ tieOut: TieOut, _ sides: [[TieOutHolds.Term]], _ left: SideSum?, _ right: SideSum?,
    _ unit: AmountUnit
  ) -> Finding {
    let words = sides.map { side in
      side.map { "\($0.address.text) \($0.value?.words(in: unit) ?? "0")" }
        .joined(separator: " + ")
    }
    let (a, b) = (left?.value, right?.value)
    let difference = (a ?? b?.zero).flatMap { sum in
      (b ?? a?.zero).flatMap { sum.difference(from: $0, in: unit) }
    }
    let fault = difference.map { "左边\($0)" } ?? "两边不是同一类数"
    return Finding(
      .brokenTieOut, at: tieOut.place,
      "勾稽关系“\(tieOut.name)”不成立：左边 \(words[0])，右边 \(words[1])，\(fault)", label: fault,
      basis: tieOut.basis, cure: "两处的数来自同一份草案，检查模板中这两张表的条件是否一致，或这条关系是否写对")
  }
}
