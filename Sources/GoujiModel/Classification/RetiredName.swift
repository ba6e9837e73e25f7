/// A name or a code that the edition no longer knows, with what took its place.
package struct RetiredName: Hashable, Sendable {
  package var code: String
  package var currentName: String
  package var oldName: String
  /// Empty where only the name changed.
  package var oldCode: String
  /// 改名, 并入, 误写 and so on.
  package var relation: String
  /// The year of the change; empty where unknown or a mere slip.
  package var since: String
}

extension Classification {
  /// What became of a name. Some old names are still the names of other codes, so the code beside
  /// which the name stands decides where it is given.
  package func retired(name: String, code: String? = nil) -> RetiredName? {
    Self.retiredNames.first { $0.oldName == name && (code == nil || $0.code == code) }
  }

  /// What became of a code that is no longer in use, or nil.
  package func retired(code: String) -> RetiredName? {
    Self.retiredNames.first { $0.oldCode == code }
  }

  /// The name in the edition for an old or miswritten one, or nil.
  package func currentName(for name: String) -> String? { retired(name: name)?.currentName }

  static let retiredNames: [RetiredName] = {
    var rows: [RetiredName] = []
    ClassificationTable(retiredNameRows).forEach { row in
      rows.append(
        RetiredName(
          code: row[0], currentName: row[1], oldName: row[2], oldCode: row[3], relation: row[4],
          since: row[5]))
      return true
    }
    return rows
  }()
}
