import GoujiModel

/// What the department, its region and its units are called in the draft.
struct DraftNames: Sendable {
  /// Empty where the draft does not say.
  let region: [Unicode.Scalar]
  let department: [Unicode.Scalar]
  /// All of them, the short name and those of the units among them.
  let all: [[Unicode.Scalar]]

  init(identity: [String: Located<String>], ledgers: [Ledger]) {
    let said = { (path: String) in Array((identity[path]?.value ?? "").unicodeScalars) }
    region = said("地区")
    department = said("部门.全称")
    let own = identity.filter { $0.key.hasPrefix("部门.") }.values.map { Array($0.value.unicodeScalars) }
    let units = ledgers.flatMap { ledger -> [[Unicode.Scalar]] in
      guard let column = ledger.shape.index(of: StandardColumn.name) else { return [] }
      return ledger.records.map { Array($0.values[column].text.unicodeScalars) }
    }
    all = ([department, region] + own + units).filter { !$0.isEmpty }
  }

  /// A name has these words.
  func have(_ words: some Collection<Unicode.Scalar>) -> Bool {
    all.contains { $0.firstRange(of: words) != nil }
  }

  /// What the department is in its region: 人力资源和社会保障局. Empty where the name does not begin
  /// with the region or the rest would fit many things.
  var office: ArraySlice<Unicode.Scalar> {
    guard !region.isEmpty, department.starts(with: region) else { return [] }
    let office = department[region.count...]
    return office.count >= 3 ? office : []
  }
}
