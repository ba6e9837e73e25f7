import GoujiModel
import SourceReading

/// What it checks: the units that submit the budget (单位), other than the department's own office, are
/// among the units that the text lists (下属单位), with the same nature.
///
/// Why: the text says that there are no subordinate units, while the tables have two.
///
/// Example: 单位 has 某局 and 某中心, 下属单位 is empty.
///
/// Source: 预算法实施条例 第6条 (部门和所属单位); 部门预算 = 本级 + 所属单位.
enum SubordinatesNamed {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let budget = draft.budget
    let units = budget.records(StandardLedger.units)
    if units.count < 2 { return [] }
    let found = findings(units, budget)
    let isPublished =
      !found.isEmpty
      && draft.requests.value().publishedLedgers.contains(StandardLedger.subordinates)
    return isPublished ? found : []
  }

  private static func findings(_ units: [LedgerRecord], _ budget: Budget) -> [Finding] {
    let listed = budget.records(StandardLedger.subordinates)
    var natures: [String: String] = [:]
    for record in listed { natures[record.values[0].text.headerKey] = record.values[1].text }
    let office = office(of: units, budget)
    let missing = units.indices.filter { index in
      let name = units[index].values[1].text.headerKey
      // A text may leave the name of the place out.
      return index != office && natures[name] == nil
        && !natures.keys.contains { name.hasSuffix($0) || $0.hasSuffix(name) }
    }
    if listed.isEmpty {
      return [.noSubordinates(units: units.count, budget.words, at: units[missing[0]].place(of: 1))]
    }
    let names = listed.map { $0.values[0].text }
    return missing.map { index in
      .notListed(units[index].values[1].text, names, budget.words, at: units[index].place(of: 1))
    }
      + units.compactMap { unit in
        let (name, nature) = (unit.values[1].text, unit.values[2].text)
        guard let other = natures[name.headerKey], !other.isEmpty, !nature.isEmpty, other != nature
        else { return nil }
        return .otherNature(name, nature, listed: other, at: unit.place(of: 2))
      }
  }

  /// The department's own unit: by its name, or the first.
  private static func office(of units: [LedgerRecord], _ budget: Budget) -> Int {
    let names = [IdentityPath.fullName, "部门.表列名称", IdentityPath.shortName].compactMap {
      budget.identity[$0]?.value.headerKey
    }
    let own = units.firstIndex { unit in
      let name = unit.values[1].text.headerKey
      return names.contains(name) || ["本级", "机关", "本部"].contains { name.contains($0) }
    }
    return own ?? 0
  }
}

extension Finding {
  private static let basis = "预算法实施条例第六条"

  fileprivate static func noSubordinates(
    units: Int, _ words: DraftWords, at place: Place
  ) -> Finding {
    Finding(
      .subordinatesDiffer, at: place,
      "“单位”列了 \(units) 个单位，“下属单位”里一个也没有，文字会说没有下属单位", label: "文字里没有它",
      basis: basis,
      cure: words.say("在\(.section(StandardLedger.subordinates))里补上本级以外的各单位"))
  }

  fileprivate static func notListed(
    _ name: String, _ listed: [String], _ words: DraftWords, at place: Place
  ) -> Finding {
    let near = Suggestion.nearest(to: name, among: listed, limit: 1)
    let meant = near.first.map { "；“下属单位”里的“\($0)”是不是它" } ?? ""
    return Finding(
      .subordinatesDiffer, at: place, "“单位”里的“\(shortened(name))”不在“下属单位”里", label: "文字里没有它",
      basis: basis,
      cure: words.say("在\(.section(StandardLedger.subordinates))里补上，名称写成一样\(meant)"))
  }

  fileprivate static func otherNature(
    _ name: String, _ nature: String, listed: String, at place: Place
  ) -> Finding {
    Finding(
      .subordinatesDiffer, at: place,
      "“\(shortened(name))”的性质在“单位”里是\(nature)，在“下属单位”里是\(listed)", label: "两处不同",
      basis: basis, cure: "核对后改成一样")
  }
}
