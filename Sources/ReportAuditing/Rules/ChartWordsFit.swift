import GoujiModel

/// What it says: kind, number, title, caption and note of a chart, its categories and its series, each
/// once and in their order, are those of the template.
///
/// How it is recounted: categories are enumerated again along their axis over the draft, slices of a
/// pie without those that are zero, and the template's words are filled in again.
///
/// Source: the template's 图: 题名, 类型, 系列, 类别.
///
/// What escapes it: colours and sizes.
enum ChartWordsFit {
  static let rule = AuditRule("图的题名、类别和系列是模板的，一项一次，次序照模板", .charts)

  static func result(_ compared: ComparedReport, lists: Bool = false) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告没有图")
    for (wanted, printed) in compared.charts {
      check(wanted, printed, compared.report.figures, into: &result)
    }
    return result
  }

  private static func check(
    _ wanted: ExpectedChart, _ printed: ReportChart, _ figures: [PrintedFigure],
    into result: inout AuditResult
  ) {
    let name = "图\(wanted.number)“\(wanted.definition.id)”"
    let kinds = (wanted.definition.kind.rawValue, printed.kind.rawValue)
    var lines: [(what: String, wanted: ExpectedWords, printed: Words)] = [
      ("类型", ExpectedWords(kinds.0), Words(kinds.1)),
      ("序号", ExpectedWords(String(wanted.number)), Words(String(printed.number))),
      ("题名", wanted.title, printed.title), ("图注", wanted.caption, printed.caption),
      ("右行", wanted.note, printed.note),
    ]
    func add(_ what: String, _ wanted: [ExpectedWords], _ printed: [Words]) {
      for index in 0..<max(wanted.count, printed.count) {
        let words = index < wanted.count ? wanted[index] : ExpectedWords()
        lines.append(
          ("第 \(index + 1) 个\(what)", words, index < printed.count ? printed[index] : .none))
      }
    }
    add("类别", wanted.categories, printed.categories)
    add("系列", wanted.series.map(\.name), printed.series.map(\.name))
    for line in lines {
      let relation = AuditRelation(
        .init("\(name)的\(line.what)", line.printed.text), .init("模板", line.wanted.shown))
      if line.wanted.fits(line.printed, figures) {
        result.hold(1, relation)
      } else {
        result.fail(
          .contradiction(
            .chartWordsDiffer, "\(name)的\(line.what)", printed: line.printed.text,
            expected: line.wanted.shown, label: "\(line.what)不是模板的",
            at: wanted.definition.place), relation)
      }
    }
  }
}
