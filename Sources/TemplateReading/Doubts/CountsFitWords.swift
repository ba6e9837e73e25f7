import GoujiModel

/// What it checks: a number before 辆, 台, 批次, 人次, 家 or 个项目, or between 车辆 and 辆, counts that, by its
/// name or by the ledger that it counts; and so does one under a header.
///
/// Why: 购置大型设备数 before 辆 is a whole number as any, and every relation holds.
///
/// Example: `"购置车辆{购置大型设备数}辆"`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: names that say nothing of what they count.
struct CountsFitWords {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = CountsFitWords(template: template)
    return wordings.all.flatMap(rule.findings) + template.allTables.flatMap(rule.findings)
  }

  private struct Kind {
    let name: String
    /// In the name of a figure, of a ledger or right before a number.
    let words: [String]
    /// Right behind a number.
    let measures: [String]
  }

  private static let kinds = [
    Kind(name: "车辆", words: ["车"], measures: ["辆"]),
    Kind(name: "设备", words: ["设备"], measures: ["台"]),
    Kind(
      name: "单位", words: ["单位", "机构"],
      measures: ["家", "个单位", "个下属单位", "个预算单位", "户单位"]),
    Kind(name: "项目", words: ["项目"], measures: ["个项目", "项项目"]),
    Kind(name: "团组", words: ["团组"], measures: ["个团组"]),
    Kind(name: "批次", words: ["批次"], measures: ["批次"]),
    Kind(name: "人次", words: ["人次"], measures: ["人次"]),
    Kind(name: "指标", words: ["指标"], measures: ["个指标", "条指标"]),
  ]

  /// What may stand behind a number of things that are named before it.
  private static let anything = ["个", "辆", "台", "家", "条", "项", "户"]

  /// Of what the number counts; empty where its name does not say.
  private func counted(_ figure: FigureExpression, _ name: String) -> Set<String> {
    let ledger = template.resolved(figure).selection?.ledger ?? ""
    return Self.said(by: name).union(Self.said(by: ledger))
  }

  private static func said(by words: String) -> Set<String> {
    Set(kinds.filter { $0.words.contains(where: words.contains) }.map(\.name))
  }

  private static func contradict(_ said: Set<String>, _ counted: Set<String>) -> Bool {
    !said.isEmpty && !counted.isEmpty && said.isDisjoint(with: counted)
  }

  // MARK: Sentences

  private func findings(_ wording: Wording) -> [Finding] {
    var before = ""
    return wording.pieces.enumerated().compactMap { index, piece in
      guard case .slot(let slot) = piece else {
        if case .text(let words) = piece { before = words }
        return nil
      }
      defer { before = "" }
      guard case .figure(let figure, let name, .count) = slot.target,
        index + 1 < wording.pieces.count, case .text(let after) = wording.pieces[index + 1]
      else { return nil }
      var said = Set(
        Self.kinds.filter { $0.measures.contains(where: after.hasPrefix) }.map(\.name))
      if said.isEmpty, Self.anything.contains(where: after.hasPrefix) {
        let noun = Self.kinds.first { $0.words.contains(where: before.hasSuffix) }
        said = Set([noun?.name].compactMap(\.self))
      }
      guard Self.contradict(said, counted(figure, name)) else { return nil }
      return .otherCount(
        "“{\(slot.source)}”", said.sorted().joined(separator: "、"),
        counted(figure, name).sorted().joined(separator: "、"), at: slot.place)
    }
  }

  // MARK: Tables

  private func findings(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap { panel -> [Finding] in
      panel.leaves.compactMap { column in
        guard case .figure(let figure, .count) = column.content, let name = figure.soleName
        else { return nil }
        let said = Self.said(by: column.header.plainText ?? column.key)
        guard Self.contradict(said, counted(figure, name)) else { return nil }
        return .otherCount(
          "\(table.id) 的“\(column.key)”一列印的“\(name)”", said.sorted().joined(separator: "、"),
          counted(figure, name).sorted().joined(separator: "、"), at: column.place)
      }
    }
  }
}

extension Finding {
  fileprivate static func otherCount(
    _ what: String, _ said: String, _ counted: String, at place: Place
  ) -> Finding {
    Finding(
      .numberUnfit, at: place, "\(what)数的是\(counted)，字里说的是\(said)", basis: "财预〔2016〕143号",
      cure: "多半用错了数：换成数“\(said)”的那个数，或改前后的字")
  }
}
