import DraftReading
import FigureEvaluating
import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing
@testable import BudgetWorkbench

/// Law 1: random expressions over random drafts have a value, or none with a reason; nothing traps, and
/// the auditor's recount, which shares no evaluating with the engine, comes to the same.
struct RandomExpressionTests {
  private static let template = """
    填报: {人数: 个数, 得分数: 数值, 借款: 金额}
    数: {支出额: 合计(支出), 公用额: 合计(支出，支出类型 = 公用经费), 差: 支出额 - 公用额, 比: "占比(公用额, 支出额)"}
    表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}
    部分: {表: {文: {表: {表: 全部}}}}

    """

  @Test func `engine and recount agree on random expressions over random drafts`() throws {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<12 {
      let material = try material(&random)
      let engine = FigureEngine(
        budget: material.budget, template: material.template,
        classification: material.classification)
      let recount = Recount(budget: material.budget, template: material.template)
      for _ in 0..<150 {
        let kind = FigureKind.allCases.randomElement(using: &random)!
        let expression = expression(kind, depth: 4, &random)
        let (row, column) = (conditions(&random), conditions(&random))
        let scope = engine.whole.narrowed(by: row)
        let found = outcome { () throws(NoValue) in
          try engine.value(engine.compile(expression, column), in: scope)
        }
        let again = outcome { () throws(NoValue) in
          try recount.value(expression, FigureContext(row: row, column: column))
        }
        let words = "seed \(seed): \(expression.text) 在 \((row + column).map(\.text))"
        switch (found, again) {
        case (.success(let a), .success(let b)): #expect(a.equals(b), "\(words)")
        case (.failure(let a), .failure(let b)): #expect(a == b, "\(words)")
        default: Issue.record("\(words): \(found) \(again)")
        }
      }
    }
  }

  private func outcome(
    _ body: () throws(NoValue) -> FigureValue
  ) -> Result<FigureValue, NoValue> {
    do throws(NoValue) {
      return .success(try body())
    } catch {
      return .failure(error)
    }
  }

  // MARK: Drafts

  private static let codes = ["2012601", "2080505", "2080506", "2210201"]

  private func material(_ random: inout Chance) throws -> Material {
    var text = "单位,功能科目,经济科目,支出类型,资金来源,预算数\n"
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let kind = ["人员经费", "公用经费"].randomElement(using: &random)!
      let source = ["一般公共预算", "事业收入"].randomElement(using: &random)!
      text +=
        "101001,\(Self.codes.randomElement(using: &random)!),30201,\(kind),\(source),\(amount(&random))\n"
    }
    let stated = "填报: {人数: \(Int.random(in: 0...3, using: &random)), 得分数: 7.25, 借款: 0.01元}"
    let head = LanguageFixture.head(year: 2024).replacing("填报: {}", with: stated)
    let fixture = try FilesFixture([
      "Templates/样/模板.yaml": "名称: 样\n" + Self.template, "草案/支出.csv": text,
      "草案/草案.yaml": head + "上年数: {支出额: \(amount(&random))万元, 差: -1元}\n",
    ])
    let loaded = Workbench(draft: fixture.path("草案")).load()
    return try #require(
      loaded.value, "\(loaded.findings.filter { $0.severity == .error }.text)")
  }

  /// 万元, from 分 to 万亿元, of both signs.
  private func amount(_ random: inout Chance) -> String {
    let text = ["0", "0.000001", "0.01", "12.5", "99999.999999", "100000000"]
      .randomElement(using: &random)!
    return (Bool.random(using: &random) ? "" : "-") + text
  }

  // MARK: Expressions

  private func conditions(_ random: inout Chance) -> [Condition] {
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      return [
        Condition(
          path: ColumnPath(column: "功能科目"),
          patterns: [.exactly(Self.codes.randomElement(using: &random)!)])
      ]
    case 1: return [Condition(path: ColumnPath(column: "功能科目"), patterns: [.prefix("208")])]
    case 2:
      return [
        Condition(
          path: ColumnPath(column: "资金来源"), negated: Bool.random(using: &random),
          patterns: [.exactly("事业收入")])
      ]
    default: return []
    }
  }

  private func selection(_ random: inout Chance) -> LedgerSelection {
    LedgerSelection(ledger: "支出", conditions: conditions(&random), mainAmount: "预算数")
  }

  private func expression(
    _ kind: FigureKind, depth: Int, _ random: inout Chance
  ) -> FigureExpression {
    if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 { return leaf(kind, &random) }
    let inner = { (kind: FigureKind, random: inout Chance) in
      self.expression(kind, depth: depth - 1, &random)
    }
    if Int.random(in: 0..<8, using: &random) == 0 { return .whole(inner(kind, &random)) }
    let all = FigureOperator.allCases.filter { operation in
      Self.operands(of: operation, for: kind).count > 0
    }
    let operation = all.randomElement(using: &random)!
    let kinds = Self.operands(of: operation, for: kind).randomElement(using: &random)!
    return .apply(operation, kinds.map { inner($0, &random) })
  }

  /// Which kinds give this one.
  private static func operands(
    of operation: FigureOperator, for kind: FigureKind
  ) -> [[FigureKind]] {
    let firsts = FigureKind.allCases
    let candidates =
      operation.arity == 1
      ? firsts.map { [$0] } : firsts.flatMap { a in firsts.map { [a, $0] } }
    return candidates.filter { operation.result(of: $0) == kind }
  }

  private func leaf(_ kind: FigureKind, _ random: inout Chance) -> FigureExpression {
    let which = Int.random(in: 0..<5, using: &random)
    switch kind {
    case .amount:
      let leaves: [FigureExpression] = [
        .sum(selection(&random), measure: "预算数"), .named("差"), .prior("支出额"), .stated("借款"),
        .constant(.amount(Money.limit)),
      ]
      return leaves[which]
    case .count:
      let leaves: [FigureExpression] = [
        .count(selection(&random)), .stated("人数"), .constant(.count(0)),
        .distinct(selection(&random), column: ColumnPath(column: "功能科目")),
        .constant(.count(999_999_999)),
      ]
      return leaves[which]
    case .share: return which < 3 ? .named("比") : .constant(.share(Ratio(1, over: 3)!))
    case .quantity: return which < 3 ? .stated("得分数") : .constant(.quantity(Quantity(whole: 8)))
    }
  }
}
