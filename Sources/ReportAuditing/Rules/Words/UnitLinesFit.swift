import GoujiModel

/// What it says: where the lines around a table name a unit of amounts (单位：万元), it is the one in which
/// the table prints.
///
/// How it is recounted: read from the printed lines and the unit of the table, so that it also holds a
/// line that the template wrote out.
///
/// Source: 会计基础工作规范: 报表注明计量单位.
///
/// What escapes: units that the line calls otherwise.
enum UnitLinesFit {
  static let rule = AuditRule("表上写的金额单位就是表的单位", .tables, basis: "财预〔2016〕143号")

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "没有写单位的表")
    for line in read.collation.lines {
      guard case .pair(.table(let right), .table(let table), _, _) = line else { continue }
      let lines = [
        (table.leftLine, right.leftLine), (table.rightLine, right.rightLine),
        (table.subtitle, right.subtitle),
      ]
      for (words, worded) in lines {
        guard let said = Self.unit(in: words.text) else { continue }
        let relation = {
          AuditRelation(
            .init("\(table.id)“\(words.text)”", said), .init("表里的金额", table.unit.rawValue))
        }
        if said.sameBytes(as: table.unit.rawValue) {
          result.hold(1, relation())
        } else {
          result.fail(
            .contradiction(
              .unitLineDiffers,
              "\(table.id)写的是“\(words.text)”，表里的金额是按\(table.unit.rawValue)印的",
              label: "表里的金额按\(table.unit.rawValue)印", template: worded?.place ?? right.title.place,
              cure: "在模板里把单位写成{金额单位}，或改这张表的“金额单位”"), relation())
        }
      }
    }
    return result
  }

  private static let units = ["万元", "亿元", "千元", "百元", "元"]

  /// What is said behind 单位 and a colon.
  private static func unit(in text: String) -> String? {
    guard text.containsBytes(of: "单") else { return nil }
    let bare = text.filter { !$0.isWhitespace }
    guard let colon = ["单位：", "单位:"].compactMap({ bare.firstRange(of: $0)?.upperBound }).first
    else { return nil }
    let said = bare[colon...]
    return units.first { said.hasPrefix($0) }
  }
}
