/// `workbook.xml` and its relationships: which parts hold what (ECMA-376, part 1, section 18.2).
struct WorkbookIndex {
  struct Entry {
    var name: String
    var visibility: SheetContent.Visibility
    /// Name of the part in the archive.
    var part: String
    /// Among all sheets, from 0.
    var position: Int
  }

  private static let mostSheets = 4_096

  private(set) var sheets: [Entry] = []
  /// Nil where the workbook has no such part.
  private(set) var sharedStrings: String?
  private(set) var styles: String?
  private(set) var theme: String?
  /// Of sheets without cells.
  private(set) var otherSheets: [String] = []
  private(set) var externalBooks = 0
  /// What is printed, as a formula, by the position of the sheet.
  private(set) var printAreas: [Int: String] = [:]
  /// What each page repeats, in the same way.
  private(set) var printTitles: [Int: String] = [:]
  /// Days count from 1904-01-01: old Excel for Macintosh.
  private(set) var isFrom1904 = false

  init(_ archive: WorkbookArchive) throws(WorkbookError) {
    let name = try Self.mainPart(archive)
    if name.lowercased().hasSuffix(".bin") { throw .binaryFormat }
    guard let part = try archive.part(name) else { throw .damaged(name) }
    let relations = try PartRelations(of: name, in: archive)
    sharedStrings = relations.first(type: "sharedStrings", in: archive)
    styles = relations.first(type: "styles", in: archive)
    theme = relations.first(type: "theme", in: archive)
    externalBooks = relations.list.count { $0.type == "externalLink" }
    let reader = try XMLPullReader(part, name: name)
    while try reader.next() {
      guard reader.node == .start else { continue }
      if reader.depth == 1, !reader.isElement("workbook") { throw .notAWorkbook }
      if reader.isElement("workbookPr") {
        isFrom1904 = reader.isOn("date1904", unsaid: false)
      } else if reader.isElement("sheet"), reader.depth == 3 {
        try add(reader, relations)
      } else if reader.isElement("definedName"),
        let position = reader.attribute("localSheetId").flatMap(Int.init)
      {
        switch reader.attribute("name") {
        case "_xlnm.Print_Area": printAreas[position] = try Self.text(reader)
        case "_xlnm.Print_Titles": printTitles[position] = try Self.text(reader)
        default: break
        }
      }
    }
  }

  /// From the start of an element to its end.
  private static func text(_ reader: XMLPullReader) throws(WorkbookError) -> String {
    let depth = reader.depth
    var text = ""
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return text }
      if reader.node == .text { text += reader.text }
    }
    throw reader.fault
  }

  private static func mainPart(_ archive: WorkbookArchive) throws(WorkbookError) -> String {
    let relations = try PartRelations(of: "", in: archive)
    if let name = relations.first(type: "officeDocument", in: archive) { return name }
    for name in ["xl/workbook.xml", "xl/workbook.bin"] where archive.has(name) { return name }
    throw .notAWorkbook
  }

  private mutating func add(
    _ reader: XMLPullReader, _ relations: PartRelations
  ) throws(WorkbookError) {
    guard let relation = reader.relationship().flatMap({ relations.relation(ofID: $0) }) else {
      throw reader.fault
    }
    // Nobody finds their way through more.
    guard sheets.count < Self.mostSheets else { throw reader.fault }
    let name = EscapedText.plain(reader.attribute("name") ?? "")
    let position = sheets.count + otherSheets.count
    // Sheets of charts and dialogs have no cells.
    guard relation.type == "worksheet" else { return otherSheets.append(name) }
    sheets.append(
      Entry(
        name: name,
        visibility: SheetContent.Visibility(rawValue: reader.attribute("state") ?? "") ?? .visible,
        part: relation.target, position: position))
  }
}

/// The relationships of a part, targets as names in the archive.
struct PartRelations {
  struct Relation {
    var id: String
    /// The last word of the type, which transitional and strict files have in common.
    var type: String
    var target: String
  }

  private(set) var list: [Relation] = []
  /// Into the list; the first of an id counts.
  private var indexes: [String: Int] = [:]

  /// None where the part has no file of relationships. The package itself has the empty name.
  init(of part: String, in archive: WorkbookArchive) throws(WorkbookError) {
    var folder = part.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let file = folder.popLast() ?? ""
    let name = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard let bytes = try archive.part(name) else { return }
    let reader = try XMLPullReader(bytes, name: name)
    while try reader.next() {
      guard reader.node == .start, reader.isElement("Relationship"),
        reader.attribute("TargetMode") != "External", let id = reader.attribute("Id"),
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      if indexes[id] == nil { indexes[id] = list.count }
      list.append(
        Relation(
          id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
          target: Self.resolved(target, from: folder)))
    }
  }

  func relation(ofID id: String) -> Relation? { indexes[id].map { list[$0] } }
  func target(ofID id: String) -> String? { relation(ofID: id)?.target }

  func first(type: String, in archive: WorkbookArchive) -> String? {
    list.first { $0.type == type && archive.has($0.target) }?.target
  }

  /// `../x`, `./x` and `x` from the folder of the part, `/x` from the root.
  private static func resolved(_ target: String, from folder: [String]) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}
