/// Fills that a black and white printer keeps apart: grey, hatched, dotted, each with an outline.
enum ChartFill {
  case grey(String)
  /// A preset pattern in dark grey on white.
  case pattern(String)

  /// Neighbours differ in kind and in darkness; after the last one they begin again.
  static let all: [ChartFill] = [
    .pattern("wdUpDiag"), .grey("595959"), .pattern("pct20"), .grey("BFBFBF"),
    .pattern("dkHorz"), .grey("FFFFFF"), .pattern("lgCheck"), .grey("8C8C8C"),
    .pattern("dkVert"), .pattern("smGrid"),
  ]
}

extension XMLWriter {
  /// `c:spPr` of a series or a point.
  func chartFill(_ index: Int) {
    element("c:spPr") {
      switch ChartFill.all[index % ChartFill.all.count] {
      case .grey(let colour): solidFill(colour)
      case .pattern(let name):
        element("a:pattFill") {
          attribute("prst", name)
          element("a:fgClr") { element("a:srgbClr", "val", "404040") }
          element("a:bgClr") { element("a:srgbClr", "val", "FFFFFF") }
        }
      }
      line(points: 0.75)
    }
  }

  func solidFill(_ colour: String) {
    element("a:solidFill") { element("a:srgbClr", "val", colour) }
  }

  func line(points: Double) {
    element("a:ln") {
      attribute("w", EMU.of(points: points))
      solidFill("000000")
    }
  }
}
