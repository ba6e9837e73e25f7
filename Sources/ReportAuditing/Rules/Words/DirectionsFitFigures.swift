import GoujiModel

/// What it says: right behind 增加, 增长, 上升 stands a change that is above zero, right behind 减少, 下降,
/// 降低 one that is below; and no minus sign behind either, for the word has said it.
///
/// How it is recounted: read from the printed words and the sign of the recounted figure alone, so that
/// it also holds the template's own phrases: only figures that compare this year with last (本年减上年,
/// 增幅) take a side.
///
/// Source: 国办发〔2016〕13号: 增减变化情况及原因要说明; 财预〔2016〕143号, 真实、准确.
///
/// What escapes: changes against anything but last year's figure, and words that are no direction
/// (持平); those are the template's and held by `ParagraphsAsWorded`.
enum DirectionsFitFigures {
  static let rule = AuditRule("说增加的数是增加，说减少的数是减少", .words, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport, _ template: Template) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "正文没有说增减")
    read.forEachWords { place, right, inlines in
      var before = ""
      for inline in inlines {
        guard case .figure(let index) = inline else {
          before = inline.text(read.report.figures)
          continue
        }
        guard let said = Self.direction(atEndOf: before),
          read.report.figures.indices.contains(index)
        else { continue }
        let figure = read.report.figures[index]
        before = ""
        let order = figure.origin.definition.yearOrder(in: template)
        let isSignedTwice = figure.printed.startsWithBytes(of: "-")
        if let value = figure.value, value.sign != 0, let order {
          let change = value.words(in: figure.unit ?? template.options.unit)
          if value.sign * order != said {
            result.fail(
              .contradiction(
                .directionContradicts,
                "\(place())说“\(said > 0 ? "增加" : "减少")”\(figure.printed)，而“\(figure.name)”是 \(change)",
                label: "增减说反了", template: right.place,
                cure: "改模板的这句话：用“看”按增减分开写，“增”写增加，“减”写减少"))
            continue
          }
          if !isSignedTwice {
            result.hold(
              1,
              AuditRelation(
                .init(place(), said > 0 ? "增加" : "减少"),
                .init(figure.name, change)))
          }
        }
        if isSignedTwice {
          result.fail(.twice(said, figure.printed, at: place(), right.place))
        }
      }
    }
    return result
  }

  private static let directions: [(word: String, sign: Int)] = [
    ("增加", 1), ("增长", 1), ("上升", 1), ("提高", 1), ("减少", -1), ("下降", -1), ("降低", -1),
  ]

  private static func direction(atEndOf words: String) -> Int? {
    let bare = words.endsWithBytes(of: "了") ? String(words.dropLast()) : words
    return directions.first { bare.endsWithBytes(of: $0.word) }?.sign
  }
}

extension FigureExpression {
  /// 1 where it is this year's figure against last year's, −1 where it is the other way round, nil
  /// where it does not compare the two.
  fileprivate func yearOrder(in template: Template) -> Int? {
    switch self {
    case .named(let name): return template.figures[name]?.expression.yearOrder(in: template)
    case .whole(let inner): return inner.yearOrder(in: template)
    case .apply(let operation, let operands) where operation == .minus || operation == .growth:
      let areOfLastYear = operands.map { $0.isOfLastYear(in: template) }
      switch (areOfLastYear[0], areOfLastYear[1]) {
      case (false, true): return 1
      case (true, false): return -1
      default: return nil
      }
    default: return nil
    }
  }

  /// Last year's figure, or a sum of such.
  private func isOfLastYear(in template: Template) -> Bool {
    switch self {
    case .prior: true
    case .named(let name): template.figures[name]?.expression.isOfLastYear(in: template) ?? false
    case .whole(let inner): inner.isOfLastYear(in: template)
    case .apply(_, let operands): operands.allSatisfy { $0.isOfLastYear(in: template) }
    default: false
    }
  }
}

extension Finding {
  fileprivate static func twice(
    _ said: Int, _ printed: String, at place: String, _ template: Place?
  ) -> Finding {
    .contradiction(
      .directionContradicts, "\(place)说“\(said > 0 ? "增加" : "减少")”，后面印的是负数 \(printed)",
      label: "负号和增减的字重了", template: template,
      cure: "改模板的这句话：用“看”按增减分开写，“减”里的数写 |绝对")
  }
}
