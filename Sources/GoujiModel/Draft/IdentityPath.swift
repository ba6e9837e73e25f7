/// What `草案.yaml` says of the department, as slots name it: `部门.全称`, `地区`, `年度`.
package enum IdentityPath {
  package static let year = "年度"
  package static let priorYear = "上年度"
  package static let unit = "金额单位"
  /// Whose report it is, 部门 where the draft does not say.
  package static let subject = "主体"

  /// Of the department: its name in full, as the text calls it, and its budget code.
  package static let fullName = "部门.全称"
  package static let shortName = "部门.简称"
  package static let code = "部门.代码"

  package static let common = [
    year, priorYear, unit, "地区", "财政级次", code, fullName, shortName,
  ]

  /// Paths that a template may use: the common ones, and anything under 部门 or 文件.
  package static func isKnown(_ path: String) -> Bool {
    common.contains { $0.sameBytes(as: path) } || path.startsWithBytes(of: "部门.")
      || path.startsWithBytes(of: "文件.")
  }
}
