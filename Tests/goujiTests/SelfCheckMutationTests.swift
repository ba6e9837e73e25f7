import DraftReading
import Foundation
import GoujiModel
import ReportAuditing
import TestSupport
import Testing

@testable import BudgetWorkbench

/// What the 自查表 says of the shipped reports, and of the same reports with something left out. The
/// verdicts were written down from `reference/inspection-defects.tsv` before the rules were:
///
/// | left out | item | verdict |
/// | --- | --- | --- |
/// | what stands under a heading | 职能, 机构, 名词解释 | 不达标 |
/// | the sentence with the amount, or its figures | 机关运行经费, 政府采购, 国有资产, 绩效 | 不达标 |
/// | a table, or its figures | 八张表, 到项, 到款, 购置运行分列 | 不达标 |
/// | targets, or the tables that print them | 绩效目标占比 | 不达标 |
/// | the comparison of one that is spent on | 三公原因 | 不达标 |
/// | numbers of vehicles, receptions, in final accounts | 保有量, 批次人次 | 不达标 |
struct SelfCheckMutationTests {
  private static func drafted(_ draft: String) throws -> DraftedReport {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    return try #require(Workbench(draft: path, templates: nil).drafted().value)
  }

  private static func verdict(
    _ item: String, _ drafted: DraftedReport, _ report: Report? = nil, _ budget: Budget? = nil
  ) throws -> SelfCheckItem.Verdict {
    let items = SelfCheck.items(
      report ?? drafted.report, budget ?? drafted.material.budget, drafted.material.template)
    return try #require(items.first { $0.name == item }?.verdict)
  }

  enum Change: Sendable {
    /// Paragraphs that say it.
    case paragraphs(String)
    /// The same, their figures turned into nothing.
    case figures(String)
    /// Paragraphs from the heading that says it to the next heading.
    case under(String)
    /// Tables whose titles say it.
    case tables(String)
    /// Their figures.
    case cells(String)
    /// Records of a ledger of the draft.
    case ledger(String)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var draft: String
    var change: Change
    var item: String
    /// A piece of what is said.
    var says: String
    var testDescription: String { "\(draft) \(change): \(item)" }

    init(_ draft: String, _ change: Change, _ item: String, _ says: String) {
      (self.draft, self.change, self.item, self.says) = (draft, change, item, says)
    }
  }

  static let cases = [
    Case("tongchuan-2024", .under("基本职能"), "职能职责", "下面没有内容"),
    Case("tongchuan-2024", .under("部门单位构成"), "机构设置", "下面没有内容"),
    Case("tongchuan-2024", .under("名词解释"), "名词解释", "下面没有内容"),
    Case("tongchuan-2024", .paragraphs("比2023年"), "收支增减变化的说明", "没有收支总额"),
    Case("tongchuan-2024", .paragraphs("机关运行经费财政拨款"), "机关运行经费", "提到了，没有金额"),
    Case("tongchuan-2024", .figures("机关运行经费财政拨款"), "机关运行经费", "提到了，没有金额"),
    Case("tongchuan-2024", .figures("安排政府采购"), "政府采购情况", "提到了，没有金额"),
    Case("tongchuan-2024", .under("国有资产"), "国有资产占有使用情况", "下面没有车辆"),
    Case("tongchuan-2024", .under("预算绩效情况"), "预算绩效情况", "下面没有"),
    Case("tongchuan-2024", .tables("一般公共预算“三公”"), "公务用车购置费、运行费分列", "没有“三公”表"),
    Case("tongchuan-2024", .tables("一般公共预算“三公”"), "八张必须公开的表", "缺“三公”经费支出表"),
    Case("tongchuan-2024", .tables("一般公共预算支出预算表"), "支出按功能分类公开到项", "没有一般公共预算支出的表"),
    Case("tongchuan-2024", .cells("一般公共预算支出预算表"), "支出按功能分类公开到项", "没有印出数"),
    Case("tongchuan-2024", .tables("基本支出"), "基本支出按经济分类公开到款", "没有基本支出的表"),
    Case("tongchuan-2024", .ledger("项目绩效"), "公开绩效目标的项目占比（不低于六成）", "有绩效目标的 0 个"),
    Case("tongchuan-2024", .tables("绩效"), "公开绩效目标的项目占比（不低于六成）", "印出的 0 个"),
    Case("leshan-2024", .paragraphs("公务接待费2.40万元，比"), "“三公”经费增减变化原因", "公务接待有支出"),
    Case("leshan-2024", .under("“三公”经费财政拨款"), "“三公”经费增减变化原因", "没有与上年"),
    Case("leshan-2024", .cells("一般公共预算“三公”"), "公务用车购置费、运行费分列", "没有分开印出"),
    Case("suining-2024-final", .paragraphs("公务用车保有量"), "公务用车保有量", "没有说明公务用车保有量"),
    Case("suining-2024-final", .paragraphs("国内公务接待50批次"), "国内公务接待批次、人次", "没有说明"),
    Case("suining-2024-final", .paragraphs("政府采购支出总额"), "政府采购情况", "政府采购"),
  ]

  @Test(arguments: cases) func `what is left out is missing`(_ own: Case) throws {
    let drafted = try Self.drafted(own.draft)
    #expect(try Self.verdict(own.item, drafted).word == "达标")
    var (report, budget) = (drafted.report, drafted.material.budget)
    #expect(report.leaveOut(own.change, &budget) > 0, "nothing to leave out")
    let verdict = try Self.verdict(own.item, drafted, report, budget)
    #expect(verdict.word == "不达标")
    #expect(verdict.detail.contains(own.says), "\(verdict.detail)")
  }

  /// 达标 +, 不达标 -, 不适用 0, item by item; 永川's report has tables and no words, 江苏's lacks the
  /// assets.
  @Test(arguments: [
    ("tongchuan-2024", "+++++++++0" + "0000" + "++++" + "+0"),
    ("leshan-2024", "++++++++++" + "0000" + "++++" + "+0"),
    ("suining-2024-final", "++++++++++" + "00++" + "++++" + "+0"),
    ("yongchuan-2024", "----+++++-" + "0000" + "-+--" + "+0"),
    ("wanli-2025", "++++++++++" + "0000" + "++++" + "00"),
    ("js-court-2018", "++++++++++" + "0000" + "++-+" + "00"),
    ("putuo-finance-2024-final", "++++++++++" + "0000" + "++++" + "00"),
  ])
  func `what the shipped reports have`(_ draft: String, _ verdicts: String) throws {
    let drafted = try Self.drafted(draft)
    let items = SelfCheck.items(
      drafted.report, drafted.material.budget, drafted.material.template)
    let signs = ["达标": "+", "不达标": "-", "不适用": "0"]
    let found = items.map { signs[$0.verdict.word] ?? "?" }.joined()
    #expect(
      found == verdicts, "\(items.map { "\($0.verdict.word) \($0.name) \($0.verdict.detail)" })")
  }
}

extension Report {
  /// How many things there were.
  fileprivate mutating func leaveOut(
    _ change: SelfCheckMutationTests.Change, _ budget: inout Budget
  ) -> Int {
    var count = 0
    let figures = figures
    if case .ledger(let name) = change {
      count = budget.ledgers[name]?.records.count ?? 0
      budget.ledgers[name]?.records = []
    }
    var isUnder = false
    for part in parts.indices {
      parts[part].blocks = parts[part].blocks.compactMap { block in
        switch (block, change) {
        case (.paragraph(let paragraph), .paragraphs(let words))
        where paragraph.inlines.text(figures).contains(words):
          count += 1
          return nil
        case (.paragraph(var paragraph), .figures(let words))
        where paragraph.inlines.text(figures).contains(words):
          count += 1
          paragraph.inlines.removeAll { if case .figure = $0 { true } else { false } }
          return .paragraph(paragraph)
        case (.heading(let heading), .under(let words)):
          // Headings below it stay, as bare as it is.
          if heading.words.text.contains(words) {
            isUnder = true
          } else if heading.level == 0 || !isUnder || heading.words.text.contains("、") {
            isUnder = false
          }
          return block
        case (.paragraph, .under), (.table, .under), (.chart, .under):
          if !isUnder { return block }
          count += 1
          return nil
        case (.table(let table), .tables(let words)) where table.title.text.contains(words):
          count += 1
          return nil
        case (.table(var table), .cells(let words)) where table.title.text.contains(words):
          count += 1
          for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
              if case .figure = table.rows[row].cells[cell].content {
                table.rows[row].cells[cell].content = .empty
              }
            }
          }
          return .table(table)
        default: return block
        }
      }
    }
    return count
  }
}
