import DraftReading
import GoujiModel
import SourceReading

/// Who is to hand in what: lines of rosters, and drafts of folders that have none.
struct CountyRoster: Sendable {
  private(set) var entries: [CountyEntry] = []
  private(set) var findings: [Finding] = []

  /// A roster, a folder of drafts, drafts; as everywhere, each draft once. A finding for what is given
  /// by itself and not there.
  init(_ paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      guard let roster = DraftList.roster(of: path) else {
        let listed = DraftList.distinct([path])
        findings += listed.findings
        for draft in listed.value where seen.insert(WorkingPath.absolute(draft.path)).inserted {
          // Not yet handed in is what is on a roster; this is a slip of the pen.
          if ReadDepartment.isMissing(draft.path) {
            findings += DraftFolder.open(draft.path, displayPath: draft.path).findings
          } else {
            entries.append(CountyEntry(listed: draft))
          }
        }
        continue
      }
      let read = DraftRoster.lines(roster)
      // A line without a draft is what the board is there to show.
      findings += read.findings.filter { $0.code != .rosterDraftMissing }
      let lines = read.value ?? []
      if !read.findings.hasErrors, WorkingPath.isFolder(path) {
        findings += DraftList.leftOut(of: lines.compactMap(\.path), roster)
      }
      for line in lines {
        if let path = line.path, !seen.insert(WorkingPath.absolute(path)).inserted { continue }
        var entry = CountyEntry(listed: line.listed)
        entry.name = line.department?.value
        entry.office = line.office?.value ?? ""
        entry.due = line.due.flatMap { CalendarDay($0.value) }
        if let due = line.due, entry.due == nil { findings.append(.dateUnclear(due)) }
        entries.append(entry)
      }
    }
  }
}

/// What one department is to hand in.
struct CountyEntry: Sendable {
  /// Nil where the roster names none.
  let listed: ListedPath?
  /// As the roster calls it.
  var name: String?
  var office = ""
  var due: CalendarDay?

  init(listed: ListedPath?) { self.listed = listed }
}

extension Finding {
  static func dateUnclear(_ date: Located<String>) -> Finding {
    Finding(
      .rosterDateUnclear, at: date.place, "名册的截止日期“\(date.value)”不是日期，不知道还剩几天",
      label: "不是日期", cure: "写成 2025-02-10 或 2025年2月10日")
  }
}
