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
    headers = try file.texts(stories.headers, .header, noting: &stories)
    footers = try file.texts(stories.footers, .footer, noting: &stories)
    unseen = stories.unseen
    contentsFields = stories.contentsFields
    traits = stories.traits
    traits.embeddedFonts = try file.embeddedFonts()
    traits.application = file.application
    traits.lacksEvenFooters =
      try file.hasEvenPages() && !footers.isEmpty && !stories.hasEvenFooters
    staleControls = try file.stale(stories.controls)
    traits.additions += stories.controls.filter(\.showsProperty).map {
      WordAddition(.property, $0.title)
    }
    comments = try file.comments(at: stories.commentMarks)
  }
}

/// The parts of a document and how they are related (ECMA-376, part 1, section 11).
struct WordFile {
  let archive: WorkbookArchive
  let main: String
  let relations: PartRelations
  let application: String
  private let styles: StyleLooks
  private let lists: ListNumbers

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
    let theme = try ThemeColours.read(relations.first(type: "theme", in: archive), in: archive)
    styles =
      if let name = relations.first(type: "styles", in: archive), let part = try archive.part(name)
      {
        try StyleLooks(part, name: name, theme: theme)
      } else {
        StyleLooks(theme: theme)
      }
    lists =
      if let name = relations.first(type: "numbering", in: archive),
        let part = try archive.part(name)
      {
        try ListNumbers(part, name: name)
      } else {
        ListNumbers()
      }
  }

  /// Pages with even numbers have heads and feet of their own.
  func hasEvenPages() throws(WorkbookError) -> Bool {
    guard let name = relations.first(type: "settings", in: archive),
      let part = try archive.part(name)
    else { return false }
    let reader = try XMLPullReader(part, name: name)
    while try reader.next() {
      if reader.node == .start, reader.isElement("evenAndOddHeaders") {
        return reader.isOn()
      }
    }
    return false
  }

  /// Names of faces of which the file brings a form along.
  func embeddedFonts() throws(WorkbookError) -> [String] {
    guard let name = relations.first(type: "fontTable", in: archive),
      let part = try archive.part(name)
    else { return [] }
    let reader = try XMLPullReader(part, name: name)
    var fonts: [String] = []
    var font = ""
    while try reader.next() {
      guard reader.node == .start else { continue }
      if reader.isElement("font") {
        font = reader.ownAttribute("name") ?? ""
      } else if reader.localName.hasPrefix("embed"), reader.relationship() != nil,
        fonts.last != font
      {
        fonts.append(font)
      }
    }
    return fonts
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
      limits: archive.limits, styles: styles, lists: lists)
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

  /// Of the heads or feet with these relationships, each once; what else they hold is added to the
  /// stories.
  func texts(
    _ ids: [String], _ story: WordAddition.Story, noting stories: inout WordStories
  ) throws(WorkbookError) -> [String] {
    var texts: [String] = []
    var known: Set<String> = []
    for id in ids {
      guard let name = relations.target(ofID: id), archive.has(name), known.insert(name).inserted
      else { continue }
      var read = try read(name)
      for index in read.traits.additions.indices { read.traits.additions[index].story = story }
      stories.note(read)
      let text = read.blocks.compactMap { block in
        switch block {
        case .paragraph(let paragraph): paragraph.label + paragraph.text
        case .table(let grid):
          grid.rows.map { $0.cells.map(\.labelled).joined(separator: "\t") }.joined(
            separator: "\n")
        case .chart: nil
        }
      }.joined(separator: "\n")
      if !text.allSatisfy(\.isWhitespace), !texts.contains(text) { texts.append(text) }
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
