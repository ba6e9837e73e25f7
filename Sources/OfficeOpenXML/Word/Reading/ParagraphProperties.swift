/// What is said of a paragraph, its mark, its runs and the controls in it.
extension ParagraphReader {
  mutating func properties() throws(WorkbookError) {
    let depth = reader.depth
    var (list, level): (String?, Int?) = (nil, nil)
    let looks = part.looks
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return number(list, level) }
      guard reader.node == .start else { continue }
      let name = part.name
      switch name {
      case .sectPr: try part.section()
      case .pStyle: run.style = reader.ownAttribute("val") ?? ""
      case .numId: list = reader.ownAttribute("val")
      case .ilvl: level = reader.ownAttribute("val").flatMap(Int.init)
      case .rPr: try markProperties()
      case .pPrChange: try part.skipChange()
      default: looks.takeParagraph(name, into: &run.paragraph)
      }
    }
    throw reader.fault
  }

  /// Its properties are known: the number that is printed in front of it.
  private mutating func number(_ list: String?, _ level: Int?) {
    let styled = part.styles.numbering(of: run.style)
    guard let number = list ?? styled?.list, number != "0" else { return }
    let style = list == nil ? run.style : ""
    guard let label = part.lists.label(of: number, level: level ?? styled?.level, style: style)
    else {
      part.stories.traits.numberedParagraphs += 1
      artifacts.insert(.number)
      return
    }
    self.label = label
    if !label.isEmpty { artifacts.insert(.number) }
  }

  /// Of the mark at its end.
  private mutating func markProperties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      switch part.name {
      case .del, .moveFrom:
        part.stories.traits.trackedChanges += 1
        isJoined = true
      case .ins, .moveTo: part.stories.traits.trackedChanges += 1
      case .rPrChange: try part.skipChange()
      default: break
      }
    }
    throw reader.fault
  }

  mutating func runProperties() throws(WorkbookError) {
    let depth = reader.depth
    let looks = part.looks
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start, let name = part.name else { continue }
      switch name {
      case .rPrChange: try part.skipChange()
      case .rStyle: run.character = reader.ownAttribute("val") ?? ""
      default: try looks.takeRun(name, into: &run.direct)
      }
    }
    throw reader.fault
  }

  mutating func controlProperties() throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      switch part.name {
      case .showingPlcHdr: if reader.isOn() { controls.markPlaceholder() }
      case .alias: controls.title = reader.ownAttribute("val") ?? ""
      case .dataBinding:
        controls.binding = (
          reader.ownAttribute("prefixMappings") ?? "", reader.ownAttribute("xpath") ?? ""
        )
      default: break
      }
    }
    throw reader.fault
  }
}
