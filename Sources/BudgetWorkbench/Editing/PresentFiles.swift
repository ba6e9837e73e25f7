import GoujiModel
import SourceReading

/// The files of a draft as they are at one moment, each read once.
package final class PresentFiles {
  private let draft: String
  private var read: [String: [UInt8]?] = [:]
  private var hashes: [String: String] = [:]

  package init(of draft: String) { self.draft = draft }

  /// Nil where there is none, or it cannot be read.
  func bytes(_ name: String) -> [UInt8]? {
    if let known = read[name] { return known }
    let bytes = try? SourceReader.contents(of: "\(draft)/\(name)").get()
    read[name] = .some(bytes)
    return bytes
  }

  /// Of the files in whose place versions would be: the same as long as nobody writes any of them.
  package func state(under versions: [EditHistory.Version]) -> String {
    let files = versions.map { version -> [UInt8] in
      let known = hashes[version.file]
      let hash = known ?? bytes(version.file).map { ContentHash.sha256([$0]) } ?? ""
      hashes[version.file] = hash
      return Array("\(version.file)\n\(hash)\n".utf8)
    }
    return ContentHash.sha256(files)
  }
}
