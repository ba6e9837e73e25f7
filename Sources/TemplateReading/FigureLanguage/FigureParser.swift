import GoujiModel
import SourceReading

/// Reads the figure language: `合计(支出, 资金来源 = 财政拨款) - 上年(收支预算总数)`.
///
/// A full-width bracket inside a name belongs to the name (因公出国（境）费), except behind the name of
/// a function.
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

  static let functions = FigureFunction.all.map(\.name)

  /// What a template knows, the same wherever an expression stands.
  final class Knowledge {
    let shapes: NameTable<LedgerShape>
    let names: () -> [String]
    /// Of an expression without faults; nil where it rests on a faulty figure.
    let kind: (FigureExpression) -> FigureKind?
    let isListing: (String) -> Bool
    /// Behind such a name a bracket opens its arguments where words are filled in.
    let isPhrase: (String) -> Bool

    init(
      shapes: NameTable<LedgerShape>, names: @escaping () -> [String] = { [] },
      kind: @escaping (FigureExpression) -> FigureKind? = { _ in nil },
      isListing: @escaping (String) -> Bool = { _ in false },
      isPhrase: @escaping (String) -> Bool = { _ in false }
    ) {
      self.shapes = shapes
      self.names = names
      self.kind = kind
      self.isListing = isListing
      self.isPhrase = isPhrase
    }
  }

  var scanner: FigureScanner
  let known: Knowledge
  private let resolve: Resolver
  /// Brackets and functions open here.
  private var depth = 0

  init(_ text: String, _ known: Knowledge, resolve: @escaping Resolver) {
    scanner = FigureScanner(text)
    self.known = known
    self.resolve = resolve
  }

  var shapes: NameTable<LedgerShape> { known.shapes }

  mutating func expression() throws(Failure) -> FigureExpression {
    let value = try sum()
    try finish()
    return value
  }

  /// Nothing may follow.
  mutating func finish() throws(Failure) {
    scanner.skipBlanks()
    if let more = scanner.current {
      throw Failure(
        offset: scanner.position, message: "“\(more)”处多出了内容",
        cure: Self.division(String(more)) ?? "")
    }
  }

  /// Terms of one sum: each is a step deeper into the expression.
  private static let longest = 500

  mutating func sum() throws(Failure) -> FigureExpression {
    var value = try term()
    var count = 1
    while true {
      scanner.skipBlanks()
      let sign = scanner.position
      count += 1
      if count > Self.longest + 1 {
        throw Failure(offset: sign, message: "算式太长：相加减的超过 \(Self.longest) 项", cure: "分成几个数，再相加")
      }
      if scanner.take("+", "＋") {
        let next = try term()
        try checkKinds(value, next, at: sign)
        value = .apply(.plus, [value, next])
      } else if scanner.take("-", "－", "−") {
        let next = try term()
        try checkKinds(value, next, at: sign)
        value = .apply(.minus, [value, next])
      } else {
        return value
      }
    }
  }

  private func checkKinds(
    _ a: FigureExpression, _ b: FigureExpression, at offset: Int
  ) throws(Failure) {
    guard let first = known.kind(a), let second = known.kind(b), first != second else { return }
    throw Failure(
      code: .mismatchedKinds, offset: offset,
      message: "“\(first.rawValue)”与“\(second.rawValue)”不能放在一起算",
      cure: "金额只与金额、个数只与个数、比率只与比率一起算")
  }

  private mutating func term() throws(Failure) -> FigureExpression {
    scanner.skipBlanks()
    let start = scanner.position
    depth += 1
    defer { depth -= 1 }
    if depth > 40 { throw Failure(offset: start, message: "括号套得太深") }
    if scanner.take("(", "（") {
      let value = try sum()
      try scanner.close()
      return value
    }
    let name = scanner.name()
    if name.isEmpty { throw Failure(offset: start, message: "这里缺一个数名") }
    if scanner.take("(", "（") {
      if let function = FigureFunction(named: name) { return try call(function, at: start) }
      let meant = known.names().first { $0.hasPrefix(name + "（") }
      throw Failure(
        offset: start, message: "没有“\(name)(…)”这种算法",
        cure: meant.map { "名称里的括号用全角：\($0)" }
          ?? Suggestion.cure(for: name, among: Self.functions, orAll: "可用的有"))
    }
    if scanner.isAtComparison { return try question(about: name, at: start) }
    if let constant = Self.constant(name) { return .constant(constant) }
    if let known = resolve(name) { return known }
    throw unknown(name, at: start)
  }

  private func unknown(_ name: String, at offset: Int) -> Failure {
    let looksLikeNumber = name.unicodeScalars.first?.halfWidth.decimalDigit != nil
    let cure = looksLikeNumber ? "固定的数用半角数字写成 200万元、5000元 或 3（整数，小于十亿）" : Self.division(name)
    return Failure(
      code: .unknownFigure, offset: offset, message: "没有叫“\(name)”的数",
      cure: cure ?? Suggestion.cure(for: name, among: known.names(), orAll: "模板的数有"))
  }

  /// What to write where someone divides or multiplies.
  private static func division(_ text: String) -> String? {
    if text.contains(where: { "/／÷".contains($0) }) {
      return "算式里没有除法：几分之几写 占比(甲, 乙)，增长写 增幅(甲, 乙)，每人多少写 平均(金额, 个数)"
    }
    return text.contains { "*×＊".contains($0) } ? "算式里没有乘法；按比率打分写 得分(权重, 比率)" : nil
  }

  private mutating func call(
    _ function: FigureFunction, at start: Int
  ) throws(Failure) -> FigureExpression {
    let value: FigureExpression
    switch function {
    case .sum: value = try sumOfColumn(at: start)
    case .count:
      let (shape, measure) = try ledger(start)
      if !measure.isEmpty {
        throw Failure(
          offset: start, message: "个数数的是整行，后面不写列名",
          cure: "写成 个数(\(shape.name))；数一列有几种值，用 种数(\(shape.name), \(measure))")
      }
      value = .count(
        LedgerSelection(ledger: shape.name, conditions: try moreConditions(of: shape)))
    case .distinct:
      let (shape, measure) = try ledger(start)
      guard measure.isEmpty, scanner.take(",", "，") else {
        throw Failure(
          offset: measure.isEmpty ? scanner.position : start,
          message: "种数要写明数哪一列：\(function.example)")
      }
      let path = try columnPath(of: shape)
      value = .distinct(
        LedgerSelection(ledger: shape.name, conditions: try moreConditions(of: shape)), column: path
      )
    case .listed:
      scanner.skipBlanks()
      let at = scanner.position
      let name = scanner.name()
      guard known.isListing(name) else {
        throw Failure(
          offset: at, message: "没有叫“\(name)”的列举", cure: "项数(…) 里写“列举”中的一个名称")
      }
      value = .listed(name)
    case .whole: value = .whole(try sum())
    case .prior:
      scanner.skipBlanks()
      let at = scanner.position
      let name = scanner.name()
      guard let known = resolve(name) else { throw unknown(name, at: at) }
      guard case .named(let figure) = known else {
        throw Failure(
          offset: at, message: "“\(name)”没有上年数", cure: "上年(…) 里只能写“数”里定义的一个数名")
      }
      value = .prior(figure)
    case .operation(let operation): value = try apply(operation, at: start)
    }
    try scanner.close()
    return value
  }

  /// 合计(支出.预算数, 条件…)
  private mutating func sumOfColumn(at start: Int) throws(Failure) -> FigureExpression {
    let (shape, measure) = try ledger(start)
    guard let column = measure.isEmpty ? shape.mainAmount : measure else {
      throw Failure(
        offset: start, message: "“\(shape.name)”没有主金额，要写明合计哪一列",
        cure: "写成 合计(\(shape.name).列名)；它的列有：\(shape.columns.map(\.name).joined(separator: "、"))")
    }
    guard let index = shape.index(of: column), shape.columns[index].kind.isNumber else {
      throw Failure(
        offset: start, message: "“\(shape.name)”没有可以合计的列“\(column)”",
        cure: Suggestion.cure(for: column, among: shape.columns.map(\.name)))
    }
    let selection = LedgerSelection(
      ledger: shape.name, conditions: try moreConditions(of: shape), mainAmount: shape.mainAmount)
    return .sum(selection, measure: column)
  }

  /// As many figures as the operator takes, of kinds that go together.
  private mutating func apply(
    _ operation: FigureOperator, at start: Int
  ) throws(Failure) -> FigureExpression {
    var operands = [try sum()]
    var last = scanner.position
    while operands.count < operation.arity {
      guard scanner.take(",", "，") else {
        throw Failure(offset: scanner.position, message: "\(operation.wanting)，用逗号隔开")
      }
      scanner.skipBlanks()
      last = scanner.position
      operands.append(try sum())
    }
    let kinds = operands.compactMap(known.kind)
    if kinds.count < operands.count || operation.result(of: kinds) != nil {
      return .apply(operation, operands)
    }
    if let wanted = operation.wantedKinds {
      throw Failure(
        code: .mismatchedKinds, offset: start, message: wanted,
        cure: "写成 \(FigureFunction.operation(operation).example)")
    }
    try checkKinds(operands[0], operands[1], at: last)
    throw Failure(code: .mismatchedKinds, offset: start, message: "比率之间不能再算占比或增幅")
  }

  private mutating func ledger(_ start: Int) throws(Failure) -> (LedgerShape, measure: String) {
    scanner.skipBlanks()
    let at = scanner.position
    let name = scanner.name()
    let (ledger, measure) = name.splitAtDot
    guard let shape = shapes[ledger] else {
      throw Failure(
        offset: at, message: "没有叫“\(ledger)”的台账",
        cure: Suggestion.cure(for: ledger, among: shapes.keys.sorted(), orAll: "台账有"))
    }
    return (shape, measure)
  }

  /// `200万元`, `5`, `30%`, `2.5%`, `0.5`.
  static func constant(_ word: String) -> FigureValue? {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return nil }
    if word.hasSuffix("%") || word.hasSuffix("％") {
      return fraction(word.dropLast()).flatMap { Ratio($0.digits, over: 100 * $0.scale) }
        .map { .share($0) }
    }
    if word.contains(".") {
      return fraction(word[...]).map {
        .quantity(Quantity(scaled: $0.digits * Quantity.one / $0.scale))
      }
    }
    for unit in AmountUnit.allCases.reversed() where word.hasSuffix(unit.rawValue) {
      guard let number = Int(word.dropLast(unit.rawValue.count)), number < 1_000_000_000 else {
        return nil
      }
      return .amount(Money(fen: number * unit.fen))
    }
    return Int(word).flatMap { $0 < 1_000_000_000 ? .count($0) : nil }
  }
}

/// `2.5` as 25 tenths; nil for more than four decimals or anything else.
private func fraction(_ word: Substring) -> (digits: Int, scale: Int)? {
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
  let decimals = parts.count == 2 ? parts[1] : ""
  guard parts.count == 1 || (1...Quantity.decimals).contains(decimals.count) else { return nil }
  let text = whole + decimals
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count < 14 else {
    return nil
  }
  let scale = decimals.reduce(1) { scale, _ in scale * 10 }
  return Int(text).map { ($0, scale) }
}

extension FigureOperator {
  /// What is missing where a comma is.
  fileprivate var wanting: String {
    switch self {
    case .score: "得分要权重和比率两个数"
    case .average: "平均要两个数：金额（或数值、个数）和个数"
    default: "\(rawValue)要两个数"
    }
  }

  /// Of an operator that takes figures of different kinds.
  fileprivate var wantedKinds: String? {
    switch self {
    case .score: "得分是权重（个数或数值）乘比率"
    case .average: "平均是金额、数值或个数除以个数"
    default: nil
    }
  }
}

extension ColumnKind {
  var isNumber: Bool {
    switch self {
    case .amount, .count, .quantity: true
    default: false
    }
  }
}

extension String {
  /// `支出.预算数` → (支出, 预算数); without a dot the second is empty.
  var splitAtDot: (String, String) {
    guard let dot = utf8.firstIndex(of: UInt8(ascii: ".")) else { return (self, "") }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
