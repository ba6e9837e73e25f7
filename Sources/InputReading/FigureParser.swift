import GoujiModel

/// Reads the figure language: `合计(支出, 资金来源 = 财政拨款) - 上年(收支预算总数)`.
///
/// Brackets, commas and operators may be full width. A full-width bracket inside a name belongs to
/// the name (因公出国（境）费), except behind the name of a function.
struct FigureParser {
  /// Why a text is not an expression: what, and where in the text (a character offset).
  struct Failure: Error {
    var code: FindingCode = .malformedExpression
    var offset: Int
    var message: String
    var cure = ""
  }

  /// What a name stands for, or nil.
  typealias Resolver = (String) -> FigureExpression?

  static let functions = ["合计", "个数", "种数", "占比", "增幅", "绝对值", "上年", "全部"]

  private let characters: [Character]
  private var position = 0
  private let forms: [String: LedgerForm]
  private let resolve: Resolver
  private let names: () -> [String]

  init(
    _ text: String, forms: [String: LedgerForm], names: @escaping () -> [String],
    resolve: @escaping Resolver
  ) {
    characters = Array(text)
    self.forms = forms
    self.names = names
    self.resolve = resolve
  }

  mutating func expression() throws(Failure) -> FigureExpression {
    let value = try sum()
    skipBlanks()
    if position < characters.count {
      throw Failure(offset: position, message: "“\(characters[position])”处多出了内容")
    }
    return value
  }

  /// `资金来源 = 财政拨款, 支出类型 = 基本支出`, without a ledger around it.
  mutating func conditions(of form: LedgerForm) throws(Failure) -> [Condition] {
    var list: [Condition] = []
    skipBlanks()
    while position < characters.count {
      list.append(try condition(of: form))
      if !take(",", "，") { break }
    }
    skipBlanks()
    if position < characters.count {
      throw Failure(offset: position, message: "条件之间要用逗号隔开")
    }
    return list
  }

  private mutating func sum() throws(Failure) -> FigureExpression {
    var value = try term()
    while true {
      if take("+", "＋") {
        value = .plus(value, try term())
      } else if take("-", "－", "−") {
        value = .minus(value, try term())
      } else {
        return value
      }
    }
  }

  private mutating func term() throws(Failure) -> FigureExpression {
    skipBlanks()
    let start = position
    if take("(", "（") {
      let value = try sum()
      try close()
      return value
    }
    let name = scanName()
    if name.isEmpty { throw Failure(offset: start, message: "这里缺一个数名") }
    if Self.functions.contains(name), take("(", "（") { return try call(name, at: start) }
    if let constant = constant(name) { return .constant(constant) }
    if let known = resolve(name) { return known }
    throw Failure(
      code: .unknownFigure, offset: start, message: "没有叫“\(name)”的数",
      cure: Suggestion.cure(for: name, among: names()))
  }

  private mutating func call(_ function: String, at start: Int) throws(Failure) -> FigureExpression {
    let value: FigureExpression
    switch function {
    case "合计":
      let (form, measure) = try ledger(start)
      let column = measure.isEmpty ? StandardColumn.amount : measure
      guard let index = form.index(of: column), form.columns[index].kind.isNumber else {
        throw Failure(
          offset: start, message: "“\(form.name)”没有可以合计的列“\(column)”",
          cure: Suggestion.cure(for: column, among: form.columns.map(\.name)))
      }
      let conditions = try moreConditions(of: form)
      value = .sum(LedgerSelection(ledger: form.name, conditions: conditions), measure: column)
    case "个数":
      let (form, _) = try ledger(start)
      value = .count(
        LedgerSelection(ledger: form.name, conditions: try moreConditions(of: form)))
    case "种数":
      let (form, _) = try ledger(start)
      guard take(",", "，") else {
        throw Failure(offset: position, message: "种数要写明数哪一列：种数(支出, 项目)")
      }
      let path = try columnPath(of: form)
      value = .distinct(
        LedgerSelection(ledger: form.name, conditions: try moreConditions(of: form)), column: path)
    case "占比", "增幅":
      let first = try sum()
      guard take(",", "，") else {
        throw Failure(offset: position, message: "\(function)要两个数，用逗号隔开")
      }
      let second = try sum()
      value = function == "占比" ? .share(first, second) : .growth(first, second)
    case "绝对值":
      value = .absolute(try sum())
    case "全部":
      value = .whole(try sum())
    default:
      skipBlanks()
      let at = position
      let name = scanName()
      guard case .named(let figure)? = resolve(name) else {
        throw Failure(
          code: .unknownFigure, offset: at, message: "没有叫“\(name)”的数",
          cure: Suggestion.cure(for: name, among: names()))
      }
      value = .prior(figure)
    }
    try close()
    return value
  }

  private mutating func ledger(_ start: Int) throws(Failure) -> (LedgerForm, measure: String) {
    skipBlanks()
    let at = position
    let name = scanName()
    let (ledger, measure) = name.splitAtDot
    guard let form = forms[ledger] else {
      throw Failure(
        offset: at, message: "没有叫“\(ledger)”的台账",
        cure: Suggestion.cure(for: ledger, among: forms.keys.sorted()))
    }
    return (form, measure)
  }

  private mutating func moreConditions(of form: LedgerForm) throws(Failure) -> [Condition] {
    var list: [Condition] = []
    while take(",", "，") { list.append(try condition(of: form)) }
    return list
  }

  private mutating func columnPath(of form: LedgerForm) throws(Failure) -> ColumnPath {
    skipBlanks()
    let at = position
    let (column, attribute) = scanName().splitAtDot
    guard let index = form.index(of: column) else {
      throw Failure(
        offset: at, message: "台账“\(form.name)”没有“\(column)”这一列",
        cure: Suggestion.cure(for: column, among: form.columns.map(\.name)))
    }
    let known = AxisAttributes.conditionAttributes(of: form.columns[index].kind, forms: forms)
    guard attribute.isEmpty || known.contains(attribute) else {
      throw Failure(
        offset: at, message: "“\(column)”没有“\(attribute)”这一项",
        cure: Suggestion.cure(for: attribute, among: known))
    }
    return ColumnPath(column: column, attribute: attribute)
  }

  private mutating func condition(of form: LedgerForm) throws(Failure) -> Condition {
    let path = try columnPath(of: form)
    let negated: Bool
    if take("=", "＝") {
      negated = false
    } else if take("≠") {
      negated = true
    } else {
      throw Failure(offset: position, message: "条件要写成“列 = 值”或“列 ≠ 值”")
    }
    var patterns: [Pattern] = []
    repeat {
      patterns += try pattern(for: path, of: form)
    } while take("|", "｜")
    return Condition(path: path, negated: negated, patterns: patterns)
  }

  private mutating func pattern(
    for path: ColumnPath, of form: LedgerForm
  ) throws(Failure) -> [Pattern] {
    skipBlanks()
    let at = position
    let word = scanValue()
    if word.isEmpty { throw Failure(offset: at, message: "等号后缺一个值") }
    if word == "空" { return [.exactly("")] }
    if take("*", "＊") { return [.prefix(word)] }
    guard path.attribute.isEmpty, let index = form.index(of: path.column),
      case .choice(let list) = form.columns[index].kind
    else { return [.exactly(word)] }
    if let members = list.groups[word] { return members.map { .exactly($0) } }
    if let choice = list.choice(for: word) { return [.exactly(choice)] }
    throw Failure(
      offset: at, message: "“\(path.column)”没有“\(word)”这个值",
      cure: Suggestion.cure(for: word, among: list.choices + list.groups.keys.sorted()))
  }

  /// `200万元`, `5`.
  private func constant(_ word: String) -> FigureValue? {
    guard word.first?.isASCII == true, word.first?.isNumber == true else { return nil }
    for unit in AmountUnit.allCases.reversed() where word.hasSuffix(unit.rawValue) {
      guard let number = Int(word.dropLast(unit.rawValue.count)), number < 1_000_000_000 else {
        return nil
      }
      return .amount(Money(fen: number * unit.fen))
    }
    return Int(word).map { .count($0) }
  }

  // MARK: Characters

  private static let delimiters: Set<Character> = [
    "+", "＋", "-", "－", "−", "(", ")", ",", "，", "=", "＝", "≠", "|", "｜", "*", "＊",
  ]

  private mutating func scanName() -> String {
    skipBlanks()
    var name = ""
    while position < characters.count {
      let character = characters[position]
      if Self.delimiters.contains(character) { break }
      if character == "）" || (character == "（" && (name.isEmpty || Self.functions.contains(name))) {
        break
      }
      if character == "（" {
        while position < characters.count, characters[position] != "）" {
          name.append(characters[position])
          position += 1
        }
        if position == characters.count { break }
      }
      name.append(characters[position])
      position += 1
    }
    while name.last?.isWhitespace == true { name.removeLast() }
    return name
  }

  /// A value may stand in quotes when it holds a hyphen or another sign.
  private mutating func scanValue() -> String {
    guard position < characters.count, characters[position] == "\"" || characters[position] == "“"
    else { return scanName() }
    position += 1
    var value = ""
    while position < characters.count, characters[position] != "\"", characters[position] != "”" {
      value.append(characters[position])
      position += 1
    }
    position = min(position + 1, characters.count)
    return value
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  private mutating func take(_ options: Character...) -> Bool {
    skipBlanks()
    guard position < characters.count, options.contains(characters[position]) else { return false }
    position += 1
    return true
  }

  private mutating func close() throws(Failure) {
    if !take(")", "）") { throw Failure(offset: position, message: "这里缺右括号“)”") }
  }
}

extension ColumnKind {
  fileprivate var isNumber: Bool {
    switch self {
    case .amount, .count: true
    default: false
    }
  }
}

extension String {
  /// `支出.预算数` → (支出, 预算数); without a dot the second is empty.
  var splitAtDot: (String, String) {
    guard let dot = firstIndex(of: ".") else { return (self, "") }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
