import GoujiModel
import SourceReading

/// A 填报表, opened: a draft as one workbook. Which sheet is what is told by its header first, by its
/// name second, so that a sheet may be renamed and its columns moved.
package struct DraftWorkbook: Sendable {
  /// As on disk.
  package var bytes: [UInt8]
  package var source: WorkbookSource

  /// Whether a path is meant as a workbook rather than a folder.
  package static func isNamed(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".xlsx", ".xlsm", ".xls", ".et", ".xlsb", ".ods"].contains { name.hasSuffix($0) }
  }

  /// `bytes` are its own where it is not on the disk.
  static func open(
    _ path: String, displayPath: String, bytes given: [UInt8]? = nil
  ) -> Outcome<DraftWorkbook?> {
    let bytes: [UInt8]
    switch given.map({ .success($0) }) ?? SourceReader.contents(of: path) {
    case .success(let read): bytes = read
    case .failure(let failure): return Outcome(nil, [.unreadable(displayPath, failure)])
    }
    let source = WorkbookSource.read(bytes: bytes, displayPath: displayPath)
    return Outcome(
      source.value.map { DraftWorkbook(bytes: bytes, source: $0) }, source.findings)
  }

  /// The sheets that hold ledgers of these shapes, by their names.
  func tables(of shapes: [LedgerShape]) -> FormTables {
    var tables = FormTables()
    var candidates: [String: [FormMatch]] = [:]
    let names = shapes.map(FormNames.init)
    for sheet in source.sheets {
      guard let match = FormMatch.best(for: sheet, among: names) else {
        if !sheet.isUnread { tables.unknown.append(sheet) }
        continue
      }
      candidates[match.shape.name, default: []].append(match)
    }
    for shape in shapes {
      guard let matches = candidates[shape.name] else { continue }
      // A copy without rows, such as an empty form, is no second opinion.
      let filled = matches.filter(\.hasRows)
      tables.matches[shape.name] =
        (filled.isEmpty ? matches : filled).max { $0.score < $1.score }
      if filled.count > 1 { tables.claims[shape.name] = .sameSheetTwice(shape.name, filled) }
    }
    return tables
  }
}

/// Which sheet of a form holds what.
struct FormTables {
  var matches: [String: FormMatch] = [:]
  /// Sheets that fit nothing.
  var unknown: [SheetSource] = []
  /// By the name of the ledger that several sheets claim to be.
  var claims: [String: Finding] = [:]

  func findings(of shapes: [LedgerShape]) -> [Finding] { shapes.compactMap { claims[$0.name] } }
}

extension SheetSource {
  /// One that the form only shows, or an empty one.
  fileprivate var isUnread: Bool {
    FormSheet.unread.contains(name) || isEmpty
  }
}

extension Finding {
  fileprivate static func sameSheetTwice(_ ledger: String, _ matches: [FormMatch]) -> Finding {
    let names = matches.map { "“\($0.sheet.name)”" }.joined(separator: "、")
    return Finding(
      .sameSheetTwice, at: matches[1].sheet.place(row: matches[1].headerRow, column: 0),
      "\(names)都是“\(ledger)”的表，不知道以哪一张为准", cure: "把要的行并到一张表里，删去另一张")
  }
}
