import GoujiModel

/// A table of a disclosure, as far as its words tell what it is.
package struct DisclosedTable: Sendable {
  /// `公开01表`, `表1-2`; empty where none is printed.
  package var label: String
  /// As printed; empty where none is.
  package var title: String
  /// Nil where its title is none of the tables that rules ask for.
  package var form: TableForm?
  /// Nil where nothing says it.
  package var unit: AmountUnit?
  /// Side by side, as balance tables are printed.
  package var panels: [TablePanel]
  package var notes: [String]
  package var grid: PrintedGrid
  package var body: Range<Int>
  package var headers: [[String]]
  var said: SaidBinding
  /// A unit that its sheet, a line above it or all of its rows name: it tells tables of one name apart.
  var unitNamed = ""
  /// Its unit of money is that of other tables of the document.
  package var isUnitAssumed: Bool
  /// Whose figures it has; known when the whole document is read.
  package internal(set) var binding = Binding.own
  /// Of each panel.
  package var sums: [PanelSums]

  /// Its columns are what their headers say: a document says which cell is which; of a table that is
  /// known by places on a page its own sums must say it.
  package var isConfirmed: Bool {
    if !grid.isByLayout { return true }
    // Its headers stand in several lines over one row of amounts; or its rows name the items.
    if case .threePublic = form { return panels.contains(where: \.addsUpThreePublic) }
    let all = sums.flatMap(\.all)
    let failed = all.count { $0.outcome == .failed }
    return all.count > 3 && failed * 8 <= all.count && !isOneRow
  }

  private var isOneRow: Bool { body.count < 3 }

  /// `表3-1“一般公共预算基本支出预算表”`
  package var words: String {
    let title = title.isEmpty ? "无题的表" : "“\(title)”"
    return label.isEmpty ? title : label + title
  }

  /// No amount is printed.
  package var isEmpty: Bool {
    !panels.contains { $0.rows.contains(where: \.hasMoney) }
  }

  /// Its number, or its title where it has none.
  package var shortWords: String { label.isEmpty ? words : label }

  /// `表3第5行`; rows of the body count from 1.
  package func words(ofRow number: Int) -> String {
    "\(shortWords)第\(number - body.lowerBound + 1)行"
  }

  /// `表3第5行“行政运行”`
  package func words(ofRow row: PanelRow) -> String {
    words(ofRow: row.number) + (row.label.isEmpty ? "" : "“\(row.label)”")
  }

  /// `表3第5行“行政运行”的“基本支出”`
  package func words(_ row: PanelRow, _ header: String) -> String {
    words(ofRow: row) + "的“\(header)”"
  }

  package func words(_ panel: TablePanel, _ row: PanelRow, _ column: Int) -> String {
    words(row, panel.columns[column].header)
  }

  package func spot(_ panel: TablePanel, _ row: PanelRow, _ column: Int) -> Spot {
    grid.spot(row.number, panel.columns[column].index)
  }
}

/// Columns of a table that belong together: codes, a name, amounts.
package struct TablePanel: Sendable {
  package var columns: [Column]
  package var rows: [PanelRow]

  package struct Column: Sendable {
    /// In the grid.
    package var index: Int
    /// As findings call it.
    package var header: String
    package var path: [String]
    package var amount: AmountColumn
  }

  /// The column of the sum of each row; nil where none is one alone.
  var totalColumn: Int? {
    let totals = columns.indices.filter {
      columns[$0].amount.part == .total && columns[$0].amount.stage == .own
    }
    return totals.count == 1 ? totals[0] : nil
  }
}

extension TablePanel {
  /// A row for each item of 三公, and in each column the items make the total above them.
  fileprivate var addsUpThreePublic: Bool {
    func row(_ matches: (PanelRow) -> Bool) -> PanelRow? { rows.first(where: matches) }
    let items: [ThreePublicItem] = [.abroad, .vehicles, .reception]
    let parts = items.compactMap { item in row { ThreePublicItem(in: $0.name) == item } }
    guard parts.count == items.count, let total = row(\.isTotal) ?? row({ $0.name == "三公经费" })
    else { return false }
    let filled = columns.indices.filter { total.cells[$0] != nil }
    return !filled.isEmpty
      && filled.allSatisfy { column in
        guard let whole = total.cells[column], let sum = parts.compactMap({ $0.cells[column] }).sum
        else { return false }
        return whole.isRounding(of: sum)
      }
  }
}

package struct PanelRow: Sendable {
  /// In the grid.
  package var number: Int
  /// Digits of the code of a classification; empty where it has none.
  package var code: String
  /// Plain.
  package var label: String
  /// Of each column of the panel; nil where it is blank or no number.
  package var cells: [PrintedValue?]
  /// In a column of the grid, for quoting.
  package var labelColumn: Int
  /// Of a unit; empty where there is none.
  var unitCode: String

  package var ordinal: RowOrdinal? { RowOrdinal(label) }
  package var name: String { RowOrdinal.words(of: label) }

  package var isTotal: Bool {
    let name = name
    return name.hasSuffix("合计") || name.hasSuffix("总计") || name == "小计" || name.hasSuffix("收入小计")
      || name.hasSuffix("支出小计")
  }

  package var isFilled: Bool { cells.contains { $0 != nil } }

  /// Some amount of it is not zero.
  package var hasMoney: Bool { cells.contains { ($0?.scaled ?? 0) != 0 } }
}
