import GoujiModel

/// The 自查表: what inspections of 预决算公开 look for, item by item, held against the report as it is
/// printed. It looks at words and tables, as an inspector does, whatever the template.
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号); what inspections since 2015 found missing.
package struct SelfCheck {
  let passages: PrintedPassages
  let budget: Budget
  let template: Template
  /// Of final accounts.
  let isOutturn: Bool

  package static func items(
    _ report: Report, _ budget: Budget, _ template: Template
  ) -> [SelfCheckItem] {
    let check = SelfCheck(report, budget, template)
    return check.overview + check.tables + check.threePublic + check.sections + check.dates
  }

  private init(_ report: Report, _ budget: Budget, _ template: Template) {
    passages = PrintedPassages(report)
    self.budget = budget
    self.template = template
    isOutturn = template.ledgers.first { $0.name == StandardLedger.spending }?.isOutturn == true
  }

  func item(
    _ name: String, _ found: PrintedPassages.Passage?, else missing: String
  ) -> SelfCheckItem {
    SelfCheckItem(name, found.map { .met($0.place) } ?? .notMet(missing))
  }

  // MARK: Parts of the document

  private var overview: [SelfCheckItem] {
    [
      item("职能职责", passages.section("职能|职责"), else: "没有说明主要职能"),
      item("机构设置", passages.section("机构|单位构成|单位情况"), else: "没有说明机构设置"),
      item(
        "收支增减变化的说明",
        passages.stated("增加|减少|增长|下降|持平|相同|一致", "收入|支出|收支"), else: "没有与上年比较的话"),
      item("名词解释", passages.section("名词解释"), else: "没有名词解释"),
    ]
  }

  private var sections: [SelfCheckItem] {
    [
      item(
        "机关运行经费", passages.section("机关运行经费") ?? passages.stated("机关运行经费"),
        else: "没有说明机关运行经费"),
      procurement,
      item(
        "国有资产占有使用情况", assets ?? passages.stated("车辆|公务用车", "设备"), else: "没有说明车辆、大型设备"),
      item("预算绩效情况", passages.section("绩效") ?? passages.stated("绩效"), else: "没有说明绩效"),
      targets,
    ]
  }

  /// Final accounts say what went to small firms.
  private var procurement: SelfCheckItem {
    let denied = passages.deny("政府采购")
    return isOutturn
      ? item(
        "政府采购情况", passages.stated("政府采购", "中小企业") ?? denied,
        else: "没有说明政府采购金额，或授予中小企业的金额")
      : item(
        "政府采购情况", passages.section("政府采购") ?? passages.stated("政府采购") ?? denied,
        else: "没有说明政府采购预算")
  }

  private var assets: PrintedPassages.Passage? {
    passages.all.first { $0.heading.says("国有资产") && !$0.isHeading && $0.text.says("车辆|公务用车|设备|资产") }
  }

  /// Share of projects with targets: at least six in ten.
  private var targets: SelfCheckItem {
    let name = "公开绩效目标的项目占比（不低于六成）"
    let projects = budget.records(StandardLedger.projects)
    let targets = budget.records(StandardLedger.projectTargets)
    guard !projects.isEmpty else { return SelfCheckItem(name, .notApplicable("没有项目")) }
    guard
      let shape = template.ledgers.first(where: { $0.name == StandardLedger.projectTargets }),
      !targets.isEmpty, let column = shape.index(of: StandardColumn.project),
      let own = budget.ledgers[StandardLedger.projects]?.shape.index(of: StandardColumn.project)
    else { return SelfCheckItem(name, .notApplicable("绩效目标不在这份草案里")) }
    let named = Set(targets.map { $0.values[column].text })
    let count = projects.count { named.contains($0.values[own].text) }
    let words = "\(projects.count) 个项目，有绩效目标的 \(count) 个"
    return SelfCheckItem(name, count * 10 >= projects.count * 6 ? .met(words) : .notMet(words))
  }
}
