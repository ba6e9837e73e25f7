import GoujiModel

/// What it checks: a list that says something of function codes (科目用途, 类用途) has no row for a code under which
/// nothing is spent, neither this year nor in the draft of last year.
///
/// Why: the row is not printed; most often the lines of spending were lost.
///
/// Example: 科目用途.csv keeps 2210201 住房公积金, the last line of 支出 was deleted.
///
/// Source: the draft's own shape.
enum UsesHaveSpending {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let lists = draft.budget.ledgers.keys.sorted().compactMap { name in
      draft.ledger(name).flatMap { ledger in code(ledger.shape).map { (ledger, $0) } }
    }
    if lists.isEmpty { return [] }
    let spent = codes(spending.ledger).union(
      (draft.budget.earlier?.budget.ledgers[StandardLedger.spending]).map(codes) ?? [])
    // Asked for only where something is found: it takes a walk through the whole template.
    lazy var published = draft.requests.value().publishedLedgers
    return lists.flatMap { ledger, column -> [Finding] in
      let unspent = ledger.records.filter { record in
        let code = record.values[column].text
        return !(code.isEmpty || spent.contains(code) || spent.contains(String(code.prefix(7))))
      }
      if unspent.isEmpty || !published.contains(ledger.name) { return [] }
      return unspent.map { record in
        .unspent(
          ledger.name, draft.words(code: record.values[column].text), draft,
          at: record.place(of: column))
      }
    }
  }

  /// The column of function codes of a list with nothing but words beside it.
  private static func code(_ shape: LedgerShape) -> Int? {
    let isCode = { (column: LedgerColumn) in
      if case .code(.function) = column.kind { true } else { column.codeLevel != nil }
    }
    guard let code = shape.columns.firstIndex(where: isCode),
      shape.columns.indices.allSatisfy({ $0 == code || shape.columns[$0].kind.isText })
    else { return nil }
    return code
  }

  /// Of every level: 208, 20801, 2080101. A line without money counts: it is printed as nothing.
  private static func codes(_ spending: Ledger) -> Set<String> {
    guard let column = spending.shape.index(of: StandardColumn.functionCode) else { return [] }
    let own = Set(spending.records.map { $0.values[column].text })
    return own.reduce(into: own) { codes, code in
      for digits in [3, 5, 7] { codes.insert(String(code.prefix(digits))) }
    }
  }
}

extension Finding {
  fileprivate static func unspent(
    _ list: String, _ code: String, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unusedEntry, at: place, "“\(list)”里列了 \(code)，支出里没有一笔是它的", label: "支出里没有",
      basis: "预算法实施条例第六条",
      cure: draft.budget.words.say("核对\(.ledger(StandardLedger.spending))是不是漏了这个科目的行；今年没有的，删去这一行"))
  }
}
