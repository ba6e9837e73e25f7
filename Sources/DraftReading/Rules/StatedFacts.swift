import GoujiModel

/// Counts under 填报 that say how often something happens for which there is an economic code:
/// vehicles bought, trips abroad, receptions. Templates name them as their form does; they are known
/// by the words in their names. Where a template counts in a list instead, the sums of its columns.
struct StatedFacts {
  /// A count, as the draft states it or as the template takes it for granted.
  struct Fact {
    var name: String
    var count: Int
    /// Nil where the draft does not state it.
    var place: Place?
    /// The list that it is a column of, or 填报.
    var owner = HeadKey.stated
  }

  let facts: [Fact]

  /// The columns of counts of lists in whose names, that of the list before that of the column, there is a word
  /// of each kind.
  init(listed draft: WholeDraft, named words: [String]..., but excluded: [String] = []) {
    facts = draft.budget.ledgers.keys.sorted().flatMap { name -> [Fact] in
      guard let ledger = draft.ledger(name), !ledger.records.isEmpty else { return [] }
      let shape = ledger.shape
      return shape.columns.indices.compactMap { column in
        let whole = name + shape.columns[column].name
        guard case .count = shape.columns[column].kind,
          words.allSatisfy({ $0.contains { whole.containsBytes(of: $0) } }),
          !excluded.contains(where: whole.containsBytes)
        else { return nil }
        let first = ledger.records.first { $0.values[column].count > 0 } ?? ledger.records[0]
        let sum = ledger.records.reduce(0) {
          $0.addingReportingOverflow($1.values[column].count).partialValue
        }
        return Fact(
          name: shape.columns[column].name, count: sum, place: first.place(of: column), owner: name)
      }
    }
  }

  /// Those whose names have a word of each list; in the order of the draft, unstated ones last.
  init(_ draft: WholeDraft, named words: [String]..., but excluded: [String] = []) {
    let (stated, unit) = (draft.budget.statedNumbers, draft.budget.inputUnit)
    let names = draft.template.stated.values.filter { definition in
      definition.kind == .count
        && words.allSatisfy { $0.contains { definition.name.containsBytes(of: $0) } }
        && !excluded.contains { definition.name.containsBytes(of: $0) }
    }
    let facts = names.map { definition in
      let typed = stated[definition.name]
      let value =
        typed.flatMap { try? $0.value.value(as: .count, unit: unit) } ?? definition.standard
      // What is typed and is no count is told elsewhere.
      let other = typed == nil ? 0 : 1
      return Fact(name: definition.name, count: value?.wholeNumber ?? other, place: typed?.place)
    }
    self.facts = facts.sorted { a, b in
      guard let first = a.place, let second = b.place else {
        return a.place == nil && b.place == nil ? a.name < b.name : a.place != nil
      }
      return (first.line, first.column) < (second.line, second.column)
    }
  }

  /// Some are above zero.
  var happens: Fact? { facts.first { $0.count > 0 } }

  /// `“填报”的“购置车辆数”是 0`; `没有填“购置车辆数”，按 0 算`.
  private var words: String {
    let stated = facts.filter { $0.place != nil }
    if stated.isEmpty { return "“填报”里没有写\(quotedNames(facts))，按 0 算" }
    return "“\(stated[0].owner)”的"
      + stated.map { "“\($0.name)”是 \($0.count)" }.joined(separator: "、")
  }

  private func quotedNames(_ facts: [Fact]) -> String {
    facts.map { "“\($0.name)”" }.joined(separator: "、")
  }
}

extension Template {
  /// A relation of its own (有 甲 必有 乙) asks for one of these numbers.
  fileprivate func requires(oneOf facts: [StatedFacts.Fact]) -> Bool {
    tieOuts.contains { tieOut in
      tieOut.relation == .requires
        && tieOut.right.contains { term in
          guard case .figure(let expression, _) = term.operand else { return false }
          return facts.contains { asks(expression, for: $0) }
        }
    }
  }

  /// Figures may go in a circle, which is told where the template is read: no further than `depth`.
  private func asks(
    _ expression: FigureExpression, for fact: StatedFacts.Fact, depth: Int = 8
  ) -> Bool {
    switch expression {
    case .stated(let name): name == fact.name
    case .sum(let selection, let measure): selection.ledger == fact.owner && measure == fact.name
    case .named(let name) where depth > 0:
      figures[name].map { asks($0.expression, for: fact, depth: depth - 1) } ?? false
    default: false
    }
  }
}

extension FigureValue {
  fileprivate var wholeNumber: Int? { if case .count(let count) = self { count } else { nil } }
}

extension StatedFacts {
  /// Both ways: money without the fact, and the fact without money. `code` is what the money is
  /// called, `beside` what may stand in its place.
  func findings(
    _ code: FindingCode, _ draft: WholeDraft, _ spending: SpendingLines?,
    items: Set<String>, called name: String, beside others: [String] = [], basis: String
  ) -> [Finding] {
    guard let spending, !facts.isEmpty else { return [] }
    let lines = spending.spent(on: items)
    if lines.sum > .zero, happens == nil {
      // Told once, in the words of the template.
      if draft.template.requires(oneOf: facts) { return [] }
      let place =
        facts.first?.place
        ?? lines.first.map { spending.place(StandardColumn.economicCode, $0) }
      return [
        Finding(
          code, at: place, "支出明细里有\(name)\(draft.words(lines.sum))，\(words)", label: "与支出明细不合",
          basis: basis, cure: "核对后补填“\(facts[0].owner)”里的数；没有这回事的，改正那一行的经济科目")
      ]
    }
    guard lines.sum == .zero, lines.first == nil, let fact = happens else { return [] }
    let elsewhere = others.compactMap { item -> String? in
      let sum = spending.spent(on: [item]).sum
      return sum > .zero ? "；\(draft.words(code: item))有 \(draft.words(sum))" : nil
    }
    return [
      Finding(
        code, at: fact.place ?? draft.budget.template.place,
        "“\(fact.owner)”的“\(fact.name)”是 \(fact.count)，支出明细里没有\(name)的支出\(elsewhere.joined())",
        label: "没有这样的支出",
        basis: basis,
        cure: elsewhere.isEmpty
          ? "补录\(name)的支出，或把“\(fact.name)”改为 0" : "把\(name)改列到它的科目，或把“\(fact.name)”改为 0")
    ]
  }

  /// People are at least as many as groups.
  func findings(_ code: FindingCode, groups: [String], people: [String]) -> [Finding] {
    for group in facts {
      guard let word = groups.first(where: { group.name.contains($0) }) else { continue }
      let names = people.map { group.name.replacing(word, with: $0) }
      guard let person = facts.first(where: { names.contains($0.name) }),
        person.count < group.count
      else { continue }
      return [
        Finding(
          code, at: person.place ?? group.place,
          "“\(person.name)”是 \(person.count)，比“\(group.name)”\(group.count) 还少", label: "少于\(word)",
          basis: "财预〔2016〕143号", cure: "核对两个数；是不是填反了")
      ]
    }
    return []
  }
}
