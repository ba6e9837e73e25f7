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

  /// `Templates` folders beside the draft and beside each folder above it, nearest first.
  package static func templateShelves(above draft: String) -> [String] {
    shelves("Templates", above: draft)
  }

  /// Those installed with the program, `share/gouji/Templates` beside its `bin`; nil where it stands
  /// alone.
  package static let installedTemplates: String? = {
    guard let program else { return nil }
    let prefix = program.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    let shelf = "\(prefix)/share/gouji/Templates"
    return isFolder(shelf) ? shelf : nil
  }()

  /// A program that lies beside this one; nil where there is none.
  package static func sibling(_ name: String) -> String? {
    guard let program, let slash = program.lastIndex(of: "/") else { return nil }
    let path = "\(program[..<slash])/\(name)"
    return access(path, X_OK) == 0 ? path : nil
  }

  /// Where the program is, links resolved.
  private static var program: String? {
    #if os(Linux)
      return absolute("/proc/self/exe")
    #else
      var room = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(room))
      guard _NSGetExecutablePath(&path, &room) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { absolute(String(cString: $0)) } }
    #endif
  }

  /// Folders of this name beside the path and beside each folder above it, nearest first.
  package static func shelves(_ name: String, above path: String) -> [String] {
    var folder = absolute(path)
    var shelves: [String] = []
    while true {
      let shelf = (folder == "/" ? "" : folder) + "/\(name)"
      if isFolder(shelf) { shelves.append(shelf) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return shelves }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// `Drafts/某局` for `Drafts/某局/`.
  package static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// The last step of a path, `某局` of `Drafts/某局/`; the path itself where it has none.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }

  /// With links resolved as far as the path exists: what is not there yet is named as it will be.
  package static func absolute(_ path: String) -> String {
    if let resolved = resolved(path) { return resolved }
    let parts = (path.hasPrefix("/") ? path : current + "/" + path).split(separator: "/")
    for count in parts.indices.reversed() {
      guard let existing = resolved("/" + parts[..<count].joined(separator: "/")) else { continue }
      let path = joined(existing, parts[count...].joined(separator: "/"))
      // Behind what is not there it may lead back to what is.
      return parts[count...].contains("..") ? absolute(path) : path
    }
    return "/"
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static var current: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}

extension WorkingPath {
  /// The way from a folder to a file or folder, both resolved: `../某局-2023`.
  package static func way(from folder: String, to target: String) -> String {
    let from = absolute(folder).split(separator: "/")
    let to = absolute(target).split(separator: "/")
    let common = zip(from, to).prefix { $0 == $1 }.count
    let parts = from.dropFirst(common).map { _ in ".." } + to.dropFirst(common)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// `folder/more`, with `..` and `.` resolved by their names; an absolute `more` stands alone.
  package static func joined(_ folder: String, _ more: String) -> String {
    if more.hasPrefix("/") { return more }
    var parts = folder.split(separator: "/").map(String.init)
    for part in more.split(separator: "/").map(String.init) where part != "." {
      if part == "..", let last = parts.last, last != "..", last != "." {
        parts.removeLast()
      } else if part != ".." || !folder.hasPrefix("/") || !parts.isEmpty {
        parts.append(part)
      }
    }
    let path = parts.joined(separator: "/")
    return folder.hasPrefix("/") ? "/" + path : path.isEmpty ? "." : path
  }
}
