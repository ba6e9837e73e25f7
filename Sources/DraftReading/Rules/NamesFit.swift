import GoujiModel
import SourceReading

/// What it checks: the department's full name is not of another place than 地区; its short name and
/// its name in tables are made of the full name's characters, in their order; the codes of its
/// units begin with its own.
///
/// Why: they stand in the title, in every table and in most sentences.
///
/// Example: 达州市达川区人社局 where 地区 is 达州市通川区; 简称 通川区民政局 of 通川区人力资源和社会保障局.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum NamesFit {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let identity = draft.budget.identity
    guard let full = identity[IdentityPath.fullName], !full.value.isEmpty,
      !full.value.startsWithBytes(of: ExamplesLeft.word)
    else { return [] }
    var findings: [Finding] = []
    if let region = identity["地区"]?.value, !region.isEmpty {
      if let level = identity["财政级次"], isOtherLevel(level.value, region) {
        findings.append(.otherLevel(level.value, region, at: level.place))
      }
      let units = draft.budget.records(StandardLedger.units)
        .map { Located($0.values[1].text, at: $0.place(of: 1)) }
      for name in [full] + units where isElsewhere(name.value, region) {
        findings.append(.elsewhere(name.value, region, at: name.place))
      }
    }
    // The others follow the full name.
    let region = identity["地区"]?.value ?? ""
    if isElsewhere(full.value, region) { return findings + codes(draft) }
    for (what, path) in [("简称", IdentityPath.shortName), ("表列名称", "部门.表列名称")] {
      if let name = identity[path], isElsewhere(name.value, region) {
        return findings + [.elsewhere(what, name.value, region, at: name.place)] + codes(draft)
      }
    }
    let known = [full.value, identity["部门.主管部门"]?.value ?? ""]
    if let short = identity[IdentityPath.shortName], !isOwn(short.value, known) {
      findings.append(.otherName("简称", short.value, full.value, at: short.place))
    }
    if let listed = identity["部门.表列名称"], !isOwn(listed.value, known) {
      findings.append(.otherName("表列名称", listed.value, full.value, at: listed.place))
    }
    return findings + codes(draft)
  }

  // MARK: Places

  private static let ends: Set<Character> = ["县", "区", "旗"]
  /// 景区, 开发区, 校区 and the like are no places of their own.
  private static let kinds: Set<Character> = [
    "景", "发", "校", "园", "新", "范", "社", "小", "灌", "库", "林", "矿", "辖", "市", "全", "本", "我", "级", "特",
    "能", "护", "片", "牧", "属",
    "开", "保", "贸", "税", "游", "理", "业", "验", "老", "灾", "疫", "郊",
  ]
  /// Ends of places that are parts of a town.
  private static let quarters = ["老城", "旧城", "新城", "主城", "县城", "古城"]

  /// The name begins with a district or county that is not the region: 达州市达川区…, 宣汉县….
  static func isElsewhere(_ name: String, _ region: String) -> Bool {
    let (name, region) = (Array(name.headerKey), Array(region.headerKey))
    // What region and name share: 达州市.
    let shared = zip(name, region).prefix { $0 == $1 }.count
    let start = name[..<shared].lastIndex { "省市州".contains($0) }.map { $0 + 1 } ?? 0
    if shared == region.count { return false }
    let rest = name[start...]
    guard let end = rest.prefix(5).firstIndex(where: ends.contains) else { return false }
    let place = rest[...end]
    guard place.count == 3 || place.count == 4, let last = place.dropLast().last,
      !kinds.contains(last), region.contains(where: ends.contains)
    else { return false }
    let stem = String(place.dropLast())
    if quarters.contains(where: stem.hasSuffix) { return false }
    return !String(region).contains(stem)
  }

  // MARK: Short names

  /// Made of the characters of a full name, in their order; or a name that says 本单位.
  private static func isOwn(_ name: String, _ known: [String]) -> Bool {
    var own = name.headerKey
    for word in ["部门", "本级", "机关", "汇总", "（", "）", "(", ")", "“", "”", "中共", "中国共产党"] {
      own = own.replacing(word, with: "")
    }
    own.removeAll { $0.isASCII || $0.isNumber }
    if own.isEmpty || ["我", "本", "该"].contains(own.first) { return true }
    return known.contains { full in
      let full = full.headerKey
      return !full.isEmpty
        && (isPart(own, of: full) || isPart(full, of: own) || isBranch(own, of: full))
    }
  }

  /// 通川区公安分局 is 达州市公安局通川区分局.
  private static func isBranch(_ own: String, of full: String) -> Bool {
    own.hasSuffix("分局") && full.hasSuffix("分局") && own.allSatisfy(full.contains)
  }

  static func isPart(_ part: String, of whole: String) -> Bool {
    var rest = part[...]
    for character in whole where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  // MARK: Codes

  private static func codes(_ draft: WholeDraft) -> [Finding] {
    guard let own = draft.budget.identity[IdentityPath.code], !own.value.isEmpty else { return [] }
    let units = draft.budget.records(StandardLedger.units)
    let code = own.value.headerKey
    let strange = units.filter { !$0.values[0].text.headerKey.hasPrefix(code) }
    guard let first = strange.first, code.count < first.values[0].text.count else { return [] }
    if strange.count == units.count {
      return [.otherCode(code, first.values[0].text, at: own.place)]
    }
    // Units that were moved here may keep their codes.
    return strange.count * 2 > units.count
      ? [] : strange.map { .otherCode(code, $0.values[0].text, at: $0.place(of: 0)) }
  }
}

extension NamesFit {
  /// 县级 in a 区, 区级 in a 县; a 市 may be of the level above or of the county's, a 开发区 of any, and an
  /// 自治区 is what a 省 is.
  fileprivate static func isOtherLevel(_ level: String, _ region: String) -> Bool {
    let isProvince = region.hasSuffix("自治区")
    if !isProvince, region.hasSuffix("区"), region.dropLast().last.map(kinds.contains) == true {
      return false
    }
    let others = [
      "区": isProvince ? ["市级", "县级", "区级"] : ["县级", "省级"],
      "县": ["区级", "市级", "省级"], "省": ["市级", "县级", "区级"], "市": ["区级"],
    ]
    return others[String(region.suffix(1))]?.contains(level) == true
  }
}

extension Finding {
  fileprivate static func elsewhere(_ name: String, _ region: String, at place: Place) -> Finding {
    Finding(
      .nameUnlikely, at: place, "“\(shortened(name))”不像是“地区”所填的“\(region)”的",
      label: "是别处的", basis: Finding.truthfulness, cure: "核对名称和“地区”，改正填错的一个")
  }

  fileprivate static func elsewhere(
    _ what: String, _ name: String, _ region: String, at place: Place
  ) -> Finding {
    Finding(
      .nameUnlikely, at: place, "“\(what)”填“\(shortened(name))”，不像是“地区”所填的“\(region)”的",
      label: "是别处的", basis: Finding.truthfulness, cure: "改正“\(what)”")
  }

  fileprivate static func otherLevel(
    _ level: String, _ region: String, at place: Place
  ) -> Finding {
    Finding(
      .nameUnlikely, at: place, "“财政级次”填“\(level)”，“地区”是“\(region)”",
      label: "级次与地区对不上", basis: Finding.truthfulness, cure: "核对财政级次和地区，改正填错的一个")
  }

  fileprivate static func otherName(
    _ what: String, _ name: String, _ full: String, at place: Place
  ) -> Finding {
    Finding(
      .nameUnlikely, at: place,
      "“\(what)”填“\(shortened(name))”，不像是“\(shortened(full))”的\(what)", label: "不是这个部门",
      basis: Finding.truthfulness,
      cure: "改正“\(what)”；部门改了名的，“全称”一起改")
  }

  fileprivate static func otherCode(_ own: String, _ unit: String, at place: Place) -> Finding {
    Finding(
      .nameUnlikely, at: place, "部门代码是 \(own)，单位代码 \(unit) 不以它开头", label: "代码对不上",
      basis: Finding.truthfulness,
      cure: "核对部门代码和单位代码，改正写错的一个")
  }
}
