import DisclosureReading
import GoujiModel

/// What it checks: headings and paragraphs that are numbered go on by one.
///
/// Why: an item is put in or left out, and one number stays.
///
/// Example: 6., 7., 7., 9.
///
/// Source: the document itself. One number is told where those before and behind it show what it should
/// be; a list that begins anew is another list.
enum ItemsGoOn {
  private struct Item {
    var number: Int
    var paragraph: Int
  }

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    var runs: [RowOrdinal.Style: [Item]] = [:]
    for (index, paragraph) in disclosure.paragraphs.enumerated() {
      let text = String(scalars: paragraph.text.prefix(8))
      if paragraph.headings.last == String(scalars: paragraph.text), text.hasPrefix("第") {
        end(&runs, disclosure, &log)
      }
      guard let ordinal = RowOrdinal(text) else { continue }
      for style in RowOrdinal.Style.allCases where style > ordinal.style {
        judge(runs.removeValue(forKey: style) ?? [], disclosure, &log)
      }
      if ordinal.number == 1 {
        judge(runs.removeValue(forKey: ordinal.style) ?? [], disclosure, &log)
      }
      runs[ordinal.style, default: []].append(Item(number: ordinal.number, paragraph: index))
    }
    end(&runs, disclosure, &log)
  }

  private static func end(
    _ runs: inout [RowOrdinal.Style: [Item]], _ disclosure: Disclosure, _ log: inout AuditLog
  ) {
    for (_, run) in runs.sorted(by: { $0.key < $1.key }) { judge(run, disclosure, &log) }
    runs = [:]
  }

  private static func judge(_ run: [Item], _ disclosure: Disclosure, _ log: inout AuditLog) {
    guard run.count > 3, run[0].number == 1 else { return }
    let wrong = run.indices.dropFirst().dropLast().filter { index in
      run[index].number != run[index - 1].number + 1
        && run[index + 1].number == run[index - 1].number + 2
    }
    let jumps = run.indices.dropFirst().count { run[$0].number != run[$0 - 1].number + 1 }
    guard wrong.count == 1, jumps <= 2, let index = wrong.first else {
      if jumps == 0 { log.holds(NumbersGoOn.family) }
      return
    }
    let paragraph = disclosure.paragraphs[run[index].paragraph]
    let right = run[index - 1].number + 1
    log.contradicts(
      NumbersGoOn.family, .disclosedNumberingDiffers, .certain,
      at: paragraph.spot(0..<min(paragraph.text.count, 4)),
      "“\(paragraph.words(0..<min(paragraph.text.count, 24)))”的编号没有接上，应是第 \(right) 项",
      label: "应为第 \(right) 项", basis: Basis.content, cure: "改正编号")
  }
}
