import GoujiModel

/// Words around the name of an amount that do not change what it is.
extension ProseMeanings {
  /// Words behind a name that do not change what it is.
  private static let tails = [
    "财政拨款", "预算数", "决算数", "总预算", "总支出", "总金额", "总额", "总数", "预算", "决算", "支出", "经费", "安排", "合计", "总计",
    "拨款", "数",
    "为", "是", "共", "共计", "金额", "年初", "全年", "采购", "各项", "的",
  ]

  static func isTail(_ text: String) -> Bool {
    var rest = withoutYear(text)[...]
    while !rest.isEmpty {
      guard let tail = tails.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(tail.count)
    }
    return true
  }

  /// Without such words at the end, as long as something stays.
  static func withoutTail(_ name: String) -> String {
    var name = name
    let names = ["基本支出", "项目支出", "人员经费", "公用经费", "机关运行经费", "政府采购"]
    while !names.contains(where: name.hasSuffix),
      let tail = tails.first(where: { name.hasSuffix($0) && name.count > $0.count })
    {
      name.removeLast(tail.count)
    }
    return name
  }

  /// Without what only leads to the number.
  static func withoutVerbs(_ name: String) -> String {
    var name = name
    let verbs = ["为", "是", "共计", "共", "均", "金额", "决算数", "预算数", "各", "约", "年初", "科目", "决算", "数"]
    while let verb = verbs.first(where: { name.hasSuffix($0) }) { name.removeLast(verb.count) }
    return name
  }

  /// It names nothing by itself.
  package static func isBare(_ name: String) -> Bool {
    name.isEmpty || isTail(name) && !totals.contains(withoutVerbs(name))
  }

  /// Made of words that change nothing elsewhere.
  private static let totals = ["支出总计", "支出合计", "支出预算总计", "支出预算合计"]

  /// Without 其中 and the year before it.
  package static func withoutYear(_ name: String) -> String {
    let name = name.hasPrefix("其中") ? name.dropFirst(2) : name[...]
    guard YearWords.year(at: 4, in: Array(name.unicodeScalars.prefix(5))) != nil else {
      return String(name)
    }
    let rest = name.dropFirst(5)
    return String(rest.hasPrefix("度") ? rest.dropFirst() : rest)
  }

  /// Without `（2080101）` at its start.
  static func withoutCode(_ text: String) -> String {
    guard text.hasPrefix("（"), let close = text.firstIndex(of: "）") else { return text }
    let inner = text[text.index(after: text.startIndex)..<close]
    return inner.allSatisfy(\.isNumber) ? String(text[text.index(after: close)...]) : text
  }
}

extension String {
  /// What stands behind the last of these words.
  func components(behind words: String) -> String {
    ranges(of: words).last.map { String(self[$0.upperBound...]) } ?? self
  }
}
