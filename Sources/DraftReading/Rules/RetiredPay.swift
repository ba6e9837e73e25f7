import GoujiModel

/// What it checks: a unit that pays 离休费 or 退休费 (30301, 30302) only under its own work (行政运行), while other units of
/// the draft pay them under 20805.
///
/// Why: 社会保障和就业支出 is too small by it, and 行政运行 too large.
///
/// Example: 30302 under 2080101 of the first unit, under 2080599 of all others.
///
/// Source: 政府收支分类科目: 20805 行政事业单位养老支出. Housing of the retired (221) is left alone; so is a unit
/// that has some of it under 20805: its allowances may be paid elsewhere.
enum RetiredPay {
  private static let items: Set<String> = ["30301", "30302"]
  private static let own = "20805"

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let pay = spending.groups.filter {
      $0.isBasic && items.contains($0.item) && !$0.function.isEmpty
    }
    let usual = pay.filter { $0.function.hasPrefix(own) }
    guard let example = usual.first else { return [] }
    let units = Set(usual.map(\.unit))
    return pay.filter { !$0.function.hasPrefix("208") || isWork($0.function) }
      .filter { !$0.function.hasPrefix("221") && !units.contains($0.unit) }
      .map { group in
        .elsewhere(
          draft.words(code: group.item), draft.words(code: group.function),
          usual: draft.words(code: example.function), draft,
          at: spending.place(StandardColumn.functionCode, group))
      }
  }

  /// Of 208, what is no 抚恤 and no 养老.
  private static func isWork(_ function: String) -> Bool {
    ["20801", "20802", "20899"].contains { function.hasPrefix($0) }
  }
}

extension Finding {
  fileprivate static func elsewhere(
    _ item: String, _ function: String, usual: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unusualCodes, at: place, "\(item) 列在功能科目 \(function)，别的单位列在 \(usual)", label: "通常在 20805",
      basis: "政府收支分类科目（\(draft.names.year)年版）", cure: "核对功能科目：离退休费通常列行政事业单位养老支出（20805）")
  }
}
