import GoujiModel
import SourceReading

/// What it checks: a column that refers to another ledger holds the name of one of its records.
///
/// Why: what belongs to a task is found by its name; a name written otherwise belongs to nothing,
/// and is missing from the section on that task.
///
/// Example: 项目.csv has the task 促进就业, 年度任务.csv has 促进高质量就业.
///
/// Source: the template's own shape (台账).
enum ReferencesExist {
  static func findings(
    _ ledger: Ledger, _ others: [String: Ledger], _ words: DraftWords
  ) -> [Finding] {
    ledger.shape.columns.enumerated().flatMap { column, definition -> [Finding] in
      guard case .reference(let name) = definition.kind else { return [] }
      let other = others[name]
      let key = other?.shape.nameColumn.flatMap { other?.shape.index(of: $0.name) }
      let known = key.map { key in (other?.records ?? []).map { $0.values[key].text } } ?? []
      let names = Set(known)
      var strange = 0
      return ledger.records.compactMap { record in
        let text = record.values[column].text
        if text.isEmpty || names.contains(text) { return nil }
        strange += 1
        return .unknownReference(
          text, column: definition.name, of: name, known: known,
          suggests: strange <= Suggestion.mostNames, words, at: record.place(of: column))
      }
    }
  }
}

extension Finding {
  fileprivate static func unknownReference(
    _ text: String, column: String, of ledger: String, known: [String], suggests: Bool,
    _ words: DraftWords, at place: Place
  ) -> Finding {
    Finding(
      .unknownReference, at: place,
      words.say(
        known.isEmpty
          ? "“\(column)”写的是“\(shortened(text))”，而\(.ledger(ledger))里一行也没有"
          : "\(.ledger(ledger))里没有“\(shortened(text))”"), label: "没有这一条",
      cure: known.isEmpty
        ? words.say("在\(.ledger(ledger))里补上这一条，没有就新建；不用的，这一格空着")
        : suggests ? Suggestion.cure(for: text, among: known, orAll: "\(ledger)有") : "")
  }
}
