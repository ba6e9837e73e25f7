import GoujiModel
import SourceReading

/// What it checks: what a list calls by the name of a project (专项名称, 资金名称 and the like, columns of
/// free words) is not one character off a project's name, nor off what stands in the other rows of
/// the column.
///
/// Why: two spellings of one thing stand in two printed tables, and no rule finds the project under
/// the other.
///
/// Example: 案件执行费 in 政府采购, 案件执行经费 in 项目.
///
/// Source: 财预〔2016〕143号: 真实、准确. A difference in numbers, letters or ranks (一期, 二期) is a difference.
enum NamesNearlyAlike {
  private static let least = 5
  private static let endings = ["名称", "项目"]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    var known: Set<String> = []
    if let projects = draft.ledger(StandardLedger.projects),
      let column = projects.shape.index(of: StandardColumn.project)
    {
      known = Set(projects.records.map { $0.values[column].text })
    }
    lazy var names = NearNames(known.sorted())
    return draft.budget.ledgers.keys.sorted().flatMap { key -> [Finding] in
      guard key != StandardLedger.projects, key != StandardLedger.localCodes,
        let ledger = draft.ledger(key)
      else { return [] }
      let columns = ledger.shape.columns.indices.filter { index in
        ledger.shape.columns[index].kind.isText
          && endings.contains { ledger.shape.columns[index].name.endsWithBytes(of: $0) }
      }
      return columns.flatMap { column in
        findings(ledger, column, known, names) + oddOnes(ledger, column, known)
      }
    }
  }

  /// Written once, one character off what stands in the column twice or more.
  private static func oddOnes(_ ledger: Ledger, _ column: Int, _ known: Set<String>) -> [Finding] {
    let counts = ledger.records.reduce(into: [String: Int]()) {
      $0[$1.values[column].text, default: 0] += 1
    }
    let usual = counts.filter { $0.value > 1 && $0.key.count >= least && !known.contains($0.key) }
      .keys.sorted()
    if usual.isEmpty { return [] }
    let names = NearNames(usual)
    return ledger.records.compactMap { record in
      let typed = record.values[column].text
      guard counts[typed] == 1, !known.contains(typed), typed.count >= least,
        let name = names.first(near: typed)
      else { return nil }
      return .alike(
        ledger.shape.columns[column].name, typed, name, "别的行写",
        at: record.place(of: column))
    }
  }

  private static func findings(
    _ ledger: Ledger, _ column: Int, _ known: Set<String>, _ names: NearNames
  ) -> [Finding] {
    var seen: Set<String> = []
    return ledger.records.compactMap { record in
      let typed = record.values[column].text
      guard typed.count >= least, !known.contains(typed), seen.insert(typed).inserted,
        let name = names.first(near: typed)
      else { return nil }
      return .alike(
        ledger.shape.columns[column].name, typed, name, "项目叫",
        at: record.place(of: column))
    }
  }
}

extension Finding {
  fileprivate static func alike(
    _ column: String, _ typed: String, _ name: String, _ whose: String, at place: Place
  ) -> Finding {
    Finding(
      .nameNearlyAlike, at: place,
      "“\(column)”填“\(shortened(typed))”，\(whose)“\(shortened(name))”，只差一个字",
      label: "差一个字", basis: Finding.truthfulness,
      cure: "是同一个的，改成一样；确是两样的，写进“已核”")
  }
}
