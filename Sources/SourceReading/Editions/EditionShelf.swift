import GoujiModel

/// The editions that a finance office keeps beside its templates, a folder for each:
/// `Templates/科目/2027-01-01/功能科目.tsv`. They stand beside those that ship; of two files of the same
/// edition and name the nearer one counts, that of the program last.
package enum EditionShelf {
  /// `shelves` are folders of templates, nearest first.
  package static func read(_ shelves: [String]) -> Outcome<EditionHistory> {
    let folders = shelves.map { "\($0)/\(EditionFile.shelf)" }.filter(WorkingPath.isFolder)
    return folders.isEmpty
      ? Outcome(.shipped) : read(folders: folders, over: EditionHistory.shipped)
  }

  /// Of the names and contents of all files on the shelves; empty where there are none.
  package static func hash(_ shelves: [String]) -> String {
    var chunks: [[UInt8]] = []
    for shelf in shelves {
      let folder = "\(shelf)/\(EditionFile.shelf)"
      for edition in (try? SourceReader.names(inFolder: folder).get()) ?? [] {
        for name in (try? SourceReader.names(inFolder: "\(folder)/\(edition)").get()) ?? [] {
          let bytes = (try? SourceReader.contents(of: "\(folder)/\(edition)/\(name)").get()) ?? []
          chunks += [Array("\(edition)/\(name)\n\(bytes.count)\n".utf8), bytes]
        }
      }
    }
    return chunks.isEmpty ? "" : ContentHash.sha256(chunks)
  }

  /// Of folders with editions in them, nearest first.
  package static func read(
    folders: [String], over history: EditionHistory
  ) -> Outcome<EditionHistory> {
    var findings: [Finding] = []
    var editions: [EditionDate: Edition] = [:]
    for edition in history.editions { editions[edition.date] = edition }
    for folder in folders.reversed() {
      for name in (try? SourceReader.names(inFolder: folder).get()) ?? [] {
        let path = "\(folder)/\(name)"
        guard WorkingPath.isFolder(path) else { continue }
        guard let date = EditionDate(name) else {
          findings.append(.noDate(path))
          continue
        }
        let read = edition(of: date, in: path, over: editions[date])
        findings += read.findings
        editions[date] = read.value
      }
    }
    return Outcome(EditionHistory(Array(editions.values)), findings)
  }

  private static func edition(
    of date: EditionDate, in folder: String, over lower: Edition?
  ) -> Outcome<Edition> {
    var findings: [Finding] = []
    var tables: [String: EditionTable] = [:]
    for name in (try? SourceReader.names(inFolder: folder).get()) ?? [] {
      guard let dot = name.lastIndex(of: "."), endings.contains(name[dot...].lowercased()) else {
        continue
      }
      let path = "\(folder)/\(name)"
      let stem = String(name[..<dot])
      guard let shape = EditionShape.all[stem] else {
        findings.append(.unknownFile(name, at: path))
        continue
      }
      let read = SourceReader.read(path, name: name, displayPath: WorkingPath.shown(path))
      findings += read.findings
      guard let file = read.value else { continue }
      let table = EditionTable.read(CSVTable.read(file.file), as: shape)
      findings += table.findings
      tables[stem] = table.value
    }
    var edition = Edition(date: date) { tables[$0]?.table }
    findings += EditionChecks.findings(edition, tables)
    if let lower {
      for kind in ClassificationKind.allCases where edition.tables[kind] == nil {
        edition.tables[kind] = lower.tables[kind]
      }
      if tables[EditionFile.mapping] == nil { edition.mapping = lower.mapping }
      if tables[EditionFile.changes] == nil { edition.changes = lower.changes }
      if tables[EditionFile.about] == nil {
        edition.title = lower.title
        edition.isWhole = lower.isWhole
      }
    }
    return Outcome(edition, findings)
  }

  private static let endings = [".tsv", ".csv", ".txt"]
}

extension Finding {
  private static func malformed(_ path: String, _ message: String, cure: String) -> Finding {
    let file = SourceFile(path: WorkingPath.shown(path), text: "")
    return Finding(
      .malformedEdition, at: Place(file: file, line: 1, column: 1), message, cure: cure)
  }

  fileprivate static func noDate(_ path: String) -> Finding {
    malformed(
      path, "“\(EditionFile.shelf)”里的文件夹要以启用日期命名", cure: "改名为如 2027-01-01；不是科目的，移到别处")
  }

  fileprivate static func unknownFile(_ name: String, at path: String) -> Finding {
    let known = EditionShape.all.keys.sorted()
    let near = Suggestion.nearest(to: String(name.prefix { $0 != "." }), among: known)
    return malformed(
      path, "\(name) 不是科目版本里的文件，没有读",
      cure: "改名为\(quotedList((near.isEmpty ? known : near).map { $0 + ".tsv" }))，或移到别处")
  }
}
