import GoujiModel
import SourceReading

/// From the columns of a header to those that give the lines, their amounts and the sums.
struct ColumnMatching {
  private(set) var columns: [ImportColumn]
  private(set) var findings: [Finding] = []
  /// Columns of the ledger that it asks for and neither the export nor the preparer gives.
  private(set) var missing: [LedgerColumn] = []
  private let shape: LedgerShape
  private let file: SourceFile
  private let content: ColumnContent
  /// Columns that the preparer has settled; they win over what was found.
  private let settled: Set<String>

  init(_ header: ImportHeader, shape: LedgerShape, map: ImportMap, in sheet: ImportSheet) {
    columns = header.columns
    self.shape = shape
    file = sheet.file
    let unit = ImportUnit(of: sheet, header, map)
    content = ColumnContent(sheet, below: header, in: unit.unit)
    settled = Set(map.columns.map(\.header.value.headerKey))
    settleCodes()
    settleWords()
    settleAmounts()
    settleRepeated()
    findWholes()
    let unknown = columns.filter { $0.target == nil }
    requireColumns(map, unknown, at: columns.first?.cell.place(in: file))
    reportMissing(map)
    findings += unit.settle(&columns, in: file)
  }

  /// What the map says of columns that this export does not have.
  private mutating func reportMissing(_ map: ImportMap) {
    let missing = map.columns.filter { entry in
      entry.target != .unused
        && !columns.contains { $0.header.headerKey == entry.header.value.headerKey }
    }
    guard let first = missing.first else { return }
    let names = missing.map { "“\(shortened($0.header.value))”" }.joined(separator: "、")
    findings.append(
      Finding(
        .unusedImportEntry, at: first.header.place,
        "对照里有 \(missing.count) 列是导出表没有的：\(names)",
        cure: "导出表的标题改了的，照新的写；没有了的，删去这几行"))
  }

  /// A code beside a word gives way to the word; a code alone stands for it.
  private mutating func settleCodes() {
    for index in columns.indices {
      guard case .codeOf(let name) = columns[index].target else { continue }
      let hasWord = columns.contains { $0.target == .column(name) }
      columns[index].target = hasWord ? .unused : .column(name)
    }
    // A name without its code is the value itself.
    for index in columns.indices {
      if case .nameOf(let name) = columns[index].target,
        !columns.contains(where: { $0.target == .column(name) }),
        !columns.contains(where: { $0.hasDigits(of: name) })
      {
        columns[index].target = .column(name)
      }
      let hasCode = columns.contains {
        $0.hasDigits(of: StandardColumn.functionCode)
          || $0.hasDigits(of: StandardColumn.economicCode)
      }
      if columns[index].target == .codeName, !hasCode { columns[index].target = .code }
    }
  }

  /// 年度 and 资金来源 that say 本年 or 上年结转 in their rows are 资金年度; of two columns of one meaning
  /// the one whose words are all known counts.
  private mutating func settleWords() {
    guard let years = shape.choices(of: StandardColumn.fundYear) else { return }
    let hasYear = columns.contains {
      $0.target == .column(StandardColumn.fundYear) || $0.target == .carryFlag
    }
    let sources = indices(of: .column(StandardColumn.fundSource))
    for index in indices(of: .filter(.fiscalYear)) + (sources.count > 1 ? sources : [])
    where !hasYear && !isSettled(index) && content.isAll(columns[index], in: years) {
      columns[index].target = .column(StandardColumn.fundYear)
      break
    }
    for column in shape.columns {
      guard case .choice(let list) = column.kind else { continue }
      let alike = indices(of: .column(column.name))
      let known = alike.filter { isSettled($0) || content.isAll(columns[$0], in: list) }
      guard alike.count > 1, known.count == 1 else { continue }
      for index in alike where index != known[0] {
        leave(index, "以“\(columns[known[0]].header)”一列为准")
      }
    }
    settleUnnamed()
  }

  /// A column that no name tells, whose words are those of 资金年度 or 拨款级次, is that; one in which only
  /// some words are is not passed over in silence: its lines would all be 本年, or 本级.
  private mutating func settleUnnamed() {
    for name in [StandardColumn.fundYear, StandardColumn.fundLevel] {
      let isGiven = columns.contains {
        $0.gives(name) || $0.values.contains { $0.column == name }
          || name == StandardColumn.fundYear && $0.target == .carryFlag
      }
      guard !isGiven, let list = shape.choices(of: name), let column = shape.column(name) else {
        continue
      }
      for index in columns.indices where columns[index].target == nil && !isSettled(index) {
        let isFlag =
          name == StandardColumn.fundLevel
          && ImportWords.isLevelFlag(ImportWords.key(columns[index].levels.last ?? ""))
        let other = content.texts(columns[index]).first {
          isFlag && RowFilter.yes.contains($0.headerKey)
            || ImportChoice.find($0, in: list).map { $0 != column.standard } == true
        }
        guard let other else { continue }
        if content.isAll(columns[index], in: list) {
          columns[index].target = .column(name)
        } else {
          findings.append(
            .unknownWords(columns[index], other, column.name, column.standard, in: file))
        }
        break
      }
    }
  }

  private mutating func requireColumns(
    _ map: ImportMap, _ unknown: [ImportColumn], at place: Place?
  ) {
    guard let place else { return }
    for column in shape.columns where column.required && column.standard.isEmpty {
      let given = columns.contains {
        $0.target == .column(column.name) || $0.isAmount && $0.measure == column.name
          || $0.isAmount && $0.values.contains { $0.column == column.name }
      }
      if !given, !map.defaults.contains(where: { $0.column == column.name }) {
        missing.append(column)
        findings.append(.missingImportColumn(column, unknown: unknown, at: place))
      }
    }
  }

  private func indices(of target: ImportTarget) -> [Int] {
    columns.indices.filter { columns[$0].target == target }
  }

  private func isSettled(_ index: Int) -> Bool { isSettled(columns[index]) }

  private func isSettled(_ column: ImportColumn) -> Bool {
    settled.contains(column.header.headerKey)
  }

  private mutating func leave(_ index: Int, _ reason: String) {
    columns[index].target = .unused
    columns[index].unusedBecause = reason
  }
}

// MARK: Amounts

extension ColumnMatching {
  /// Amounts by source stand beside sums; one amount alone needs no values.
  private mutating func settleAmounts() {
    let named = Set(shape.columns.map(\.name))
    if columns.contains(where: { $0.target == .column(StandardColumn.fundSource) }) {
      // Where each line names its source, columns of sources are an extract of the same amounts.
      for index in columns.indices where columns[index].measure != nil && !isSettled(index) {
        let isOfSource = columns[index].values.contains { $0.column == StandardColumn.fundSource }
        if isOfSource { leave(index, "各行已写明资金来源") }
      }
    }
    settleSourceGroups()
    settleGroups()
    let carried = CarriedColumns(columns, content, shape, isSettled: isSettled, in: file)
    columns = carried.columns
    findings += carried.findings
    for measure in Set(columns.compactMap(\.measure)).sorted() where named.contains(measure) {
      settle(measure)
    }
    // An amount without a source finds no line among amounts by source.
    let isPivot = columns.contains { $0.measure == shape.mainAmount && $0.isPivot }
    for index in columns.indices where isPivot && columns[index].isAmount {
      if columns[index].values.isEmpty { leave(index, "没有分资金来源，放不进任何一笔") }
    }
  }

  /// 财政拨款 beside 事业收入 is what its own sources pay, not all of them.
  private mutating func settleSourceGroups() {
    guard columns.contains(where: \.isPivot) else { return }
    for index in columns.indices where columns[index].isAmount && !isSettled(index) {
      guard columns[index].values.isEmpty, let measure = columns[index].measure,
        let values = ImportWords(shape: shape).groupValues(columns[index].levels)
      else { continue }
      columns[index].target = .total(ImportAmount(measure: measure, values: values))
    }
  }

  /// 基本支出 without columns of its parts is an amount, and its lines have to say which part it is.
  private mutating func settleGroups() {
    for index in columns.indices where !isSettled(index) {
      guard case .total(let total) = columns[index].target, !total.values.isEmpty else { continue }
      let hasParts = columns.contains { column in
        guard case .amount(let part) = column.target, part.measure == total.measure else {
          return false
        }
        return total.values.allSatisfy { name, group in
          part.values[name] == group
            || part.values[name].map {
              shape.choices(of: name)?.groups[group]?.contains($0) == true
            } == true
        }
      }
      if !hasParts { columns[index].target = .amount(total) }
    }
  }

  private mutating func settle(_ measure: String) {
    let all = columns.indices.filter { columns[$0].measure == measure }
    let plain = all.filter {
      columns[$0].isAmount && !columns[$0].isPivot && !columns[$0].isCarried
    }
    let totals = all.filter { !columns[$0].isAmount }
    if all.contains(where: { columns[$0].isPivot }) {
      // Beside amounts by source the others are their sum.
      for index in plain where !isSettled(index) {
        columns[index].target = .total(ImportAmount(measure: measure))
      }
    } else if plain.isEmpty {
      let hasCarried = all.contains { columns[$0].isCarried }
      if !hasCarried, let only = totals.first(where: { columns[$0].values.isEmpty }) ?? totals.first
      {
        columns[only].target = .amount(
          ImportAmount(measure: measure, values: columns[only].totalValues))
      }
    } else if plain.count > 1 {
      chooseAmong(plain, measure)
    }
  }

  private mutating func chooseAmong(_ plain: [Int], _ measure: String) {
    let own = plain.filter { isSettled($0) }
    let exact = plain.filter { ImportWords.key(columns[$0].levels.last ?? "") == measure.headerKey }
    let chosen = own.isEmpty ? exact : own
    guard chosen.count == 1 || !own.isEmpty else {
      if let one = oneOfSame(plain) {
        for index in plain where index != one {
          leave(index, "与“\(columns[one].header)”一列的数相同")
        }
        return
      }
      reportAmbiguous(plain, measure)
      return
    }
    for index in plain where !chosen.contains(index) {
      leave(index, "以“\(columns[chosen[0]].header)”一列为准")
    }
  }

  /// Of columns that say the same amounts, each in its own unit, one in 元, or the first; nil of
  /// others.
  private func oneOfSame(_ indexes: [Int]) -> Int? {
    let one = indexes.first { columns[$0].ownUnit == .yuan } ?? indexes[0]
    let isSame = indexes.allSatisfy {
      $0 == one
        || !content.differs(columns[$0], from: columns[one])
          && !content.differs(columns[one], from: columns[$0])
    }
    return isSame && content.hasAmounts(columns[one]) ? one : nil
  }

  /// Two columns of one meaning: the first that is filled would be a guess, so it is asked for.
  /// Amounts that the preparer has given the same meaning are lines side by side.
  private mutating func settleRepeated() {
    var groups: [ImportTarget: [Int]] = [:]
    for (index, column) in columns.enumerated() where !column.isAmbiguous {
      switch column.target {
      case nil, .unused, .total, .filter: continue
      case .some(let target): groups[target, default: []].append(index)
      }
    }
    for (_, indexes) in groups.sorted(by: { $0.value[0] < $1.value[0] }) where indexes.count > 1 {
      let own = indexes.filter { isSettled($0) }
      let first = columns[indexes[0]]
      if own.count == 1 {
        for index in indexes where index != own[0] {
          leave(index, "以“\(columns[own[0]].header)”一列为准")
        }
      } else if case .column(StandardColumn.remark) = first.target {
        for index in indexes.dropFirst() { leave(index, "以“\(first.header)”一列为准") }
      } else if !first.givesMoney || own.isEmpty && !areSideBySide(indexes) {
        reportAmbiguous(indexes, first.meaning)
      }
    }
  }

  /// 中央转移支付 beside 省级转移支付: amounts from above, each by its own name, are no two figures of one.
  private func areSideBySide(_ indexes: [Int]) -> Bool {
    let names = Set(indexes.map { ImportWords.key(columns[$0].levels.last ?? "") })
    return names.count == indexes.count
      && indexes.allSatisfy { index in
        columns[index].isAmount
          && columns[index].values.contains { $0.column == StandardColumn.fundLevel }
          && !columns[index].levels.contains { $0.headerKey.hasPrefix("其中") }
      }
  }

  private mutating func reportAmbiguous(_ indexes: [Int], _ meaning: String) {
    findings.append(.ambiguousColumns(meaning, indexes.map { columns[$0] }, in: file))
    for index in indexes { columns[index].isAmbiguous = true }
  }

  /// The whole of a part is the amount to the left of it, or the only one.
  private mutating func findWholes() {
    for index in columns.indices {
      guard case .included(let part) = columns[index].target else { continue }
      var kind = part.values
      kind[StandardColumn.fundYear] = nil
      let wholes = columns.indices.filter { other in
        guard case .amount(let whole) = columns[other].target else { return false }
        return whole.measure == part.measure
          && (kind.isEmpty || columns[other].valuesByColumn == kind)
      }
      if let whole = wholes.last(where: { $0 < index }) ?? wholes.first {
        columns[index].wholePosition = columns[whole].position
      } else {
        findings.append(.partWithoutWhole(columns[index], in: file))
        columns[index].isAmbiguous = true
      }
    }
  }
}

extension ImportColumn {
  /// The amount column of the ledger that an amount or a total is about.
  var measure: String? {
    switch target {
    case .amount(let amount), .total(let amount): amount.measure
    default: nil
    }
  }

  /// An amount of one source, or of one kind of spending.
  fileprivate var isPivot: Bool { isAmount && !valuesByColumn.isEmpty }

  fileprivate var totalValues: [String: String] {
    if case .total(let amount) = target { amount.values } else { [:] }
  }
}
