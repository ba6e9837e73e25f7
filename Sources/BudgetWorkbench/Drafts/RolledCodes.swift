import GoujiModel

/// A draft's codes under next year's classification: those that changed into one other are written
/// as that one; those that were split or stopped stay, to be settled by the preparer.
struct RolledCodes {
  /// What the preparer should know, a line for each code.
  private(set) var notes: [String] = []
  private var successors: [String: String] = [:]
  private var seen: Set<String> = []

  private let old: Classification
  private let new: Classification

  init(_ budget: Budget, year: Int) {
    old = budget.classification
    new = Classification(
      localNames: old.localNames, year: year, history: budget.official.history)
    switch new.extent(of: year) {
    case .whole: break
    case .continued, .part: notes.append("\(year) 年的科目没有收全，请对照当年的《政府收支分类科目》")
    case .none: notes.append("没有 \(year) 年的科目，按 \(new.title) 核对；请对照当年的《政府收支分类科目》")
    }
  }

  mutating func rolled(_ ledger: Ledger) -> Ledger {
    var ledger = ledger
    for (column, definition) in ledger.shape.columns.enumerated() {
      guard let kind = definition.kind.classification else { continue }
      for index in ledger.records.indices {
        let code = ledger.records[index].values[column].text
        if code.isEmpty { continue }
        if seen.insert(code).inserted { settle(code, kind, ledger.records[index].place) }
        if let new = successors[code] { ledger.records[index].values[column] = .text(new) }
      }
    }
    return ledger
  }

  private mutating func settle(_ code: String, _ kind: ClassificationKind, _ place: Place) {
    let name = old.name(code, kind)
    let own = [code, name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    switch new.successor(of: code, named: name) {
    case .same: break
    case .one(let next) where next.utf8.count == code.utf8.count:
      successors[code] = next
      let nextName = new.standing(next).name ?? new.localNames[next] ?? ""
      notes.append("科目 \(own) 改成了 \(next) \(nextName)（依\(new.year)年的科目）")
    case .one(let item):
      notes.append(
        "本地明细 \(own) 所在的款改为 \(item)，明细没有改：请在 本地科目.csv 和各行里改成新的明细（\(place.lineDescription)）")
    case .several(let changes):
      let list = changes.map { "\($0.newCode) \($0.newName)" }.joined(separator: "、")
      notes.append(
        "科目 \(own) 已\(changes[0].kind.rawValue)为 \(list)，没有改：请按内容改填（如 \(place.lineDescription)）")
    case .none:
      notes.append("科目 \(own) 已停用，没有改：请改填当年的科目（如 \(place.lineDescription)）")
    }
  }
}
