extension WordContent {
  public init(
    _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookError) {
    let file = try WordFile(bytes, limits: limits)
    title = try DocumentTitle.read(file.archive)
    var stories = try file.readMain()
    for type in ["footnotes", "endnotes"] {
      guard let part = file.relations.first(type: type, in: file.archive) else { continue }
      stories.append(try file.read(part))
    }
    blocks = stories.blocks
    headers = try file.texts(stories.headers)
    footers = try file.texts(stories.footers)
    traits = stories.traits
    traits.application = file.application
    staleControls = try file.stale(stories.controls)
    comments = try file.comments(at: stories.commentMarks)
  }
}

/// The parts of a document and how they are related (ECMA-376, part 1, section 11).
struct WordFile {
  let archive: WorkbookArchive
  let main: String
  let relations: PartRelations
  let application: String
  private let numberedStyles: Set<String>

  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
    archive = try WorkbookArchive(bytes, limits: limits)
    let package = try PartRelations(of: "", in: archive)
    guard
      let main = package.first(type: "officeDocument", in: archive)
        ?? (archive.has("word/document.xml") ? "word/document.xml" : nil)
    else { throw .notAWorkbook }
    self.main = main
    relations = try PartRelations(of: main, in: archive)
    application = try Self.application(package, archive)
    numberedStyles =
      if let name = relations.first(type: "styles", in: archive), let part = try archive.part(name)
      {
        try NumberedStyles(part, name: name).ids
      } else {
        []
      }
  }

  private static func application(
    _ package: PartRelations, _ archive: WorkbookArchive
  ) throws(WorkbookError) -> String {
    let types = ["extended-properties", "extendedProperties"]
    for type in types {
      guard let name = package.first(type: type, in: archive), let part = try archive.part(name)
      else { continue }
      let reader = try XMLPullReader(part, name: name)
      var isName = false
      while try reader.next() {
        switch reader.node {
        case .start: isName = reader.isElement("Application")
        case .text: if isName { return reader.text }
        case .end, .other: isName = false
        }
      }
    }
    return ""
  }

  /// LibreOffice 7 writes `<w:del>` across the edge of a `<w:sdt>`.
  func readMain() throws(WorkbookError) -> WordStories {
    do throws(WorkbookError) {
      return try read(main)
    } catch .damaged(main) where application.hasPrefix("LibreOffice") {
      guard let part = try archive.part(main) else { throw .damaged(main) }
      let isTracked = [Array("<w:ins ".utf8), Array("<w:del ".utf8)].contains {
        part.buffer.firstRange(of: $0) != nil
      }
      throw isTracked ? .crossedRevisions : .damaged(main)
    }
  }

  func read(_ name: String) throws(WorkbookError) -> WordStories {
    guard let part = try archive.part(name) else { throw .damaged(name) }
    let reader = WordPartReader(
      try XMLPullReader(part, name: name),
      charts: try charts(of: name), collapsesControls: application.hasPrefix("LibreOffice"),
      limits: archive.limits, numberedStyles: numberedStyles)
    return try reader.read()
  }

  private func charts(of name: String) throws(WorkbookError) -> [String: ChartContent] {
    let relations = name == main ? self.relations : try PartRelations(of: name, in: archive)
    var charts: [String: ChartContent] = [:]
    for relation in relations.list where relation.type == "chart" {
      charts[relation.id] = try ChartContent(part: relation.target, in: archive)
    }
    return charts
  }

  /// Of the heads or feet with these relationships, each once.
  func texts(_ ids: [String]) throws(WorkbookError) -> [String] {
    var texts: [String] = []
    for id in ids {
      guard let name = relations.target(ofID: id), archive.has(name) else { continue }
      let text = try read(name).blocks.compactMap {
        if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil }
      }.joined(separator: "\n")
      if !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// In the order of their part, which is that of writing.
  func comments(at marks: [String: String]) throws(WorkbookError) -> [WordComment] {
    guard let name = relations.first(type: "comments", in: archive),
      let part = try archive.part(name)
    else { return [] }
    let reader = try XMLPullReader(part, name: name)
    var comments: [WordComment] = []
    var isText = false
    while try reader.next() {
      switch reader.node {
      case .start where reader.localName == "comment":
        let id = reader.ownAttribute("id") ?? ""
        comments.append(
          WordComment(
            author: reader.ownAttribute("author") ?? "", text: "", anchor: marks[id] ?? ""))
      case .start:
        isText = reader.localName == "t"
        // Paragraphs of one comment run on.
        if reader.localName == "p", comments.last?.text.isEmpty == false {
          comments[comments.count - 1].text += " "
        }
      case .text where isText && !comments.isEmpty:
        comments[comments.count - 1].text += reader.text
      case .end: isText = false
      case .text, .other: break
      }
    }
    return comments
  }

  /// Controls whose text is not that of their data.
  func stale(
    _ controls: [BoundControl]
  ) throws(WorkbookError) -> [WordContent.StaleControl] {
    if controls.isEmpty { return [] }
    var stores: [CustomXMLTexts] = []
    for relation in relations.list where relation.type == "customXml" {
      guard let part = try archive.part(relation.target) else { continue }
      stores.append(try CustomXMLTexts(part, name: relation.target))
    }
    return controls.compactMap { control in
      var before = 0
      var found: (index: Int, text: String)?
      for store in stores where found == nil {
        found = store.text(at: control).map { (before + $0.index, $0.text) }
        before += store.count
      }
      guard let stored = found, stored.text != control.text else { return nil }
      return WordContent.StaleControl(
        title: control.title, index: stored.index, shown: control.text, stored: stored.text)
    }
  }
}

/// What was read of one part.
struct WordStories {
  var blocks: [WordBlock] = []
  /// Relationships of heads and feet, in the order of the sections.
  var headers: [String] = []
  var footers: [String] = []
  var traits = WordTraits()
  var controls: [BoundControl] = []
  /// By the ids of comments, the words before their marks.
  var commentMarks: [String: String] = [:]

  mutating func append(_ other: WordStories) {
    blocks += other.blocks
    traits.trackedChanges += other.traits.trackedChanges
    traits.pictures += other.traits.pictures
  }
}

/// A control bound to an element of a custom part.
struct BoundControl {
  var title: String
  var text: String
  /// `xmlns:g='urn:…'`
  var prefixes: String
  /// `/g:figures[1]/g:figure[8]`
  var path: String
}

/// A custom part that is a list: the texts of the children of its root.
struct CustomXMLTexts {
  private var namespace = ""
  private var texts: [String] = []
  var count: Int { texts.count }

  init(_ part: PartBytes, name: String) throws(WorkbookError) {
    let reader = try XMLPullReader(part, name: name)
    var bytes: [UInt8] = []
    while try reader.next() {
      switch reader.node {
      case .start:
        if reader.depth == 1 { namespace = reader.namespace }
        if reader.depth == 2 { bytes = [] }
      case .text: reader.append(to: &bytes)
      case .end: if reader.depth == 2 { texts.append(String(decoding: bytes, as: UTF8.self)) }
      case .other: break
      }
    }
  }

  /// Nil where the control is bound to something else than a child of this root.
  func text(at control: BoundControl) -> (index: Int, text: String)? {
    let steps = control.path.split(separator: "/")
    let names = ["'", "\""].map { $0 + namespace + $0 }
    guard steps.count == 2, !namespace.isEmpty, names.contains(where: control.prefixes.contains),
      let last = steps.last, last.hasSuffix("]"), let open = last.lastIndex(of: "["),
      let number = Int(last[last.index(after: open)...].dropLast()),
      texts.indices.contains(number - 1)
    else { return nil }
    return (number - 1, texts[number - 1])
  }
}
