/// Why a file cannot be read as a workbook.
public enum WorkbookError: Error, Equatable, Sendable {
  /// An OLE file: .xls of Excel 97–2003, .et of WPS.
  case oldFormat
  /// A password is needed to open it.
  case encrypted
  /// .xlsb, which keeps its parts in a binary form.
  case binaryFormat
  /// Markup that some programs save under the name .xls or .xlsx: HTML, XML of Excel 2003.
  case markup
  /// Text, such as a .csv under another name.
  case text
  /// Neither: a picture, a document of another kind.
  case notAWorkbook
  /// An archive or a part of it that is cut off or altered; names the part, empty for the archive.
  case damaged(String)
  /// A document of LibreOffice whose tracked changes cross the content controls: its markup is not
  /// well-formed, and no program can tell what was meant.
  case crossedRevisions
  case tooLarge(Excess)

  public enum Excess: Equatable, Sendable {
    /// More bytes after unpacking than the limit.
    case bytes(Int)
    /// More filled cells than the limit.
    case cells(Int)
  }
}

/// What a workbook may hold at most, so that no file can exhaust the memory.
public struct WorkbookLimits: Sendable {
  /// Unpacked, all parts that are read together.
  public var bytes = 256 << 20
  /// Filled cells of all sheets together; also shared texts, merged blocks, and in a document paragraphs
  /// and cells.
  public var cells = 2_000_000

  public init() {}
}
