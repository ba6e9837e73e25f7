import GoujiModel

/// An amount or a percentage in a text: `12.42万元`, `1,200 元`, `3.8%`.
struct QuotedNumber {
  /// From the first digit to the end of the unit.
  let range: Range<Int>
  let isPercent: Bool
  /// 分, or ten-thousandths of a percent.
  let scaled: Int
  /// What one of its last digit is worth, in the same measure.
  let step: Int

  static func all(in scalars: [Unicode.Scalar]) -> [QuotedNumber] {
    var found: [QuotedNumber] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let end = end(ofDigitsAt: index, in: scalars)
      if let number = QuotedNumber(scalars, index..<end) { found.append(number) }
      index = end
    }
    return found
  }

  /// A blank behind the point, as copied text has it, does not end them.
  private static func end(ofDigitsAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      let isGap =
        scalar.isBlank && scalars[index - 1] == "." && index + 1 < scalars.count
        && scalars[index + 1].isDigit
      guard scalar.isDigit || scalar == "," || scalar == "." || isGap else { return index }
      index += 1
    }
    return index
  }

  /// Nil where no unit follows, or where it is beyond what a draft admits.
  private init?(_ scalars: [Unicode.Scalar], _ digits: Range<Int>) {
    var next = digits.upperBound
    while next < scalars.count, scalars[next].isBlank { next += 1 }
    guard
      let unit = Self.units.first(where: { scalars[next...].starts(with: $0.name.unicodeScalars) })
    else { return nil }
    // 5万 alone is money; 5万人 is none.
    let behind = next + unit.name.unicodeScalars.count
    if unit.name == "万", behind < scalars.count, !scalars[behind].endsClause, scalars[behind] != "）"
    {
      return nil
    }
    var number = 0
    var decimals: Int?
    for scalar in scalars[digits] where scalar != "," && !scalar.isBlank {
      if scalar == "." {
        if decimals != nil { return nil }
        decimals = 0
        continue
      }
      number = number * 10 + Int(scalar.value - 48)
      decimals = decimals.map { $0 + 1 }
      if number > 999_999_999_999 { return nil }
    }
    var step = unit.scale
    for _ in 0..<(decimals ?? 0) {
      if step % 10 != 0 { return nil }
      step /= 10
    }
    let (scaled, overflow) = number.multipliedReportingOverflow(by: step)
    if overflow { return nil }
    range = digits.lowerBound..<behind
    isPercent = unit.isPercent
    self.scaled = scaled
    self.step = step
  }

  /// Ten-thousandths of a percent in one.
  static let percent = 10_000

  private static let units: [(name: String, scale: Int, isPercent: Bool)] = [
    ("亿元", 10_000_000_000, false), ("万元", 1_000_000, false), ("千元", 100_000, false),
    ("元", 100, false), ("万", 1_000_000, false), ("%", percent, true), ("％", percent, true),
  ]

  /// It is the value, as far as its digits go; but an amount of whole 万元 is no estimate.
  func quotes(_ value: Int) -> Bool {
    let (difference, overflow) = value.subtractingReportingOverflow(scaled)
    return !overflow && difference.magnitude <= UInt(margin)
  }

  /// How far from the value it may be.
  var margin: Int { min(step, isPercent ? Self.percent / 100 : Self.usualStep) / 2 }

  /// 0.01万元
  private static let usualStep = 10_000

  // MARK: What it is of

  /// A price, a standard, a limit or an estimate: no figure of a report need have it.
  func isOfStandards(in text: FreeText) -> Bool {
    let before = text.clause(before: range.lowerBound)
    let after = text.scalars[range.upperBound...]
    return Self.leading.isFound(in: before.suffix(8))
      || Self.trailing.length(at: range.upperBound, in: after) != nil
  }

  private static let leading = WordList([
    "每", "人均", "户均", "标准", "单价", "不低于", "不超过", "不高于", "不少于", "至少", "最高", "最低", "达到", "超过", "约", "近",
    "以上",
    "大于", "小于", "高于", "低于", "控制在", "限额", "上限", "下限", "比例",
  ])
  private static let trailing = WordList([
    "以上", "以下", "以内", "左右", "余", "多", "/", "／", "每", "一", "的标准", "标准", "（含", "(含", "的比例", "的利率",
    "的税",
  ])
}
