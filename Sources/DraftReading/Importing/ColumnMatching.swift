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
  /// Columns that the preparer has settled; they win over what was found.
  private let settled: Set<String>

  init(_ header: ImportHeader, shape: LedgerShape, map: ImportMap, in file: SourceFile) {
    columns = header.columns
    self.shape = shape
    self.file = file
    settled = Set(map.columns.map(\.header.value.headerKey))
    settleCodes()
    settleAmounts()
    settleRepeated()
    let unknown = columns.filter { $0.target == nil }
    requireColumns(map, unknown, at: columns.first?.cell.place(in: file))
    reportMissing(map)
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
        !columns.contains(where: { $0.target == .code || $0.target == .codePart(0) })
      {
        columns[index].target = .column(name)
      }
      let hasCode = columns.contains { $0.target == .code || $0.target == .codePart(0) }
      if columns[index].target == .codeName, !hasCode { columns[index].target = .code }
    }
  }

  /// Amounts by source stand beside sums; one amount alone needs no values.
  private mutating func settleAmounts() {
    let named = Set(shape.columns.map(\.name))
    let long = columns.contains { $0.target == .column(StandardColumn.fundSource) }
    if long {
      // Where each line names its source, columns of sources are an extract of the same amounts.
      for index in columns.indices where columns[index].measure != nil && !isSettled(index) {
        let isExtract = columns[index].levels.last?.headerKey.hasPrefix("其中") == true
        let isOfSource = columns[index].values.contains { $0.column == StandardColumn.fundSource }
        if isExtract || isOfSource { columns[index].target = .unused }
      }
    }
    settleGroups()
    for measure in Set(columns.compactMap(\.measure)).sorted() where named.contains(measure) {
      settle(measure)
    }
    // An amount without a source finds no line among amounts by source.
    let isPivot = columns.contains {
      $0.isAmount && $0.measure == shape.mainAmount && !$0.values.isEmpty
    }
    for index in columns.indices where isPivot && columns[index].isAmount {
      if columns[index].values.isEmpty { columns[index].target = .unused }
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
    let pivots = all.filter { columns[$0].isAmount && !columns[$0].values.isEmpty }
    let plain = all.filter { columns[$0].isAmount && columns[$0].values.isEmpty }
    let totals = all.filter { !columns[$0].isAmount }
    if !pivots.isEmpty {
      // Beside amounts by source the others are their sum.
      for index in plain where !isSettled(index) {
        columns[index].target = .total(ImportAmount(measure: measure))
      }
    } else if plain.isEmpty {
      if let only = totals.first(where: { columns[$0].values.isEmpty }) ?? totals.first {
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
    guard chosen.count == 1 else {
      reportAmbiguous(plain, measure)
      return
    }
    for index in plain where index != chosen[0] { columns[index].target = .unused }
  }

  /// Two columns of one meaning: the first that is filled would be a guess, so it is asked for.
  private mutating func settleRepeated() {
    var groups: [ImportTarget: [Int]] = [:]
    for (index, column) in columns.enumerated() {
      guard let target = column.target, target != .unused else { continue }
      if case .total = target { continue }
      groups[target, default: []].append(index)
    }
    for (_, indexes) in groups.sorted(by: { $0.value[0] < $1.value[0] }) where indexes.count > 1 {
      let own = indexes.filter { isSettled($0) }
      if own.count == 1 {
        for index in indexes where index != own[0] { columns[index].target = .unused }
      } else if case .column(StandardColumn.remark) = columns[indexes[0]].target {
        for index in indexes.dropFirst() { columns[index].target = .unused }
      } else if !findings.contains(where: { $0.code == .ambiguousImport }) {
        reportAmbiguous(indexes, columns[indexes[0]].meaning)
      }
    }
  }

  private mutating func reportAmbiguous(_ indexes: [Int], _ meaning: String) {
    findings.append(.ambiguousColumns(meaning, indexes.map { columns[$0] }, in: file))
    for index in indexes { columns[index].isAmbiguous = true }
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

  private func isSettled(_ index: Int) -> Bool {
    settled.contains(columns[index].header.headerKey)
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

  fileprivate var totalValues: [String: String] {
    if case .total(let amount) = target { amount.values } else { [:] }
  }
}
