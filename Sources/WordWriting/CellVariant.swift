import GoujiModel

/// A table style in another size, alignment or weight. Made a style of its own, so that the
/// thousands of cells only name it.
struct CellVariant: Hashable, Sendable {
  var isHeader: Bool
  var size: Double
  /// Of the usual distance of lines.
  var pitch: Double
  var alignment: TextAlignment
  var bold: Bool
  var indent: Int

  var base: StyleName { isHeader ? "表头" : "表文" }

  /// Says all of the above, so that tables written side by side agree on it: `T7.5R`, `H9CB`, `T9P94L`.
  var id: String {
    (isHeader ? "H" : "T") + sizeText + (pitch < 1 ? "P\(pitchText)" : "") + alignmentLetter
      + (bold ? "B" : "") + (indent > 0 ? String(indent) : "")
  }

  /// As the user sees it: `表文 7.5 右 粗 缩1`, `表文 9 行距94% 左`.
  var name: String {
    "\(base) \(sizeText)" + (pitch < 1 ? " 行距\(pitchText)%" : "") + " \(alignment.rawValue)"
      + (bold ? " 粗" : "") + (indent > 0 ? " 缩\(indent)" : "")
  }

  private var pitchText: String { String(Int((pitch * 100).rounded())) }

  private var sizeText: String { size == size.rounded() ? "\(Int(size))" : "\(size)" }

  private var alignmentLetter: String {
    switch alignment {
    case .left: "L"
    case .center: "C"
    case .right: "R"
    case .justified: "J"
    }
  }
}
