import Glibc
import GoujiModel
import ManifestWriting
import SourceReading

/// Packages that lie in a folder, by the hash of all that each was made from.
struct BuiltPackages: Sendable {
  private let folder: String
  private var stems: [String: String] = [:]

  /// Bytes at the beginning of a manifest in which the hash stands, and at the end with the files.
  private static let edge = 4_096

  init(in folder: String) {
    self.folder = folder
    for name in (try? SourceReader.names(inFolder: folder).get()) ?? []
    where name.hasSuffix(PackageEnding.manifest) {
      let start = Self.edge(of: "\(folder)/\(name)", fromEnd: false)
      guard let basis = Self.value(of: ManifestReport.basisKey, in: start) else { continue }
      stems[basis] = String(name.dropLast(PackageEnding.manifest.count))
    }
  }

  /// The name of the manifest of the package that was made from this and lies there whole, as it
  /// was made.
  func manifest(madeFrom basis: String) -> String? {
    guard let stem = stems[basis] else { return nil }
    let manifest = stem + PackageEnding.manifest
    let end = Self.edge(of: "\(folder)/\(manifest)", fromEnd: true)
    let files = [PackageEnding.document, PackageEnding.workbook]
    let areThere = files.allSatisfy { ending in
      guard let bytes = try? SourceReader.contents(of: "\(folder)/\(stem)\(ending)").get() else {
        return false
      }
      return end.contains("\"\(ContentHash.sha256([bytes]))\"")
    }
    return areThere ? manifest : nil
  }

  private static func value(of key: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "\"\(key)\": \"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func edge(of path: String, fromEnd: Bool) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return "" }
    var bytes = [UInt8](repeating: 0, count: edge)
    let start = fromEnd ? max(0, Int(status.st_size) - edge) : 0
    let count = pread(descriptor, &bytes, edge, start)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
