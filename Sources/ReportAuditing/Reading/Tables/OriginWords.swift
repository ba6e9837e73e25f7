import GoujiModel

/// Origins of figures for people: the definition and the conditions that it stands under,
/// `公用经费（功能科目 = 2080101，资金来源 = 财政拨款）`. Cells of a row share the words of their conditions,
/// and so do those of a column: they are put together once.
struct OriginWords {
  private var row: (conditions: [Condition], words: String) = ([], "")
  private var columns = CyclicList<[Condition], String>()

  mutating func text(_ origin: FigureOrigin) -> String {
    let context = origin.context
    if context.row != row.conditions { row = (context.row, Self.words(context.row)) }
    let column = words(ofColumn: context.column)
    let between = row.words.isEmpty || column.isEmpty ? "" : "，"
    let conditions = row.words + between + column
    return conditions.isEmpty ? origin.definition.text : "\(origin.definition.text)（\(conditions)）"
  }

  static func text(_ origin: FigureOrigin) -> String {
    var words = OriginWords()
    return words.text(origin)
  }

  private mutating func words(ofColumn conditions: [Condition]) -> String {
    if let known = columns[conditions] { return known }
    let words = Self.words(conditions)
    columns[conditions] = words
    return words
  }

  private static func words(_ conditions: [Condition]) -> String {
    conditions.map(\.text).joined(separator: "，")
  }
}
