import GoujiModel

/// What it checks: a code belongs to the classification of its column: 支出功能分类 begins with 2, 部门预算支出
/// 经济分类 with 3; those of 政府预算支出经济分类, which begin with 5, stand in no column.
///
/// Why: budget platforms export both economic classifications side by side; the tables of a department
/// are made by its own.
///
/// Example: 50101 工资奖金津补贴 as 经济科目.
///
/// Source: 政府收支分类科目; 支出经济分类科目改革方案 (财预〔2017〕98号).
enum OtherClassification {
  /// How many codes the cure lists.
  private static let listed = 8

  static func finding(
    _ code: String, _ kind: ClassificationKind, _ column: String, _ names: Classification,
    at place: Place
  ) -> Finding? {
    guard let own = Classification.kind(of: code), own != kind, names.localNames[code] == nil else {
      return nil
    }
    let name = names.entry(code).map { " \($0.name)" } ?? ""
    let meant = kind == .departmentEconomic ? names.departmentEconomic(for: code) : []
    let list = meant.prefix(listed).map { code in
      names.economicName(code).map { "\(code) \($0)" } ?? code
    }
    let more = meant.count > listed ? "等" : ""
    return Finding(
      .codeOfOtherClassification, at: place,
      "“\(column)”\(code)\(name) 是\(own.rawValue)的科目，这一列填\(kind.rawValue)",
      label: "\(own.rawValue)",
      basis: "财预〔2017〕98号；政府收支分类科目（\(names.year)年版）",
      cure: list.isEmpty
        ? "改为\(kind.rawValue)的科目；用 gouji codes 文字 来查"
        : "按内容改为 \(list.joined(separator: "、"))\(more)")
  }
}
