import GoujiModel
import OfficeOpenXML

/// Turns accounts of figures into formulas over the sheets of the draft.
///
/// Inside a formula amounts are in 元; they are brought to the unit of the cell at the end, rounded to
/// the 分 first, so that the result is the very number that the cell holds.
struct ReviewFormulas {
  private let review: Review
  private let values: NameTable<FigureValue>
  private(set) var ledgers: [LedgerSheet]
  private(set) var names = ReviewNames()
  /// Names of the named figures.
  private(set) var figureNames: NameTable<String> = [:]
  private let accounts: NameTable<FigureAccount>
  /// Numbers that were typed, in the order in which formulas ask for them.
  private(set) var typed: [TypedNumber] = []
  private let typedLayout: SheetLayout

  struct TypedNumber {
    let label: String
    let name: String
    let value: FigureValue
    let place: Place?
  }

  init(_ review: Review, ledgers layouts: [SheetLayout], typed: SheetLayout) {
    self.review = review
    values = NameTable(review.named.map { ($0.definition.name, $0.value) })
    accounts = NameTable(review.named.map { ($0.definition.name, $0.account) })
    ledgers = zip(review.ledgers, layouts).map { LedgerSheet($0, layout: $1) }
    typedLayout = typed
    for figure in review.named where figure.value.kind != .share {
      figureNames[figure.definition.name] = names.reserve(figure.definition.name)
    }
  }

  /// Why a cell is no formula.
  struct Reason: Error {
    let words: String
  }

  /// The number of a cell: `adjustment` is the address of what the balancing of the whole report added.
  mutating func formula(
    _ account: FigureAccount, of figure: CellFigure, unit: AmountUnit, adjustment: String? = nil
  ) throws(Reason) -> String {
    guard let value = figure.value, let number = SheetNumber(figure, unit: unit) else {
      throw Reason(words: "没有值")
    }
    guard let own = review.value(account, values) else { throw Reason(words: Self.why(account)) }
    guard own.equals(value) else { throw Reason(words: "按明细重算与印出的不是同一个数") }
    let formula =
      if case .share(let ratio) = value {
        try rate(account, ratio, number)
      } else {
        try Self.rounded(try expression(account).text, value, figure, unit, adjustment)
      }
    if formula.utf8.count > 8_000 { throw Reason(words: "算式太长") }
    return formula
  }

  private static func rounded(
    _ text: String, _ value: FigureValue, _ figure: CellFigure, _ unit: AmountUnit,
    _ adjustment: String?
  ) throws(Reason) -> String {
    switch value {
    case .amount:
      let exact =
        unit == .yuan ? "ROUND(\(text),2)" : "ROUND(\(text),2)/\(unit.fen / AmountUnit.yuan.fen)"
      if let adjustment { return "ROUND(\(exact)+\(adjustment),\(unit.exactDecimals))" }
      if figure.shown != nil { throw Reason(words: "配平的数") }
      return exact
    case .count, .share: return text
    case .quantity: return "ROUND(\(text),\(Quantity.decimals))"
    }
  }

  /// A share or a growth, as it is printed: of the exact amounts, or of the amounts as they are printed.
  private mutating func rate(
    _ account: FigureAccount, _ ratio: Ratio, _ number: SheetNumber
  ) throws(Reason) -> String {
    let decimals = number.format.decimals + 2
    func prints(_ ratio: Ratio) -> Bool {
      let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
      return ratio.rounded(scale: scale).map {
        DecimalText.of($0, decimals: decimals, zeros: .dropped) == number.text
      } ?? false
    }
    if prints(ratio) { return "ROUND(\(try expression(account).text),\(decimals))" }
    if case .apply(let operation, let operands) = defined(account), operation.isRate {
      // 分 in a hundredth of the unit.
      let step = review.unit.fen / 100
      let rounded = operands.compactMap { review.value($0, values)?.rounded(to: step) }
      if rounded.count == 2,
        case .share(let printed)? = try? operation.value(rounded[0], rounded[1]),
        prints(printed)
      {
        let places = 2 - (review.unit.exactDecimals - 2)
        var pieces: [Piece] = []
        for operand in operands {
          pieces.append(Piece(text: "ROUND(ROUND(\(try expression(operand).text),2),\(places))"))
        }
        return "ROUND(\(Self.piece(operation, pieces[0], pieces[1]).text),\(decimals))"
      }
    }
    throw Reason(words: "占比归百，或按别处印出的数算，不是单独舍入")
  }

  private func defined(_ account: FigureAccount) -> FigureAccount {
    if case .named(let name) = account, let own = accounts[name] { defined(own) } else { account }
  }

  /// A named figure as the sheet 数 has it: amounts in 元.
  mutating func definition(_ named: NamedAccount) throws(Reason) -> String {
    guard let own = review.value(named.account, values) else {
      throw Reason(words: Self.why(named.account))
    }
    guard own.equals(named.value) else { throw Reason(words: "按明细重算与印出的不是同一个数") }
    let text = try expression(named.account).text
    let formula =
      switch named.value {
      case .amount: "ROUND(\(text),2)"
      case .count: text
      case .quantity: "ROUND(\(text),\(Quantity.decimals))"
      case .share: "ROUND(\(text),6)"
      }
    if formula.utf8.count > 8_000 { throw Reason(words: "算式太长") }
    return formula
  }

  mutating func define(_ figure: String, at address: String) {
    if let name = figureNames[figure] { names.define(reserved: name, as: address) }
  }

  private static func why(_ account: FigureAccount) -> String {
    switch account {
    case .other(let words): words
    case .apply(_, let operands):
      operands.lazy.map(why).first { !$0.isEmpty } ?? ""
    case .records, .typed, .constant, .named: ""
    }
  }

  // MARK: Expressions

  /// A piece of a formula; a sum needs brackets inside a product, everything inside a difference.
  private struct Piece {
    let text: String
    var isSum = false

    var bracketed: String { isSum ? "(\(text))" : text }
  }

  private mutating func expression(_ account: FigureAccount) throws(Reason) -> Piece {
    switch account {
    case .records(let sum):
      guard let text = ledgers[sum.ledger].formula(sum, &names) else {
        throw Reason(words: "取自的行不是按列的字眼选出的，也太多，一格写不下")
      }
      return Piece(text: text)
    case .typed(let value, let label, let place): return Piece(text: name(label, value, place))
    case .constant(let value): return Piece(text: Self.literal(value), isSum: value.sign < 0)
    case .named(let name):
      if let known = figureNames[name] { return Piece(text: known) }
      guard let account = accounts[name] else { throw Reason(words: "没有“\(name)”") }
      return try expression(account)
    case .apply(let operation, let operands):
      let first = try expression(operands[0])
      if operands.count == 1 { return Piece(text: "ABS(\(first.text))") }
      return Self.piece(operation, first, try expression(operands[1]))
    case .other(let words): throw Reason(words: words)
    }
  }

  private static func piece(_ operation: FigureOperator, _ a: Piece, _ b: Piece) -> Piece {
    switch operation {
    case .plus: Piece(text: "\(a.text)+\(b.text)", isSum: true)
    case .minus: Piece(text: "\(a.text)-\(b.bracketed)", isSum: true)
    // Bracketed as a whole, so that nothing comes to stand beside its divisor.
    case .share: Piece(text: "\(a.bracketed)/\(b.bracketed)", isSum: true)
    case .growth: Piece(text: "(\(a.text)-\(b.bracketed))/\(b.bracketed)", isSum: true)
    case .absolute: Piece(text: "ABS(\(a.text))")
    case .least: Piece(text: "MIN(\(a.text),\(b.text))")
    case .greatest: Piece(text: "MAX(\(a.text),\(b.text))")
    case .score: Piece(text: "ROUND(\(a.bracketed)*\(b.bracketed),2)")
    case .average: Piece(text: "ROUND(\(a.bracketed)/\(b.bracketed),2)")
    }
  }

  private mutating func name(_ label: String, _ value: FigureValue, _ place: Place?) -> String {
    if let known = typed.first(where: { $0.label == label && $0.value == value }) {
      return known.name
    }
    let cell = CellReference.absolute(
      row: typedLayout.rowNumber(of: typed.count + 1) - 1, column: ReviewTables.typedColumn)
    let name = names.define(
      "填报_\(label)", as: "\(SheetName.quoted(typedLayout.name))!\(cell)")
    typed.append(TypedNumber(label: label, name: name, value: value, place: place))
    return name
  }

  private static func literal(_ value: FigureValue) -> String {
    switch value {
    case .amount(let money): money.exactText(in: .yuan)
    case .count(let count): String(count)
    case .quantity(let number): number.text
    case .share(let ratio): ratio.text
    }
  }
}
