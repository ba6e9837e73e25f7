import GoujiModel

/// Rows of a definition made ready: what each column says in them.
final class RowPlan {
  private(set) var definition: RowDefinition
  private(set) var labels: [RowLabel?]
  /// The figure of each column, as cells have it; nil in columns of words.
  private(set) var planned: [PlannedFigure?]
  let children: [RowPlan]
  /// The row prints its number among its neighbours.
  let isNumbered: Bool
  /// Rows below it are counted from 1.
  let opensCount: Bool
  /// What the words of each column are about.
  private(set) var subjects: [WordsSubject]

  init(_ definition: RowDefinition, _ columns: [Column], _ template: Template) {
    self.definition = definition
    let hasFigures = !definition.labelsOnly && definition.cells == nil
    let labels = columns.indices.map { definition.labels[columns[$0].key] }
    self.labels = labels
    planned = columns.map { column in
      guard hasFigures, case .figure(let standard, _) = column.content else { return nil }
      let figure = definition.figures[column.key]?.expression ?? standard
      return PlannedFigure(figure, column.conditions, column.format)
    }
    subjects = zip(columns.indices, labels).map { column, label in
      if let label { return WordsSubject(label.words) }
      if case .words(let wording, _) = columns[column].content { return WordsSubject(wording) }
      return .template
    }
    isNumbered = definition.isNumbered(columns, template.phrases)
    opensCount = isNumbered || (definition.printing != .never && !definition.followsChildren)
    children = definition.children.map { RowPlan($0, columns, template) }
  }

  /// The row as a panel has it that lost columns: `left` are those of before that it still has.
  func lose(allBut left: [Int], of panel: Panel, _ definition: RowDefinition) {
    self.definition = definition
    labels = panel.leaves.map { definition.labels[$0.key] }
    planned = left.map { planned[$0] }
    subjects = left.map { subjects[$0] }
    for (child, definition) in zip(children, definition.children) {
      child.lose(allBut: left, of: panel, definition)
    }
  }

  /// A figure is printed in the column in some row below, 其中 left aside.
  func hasFigureBelow(in column: Int) -> Bool {
    for child in children where !child.definition.ofWhich {
      let prints = child.definition.printing != .never && child.labels[column] == nil
      if prints && child.planned[column] != nil || child.hasFigureBelow(in: column) { return true }
    }
    return false
  }

  /// Columns speak of the records of the innermost rows.
  var speaksOfRecords: Bool {
    children.isEmpty && definition.cells == nil && !definition.labelsOnly
  }
}

/// What the words of a cell are about: it decides which rule looks at them.
enum WordsSubject {
  /// Digits of a code, of a classification or of a unit.
  case code
  /// The name of what the row stands for.
  case name
  /// What a record of the draft says, or the draft's own prose.
  case text
  /// Words of the template.
  case template

  init(_ wording: Wording) {
    var found = WordsSubject.template
    for slot in wording.slots {
      switch slot.target {
      case .axis(_, let attribute):
        let isCode = ["码", "代码", "类", "款", "项", "细"].contains { $0.sameBytes(as: attribute) }
        found = isCode ? .code : .name
      case .lookup, .prose, .reason: found = .text
      default: continue
      }
      break
    }
    self = found
  }
}
