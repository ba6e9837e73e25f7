import GoujiModel

/// What it checks: the use of a code whose name is that of one benefit (住房公积金, 职业年金, 基本养老保险缴费,
/// 行政单位医疗 …) does not speak of another's alone; 行政单位 and 事业单位 are not exchanged.
///
/// Why: rows of uses slip by one, or are copied with the codes in another order.
///
/// Example: 2210201 住房公积金, 主要用于缴纳医疗保险.
///
/// Source: the names of 政府收支分类科目.
enum UsesFitCodes {
  static func findings(_ uses: Ledger, _ classification: Classification) -> [Finding] {
    guard let code = uses.shape.index(of: StandardColumn.functionCode),
      let use = uses.shape.index(of: "主要用于")
    else { return [] }
    return uses.records.flatMap { record -> [Finding] in
      guard let name = classification.functionName(record.values[code].text) else { return [] }
      let text = FreeText(
        .cell(ledger: uses.name, column: "主要用于"), record.values[use].text, at: record.place(of: use)
      )
      let found = otherBenefit(text, name) ?? otherUnits(text, name)
      return found.map { [.unfitUse(text, $0, "\(record.values[code].text) \(name)")] } ?? []
    }
  }

  /// Words of one benefit, by which its codes and its uses are known.
  private static let benefits = [
    ["公积金"], ["职业年金", "年金"], ["养老保险"], ["医疗", "医保"], ["离退休", "离休", "退休"], ["提租补贴"], ["购房补贴"],
    ["抚恤", "丧葬", "遗属"], ["失业保险"], ["工伤"], ["生育保险"],
  ]
  private static let lists = benefits.map { WordList($0) }

  private static func otherBenefit(_ text: FreeText, _ name: String) -> Range<Int>? {
    let title = Array(name.unicodeScalars)
    // 其他社会保障和就业支出 and the like are open to all.
    guard !title.starts(with: "其他".unicodeScalars),
      let own = lists.firstIndex(where: { $0.isFound(in: title) }),
      !lists[own].isFound(in: text.scalars)
    else { return nil }
    return lists.indices.lazy.filter { $0 != own }
      .compactMap { lists[$0].ranges(in: text.scalars).first }.first
  }

  private static let offices = WordList(["行政", "机关", "参公", "公务员"])
  private static let institutions = WordList(["事业"])

  private static func otherUnits(_ text: FreeText, _ name: String) -> Range<Int>? {
    let isOffice = name.hasPrefix("行政单位")
    guard isOffice || name.hasPrefix("事业单位") else { return nil }
    let (mine, others) = isOffice ? (offices, institutions) : (institutions, offices)
    if mine.isFound(in: text.scalars) { return nil }
    return others.ranges(in: text.scalars).first
  }
}

extension Finding {
  fileprivate static func unfitUse(
    _ text: FreeText, _ range: Range<Int>, _ subject: String
  ) -> Finding {
    Finding(
      .unfitUse, at: text.place(range),
      "“\(subject)”的用途写的是“\(text.words(range))”：\(text.excerpt(range))", label: "与科目不合",
      basis: "政府收支分类科目", cure: "核对这一行的科目和用途；几行的用途错了位的，一起改")
  }
}
