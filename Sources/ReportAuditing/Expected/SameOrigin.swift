import GoujiModel

extension FigureOrigin {
  /// The same definition, word for word, under the same conditions.
  func isSame(as other: FigureOrigin) -> Bool {
    definition.isSame(as: other.definition) && context.isSame(as: other.context)
  }
}

extension FigureContext {
  fileprivate func isSame(as other: FigureContext) -> Bool {
    records == other.records
      && (row == other.row && column == other.column || Set(conditions) == Set(other.conditions))
  }
}
