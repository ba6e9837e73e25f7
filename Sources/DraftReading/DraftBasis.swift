import GoujiModel
import SourceReading

/// All that a package is made from, as one hash: the files of the draft, of its units' and of those
/// it names, their templates, the editions beside them, and the program. Whether a package is up to
/// date is known without reading a line of a ledger.
extension DraftLoader {
  /// Nil where a part of it cannot be read. Another place on the disk is no other basis.
  package func basis(of path: String) -> String? {
    var walk = BasisWalk(templates: templates)
    guard walk.take(path, followsNamed: true, edited: edited) else { return nil }
    return ContentHash.sha256(walk.chunks)
  }
}

private struct BasisWalk {
  let templates: TemplateLookup
  private(set) var chunks: [[UInt8]]
  /// Drafts that were taken already, links resolved.
  private var seen: Set<String> = []

  init(templates: TemplateLookup) {
    self.templates = templates
    chunks = [Array("\(Program.name) \(Program.version)\n".utf8)]
  }

  private var depth = 0

  /// Whether all of it could be read. Of a draft that another one names, those that it names itself
  /// do not matter.
  mutating func take(
    _ path: String, followsNamed: Bool, edited: [String: [UInt8]] = [:]
  ) -> Bool {
    if depth > BudgetAssembly.deepestUnits + 1 { return false }
    depth += 1
    defer { depth -= 1 }
    let key = WorkingPath.absolute(path)
    // One that was taken with all that it names was taken.
    if seen.contains(key + "+") || !seen.insert(followsNamed ? key + "+" : key).inserted {
      return true
    }
    guard let folder = DraftFolder.open(path, displayPath: path, edited: edited).value else {
      return false
    }
    let file = BudgetReader.readHead(folder).value
    guard let template = file.head.template,
      let found = templates.template(template, of: path).value
    else { return false }
    add("模板", Array(found.hash().utf8))
    add("科目", Array(templates.editionHash(beside: path).utf8))
    if folder.workbook != nil, let bytes = file.file?.bytes { add("填报表", bytes) }
    for name in folder.names where Self.endings.contains(where: { name.lowercased().hasSuffix($0) })
    {
      let path = "\(folder.path)/\(name)"
      guard let bytes = edited[name] ?? (try? SourceReader.contents(of: path).get()) else {
        return false
      }
      add(name, bytes)
    }
    for entry in file.head.unitEntries {
      guard case .draft(let unit) = entry else { continue }
      let place = unit.value.hasPrefix("/") ? unit.value : "\(folder.path)/\(unit.value)"
      if !take(place, followsNamed: followsNamed) { return false }
    }
    if !followsNamed { return true }
    return [file.head.earlierDraft, file.head.budgetDraft].allSatisfy { reference in
      reference.map {
        take(folder.paths(ofDraft: $0.folder.value).path, followsNamed: false)
      } ?? true
    }
  }

  private static let endings = [".yaml", ".yml", ".csv", ".md"]

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    chunks.append(Array("\(name)\n\(bytes.count)\n".utf8))
    chunks.append(bytes)
  }
}
