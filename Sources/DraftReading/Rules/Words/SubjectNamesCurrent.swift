import GoujiModel

/// What it checks: a text names no subject by a name that the editions have given up, where it means the
/// subject: with （类）, （款） or （项） behind it, or by a long name of its own.
///
/// Why: glossaries and explanations are kept over the years, and the tables beside them have the name
/// of the year.
///
/// Example: 医疗卫生与计划生育支出（类）, which has been 卫生健康支出 since 2019.
///
/// Source: 变更 of the editions of 政府收支分类科目; 常见误写.
enum SubjectNamesCurrent {
  static func findings(_ text: FreeText, _ retired: RetiredSubjects) -> [Finding] {
    for range in retired.words.ranges(in: text.scalars) {
      let name = text.words(range)
      guard let subject = retired.subject(name) else { continue }
      let isNamed = levels.length(at: range.upperBound, in: text.scalars[...]) != nil
      guard isNamed || subject.isUnmistakable, !retired.isPartOfCurrent(range, in: text.scalars),
        !retired.isCurrent(name)
      else { continue }
      return [.retiredSubject(text, range, subject.name)]
    }
    return []
  }

  private static let levels = WordList([
    "（类）", "（款）", "（项）", "(类)", "(款)", "(项)", "支出（类）", "支出（款）", "支出（项）", "支出(类)", "支出(款)", "支出(项)",
  ])
}

/// Names that subjects had before, by the edition in force.
struct RetiredSubjects {
  struct Subject {
    let name: RetiredName
    /// It means nothing else wherever it stands.
    let isUnmistakable: Bool
  }

  let words: WordList
  private let subjects: [String: Subject]
  private let classification: Classification
  /// Names of today in which an old one stands.
  private let longer: WordList

  init(_ classification: Classification) {
    var subjects: [String: Subject] = [:]
    for name in classification.retiredNames where name.oldName.characterCount >= 2 {
      if name.oldName == name.currentName || subjects[name.oldName] != nil { continue }
      let isOfAccounts = ["支出", "事务", "归口管理的行政单位离退休"].contains {
        name.oldName.endsWithBytes(of: $0)
      }
      let isMiswritten = name.relation == "误写"
      subjects[name.oldName] = Subject(
        name: name, isUnmistakable: isMiswritten || isOfAccounts && name.oldName.characterCount >= 8
      )
    }
    self.subjects = subjects
    self.classification = classification
    let words = WordList(Array(subjects.keys))
    self.words = words
    longer = WordList(
      subjects.values.map(\.name.currentName).filter { words.isFound(in: Array($0.unicodeScalars)) }
    )
  }

  func subject(_ name: String) -> Subject? { subjects[name] }

  /// Another code has it still: 购房补贴, which was 30313, is 2210203.
  func isCurrent(_ name: String) -> Bool {
    ClassificationKind.allCases.contains { !classification.codes(named: name, $0).isEmpty }
  }

  /// 巩固脱贫衔接乡村振兴 within 巩固脱贫攻坚成果衔接乡村振兴.
  func isPartOfCurrent(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    longer.ranges(in: scalars).contains {
      $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound
    }
  }
}

extension Finding {
  fileprivate static func retiredSubject(
    _ text: FreeText, _ range: Range<Int>, _ name: RetiredName
  ) -> Finding {
    let what = name.relation == "误写" ? "误写" : "旧名称"
    let since = name.since.isEmpty ? "" : "（\(name.since) 年起）"
    let code = name.code.isEmpty ? "" : "\(name.code) "
    return Finding(
      .retiredSubjectInText, at: text.place(range),
      "\(text.name)里的“\(name.oldName)”是科目的\(what)，现在是“\(code)\(name.currentName)”\(since)",
      label: what,
      basis: "政府收支分类科目", cure: "改为“\(name.currentName)”")
  }
}
