import GoujiModel
import SourceReading

/// What it checks: a row that someone added to a form to add others up (合计, 小计, 总计) says what
/// the rows give. It is compared and left out; it is no record.
///
/// Why: such rows are typed by hand or summed over a range that a later row escapes. Taken as a
/// record they would double the total; dropped without a look a mistake would stay unseen.
///
/// Example: `合计` 7,643,000 below rows that add up to 7,643,300.
///
/// Source: balance assertions of plain-text accounting.
struct TypedTotals {
  let shape: LedgerShape
  let file: SourceFile
  let inputUnit: AmountUnit
  let match: FormMatch

  /// The rows that are records.
  func check(_ rows: [SourceRow]) -> Outcome<[SourceRow]> {
    let labels = rows.map(label)
    guard labels.contains(where: { $0 != nil }) else { return Outcome(rows) }
    var findings: [Finding] = []
    for (index, label) in labels.enumerated() {
      if let label { findings += check(rows[index], label, at: index, rows, labels) }
    }
    let records = zip(rows, labels).filter { $0.1 == nil }.map(\.0)
    return Outcome(records, findings)
  }

  /// `合计` where the row is a total: the word stands alone in a cell, and no code or choice beside
  /// it says that the row is a record.
  private func label(_ row: SourceRow) -> String? {
    var found: String?
    for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      guard index < match.headers.count, let column = match.headers[index].column else { continue }
      if let word = TotalWord.find(in: cell.text) {
        found = found ?? word
        continue
      }
      switch shape.columns[column].kind {
      case .code, .choice: return nil
      case .text, .amount, .count, .quantity, .unit, .project, .reference: continue
      }
    }
    return found
  }

  private func check(
    _ row: SourceRow, _ label: String, at index: Int, _ rows: [SourceRow], _ labels: [String?]
  ) -> [Finding] {
    let scopes = scopes(label, at: index, labels)
    return match.headers.enumerated().compactMap { position, header in
      guard let column = header.column, position < row.cells.count,
        !row.cells[position].text.isEmpty
      else { return nil }
      let cell = row.cells[position]
      switch shape.columns[column].kind {
      case .amount: return amount(cell, position, shape.columns[column], label, rows, scopes)
      case .count: return count(cell, position, shape.columns[column], label, rows, scopes)
      default: return nil
      }
    }
  }

  /// Rows that the total may be meant for, the likeliest first.
  private func scopes(_ label: String, at index: Int, _ labels: [String?]) -> [[Int]] {
    let records = labels.indices.filter { labels[$0] == nil }
    let before = labels[..<index].lastIndex { $0 != nil } ?? -1
    let after = labels[(index + 1)...].firstIndex { $0 != nil } ?? labels.count
    let since = records.filter { $0 > before && $0 < index }
    let until = records.filter { $0 > index && $0 < after }
    if TotalWord.partial.contains(label) { return since.isEmpty ? [until] : [since, until] }
    let above = records.filter { $0 < index }
    let sinceWhole = labels[..<index].lastIndex { $0.map(TotalWord.whole.contains) == true } ?? -1
    return [records, above, records.filter { $0 > sinceWhole && $0 < index }, until]
  }

  private func amount(
    _ cell: SourceCell, _ position: Int, _ column: LedgerColumn, _ label: String,
    _ rows: [SourceRow], _ scopes: [[Int]]
  ) -> Finding? {
    let place = cell.place(in: file)
    if let fault = cell.fault { return .withoutValue(cell, fault, column: column.name, at: place) }
    switch AmountParser.amount(cell.text, in: inputUnit) {
    case .failure(let failure):
      return .badAmount(cell.text, failure, column: column.name, in: inputUnit, at: place)
    case .success(let typed):
      let sums = scopes.compactMap { sum(of: $0, rows, position) }
      // What nobody can add up is told of its column (G111).
      guard sums.count == scopes.count, !sums.contains(typed) else { return nil }
      let text = { (money: Money) in "\(money.exactText(in: inputUnit)) \(inputUnit.rawValue)" }
      return .otherTotal(
        label, column.name, typed: text(typed), derived: text(sums[0]),
        difference: text(typed - sums[0]), at: place, texts: texts(scopes[0], rows, position))
    }
  }

  /// Addresses of amounts that are stored as text, which no formula adds.
  private func texts(_ scope: [Int], _ rows: [SourceRow], _ position: Int) -> [String] {
    scope.compactMap { index in
      let row = rows[index].line - 1
      guard match.sheet.isText(row: row, column: position) else { return nil }
      return match.sheet.place(row: row, column: position).cell
    }
  }

  private func count(
    _ cell: SourceCell, _ position: Int, _ column: LedgerColumn, _ label: String,
    _ rows: [SourceRow], _ scopes: [[Int]]
  ) -> Finding? {
    guard case .success(let typed) = AmountParser.count(cell.text) else { return nil }
    let sums = scopes.map { scope in
      scope.reduce(0) { sum, row in
        guard position < rows[row].cells.count,
          case .success(let count) = AmountParser.count(rows[row].cells[position].text)
        else { return sum }
        return sum + count
      }
    }
    if sums.contains(typed) { return nil }
    return .otherTotal(
      label, column.name, typed: String(typed), derived: String(sums[0]),
      difference: String(typed - sums[0]), at: cell.place(in: file))
  }

  /// Nil beyond what an amount may come to.
  private func sum(of scope: [Int], _ rows: [SourceRow], _ position: Int) -> Money? {
    var sum = CheckedSum()
    for index in scope { sum.add(money(rows[index], position).fen) }
    return (try? sum.value()).map { Money(fen: $0) }
  }

  /// Zero where the cell is no amount, which another finding says.
  private func money(_ row: SourceRow, _ position: Int) -> Money {
    guard position < row.cells.count,
      case .success(let money) = AmountParser.amount(row.cells[position].text, in: inputUnit)
    else { return .zero }
    return money
  }
}

extension Finding {
  fileprivate static func otherTotal(
    _ label: String, _ column: String, typed: String, derived: String, difference: String,
    at place: Place, texts: [String] = []
  ) -> Finding {
    let list =
      texts.prefix(4).joined(separator: "、") + (texts.count > 4 ? " 等 \(texts.count) 格" : "")
    let stored = texts.isEmpty ? "" : "；\(list)存成了文本，Excel 的合计不算它，重新打一遍数字"
    return Finding(
      .typedTotalDiffers, at: place,
      "“\(label)”行的“\(column)”填的是 \(typed)，各行相加是 \(derived)，相差 \(difference)",
      label: "相差 \(difference)",
      cure: "核对各行有没有漏、有没有重；合计行可以删去，程序自己会加\(stored)")
  }
}
