/// How a figure comes about, down to the records of the draft: what a reviewer who has the records as a
/// sheet computes again.
package indirect enum FigureAccount: Sendable {
  /// A sum over records, or how many they are.
  case records(RecordSum)
  /// A number that somebody typed, or the template gives where nobody did; `name` is what it is of.
  case typed(FigureValue, name: String, at: Place?)
  /// A number that the template writes.
  case constant(FigureValue)
  /// A figure of the whole draft, by its name.
  case named(String)
  case apply(FigureOperator, [FigureAccount])
  /// No formula over the records says it; in words, what it is.
  case other(String)
}

package struct RecordSum: Sendable {
  /// Index into `Review.ledgers`.
  package var ledger: Int
  /// The column that is added up; nil where the records are counted.
  package var measure: Int?
  /// Numbers of the records, in order. Those that add nothing may be left out.
  package var records: [Int]
  /// Those that the figure's definition and its place put on the records.
  package var conditions: [Condition]

  package init(ledger: Int, measure: Int?, records: [Int], conditions: [Condition]) {
    self.ledger = ledger
    self.measure = measure
    self.records = records
    self.conditions = conditions
  }
}

/// A ledger of the draft, or of last year's, with what conditions ask of its records.
package struct ReviewedLedger: Sendable {
  /// `支出`, `上年支出`
  package var name: String
  package var ledger: Ledger
  /// Of each path that a condition asks for and that is no column of the ledger, its words for every
  /// record.
  package var texts: [(path: ColumnPath, values: [String])] = []

  package init(name: String, ledger: Ledger) {
    self.name = name
    self.ledger = ledger
  }
}

/// All that a review workbook is made of.
package struct Review: Sendable {
  package var report: Report
  package var ledgers: [ReviewedLedger]
  /// Of figures in cells, tables counted as in `Report.sheetTables`.
  package var cells: [ReviewedCell: FigureAccount]
  /// Of the figures of charts: the number of the chart from 0, the category, the column.
  package var points: [ReviewedCell: FigureAccount]
  /// Of `Report.figures`.
  package var words: [FigureAccount]
  /// Named figures of the template that have a value for the whole draft, in the order in which it
  /// defines them.
  package var named: [NamedAccount]
  package var unit: AmountUnit

  package init(
    report: Report, ledgers: [ReviewedLedger], cells: [ReviewedCell: FigureAccount],
    points: [ReviewedCell: FigureAccount], words: [FigureAccount], named: [NamedAccount],
    unit: AmountUnit
  ) {
    self.report = report
    self.ledgers = ledgers
    self.cells = cells
    self.points = points
    self.words = words
    self.named = named
    self.unit = unit
  }
}

package struct ReviewedCell: Hashable, Sendable {
  package var table: Int
  package var row: Int
  package var column: Int

  package init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

package struct NamedAccount: Sendable {
  package var definition: FigureDefinition
  package var value: FigureValue
  package var account: FigureAccount

  package init(definition: FigureDefinition, value: FigureValue, account: FigureAccount) {
    self.definition = definition
    self.value = value
    self.account = account
  }
}

extension Review {
  /// What the account comes to; nil where a formula cannot say it.
  package func value(
    _ account: FigureAccount, _ named: NameTable<FigureValue>
  ) -> FigureValue? {
    switch account {
    case .records(let sum):
      guard let column = sum.measure else { return .count(sum.records.count) }
      let ledger = ledgers[sum.ledger].ledger
      var total = CheckedSum()
      for record in sum.records { total.add(ledger.records[record].values[column].number) }
      guard let number = try? total.value() else { return nil }
      return FigureValue(ledger.shape.columns[column].kind.measure, number: number)
    case .typed(let value, _, _), .constant(let value): return value
    case .named(let name): return named[name]
    case .apply(let operation, let operands):
      var values: [FigureValue] = []
      for operand in operands {
        guard let value = value(operand, named) else { return nil }
        values.append(value)
      }
      return try? operation.value(values[0], values.count > 1 ? values[1] : nil)
    case .other: return nil
    }
  }
}

extension Place {
  /// `支出.csv:5`, without the folders: they differ from one computer to the next.
  package var inFile: String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return (file.sheet.map { "\(name)#\($0)" } ?? name) + ":\(line)"
  }

  /// `四川/数.yaml:12`: with the folder, which is the name of a template.
  package var inTemplate: String {
    let folders = file.path.split(separator: "/").dropLast()
    return (folders.last.map { "\($0)/" } ?? "") + inFile
  }
}
