import GoujiModel

/// Fills the empty cells of 政府经济科目 where a template's ledger has that column: which code it is
/// follows from the code of the department's classification and the nature of the unit that spends.
/// A code that was typed stays.
///
/// Source: 支出经济分类科目改革方案 (财预〔2017〕98号); 经济科目对照 of the edition.
struct GovernmentCodes {
  private let column: Int
  private let economicCode: Int
  private let unit: Int?

  /// Nil where the ledger has no such column, or nothing that it follows from.
  init?(_ shape: LedgerShape) {
    let position = { (wanted: ClassificationKind) in
      shape.columns.firstIndex { $0.kind.classification == wanted }
    }
    guard let column = position(.governmentEconomic),
      let economicCode = position(.departmentEconomic)
    else { return nil }
    self.column = column
    self.economicCode = economicCode
    unit = shape.index(of: StandardColumn.unit)
  }

  /// What is missing where the code cannot be told; nil where it is there or another fault was found.
  func fill(_ record: inout LedgerRecord, in context: DraftContext) -> Finding? {
    let code = record.values[economicCode].text
    guard record.values[column].text.isEmpty, !code.isEmpty else { return nil }
    let owner = unit.map { record.values[$0].text } ?? ""
    guard let spender = context.units.first(where: { $0.code == owner }) ?? context.onlyUnit,
      context.classification.name(code, .departmentEconomic) != nil
    else { return nil }
    guard
      let found = context.classification.governmentEconomic(for: code, nature: spender.nature)
    else {
      return .noGovernmentCode(
        for: code, of: spender, in: context, at: record.place(of: economicCode))
    }
    record.values[column] = .text(found)
    return nil
  }
}

extension DraftContext {
  fileprivate var onlyUnit: DraftUnit? { units.count == 1 ? units[0] : nil }
}

extension Finding {
  fileprivate static func noGovernmentCode(
    for code: String, of unit: DraftUnit, in context: DraftContext, at place: Place
  ) -> Finding {
    let names = context.classification
    let name = names.economicName(code).map { " \($0)" } ?? ""
    return Finding(
      .unknownCode, at: place,
      "经济科目 \(code)\(name) 在\(unit.nature)单位没有对应的政府预算支出经济分类科目", label: "推不出政府经济科目",
      basis: "财预〔2017〕98号；政府收支分类科目（\(names.year)年版）经济科目对照",
      cure: "核对经济科目和单位性质；都对的，在这一行的“\(StandardColumn.governmentCode)”填上五位代码")
  }
}
