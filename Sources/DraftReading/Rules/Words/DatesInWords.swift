import GoujiModel
import SourceReading

/// What it checks: a date in a text is one of the calendar, and the number of a document (〔2027〕8号)
/// is of no year to come.
///
/// Why: a slip of the keyboard in a date or a document's number is published.
///
/// Example: 2024年2月30日前完成; 川人社发〔2042〕12号.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum DatesInWords {
  static func findings(_ text: FreeText, year: Int?) -> [Finding] {
    // Columns of dates and of numbers of documents have a rule of their own.
    if case .cell(_, let column) = text.kind,
      ["文号", "时间", "日期"].contains(where: column.endsWithBytes)
    {
      return []
    }
    guard text.signs.contains(.digits), let range = date(in: text.scalars) ?? document(text, year)
    else { return [] }
    return [.unreal(text, range)]
  }

  // MARK: Days

  /// `2024年2月30日`, `4月31日`, `13月5日`.
  private static func date(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for index in scalars.indices where scalars[index] == "日" {
      guard let (day, dayStart) = number(before: index, in: scalars), dayStart > 0,
        scalars[dayStart - 1] == "月",
        let (month, monthStart) = number(before: dayStart - 1, in: scalars)
      else { continue }
      var (year, start) = (2_000, monthStart)
      if monthStart > 0, scalars[monthStart - 1] == "年" {
        let typed = TypedYear(before: monthStart - 1, in: scalars)
        if let number = typed.number { (year, start) = (number, typed.start) }
      }
      if !exists(year, month, day) { return start..<index + 1 }
    }
    return nil
  }

  /// Two digits at most, with nothing before them that would make them part of another number.
  private static func number(
    before end: Int, in scalars: [Unicode.Scalar]
  ) -> (value: Int, start: Int)? {
    var (start, value, factor) = (end, 0, 1)
    while start > 0, let digit = scalars[start - 1].halfWidth.decimalDigit {
      if factor > 10 { return nil }
      value += Int(digit) * factor
      factor *= 10
      start -= 1
    }
    guard start < end else { return nil }
    let isPart = start > 0 && ".-—–~/".unicodeScalars.contains(scalars[start - 1])
    return isPart ? nil : (value, start)
  }

  static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  // MARK: Documents

  private static func document(_ text: FreeText, _ year: Int?) -> Range<Int>? {
    guard let year, text.signs.contains(.others) else { return nil }
    let scalars = text.scalars
    for open in scalars.indices where scalars[open] == "〔" || scalars[open] == "[" {
      let digits = scalars[(open + 1)...].prefix(while: \.isDigit)
      guard digits.count == 4, digits.endIndex < scalars.count,
        scalars[digits.endIndex] == "〕" || scalars[digits.endIndex] == "]",
        let said = Int(String(scalars: digits.map(\.halfWidth))), said > year + 1, said < 2_100
      else { continue }
      return open..<digits.endIndex + 1
    }
    return nil
  }
}

extension Finding {
  fileprivate static func unreal(_ text: FreeText, _ range: Range<Int>) -> Finding {
    let words = text.words(range)
    let isDocument = words.hasPrefix("〔") || words.hasPrefix("[")
    return Finding(
      .dateImpossible, at: text.place(range),
      isDocument
        ? "\(text.name)里有还没有到的年份的文号：“\(text.excerpt(range))”"
        : "\(text.name)里写了“\(words)”，没有这一天",
      label: isDocument ? "还没有到" : "没有这一天", basis: Finding.truthfulness,
      cure: isDocument ? "照原件改正文号" : "改正月份或日子")
  }
}
