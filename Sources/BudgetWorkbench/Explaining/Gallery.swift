import GoujiModel

/// What Gouji says to the examples of the explanations. The texts are written by `GalleryTests` and
/// compared by it with what the program really says.
enum Gallery {
  private static let families = [
    "G1": galleryG1, "G2": galleryG2, "G3": galleryG3, "G4": galleryG4, "G5": galleryG5,
    "G6": galleryG6,
  ]

  /// What is said to each example of a code, in their order.
  static func said(_ code: FindingCode) -> [String] {
    guard let text = families[String(code.rawValue.prefix(2))] else { return [] }
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
    for explanation in Explanation.all where explanation.code.rawValue.hasPrefix(family) {
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
