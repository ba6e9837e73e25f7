/// Something the user should know, and can mend: where, what, both values, the rule, the cure.
package struct Finding: Sendable {
  package var code: FindingCode
  package var place: Place?
  /// The fault, in Chinese, with both values where there are two.
  package var message: String
  /// Shown beside the carets under the quoted line.
  package var label: String
  /// The rule: document and article. Empty where none is needed.
  package var basis: String
  /// What to do. Empty where the message says it all.
  package var cure: String
  /// What is judged, where it is that and no place that tells one such finding from another: a relation
  /// of the template, with the record or row it was asked of. Empty elsewhere.
  package var subject: String
  /// That of its code; under `--strict` a warning is an error.
  package var severity: Severity

  package init(
    _ code: FindingCode, at place: Place?, _ message: String, label: String = "",
    basis: String = "", cure: String = "", subject: String = ""
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.label = label
    self.basis = basis
    self.cure = cure
    self.subject = subject
    severity = code.severity
  }

  /// The rule that what is published must be true: that of most findings on what was entered.
  package static let truthfulness = "财预〔2016〕143号：公开内容真实、准确、完整"
}

package enum Severity: String, Sendable {
  /// Nothing is written.
  case error = "错误"
  case warning = "警告"
  case note = "提示"
}

/// A value with the findings that came up while it was made.
package struct Outcome<Value> {
  package var value: Value
  package var findings: [Finding]

  package init(_ value: Value, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}

extension Array where Element == Finding {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Warnings as errors.
  package var strict: [Finding] {
    map { finding in
      var finding = finding
      if finding.severity == .warning { finding.severity = .error }
      return finding
    }
  }
}

extension Outcome: Sendable where Value: Sendable {}
