/// What an edition changed against the one before: a line of its 变更. A split has a line for each
/// of the new codes, a merger one for each of the old.
package struct CodeChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case renamed = "改名"
    /// Another code for the same content.
    case recoded = "改码"
    /// Into a code that may have stood before.
    case merged = "合并"
    case split = "拆分"
    case stopped = "停用"
    case added = "新增"
    /// The same code for another content.
    case reused = "改义"

    /// The old code is out of use from then on.
    package var retires: Bool {
      switch self {
      case .recoded, .merged, .split, .stopped: true
      case .renamed, .added, .reused: false
      }
    }

    /// The new code did not stand before.
    package var introduces: Bool { self == .added || self == .recoded }
  }

  package var kind: Kind
  /// Of the edition.
  package var date: EditionDate
  /// Code and name before; empty where the code is new.
  package var oldCode: String
  package var oldName: String
  /// Code and name since; empty where the code is only stopped.
  package var newCode: String
  package var newName: String
  package var source: String
  package var confidence: Confidence
  package var note: String

  package init(
    _ kind: Kind, date: EditionDate, oldCode: String, oldName: String, newCode: String,
    newName: String, source: String, confidence: Confidence, note: String = ""
  ) {
    self.kind = kind
    self.date = date
    self.oldCode = oldCode
    self.oldName = oldName
    self.newCode = newCode
    self.newName = newName
    self.source = source
    self.confidence = confidence
    self.note = note
  }

  /// Columns are those of 变更; nil where the first is none of the kinds.
  init?(_ row: ClassificationRow, date: EditionDate) {
    guard let kind = Kind(rawValue: row[0]) else { return nil }
    self.init(
      kind, date: date, oldCode: row[1], oldName: row[2], newCode: row[3], newName: row[4],
      source: row[5], confidence: Confidence(rawValue: row[6]) ?? .low, note: row[7])
  }
}

/// How sure it is that a row says what the official edition says.
package enum Confidence: String, CaseIterable, Sendable {
  case high = "高"
  case medium = "中"
  case low = "低"
}
