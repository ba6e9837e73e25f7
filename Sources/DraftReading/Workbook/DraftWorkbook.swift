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

  static func open(_ path: String, displayPath: String) -> Outcome<DraftWorkbook?> {
    let bytes: [UInt8]
    switch SourceReader.contents(of: path) {
    case .success(let read): bytes = read
    case .failure(let failure): return Outcome(nil, [.unreadable(displayPath, failure)])
    }
    let source = WorkbookSource.read(bytes: bytes, displayPath: displayPath)
    return Outcome(
      source.value.map { DraftWorkbook(bytes: bytes, source: $0) }, source.findings)
  }

  /// The sheets that hold `forms`, by the name of the form.
  func tables(of forms: [LedgerForm]) -> FormTables {
    var tables = FormTables()
    var candidates: [String: [FormMatch]] = [:]
    let names = forms.map(FormNames.init)
    for sheet in source.sheets {
      guard let match = FormMatch.best(for: sheet, among: names) else {
        if !sheet.isUnread { tables.unknown.append(sheet) }
        continue
      }
      candidates[match.form.name, default: []].append(match)
    }
    for form in forms {
      guard let matches = candidates[form.name] else { continue }
      // A copy without rows, such as an empty form, is no second opinion.
      let filled = matches.filter(\.hasRows)
      tables.matches[form.name] =
        (filled.isEmpty ? matches : filled).max { $0.score < $1.score }
      if filled.count > 1 { tables.claims[form.name] = .sameSheetTwice(form.name, filled) }
    }
    return tables
  }
}

/// Which sheet of a form holds what.
struct FormTables {
  var matches: [String: FormMatch] = [:]
  /// Sheets that fit nothing.
  var unknown: [SheetSource] = []
  /// By the name of the form that several sheets claim to be.
  var claims: [String: Finding] = [:]

  func findings(of forms: [LedgerForm]) -> [Finding] { forms.compactMap { claims[$0.name] } }
}

extension SheetSource {
  /// One that the form only shows, or an empty one.
  fileprivate var isUnread: Bool {
    FormSheet.unread.contains(name) || isEmpty
  }
}

extension Finding {
  fileprivate static func sameSheetTwice(_ form: String, _ matches: [FormMatch]) -> Finding {
    let names = matches.map { "“\($0.sheet.name)”" }.joined(separator: "、")
    return Finding(
      .sameSheetTwice, at: matches[1].sheet.place(row: matches[1].headerRow, column: 0),
      "\(names)都是“\(form)”的表，不知道以哪一张为准", cure: "把要的行并到一张表里，删去另一张")
  }
}
