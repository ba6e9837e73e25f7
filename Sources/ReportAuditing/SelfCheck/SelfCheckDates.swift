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
    guard let approved = DayNumber(approval) else {
      return item(.notApplicable("批复日期“\(approval)”看不出是哪一天"))
    }
    let last = approved.moved(by: 20)
    guard let publication = text("公开时间", "公开日期") else {
      return item(.notApplicable("没有写“公开时间”；最迟 \(last.text) 公开"))
    }
    guard let published = DayNumber(publication) else {
      return item(.notApplicable("公开时间“\(publication)”看不出是哪一天；最迟 \(last.text) 公开"))
    }
    let words = "\(approved.text) 批复，\(published.text) 公开，最迟 \(last.text)"
    let isInTime = (approved.number...last.number).contains(published.number)
    return item(isInTime ? .met(words) : .notMet(words))
  }

  /// The first that is written.
  private func text(_ names: String...) -> String? {
    names.flatMap { name in ["部门", "文件"].map { "\($0).\(name)" } }
      .compactMap { budget.identity[$0]?.value }.first { !$0.isEmpty }
  }
}

/// A day, counted from the first of March of the year 0 of the Gregorian calendar.
struct DayNumber {
  let number: Int

  /// `2025年8月22日`, `2025-08-22`; nil for anything else, and for a day that there is not.
  init?(_ text: String) {
    let parts = text.split { !("0"..."9").contains($0) }.map(String.init)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Years begin in March, so that the day that leap years add is the last.
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    number = years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1
    if self.text != "\(year)年\(month)月\(day)日" { return nil }
  }

  private init(number: Int) { self.number = number }

  func moved(by days: Int) -> DayNumber { DayNumber(number: number + days) }

  /// `2025年8月22日`
  var text: String {
    var year = (number * 10_000 + 14_780) / 3_652_425
    var rest = number - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = number - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let months = (100 * rest + 52) / 3060
    let month = months < 10 ? months + 3 : months - 9
    return "\(months < 10 ? year : year + 1)年\(month)月\(rest - (months * 306 + 5) / 10 + 1)日"
  }
}
