import Testing

/// Tables as 预算管理一体化 platforms and the sheets around them export them, each with what must come
/// out, written down by hand: lines and findings. No figure is wrong and no row is lost in silence.
struct ExportCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var merges: [String] = []
  var map = ""
  var lines: [String] = []
  /// Codes, in order.
  var findings: [String] = []
  var counted = ""
  /// Words of the findings.
  var words: [String] = []

  /// `185001 2080101 30101 人员经费 - 一般公共预算`
  static let wages = "185001 2080101 30101 人员经费 - 一般公共预算"
  static let office = "185001 2080101 30201 公用经费 - 一般公共预算"
  static let court = "185001 2080102 30226 项目支出 仲裁经费 一般公共预算"

  static let all = titles + years + groups + states + carried + units + columns
}
