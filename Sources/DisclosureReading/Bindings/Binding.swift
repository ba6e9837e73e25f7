import GoujiModel

/// Whose figures a table or a paragraph has, and of which year and kind: only figures of one binding
/// are held against each other.
package struct Binding: Hashable, Sendable {
  /// A unit other than the one that the document is of; empty for that one.
  package var owner = ""
  /// A year other than that of the document; nil for that one.
  package var year: Int?
  /// 决算 in a document of 预算, or 预算 in one of 决算.
  var isOtherKind = false

  /// Of the document as a whole.
  package static let own = Binding()

  package var isOwn: Bool { self == .own }

  /// `福利中心2023年决算`, for findings.
  package var words: String {
    owner + (year.map { "\($0)年" } ?? "") + (isOtherKind ? "另一种口径（预算、决算）" : "")
  }
}

/// What the lines around a table say of it, before it is known whose document it is.
struct SaidBinding: Hashable, Sendable {
  var owner = ""
  var year: Int?
  var isFinal: Bool?

  /// `owner` is made one of those that are told apart.
  func binding(owner: String, year own: Int?, isFinal ownKind: Bool) -> Binding {
    Binding(
      owner: owner, year: year == own ? nil : year,
      isOtherKind: isFinal.map { $0 != ownKind } ?? false)
  }

  /// Of a title: `2023年福利中心收支决算总表`.
  init(title: String) {
    owner = OwnerWords.leading(title)
    let years = YearWords.all(in: title)
    year = years.count == 1 ? years[0] : nil
    let words = ScopeWords.removed(from: title)
    let (says, saysFinal) = (words.containsBytes(of: "预算"), words.containsBytes(of: "决算"))
    if says != saysFinal { isFinal = saysFinal }
  }

  /// Of a heading: `二、福利中心`, `第三部分 2023年部门决算情况说明`.
  init(heading: String) {
    owner = OwnerWords.heading(heading)
    let years = YearWords.all(in: heading)
    year = years.count == 1 ? years[0] : nil
    // 部门预算绩效分析 is of any document; the title of a document is no part of it.
    guard year != nil, RowOrdinal(heading) != nil || heading.hasPrefix("第") else { return }
    let saysFinal = ["部门决算", "单位决算"].contains(where: heading.containsBytes)
    if saysFinal != ["部门预算", "单位预算"].contains(where: heading.containsBytes) { isFinal = saysFinal }
  }

  init() {}
}

/// Years of a text.
package enum YearWords {
  /// `2024年` in order, each once.
  package static func all(in text: String) -> [Int] {
    var found: [Int] = []
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      if let year = year(at: index, in: scalars), !found.contains(year) { found.append(year) }
    }
    return found
  }

  /// The one whose 年 stands there.
  static func year(at index: Int, in text: [Unicode.Scalar]) -> Int? {
    guard index >= 4, index < text.count, text[index] == "年" else { return nil }
    let digits = text[index - 4..<index]
    guard digits.allSatisfy(\.isDigit), let year = Int(String(scalars: digits)),
      (1990...2100).contains(year), index == 4 || !text[index - 5].isDigit
    else { return nil }
    return year
  }

  /// Without `2024年度`, wherever it stands.
  package static func removed(from text: String) -> String {
    guard text.containsBytes(of: "年") else { return text }
    var rest = text
    for year in all(in: text) {
      rest = rest.replacing("\(year)年度", with: "").replacing("\(year)年", with: "")
    }
    return rest
  }
}

/// Words whose 预算 names money, no kind of document.
enum ScopeWords {
  private static let scopes = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "公共财政预算", "预算单位", "预算外", "预算内"]

  /// `others` are more of them, as the place has it.
  static func removed(from text: String, with others: [String] = []) -> String {
    (scopes + others).reduce(text) { $0.replacing($1, with: "") }
  }
}
