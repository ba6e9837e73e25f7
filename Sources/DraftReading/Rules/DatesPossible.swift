import GoujiModel
import SourceReading

/// What it checks: a date that the draft states (公开时间, 下达时间 …) exists; a report is published after
/// the year that it settles, a budget not after the year it is for, nor long before it; an approval
/// that is cited is that of the draft's year; a document's number bears about the year that its
/// title names, and none to come; what was granted (下达时间) came no later than the year.
///
/// Why: dates are printed on the cover and beside each document.
///
/// Example: 公开时间: 2025年13月22日; 关于批复2024年部门预算的通知, 〔2022〕4号.
///
/// Source: 预算法第十四条 (published within twenty days of the approval).
enum DatesPossible {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let identity = draft.budget.identity.inOrder().filter { isDate($0.key) }
      .flatMap { key, value in
        impossible(value.value, key, at: value.place)
          ?? published(value.value, key, draft, at: value.place)
      }
    return identity + approvals(draft)
      + draft.budget.ledgers.keys.sorted().flatMap { cells(of: $0, draft) }
  }

  private static func isDate(_ name: String) -> Bool {
    ["时间", "日期"].contains { name.hasSuffix($0) }
  }

  // MARK: One date

  private struct Typed {
    var year: Int
    var month: Int?
    var day: Int?

    /// The first `2025年8月22日`, `2025年8月`, `2025-8-22`; nil where there is none.
    init?(_ text: String) {
      let parts = text.split { !($0.isASCII && $0.isNumber) }.prefix(3).map { Int($0) }
      guard let year = parts.first ?? nil, (1900...2100).contains(year) else { return nil }
      self.year = year
      if parts.count > 1, text.contains("月") || parts.count == 3 { month = parts[1] }
      if parts.count > 2 { day = parts[2] }
    }

    var exists: Bool {
      guard let month else { return true }
      guard (1...12).contains(month) else { return false }
      guard let day else { return true }
      return DatesInWords.exists(year, month, day)
    }
  }

  private static func impossible(_ text: String, _ name: String, at place: Place) -> [Finding]? {
    guard let date = Typed(text), !date.exists else { return nil }
    return [.noSuchDate(name, text, at: place)]
  }

  private static func published(
    _ text: String, _ name: String, _ draft: WholeDraft, at place: Place
  ) -> [Finding] {
    guard name.hasSuffix("公开时间") || name.hasSuffix("公开日期"), let date = Typed(text) else {
      return []
    }
    let year = draft.budget.year
    let spending = draft.budget.ledgers[StandardLedger.spending]
    let isFinal = spending?.shape.isOutturn == true
    let possible = isFinal ? year + 1...year + 2 : year - 1...year
    // The budget of a year is approved in the last months before it at the earliest.
    let isEarly = !isFinal && date.year == year - 1 && date.month.map { $0 < 11 } == true
    if possible.contains(date.year), !isEarly { return [] }
    return [.publishedWhen(text, year, isFinal: isFinal, at: place)]
  }

  // MARK: Approvals

  /// 批复文件: 《…关于2018年省级部门预算的批复》（苏财预〔2018〕13号）
  private static func approvals(_ draft: WholeDraft) -> [Finding] {
    draft.budget.identity.inOrder().compactMap { key, value in
      key.hasSuffix("文件") ? approval(value.value, draft, at: value.place) : nil
    }
  }

  /// The approval of another year's budget.
  private static func approval(_ title: String, _ draft: WholeDraft, at place: Place) -> Finding? {
    guard title.containsBytes(of: "批复"), title.containsBytes(of: "预算"),
      let named = titleYear(title), named != draft.budget.year
    else { return nil }
    return .approvalOfYear(title, named, draft.budget.year, at: place)
  }

  // MARK: Ledgers

  private static func cells(of name: String, _ draft: WholeDraft) -> [Finding] {
    guard let ledger = draft.ledger(name) else { return [] }
    let columns = ledger.shape.columns
    let dates = columns.indices.filter { columns[$0].kind.isText && isDate(columns[$0].name) }
    let numbers = columns.indices.filter {
      columns[$0].kind.isText && columns[$0].name.hasSuffix("文号")
    }
    if dates.isEmpty, numbers.isEmpty { return [] }
    return ledger.records.flatMap { record in
      dates.flatMap { column in
        let (text, place) = (record.values[column].text, record.place(of: column))
        return impossible(text, columns[column].name, at: place)
          ?? granted(text, columns[column].name, draft, at: place)
      } + numbers.flatMap { number(record, $0, ledger.shape, draft) }
    }
  }

  /// Money of the year, or a document that rules it, cannot have come after it.
  private static func granted(
    _ text: String, _ name: String, _ draft: WholeDraft, at place: Place
  ) -> [Finding] {
    guard ["下达", "印发", "发文", "收文", "到账"].contains(where: name.hasPrefix),
      let date = Typed(text), date.year > draft.budget.year
    else { return [] }
    return [.grantedAfter(name, text, draft.budget.year, at: place)]
  }

  private static func number(
    _ record: LedgerRecord, _ column: Int, _ shape: LedgerShape, _ draft: WholeDraft
  ) -> [Finding] {
    let text = record.values[column].text
    guard let open = text.firstIndex(where: { "〔[（(【".contains($0) }),
      let year = Int(text[open...].dropFirst().prefix(4)), (1990...2100).contains(year)
    else { return [] }
    let place = record.place(of: column)
    let titles = shape.columns.indices.filter { $0 != column && shape.columns[$0].kind.isText }
    for other in titles {
      let title = record.values[other].text
      if let found = approval(title, draft, at: record.place(of: other)) { return [found] }
    }
    if year > draft.budget.year + 1 {
      return [.documentAhead(text, year, draft.budget.year, at: place)]
    }
    for other in titles {
      let title = record.values[other].text
      guard let named = titleYear(title), abs(named - year) > 1 else { continue }
      return [.documentYear(text, title, named, at: place)]
    }
    return []
  }

  /// The only year that a title names.
  private static func titleYear(_ title: String) -> Int? {
    let years = title.split(separator: "年", omittingEmptySubsequences: false).dropLast()
      .compactMap { part -> Int? in
        let digits = part.suffix(4)
        return digits.count == 4 && digits.allSatisfy { $0.isASCII && $0.isNumber }
          ? Int(digits) : nil
      }
    return Set(years).count == 1 ? years[0] : nil
  }
}

extension Finding {
  fileprivate static func noSuchDate(_ name: String, _ text: String, at place: Place) -> Finding {
    Finding(
      .dateImpossible, at: place, "“\(name)”填“\(shortened(text))”，没有这一天", label: "没有这一天",
      cure: "改正月份或日子")
  }

  fileprivate static func publishedWhen(
    _ text: String, _ year: Int, isFinal: Bool, at place: Place
  ) -> Finding {
    Finding(
      .dateImpossible, at: place,
      "公开时间是“\(shortened(text))”，这是 \(year) 年的\(isFinal ? "决算" : "预算")",
      label: isFinal ? "决算在次年公开" : "预算在当年公开", basis: "预算法第十四条", cure: "核对公开时间和“年度”")
  }

  fileprivate static func grantedAfter(
    _ name: String, _ text: String, _ year: Int, at place: Place
  ) -> Finding {
    Finding(
      .dateImpossible, at: place, "“\(name)”填“\(shortened(text))”，草案是 \(year) 年的",
      label: "在 \(year) 年以后", cure: "照原件改正年份")
  }

  fileprivate static func documentYear(
    _ number: String, _ title: String, _ year: Int, at place: Place
  ) -> Finding {
    Finding(
      .dateImpossible, at: place,
      "文号“\(shortened(number))”的年份，与文件名里的 \(year) 年对不上：\(shortened(title))", label: "年份不符",
      cure: "照原件改正文号")
  }

  fileprivate static func approvalOfYear(
    _ title: String, _ named: Int, _ year: Int, at place: Place
  ) -> Finding {
    Finding(
      .dateImpossible, at: place, "\(year) 年的草案引的是 \(named) 年预算的批复：\(shortened(title))",
      label: "不是本年的", basis: "预算法第五十二条", cure: "照原件改正文件名和文号")
  }

  fileprivate static func documentAhead(
    _ number: String, _ said: Int, _ year: Int, at place: Place
  ) -> Finding {
    Finding(
      .dateImpossible, at: place, "\(year) 年的草案里有 \(said) 年的文号“\(shortened(number))”",
      label: "还没有到",
      cure: "照原件改正文号")
  }
}
