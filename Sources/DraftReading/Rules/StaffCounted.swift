import GoujiModel

/// What it checks: a text that says how many are on the staff (在职职工217人, 实有人数215人) says a number that the draft has:
/// under 填报, or in 人员 as a sum or in a row.
///
/// Why: the tables beside it print the draft's own number.
///
/// Example: 在职人员216人 where 人员 adds up to 215.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum StaffCounted {
  private static let openers = WordList(["在职", "实有"])
  /// What may stand before the number and still mean all of them.
  private static let between = WordList([
    "在职", "实有", "干部", "职工", "人员", "人数", "总数", "在编", "共", "共有", "有", "为", "：", ":", "数",
  ])

  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let (whole, parts) = counts(draft) else { return [] }
    for text in FreeText.all(reasons: [:], prose: draft.budget.prose, ledgers: []) {
      for opener in openers.ranges(in: text.scalars) {
        guard let (range, said) = count(behind: opener.upperBound, in: text.scalars),
          !parts.contains(said)
        else { continue }
        return [.otherStaff(text, opener.lowerBound..<range.upperBound, whole)]
      }
    }
    return []
  }

  /// All of them, and every number that a text may mean; nil where the draft has none.
  private static func counts(_ draft: WholeDraft) -> (whole: Int, parts: Set<Int>)? {
    var parts = StatedFacts(draft, named: ["实有", "在职"]).facts.filter { $0.place != nil }.map(
      \.count)
    if let staff = draft.ledger("人员"),
      let column = staff.shape.columns.firstIndex(where: {
        if case .count = $0.kind { true } else { false }
      })
    {
      let rows = staff.records.map { $0.values[column].count }
      parts.append(rows.reduce(0) { $0.addingReportingOverflow($1).partialValue })
      parts += rows
    }
    return parts.first { $0 > 0 }.map { ($0, Set(parts)) }
  }

  /// `职工217人`
  private static func count(
    behind start: Int, in scalars: [Unicode.Scalar]
  ) -> (Range<Int>, Int)? {
    var rest = scalars[start...]
    while let length = between.length(at: rest.startIndex, in: rest) {
      rest = rest.dropFirst(length)
    }
    let digits = rest.prefix(while: \.isDigit)
    let end = digits.endIndex
    guard (1...6).contains(digits.count), end < scalars.endIndex,
      "人名".unicodeScalars.contains(scalars[end]),
      let number = Int(String(String.UnicodeScalarView(digits)))
    else { return nil }
    return (digits.startIndex..<end + 1, number)
  }
}

extension Finding {
  fileprivate static func otherStaff(
    _ text: FreeText, _ range: Range<Int>, _ count: Int
  ) -> Finding {
    Finding(
      .itemsMiscounted, at: text.place(range),
      "\(text.name)里说“\(text.words(range))”，草案填的是 \(count) 人",
      label: "草案里 \(count) 人", basis: Finding.truthfulness, cure: "核对人数，改成一致")
  }
}
