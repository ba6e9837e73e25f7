/// The styles whose paragraphs are numbered by the program (ECMA-376, part 1, section 17.9.23), those
/// that are based on one included.
struct NumberedStyles {
  private(set) var ids: Set<String> = []

  private struct Style {
    var base = ""
    /// Nil where it says nothing.
    var isNumbered: Bool?
  }

  init(_ part: PartBytes, name: String) throws(WorkbookError) {
    let reader = try XMLPullReader(part, name: name)
    var styles: [String: Style] = [:]
    var id = ""
    while try reader.next() {
      guard reader.node == .start else { continue }
      switch reader.localName {
      case "style":
        id = reader.ownAttribute("styleId") ?? ""
        styles[id] = Style()
      case "basedOn": styles[id]?.base = reader.ownAttribute("val") ?? ""
      case "numId": styles[id]?.isNumbered = reader.ownAttribute("val") != "0"
      case "pPrChange": try reader.skip()
      default: break
      }
    }
    ids = Set(styles.keys.filter { Self.isNumbered($0, styles) })
  }

  private static func isNumbered(_ id: String, _ styles: [String: Style]) -> Bool {
    var next = id
    // No further than there are styles: one may be based on itself.
    for _ in 0..<styles.count {
      guard let style = styles[next] else { return false }
      if let isNumbered = style.isNumbered { return isNumbered }
      next = style.base
    }
    return false
  }
}
