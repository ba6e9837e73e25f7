import GoujiModel

/// What it checks: a year has its four digits, a month is one of twelve.
///
/// Why: forms print 20  年, and a digit is lost or mistyped when the year is changed.
///
/// Example: 202年, 2O24年, 20245年, 24年度, 20 年预算.
///
/// Source: GB/T 15835-2011 《出版物上数字用法》 5.1.2: years are written whole.
enum YearsWhole {
  static func findings(_ text: FreeText, year: Int?) -> [Finding] {
    if text.signs.contains(.digits), let range = yearless(text.scalars, year) {
      return [.brokenYear(text, range, "漏了“年”", nil)]
    }
    guard text.signs.contains(.years) else { return [] }
    for index in text.scalars.indices where text.scalars[index] == "年" {
      let token = TypedYear(before: index, in: text.scalars)
      let range = token.start..<index + 1
      if isBroken(token, text.scalars, end: index, year) {
        return [.brokenYear(text, range, "不是四位年份", year)]
      }
      if token.isWhole, let month = wrongMonth(after: index, in: text.scalars) {
        return [.brokenYear(text, token.start..<month, "没有这个月份", nil)]
      }
    }
    return []
  }

  /// 2024度, 2024部门预算
  private static func yearless(_ scalars: [Unicode.Scalar], _ year: Int?) -> Range<Int>? {
    for range in behind.ranges(in: scalars) where range.lowerBound >= 4 {
      let start = range.lowerBound - 4
      let digits = scalars[start..<range.lowerBound]
      guard digits.allSatisfy(\.isDigit), digits.starts(with: "20".unicodeScalars),
        start == 0
          || !scalars[start - 1].isDigit && scalars[start - 1] != "." && scalars[start - 1] != "-"
      else { continue }
      if range.count == 1, isMeasured(scalars, start..<range.upperBound, year) { continue }
      return start..<range.upperBound
    }
    return nil
  }

  /// 用电2000度: a number far from the years of the draft, or one of what is measured.
  private static func isMeasured(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ year: Int?
  ) -> Bool {
    let number = Int(String(scalars: scalars[range.dropLast()]))
    if let year, let number, abs(number - year) > 3 { return true }
    return measured.isFound(in: scalars[..<range.lowerBound].suffix(8))
      || range.upperBound < scalars.count && scalars[range.upperBound] == "电"
  }

  private static let measured = WordList(["电", "充", "耗", "温"])

  private static let behind = WordList(["度", "部门预算", "部门决算", "重点工作"])

  private static func isBroken(
    _ token: TypedYear, _ scalars: [Unicode.Scalar], end: Int, _ year: Int?
  ) -> Bool {
    let digits = token.digits
    switch digits.count {
    case 0, 1: return false
    case 2:
      guard token.hasOnlyDigits else { return false }
      let isDate = isDate(token.start, end, scalars)
      if digits == "20" || digits == "19" {
        // A gap of the form between 20 and 年.
        return token.blanks >= 2 || token.blanks == 1 && isDate
      }
      guard isDate, let year, let short = Int(digits) else { return false }
      return abs(year % 100 - short) <= 1
    case 3:
      guard token.hasOnlyDigits, digits.hasPrefix("20") || digits.hasPrefix("19") else {
        return false
      }
      return digits != "200" && !isSpan(token.start, end, scalars)
    case 4:
      if !token.hasOnlyDigits { return digits.first == "2" }
      guard let number = Int(digits) else { return false }
      if number >= 2100 { return number < 3000 && number % 50 != 0 }
      return year.map { number > $0 + 10 && number % 5 != 0 } ?? false
    default:
      return token.hasOnlyDigits && digits.count <= 6
        && (digits.hasPrefix("20") || digits.hasPrefix("19"))
    }
  }

  /// 24年度, 比23年: a date and no span of time.
  private static func isDate(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    if dated.length(at: end + 1, in: scalars[...]) != nil { return true }
    if end + 1 < scalars.count, scalars[end + 1].isDigit { return true }
    return compared.length(before: start, in: scalars[...]) != nil
  }

  /// 已有205年历史
  private static func isSpan(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    spans.length(at: end + 1, in: scalars[...]) != nil
      || spanning.length(before: start, in: scalars[...]) != nil
  }

  private static let spans = WordList(["历史", "来", "前", "时间", "间", "的历史", "以来", "老"])
  private static let spanning = WordList(["近", "约", "已有", "超过", "达", "满", "逾", "距今", "有"])
  private static let dated = WordList(["度", "预算", "决算", "底", "末", "初", "部门", "收支", "财政", "重点工作"])
  private static let compared = WordList(["比", "较", "与", "截至", "截止", "自"])

  /// Behind `13月`; nil where the month is one, or none is there.
  private static func wrongMonth(after index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    let digits = scalars[(index + 1)...].prefix { $0.isDigit }
    guard (1...2).contains(digits.count), digits.endIndex < scalars.count,
      scalars[digits.endIndex] == "月",
      let month = Int(String(scalars: digits)), !(1...12).contains(month)
    else { return nil }
    return digits.endIndex + 1
  }
}

/// What stands before 年, as it was typed: digits, and letters that look like digits.
struct TypedYear {
  /// Of the digits.
  let start: Int
  let digits: String
  /// Between the digits and 年.
  let blanks: Int
  let hasOnlyDigits: Bool

  init(before index: Int, in scalars: [Unicode.Scalar]) {
    var end = index
    while end > 0, scalars[end - 1].isBlank { end -= 1 }
    blanks = index - end
    var start = end
    while start > 0, scalars[start - 1].looksLikeDigit { start -= 1 }
    // A letter alone is none, nor is what follows a decimal point.
    let typed = scalars[start..<end].map(\.plainDigit)
    hasOnlyDigits = typed.allSatisfy(\.isDigit)
    let isNumber =
      typed.contains(where: \.isDigit)
      && !(start > 0 && [".", ",", "-", "第"].contains(scalars[start - 1]))
    if isNumber {
      digits = String(scalars: typed)
      self.start = start
    } else {
      // 二〇二四年; 二三年 is two or three years.
      let written = scalars[max(0, end - 4)..<end].compactMap { hanDigits.firstIndex(of: $0) }
      digits = written.count == 4 ? written.map { String($0 % 10) }.joined() : ""
      self.start = end - (written.count == 4 ? 4 : 0)
    }
  }

  /// 1900 … 2099; nil where it is no such year.
  var number: Int? {
    guard hasOnlyDigits, digits.count == 4, let number = Int(digits) else { return nil }
    return (1900...2099).contains(number) ? number : nil
  }

  var isWhole: Bool { number != nil }
}

/// The digit is the remainder by ten: 〇 is also written as a circle.
private let hanDigits = Array("〇一二三四五六七八九○".unicodeScalars)

extension Unicode.Scalar {
  /// The digit of half width for one of full width.
  fileprivate var plainDigit: Unicode.Scalar {
    (0xFF10...0xFF19).contains(value) ? Unicode.Scalar(value - 0xFEE0)! : self
  }

  fileprivate var looksLikeDigit: Bool {
    plainDigit.isDigit || ["O", "o", "Ｏ", "l", "I", "Z", "z", "S"].contains(self)
  }
}

extension Finding {
  fileprivate static func brokenYear(
    _ text: FreeText, _ range: Range<Int>, _ fault: String, _ year: Int?
  ) -> Finding {
    Finding(
      .brokenYear, at: text.place(range),
      "\(text.name)里的“\(text.words(range))”\(fault)：\(text.excerpt(range))", label: fault,
      basis: "GB/T 15835-2011《出版物上数字用法》", cure: year.map { "写成四位数字的年份，如 \($0)年" } ?? "核对年月")
  }
}
