import GoujiModel
import SourceReading

/// A column that says which rows are no lines of this draft: those of another year, deleted ones,
/// those that were sent back. The raw value is what 导入对照.yaml calls it.
enum RowFilter: String, CaseIterable {
  case fiscalYear = "年度"
  case deleted = "是否删除"
  case valid = "是否有效"
  case status = "审核状态"

  /// By the header of a column; nil of any other.
  static func of(_ leaf: String) -> RowFilter? {
    if years.contains(leaf) { return .fiscalYear }
    let isFlag = leaf.hasPrefix("是否") || ["标志", "标识", "标记", "否"].contains(where: leaf.hasSuffix)
    if isFlag, ["删除", "作废", "停用", "注销"].contains(where: leaf.contains) { return .deleted }
    if isFlag, ["有效", "启用"].contains(where: leaf.contains) { return .valid }
    if leaf == "状态" || states.contains(where: { leaf == $0 + "状态" || leaf == $0 + "结果" }) {
      return .status
    }
    return nil
  }

  private static let years = [
    "年度", "预算年度", "年份", "预算年份", "会计年度", "财政年度", "编报年度", "申报年度", "所属年度", "业务年度", "预算所属年度",
  ]
  private static let states = [
    "审核", "审批", "单据", "数据", "流程", "业务", "提交", "上报", "记录", "送审", "批复", "指标",
  ]

  /// Why the row is left out of a draft of this year; nil where it stays.
  func reason(_ text: String, in header: String, year: Int?) -> String? {
    let key = text.headerKey
    switch self {
    case .fiscalYear:
      guard let year, let own = Self.year(key), own != year else { return nil }
      return "年度是 \(own)"
    case .deleted: return Self.yes.contains(key) ? "已删除" : nil
    case .valid: return Self.no.contains(key) ? "无效" : nil
    case .status: return Self.isRefused(key) ? "\(header)是“\(text)”" : nil
    }
  }

  /// `2024`, `2024年`, `2024年度`, `2024.0`.
  static func year(_ text: String) -> Int? {
    let key = text.headerKey
    let digits = key.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits), (2000...2099).contains(year),
      ["", "年", "年度", "年预算", ".0"].contains(key.dropFirst(4))
    else { return nil }
    return year
  }

  static let yes: Set<String> = ["是", "y", "Y", "yes", "1", "true", "TRUE", "√", "✓", "有", "已删除"]
  static let no: Set<String> = ["否", "n", "N", "no", "0", "false", "FALSE", "×", "无", "无效"]
  /// What a state ends in before a bracket: 财政退回（待修改）; not 退回后重新审核通过, nor 未退回.
  private static func isRefused(_ state: String) -> Bool {
    let own = state.prefix { $0 != "（" && $0 != "(" }
    guard let end = refused.first(where: own.hasSuffix) else { return false }
    return !["未", "没有"].contains(where: own.dropLast(end.count).hasSuffix)
  }

  private static let refused = [
    "失效", "撤销", "退回", "驳回", "作废", "未通过", "不通过", "删除", "注销", "停用", "否决", "无效", "退回修改", "驳回修改",
  ]
}
