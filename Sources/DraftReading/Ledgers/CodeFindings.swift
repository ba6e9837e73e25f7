import GoujiModel
import SourceReading

/// Codes that stand, but not in the draft's year, and names that a draft gives to national codes.
extension Finding {
  /// Nil where the edition has the code, or nobody knows of it.
  static func notInForce(
    _ code: String, _ column: String, _ names: Classification, at place: Place
  ) -> Finding? {
    switch names.standing(code) {
    case .current, .unknown: return nil
    case .retired(let name, let changes):
      return .retired(code, name, changes, column, names, at: place)
    case .notYet(let name, let since, let from):
      let old = from.map { "\($0.oldCode) \($0.oldName)" }.joined(separator: "、")
      return Finding(
        .codeNotInForce, at: place,
        "“\(column)”\(code) \(name) \(since.year) 年才有，\(names.year) 年还没有这个科目", label: "当年没有的代码",
        basis: from.first?.basis ?? names.basis,
        cure: old.isEmpty ? "改为当年的科目；年度写错的，改“年度”" : "改为当年的 \(old)；年度写错的，改“年度”")
    case .gone(let name, let last):
      return Finding(
        .codeNotInForce, at: place,
        "“\(column)”\(code) \(name) 是 \(last.year) 年的科目，\(names.year) 年的科目里没有它", label: "当年没有的代码",
        basis: names.basis, cure: "改为当年的科目；用 gouji codes 文字 来查")
    }
  }

  private static func retired(
    _ code: String, _ name: String, _ changes: [CodeChange], _ column: String,
    _ names: Classification, at place: Place
  ) -> Finding {
    let change = changes[0]
    let new = changes.filter { !$0.newCode.isEmpty }
    let list = new.map { "\($0.newCode) \(names.standing($0.newCode).name ?? $0.newName)" }
    let became = list.isEmpty ? "" : "：\(change.kind.rawValue)为 \(list.joined(separator: "、"))"
    let own = [code, name].filter { !$0.isEmpty }.joined(separator: " ")
    let what = change.oldCode == code ? own : "\(own) 所在的 \(change.oldCode) \(change.oldName)"
    let cure: String =
      switch names.successor(of: code) {
      case .one(let successor): "改为 \(successor)"
      case .several where new.count == 1 && new[0].newCode.utf8.count < code.utf8.count:
        "改为 \(new[0].newCode) 里的一项：gouji codes \(new[0].newCode)"
      case .several: "按内容改为 \(new.map(\.newCode).joined(separator: " 或 "))"
      case .same, .none: "改为当年的科目" + (change.note.isEmpty ? "" : "（\(change.note)）")
      }
    return Finding(
      .codeNotInForce, at: place, "“\(column)”\(what)已停用（\(change.date.year) 年起）\(became)",
      label: "已停用的代码", basis: change.basis, cure: cure)
  }

  /// A row of 本地科目.csv that names a national code otherwise than the edition, which is certain of
  /// it, or as it is often miswritten; or a code that is not the year's.
  static func localName(
    _ record: LedgerRecord, _ code: String, in names: Classification
  ) -> Finding? {
    guard case .current(let entry, let isCertain) = names.standing(code) else {
      let column = StandardColumn.code
      return notInForce(code, column, names, at: record.place(of: 0))
    }
    let typed = record.values[1].text
    let isSlip = names.retired(name: typed, code: code)?.since.isEmpty == true
    guard typed.headerKey != entry.name.headerKey, isCertain || isSlip else { return nil }
    return .otherName(
      typed, code: code, current: entry.name, in: names, at: record.place(of: 1))
  }
}

extension Classification {
  /// 依据 of a finding about a code.
  var basis: String { "政府收支分类科目（\(year)年版）" }
}
