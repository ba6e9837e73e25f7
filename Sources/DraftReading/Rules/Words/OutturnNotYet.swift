import GoujiModel

/// What it checks: the texts of a budget speak of no 决算 of its own year: 2024年收入决算, 2024年度部门决算情况说明.
///
/// Why: a budget is published before its year has been spent; the sentence was taken over from
/// final accounts, or says 决算 for 预算. Work on the accounts to come (2024年决算编审) is left alone.
///
/// Example: 2024年度支出决算为…… in the budget of 2024.
///
/// Source: 预算法第十四条; 财预〔2016〕143号: 真实、准确.
enum OutturnNotYet {
  static func findings(_ text: FreeText, year: Int) -> [Finding] {
    let scalars = text.scalars
    for index in scalars.indices where scalars[index] == "年" {
      let token = TypedYear(before: index, in: scalars)
      guard token.number == year else { continue }
      if let end = end(of: index + 1, in: scalars[...]) {
        return [.outturnOfBudget(text, token.start..<end, year)]
      }
    }
    return []
  }

  /// Behind 决算; nil where the year is not that of accounts that tell of figures.
  private static func end(of start: Int, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var next = start
    if scalars.indices.contains(next), scalars[next] == "度" { next += 1 }
    next += owners.length(at: next, in: scalars) ?? 0
    guard let length = outturn.length(at: next, in: scalars) else { return nil }
    return telling.length(at: next + length, in: scalars) == nil ? nil : next + length
  }

  private static let owners = WordList([
    "部门", "单位", "部门收入", "部门支出", "部门收支", "收支", "收入", "支出", "财政拨款收入", "财政拨款支出", "财政拨款收支",
    "一般公共预算财政拨款支出",
    "“三公”经费", "“三公”经费支出", "“三公”经费财政拨款支出",
  ])
  private static let outturn = WordList(["决算"])
  private static let telling = WordList(["情况", "数", "总", "为", "表", "收入", "支出", "收支", "说明"])
}

extension Finding {
  fileprivate static func outturnOfBudget(
    _ text: FreeText, _ range: Range<Int>, _ year: Int
  ) -> Finding {
    Finding(
      .outturnOfBudget, at: text.place(range),
      "这是 \(year) 年的预算，\(text.name)里写的是\(text.words(range))：\(text.excerpt(range))",
      label: "预算里还没有本年的决算", basis: "预算法第十四条；" + Finding.truthfulness,
      cure: "是预算的，改成“预算”；从决算抄来的，删去或改写")
  }
}
