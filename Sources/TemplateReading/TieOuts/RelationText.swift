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
    let signs = Self.signs(in: whole)
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
    in text: Substring
  ) -> [(relation: TieOut.Relation, start: String.Index, end: String.Index)] {
    var signs: [(relation: TieOut.Relation, start: String.Index, end: String.Index)] = []
    let scalars = text.unicodeScalars
    for (index, scalar) in text.outsideBrackets {
      let relation: TieOut.Relation
      switch scalar {
      case "=", "＝": relation = .equal
      case "≤", "≦", "⩽", "<", "＜": relation = .atMost
      case "≥", "≧", "⩾", ">", "＞": relation = .atLeast
      default: continue
      }
      if let last = signs.last, index < last.end { continue }
      var end = scalars.index(after: index)
      if ["<", "＜", ">", "＞"].contains(scalar) {
        guard end < text.endIndex, scalars[end] == "=" || scalars[end] == "＝" else { continue }
        end = scalars.index(after: end)
      }
      signs.append((relation, index, end))
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
    for (index, scalar) in text.outsideBrackets where scalar == "，" || scalar == "," {
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
    for (index, scalar) in side.outsideBrackets {
      let isPlus = scalar == "+" || scalar == "＋"
      let mayBeMinus = scalar == "-" || scalar == "－" || scalar == "−"
      guard isPlus || mayBeMinus && isBetweenBlanks(index, in: scalars) else { continue }
      add(side[start..<index])
      start = scalars.index(after: index)
      isTakenAway = !isPlus
    }
    add(side[start...])
    return parts
  }

  private static func isBetweenBlanks(
    _ index: Substring.Index, in side: Substring.UnicodeScalarView
  ) -> Bool {
    let next = side.index(after: index)
    return index > side.startIndex && next < side.endIndex
      && side[side.index(before: index)].properties.isWhitespace
      && side[next].properties.isWhitespace
  }
}

extension Substring {
  /// Positions outside of brackets and quotes, and what stands there.
  fileprivate var outsideBrackets: [(String.Index, Unicode.Scalar)] {
    var open: [(String.Index, Unicode.Scalar)] = []
    open.reserveCapacity(utf8.count)
    var depth = 0
    var isQuoted = false
    let scalars = unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "\"", "“", "”": isQuoted.toggle()
      case "(", "（": if !isQuoted { depth += 1 }
      case ")", "）": if !isQuoted { depth = Swift.max(0, depth - 1) }
      default: if depth == 0, !isQuoted { open.append((index, scalar)) }
      }
    }
    return open
  }
}
