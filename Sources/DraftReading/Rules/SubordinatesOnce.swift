import GoujiModel
import SourceReading

/// What it checks: 下属单位 lists no unit twice, not the department itself, and none of another place.
///
/// Why: the text counts them and prints their names.
///
/// Example: 达州市通川区劳动保障监察大队 and 通川区劳动保障监察大队 in one list.
///
/// Source: 财预〔2016〕143号: 部门基本情况（部门预算单位构成）.
enum SubordinatesOnce {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let listed = draft.budget.records(StandardLedger.subordinates)
    if listed.isEmpty { return [] }
    let region = draft.budget.identity["地区"]?.value.headerKey ?? ""
    let full = draft.budget.identity[IdentityPath.fullName]?.value ?? ""
    var seen: [String: Int] = [:]
    return listed.compactMap { record in
      let (name, place) = (record.values[0].text, record.place(of: 0))
      let key = stem(name, region)
      if key == stem(full, region) { return .itself(name, at: place) }
      if let line = seen[key] { return .again(name, line: line, at: place) }
      seen[key] = place.line
      return region.isEmpty || !NamesFit.isElsewhere(name, region)
        ? nil : .elsewhere(name, region, at: place)
    }
  }

  /// Without the region, or the end of it that the name begins with.
  private static func stem(_ name: String, _ region: String) -> String {
    let key = name.headerKey
    let start = region.indices.first { start in
      region[start...].count >= 2 && key.hasPrefix(region[start...])
    }
    guard let start else { return key }
    let rest = key.dropFirst(region[start...].count)
    return rest.isEmpty ? key : String(rest)
  }
}

extension Finding {
  private static let basis = "财预〔2016〕143号：部门预算单位构成"

  fileprivate static func itself(_ name: String, at place: Place) -> Finding {
    Finding(
      .subordinatesDiffer, at: place, "“下属单位”里列了部门自己：\(shortened(name))", label: "是部门本身",
      basis: basis, cure: "删去这一行；下属单位只列本级以外的")
  }

  fileprivate static func again(_ name: String, line: Int, at place: Place) -> Finding {
    Finding(
      .subordinatesDiffer, at: place, "“\(shortened(name))”在“下属单位”里列了两次，第一次在第 \(line) 行",
      label: "列了两次", basis: basis, cure: "删去一行；确是两个单位的，写全名称")
  }

  fileprivate static func elsewhere(_ name: String, _ region: String, at place: Place) -> Finding {
    Finding(
      .subordinatesDiffer, at: place, "“下属单位”里的“\(shortened(name))”不像是“地区”所填的“\(region)”的",
      label: "是别处的", basis: basis, cure: "核对名称和“地区”，改正填错的一个")
  }
}
