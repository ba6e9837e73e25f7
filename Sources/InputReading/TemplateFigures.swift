import GoujiModel

/// Figures: named ones (数), stated ones (填报), and those written where they are used.
extension TemplateDecoder {
  func decodeStated(_ node: YAMLNode?) {
    guard let node else { return }
    var fields = TemplateFields(node, "填报", collector)
    for entry in fields.all() {
      // `公用车辆: 个数`, or `{类型: 个数, 默认: 0}`
      var kindText = Located(entry.value.text ?? "个数", at: entry.value.place)
      var standard: Located<String>?
      if entry.value.entries != nil {
        var inner = TemplateFields(entry.value, entry.key.value, collector)
        kindText = inner.text("类型") ?? kindText
        standard = inner.text("默认")
        inner.finish()
      }
      guard let kind = FigureKind(rawValue: kindText.value), kind != .share else {
        collector.add(
          Finding(
            .malformedTemplate, at: kindText.place,
            "填报项的类型写的是“\(kindText.value)”，只能是“金额”或“个数”"))
        continue
      }
      var value: FigureValue?
      if let standard, let number = Int(standard.value) {
        value = kind == .count ? .count(number) : .amount(Money(fen: number * options.unit.fen))
      }
      stated[entry.key.value] = StatedDefinition(
        name: entry.key.value, kind: kind, standard: value, place: entry.key.place)
    }
  }

  /// Figures may use one another in any order; each is decoded when it is first named.
  func decodeFigures(_ node: YAMLNode?) {
    guard let node else { return }
    var fields = TemplateFields(node, "数", collector)
    let entries = fields.all()
    figureNames = entries.map(\.key.value) + stated.keys.sorted()
    var sources: [String: YAMLEntry] = [:]
    for entry in entries { sources[entry.key.value] = entry }
    for entry in entries { defineFigure(entry.key.value, sources) }
  }

  private func defineFigure(_ name: String, _ sources: [String: YAMLEntry]) {
    guard figures[name] == nil, let entry = sources[name] else { return }
    guard let source = entry.value.text else {
      collector.add(
        Finding(.malformedTemplate, at: entry.value.place, "数“\(name)”应写成一个算式"))
      return
    }
    guard open.insert("数 " + name).inserted else {
      collector.add(
        Finding(
          .circularFigure, at: entry.value.place, "数“\(name)”的算式绕了一圈又用到它自己",
          cure: "改写其中一个数，使它只用台账或别的数"))
      return
    }
    defer { open.remove("数 " + name) }
    let located = Located(source, at: entry.value.place)
    let expression = parse(located) { [unowned self] other in
      if sources[other] != nil {
        defineFigure(other, sources)
        if figures[other] == nil { return .constant(.amount(.zero)) }
        return .named(other)
      }
      return stated[other] != nil ? .stated(other) : nil
    }
    guard let expression, let kind = kind(of: expression, at: entry.value.place) else { return }
    figures[name] = FigureDefinition(
      name: name, expression: expression, kind: kind, source: source, place: entry.value.place)
  }

  /// An expression written where it is used, such as the figure of a column.
  func figure(_ text: Located<String>, _ scope: Scope) -> (FigureExpression, FigureKind)? {
    let expression = parse(text) { [unowned self] name in resolve(name, scope) }
    guard let expression, let kind = kind(of: expression, at: text.place) else { return nil }
    return (expression, kind)
  }

  func resolve(_ name: String, _ scope: Scope) -> FigureExpression? {
    if let argument = scope.arguments[name] { return resolve(argument, Scope()) }
    if let local = scope.locals[name] { return local }
    if figures[name] != nil {
      usedFigures.insert(name)
      return .named(name)
    }
    return stated[name] != nil ? .stated(name) : nil
  }

  private func parse(
    _ text: Located<String>, _ resolver: @escaping FigureParser.Resolver
  ) -> FigureExpression? {
    var parser = FigureParser(
      text.value, forms: forms, names: { [unowned self] in figureNames }, resolve: resolver)
    do {
      return try parser.expression()
    } catch {
      collector.add(finding(error, in: text))
      return nil
    }
  }

  func conditions(_ text: Located<String>?, of ledger: String) -> [Condition] {
    guard let text, let form = forms[ledger] else { return [] }
    var parser = FigureParser(text.value, forms: forms, names: { [] }, resolve: { _ in nil })
    do {
      return try parser.conditions(of: form)
    } catch {
      collector.add(finding(error, in: text))
      return []
    }
  }

  private func finding(_ failure: FigureParser.Failure, in text: Located<String>) -> Finding {
    let place = Place(
      file: text.place.file, line: text.place.line, column: text.place.column + failure.offset)
    return Finding(
      failure.code, at: place, failure.message + "（算式：\(text.value)）", cure: failure.cure)
  }

  /// The kind of an expression; nil, with a finding, where kinds do not fit.
  func kind(of expression: FigureExpression, at place: Place) -> FigureKind? {
    switch expression {
    case .sum(let selection, let measure):
      let form = forms[selection.ledger]
      if let column = form?.columns.first(where: { $0.name == measure }), case .count = column.kind {
        return .count
      }
      return .amount
    case .count, .distinct: return .count
    case .constant(let value): return value.kind
    case .named(let name): return figures[name]?.kind
    case .stated(let name): return stated[name]?.kind
    case .prior(let name):
      usedFigures.insert(name)
      return figures[name]?.kind
    case .absolute(let inner), .whole(let inner): return kind(of: inner, at: place)
    case .plus(let a, let b), .minus(let a, let b):
      return sameKind(a, b, at: place)
    case .share(let a, let b), .growth(let a, let b):
      guard let same = sameKind(a, b, at: place) else { return nil }
      if same == .share {
        collector.add(Finding(.mismatchedKinds, at: place, "比率之间不能再算占比或增幅"))
        return nil
      }
      return .share
    }
  }

  private func sameKind(
    _ a: FigureExpression, _ b: FigureExpression, at place: Place
  ) -> FigureKind? {
    guard let first = kind(of: a, at: place), let second = kind(of: b, at: place) else {
      return nil
    }
    if first == second { return first }
    collector.add(
      Finding(
        .mismatchedKinds, at: place, "“\(first.rawValue)”与“\(second.rawValue)”不能放在一起算",
        cure: "金额只与金额、个数只与个数、比率只与比率相加减"))
    return nil
  }

  func reportUnusedFigures() {
    var reached = usedFigures
    var pending = Array(usedFigures)
    while let name = pending.popLast() {
      for other in figures[name]?.expression.names ?? [] where reached.insert(other).inserted {
        pending.append(other)
      }
    }
    for figure in figures.values.sorted(by: { $0.name < $1.name })
    where !reached.contains(figure.name) {
      collector.add(
        Finding(.unusedFigure, at: figure.place, "数“\(figure.name)”没有任何表或文字用到"))
    }
  }
}

extension FigureValue {
  package var kind: FigureKind {
    switch self {
    case .amount: .amount
    case .share: .share
    case .count: .count
    }
  }
}

extension FigureExpression {
  /// Named figures it refers to.
  package var names: [String] {
    switch self {
    case .sum, .count, .distinct, .constant, .stated: []
    case .named(let name), .prior(let name): [name]
    case .plus(let a, let b), .minus(let a, let b), .share(let a, let b), .growth(let a, let b):
      a.names + b.names
    case .absolute(let inner), .whole(let inner): inner.names
    }
  }
}
