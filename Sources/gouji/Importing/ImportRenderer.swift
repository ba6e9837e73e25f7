import DraftReading
import GoujiModel

/// What an import matched, counted and changes, for the terminal and as JSON.
struct ImportRenderer {
  let reading: LinesReading

  /// Changes of a kind, and projects, that are listed.
  private static let listed = 40

  private var unit: AmountUnit { reading.draft.context.inputUnit }

  func text() -> String {
    var lines: [String] = []
    for part in reading.lines.parts { lines += sheet(part) }
    if reading.difference != nil {
      lines.append("共 \(reading.lines.lines.count) 笔，合计 \(amount(reading.lines.total))")
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
    let stated = part.unitPlace.map { "，见 \($0.shortDescription)" } ?? ""
    let unit = part.unit?.rawValue ?? "没有写"
    var lines = ["\(part.name)：标题在\(rows)，金额单位：\(unit)\(stated)"]
    lines += table(part.columns)
    let counts = part.counts
    guard counts.rows > 0 else { return lines }
    var kinds = ["明细 \(counts.lineRows) 行（得 \(counts.lines) 笔）"]
    if counts.totals > 0 { kinds.append("合计小计 \(counts.totals) 行（核对后不写入）") }
    if counts.withoutAmount > 0 {
      kinds.append("没有金额 \(counts.withoutAmount) 行（第 \(list(part.skipped)) 行）")
    }
    if counts.faulty > 0 { kinds.append("有问题 \(counts.faulty) 行") }
    lines.append("标题下面 \(counts.rows) 行：" + kinds.joined(separator: "、"))
    for filled in part.filledDown {
      lines.append("  \(filled.column)空着的 \(filled.count) 行，照上面的填")
    }
    if counts.repeatedHeaders > 0 { lines.append("  另有重复的标题、栏次 \(counts.repeatedHeaders) 行，跳过") }
    if part.hiddenRows > 0 { lines.append("  其中 \(part.hiddenRows) 行在表里是隐藏的，也读了") }
    return lines
  }

  private func table(_ columns: [ImportColumn]) -> [String] {
    let rows = [["列", "标题", "用作"]] + columns.map { [$0.name, $0.header, use(of: $0)] }
    let widths = (0..<2).map { index in rows.map { $0[index].width }.max() ?? 0 }
    return rows.map { row in
      "  " + zip(row, widths).map { $0.padded(to: $1 + 2) }.joined() + row[2]
    }
  }

  private func use(of column: ImportColumn) -> String {
    if column.meaning.isEmpty { return "没有认出，不用" }
    let values = column.values.map { "\($0.column) \($0.value)" }.joined(separator: "，")
    let meaning = column.meaning == "合计" ? "合计，只核对" : column.meaning
    return values.isEmpty ? meaning : "\(meaning)（\(values)）"
  }

  private func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(12).map(String.init).joined(separator: "、")
    return numbers.count > 12 ? shown + "……" : shown
  }

  // MARK: Changes

  private func changes(_ difference: LinesDifference) -> [String] {
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

  func json() -> [(String, String)] {
    let quoted = JSONText.string
    let sheets = reading.lines.parts.map { part in
      let columns = part.columns.map { column in
        JSONText.object([
          ("column", quoted(column.name)), ("header", quoted(column.header)),
          ("use", quoted(column.meaning)),
          ("values", JSONText.object(column.values.map { ($0.column, quoted($0.value)) })),
        ])
      }
      let counts = part.counts
      return JSONText.object([
        ("sheet", quoted(part.sheet)), ("unit", quoted(part.unit?.rawValue ?? "")),
        ("columns", JSONText.array(columns)), ("rows", String(counts.rows)),
        ("lineRows", String(counts.lineRows)), ("lines", String(counts.lines)),
        ("totals", String(counts.totals)), ("withoutAmount", String(counts.withoutAmount)),
        ("faulty", String(counts.faulty)), ("repeatedHeaders", String(counts.repeatedHeaders)),
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
}
