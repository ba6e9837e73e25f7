import GoujiModel
import ReportLayout

/// The sheets of a review workbook that are no published tables, as tables, so that the one writer of
/// sheets writes them.
enum ReviewTables {
  /// The column of the sheet 填报数 that holds the number.
  static let typedColumn = 1

  static func table(
    _ name: String, title: String, header: [String], widths: [Double], rows: [[Cell]],
    notes: [String] = [], frozen: Int = 0
  ) -> ReportTable {
    let head = TableRow(cells: header.map { Cell(.text($0)) }, emphasis: .header)
    return ReportTable(
      id: name, label: Words(name), title: Words(title), contentsLevel: nil, leftLine: "",
      rightLine: "", orientation: .landscape, unit: .yuan, columnWidths: widths, headerRows: 1,
      frozenColumns: frozen, rows: [head] + rows.map { TableRow(cells: $0) }, merges: [],
      notes: notes.map { Words($0) })
  }

  static func words(_ text: String) -> Cell { Cell(text.isEmpty ? .empty : .text(text)) }

  /// A number with all its digits, amounts in `unit`.
  static func number(_ value: FigureValue, unit: AmountUnit = .yuan) -> Cell {
    let decimals =
      switch value {
      case .amount: unit.exactDecimals
      case .count: 0
      case .quantity: Quantity.decimals
      case .share: 4
      }
    let format = NumberFormat(decimals: decimals, grouping: true, zeros: .kept, blankZero: false)
    return Cell(.figure(Self.figure(value, format, unit: unit)))
  }

  static func figure(_ value: FigureValue, _ format: NumberFormat, unit: AmountUnit) -> CellFigure {
    CellFigure(
      value: value, printed: NumberPrinter.text(value, unit: unit, format: format), format: format,
      origin: FigureOrigin(definition: .constant(value), context: FigureContext()))
  }

  static func unit(_ value: FigureValue, of amounts: AmountUnit = .yuan) -> String {
    switch value {
    case .amount: amounts.rawValue
    case .count, .quantity: ""
    case .share: "%"
    }
  }

  // MARK: Sheets

  static func ledger(_ sheet: LedgerSheet) -> ReportTable {
    let ledger = sheet.reviewed.ledger
    var rows = ledger.records.indices.map { record in
      sheet.columns.indices.map { column -> Cell in
        if case .own(let own) = sheet.columns[column].content,
          let value = ledger.records[record].values[own].figure
        {
          return number(value)
        }
        return words(sheet.words(record, column))
      }
    }
    // Formulas over nothing need a row, too, and the note is none.
    if rows.isEmpty { rows.append(sheet.columns.map { _ in .empty }) }
    return table(
      sheet.reviewed.name, title: "\(sheet.reviewed.name)明细", header: sheet.columns.map(\.name),
      widths: sheet.columns.map { _ in 1 }, rows: rows,
      notes: ["金额单位：元。“来源”是草案的文件和行。"], frozen: 1)
  }

  static func typed(_ numbers: [ReviewFormulas.TypedNumber]) -> ReportTable {
    table(
      "填报数", title: "填报的数", header: ["名称", "数", "单位", "填在哪里"], widths: [4, 2, 1, 4],
      rows: numbers.map { typed in
        [
          words(typed.label), number(typed.value), words(unit(typed.value)),
          words(typed.place?.inFile ?? ""),
        ]
      })
  }

  static func named(_ figures: [NamedAccount]) -> ReportTable {
    table(
      "数", title: "模板里定义的数", header: ["名称", "数", "单位", "定义", "写在模板哪里"], widths: [4, 2, 1, 8, 3],
      rows: figures.map { figure in
        [
          words(figure.definition.name), number(figure.value), words(unit(figure.value)),
          words(figure.definition.source), words(figure.definition.place.inTemplate),
        ]
      }, notes: ["全部门的数。别的格的公式里用的就是这里的名称。"])
  }

  /// The adjustment stands in the column behind the number.
  static let wordsColumn = 3
  static let wordsAdjustment = 4

  static func inWords(_ review: Review) -> ReportTable {
    let places = review.report.figurePlaces
    let rows = review.report.figures.enumerated().map { index, figure -> [Cell] in
      let head = [
        words(FigureTag.of(index)), words(figure.name), words(places[index].first?.words ?? ""),
      ]
      guard let value = figure.value else { return head + [words(figure.printed), .empty, .empty] }
      return head + [
        Cell(.figure(cell(figure, value))), adjustment(value, figure.shown, review.unit),
        words(unit(value, of: review.unit)),
      ]
    }
    var table = table(
      "文中的数", title: "文字里印出的数", header: ["编号", "名称", "印在哪里", "数", "配平", "单位"],
      widths: [1, 4, 6, 2, 2, 1], rows: rows)
    table.unit = review.unit
    return table
  }

  /// With as many decimals as are printed.
  static func cell(_ figure: PrintedFigure, _ value: FigureValue) -> CellFigure {
    // Behind an amount stands its unit.
    let digits = figure.printed.filter { $0 == "." || "0"..."9" ~= $0 }.split(separator: ".")
    let format = NumberFormat(
      decimals: digits.count == 2 ? digits[1].utf8.count : 0,
      grouping: figure.printed.contains(","),
      zeros: .kept, blankZero: false)
    return CellFigure(
      value: value, shown: figure.shown, printed: figure.printed, format: format,
      origin: figure.origin)
  }

  /// What balancing added to the exact number; empty where nothing.
  static func adjustment(_ value: FigureValue, _ shown: FigureValue?, _ unit: AmountUnit) -> Cell {
    guard case .amount(let exact) = value, case .amount(let printed)? = shown else { return .empty }
    return number(.amount(printed - exact), unit: unit)
  }
}
