import GoujiModel
import OfficeOpenXML

/// 填报说明: what to fill in, in which order, and how far one has come.
struct CoverSheet {
  let form: FormLayout
  let look: FormLook

  private static let widths = [6.0, 16, 58, 12, 12]
  private static let headers = ["次序", "表", "填什么", "要不要填", "已填行数"]

  private struct Entry {
    var sheet: String
    var words: String
    var need: String
    /// Formula and result; nil where rows are not counted.
    var count: (formula: String, result: Int)?
  }

  func write(to workbook: Workbook) {
    let entries = entries
    let firstRule = 1
    let header = firstRule + FormWords.rules.count + 1
    var sheet = Worksheet(name: FormSheet.cover, columnWidths: Self.widths)
    sheet.merges = (0...FormWords.rules.count).map { CellBlock(rows: $0...$0, columns: 0...4) }
    sheet.protection = SheetProtection()
    sheet.page.oddFooter = "&C— &P —"
    sheet.links = entries.enumerated().map { index, entry in
      SheetLink(
        row: header + 1 + index, column: 1, target: SheetName.quoted(entry.sheet) + "!A1")
    }
    workbook.add(sheet) { rows in
      rows.row(0, height: 30) { $0.text(0, form.content.title + "填报表", look.title) }
      let width = Self.widths.reduce(0, +)
      for (index, rule) in FormWords.rules.enumerated() {
        let text = "\(index + 1). \(rule)"
        rows.row(firstRule + index, height: FormWidths.height(of: text, width: width)) {
          $0.text(0, text, look.plain)
        }
      }
      rows.row(header, height: 22) { cells in
        for (column, text) in Self.headers.enumerated() { cells.text(column, text, look.header) }
      }
      for (index, entry) in entries.enumerated() {
        let height = FormWidths.height(of: entry.words, width: Self.widths[2])
        rows.row(header + 1 + index, height: max(20, height)) { write(entry, index, $0) }
      }
    }
  }

  private func write(_ entry: Entry, _ index: Int, _ cells: CellWriter) {
    cells.number(0, String(index + 1), look.centered)
    cells.text(1, entry.sheet, look.link)
    cells.text(2, entry.words, look.label)
    cells.text(3, entry.need, look.centered)
    if let count = entry.count {
      cells.formula(4, count.formula, result: String(count.result), look.derivedCount)
    } else {
      cells.empty(4, look.derivedCount)
    }
  }

  private var entries: [Entry] {
    var entries = [Entry(sheet: FormSheet.head, words: FormWords.head, need: "必填")]
    for ledger in form.ledgers {
      entries.append(
        Entry(
          sheet: ledger.sheet, words: FormWords.ledger(ledger.name),
          need: FormWords.need(ledger.ledger.need), count: count(ledger)))
      if ledger.name == StandardLedger.income {
        for sheet in form.numbers {
          entries.append(Entry(sheet: sheet.shape.name, words: sheet.words, need: "有就填"))
        }
      }
    }
    if !form.content.unconfirmed.isEmpty {
      entries.append(
        Entry(sheet: FormSheet.unconfirmed, words: FormWords.unconfirmed, need: "办一项清一项"))
    }
    if !form.content.accepted.isEmpty {
      entries.append(Entry(sheet: FormSheet.accepted, words: FormWords.accepted, need: "有就填"))
    }
    entries.append(Entry(sheet: FormSheet.texts, words: FormWords.texts, need: "要填"))
    if form.balance != nil {
      entries.append(Entry(sheet: FormSheet.balance, words: FormWords.balance, need: "不用填"))
    }
    return entries
  }

  /// Rows in which the column is filled that most rows have: the first required one.
  private func count(_ ledger: LedgerLayout) -> (formula: String, result: Int) {
    let columns = ledger.ledger.shape.columns
    let index = columns.firstIndex { $0.required } ?? 0
    let position = ledger.columns.firstIndex(of: .input(index)) ?? 0
    let filled = ledger.ledger.rows.count { $0[index] != .empty }
    // COUNTA counts a text without characters in one program and not in another.
    return ("SUMPRODUCT((\(ledger.wholeRange(position))<>\"\")*1)", filled)
  }
}
