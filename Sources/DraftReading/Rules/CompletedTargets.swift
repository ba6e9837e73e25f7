import GoujiModel
import SourceReading

/// The columns that follow from target and result, put behind those that were entered. A verdict
/// (是否完成) that the two numbers contradict is told.
enum CompletedTargets {
  static func ledger(_ ledger: Ledger, by rule: CompletionRule) -> Outcome<Ledger> {
    var shape = ledger.shape
    let column = { (name: String) in shape.index(of: name) }
    let (nature, target, unit) = (column(rule.nature), column(rule.target), column(rule.unit))
    let (result, verdict) = (column(rule.result), rule.verdict.flatMap(column))
    var findings: [Finding] = []
    let records = ledger.records.map { record -> LedgerRecord in
      let text = { (index: Int?) in index.map { record.values[$0].text } ?? "" }
      let outcome = rule.outcome(
        nature: text(nature), target: (text(target), number(text(target), text(unit))),
        result: (text(result), number(text(result), text(unit))), verdict: text(verdict))
      let counted = rule.outcome(
        nature: text(nature), target: (text(target), number(text(target), text(unit))),
        result: (text(result), number(text(result), text(unit))), verdict: "")
      if let verdict, outcome.isQuantitative, counted.standing != .unclear,
        counted.standing != outcome.standing
      {
        let reached = text(result) + (text(result).hasSuffix(text(unit)) ? "" : text(unit))
        findings.append(
          .otherVerdict(
            rule, text(nature) + text(target) + text(unit), reached, said: text(verdict),
            at: record.place(of: verdict)))
      }
      if outcome.standing == .unclear, rule.reportsUnclear, let result {
        findings.append(.unclear(text(result), rule, at: record.place(of: result)))
      }
      return completed(record, outcome)
    }
    shape.columns += CompletionRule.columns
    return Outcome(
      Ledger(shape: shape, records: records, absentColumns: ledger.absentColumns), findings)
  }

  private static func completed(_ record: LedgerRecord, _ outcome: TargetOutcome) -> LedgerRecord {
    var record = record
    let strays = outcome.strays.map { $0 ? "超限" : "限内" } ?? "不明"
    record.add([
      .quantity(outcome.done), .quantity(outcome.due), .text(outcome.standing.rawValue),
      .text(strays), .text(outcome.isQuantitative ? "定量" : "定性"),
    ])
    return record
  }

  /// `61`, `61%` where the unit is %, `742条` where it is 条.
  private static func number(_ text: String, _ unit: String) -> Quantity? {
    let bare = !unit.isEmpty && text.hasSuffix(unit) ? String(text.dropLast(unit.count)) : text
    if case .success(let number) = AmountParser.quantity(bare) { return number }
    return nil
  }
}

extension Finding {
  fileprivate static func otherVerdict(
    _ rule: CompletionRule, _ target: String, _ result: String, said: String, at place: Place
  ) -> Finding {
    Finding(
      .verdictContradicts, at: place,
      "“\(rule.target)”是“\(target)”，“\(rule.result)”是“\(result)”，“\(rule.verdict ?? "")”却填“\(said)”",
      label: said == "是" ? "没有达到" : "已经达到", basis: "财预〔2020〕10号",
      cure: "核对实际完成值；定量指标不用填这一列，由程序比较")
  }

  fileprivate static func unclear(
    _ result: String, _ rule: CompletionRule, at place: Place
  ) -> Finding {
    let said = result.isEmpty ? "“\(rule.result)”空着" : "看不出“\(shortened(result))”是不是完成"
    let words = rule.metWords.map { "“\($0)”" }.joined()
    let verdict = rule.verdict.map { "；或在“\($0)”里填“是”“否”" } ?? ""
    return Finding(
      .unclearResult, at: place, "\(said)，完成率和完成条数里不算它", label: "不知道完成没有",
      cure: "定量指标填数字，定性指标照“\(rule.target)”填，或填\(words)\(verdict)")
  }
}
