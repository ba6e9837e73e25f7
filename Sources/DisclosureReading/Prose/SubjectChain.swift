import GoujiModel

/// `社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）`, as prose names a 科目; or the
/// name of a 项 with its code alone: `森林资源培育（2130205）`.
package struct SubjectChain: Sendable {
  /// Plain; empty where the level is not named.
  package var item = ""
  package var group = ""
  package var type = ""
  /// Seven digits in brackets behind it; empty where none are.
  package var code = ""
  /// In the scalars of the paragraph.
  package var range: Range<Int>

  package var name: String { item.isEmpty ? group.isEmpty ? type : group : item }

  /// All of a text.
  static func all(in text: [Unicode.Scalar]) -> [SubjectChain] {
    var chains: [SubjectChain] = []
    var index = 0
    while index + 2 < text.count {
      if let code = code(at: index, in: text), chains.last?.range.upperBound != index {
        let start = nameStart(before: index, in: text)
        let name = String(scalars: text[start..<index])
        chains.append(SubjectChain(item: name, code: code, range: start..<index))
        index += 9
        continue
      }
      guard text[index] == "（", text[index + 2] == "）", let level = level(text[index + 1]) else {
        index += 1
        continue
      }
      let start = nameStart(before: index, in: text)
      let name = String(scalars: text[start..<index])
      // The next level follows at once, or it is another chain.
      let continues = chains.last.map { $0.range.upperBound == start && $0.level < level } ?? false
      if !continues { chains.append(SubjectChain(range: start..<index + 3)) }
      chains[chains.count - 1].set(level, name)
      chains[chains.count - 1].range = chains[chains.count - 1].range.lowerBound..<index + 3
      if level == 3 { chains[chains.count - 1].readCode(in: text) }
      index += 3
    }
    return chains.filter { !$0.name.isEmpty }
  }

  private var level: Int { !item.isEmpty ? 3 : !group.isEmpty ? 2 : 1 }

  private static func level(_ mark: Unicode.Scalar) -> Int? {
    switch mark {
    case "类": 1
    case "款": 2
    case "项": 3
    default: nil
    }
  }

  private mutating func set(_ level: Int, _ name: String) {
    switch level {
    case 1: type = name
    case 2: group = name
    default: item = name
    }
  }

  /// Back to the mark before it; brackets within a name belong to it.
  private static func nameStart(before end: Int, in text: [Unicode.Scalar]) -> Int {
    var start = end
    while start > 0 {
      switch text[start - 1] {
      case "）":
        // 政府办公厅（室）及相关机构事务
        guard let open = innerBracket(before: start, in: text) else {
          return trimmed(start, end, in: text)
        }
        start = open
      case "，", "。", "；", "：", "、", ".", "《", "》", "-", "\n":
        return trimmed(start, end, in: text)
      default: start -= 1
      }
    }
    return trimmed(start, end, in: text)
  }

  /// Where brackets that belong to a name open, which close here; nil for those that mark a level, a
  /// code or a number.
  private static func innerBracket(before end: Int, in text: [Unicode.Scalar]) -> Int? {
    let most = 8
    guard let open = text[max(0, end - most)..<end].lastIndex(of: "（"), open > 0 else { return nil }
    let inner = text[(open + 1)..<(end - 1)]
    let isMark =
      inner.isEmpty || inner.count == 1 && inner.first.flatMap(level) != nil
      || inner.allSatisfy { $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0) }
    return isMark || !text[open - 1].isHan ? nil : open
  }

  /// Without digits and brackets that number the list.
  private static func trimmed(_ start: Int, _ end: Int, in text: [Unicode.Scalar]) -> Int {
    var start = start
    while start < end, text[start].isDigit || text[start] == "（" || text[start] == "．" {
      start += 1
    }
    return start
  }

  private mutating func readCode(in text: [Unicode.Scalar]) {
    if let code = Self.code(at: range.upperBound, in: text) { self.code = code }
  }

  /// `（2130205）`, of a 项.
  private static func code(at start: Int, in text: [Unicode.Scalar]) -> String? {
    guard start + 8 < text.count, text[start] == "（", text[start + 8] == "）", text[start + 1] == "2"
    else { return nil }
    let digits = text[start + 1..<start + 8]
    return digits.allSatisfy(\.isDigit) ? String(scalars: digits) : nil
  }
}
