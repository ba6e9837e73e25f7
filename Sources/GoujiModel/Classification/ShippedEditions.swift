import EditionData

extension EditionHistory {
  /// Those inside the program.
  package static let shipped = EditionHistory(ShippedFile.editions)
}

/// A file of an edition that ships with the program.
package struct ShippedFile: Sendable {
  /// `2024-01-01/功能科目.tsv`.
  package let path: String
  let text: TableText

  package var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  package static let all: [ShippedFile] = {
    let data = edition_data()
    guard var next = data.start, let end = data.end else { return [] }
    var files: [ShippedFile] = []
    while next < end {
      let path = String(cString: next)
      next += path.utf8.count + 1
      let size = Int(UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      next += MemoryLayout<UInt64>.size
      let text = TableText(staying: UnsafeBufferPointer(start: next, count: size))
      files.append(ShippedFile(path: path, text: text))
      next += size
    }
    return files
  }()

  /// The files of an edition stand behind one another.
  fileprivate static var editions: [Edition] {
    var folders: [(date: EditionDate, tables: [ByteKey: ClassificationTable])] = []
    for file in all {
      let parts = file.path.utf8.split(separator: UInt8(ascii: "/"))
      guard parts.count == 2, let date = EditionDate(parts[0]) else { continue }
      if folders.last?.date != date { folders.append((date, [:])) }
      let name = String(Substring(parts[1].dropLast(4)))
      folders[folders.count - 1].tables[ByteKey(name)] = ClassificationTable(file.text)
    }
    return folders.map { folder in Edition(date: folder.date) { folder.tables[ByteKey($0)] } }
  }
}

extension Edition {
  /// From the tables of its files by their names; nil stands for a file that it does not have.
  package init(date: EditionDate, _ table: (_ file: String) -> ClassificationTable?) {
    var about: [String: String] = [:]
    table(EditionFile.about)?.forEach { row in
      about[row[0]] = row[1]
      return true
    }
    var changes: [CodeChange] = []
    table(EditionFile.changes)?.forEach { row in
      if let change = CodeChange(row, date: date) { changes.append(change) }
      return true
    }
    var tables = ClassificationTables()
    for kind in ClassificationKind.allCases { tables[kind] = table(EditionFile.name(of: kind)) }
    self.init(
      date: date, title: about[EditionFile.title] ?? "\(date.year)年政府收支分类科目",
      isWhole: about[EditionFile.extent] == EditionFile.whole, tables: tables,
      mapping: table(EditionFile.mapping), changes: changes)
  }
}
