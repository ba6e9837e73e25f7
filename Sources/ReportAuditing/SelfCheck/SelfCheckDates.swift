import GoujiModel

/// The day of approval and the last day for publishing.
///
/// Source: 预算法第十四条: within twenty days of the approval by the finance office.
extension SelfCheck {
  var dates: [SelfCheckItem] {
    let name = "批复后二十日内公开"
    let basis = "预算法第十四条"
    func item(_ verdict: SelfCheckItem.Verdict) -> [SelfCheckItem] {
      [SelfCheckItem(name, basis: basis, verdict)]
    }
    guard let approval = text("批复日期", "批复时间") else {
      return item(.notApplicable("草案的“部门”下没有写“批复日期”"))
    }
    guard let approved = CalendarDay(approval) else {
      return item(.notApplicable("批复日期“\(approval)”看不出是哪一天"))
    }
    let last = approved.moved(by: 20)
    guard let publication = text("公开时间", "公开日期") else {
      return item(.notApplicable("没有写“公开时间”；最迟 \(last.words) 公开"))
    }
    guard let published = CalendarDay(publication) else {
      return item(.notApplicable("公开时间“\(publication)”看不出是哪一天；最迟 \(last.words) 公开"))
    }
    let words = "\(approved.words) 批复，\(published.words) 公开，最迟 \(last.words)"
    let isInTime = (approved...last).contains(published)
    return item(isInTime ? .met(words) : .notMet(words))
  }

  /// The first that is written.
  private func text(_ names: String...) -> String? {
    names.flatMap { name in ["部门", "文件"].map { "\($0).\(name)" } }
      .compactMap { budget.identity[$0]?.value }.first { !$0.isEmpty }
  }
}
