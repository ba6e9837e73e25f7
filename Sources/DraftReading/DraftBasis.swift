import GoujiModel
import SourceReading

/// All that a package is made from, as one hash: the files of the draft, of its units' and of those
/// it names, their templates, the editions beside them, and the program. Whether a package is up to
/// date is known without reading a line of a ledger.
extension DraftLoader {
  /// Nil where a part of it cannot be read. Another place on the disk is no other basis.
  package func basis(of path: String) -> String? {
    var basis = DraftBasis()
    var walk = DraftWalk(templates)
    let isWhole = walk.take(path, edited: edited) { step in
      basis.add(step, editions: templates.editionHash(beside: step.path))
    }
    return isWhole ? ContentHash.sha256(basis.chunks) : nil
  }
}

private struct DraftBasis {
  private(set) var chunks = [Array("\(Program.name) \(Program.version)\n".utf8)]

  /// Whether all of it could be read.
  mutating func add(_ step: DraftWalk.Step, editions: String) -> Bool {
    guard let folder = step.folder, let template = step.template else { return false }
    add("模板", Array(template.hash().utf8))
    add("科目", Array(editions.utf8))
    if folder.workbook != nil, let bytes = step.head.file?.bytes { add("填报表", bytes) }
    for name in folder.names where Self.endings.contains(where: { name.lowercased().hasSuffix($0) })
    {
      let path = "\(folder.path)/\(name)"
      guard let bytes = folder.edited[name] ?? (try? SourceReader.contents(of: path).get()) else {
        return false
      }
      add(name, bytes)
    }
    return true
  }

  private static let endings = [".yaml", ".yml", ".csv", ".md"]

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    chunks.append(Array("\(name)\n\(bytes.count)\n".utf8))
    chunks.append(bytes)
  }
}
