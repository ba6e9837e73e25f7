/// A name or a code that is out of use, with what took its place; or a name often miswritten.
package struct RetiredName: Hashable, Sendable {
  package var code: String
  package var currentName: String
  package var oldName: String
  /// Empty where only the name changed.
  package var oldCode: String
  /// 改名, 合并, 误写 and so on.
  package var relation: String
  /// The year of the change; empty where unknown or a mere slip.
  package var since: String
}

extension RetiredName {
  /// Nil for what says nothing of an old name.
  init?(_ change: CodeChange) {
    if change.oldName.isEmpty { return nil }
    self.init(
      code: change.newCode, currentName: change.newName, oldName: change.oldName,
      oldCode: change.oldCode == change.newCode ? "" : change.oldCode,
      relation: change.kind.rawValue, since: String(change.date.year))
  }

  /// Of no edition: 常见误写.
  fileprivate static let miswritten: [RetiredName] = {
    var rows: [RetiredName] = []
    let file = ShippedFile.all.first { $0.path == "常见误写.tsv" }
    file.map { ClassificationTable($0.text) }?.forEach { row in
      rows.append(
        RetiredName(
          code: row[0], currentName: row[1], oldName: row[2], oldCode: "", relation: row[3],
          since: ""))
      return true
    }
    return rows
  }()
}

extension Classification {
  /// What became of a name. Some old names are still the names of other codes, so the code beside
  /// which the name stands decides where it is given.
  package func retired(name: String, code: String? = nil) -> RetiredName? {
    retiredNames.first { $0.oldName == name && (code == nil || $0.code == code) }
  }

  /// The name in the edition for an old or miswritten one, or nil.
  package func currentName(for name: String) -> String? { retired(name: name)?.currentName }

  /// By the editions up to the one in force, then what is miswritten at any time.
  package var retiredNames: [RetiredName] {
    let changed = history.editions[...position].flatMap(\.changes).compactMap { change in
      RetiredName(change).map { row in
        var row = row
        // Changed again since, perhaps.
        row.currentName = standing(row.code).name ?? row.currentName
        return row
      }
    }
    return changed + RetiredName.miswritten
  }
}
