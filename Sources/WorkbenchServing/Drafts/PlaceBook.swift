import GoujiModel
import SourceReading
import Synchronization

/// Files that something on a page points into, by eight digits of the hash of their names: a link names
/// no path, and leads only to what was read for the draft.
package final class PlaceBook: Sendable {
  private let files = Mutex<[String: SourceFile]>([:])

  init() {}

  /// The address of a place, below that of the draft.
  package func address(of place: Place, in draft: String) -> String {
    let key = Self.key(of: place.file)
    files.withLock { $0[key] = place.file }
    return
      "/d/\(draft)/place?file=\(key)&line=\(place.line)&column=\(place.column)&length=\(place.length)"
  }

  package func file(_ key: String) -> SourceFile? { files.withLock { $0[key] } }

  static func key(of file: SourceFile) -> String {
    String(ContentHash.sha256([Array("\(file.path)#\(file.sheet ?? "")".utf8)]).prefix(8))
  }
}
