/// Reads `w:rPr` and `w:pPr`, element by element, into a look.
struct LookReader {
  let reader: XMLPullReader
  let theme: ThemeColours

  private func number(_ local: StaticString) -> Int? {
    reader.ownAttribute(local).flatMap(Measure.length)
  }

  /// The element that the reader stands on, in `w:rPr`. Elements of extensions are read to their end.
  func takeRun(_ name: WordElement?, into look: inout TextLook) throws(WorkbookError) {
    switch name {
    case .vanish, .specVanish: look.isHidden = reader.isOn()
    case .strike: look.isStruck = reader.isOn()
    case .dstrike: look.isStruckTwice = reader.isOn()
    case .caps, .smallCaps:
      if reader.isOn() || look.isCapital == nil { look.isCapital = reader.isOn() }
    case .color: look.colour = .some(colour)
    case .textFill: try textFill(&look)
    case .shd: look.fill = .some(fill)
    case .highlight: look.highlight = .some(Self.highlights[reader.ownAttribute("val") ?? ""])
    case .sz: look.halfPoints = reader.ownAttribute("val").flatMap(Measure.halfPoints)
    case .w: look.scale = reader.ownAttribute("val").flatMap { Int($0.filter { $0 != "%" }) }
    case .spacing: look.spacing = number("val")
    case .position: look.raised = reader.ownAttribute("val").flatMap(Measure.halfPoints)
    case .rFonts: fonts(&look)
    case .eastAsianLayout:
      let isPlain = (reader.ownAttribute("combineBrackets") ?? "none") == "none"
      look.isCombined = !isPlain || reader.isOn("vert", unsaid: false)
    case .fitText: look.fitWidth = number("val")
    case .rtl: look.isReversed = reader.isOn()
    default: break
    }
  }

  /// The same in `w:pPr`.
  func takeParagraph(_ name: WordElement?, into look: inout TextLook) {
    switch name {
    case .shd: look.fill = .some(fill)
    case .bidi: look.isReversed = reader.isOn()
    case .ind:
      look.left = number("left") ?? number("start") ?? look.left
      look.right = number("right") ?? number("end") ?? look.right
      let hanging = number("hanging").map { -$0 }
      look.firstLine = hanging ?? number("firstLine") ?? look.firstLine
    case .spacing:
      guard let line = reader.ownAttribute("line") else { return }
      // What is no number programs take for none.
      let height = Measure.length(line) ?? 0
      look.exactLine = reader.ownAttribute("lineRule") == "exact" ? max(height, 1) : 0
    case .framePr:
      look.frameX = number("x")
      look.frameY = number("y")
      look.frameHeight = reader.ownAttribute("hRule") == "exact" ? number("h") : nil
    default: break
    }
  }

  // MARK: Colours and faces

  private var colour: Colour? {
    let value = reader.ownAttribute("val").flatMap(Colour.init(hex:))
    guard let name = reader.ownAttribute("themeColor"),
      reader.ownAttribute("themeTint") == nil, reader.ownAttribute("themeShade") == nil
    else { return value }
    return theme.word(name) ?? value
  }

  /// `w:shd`: a pattern that is solid shows its other colour.
  var fill: Colour? {
    let pattern = reader.ownAttribute("val") ?? "clear"
    if pattern == "nil" { return nil }
    if pattern == "solid" {
      return reader.ownAttribute("color").flatMap(Colour.init(hex:)) ?? .black
    }
    let value = reader.ownAttribute("fill").flatMap(Colour.init(hex:))
    guard let name = reader.ownAttribute("themeFill"),
      reader.ownAttribute("themeFillTint") == nil, reader.ownAttribute("themeFillShade") == nil
    else { return value }
    return theme.word(name) ?? value
  }

  private func fonts(_ look: inout TextLook) {
    let faces = [
      reader.ownAttribute("ascii"), reader.ownAttribute("hAnsi"), reader.ownAttribute("eastAsia"),
    ].compactMap { $0?.lowercased() }
    if !faces.isEmpty { look.hasSymbols = faces.contains(where: SymbolFaces.all.contains) }
  }

  /// `w14:textFill`, which stands above the colour.
  private func textFill(_ look: inout TextLook) throws(WorkbookError) {
    let depth = reader.depth
    while try reader.next() {
      if reader.node == .end, reader.depth == depth { return }
      guard reader.node == .start else { continue }
      switch reader.localName {
      case "noFill": look.isTransparent = true
      case "srgbClr":
        look.colour = .some(reader.anyAttribute("val").flatMap(Colour.init(hex:)))
      case "schemeClr":
        look.colour = .some(reader.anyAttribute("val").flatMap(theme.drawing))
      case "alpha":
        if let clear = reader.anyAttribute("val").flatMap(Int.init), clear >= 90_000 {
          look.isTransparent = true
        }
      default: break
      }
    }
    throw reader.fault
  }

  private static let highlights: [String: Colour] = [
    "black": .black, "white": .white, "darkBlue": Colour(red: 0, green: 0, blue: 128),
    "blue": Colour(red: 0, green: 0, blue: 255), "red": Colour(red: 255, green: 0, blue: 0),
    "darkRed": Colour(red: 128, green: 0, blue: 0), "yellow": Colour(red: 255, green: 255, blue: 0),
    "green": Colour(red: 0, green: 255, blue: 0), "darkGreen": Colour(red: 0, green: 128, blue: 0),
    "cyan": Colour(red: 0, green: 255, blue: 255),
    "darkCyan": Colour(red: 0, green: 128, blue: 128),
    "magenta": Colour(red: 255, green: 0, blue: 255),
    "darkMagenta": Colour(red: 128, green: 0, blue: 128),
    "darkYellow": Colour(red: 128, green: 128, blue: 0),
    "darkGray": Colour(red: 128, green: 128, blue: 128),
    "lightGray": Colour(red: 192, green: 192, blue: 192),
  ]
}

/// Faces that show other signs than letters and digits.
enum SymbolFaces {
  static let all: Set<String> = [
    "symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "marlett", "zapf dingbats",
    "zapfdingbats", "opensymbol", "starsymbol", "ms reference specialty", "bookshelf symbol 7",
    "mt extra",
  ]
}

/// Lengths, also as strict documents may write them: `12pt`, `5mm` (ECMA-376, part 1, section
/// 22.9.2.15). None is more than some seventeen metres: they are added up.
enum Measure {
  private static let most = 1_000_000

  /// In twips, with a unit or without.
  static func length(_ text: String) -> Int? { (Int(text) ?? twips(text)).map(bounded) }

  static func halfPoints(_ text: String) -> Int? {
    (Int(text) ?? twips(text).map { $0 / 10 }).map(bounded)
  }

  private static func bounded(_ number: Int) -> Int { max(-most, min(number, most)) }

  /// Nil for what has no unit.
  private static func twips(_ text: String) -> Int? {
    let units: [(String, Int)] = [
      ("pt", 20_000), ("mm", 56_693), ("cm", 566_929), ("in", 1_440_000),
    ]
    for (unit, thousandths) in units where text.hasSuffix(unit) {
      guard let thousandth = Self.thousandths(text.dropLast(2)), abs(thousandth) < 1_000_000_000
      else { return nil }
      return thousandth * thousandths / 1_000_000
    }
    return nil
  }

  /// Of a decimal number, cut behind the third decimal.
  static func thousandths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), whole.magnitude < 1_000_000_000 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].prefix(3) : ""
    guard let part = decimals.isEmpty ? 0 : Int(decimals), part >= 0 else { return nil }
    let scaled = part * [1_000, 100, 10, 1][decimals.utf8.count]
    return whole * 1_000 + (text.hasPrefix("-") ? -scaled : scaled)
  }
}
