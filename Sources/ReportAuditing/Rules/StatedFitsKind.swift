import GoujiModel

/// What it checks: where the template asks for a count (填报), the draft gives a whole number that is not negative; the
/// value of assets is no handful of 元.
///
/// Why: what follows from it could not be computed, or would be printed as it is.
///
/// Example: 现有轿车: 1.5; 固定资产净值: 162.82元.
///
/// Source: the template's own shape (填报); 预决算公开检查: 万元、元混用.
package enum StatedFitsKind {
  private static let assets = ["净值", "原值", "资产"]
  /// 元.
  private static let leastAsset = 1_000

  package static func findings(_ budget: Budget, _ template: Template) -> [Finding] {
    budget.statedNumbers.inOrder().compactMap { name, number in
      switch template.stated[name]?.kind {
      case .count: count(name, number, budget.inputUnit)
      case .amount: asset(name, number, budget.inputUnit)
      default: nil
      }
    }
  }

  private static func count(
    _ name: String, _ number: Located<StatedNumber>, _ unit: AmountUnit
  ) -> Finding? {
    switch number.value {
    case .plain(let count):
      if count >= 0 { return nil }
      return Finding(
        .negativeAmount, at: number.place, "“填报”的“\(name)”是负数：\(count)", label: "负数",
        cure: "改为 0 或正整数")
    case .amount(let money):
      return .notCount(name, "是金额：\(money.exactText(in: unit)) \(unit.rawValue)", at: number.place)
    case .decimal(let money):
      return .notCount(name, "是 \(money.exactText(in: unit))", at: number.place)
    case .quantity(let quantity): return .notCount(name, "是 \(quantity.text)", at: number.place)
    }
  }

  private static func asset(
    _ name: String, _ number: Located<StatedNumber>, _ unit: AmountUnit
  ) -> Finding? {
    guard case .amount(let money)? = try? number.value.value(as: .amount, unit: unit) else {
      return nil
    }
    if money < .zero {
      return Finding(
        .negativeAmount, at: number.place,
        "“填报”的“\(name)”是负数：\(money.exactText(in: unit)) \(unit.rawValue)", label: "负数",
        cure: "改为 0 或正数")
    }
    guard assets.contains(where: { name.contains($0) }), money > .zero,
      money.fen < leastAsset * AmountUnit.yuan.fen
    else { return nil }
    return Finding(
      .unitSlip, at: number.place,
      "“填报”的“\(name)”是 \(money.exactText(in: .yuan)) 元，像是填错了单位", label: "元还是万元",
      basis: "预决算公开检查：万元、元混用", cure: "在数字后面写明单位，如 \(money.exactText(in: .yuan))万元")
  }
}

extension Finding {
  fileprivate static func notCount(_ name: String, _ what: String, at place: Place) -> Finding {
    Finding(
      .notAWholeNumber, at: place, "“填报”的“\(name)”应为整数，填的\(what)", label: "不是整数",
      cure: "只写整数，不带小数和单位")
  }
}
