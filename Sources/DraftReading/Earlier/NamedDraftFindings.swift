import GoujiModel

/// What may be wrong with a draft that another one names.
extension Finding {
  static func namesItself(_ key: String, at place: Place) -> Finding {
    Finding(
      .namedDraftUnreadable, at: place, "“\(key)”写的就是这份草案自己", label: "是本草案",
      cure: "改为另一份草案的文件夹，例如 ../某局-2023；没有就删去这一行")
  }

  static func unreadable(
    _ key: String, _ path: String, _ findings: [Finding], at place: Place
  ) -> Finding {
    let first = findings.first { $0.severity == .error }
    let why = first.map { "：\($0.message)" } ?? ""
    return Finding(
      .namedDraftUnreadable, at: place, "“\(key)”读不了 \(path)\(why)", label: "读不了",
      cure: "路径从本草案的文件夹算起，例如 ../某局-2023；也可以删去这一行，改填“上年数”")
  }

  static func otherYear(_ key: String, _ other: Budget, wanted: Int, at place: Place) -> Finding {
    Finding(
      .namedDraftMismatch, at: place,
      "“\(key)”应是 \(wanted) 年的草案，\(other.folder) 是 \(other.year) 年的", label: "年度不对",
      cure: "改为 \(wanted) 年的草案，或改正“年度”")
  }

  static func otherDepartment(
    _ key: String, _ names: [String], isRenamed: Bool, at place: Place
  ) -> Finding {
    let message = "本草案的部门是“\(names[0])”，“\(key)”的是“\(names[1])”"
    if isRenamed {
      return Finding(
        .namedDraftDiffers, at: place, message + "（代码相同）", cure: "部门已改名的不用管；写错的改正“部门.全称”")
    }
    return Finding(.namedDraftMismatch, at: place, message, label: "不是同一个部门", cure: "改为本部门的草案")
  }

  static func otherDepartmentCode(_ key: String, _ codes: [String], at place: Place) -> Finding {
    Finding(
      .namedDraftDiffers, at: place, "本草案的部门代码是 \(codes[0])，“\(key)”的是 \(codes[1])",
      cure: "代码已调整的不用管；写错的改正“部门.代码”")
  }

  static func otherKind(_ key: String, _ other: String, own: String, at place: Place) -> Finding {
    Finding(
      .namedDraftDiffers, at: place, "“\(key)”的支出填的是“\(other)”，本草案填的是“\(own)”，两年的数口径不同",
      cure: "决算与上年决算比、预算与上年预算比；确要这样比的不用管")
  }

  static func changed(_ key: String, _ other: Budget, at place: Place) -> Finding {
    Finding(
      .namedDraftChanged, at: place, "“\(key)”\(other.folder) 的内容与写下“内容”时不同，上年的数可能已改动",
      label: "现为 \(other.hash.prefix(12))…",
      cure: "上年草案被误改的，恢复它；确应改动的，把“内容”改为 \(other.hash)")
  }

  static func renamedUnit(
    _ key: String, _ code: String, _ name: String, _ other: LedgerRecord, at place: Place
  ) -> Finding {
    Finding(
      .namedDraftDiffers, at: place,
      "单位 \(code) 在本草案叫“\(name)”，在“\(key)”叫“\(other.values[1].text)”（\(other.place)）",
      cure: "单位已改名的不用管；写错的改成一样")
  }

  static func newUnit(_ key: String, _ name: String, _ other: Budget, at place: Place) -> Finding {
    Finding(
      .namedDraftDiffers, at: place, "“\(key)”\(other.folder) 里没有单位“\(name)”，它的上年数按零算",
      cure: "新设的单位不用管；只是代码写得不同的，改成一样")
  }

  static func goneUnit(_ key: String, _ unit: LedgerRecord, _ other: Budget) -> Finding {
    Finding(
      .namedDraftDiffers, at: unit.place,
      "“\(key)”有单位“\(unit.values[1].text)”（\(unit.values[0].text)），本草案没有",
      cure: "已撤并的单位不用管；漏写的补到“单位”里")
  }

  static func budgetDiffers(
    _ what: String, typed: Money, budget: Money, _ unit: AmountUnit, column: String,
    _ other: Place, at place: Place
  ) -> Finding {
    let text = { (money: Money) in "\(money.exactText(in: unit)) \(unit.rawValue)" }
    return Finding(
      .namedDraftDiffers, at: place,
      "\(what)的\(column)与预算草案不同：这里 \(text(typed))，预算草案 \(text(budget))（\(other)）",
      basis: "决算的年初预算数应是批复的部门预算", cure: "核对两份草案；整列不填，就取预算草案的数")
  }
}
