/// How an ordinal is written before a heading or an item: `一、`, `（一）`, `1.`, `第一部分`.
package struct NumberStyle: Hashable, Sendable {
  package enum Numerals: Hashable, Sendable {
    case chinese
    case arabic
    case none
  }

  package var before: String
  package var numerals: Numerals
  package var after: String

  package init(before: String, numerals: Numerals, after: String) {
    self.before = before
    self.numerals = numerals
    self.after = after
  }

  /// `（一）` → ordinal in Chinese between brackets; a pattern without a numeral gives none.
  package init(pattern: String) {
    for (index, character) in zip(pattern.indices, pattern)
    where character == "一" || character == "1" {
      self.init(
        before: String(pattern[..<index]), numerals: character == "一" ? .chinese : .arabic,
        after: String(pattern[pattern.index(after: index)...]))
      return
    }
    self.init(before: pattern, numerals: .none, after: "")
  }

  package func text(_ ordinal: Int) -> String {
    switch numerals {
    case .chinese: before + ChineseNumeral.text(ordinal) + after
    case .arabic: before + String(ordinal) + after
    case .none: before
    }
  }
}

/// 一, 十, 十一, 二十, 三十二, 一百零五 …, for 1 to 9999.
package enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units = ["", "十", "百", "千"]

  package static func text(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    var out = ""
    var gap = false
    let figures = String(number).utf8.map { Int($0 - UInt8(ascii: "0")) }
    for (index, figure) in figures.enumerated() {
      if figure == 0 {
        gap = true
        continue
      }
      if gap, !out.isEmpty { out += digits[0] }
      gap = false
      out += digits[figure] + units[figures.count - 1 - index]
    }
    return out.startsWithBytes(of: "一十") ? String(out.dropFirst()) : out
  }
}
