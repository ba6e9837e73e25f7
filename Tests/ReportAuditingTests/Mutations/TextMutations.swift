import GoujiModel
import TestSupport

/// Changes of words where they stand: one word for another, a character lost, a year.
enum TextMutations {
  static let all: [Mutation] = [
    replacing("方向词", ["增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长", "持平": "增加", "上升": "下降"]),
    replacing("有、没有", ["没有": "有", "未": "已", "无": "有", "不": "", "有": "没有"]),
    replacing("部门、单位", ["部门": "单位", "单位": "部门", "本级": "下属", "机关": "事业"]),
    replacing("金额单位", ["万元": "元", "亿元": "万元"]),
    replacing("年度词", ["本年": "上年", "上年": "本年", "年初": "年末", "预算": "决算", "决算": "预算"]),
    years, names, shortNames, listItems, exchangedItems, lostCharacter, strangeCharacter,
    addedWords,
    lostPiece, origin, otherOrigin, otherEntry,
  ]

  /// One word of a pair for the other, once, anywhere.
  private static func replacing(_ name: String, _ pairs: [String: String]) -> Mutation {
    Mutation("词：" + name) { shipped, chance in
      let words = pairs.keys.sorted()
      return changeText(shipped.report, &chance) { text, chance in
        let found = words.filter { text.contains($0) }
        guard let word = found.randomElement(using: &chance), let other = pairs[word] else {
          return nil
        }
        let ranges = text.ranges(of: word)
        return ranges.randomElement(using: &chance).map {
          text.replacingCharacters(in: $0, with: other)
        }
      }
    }
  }

  private static let years = Mutation("年份") { shipped, chance in
    let year = shipped.budget.year
    return changeText(shipped.report, &chance) { text, chance in
      let found = [year, year - 1].filter { text.contains(String($0)) }
      guard let old = found.randomElement(using: &chance) else { return nil }
      return text.replacing(
        String(old), with: String(old + (Bool.random(using: &chance) ? 1 : -1)), maxReplacements: 1)
    }
  }

  /// A name of the draft or the classification, for another that stands in the report.
  private static let names = Mutation("名称") { shipped, chance in
    var report = shipped.report
    var named: [(WordSpot, Int, String)] = []
    for spot in report.wordSpots {
      for (index, inline) in report[spot].enumerated() {
        guard let origin = inline.origin, case .text(let text, _) = inline, text.count > 1 else {
          continue
        }
        if case .template = origin.source { continue }
        named.append((spot, index, text))
      }
    }
    guard let (spot, index, text) = named.randomElement(using: &chance),
      let other = named.map(\.2).filter({ $0 != text }).randomElement(using: &chance),
      case .text(_, let origin) = report[spot][index]
    else { return nil }
    report[spot][index] = .text(other, origin: origin)
    return ("“\(text)”印成“\(other)”", report)
  }

  private static let shortNames = Mutation("全称、简称") { shipped, chance in
    let (full, short) = (
      shipped.budget.identity["部门.全称"]?.value ?? "", shipped.budget.identity["部门.简称"]?.value ?? ""
    )
    guard !full.isEmpty, !short.isEmpty, full != short else { return nil }
    return changeText(shipped.report, &chance) { text, _ in
      text == full ? short : text == short ? full : nil
    }
  }

  /// Words between two separators.
  private static let listItems = Mutation("列举：少一项") { shipped, chance in
    changeSpot(shipped.report, &chance, where: \.isParagraph) { inlines, chance in
      let separators = inlines.indices.filter { ["、", "；", "，"].contains(inlines[$0].words) }
      guard let first = separators.randomElement(using: &chance) else { return nil }
      let next = inlines[(first + 1)...].firstIndex {
        $0.words.hasPrefix("。") || ["、", "；", "，"].contains($0.words)
      }
      var shorter = inlines
      shorter.removeSubrange(first..<(next ?? inlines.count))
      return shorter
    }
  }

  private static let exchangedItems = Mutation("列举：两项对调") { shipped, chance in
    changeSpot(shipped.report, &chance, where: \.isParagraph) { inlines, chance in
      let named = inlines.indices.filter { index in
        guard case .text(let text, let origin?) = inlines[index], !text.isEmpty else {
          return false
        }
        if case .template = origin.source { return false }
        return true
      }
      guard let a = named.randomElement(using: &chance), let b = named.randomElement(using: &chance)
      else {
        return nil
      }
      var swapped = inlines
      swapped.swapAt(a, b)
      return swapped
    }
  }

  private static let lostCharacter = Mutation("少一个字") { shipped, chance in
    changeText(shipped.report, &chance) { text, chance in
      guard let index = text.indices.randomElement(using: &chance) else { return nil }
      var shorter = text
      shorter.remove(at: index)
      return shorter
    }
  }

  private static let strangeCharacter = Mutation("错一个字") { shipped, chance in
    changeText(shipped.report, &chance) { text, chance in
      guard let index = text.indices.randomElement(using: &chance) else { return nil }
      return text.replacingCharacters(in: index...index, with: "某")
    }
  }

  private static let addedWords = Mutation("多出几个字") { shipped, chance in
    changeText(shipped.report, &chance) { text, _ in text + "等" }
  }

  private static let lostPiece = Mutation("少一截") { shipped, chance in
    changeSpot(shipped.report, &chance) { inlines, chance in
      let filled = inlines.indices.filter { !inlines[$0].words.isEmpty }
      guard let index = filled.randomElement(using: &chance) else { return nil }
      var shorter = inlines
      shorter.remove(at: index)
      return shorter
    }
  }

  private static let origin = Mutation("没有出处") { shipped, chance in
    changeInline(shipped.report, &chance) { inline, _ in
      switch inline {
      case .text(let text, _?): .text(text)
      case .draftText(let slot, let text, _?): .draftText(slot: slot, text)
      default: nil
      }
    }
  }

  private static let otherOrigin = Mutation("出处写错") { shipped, chance in
    changeInline(shipped.report, &chance) { inline, _ in
      guard let origin = inline.origin else { return nil }
      let old = origin.template
      let wrong = WordOrigin(
        template: Place(file: old.file, line: old.line + 1, column: old.column),
        source: origin.source,
        isOptional: origin.isOptional)
      switch inline {
      case .text(let text, _): return .text(text, origin: wrong)
      case .draftText(let slot, let text, _): return .draftText(slot: slot, text, origin: wrong)
      case .figure: return nil
      }
    }
  }

  private static let otherEntry = Mutation("草案的字记成别处的") { shipped, chance in
    changeInline(shipped.report, &chance) { inline, chance in
      guard case .draftText(let slot, let text, let origin) = inline else { return nil }
      return Bool.random(using: &chance)
        ? .text(text, origin: origin) : .draftText(slot: slot + "二", text, origin: origin)
    }
  }

  // MARK: Where and how

  /// Another text in one piece of words; tries pieces until one can be changed.
  static func changeText(
    _ report: Report, _ chance: inout Chance,
    _ change: (String, inout Chance) -> String?
  ) -> (place: String, report: Report)? {
    changeInline(report, &chance) { inline, chance in
      let text = inline.words
      guard !text.isEmpty, let changed = change(text, &chance), changed != text else { return nil }
      switch inline {
      case .text(_, let origin): return .text(changed, origin: origin)
      case .draftText(let slot, _, let origin):
        return .draftText(slot: slot, changed, origin: origin)
      case .figure: return nil
      }
    }
  }

  static func changeInline(
    _ report: Report, _ chance: inout Chance,
    _ change: (Inline, inout Chance) -> Inline?
  ) -> (place: String, report: Report)? {
    changeSpot(report, &chance, mayPrintSame: true) { inlines, chance in
      for index in inlines.indices.shuffled(using: &chance) {
        guard let changed = change(inlines[index], &chance) else { continue }
        var all = inlines
        all[index] = changed
        return all
      }
      return nil
    }
  }

  /// Other words at one place, where they print something else.
  static func changeSpot(
    _ report: Report, _ chance: inout Chance, where isMeant: (WordSpot) -> Bool = { _ in true },
    mayPrintSame: Bool = false, _ change: ([Inline], inout Chance) -> [Inline]?
  ) -> (place: String, report: Report)? {
    for spot in report.wordSpots.filter(isMeant).shuffled(using: &chance) {
      let old = report[spot]
      guard let new = change(old, &chance) else { continue }
      let (was, now) = (old.text(report.figures), new.text(report.figures))
      if !mayPrintSame, was == now { continue }
      var changed = report
      changed[spot] = new
      return ("\(spot) \(was.prefix(30)) → \(now.prefix(30))", changed)
    }
    return nil
  }
}

extension Inline {
  /// Empty for a figure.
  var words: String {
    switch self {
    case .text(let text, _), .draftText(_, let text, _): text
    case .figure: ""
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }

  fileprivate func replacingCharacters(in range: ClosedRange<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[index(after: range.upperBound)...]
  }
}
