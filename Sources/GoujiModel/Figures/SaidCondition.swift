/// 部门.性质 = 行政|参公: whether the draft says so of the whole, in words. As a figure it is 1 where it
/// does, and 0 where it does not.
package struct SaidCondition: Hashable, Sendable {
  /// Where the draft says it.
  package enum Source: Hashable, Sendable {
    /// `部门.性质`, `财政级次`
    case identity(String)
    /// 文字.name: a section of `文字.md`.
    case prose(String)
    /// 原因.name
    case reason(String)
  }

  package var source: Source
  package var negated: Bool
  package var patterns: [Pattern]

  package init(_ source: Source, negated: Bool, patterns: [Pattern]) {
    self.source = source
    self.negated = negated
    self.patterns = patterns
  }

  package var text: String {
    "\(source.text) \(negated ? "≠" : "=") \(patterns.map(\.text).joined(separator: "|"))"
  }
}

extension SaidCondition.Source {
  package static let proseName = "文字"
  package static let reasonName = "原因"

  /// As the template writes it.
  package var text: String {
    switch self {
    case .identity(let path): path
    case .prose(let name): "\(Self.proseName).\(name)"
    case .reason(let name): "\(Self.reasonName).\(name)"
    }
  }
}

extension Budget {
  /// What the draft says there; nothing where it is silent.
  package func said(_ source: SaidCondition.Source) -> String {
    switch source {
    case .identity(IdentityPath.subject): subject
    case .identity(let path): identity[path]?.value ?? ""
    case .prose(let name): prose[name].map { $0.paragraphs.map(\.value).joined() } ?? ""
    case .reason(let name): reasons[name]?.value ?? ""
    }
  }
}
