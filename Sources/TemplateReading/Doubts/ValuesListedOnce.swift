import GoujiModel

/// What it checks: rows that are listed (依次) name each value once.
///
/// Why: a code written twice is a row printed twice, and most often it stands where another one, such as
/// the next class, should stand.
///
/// Example: `依次: ["201", "202", "201"]`
///
/// Source: 财预〔2016〕143号, 真实、准确.
enum ValuesListedOnce {
  static func findings(_ template: Template) -> [Finding] {
    var findings: [Finding] = []
    for table in template.allTables {
      for panel in table.panels {
        Template.forEachRow(panel.rows) { row in
          guard let axis = row.axis, case .listed(_, let values) = axis.source else { return }
          var seen: Set<String> = []
          for value in values where !seen.insert(value).inserted {
            findings.append(
              Finding(
                .valueListedTwice, at: row.place, "“依次”里“\(value)”写了两次，\(table.id) 会把这一行印两遍",
                basis: "财预〔2016〕143号", cure: "改成漏掉的那一个，或删去一个"))
          }
        }
      }
    }
    return findings
  }
}
