import DisclosureReading
import TestSupport

/// A disclosure that is right by construction, with marks where an error may be put.
struct GeneratedDocument {
  private(set) var pieces: [Piece] = []
  private(set) var traits: [String] = []

  enum Piece {
    case line(String)
    case table([[String]], headers: Int)
  }

  init(_ chance: inout Chance) {
    func often(_ chance: inout Chance) -> Bool { Bool.random(using: &chance) }
    let year = 2024
    let carries = often(&chance)
    let own = Accounts("青阳县林业局", year, carries: carries, earns: often(&chance), &chance)
    traits = [carries ? "结转" : "", own.earned > 0 ? "事业收入" : ""]
    pieces.append(.line("青阳县林业局\(year)年部门预算"))
    pieces.append(.line("第二部分　部门预算表"))
    let others = Int.random(in: 0...4, using: &chance)
    let second = Accounts("国有林场", year, carries: often(&chance), earns: false, &chance)
    if others == 1 {
      // Two units under headings of their own.
      traits.append("两个单位（标题）")
      pieces.append(.line("一、青阳县林业局本级"))
      tables(own, &chance)
      pieces.append(.line("二、国有林场"))
      tables(second, &chance)
    } else {
      tables(own, prefix: others == 2 ? "局机关" : "", &chance)
    }
    switch others {
    case 2:
      traits.append("两个单位（表名）")
      tables(second, prefix: "国有林场", &chance)
    case 3:
      traits.append("两个单位（不写）")
      tables(second, &chance)
    case 4:
      traits.append("两年")
      var earlier = Accounts("青阳县林业局", year - 1, carries: false, earns: false, &chance)
      earlier.year = year - 1
      let table = GeneratedTables(accounts: earlier)
      add(
        "\(year - 1)年一般公共预算支出表", "万元",
        table.spending("万元", general: true, divided: false, totalLast: false), 1, &chance)
    default: break
    }
    pieces.append(.line("第三部分　部门预算情况说明"))
    var prose = GeneratedProse(
      accounts: own, chance: chance, name: often(&chance) ? "青阳县林业局" : "本部门")
    pieces += prose.paragraphs().map(Piece.line)
    chance = prose.chance
    if others == 3 {
      pieces.append(
        .line(
          "国有林场\(year)年支出预算\(Printed.amount(second.total(\.all), "万元"))万元，其中：基本支出\(Printed.amount(second.total(\.basic), "万元"))万元。"
        ))
    }
  }

  private mutating func tables(_ accounts: Accounts, prefix: String = "", _ chance: inout Chance) {
    func often() -> Bool { Bool.random(using: &chance) }
    let table = GeneratedTables(accounts: accounts, thousands: often())
    let divided = often()
    if divided { traits.append("其中") }
    add("\(prefix)收支预算总表", "万元", table.balance(divided: divided), 2, &chance)
    let twoLevels = often()
    if twoLevels { traits.append("两层收入表") }
    if accounts.owner == "青阳县林业局" {
      add("\(prefix)收入预算总表", "万元", table.income(twoLevels: twoLevels), twoLevels ? 2 : 1, &chance)
    }
    add(
      "\(prefix)支出预算总表", "万元",
      table.spending("万元", general: false, divided: often(), totalLast: often()), 1, &chance)
    if often() { add("\(prefix)财政拨款收支预算总表", "万元", table.fiscal(divided: divided), 2, &chance) }
    if often() {
      traits.append("收支结转")
      add("\(prefix)一般公共预算财政拨款收入支出表", "万元", table.flow(), 2, &chance)
    }
    let unit = often() ? "元" : "万元"
    if often() {
      add("\(prefix)一般公共预算支出预算表", "万元", table.compared(), 1, &chance)
    } else {
      add(
        "\(prefix)一般公共预算支出预算表", unit,
        table.spending(unit, general: true, divided: often(), totalLast: often()), 1, &chance)
    }
    add("\(prefix)一般公共预算基本支出预算表", "万元", table.basic(), 1, &chance)
    let inRows = often()
    add(
      "\(prefix)一般公共预算“三公”经费支出预算表", "万元", table.threePublic(inRows: inRows), inRows ? 1 : 2,
      &chance)
  }

  private mutating func add(
    _ title: String, _ unit: String, _ rows: [[String]], _ headers: Int, _ chance: inout Chance
  ) {
    pieces.append(.line(title))
    pieces.append(.line("单位：\(unit)"))
    guard rows.count > headers + 6, Int.random(in: 0...3, using: &chance) == 0 else {
      pieces.append(.table(rows, headers: headers))
      return
    }
    // Over two pages, with its headers again.
    traits.append("跨页")
    let cut = headers + (rows.count - headers) / 2
    pieces.append(.table(Array(rows[..<cut]), headers: headers))
    if Bool.random(using: &chance) { pieces.append(.line("续表")) }
    pieces.append(.table(Array(rows[..<headers] + rows[cut...]), headers: headers))
  }

  // MARK: Put together

  private var texts: [String] {
    pieces.flatMap { piece in
      switch piece {
      case .line(let line): [line]
      case .table(let rows, _): rows.flatMap(\.self)
      }
    }
  }

  /// Each with the sentence or the cell around it.
  var slips: [(slip: Slip, text: String, home: String)] {
    texts.flatMap { home in Marked.slips(in: home).map { ($0.slip, $0.text, home) } }
  }

  /// With other words at one mark, where it is named.
  func passages(wrong: Int? = nil, _ words: String = "") -> [Passage] {
    var mark = 0
    return pieces.map { piece in
      switch piece {
      case .line(let line):
        return .paragraph(PrintedParagraph(Marked.plain(line, &mark, wrong: wrong, words)))
      case .table(let rows, let headers):
        let plain = rows.map { $0.map { Marked.plain($0, &mark, wrong: wrong, words) } }
        return .grid(Self.grid(plain, headers))
      }
    }
  }

  private static func grid(_ rows: [[String]], _ headers: Int) -> PrintedGrid {
    let spanned = SpannedRows(rows)
    var grid = PrintedGrid(rows: spanned.texts, owners: spanned.owners)
    grid.saidHeaders = headers
    return grid
  }
}

extension Slip {
  /// Other words than the right ones, so far off that no rounding explains them.
  func other(than text: String, _ chance: inout Chance) -> String {
    switch self {
    case .direction: return text == "增加" ? "减少" : "增加"
    case .count: return "\((Int(text) ?? 0) + Int.random(in: 1...3, using: &chance))"
    default:
      var text = text
      guard let index = text.firstIndex(where: { $0.isNumber && $0 != "0" }),
        let digit = text[index].wholeNumberValue
      else { return text.replacing("0", with: "7") }
      let other = (1...9).filter { $0 != digit }.randomElement(using: &chance) ?? digit
      text.replaceSubrange(index...index, with: "\(other)")
      return text
    }
  }
}
