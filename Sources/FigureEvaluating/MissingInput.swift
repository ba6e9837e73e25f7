import GoujiModel

/// What a sentence or a table needs and the draft does not give.
extension FigureEngine {
  /// Why a figure that has to be printed has no value, each reason at the place in the draft where it
  /// can be mended. `place` is where the template prints it.
  package func findings(
    _ reason: NoValue, of expression: FigureExpression, named name: String, in scope: RowScope,
    at place: Place
  ) -> [Finding] {
    let gaps = expression.gaps(in: self)
    return gaps.isEmpty ? [finding(reason, expression, name, scope, place)] : gaps
  }

  private func finding(
    _ reason: NoValue, _ expression: FigureExpression, _ name: String, _ scope: RowScope,
    _ place: Place
  ) -> Finding {
    let row = scope.words.isEmpty ? "" : "在“\(scope.words)”这里"
    let template = "模板 \(place.file.path) 第 \(place.line) 行"
    switch reason {
    case .notOfRow(let figure):
      let given = budget.priorFigures[figure]?.place
      let isPrior = given != nil || budget.statedNumbers[figure] == nil
      return Finding(
        isPrior ? .missingPriorFigure : .missingStatedNumber,
        at: given ?? budget.statedNumbers[figure]?.place ?? budget.head,
        "“\(figure)”填的是整个\(budget.subject)的数，\(row.isEmpty ? "分开写的" : row)没有它自己的数，“\(name)”算不出来",
        label: "整个\(budget.subject)的数",
        cure: isPrior
          ? "在草案里写“上年草案”，各行的上年数由它的明细算出；或请模板维护人在\(template)改用 全部(…) 或写“缺”"
          : "请模板维护人在\(template)改用 全部(\(figure))，或写“缺”的说法")
    case .nothingBelow, .negativeBase:
      let why = reason == .nothingBelow ? "是零" : "小于零"
      let (rate, a, b) = failing(expression, in: scope) ?? (name, "", "")
      let values = a.isEmpty ? "" : "：\(rate) 里分子是 \(a)，分母（基数）是 \(b)"
      return Finding(
        .emptyValueInText, at: spendingPlace(scope), "“\(name)”\(row)算不出来，分母或基数\(why)\(values)",
        cure: "核对这两个数；确实如此的，请模板维护人在\(template)用“看”给它加上“缺”的说法")
    case .tooLarge:
      let (rate, a, b) = failing(expression, in: scope) ?? (expression.text, "", "")
      let values = a.isEmpty ? "" : "：\(rate) 的两个数是 \(a) 和 \(b)"
      return Finding(
        .figureTooLarge, at: spendingPlace(scope), "“\(name)”\(row)大得不合情理，印不出来\(values)",
        cure: "多半是金额的单位弄错了（元当成万元）：核对这一行的金额和填报单位")
    case .noColumn(let ledger, let column):
      return Finding(
        .malformedTemplate, at: place,
        "“\(name)”\(row)按“\(column)”分开算，而它用的数来自台账“\(ledger)”，那里没有这一列",
        cure: "换一个数，或写 全部(…)")
    case .noCounterpart(let code):
      return Finding(
        .missingPriorFigure, at: spendingPlace(scope),
        "上年的科目 \(code) 与本年的科目不能一一对应，“\(name)”没有上年数可比",
        cure: "在草案的“上年数”里写明，或请模板维护人在\(template)写“缺”的说法")
    case .notKept:
      return Finding(
        .missingPriorFigure, at: budget.earlier?.place ?? budget.head,
        "\(reason.words)，“\(name)”\(row)没有上年数可比",
        cure: "在上年草案里补上；补不了的，请模板维护人在\(template)写“缺”的说法")
    case .notSaid(let ledger, let column):
      return Finding(
        .emptyValueInText, at: scope.place(of: column, in: ledger) ?? budget.head,
        "“\(name)”\(row)要按“\(column)”分开算，\(reason.words)",
        cure: "填上；要整个\(budget.subject)的数，请模板维护人在\(template)写 全部(…)")
    case .noPriorFigure, .notStated, .noEarlierDraft:
      return Finding(
        .missingPriorFigure, at: budget.blank("上年数", name), "“\(name)”\(row)要用上年的数，草案里没有",
        cure: "在草案里写“上年草案”或“上年数”")
    case .faulty:
      return Finding(.emptyValueInText, at: place, "“\(name)”\(row)算不出来：它用的数在模板里有错")
    }
  }

  /// The innermost quotient that has no value, with both its numbers.
  private func failing(
    _ expression: FigureExpression, in scope: RowScope
  ) -> (text: String, a: String, b: String)? {
    if case .named(let name) = expression, let figure = template.figures[name] {
      return failing(figure.expression, in: scope)
    }
    let inner: RowScope
    if case .whole = expression { inner = whole } else { inner = scope }
    for child in expression.children {
      if let found = failing(child, in: inner) { return found }
    }
    guard case .apply(_, let operands) = expression, operands.count == 2,
      (try? value(compile(expression), in: scope)) == nil,
      let a = value(operands[0], in: scope), let b = value(operands[1], in: scope)
    else { return nil }
    return (expression.text, a.words(in: template.options.unit), b.words(in: template.options.unit))
  }

  private func spendingPlace(_ scope: RowScope) -> Place {
    scope.firstSpending(by: scope.conditions) ?? budget.head
  }
}

extension FigureExpression {
  /// One finding per missing prior or stated number that the expression rests on.
  fileprivate func gaps(in engine: FigureEngine) -> [Finding] {
    switch self {
    case .sum, .count, .distinct, .says, .constant, .listed: []
    case .named(let name): engine.template.figures[name]?.expression.gaps(in: engine) ?? []
    case .stated(let name): missingStated(name, engine)
    case .prior(let name):
      engine.budget.priorFigures[name] == nil && engine.budget.earlier?.gives(name) != true
        ? [.missingPrior(name, engine.budget)] : []
    case .whole, .apply: children.flatMap { $0.gaps(in: engine) }
    }
  }

  private func missingStated(_ name: String, _ engine: FigureEngine) -> [Finding] {
    guard engine.budget.statedNumbers[name] == nil, let definition = engine.template.stated[name],
      definition.standard == nil
    else { return [] }
    return [.missingStated(definition, engine.budget)]
  }
}

extension Finding {
  fileprivate static func missingPrior(_ name: String, _ budget: Budget) -> Finding {
    let line = "\(name): ××\(budget.inputUnit.rawValue)"
    if let earlier = budget.earlier {
      return Finding(
        .missingPriorFigure, at: earlier.place,
        "上年草案算不出“\(name)”\(earlier.gaps[name].map { $0.isEmpty ? "" : "：\($0)" } ?? "")",
        cure: "补好上年草案，或\(budget.words.newLine(line, under: "上年数"))")
    }
    return Finding(
      .missingPriorFigure, at: budget.blank("上年数", name), "缺上年数“\(name)”：说明里要写它的增减",
      cure: budget.isBlank("上年数", name)
        ? "在这里填上年公布的数，“计量单位”选元或万元"
        : budget.words.newLine(line, under: "上年数") + "，金额取自上年公布的数")
  }

  fileprivate static func missingStated(_ stated: StatedDefinition, _ budget: Budget) -> Finding {
    let example = stated.kind == .amount ? "××\(budget.inputUnit.rawValue)" : "个数"
    return Finding(
      .missingStatedNumber, at: budget.blank("填报", stated.name),
      "缺填报数“\(stated.name)”：它不能由支出明细算出",
      cure: budget.isBlank("填报", stated.name)
        ? "在这里填\(stated.kind == .amount ? "金额" : "个数")；没有就填 0"
        : budget.words.newLine("\(stated.name): \(example)", under: "填报") + "；没有就写 0")
  }

  /// `place` is where the template asks for it; nil for a cell of a table.
  package static func missingProse(_ slot: String, _ budget: Budget, _ place: Place?) -> Finding {
    Finding(
      .missingProse, at: budget.blank("文字", slot),
      budget.words.say("\(.prose)里没有“\(slot)”一节，公开文本里要印它"),
      basis: place.map { "模板 \($0.file.path) 第 \($0.line) 行" } ?? "模板“\(budget.template.value)”的表格",
      cure: budget.isBlank("文字", slot)
        ? "在这里写正文，一行一段" : budget.words.newSection(slot))
  }

  /// `comparison` has this year's figure and last year's: `本年 11.4 万元，上年 114 万元`.
  package static func missingReason(
    _ key: String, _ comparison: String?, _ budget: Budget
  ) -> Finding {
    let prior = budget.earlier?.gives(key) == true ? nil : budget.priorFigures[key]?.place
    let mistyped = prior.map { "；上年的数填错了的，改 \($0.lineDescription)" } ?? ""
    return Finding(
      .missingReason, at: budget.blank("原因", key),
      "缺“\(key)”增减变动的原因\(comparison.map { "（\($0)）" } ?? "")",
      basis: "财预〔2016〕143号《地方预决算公开操作规程》：收支增减变化应当说明",
      cure: (budget.isBlank("原因", key)
        ? "在这里写主要原因，只写半句，如“本年人员减少”"
        : budget.words.newReason(key)) + mistyped)
  }

  package static func missingIdentity(_ path: String, _ budget: Budget, _ slot: Slot) -> Finding {
    Finding(
      .missingValue, at: budget.blanks[path] ?? budget.head,
      "缺“\(path)”，公开文本里要印它",
      basis: "模板 \(slot.place.file.path) 第 \(slot.place.line) 行",
      cure: budget.words.say(
        "在\(.head)里补上“\(path.split(separator: ".").last.map(String.init) ?? "")”"))
  }

  /// Points at the first spending line that the missing record would speak of.
  package static func missingRecord(
    _ ledger: LedgerIndex, _ column: String, _ scope: RowScope, _ engine: FigureEngine
  ) -> Finding {
    let keys = scope.conditions.filter { ledger.has($0.path.column) }
    let row = keys.map(\.text).joined(separator: "，")
    let (name, words) = (ledger.ledger.name, engine.budget.words)
    return Finding(
      .missingUse, at: scope.firstSpending(by: keys) ?? engine.budget.head,
      words.say("\(.ledger(name))里没有“\(row)”的一行，说明里要写它的“\(column)”"),
      cure: words.say("在\(.ledger(name))里补一行，写明“\(column)”"))
  }
}

extension Finding {
  /// More than one record fits the row, and only one can be printed.
  package static func severalRecords(
    _ records: [Int], of ledger: LedgerIndex, _ column: String, _ scope: RowScope
  ) -> Finding {
    let all = records.map { ledger.ledger.records[$0].place }
    let lines = all.map(\.lineDescription).joined(separator: "、")
    let name = ledger.ledger.name
    let row = scope.words.isEmpty ? "这里" : "“\(scope.words)”"
    return Finding(
      .severalRecords, at: all.dropFirst().first,
      scope.engine.budget.words.say(
        "\(.ledger(name))里有 \(String(records.count)) 行都对得上\(row)，“\(column)”不知道印哪一行：\(lines)"),
      cure: "合并成一行，或删去多余的")
  }
}

extension RowScope {
  /// What a row stands for: `2080101 行政运行`, `甲项目`; its conditions where it stands for no value.
  var words: String {
    let values = bindings.compactMap { binding -> String? in
      let name =
        switch binding.column {
        case StandardColumn.unit: engine.references.unit(binding.value, "名称")
        case let column where StandardColumn.isCode(column):
          engine.classification.name(of: binding.value)
        default: nil as String?
        }
      let text = [binding.value, name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return text.isEmpty ? nil : text
    }
    return values.isEmpty ? conditions.map(\.text).joined(separator: "，") : values.last ?? ""
  }

  /// The cell of the record that the row stands for.
  fileprivate func place(of column: String, in ledger: String) -> Place? {
    guard let ledger = engine.index(ledger)?.ledger, let number = ledger.shape.index(of: column),
      let record = records.last(where: { $0.ledger.sameBytes(as: ledger.name) })
    else { return nil }
    return ledger.records[record.index].place(of: number)
  }

  /// Where the first spending line in scope meets the columns of `conditions`.
  func firstSpending(by conditions: [Condition]) -> Place? {
    guard let index = engine.index(StandardLedger.spending), let condition = conditions.first,
      let column = index.ledger.shape.index(of: condition.path.column)
    else { return nil }
    var place: Place?
    related(index).forEach { record in
      if place == nil { place = index.ledger.records[record].place(of: column) }
    }
    return place
  }
}

extension Budget {
  /// Where a finding about something absent points: the head of `草案.yaml`.
  package var head: Place { Place(file: template.place.file, line: 1, column: 1) }

  /// Where the value is asked for, or else where its kind stands, if the draft has a place for it.
  func blank(_ owner: String, _ name: String) -> Place {
    blanks["\(owner).\(name)"] ?? blanks[owner] ?? head
  }

  /// A sheet has a cell for the value.
  fileprivate func isBlank(_ owner: String, _ name: String) -> Bool {
    blanks["\(owner).\(name)"]?.cell != nil
  }
}
