import GoujiModel
import SourceReading

/// What it checks: a project that is called by a 款 of the economic classification (因公出国（境）费, 会议费)
/// spends something under it.
///
/// Why: what is paid under another 款 is missing in the table of 三公经费, and in the sentence that says
/// there was none.
///
/// Example: a project 因公出国（境）费 of 170 万元, all of it under 30211.
///
/// Source: 政府收支分类科目 (names of the 款); 财预〔2016〕143号 (“三公”经费).
enum ProjectsNamedByItem {
  /// The usual code first.
  private static let items: [(words: String, codes: [String])] = [
    ("因公出国", ["30212"]), ("公务用车购置", ["31013", "30913"]), ("公务用车运行", ["30231"]),
    ("公务接待", ["30217"]), ("会议费", ["30215"]), ("培训费", ["30216"]),
  ]
  /// `公务用车购置及运行维护费`, `公务用车经费`
  private static let vehicles = "公务用车"
  private static let running: (words: String, codes: [String]) = ("运行", ["30231"])
  private static let vehicleCodes = ["30231", "31013", "30913"]
  /// Characters that a name may have besides: 2024年, （境）费.
  private static let others = 8

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var groups: [String: [SpendingGroup]] = [:]
    for group in spending.groups where !group.project.isEmpty && group.sum != .zero {
      groups["\(group.unit)\u{1F}\(group.project)", default: []].append(group)
    }
    return groups.values.compactMap { own -> (Int, Finding)? in
      guard let first = own.first else { return nil }
      let codes = Self.codes(of: first.project)
      guard let code = codes.first, !own.contains(where: { codes.contains($0.item) }) else {
        return nil
      }
      return (
        first.firstLine,
        Finding(
          .remarkDiffers, at: spending.place(StandardColumn.economicCode, first),
          "项目“\(shortened(first.project))”没有一笔列在\(draft.words(code: code))，这里列的是\(draft.words(code: first.item))",
          label: "与项目的名称不符", basis: "政府收支分类科目；财预〔2016〕143号",
          cure: "核对后改正科目，或改正项目的名称；确是这样列的，写进“已核”")
      )
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Of all that the name says, where it says little else: 会议费、培训费 may be under either.
  private static func codes(of project: String) -> [String] {
    var said = items.filter { project.containsBytes(of: $0.words) }
    if project.containsBytes(of: vehicles), !said.contains(where: { $0.words == "公务用车运行" }) {
      if project.containsBytes(of: running.words) {
        said.append(running)
      } else if said.isEmpty {
        said.append((vehicles, vehicleCodes))
      }
    }
    let length = said.reduce(0) { $0 + $1.words.count }
    return project.count - length > others ? [] : said.flatMap(\.codes)
  }
}
