import DraftReading
import GoujiModel

/// What an import matched, counted and changes, for the terminal and as JSON.
package struct ImportRenderer {
  let reading: LinesReading

  package init(reading: LinesReading) {
    self.reading = reading
  }

  /// Changes of a kind, and projects, that are listed.
  private static let listed = 40

  private var unit: AmountUnit { reading.draft.context.inputUnit }

  package func text() -> String {
    var lines: [String] = []
    for part in reading.lines.parts { lines += sheet(part) }
    if reading.difference != nil {
      lines += totals()
      let projects = reading.draft.newProjects(of: reading.lines.lines)
      if !projects.isEmpty {
        let more = projects.count > Self.listed ? "……共 \(projects.count) 个" : ""
        let names = projects.prefix(Self.listed).joined(separator: "、")
        lines.append("项目.csv 里还没有：\(names)\(more)")
      }
    }
    if let difference = reading.difference, difference.hadLines { lines += changes(difference) }
    return lines.joined(separator: "\n")
  }

  // MARK: Columns and rows

  private func sheet(_ part: ImportedSheet) -> [String] {
    let header = part.headerLines
    let rows =
      header.count == 1
      ? "第 \(header.lowerBound) 行" : "第 \(header.lowerBound)–\(header.upperBound) 行"
    let unit = part.unit?.name ?? (part.lacksUnit ? "待定" : "各列不同")
    var lines = ["\(part.name)：标题在\(rows)，金额单位：\(unit)"]
    lines += columns(part)
    for (column, value) in part.assumed {
      lines.append("  没有“\(column)”一列：每一笔都" + (value.isEmpty ? "空着" : "作“\(value)”"))
    }
    guard part.counts.rows > 0 else { return lines }
    return lines + account(part)
  }

  private func columns(_ part: ImportedSheet) -> [String] {
    let isMixed = part.unit == nil
    return table(
      [["列", "标题", "用作"]]
        + part.columns.map { column in
          [column.name, column.header, use(of: column, withUnit: isMixed)]
        })
  }

  /// What became of every row below the header.
  private func account(_ part: ImportedSheet) -> [String] {
    let counts = part.counts
    var lines = table(accountRows(part))
    for filled in part.filledDown {
      lines.append("  \(filled.column)空着的 \(filled.count) 行，照上面的填")
    }
    if !part.captionUnits.isEmpty {
      let units = part.captionUnits.map { "\($0.unit) \($0.rows) 行" }.joined(separator: "、")
      lines.append("  没有“单位”一列：照表上写的单位，\(units)")
    }
    if counts.repeatedHeaders > 0 { lines.append("  另有重复的标题、栏次 \(counts.repeatedHeaders) 行，跳过") }
    if part.hiddenRows > 0 { lines.append("  其中 \(part.hiddenRows) 行在表里是隐藏的，也读了") }
    return lines
  }

  /// The same as a table, its header first.
  func accountRows(_ part: ImportedSheet) -> [[String]] {
    let counts = part.counts
    var rows = [["标题下面的行", "行数", ""], ["明细", "\(counts.lineRows)", "得 \(counts.lines) 笔"]]
    func add(_ name: String, _ count: Int, _ remark: String = "") {
      if count > 0 { rows.append([name, String(count), remark]) }
    }
    add("合计小计", counts.totals, "核对后不写入")
    for group in part.leftOut {
      let sum = part.unit.map { "，共 \($0.text(group.sum)) \($0.name)" } ?? ""
      add("不读：\(group.reason)", group.lines.count, "第 \(list(group.lines)) 行\(sum)")
    }
    add("没有金额", counts.withoutAmount, "第 \(list(part.skipped)) 行")
    add("签署、日期、页码", counts.signatures)
    add("有问题", counts.faulty)
    rows.append(["共", String(counts.rows), ""])
    return rows
  }

  /// The sum in the file beside that in the draft, so that nobody has to take it on trust.
  func totals() -> [String] {
    let inFile = reading.lines.parts.reduce(Money.zero) { $0 + $1.sum }
    let leftOut = reading.lines.parts.flatMap(\.leftOut).reduce(Money.zero) { $0 + $1.sum }
    let minus = leftOut == .zero ? "" : "，减不读的 \(exact(leftOut))"
    return [
      "共 \(reading.lines.lines.count) 笔，合计 \(amount(reading.lines.total))"
        + "（表中明细相加 \(exact(inFile))\(minus)）"
    ]
  }

  /// Columns one below the other; the last one is as wide as its words.
  private func table(_ rows: [[String]]) -> [String] {
    let last = rows[0].count - 1
    let widths = (0..<last).map { index in rows.map { $0[index].width }.max() ?? 0 }
    return rows.map { row in
      let line = "  " + zip(row, widths).map { $0.padded(to: $1 + 2) }.joined() + row[last]
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  func use(of column: ImportColumn, withUnit: Bool) -> String {
    if column.meaning.isEmpty { return "没有认出，不用" }
    if !column.unusedBecause.isEmpty { return "不用：\(column.unusedBecause)" }
    var values = column.values.map { "\($0.column) \($0.value)" }
    if withUnit, column.givesMoney, let unit = column.unit { values.append(unit.name) }
    var meaning = column.meaning == "合计" ? "合计，只核对" : column.meaning
    if column.isIncluded { meaning += "里的一部分，另作一笔" }
    return values.isEmpty ? meaning : "\(meaning)（\(values.joined(separator: "，"))）"
  }

  private func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(12).map(String.init).joined(separator: "、")
    return numbers.count > 12 ? shown + "……" : shown
  }

  // MARK: Changes

  func changes(_ difference: LinesDifference) -> [String] {
    let step = difference.newTotal - difference.oldTotal
    let words = step == .zero ? "不变" : (step > .zero ? "增加 " : "减少 ") + magnitude(step)
    var lines = [
      "与现有的 支出.csv 相比：不变 \(difference.unchanged) 笔，改动 \(difference.changed.count) 笔，"
        + "新增 \(difference.added.count) 笔，减少 \(difference.removed.count) 笔",
      "合计 \(exact(difference.oldTotal)) → \(amount(difference.newTotal))（\(words)）",
    ]
    lines += list(difference.changed, "改动") { "\(exact($0.old)) → \(exact($0.new))" }
    lines += list(difference.added, "新增") { exact($0.new) }
    lines += list(difference.removed, "减少") { exact($0.old) }
    return lines
  }

  private func list(
    _ changes: [LinesDifference.Change], _ word: String,
    _ amounts: (LinesDifference.Change) -> String
  ) -> [String] {
    var lines = changes.prefix(Self.listed).map { "  \(word)  \($0.name)：\(amounts($0))" }
    if changes.count > Self.listed {
      lines.append("  \(word)  ……另有 \(changes.count - Self.listed) 笔")
    }
    return lines
  }

  private func exact(_ money: Money) -> String { money.exactText(in: unit) }
  private func amount(_ money: Money) -> String { "\(exact(money)) \(unit.rawValue)" }
  private func magnitude(_ money: Money) -> String { amount(money < .zero ? -money : money) }

  // MARK: JSON

  package func json() -> [(String, String)] {
    let quoted = JSONText.string
    let sheets = reading.lines.parts.map { part in
      let columns = part.columns.map { column in
        JSONText.object([
          ("column", quoted(column.name)), ("header", quoted(column.header)),
          ("use", quoted(column.meaning)), ("unit", quoted(column.unit?.name ?? "")),
          ("why", quoted(column.unusedBecause)),
          ("values", JSONText.object(column.values.map { ($0.column, quoted($0.value)) })),
        ])
      }
      let counts = part.counts
      return JSONText.object([
        ("sheet", quoted(part.sheet)), ("unit", quoted(part.unit?.name ?? "")),
        ("columns", JSONText.array(columns)), ("rows", String(counts.rows)),
        ("lineRows", String(counts.lineRows)), ("lines", String(counts.lines)),
        ("totals", String(counts.totals)), ("withoutAmount", String(counts.withoutAmount)),
        ("leftOut", JSONText.array(part.leftOut.map(leftOut))),
        (
          "captionUnits",
          JSONText.object(part.captionUnits.map { ($0.unit, String($0.rows)) })
        ),
        ("signatures", String(counts.signatures)), ("faulty", String(counts.faulty)),
        ("repeatedHeaders", String(counts.repeatedHeaders)),
        ("sum", quoted(part.sum.exactText(in: unit))),
        (
          "assumed",
          JSONText.object(part.assumed.map { ($0.column, quoted($0.value)) })
        ),
      ])
    }
    var fields = [("sheets", JSONText.array(sheets))]
    if let difference = reading.difference {
      fields.append(("total", quoted(exact(difference.newTotal))))
      fields.append(("unchanged", String(difference.unchanged)))
      for (key, changes) in [
        ("changed", difference.changed), ("added", difference.added),
        ("removed", difference.removed),
      ] {
        let list = changes.map {
          JSONText.object([
            ("line", quoted($0.name)), ("old", quoted(exact($0.old))),
            ("new", quoted(exact($0.new))),
          ])
        }
        fields.append((key, JSONText.array(list)))
      }
    }
    return fields
  }

  private func leftOut(_ rows: LeftOutRows) -> String {
    JSONText.object([
      ("why", JSONText.string(rows.reason)), ("rows", String(rows.lines.count)),
      ("sum", JSONText.string(rows.sum.exactText(in: unit))),
    ])
  }
}
