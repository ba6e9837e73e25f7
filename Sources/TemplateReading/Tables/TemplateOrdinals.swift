import GoujiModel
import SourceReading

/// `{序}` where it can only be judged when the whole template is known: in the words around a
/// table, which are numbered where the table is printed once for each value of a section, and in
/// the tables of 汇总, whose departments are read one by one.
extension TemplateDecoder {
  func checkOrdinals(_ tables: [TableDefinition], _ parts: [SectionDefinition]) {
    var printed = PrintedTables()
    printed.add(parts, isRepeated: false)
    for table in tables
    where printed.plain.contains(table.id) || !printed.repeated.contains(table.id) {
      for words in table.surroundings {
        guard let slot = words.ordinalSlot(phrases) else { continue }
        collector.add(.nothingCounted(Located(slot.source, at: slot.place)))
      }
    }
  }

  /// The first `{序}` in the rows.
  func ordinal(in rows: [RowDefinition], _ columns: [Column]) -> Slot? {
    for row in rows {
      let own = row.printedWords(in: columns).compactMap { $0.ordinalSlot(phrases) }.first
      if let slot = own ?? ordinal(in: row.children, columns) { return slot }
    }
    return nil
  }
}

/// Tables that parts print, by where they stand.
private struct PrintedTables {
  /// Printed for the whole draft.
  var plain = NameSet()
  /// Printed once for each value of a section.
  var repeated = NameSet()

  mutating func add(_ sections: [SectionDefinition], isRepeated: Bool) {
    for section in sections {
      let inner = isRepeated || section.occurrence.repetition != nil
      add(section.body, isRepeated: inner)
      add(section.sections, isRepeated: inner)
    }
  }

  mutating func add(_ items: [BodyItem], isRepeated: Bool) {
    for item in items {
      switch item {
      case .group(let occurrence, let items):
        add(items, isRepeated: isRepeated || occurrence.repetition != nil)
      case .numbered(_, let item): add([item], isRepeated: isRepeated)
      case .tables(let ids):
        for id in ids { _ = isRepeated ? repeated.insert(id) : plain.insert(id) }
      default: break
      }
    }
  }
}

extension TableDefinition {
  /// Words around the table that may be numbered.
  fileprivate var surroundings: [Wording] {
    [label, title] + [subtitle, leftLine, rightLine].compactMap { $0 } + notes + roundingNotes
  }
}
