import DraftReading
import GoujiModel
import SourceReading

/// An entry of a draft's file among all others: what an edit changes, and what it must not change.
struct FileEntry: Sendable {
  /// Row and column, path of keys, section: tells it from all others.
  var name: String
  /// The name of its column, its path without the numbers of elements, its section.
  var role: String
  /// Counts rows, elements of lists, sections: entries of one are about the same thing. 0 of what stands
  /// by itself.
  var group = 0
  var text: String
  /// Where it begins.
  var place: Place
  /// Characters of a cell as it is written; none of an empty one.
  var length = 0
  /// Of a text in YAML.
  var key: Place?
  /// Behind a key there is nothing, not even quotes.
  var isOmitted = false
}

/// All entries of a file, in its order.
struct FileEntries: Sendable {
  let kind: EntryKind
  private(set) var entries: [FileEntry] = []
  /// Names of columns, and the line on which they stand; those of a ledger.
  private var header: (titles: [String], line: Int) = ([], 0)
  /// Elements of lists so far.
  private var groups = 0

  /// Nil of a file that holds no entries, or cannot be read.
  init?(_ file: SourceFile) {
    guard let kind = EntryKind(file: file.path) else { return nil }
    self.kind = kind
    switch kind {
    case .cell: addCells(of: file)
    case .paragraph: addParagraphs(of: file)
    case .scalar:
      guard let root = YAMLNode.parse(file).value else { return nil }
      add(root, path: [], role: [], group: 0, key: nil)
    }
  }

  /// The same entries with the same texts, but for those at `places`, which say `text`.
  func equals(_ old: FileEntries, but places: Set<Int>, saying text: String) -> Bool {
    entries.count == old.entries.count
      && entries.indices.allSatisfy { index in
        let (new, old) = (entries[index], old.entries[index])
        return new.name == old.name && new.text == (places.contains(index) ? text : old.text)
      }
  }

  func index(of address: EntryAddress) -> Int? {
    switch address.column {
    case .character(let column): return index(line: address.line, column: column)
    case .named(let name):
      let key = name.headerKey
      guard let position = header.titles.firstIndex(where: { $0.headerKey == key }) else {
        return nil
      }
      return entries.firstIndex {
        $0.place.line == address.line && $0.name.hasSuffix(".\(position)")
      }
    case .only:
      let found = entries.indices.filter { entries[$0].stands(on: address.line) }
      let places = Set(found.map { entries[$0].place })
      return places.count == 1 ? found.first : nil
    }
  }

  /// The last one on the line that begins there or before.
  private func index(line: Int, column: Int) -> Int? {
    var found: (index: Int, start: Int)?
    for (index, entry) in entries.enumerated() {
      guard let start = entry.start(on: line), start <= column, start > found?.start ?? 0 else {
        continue
      }
      found = (index, start)
    }
    return found?.index
  }

  /// Others are the same text under another key (`*a`).
  func indexes(sharing index: Int) -> Set<Int> {
    if kind != .scalar { return [index] }
    return Set(entries.indices.filter { entries[$0].place == entries[index].place })
  }

  /// What people call it: `金额`, `原因.机关运行经费`, `部门职能`.
  func title(of index: Int) -> String {
    let entry = entries[index]
    guard kind == .cell else { return entry.name }
    let position = entry.name.split(separator: ".").last.flatMap { Int($0) } ?? 0
    return header.titles.indices.contains(position) ? header.titles[position] : ""
  }

  // MARK: Three kinds of files

  private mutating func addCells(of file: SourceFile) {
    let rows = CSVTable.read(file).value.rows
    if let first = rows.first { header = (first.cells.map(\.text), first.line) }
    for (number, row) in rows.enumerated() {
      for (position, cell) in row.cells.enumerated() {
        let role = header.titles.indices.contains(position) ? header.titles[position] : ""
        entries.append(
          FileEntry(
            name: "\(number).\(position)", role: role, group: number + 1, text: cell.text,
            place: cell.place(in: file), length: cell.length))
      }
    }
  }

  private mutating func addParagraphs(of file: SourceFile) {
    let sections = ProseReader.read(file).value.values.sorted {
      $0.title.place.line < $1.title.place.line
    }
    for (number, section) in sections.enumerated() {
      for paragraph in section.paragraphs {
        let title = section.title.value
        entries.append(
          FileEntry(
            name: title, role: title, group: number + 1, text: paragraph.value,
            place: paragraph.place))
      }
    }
  }

  private mutating func add(
    _ node: YAMLNode, path: [String], role: [String], group: Int, key: Place?
  ) {
    switch node.content {
    case .scalar(let text):
      entries.append(
        FileEntry(
          name: path.joined(separator: "."), role: role.joined(separator: "."), group: group,
          text: Blanks.trimming(text), place: node.place, key: key, isOmitted: node.isOmitted))
    case .sequence(let elements):
      for (index, element) in elements.enumerated() {
        groups += 1
        add(
          element, path: path + [String(index + 1)], role: role + [""], group: groups, key: nil)
      }
    case .mapping(let list):
      for entry in list {
        let name = entry.key.value
        add(
          entry.value, path: path + [name], role: role + [name], group: group,
          key: entry.key.place)
      }
    }
  }
}

extension FileEntry {
  /// The first column that is this entry's, its key among them; nil on other lines.
  fileprivate func start(on line: Int) -> Int? {
    let columns = [key, place].compactMap { $0 }.filter { $0.line == line }.map(\.column)
    return columns.min()
  }

  fileprivate func stands(on line: Int) -> Bool { start(on: line) != nil }
}
