/// One line of the 自查表: something that inspections of 预决算公开 look for, and what became of it.
package struct SelfCheckItem: Sendable {
  package enum Verdict: Sendable {
    /// With the place where it stands.
    case met(String)
    /// With what is missing, and where.
    case notMet(String)
    /// With the reason.
    case notApplicable(String)

    /// 达标, 不达标, 不适用
    package var word: String {
      switch self {
      case .met: "达标"
      case .notMet: "不达标"
      case .notApplicable: "不适用"
      }
    }

    package var detail: String {
      switch self {
      case .met(let text), .notMet(let text), .notApplicable(let text): text
      }
    }
  }

  package let name: String
  /// Document that asks for it.
  package let basis: String
  package let verdict: Verdict

  init(_ name: String, basis: String = SelfCheckItem.rules, _ verdict: Verdict) {
    self.name = name
    self.basis = basis
    self.verdict = verdict
  }

  /// 地方预决算公开操作规程
  static let rules = "财预〔2016〕143号"
}
