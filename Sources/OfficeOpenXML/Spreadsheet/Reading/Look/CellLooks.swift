/// The looks of a workbook's cell styles and conditional formats, read element by element from
/// `styles.xml` (ECMA-376, part 1, section 18.8).
struct CellLooks {
  private(set) var fonts: [FontLook] = []
  private var fills: [Colour?] = []
  private(set) var cells: [CellLook] = []
  private(set) var conditions: [ConditionLook] = []
  let theme: ThemeColours
  private var part = Part.none
  private var fill = FillLook()

  private enum Part {
    case none, fonts, fills, cells, conditions
  }

  init(theme: ThemeColours = ThemeColours()) { self.theme = theme }

  private static let most = 100_000

  /// The node on which the reader stands, whatever it is.
  mutating func take(_ reader: XMLPullReader) throws(WorkbookError) {
    if reader.node == .end {
      if part != .none, reader.depth == 2 { part = .none }
      if reader.isElement("fill") { endFill() }
      return
    }
    guard reader.node == .start else { return }
    if reader.depth == 2 {
      part =
        reader.isElement("fonts")
        ? .fonts
        : reader.isElement("fills")
          ? .fills
          : reader.isElement("cellXfs") ? .cells : reader.isElement("dxfs") ? .conditions : .none
      return
    }
    guard max(fonts.count, fills.count, cells.count, conditions.count) < Self.most else {
      throw reader.fault
    }
    switch part {
    case .none: break
    case .fonts:
      if reader.depth == 3 { fonts.append(FontLook()) }
      if reader.depth == 4, !fonts.isEmpty {
        FontElement.take(reader, theme, into: &fonts[fonts.count - 1])
      }
    case .fills: takeFill(reader)
    case .cells: takeCell(reader)
    case .conditions: takeCondition(reader)
    }
  }

  private mutating func takeFill(_ reader: XMLPullReader) {
    if reader.depth == 3 { fill = FillLook() }
    fill.take(reader, theme)
  }

  private mutating func endFill() {
    switch part {
    case .fills: fills.append(fill.colour)
    case .conditions where !conditions.isEmpty:
      conditions[conditions.count - 1].hasFill = fill.isSaid
      conditions[conditions.count - 1].fill = fill.condition
    default: break
    }
  }

  private mutating func takeCell(_ reader: XMLPullReader) {
    func number(_ local: StaticString) -> Int { reader.attribute(local).flatMap(Int.init) ?? 0 }
    if reader.depth == 3 {
      let (font, fill) = (number("fontId"), number("fillId"))
      cells.append(
        CellLook(
          font: fonts.indices.contains(font) ? fonts[font] : FontLook(),
          fill: fills.indices.contains(fill) ? fills[fill] : nil))
    } else if reader.isElement("alignment"), !cells.isEmpty {
      cells[cells.count - 1].repeats = reader.attribute("horizontal") == "fill"
      cells[cells.count - 1].shrinks = reader.isOn("shrinkToFit", unsaid: false)
    }
  }

  private mutating func takeCondition(_ reader: XMLPullReader) {
    if reader.depth == 3 {
      conditions.append(ConditionLook())
      fill = FillLook()
    }
    if conditions.isEmpty { return }
    let last = conditions.count - 1
    if reader.isElement("numFmt") { conditions[last].code = reader.attribute("formatCode") ?? "" }
    if reader.depth == 5 {
      var font = FontLook()
      FontElement.take(reader, theme, into: &font)
      if let colour = font.colour { conditions[last].colour = colour }
      if font.isStruck { conditions[last].isStruck = true }
    }
    fill.take(reader, theme)
  }
}

/// A pattern with its two colours.
private struct FillLook {
  private var pattern = ""
  private var front: Colour?
  private var back: Colour?
  private(set) var isSaid = false

  mutating func take(_ reader: XMLPullReader, _ theme: ThemeColours) {
    if reader.isElement("patternFill") {
      pattern = reader.attribute("patternType") ?? ""
      isSaid = pattern != "none"
    } else if reader.isElement("fgColor") {
      front = FontElement.colour(reader, theme)
    } else if reader.isElement("bgColor") {
      back = FontElement.colour(reader, theme)
    }
  }

  /// Of cells: solid shows the colour in front.
  var colour: Colour? { pattern == "solid" ? front : nil }
  /// Of rules, which name no pattern and show the colour behind.
  var condition: Colour? { back ?? front }
}

/// Elements of `<font>`, and of `<rPr>` in texts.
enum FontElement {
  static func take(_ reader: XMLPullReader, _ theme: ThemeColours, into font: inout FontLook) {
    if reader.isElement("color") {
      font.colour = colour(reader, theme)
    } else if reader.isElement("strike") {
      font.isStruck = reader.isOn()
    } else if reader.isElement("sz") {
      font.size = reader.attribute("val").flatMap { Measure.thousandths($0[...]) } ?? font.size
    } else if reader.isElement("name") || reader.isElement("rFont") {
      font.hasSymbols = SymbolFaces.all.contains((reader.attribute("val") ?? "").lowercased())
    }
  }

  /// Nil is automatic, or one that is not known.
  static func colour(_ reader: XMLPullReader, _ theme: ThemeColours) -> Colour? {
    let tint = reader.attribute("tint").flatMap { Measure.thousandths($0[...]) } ?? 0
    if let rgb = reader.attribute("rgb") { return Colour(hex: rgb)?.tinted(tint) }
    if let index = reader.attribute("theme").flatMap(Int.init) {
      return theme.sheet(index)?.tinted(tint)
    }
    if let index = reader.attribute("indexed").flatMap(Int.init) { return indexed[index] }
    return nil
  }

  private static let indexed: [Int: Colour] = {
    let hexes = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"]
    var colours: [Int: Colour] = [:]
    for (index, hex) in hexes.enumerated() {
      colours[index] = Colour(hex: hex)
      colours[index + 8] = Colour(hex: hex)
    }
    return colours
  }()
}
