import FigureEvaluating
import GoujiModel

/// Which columns of a panel have something to print (打印, 有数, 无数), once its rows are known.
struct PrintedColumns {
  /// By column of the template.
  private(set) var isPrinted: [Bool]

  /// `nodes` are the rows, without their cells; `scope` is where the panel stands.
  init(_ panel: Panel, _ nodes: [RowNode], _ beside: FiguresBeside, _ scope: RowScope) {
    isPrinted = panel.leaves.map { _ in true }
    guard panel.hasOccasionalColumns else { return }
    let occasions = panel.leaves.map(\.occasion)
    var filled: Set<String> = []
    for (index, occasion) in occasions.enumerated() {
      let open = occasion.filled.filter { !filled.contains($0) }
      if !open.isEmpty, Self.isFilled(index, nodes) { filled.formUnion(open) }
    }
    isPrinted = occasions.map { occasion in
      let hasAmounts = occasion.filled.last.map(filled.contains) ?? true
      // What nobody knows is printed.
      return hasAmounts && (try? scope.prints(occasion.presences, beside)) ?? true
    }
  }

  /// A printed cell of the column, in these rows or below them, has an amount.
  private static func isFilled(_ column: Int, _ nodes: [RowNode]) -> Bool {
    nodes.contains { node in
      let figure = node.definition.printing == .never ? nil : node.row.figures[column]
      return figure?.isFilled(in: node.scope) ?? false || isFilled(column, node.children)
    }
  }
}

extension CompiledRow.Figure {
  /// It has a value there that is not zero.
  func isFilled(in scope: RowScope) -> Bool {
    ((try? scope.engine.value(compiled, in: scope))?.sign ?? 0) != 0
  }
}
