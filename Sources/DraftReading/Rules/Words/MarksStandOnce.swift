import GoujiModel

/// What it checks: no mark that ends a clause follows another or stands at the edge of a bracket; no
/// text begins with one.
///
/// Why: it is what remains when words were taken out or put in.
///
/// Example: 人员减少，，经费下降。。
///
/// Source: GB/T 15834-2011 《标点符号用法》.
enum MarksStandOnce {
  static func findings(_ text: FreeText) -> [Finding] {
    guard text.signs.contains(.others) else { return [] }
    return first(in: text.scalars).map { [.repeated(text, $0)] } ?? []
  }

  private static func first(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var last: Int?
    for (index, scalar) in scalars.enumerated() where !scalar.isBlank {
      defer { last = index }
      guard let mark = Mark(scalar) else { continue }
      guard let last else {
        if mark == .stop { return index..<index + 1 }
        continue
      }
      guard let before = Mark(scalars[last]) else { continue }
      let isTwice = mark == .half && scalars[last] == scalar && scalar != "." && last == index - 1
      if isTwice || clash(before, mark), !isAbbreviation(last, in: scalars) {
        return last..<index + 1
      }
    }
    return nil
  }

  private enum Mark {
    /// ，。；、： and ！？ and their kin of half width.
    case stop, cry, half
    case opening, closing

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "，", "。", "；", "、", "：": self = .stop
      case "！", "？": self = .cry
      case ",", ";", ".", ":": self = .half
      case "（": self = .opening
      case "）": self = .closing
      default: return nil
      }
    }
  }

  private static func clash(_ first: Mark, _ second: Mark) -> Bool {
    switch (first, second) {
    case (.stop, .stop), (.stop, .half), (.half, .stop), (.stop, .cry), (.cry, .stop): true
    case (.opening, .stop), (.opening, .closing): true
    default: false
    }
  }

  /// `Co.，`
  private static func isAbbreviation(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[index] == "." && index > 0 && scalars[index - 1].isLatinLetter
  }
}

extension Finding {
  fileprivate static func repeated(_ text: FreeText, _ range: Range<Int>) -> Finding {
    Finding(
      .doubledMark, at: text.place(range), "\(text.name)里标点不对：“\(text.excerpt(range))”",
      label: range.count == 1 ? "开头是标点" : "标点重了", basis: "GB/T 15834-2011《标点符号用法》",
      cure: "去掉多出的，或补上漏写的字")
  }
}
