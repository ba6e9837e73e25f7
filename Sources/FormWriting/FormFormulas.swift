import GoujiModel
import OfficeOpenXML

/// Formulas of a row of a ledger's sheet, with what they give.
struct FormFormulas {
  let ledger: LedgerLayout
  let form: FormLayout

  static let unknownCode = "代码表里没有"

  /// What the code in the cell to the left means.
  func name(of index: Int, row: Int, value: LedgerValue) -> (formula: String, text: String) {
    let position = ledger.columns.firstIndex(of: .input(index)) ?? 0
    let cell = CellReference.cell(row: row, column: position)
    let code = code(in: cell)
    let column = ledger.ledger.shape.columns[index]
    if case .unit = column.kind {
      let known = "IF(COUNTIF(\(FormLists.unitNames),\(cell))>0,\(cell),\"\(FormUnits.unknown)\")"
      let empty = ([""] + TotalWord.endings).map { "\(cell)=\"\($0)\"" }.joined(separator: ",")
      return (
        "IF(OR(\(empty)),\"\","
          + "IFERROR(VLOOKUP(\(code),\(FormLists.unitTable),2,FALSE),\(known)))",
        FormUnits(form.content).name(value.text)
      )
    }
    let kind = column.kind.classification ?? .function
    let table = FormLists.table(of: kind)
    let official =
      "IFERROR(VLOOKUP(\(code),\(table),2,FALSE),\"\(Self.unknownCode)\")"
    let local =
      form.ledger(StandardLedger.localCodes) == nil
      ? official : "IFERROR(VLOOKUP(\(code),\(FormLists.localTable),2,FALSE)&\"\",\(official))"
    return ("IF(\(cell)=\"\",\"\",\(local))", codeName(value.text, kind))
  }

  /// `2080101 行政运行`, as the list writes it, counts by its first word.
  private func code(in cell: String) -> String {
    "TRIM(LEFT(\(cell)&\" \",FIND(\" \",\(cell)&\" \")-1))"
  }

  private func codeName(_ typed: String, _ kind: ClassificationKind) -> String {
    if typed.isEmpty { return "" }
    let code = String(typed.prefix { $0 != " " })
    let names = form.content.classification
    if let local = names.localNames[code] { return local }
    guard code.utf8.count == kind.itemDigits else { return Self.unknownCode }
    return names.name(code, kind) ?? Self.unknownCode
  }

  /// Unit, source and year of the row.
  func key(row: Int) -> String {
    func cell(_ column: String, beside offset: Int = 0) -> String {
      CellReference.cell(row: row, column: (ledger.position(of: column) ?? 0) + offset)
    }
    let shape = ledger.ledger.shape
    let source = cell(StandardColumn.fundSource)
    let (typed, shown) = (cell(StandardColumn.unit), cell(StandardColumn.unit, beside: 1))
    let year = cell(StandardColumn.fundYear)
    let standard = shape.columns.first { $0.name == StandardColumn.fundYear }?.standard ?? ""
    let only =
      "IF(COUNTA(\(FormLists.unitNames))=1,INDEX(\(FormLists.unitNames),1),\"\")"
    // Below the grid no name is shown beside the unit.
    let unit =
      "IF(\(shown)<>\"\",\(shown),IF(\(typed)=\"\",\(only),"
      + "IFERROR(VLOOKUP(\(code(in: typed)),\(FormLists.unitTable),2,FALSE),\(typed))))"
    return "IF(\(source)=\"\",\"\",\(unit)&\"|\"&\(source)&\"|\"&"
      + "IF(\(year)=\"\",\"\(standard)\",\(year)))"
  }

  /// 是 where 收入 names the source of the row.
  func covered(row: Int) -> String? {
    guard let balance = form.balance,
      let own = ledger.columns.firstIndex(of: .key),
      let keys = balance.income.columns.firstIndex(of: .key)
    else { return nil }
    let cell = CellReference.cell(row: row, column: own)
    let range = balance.income.range(keys)
    return "IF(\(cell)=\"\",\"否\",IF(COUNTIF(\(range),\(cell))>0,\"是\",\"否\"))"
  }
}
