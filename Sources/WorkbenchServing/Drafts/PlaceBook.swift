import GoujiModel
import SourceReading
import Synchronization

/// Files that something on a page points into, by eight digits of the hash of their names and as many of
/// that of their text: a link names no path, leads only to what was read for the draft, and means a line of
/// the text that was there when it was made.
package final class PlaceBook: Sendable {
  /// By the hash of their names, texts of a file, the last one at the end.
  private let books = Mutex<[String: [(file: SourceFile, hash: String)]]>([:])
  /// Texts of one file that are kept.
  private static let kept = 3

  init() {}

  /// The address of a place, below that of the draft.
  package func address(of place: Place, in draft: String) -> String {
    let key = key(of: place.file)
    return
      "/d/\(draft)/place?file=\(key)&line=\(place.line)&column=\(place.column)&length=\(place.length)"
  }

  /// As it was when the link was made; nil where that is too long ago.
  package func file(_ key: String) -> SourceFile? {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    return books.withLock { $0[parts[0]]?.first { $0.hash == parts[1] }?.file }
  }

  /// That of a file as it is now.
  func key(of file: SourceFile) -> String {
    let name = Self.digits("\(file.path)#\(file.sheet ?? "")")
    let hash = books.withLock { books in
      var texts = books[name] ?? []
      if let known = texts.last(where: { $0.file === file || $0.file.text == file.text }) {
        return known.hash
      }
      let hash = Self.digits(file.text)
      texts.append((file, hash))
      books[name] = texts.suffix(Self.kept)
      return hash
    }
    return "\(name)-\(hash)"
  }

  private static func digits(_ text: String) -> String {
    String(ContentHash.sha256([Array(text.utf8)]).prefix(8))
  }
}
