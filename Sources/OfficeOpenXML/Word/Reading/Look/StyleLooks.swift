/// What the styles of a document say of how text looks, and which paragraphs they number (ECMA-376,
/// part 1, sections 17.7 and 17.9.23), those that they are based on included.
final class StyleLooks {
  private struct Style {
    var base = ""
    var type = ""
    var run = TextLook()
    var paragraph = TextLook()
    /// Nil where it says nothing.
    var number: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]
  private var defaults = TextLook()
  /// The style of paragraphs, of characters and of tables that name none.
  private var standard: [String: String] = [:]
  private var known: [[String]: TextLook] = [:]
  let theme: ThemeColours

  init(theme: ThemeColours = ThemeColours()) { self.theme = theme }

  init(_ part: PartBytes, name: String, theme: ThemeColours) throws(WorkbookError) {
    self.theme = theme
    let reader = try XMLPullReader(part, name: name)
    let looks = LookReader(reader: reader, theme: theme)
    var names = ElementNames<WordElement>()
    var id = ""
    /// Depths of `w:rPr` and `w:pPr` that are open.
    var (run, paragraph) = (0, 0)
    while try reader.next() {
      let element = names.name(of: reader)
      if reader.node == .end {
        if reader.depth == run { run = 0 }
        if reader.depth == paragraph { paragraph = 0 }
        continue
      }
      guard reader.node == .start else { continue }
      switch element {
      case .style:
        id = reader.ownAttribute("styleId") ?? ""
        let type = reader.ownAttribute("type") ?? "paragraph"
        styles[id] = Style(type: type)
        if reader.isOn("default", unsaid: false) {
          standard[type] = id
        }
      case .basedOn: styles[id]?.base = reader.ownAttribute("val") ?? ""
      case .numId: styles[id]?.number = reader.ownAttribute("val")
      case .ilvl: styles[id]?.level = reader.ownAttribute("val").flatMap(Int.init)
      // What is of the first row alone, or of every other, goes with a fill of its own.
      case .pPrChange, .rPrChange, .tblStylePr: try reader.skip()
      case .rPr: run = reader.depth
      case .pPr: paragraph = reader.depth
      default:
        if run > 0 {
          var look = id.isEmpty ? defaults : styles[id]?.run ?? TextLook()
          try looks.takeRun(element, into: &look)
          if id.isEmpty { defaults = look } else { styles[id]?.run = look }
        } else if paragraph > 0 {
          var look = id.isEmpty ? defaults : styles[id]?.paragraph ?? TextLook()
          looks.takeParagraph(element, into: &look)
          if id.isEmpty { defaults = look } else { styles[id]?.paragraph = look }
        }
      }
    }
  }

  /// The style and those that it is based on, itself last. No further than there are styles: one may
  /// be based on itself.
  private func chain(_ id: String) -> [Style] {
    var (chain, next): ([Style], String) = ([], id)
    while let style = styles[next], chain.count < styles.count {
      chain.append(style)
      next = style.base
    }
    return chain.reversed()
  }

  /// What a style of each kind makes of text; empty ids stand for the standard ones.
  func look(table: String?, paragraph: String, character: String) -> TextLook {
    let key = [table ?? "\u{0}", paragraph, character]
    if let look = known[key] { return look }
    func own(_ id: String, _ type: String) -> TextLook {
      var look = TextLook()
      for style in chain(id.isEmpty || styles[id] == nil ? standard[type] ?? "" : id) {
        look.take(style.paragraph)
        look.take(style.run)
      }
      return look
    }
    var look = defaults
    if let table { look.toggle(own(table, "table")) }
    look.toggle(own(paragraph, "paragraph"))
    look.toggle(own(character, "character"))
    known[key] = look
    return look
  }

  /// The list and the level of a paragraph of this style; nil where it is not numbered.
  func numbering(of id: String) -> (list: String, level: Int?)? {
    let chain = chain(id.isEmpty ? standard["paragraph"] ?? "" : id)
    guard let list = chain.last(where: { $0.number != nil })?.number, list != "0" else {
      return nil
    }
    return (list, chain.last { $0.level != nil }?.level)
  }
}
