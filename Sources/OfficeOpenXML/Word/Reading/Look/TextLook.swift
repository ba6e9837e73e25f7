/// How text looks, as far as it can make it unreadable: what one `w:rPr` or `w:pPr` says, and what
/// comes of several. Nil where nothing is said.
struct TextLook: Equatable {
  var isHidden: Bool?
  var isStruck: Bool?
  var isStruckTwice: Bool?
  var isCapital: Bool?
  /// `.some(nil)` is automatic: black, or white on what is dark.
  var colour: Colour??
  /// Not drawn at all, or clear as glass.
  var isTransparent: Bool?
  /// Behind the text; `.some(nil)` is none.
  var fill: Colour??
  var highlight: Colour??
  var halfPoints: Int?
  /// Width of letters in hundredths.
  var scale: Int?
  /// Between letters, in twips.
  var spacing: Int?
  /// Above the line, in half points.
  var raised: Int?
  var hasSymbols: Bool?
  /// Brackets around two lines in one, or letters squeezed into a width.
  var isCombined: Bool?
  var fitWidth: Int?
  var isReversed: Bool?
  // Of paragraphs, in twips.
  var left: Int?
  var right: Int?
  var firstLine: Int?
  /// Exact distance of lines; 0 where there is none.
  var exactLine: Int?
  var frameX: Int?
  var frameY: Int?
  /// Exact height of a frame.
  var frameHeight: Int?

  /// What `other` says stands above what this one says.
  mutating func take(_ other: TextLook) {
    isHidden = other.isHidden ?? isHidden
    isStruck = other.isStruck ?? isStruck
    isStruckTwice = other.isStruckTwice ?? isStruckTwice
    isCapital = other.isCapital ?? isCapital
    colour = other.colour ?? colour
    isTransparent = other.isTransparent ?? isTransparent
    fill = other.fill ?? fill
    highlight = other.highlight ?? highlight
    halfPoints = other.halfPoints ?? halfPoints
    scale = other.scale ?? scale
    spacing = other.spacing ?? spacing
    raised = other.raised ?? raised
    hasSymbols = other.hasSymbols ?? hasSymbols
    isCombined = other.isCombined ?? isCombined
    fitWidth = other.fitWidth ?? fitWidth
    isReversed = other.isReversed ?? isReversed
    left = other.left ?? left
    right = other.right ?? right
    firstLine = other.firstLine ?? firstLine
    exactLine = other.exactLine ?? exactLine
    frameX = other.frameX ?? frameX
    frameY = other.frameY ?? frameY
    frameHeight = other.frameHeight ?? frameHeight
  }

  /// Switches of styles of two kinds undo one another (ECMA-376, part 1, section 17.7.3).
  mutating func toggle(_ other: TextLook) {
    func toggled(_ own: Bool?, _ others: Bool?) -> Bool? {
      others.map { $0 != (own ?? false) } ?? own
    }
    let (hidden, struck) = (toggled(isHidden, other.isHidden), toggled(isStruck, other.isStruck))
    let capital = toggled(isCapital, other.isCapital)
    take(other)
    (isHidden, isStruck, isCapital) = (hidden, struck, capital)
  }

  // MARK: What cannot be read

  /// Paper is not larger, in twips: A3.
  private static let page = 23_811
  private static let leastHalfPoints = 7

  /// Nothing is left for letters between the indents.
  func fills(_ width: Int) -> Bool { max(left ?? 0, 0) + max(right ?? 0, 0) > width - 60 }

  /// `behind` is the fill of the cell; nil where there is none.
  func unseen(on behind: Colour?) -> UnseenText.Reason? {
    let size = halfPoints ?? 20
    if isStruck == true || isStruckTwice == true { return .struckOut }
    if size < Self.leastHalfPoints { return .tiny }
    if isTransparent == true { return .colourless }
    let ground = (highlight ?? nil) ?? (fill ?? nil) ?? behind ?? .white
    if let ink = colour ?? nil, ink.vanishes(on: ground) { return .colourless }
    if hasSymbols == true || isCombined == true { return .otherSigns }
    if isReversed == true { return .reversed }
    if (scale ?? 100) < 20 || (spacing ?? 0) <= -6 * size { return .squeezed }
    if let fitWidth, fitWidth < 60 { return .squeezed }
    if let exactLine, exactLine > 0, exactLine < 4 * size { return .squeezed }
    if let frameHeight, frameHeight < 60 { return .squeezed }
    return isOffPage ? .offPage : nil
  }

  private var isOffPage: Bool {
    let start = (left ?? 0) + (firstLine ?? 0)
    if start > Self.page / 2 || start < -4_000 || abs(raised ?? 0) > 200 { return true }
    return [frameX, frameY].contains { $0.map { $0 > Self.page || $0 < -4_000 } ?? false }
  }
}
