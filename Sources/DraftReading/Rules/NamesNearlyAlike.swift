import GoujiModel
import SourceReading

/// What it checks: what a list calls by the name of a project (专项名称, 资金名称 and the like, columns of free words) is
/// not one character off a project's name.
///
/// Why: two spellings of one thing stand in two printed tables, and no rule finds the project under the other.
///
/// Example: 案件执行费 in 政府采购, 案件执行经费 in 项目.
///
/// Source: 财预〔2016〕143号: 真实、准确. A difference in numbers, letters or ranks (一期, 二期) is a difference.
enum NamesNearlyAlike {
  private static let least = 5
  private static let endings = ["名称", "项目"]

  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let projects = draft.ledger(StandardLedger.projects),
      let column = projects.shape.index(of: StandardColumn.project)
    else { return [] }
    var known: Set<String> = []
    var names: [[Unicode.Scalar]] = []
    for record in projects.records {
      let name = record.values[column].text
      if known.insert(name).inserted { names.append(Array(name.unicodeScalars)) }
    }
    if names.isEmpty { return [] }
    return draft.budget.ledgers.keys.sorted().flatMap { key -> [Finding] in
      guard key != StandardLedger.projects, key != StandardLedger.localCodes,
        let ledger = draft.ledger(key)
      else { return [] }
      let columns = ledger.shape.columns.indices.filter { index in
        ledger.shape.columns[index].kind.isText
          && endings.contains { ledger.shape.columns[index].name.hasSuffix($0) }
      }
      return columns.flatMap { findings(ledger, $0, known, names) }
    }
  }

  private static func findings(
    _ ledger: Ledger, _ column: Int, _ known: Set<String>, _ names: [[Unicode.Scalar]]
  ) -> [Finding] {
    var seen: Set<String> = []
    return ledger.records.compactMap { record in
      let typed = record.values[column].text
      guard !typed.isEmpty, !known.contains(typed), seen.insert(typed).inserted else { return nil }
      let scalars = Array(typed.unicodeScalars)
      guard scalars.count >= least,
        let name = names.first(where: { isOneOff(scalars, $0) })
      else { return nil }
      let title = ledger.shape.columns[column].name
      return Finding(
        .nameNearlyAlike, at: record.place(of: column),
        "“\(title)”填“\(shortened(typed))”，项目叫“\(shortened(String(scalars: name[...])))”，只差一个字",
        label: "差一个字", basis: "财预〔2016〕143号：公开内容真实、准确、完整",
        cure: "是同一个的，照项目的名称改；确是两样的，写进“已核”")
    }
  }

  /// One character is another, too many or missing.
  private static func isOneOff(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    let head = zip(short, long).prefix { $0 == $1 }.count
    if head == long.count { return false }
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    let isSame = short.count == long.count
    guard head + tail >= short.count - (isSame ? 1 : 0) else { return false }
    return !tells(long[head]) && (!isSame || !tells(short[head]))
  }

  /// Characters that make another thing of the same words.
  private static func tells(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isHan || ranks.contains(scalar)
  }

  private static let ranks = Set(
    "〇零一二三四五六七八九十百甲乙丙丁上中下前后东西南北左右大小新旧老内外主副正省市县区乡镇村国男女春夏秋冬年月日期批".unicodeScalars)
}
