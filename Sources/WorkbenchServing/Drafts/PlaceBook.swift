import GoujiModel
import SourceReading
import Synchronization

/// Files that something on a page points into, by eight digits of the hash of their names, and a number
/// for each of their texts: a link names no path, leads only to what was read for the draft, and means
/// a line of the text that was there when it was made.
package final class PlaceBook: Sendable {
  /// Texts of a file, the last one at the end, and how many there were before them.
  private struct Texts {
    var files: [SourceFile] = []
    var dropped = 0
  }

  private let books = Mutex<[String: Texts]>([:])
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
    let parts = key.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    return books.withLock { books in
      guard let texts = books[String(parts[0])] else { return nil }
      let index = number - texts.dropped
      return texts.files.indices.contains(index) ? texts.files[index] : nil
    }
  }

  /// That of a file as it is now.
  func key(of file: SourceFile) -> String {
    let name = Self.hash(of: file)
    return books.withLock { books in
      var texts = books[name] ?? Texts()
      let known = texts.files.lastIndex { $0 === file || $0.text == file.text }
      if known == nil {
        texts.files.append(file)
        if texts.files.count > Self.kept {
          texts.files.removeFirst()
          texts.dropped += 1
        }
        books[name] = texts
      }
      return "\(name)-\(texts.dropped + (known ?? texts.files.count - 1))"
    }
  }

  private static func hash(of file: SourceFile) -> String {
    String(ContentHash.sha256([Array("\(file.path)#\(file.sheet ?? "")".utf8)]).prefix(8))
  }
}
