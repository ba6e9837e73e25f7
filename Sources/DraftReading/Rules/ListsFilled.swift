import GoujiModel
import SourceReading

/// What it checks: a list that the template calls 必有 and prints has a record, where its file is there or
/// another such list has one; where all but one of the projects of
/// a class have a goal, that one has it, too; no item of an
/// evaluation is without its score, but for those that the program counts.
///
/// Why: the heading and the empty table are printed all the same.
///
/// Example: 整体绩效.csv with its header alone.
///
/// Source: the template's own shape (台账: 必有); 财预〔2020〕10号 (scores of all items).
enum ListsFilled {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    lists(draft) + goals(draft) + scores(draft)
  }

  private static func lists(_ draft: WholeDraft) -> [Finding] {
    // The text of one unit leaves out what only the department has.
    if draft.budget.subject == "单位" { return [] }
    let wanted = draft.template.ledgers.filter(\.isExpected)
    let hasOthers = wanted.contains { !draft.budget.records($0.name).isEmpty }
    // A form has a sheet for each list.
    let isForm = draft.budget.template.place.cell != nil
    let expected = wanted.filter { shape in
      guard let ledger = draft.budget.ledgers[shape.name] else { return hasOthers }
      return ledger.records.isEmpty && !draft.faulty.contains(shape.name) && (hasOthers || !isForm)
    }
    if expected.isEmpty { return [] }
    let published = draft.requests.value().publishedLedgers
    return expected.filter { published.contains($0.name) }.map { shape in
      Finding(
        .listUnfilled, at: draft.budget.template.place,
        draft.budget.words.say("\(.ledger(shape.name))里一行也没有，公开文本里要印它"),
        label: "模板“\(draft.template.name)”要用它", basis: "模板“\(draft.template.name)”规定必有",
        cure: draft.budget.words.say("在\(.ledger(shape.name))里补上"))
    }
  }

  // MARK: Goals

  private static func goals(_ draft: WholeDraft) -> [Finding] {
    guard let projects = draft.ledger(StandardLedger.projects),
      let goal = projects.shape.index(of: "年度目标"),
      let kind = projects.shape.index(of: StandardColumn.projectClass),
      let name = projects.shape.index(of: StandardColumn.project)
    else { return [] }
    let classes = Dictionary(grouping: projects.records) { $0.values[kind].text }
    return classes.sorted { $0.key < $1.key }.flatMap { _, records -> [Finding] in
      let blank = records.filter { $0.values[goal].text.isEmpty }
      // Most have one: the others are forgotten, not left out.
      guard records.count > 2, blank.count * 3 <= records.count else { return [] }
      return blank.map { record in
        Finding(
          .listUnfilled, at: record.place(of: name),
          "项目“\(shortened(record.values[name].text))”没有填“年度目标”，同类的其他项目都填了", label: "没有年度目标",
          basis: "财预〔2015〕88号", cure: "补填年度目标")
      }
    }
  }

  // MARK: Scores

  /// Items that figures of the template name apart are left to the program: 评分项 ≠ 预算编制质量.
  private static func scores(_ draft: WholeDraft) -> [Finding] {
    draft.budget.ledgers.keys.sorted().flatMap { key -> [Finding] in
      guard let ledger = draft.ledger(key), let score = ledger.shape.index(of: "得分"),
        let weight = ledger.shape.index(of: StandardColumn.weight),
        let title = ledger.shape.columns.indices.last(where: {
          ledger.shape.columns[$0].kind.isText && $0 < weight
        })
      else { return [] }
      let blank = ledger.records.filter {
        $0.values[score] == .empty && $0.values[weight] != .empty
      }
      if blank.isEmpty || blank.count * 2 > ledger.records.count { return [] }
      let counted = namedApart(ledger, ledger.shape.columns[title].name, in: draft.template)
      return blank.filter { !counted.contains($0.values[title].text) }.map { record in
        Finding(
          .listUnfilled, at: record.place(of: score),
          "“\(ledger.name)”的“\(shortened(record.values[title].text))”没有填得分，总分里没有它", label: "没有得分",
          basis: "财预〔2020〕10号", cure: "补填得分；得零分的填 0")
      }
    }
  }

  private static func namedApart(
    _ ledger: Ledger, _ column: String, in template: Template
  ) -> Set<String> {
    var found: Set<String> = []
    for figure in template.figures.values {
      for selection in figure.expression.selections where selection.ledger == ledger.name {
        for condition in selection.conditions where condition.path.column == column {
          for case .exactly(let value) in condition.patterns { found.insert(value) }
        }
      }
    }
    return found
  }
}

extension FigureExpression {
  /// What it sums or counts itself, not through figures that it names.
  fileprivate var selections: [LedgerSelection] {
    switch self {
    case .sum(let selection, _), .count(let selection), .distinct(let selection, _): [selection]
    default: children.flatMap(\.selections)
    }
  }
}
