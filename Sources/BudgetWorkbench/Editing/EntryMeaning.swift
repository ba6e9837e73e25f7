import DraftReading
import GoujiModel
import SourceReading

/// What a draft makes of an entry as it stands there now: told after it was changed, for an amount that
/// is empty or below zero is written as it was typed.
package struct EntryMeaning: Sendable {
  /// What is found at it.
  package var findings: [Finding] = []
  /// No amount stands there, and nobody asks for one.
  package var isNothing = false

  /// For people, a line each.
  package var words: [String] {
    findings.map { finding in
      "\(finding.severity.rawValue)：\(finding.message)"
        + (finding.cure.isEmpty ? "" : "。建议：\(finding.cure)")
    } + (isNothing ? ["空着按 0 读"] : [])
  }
}

extension DraftEdit {
  /// `findings` are those of the draft.
  package func meaning(of entry: DraftEntry, among findings: [Finding]) -> EntryMeaning {
    var meaning = EntryMeaning(
      findings: findings.filter { $0.place.map(entry.holds) ?? false })
    meaning.isNothing = meaning.findings.isEmpty && entry.text.isEmpty && isAmount(entry)
    return meaning
  }

  private func isAmount(_ entry: DraftEntry) -> Bool {
    guard entry.kind == .cell, let draft = workbench.loader.open(workbench.draft).value,
      let ledger = draft.folder.ledgerName(entry.file.name)
    else { return false }
    let shape = draft.shapes.first { $0.name == ledger }
    return shape?.column(entry.title)?.kind.isAmount ?? false
  }
}
