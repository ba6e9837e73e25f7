import SourceReading

/// Where next year's draft stands.
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
}
