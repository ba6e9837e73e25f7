import GoujiModel
import SourceReading

/// What it checks: one code of what is purchased (品目代码, or at the head of 采购品目) has one name; of a
/// purchase no part that is set aside for small enterprises is several times the whole.
///
/// Why: code and name stand side by side in the table of purchases.
///
/// Example: C21040000 物业管理服务 in one row, C21040000 餐饮服务 in another; 合同金额 246 万元, 预留预算 2,464 万元.
///
/// Source: 政府采购品目分类目录 (财库〔2022〕31号): one code, one name; 财库〔2020〕46号.
enum PurchaseNames {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let purchases = draft.ledger(StandardLedger.procurement),
      let item = purchases.shape.index(of: "采购品目")
    else { return [] }
    return names(purchases, item) + projects(purchases) + parts(purchases, draft)
  }

  /// One code of a project, one project.
  private static func projects(_ purchases: Ledger) -> [Finding] {
    guard let code = purchases.shape.index(of: "项目代码"),
      let name = purchases.shape.index(of: StandardColumn.project)
    else { return [] }
    var known: [String: (name: String, line: Int)] = [:]
    return purchases.records.compactMap { record in
      let (digits, project) = (record.values[code].text, record.values[name].text)
      guard digits.count >= 8, !project.isEmpty else { return nil }
      guard let first = known[digits] else {
        known[digits] = (project, record.place.line)
        return nil
      }
      if first.name == project { return nil }
      return Finding(
        .purchaseImplausible, at: record.place(of: code),
        "项目代码 \(digits) 这里是“\(shortened(project))”，第 \(first.line) 行是“\(shortened(first.name))”",
        label: "一个代码两个项目", basis: "预算管理一体化规范：一个项目一个代码", cure: "照预算管理一体化系统改正代码或项目")
    }
  }

  private static func names(_ purchases: Ledger, _ item: Int) -> [Finding] {
    let code = purchases.shape.index(of: "品目代码")
    var known: [String: (name: String, line: Int)] = [:]
    return purchases.records.compactMap { record in
      let typed = record.values[item].text
      let digits = code.map { record.values[$0].text } ?? String(typed.prefix(while: isCode))
      let name = String(
        (code == nil ? String(typed.dropFirst(digits.count)) : typed).filter { !" -　".contains($0) }
      )
      // A class of many things is not asked.
      guard digits.count >= 5, !name.isEmpty, !digits.hasSuffix("000000") || digits.count > 9 else {
        return nil
      }
      guard let first = known[digits] else {
        known[digits] = (name, record.place.line)
        return nil
      }
      if isOwnName(name, first.name, of: digits) { return nil }
      return Finding(
        .purchaseImplausible, at: record.place(of: code ?? item),
        "品目代码 \(digits) 这里是“\(shortened(name))”，第 \(first.line) 行是“\(shortened(first.name))”",
        label: "一个代码两个名称", basis: "财库〔2022〕31号《政府采购品目分类目录》", cure: "照目录改正代码或名称")
    }
  }

  /// What a buyer calls one thing and another of a class: 台式电脑 and 台式计算机, 印刷服务-证书 and 印刷服务-宣传册,
  /// 办公桌 and 电脑桌 among furniture (A05).
  private static func isOwnName(_ name: String, _ other: String, of code: String) -> Bool {
    name.contains(other) || other.contains(name) || name.prefix(2) == other.prefix(2)
      || code.hasPrefix("A05") && name.last == other.last
  }

  private static func isCode(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character.isLetter)
  }

  // MARK: Parts

  private static let reserved = ["预留", "授予", "面向", "中小", "小微"]
  private static let wholes = ["合同金额", "预算数", "全年预算数", "决算数"]
  private static let times = 5

  private static func parts(_ purchases: Ledger, _ draft: WholeDraft) -> [Finding] {
    let columns = purchases.shape.columns
    let amounts = columns.indices.filter { columns[$0].kind.isAmount }
    let own = amounts.filter { column in
      reserved.contains { columns[column].name.containsBytes(of: $0) }
    }
    let whole = amounts.filter { wholes.contains(columns[$0].name) }
    if own.isEmpty || whole.isEmpty { return [] }
    return purchases.records.flatMap { record -> [Finding] in
      guard let most = whole.max(by: { record.values[$0].amount < record.values[$1].amount }),
        record.values[most].amount > .zero
      else { return [] }
      let limit = record.values[most].amount
      return own.filter { record.values[$0].amount.fen / times >= limit.fen }.map { column in
        Finding(
          .purchaseImplausible, at: record.place(of: column),
          "“\(columns[column].name)”是 \(draft.words(record.values[column].amount))，同一行的“\(columns[most].name)”只有 \(draft.words(limit))",
          label: "部分大于整体", basis: "财库〔2020〕46号", cure: "核对两个数，是不是多写了一位、填错了单位")
      }
    }
  }
}
