/// One line of the classification, as `gouji codes` shows it.
package struct ClassificationEntry: Hashable, Sendable {
  package var kind: ClassificationKind
  package var code: String
  package var name: String
  package var source: String
  package var confidence: Confidence
  /// 政府性基金预算科目 and the like; empty mostly.
  package var note: String

  package init(
    kind: ClassificationKind, code: String, name: String, source: String = "",
    confidence: Confidence, note: String = ""
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.source = source
    self.confidence = confidence
    self.note = note
  }

  init(_ row: ClassificationRow, kind: ClassificationKind) {
    self.init(
      kind: kind, code: row[0], name: row[1], source: row[2],
      confidence: Confidence(rawValue: row[3]) ?? .low, note: row[4])
  }

  /// What a change made of it, or made it from.
  init(new change: CodeChange, kind: ClassificationKind) {
    self.init(
      kind: kind, code: change.newCode, name: change.newName, source: change.source,
      confidence: change.confidence, note: change.kind == .added ? change.note : "")
  }

  init(old change: CodeChange, kind: ClassificationKind) {
    self.init(
      kind: kind, code: change.oldCode, name: change.oldName, source: change.source,
      confidence: change.confidence)
  }

  /// 1 类, 2 款, 3 项.
  package var level: Int { (code.utf8.count - 1) / 2 }
}
