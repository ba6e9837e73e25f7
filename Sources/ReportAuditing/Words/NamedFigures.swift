import GoujiModel

/// Figures of a template as texts name them, with what the report prints of each.
struct NamedFigures {
  private let words: WordList
  private let recount: Recount

  init(_ recount: Recount) {
    self.recount = recount
    // A name of two characters is a word of everyday use.
    words = WordList(recount.template.figures.keys.filter { $0.count > 2 })
  }

  /// Where they are named, a long name before a short one within it.
  func ranges(in text: FreeText) -> [Range<Int>] { words.ranges(in: text.scalars) }

  /// The last one named before the number in its statement; of a reason, else the one that it is for.
  func name(spokenOfBefore number: QuotedNumber, in text: FreeText) -> String? {
    let statement = text.statement(before: number.range.lowerBound).indices
    let range = ranges(in: text).last {
      statement.contains($0.lowerBound) && $0.upperBound <= statement.upperBound
    }
    if let range { return text.words(range) }
    if case .reason(let name) = text.kind { return name }
    return nil
  }

  func amount(_ name: String) -> Money? {
    if case .amount(let money)? = value(.named(name)) { money } else { nil }
  }

  func earlierAmount(_ name: String) -> Money? {
    if case .amount(let money)? = value(.prior(name)) { money } else { nil }
  }

  /// By how much it differs from last year's; nil where one of them is missing.
  func change(_ name: String) -> FigureValue? {
    guard recount.template.figures[name] != nil else { return nil }
    return value(.apply(.minus, [.named(name), .prior(name)]))
  }

  /// `（本年 764.33万元，上年 795.41万元）`; nothing where it is no amount.
  func comparison(_ name: String) -> String {
    guard let now = amount(name), let then = earlierAmount(name) else { return "" }
    return "（本年 \(printed(now))，上年 \(printed(then))）"
  }

  /// Where the figure may have been mistyped: last year's, where it stands in the draft, and the one line
  /// without nine tenths of which it would not have grown. Empty where nothing shows it.
  func suspects(_ name: String) -> String {
    var places: [String] = []
    if let typed = recount.budget.priorFigures[name], recount.budget.earlier?.gives(name) != true {
      places.append("上年的填在 \(typed.place.lineDescription)")
    }
    if let line = overlarge(name) { places.append(line) }
    return places.isEmpty ? "" : "（\(places.joined(separator: "；"))）"
  }

  private func overlarge(_ name: String) -> String? {
    guard let now = amount(name), let then = earlierAmount(name), now > then,
      let ledger = recount.budget.ledgers[StandardLedger.spending],
      let main = ledger.shape.mainIndex, ledger.records.count > 2
    else { return nil }
    let growth = now.fen - then.fen
    let large = ledger.records.filter { $0.values[main].amount.fen / 10 * 9 >= growth }
    guard large.count == 1, let line = large.first else { return nil }
    return "\(line.place(of: main).lineDescription) 的 \(printed(line.values[main].amount)) 是不是多了一位"
  }

  private func value(_ expression: FigureExpression) -> FigureValue? {
    recount.value(of: FigureOrigin(definition: expression, context: FigureContext()))
  }

  /// `37.62万元`
  func printed(_ money: Money) -> String {
    let options = recount.template.options
    return NumberPrinter.text(.amount(money), unit: options.unit, format: options.proseAmount)
      + options.unit.rawValue
  }
}
