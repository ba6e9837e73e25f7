import GoujiModel

/// The amounts and percentages that a report prints or its draft has, the single lines of spending left
/// out: among thousands of those any amount is found. They are gathered when one is first looked for.
final class KnownNumbers {
  private let gather: () -> Collected
  private lazy var sorted: (amounts: [Int], percents: [Int]) = {
    let collected = gather()
    return (collected.amounts.sorted(), collected.percents.sorted())
  }()

  init(_ report: Report, _ budget: Budget) {
    gather = { Collected(report, budget) }
  }

  /// Of what is told of a code: its lines, what they come to, and what they come to by project and by
  /// economic code; of a reason, those of last year, too, and what has changed.
  init(of told: CodeTold, _ budget: Budget) {
    gather = { Collected(of: told, budget) }
  }

  private struct Collected {
    /// 分
    var amounts: [Int] = []
    /// Ten-thousandths of a percent.
    var percents: [Int] = []

    init(_ report: Report, _ budget: Budget) {
      for figure in report.figures {
        add(figure.value)
        add(printed: figure.printed, figure.value, .tenThousandYuan)
      }
      for table in report.tables {
        table.forEachFigure { figure, _, _ in
          add(figure.value)
          add(printed: figure.printed, figure.value, table.unit)
        }
      }
      for chart in report.charts { chart.forEachFigure { figure, _, _ in add(figure.value) } }
      let flows = [StandardLedger.spending, StandardLedger.income]
      for ledger in budget.ledgers.values where !flows.contains(ledger.name) {
        for record in ledger.records {
          for case .amount(let money) in record.values { add(.amount(money)) }
        }
      }
      for number in Array(budget.priorFigures.values) + Array(budget.statedNumbers.values) {
        add(try? number.value.value(as: .amount, unit: budget.inputUnit))
      }
    }

    init(of told: CodeTold, _ budget: Budget) {
      let spending = [budget, told.isReason ? budget.earlier?.budget : nil]
        .compactMap { $0?.ledgers[StandardLedger.spending] }
      let columns = spending.flatMap { CodeSums.columns(of: $0, under: told.prefix) }
      for column in columns {
        amounts += column.lines.map { abs($0) }
        for sums in column.byPart { amounts += sums.values.map { abs($0) } }
      }
      guard told.isReason else { return }
      for (position, now) in columns.enumerated() {
        for then in columns[(position + 1)...] { add(changesFrom: then, to: now) }
      }
    }

    private mutating func add(changesFrom then: CodeSums, to now: CodeSums) {
      for (new, old) in zip(now.byPart, then.byPart) {
        for part in Set(new.keys).union(old.keys) {
          let change = new[part, default: 0] - old[part, default: 0]
          amounts.append(abs(change))
          add(Ratio(change, over: old[part, default: 0]).map { .share($0) })
        }
      }
    }

    mutating func add(_ value: FigureValue?) {
      switch value {
      case .amount(let money)?: amounts.append(abs(money.fen))
      case .share(let ratio)?:
        if let percent = ratio.magnitude.rounded(scale: 100 * QuotedNumber.percent) {
          percents.append(percent)
        }
      case .count, .quantity, nil: break
      }
    }

    /// As it is rounded in print, or balanced; `unit` is that of an amount that prints none.
    mutating func add(printed: String, _ value: FigureValue?, _ unit: AmountUnit) {
      guard let value, let number = PrintedNumber(printed), !number.isBlank, number.decimals <= 4,
        let digits = Int(exactly: number.digits)
      else { return }
      let tens = (0..<number.decimals).reduce(1) { power, _ in power * 10 }
      let measure: Int
      switch (value, number.suffix) {
      case (.amount, .unit(let own)): measure = own.fen
      case (.amount, .none): measure = unit.fen
      case (.share, _): measure = QuotedNumber.percent
      default: return
      }
      let (scaled, overflow) = digits.multipliedReportingOverflow(by: max(1, measure / tens))
      if overflow { return }
      if case .share = value { percents.append(scaled) } else { amounts.append(scaled) }
    }
  }

  func have(_ number: QuotedNumber) -> Bool {
    let values = number.isPercent ? sorted.percents : sorted.amounts
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < number.scaled - number.margin { low = middle + 1 } else { high = middle }
    }
    return low < values.count && number.quotes(values[low])
  }
}
