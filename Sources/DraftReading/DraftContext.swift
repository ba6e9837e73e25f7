import GoujiModel

/// What a ledger's cells are checked against: the draft's units, projects, codes and input unit.
package struct DraftContext: Sendable {
  package var inputUnit: AmountUnit
  /// Empty where the draft's list of units could not be read; units are not checked then.
  package var units: [DraftUnit]
  package var classification: Classification
  /// What the parts of the draft are called in findings.
  package var words: DraftWords
  /// Nil while the projects have not been read.
  var projects: ProjectIndex?

  package init(
    inputUnit: AmountUnit, units: [DraftUnit], classification: Classification = Classification(),
    words: DraftWords = .files
  ) {
    self.inputUnit = inputUnit
    self.units = units
    self.classification = classification
    self.words = words
  }
}

/// A unit of the department, as `草案.yaml` lists it.
package struct DraftUnit: Sendable {
  package var code: String
  package var name: String
  /// 行政, 参公 or 事业.
  package var nature: String

  package init(code: String, name: String, nature: String = "行政") {
    self.code = code
    self.name = name
    self.nature = nature
  }
}

extension Ledger {
  /// Of a ledger of units; those without a code or with that of another are left out.
  var draftUnits: [DraftUnit] {
    var codes: Set<String> = [""]
    return records.map {
      DraftUnit(code: $0.values[0].text, name: $0.values[1].text, nature: $0.values[2].text)
    }
    .filter { codes.insert($0.code).inserted }
  }
}

/// Which projects the draft has, and in which units.
struct ProjectIndex: Sendable {
  /// Codes of units by the name of the project; an empty code where no unit is given.
  private(set) var units: NameTable<[String]> = [:]
  private(set) var names: [String] = []
  /// Each project with each of its units: a thousand units may have one of the same name.
  private var owned: Set<Owned> = []
  /// The draft has a file of projects at all.
  let hasFile: Bool

  /// `ledgers` are those of the units' drafts and of the draft itself.
  init(_ ledgers: [Ledger?]) {
    hasFile = ledgers.contains { $0 != nil }
    for case .some(let ledger) in ledgers { add(ledger) }
  }

  private mutating func add(_ ledger: Ledger) {
    guard let name = ledger.shape.index(of: StandardColumn.project) else { return }
    let unit = ledger.shape.index(of: StandardColumn.unit)
    for record in ledger.records where !record.values[name].text.isEmpty {
      let project = record.values[name].text
      let owner = unit.map { record.values[$0].text } ?? ""
      if let last = units.read(project, \.last) {
        // Lines of one project follow one another.
        if last?.sameBytes(as: owner) == true { continue }
        units[project]?.append(owner)
      } else {
        names.append(project)
        units[project] = [owner]
      }
      owned.insert(Owned(project, owner))
    }
  }

  func has(_ project: String, unit: String) -> Bool {
    if unit.isEmpty { return units.has(project) }
    return owned.contains(Owned(project, unit)) || owned.contains(Owned(project, ""))
  }

  private struct Owned: Hashable {
    let project: ByteKey
    let unit: ByteKey

    init(_ project: String, _ unit: String) {
      self.project = ByteKey(project)
      self.unit = ByteKey(unit)
    }
  }
}
