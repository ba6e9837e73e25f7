/// Last year's draft under this year's codes. A code that was renumbered or merged since is written
/// as the new one, its record keeping its place; one that was split, or means something else now,
/// stays and is told.
package struct CarriedCodes {
  package private(set) var budget: Budget
  package private(set) var findings: [Finding] = []

  /// Of this year, and of last year, with each draft's own names.
  private let now: Classification
  private let then: Classification
  /// Codes that this year's draft uses, with where it does so first.
  private let used: [ClassificationKind: [String: Place]]

  package init(_ earlier: Budget, into budget: Budget) {
    self.budget = earlier
    now = budget.classification
    then = earlier.classification
    used = budget.codes()
    let theirs = earlier.codes()
    for kind in [ClassificationKind.function, .departmentEconomic] {
      let codes = (theirs[kind] ?? [:]).sorted { $0.key < $1.key }
      let carried = codes.reduce(into: [String: String]()) { carried, code in
        carried[code.key] = counterpart(of: code.key, kind, at: code.value)
      }
      if !carried.isEmpty { rename(kind, carried) }
    }
    // Its codes are this year's now, and so are their names.
    self.budget.official = budget.official
  }

  /// The code that it is this year; nil where it is to stay as it is.
  private mutating func counterpart(
    of code: String, _ kind: ClassificationKind, at place: Place
  ) -> String? {
    let since = now.history.changes(
      of: code, after: now.history.position(on: then.edition.date), through: now.position)
    if let reused = since.first(where: { $0.kind == .reused }) {
      findings.append(.reused(reused, at: used[kind]?[code] ?? place))
      budget.unmatched.append(UnmatchedCode(kind: kind, old: code, new: []))
      return nil
    }
    // Where this year's draft still has it, both years are told apart by it.
    guard used[kind]?[code] == nil else { return nil }
    let name = then.name(code, kind)
    switch now.successor(of: code, named: name) {
    case .same, .none: return nil
    case .one(let successor):
      if successor.utf8.count < code.utf8.count { lose(code, name, in: successor, kind, at: place) }
      return successor
    case .several(let changes):
      findings.append(.split(code, name ?? "", changes, at: place))
      if let section = section(of: changes) {
        // Which of its items is not known: it compares as a whole.
        let whole = UnmatchedCode(kind: kind, old: section, new: [section])
        if !budget.unmatched.contains(whole) { budget.unmatched.append(whole) }
        return section
      }
      budget.unmatched.append(UnmatchedCode(kind: kind, old: code, new: changes.map(\.newCode)))
      return nil
    }
  }

  /// The 款 into which that of a code was merged, or which it was renumbered to, with all its items.
  private func section(of changes: [CodeChange]) -> String? {
    guard let first = changes.first?.newCode, first.utf8.count == 5,
      changes.allSatisfy({ $0.newCode == first && $0.oldCode.utf8.count == 5 && $0.kind != .split })
    else { return nil }
    return first
  }

  /// A sub-item that has become part of a 款: sub-items of the 款 have nothing to compare with.
  private mutating func lose(
    _ code: String, _ name: String?, in item: String, _ kind: ClassificationKind, at place: Place
  ) {
    let below = (used[kind] ?? [:]).keys.filter { $0.utf8.count > 5 && $0.hasPrefix(item) }.sorted()
    if below.isEmpty { return }
    findings.append(.lost(code, name ?? "", in: item, below, at: place))
    budget.unmatched.append(UnmatchedCode(kind: kind, old: item, new: [item]))
  }

  private mutating func rename(_ kind: ClassificationKind, _ codes: [String: String]) {
    for (name, var ledger) in budget.ledgers {
      for (column, definition) in ledger.shape.columns.enumerated()
      where definition.kind.classification == kind {
        for index in ledger.records.indices {
          if let code = codes[ledger.records[index].values[column].text] {
            ledger.records[index].values[column] = .text(code)
          }
        }
      }
      budget.ledgers[name] = ledger
    }
  }
}

extension Budget {
  /// Codes that the records use, with the first place of each.
  fileprivate func codes() -> [ClassificationKind: [String: Place]] {
    var codes: [ClassificationKind: [String: Place]] = [:]
    for name in ledgers.keys.sorted() {
      guard let ledger = ledgers[name] else { continue }
      for (column, definition) in ledger.shape.columns.enumerated() {
        guard let kind = definition.kind.classification else { continue }
        for record in ledger.records {
          let code = record.values[column].text
          if !code.isEmpty, codes[kind]?[code] == nil {
            codes[kind, default: [:]][code] = record.place(of: column)
          }
        }
      }
    }
    return codes
  }
}

extension Finding {
  fileprivate static func split(
    _ code: String, _ name: String, _ changes: [CodeChange], at place: Place
  ) -> Finding {
    let list = changes.map { "\($0.newCode) \($0.newName)" }.joined(separator: "、")
    let what = changes[0].oldCode == code ? "" : "所在的 \(changes[0].oldCode) \(changes[0].oldName)"
    return Finding(
      .codeWithoutCounterpart, at: place,
      "上年的 \([code, name].filter { !$0.isEmpty }.joined(separator: " ")) \(what)"
        + "\(changes[0].date.year) 年\(changes[0].kind.rawValue)为 \(list)，没有一一对应的科目",
      label: "上年数对应不到本年的科目", basis: changes[0].basis,
      cure: "只涉及其中一部分的比较没有上年数；查清上年的钱各属哪个科目，在上年草案里改填新科目")
  }

  fileprivate static func lost(
    _ code: String, _ name: String, in item: String, _ below: [String], at place: Place
  ) -> Finding {
    Finding(
      .codeWithoutCounterpart, at: place,
      "上年的本地明细 \([code, name].filter { !$0.isEmpty }.joined(separator: " ")) 随所在的款改到 \(item)，"
        + "本年没有同名的明细（有 \(below.joined(separator: "、"))）",
      label: "上年数对应不到本年的明细",
      cure: "\(item) 合计照比，各明细不比；要比的，在两年的 本地科目.csv 里写成同一名称，末两位也相同")
  }

  fileprivate static func reused(_ change: CodeChange, at place: Place) -> Finding {
    Finding(
      .codeWithoutCounterpart, at: place,
      "代码 \(change.oldCode) 上年是“\(change.oldName)”，\(change.date.year) 年起是“\(change.newName)”，不是同一科目，两年不比",
      label: "代码相同，内容不同", basis: change.basis,
      cure: "上年的钱有对应的新科目的，在上年草案里改填新科目；没有的，不用管")
  }
}

extension CodeChange {
  /// 依据 of a finding that rests on it.
  package var basis: String {
    "\(date.year)年政府收支分类科目" + (confidence == .high ? "" : "（这一变更还没有核对原件）")
  }
}
