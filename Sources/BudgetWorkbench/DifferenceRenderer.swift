import GoujiModel

/// What two years' classifications differ in, as text and as JSON.
package struct DifferenceRenderer {
  let difference: EditionDifference
  let old: Classification
  let new: Classification

  package init(difference: EditionDifference, old: Classification, new: Classification) {
    self.difference = difference
    self.old = old
    self.new = new
  }

  /// Grouped by the edition that brought the change.
  package var text: String {
    var sections: [String] = []
    for edition in new.history.editions {
      let changes = difference.changes.filter { $0.date == edition.date }
      if !changes.isEmpty {
        sections.append(
          (["\(edition.title)（\(edition.date)）"] + changes.map(line)).joined(separator: "\n"))
      }
    }
    if !difference.untold.isEmpty {
      sections.append(
        (["两年的科目不同，没有说明是怎样的变更"] + difference.untold.map(line)).joined(separator: "\n"))
    }
    if sections.isEmpty { sections = ["没有已知的变更"] }
    let years = difference.incomplete.map { "\($0) 年" }
    if !years.isEmpty {
      sections.append("\(years.joined(separator: "、"))的科目没有收全，可能还有别的变更")
    }
    return sections.joined(separator: "\n\n")
  }

  /// `合并  2040405 公诉和审判监督 → 2040410 检察监督`
  private func line(_ change: CodeChange) -> String {
    let old = [change.oldCode, change.oldName].filter { !$0.isEmpty }.joined(separator: " ")
    let new = [change.newCode, change.newName].filter { !$0.isEmpty }.joined(separator: " ")
    let way = [old, new].filter { !$0.isEmpty }.joined(separator: " → ")
    let remarks = [change.note, change.confidence == .high ? "" : "待核"].filter { !$0.isEmpty }
    let remark = remarks.isEmpty ? "" : "（\(remarks.joined(separator: "；"))）"
    return "  \(change.kind.rawValue)  \(way)\(remark)"
  }

  package var json: String {
    JSONText.document([
      ("from", JSONText.string(old.edition.date.description)),
      ("to", JSONText.string(new.edition.date.description)),
      ("changes", JSONText.lines(difference.changes.map(object))),
      ("untold", JSONText.lines(difference.untold.map(object))),
      ("incomplete", JSONText.strings(difference.incomplete.map(String.init))),
    ])
  }

  private func object(_ change: CodeChange) -> String {
    JSONText.object(
      [
        ("date", change.date.description), ("change", change.kind.rawValue),
        ("oldCode", change.oldCode), ("oldName", change.oldName), ("code", change.newCode),
        ("name", change.newName), ("source", change.source),
        ("confidence", change.confidence.rawValue), ("note", change.note),
      ].map { ($0.0, JSONText.string($0.1)) })
  }
}
