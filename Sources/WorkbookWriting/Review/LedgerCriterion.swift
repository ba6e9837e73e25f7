import GoujiModel

/// One criterion of SUMIFS: what the words of a column are, or are not.
struct LedgerCriterion: Hashable {
  /// Of the sheet of the ledger.
  let column: Int
  let negated: Bool
  let pattern: Pattern

  /// As Excel reads it; nil where it cannot take it.
  var text: String? {
    let (words, isPrefix) =
      switch pattern {
      case .exactly(let words): (words, false)
      case .prefix(let words): (words, true)
      }
    // Excel takes 255 characters at most.
    if words.utf16.count > 200 { return nil }
    if words.isEmpty { return isPrefix ? nil : negated ? "<>" : "=" }
    let escaped = words.reduce(into: "") { text, character in
      if "*?~".contains(character) { text.append("~") }
      text.append(character)
    }
    let start = negated ? "<>" : "=<>".contains(words.first ?? " ") ? "=" : ""
    return start + escaped + (isPrefix ? "*" : "")
  }

  /// As Excel and LibreOffice find it: case does not matter, and digits are compared as a number.
  func holds(for words: String) -> Bool {
    let isMet =
      switch pattern {
      case .exactly(let wanted): Self.isSame(words, wanted)
      case .prefix(let start): words.lowercased().hasPrefix(start.lowercased())
      }
    return isMet != negated
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.lowercased() == b.lowercased() || (number(a).map { $0 == number(b) } ?? false)
  }

  /// Fifteen digits are all that Excel compares.
  private static func number(_ words: String) -> String? {
    guard !words.isEmpty, words.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let digits = words.drop { $0 == "0" }
    return "\(digits.prefix(15)) \(digits.count)"
  }
}
