import GoujiModel

/// What it checks: no term of the budget of five characters or more is written with one character
/// in its midst wrong.
///
/// Why: no dictionary of a word processor knows 住房共积金.
///
/// Example: 住房共积金.
///
/// Source: 政府收支分类科目; 预算法. Only characters that no other term has there: the first and the last are
/// asked to be right.
enum TermsSpelled {
  private static let terms = [
    "住房公积金", "公务接待费", "公务用车购置", "一般公共预算", "政府性基金", "国有资本经营预算", "残疾人就业保障金", "基本养老保险",
    "基本医疗保险", "公务员医疗补助", "财政拨款收入", "预算绩效管理", "因公出国（境）",
  ].map { Array($0.unicodeScalars) }
  private static let starts = ScalarFilter(terms.map { $0[0] })

  static func findings(_ text: FreeText) -> [Finding] {
    let scalars = text.scalars
    for (index, scalar) in scalars.enumerated() where starts.mayHave(scalar) {
      for term in terms where term[0] == scalar && index + term.count <= scalars.count {
        guard scalars[index + term.count - 1] == term[term.count - 1],
          scalars[index..<index + term.count].allSatisfy({ $0.isHan || $0 == "（" || $0 == "）" })
        else { continue }
        let differing = term.indices.filter { term[$0] != scalars[index + $0] }
        guard differing.count == 1 else { continue }
        let range = index..<index + term.count
        return [
          Finding(
            .retiredSubjectInText, at: text.place(range),
            "\(text.name)里的“\(text.words(range))”，像是“\(String(String.UnicodeScalarView(term)))”写错了一个字",
            label: "是不是错字", basis: Finding.truthfulness,
            cure: "改为“\(String(String.UnicodeScalarView(term)))”")
        ]
      }
    }
    return []
  }
}
