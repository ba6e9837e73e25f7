import GoujiModel

/// Who submits a new draft: what the preparer is asked for.
package struct DraftIdentity {
  var department: String
  var shortName: String
  var code: String
  var year: Int
  /// 填报单位: the unit of the amounts in the CSV files.
  var unit: AmountUnit
  /// Empty where not given; an example stands for it where the template needs it.
  var region = ""
  var level = ""

  package init(
    department: String, shortName: String, code: String, year: Int, unit: AmountUnit,
    region: String = "", level: String = ""
  ) {
    self.department = department
    self.shortName = shortName
    self.code = code
    self.year = year
    self.unit = unit
    self.region = region
    self.level = level
  }

  /// Code of the one budget unit that the draft begins with.
  var unitCode: String { code + "001" }

  package static func problem(year: String) -> String? {
    guard let number = Int(year), (2000...2099).contains(number) else {
      return "年度应为四位年份，如 2025；写的是“\(year)”"
    }
    return nil
  }

  package static func problem(name: String, _ what: String) -> String? {
    if name.isEmpty { return "\(what)不能是空的" }
    let isOneLine = !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isOneLine ? nil : "\(what)里不能有换行、制表符"
  }
}
