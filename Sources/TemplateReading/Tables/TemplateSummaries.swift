import GoujiModel
import SourceReading

/// 汇总: the tables of a county's summary. They are written like those of 表; the rows below the
/// first are those of one department, the first is the total of all.
extension TemplateDecoder {
  func decodeSummaries(
    _ node: YAMLNode?, _ results: [Decoded<TableDefinition?>]
  ) -> [TableDefinition] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "汇总", collector)
    _ = fields.all()
    return take(results).compactMap { $0 }
  }

  /// The tables; 各表 among them says what stands on each. That of the options is not for them: it
  /// speaks of one department.
  func summaryEntries(_ node: YAMLNode?) -> [YAMLEntry] {
    if let common = node?[CommonTable.key] { commonSummary = CommonTable(common, collector) }
    return (node?.namedEntries ?? []).filter { $0.key.value != CommonTable.key }
  }

  func summary(_ entry: YAMLEntry) -> TableDefinition? {
    guard let table = table(entry.key, entry.value, label: "", like: commonSummary) else {
      return nil
    }
    return isSummary(table) ? table : nil
  }

  private func isSummary(_ table: TableDefinition) -> Bool {
    let rows = table.panels.flatMap(\.rows)
    let problem: String? =
      if table.isInline {
        "汇总的表各占一页，不能随文"
      } else if table.panels.count != 1 {
        "汇总的表不能左右并排几栏"
      } else if table.panels.contains(where: \.hasOccasionalColumns) {
        "汇总的表各部门的栏要一样，栏里不能写“打印”“有数”“无数”"
      } else if let slot = table.words.flatMap(\.slots).first(where: \.isOfDepartment) {
        "汇总的表题、左右行、表注里不能写“{\(slot.source)}”：全县的表不是一个部门的"
      } else if table.emptyNote != nil {
        "汇总的表不印空表注"
      } else if rows.count != 1 || rows[0].axis != nil || rows[0].printing != .always {
        "汇总的表最上一层只能有一行：全部部门的合计，不分行，总是印出"
      } else if rows[0].children.isEmpty {
        "汇总的表没有写合计下面每个部门的行"
      } else if rows[0].cells != nil {
        "汇总的表不能用栅格"
      } else if let slot = ordinal(in: rows, table.panels[0].leaves) {
        "汇总的表里不能写“{\(slot.source)}”：每个部门的行各自列出，不接着数"
      } else {
        nil
      }
    if let problem {
      collector.add(
        Finding(
          .malformedTemplate, at: table.place, "“\(table.id)”：\(problem)",
          cure: "写成 行: {合计: {标签: {…}, 强调: 合计, 行: {部门: {标签: {…}}}}}"))
    }
    return problem == nil
  }
}

extension TableDefinition {
  /// Around the table.
  fileprivate var words: [Wording] {
    [title, subtitle, leftLine, rightLine].compactMap { $0 } + notes
  }
}

extension Slot {
  /// What the head of one draft says of its department.
  fileprivate var isOfDepartment: Bool {
    if case .identity(let path) = target { path.startsWithBytes(of: "部门.") } else { false }
  }
}
