import EditionData

extension EditionHistory {
  /// Those inside the program.
  package static let shipped = EditionHistory(ShippedFile.editions)
}

/// A file of an edition that ships with the program.
package struct ShippedFile: Sendable {
  /// `2024-01-01/功能科目.tsv`.
  package let path: String
  /// The edition's; nil of a file that belongs to none.
  fileprivate let date: EditionDate?
  /// `功能科目`.
  fileprivate let name: String
  let text: TableText

  package var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  private init(path: UnsafeBufferPointer<UInt8>, text: TableText) {
    self.path = String(decoding: path, as: UTF8.self)
    let folder = UnsafeBufferPointer(rebasing: path[..<min(path.count, Self.dateLength)])
    date = EditionDate(folder)
    let start = date == nil ? 0 : Self.dateLength + 1
    name = String(decoding: path[start..<(path.count - Self.ending)], as: UTF8.self)
    self.text = text
  }

  private static let dateLength = 10
  /// Bytes of `.tsv`.
  private static let ending = 4

  package static let all: [ShippedFile] = {
    let data = edition_data()
    guard var next = data.start, let end = data.end else { return [] }
    var files: [ShippedFile] = []
    while next < end {
      var length = 0
      while next[length] != 0 { length += 1 }
      let path = UnsafeBufferPointer(start: next, count: length)
      next += length + 1
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
    var editions: [Edition] = []
    var rest = all[...]
    while let first = rest.first {
      let files = rest.prefix { $0.date == first.date }
      rest = rest.dropFirst(files.count)
      guard let date = first.date else { continue }
      editions.append(
        Edition(date: date) { name in
          files.first { $0.name.sameBytes(as: name) }.map { ClassificationTable($0.text) }
        })
    }
    return editions
  }
}

extension Edition {
  /// From the tables of its files by their names; nil stands for a file that it does not have.
  package init(date: EditionDate, _ table: (_ file: String) -> ClassificationTable?) {
    var title = "\(date.year)年政府收支分类科目"
    var isWhole = false
    table(EditionFile.about)?.forEach { row in
      let item = row[0]
      if item.sameBytes(as: EditionFile.title) { title = row[1] }
      if item.sameBytes(as: EditionFile.extent) {
        isWhole = row[1].sameBytes(as: EditionFile.whole)
      }
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
      date: date, title: title, isWhole: isWhole, tables: tables,
      mapping: table(EditionFile.mapping), changes: changes)
  }
}
