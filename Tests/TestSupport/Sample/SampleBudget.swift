import GoujiModel

/// A small draft made by hand: spending lines written as CSV, in 万元.
///
/// Record `n` (from 0) of a ledger stands in `草案/<ledger>.csv`, line `n + 2`.
enum SampleBudget {
  static func make(
    _ texts: [String: String], stated: [String: StatedNumber] = [:],
    prior: [String: StatedNumber] = [:], unit: AmountUnit = .tenThousandYuan
  ) -> Budget {
    let here = Place(file: SourceFile(path: "草案/草案.yaml", text: ""), line: 1, column: 1)
    var ledgers: [String: Ledger] = [:]
    for (name, text) in texts { ledgers[name] = ledger(name, text) }
    return Budget(
      folder: "草案", template: Located("样", at: here), year: 2024, inputUnit: unit,
      identity: [:], ledgers: ledgers, priorFigures: prior.mapValues { Located($0, at: here) },
      statedNumbers: stated.mapValues { Located($0, at: here) }, reasons: [:], prose: [:],
      hash: "")
  }

  /// The header names columns of the standard form; columns that it leaves out are empty.
  static func ledger(_ name: String, _ text: String) -> Ledger {
    let form = (LedgerForm.unitForms + LedgerForm.fileForms).first { $0.name == name }!
    let file = SourceFile(path: "草案/\(name).csv", text: text)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let records = lines.dropFirst().enumerated().map { index, cells in
      let values = form.columns.map { column -> LedgerValue in
        guard let position = lines[0].firstIndex(of: column.name), !cells[position].isEmpty else {
          return .empty
        }
        switch column.kind {
        case .amount: return .amount(tenThousands(cells[position]))
        case .count: return .count(Int(cells[position])!)
        default: return .text(cells[position])
        }
      }
      let place = Place(file: file, line: index + 2, column: 1)
      return LedgerRecord(values: values, place: place, starts: values.map { _ in 1 })
    }
    return Ledger(form: form, records: Array(records))
  }

  /// `12.5` 万元, two decimals at most.
  static func tenThousands(_ text: String) -> Money {
    let parts = text.split(separator: ".")
    let cents = parts.count > 1 ? Int(parts[1].padding2)! : 0
    return Money(fen: (Int(parts[0])! * 100 + cents) * 10_000)
  }
}

extension Substring {
  fileprivate var padding2: String { count == 1 ? self + "0" : String(self) }
}

extension FigureValue {
  /// An amount in 万元.
  static func wan(_ text: String) -> FigureValue { .amount(SampleBudget.tenThousands(text)) }
}
