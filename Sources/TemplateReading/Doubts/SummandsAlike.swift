import GoujiModel

/// What it checks: sums that a template adds to one figure, told apart by one column (经济科目 of the
/// parts of 三公经费), ask alike of every other column: no single one of three or more asks for what
/// none of the others asks for, or asks for something else than all others do.
///
/// Why: a condition too many makes the sum of a part of what its name says. Text, tables and the
/// total all take the figure by its name, so that they still agree.
///
/// Example: `公务接待费: 合计(支出, 资金来源 = 财政拨款, 经济科目 = 30217*, 单位.性质 = 行政)`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: the same condition too many in all of them.
struct SummandsAlike {
  private struct Summand {
    let name: String
    let place: Place
    let selection: LedgerSelection
    let measure: String

    func asked(of path: ColumnPath) -> Set<String> {
      selection.conditions.filter { $0.path == path }.senses
    }

    func words(on path: ColumnPath) -> String {
      selection.conditions.filter { $0.path == path }.words
    }
  }

  private let template: Template

  static func findings(_ template: Template) -> [Finding] {
    let rule = SummandsAlike(template: template)
    var told: Set<String> = []
    return template.figures.values.sorted { $0.name < $1.name }.flatMap(rule.findings)
      .filter { told.insert("\($0.place?.description ?? "") \($0.label)").inserted }
  }

  private func findings(_ figure: FigureDefinition) -> [Finding] {
    guard case .apply(.plus, _) = figure.expression,
      let summands = summands(of: figure.expression), summands.count > 2,
      let first = summands.first,
      summands.allSatisfy({
        $0.selection.ledger == first.selection.ledger && $0.measure == first.measure
      })
    else { return [] }
    let paths = summands.flatMap(\.selection.conditions).paths
    let isToldApart = paths.contains { path in
      let asked = summands.map { $0.asked(of: path) }
      return Set(asked).count == asked.count && !asked.contains([])
    }
    return isToldApart ? paths.compactMap { finding(figure, summands, $0) } : []
  }

  /// Nil where something else than named sums is added.
  private func summands(of figure: FigureExpression, depth: Int = 0) -> [Summand]? {
    switch figure {
    case .apply(.plus, let operands):
      var all: [Summand] = []
      for operand in operands {
        guard let inner = summands(of: operand, depth: depth) else { return nil }
        all += inner
      }
      return all
    case .named(let name):
      guard depth < 100, let named = template.figures[name] else { return nil }
      if case .sum(let selection, let measure) = named.expression {
        return [
          Summand(name: name, place: named.place, selection: selection, measure: measure)
        ]
      }
      return summands(of: named.expression, depth: depth + 1)
    default: return nil
    }
  }

  private func finding(
    _ figure: FigureDefinition, _ summands: [Summand], _ path: ColumnPath
  ) -> Finding? {
    let asked = summands.map { $0.asked(of: path) }
    let times = asked.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard times.count == 2, let odd = asked.firstIndex(where: { times[$0] == 1 }),
      let other = summands.indices.first(where: { $0 != odd })
    else { return nil }
    let (own, others) = (
      summands[odd].words(on: path), summands[other].words(on: path)
    )
    let difference =
      own.isEmpty
      ? "别的都有“\(others)”，它没有"
      : others.isEmpty ? "只有它有“\(own)”" : "它是“\(own)”，别的都是“\(others)”"
    return Finding(
      .conditionUnfit, at: summands[odd].place,
      "数“\(summands[odd].name)”的条件与一同加进“\(figure.name)”的别的数不同：\(difference)",
      label: "别的如“\(summands[other].name)”，在 \(summands[other].place.words)",
      basis: "财预〔2016〕143号", cure: "核对这个条件是不是多写了、漏了；口径真的不同的，不要加在一起")
  }
}

extension [Condition] {
  /// As written.
  var words: String { map(\.text).joined(separator: "，") }

  /// What they ask about, each once.
  var paths: [ColumnPath] {
    var seen: Set<ColumnPath> = []
    return map(\.path).filter { seen.insert($0).inserted }
  }

  /// Equal for conditions that ask the same, in whatever order.
  var senses: Set<String> {
    Set(map { "\($0.path.text) \($0.negated) \($0.patterns.map(\.text).sorted())" })
  }
}
