import GoujiModel

/// What a term comes to: a number, or the words of a text column.
struct TieOutValue {
  /// Nil where there is none: zero of any kind.
  var figure: FigureValue?
  var text = ""
  /// What is to be known of it, such as that nobody typed it.
  var remark = ""
}

/// One side of a relation, added up.
struct TieOutSide {
  let terms: [(term: TieOutTerm, value: TieOutValue)]
  /// Nil where nothing was added: zero of any kind.
  let sum: FigureValue?
  /// The terms are of one kind, and their sum is not beyond what is admitted.
  let isSummed: Bool

  init(_ terms: [(term: TieOutTerm, value: TieOutValue)]) {
    self.terms = terms
    var total: FigureValue?
    var isSummed = true
    for (term, value) in terms {
      guard let figure = value.figure else { continue }
      let before = total ?? figure.zero
      let after = try? term.isTakenAway ? before.subtracting(figure) : before.adding(figure)
      guard let after else {
        isSummed = false
        break
      }
      total = after
    }
    sum = total
    self.isSummed = isSummed
  }

  /// A number that is not zero, or words.
  var isThere: Bool { has { $0 != 0 } }

  /// More than nothing, which asks for a companion: money that came back does not.
  var asksForCompany: Bool { has { $0 > 0 } }

  private func has(_ sign: (Int) -> Bool) -> Bool {
    !isSummed || sign(sum?.sign ?? 0) || terms.contains { !$0.value.text.isEmpty }
  }

  /// `表1!合计.金额 10 万元 + 国内接待批次 0（没有填，按 0 算）`
  func words(in unit: AmountUnit) -> String {
    terms.enumerated().map { index, valued in
      let sign = valued.term.isTakenAway ? " - " : index > 0 ? " + " : ""
      return sign + valued.term.words(valued.value, unit)
    }.joined()
  }

  /// `没有填 会议次数`, `会议次数 是 0`: of a companion that is not there.
  var absence: String {
    let names = terms.map(\.term.text).joined(separator: "、")
    let remarks = terms.map(\.value.remark)
    if remarks.contains(where: { $0.hasPrefix(Self.silence) }) { return "没有填 \(names)" }
    if let remark = remarks.first(where: { !$0.isEmpty }) { return "没有 \(names)（\(remark)）" }
    return sum == nil ? "没有 \(names)" : "\(names) 是 0"
  }

  /// How the remark on what nobody typed begins.
  static let silence = "没有填"

  /// The sum alone, for 说.
  func total(in unit: AmountUnit) -> String {
    if let sum { return sum.words(in: unit) }
    let texts = terms.map(\.value.text).filter { !$0.isEmpty }
    return texts.isEmpty ? "0" : texts.joined()
  }
}

extension TieOutTerm {
  fileprivate func words(_ value: TieOutValue, _ unit: AmountUnit) -> String {
    let number = value.figure?.words(in: unit)
    if case .figure(.constant, _) = operand, let number { return number }
    let words = number ?? (value.text.isEmpty ? "0" : "“\(value.text)”")
    return "\(text) \(words)" + (value.remark.isEmpty ? "" : "（\(value.remark)）")
  }
}

extension TieOut.Relation {
  func holds(between left: TieOutSide, and right: TieOutSide) -> Bool {
    if self == .requires { return !left.asksForCompany || right.isThere }
    guard left.isSummed, right.isSummed else { return false }
    guard let a = left.sum ?? right.sum?.zero, let b = right.sum ?? left.sum?.zero else {
      return true
    }
    guard a.kind == b.kind else { return false }
    switch self {
    case .equal: return a.equals(b)
    case .atMost: return !b.isLess(than: a)
    case .atLeast: return !a.isLess(than: b)
    case .requires: return true
    }
  }
}
