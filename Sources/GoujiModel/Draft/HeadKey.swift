/// Keys of `草案.yaml` that mean something to the program; others are kept by name.
package enum HeadKey {
  package static let template = "模板"
  package static let year = "年度"
  /// The day whose edition of the classification holds; the last of the year where it is not given.
  package static let edition = "科目版本"
  package static let region = "地区"
  package static let level = "财政级次"
  package static let department = "部门"
  package static let inputUnit = "填报单位"
  package static let prior = "上年数"
  package static let reasons = "原因"
  package static let stated = "填报"
  package static let unconfirmed = "待确认"
  /// Warnings that somebody has looked at and lets stand.
  package static let accepted = "已核"
  package static let earlier = "上年草案"
  package static let budget = "预算草案"

  /// Who submits what, in the order of a file.
  package static let identity = [
    template, year, edition, region, level, IdentityPath.subject, department, inputUnit,
  ]
  /// What stands below that, and below the template's own keys.
  package static let contents = [
    earlier, budget, StandardLedger.units, StandardLedger.subordinates, prior, reasons, stated,
    unconfirmed, accepted,
  ]
  package static let all = identity + contents
}
