import GoujiModel
import SourceReading

/// Figures: named ones (数), stated ones (填报), and those written where they are used.
extension TemplateDecoder {
  func decodeStated(_ node: YAMLNode?) {
    guard let node else { return }
    var fields = TemplateFields(node, "填报", collector)
    for entry in fields.all() {
      stated[entry.key.value] = statedDefinition(entry)
    }
  }

  /// `公用车辆: 个数`, or `{类型: 个数, 默认: 0}`
  private func statedDefinition(_ entry: YAMLEntry) -> StatedDefinition? {
    checkName(entry.key, "填报项")
    var kindText: Located<String>? = Located("个数", at: entry.value.place)
    var standard: Located<String>?
    var asserted: Located<String>?
    if entry.value.entries != nil {
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      kindText = inner.text("类型") ?? kindText
      standard = inner.text("默认")
      asserted = inner.text("等于")
      inner.finish()
    } else if !entry.value.isOmitted {
      kindText = collector.text(of: entry.value, entry.key.value)
    }
    guard let kindText else { return nil }
    guard let kind = FigureKind(rawValue: kindText.value), kind != .share else {
      collector.add(
        Finding(
          .malformedTemplate, at: kindText.place,
          "填报项的类型写的是“\(kindText.value)”，只能是“金额”“个数”或“数值”"))
      return nil
    }
    var definition = StatedDefinition(
      name: entry.key.value, kind: kind, standard: standard.flatMap { standardValue($0, kind) },
      place: entry.key.place)
    definition.asserted = asserted
    return definition
  }

  /// `3`, or for amounts `200万元`; a bare amount is in the unit of the template.
  private func standardValue(_ text: Located<String>, _ kind: FigureKind) -> FigureValue? {
    switch (FigureParser.constant(text.value), kind) {
    case (.amount(let money)?, .amount): return .amount(money)
    case (.count(let number)?, .amount): return .amount(Money(fen: number * options.unit.fen))
    case (.count(let number)?, .quantity): return .quantity(Quantity(whole: number))
    case (.quantity(let number)?, .quantity): return .quantity(number)
    case (.count(let number)?, _): return .count(number)
    default:
      collector.add(
        Finding(
          .malformedTemplate, at: text.place,
          "“默认”应为\(kind.rawValue)，这里写的是“\(text.value)”",
          cure: kind == .amount ? "写成 0 或 200万元 这样的整数" : "写成 0 或 3 这样的整数"))
      return nil
    }
  }

  /// A name that the figure language could not read would never be found again; one of the draft's own
  /// would take its place.
  private func checkName(_ name: Located<String>, _ what: String) {
    let said = IdentityPath.common + [IdentityPath.subject]
    if said.contains(where: { $0.sameBytes(as: name.value) }) {
      collector.add(
        Finding(
          .malformedTemplate, at: name.place,
          "“\(name.value)”不能作\(what)的名称：{\(name.value)} 印的是草案写的那一项",
          cure: "换一个名称"))
      return
    }
    let knowledge = FigureParser.Knowledge(shapes: [:])
    var parser = FigureParser(name.value, knowledge, resolve: { .named($0) })
    if case .named(name.value)? = try? parser.expression() { return }
    // `{甲: 合计(支出, 资金来源 = 事业收入)}` and `{甲：合计(支出)}`, of which YAML makes another key.
    let cure =
      name.value.contains("：")
      ? "冒号用半角，后面空一格"
      : name.value.contains("=") || name.value.hasSuffix(")")
        ? "花括号里的半角逗号把算式切断了：改成全角逗号，或给整个算式加半角引号"
        : "名称里不用加减号、等号、逗号、竖线、星号和半角括号，全角括号要成对，也不能是一个数字"
    collector.add(
      Finding(
        .malformedTemplate, at: name.place, "“\(name.value)”不能作\(what)的名称：算式里认不出它", cure: cure))
  }

  /// Figures may use one another in any order; each is decoded when it is first named.
  func decodeFigures(_ node: YAMLNode?) {
    figureNames = stated.keys.sorted()
    guard let node else { return }
    var fields = TemplateFields(node, "数", collector)
    let entries = fields.all()
    figureNames = entries.map(\.key.value) + figureNames
    var sources: NameTable<YAMLEntry> = [:]
    for entry in entries {
      sources[entry.key.value] = entry
      checkName(entry.key, "数")
      if stated[entry.key.value] != nil { collector.add(.sharedName(entry.key, with: "填报")) }
    }
    for entry in entries { defineFigure(entry.key.value, sources) }
  }

  private func defineFigure(_ name: String, _ sources: NameTable<YAMLEntry>) {
    guard !figures.has(name), !brokenFigures.contains(name), let entry = sources[name] else {
      return
    }
    guard let source = entry.value.text else {
      brokenFigures.insert(name)
      collector.add(
        Finding(.malformedTemplate, at: entry.value.place, "数“\(name)”应写成一个算式"))
      return
    }
    guard open.insert("数 " + name) else {
      brokenFigures.insert(name)
      collector.add(
        Finding(
          .circularFigure, at: entry.value.place, "数“\(name)”的算式绕了一圈又用到它自己",
          cure: "改写其中一个数，使它只用台账或别的数"))
      return
    }
    openFigures += 1
    defer {
      open.remove("数 " + name)
      openFigures -= 1
    }
    if openFigures > Self.deepest { return refuseDepth(name, at: entry.value.place) }
    let located = Located(source, at: entry.value.place)
    let parsed = parse(located) { [unowned self] other in
      if sources.has(other) {
        defineFigure(other, sources)
        return .named(other)
      }
      return stated.has(other) ? .stated(other) : nil
    }
    guard let expression = parsed, !brokenFigures.contains(name), let kind = kind(of: expression),
      isBounded(expression, name, at: entry.value.place)
    else {
      brokenFigures.insert(name)
      return
    }
    figures[name] = FigureDefinition(
      name: name, expression: expression, kind: kind, source: source, place: entry.value.place)
  }

  /// Figures that rest on one another in a chain: each is a step deeper for whatever computes them.
  private static let deepest = 100

  private func refuseDepth(_ name: String, at place: Place) {
    brokenFigures.insert(name)
    collector.add(
      Finding(
        .malformedExpression, at: place, "数“\(name)”套得太深：一个用一个，超过 \(Self.deepest) 层",
        cure: "减少层层相用的数"))
  }

  /// Figures built on figures double with every step; the engine computes each of their terms.
  private func isBounded(_ expression: FigureExpression, _ name: String, at place: Place) -> Bool {
    let size = expression.names.reduce(1) { $0 + min(figureSizes[$1] ?? 1, 10_000) }
    let depth = expression.names.reduce(1) { max($0, (figureDepths[$1] ?? 0) + 1) }
    figureSizes[name] = size
    figureDepths[name] = depth
    if depth > Self.deepest {
      refuseDepth(name, at: place)
      return false
    }
    if size < 10_000 { return true }
    collector.add(
      Finding(.malformedExpression, at: place, "数“\(name)”展开后太长", cure: "减少层层相加的数"))
    return false
  }

  /// An expression written where it is used, such as the figure of a column.
  func figure(_ text: Located<String>, _ scope: Scope) -> (FigureExpression, FigureKind)? {
    let expression = parse(text) { [unowned self] name in resolve(name, scope) }
    guard let expression, let kind = kind(of: expression) else { return nil }
    return (expression, kind)
  }

  /// What a name stands for; nil where nothing has it. A figure with a fault is known, and has no
  /// kind: its fault has been reported where it is defined.
  func resolve(_ name: String, _ scope: Scope) -> FigureExpression? {
    if let argument = scope.arguments[name] { return resolve(argument, Scope()) }
    if let local = scope.locals[name] { return local }
    if figures.has(name) || brokenFigures.contains(name) {
      usedFigures.insert(name)
      return .named(name)
    }
    return stated.has(name) ? .stated(name) : nil
  }

  private func parse(
    _ text: Located<String>, _ resolver: @escaping FigureParser.Resolver
  ) -> FigureExpression? {
    var parser = parser(text, resolver)
    do {
      return try parser.expression()
    } catch {
      collector.add(finding(error, in: text))
      return nil
    }
  }

  private func parser(
    _ text: Located<String>, _ resolver: @escaping FigureParser.Resolver
  ) -> FigureParser {
    FigureParser(text.value, knowledge, resolve: resolver)
  }

  /// As long as no ledger is added.
  private var knowledge: FigureParser.Knowledge {
    if let known = knownToParsers { return known }
    let known = FigureParser.Knowledge(
      shapes: shapes, names: { [unowned self] in isCrowded ? [] : figureNames },
      kind: { [unowned self] in kind(of: $0) }, isListing: { [unowned self] in isListing($0) },
      isPhrase: { [unowned self] in phraseNodes.has($0) })
    knownToParsers = known
    return known
  }

  /// So many faults that what a name may have meant is not looked for any more.
  private var isCrowded: Bool { collector.findings.count > Suggestion.mostNames }

  /// What stands between braces; nil, with a finding, where it cannot be read.
  func slotSyntax(_ text: Located<String>, _ scope: Scope) -> SlotSyntax? {
    var parser = parser(text) { [unowned self] name in resolve(name, scope) }
    do {
      return try parser.slot(in: text)
    } catch {
      collector.add(finding(error, in: text))
      return nil
    }
  }

  /// None where the ledger is not known, which has been reported.
  func conditions(_ text: Located<String>?, of ledger: String?) -> [Condition] {
    guard let text, let ledger, let shape = shapes[ledger] else { return [] }
    do {
      return try read(text, of: shape)
    } catch {
      collector.add(finding(error, in: text))
      return []
    }
  }

  /// Of what runs over records (每条) the conditions are on their ledger; those that it has no column for
  /// are on the ledger around.
  func conditions(
    _ text: Located<String>?, along axis: RowAxis?, of ledger: String?
  ) -> [Condition] {
    guard case .records? = axis?.source, let axis, let text, let shape = shapes[axis.ledger],
      axis.ledger != ledger
    else { return conditions(text, of: ledger) }
    do {
      return try read(text, of: shape)
    } catch {
      if let around = ledger.flatMap({ shapes[$0] }), let conditions = try? read(text, of: around) {
        return conditions
      }
      collector.add(finding(error, in: text))
      return []
    }
  }

  private func read(
    _ text: Located<String>, of shape: LedgerShape
  ) throws(FigureParser.Failure) -> [Condition] {
    var parser = FigureParser(text.value, knowledge, resolve: { _ in nil })
    return try parser.conditions(of: shape)
  }

  private func finding(_ failure: FigureParser.Failure, in text: Located<String>) -> Finding {
    Finding(
      failure.code, at: text.place(at: failure.offset),
      failure.message + "（算式：\(shortened(text.value, to: 60))）", cure: failure.cure)
  }

  /// The kind of an expression; nil where it rests on a figure with a fault.
  func kind(of expression: FigureExpression) -> FigureKind? {
    switch expression {
    case .sum(let selection, let measure):
      let measured = shapes.read(selection.ledger) { shape in
        shape.index(of: measure).flatMap { shape.columns[$0].kind.measure }
      }
      return measured.flatMap { $0 } ?? .amount
    case .count, .distinct, .says: return .count
    case .constant(let value): return value.kind
    case .named(let name), .prior(let name): return figures.read(name) { $0.kind }
    case .stated(let name): return stated.read(name) { $0.kind }
    case .listed: return .count
    case .whole(let inner): return kind(of: inner)
    case .apply(let operation, let operands):
      let kinds = operands.compactMap { kind(of: $0) }
      return kinds.count == operands.count ? operation.result(of: kinds) : nil
    }
  }

  func reportUnusedFigures() {
    var reached = usedFigures
    var pending = Array(usedFigures)
    while let name = pending.popLast() {
      for other in figures[name]?.expression.names ?? [] where reached.insert(other) {
        pending.append(other)
      }
    }
    for figure in figures.values.sorted(by: { $0.name < $1.name })
    where !reached.contains(figure.name) {
      collector.add(
        Finding(.unusedFigure, at: figure.place, "数“\(figure.name)”没有任何表或文字用到", cure: "可以删去；留着也能生成")
      )
    }
  }
}

extension Finding {
  static func sharedName(_ name: Located<String>, with section: String) -> Finding {
    Finding(
      .malformedTemplate, at: name.place, "“\(name.value)”在“\(section)”里已经有了",
      cure: "改用另一个名称，否则句子里分不清用的是哪一个")
  }
}
