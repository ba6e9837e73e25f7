/// Text that stands in a file and that no reader sees, or not as it stands there.
public struct UnseenText: Hashable, Sendable {
  public enum Reason: Hashable, Sendable, CaseIterable {
    /// `w:vanish`: it is not printed.
    case hidden
    /// In the colour of what is behind it.
    case colourless
    case struckOut
    case tiny
    /// Letters, lines or a cell so narrow that nothing can be read.
    case squeezed
    /// Moved away from the page.
    case offPage
    /// A face of symbols, or two lines in one: other signs are printed.
    case otherSigns
    /// Read from right to left.
    case reversed
  }

  public var reason: Reason
  public var text: String

  public init(_ reason: Reason, _ text: String) {
    self.reason = reason
    self.text = text
  }
}

/// A colour as three bytes.
struct Colour: Hashable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)

  init(red: Int, green: Int, blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// `FFFFFF`, or `FFFFFFFF` with a byte in front that no program heeds; nil for `auto` and the rest.
  init?(hex: String) {
    guard hex.utf8.count == 6 || hex.utf8.count == 8, let number = Int(hex.suffix(6), radix: 16)
    else { return nil }
    self.init(red: number >> 16 & 0xFF, green: number >> 8 & 0xFF, blue: number & 0xFF)
  }

  /// Towards white where `tint` is positive, towards black where it is negative: thousandths.
  func tinted(_ tint: Int) -> Colour {
    let tint = max(-1_000, min(tint, 1_000))
    func moved(_ part: Int) -> Int {
      tint >= 0 ? part + (255 - part) * tint / 1_000 : part * (1_000 + tint) / 1_000
    }
    return Colour(red: moved(red), green: moved(green), blue: moved(blue))
  }

  /// So near that what is written in one on the other cannot be read.
  func vanishes(on other: Colour) -> Bool {
    let apart = [abs(red - other.red), abs(green - other.green), abs(blue - other.blue)]
    return (apart.max() ?? 0) < 32
  }
}
