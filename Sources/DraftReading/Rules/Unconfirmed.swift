import GoujiModel
import SourceReading

/// What it checks: the list 待确认 of `草案.yaml` is empty. `gouji roll` writes into it all that it
/// carried over from last year: `单位`, `填报.公务用车`, `项目/档案数字化`, `文字/职能简介`.
///
/// Why: last year's projects, targets and sentences look finished, and are published unread.
///
/// Example: 项目/档案数字化 stands in the list; nobody has said that the project goes on.
///
/// Source: the draft's own shape.
struct Unconfirmed {
  let ledgers: [String: Ledger]
  let prose: [String: DraftProse]
  /// The keys of `草案.yaml` that have something behind them.
  let sections: Set<String>
  let words: DraftWords

  func findings(_ items: [Located<String>]) -> [Finding] {
    items.map { .unconfirmed($0, standing: place(of: $0.value), words) }
  }

  /// Where the thing stands; nil where the draft has no such thing.
  private func place(of item: String) -> DraftSentence? {
    let parts = item.split(separator: "/", maxSplits: 1).map { Blanks.trimming(String($0)) }
    guard let owner = parts.first else { return nil }
    if parts.count == 1 {
      if ledgers[owner]?.records.isEmpty == false, !isInHead(owner) { return "\(.ledger(owner))" }
      let section = owner.split(separator: ".").first.map(String.init) ?? owner
      return sections.contains(section) ? "\(.section(owner))" : nil
    }
    if owner == "文字" {
      return prose[parts[1]].map { "\(.prose)第 \(String($0.title.place.line)) 行起的“\(parts[1])”" }
    }
    guard let ledger = ledgers[owner], let column = ledger.shape.namingIndex else {
      return nil
    }
    let record = ledger.records.first { $0.values[column].text == parts[1] }
    return record.map { "\(.ledger(owner))第 \(String($0.place.line)) 行" }
  }

  private func isInHead(_ ledger: String) -> Bool {
    LedgerShape.unitShapes.contains { $0.name == ledger }
  }
}

extension Finding {
  fileprivate static func unconfirmed(
    _ item: Located<String>, standing place: DraftSentence?, _ words: DraftWords
  ) -> Finding {
    guard let place else {
      return Finding(
        .unconfirmed, at: item.place, "待确认的“\(item.value)”已经不在草案里", label: "已经没有了",
        cure: "删去“待确认”里的这一行")
    }
    return Finding(
      .unconfirmed, at: item.place, words.say("“\(item.value)”还没有确认：内容在\(place)"), label: "待确认",
      cure: "看一遍：今年还要的改好，不要的删去；确认后删去“待确认”里的这一行")
  }
}
