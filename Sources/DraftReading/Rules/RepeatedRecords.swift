import GoujiModel

/// What it checks: no two rows of a file are the same in every cell, nor in every cell but the
/// remark where the amount is no round one, nor in every cell but the year of the money (资金年度) or
/// the level that grants it (拨款级次); of a list that has no codes, units or projects, no two rows
/// have the same name.
///
/// Why: a row pasted twice is counted twice, and every total that contains it is too high.
///
/// Example: two lines 2080101, 30201, 公用经费, 一般公共预算, 5000 without a remark.
///
/// Source: the draft's own shape.
enum RepeatedRecords {
  static func findings(_ ledger: Ledger) -> [Finding] {
    var first: [Int: [Int]] = [:]
    var findings: [Finding] = []
    for (index, record) in ledger.records.enumerated() {
      let signature = signature(of: ledger.shape.columns.indices, in: record)
      let same = first[signature]?.first { ledger.records[$0].values == record.values }
      if let same {
        findings.append(.repeated(in: ledger.name, ledger.records[same].place, at: record.place))
      } else {
        first[signature, default: []].append(index)
      }
    }
    return findings + alike(ledger) + movedOnly(ledger)
  }

  /// Rows that differ in the year of the money or in who grants it: one was copied to be changed,
  /// and the other stayed. Two remarks tell two sums; one alone was left behind by the copy.
  private static func movedOnly(_ ledger: Ledger) -> [Finding] {
    let shape = ledger.shape
    let moved = [StandardColumn.fundYear, StandardColumn.fundLevel].compactMap(shape.index(of:))
    guard !moved.isEmpty, let main = shape.mainIndex else { return [] }
    let remarks = shape.columns.indices.filter { shape.columns[$0].isRemark }
    let others = shape.columns.indices.filter { !moved.contains($0) && !remarks.contains($0) }
    var first: [Int: [Int]] = [:]
    var findings: [Finding] = []
    for (index, record) in ledger.records.enumerated() where record.values[main].amount != .zero {
      let signature = signature(of: others, in: record)
      let same = first[signature]?.first { earlier in
        let before = ledger.records[earlier].values
        return others.allSatisfy { before[$0] == record.values[$0] }
          && remarks.allSatisfy { column in
            before[column] == record.values[column]
              || [before, record.values].contains { $0[column].text.isEmpty }
          }
      }
      first[signature, default: []].append(index)
      guard let same else { continue }
      let earlier = ledger.records[same]
      guard let column = moved.first(where: { earlier.values[$0] != record.values[$0] }) else {
        continue
      }
      findings.append(
        .moved(
          shape.columns[column].name, in: ledger.name, earlier.place, at: record.place(of: column)))
    }
    return findings
  }

  /// Rows that differ in the remark alone.
  private static func alike(_ ledger: Ledger) -> [Finding] {
    let shape = ledger.shape
    let remarks = shape.columns.indices.filter { shape.columns[$0].isRemark }
    guard !remarks.isEmpty, let main = shape.mainIndex else { return [] }
    let others = shape.columns.indices.filter { !shape.columns[$0].isRemark }
    var first: [Int: [Int]] = [:]
    var findings: [Finding] = []
    for (index, record) in ledger.records.enumerated() {
      guard record.values[main].amount.hasFourDigits else { continue }
      let signature = signature(of: others, in: record)
      let same = first[signature]?.first { earlier in
        others.allSatisfy { ledger.records[earlier].values[$0] == record.values[$0] }
      }
      guard let same else {
        first[signature, default: []].append(index)
        continue
      }
      let earlier = ledger.records[same]
      if remarks.allSatisfy({ earlier.values[$0] == record.values[$0] }) { continue }
      findings.append(.alike(in: ledger.name, earlier.place, at: record.place(of: main)))
    }
    return findings
  }

  /// The same name twice in a list of things: 车辆, 人员.
  static func names(_ ledger: Ledger) -> [Finding] {
    let shape = ledger.shape
    // 用途, 类别: words of one's own, or of a list.
    let texts = shape.columns.indices.filter { column in
      guard shape.columns[column].required else { return false }
      if case .choice = shape.columns[column].kind { return true }
      return shape.columns[column].kind.isText
    }
    let isList = shape.columns.allSatisfy { column in
      switch column.kind {
      case .text, .amount, .count, .quantity, .choice: true
      default: false
      }
    }
    guard isList, texts.count == 1, let name = texts.first else { return [] }
    var first: [String: LedgerRecord] = [:]
    return ledger.records.compactMap { record in
      let text = record.values[name].text
      if text.isEmpty { return nil }
      guard let earlier = first[text] else {
        first[text] = record
        return nil
      }
      return earlier.values == record.values && shape.columns.contains { $0.kind.isAmount }
        ? nil : .named(text, in: ledger.name, earlier.place, at: record.place(of: name))
    }
  }

  /// Equal for records equal in these columns, and hardly ever for others, however alike: over all
  /// their bytes.
  private static func signature(
    of columns: some Collection<Int>, in record: LedgerRecord
  ) -> Int {
    columns.reduce(0) { sum, column in
      switch record.values[column] {
      case .empty: sum &* 31
      case .text(let text): text.signature &+ sum &* 31
      case .amount(let money): sum &* 31 &+ money.fen
      case .count(let count): sum &* 31 &+ count
      case .quantity(let quantity): sum &* 31 &+ quantity.scaled
      }
    }
  }
}

extension Finding {
  fileprivate static func alike(in ledger: String, _ earlier: Place, at place: Place) -> Finding {
    Finding(
      .repeatedRecord, at: place, "\(ledger)这一行除了说明，与第 \(earlier.line) 行完全相同，金额也一样",
      label: "与第 \(earlier.line) 行相同", cure: "录重的删去一行；确是两笔的，可以不改")
  }

  fileprivate static func moved(
    _ column: String, in ledger: String, _ earlier: Place, at place: Place
  ) -> Finding {
    Finding(
      .repeatedRecord, at: place,
      "\(ledger)这一行只有“\(column)”与第 \(earlier.line) 行不同，金额也一样，两行都计入了合计",
      label: "与第 \(earlier.line) 行只差这一格", cure: "同一笔钱录了两行的，删去一行；确是两笔的，写进“已核”")
  }

  fileprivate static func named(
    _ name: String, in ledger: String, _ earlier: Place, at place: Place
  ) -> Finding {
    Finding(
      .repeatedRecord, at: place, "“\(ledger)”里“\(name)”写了两行，第 \(earlier.line) 行已经有了，两行都计入了合计",
      label: "第二次出现", cure: "重复的删去一行；确是两样的，写成不同的名称，或合并成一行")
  }

  fileprivate static func repeated(
    in ledger: String, _ earlier: Place, at place: Place
  ) -> Finding {
    Finding(
      .repeatedRecord, at: place, "\(ledger)这一行与第 \(earlier.line) 行完全相同，两行都计入了合计",
      label: "与第 \(earlier.line) 行相同", cure: "重复的删去一行；确是两笔的，合并成一行，或在“说明”里写明")
  }
}
