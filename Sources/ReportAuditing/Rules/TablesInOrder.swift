import GoujiModel

/// What it says: every table and every chart that the parts of the template print stands in the
/// report, once, in the template's order, and no other does.
///
/// How it is recounted: the parts are walked once more, with their 有数 / 无数 and 每, over the draft.
///
/// Source: the template's 部分; 地方预决算公开操作规程 (财预〔2016〕143号), 公开的表格.
///
/// What escapes it: the place of a table between the paragraphs of a section.
enum TablesInOrder {
  static let rule = AuditRule("模板要的表和图都印了，一张一次，次序照模板", .tables, basis: "财预〔2016〕143号")

  static func result(_ compared: ComparedReport, lists: Bool = false) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "模板没有表，也没有图")
    check(
      compared.tableOrder, wanted: compared.wantedTables.map { ("表“\($0.id)”", $0.definition.place) },
      given: compared.report.tables.map { "表“\($0.id)”" }, into: &result)
    check(
      compared.chartOrder,
      wanted: compared.wantedCharts.map { ("图“\($0.definition.id)”", $0.definition.place) },
      given: compared.report.charts.map { "图“\($0.id)”" }, into: &result)
    return result
  }

  private static func check(
    _ order: SequenceAlignment, wanted: [(words: String, place: Place)], given: [String],
    into result: inout AuditResult
  ) {
    result.hold(wanted.count - order.missing.count - order.moved.count)
    for index in order.missing {
      let (words, place) = wanted[index]
      result.fail(
        .contradiction(.tableMisplaced, "报告里没有\(words)，模板要印它", label: "没有印出", at: place))
    }
    for index in order.moved {
      let (words, place) = wanted[index]
      result.fail(
        .contradiction(
          .tableMisplaced, "报告里\(words)印的次序不对，按模板它是第 \(index + 1) 个", label: "次序不对", at: place))
    }
    for index in order.extra {
      result.fail(
        .contradiction(
          .tableMisplaced, "报告里的\(given[index])，模板没有要印，或已经印过一次", label: "多印", at: nil))
    }
  }
}
