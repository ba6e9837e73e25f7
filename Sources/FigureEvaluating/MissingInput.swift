import GoujiModel

/// What a sentence or a table needs and the draft does not give.
extension FigureExpression {
  /// One finding per missing prior or stated number that the expression rests on.
  package func gaps(in engine: FigureEngine) -> [Finding] {
    switch self {
    case .sum, .count, .distinct, .constant, .listed: []
    case .named(let name): engine.template.figures[name]?.expression.gaps(in: engine) ?? []
    case .stated(let name): missingStated(name, engine)
    case .prior(let name):
      engine.budget.priorFigures[name] == nil && engine.budget.earlier?.gives(name) != true
        ? [.missingPrior(name, engine.budget)] : []
    case .plus(let a, let b), .minus(let a, let b), .share(let a, let b), .growth(let a, let b),
      .least(let a, let b), .greatest(let a, let b), .score(let a, let b), .average(let a, let b):
      a.gaps(in: engine) + b.gaps(in: engine)
    case .absolute(let inner), .whole(let inner): inner.gaps(in: engine)
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
  static func missingPrior(_ name: String, _ budget: Budget) -> Finding {
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

  static func missingStated(_ stated: StatedDefinition, _ budget: Budget) -> Finding {
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
    let user = place.map { "模板 \($0.file.path) 第 \($0.line) 行" } ?? "表格里"
    return Finding(
      .missingProse, at: budget.blank("文字", slot),
      budget.words.say("\(.prose)里没有“\(slot)”一节，\(user)要用它"),
      cure: budget.isBlank("文字", slot)
        ? "在这里写正文，一行一段" : budget.words.newSection(slot))
  }

  package static func missingReason(_ key: String, _ budget: Budget) -> Finding {
    Finding(
      .missingReason, at: budget.blank("原因", key), "缺“\(key)”增减变动的原因",
      basis: "财预〔2016〕143号《地方预决算公开操作规程》：收支增减变化应当说明",
      cure: budget.isBlank("原因", key)
        ? "在这里写主要原因，只写半句，如“本年人员减少”"
        : budget.words.newLine("\(key): 主要原因", under: "原因"))
  }

  package static func missingIdentity(_ path: String, _ budget: Budget, _ slot: Slot) -> Finding {
    Finding(
      .missingValue, at: budget.blanks[path] ?? budget.head,
      "缺“\(path)”：模板在 \(slot.place.file.path) 第 \(slot.place.line) 行要用它",
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

extension RowScope {
  /// Where the first spending line in scope meets the columns of `conditions`.
  fileprivate func firstSpending(by conditions: [Condition]) -> Place? {
    guard let index = engine.index(StandardLedger.spending), let condition = conditions.first,
      let column = index.ledger.form.index(of: condition.path.column)
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

  /// Where the value is asked for, if the draft has a place for it.
  fileprivate func blank(_ owner: String, _ name: String) -> Place {
    blanks["\(owner).\(name)"] ?? head
  }

  /// A sheet has a cell for the value.
  fileprivate func isBlank(_ owner: String, _ name: String) -> Bool {
    blanks["\(owner).\(name)"]?.cell != nil
  }
}
