import GoujiModel
import Testing

struct CellFigureTests {
  private static let unit = Condition(
    path: ColumnPath(column: "单位"), patterns: [.exactly("101001")])
  private static let source = Condition(
    path: ColumnPath(column: "资金来源"), patterns: [.exactly("事业收入")])

  /// Two columns: amounts in 万元, which add up nothing, and what the columns 2 and 3 add up to.
  private let row = FigureRow(
    columns: [
      FigureColumn(
        definition: .named("支出"), conditions: [source], unit: .tenThousandYuan, summed: [],
        format: format),
      FigureColumn(
        definition: .named("总计"), conditions: [], unit: .tenThousandYuan, summed: [2, 3],
        format: format),
    ], conditions: [unit], records: [RecordReference(ledger: "项目", index: 4)])

  /// Counts without decimals.
  private static func format(_ kind: FigureKind) -> NumberFormat {
    NumberFormat(
      decimals: kind == .count ? 0 : 2, grouping: true, zeros: .kept, blankZero: kind == .amount)
  }

  private func amount(_ fen: Int, column: Int = 0) throws -> CellFigure {
    try #require(CellFigure(.amount(Money(fen: fen)), in: row, column: column))
  }

  @Test func `a figure is printed in the unit and the format of its column`() throws {
    #expect(try amount(1_234_567_890_00).printed == "123,456.79")
    #expect(try amount(-60_00).printed == "-0.01")
    #expect(try amount(0).printed == "")
    let count = try #require(CellFigure(.count(1_200), in: row, column: 0))
    #expect(count.printed == "1,200")
    #expect(count.value == .count(1_200))
    let quantity = try #require(
      CellFigure(.quantity(Quantity(scaled: 12_345)), in: row, column: 0))
    #expect(quantity.printed == "1.23")
    #expect(quantity.value == .quantity(Quantity(scaled: 12_345)))
  }

  @Test func `it comes from its column under the conditions of both`() throws {
    let figure = try amount(100, column: 0)
    #expect(figure.origin.definition.text == FigureExpression.named("支出").text)
    #expect(figure.origin.context.row == [Self.unit])
    #expect(figure.origin.context.column == [Self.source])
    #expect(figure.origin.context.records == [RecordReference(ledger: "项目", index: 4)])
    #expect(figure.read { $0.context.conditions } == [Self.unit, Self.source])
    #expect(figure.hasValue)
    #expect(figure.shown == nil)
  }

  @Test func `a share does not fit`() throws {
    let half = try #require(Ratio(1, over: 2))
    #expect(CellFigure(.share(half), in: row, column: 0) == nil)
  }

  @Test func `a total of rows or columns says which, whoever knows them`() throws {
    var figure = try amount(300)
    figure.move(to: row.adding(up: [5, 6]))
    #expect(figure.sum == nil)
    figure.sum = .rows([5, 6])
    #expect(figure.sum?.cells == ["行", "5", "6"])
    var across = try amount(300, column: 1)
    across.sum = .columns([2, 3])
    #expect(across.sum?.cells == ["栏", "2", "3"])
    // Neither its row nor its column has these.
    var other = try amount(345_67, column: 1)
    other.sum = .rows([9])
    #expect(other.sum?.cells == ["行", "9"])
    #expect(other.printed == "0.03")
    #expect(other.origin.definition.text == FigureExpression.named("总计").text)
  }

  @Test func `what is changed leaves all else as it was`() throws {
    var figure = try amount(12_345_00, column: 1)
    figure.sum = .columns([2, 3])
    figure.shown = .amount(Money(fen: 12_400_00))
    #expect(figure.printed == "1.23")
    figure.printed = "1.24"
    #expect(figure.printed == "1.24")
    #expect(figure.value == .amount(Money(fen: 12_345_00)))
    #expect(figure.sum?.cells == ["栏", "2", "3"])
    #expect(figure.format == Self.format(.amount))
    #expect(figure.origin.context.row == [Self.unit])
    figure.result = .failure(.nothingBelow)
    #expect(figure.value == nil)
    #expect(!figure.hasValue)
  }

  @Test func `three million cells take no hundred million bytes`() {
    #expect(MemoryLayout<Cell>.stride <= 32)
  }
}

extension CellSum {
  fileprivate var cells: [String] {
    switch self {
    case .rows(let rows): ["行"] + rows.map(String.init)
    case .columns(let columns): ["栏"] + columns.map(String.init)
    }
  }
}
