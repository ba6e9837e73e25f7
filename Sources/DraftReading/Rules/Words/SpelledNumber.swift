import GoujiModel

/// Small whole numbers in texts, in digits or in words: 6, 六, 十二, 二十一.
enum SpelledNumber {
  private static let digits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// How many scalars of a number begin there; 0 where none does.
  static func length(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int {
    guard text.indices.contains(index) else { return 0 }
    let figures = text[index...].prefix(while: \.isDigit)
    if !figures.isEmpty { return figures.count }
    return text[index...].prefix { digits[$0] != nil || $0 == "十" }.count
  }

  /// The first number, where it counts units: `5个`, `三家`; its characters with what counts them.
  static func counted(in text: ArraySlice<Unicode.Scalar>) -> (range: Range<Int>, number: Int)? {
    guard let from = text.indices.first(where: { length(at: $0, in: text) > 0 }) else { return nil }
    let to = from + length(at: from, in: text)
    guard to < text.endIndex, text[to] == "个" || text[to] == "家",
      let number = value(of: text[from..<to])
    else { return nil }
    return (from..<to + 1, number)
  }

  /// The number that ends before `end`, and where it begins.
  static func ending(
    before end: Int, in text: [Unicode.Scalar]
  ) -> (number: Int, start: Int)? {
    var start = end
    // One of four characters has no value, however long it is.
    while start > 0, end - start < 4, length(at: start - 1, in: text[..<end]) == end - start + 1 {
      start -= 1
    }
    guard start < end, let number = value(of: text[start..<end]) else { return nil }
    return (number, start)
  }

  /// From 1 to 999; nil where it is no such number.
  static func value(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    if text.allSatisfy(\.isDigit) {
      return text.count <= 3 ? Int(String(String.UnicodeScalarView(text))) : nil
    }
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    let ones = { (part: ArraySlice<Unicode.Scalar>) -> Int? in
      part.count == 1 ? digits[part[part.startIndex]] : nil
    }
    if parts.count == 1 { return ones(parts[0]) }
    guard let tens = parts[0].isEmpty ? 1 : ones(parts[0]) else { return nil }
    return parts[1].isEmpty ? tens * 10 : ones(parts[1]).map { tens * 10 + $0 }
  }
}
