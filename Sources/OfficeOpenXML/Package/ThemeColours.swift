/// The colours of a theme (ECMA-376, part 1, section 20.1.6.2), by their names there: `dk1`, `lt1`,
/// `accent1` …
struct ThemeColours {
  private var colours: [String: Colour] = [:]

  /// None where there is no such part.
  static func read(
    _ name: String?, in archive: WorkbookArchive
  ) throws(WorkbookError) -> ThemeColours {
    guard let name, let part = try archive.part(name) else { return ThemeColours() }
    let reader = try XMLPullReader(part, name: name)
    var theme = ThemeColours()
    var (isScheme, entry) = (false, "")
    while try reader.next() {
      if reader.localName == "clrScheme", reader.node != .text { isScheme = reader.node == .start }
      guard isScheme, reader.node == .start else { continue }
      switch reader.localName {
      case "srgbClr": theme.colours[entry] = reader.attribute("val").flatMap(Colour.init(hex:))
      case "sysClr": theme.colours[entry] = reader.attribute("lastClr").flatMap(Colour.init(hex:))
      default: entry = reader.localName
      }
    }
    return theme
  }

  /// As `w:themeColor` names them.
  func word(_ name: String) -> Colour? {
    switch name {
    case "text1", "dark1": colours["dk1"]
    case "background1", "light1": colours["lt1"]
    case "text2", "dark2": colours["dk2"]
    case "background2", "light2": colours["lt2"]
    case "hyperlink": colours["hlink"]
    case "followedHyperlink": colours["folHlink"]
    default: colours[name]
    }
  }

  /// As drawings name them.
  func drawing(_ name: String) -> Colour? {
    let others = ["tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"]
    return colours[others[name] ?? name]
  }

  /// As sheets number them.
  func sheet(_ index: Int) -> Colour? {
    let names = [
      "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
      "hlink", "folHlink",
    ]
    guard names.indices.contains(index) else { return nil }
    return colours[names[index]] ?? (index == 0 ? .white : index == 1 ? .black : nil)
  }
}
