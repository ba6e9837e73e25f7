import GoujiModel

/// What Gouji says to the examples of the explanations. The texts are written by `GalleryTests` and
/// compared by it with what the program really says.
enum Gallery {
  private static let families = [
    "G100": galleryG100,
    "G150": galleryG150,
    "G200": galleryG200,
    "G250": galleryG250,
    "G300": galleryG300,
    "G400": galleryG400,
    "G450": galleryG450,
    "G500": galleryG500,
    "G600": galleryG600,
  ]

  /// Those of fifty codes, by the first of them: `G250`.
  static func family(of code: FindingCode) -> String {
    "G\((Int(code.rawValue.dropFirst()) ?? 0) / 50 * 50)"
  }

  /// What is said to each example of a code, in their order.
  static func said(_ code: FindingCode) -> [String] {
    guard let text = families[family(of: code)] else { return [] }
    var texts: [String] = []
    var isWanted = false
    let lines = text.description.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if line.hasPrefix(mark) {
        isWanted = line.dropFirst(mark.count).hasPrefix(code.rawValue)
        if isWanted { texts.append("") }
      } else if isWanted {
        texts[texts.count - 1] += line + "\n"
      }
    }
    return texts.map { $0.trimmingLineEnds }
  }

  /// The text of a family: one section per example, headed by its code.
  static func text(of family: String, _ said: (Explanation, FindingExample) throws -> String)
    rethrows
    -> String
  {
    var sections: [String] = []
    for explanation in Explanation.all where self.family(of: explanation.code) == family {
      for (index, example) in explanation.examples.enumerated() {
        let heading = "\(mark)\(explanation.code.rawValue) 例\(index + 1)"
        sections.append("\(heading)\n\(try said(explanation, example).trimmingLineEnds)\n")
      }
    }
    return sections.joined(separator: "\n")
  }

  private static let mark = "== "
}

extension String {
  fileprivate var trimmingLineEnds: String {
    var text = Substring(self)
    while text.hasSuffix("\n") { text.removeLast() }
    while text.hasPrefix("\n") { text.removeFirst() }
    return String(text)
  }
}
