import GoujiModel
import SourceReading

/// The example lines of a new draft's CSV files: for any ledger, also those that a template adds,
/// one line whose cells fit the kinds of its columns.
struct ExampleRows {
  let identity: DraftIdentity
  let template: Template

  /// Header and lines; every text of an example begins with the word 示例.
  func csv(_ shape: LedgerShape) -> String {
    ([shape.columns.map(\.name)] + cells(shape)).map(CSVText.row).joined()
  }

  /// The lines, cell by cell.
  func cells(_ shape: LedgerShape) -> [[String]] {
    rows(shape).map { row in shape.columns.map { cell($0, in: shape, row) } }
  }

  /// What differs between the lines of one file.
  private struct Row {
    var functionCode = Codes.running
    var economicCode = Codes.office
    var spendingKind = ""
    var hasProject = true
  }

  /// 行政运行 and 一般行政管理事务 of a government office; 基本工资, 办公费, 委托业务费.
  private enum Codes {
    static let running = "2010301"
    static let affairs = "2010302"
    static let salary = "30101"
    static let office = "30201"
    static let contracts = "30227"
  }

  private func rows(_ shape: LedgerShape) -> [Row] {
    switch shape.name {
    case StandardLedger.spending:
      [
        Row(economicCode: Codes.salary, spendingKind: "人员经费", hasProject: false),
        Row(spendingKind: "公用经费", hasProject: false),
        Row(
          functionCode: Codes.affairs, economicCode: Codes.contracts, spendingKind: "项目支出"),
      ]
    case StandardLedger.functionUses: [Row(), Row(functionCode: Codes.affairs)]
    default: [Row()]
    }
  }

  private func cell(_ column: LedgerColumn, in shape: LedgerShape, _ row: Row) -> String {
    switch column.kind {
    case .unit: identity.unitCode
    case .code(.function): row.functionCode
    case .code(.departmentEconomic): row.economicCode
    case .code(.governmentEconomic): ""
    case .project: row.hasProject ? Self.project : ""
    case .amount:
      if column.name == StandardColumn.priorAmount {
        ""
      } else if isLaterSummand(column, in: shape) {
        "0"
      } else {
        identity.unit == .yuan ? "100000" : "10"
      }
    case .count: String(count(column, in: shape))
    case .quantity: quantity(column, in: shape)
    case .reference(let ledger): reference(ledger)
    case .choice(let list):
      row.spendingKind.isEmpty || list.name != ChoiceList.spendingKinds.name
        ? choice(list, column) : row.spendingKind
    case .text: text(column, in: shape)
    }
  }

  /// The name of the example line of another ledger.
  private func reference(_ ledger: String) -> String {
    guard let shape = template.ledgers.first(where: { $0.name == ledger }),
      let name = shape.nameColumn
    else { return "" }
    return cell(name, in: shape, Row())
  }

  /// Of the columns that a relation of the template adds up to another amount, the first holds all of it.
  private func isLaterSummand(_ column: LedgerColumn, in shape: LedgerShape) -> Bool {
    template.tieOuts.contains { tieOut in
      guard case .records(let ledger, _) = tieOut.ground, ledger == shape.name,
        tieOut.relation == .equal
      else { return false }
      return [tieOut.left, tieOut.right].contains { side in
        let summands = side.compactMap { term -> String? in
          if case .own(let key, _) = term.operand, !term.isTakenAway { key } else { nil }
        }
        return summands.dropFirst().contains(column.name)
      }
    }
  }

  /// A score as good as the rating beside it, which is the best.
  private func quantity(_ column: LedgerColumn, in shape: LedgerShape) -> String {
    column.name.hasSuffix("得分") && shape.column(StandardColumn.weight) == nil ? "95" : "1"
  }

  /// Weights add up to what the template asks for; the example lines of 支出 buy no vehicle.
  private func count(_ column: LedgerColumn, in shape: LedgerShape) -> Int {
    if column.name.hasPrefix("购置") { return 0 }
    guard column.name == StandardColumn.weight else { return 1 }
    let options = template.options
    let sum =
      shape.name == StandardLedger.projectTargets
      ? options.projectWeightSum : options.departmentWeightSum
    return sum ?? 100
  }

  private func choice(_ list: ChoiceList, _ column: LedgerColumn) -> String {
    if !column.standard.isEmpty { return column.standard }
    // A project that spends on something of its own.
    if list.name == ChoiceList.projectClasses.name { return list.choices.last ?? "" }
    return list.choices.first ?? ""
  }

  private func text(_ column: LedgerColumn, in shape: LedgerShape) -> String {
    if let level = column.codeLevel { return String(Codes.running.prefix(level.digits)) }
    if shape.name == StandardLedger.projects, column.name == StandardColumn.project {
      return Self.project
    }
    if let common = column.suggestions.first, Self.usual[column.name] == nil { return common }
    if column.name.hasPrefix("是否") || column.name.hasPrefix("列入") { return "是" }
    if let usual = Self.usual[column.name], !(usual.isEmpty && column.required) { return usual }
    return column.name == StandardColumn.remark ? "示例，请换成本部门的支出" : "示例\(column.name)"
  }

  static let project = "示例项目"

  /// Words that readers of a table of targets expect.
  private static let usual = [
    "一级指标": "产出指标", "二级指标": "数量指标", "指标性质": "≥", "指标值": "10", "实际完成值": "10", "度量单位": "次",
    "指标方向性": "正向指标", "专门面向中小企业采购": "", "专门面向小型、微型企业采购": "",
    "专门面向监狱企业采购": "", "专门面向残疾人福利性单位采购": "", "项目代码": "",
  ]
}
