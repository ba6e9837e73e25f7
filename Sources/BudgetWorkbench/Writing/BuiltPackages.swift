import GoujiModel
import ManifestWriting
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Packages that lie in a folder, by the hash of all that each was made from.
struct BuiltPackages: Sendable {
  private let folder: String
  private var known: [String: BuiltPackage] = [:]

  /// Bytes at the beginning of a manifest in which the hash stands, and at the end with the files.
  private static let edge = 4_096

  init(in folder: String) {
    self.folder = folder
    for name in (try? SourceReader.names(inFolder: folder).get()) ?? []
    where name.hasSuffix(PackageEnding.manifest) {
      let start = Self.edge(of: "\(folder)/\(name)", fromEnd: false)
      guard let basis = Self.value(of: ManifestReport.basisKey, in: start) else { continue }
      known[basis] = BuiltPackage(
        stem: String(name.dropLast(PackageEnding.manifest.count)),
        department: Self.value(of: ManifestReport.departmentKey, in: start))
    }
  }

  /// The package that was made from this and lies there whole, as it was made.
  func package(madeFrom basis: String) -> BuiltPackage? {
    guard let package = known[basis] else { return nil }
    let end = Self.edge(of: "\(folder)/\(package.manifestName)", fromEnd: true)
    let files = [PackageEnding.document, PackageEnding.workbook]
    let areThere = files.allSatisfy { ending in
      guard let bytes = try? SourceReader.contents(of: "\(folder)/\(package.stem)\(ending)").get()
      else {
        return false
      }
      return end.contains("\"\(ContentHash.sha256([bytes]))\"")
    }
    return areThere ? package : nil
  }

  private static func value(of key: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "\"\(key)\": \"") else { return nil }
    // What is escaped, as a quotation mark is, ends it as well: it is then not the whole.
    let rest = text[start.upperBound...]
    guard let end = rest.firstIndex(where: { $0 == "\"" || $0 == "\\" }), rest[end] == "\"" else {
      return nil
    }
    return String(rest[..<end])
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

/// A package as its manifest says it.
struct BuiltPackage: Sendable {
  fileprivate let stem: String
  /// Nil where it is not written plainly.
  let department: String?

  var manifestName: String { stem + PackageEnding.manifest }
}
