/// Under which name documents and manifest know a figure of the prose.
package enum FigureTag {
  /// Stable id of a figure: `f12` is `Report.figures[11]`.
  package static func of(_ index: Int) -> String { "f\(index + 1)" }
}
