/// How a ledger of targets tells from target and result whether a target was met (完成率 of a
/// template).
///
/// Source: the tables of 部门整体支出绩效自评 in Sichuan, which print 完成率 beside target and result.
package struct CompletionRule: Hashable, Sendable {
  /// Columns of the ledger.
  package var nature: String
  package var target: String
  package var unit: String
  package var result: String
  /// Where the preparer says `是` or `否` of a target that numbers do not settle; nil where the
  /// template has no such column.
  package var verdict: String?
  package var atMost: AtMostTargets
  /// Nothing above 100 %.
  package var isCapped: Bool
  /// Results in words that mean: met.
  package var metWords: [String]
  /// A result further from its target than this is reported as 超限.
  package var deviation: Ratio
  /// A result that cannot be judged is a finding.
  package var reportsUnclear: Bool

  package init(
    nature: String = "指标性质", target: String = "指标值", unit: String = "度量单位",
    result: String = "实际完成值", verdict: String? = nil, atMost: AtMostTargets = .met,
    isCapped: Bool = false, metWords: [String] = ["已完成", "完成", "优", "良"],
    deviation: Ratio = Ratio(3, over: 10)!, reportsUnclear: Bool = true
  ) {
    self.nature = nature
    self.target = target
    self.unit = unit
    self.result = result
    self.verdict = verdict
    self.atMost = atMost
    self.isCapped = isCapped
    self.metWords = metWords
    self.deviation = deviation
    self.reportsUnclear = reportsUnclear
  }

  /// Columns that follow from a record and are never entered.
  package static let columns = [
    LedgerColumn("完成分子", .quantity), LedgerColumn("完成分母", .quantity),
    LedgerColumn("完成情况", .text), LedgerColumn("偏离情况", .text), LedgerColumn("指标种类", .text),
  ]
}

/// What a result below a target of the kind ≤ comes to.
package enum AtMostTargets: String, CaseIterable, Sendable {
  /// 100 %, however far below; target ÷ result where it was not met.
  case met = "达标"
  /// Always target ÷ result.
  case inverse = "反比"
}

/// What became of one target.
package struct TargetOutcome: Hashable, Sendable {
  package enum Standing: String, Sendable {
    case met = "完成"
    case unmet = "未完成"
    case unclear = "不明"
  }

  /// Completion is `done ÷ due`; both zero where it is unclear.
  package var done: Quantity
  package var due: Quantity
  package var standing: Standing
  /// Nil where it is unclear.
  package var strays: Bool?
  package var isQuantitative: Bool
}

extension CompletionRule {
  /// `target` and `result` as typed, or nil where they are words.
  package func outcome(
    nature: String, target: (text: String, number: Quantity?),
    result: (text: String, number: Quantity?), verdict: String
  ) -> TargetOutcome {
    if nature != "定性", let due = target.number, let done = result.number, verdict.isEmpty {
      return counted(nature, due, done)
    }
    let isQuantitative = nature != "定性" && target.number != nil
    switch verdict {
    case "是": return said(.met, isQuantitative)
    case "否": return said(.unmet, isQuantitative)
    default: break
    }
    let isMet =
      !result.text.isEmpty && (result.text == target.text || metWords.contains(result.text))
    return said(isMet ? .met : .unclear, isQuantitative)
  }

  private func said(_ standing: TargetOutcome.Standing, _ isQuantitative: Bool) -> TargetOutcome {
    let one = Quantity(whole: 1)
    return TargetOutcome(
      done: standing == .met ? one : .zero, due: standing == .unclear ? .zero : one,
      standing: standing, strays: standing == .unclear ? nil : standing == .unmet,
      isQuantitative: isQuantitative)
  }

  private func counted(_ nature: String, _ due: Quantity, _ done: Quantity) -> TargetOutcome {
    let isAtMost = ["≤", "<", "＜", "小于", "小于等于"].contains(nature)
    let isStrict = ["<", "＜", "小于", ">", "＞", "大于"].contains(nature)
    let isMet =
      isAtMost
      ? (isStrict ? done < due : done <= due) : (isStrict ? due < done : due <= done)
    var (above, below) = (done, due)
    if isAtMost { (above, below) = (due, done) }
    // Nothing to divide by, or met where all that counts is to be met: all or nothing.
    if below.scaled <= 0 || above.scaled < 0 || isAtMost && isMet && atMost == .met {
      let one = Quantity(whole: 1)
      (above, below) = (isMet ? one : .zero, one)
    }
    let far =
      above.scaled > below.scaled ? above.scaled - below.scaled : below.scaled - above.scaled
    let strays = Ratio(far, over: below.scaled).map { deviation.isLess(than: $0) } ?? false
    if isCapped, below < above { above = below }
    return TargetOutcome(
      done: above, due: below, standing: isMet ? .met : .unmet, strays: strays,
      isQuantitative: true)
  }
}
