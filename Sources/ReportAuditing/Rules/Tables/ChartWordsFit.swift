import GoujiModel

/// What it says: kind, unit, categories and series of a chart are those of the template, each once and
/// in their order.
///
/// How it is recounted: categories are enumerated again along their axis over the draft, slices of a
/// pie without those that are zero, and their names are read again.
///
/// Source: the template's 图: 类型, 系列, 类别.
///
/// What escapes it: colours and sizes; title, caption and note are asked by `TitlesAsWorded`.
enum ChartWordsFit {
  static let rule = AuditRule("图的类型、类别和系列是模板的，一项一次，次序照模板", .charts)

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有图")
    for (wanted, printed) in read.charts { check(wanted, printed, read, into: &result) }
    return result
  }

  private static func check(
    _ wanted: ExpectedPlot, _ printed: ReportChart, _ read: ReadTables,
    into result: inout AuditResult
  ) {
    let name = "图\(printed.number)“\(wanted.definition.id)”"
    let unit = read.recount.template.options.unit
    var lines: [(what: String, wanted: CellWords, printed: Words)] = [
      ("类型", .text(wanted.definition.kind.rawValue), Words(printed.kind.rawValue)),
      ("金额单位", .text(unit.rawValue), Words(printed.unit.rawValue)),
    ]
    func add(_ what: String, _ wanted: [CellWords], _ printed: [Words]) {
      for index in 0..<max(wanted.count, printed.count) {
        let words = index < wanted.count ? wanted[index] : .text("")
        let own = index < printed.count ? printed[index] : .none
        lines.append(("第 \(index + 1) 个\(what)", words, own))
      }
    }
    add("类别", wanted.categories, printed.categories)
    add("系列", wanted.series.map(\.name), printed.series.map(\.name))
    for line in lines {
      let relation = {
        AuditRelation(
          .init("\(name)的\(line.what)", line.printed.text), .init("模板和草案", line.wanted.shown))
      }
      if line.wanted.fits(.words(line.printed), read.figures) {
        result.hold(1, relation())
      } else {
        result.fail(
          .cellDiffers(
            .chartWordsDiffer, "\(name)的\(line.what)", printed: line.printed.text,
            expected: line.wanted.shown, label: "\(line.what)不是模板的",
            template: wanted.definition.place), relation())
      }
    }
  }
}
