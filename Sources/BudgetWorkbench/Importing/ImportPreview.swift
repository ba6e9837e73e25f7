import DraftReading
import GoujiModel
import SourceReading

/// An import as a page shows it before anything is written: columns and what each is taken for, what
/// becomes of every row, the lines that result, totals on both sides.
package struct ImportPreview: Sendable {
  package struct Column: Sendable {
    package var name: String
    package var header: String
    /// As 导入对照.yaml says it; empty where nothing is known of it.
    package var use: String
    /// Use and values for people: `金额（资金来源 一般公共预算）`, `不用：…`.
    package var words: String
    /// More than one use is possible, and the preparer has to choose.
    package var isOpen: Bool
  }

  package struct Sheet: Sendable {
    package var name: String
    package var unit: String
    package var columns: [Column]
    /// Columns of the ledger that nothing gives: what is taken for every line, or nothing.
    package var absent: [(column: String, value: String, isNeeded: Bool)]
    /// What became of the rows, counted: title and rows of a table.
    package var account: [[String]]
    package var fates: [RowFate]
  }

  package var sheets: [Sheet]
  /// All of the workbook; none of a CSV.
  package var sheetNames: [String]
  /// What a column can be taken for.
  package var uses: [String]
  /// Words that nobody knows, by the columns of the ledger.
  package var unknownWords: [(column: String, words: [String])]
  /// What words of a column of the ledger can mean: as it is written, and as people are shown it.
  package var meanings: [String: [(value: String, shown: String)]]
  /// Columns of the lines, by their names, and the lines.
  package var lineColumns: [String]
  package var lines: [[String]]
  /// For people, one below the other: totals, projects, changes.
  package var totals: [String]
  package var changes: [String]
  /// The draft has lines that would be replaced.
  package var replaces: Bool
  package var isSame: Bool
  /// Of the draft's files that would be written over, as they were read.
  package var hash: String

  package init(_ reading: LinesReading) {
    let renderer = ImportRenderer(reading: reading)
    let shape = reading.draft.shape
    sheets = reading.lines.parts.map { Sheet($0, renderer) }
    sheetNames = reading.sheets.filter { !$0.isEmpty }
    uses = ImportMap.uses(of: shape)
    unknownWords = reading.lines.parts.flatMap(\.unknownWords)
    meanings = [:]
    for column in shape.columns {
      switch column.kind {
      case .choice(let list): meanings[column.name] = list.choices.map { ($0, $0) }
      case .unit:
        meanings[column.name] = reading.draft.context.units.map {
          ($0.code, "\($0.code) \($0.name)")
        }
      default: break
      }
    }
    let given = shape.columns.filter { reading.lines.given.contains($0.name) }
    lineColumns = given.map(\.name)
    lines = reading.lines.lines.map { line in given.map { line.texts[$0.name] ?? "" } }
    let files = [reading.draft.spendingFile?.bytes, reading.mapFile?.bytes]
    hash = ContentHash.sha256(files.map { $0 ?? [] })
    let isWhole = reading.difference != nil
    totals = isWhole ? renderer.totals() : []
    replaces = reading.difference?.hadLines ?? false
    isSame = replaces && (reading.difference?.isEmpty ?? false)
    changes = replaces ? reading.difference.map(renderer.changes) ?? [] : []
  }
}

extension ImportPreview.Sheet {
  fileprivate init(_ part: ImportedSheet, _ renderer: ImportRenderer) {
    name = part.name
    unit = part.unit?.name ?? (part.lacksUnit ? "" : "各列不同")
    columns = part.columns.map { column in
      ImportPreview.Column(
        name: column.name, header: column.header,
        use: column.unusedBecause.isEmpty ? column.meaning : "不用",
        words: renderer.use(of: column, withUnit: part.unit == nil), isOpen: column.isAmbiguous)
    }
    absent =
      part.missing.map { ($0.name, "", true) }
      + part.assumed.map { ($0.column, $0.value, false) }
    account = part.counts.rows > 0 ? renderer.accountRows(part) : []
    fates = part.fates
  }
}
