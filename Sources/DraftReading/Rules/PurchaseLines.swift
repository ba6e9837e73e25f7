import GoujiModel
import SourceReading

/// What it checks: where purchases name their 专项 and 经济科目, the spending has that code under that project, or
/// without a project where the name is none of one, and as much of it.
///
/// Why: what is purchased is a part of what is spent; a name or code in the wrong row shows nowhere else.
///
/// Example: 交通运行费 30231 151.40 purchased under 物业管理费, which has no line of 30231.
///
/// Source: 政府采购法 第六条 (严格按照批准的预算执行).
enum PurchaseLines {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let purchases = draft.ledger(StandardLedger.procurement),
      let name = purchases.shape.index(of: "专项名称"),
      let code = purchases.shape.index(of: StandardColumn.economicCode),
      let amount = purchases.shape.mainIndex
    else { return [] }
    let unit = purchases.shape.index(of: StandardColumn.unit)
    let projects = Set(spending.groups.lazy.map(\.project).filter { !$0.isEmpty })
    var granted: [[String]: Money] = [:]
    for group in spending.groups { granted[[group.unit, group.project, group.item], default: .zero] += group.sum }
    var bought: [[String]: Money] = [:]
    var told: Set<[String]> = []
    return purchases.records.compactMap { record in
      let (said, item) = (record.values[name].text, String(record.values[code].text.prefix(5)))
      guard !item.isEmpty, !said.isEmpty else { return nil }
      let project = projects.contains(said) ? said : ""
      let key = [unit.map { record.values[$0].text } ?? "", project, item]
      bought[key, default: .zero] += record.values[amount].amount
      let (sum, most) = (bought[key] ?? .zero, granted[key] ?? .zero)
      guard sum > most, told.insert(key).inserted else { return nil }
      let whose = project.isEmpty ? "没有项目的" : "项目“\(shortened(project))”的"
      return Finding(
        .procurementDiffers, at: record.place(of: most == .zero ? code : amount),
        most == .zero
          ? "\(whose)支出里没有\(draft.words(code: item))，政府采购里有 \(draft.words(sum))"
          : "\(whose)\(draft.words(code: item))支出 \(draft.words(most))，政府采购到这一行已有 \(draft.words(sum))",
        label: most == .zero ? "支出里没有" : "大于支出", basis: "政府采购法第六条",
        cure: "核对专项名称、经济科目和金额；支出漏列的，补上")
    }
  }
}
