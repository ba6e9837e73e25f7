import GoujiModel
import TestSupport

/// A template with only what the auditor reads.
enum SampleTemplate {
  static func make(
    figures: [String: FigureExpression] = [:], kinds: [String: FigureKind] = [:],
    stated: NameTable<StatedDefinition> = [:], tables: [String] = ["表1"],
    definitions: [TableDefinition] = [], tieOuts: [TieOut] = [],
    rounding: RoundingPolicy = RoundingPolicy(),
    projectWeightSum: Int? = nil, departmentWeightSum: Int? = nil
  ) -> Template {
    var template = Template.bare
    template.options.projectWeightSum = projectWeightSum
    template.options.departmentWeightSum = departmentWeightSum
    template.options.rounding = rounding
    template.options.proseAmount = template.options.tableAmount
    template.options.share = template.options.tableAmount
    template.stated = stated
    for (name, expression) in figures {
      template.define(name, expression, kind: kinds[name] ?? .amount)
    }
    template.tables =
      definitions
      + tables.enumerated().map { index, id in
        var table = TableDefinition(id)
        table.label = Wording()
        table.place = .template(10 + index)
        return table
      }
    template.tieOuts = tieOuts
    if projectWeightSum != nil || departmentWeightSum != nil { template.cover = [targets] }
    return template
  }

  /// A sentence that counts the targets: their weights are asked for only where they are printed.
  private static var targets: StyledWording {
    let ledgers = [StandardLedger.projectTargets, StandardLedger.departmentTargets]
    let slots = ledgers.map { ledger in
      WordingPiece.slot(
        Slot(
          target: .figure(
            .count(LedgerSelection(ledger: ledger, conditions: [])), name: ledger, kind: .count),
          format: SlotFormat(), source: ledger, place: place(1)))
    }
    return StyledWording(style: "正文", wording: Wording(pieces: slots, place: place(1)))
  }

  /// Tables stand in line 10 and on, figures in line 7, tie-outs in line 20.
  static func place(_ line: Int) -> Place { .template(line) }

  /// A table of 科目 and 金额, whose rows have these labels; below each run the 项 of the function
  /// classification where `hasCodes`, or the units where not.
  static func definition(_ id: String, labels: [String], hasCodes: Bool) -> TableDefinition {
    let path = ColumnPath(column: hasCodes ? StandardColumn.functionCode : StandardColumn.unit)
    let axis = RowAxis(
      ledger: StandardLedger.spending, source: .column(path), includesEmpty: false,
      rowWhenEmpty: false)
    let slot = Slot(
      target: .axis(column: path.column, attribute: hasCodes ? "码" : "名称"), format: SlotFormat(),
      source: "", place: place(10))
    let rows = labels.map { label in
      let child = row("各行", [.slot(slot)], axis, [])
      return row(label + "行", [.text(label)], nil, [child])
    }
    let columns = [("科目", ColumnContent.label), ("金额", .figure(.stated("甲"), kind: .amount))]
      .map { name, content in
        ColumnNode.leaf(
          Column(
            key: name, header: Wording(pieces: [.text(name)], place: place(10)), content: content,
            conditions: [], width: 1, alignment: .left, format: nil, parts: [], mergeKey: nil,
            place: place(10)))
      }
    let title = Wording(pieces: [], place: place(10))
    return TableDefinition(
      id: id, label: title, title: title, listTitle: title, leftLine: nil, rightLine: nil,
      orientation: .portrait,
      panels: [Panel(name: "", conditions: [], columns: columns, rows: rows)], emptyNote: nil,
      emptyNoteColumn: nil, notes: [], roundingNotes: [], place: place(10))
  }

  private static func row(
    _ key: String, _ label: [WordingPiece], _ axis: RowAxis?, _ children: [RowDefinition]
  ) -> RowDefinition {
    RowDefinition(
      key: key, axis: axis, conditions: [],
      labels: NameTable([("科目", RowLabel(words: Wording(pieces: label, place: place(10))))]),
      figures: [:], children: children, printing: .always, followsChildren: false, ofWhich: false,
      labelsOnly: false, alignment: nil, emphasis: .normal, indent: 0, cells: nil,
      place: place(10))
  }

  /// `表1!合计.金额 + 表1!其他.金额 = 表2!合计.金额 + 数名`; a `~` before a term takes it away.
  static func tieOut(_ text: String) -> TieOut {
    let sides = text.components("=").map { side in
      side.components("+").map { term -> TieOutTerm in
        let isTakenAway = term.hasPrefix("~")
        let name = isTakenAway ? String(term.dropFirst()) : term
        let operand: TieOutTerm.Operand =
          name.contains("!") ? .cell(address(name)) : .figure(.named(name), name: name)
        return TieOutTerm(operand, isTakenAway: isTakenAway, place: place(20))
      }
    }
    return TieOut(
      name: "两表相等", left: sides[0], right: sides[1], basis: "某文第一条", place: place(20))
  }

  static func address(_ text: String) -> CellAddress {
    let (table, rest) = (text.components("!")[0], text.components("!")[1])
    let parts = rest.components(".")
    return CellAddress(table: table, row: parts[0], column: parts[1])
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
