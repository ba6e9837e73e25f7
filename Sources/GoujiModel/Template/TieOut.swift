/// A relation that must hold between what is printed (勾稽关系): both sides are sums and
/// differences of cells of tables and of figures of the template.
package struct TieOut: Sendable {
  package var name: String
  package var left: [TieOutTerm]
  package var right: [TieOutTerm]
  package var basis: String
  package var place: Place

  package init(
    name: String, left: [TieOutTerm], right: [TieOutTerm], basis: String, place: Place
  ) {
    self.name = name
    self.left = left
    self.right = right
    self.basis = basis
    self.place = place
  }

  package var terms: [TieOutTerm] { left + right }
}

/// A number that is added, or taken away.
package struct TieOutTerm: Sendable {
  package enum Operand: Sendable {
    /// A cell of a printed table.
    case cell(CellAddress)
    /// A figure of the template (数) or a stated number (填报), for the whole draft, as sentences
    /// print it.
    case figure(FigureExpression, name: String)
  }

  package var operand: Operand
  package var isTakenAway: Bool
  package var place: Place

  package init(_ operand: Operand, isTakenAway: Bool = false, place: Place) {
    self.operand = operand
    self.isTakenAway = isTakenAway
    self.place = place
  }

  /// As people write it: `表1!支出总计.预算数`, `支出预算`.
  package var text: String {
    switch operand {
    case .cell(let address): address.text
    case .figure(_, let name): name
    }
  }
}

/// A cell as people name it: table, row label or code, column header.
package struct CellAddress: Hashable, Sendable {
  package var table: String
  package var row: String
  package var column: String

  package init(table: String, row: String, column: String) {
    self.table = table
    self.row = row
    self.column = column
  }

  package var text: String { "\(table)!\(row).\(column)" }
}
