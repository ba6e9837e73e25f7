import GoujiModel

/// A page and its margins, in whole twentieths of a point.
package struct PageBox: Hashable, Sendable {
  package var width: Int
  package var height: Int
  package var top: Int
  package var bottom: Int
  package var left: Int
  package var right: Int

  /// Between the margins.
  package var textWidth: Int { width - left - right }
  package var textHeight: Int { height - top - bottom }
}

/// Lengths in twentieths of a point: the finest that a word processor knows.
package enum Twentieths {
  package static func points(_ length: Int) -> Double { Double(length) / 20 }
  package static func of(points: Double) -> Int { Int((points * 20).rounded()) }
  package static func of(millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }
}

extension PageSetup {
  /// A4. A landscape page is the same sheet turned a quarter to the right: the binding edge comes to
  /// the top (GB/T 9704-2012, 7.4: 横排表格).
  package func box(_ orientation: PageOrientation) -> PageBox {
    let short = 11906
    let long = 16838
    return switch orientation {
    case .portrait:
      PageBox(
        width: short, height: long, top: Twentieths.of(millimetres: top),
        bottom: Twentieths.of(millimetres: bottom), left: Twentieths.of(millimetres: left),
        right: Twentieths.of(millimetres: right))
    case .landscape:
      PageBox(
        width: long, height: short, top: Twentieths.of(millimetres: left),
        bottom: Twentieths.of(millimetres: right), left: Twentieths.of(millimetres: bottom),
        right: Twentieths.of(millimetres: top))
    }
  }
}
