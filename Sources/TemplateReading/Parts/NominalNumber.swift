/// Digits in a wording that count nothing: `12月31日`, `第27条`, `财预〔2016〕143号`. They are no second
/// definition of a figure.
enum NominalNumber {
  /// `number` is what stands from `index` on.
  static func stands(at index: Int, in scalars: [Unicode.Scalar], _ number: String) -> Bool {
    let end = index + number.unicodeScalars.count
    let (before, after) = (
      index > 0 ? scalars[index - 1] : " ", end < scalars.count ? scalars[end] : " "
    )
    switch (before, after) {
    case (_, "月"): return isWithin(number, 1...12)
    case ("月", "日"): return isWithin(number, 1...31)
    case ("第", _): return articles.contains(after)
    case ("〔", "〕"), ("［", "］"), ("[", "]"): return isWithin(number, 1949...2100)
    case ("〕", "号"), ("］", "号"), ("]", "号"): return true
    default: return false
    }
  }

  private static let articles: [Unicode.Scalar] = ["条", "款", "项", "章", "节", "号"]

  private static func isWithin(_ number: String, _ range: ClosedRange<Int>) -> Bool {
    Int(number).map { range.contains($0) } ?? false
  }
}
