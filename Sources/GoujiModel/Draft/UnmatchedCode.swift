/// A code of last year's draft with no single counterpart this year: its money is now under several
/// codes, or under another while the code itself means something else.
package struct UnmatchedCode: Hashable, Sendable {
  package var kind: ClassificationKind
  package var old: String
  /// What it went to, 项 or 款; none where the same code means something else now.
  package var new: [String]

  /// Whether last year's records under the condition are those that it means this year: they are as
  /// long as it takes the old code and all the new ones, or none of them.
  func compares(under condition: Condition) -> Bool {
    let patterns = condition.patterns.map {
      CodePattern($0, isLevel: !condition.path.attribute.isEmpty)
    }
    if new.isEmpty {
      return !patterns.contains { $0.text.utf8.count == old.utf8.count && $0.takes(old) == .all }
    }
    let own = patterns.taken(old)
    return own != .some && new.allSatisfy { patterns.taken($0) == own }
  }
}

extension [UnmatchedCode] {
  /// The code because of which last year has no value under a condition on a ledger of that shape;
  /// nil where it has one.
  package func code(under condition: Condition, in shape: LedgerShape) -> String? {
    guard let kind = shape.column(condition.path.column)?.kind.classification else { return nil }
    return first { $0.kind == kind && !$0.compares(under: condition) }?.old
  }
}

/// How much of a code and what stands below it a pattern takes.
private enum CodeShare {
  case all, some, none
}

private struct CodePattern {
  let text: String
  private let isPrefix: Bool

  init(_ pattern: Pattern, isLevel: Bool) {
    switch pattern {
    case .exactly(let value):
      text = value
      // `功能科目.款 = 20805` takes all items of the 款.
      isPrefix = isLevel
    case .prefix(let value):
      text = value
      isPrefix = true
    }
  }

  func takes(_ code: String) -> CodeShare {
    if text == code || isPrefix && code.hasPrefix(text) { return .all }
    return text.hasPrefix(code) ? .some : .none
  }
}

extension [CodePattern] {
  fileprivate func taken(_ code: String) -> CodeShare {
    let shares = map { $0.takes(code) }
    return shares.contains(.all) ? .all : shares.contains(.some) ? .some : .none
  }
}

extension ColumnKind {
  /// The classification that its values are codes of; nil for other columns.
  package var classification: ClassificationKind? {
    if case .code(let kind) = self { kind } else { nil }
  }
}
