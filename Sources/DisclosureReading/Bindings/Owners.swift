import GoujiModel

/// Whose document it is, and which other units it names.
package struct Owners: Sendable {
  /// As its title has it; empty where none is read.
  package let own: String
  /// Tables and headings name units that are not this one.
  package private(set) var others: Set<String> = []

  init(lines: [String], path: String, said: [String]) {
    let names = lines.prefix(12).map(Self.title) + [Self.title(path)]
    var own = names.first { !$0.isEmpty } ?? ""
    let filled = Set(said.filter { !$0.isEmpty && !Self.isSame($0, own) })
    if filled == Set(said), filled.count == 1, let only = filled.first {
      // All tables are of one unit, by whatever name.
      if own.isEmpty { own = only }
      self.own = own
      return
    }
    self.own = own
    others = filled
  }

  /// `南河县民政局2024年部门预算`
  private static func title(_ line: String) -> String {
    guard line.count <= 60, let year = YearWords.all(in: line).first,
      line.containsBytes(of: "预算") || line.containsBytes(of: "决算")
    else { return "" }
    for part in line.split(separator: "\(year)年") where part.count > 1 {
      let text = String(part.split(separator: "/").last ?? part)
      for tail in ["部门预算", "单位预算", "部门决算", "单位决算", "预算", "决算", "部门", "单位"] {
        if let range = text.firstRange(of: tail) {
          let before = String(text[..<range.lowerBound])
          if OwnerWords.isName(before) || before.isEmpty { return before }
        }
      }
      if OwnerWords.isName(text) { return text }
    }
    return ""
  }

  private static func isSame(_ name: String, _ own: String) -> Bool {
    if name == own { return true }
    // 本级 is a unit of its own, where it is told beside the department.
    if own.isEmpty || ["本级", "机关"].contains(where: { name.hasSuffix($0) != own.hasSuffix($0) }) {
      return false
    }
    return OwnerWords.areOfOne(name, own)
  }

  /// The name by which figures are told apart; empty for the document's own unit.
  func told(_ name: String) -> String { others.contains(name) ? name : "" }

  /// The words before an amount name its owner: is it the one that the document is of? Nil where
  /// they name none.
  package func isOwn(_ before: String) -> Bool? {
    var name = before
    for word in ["其中：", "其中", "：", "当年", "本年"] where name.hasPrefix(word) {
      name.removeFirst(word.count)
    }
    name = YearWords.removed(from: name)
    if name.isEmpty || OwnerWords.isGeneric(name) { return true }
    guard OwnerWords.isName(name) else { return nil }
    if own.isEmpty { return others.isEmpty }
    return OwnerWords.areOfOne(name, own)
  }
}
