import GoujiModel
import SourceReading

/// What it checks: where purchases name their 专项 and 经济科目, a project has spending for all of them, and for those of a
/// code no more than it spends under it; 因公出国, 公务接待 and vehicles are not purchased where nothing is spent on them.
///
/// Why: what is purchased is a part of what is spent; a name or code in the wrong row shows nowhere else.
///
/// Example: 151.40 万元 of 车辆维修 purchased under 物业管理费, whose 470 万元 other purchases have already; 印刷服务 under 30212.
///
/// Source: 政府采购法 第六条 (严格按照批准的预算执行). A purchase may stand under another 款 than its spending: 30231 beside 30239.
enum PurchaseLines {
  /// Of 三公: nothing else is meant by them.
  private static let official: Set<String> = ["30212", "30217", "31013"]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let purchases = draft.ledger(StandardLedger.procurement),
      let name = purchases.shape.index(of: "专项名称"),
      let code = purchases.shape.index(of: StandardColumn.economicCode),
      let amount = purchases.shape.mainIndex
    else { return [] }
    let unit = purchases.shape.index(of: StandardColumn.unit)
    let own = purchases.shape.index(of: StandardColumn.project)
    let granted = granted(spending)
    var bought: [[String]: Money] = [:]
    var told: Set<[String]> = []
    return purchases.records.compactMap { record in
      let (said, item) = (record.values[name].text, String(record.values[code].text.prefix(5)))
      let payer = unit.map { record.values[$0].text } ?? ""
      let isProject = granted[[payer, said]] != nil
      // One that names its project is asked by another rule.
      if item.isEmpty || said.isEmpty || own.map({ record.values[$0] != .empty }) == true {
        return nil
      }
      let keys = [isProject ? [payer, said] : [], [payer, isProject ? said : "", item]]
      for key in keys where !key.isEmpty {
        bought[key, default: .zero] += record.values[amount].amount
        let sum = bought[key] ?? .zero
        guard let most = granted[key] ?? (official.contains(item) && key.count > 2 ? .zero : nil),
          sum > most, told.insert(key).inserted
        else { continue }
        return .beyond(
          isProject ? said : "", key.count > 2 ? item : "", bought: sum, spent: most, draft,
          at: record.place(of: most == .zero ? code : amount))
      }
      return nil
    }
  }

  /// By unit and project, and by unit, project and 款.
  private static func granted(_ spending: SpendingLines) -> [[String]: Money] {
    var sums: [[String]: Money] = [:]
    for group in spending.groups {
      sums[[group.unit, group.project, group.item], default: .zero] += group.sum
      if !group.project.isEmpty { sums[[group.unit, group.project], default: .zero] += group.sum }
    }
    return sums
  }
}

extension Finding {
  fileprivate static func beyond(
    _ project: String, _ item: String, bought: Money, spent: Money, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    let whose = project.isEmpty ? "没有项目的" : "项目“\(shortened(project))”的"
    let code = item.isEmpty ? "" : draft.words(code: item)
    return Finding(
      .procurementDiffers, at: place,
      spent == .zero
        ? "\(whose)支出里没有\(code)，政府采购里有 \(draft.words(bought))"
        : "\(whose)\(code)支出 \(draft.words(spent))，政府采购到这一行已有 \(draft.words(bought))",
      label: spent == .zero ? "支出里没有" : "大于支出", basis: "政府采购法第六条",
      cure: "核对专项名称、经济科目和金额；支出漏列的，补上")
  }
}
