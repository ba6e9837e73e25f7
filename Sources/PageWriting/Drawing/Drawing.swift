import GoujiModel
import ReportLayout

/// What the drawings of both kinds have in common. Lengths are whole units of the drawing, which is as
/// wide as the page allows; colours are named by the style of the page.
struct Drawing {
  let width: Int
  let height: Int
  let markup: Markup

  static let textSize = 14
  static let linePitch = 19

  /// A drawing is one picture to those who hear the page: its title, then all its numbers.
  static func write(
    _ chart: ReportChart, name: String, width: Int, height: Int, to markup: Markup,
    _ content: (Drawing) -> Void
  ) {
    markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "role": "img",
        "aria-labelledby": "\(name)-t \(name)-d",
      ]
    ) {
      markup.element("title", ["id": "\(name)-t"], text: chart.title.text.inOneLine)
      markup.element("desc", ["id": "\(name)-d"], text: chart.description.inOneLine)
      content(Drawing(width: width, height: height, markup: markup))
    }
  }

  enum Anchor: String {
    case start, middle, end
  }

  func text(_ text: String, x: Int, y: Int, _ anchor: Anchor = .start, quiet: Bool = false) {
    if text.isEmpty { return }
    markup.element(
      "text",
      [
        "x": "\(x)", "y": "\(y)", "text-anchor": anchor == .start ? nil : anchor.rawValue,
        "class": quiet ? "quiet" : nil,
      ], text: text)
  }

  func box(x: Int, y: Int, width: Int, height: Int, color: Int) {
    markup.void(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)",
        "class": Self.color(color),
      ])
  }

  func line(x1: Int, y1: Int, x2: Int, y2: Int) {
    markup.void("line", ["x1": "\(x1)", "y1": "\(y1)", "x2": "\(x2)", "y2": "\(y2)"])
  }

  static let colors = 8

  /// Beyond the colours that there are, the same in a lighter tone.
  static func color(_ index: Int) -> String {
    "s\(index % colors + 1)" + (index / colors % 2 == 1 ? " light" : "")
  }

  /// The text in lines that each fit a width.
  static func lines(_ text: String, width: Int) -> [String] {
    let ems = Double(max(width, textSize)) / Double(textSize)
    var lines = [""]
    for character in text {
      if character.isNewline {
        lines.append("")
        continue
      }
      let longer = lines[lines.count - 1] + String(character)
      if TextMeasure.width(longer) <= ems || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(character))
      }
    }
    return lines
  }
}

extension CellFigure {
  /// As a point of a drawing: what is printed, as a whole number of the same kind.
  var drawn: Int {
    switch shown ?? value {
    case .share(let ratio): ratio.rounded(scale: 1_000_000) ?? 0
    case let value?: value.whole ?? 0
    case nil: 0
    }
  }
}
