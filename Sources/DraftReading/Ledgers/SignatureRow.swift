import GoujiModel
import SourceReading

/// Rows under a table that are no records: who filled it in, who checked it, when, on which page.
enum SignatureRow {
  /// Nothing else is called so.
  private static let plain: Set<String> = [
    "填表人", "填报人", "制表人", "编制人", "经办人", "审核人", "复核人", "审批人", "单位负责人", "部门负责人", "财务负责人", "科室负责人",
    "主要负责人", "分管领导", "主管领导", "会计主管", "财务主管", "联系人", "联系电话", "办公电话", "填报日期", "填表日期", "填报时间",
    "填表时间", "制表日期", "制表时间", "编制日期", "报送日期", "上报日期", "打印日期", "打印时间", "导出日期", "导出时间", "生成时间",
    "打印人", "导出人", "操作员", "填报单位盖章", "单位公章", "单位盖章",
  ]
  /// With a colon behind them.
  private static let marked: Set<String> = [
    "制表", "经办", "审核", "审签", "复核", "批准", "负责人", "单位领导", "领导", "领导签字", "会计", "出纳", "电话", "手机", "手机号",
    "传真",
    "邮箱", "电子邮箱", "日期", "时间", "盖章", "公章", "签字", "签章", "签名", "页码", "填报单位", "编制单位", "填表单位",
  ]
  private static let starts = Set(
    plain.union(marked).compactMap(\.unicodeScalars.first) + ["第", "共"])

  /// Its first cell is such a word; behind each of them may stand one cell that says it.
  static func isOne(_ row: SourceRow) -> Bool {
    guard let first = row.cells.first(where: { !$0.text.isEmpty || $0.fault != nil }),
      isLabel(first.text)
    else { return false }
    var wasLabel = false
    for cell in row.cells where !cell.text.isEmpty || cell.fault != nil {
      let isLabel = isLabel(cell.text)
      if !isLabel, !wasLabel { return false }
      wasLabel = isLabel
    }
    return true
  }

  /// `填表人：张三`, `填表人 张三`, `审核（签字）：`, `第 1 页 共 3 页`.
  private static func isLabel(_ text: String) -> Bool {
    guard let start = text.unicodeScalars.first, starts.contains(start) else { return false }
    if let colon = text.firstIndex(where: { ":：".contains($0) }) {
      let label = withoutBrackets(text[..<colon])
      if plain.contains(label) || marked.contains(label) { return true }
    }
    if plain.contains(withoutBrackets(text.prefix { !$0.isWhitespace })) { return true }
    let key = text.headerKey.filter { !"0123456789/,，、".contains($0) }
    return ["第页", "共页", "第页共页"].contains(key)
  }

  private static func withoutBrackets(_ label: Substring) -> String {
    let key = String(label).headerKey
    return key.firstIndex(of: "(").map { String(key[..<$0]) } ?? key
  }
}

extension Finding {
  /// One for all of a table.
  static func signatureRows(_ rows: [SourceRow], in file: SourceFile) -> Finding? {
    guard let first = rows.first else { return nil }
    let text = first.cells.first { !$0.text.isEmpty }?.text ?? ""
    let more = rows.count > 1 ? " 等 \(rows.count) 行" : ""
    return Finding(
      .signatureRows, at: first.place(in: file), "“\(shortened(text))”\(more)是签署和日期，没有读入")
  }
}
