import SourceReading

/// A draft's file as it is written: UTF-8, with the mark where Excel needs it or had it.
enum DraftBytes {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A ledger. Without the mark Excel takes the file for GB18030 when it is opened by a double
  /// click; a file that was without stays so.
  static func ledger(_ text: String, replacing old: ReadFile? = nil) -> [UInt8] {
    (old?.encoding == .utf8 ? [] : mark) + Array(text.utf8)
  }

  /// The head or the prose, which nobody opens in Excel: with the mark where the old file was not
  /// plain UTF-8, so that the program that wrote it reads it again.
  static func text(_ text: String, replacing old: ReadFile? = nil) -> [UInt8] {
    (old == nil || old?.encoding == .utf8 ? [] : mark) + Array(text.utf8)
  }
}
