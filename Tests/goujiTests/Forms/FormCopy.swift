import Foundation
import GoujiModel

@testable import DraftReading
@testable import OfficeOpenXML
@testable import SourceReading
@testable import BudgetWorkbench

/// A 填报表 in memory, exported from a draft, to be damaged as people damage forms.
struct FormCopy {
  static let path = "某局.xlsx"

  var content: WorkbookContent
  private static let repository = DraftCopy.repository.path(percentEncoded: false)

  /// Of `Drafts/tongchuan-2024`; made once.
  static let bytes = try! FormExport(
    workbench: Workbench(draft: repository + "/Drafts/tongchuan-2024")
  )
  .workbook().value!.bytes
  static let tongchuan = FormCopy(content: try! WorkbookContent(bytes))
  static let before = tongchuan.read()

  /// All that the form says.
  struct Said: Equatable {
    var ledgers: [String: [[LedgerValue]]] = [:]
    var identity: [String: String] = [:]
    var reasons: [String: String] = [:]
    var prior: [String: StatedNumber] = [:]
    var stated: [String: StatedNumber] = [:]
    var prose: [String: [String]] = [:]
  }

  /// `withFormulas` they are held against what was saved beside them, as of a file.
  func read(withFormulas: Bool = false) -> (said: Said, findings: [Finding]) {
    let formulas = withFormulas ? WorkbookFormulas(content.sheets) : nil
    let sheets = content.sheets.enumerated().map { index, sheet in
      SheetSource(
        sheet, displayPath: Self.path, formulas: formulas.map { ($0, index) },
        formats: content.formats)
    }
    let workbook = DraftWorkbook(
      bytes: [], source: WorkbookSource(path: Self.path, sheets: sheets))
    let folder = DraftFolder(
      path: Self.path, displayPath: Self.path, names: [], workbook: workbook)
    return Self.said(folder)
  }

  /// What a draft says, wherever it stands.
  static func said(_ folder: DraftFolder) -> (said: Said, findings: [Finding]) {
    let file = BudgetReader.readHead(folder)
    let head = file.value.head
    let lookup = TemplateShelves(repository + "/Templates").lookup
    let template = head.template.flatMap { lookup.template($0, of: folder.path).value }
    let reading = BudgetReader.read(
      OpenedDraft(folder: folder, headFile: file.value, template: template))
    var said = Said(
      identity: head.identity.mapValues(\.value),
      reasons: head.reasons.mapValues(\.value),
      prior: head.priorFigures.mapValues(\.value),
      stated: head.statedNumbers.mapValues(\.value),
      prose: reading.value.prose.mapValues { $0.paragraphs.map(\.value) })
    for (name, ledger) in reading.value.ownLedgers {
      said.ledgers[name] = ledger.records.map(\.values)
    }
    return (said, file.findings + reading.findings)
  }

  /// `G150 支出!L58`
  static func name(_ finding: Finding) -> String {
    guard let place = finding.place, let sheet = place.file.sheet, let cell = place.cell else {
      return finding.code.rawValue
    }
    return "\(finding.code.rawValue) \(sheet)!\(cell)"
  }

  mutating func edit(_ sheet: String, _ change: (inout SheetContent) -> Void) {
    let index = content.sheets.firstIndex { $0.name == sheet }!
    change(&content.sheets[index])
  }
}

extension SheetContent {
  /// What people type; a formula comes with what it gave when the file was saved.
  enum Typed {
    case text(String)
    case number(String)
    case date(String)
    case percent(String)
    case error(String)
    case formula(String, result: String?)
  }

  mutating func type(_ address: String, _ typed: Typed) {
    let (row, column) = Self.position(address)
    let (value, shown): (SheetValue, String) =
      switch typed {
      case .text(let text): (.text(text), text)
      case .number(let text), .date(let text), .percent(let text): (.number(text), text)
      case .error(let text): (.error(text), text)
      case .formula(_, let result): (result.map { .number($0) } ?? .missing, result ?? "")
      }
    var formula: String?
    if case .formula(let text, _) = typed { formula = text }
    let cell = SheetCell(
      row: row, column: column, value: value, formula: formula, format: .plain, shown: shown)
    clear(address)
    if let index = rows.firstIndex(where: { $0.row == row }) {
      let place = rows[index].cells.firstIndex { $0.column > column } ?? rows[index].cells.count
      rows[index].cells.insert(cell, at: place)
    } else {
      let place = rows.firstIndex { $0.row > row } ?? rows.count
      rows.insert(SheetRow(row: row, cells: [cell]), at: place)
    }
  }

  mutating func clear(_ address: String) {
    let (row, column) = Self.position(address)
    guard let index = rows.firstIndex(where: { $0.row == row }) else { return }
    rows[index].cells.removeAll { $0.column == column }
  }

  /// Blank rows above the row with this number.
  mutating func insertRows(_ count: Int, above number: Int) {
    for index in rows.indices where rows[index].row >= number - 1 { shift(index, by: count) }
    hiddenRows = Set(hiddenRows.map { $0 >= number - 1 ? $0 + count : $0 })
  }

  private mutating func shift(_ index: Int, by count: Int) {
    rows[index].row += count
    for cell in rows[index].cells.indices { rows[index].cells[cell].row += count }
  }

  /// A row once more, in a row that is blank so far.
  mutating func copyRow(_ number: Int, to target: Int) {
    guard var row = rows.first(where: { $0.row == number - 1 }) else { return }
    rows.removeAll { $0.row == target - 1 }
    row.row = target - 1
    for cell in row.cells.indices { row.cells[cell].row = target - 1 }
    rows.insert(row, at: rows.firstIndex { $0.row > target - 1 } ?? rows.count)
  }

  /// Columns in another order: `order[new] = old`, the rest behind them.
  mutating func moveColumns(_ order: [Int]) {
    let width = (rows.compactMap { $0.cells.last?.column }.max() ?? 0) + 1
    let all = order + (0..<width).filter { !order.contains($0) }
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        rows[row].cells[cell].column = all.firstIndex(of: rows[row].cells[cell].column)!
      }
      rows[row].cells.sort { $0.column < $1.column }
    }
  }

  /// `L6` is row 5, column 11.
  static func position(_ address: String) -> (row: Int, column: Int) {
    let letters = address.prefix { $0.isLetter }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    return (Int(address.dropFirst(letters.count))! - 1, column)
  }
}
