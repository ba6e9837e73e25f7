import GoujiModel
import SourceReading

/// Names of others where only the department's own may stand: what it is called for short, whose
/// office it is, and what its own plans are said of.
enum NamesOfOthers {
  /// The first of them.
  static func first(in text: FreeText, _ names: DraftNames) -> Range<Int>? {
    shortName(text, names) ?? superior(text, names) ?? office(text, names)
  }

  // MARK: 本局（以下简称……）

  private static let defining = WordList(["（以下简称", "(以下简称", "（简称", "(简称"])
  private static let offices = "局委厅院校会处府站所部办".unicodeScalars

  /// The name that its own is shortened to is not made of its characters, in their order.
  private static func shortName(_ text: FreeText, _ names: DraftNames) -> Range<Int>? {
    guard text.signs.contains(.others) else { return nil }
    let scalars = text.scalars
    for found in defining.ranges(in: scalars) {
      let isOwn =
        names.department.count > 4
        && scalars[..<found.lowerBound].reversed().starts(with: names.department.reversed())
      if !isOwn { continue }
      let inside = scalars[found.upperBound...].drop { "“\"‘「：:为".unicodeScalars.contains($0) }
      let short = inside.prefix(while: \.isHan)
      guard short.count >= 3, let last = short.last, offices.contains(last),
        let first = short.first, !"我本该".unicodeScalars.contains(first),
        !NamesFit.isPart(String(scalars: short), of: String(scalars: names.department))
      else { continue }
      return short.indices
    }
    return nil
  }

  // MARK: 某区人民政府的派出机关

  private static let governments = WordList(["人民政府", "区委", "县委", "市委", "旗委"])
  private static let belonging = WordList([
    "派出机关", "派出机构", "工作部门", "组成部门", "直属机构", "直属部门", "直属事业单位", "办事机构", "交办",
  ])

  /// The office of another place's government.
  private static func superior(_ text: FreeText, _ names: DraftNames) -> Range<Int>? {
    guard names.region.count > 2 else { return nil }
    let scalars = text.scalars
    for found in governments.ranges(in: scalars) {
      // 区委 begins with the place's own last character.
      let end = scalars[found.lowerBound] == "人" ? found.lowerBound : found.lowerBound + 1
      let next = scalars[found.upperBound...].drop { $0 == "的" || $0 == "主" || $0 == "管" }
      guard belonging.length(at: next.startIndex, in: scalars[...]) != nil,
        let start = district(before: end, in: scalars)
      else { continue }
      if names.region.firstRange(of: scalars[start..<end]) == nil {
        return start..<found.upperBound
      }
    }
    return nil
  }

  /// Two characters and 区, 县 or 旗, with a word before them that is no part of a name: 是静安区.
  private static func district(before end: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard end >= 3, "区县旗".unicodeScalars.contains(scalars[end - 1]),
      scalars[(end - 3)..<end].allSatisfy(\.isHan)
    else { return nil }
    let start = end - 3
    let isAlone = start == 0 || !scalars[start - 1].isHan
    let isBehind = start > 0 && "是为市州由受成".unicodeScalars.contains(scalars[start - 1])
    let isGeneral = "全我本各该市县区州".unicodeScalars.contains { scalars[start..<end - 1].contains($0) }
    return (isAlone || isBehind) && !isGeneral ? start : nil
  }

  // MARK: 某局坚持……

  private static let kinds = WordList(["街道办事处", "镇人民政府", "乡人民政府"])
  /// What a department's own text says of none but itself.
  private static let plans = WordList([
    "坚持", "将坚持", "将继续", "将以", "紧扣", "紧紧围绕", "是主管", "主管全", "主要职责", "主要职能", "深入学习",
    "以习近平", "认真贯彻", "全面贯彻",
  ])

  /// Another office of the department's own region, or another office of its kind, at the beginning
  /// of a statement that plans.
  private static func office(_ text: FreeText, _ names: DraftNames) -> Range<Int>? {
    guard case .prose = text.kind, names.department.count > 4 else { return nil }
    let scalars = text.scalars
    for found in plans.ranges(in: scalars) {
      let before = scalars[..<found.lowerBound]
      // 区委 and 区政府 are over every department.
      guard let last = before.last, offices.contains(last), last != "委" else { continue }
      if speaksOfItself(after: found.upperBound, in: scalars) { continue }
      var start = found.lowerBound
      while start > 0, scalars[start - 1].isHan { start -= 1 }
      let name = scalars[start..<found.lowerBound]
      if start > 0, scalars[start - 1] == "、" || !scalars[start - 1].endsClause { continue }
      guard (4...24).contains(name.count), isLocal(name, names) || isOfItsKind(name, names),
        !isOwn(name, names)
      else { continue }
      return start..<found.lowerBound
    }
    return nil
  }

  /// 某局将继续安排，我局负责……: the other is meant.
  private static func speaksOfItself(after start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let rest = scalars[start...].prefix { $0 != "。" }
    return itself.isFound(in: Array(rest))
  }

  private static let itself = WordList([
    "我局", "本局", "我单位", "我街道", "我镇", "我办", "我委", "我校", "我院", "本单位",
  ])

  private static func isLocal(_ name: ArraySlice<Unicode.Scalar>, _ names: DraftNames) -> Bool {
    let region = names.region
    if name.suffix(2).elementsEqual("政府".unicodeScalars) { return false }
    // 达州市通川区民政局, 通川区民政局: nothing but the office follows.
    return region.indices.contains { start in
      region.count - start >= 3 && name.starts(with: region[start...])
        && name.count - (region.count - start) <= 12
    }
  }

  private static func isOfItsKind(_ name: ArraySlice<Unicode.Scalar>, _ names: DraftNames) -> Bool {
    guard let length = kinds.length(before: name.endIndex, in: name), name.count - length <= 3
    else { return false }
    return kinds.length(before: names.department.count, in: names.department[...]) == length
  }

  private static func isOwn(_ name: ArraySlice<Unicode.Scalar>, _ names: DraftNames) -> Bool {
    let said = String(scalars: name)
    return names.all.contains { own in
      let own = String(scalars: own)
      return NamesFit.isPart(said, of: own) || NamesFit.isPart(own, of: said)
    }
  }
}
