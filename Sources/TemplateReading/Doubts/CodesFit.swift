import GoujiModel

/// What it checks: a code that a condition asks for exists in the classification of its column, in
/// some edition; and a figure that is called as a 科目 is (会议费) asks for that one.
///
/// Why: a code that no line can have makes a sum of nothing, which prints as zero and chooses the
/// words for zero.
///
/// Example: `公务接待费: 合计(支出, 经济科目 = 2080505)`; `会议费: 合计(支出, 经济科目 = 30217*)`
///
/// Source: 政府收支分类科目.
///
/// What escapes: beginnings of codes that are no 类, 款 or 项; sub-items of a locality.
struct CodesFit {
  private let template: Template
  /// The newest edition that is whole knows of those before and behind it, too.
  private let names = Classification()

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = CodesFit(template: template)
    var findings: [Finding] = []
    for figure in template.figures.values.sorted(by: { $0.name < $1.name }) {
      findings += rule.unknown(figure.expression, at: figure.place) + rule.misnamed(figure)
    }
    for listing in template.listings.values.sorted(by: { $0.name < $1.name }) {
      findings += rule.unknown(listing.conditions, of: listing.axis.ledger, at: listing.place)
    }
    for slot in wordings.all.flatMap(\.slots) {
      guard case .figure(let expression, _, _) = slot.target else { continue }
      findings += rule.unknown(expression, at: slot.place)
    }
    for phrase in wordings.phrases { findings += rule.unknown(phrase.figure, at: phrase.place) }
    for presence in wordings.presences {
      findings += rule.unknown(presence.figure, at: presence.place)
    }
    for (repetition, place) in wordings.repetitions {
      findings += rule.unknown(repetition.conditions, of: repetition.axis.ledger, at: place)
    }
    for table in template.allTables { findings += rule.unknown(table) }
    return findings
  }

  // MARK: Codes that are none

  private func unknown(_ expression: FigureExpression, at place: Place) -> [Finding] {
    guard let selection = expression.selection else {
      return expression.children.flatMap { unknown($0, at: place) }
    }
    return unknown(selection.conditions, of: selection.ledger, at: place)
  }

  private func unknown(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap { panel -> [Finding] in
      var findings = unknown(panel.conditions, of: nil, at: table.place)
      for column in panel.leaves {
        findings += unknown(column.conditions, of: nil, at: column.place)
        if case .figure(let expression, _) = column.content {
          findings += unknown(expression, at: column.place)
        }
      }
      Template.forEachRow(panel.rows) { row in
        findings += unknown(row.conditions, of: nil, at: row.place)
        findings += row.axis.map { unlisted($0, at: row.place) } ?? []
        for (_, figure) in row.figures { findings += unknown(figure.expression, at: row.place) }
      }
      return findings
    }
  }

  private func unknown(
    _ conditions: [Condition], of ledger: String?, at place: Place
  ) -> [Finding] {
    conditions.flatMap { condition -> [Finding] in
      guard let kind = classification(of: condition.path, ledger) else { return [] }
      return condition.patterns.compactMap { pattern in
        let code = pattern.value
        if code.isEmpty { return nil }
        if let other = Classification.kind(of: code), other != kind {
          return .strange(
            "条件“\(condition.text)”里的 \(code) 是\(other.rawValue)的科目，这一列是\(kind.rawValue)",
            condition, at: place)
        }
        return isKnown(code)
          ? nil
          : .strange("条件“\(condition.text)”里的 \(code) 各年的科目里都没有", condition, at: place)
      }
    }
  }

  /// Those that rows list (依次).
  private func unlisted(_ axis: RowAxis, at place: Place) -> [Finding] {
    guard case .listed(let path, let values) = axis.source else { return [] }
    return values.flatMap { value in
      unknown([Condition(path: path, patterns: [.exactly(value)])], of: axis.ledger, at: place)
    }
  }

  /// Of a column of codes; nil for any other, and for the kind of code that a column does not keep.
  private func classification(_ path: ColumnPath, _ shape: LedgerShape) -> ClassificationKind? {
    guard path.memberOf.isEmpty, ["", "类", "款", "项", "细"].contains(path.attribute),
      case .code(let kind)? = shape.column(path.column)?.kind
    else { return nil }
    return kind
  }

  private func classification(of path: ColumnPath, _ ledger: String?) -> ClassificationKind? {
    template.ledgers.lazy.filter { ledger == nil || $0.name == ledger }
      .compactMap { classification(path, $0) }.first
  }

  /// 类, 款 and 项 that some edition has, and sub-items of such; of other beginnings nobody can say.
  private func isKnown(_ code: String) -> Bool {
    let digits = code.utf8.count
    guard [3, 5, 7].contains(digits) else { return true }
    switch names.standing(code) {
    case .current, .retired, .notYet, .gone: return true
    case .unknown:
      return digits == 7 && Classification.kind(of: code) == .departmentEconomic
        && isKnown(String(code.prefix(5)))
    }
  }

  // MARK: Names that are those of 科目

  private static let endings = ["", "支出", "预算", "决算", "金额", "数"]

  private func misnamed(_ figure: FigureDefinition) -> [Finding] {
    guard let selection = figure.expression.selection else { return [] }
    return selection.conditions.compactMap { condition in
      guard !condition.negated, let kind = classification(of: condition.path, selection.ledger)
      else { return nil }
      for ending in Self.endings where figure.name.hasSuffix(ending) {
        let name = String(figure.name.dropLast(ending.count))
        let codes = names.codes(named: name, kind)
        if codes.isEmpty { continue }
        if codes.contains(where: { condition.meets($0) }) { return nil }
        return .unfitCode(figure, condition, codes, name)
      }
      return nil
    }
  }
}

extension Condition {
  /// It asks for the code, for something below it or for something above it.
  fileprivate func meets(_ code: String) -> Bool {
    patterns.contains { $0.value.hasPrefix(code) || code.hasPrefix($0.value) }
  }
}

extension Finding {
  fileprivate static func strange(
    _ message: String, _ condition: Condition, at place: Place
  ) -> Finding {
    Finding(
      .conditionCodeUnknown, at: place, message,
      label: condition.negated ? "没有一行会是它，等于没有这个条件" : "没有一行会是它，合计总是零",
      basis: "政府收支分类科目", cure: "核对代码，用 gouji codes 来查；新一年的科目由财政局放在模板旁")
  }

  fileprivate static func unfitCode(
    _ figure: FigureDefinition, _ condition: Condition, _ codes: [String], _ name: String
  ) -> Finding {
    Finding(
      .conditionUnfit, at: figure.place, "数“\(figure.name)”的条件却是“\(condition.text)”",
      label: "“\(name)”是 \(codes.prefix(3).joined(separator: "、"))", basis: "政府收支分类科目",
      cure: "核对条件是不是写错了科目；口径就是这样的，名称不要与科目同名")
  }
}
