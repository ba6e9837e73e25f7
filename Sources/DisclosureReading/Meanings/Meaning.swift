/// What a figure of a disclosure is of: two figures of one meaning must be the same amount wherever
/// they are printed.
package struct Meaning: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// 本年收入合计 and 收入总计, which has what was carried over.
    case incomeOfYear, incomeInAll
    case expenditureOfYear, expenditureInAll
    case income(IncomeKind)
    case basic, project, personnel, operating
    /// A code of the function classification, and of it what is basic or project spending.
    case function(String)
    case functionBasic(String)
    case functionProject(String)
    /// A code of 部门预算支出经济分类, of basic spending.
    case economic(String)
    case threePublic(ThreePublicItem)
    case agencyCosts, meeting, training
    case procurement(ProcurementPart)
  }

  package enum ProcurementPart: String, Sendable, CaseIterable {
    case total = "政府采购合计"
    case goods = "货物"
    case works = "工程"
    case services = "服务"
  }

  package var subject: Subject
  package var scope: Scope
  package var stage: Stage
  package var binding: Binding

  package init(
    _ subject: Subject, _ scope: Scope, _ stage: Stage = .own, of binding: Binding = .own
  ) {
    self.subject = subject
    self.scope = scope
    self.stage = stage
    self.binding = binding
  }
}

/// A figure that a table prints, or the sum of some that it prints.
package struct Fact: Sendable {
  package var meaning: Meaning
  package var value: PrintedValue
  package var words: String
  package var spot: Spot
  /// Index of its table.
  package var table: Int
  /// Added up from so many rows; 1 for what is printed.
  package var parts = 1

  /// It is printed, and not zero.
  package var isPrintedMoney: Bool { parts == 1 && value.scaled != 0 }
}
