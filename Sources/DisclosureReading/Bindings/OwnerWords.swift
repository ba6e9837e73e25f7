import GoujiModel

/// Names of departments and units, as titles, headings and sentences have them.
enum OwnerWords {
  /// Names end so.
  private static let endings = [
    "局", "委", "办", "厅", "院", "中心", "所", "站", "校", "馆", "队", "协会", "学会", "委员会", "联合会", "工会", "本级",
    "机关", "处", "科室", "街道", "镇", "乡", "大学", "中学", "小学", "学院", "幼儿园", "场", "公司", "团委", "基地", "库", "台",
    "署", "社", "园", "总队", "支队", "大队", "医院", "法院", "检察院", "政府", "党校", "单位", "教研室", "研究室", "办公室",
    "红十字会", "残联", "妇联", "文联", "科协", "工商联",
  ]

  /// Where the words of a table or an amount begin.
  private static let contents = [
    "收支", "收入", "支出", "财政", "一般公共", "公共财政", "政府性", "政府采购", "政府购买", "国有资本", "三公", "机关运行", "项目",
    "基本", "部门", "单位", "预算", "决算", "因公", "公务", "公车", "人员经费", "公用经费", "本年", "当年", "上年", "年初",
    "社会保障", "绩效", "经费", "会议费", "培训费", "收、支",
  ]

  /// Of no unit in particular.
  private static let generic = [
    "我", "本", "全", "各", "该", "部门", "单位", "其中", "：", "，", "、", "的", "及", "年度", "年", "预算", "安排", "用于",
    "（汇总）", "（含", "含", "度",
  ]

  static func isName(_ text: String) -> Bool {
    (2...30).contains(text.count) && endings.contains(where: text.hasSuffix)
      && !text.contains { "。，；：、0123456789".contains($0) }
      && !words.contains(where: text.containsBytes)
  }

  /// No name of a unit has them.
  private static let words = ["情况", "说明", "概况", "设置", "支出", "收入", "预算", "决算", "经费", "国有资产", "采购"]

  /// The name that a title begins with, with the year before it or behind it; empty where there is
  /// none: `福利中心2024年收支总表`.
  static func leading(_ title: String) -> String {
    let text = YearWords.removed(from: title)
    let start =
      contents.filter(text.containsBytes).compactMap { text.firstRange(of: $0)?.lowerBound }.min()
      ?? text.endIndex
    let name = String(text[..<start])
    return isName(name) && !isGeneric(name) ? name : ""
  }

  /// The name that the name of a sheet begins or ends with: `3支出（福利中心）`.
  static func sheet(_ plain: String) -> String {
    let first = leading(plain)
    if !first.isEmpty { return first }
    let text = plain.filter { !"（）-_".contains($0) }
    let end = (contents + ["表"]).compactMap { text.ranges(of: $0).last?.upperBound }.max()
    let name = end.map { String(text[$0...]) } ?? ""
    return isName(name) && !isGeneric(name) ? name : ""
  }

  /// What stands before the words of an amount: `福利中心2024年` of `福利中心2024年基本支出`.
  static func before(_ name: String) -> String {
    let text = YearWords.removed(from: name)
    let start =
      contents.filter(text.containsBytes).compactMap { text.firstRange(of: $0)?.lowerBound }.min()
      ?? text.startIndex
    return String(text[..<start])
  }

  /// Of a heading or a line of its own that names a unit and no more: `二、福利中心`,
  /// `第二部分 福利中心2024年单位预算`.
  static func heading(_ plain: String) -> String {
    guard plain.count <= 50 else { return "" }
    var text = RowOrdinal.words(of: plain)
    if text.hasPrefix("第"), let part = text.firstRange(of: "部分") {
      text = String(text[part.upperBound...])
    }
    let hasYear = !YearWords.all(in: text).isEmpty
    text = YearWords.removed(from: text)
    for tail in tails where text.hasSuffix(tail) { text.removeLast(tail.count) }
    // A line without a number is a title where it tells the year.
    guard hasYear || RowOrdinal(plain) != nil || plain.hasPrefix("第") else { return "" }
    return isName(text) && !isGeneric(text) ? text : ""
  }

  private static let tails = [
    "公开说明", "编制说明", "情况说明", "公开文本", "公开", "说明", "报告", "部门预算", "单位预算", "部门决算", "单位决算", "预算", "决算",
    "部门",
  ]

  /// `单位名称：福利中心`, beside or above a table; empty where the line names none.
  static func label(_ plain: String) -> String {
    for word in labels {
      guard let start = plain.firstRange(of: word)?.upperBound else { continue }
      var name = String(plain[start...])
      for end in ["金额单位", "计量单位", "单位：", "单位为", "日期", "年", "（盖章", "元"] {
        if let range = name.firstRange(of: end) {
          name = String(name[..<range.lowerBound])
        }
      }
      while let last = name.last, "0123456789【】[]（".contains(last) { name.removeLast() }
      // A code stands before the name on some platforms.
      let digits = name.prefix { "0123456789[]-".contains($0) }
      name.removeFirst(digits.count)
      if (2...30).contains(name.count), !isGeneric(name), !name.hasSuffix("万"),
        isName(name) || word != "单位："
      {
        return name
      }
    }
    return ""
  }

  private static let labels = [
    "单位名称：", "部门名称：", "编制单位：", "编制部门：", "填报单位：", "填报部门：", "公开单位：", "公开部门：", "预算单位：", "部门（单位）：",
    "部门/单位：", "部门：", "单位：",
  ]

  /// It names no unit: `我局`, `本部门`.
  static func isGeneric(_ text: String) -> Bool {
    var rest = text[...]
    var isOnlyGeneric = true
    while !rest.isEmpty {
      if let word = generic.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(word.count)
      } else if rest.count < 2, text.count < 3 {
        // 我局, 本院
        rest = rest.dropFirst()
      } else {
        isOnlyGeneric = false
        break
      }
    }
    return isOnlyGeneric
  }

  /// One is short for the other: 通川区人社局 for 达州市通川区人力资源和社会保障局.
  static func areOfOne(_ name: String, _ other: String) -> Bool {
    name.hasInOrder(other) || other.hasInOrder(name)
  }
}
