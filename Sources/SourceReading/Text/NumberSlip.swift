/// What a text is that was typed for a number and is none: the commonest slips, told by their marks, so
/// that a finding can say what it sees instead of “不是金额”.
package enum NumberSlip: Equatable, Sendable {
  /// `(1,000.00)`: how accountants write what is negative; elsewhere brackets mean a part (其中).
  case brackets
  /// `1O0`, `l00`: letters that look like digits. The text with digits in their places.
  case letters(String, digits: String)
  case percent
  /// `1.12E+06`: the last digits are gone.
  case scientific
  /// `2024-03-01`: Excel takes some numbers for dates.
  case date
  /// `1.286.400,00`, as it is written in some countries; the number in our writing.
  case swappedMarks(String)
  /// `12。5`
  case fullStop
  /// `12.5万元`, `3千元`: the unit, or the word for a multitude.
  case unit(String)
  /// `¥1,200`
  case currency
  /// `-`, `—`, `/`, `无`: none.
  case nothing
  /// `五万`
  case chineseDigits
  /// `100+200`
  case calculation
  /// `10-20`, `10至20`
  case range
  /// `约5`, `5以上`
  case approximate
  /// `1,23`: commas elsewhere than before three digits.
  case commas
}

extension NumberSlip {
  /// Nil where no mark tells what it is.
  package init?(_ text: String) {
    let key = text.headerKey.filter { $0 != "'" && $0 != "’" }
    guard let slip = Self.checks.lazy.compactMap({ $0(key) }).first else { return nil }
    self = slip
  }

  private typealias Check = @Sendable (String) -> NumberSlip?

  /// In this order: the first that applies says it.
  private static let checks: [Check] = [
    asNothing, asDate, asScientific, asPercent, asCurrency, asUnit, asBrackets, asApproximate,
    asRange,
    asCalculation, asLetters, asFullStop, asSwappedMarks, asChineseDigits, asCommas,
  ]

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    AmountParser.split(String(text)) != nil
  }

  private static func asNothing(_ key: String) -> NumberSlip? {
    let dashes = key.allSatisfy { "-—–－/\\".contains($0) }
    return dashes || ["无", "没有", "零", "空", "无此项"].contains(key) ? .nothing : nil
  }

  /// `2024-03-01`, `2024/3/1`, `2024-03-01 08:30`, `3月1日`, `1-Mar`.
  private static func asDate(_ key: String) -> NumberSlip? {
    if key.contains("月"), key.contains("日") || key.contains("年") { return .date }
    let parts = key.split(whereSeparator: { "-/".contains($0) })
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    if parts.count > 1, parts.contains(where: { months.contains($0.lowercased()) }) { return .date }
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2].prefix(2)), year >= 1900,
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return .date
  }

  private static func asScientific(_ key: String) -> NumberSlip? {
    let parts = key.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, isNumber(parts[0]) else { return nil }
    let power = parts[1].drop { $0 == "+" || $0 == "-" }
    return !power.isEmpty && power.allSatisfy(\.isNumber) ? .scientific : nil
  }

  private static func asPercent(_ key: String) -> NumberSlip? {
    guard let last = key.last, "%‰".contains(last) else { return nil }
    return isNumber(key.dropLast()) ? .percent : nil
  }

  private static func asCurrency(_ key: String) -> NumberSlip? {
    let marks = "¥￥$€￡"
    return key.contains(where: marks.contains) && isNumber(key.filter { !marks.contains($0) })
      ? .currency : nil
  }

  private static func asUnit(_ key: String) -> NumberSlip? {
    let number = key.prefix { $0.isASCII && ($0.isNumber || ".,+-".contains($0)) }
    let rest = key[number.endIndex...]
    let units = ["元", "万元", "千元", "百元", "亿元", "万", "千", "亿", "元整", "角", "分", "块"]
    return isNumber(number) && units.contains(String(rest)) ? .unit(String(rest)) : nil
  }

  private static func asBrackets(_ key: String) -> NumberSlip? {
    key.first == "(" && key.last == ")" && isNumber(key.dropFirst().dropLast()) ? .brackets : nil
  }

  private static func asApproximate(_ key: String) -> NumberSlip? {
    let before = ["约为", "大约", "约", "近", "超过", "不超过", "不少于", ">", "<", "≥", "≤", "~"]
    let after = ["左右", "上下", "以上", "以下", "以内", "多", "余"]
    return before.contains { key.hasPrefix($0) && isNumber(key.dropFirst($0.count)) }
      || after.contains { key.hasSuffix($0) && isNumber(key.dropLast($0.count)) }
      ? .approximate : nil
  }

  private static func asRange(_ key: String) -> NumberSlip? {
    for mark in ["-", "—", "–", "~", "～", "至"] {
      let parts = key.split(separator: mark)
      if parts.count == 2, !key.hasPrefix(mark), parts.allSatisfy({ isNumber($0) }) {
        return .range
      }
    }
    return nil
  }

  private static func asCalculation(_ key: String) -> NumberSlip? {
    if key.hasPrefix("=") { return .calculation }
    let parts = key.split(whereSeparator: { "+*×x/÷=".contains($0) })
    return parts.count > 1 && parts.allSatisfy { isNumber($0) } ? .calculation : nil
  }

  private static func asLetters(_ key: String) -> NumberSlip? {
    let alike: [Character: Character] = ["O": "0", "o": "0", "l": "1", "I": "1", "|": "1"]
    let found = key.filter { alike[$0] != nil }
    let digits = String(key.map { alike[$0] ?? $0 })
    guard !found.isEmpty, key.contains(where: \.isNumber), isNumber(digits) else { return nil }
    return .letters(String(found.prefix(1)), digits: digits)
  }

  private static func asFullStop(_ key: String) -> NumberSlip? {
    key.contains("。") && isNumber(key.replacing("。", with: ".")) ? .fullStop : nil
  }

  private static func asSwappedMarks(_ key: String) -> NumberSlip? {
    guard key.contains(".") else { return nil }
    let swapped = String(key.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    return isNumber(swapped) ? .swappedMarks(swapped) : nil
  }

  private static func asChineseDigits(_ key: String) -> NumberSlip? {
    let marks = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟元整角分点"
    return key.allSatisfy(marks.contains) ? .chineseDigits : nil
  }

  private static func asCommas(_ key: String) -> NumberSlip? {
    key.contains(",") && isNumber(key.filter { $0 != "," }) ? .commas : nil
  }
}
