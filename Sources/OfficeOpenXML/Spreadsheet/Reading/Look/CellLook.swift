/// A face of a workbook, as far as it can make text unreadable.
struct FontLook: Equatable {
  /// Nil is automatic.
  var colour: Colour?
  var isStruck = false
  /// In thousandths of a point.
  var size = 11_000
  var hasSymbols = false

  func unseen(on fill: Colour?) -> UnseenText.Reason? {
    if isStruck { return .struckOut }
    if size < 3_500 { return .tiny }
    if let colour, colour.vanishes(on: fill ?? .white) { return .colourless }
    return hasSymbols ? .otherSigns : nil
  }
}

/// What a style of cells makes of them.
struct CellLook {
  var font = FontLook()
  /// Behind the text; nil where there is none.
  var fill: Colour?
  /// The text is repeated until the cell is full.
  var repeats = false
  /// Size of letters follows the width of the cell.
  var shrinks = false
}

/// What a rule changes where its condition holds.
struct ConditionLook {
  var colour: Colour?
  var isStruck = false
  var fill: Colour?
  var hasFill = false
  /// Nil where the number is shown as before.
  var code: String?

  /// How it may change what is read; nil where it only stands out.
  var harm: SheetCondition.Harm? {
    if let code { return .format(code) }
    if isStruck { return .unseen(.struckOut) }
    let ground = hasFill ? fill ?? .white : .white
    if let colour { return colour.vanishes(on: ground) ? .unseen(.colourless) : nil }
    return hasFill && Colour.black.vanishes(on: ground) ? .unseen(.colourless) : nil
  }
}

/// A conditional format that may hide or change what its cells show.
public struct SheetCondition: Sendable {
  public enum Harm: Hashable, Sendable {
    case format(String)
    case unseen(UnseenText.Reason)
    /// Bars or signs instead of the number.
    case noNumber
  }

  public var blocks: [CellBlock]
  public var harm: Harm

  public init(blocks: [CellBlock], harm: Harm) {
    self.blocks = blocks
    self.harm = harm
  }
}
