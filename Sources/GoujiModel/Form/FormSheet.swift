/// Names of the sheets of a 填报表 and of their columns: what the writer writes and the reader
/// looks for. A ledger's sheet has the name and the columns of the ledger.
package enum FormSheet {
  package static let cover = "填报说明"
  package static let head = "基本情况"
  package static let prior = HeadKey.prior
  package static let stated = "三公与资产"
  package static let texts = "原因与文字"
  package static let unconfirmed = HeadKey.unconfirmed
  package static let accepted = HeadKey.accepted
  package static let balance = "核对"
  package static let codes = "代码表"

  /// Written for the reader of the form, never read back.
  package static let unread = [cover, balance, codes]

  package static let headShape = LedgerShape(
    name: head,
    columns: [
      LedgerColumn(Column.item, .text, required: true), LedgerColumn(Column.content, .text),
    ]
  )
  package static let priorShape = LedgerShape(
    name: prior,
    columns: [
      LedgerColumn(Column.name, .text, required: true), LedgerColumn(Column.prior, .text),
      LedgerColumn(Column.unit, .text),
    ])
  package static let statedShape = LedgerShape(
    name: stated,
    columns: [
      LedgerColumn(Column.name, .text, required: true), LedgerColumn(Column.number, .text),
      LedgerColumn(Column.unit, .text),
    ])
  package static let textsShape = LedgerShape(
    name: texts,
    columns: [
      LedgerColumn(Column.kind, .text, required: true),
      LedgerColumn(Column.name, .text, required: true), LedgerColumn(Column.content, .text),
    ])

  package static let unconfirmedShape = LedgerShape(
    name: unconfirmed, columns: [LedgerColumn(Column.matter, .text, required: true)])

  package static let acceptedShape = LedgerShape(
    name: accepted,
    columns: [
      LedgerColumn(Column.warning, .text, required: true),
      LedgerColumn(Column.grounds, .text, required: true),
    ])

  package enum Column {
    package static let warning = "警告"
    package static let grounds = "理由"
    package static let matter = "事项"
    package static let item = "项目"
    package static let content = "内容"
    package static let name = "名称"
    package static let prior = "上年数"
    package static let number = "填报数"
    package static let unit = "计量单位"
    package static let kind = "种类"
    /// What the form says of a line; not read.
    package static let hint = "说明"
    /// Formulas for the balance; not read.
    package static let key = "核对键"
    package static let covered = "收入表已列"
    package static let unread = [key, covered]
  }

  /// The sheet that stands for a key of `草案.yaml` with more than one line; nil for a single line.
  package static func name(ofSection key: String) -> String? {
    switch key {
    case HeadKey.prior: prior
    case HeadKey.stated: stated
    case HeadKey.reasons: texts
    case unconfirmed, accepted, StandardLedger.units, StandardLedger.subordinates: key
    default: nil
    }
  }

  /// `部门全称` for `部门.全称`.
  package static func label(of path: String) -> String {
    if path.hasSuffix(".内容") { return path.dropLast(3) + "校验码" }
    return path.hasPrefix("部门.") ? "部门" + path.dropFirst(3) : path
  }

  /// `部门.全称` for `部门全称`, as people type it in the first column of 基本情况.
  package static func path(of label: String) -> String {
    if label.hasSuffix("草案校验码") { return label.dropLast(3) + ".内容" }
    guard label.hasPrefix("部门"), !label.hasPrefix("部门."), label != "部门" else { return label }
    return "部门." + label.dropFirst(2)
  }

  /// The header of the column in which the form says what a code means.
  package static func nameHeader(of column: String) -> String { column + "名称" }

  /// `*预算数（元）` and the like: `预算数`.
  package static func columnName(of header: String) -> (name: String, unit: AmountUnit?) {
    var name = header[...]
    while let first = name.first, "*＊".contains(first) { name.removeFirst() }
    while let last = name.last, "*＊".contains(last) { name.removeLast() }
    for unit in AmountUnit.allCases {
      let endings = [
        "（\(unit.rawValue)）", "(\(unit.rawValue))", "（单位：\(unit.rawValue)）",
        "(单位:\(unit.rawValue))",
      ]
      for ending in endings where name.hasSuffix(ending) {
        return (String(name.dropLast(ending.count)), unit)
      }
    }
    return (String(name), nil)
  }
}

extension ColumnKind {
  /// The form shows beside the cell what it means.
  package var hasNameColumn: Bool {
    switch self {
    case .unit, .code: true
    case .text, .amount, .count, .project, .choice, .quantity, .reference: false
    }
  }
}
