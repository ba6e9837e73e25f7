import GoujiModel
import SourceReading

/// A relation as it is written, taken apart: `甲 + 乙 ≤ 丙`, `有 甲 必有 乙，丙`.
struct RelationText {
  let relation: TieOut.Relation
  let left: [Part]
  /// One, but of companions each.
  let rights: [[Part]]

  /// A term and its sign.
  struct Part {
    var text: Located<String>
    var isTakenAway: Bool
  }

  /// Nil where the text has no relation, or more than one.
  init?(_ text: Located<String>) {
    let whole = text.value[...]
    let open = whole.outsideBrackets
    let signs = Self.signs(in: whole, at: open)
    if signs.count == 1 {
      relation = signs[0].relation
      left = Self.parts(of: whole[..<signs[0].start], text)
      rights = [Self.parts(of: whole[signs[0].end...], text)]
    } else if signs.isEmpty, let (first, second) = Self.companions(in: whole) {
      relation = .requires
      left = Self.parts(of: first, text)
      rights = Self.listed(second).map { Self.parts(of: $0, text) }
    } else {
      return nil
    }
  }

  /// Signs outside of brackets; conditions of a figure have theirs inside.
  private static func signs(
    in text: Substring, at open: [String.Index]
  ) -> [(relation: TieOut.Relation, start: String.Index, end: String.Index)] {
    var signs: [(relation: TieOut.Relation, start: String.Index, end: String.Index)] = []
    let scalars = text.unicodeScalars
    for index in open where signs.last.map({ $0.end <= index }) ?? true {
      let next = scalars.index(after: index)
      let isTwofold = next < text.endIndex && (scalars[next] == "=" || scalars[next] == "＝")
      switch scalars[index] {
      case "=", "＝": signs.append((.equal, index, next))
      case "≤", "≦", "⩽": signs.append((.atMost, index, next))
      case "≥", "≧", "⩾": signs.append((.atLeast, index, next))
      case "<", "＜": if isTwofold { signs.append((.atMost, index, scalars.index(after: next))) }
      case ">", "＞": if isTwofold { signs.append((.atLeast, index, scalars.index(after: next))) }
      default: break
      }
    }
    return signs
  }

  /// `有 甲，必有 乙`
  private static func companions(in text: Substring) -> (Substring, Substring)? {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }), text[start] == "有",
      let middle = text.firstRange(of: "必有")
    else { return nil }
    var first = text[text.index(after: start)..<middle.lowerBound]
    while let last = first.last, last.isWhitespace || "，,、".contains(last) { first.removeLast() }
    return (first, text[middle.upperBound...])
  }

  /// Names hold `、`, but no comma.
  private static func listed(_ text: Substring) -> [Substring] {
    var items: [Substring] = []
    var start = text.startIndex
    let scalars = text.unicodeScalars
    for index in text.outsideBrackets where scalars[index] == "，" || scalars[index] == "," {
      items.append(text[start..<index])
      start = scalars.index(after: index)
    }
    return items + [text[start...]]
  }

  /// `+` divides anywhere outside of brackets, `-` only between blanks: ids of tables and names of
  /// projects have it too.
  private static func parts(of side: Substring, _ text: Located<String>) -> [Part] {
    var parts: [Part] = []
    var start = side.startIndex
    var isTakenAway = false
    func add(_ words: Substring) {
      let first = words.firstIndex { !$0.isWhitespace } ?? words.startIndex
      let offset = text.value.distance(from: text.value.startIndex, to: first)
      let located = Located(words.trimmed, at: text.place(at: offset))
      parts.append(Part(text: located, isTakenAway: isTakenAway))
    }
    let scalars = side.unicodeScalars
    for index in side.outsideBrackets {
      let isPlus = scalars[index] == "+" || scalars[index] == "＋"
      guard isPlus || isMinus(index, in: scalars) else { continue }
      add(side[start..<index])
      start = scalars.index(after: index)
      isTakenAway = !isPlus
    }
    add(side[start...])
    return parts
  }

  private static func isMinus(
    _ index: Substring.Index, in side: Substring.UnicodeScalarView
  ) -> Bool {
    guard side[index] == "-" || side[index] == "－" || side[index] == "−" else { return false }
    let next = side.index(after: index)
    return index > side.startIndex && next < side.endIndex
      && side[side.index(before: index)].properties.isWhitespace
      && side[next].properties.isWhitespace
  }
}

extension Substring {
  /// Positions outside of brackets and quotes.
  fileprivate var outsideBrackets: [String.Index] {
    var open: [String.Index] = []
    var depth = 0
    var isQuoted = false
    var index = startIndex
    while index < endIndex {
      defer { index = unicodeScalars.index(after: index) }
      switch unicodeScalars[index] {
      case "\"", "“", "”": isQuoted.toggle()
      case "(", "（": if !isQuoted { depth += 1 }
      case ")", "）": if !isQuoted { depth = Swift.max(0, depth - 1) }
      default: if depth == 0, !isQuoted { open.append(index) }
      }
    }
    return open
  }
}
