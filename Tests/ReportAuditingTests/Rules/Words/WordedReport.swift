import DraftReading
import GoujiModel
import TestSupport

@testable import ReportAuditing
@testable import BudgetWorkbench

/// A small report made from a template and a draft by the whole program, to be changed by a test.
struct WordedReport {
  var report: Report
  private let audit: WordsAudit

  /// 100 万元 this year, 80 last year; a sentence, a list, a table and a glossary.
  static let template = """
    数: {支出预算: 合计(支出), 增减额: 支出预算 - 上年(支出预算)}
    词:
      较上年: {看: 增减额, 增: "增加{增减额}", 减: "减少{增减额|绝对}", 平: 持平}
    列举: {各类: {每: 支出类型, 文: "{支出类型.名称}{支出预算}", 分隔: "、"}}
    表:
      表1:
        名称: 支出总表
        右行: "单位：{金额单位}"
        注: [本表为预算数。]
        空表注: 本表没有数
        列: {项目: 文字, 金额: 支出预算}
        行: {合计: {标签: {项目: 合计}}}
    封面: {题: "{部门.全称}{年度}年部门预算"}
    部分:
      公开:
        节:
          说明:
            标题: 情况说明
            文:
              总: "{部门.简称}支出预算{支出预算}，比上年{较上年}。"
              分: "其中：{各类}。"
              各表: {表: 全部}
          解释:
            标题: 名词解释
            文: {名词: {名词: {一般公共预算: {用于: 资金来源 = 一般公共预算, 释: 指财政拨给的资金。}}}}

    """

  init(_ template: String = Self.template, head: String = "") throws {
    let folder = TemporaryFolder()
    try folder.write("名称: 样\n" + template, to: "Templates/样/模板.yaml")
    try folder.write(
      """
      模板: 样
      年度: 2024
      部门: {代码: "101", 全称: 某县档案局, 简称: 县档案局}
      填报单位: 万元
      单位: [{代码: "101001", 名称: 某县档案局, 性质: 行政}]
      上年数: {支出预算: 80万元}
      \(head)
      """, to: "草案/草案.yaml")
    try folder.write(
      """
      单位,功能科目,经济科目,支出类型,资金来源,预算数
      101001,2012601,30101,人员经费,一般公共预算,70
      101001,2012601,30201,公用经费,一般公共预算,30

      """, to: "草案/支出.csv")
    let drafted = Workbench(draft: folder.path("草案")).drafted()
    guard let made = drafted.value else {
      throw Unmade(findings: drafted.findings.map(\.message))
    }
    report = made.report
    audit = WordsAudit(budget: made.material.budget, template: made.material.template)
  }

  struct Unmade: Error { var findings: [String] }

  var results: [AuditResult] { audit.results(report) }

  /// `G430 “一、情况说明”下第1段印的是…`
  var said: [String] { results.findings.map { "\($0.code.rawValue) \($0.message)" } }

  func result(_ rule: AuditRule) -> AuditResult? { results.first { $0.rule == rule } }

  /// The place of the first words that begin so.
  func spot(_ beginning: String) -> WordSpot? {
    report.wordSpots.first { report[$0].text(report.figures).hasPrefix(beginning) }
  }

  /// Other words in one piece of a text.
  mutating func replace(_ words: String, with other: String, in beginning: String) {
    guard let spot = spot(beginning) else { return }
    report[spot] = report[spot].map { inline in
      switch inline {
      case .text(let text, let origin): .text(text.replacing(words, with: other), origin: origin)
      case .draftText(let slot, let text, let origin):
        .draftText(slot: slot, text.replacing(words, with: other), origin: origin)
      case .figure: inline
      }
    }
  }

  /// Nil takes a block away.
  mutating func change(_ change: (Block) -> Block?) {
    for part in report.parts.indices {
      report.parts[part].blocks = report.parts[part].blocks.compactMap(change)
    }
  }

  mutating func changeTable(_ change: (inout ReportTable) -> Void) {
    self.change { block in
      guard case .table(var table) = block else { return block }
      change(&table)
      return .table(table)
    }
  }
}
