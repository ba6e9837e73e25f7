#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths as the user sees them, and the folders above a draft.
package enum WorkingPath {
  /// Relative to the working directory where it lies below it.
  package static func shown(_ path: String) -> String {
    let here = current + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// A path as written in a file of `folder`: `Drafts/部门` and `../甲` give `Drafts/甲`.
  package static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts = folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts == ["."] { parts = [] }
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", last != "" {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    let joined = parts.joined(separator: "/")
    return joined.isEmpty ? (folder.hasPrefix("/") ? "/" : ".") : joined
  }

  /// `Templates` folders beside the draft and beside each folder above it, nearest first.
  package static func templateShelves(above draft: String) -> [String] {
    var folder = absolute(draft)
    var shelves: [String] = []
    while true {
      let shelf = (folder == "/" ? "" : folder) + "/Templates"
      if isFolder(shelf) { shelves.append(shelf) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return shelves }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }

  /// With links resolved where the path exists.
  package static func absolute(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return path.hasPrefix("/") ? path : current + "/" + path
  }

  private static var current: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
