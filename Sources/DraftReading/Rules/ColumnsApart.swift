import GoujiModel

/// What it checks: the amounts of a list belong to the rows in which they stand. They do not rise
/// one by one, as a cell does that is dragged down; they are not sorted by size where the codes are
/// sorted, too; they are not those of last year's draft in another order.
///
/// Why: a column sorted or filled by itself keeps its total, or nearly so, and every row of it is
/// wrong.
///
/// Example: 5000, 5001, 5002, 5003 in four rows; thirteen codes and thirteen amounts, both in
/// ascending order.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum ColumnsApart {
  private static let (leastDragged, leastSorted, leastMoved) = (4, 9, 3)
  /// Among many rows nine stand in order by chance.
  private static let (many, leastSortedOfMany) = (500, 13)

  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines?, _ last: LastYear?
  ) -> [Finding] {
    let dragged = draft.budget.ledgers.keys.sorted().compactMap(draft.ledger)
      .filter { $0.name != StandardLedger.income }.flatMap { self.dragged($0, draft) }
    guard let spending else { return dragged }
    return dragged + sorted(spending) + moved(draft, spending, last)
  }

  // MARK: Dragged down

  private static func dragged(_ ledger: Ledger, _ draft: WholeDraft) -> [Finding] {
    let shape = ledger.shape
    let step = draft.budget.inputUnit.fen
    return shape.columns.indices.filter { shape.columns[$0].kind.isAmount }.compactMap { column in
      var start = 0
      for index in ledger.records.indices {
        let amount = ledger.records[index].values[column].amount.fen
        if index > start,
          ledger.records[index - 1].values[column].amount.fen.addingReportingOverflow(step)
            .partialValue != amount
        {
          start = index
        }
        let first = ledger.records[start].values[column].amount
        // 1, 2, 3, 4 万元 may be what was granted.
        guard index - start + 1 == leastDragged, first.fen > 0,
          first.fen >= 100 * step || first.fen % step != 0
        else { continue }
        return .dragged(
          shape.columns[column].name, from: first, draft,
          at: ledger.records[start].place(of: column))
      }
      return nil
    }
  }

  // MARK: Sorted by itself

  private static func sorted(_ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    let keys = spending.records.map { record in
      [StandardColumn.unit, StandardColumn.functionCode, StandardColumn.economicCode]
        .map { name in shape.index(of: name).map { record.values[$0].text } ?? "" }
    }
    return shape.columns.indices.filter { shape.columns[$0].kind.isAmount }.compactMap { column in
      for isRising in [true, false] {
        guard let run = longestRun(spending.records, keys, column, isRising: isRising) else {
          continue
        }
        return .sorted(
          shape.columns[column].name, lines: run.count, isRising: isRising,
          at: spending.records[run.lowerBound].place(of: column))
      }
      return nil
    }
  }

  /// Rows that are in order both by their codes and by the amount, with enough of each; nil where
  /// there are none.
  private static func longestRun(
    _ records: [LedgerRecord], _ keys: [[String]], _ column: Int, isRising: Bool
  ) -> Range<Int>? {
    let least = records.count > many ? leastSortedOfMany : leastSorted
    var start = 0
    var (codes, amounts) = (1, 1)
    var best: (run: Range<Int>, size: Int)?
    for index in records.indices.dropFirst() {
      let (before, amount) = (records[index - 1].values[column], records[index].values[column])
      let isInOrder =
        before != .empty && amount != .empty
        && (isRising ? before.amount <= amount.amount : before.amount >= amount.amount)
        && !keys[index].lexicographicallyPrecedes(keys[index - 1])
      if isInOrder {
        codes += keys[index] == keys[index - 1] ? 0 : 1
        amounts += before == amount ? 0 : 1
      } else {
        start = index
        (codes, amounts) = (1, 1)
      }
      let size = min(codes, amounts)
      if size >= least, size > best?.size ?? 0 { best = (start..<index + 1, size) }
    }
    return best?.run
  }

  // MARK: Last year's in another order

  private static func moved(
    _ draft: WholeDraft, _ spending: SpendingLines, _ last: LastYear?
  ) -> [Finding] {
    guard let before = last?.spending.sums, before.count >= leastSorted else { return [] }
    let shape = spending.ledger.shape
    let columns = [shape.mainAmount, StandardColumn.priorAmount].compactMap {
      $0.flatMap(shape.index)
    }
    return columns.compactMap { column in
      var now: [ByteKey: Money] = [:]
      var first: [ByteKey: Int] = [:]
      for (line, record) in spending.records.enumerated() {
        let key = spending.groups[spending.groupOfLine[line]].key
        now[key, default: .zero] += record.values[column].amount
        first[key] = first[key] ?? line
      }
      guard now.count == before.count, now.keys.allSatisfy({ before[$0] != nil }),
        now.values.sorted() == before.values.sorted()
      else { return nil }
      let moved = now.filter { before[$0.key] != $0.value }
      guard moved.count >= leastMoved, let line = moved.keys.compactMap({ first[$0] }).min() else {
        return nil
      }
      return .moved(
        shape.columns[column].name, moved.count, at: spending.records[line].place(of: column))
    }
  }
}

extension Finding {
  fileprivate static func dragged(
    _ column: String, from first: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .columnApart, at: place,
      "“\(column)”从 \(draft.words(first))起一行比一行正好多 1 \(draft.budget.inputUnit.rawValue)，像是往下拖出来的",
      label: "拖出来的数",
      basis: Finding.truthfulness, cure: "WPS 里拖动填充（Excel 里按住 Ctrl 拖）一行加 1：逐行核对，填原来的数；确是这些数的，写进“已核”"
    )
  }

  fileprivate static func sorted(
    _ column: String, lines: Int, isRising: Bool, at place: Place
  ) -> Finding {
    Finding(
      .columnApart, at: place,
      "从这一行起 \(lines) 行，科目由小到大，“\(column)”也一行比一行\(isRising ? "大" : "小")，像是单独把这一列排了序，金额离开了原来的科目",
      label: "单独排了序", basis: Finding.truthfulness,
      cure: "照原来的表逐行核对；排序要连着科目一起排。确是这些数的，写进“已核”")
  }

  fileprivate static func moved(_ column: String, _ lines: Int, at place: Place) -> Finding {
    Finding(
      .columnApart, at: place,
      "各行的“\(column)”与上年草案是同一组数，但有 \(lines) 行对不上科目，从这一行起", label: "错了行",
      basis: Finding.truthfulness,
      cure: "照上年草案逐行核对，把数放回原来的科目；填的是上年的数的，改填今年的")
  }
}
