/// A relation that must hold between what is printed, derived or entered (勾稽关系): both sides are
/// sums and differences of cells of tables, of figures and of the numbers of a record or row.
package struct TieOut: Sendable {
  package var name: String
  package var relation: Relation
  package var ground: Ground
  package var left: [TieOutTerm]
  package var right: [TieOutTerm]
  /// `.error` or `.warning` (等级).
  package var severity: Severity
  /// 说: what the template says where the relation does not hold; nil for the program's own words.
  package var message: TieOutMessage?
  package var basis: String
  /// 建议; empty for the program's own words.
  package var cure: String
  /// 缺: 不比: not asked where a figure has no value, instead of told.
  package var passesOverMissing = false
  package var place: Place

  package init(
    name: String, _ relation: Relation = .equal, on ground: Ground = .whole, left: [TieOutTerm],
    right: [TieOutTerm], severity: Severity = .error, message: TieOutMessage? = nil, basis: String,
    cure: String = "", place: Place
  ) {
    self.name = name
    self.relation = relation
    self.ground = ground
    self.left = left
    self.right = right
    self.severity = severity
    self.message = message
    self.basis = basis
    self.cure = cure
    self.place = place
  }

  package var terms: [TieOutTerm] { left + right }

  package enum Relation: String, Sendable {
    case equal = "="
    case atMost = "≤"
    case atLeast = "≥"
    /// 有 甲 必有 乙: where the left side is not nothing, the right side has been entered and is not
    /// nothing either.
    case requires = "必有"
  }

  /// Of what it is asked.
  package enum Ground: Sendable {
    case whole
    /// 每条: of each record of a ledger that meets the conditions.
    case records(ledger: String, [Condition])
    /// 每行: of each row of a printed table.
    case rows(table: String)
  }
}

/// 说: words of the template with what was found in between.
package struct TieOutMessage: Sendable {
  package enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  package enum Slot: String, CaseIterable, Sendable {
    case left = "左"
    case right = "右"
    /// By how much the sides differ, without a sign.
    case difference = "差"
    /// What the record or the row is called.
    case name = "名"
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }

  package func has(_ slot: Slot) -> Bool {
    pieces.contains { piece in if case .slot(slot) = piece { true } else { false } }
  }
}

/// A number that is added, or taken away.
package struct TieOutTerm: Sendable {
  package enum Operand: Sendable {
    /// A cell of a printed table.
    case cell(CellAddress)
    /// A figure of the template (数) or a stated number (填报), for the whole draft, as sentences
    /// print it.
    case figure(FigureExpression, name: String)
    /// What the record itself, or the printed row itself, has in a column; its key.
    case own(column: String, name: String)
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
    case .figure(_, let name), .own(_, let name): name
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
