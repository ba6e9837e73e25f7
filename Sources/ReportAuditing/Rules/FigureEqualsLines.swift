import GoujiModel

/// What it checks: every figure in a table, a chart and a sentence equals its definition, evaluated once
/// more over the lines of the draft by code of its own.
///
/// Why: an error in deriving would otherwise stand in Word, Excel and the manifest alike, each
/// confirming the other.
///
/// Example: 公用经费 in 表3-1 is 28.26 万元, the lines of 支出.csv under its conditions give 37.62.
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号), 真实、准确.
enum FigureEqualsLines {
  static let rule = AuditRule("每个数都等于草案明细重算的数", .figures, basis: "财预〔2016〕143号")

  static func result(
    _ report: Report, _ recount: Recount, _ places: ReportPlaces, lists: Bool = false
  ) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告没有数")
    func check(
      _ value: FigureValue?, _ again: FigureValue?, _ unit: AmountUnit,
      at place: @autoclosure () -> Place?,
      _ words: () -> String
    ) {
      func relation() -> AuditRelation {
        AuditRelation(
          .init(words(), value?.words(in: unit) ?? "没有数"),
          .init("草案明细", again?.words(in: unit) ?? "没有数"))
      }
      if agree(value, again) {
        result.hold(1, relation())
      } else {
        result.fail(.figureDiffers(words(), value, again, unit, at: place()), relation())
      }
    }
    let tables = report.tables
    for (number, unit) in tables.map(\.unit).enumerated() {
      tables[number].forEachFigure { figure, row, column in
        check(
          figure.value, figure.read(recount.value(of:)), unit, at: places.place(of: tables[number])
        ) { places.words(tables[number], row: row, column: column) }
      }
    }
    for chart in report.charts {
      chart.forEachFigure { figure, category, column in
        check(
          figure.value, figure.read(recount.value(of:)), chart.unit, at: places.place(of: chart)
        ) { places.words(chart, category: category, column: column) }
      }
    }
    for (index, figure) in report.figures.enumerated() {
      check(
        figure.value, recount.value(of: figure.origin), recount.template.options.unit,
        at: places.place(ofFigure: index)
      ) { places.words(figure: index) }
    }
    return result
  }

  /// A figure that has no value has none when it is counted again.
  private static func agree(_ value: FigureValue?, _ again: FigureValue?) -> Bool {
    guard let value, let again else { return value == nil && again == nil }
    return again.equals(value)
  }
}

extension Finding {
  fileprivate static func figureDiffers(
    _ cell: String, _ value: FigureValue?, _ again: FigureValue?, _ unit: AmountUnit,
    at place: Place?
  ) -> Finding {
    let recounted = again.map { "按草案重算 \($0.words(in: unit))" } ?? "按草案重算没有数"
    let printed = value.map { $0.words(in: unit) } ?? "没有数"
    let difference =
      again.flatMap { value?.difference(from: $0, in: unit) }.map { "，\($0)" } ?? ""
    return Finding(
      .figureDiffersFromLines, at: place,
      "\(cell)报告 \(printed)，\(recounted)\(difference)",
      label: "与草案明细重算的数不符", basis: "财预〔2016〕143号",
      cure: "草案没有错；这是勾稽自己算错了，不要公开这份报告，请把草案和模板报给维护人")
  }
}
