import Foundation

/// A folder that is removed with the value.
package final class TemporaryFolder: Sendable {
  package let url: URL
  package var path: String { url.path(percentEncoded: false) }

  /// The system has a place for it.
  package init() {
    url = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try! FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where a file or a folder is, or would be: `甲/支出.csv`.
  package func path(_ name: String) -> String {
    url.appending(path: name).path(percentEncoded: false)
  }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Folders on the way are made.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  package func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
