import GoujiModel

/// Where an entry of a draft stands: as findings and traces say it, or by the name of its column.
package struct EntryAddress: Sendable, Equatable {
  package enum Column: Sendable, Equatable {
    /// Any character of the entry, counted from 1.
    case character(Int)
    /// Of a ledger.
    case named(String)
    /// The line has no other entry.
    case only
  }

  /// In the draft's folder.
  package var file: String
  /// Counted from 1.
  package var line: Int
  package var column: Column

  package init(file: String, line: Int, column: Column) {
    self.file = file
    self.line = line
    self.column = column
  }

  package init(_ place: Place) {
    self.init(file: place.file.path, line: place.line, column: .character(place.column))
  }

  /// Of `支出.csv:14:4`, `支出.csv:14.预算数`, `文字.md:12`; nil of anything else.
  package init?(_ text: String) {
    guard let colon = text.firstRange(of: /:[0-9]/)?.lowerBound else { return nil }
    let rest = text[text.index(after: colon)...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let line = Int(digits), line > 0, !text[..<colon].isEmpty else { return nil }
    let column = rest[digits.endIndex...]
    if column.isEmpty {
      self.column = .only
    } else if column.first == ".", column.count > 1 {
      self.column = .named(String(column.dropFirst()))
    } else if column.first == ":", let number = Int(column.dropFirst()), number > 0 {
      self.column = .character(number)
    } else {
      return nil
    }
    file = String(text[..<colon])
    self.line = line
  }

  /// The name alone, where the file is written with the draft's folder before it.
  func inside(_ folder: String) -> EntryAddress {
    guard file.hasPrefix(folder + "/") else { return self }
    var address = self
    address.file = String(file.dropFirst(folder.count + 1))
    return address
  }
}
