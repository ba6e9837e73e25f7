import GoujiModel

/// From a printed grid, and the lines around it, to a table of a disclosure.
struct TableReader {
  private let grid: PrintedGrid
  private let head: GridHead
  private let surroundings: Surroundings
  private let form: TableForm?
  private let classification: Classification
  private let time: TableTime
  /// Its unit is written nowhere near it: others of the document have it.
  private let isUnitAssumed: Bool

  /// `above` and `below` are the nearest lines, from top to bottom; `unit` is that of the document.
  init(
    _ grid: PrintedGrid, above: [String], below: [String], unit: AmountUnit?,
    kind: DisclosureKind, _ classification: Classification
  ) {
    self.grid = grid
    self.classification = classification
    head = GridHead(grid)
    var found = Surroundings(above: above + head.above, below: head.below + below)
    // The name of its sheet.
    if found.unitNamed.isEmpty, case .sheet = grid.home, let name = above.last {
      found.unitNamed = OwnerWords.sheet(PlainText.of(name))
    }
    time = TableTime(
      year: found.said.year ?? kind.year, isFinal: found.said.isFinal ?? kind.isFinal)
    isUnitAssumed =
      found.unit == nil && Surroundings.unit(inHeaders: grid, head.headers) == nil
    if found.unit == nil { found.unit = Surroundings.unit(inHeaders: grid, head.headers) ?? unit }
    surroundings = found
    form = found.form ?? (found.title.isEmpty ? Self.form(byRows: grid, head.body) : nil)
  }

  /// Without a title the items of 三公 alone say which table it is.
  private static func form(byRows grid: PrintedGrid, _ body: Range<Int>) -> TableForm? {
    let items = body.flatMap { row in
      grid.rows[row].prefix(2).compactMap { ThreePublicItem(in: PlainText.of($0)) }
    }
    return [ThreePublicItem.abroad, .reception].allSatisfy(items.contains) && items.count > 2
      ? .threePublic(.fiscal) : nil
  }

  var table: DisclosedTable {
    let panels = panels
    let form = isByCodes(panels) ? form?.byCodes : form
    var table = DisclosedTable(
      label: surroundings.label, title: surroundings.title, form: form, unit: surroundings.unit,
      panels: panels, notes: surroundings.notes, grid: grid, body: head.body,
      headers: paths, said: surroundings.said, isUnitAssumed: isUnitAssumed,
      sums: panels.map { PanelSums($0, form: form, isByLayout: grid.isByLayout) })
    table.unitNamed = unitOfRows ?? surroundings.unitNamed
    return table
  }

  /// The only one in a column of names of units.
  private var unitOfRows: String? {
    let headers = paths
    for column in headers.indices {
      guard let header = headers[column].last,
        ["单位名称", "部门名称", "预算单位"].contains(where: header.hasPrefix)
      else { continue }
      let names = Set(head.body.map { Self.unitName(grid.rows[$0][column]) })
        .subtracting(["", "合计", "总计"])
      if names.count == 1, let name = names.first, OwnerWords.isName(name) { return name }
    }
    return nil
  }

  /// `185001-福利中心` without its code.
  private static func unitName(_ text: String) -> String {
    String(PlainText.of(text).drop { $0.isASCII && $0.isNumber || "-—_".contains($0) })
  }

  /// Most rows are of a code, in one panel.
  private func isByCodes(_ panels: [TablePanel]) -> Bool {
    panels.count == 1 && panels[0].rows.count { $0.code.hasPrefix("2") } * 2 > panels[0].rows.count
  }

  /// Headers above each column, plain.
  private var paths: [[String]] {
    (0..<grid.width).map { column in
      var path: [String] = []
      var above = -1
      for row in head.headers where grid.owners[row][column] != above {
        above = grid.owners[row][column]
        let text = Surroundings.withoutUnit(PlainText.of(grid.shown(row, column)))
        if text.unicodeScalars.contains(where: \.isHan), text != "栏次", text != path.last {
          path.append(text)
        }
      }
      return path
    }
  }

  // MARK: Panels

  private var panels: [TablePanel] {
    let paths = paths
    var roles = paths.indices.map { role(of: $0, paths[$0]) }
    roles.tellBudgets(paths)
    roles.tellGroups(paths, form)
    var groups: [Range<Int>] = []
    var start = 0
    for column in roles.indices.dropFirst() {
      let isLabel = roles[column] == .code || roles[column] == .name
      if isLabel, case .amount = roles[column - 1] {
        groups.append(start..<column)
        start = column
      }
    }
    if !roles.isEmpty { groups.append(start..<roles.count) }
    return groups.map { panel($0, roles, paths) }.filter { !$0.columns.isEmpty }
  }

  /// A column without an amount that is full of words is none of amounts, whatever its header.
  private func role(of column: Int, _ path: [String]) -> ColumnRole {
    let role = ColumnRole(path: path, form: form, time)
    guard case .amount = role else { return role }
    var (numbers, words) = (0, 0)
    for row in head.body {
      let text = PlainText.of(grid.rows[row][column])
      if text.isEmpty || text == "-" || text == "—" { continue }
      if PrintedValue.decimals(of: text) != nil { numbers += 1 } else { words += 1 }
    }
    if words > numbers {
      return path.last.map { $0.containsBytes(of: "项目") || $0.containsBytes(of: "科目") } == true
        || column == 0
        ? .name : .other
    }
    return path.isEmpty && numbers == 0 ? .other : role
  }

  private func panel(_ range: Range<Int>, _ roles: [ColumnRole], _ paths: [[String]]) -> TablePanel
  {
    var columns: [TablePanel.Column] = []
    for index in range {
      if case .amount(let amount) = roles[index] {
        columns.append(
          TablePanel.Column(
            index: index, header: header(paths[index]), path: paths[index], amount: amount))
      }
    }
    let labels = range.filter { roles[$0] == .name }
    let reader = RowReader(
      grid: grid, codes: range.filter { roles[$0] == .code },
      unitCodes: range.filter { roles[$0] == .unitCode },
      names: labels.isEmpty ? range.filter { roles[$0] == .other } : labels,
      others: range.filter { roles[$0] == .other },
      amounts: columns.map(\.index), unit: surroundings.unit?.fen ?? AmountUnit.tenThousandYuan.fen,
      decimals: decimals(columns.map(\.index)), classification: classification)
    return TablePanel(columns: columns, rows: head.body.map(reader.row))
  }

  /// What tells a column from its neighbours.
  private func header(_ path: [String]) -> String {
    let words = path.filter { !["项目", "收入", "支出", "本年收入", "本年支出"].contains($0) }
    return (words.isEmpty ? path : words).suffix(2).joined(separator: "/")
  }

  /// Those that most of the amounts with decimals are printed with.
  private func decimals(_ columns: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for row in head.body {
      for column in columns {
        if let decimals = PrintedValue.decimals(of: PlainText.of(grid.rows[row][column])),
          decimals > 0
        {
          counts[decimals, default: 0] += 1
        }
      }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
