import GoujiModel
import SourceReading

/// What it checks: the draft's year is not one that nothing else names while three of its texts
/// name the year before or after; where the folder has the year before or after in its name, more
/// texts name the draft's.
///
/// Why: the year stands in every title, and chooses the codes and last year's figures.
///
/// Example: 年度: 2025 in the folder 某局-2024, whose indicators speak of 2024.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum YearLikely {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let (budget, year) = (draft.budget, draft.budget.year)
    guard let place = budget.identity[HeadKey.year]?.place else { return [] }
    let folder = WorkingPath.name(of: budget.folder)
    let inName = years(in: folder, written: false)
    if inName.contains(year) { return [] }
    let titled = inName.intersection([year - 1, year + 1]).first
    var texts: [Int: Int] = [:]
    // The name of the folder counts as one.
    if let titled { texts[titled] = 1 }
    // Of this century all of them begin with 20.
    for text in FreeText.words(in: budget) where text.containsBytes(of: "20") {
      let named = years(in: text, written: true)
      if titled == nil, named.contains(year) { return [] }
      for other in named { texts[other, default: 0] += 1 }
    }
    let most = [year - 1, year + 1].max { texts[$0, default: 0] < texts[$1, default: 0] } ?? year
    if let titled {
      guard texts[year, default: 0] < texts[titled, default: 0] else { return [] }
      return [.unlikely(year, titled, in: "草案的名称“\(folder)”", at: place)]
    }
    guard let count = texts[most], count >= 3 else { return [] }
    return [.unlikely(year, most, in: "\(count) 处文字", at: place)]
  }

  /// Of four digits alone; `written` with 年 or 〕 behind them.
  private static func years(in text: String, written: Bool) -> Set<Int> {
    let scalars = Array(text.unicodeScalars)
    var found: Set<Int> = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let digits = scalars[index...].prefix(while: \.isDigit)
      index = digits.endIndex
      guard digits.count == 4, let year = Int(String(String.UnicodeScalarView(digits))),
        (2015...2050).contains(year)
      else { continue }
      let next = index < scalars.count ? scalars[index] : " "
      if !written || "年〕]）".unicodeScalars.contains(next) { found.insert(year) }
    }
    return found
  }
}

extension Finding {
  fileprivate static func unlikely(
    _ year: Int, _ other: Int, in source: String, at place: Place
  ) -> Finding {
    Finding(
      .yearUnlikely, at: place, "“年度”填 \(year)，\(source)写的是 \(other) 年",
      label: "是不是 \(other)", basis: Finding.truthfulness,
      cure: "核对“年度”；年度对的，把文字改成 \(year) 年的")
  }
}
