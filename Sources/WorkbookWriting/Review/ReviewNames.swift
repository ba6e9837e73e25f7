import OfficeOpenXML

/// Names of cells and ranges, as formulas use them: valid in Excel, each once, whatever it is of is
/// called.
struct ReviewNames {
  private(set) var defined: [DefinedName] = []
  private var taken: Set<String> = []

  /// A name for a formula such as `'支出'!$H$5:$H$90`.
  mutating func define(_ wanted: String, as formula: String) -> String {
    let name = reserve(wanted)
    defined.append(DefinedName(name, formula))
    return name
  }

  /// A name whose formula is not known yet.
  mutating func reserve(_ wanted: String) -> String {
    let base = Self.valid(wanted)
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }

  mutating func define(reserved name: String, as formula: String) {
    defined.append(DefinedName(name, formula))
  }

  /// Letters, digits and single underscores, not beginning with a digit, so short that a formula stays
  /// readable. One of Latin letters alone could be the address of a cell.
  private static func valid(_ wanted: String) -> String {
    var name = String(
      wanted.prefix(30).map { character in
        character == "_" || character.isLetter || character.isASCII && character.isNumber
          ? character : "_"
      })
    while name.contains("__") { name = name.replacing("__", with: "_") }
    if name.last == "_" { name.removeLast() }
    if name.first?.isLetter != true || name.allSatisfy(\.isASCII) { name = "_" + name }
    return name
  }
}
