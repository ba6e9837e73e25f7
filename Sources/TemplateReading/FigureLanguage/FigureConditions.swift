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
    let (column, attribute) = scanner.name().splitAtDot
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
    let path = try columnPath(of: shape)
    let negated: Bool
    if scanner.take("=", "＝") {
      negated = false
    } else if scanner.take("≠") {
      negated = true
    } else {
      throw Failure(offset: scanner.position, message: "条件要写成“列 = 值”“列 ≠ 值”或“列 在 台账”")
    }
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

  /// `项目 在 项目绩效`, `项目 不在 项目绩效`; nil, and nothing read, where it is a comparison.
  private mutating func membership(of shape: LedgerShape) throws(Failure) -> Condition? {
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
          for: column, among: shape.columns.filter { !$0.kind.isNumber }.map(\.name), orAll: "它的列有"))
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
      return [pattern]
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
