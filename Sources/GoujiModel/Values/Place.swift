/// A file that was read, or one sheet of a workbook, kept so that findings can quote its lines.
package final class SourceFile: Sendable {
  /// As the user should read it, for example `Drafts/民政局/支出.csv`.
  package let path: String
  /// The name of the sheet; nil for a text file. The text of a sheet has a line for each of its
  /// rows, the cells divided by tabs, so that a column in characters tells the cell as well.
  package let sheet: String?
  /// The text after decoding, lines ended by `\n`.
  package let text: String
  /// What a document prints, line by line; nobody who reads it counts them.
  package let isPrinted: Bool

  /// Byte at which each line starts: a long file may be quoted by thousands of findings.
  private let lineStarts: [Int]
  package var lineCount: Int { lineStarts.count }

  package init(path: String, text: String, sheet: String? = nil, isPrinted: Bool = false) {
    self.path = path
    self.isPrinted = isPrinted
    self.sheet = sheet
    self.text = text
    lineStarts = text.withBytes { bytes in
      var starts = [0]
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        starts.append(index + 1)
      }
      return starts
    }
  }

  /// The text of a line, counted from 1; empty where the file has no such line.
  package func line(_ number: Int) -> Substring {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: lineStarts[number - 1])
    guard number < lineStarts.count else { return text[start...] }
    return text[start..<bytes.index(bytes.startIndex, offsetBy: lineStarts[number] - 1)]
  }

  /// The bytes of a line; none where the file has no such line.
  package func withLine<Result>(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text.withBytes { bytes in
      guard lineStarts.indices.contains(number - 1) else {
        return body(UnsafeBufferPointer(rebasing: bytes[..<0]))
      }
      let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
      return body(UnsafeBufferPointer(rebasing: bytes[lineStarts[number - 1]..<end]))
    }
  }
}

/// Where a value stands: file, line and column, both counted from 1, columns in characters.
public struct Place: Sendable {
  package let file: SourceFile
  private var lineNumber: Int32
  private var columnNumber: Int32
  private var width: Int32

  package var line: Int { Int(lineNumber) }
  package var column: Int { Int(columnNumber) }
  /// Characters to underline.
  package var length: Int { Int(width) }

  package init(file: SourceFile, line: Int, column: Int, length: Int = 1) {
    self.file = file
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
    width = Int32(clamping: length)
  }

  /// A file that was made or published, without a line of it.
  package init(wholeOf path: String) {
    self.init(file: SourceFile(path: path, text: "", isPrinted: true), line: 1, column: 1)
  }

  /// Another place in the same file.
  package func moved(toLine line: Int, column: Int, length: Int) -> Place {
    var place = self
    place.lineNumber = Int32(clamping: line)
    place.columnNumber = Int32(clamping: column)
    place.width = Int32(clamping: length)
    return place
  }
}

extension Place: CustomStringConvertible {
  /// `支出.csv:14:4`, or `支出.xlsx#支出!D14` for a cell of a sheet.
  public var description: String {
    if let sheet = file.sheet, let cell {
      "\(file.path)#\(sheet)!\(cell)"
    } else if file.isPrinted {
      file.path
    } else {
      "\(file.path):\(line):\(column)"
    }
  }

  /// `支出.csv:14`, or `支出.xlsx#支出!14` for a row of a sheet.
  package var lineDescription: String {
    if let sheet = file.sheet { "\(file.path)#\(sheet)!\(line)" } else { "\(file.path):\(line)" }
  }

  /// Where it stands in its file: `第 14 行第 4 个字符`, or `D14`.
  package var shortDescription: String { cell ?? "第 \(line) 行第 \(column) 个字符" }

  /// `D14` for a cell of a sheet; nil for text.
  package var cell: String? {
    guard file.sheet != nil else { return nil }
    let before = file.line(line).unicodeScalars.prefix(max(column - 1, 0))
    return Self.letters(ofColumn: before.count { $0 == "\t" }) + String(line)
  }

  /// `D` of a sheet's column 3, as people call it; columns count from 0.
  package static func letters(ofColumn column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension Place: Hashable {
  public static func == (a: Place, b: Place) -> Bool {
    a.file === b.file && a.line == b.line && a.column == b.column
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(line)
    hasher.combine(column)
  }
}

/// A value with the place it was read from. Public, as the place is, so that other targets compile
/// it for their own values.
public struct Located<Value> {
  public let value: Value
  public let place: Place

  @inlinable public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: place)
  }
}

extension Located: Sendable where Value: Sendable {}

extension Dictionary where Key == String {
  /// In the order in which the entries stand in the draft.
  package func inOrder<T>() -> [(key: String, value: Located<T>)] where Value == Located<T> {
    map { ($0.key, $0.value) }.sorted { a, b in
      let (first, second) = (a.1.place, b.1.place)
      return (first.line, first.column, a.0) < (second.line, second.column, b.0)
    }
  }
}
