import DraftReading
import Foundation
import GoujiModel
import ManifestWriting
import OfficeOpenXML
import ReportAuditing
import ReportComposing
import TestSupport
import Testing
import WorkbookWriting

@testable import BudgetWorkbench

/// What 舍入: 配平 promises, on drafts made by chance under the real tables of 四川. The rules of
/// `ReportAuditing` read the print back and check it by themselves.
@Suite(.serialized)
struct BalancedRoundingTests {
  private static let isAsked = ProcessInfo.processInfo.environment["GOUJI_BENCH"] != nil
  private static let drafts = isAsked ? 1_000 : 100
  /// Debug builds take seconds for the largest.
  private static let mostLines = isAsked ? 3_000 : 120

  @Test func `printed tables add up and stay within a digit on random drafts`() throws {
    let seed = Chance.printedSeed()
    let shelf = try BalancedTemplate()
    let template = try shelf.read()
    var tally = Tally()
    for number in 0..<Self.drafts {
      let draft = RandomDraft(
        seed: seed &+ UInt64(number) &* 0x9E37_79B9, mostLines: Self.mostLines)
      let material = try shelf.material(draft, template)
      let report = tally.compose(material)
      let findings = ReportAuditor.audit(
        report: report, budget: material.budget, template: material.template)
      if findings.hasErrors {
        Issue.record("seed \(seed) draft \(number): \(FindingRenderer.text(findings))")
        return
      }
      #expect(naturalTotals(report), "seed \(seed) draft \(number)")
      #expect(samePrint(report), "seed \(seed) draft \(number)")
      let beyond = findings.filter { $0.code == .beyondOneDigit }
      if !beyond.isEmpty {
        print("配平: draft \(number) of \(draft.lines) lines: \(beyond.map(\.message))")
      }
      tally.count(report, beyond: beyond.count)
    }
    tally.show()
    #expect(tally.missed * 50 <= Self.drafts, "seed \(seed)")
  }

  /// 收入总计 and 支出总计 are the exact ones, rounded.
  private func naturalTotals(_ report: Report) -> Bool {
    let totals = totals(report)
    return totals.count == 2
      && totals.allSatisfy { figure in
        figure.printed
          == figure.value.map {
            NumberPrinter.text($0, unit: .tenThousandYuan, format: figure.format)
          }
      }
  }

  private func totals(_ report: Report) -> [CellFigure] {
    let finder = CellFinder(report: report)
    return ["收入总计", "支出总计"].compactMap { row in
      let address = CellAddress(table: "表1", row: row, column: "预算数")
      guard let cell = finder.find(address).first,
        case .figure(let figure) = report.tables[cell.table].rows[cell.row].cells[cell.column]
          .content
      else { return nil }
      return figure
    }
  }

  /// Spending of 2227.226. Some of the other sums are whole last digits; no numbers both let these
  /// stand and make 2,227.23 (an integer programme says so). Those that make 2,227.22 do.
  @Test func `收支总计 keep their own rounding where the tables cannot all be balanced`() throws {
    let draft = RandomDraft(seed: 18_301_730_796_493_462_083, mostLines: 120)
    let template = try BalancedTemplate()
    let outcome = try template.bench(draft).report()
    let report = try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))")
    #expect(totals(report).map(\.printed) == ["2,227.23", "2,227.23"])
    #expect(outcome.findings.contains { $0.code == .beyondOneDigit })
  }

  /// No digits let this draft's tables add up and stay within a digit; a sentence prints the sum that
  /// its table prints. That is a warning, and the words are not another number's.
  @Test func `a sentence that balancing moved beyond a digit is not called wrong`() throws {
    let seed = UInt64(23_757) &+ 2 &* 0x9E37_79B9
    let template = try BalancedTemplate()
    let outcome = try template.bench(RandomDraft(seed: seed, mostLines: 120)).report()
    #expect(!outcome.findings.hasErrors, "\(FindingRenderer.text(outcome.findings))")
    #expect(
      outcome.findings.contains { $0.code == .beyondOneDigit && $0.message.hasPrefix("正文") })
  }

  /// A figure with one definition and the same conditions prints as one number everywhere.
  private func samePrint(_ report: Report) -> Bool {
    var shown: [String: FigureValue] = [:]
    var agrees = true
    func check(_ origin: FigureOrigin, _ value: FigureValue?) {
      guard let value, case .amount = value else { return }
      let conditions = Set(origin.context.conditions.map(\.text)).sorted().joined(separator: ";")
      let records = origin.context.records.map { "\($0.ledger)\($0.index)" }.joined()
      let key = origin.definition.text + conditions + records
      if let known = shown[key], known != value { agrees = false }
      shown[key] = value
    }
    for table in report.tables {
      for case .figure(let figure) in table.rows.flatMap(\.cells).map(\.content) {
        check(figure.origin, figure.shown ?? figure.value)
      }
    }
    for figure in report.figures { check(figure.origin, figure.shown ?? figure.value) }
    return agrees
  }

  @Test func `parts that would not add up print so that they do`() throws {
    // 永川: 1.114 + 1.114 + 1.112 is 3.34, its parts by themselves 1.11 each.
    var draft = RandomDraft(seed: 1, mostLines: 1)
    draft.replaceSpending([
      "2080101,30101,人员经费,,一般公共预算,本年,本级,11140", "2080102,30101,人员经费,,一般公共预算,本年,本级,11140",
      "2080150,30101,人员经费,,一般公共预算,本年,本级,11120",
    ])
    let template = try BalancedTemplate()
    let outcome = try template.bench(draft).report()
    let report = try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))")
    let table = try #require(report.tables.first { $0.id == "表3" })
    let printed = table.rows.dropFirst(table.headerRows).compactMap { row -> String? in
      for case .figure(let figure) in row.cells.map(\.content) { return figure.printed }
      return nil
    }
    #expect(printed.first == "3.34")
    #expect(printed.suffix(3).sorted() == ["1.11", "1.11", "1.12"])
  }

  @Test(arguments: [("逐格", true), ("配平", false)])
  func `that parts may not add up is said only where they may not`(
    rounding: String, isNoted: Bool
  ) throws {
    let draft = try DraftCopy(
      of: "Drafts/yongchuan-2024",
      [.append("../Templates/永川/模板.yaml", "\n选项: {舍入: \(rounding)}\n")])
    let outcome = Workbench(draft: draft.path).report()
    let report = try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))")
    let notes = report.tables.flatMap(\.notes)
    #expect(notes.contains { $0.text.hasPrefix("备注：如出现明细金额之和") } == isNoted)
  }

  /// 2.23 of two lines of 1.115, of which one prints as 1.12 and the other as 1.11.
  @Test func `the sheet holds what is printed, the manifest that and the exact number`() throws {
    var draft = RandomDraft(seed: 1, mostLines: 1)
    draft.replaceSpending([
      "2080101,30101,人员经费,,一般公共预算,本年,本级,11150", "2080102,30101,人员经费,,一般公共预算,本年,本级,11150",
    ])
    let template = try BalancedTemplate()
    let outcome = try template.bench(draft).report()
    let report = try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))")
    let workbook = try WorkbookContent(WorkbookReport.write(report))
    let sheet = try #require(workbook.sheets.first { $0.name == "表3" })
    let numbers = Set(sheet.rows.flatMap(\.cells).map(\.shown))
    #expect(numbers.isSuperset(of: ["2.23", "1.12", "1.11"]))
    #expect(!numbers.contains("1.115"))
    let manifest = String(decoding: ManifestReport.write(report), as: UTF8.self)
    #expect(manifest.contains("\"数值\": \"11150\", \"显示\": \"1.11\""), "\(manifest)")
    #expect(manifest.contains("\"数值\": \"11150\", \"显示\": \"1.12\""))
  }
}

/// What the drafts came to.
private struct Tally {
  private var figures = 0
  private var adjusted = 0
  private var beyond = 0
  private(set) var missed = 0
  private var drafts = 0
  private var worst = 0.0
  private var plain: [Double] = []
  private var balanced: [Double] = []

  mutating func compose(_ material: Material) -> Report {
    let clock = ContinuousClock()
    func composed(_ template: Template) -> (Report, Double) {
      let start = clock.now
      let report = ReportComposer.compose(
        budget: material.budget, template: template, classification: material.classification)
      return (report.value, (clock.now - start) / .milliseconds(1))
    }
    var byItself = material.template
    byItself.options.rounding.amounts = .byItself
    plain.append(composed(byItself).1)
    let (report, time) = composed(material.template)
    balanced.append(time)
    return report
  }

  mutating func count(_ report: Report, beyond missing: Int) {
    drafts += 1
    beyond += missing
    if missing > 0 { missed += 1 }
    for table in report.tables {
      for case .figure(let figure) in table.rows.flatMap(\.cells).map(\.content) {
        count(figure.value, figure.shown)
      }
    }
    for figure in report.figures { count(figure.value, figure.shown) }
  }

  private mutating func count(_ value: FigureValue?, _ shown: FigureValue?) {
    guard let value, case .amount(let exact) = value else { return }
    figures += 1
    guard case .amount(let print)? = shown else { return }
    if FigureValue.amount(exact).rounded(to: 10_000) != shown { adjusted += 1 }
    worst = max(worst, Double(abs(print.fen - exact.fen)) / 10_000)
  }

  func show() {
    let extra = zip(balanced, plain).map { $0 - $1 }.sorted()
    let share = Double(adjusted) / Double(max(figures, 1)) * 100
    print(
      """
      配平: \(drafts) drafts, \(figures) amounts, \(adjusted) adjusted (\(String(format: "%.1f", share)) %)
      配平: worst deviation \(String(format: "%.4f", worst)) digits, \(beyond) beyond one digit in \(missed) drafts
      配平: more than 逐格 \(String(format: "%.1f", extra[extra.count / 2])) ms in the middle, \(String(format: "%.1f", extra[extra.count * 99 / 100])) ms of 99 in 100, \(String(format: "%.1f", extra.last ?? 0)) ms at most
      """)
  }
}
