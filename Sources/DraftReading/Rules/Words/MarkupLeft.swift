import GoujiModel

/// What it checks: no mark of Markdown or of a web page stands in a text: **…**, <br>, &nbsp;, ```.
///
/// Why: they are printed as they stand; texts are pasted from chats, notes and web pages.
///
/// Example: **1、促进就业。**落实政策。
///
/// Source: 财预〔2016〕143号: 真实、准确、完整.
enum MarkupLeft {
  static func findings(_ text: FreeText) -> [Finding] {
    guard text.signs.contains(.others), let range = first(in: text) else { return [] }
    return [.markup(text, range)]
  }

  private static func first(in text: FreeText) -> Range<Int>? {
    bold(in: text.scalars) ?? tag(in: text.scalars) ?? fixed.ranges(in: text.scalars).first
  }

  private static let fixed = WordList([
    "&nbsp;", "&lt;", "&gt;", "&amp;", "&quot;", "&ldquo;", "&rdquo;", "&mdash;", "```", "](http",
  ])

  /// `**重点。**`, but not 张**、李** nor 张**等3人、李**等2人.
  private static func bold(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let pairs = scalars.indices.dropLast().filter {
      scalars[$0] == "*" && scalars[$0 + 1] == "*"
    }
    guard let open = pairs.first, let close = pairs.first(where: { $0 > open + 2 }) else {
      return nil
    }
    let (next, last) = (scalars[open + 2], scalars[close - 1])
    let isMasked = next == "等" || open > 0 && scalars[open - 1].isSurname && last.isSurname
    if isMasked { return nil }
    let isOpening = next.isHan || next.isDigit || "“《【（".unicodeScalars.contains(next)
    return isOpening && !last.isBlank && last != "、" ? open..<close + 2 : nil
  }

  // MARK: Tags

  private static let tags: Set<String> = [
    "br", "p", "b", "i", "u", "strong", "em", "span", "div", "font", "table", "tr", "td", "th",
    "li", "ul", "ol",
    "h1", "h2", "h3", "h4", "a", "img", "hr", "sup", "sub",
  ]
  private static let longestTag = 80

  private static func tag(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for open in scalars.indices where scalars[open] == "<" {
      let inside = scalars[(open + 1)...].prefix(longestTag)
      guard let close = inside.firstIndex(of: ">") else { continue }
      let name = inside[..<close].drop { $0 == "/" }.prefix { $0.isLatinLetter || $0.isDigit }
      if tags.contains(String(scalars: name).lowercased()) { return open..<close + 1 }
    }
    return nil
  }
}

extension Finding {
  fileprivate static func markup(_ text: FreeText, _ range: Range<Int>) -> Finding {
    Finding(
      .placeholderLeft, at: text.place(range),
      "\(text.name)里有排版用的记号，照样印出来：“\(text.excerpt(range))”", label: "照样印出",
      basis: Finding.truthfulness, cure: "删去记号，只留文字；字的大小粗细由模板定")
  }
}
