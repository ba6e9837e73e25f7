import DraftReading
import GoujiModel
import SourceReading

/// An export on its way into a draft: read, compared, written.
package struct LinesImporting: Sendable {
  var file: String
  /// Of the export, where it is not on the disk.
  var contents: [UInt8]?
  /// What was settled on a page, over what 导入对照.yaml says.
  var settling = ImportSettling()
  var workbench: Workbench
  /// Path of a map outside the draft.
  var map: String?
  var sheet: String?
  var unit: ExportUnit?

  package init(
    file: String, workbench: Workbench, map: String? = nil, sheet: String? = nil,
    unit: ExportUnit? = nil
  ) {
    self.file = file
    self.workbench = workbench
    self.map = map
    self.sheet = sheet
    self.unit = unit
  }

  /// An export that was uploaded under this name.
  package init(
    uploaded contents: [UInt8], name: String, workbench: Workbench, settling: ImportSettling
  ) {
    file = name
    self.contents = contents
    self.workbench = workbench
    self.settling = settling
  }

  private var folderPath: String { workbench.draft }

  /// Nil where the draft or the export could not be read at all.
  package func read() -> Outcome<LinesReading?> {
    let opened = workbench.loader.open(folderPath)
    guard let target = opened.value else { return Outcome(nil, opened.findings) }
    let draft = ImportDraft.read(target)
    var findings = (target.findings + draft.findings).filter { $0.severity != .note }
    guard let draft = draft.value, !findings.hasErrors else { return Outcome(nil, findings) }
    let map = readMap(target.folder, draft.shape)
    let source =
      contents.map { ImportSource.read($0, displayPath: file) }
      ?? ImportSource.read(file, displayPath: file)
    let later = settling.map(of: draft.shape)
    findings += map.findings + source.findings + later.findings
    guard !findings.hasErrors else { return Outcome(nil, findings) }
    var settled = map.value.map.settled(by: later.value)
    if let sheet { settled.sheets = [sheet] }
    if let unit { settled.unit = unit }
    let importer = LinesImporter(
      shape: draft.shape, context: draft.context, map: settled,
      departmentNames: draft.departmentNames, year: draft.year)
    let lines = importer.read(source.value)
    findings += lines.findings
    let isEmpty = lines.value.lines.isEmpty && !findings.hasErrors
    if isEmpty { findings.append(.noLines(lines.value, file)) }
    let difference =
      findings.hasErrors
      ? nil : LinesDifference(lines.value, replacing: draft.spending, in: draft.context)
    return Outcome(
      LinesReading(
        lines: lines.value, difference: difference, draft: draft, map: settled,
        mapFile: map.value.file, ownMap: ownMap(map.value.file), source: file,
        sheets: source.value.map(\.name)),
      findings)
  }

  private func readMap(
    _ folder: DraftFolder, _ shape: LedgerShape
  ) -> Outcome<(map: ImportMap, file: ReadFile?)> {
    let read: Outcome<ReadFile?>
    if let map {
      read = SourceReader.read(map, name: ImportMap.fileName, displayPath: map)
    } else if folder.names.contains(ImportMap.fileName) {
      read = folder.read(ImportMap.fileName)
    } else {
      return Outcome((ImportMap(), nil))
    }
    guard let file = read.value else { return Outcome((ImportMap(), nil), read.findings) }
    let parsed = ImportMap.read(file.file, shape: shape)
    return Outcome((parsed.value, file), read.findings + parsed.findings)
  }

  /// Of the draft itself, whether the import is read by it or by another.
  private func ownMap(_ read: ReadFile?) -> [UInt8]? {
    if map == nil { return read?.bytes }
    return try? SourceReader.contents(of: "\(folderPath)/\(ImportMap.fileName)").get()
  }

  // MARK: Writing

  /// 支出.csv and, beside it, what was settled; what stood there is kept as a version.
  package func write(_ reading: LinesReading) -> Outcome<VersionedWriter.Result> {
    VersionedWriter(folder: folderPath).write(files(of: reading))
  }

  private func files(of reading: LinesReading) -> [VersionedWriter.File] {
    var files: [VersionedWriter.File] = []
    if let difference = reading.difference,
      difference.text != reading.draft.spendingFile?.file.text
    {
      files.append(
        VersionedWriter.File(
          name: reading.draft.spendingFile?.name ?? DraftFile.ledger(reading.draft.shape.name),
          bytes: DraftBytes.ledger(difference.text, replacing: reading.draft.spendingFile),
          seen: reading.draft.spendingFile?.bytes))
    }
    if let name = mapName(reading) {
      files.append(.init(name: name, bytes: mapBytes(reading), seen: reading.ownMap))
    }
    return files
  }

  /// What was understood and what the preparer has to settle, as a file to be corrected, where there is
  /// none yet.
  package func propose(_ reading: LinesReading) -> Outcome<VersionedWriter.Result> {
    guard map == nil, reading.mapFile == nil else { return Outcome(.init()) }
    return VersionedWriter(folder: folderPath)
      .write([.init(name: ImportMap.fileName, bytes: mapBytes(reading), seen: nil)])
  }

  /// Nil where the draft has its map already.
  private func mapName(_ reading: LinesReading) -> String? {
    reading.mapFile != nil && map == nil && settling.isEmpty ? nil : ImportMap.fileName
  }

  private func mapBytes(_ reading: LinesReading) -> [UInt8] {
    guard let file = reading.mapFile else { return Array(ImportMapText.text(reading).utf8) }
    return settling.isEmpty ? file.bytes : settling.written(into: file)
  }
}

/// An export that was read for a draft.
package struct LinesReading {
  var lines: LinesImport
  /// Nil where there is an error.
  package var difference: LinesDifference?
  var draft: ImportDraft
  var map: ImportMap
  /// The map that was read; nil where there was none.
  var mapFile: ReadFile?
  /// What the draft has under the name of its map.
  var ownMap: [UInt8]?
  /// The path of the export.
  var source: String
  /// All its sheets.
  var sheets: [String]
}

extension Finding {
  fileprivate static func noLines(_ lines: LinesImport, _ path: String) -> Finding {
    Finding(
      .noImportHeader,
      at: Place(file: SourceFile(path: path, text: ""), line: 1, column: 1),
      "标题下面没有一笔明细（读了 \(lines.parts.reduce(0) { $0 + $1.counts.rows }) 行）",
      cure: "核对导出的文件里有没有数据，金额一列认得对不对")
  }
}
