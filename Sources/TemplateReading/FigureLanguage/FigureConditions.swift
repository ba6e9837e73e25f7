import GoujiModel

/// Conditions of the figure language: `资金来源 = 财政拨款, 功能科目 ≠ 208*|210*`.
extension FigureParser {
  /// `资金来源 = 财政拨款, 支出类型 = 基本支出`, without a ledger around it.
  mutating func conditions(of shape: LedgerShape) throws(Failure) -> [Condition] {
    var list: [Condition] = []
    repeat { list.append(try condition(of: shape)) } while scanner.take(",", "，")
    scanner.skipBlanks()
    if scanner.current != nil {
      throw Failure(offset: scanner.position, message: "条件之间要用逗号隔开")
    }
    return list
  }

  mutating func moreConditions(of shape: LedgerShape) throws(Failure) -> [Condition] {
    var list: [Condition] = []
    while scanner.take(",", "，") { list.append(try condition(of: shape)) }
    return list
  }

  mutating func columnPath(of shape: LedgerShape) throws(Failure) -> ColumnPath {
    scanner.skipBlanks()
    let at = scanner.position
    return try columnPath(scanner.name(), of: shape, at: at)
  }

  private func columnPath(
    _ name: String, of shape: LedgerShape, at: Int
  ) throws(Failure) -> ColumnPath {
    let (column, attribute) = name.splitAtDot
    guard let index = shape.index(of: column) else {
      if attribute.isEmpty, shapes[column] != nil,
        shape.link(to: column, projects: shapes[StandardLedger.projects]) != nil
      {
        return ColumnPath(column: column)
      }
      throw Failure(
        offset: at, message: "台账“\(shape.name)”没有“\(column)”这一列",
        cure: Suggestion.cure(for: column, among: shape.columns.map(\.name), orAll: "它的列有"))
    }
    let known = AxisAttributes.conditionAttributes(of: shape.columns[index].kind, shapes: shapes)
    guard attribute.isEmpty || known.contains(attribute) else {
      throw Failure(
        offset: at, message: "“\(column)”没有“\(attribute)”这一项",
        cure: Suggestion.cure(for: attribute, among: known, orAll: "可用的有"))
    }
    return ColumnPath(column: column, attribute: attribute)
  }

  private mutating func condition(of shape: LedgerShape) throws(Failure) -> Condition {
    scanner.skipBlanks()
    let start = scanner.position
    if let membership = try membership(of: shape) { return membership }
    return try comparison(of: try columnPath(of: shape), in: shape, at: start)
  }

  /// True for ≠.
  private mutating func isNegated() throws(Failure) -> Bool {
    if scanner.take("=", "＝") { return false }
    if scanner.take("≠") { return true }
    throw Failure(offset: scanner.position, message: "条件要写成“列 = 值”“列 ≠ 值”或“列 在 台账”")
  }

  private mutating func comparison(
    of path: ColumnPath, in shape: LedgerShape, at start: Int
  ) throws(Failure) -> Condition {
    let negated = try isNegated()
    let kind = AxisAttributes.kind(of: path, in: shape, shapes: shapes)
    if kind.isNumber {
      throw Failure(offset: start, message: "“\(path.text)”是金额或个数，不能作条件")
    }
    var patterns: [Pattern] = []
    repeat {
      scanner.skipBlanks()
      let at = scanner.position
      patterns += try admitted(try pattern(), by: kind, at: at, path)
    } while scanner.take("|", "｜")
    return Condition(path: path, negated: negated, patterns: patterns)
  }

  // MARK: Conditions as figures

  /// `部门.性质 = 行政`, `项目绩效.指标性质 = 定性` where a figure may stand: of the draft's head 1 or 0, of
  /// a ledger how many of its records in place say so.
  mutating func question(about name: String, at start: Int) throws(Failure) -> FigureExpression {
    if let source = Self.source(name) {
      let negated = try isNegated()
      var patterns: [Pattern] = []
      repeat {
        scanner.skipBlanks()
        patterns.append(try pattern())
      } while scanner.take("|", "｜")
      return .says(SaidCondition(source, negated: negated, patterns: patterns))
    }
    let (ledger, column) = name.splitAtDot
    guard let shape = shapes[ledger], !column.isEmpty else {
      throw Failure(
        offset: start, message: "“\(name)”不是草案里的一段文字，不能问它是什么",
        cure: Suggestion.cure(
          for: name, among: Self.askable + shapes.keys.sorted().map { $0 + ".列" }, orAll: "可以问的有"))
    }
    let path = try columnPath(column, of: shape, at: start)
    return .count(
      LedgerSelection(
        ledger: shape.name, conditions: [try comparison(of: path, in: shape, at: start)]))
  }

  /// Examples of what can be asked about, beside ledgers.
  private static let askable = [
    "部门.性质", "主体", "年度", "地区", "财政级次", "文字.名称", "原因.名称",
  ]

  /// What of the draft's head or prose a name means; nil for anything else.
  private static func source(_ name: String) -> SaidCondition.Source? {
    let (first, second) = name.splitAtDot
    if !second.isEmpty {
      if first.sameBytes(as: SaidCondition.Source.proseName) { return .prose(second) }
      if first.sameBytes(as: SaidCondition.Source.reasonName) { return .reason(second) }
    }
    let isComputed = [IdentityPath.priorYear, IdentityPath.unit].contains { $0.sameBytes(as: name) }
    if isComputed { return nil }
    return IdentityPath.isKnown(name) || name.sameBytes(as: IdentityPath.subject)
      ? .identity(name) : nil
  }

  /// `项目 在 项目绩效`, `项目 不在 项目绩效`; nil, and nothing read, where it is a comparison.
  private mutating func membership(of shape: LedgerShape) throws(Failure) -> Condition? {
    if !scanner.hasAhead("在") { return nil }
    let before = scanner
    let at = scanner.position
    let words = scanner.name().split(separator: " ").map(String.init)
    guard words.count == 3, let negated = ["在": false, "不在": true][words[1]] else {
      scanner = before
      return nil
    }
    let (column, ledger) = (words[0], words[2])
    guard let kind = shape.column(column)?.kind, !kind.isNumber else {
      throw Failure(
        offset: at, message: "台账“\(shape.name)”没有“\(column)”这一列，或者它是数",
        cure: Suggestion.cure(
          for: column, among: shape.columns.filter { !$0.kind.isNumber }.map(\.name), orAll: "它的列有")
      )
    }
    guard let other = shapes[ledger] else {
      throw Failure(
        offset: at, message: "没有叫“\(ledger)”的台账",
        cure: Suggestion.cure(for: ledger, among: shapes.keys.sorted(), orAll: "台账有"))
    }
    guard other.index(of: column) != nil else {
      throw Failure(
        offset: at, message: "台账“\(ledger)”也要有“\(column)”这一列，才知道在不在里面",
        cure: Suggestion.cure(for: column, among: other.columns.map(\.name), orAll: "它的列有"))
    }
    var path = ColumnPath(column: column)
    path.memberOf = ledger
    return Condition(path: path, negated: negated, patterns: [.exactly(ColumnPath.isMember)])
  }

  private mutating func pattern() throws(Failure) -> Pattern {
    let at = scanner.position
    let isQuoted = scanner.isAtQuote
    let word = try scanner.value()
    if word.isEmpty { throw Failure(offset: at, message: "等号后缺一个值") }
    if word == "空", !isQuoted { return .exactly("") }
    return scanner.take("*", "＊") ? .prefix(word) : .exactly(word)
  }

  /// What the pattern means in a column of this kind: a group stands for its members.
  private func admitted(
    _ pattern: Pattern, by kind: ColumnKind, at offset: Int, _ path: ColumnPath
  ) throws(Failure) -> [Pattern] {
    switch (kind, pattern) {
    case (_, .exactly("")): return [pattern]
    case (.choice(let list), .prefix(let start)):
      if list.choices.contains(where: { $0.hasPrefix(start) }) { return [pattern] }
      throw notAChoice(start + "*", list, at: offset, path)
    case (.choice(let list), .exactly(let word)):
      if let members = list.groups[word] { return members.map { .exactly($0) } }
      if let choice = list.choice(for: word) { return [.exactly(choice)] }
      throw notAChoice(word, list, at: offset, path)
    case (.code, _):
      if let fault = CodePattern.fault(pattern, of: kind, level: path.attribute) {
        throw Failure(offset: offset, message: fault.message, cure: fault.cure)
      }
      return [path.attribute.isEmpty ? pattern.coveringLocalItems : pattern]
    default: return [pattern]
    }
  }

  private func notAChoice(
    _ word: String, _ list: ChoiceList, at offset: Int, _ path: ColumnPath
  ) -> Failure {
    Failure(
      offset: offset, message: "“\(path.text)”没有“\(word)”这个值",
      cure: Suggestion.cure(
        for: word, among: list.choices + list.groups.keys.sorted(), orAll: "可用的有"))
  }
}
