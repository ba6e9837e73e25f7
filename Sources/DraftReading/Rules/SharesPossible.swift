import GoujiModel
import SourceReading

/// What it checks: no share of a whole is above 100 %, nor written 0.9 for 90 %; what is to be
/// reached (满意度, 合格率, 结案率) has ≥, what is to be avoided (失业率, 投诉率, 故障率) has ≤; the first is not
/// below 30 %, the second not above 50 %.
///
/// Why: the evaluation counts completion from them, and the wrong way round nothing has to be done.
///
/// Example: 群众满意度 ≥ 950 %; 服务对象满意度 ≤ 90 %; 软件故障率 ≥ 0.5 %.
///
/// Source: 财预〔2021〕101号 (正向、反向指标).
enum SharesPossible {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    IndicatorColumns.all(in: draft).flatMap { columns in
      columns.ledger.records.flatMap { record in
        let size = size(record, columns)
        return size.isEmpty ? direction(record, columns) : size
      }
    }
  }

  // MARK: Size

  /// Parts of a whole; 完成率 and 增长率 may be above it.
  private static let parts = [
    "满意度", "满意率", "合格率", "及时率", "准确率", "覆盖率", "知晓率", "结案率", "回复率", "办结率", "到位率", "优良率", "达标率",
    "整洁率",
  ]

  /// At the end of a name, of what cannot be more than its whole.
  static func isPart(_ name: String) -> Bool {
    (parts + ["参保率", "就业率", "正确率"]).contains(where: name.endsWithBytes)
      && !name.containsBytes(of: "不满意")
  }

  /// Of these no target is below 30 %.
  private static let high = ["满意度", "满意率", "合格率", "及时率", "准确率", "结案率", "办结率", "回复率"]

  /// 满意度提升幅度: what is added to it.
  private static let gains = ["提升", "提高", "增长", "增幅", "幅度", "上升"]

  private static func size(_ record: LedgerRecord, _ columns: IndicatorColumns) -> [Finding] {
    let name = columns.text(columns.name, record)
    guard name.containsBytes(of: "率") || name.containsBytes(of: "满意度"),
      parts.contains(where: { name.containsBytes(of: $0) }), !name.containsBytes(of: "不满意")
    else { return [] }
    let value = columns.number(columns.value, record)
    guard value.unit == "%", let number = value.number else { return [] }
    let place = record.place(of: columns.value)
    if number.scaled > 100 * Quantity.one {
      return [.impossible(name, columns.target(record), "不会超过 100%", "核对指标值", at: place)]
    }
    if number.scaled > 0, number.scaled <= Quantity.one,
      String.atLeast.contains(columns.text(columns.sign, record))
    {
      return [
        .impossible(name, columns.target(record), "只有百分之一，像是把 90% 写成了 0.9", "写成百分数，如 90", at: place)
      ]
    }
    if number.scaled > 0, number.scaled < 30 * Quantity.one,
      high.contains(where: { name.containsBytes(of: $0) }),
      !gains.contains(where: { name.containsBytes(of: $0) }),
      isFloor(columns.text(columns.sign, record))
    {
      return [.impossible(name, columns.target(record), "像是少写了一位", "核对指标值", at: place)]
    }
    return []
  }

  private static func isFloor(_ sign: String) -> Bool {
    String.atLeast.contains(sign) || String.equalTo.contains(sign)
  }

  // MARK: Direction

  /// To be reached, at the end of a name.
  private static let wanted =
    parts + ["正确率", "完成率", "使用率", "参保率", "就业率"]
  /// Of these a ceiling of 100 % is no more than the whole: 预算完成率 ≤ 100 %.
  private static let mayReachWhole = ["完成率", "使用率", "覆盖率"]
  /// Whose use is better kept low.
  private static let spared = [
    "经费", "预算", "支出", "费用", "成本", "三公", "内存", "CPU", "磁盘", "存储", "带宽", "资源", "服务器", "农药", "化肥",
  ]

  /// To be avoided, at the end of a name.
  private static let unwanted = [
    "失业率", "投诉率", "故障率", "差错率", "错误率", "事故率", "事故发生率", "发病率", "死亡率", "流失率", "逾期率", "违规率", "违法率",
  ]
  /// Of what is counted by statistics a value may be foreseen: 失业率 = 5.5 %.
  private static let foreseen = ["失业率", "发病率", "死亡率", "流失率", "逾期率"]
  /// 死亡率降低 ≥ 2 % is wanted.
  private static let turned = ["降", "减", "控"]

  private static func direction(_ record: LedgerRecord, _ columns: IndicatorColumns) -> [Finding] {
    guard let sign = columns.sign else { return [] }
    let (name, said) = (columns.text(columns.name, record), record.values[sign].text)
    guard name.containsBytes(of: "率") || name.containsBytes(of: "满意") else { return [] }
    let stem = String(String.UnicodeScalarView(name.unicodeScalars.prefix { !$0.opensNote }))
    func tell(_ what: String, _ cure: String) -> [Finding] {
      [.impossible(name, columns.target(record), what, cure, at: record.place(of: sign))]
    }
    func value() -> (number: Quantity, unit: String)? {
      let value = columns.number(columns.value, record)
      return value.number.flatMap { $0.scaled > 0 ? ($0, value.unit) : nil }
    }
    if String.atMost.contains(said),
      let word = ending(of: stem, in: wanted, unless: "不未非无零误") ?? satisfaction(in: stem),
      let value = value(), isCeiling(value.number, value.unit, of: stem, word)
    {
      return tell("\(word)要写达到多少，不是不超过多少", "指标性质改为“≥”")
    }
    guard stem.endsWithBytes(of: "率"),
      let word = ending(of: stem, in: unwanted, unless: "不未非无零低免防"),
      !turned.contains(where: { stem.containsBytes(of: $0) }), let value = value()
    else { return [] }
    if value.unit == "%", value.number.scaled > 50 * Quantity.one, String.atMost.contains(said) {
      return [
        .impossible(
          name, columns.target(record), "\(word)不会这么高", "核对指标值，是不是多写了一位",
          at: record.place(of: columns.value))
      ]
    }
    guard
      String.atLeast.contains(said) || String.equalTo.contains(said) && !foreseen.contains(word)
    else { return [] }
    return tell("\(word)要写不超过多少，不是达到多少", "指标性质改为“≤”")
  }

  /// The word with which the name ends, without 不, 未 and the like before it.
  private static func ending(
    of stem: String, in words: [String], unless negations: String
  ) -> String? {
    guard let word = words.last(where: { stem.endsWithBytes(of: $0) }) else { return nil }
    let before = stem.unicodeScalars.dropLast(word.unicodeScalars.count).last
    return before.map { negations.unicodeScalars.contains($0) } == true ? nil : word
  }

  /// 服务对象满意度指标
  private static func satisfaction(in stem: String) -> String? {
    if stem.containsBytes(of: "不满意") { return nil }
    return ["满意度", "满意率"].first { stem.containsBytes(of: $0) }
  }

  /// A small one may be a difference: 预算编制准确率 ≤ 5 %. Satisfaction has no such use.
  private static func isCeiling(
    _ value: Quantity, _ unit: String, of stem: String, _ word: String
  ) -> Bool {
    if unit != "%" { return false }
    if word.hasPrefix("满意") { return true }
    return value.scaled >= 50 * Quantity.one && !spared.contains { stem.containsBytes(of: $0) }
      && !(mayReachWhole.contains(word) && value.scaled >= 100 * Quantity.one)
  }
}

extension Unicode.Scalar {
  /// What follows explains the name.
  fileprivate var opensNote: Bool {
    switch self {
    case "（", "(", "[", "【": true
    default: false
    }
  }
}
