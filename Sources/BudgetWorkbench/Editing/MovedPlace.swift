import DraftReading
import GoujiModel
import SourceReading

extension Place {
  /// The same in its file as it is now: what stood there, wherever it stands; nil where that is gone, or
  /// could be one of several.
  package func now(in file: SourceFile) -> Place? {
    if file.text == self.file.text {
      return Place(file: file, line: line, column: column, length: length)
    }
    if let old = FileEntries(self.file), let new = FileEntries(file),
      let index = old.index(of: EntryAddress(self))
    {
      let now =
        new.index(of: old.record(of: index), near: line) ?? new.cellOfChangedRow(index, of: old)
      return now.map { found in
        let place = new.entries[found].place
        return Place(
          file: file, line: place.line, column: place.column, length: max(place.length, 1))
      }
    }
    return lineNow(in: file).map { Place(file: file, line: $0, column: column, length: length) }
  }

  /// The nearest line that says the same; of a sheet also the only row that differs in this cell alone.
  private func lineNow(in file: SourceFile) -> Int? {
    let (own, lines) = (self.file.line(line), file.lineCount)
    var equal: Int?
    for number in 1...lines where file.line(number) == own {
      if abs(number - line) < equal.map({ abs($0 - line) }) ?? .max { equal = number }
    }
    if equal != nil || file.sheet == nil { return equal }
    let before = own.unicodeScalars.prefix(max(column - 1, 0)).count { $0 == "\t" }
    let rest = Self.cells(own, without: before)
    let alike = (1...lines).filter { Self.cells(file.line($0), without: before) == rest }
    return alike.count == 1 && rest.contains { !$0.isEmpty } ? alike[0] : nil
  }

  private static func cells(_ line: Substring, without column: Int) -> [Substring] {
    var cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    if cells.indices.contains(column) { cells[column] = "" }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }
}

extension FileEntries {
  /// The same cell of the only row that differs from that of an older text in one cell, and did not stand
  /// in that text.
  fileprivate func cellOfChangedRow(_ index: Int, of old: FileEntries) -> Int? {
    guard kind == .cell else { return nil }
    let before = old.rows
    let known = Set(before.map(\.texts))
    guard let row = before.first(where: { $0.range.contains(index) }) else { return nil }
    let changed = rows.filter { other in
      !known.contains(other.texts) && other.texts.count == row.texts.count
        && zip(other.texts, row.texts).count { $0 != $1 } == 1
    }
    guard changed.count == 1 else { return nil }
    return changed[0].range.first { entries[$0].role == old.entries[index].role }
  }

  private var rows: [(range: Range<Int>, texts: [String])] {
    var rows: [(range: Range<Int>, texts: [String])] = []
    var start = 0
    while start < entries.count {
      let group = entries[start].group
      let end = entries[start...].firstIndex { $0.group != group } ?? entries.count
      rows.append((start..<end, entries[start..<end].map(\.text)))
      start = end
    }
    return rows
  }
}

extension Workbench {
  /// A file of a draft, or a sheet of its form, as it is now; nil where it cannot be read any more.
  package static func read(_ file: SourceFile) -> SourceFile? {
    let name = WorkingPath.name(of: file.path)
    guard let sheet = file.sheet else {
      return SourceReader.read(file.path, name: name, displayPath: file.path).value?.file
    }
    let form = DraftFolder.open(file.path, displayPath: file.path).value?.workbook
    return form?.source.sheets.first { $0.name == sheet }?.file
  }
}
