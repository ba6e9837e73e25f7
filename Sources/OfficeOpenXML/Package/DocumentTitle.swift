/// The title in the properties of a file (`dc:title`), which file managers and readers of pages show.
enum DocumentTitle {
  /// Empty where the file has none.
  static func read(_ archive: WorkbookArchive) throws(WorkbookError) -> String {
    let package = try PartRelations(of: "", in: archive)
    guard let name = package.first(type: "core-properties", in: archive),
      let part = try archive.part(name)
    else { return "" }
    let reader = try XMLPullReader(part, name: name)
    var title = ""
    var isTitle = false
    while try reader.next() {
      switch reader.node {
      case .start: isTitle = reader.localName == "title"
      case .text: if isTitle { title += reader.text }
      case .end: isTitle = false
      case .other: break
      }
    }
    return title
  }
}
