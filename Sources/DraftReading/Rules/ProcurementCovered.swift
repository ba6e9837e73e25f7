import GoujiModel
import SourceReading

/// What it checks: what is purchased for a project (政府采购) is no more than the project spends, in
/// all and from the source that the purchase names; a unit's purchases without a project no more
/// than the unit spends from that source. The project is one of the draft's, where the name looks
/// like a slip of one, or is the only strange one among several: purchases out of 公用经费 may name
/// something else.
///
/// Why: a purchase is a part of spending; the table of purchases would show more than was granted.
///
/// Example: 水质检测服务 132 万元 for a project of 20.7 万元.
///
/// Source: 政府采购法 第六条 (严格按照批准的预算执行), 第三十三条.
enum ProcurementCovered {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let purchases = draft.ledger(StandardLedger.procurement) else { return [] }
    let projects = ProjectIndex([draft.budget.ledgers[StandardLedger.projects], spending.ledger])
    let unknown = unknownProjects(purchases, projects, draft)
    let shape = purchases.shape
    let sums = shape.columns.indices.flatMap { column -> [Finding] in
      guard shape.columns[column].kind.isAmount,
        let granted = spending.ledger.shape.index(of: shape.columns[column].name)
      else { return [] }
      return beyond(purchases, column, Granted(spending, granted), projects, draft)
    }
    return unknown + sums
  }

  private static func unknownProjects(
    _ purchases: Ledger, _ projects: ProjectIndex, _ draft: WholeDraft
  ) -> [Finding] {
    guard let column = purchases.shape.index(of: StandardColumn.project), !projects.names.isEmpty
    else { return [] }
    var places: [String: Place] = [:]
    for record in purchases.records where !record.values[column].text.isEmpty {
      let name = record.values[column].text
      if places[name] == nil { places[name] = record.place(of: column) }
    }
    let strange = places.filter { projects.units[$0.key] == nil }
    let isAlone = strange.count == 1 && places.count > 2
    let first = strange.sorted { $0.value.line < $1.value.line }.prefix(Suggestion.mostNames)
    return first.compactMap { name, place in
      let isSlip = !Suggestion.nearest(to: name, among: projects.names, limit: 1).isEmpty
      return isAlone || isSlip ? .unknownProject(name, projects.names, draft, at: place) : nil
    }
  }

  /// Purchases of one unit, project and source.
  private struct Key {
    let unit: String
    let project: String
    /// Empty where any will do.
    let source: String

    var path: ByteKey { ByteKey("\(unit)\u{1F}\(project)\u{1F}\(source)") }
  }

  /// What is spent, in one column.
  private struct Granted {
    private(set) var sums: [ByteKey: Money] = [:]

    init(_ spending: SpendingLines, _ column: Int) {
      var granted = [Money](repeating: .zero, count: spending.groups.count)
      for (line, number) in spending.groupOfLine.enumerated() {
        granted[number] += spending.records[line].values[column].amount
      }
      for (group, amount) in zip(spending.groups, granted) {
        sums[Key(unit: group.unit, project: "", source: group.source).path, default: .zero] +=
          amount
        if group.project.isEmpty { continue }
        for source in ["", group.source] {
          let key = Key(unit: group.unit, project: group.project, source: source)
          sums[key.path, default: .zero] += amount
        }
      }
    }
  }

  private static func beyond(
    _ purchases: Ledger, _ column: Int, _ granted: Granted, _ projects: ProjectIndex,
    _ draft: WholeDraft
  ) -> [Finding] {
    let shape = purchases.shape
    let text = { (name: String, record: LedgerRecord) in
      shape.index(of: name).map { record.values[$0].text } ?? ""
    }
    var bought: [(key: Key, sum: Money, place: Place)] = []
    var positions: [ByteKey: Int] = [:]
    func add(_ key: Key, _ record: LedgerRecord) {
      let position = positions[key.path] ?? bought.count
      positions[key.path] = position
      if position == bought.count { bought.append((key, .zero, record.place(of: column))) }
      bought[position].sum += record.values[column].amount
    }
    for record in purchases.records {
      let project = text(StandardColumn.project, record)
      let unit = text(StandardColumn.unit, record)
      if !project.isEmpty {
        guard projects.units[project] != nil else { continue }
        add(Key(unit: unit, project: project, source: ""), record)
      }
      if let source = shape.index(of: StandardColumn.fundSource), record.hasTyped(source) {
        add(Key(unit: unit, project: project, source: record.values[source].text), record)
      }
    }
    var told: Set<String> = []
    return bought.compactMap { key, sum, place in
      let most = granted.sums[key.path] ?? .zero
      guard sum > most, told.insert(key.unit + key.project).inserted else { return nil }
      return .beyond(
        key.project, key.source, shape.columns[column].name, bought: sum, spent: most, draft,
        at: place)
    }
  }
}

extension LedgerRecord {
  /// The cell is not merely taken for granted: its text begins as the value does.
  fileprivate func hasTyped(_ column: Int) -> Bool {
    guard start(of: column) > 0, let first = values[column].text.unicodeScalars.first else {
      return false
    }
    return place.file.line(place.line).unicodeScalars.dropFirst(Int(start(of: column)) - 1)
      .first { $0 != "\"" && $0 != " " } == first
  }
}

extension Finding {
  private static let basis = "政府采购法第六条"

  fileprivate static func unknownProject(
    _ name: String, _ projects: [String], _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .procurementDiffers, at: place, "政府采购写的项目“\(shortened(name))”，草案里没有", label: "没有这个项目",
      basis: basis, cure: Suggestion.cure(for: name, among: projects, orAll: "草案的项目有"))
  }

  fileprivate static func beyond(
    _ project: String, _ source: String, _ column: String, bought: Money, spent: Money,
    _ draft: WholeDraft, at place: Place
  ) -> Finding {
    let whose = project.isEmpty ? "没有写项目的" : "项目“\(shortened(project))”的"
    let from = source.isEmpty ? "" : "用\(source)的"
    let own = project.isEmpty ? "本单位" : "它"
    let spending =
      spent == .zero
      ? "支出明细里\(own)\(from)一笔也没有" : "大于\(own)\(from.isEmpty ? "的" : from)支出 \(draft.words(spent))"
    return Finding(
      .procurementDiffers, at: place,
      "\(whose)采购\(from.isEmpty ? "" : "（\(source)）")\(column)共 \(draft.words(bought))，\(spending)",
      label: "大于支出", basis: basis, cure: "核对采购的金额、项目和资金来源；支出漏列的，补上")
  }
}
