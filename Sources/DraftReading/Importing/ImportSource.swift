import GoujiModel
import SourceReading

/// The tables of an export, whatever its format.
package enum ImportSource {
  /// A workbook or a CSV, told by its content; the name decides where the content does not.
  package static func read(_ path: String, displayPath: String) -> Outcome<[ImportSheet]> {
    switch SourceReader.contents(of: path) {
    case .success(let bytes): return read(bytes, displayPath: displayPath)
    case .failure(let failure): return Outcome([], [.unreadable(displayPath, failure)])
    }
  }

  /// The same of what a file holds.
  package static func read(_ bytes: [UInt8], displayPath: String) -> Outcome<[ImportSheet]> {
    let isWorkbook =
      bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF])
      || DraftWorkbook.isNamed(displayPath)
    if isWorkbook {
      let book = WorkbookSource.read(bytes: bytes, displayPath: displayPath)
      return Outcome((book.value?.sheets ?? []).map(ImportSheet.init), book.findings)
    }
    let file = SourceReader.read(bytes, name: displayPath, displayPath: displayPath)
    guard let read = file.value else { return Outcome([], file.findings) }
    let table = CSVTable.read(read.file)
    return Outcome([ImportSheet(table.value)], file.findings + table.findings)
  }
}
