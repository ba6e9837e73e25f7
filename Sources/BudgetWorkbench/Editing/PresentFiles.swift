import GoujiModel
import SourceReading

/// The files of a draft as they are at one moment, each read once.
package final class PresentFiles {
  private let read: (_ name: String) -> [UInt8]?
  private var hashes: [String: String] = [:]

  package init(of draft: String) {
    read = { try? SourceReader.contents(of: "\(draft)/\($0)").get() }
  }

  /// As somebody else has read them.
  init(_ files: [String: [UInt8]]) { read = { files[$0] } }

  /// Of the files in whose place versions would be: the same as long as nobody writes any of them.
  package func state(under versions: [EditHistory.Version]) -> String {
    ContentHash.sha256(versions.map { Array("\($0.file)\n\(hash(of: $0.file))\n".utf8) })
  }

  /// Of none where there is no such file.
  private func hash(of name: String) -> String {
    if let known = hashes[name] { return known }
    let hash = read(name).map { ContentHash.sha256([$0]) } ?? ""
    hashes[name] = hash
    return hash
  }
}
