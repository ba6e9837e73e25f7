import GoujiModel
import SourceReading

/// Tells lines from sums over lines, and checks every sum before it is dropped.
struct ImportTotals {
  private(set) var rows: [ImportRow]
  private(set) var findings: [Finding] = []
  private let sums: AmountSums
  private let columns: [ImportColumn]
  private let context: DraftContext
  private let file: SourceFile
  /// Columns that the export has and some row fills.
  private var used: [String] = []
  /// Those that a line must fill: the ledger asks for them, or most rows fill them.
  private var needed: [String] = []
  private var makePrint: RowFingerprints
  /// One for each row.
  private var prints: [RowFingerprint] = []
  /// 分 of the last of two decimals, where no amount is finer; nil where amounts are exact.
  private let step: Int?

  init(_ reader: ImportRowReader) {
    rows = reader.rows
    sums = AmountSums(columns: reader.amountColumns, shape: reader.shape)
    columns = reader.columns
    context = reader.context
    file = reader.sheet.file
    let step = reader.amountColumns.compactMap(\.unit?.roundedStep).min()
    self.step = step.flatMap { step in
      let isRounded = reader.rows.allSatisfy { row in
        row.amounts.allSatisfy { ($0 ?? .zero).fen.isMultiple(of: step) }
      }
      return isRounded ? step : nil
    }
    makePrint = RowFingerprints(shape: reader.shape)
    prints = rows.map { makePrint.fingerprint(of: $0) }
    used = columns(filledBy: { $0 > 0 })
    let counted = rows.count { $0.kind == .line && $0.label == nil }
    let mostly = columns(filledBy: { $0 > 0 && $0 * 2 >= counted })
    needed = used.filter { name in
      mostly.contains(name) || reader.shape.columns.contains { $0.name == name && $0.required }
    }
    for index in rows.indices where rows[index].kind == .line && isSum(rows[index]) {
      rows[index].kind = .total
    }
    settleParents()
    keepBlocksThatCount()
    checkUnlabelled()
    checkLabelled()
    checkAcross()
    for index in rows.indices where rows[index].kind == .line && rows[index].exclusion != nil {
      rows[index].kind = .leftOut
    }
  }

  private func columns(filledBy isEnough: (Int) -> Bool) -> [String] {
    let names = [
      StandardColumn.unit, StandardColumn.functionCode, StandardColumn.economicCode,
      StandardColumn.spendingKind, StandardColumn.fundSource,
    ]
    return names.filter { name in
      columns.contains { $0.gives(name) }
        && isEnough(rows.count { $0.kind == .line && $0.label == nil && $0.cells[name] != nil })
    }
  }

  /// By its label or by a code above the lowest level.
  private func isSum(_ row: ImportRow) -> Bool { row.label != nil || hasShortCode(row) }

  private func hasShortCode(_ row: ImportRow) -> Bool {
    let function = row.cells[StandardColumn.functionCode]?.key.utf8.count ?? 0
    let economic = row.cells[StandardColumn.economicCode]?.key.utf8.count ?? 0
    return function == 3 || function == 5 || economic == 3
  }

  /// Columns that a row leaves open; the whole department is no unit.
  private func missing(_ row: ImportRow, of names: [String]) -> [String] {
    names.filter { name in
      guard let cell = row.cells[name] else { return true }
      return name == StandardColumn.unit && cell.key.isEmpty
    }
  }

  /// The sum may leave out the rows that are left out here, or count them.
  private func difference(_ row: ImportRow, _ parts: [ImportRow]) -> SumDifference? {
    let kept = parts.filter { $0.exclusion == nil }
    guard let found = sums.firstDifference(row, kept) else { return nil }
    let isOfAll = kept.count < parts.count && sums.firstDifference(row, parts) == nil
    return isOfAll ? nil : found
  }

  /// Lines under another year that a total of the export counts belong to it: money carried over.
  private mutating func keepBlocksThatCount() {
    let lines = rows.filter {
      $0.kind == .line && ($0.exclusion == nil || $0.isUnderOtherYear)
    }
    let own = lines.filter { $0.exclusion == nil }
    guard let first = lines.first(where: { $0.isUnderOtherYear }), let reason = first.exclusion,
      rows.contains(where: { row in
        row.kind == .total && row.label != nil && sums.firstDifference(row, lines) == nil
          && sums.firstDifference(row, own) != nil
      })
    else { return }
    for index in rows.indices where rows[index].isUnderOtherYear { rows[index].exclusion = nil }
    let count = lines.count - own.count
    findings.append(.otherYearCounted(reason, count: count, at: first.row.place(in: file)))
  }

  // MARK: Rows that may be either

  private mutating func settleParents() {
    let parents = Set(
      rows.filter { $0.kind == .line }.compactMap { row in
        economicCode(row).flatMap { $0.utf8.count == 7 ? String($0.prefix(5)) : nil }
      })
    for index in rows.indices where rows[index].kind == .line {
      let row = rows[index]
      let isParent = economicCode(row).map(parents.contains) == true && hasSubItems(index)
      guard isParent || !missing(row, of: used).isEmpty else { continue }
      let parts = rows.indices.filter {
        $0 != index && isLine($0) && prints[$0].fits(prints[index])
          && prints[$0].isNarrower(than: prints[index])
      }
      let isOpen = isParent || !missing(row, of: needed).isEmpty
      // Where few rows fill the column, only a row that is as much as its parts is their sum.
      let whole = parts.map { rows[$0] }.filter { missing($0, of: used).isEmpty }
      let isSum = !whole.isEmpty && difference(row, whole) == nil
      if isOpen ? !parts.isEmpty : isSum { rows[index].kind = .total }
    }
  }

  private func isLine(_ index: Int) -> Bool {
    rows[index].kind == .line && !hasShortCode(rows[index])
  }

  private func economicCode(_ row: ImportRow) -> String? {
    row.cells[StandardColumn.economicCode]?.key
  }

  /// Seven digits below the five of this row, all else alike.
  private func hasSubItems(_ index: Int) -> Bool {
    let project = rows[index].cells[StandardColumn.project]?.key
    return rows.indices.contains { other in
      rows[other].kind == .line && economicCode(rows[other])?.utf8.count == 7
        && prints[other].fits(prints[index])
        && rows[other].cells[StandardColumn.project]?.key == project
    }
  }
}

extension ImportTotals {
  // MARK: Checks

  private mutating func checkUnlabelled() {
    let lines = rows.indices.filter { rows[$0].kind == .line }
    for index in rows.indices where rows[index].kind == .total && rows[index].label == nil {
      let row = rows[index]
      let parts = lines.filter { prints[$0].fits(prints[index]) }.map { rows[$0] }
      guard !parts.isEmpty else {
        let code = row.cells[StandardColumn.economicCode] ?? row.cells[StandardColumn.functionCode]
        findings.append(
          .prefixWithoutLines(
            code?.text ?? "", at: (code?.source ?? row.row.cells[0]).place(in: file)))
        rows[index].kind = .faulty
        continue
      }
      guard let found = difference(row, parts) else { continue }
      let open = missing(row, of: needed)
      if hasShortCode(row) || open.isEmpty || isRounding(found, count: parts.count) {
        report(found, named: name(row), in: index, count: parts.count)
      } else {
        findings.append(
          .incompleteRow(
            open, typed: found.typed, derived: found.derived, unit: unit(of: found.column),
            at: place(row, found.column)))
        rows[index].kind = .faulty
      }
    }
  }

  /// 合计 may stand for all that fits its row, for the rows since the last one, or for those up to
  /// the next.
  private mutating func checkLabelled() {
    let labelled = rows.indices.filter { rows[$0].label != nil && rows[$0].kind == .total }
    for index in labelled {
      let row = rows[index]
      let before = labelled.last { $0 < index } ?? -1
      let after = labelled.first { $0 > index } ?? rows.count
      let fitting = fittingLines(row)
      let candidates = [
        fitting, lines(in: (before + 1)..<index), lines(in: (index + 1)..<after),
        lines(in: 0..<index),
        lines(in: (index + 1)..<rows.count), section(before: index, labelled),
        section(after: index, labelled),
      ]
      if candidates.contains(where: { !$0.isEmpty && difference(row, $0) == nil }) {
        continue
      }
      let nearest = candidates.filter { !$0.isEmpty }.min { sums.gap(row, $0) < sums.gap(row, $1) }
      let meant =
        row.label.map { $0.headerKey.contains("小计") } == true
          || sums.gap(row, nearest ?? []) < sums.gap(row, fitting)
        ? nearest ?? fitting : fitting
      guard let found = difference(row, meant) else { continue }
      report(found, named: name(row), in: index, count: meant.count)
    }
  }

  /// Lines since the last total of the same kind.
  private func section(before index: Int, _ labelled: [Int]) -> [ImportRow] {
    let same = labelled.last { $0 < index && ending($0) == ending(index) }
    return lines(in: ((same ?? -1) + 1)..<index)
  }

  /// Lines up to the next total of the same kind.
  private func section(after index: Int, _ labelled: [Int]) -> [ImportRow] {
    let same = labelled.first { $0 > index && ending($0) == ending(index) }
    return lines(in: (index + 1)..<(same ?? rows.count))
  }

  /// 合计, 小计 or 总计.
  private func ending(_ index: Int) -> String {
    String((rows[index].label ?? "").headerKey.suffix(2))
  }

  /// All lines that fit what the row says beside its label, and before it in the label.
  private mutating func fittingLines(_ row: ImportRow) -> [ImportRow] {
    var group = row
    let label = (row.label ?? "").headerKey
    for ending in TotalWord.endings where label.hasSuffix(ending) {
      let subject = String(label.dropLast(2))
      let typed = CodeName(subject)
      if let unit = context.units.first(where: {
        $0.code == typed.code || $0.name.headerKey == subject || $0.name.headerKey == typed.name
      }) {
        group.cells[StandardColumn.unit] = ImportCell(
          text: unit.code, key: unit.code, source: row.row.cells[0])
      } else if typed.code.hasPrefix("2") || typed.code.hasPrefix("3") {
        let name =
          typed.code.hasPrefix("2") ? StandardColumn.functionCode : StandardColumn.economicCode
        group.cells[name] = ImportCell(text: typed.code, key: typed.code, source: row.row.cells[0])
      } else if let (column, choice) = choice(subject), group.cells[column] == nil {
        group.cells[column] = ImportCell(text: choice, key: choice, source: row.row.cells[0])
      }
    }
    let wanted = makePrint.fingerprint(of: group)
    return rows.indices.filter { rows[$0].kind == .line && prints[$0].fits(wanted) }.map {
      rows[$0]
    }
  }

  /// 上年结转小计: the sum of the lines that say so in a column of their own.
  private func choice(_ subject: String) -> (column: String, choice: String)? {
    if subject.isEmpty { return nil }
    for column in sums.shape.columns where columns.contains(where: { $0.gives(column.name) }) {
      guard case .choice(let list) = column.kind,
        let choice = ImportChoice.find(subject, in: list)
      else { continue }
      return (column.name, choice)
    }
    return nil
  }

  private func lines(in range: Range<Int>) -> [ImportRow] {
    range.isEmpty ? [] : rows[range].filter { $0.kind == .line }
  }

  /// 合计 of a row against the amounts beside it: one finding for each column, at its first row.
  private mutating func checkAcross() {
    for (column, amount) in sums.columns.enumerated() {
      guard case .total(let total) = amount.target else { continue }
      let parts = sums.columns.count { $0.isAmount && $0.measure == total.measure }
      var wrong: [(row: Int, found: SumDifference)] = []
      for index in rows.indices where rows[index].kind == .line && rows[index].exclusion == nil {
        guard let typed = rows[index].amounts[column], parts > 0 else { continue }
        let derived = sums.sum(of: total, in: rows[index])
        guard derived != typed else { continue }
        wrong.append((index, SumDifference(column: column, typed: typed, derived: derived)))
      }
      let serious = wrong.filter { !isRounding($0.found, count: parts) }
      let told = serious.isEmpty ? wrong : serious
      if let first = told.first {
        report(
          first.found, named: "本行“\(amount.header)”", in: first.row, count: parts,
          also: ImportLines.also(told.map { rows[$0.row].row.line }))
      }
      for (row, _) in serious { rows[row].kind = .faulty }
    }
  }

  private mutating func report(
    _ found: SumDifference, named name: String, in index: Int, count: Int, also: String = ""
  ) {
    let isRounding = isRounding(found, count: count)
    findings.append(
      .wrongTotal(
        name, typed: found.typed, derived: found.derived, unit: unit(of: found.column),
        isRounding: isRounding, also: also, at: place(rows[index], found.column)))
    if !isRounding { rows[index].kind = .faulty }
  }

  /// Amounts of whole 0.01 万元 may each be half of that off; many of them together rarely more than
  /// a few times the root of their number.
  private func isRounding(_ found: SumDifference, count: Int) -> Bool {
    guard let step else { return false }
    let root = (0...count).first { $0 * $0 >= count } ?? count
    return abs((found.typed - found.derived).fen) <= min(step / 2 * (count + 1), step * (root + 1))
  }

  private func unit(of column: Int) -> ExportUnit { sums.columns[column].unit ?? .yuan }

  private func name(_ row: ImportRow) -> String {
    if let label = row.label { return "“\(shortened(label))”" }
    let names = [StandardColumn.economicCode, StandardColumn.functionCode, StandardColumn.unit]
    let text = names.compactMap { row.cells[$0]?.text }.first ?? ""
    return text.isEmpty ? "合计行" : "“\(shortened(text))”"
  }

  private func place(_ row: ImportRow, _ column: Int) -> Place {
    let position = sums.columns[column].position
    return position < row.row.cells.count
      ? row.row.cells[position].place(in: file) : row.row.place(in: file)
  }
}
