import GoujiModel

/// What it checks: whether balancing (舍入: 配平) found numbers that are all less than a last digit off
/// their exact values; if not, whether it proved that there are none.
///
/// Why: a preparer who sees a figure a digit off wants to know whether a better choice was missed.
///
/// Example: 0.5, 0.5 and 0.5 whose sums by two are each exactly 1: two of them would have to be 1
/// and 0, and the third both.
///
/// Source: the template's 舍入; Cox & Ernst, Controlled rounding (1982).
enum BalancingSucceeds {
  static let rule = AuditRule("配平有结论", .figures)

  static func result(
    _ report: Report, _ template: Template, _ places: ReportPlaces
  ) -> AuditResult {
    var result = AuditResult(rule, absence: "模板没有写“舍入: 配平”")
    switch report.balancing {
    case .kept: if template.options.rounding.amounts == .balanced { result.hold() }
    case .open: result.fail(.balancingGaveUp())
    case .impossible(let sums, let figures):
      result.fail(.balancingImpossible(sums, figures.map { words($0, report, places) }))
    }
    return result
  }

  /// `表3第5行“教育支出”的“项目支出”（592.7552 万元）`
  private static func words(
    _ place: FigurePlace, _ report: Report, _ places: ReportPlaces
  ) -> String {
    switch place {
    case .prose(let index):
      return places.words(figure: index) + exact(report.figures[index].value, places.unit)
    case .cell(let number, let row, let column):
      let table = report.tables[number]
      let value = table.figure(row: row, column: column)?.value
      return places.words(table, row: row, column: column) + exact(value, table.unit)
    }
  }

  private static func exact(_ value: FigureValue?, _ unit: AmountUnit) -> String {
    value.map { "（\($0.words(in: unit))）" } ?? ""
  }
}

extension Finding {
  private static let balancingCure =
    "把这些数所含支出行的金额取到百元再试；或在表注里说明尾差；或在模板里改用“舍入: 逐格”"

  /// More than these are counted, not named.
  private static let mostNamed = 8

  fileprivate static func balancingImpossible(_ sums: Int, _ places: [String]) -> Finding {
    let named = places.prefix(mostNamed)
    let more = sums > named.count ? "等" : ""
    return Finding(
      .balancingImpossible, at: nil,
      "配平已证明不可能：\(sums) 个数要同时印在准确数的一个末位以内，每笔金额无论进位还是舍去都做不到"
        + (named.isEmpty ? "" : "，它们是\(named.joined(separator: "、"))\(more)"),
      label: "这些数不能同时配平", basis: "模板选项“舍入: 配平”；Cox & Ernst (1982) 受控舍入",
      cure: balancingCure)
  }

  fileprivate static func balancingGaveUp() -> Finding {
    Finding(
      .balancingGaveUp, at: nil, "配平没有找到让所有数都印在准确数一个末位以内的办法，也没有证明这不可能",
      label: "配平没有结论", basis: "模板选项“舍入: 配平”", cure: balancingCure)
  }
}
