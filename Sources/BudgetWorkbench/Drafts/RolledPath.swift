import SourceReading

/// Where next year's draft stands, and how it names last year's.
package enum RolledPath {
  /// Beside the draft, its name with the year replaced: `Drafts/tongchuan-2025`.
  package static func beside(_ draft: String, from year: Int, to next: Int) -> String {
    var path = WorkingPath.withoutSlash(draft)
    if ["", ".", ".."].contains(WorkingPath.name(of: path)) { path = WorkingPath.absolute(path) }
    let name = WorkingPath.name(of: path)
    let parent = String(path.dropLast(name.count))
    return parent + renamed(name, from: year, to: next)
  }

  static func renamed(_ name: String, from year: Int, to next: Int) -> String {
    let old = String(year)
    return name.contains(old) ? name.replacing(old, with: String(next)) : "\(name)-\(next)"
  }

  /// `../tongchuan-2024`, seen from the folder `from`.
  package static func relative(_ path: String, from: String) -> String {
    let target = components(path)
    let start = components(from)
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: start.count - common)
    return (up + target[common...]).joined(separator: "/")
  }

  /// Of the absolute path, links resolved as far as it exists.
  private static func components(_ path: String) -> [String] {
    var existing = path.hasPrefix("/") ? path : WorkingPath.absolute(".") + "/" + path
    var missing: [String] = []
    while !WorkingFile.exists(existing), let slash = existing.lastIndex(of: "/") {
      missing.insert(String(existing[existing.index(after: slash)...]), at: 0)
      existing = String(existing[..<slash])
    }
    let parts = WorkingPath.absolute(existing.isEmpty ? "/" : existing).split(separator: "/")
    var all: [String] = []
    for part in parts.map(String.init) + missing where !part.isEmpty && part != "." {
      if part == ".." { _ = all.popLast() } else { all.append(part) }
    }
    return all
  }
}
