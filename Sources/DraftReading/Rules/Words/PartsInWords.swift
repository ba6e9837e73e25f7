import GoujiModel
import SourceReading

/// What it checks: parts in brackets behind a number, all in its unit, do not come to the number
/// with two neighbouring digits exchanged or its point moved: 8013平方米（计容7998平方米，不计容105平方米）.
///
/// Why: whole and parts stand side by side; a slip of the keyboard is seen by any reader who adds.
///
/// Example: 举办招聘会210场（线上90场，线下30场）.
///
/// Source: 财预〔2016〕143号: 真实、准确. Parts need not be all of the whole: only a slip is told.
enum PartsInWords {
  static func findings(_ text: FreeText) -> [Finding] {
    guard text.signs.contains(.digits), text.signs.contains(.others) else { return [] }
    let scalars = text.scalars
    for open in scalars.indices.dropFirst() where scalars[open] == "（" || scalars[open] == "(" {
      guard let (whole, unit, start) = measured(before: open, in: scalars),
        let close = scalars[open...].prefix(longest).firstIndex(where: { $0 == "）" || $0 == ")" }),
        rest.length(at: close + 1, in: scalars[...]) == nil,
        let parts = parts(in: scalars[(open + 1)..<close], unit), parts.count > 1
      else { continue }
      let sum = parts.reduce(0) { $0 + $1.scaled }
      guard let slip = DigitSlip(Money(fen: sum), Money(fen: whole.scaled), least: 2) else {
        continue
      }
      return [.otherSum(text, start..<close + 1, unit, Quantity(scaled: sum), slip)]
    }
    return []
  }

  /// The number that ends there with its unit, from where it begins.
  private static func measured(
    before end: Int, in scalars: [Unicode.Scalar]
  ) -> (number: Quantity, unit: String, start: Int)? {
    var unitStart = end
    while unitStart > 0, end - unitStart < 4, scalars[unitStart - 1].isHan { unitStart -= 1 }
    var start = unitStart
    while start > 0, scalars[start - 1].isDigit || ".,".unicodeScalars.contains(scalars[start - 1])
    {
      start -= 1
    }
    guard unitStart < end, start < unitStart,
      let number = number(scalars[start..<unitStart])
    else { return nil }
    return (number, String(scalars: scalars[unitStart..<end]), start)
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Quantity? {
    guard case .success(let number) = AmountParser.quantity(String(scalars: digits)),
      number.scaled > 0, number.scaled < 1_000_000_000_000
    else { return nil }
    return number
  }

  /// Each clause is a name and one number in the unit; nil of others, and of 其中, which is no whole.
  private static func parts(
    in inside: ArraySlice<Unicode.Scalar>, _ unit: String
  ) -> [Quantity]? {
    var parts: [Quantity] = []
    for clause in inside.split(whereSeparator: { "，、；,;".unicodeScalars.contains($0) }) {
      let name = clause.prefix { !$0.isDigit }
      let digits = clause[name.endIndex...].prefix { $0.isDigit || $0 == "." }
      guard !name.isEmpty, !nested.isFound(in: name), let number = number(digits),
        String(scalars: clause[digits.endIndex...]) == unit
      else { return nil }
      parts.append(number)
    }
    return parts
  }

  private static let nested = WordList(["其中", "含"])
  /// Behind the bracket: the parts are not all.
  private static let rest = WordList(
    ["其余", "余下", "剩余", "其他", "不足部分"].flatMap { word in ["", "，", "；", "。"].map { $0 + word } })
  /// Characters in brackets.
  private static let longest = 400
}

extension Finding {
  fileprivate static func otherSum(
    _ text: FreeText, _ range: Range<Int>, _ unit: String, _ sum: Quantity, _ slip: DigitSlip
  ) -> Finding {
    Finding(
      .itemsMiscounted, at: text.place(range),
      "\(text.name)里写着“\(shortened(text.words(range)))”，括号里的相加是 \(sum.text)\(unit)，\(slip.words)",
      label: "相加是 \(sum.text)", basis: Finding.truthfulness, cure: "核对这几个数，改正写错的一个")
  }
}
