import GoujiModel

/// A small draft made by hand: lines written as CSV, amounts in 万元.
///
/// Record `n` (from 0) of a ledger stands in `草案/<ledger>.csv`, line `n + 2`.
package enum SampleBudget {
  package static func make(
    _ texts: [String: String], stated: [String: StatedNumber] = [:],
    prior: [String: StatedNumber] = [:], unit: AmountUnit = .tenThousandYuan
  ) -> Budget {
    var ledgers: [String: Ledger] = [:]
    for (name, text) in texts { ledgers[name] = ledger(name, text) }
    return Budget(
      folder: "草案", template: Located("样", at: head), year: 2024, inputUnit: unit,
      identity: [:], ledgers: ledgers, priorFigures: prior.mapValues { Located($0, at: head) },
      statedNumbers: stated.mapValues { Located($0, at: head) }, reasons: [:], prose: [:],
      hash: "")
  }

  /// `草案.yaml`, line 1.
  package static let head = Place(
    file: SourceFile(path: "草案/草案.yaml", text: ""), line: 1, column: 1)

  /// The header names columns of the standard shape; columns that it leaves out are empty, and others
  /// are words, as a template adds them.
  package static func ledger(_ name: String, _ text: String) -> Ledger {
    var shape = (LedgerShape.unitShapes + LedgerShape.fileShapes).first { $0.name == name }!
    let file = SourceFile(path: "草案/\(name).csv", text: text)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for column in lines[0] where shape.index(of: column) == nil {
      shape.columns.append(LedgerColumn(column, .text))
    }
    let records = lines.dropFirst().enumerated().map { index, cells in
      let values = shape.columns.map { column -> LedgerValue in
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
    return Ledger(shape: shape, records: Array(records))
  }

  /// `12.5`, `-3` or `0.0042` 万元, six decimals at most.
  package static func tenThousands(_ text: String) -> Money {
    let parts = text.split(separator: ".")
    let decimals =
      parts.count > 1 ? parts[1] + String(repeating: "0", count: 6 - parts[1].count) : "0"
    let fen = abs(Int(parts[0])!) * 1_000_000 + Int(decimals)!
    return Money(fen: text.hasPrefix("-") ? -fen : fen)
  }
}

extension FigureValue {
  /// An amount in 万元.
  package static func wan(_ text: String) -> FigureValue {
    .amount(SampleBudget.tenThousands(text))
  }
}
