import GoujiModel

/// A table style in another size, alignment or weight. Made a style of its own, so that the
/// thousands of cells only name it.
struct CellVariant: Hashable, Sendable {
  var isHeader: Bool
  var size: Double
  var alignment: TextAlignment
  var bold: Bool
  var indent: Int

  var base: StyleName { isHeader ? "表头" : "表文" }

  /// Says all of the above, so that tables written side by side agree on it: `T7.5R`, `H9CB`.
  var id: String {
    (isHeader ? "H" : "T") + sizeText + alignmentLetter + (bold ? "B" : "")
      + (indent > 0 ? String(indent) : "")
  }

  /// As the user sees it: `表文 7.5 右 粗 缩1`.
  var name: String {
    "\(base) \(sizeText) \(alignment.rawValue)" + (bold ? " 粗" : "")
      + (indent > 0 ? " 缩\(indent)" : "")
  }

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
