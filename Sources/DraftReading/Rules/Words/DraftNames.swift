import GoujiModel

/// What the department, its region and its units are called in the draft.
struct DraftNames: Sendable {
  /// Empty where the draft does not say.
  let region: [Unicode.Scalar]
  let department: [Unicode.Scalar]
  /// The draft is one of a city's or a province's own departments, which have counties below them.
  let isOverCounties: Bool
  /// What the department is in its region, in full and in short: 人力资源和社会保障局, 人社局.
  let offices: WordList
  /// All of them, the short name and those of the units among them.
  let all: [[Unicode.Scalar]]

  init(identity: [String: Located<String>], ledgers: [Ledger]) {
    let said = { (path: String) in Array((identity[path]?.value ?? "").unicodeScalars) }
    region = said("地区")
    isOverCounties = ["省级", "市级"].contains(identity[HeadKey.level]?.value ?? "")
    department = said(IdentityPath.fullName)
    let names = Self.offices([department, said(IdentityPath.shortName)], in: region)
    offices = WordList(names.map { String(scalars: $0) })
    let own = identity.filter { $0.key.hasPrefix("部门.") }.values.map {
      Array($0.value.unicodeScalars)
    }
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

  /// Of names that begin with the region, what follows it. None where the rest would fit many things.
  private static func offices(
    _ names: [[Unicode.Scalar]], in region: [Unicode.Scalar]
  ) -> [ArraySlice<Unicode.Scalar>] {
    if region.isEmpty { return [] }
    return names.flatMap { name -> [ArraySlice<Unicode.Scalar>] in
      // 通川区人社局 begins with the end of 达州市通川区.
      let shared = region.indices.first {
        region.count - $0 >= 2 && name.starts(with: region[$0...])
      }
      guard let shared else { return [] }
      let office = name[(region.count - shared)...]
      if office.count < 3 { return [] }
      // 人力资源和社会保障局机关 is the office of a 人力资源和社会保障局.
      let end = ends.first {
        office.count >= $0.count + 3 && office.suffix($0.count).elementsEqual($0)
      }
      return end.map { [office, office.dropLast($0.count)] } ?? [office]
    }
  }

  private static let ends = ["机关", "本级", "（本级）", "(本级)", "（机关）", "(机关)"]
    .map { Array($0.unicodeScalars) }
}
