import GoujiModel
import ReportLayout

/// One published cell, or one figure of the text, as a row of open data.
package struct OpenDataRow: Sendable {
  /// Columns of the file, in order.
  package static let columns = OpenDataColumn.allCases

  private var values: [OpenDataColumn: String] = [:]

  package subscript(_ column: OpenDataColumn) -> String { values[column] ?? "" }

  /// All of a report: its tables in printed order, then the figures of its text.
  package static func all(_ report: Report) -> [OpenDataRow] {
    report.tables.flatMap { Self.rows($0, report) } + words(report)
  }

  // MARK: Tables

  private static func rows(_ table: ReportTable, _ report: Report) -> [OpenDataRow] {
    let labels = RowLabels(table)
    let headers = table.columnWidths.indices.map {
      labels.headers(column: $0).joined(separator: "/")
    }
    var rows: [OpenDataRow] = []
    for row in min(table.headerRows, table.rows.count)..<table.rows.count {
      for (column, cell) in table.rows[row].cells.enumerated() where column < headers.count {
        if labels.has(row: row, column: column) { continue }
        var open = OpenDataRow()
        switch cell.content {
        case .empty: continue
        case .figure(let figure):
          open.take(figure.result, printed: figure.printed, unit: table.unit)
          open.take(figure.origin.context)
        case .text, .words:
          if cell.printed.allSatisfy(\.isWhitespace) { continue }
          open.values[.kind] = OpenDataColumn.words
          open.values[.printed] = cell.printed
        }
        open.values[.table] = table.label.isEmpty ? table.id : table.label.text
        open.values[.title] = (table.caption ?? table.title).text.inOneLine
        open.values[.row] = labels.names(row: row, column: column).joined(separator: "/")
        open.values[.column] = headers[column]
        open.values[.place] = FigureTag.cell(table, row: row, column: column)
        rows.append(open)
      }
    }
    return rows
  }

  // MARK: Text

  private static func words(_ report: Report) -> [OpenDataRow] {
    zip(report.figures, report.figurePlaces).enumerated().compactMap { index, item in
      let (figure, places) = item
      guard let place = places.first else { return nil }
      var open = OpenDataRow()
      open.take(figure.result, printed: figure.printed, unit: figure.unit)
      open.take(figure.origin.context)
      open.values[.table] = "文字"
      open.values[.title] = place.words
      open.values[.row] = figure.name
      open.values[.place] = FigureTag.of(index)
      return open
    }
  }

  // MARK: Parts

  private mutating func take(
    _ result: Result<FigureValue, NoValue>, printed: String, unit: AmountUnit?
  ) {
    values[.printed] = printed
    switch result {
    case .success(let value):
      values[.kind] = value.kind.rawValue
      values[.value] = value.openText
      if case .amount = value {
        values[.unit] = AmountUnit.yuan.rawValue
        values[.printedUnit] = unit?.rawValue
      }
    case .failure: values[.kind] = OpenDataColumn.none
    }
  }

  /// The codes, the unit and the project that row and column stand for; of several the last, which is
  /// the innermost.
  private mutating func take(_ context: FigureContext) {
    for condition in context.conditions where !condition.negated && condition.patterns.count == 1 {
      guard let column = OpenDataColumn.named(condition.path) else { continue }
      switch condition.patterns[0] {
      case .exactly(let words), .prefix(let words): values[column] = words
      }
    }
  }
}

/// The columns of open data.
package enum OpenDataColumn: String, CaseIterable, Sendable {
  case table = "表号"
  case title = "表名"
  case row = "行"
  case column = "栏目"
  case function = "功能科目"
  case economic = "经济科目"
  case government = "政府经济科目"
  case budgetUnit = "单位代码"
  case project = "项目"
  case kind = "类别"
  case value = "数值"
  case unit = "单位"
  case printed = "印出"
  case printedUnit = "印出单位"
  case place = "位置"

  static let words = "文字"
  static let none = "没有值"

  /// Of what a condition says.
  fileprivate static func named(_ path: ColumnPath) -> OpenDataColumn? {
    if !path.memberOf.isEmpty { return nil }
    let isCode = StandardColumn.isCode(path.column)
    guard path.attribute.isEmpty || isCode else { return nil }
    switch path.column {
    case StandardColumn.functionCode: return .function
    case StandardColumn.economicCode: return .economic
    case StandardColumn.governmentCode: return .government
    case StandardColumn.unit: return .budgetUnit
    case StandardColumn.project: return .project
    default: return nil
    }
  }
}

extension FigureValue {
  /// A decimal with all its digits, amounts in 元; a share to ten places, because it may have no end.
  fileprivate var openText: String {
    guard case .share(let ratio) = self else { return exactText }
    return ratio.rounded(scale: 10_000_000_000).map {
      DecimalText.of($0, decimals: 10, zeros: .dropped)
    }
      ?? ""
  }
}
