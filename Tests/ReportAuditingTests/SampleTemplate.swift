import GoujiModel
import TestSupport

/// A template with only what the auditor reads.
enum SampleTemplate {
  static func make(
    figures: [String: FigureExpression] = [:], kinds: [String: FigureKind] = [:],
    stated: NameTable<StatedDefinition> = [:], tables: [String] = ["表1"],
    tieOuts: [TieOut] = [], rounding: RoundingPolicy = RoundingPolicy(),
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
    template.tables = tables.enumerated().map { index, id in
      var table = TableDefinition(id)
      table.label = Wording()
      table.place = .template(10 + index)
      return table
    }
    template.tieOuts = tieOuts
    return template
  }

  /// Tables stand in line 10 and on, figures in line 7, tie-outs in line 20.
  static func place(_ line: Int) -> Place { .template(line) }

  /// `表1!合计.金额 + 表1!其他.金额 = 表2!合计.金额`
  static func tieOut(_ text: String) -> TieOut {
    let sides = text.components("=").map { side in
      side.components("+").map { address($0) }
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
