import GoujiModel
import SourceReading

/// What it checks: a purchase (政府采购) costs at least one 元 apiece, 100 元 in all; its code and its name are
/// those of its kind (A 货物, B 工程, C 服务); what is reserved for 小微企业 is reserved for 中小企业 as well; fuel,
/// repair and insurance of vehicles are no more than 公务用车运行维护费 of the whole draft.
///
/// Why: the table of purchases prints quantity, kind and amount side by side.
///
/// Example: 数量 750,000 and 预算数 1, the two columns exchanged; 物业管理服务 as 货物.
///
/// Source: 财库〔2022〕31号 (政府采购品目分类目录: A 货物, B 工程, C 服务); 财库〔2020〕46号第六条 (中小企业 include 小微).
enum PurchasesPlausible {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let purchases = draft.ledger(StandardLedger.procurement) else { return [] }
    let columns = Columns(purchases.shape)
    return purchases.records.flatMap { record in
      let kind = ofKind(record, columns, draft)
      return price(record, columns, draft) + kind + reserved(record, columns)
    } + vehicles(purchases, columns, draft, spending)
  }

  private struct Columns {
    var item: Int?
    var code: Int?
    var kind: Int?
    var quantity: Int?
    var amounts: [Int]
    /// 专门面向中小企业采购 and the like.
    var medium: Int?
    var small: Int?
    let shape: LedgerShape

    init(_ shape: LedgerShape) {
      self.shape = shape
      item = shape.index(of: "采购品目")
      code = shape.index(of: "品目代码")
      kind = shape.index(of: "采购类型")
      quantity = shape.index(of: "数量")
      amounts = shape.columns.indices.filter {
        shape.columns[$0].kind.isAmount && !shape.columns[$0].name.containsBytes(of: "授予")
      }
      let find = { (words: [String]) in
        shape.columns.firstIndex { column in
          column.name.containsBytes(of: "面向")
            && words.contains { column.name.containsBytes(of: $0) }
        }
      }
      medium = find(["中小企业"])
      small = find(["小型", "小微"])
    }

    func text(_ column: Int?, _ record: LedgerRecord) -> String {
      column.map { record.values[$0].text } ?? ""
    }
  }

  // MARK: Quantity and amount

  private static func price(
    _ record: LedgerRecord, _ columns: Columns, _ draft: WholeDraft
  ) -> [Finding] {
    let largest = columns.amounts.max { record.values[$0].amount < record.values[$1].amount }
    guard let largest, record.values[largest].amount > .zero else { return [] }
    let amount = record.values[largest].amount
    let count = columns.quantity.map { record.values[$0].count } ?? 0
    if amount.fen >= 10_000, count <= 1 || amount.fen / count >= 100 { return [] }
    return [
      .tooCheap(
        columns.text(columns.item, record), count, columns.shape.columns[largest].name, amount,
        draft,
        at: record.place(of: largest))
    ]
  }

  // MARK: Code, name and kind

  private static let kinds: [(letter: Unicode.Scalar, small: Unicode.Scalar, kind: String)] = [
    ("A", "a", "货物"), ("B", "b", "工程"), ("C", "c", "服务"),
  ]
  private static let things = [
    "计算机", "打印机", "复印机", "扫描仪", "投影仪", "空调机", "家具", "办公桌", "办公椅", "办公设备", "乘用车", "复印纸", "服务器",
  ]
  private static let services = [
    "服务", "物业管理", "审计", "法律咨询", "车辆维修", "车辆加油", "车辆保险", "印刷", "会议", "租赁", "劳务派遣",
  ]
  private static let works = ["装修工程", "修缮工程", "建设工程", "施工", "房屋修缮"]

  /// 水库维修 is a work, 车辆维修 none.
  private static let repairs = ["维修", "改造", "整治", "加固"]
  private static let buildings = ["水库", "渠", "堤", "道路", "桥梁", "房屋", "办公楼", "校舍"]

  private static func ofKind(
    _ record: LedgerRecord, _ columns: Columns, _ draft: WholeDraft
  ) -> [Finding] {
    guard let column = columns.kind else { return [] }
    let (kind, item) = (record.values[column].text, columns.text(columns.item, record))
    let own = columns.text(columns.code, record)
    if let said = ofCode(own.isEmpty ? item : own), said.kind != kind {
      return [
        .otherKind(
          item, kind, "品目代码 \(said.code) 是\(said.kind)", said.kind, at: record.place(of: column))
      ]
    }
    let name = String(item.drop { $0.isASCII })
    guard let said = ofName(name), said != kind else { return [] }
    return [
      .otherKind(item, kind, "“\(shortened(name))”是\(said)", said, at: record.place(of: column))
    ]
  }

  /// `C21040000` is of 服务.
  private static func ofCode(_ text: String) -> (code: String, kind: String)? {
    guard let first = text.unicodeScalars.first,
      let (letter, kind) = kinds.first(where: { $0.letter == first || $0.small == first })
        .map({ ($0.letter, $0.kind) })
    else { return nil }
    let digits = text.unicodeScalars.dropFirst().prefix(while: \.isDigit)
    return digits.count >= 2 ? (String(letter) + String(digits), kind) : nil
  }

  /// By its last words: 工程监理服务 is a service.
  private static func ofName(_ name: String) -> String? {
    let ends = { (words: [String]) in words.contains { name.endsWithBytes(of: $0) } }
    if ends(services) { return "服务" }
    let isRepair = ends(repairs) && buildings.contains { name.containsBytes(of: $0) }
    if isRepair || ends(works) { return "工程" }
    return ends(things) ? "货物" : nil
  }

  // MARK: 中小企业

  private static func reserved(_ record: LedgerRecord, _ columns: Columns) -> [Finding] {
    guard let medium = columns.medium, let small = columns.small,
      ["是", "√", "有"].contains(record.values[small].text),
      ["否", "×", "无"].contains(record.values[medium].text)
    else { return [] }
    return [
      .reserved(
        columns.text(columns.item, record), columns.shape.columns[small].name,
        record.values[small].text, columns.shape.columns[medium].name, record.values[medium].text,
        at: record.place(of: medium))
    ]
  }

  // MARK: Vehicles

  private static let running = ["车辆维修", "车辆加油", "添加燃料", "车辆保险", "过路过桥"]

  private static func vehicles(
    _ purchases: Ledger, _ columns: Columns, _ draft: WholeDraft, _ spending: SpendingLines
  ) -> [Finding] {
    guard let item = columns.item, let amount = purchases.shape.mainIndex else { return [] }
    let own = purchases.records.filter { record in
      let text = record.values[item].text
      return running.contains { text.containsBytes(of: $0) }
    }
    let bought = own.reduce(Money.zero) { $0 + $1.values[amount].amount }
    let spent = spending.spent(on: ["30231"]).sum
    guard spent > .zero, bought > spent,
      let largest = own.max(by: { $0.values[amount].amount < $1.values[amount].amount })
    else { return [] }
    return [.vehicles(bought, spent, draft, at: largest.place(of: amount))]
  }
}

extension Finding {
  fileprivate static func tooCheap(
    _ item: String, _ count: Int, _ column: String, _ amount: Money, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    let each =
      count > 1
      ? "，数量 \(count)，每件合"
        + (amount.fen < count
          ? "不到 1 分" : " \(Money(fen: amount.fen / count).exactText(in: .yuan)) 元") : ""
    return Finding(
      .purchaseImplausible, at: place,
      "采购“\(shortened(item))”的“\(column)”是 \(draft.words(amount))\(each)", label: "金额太小",
      basis: "政府采购法第六条",
      cure: "金额按\(draft.budget.inputUnit.rawValue)填；与“数量”填反了的，换过来")
  }

  fileprivate static func otherKind(
    _ item: String, _ kind: String, _ said: String, _ right: String, at place: Place
  ) -> Finding {
    Finding(
      .purchaseImplausible, at: place, "采购“\(shortened(item))”的“采购类型”填的是\(kind)，\(said)",
      label: "像是\(right)", basis: "财库〔2022〕31号《政府采购品目分类目录》：A 货物、B 工程、C 服务",
      cure: "改“采购类型”为\(right)；品目填错的，改品目")
  }

  fileprivate static func reserved(
    _ item: String, _ small: String, _ smallValue: String, _ medium: String, _ value: String,
    at place: Place
  ) -> Finding {
    Finding(
      .purchaseImplausible, at: place,
      "采购“\(shortened(item))”的“\(small)”填“\(smallValue)”，“\(medium)”却填“\(value)”",
      label: "小微企业也是中小企业",
      basis: "财库〔2020〕46号第六条", cure: "核对两列是不是填反了；面向小微企业的，两列都填“是”")
  }

  fileprivate static func vehicles(
    _ bought: Money, _ spent: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .purchaseImplausible, at: place,
      "车辆维修、加油、保险的采购共 \(draft.words(bought))，支出明细里公务用车运行维护费（30231）只有 \(draft.words(spent))",
      label: "大于运行维护费", basis: "政府采购法第六条", cure: "核对采购的金额；运行维护费漏列的，补在支出明细里")
  }
}
