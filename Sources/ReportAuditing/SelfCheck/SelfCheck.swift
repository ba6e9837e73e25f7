import GoujiModel

/// The 自查表: what inspections of 预决算公开 look for, item by item, held against the report as it is
/// printed. It looks at words, tables and the figures in them, as an inspector does, whatever the
/// template: a heading or a sentence without its figure proves nothing.
///
/// Source: 地方预决算公开操作规程 (财预〔2016〕143号); what inspections since 2015 found missing.
package struct SelfCheck {
  let passages: PrintedPassages
  let budget: Budget
  let template: Template
  let money: DraftMoney
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
    money = DraftMoney(budget: budget)
    isOutturn = template.ledgers.first { $0.name == StandardLedger.spending }?.isOutturn == true
  }

  func item(
    _ name: String, _ found: PrintedPassages.Passage?, else missing: String
  ) -> SelfCheckItem {
    SelfCheckItem(name, found.map { .met($0.place) } ?? .notMet(missing))
  }

  /// A part of the document with its heading; what is missing is said of a heading alone, too.
  private func section(_ name: String, _ words: String, else missing: String) -> SelfCheckItem {
    let bare = passages.bareSection(words).map { "\($0.place)下面没有内容" }
    return item(name, passages.section(words), else: bare ?? missing)
  }

  // MARK: Parts of the document

  private var overview: [SelfCheckItem] {
    [
      section("职能职责", "职能|职责", else: "没有说明主要职能"),
      section("机构设置", "机构|单位构成|单位情况", else: "没有说明机构设置"),
      item("收支增减变化的说明", changes, else: "没有收支总额比上年增减多少的话"),
      section("名词解释", "名词解释", else: "没有名词解释"),
    ]
  }

  /// Of all income or all spending, not of one purpose.
  private var changes: PrintedPassages.Passage? {
    passages.told.first { passage in
      passage.hasAmount && passage.text.says("增加|减少|增长|下降|持平|相同|一致")
        && passage.text.says("收入|支出|收支")
        && (passage.text + passage.heading).says("总计|总数|总额|总体|收支|收入、支出|收入预算|支出预算|本年收入|本年支出")
        && !passage.text.says("三公|因公出国|公务用车|公务接待|机关运行经费|政府采购")
    }
  }

  private var sections: [SelfCheckItem] {
    [operation, procurement, assets, performance, targets]
  }

  private var operation: SelfCheckItem {
    let name = "机关运行经费"
    let place =
      (passages.stated(name) ?? passages.deny(name))?.place
      ?? passages.tables([name]).first(where: \.printsMoney)?.name
    if let place { return SelfCheckItem(name, .met(place)) }
    if !money.hasOffices { return SelfCheckItem(name, .notApplicable("没有行政单位和参公单位")) }
    return SelfCheckItem(name, .notMet(unpaid(name, "没有说明机关运行经费")))
  }

  /// A heading or a sentence names it, and no amount.
  private func unpaid(_ words: String, _ missing: String) -> String {
    let named = passages.all.first { !$0.isGlossary && $0.text.says(words) }
    return named.map { "\($0.place)提到了，没有金额" } ?? missing
  }

  /// Final accounts say what went to small firms.
  private var procurement: SelfCheckItem {
    let name = "政府采购情况"
    let words = "政府采购"
    if let denied = passages.deny("安排政府采购|发生政府采购|政府采购预算|政府采购支出|进行政府采购") {
      return SelfCheckItem(name, .met(denied.place))
    }
    if isOutturn {
      guard let paid = passages.stated(words) else {
        return SelfCheckItem(name, .notMet(unpaid(words, "没有说明政府采购金额")))
      }
      let small = passages.told.first { passage in
        passage.text.says("中小企业")
          && (passage.hasAmount
            || passage.text.sentences.contains {
              $0.says("中小企业") && $0.says("没有|无|未")
            })
      }
      return SelfCheckItem(
        name, small.map { .met($0.place) } ?? .notMet("\(paid.place)没有说明授予中小企业的金额"))
    }
    let place =
      passages.stated(words)?.place ?? passages.tables(["采购"]).first(where: \.printsMoney)?.name
    return SelfCheckItem(
      name, place.map { .met($0) } ?? .notMet(unpaid(words, "没有说明政府采购预算")))
  }

  /// Vehicles or equipment with their number, or that there are none.
  private var assets: SelfCheckItem {
    let found = passages.told.first { passage in
      let isAbout =
        passage.heading.says("国有资产") ? "车辆|公务用车|设备|资产" : "车辆|公务用车"
      guard passage.text.says(isAbout) else { return false }
      if !passage.heading.says("国有资产"), !passage.text.says("设备") { return false }
      return passage.text.counts("辆|台|套|台（套）|元|万元|亿元")
        || passage.text.sentences.contains { $0.says(isAbout) && $0.says("没有|无|未") }
    }
    let named = passages.all.first { $0.isHeading && $0.text.says("国有资产") }
    return item(
      "国有资产占有使用情况", found,
      else: named.map { "\($0.place)下面没有车辆、设备的数" } ?? "没有说明车辆、大型设备")
  }

  /// Numbers of projects, money or scores; 绩效工资 is spending of another kind.
  private var performance: SelfCheckItem {
    let name = "预算绩效情况"
    let told = passages.told.first { passage in
      passage.hasFigure
        && (passage.heading.says("绩效") && passage.text.says("绩效|自评|目标|评价")
          || passage.text.says("绩效目标|绩效自评"))
    }
    if let told { return SelfCheckItem(name, .met(told.place)) }
    let table = passages.tables(["绩效"]).first { $0.rows.count > $0.headerRows }
    if let section = passages.section("绩效"), let table {
      return SelfCheckItem(name, .met("\(section.place)、\(table.name)"))
    }
    let named = passages.all.first { $0.isHeading && $0.text.says("绩效") }
    return SelfCheckItem(
      name, .notMet(named.map { "\($0.place)下面没有项目数、金额或得分，也没有绩效表" } ?? "没有说明绩效"))
  }

  /// Share of projects with targets: at least six in ten, each in the draft and in a printed table.
  private var targets: SelfCheckItem {
    let name = "公开绩效目标的项目占比（不低于六成）"
    let projects = budget.records(StandardLedger.projects)
    guard !projects.isEmpty,
      let own = budget.ledgers[StandardLedger.projects]?.shape.index(of: StandardColumn.project)
    else { return SelfCheckItem(name, .notApplicable("没有项目")) }
    guard let shape = template.ledgers.first(where: { $0.name == StandardLedger.projectTargets }),
      let column = shape.index(of: StandardColumn.project)
    else { return SelfCheckItem(name, .notApplicable("这份模板不收项目绩效目标，另行公开的自行核对")) }
    guard template.publishedLedgers.contains(StandardLedger.projectTargets) else {
      return SelfCheckItem(name, .notApplicable("这份模板不印项目绩效目标，另行公开的自行核对"))
    }
    let named = Set(budget.records(StandardLedger.projectTargets).map { $0.values[column].text })
    let printed = passages.tables.map(\.allWords).filter {
      $0.says("绩效目标|绩效指标|绩效自评|指标值|目标值")
    }
    let names = projects.map { $0.values[own].text }
    let entered = names.filter(named.contains)
    let published = entered.filter { name in printed.contains { $0.containsBytes(of: name) } }
    let words = "\(projects.count) 个项目，有绩效目标的 \(entered.count) 个，印出的 \(published.count) 个"
    return SelfCheckItem(
      name, published.count * 10 >= projects.count * 6 ? .met(words) : .notMet(words))
  }
}
