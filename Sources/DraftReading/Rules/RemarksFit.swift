import GoujiModel
import SourceReading

/// What it checks: a remark (说明) that says to which 支出类型 a line belongs or from which 资金来源 it is
/// paid says what stands in those columns; one that says only 上年结转 is of money carried over.
///
/// Why: whoever typed the remark knew; a column is easily left as it was in the row above.
///
/// Example: 资金来源 其他收入, 说明 由事业收入安排.
///
/// Source: the draft's own words.
enum RemarksFit {
  private static let paid = ["安排", "列支", "支付", "开支"]
  private static let assigned = ["列", "列作", "列入"]
  /// It tells of what was, or of other money than the line's: 原由事业收入安排，本年起改由财政保障.
  private static let others = ["原由", "原列", "原为", "上年", "去年", "改由", "改列", "不足", "另有", "另由"]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    guard let remark = shape.index(of: StandardColumn.remark) else { return [] }
    let asked = [StandardColumn.fundSource, StandardColumn.spendingKind].compactMap {
      name -> (column: Int, phrases: [(choice: String, said: [String])])? in
      guard let column = shape.index(of: name),
        case .choice(let list) = shape.columns[column].kind
      else { return nil }
      let isKind = name == StandardColumn.spendingKind
      return (
        column,
        list.choices.map { choice in
          (choice, isKind ? assigned.map { $0 + choice } : paid.map { choice + $0 })
        }
      )
    }
    return spending.records.flatMap { record -> [Finding] in
      let text = record.values[remark].text
      if text.isEmpty { return [] }
      let isOfOthers = others.contains { text.containsBytes(of: $0) }
      return carried(record, text, shape)
        + (isOfOthers ? [] : asked).compactMap { column, phrases in
          let said = phrases.filter { $0.said.contains { text.containsBytes(of: $0) } }.map(
            \.choice)
          let typed = record.values[column].text
          guard said.count == 1, let said = said.first, said != typed, !typed.isEmpty else {
            return nil
          }
          return Finding(
            .remarkDiffers, at: record.place(of: column),
            "“\(shape.columns[column].name)”填的是“\(typed)”，说明里写的是“\(said)”：\(shortened(text))",
            label: "说明里是\(said)", basis: Finding.truthfulness, cure: "核对后改正其中一个")
        }
    }
  }

  private static let carriedWords = WordList(["上年结转", "上年结余", "结转资金", "结转结余资金", "往年结转"])
  private static let before: Set<String> = ["", "由", "用", "使用", "为", "系", "属", "列"]
  private static let behind: Set<String> = ["", "资金", "安排", "资金安排", "支出", "款", "项目"]

  /// A remark that is 上年结转 and nothing else, to money of this year. What says more may say that the
  /// money is used up, or stands in another line.
  private static func carried(
    _ record: LedgerRecord, _ text: String, _ shape: LedgerShape
  ) -> [Finding] {
    guard text.containsBytes(of: "结"), let column = shape.index(of: StandardColumn.fundYear) else {
      return []
    }
    let (scalars, typed) = (Array(text.unicodeScalars), record.values[column].text)
    let words = scalars.filter(\.isHan)
    guard typed == "本年", let said = carriedWords.ranges(in: scalars).first,
      let own = carriedWords.ranges(in: words).first,
      before.contains(String(scalars: words[..<own.lowerBound])),
      behind.contains(String(scalars: words[own.upperBound...]))
    else { return [] }
    return [
      Finding(
        .remarkDiffers, at: record.place(of: column),
        "“资金年度”填的是“本年”，说明里写的是“\(String(scalars: scalars[said]))”：\(shortened(text))",
        label: "说明里是结转的", basis: "预算法第四十二条", cure: "资金年度改为“上年结转”；今年安排的，改说明")
    ]
  }
}
