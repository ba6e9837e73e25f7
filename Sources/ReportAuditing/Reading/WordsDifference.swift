import GoujiModel

/// What two texts say where they begin to differ, with a few words around: short enough to be read
/// in a finding.
struct WordsDifference {
  let printed: String
  let right: String

  init(printed: String, right: String) {
    let (a, b) = (Array(printed), Array(right))
    let same = zip(a, b).prefix { $0 == $1 }.count
    let rest = min(a.count, b.count) - same
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    self.printed = Self.excerpt(a, same, a.count - min(tail, rest))
    self.right = Self.excerpt(b, same, b.count - min(tail, rest))
  }

  private static let around = 8
  private static let longest = 40

  private static func excerpt(_ text: [Character], _ start: Int, _ end: Int) -> String {
    if text.isEmpty { return "" }
    var first = max(0, start - around)
    // A number is not cut.
    while first > 0, text[first - 1].isNumber || ",.-".contains(text[first - 1]) { first -= 1 }
    let last = min(text.count, end + around, first + longest)
    return (first > 0 ? "…" : "") + String(text[first..<max(first, last)])
      + (last < text.count ? "…" : "")
  }
}

extension Finding {
  /// The report says something else than template and draft, which no preparer can mend; or, with a
  /// cure, than it says itself.
  static func contradiction(
    _ code: FindingCode, _ message: String, label: String, template place: Place?,
    cure: String = "草案没有错；这是勾稽自己印错了，不要公开这份报告，请把草案和模板报给维护人"
  ) -> Finding {
    Finding(
      code, at: place, message, label: label, basis: "财预〔2016〕143号：公开内容真实、准确", cure: cure)
  }

  static func wordsDiffer(
    _ code: FindingCode, _ where: String, printed: String, right: ExpectedWords
  ) -> Finding {
    let difference = WordsDifference(printed: printed, right: right.text)
    let said = difference.printed.isEmpty ? "没有印" : "印的是“\(difference.printed)”"
    let wanted = difference.right.isEmpty ? "这里不该有字" : "照模板和草案应是“\(difference.right)”"
    return .contradiction(
      code, "\(`where`)\(said)，\(wanted)", label: wanted, template: right.place)
  }
}

extension ExpectedWords {
  /// The line of the template that words them.
  var place: Place? { pieces.lazy.compactMap(\.origin).first?.template }
}
