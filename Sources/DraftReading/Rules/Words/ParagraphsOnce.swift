import GoujiModel

/// What it checks: no paragraph of twelve characters or more stands twice in one section of 文字.md,
/// whatever number stands before it.
///
/// Why: it was pasted twice.
///
/// Example: the same sentence as first and as second paragraph of 年度总体目标.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum ParagraphsOnce {
  private static let least = 12
  private static let numerals = Array("一二三四五六七八九十".unicodeScalars)

  static func findings(_ texts: [FreeText]) -> [Finding] {
    var seen: [FreeText.Kind: NameTable<Place>] = [:]
    return texts.compactMap { text in
      guard case .prose = text.kind else { return nil }
      let words = text.scalars.drop { !$0.isHan || numerals.contains($0) }.filter { !$0.isBlank }
      if words.count < least { return nil }
      let own = String(scalars: words)
      if let first = seen[text.kind]?[own] {
        return Finding(
          .paragraphTwice, at: text.start,
          "\(text.name)里这一段与第 \(first.line) 行的一段相同：“\(text.words(0..<min(16, text.scalars.count)))…”",
          label: "与第 \(first.line) 行相同", basis: Finding.truthfulness, cure: "删去一段")
      }
      seen[text.kind, default: [:]][own] = text.start
      return nil
    }
  }
}
