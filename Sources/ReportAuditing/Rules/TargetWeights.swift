import GoujiModel

/// What it checks: the weights (权重) of the targets of a project, and those of the department,
/// add up to what the template asks for. Where no list has any weight they are passed over.
///
/// Where the template prints no targets, nothing is asked of them.
///
/// Why: the score of the evaluation at the end of the year is counted from them; 四川 leaves 10 of
/// 100 to the execution rate, 重庆 does not.
///
/// Example: the targets of 创业培训 have the weights 20, 40, 20: 80 instead of 90.
///
/// Source: 项目支出绩效评价管理办法 (财预〔2020〕10号); the template's 项目权重合计, 整体权重合计.
enum TargetWeights {
  static let rule = AuditRule("绩效指标的权重加起来是模板要的数", .draft, basis: "财预〔2020〕10号")

  static func result(_ budget: Budget, _ template: Template) -> AuditResult {
    var result = AuditResult(rule, absence: "模板没有写权重合计，或草案没有绩效指标")
    let sums: [(ledger: String, sum: Int?, found: [Finding])] = [
      (
        StandardLedger.projectTargets, template.options.projectWeightSum,
        ofProjects(budget, template)
      ),
      (
        StandardLedger.departmentTargets, template.options.departmentWeightSum,
        ofDepartment(budget, template)
      ),
    ]
    lazy var published = template.publishedLedgers
    for (name, sum, found) in sums {
      guard sum != nil, let ledger = budget.ledgers[name], !ledger.records.isEmpty else { continue }
      if found.isEmpty {
        result.hold(max(1, Set(ledger.projectNames).count))
      } else if published.contains(name) {
        for finding in found { result.fail(finding) }
      } else {
        result.skip("模板不公开\(name)")
      }
    }
    return result
  }

  private static func ofProjects(_ budget: Budget, _ template: Template) -> [Finding] {
    guard let wanted = template.options.projectWeightSum,
      let ledger = budget.ledgers[StandardLedger.projectTargets]
    else { return [] }
    let isWeighed = hasWeights(ledger)
    let without = !isWeighed && hasWeights(budget) ? ledger.records.first : nil
    return (without.map { [.noWeights(ledger, wanted, at: $0.place)] } ?? [])
      + groups(of: ledger).compactMap { records in
        let name = ledger.text(StandardColumn.project, of: records[0])
        return finding(
          "项目“\(name)”", StandardColumn.project, records, ledger, wanted, template.name,
          isWeighed: isWeighed)
      }
  }

  private static func ofDepartment(_ budget: Budget, _ template: Template) -> [Finding] {
    guard let wanted = template.options.departmentWeightSum,
      let ledger = budget.ledgers[StandardLedger.departmentTargets], !ledger.records.isEmpty,
      let finding = finding(
        "部门整体", StandardColumn.weight, ledger.records, ledger, wanted, template.name,
        isWeighed: hasWeights(budget))
    else { return [] }
    return [finding]
  }

  /// Targets of projects or of the department have weights.
  private static func hasWeights(_ budget: Budget) -> Bool {
    [StandardLedger.projectTargets, StandardLedger.departmentTargets].contains {
      budget.ledgers[$0].map(hasWeights) ?? false
    }
  }

  private static func hasWeights(_ ledger: Ledger) -> Bool {
    guard let weight = ledger.shape.index(of: StandardColumn.weight) else { return false }
    return ledger.records.contains { $0.values[weight] != .empty }
  }

  /// The records of each project, projects in the order of their first record.
  private static func groups(of ledger: Ledger) -> [[LedgerRecord]] {
    var positions: [ByteKey: Int] = [:]
    var groups: [[LedgerRecord]] = []
    for (name, record) in zip(ledger.projectNames, ledger.records) {
      if let position = positions[name] {
        groups[position].append(record)
      } else {
        positions[name] = groups.count
        groups.append([record])
      }
    }
    return groups
  }

  private static func finding(
    _ owner: String, _ shown: String, _ records: [LedgerRecord], _ ledger: Ledger, _ wanted: Int,
    _ template: String, isWeighed: Bool
  ) -> Finding? {
    guard let weight = ledger.shape.index(of: StandardColumn.weight),
      isWeighed || records.contains(where: { $0.values[weight] != .empty })
    else { return nil }
    let sum = records.reduce(0) { $0 + $1.values[weight].count }
    if sum == wanted { return nil }
    let column = ledger.shape.index(of: shown) ?? weight
    return .weightsDiffer(
      owner, sum: sum, wanted: wanted, template, at: records[0].place(of: column))
  }
}

extension Finding {
  fileprivate static func noWeights(_ ledger: Ledger, _ wanted: Int, at place: Place) -> Finding {
    Finding(
      .weightSum, at: place,
      "“\(ledger.name)”的 \(ledger.records.count) 个指标都没有填权重，每个项目的权重合计应为 \(wanted)",
      label: "没有权重", basis: "财预〔2020〕10号", cure: "补填“权重”")
  }

  fileprivate static func weightsDiffer(
    _ owner: String, sum: Int, wanted: Int, _ template: String, at place: Place
  ) -> Finding {
    let difference = sum > wanted ? "多 \(sum - wanted)" : "少 \(wanted - sum)"
    return Finding(
      .weightSum, at: place, "\(owner)的绩效指标权重合计 \(sum)，应为 \(wanted)，\(difference)",
      label: "权重合计 \(sum)，应为 \(wanted)",
      basis: "财预〔2020〕10号；模板“\(template)”规定权重合计 \(wanted)", cure: "改各指标的“权重”，使合计为 \(wanted)")
  }
}
