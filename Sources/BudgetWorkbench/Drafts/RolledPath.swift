import SourceReading

/// Where next year's draft stands.
package enum RolledPath {
  /// Beside the draft, its name with the year replaced: `Drafts/tongchuan-2025`.
  package static func beside(_ draft: String, from year: Int, to next: Int) -> String {
    var path = draft
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    if last.isEmpty || last == "." || last == ".." { path = WorkingPath.absolute(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let parent = String(path.dropLast(name.count))
    return parent + renamed(name, from: year, to: next)
  }

  static func renamed(_ name: String, from year: Int, to next: Int) -> String {
    let old = String(year)
    return name.contains(old) ? name.replacing(old, with: String(next)) : "\(name)-\(next)"
  }
}
