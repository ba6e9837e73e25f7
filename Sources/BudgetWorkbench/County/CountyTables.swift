import GoujiModel
import ReportLayout
import SourceReading
import WorkbookWriting

/// A table of the board, for the screen, a workbook or a CSV.
package struct CountyTable: Sendable {
  package let name: String
  package let header: [String]
  /// Relative widths of a sheet's columns.
  let widths: [Double]
  package let rows: [[CountyCell]]
  package var notes: [String] = []
}

package enum CountyCell: Sendable {
  case words(String)
  case number(Int)
  /// Days that are left, negative where the day is over; counted for as long as something is to be done.
  case days(Int, isOpen: Bool)
  case none

  /// In a file.
  package var text: String {
    switch self {
    case .words(let words): words
    case .number(let number), .days(let number, _): String(number)
    case .none: ""
    }
  }

  /// On a page and in a terminal.
  package var shown: String {
    switch self {
    case .days(let days, let isOpen): isOpen ? DepartmentLine.words(days: days) : ""
    case .words, .number, .none: text
    }
  }

  package var isNumber: Bool { if case .number = self { true } else { false } }

  fileprivate var cell: Cell {
    switch self {
    case .words(let words): .words(words)
    case .number(let number), .days(let number, _): .number(.count(number))
    case .none: .empty
    }
  }
}

/// The columns of the table of departments, in their order.
package enum ProgressColumn: CaseIterable, Sendable {
  case department, office, due, daysLeft, state, errors, warnings, package, publication, draft

  package var title: String {
    switch self {
    case .department: "部门"
    case .office: "联系科室"
    case .due: "截止日期"
    case .daysLeft: "剩余天数"
    case .state: "状态"
    case .errors: "错误"
    case .warnings: "警告"
    case .package: "生成"
    case .publication: "公开"
    case .draft: "草案"
    }
  }

  fileprivate var width: Double {
    switch self {
    case .department: 8
    case .draft: 6
    case .office, .state, .publication: 4
    case .due: 3
    case .daysLeft, .package: 2
    case .errors, .warnings: 1.5
    }
  }

  fileprivate func cell(_ line: DepartmentLine) -> CountyCell {
    let isIn = line.state != .missing
    return switch self {
    case .department: .words(line.name)
    case .office: .words(line.office)
    case .due: .words(line.due?.description ?? "")
    case .daysLeft: line.daysLeft.map { .days($0, isOpen: line.state.isOpen) } ?? .none
    case .state: .words(line.state.words)
    case .errors: isIn ? .number(line.errors) : .none
    case .warnings: isIn ? .number(line.warnings) : .none
    case .package: .words(line.package.rawValue)
    case .publication: .words(line.publication.words)
    case .draft: .words(line.draft)
    }
  }
}

extension CountyView {
  /// A line for each department.
  package var progress: CountyTable { progress(of: departments) }

  /// The same of some of them, in another order.
  package func progress(of departments: [DepartmentLine]) -> CountyTable {
    CountyTable(
      name: "进度", header: ProgressColumn.allCases.map(\.title),
      widths: ProgressColumn.allCases.map(\.width),
      rows: departments.map { line in ProgressColumn.allCases.map { $0.cell(line) } },
      notes: (today.map { ["剩余天数从 \($0) 算起，过期的是负数。"] } ?? []) + [counted])
  }

  /// How many departments there are, and how many in each state.
  package var counted: String {
    let parts = counts.filter { $0.count > 0 }.map { "\($0.state.words) \($0.count)" }
    return "共 \(departments.count) 个部门" + (parts.isEmpty ? "" : "：\(parts.joined(separator: "，"))")
  }

  /// The county's totals so far; nothing while no draft is without error.
  package var sums: CountyTable {
    CountyTable(
      name: "合计", header: ["汇总的是", "部门", "表", "栏", "数", "单位"], widths: [6, 5, 8, 6, 4, 3],
      rows: totals.flatMap { total in
        total.figures.map { figure in
          [total.name, share(of: total), figure.table, figure.column, figure.printed, figure.unit]
            .map { .words($0) }
        }
      },
      notes: ["只汇总已交、没有错误的部门；各表全文用 gouji summary 或 gouji board --summary。"])
  }
}

extension CountyTable {
  /// UTF-8 with a mark at its beginning, without which Excel takes it for another encoding; no cell
  /// of it is run as a formula.
  package var csv: [UInt8] { CountyTable.csv([header] + rows.map { $0.map(\.text) }) }

  fileprivate static func csv(_ rows: [[String]]) -> [UInt8] {
    DraftBytes.ledger(rows.map(CSVText.row).joined())
  }

  /// A sheet each.
  package static func workbook(_ tables: [CountyTable], title: String) throws -> [UInt8] {
    try WorkbookReport.write(
      PlainTable.report(
        tables.map { table in
          PlainTable.table(
            table.name, title: "\(title)\(table.name)", table.header, table.widths,
            table.rows.map { $0.map(\.cell) }, notes: table.notes)
        }, title: title, department: "", hashes: ("", ""), PlainTable.look))
  }

  /// For a terminal, columns below one another.
  package var lines: [String] {
    rows.isEmpty ? [] : PlainLines.aligned([header] + rows.map { $0.map(\.shown) })
  }
}

extension CountyReport {
  /// The workbook of all its tables.
  package func workbook() throws -> [UInt8] { try WorkbookReport.write(report) }

  /// Titles of its tables, in their order.
  package var titles: [String] { report.tables.map(\.title.text) }

  /// One of its tables: a line of headings, those above one another divided by `/`, then its rows,
  /// numbers without separators.
  package func csv(_ index: Int) -> [UInt8] {
    let table = report.tables[index]
    let labels = RowLabels(table)
    let header = table.columnWidths.indices.map {
      labels.headers(column: $0).joined(separator: "/")
    }
    let rows = table.rows.dropFirst(table.headerRows).map { row in
      row.cells.map { $0.plain(in: table.unit) }
    }
    return CountyTable.csv([header] + rows)
  }
}

extension Cell {
  /// As printed, a number without its separators.
  fileprivate func plain(in unit: AmountUnit) -> String {
    guard case .figure(let figure) = content, let value = figure.shown ?? figure.value else {
      return printed
    }
    var format = figure.format
    format.grouping = false
    return NumberPrinter.text(value, unit: unit, format: format)
  }
}
